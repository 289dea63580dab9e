"""The tree of a page in, its tables for layout turned into divisions and the article's one out.

Newsletters are laid out in tables within tables, for the mail programs that know nothing else;
what is a table to a reader stays one. Judges by the shape of a table, not by its words.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from backend.reading.page import words_in

_HEADINGS: Final = ("h1", "h2", "h3", "h4")
_BLOCKS: Final = (
    *(*_HEADINGS, "h5", "h6", "p", "div", "center", "section", "article", "figure"),
    *("ul", "ol", "dl", "table", "blockquote", "pre"),
)
_SECTIONS: Final = ("thead", "tbody", "tfoot")
_CELLS: Final = ("td", "th")
# A cell with more words than this is prose, and its table a way to place it.
_MAX_CELL_WORDS: Final = 40
# A run of text of this many characters belongs to a paragraph, not to a label or a teaser.
_PROSE: Final = 60
# The article's part holds this share of a page's prose; the rest are margins, notes and footers.
_ARTICLE_SHARE: Final = 0.8
# With less than this share of the prose in them, tables only place an ornament.
_LAYOUT_SHARE: Final = 0.5


def open_layout(tree: HtmlElement) -> list[HtmlElement]:
    """Turn tables that only place things on the page, and their cells, into divisions.

    A table of data keeps its rows, also inside a table for layout. Returns what the outermost
    tables have become.
    """
    opened = [table for table in tree.iter("table") if _is_layout(table)]
    outermost = [table for table in opened if next(table.iterancestors("table"), None) is None]
    for table in opened:
        for row in _rows(table):
            for cell in row.iterchildren(*_CELLS):
                cell.tag = "div" if _holds(cell, *_BLOCKS) else "p"
            row.tag = "div"
        for section in table.iterchildren(*_SECTIONS):
            section.tag = "div"
        table.tag = "div"
    return outermost


def find_laid_out(
    body: HtmlElement, layout: Sequence[HtmlElement], headline: HtmlElement | None
) -> HtmlElement | None:
    """Return the part that holds an article laid out in tables, None where none is.

    `layout` are the tables opened before. The headline is inside the part if it stood in one.
    """
    if not layout:
        return None
    prose = _prose_lengths(body)
    total = prose[body]
    if sum(prose.get(table, 0) for table in layout) <= _LAYOUT_SHARE * total:
        return None
    tables = set(layout)
    outer = set(headline.iterancestors()) if headline is not None else set()
    kept = outer if not tables.isdisjoint(outer) else set()
    part = body
    while (inner := max(part.iterchildren("*"), key=lambda e: prose[e], default=None)) is not None:
        if prose[inner] < _ARTICLE_SHARE * total or (kept and inner not in kept):
            break
        part = inner
    return part


def _prose_lengths(body: HtmlElement) -> dict[HtmlElement, int]:
    """Count the characters of prose in each element."""
    lengths: dict[HtmlElement, int] = {}
    for _, element in iterwalk(body, events=("end",)):
        length = _prose_length(element.text)
        for child in element.iterchildren("*"):
            length += lengths[child] + _prose_length(child.tail)
        lengths[element] = length
    return lengths


def _prose_length(text: str | None) -> int:
    return len(text) if text is not None and len(text.strip()) >= _PROSE else 0


def _is_layout(table: HtmlElement) -> bool:
    if _holds(table, "table", *_HEADINGS):
        return True
    # No look at <th>: frameworks for newsletters use it for columns.
    return not any(_is_data(_filled_cells(row)) for row in _rows(table))


def _holds(element: HtmlElement, *tags: str) -> bool:
    return next(element.iterdescendants(*tags), None) is not None


def _is_data(filled: list[str]) -> bool:
    return len(filled) > 1 and all(text.count(" ") < _MAX_CELL_WORDS for text in filled)


def _filled_cells(row: HtmlElement) -> list[str]:
    return [words for cell in row.iterchildren(*_CELLS) if (words := words_in(cell))]


def _rows(table: HtmlElement) -> Iterator[HtmlElement]:
    for child in table.iterchildren("tr", *_SECTIONS):
        if child.tag == "tr":
            yield child
        else:
            yield from child.iterchildren("tr")
