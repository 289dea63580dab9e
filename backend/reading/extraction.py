"""The pruned tree of a page in, the blocks of its article out.

The only place that calls trafilatura, and the judge of when not to believe it.
"""

from collections.abc import Sequence
from copy import deepcopy
from typing import Final

from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import DEFAULT_CONFIG, Document, Extractor

from backend.reading.layout import find_laid_out
from backend.reading.page import unlinked_length, words_in
from backend.reading.pieces import Piece
from backend.reading.walking import pieces_in

_IN_SENTENCES: Final = (
    *("p", "li", "td", "th", "dd", "blockquote"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
)
# Below its minimum trafilatura falls back to the words of the whole page without their paragraphs.
# Its own default of 250 characters would do so for every brief of two sentences.
_FEWEST_CHARACTERS: Final = 100
# Less than this much text is held against the page itself; up to the length of a brief, so is less
# than this share of the pruned page. Longer finds are believed: the rest may be readers' comments.
_SHORT: Final = 400
_BRIEF: Final = 1500
_SMALL_SHARE: Final = 0.35
# The part around the headline that holds this share of the page's text is the article's frame.
_FRAME_SHARE: Final = 0.8


def _options() -> Extractor:
    config = deepcopy(DEFAULT_CONFIG)
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(_FEWEST_CHARACTERS))
    return Extractor(config=config, fast=True, comments=False, tables=True)


_OPTIONS: Final = _options()


def extract(
    tree: HtmlElement, headline: HtmlElement | None, layout: Sequence[HtmlElement] = ()
) -> list[Piece]:
    """Return the blocks that trafilatura takes for the article.

    Where it finds little on a page that has more, or runs blocks together, the blocks around the
    headline are returned as they stand; so are those of an article in tables for `layout`, of
    which trafilatura loses headings, lists and inner tables.
    """
    captions = _prepare(tree, headline)
    pieces = _laid_out(tree, headline, layout) or _extracted(tree, headline)
    return [Piece("caption", piece.text) if piece.text in captions else piece for piece in pieces]


def _laid_out(
    tree: HtmlElement, headline: HtmlElement | None, layout: Sequence[HtmlElement]
) -> list[Piece]:
    body = tree.find("body")
    part = find_laid_out(body, layout, headline) if body is not None else None
    if part is None:
        return []
    return _after(headline, pieces_in(part, without_links=True, linked_headings=True))


def _extracted(tree: HtmlElement, headline: HtmlElement | None) -> list[Piece]:
    found = bare_extraction(tree, options=_OPTIONS)
    pieces = pieces_in(found.body) if isinstance(found, Document) else []
    size = sum(len(piece.text) for piece in pieces)
    body = tree.find("body")
    if body is not None and (len(pieces) < 2 or size < _BRIEF):
        page_size = unlinked_length(body)
        if len(pieces) < 2 or size < max(_SHORT, _SMALL_SHARE * page_size):
            standing = _around(body, headline, page_size)
            if _is_better(standing, pieces, size):
                pieces = standing
    return pieces


def _prepare(tree: HtmlElement, headline: HtmlElement | None) -> frozenset[str]:
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
    _leave_one_article(tree, headline)
    return frozenset(captions)


def _leave_one_article(tree: HtmlElement, headline: HtmlElement | None) -> None:
    # Trafilatura takes the first article element for the article: that may be a teaser, or the
    # latest post of a live blog.
    articles = list(tree.iter("article"))
    if len(articles) > 1:
        outer = set(headline.iterancestors("article")) if headline is not None else set()
        for article in articles:
            if article not in outer:
                article.tag = "div"


def _around(body: HtmlElement, headline: HtmlElement | None, page_size: int) -> list[Piece]:
    """Return the blocks around the headline, those of the whole page without a headline."""
    outer = headline.iterancestors() if headline is not None else iter(())
    frames = (element for element in outer if element is body or _is_frame(element, page_size))
    return _after(headline, pieces_in(next(frames, body), without_links=True))


def _after(headline: HtmlElement | None, pieces: list[Piece]) -> list[Piece]:
    """Return the blocks that stand after the headline, all where it is not among them."""
    title = words_in(headline) if headline is not None else None
    start = next((number for number, piece in enumerate(pieces) if piece.text == title), -1)
    return pieces[start + 1 :]


def _is_frame(element: HtmlElement, page_size: int) -> bool:
    return unlinked_length(element) >= _FRAME_SHARE * page_size


def _is_better(standing: list[Piece], pieces: list[Piece], size: int) -> bool:
    if len(pieces) < 2:
        return len(standing) >= len(pieces)
    return sum(len(piece.text) for piece in standing) > size
