"""Stories in, a web site made with React out: rendered by node, brought to life in the page."""

import json
import subprocess
from pathlib import Path
from typing import TypedDict

HERE = Path(__file__).parent
MODULES = Path(__file__).parents[3] / "node_modules"

# React's own files for a page in development, which tells of every hydration error.
FILES = {
    "scheduler": "scheduler/cjs/scheduler.development.js",
    "react": "react/cjs/react.development.js",
    "react-dom": "react-dom/cjs/react-dom.development.js",
    "react-dom/client": "react-dom/cjs/react-dom-client.development.js",
}

RENDER = """
const [app, stories, path, part] = JSON.parse(process.argv[1]);
const React = require("react");
const parts = require(app)(React, stories);
const element = React.createElement(parts[part], { path });
process.stdout.write(require("react-dom/server").renderToString(element));
"""

# `problems` holds all that React complains of; `hydrate` is called when a test wants it.
START = """
window.problems = [];
for (const kind of ["error", "warn"]) {
  console[kind] = (...words) => window.problems.push(words.map(String).join(" "));
}
window.hydrate = (part) => {
  const React = require("react");
  const element = React.createElement(require("app")(React, stories)[part], {
    path: location.pathname,
  });
  const tell = (error) => window.problems.push(String(error));
  const place = part === "Page" ? document : document.querySelector("#root");
  require("react-dom/client").hydrateRoot(place, element, {
    onCaughtError: tell, onRecoverableError: tell, onUncaughtError: tell,
  });
};
"""


class Story(TypedDict):
    """What one page of the site says."""

    title: str
    paragraphs: list[str]


def is_installed() -> bool:
    """Tell whether React is there."""
    return all((MODULES / file).exists() for file in FILES.values())


def rendered(stories: dict[str, Story], path: str, *, whole: bool) -> str:
    """Return the page for a story as the server sends it.

    `whole` makes React the owner of the whole document, and else of one element in it.
    """
    part = "Page" if whole else "Site"
    argument = json.dumps([str(HERE / "app.cjs"), stories, path, part])
    inner = subprocess.run(
        ["node", "-e", RENDER, argument],
        cwd=MODULES.parent, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    if whole:
        return f"<!doctype html>{inner}"
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Gazette</title>'
        f'</head><body><div id="root">{inner}</div><script src="/react.js"></script></body></html>'
    )


def script(stories: dict[str, Story]) -> str:
    """Return what the page loads: React, the site, and `hydrate` to bring it to life."""
    files = {name: MODULES / file for name, file in FILES.items()} | {"app": HERE / "app.cjs"}
    wrapped = ",\n".join(
        f"{json.dumps(name)}: (module, exports, require, process) => "
        f"{{ {path.read_text(encoding='utf-8')} }}"
        for name, path in files.items()
    )
    return (
        f"(() => {{ const stories = {json.dumps(stories)}; const loaded = {{}};\n"
        f"const files = {{ {wrapped} }};\n"
        "const process = { env: { NODE_ENV: 'development' } };\n"
        "function require(name) {\n"
        "  if (!(name in loaded)) {\n"
        "    const module = { exports: {} };\n"
        "    loaded[name] = module;\n"
        "    files[name](module, module.exports, require, process);\n"
        "  }\n"
        "  return loaded[name].exports;\n"
        f"}}\n{START} }})();"
    )
