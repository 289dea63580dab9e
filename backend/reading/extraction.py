"""The pruned tree of a page in, the blocks of its article out.

The only place that calls trafilatura. What trafilatura adds to a text (marks of lists, of cells)
never arises here: its element tree is read, not its plain text.
"""

from collections.abc import Iterator
from typing import Final

from lxml.etree import iterwalk
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document

from backend.model.article import BlockKind
from backend.reading.cleaning import clean
from backend.reading.page import words_in
from backend.reading.pieces import Piece

_KINDS: Final[dict[str, BlockKind]] = {
    "p": "paragraph",
    "quote": "paragraph",
    "code": "paragraph",
    "head": "heading",
    "item": "item",
    "cell": "cell",
}
_BREAKS: Final = frozenset((*_KINDS, "list", "table", "row", "lb", "body", "div"))
# A struck-out sum is on the page, and not said any more.
_DELETED: Final = "del"
_IN_SENTENCES: Final = (
    "p",
    "li",
    "td",
    "th",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "dd",
)


def extract(tree: HtmlElement) -> list[Piece]:
    """Return the blocks that trafilatura takes for the article, [] where it finds none."""
    captions = _prepare(tree)
    found = bare_extraction(
        tree, fast=True, include_comments=False, include_tables=True, with_metadata=False
    )
    if not isinstance(found, Document):
        return []
    return [
        Piece("caption", piece.text) if piece.text in captions else piece
        for piece in _pieces(found.body)
    ]


def _prepare(tree: HtmlElement) -> frozenset[str]:
    """Turn into plain paragraphs what trafilatura would throw away; return the captions."""
    captions = set()
    for caption in list(tree.iter("figcaption")):
        captions.add(words_in(caption))
        caption.tag = "p"
    for figure in tree.iter("figure"):
        figure.tag = "div"
    for stamp in tree.iter("time", "data", "label"):
        if next(stamp.iterancestors(*_IN_SENTENCES), None) is not None:
            stamp.tag = "span"
    for item in list(tree.iterfind(".//td//li")):
        item.tag = "p"
        parent = item.getparent()
        if parent is not None and parent.tag in ("ul", "ol"):
            parent.tag = "div"
    return frozenset(captions)


def _pieces(body: HtmlElement) -> Iterator[Piece]:
    # Walked by events, not by recursion: pages nest without limit.
    kinds: list[tuple[BlockKind, int]] = [("paragraph", 0)]
    deleted = 0
    buffer: list[str] = []
    for event, element in iterwalk(body, events=("start", "end")):
        tag = element.tag
        if event == "start":
            deleted += tag == _DELETED
            if tag in _BREAKS:
                yield from _flush(buffer, kinds[-1])
            if tag in _KINDS:
                kinds.append(_kind(element, kinds[-1]))
            if element.text and not deleted:
                buffer.append(element.text)
            continue
        if tag in _BREAKS:
            yield from _flush(buffer, kinds[-1])
        if tag in _KINDS:
            kinds.pop()
        deleted -= tag == _DELETED
        if element.tail and not deleted:
            buffer.append(element.tail)
    yield from _flush(buffer, kinds[-1])


def _kind(element: HtmlElement, outer: tuple[BlockKind, int]) -> tuple[BlockKind, int]:
    kind = _KINDS[element.tag]
    if kind == "heading":
        rend = element.get("rend", "")
        return kind, int(rend[1]) if rend[1:].isdigit() else 2
    # A paragraph inside a cell or an item is that cell's or item's text.
    return outer if kind == "paragraph" and outer[0] in ("item", "cell") else (kind, 0)


def _flush(buffer: list[str], kind: tuple[BlockKind, int]) -> Iterator[Piece]:
    text = clean("".join(buffer))
    buffer.clear()
    if any(map(str.isalnum, text)):
        yield Piece(kind[0], text, kind[1])
