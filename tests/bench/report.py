"""Figures in; a table for the terminal, JSON, a page of Markdown and a chart out."""

import json
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from html import escape
from importlib.metadata import version
from math import log10
from pathlib import Path

from tests.bench.figures import Figure

_LIBRARIES = ("trafilatura", "spacy", "lxml", "sqlalchemy", "flask-smorest")
_WIDTH, _LABELS, _ROW, _TOP = 860, 345, 30, 58
_FURTHEST = 20.0
"""The multiple of a goal at the right edge of the chart, whose scale is logarithmic."""


def as_table(figures: Sequence[Figure], floors: Mapping[str, float]) -> str:
    """Return the table that the bench prints, in 100 columns, the floors below it."""
    lines = [f"{'':44}{'figure':>9}{'goal':>9}  "]
    for figure in figures:
        mark = {True: "ok", False: "MISSED", None: ""}[figure.holds]
        lines.append(f"{figure.name:44}{figure.value:9.2f}{_goal(figure):>9}  {mark}")
        lines.append(f"    {figure.detail}")
    lines.append("\nFloors and shares, in ms of processor time")
    lines += [f"  {name:60}{value:9.2f}" for name, value in floors.items()]
    return "\n".join(lines)


def write_json(path: Path, figures: Sequence[Figure], floors: Mapping[str, float]) -> None:
    """Write everything that was measured, with what it was measured on."""
    found = {
        "on": _conditions(),
        "figures": [asdict(figure) | {"holds": figure.holds} for figure in figures],
        "floors_ms": dict(floors),
    }
    path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n")


def write_page(path: Path, figures: Sequence[Figure], floors: Mapping[str, float]) -> None:
    """Write the page for docs/, which shows the last figures."""
    rows = [
        f"| {figure.name} | {figure.value:.2f} | {_goal(figure)} "
        f"| {'missed' if figure.holds is False else 'yes'} | {figure.detail} |"
        for figure in figures
    ]
    below = [f"| {name} | {value:.2f} |" for name, value in floors.items()]
    conditions = ", ".join(f"{name} {value}" for name, value in _conditions().items())
    path.write_text(
        _PAGE.format(rows="\n".join(rows), floors="\n".join(below), conditions=conditions)
    )


_PAGE = """# What a check costs

`make bench` measures this and writes this page; figures are ratios of processor time, so that they
mean the same on another machine. It is never part of a test.

![Each figure beside its goal](bench.svg)

| ratio | figure | goal | holds | measured |
|---|---|---|---|---|
{rows}

## Floors and shares

Milliseconds of processor time, in the same run.

| | ms |
|---|---|
{floors}

## How it is measured

- Processor time, not a wall clock; A B B A, so that neither side always finds warm caches; the
  ratio of sums, seven times over, of which the median counts.
- Pages are invented and never checked twice: about 1,000 elements, 755 words, 180 KB, with 8
  sentences about a financing, or 26 in the dense set. The corpus holds two other stories on each
  company. `make bench ARGS="--pages DIR"` takes real pages.
- Lookups ask for all statements on a company, 20 at every size, from a file that was read whole;
  those on a server, of the bench's own, count what both processes spend.
- A start is that of the real server on a loaded database; imports are those of the libraries that
  it stands on. Memory is that of a fresh process.
- Growth compares a document with one of a quarter of its length: 1 is linear, 4 is quadratic. Times
  below 0.1 s are taken for 0.1 s there, since they say nothing about growth.

Measured on: {conditions}.
"""


def draw(path: Path, figures: Sequence[Figure]) -> None:
    """Draw each figure as a multiple of its goal; the line is the goal, and left of it is good."""
    judged = [figure for figure in figures if figure.goal is not None]
    height = _TOP + _ROW * len(judged) + 34
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img"'
        ' aria-labelledby="title">',
        '<title id="title">Each figure of the bench as a multiple of its goal</title>',
        _STYLE,
        f'<rect class="ground" width="{_WIDTH}" height="{height}" rx="8"/>',
        '<text class="head" x="20" y="28">Cost as a multiple of the goal</text>',
    ]
    for multiple in (0.1, 0.2, 0.5, 1, 2, 5, 10, 20):
        x = _place(multiple)
        kind = "goal" if multiple == 1 else "rule"
        parts.append(f'<line class="{kind}" x1="{x}" y1="{_TOP - 8}" x2="{x}" y2="{height - 28}"/>')
        parts.append(f'<text class="tick" x="{x}" y="{height - 12}">{multiple:g}×</text>')
    for number, figure in enumerate(judged):
        parts += _bar(figure, _TOP + _ROW * number)
    path.write_text("\n".join([*parts, "</svg>", ""]))


_STYLE = """<style>
text{font:13px system-ui,sans-serif;fill:#1f2430}.head{font-weight:600;font-size:15px}
.tick{font-size:11px;text-anchor:middle;fill:#5b6270}.value{font-size:12px}
.ground{fill:#fff}.rule{stroke:#e3e6ec}.goal{stroke:#1f2430;stroke-dasharray:4 3}
.holds{fill:#2c7a5b}.missed{fill:#b4482e}
@media(prefers-color-scheme:dark){.ground{fill:#16181d}text{fill:#e8eaf0}.tick{fill:#a2a9b8}
.rule{stroke:#2c303a}.goal{stroke:#e8eaf0}.holds{fill:#4bb38a}.missed{fill:#e07a5f}}
</style>"""


def _bar(figure: Figure, y: int) -> list[str]:
    multiple = figure.goal / figure.value if figure.least else figure.value / (figure.goal or 1)
    x, start = _place(multiple), _place(0.1)
    kind = "holds" if figure.holds else "missed"
    label = f"{figure.value:.2f} ({_goal(figure)})"
    return [
        f'<text x="20" y="{y + 15}">{escape(figure.name)}</text>',
        f'<rect class="{kind}" x="{start}" y="{y + 3}" width="{max(2.0, x - start):.1f}"'
        ' height="15" rx="2"/>',
        f'<text class="value" x="{x + 6}" y="{y + 15}">{escape(label)}</text>',
    ]


def _place(multiple: float) -> float:
    span = _WIDTH - _LABELS - 110
    share = (log10(min(max(multiple, 0.1), _FURTHEST)) + 1) / (log10(_FURTHEST) + 1)
    return round(_LABELS + span * share, 1)


def _goal(figure: Figure) -> str:
    if figure.goal is None:
        return ""
    return f"{'≥' if figure.least else '≤'} {figure.goal:g}"


def _conditions() -> dict[str, str]:
    found = {"day": date.today().isoformat(), "Python": platform.python_version()}
    return found | {"machine": platform.machine()} | {name: version(name) for name in _LIBRARIES}
