"""A small web site in, its pages served under any host name out: the news that readers read."""

import html
import json
import re
import ssl
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

SEEDS = Path(__file__).parents[2] / "seeds"

STYLE = """
body { margin: 0; font: 18px/1.6 Georgia, 'DejaVu Serif', serif; color: #1c1c1c; background: #fff; }
header { padding: 18px 24px; border-bottom: 1px solid #ccc; font-weight: bold; }
article { max-width: 42em; margin: 0 auto; padding: 24px; }
@media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #17181a; } }
"""


class Newsroom:
    """Serves pages by path; `policy` is the Content-Security-Policy that goes with each."""

    def __init__(self, certificate: Path | None = None) -> None:
        """Start serving on a free port; over https where there is a certificate with its key."""
        self.scheme = "http" if certificate is None else "https"
        self.pages: dict[str, str] = {}
        self.policies: dict[str, str] = {}
        room = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                path = self.path.partition("?")[0]
                page = room.pages.get(path)
                body = (page or "not here").encode()
                self.send_response(404 if page is None else 200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                if path in room.policies:
                    self.send_header("Content-Security-Policy", room.policies[path])
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.port = self._server.server_port
        Thread(target=self._server.serve_forever, daemon=True).start()

    def put(self, path: str, page: str, policy: str | None = None) -> None:
        """Publish a page."""
        self.pages[path] = page
        if policy is not None:
            self.policies[path] = policy

    def url(self, path: str, host: str = "news.test") -> str:
        """Return a page's address."""
        return f"{self.scheme}://{host}:{self.port}{path}"

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()


def news_page(title: str, paragraphs: list[str], meta: Mapping[str, str] | None = None) -> str:
    """Set an article as a page of a newspaper."""
    tags = "".join(
        f'<meta property="{html.escape(name)}" content="{html.escape(value)}">'
        for name, value in (meta or {}).items()
    )
    body = "\n".join(f"<p>{html.escape(each, quote=False)}</p>" for each in paragraphs)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width">'
        f"<title>{html.escape(title)}</title>{tags}<style>{STYLE}</style></head>"
        f"<body><header>The Example Gazette</header><main><article>"
        f"<h1>{html.escape(title)}</h1>\n{body}</article></main></body></html>"
    )


def seed_page(name: str) -> str:
    """Set a seed text as a page; `name` is how its file begins, such as "002".

    What the text itself says about its title and date goes where newspapers put it.
    """
    title, paragraphs = seed_story(name)
    return news_page(title, paragraphs, {"article:published_time": _known(name)["published"]})


def seed_story(name: str) -> tuple[str, list[str]]:
    """Return a seed's title and its paragraphs."""
    known = _known(name)
    text = (SEEDS / known["file"]).read_text(encoding="utf-8").replace("\\$", "$")
    text = re.sub(r"^\s*date \d{4}-\d\d-\d\d\s*(Bloomberg)?", "", text)
    title = known["title"] or "A start-up and its investors"
    paragraphs = [line.strip().removeprefix("# ") for line in text.split("\n")]
    return title, [line for line in paragraphs if line not in ("", title)]


def _known(name: str) -> dict[str, str]:
    documents = json.loads((SEEDS / "manifest.json").read_text(encoding="utf-8"))["documents"]
    known: dict[str, str] = next(each for each in documents if each["file"].startswith(name))
    return known
