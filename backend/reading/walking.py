"""An element in, its text in blocks out.

Reads the tags of HTML and those that trafilatura puts in their place. What trafilatura adds to a
text (marks of lists, of cells) never arises: its element tree is read, not its plain text.
"""

from dataclasses import replace
from typing import Final

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from backend.model.article import BlockKind
from backend.reading.cleaning import clean
from backend.reading.pieces import Piece

_TAGS_OF_KINDS: Final[dict[BlockKind, tuple[str, ...]]] = {
    "paragraph": ("p", "quote", "code", "blockquote", "pre"),
    "heading": ("head", "h1", "h2", "h3", "h4", "h5", "h6", "summary"),
    "item": ("item", "li", "dt", "dd"),
    "cell": ("cell", "td", "th"),
    "caption": ("figcaption", "caption"),
}
_KINDS: Final = {tag: kind for kind, tags in _TAGS_OF_KINDS.items() for tag in tags}
_BREAKS: Final = frozenset(
    (
        *_KINDS,
        *("list", "table", "row", "lb", "body", "div", "section", "article", "main", "header"),
        *("footer", "aside", "nav", "figure", "form", "fieldset", "ul", "ol", "dl", "tr", "thead"),
        *("tbody", "tfoot", "br", "hr", "address", "details", "center"),
    )
)
_MAX_LINKED_SHARE: Final = 0.6
# A sentence of this length in a cell is prose: newsletters are laid out in tables.
_PROSE_WORDS: Final = 12


def pieces_in(
    root: HtmlElement, *, without_links: bool = False, linked_headings: bool = False
) -> list[Piece]:
    """Return the blocks of an element; `without_links` leaves out those that are mostly links.

    `linked_headings` makes an exception for headings with prose below them: round-ups link
    theirs to what they sum up.
    """
    return _Walk(without_links, linked_headings).over(root)


class _Walk:
    """Collects the text of one block at a time; by events, since pages nest without limit."""

    def __init__(self, without_links: bool, linked_headings: bool) -> None:
        self._without_links = without_links
        self._linked_headings = linked_headings
        self._pieces: list[Piece] = []
        self._held: Piece | None = None
        self._kinds: list[tuple[BlockKind, int]] = [("paragraph", 0)]
        self._buffer: list[str] = []
        self._linked = 0
        self._links = 0
        self._row = 0

    def over(self, root: HtmlElement) -> list[Piece]:
        for event, element in iterwalk(root, events=("start", "end")):
            tag = element.tag
            if self._buffer and (tag in _BREAKS or "-" in tag):
                self._flush()
            if event == "start":
                self._enter(element, tag)
                self._add(element.text)
            else:
                self._leave(tag)
                if element is not root:
                    self._add(element.tail)
        if self._buffer:
            self._flush()
        return self._pieces

    def _enter(self, element: HtmlElement, tag: str) -> None:
        self._links += tag == "a"
        self._row += tag in ("tr", "row")
        if tag in _KINDS:
            self._kinds.append(_kind(element, self._kinds[-1]))

    def _leave(self, tag: str) -> None:
        self._links -= tag == "a"
        if tag in _KINDS:
            self._kinds.pop()

    def _add(self, text: str | None) -> None:
        if text:
            self._buffer.append(text)
            if self._links:
                self._linked += len(text)

    def _flush(self) -> None:
        text = clean("".join(self._buffer))
        linked, self._linked = self._linked, 0
        self._buffer.clear()
        if not any(map(str.isalnum, text)):
            return
        piece = self._piece(text)
        held, self._held = self._held, None
        if self._without_links and linked > _MAX_LINKED_SHARE * len(text):
            self._held = piece if self._linked_headings and piece.kind == "heading" else None
            return
        if held and _is_prose(piece):
            self._pieces.append(held)
        self._pieces.append(piece)

    def _piece(self, text: str) -> Piece:
        kind, level = self._kinds[-1]
        piece = Piece(kind, text, level, self._row if kind == "cell" else None)
        if kind == "cell" and _is_prose(piece):
            return replace(piece, kind="paragraph", row=None)
        return piece


def _is_prose(piece: Piece) -> bool:
    return piece.is_sentence and piece.words >= _PROSE_WORDS


def _kind(element: HtmlElement, outer: tuple[BlockKind, int]) -> tuple[BlockKind, int]:
    kind = _KINDS[element.tag]
    if kind == "heading":
        # Trafilatura keeps the level of a "head" in its rendition: "h2".
        name = element.get("rend", "") if element.tag == "head" else element.tag
        return kind, int(name[1]) if name[1:].isdigit() else 2
    # A paragraph inside a cell or an item is that cell's or item's text.
    return outer if kind == "paragraph" and outer[0] in ("item", "cell") else (kind, 0)
