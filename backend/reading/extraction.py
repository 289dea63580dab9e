"""The pruned tree of a page in, the blocks of its article out.

The only place that calls trafilatura, and the judge of when not to believe it.
"""

from collections.abc import Sequence
from copy import deepcopy
from itertools import takewhile
from typing import Final

from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import DEFAULT_CONFIG, Document, Extractor

from backend.reading.layout import find_laid_out
from backend.reading.page import prose_length, unlinked_length, words_in
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
# Where it knows no name of an article's body, trafilatura gathers paragraphs and tables alone.
_STRUCTURE: Final = ("h2", "h3", "h4", "h5", "h6", "li", "dt")
# The part around the headline that holds this share of the page's text is the article's frame.
_FRAME_SHARE: Final = 0.8
# A sentence of this many words is no label.
_PROSE_WORDS: Final = 8
# An imprint or a list of teasers below an article is shorter than this many times the article.
_FAR_MORE: Final = 2
# Teasers and posts of one make hold fewer paragraphs than the parts of an article do.
_FEWEST_PARAGRAPHS: Final = 2


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
    pieces = _laid_out(tree, headline, layout) or _extracted(tree, headline, captions)
    return [Piece("caption", piece.text) if piece.text in captions else piece for piece in pieces]


def extract_whole(tree: HtmlElement) -> list[Piece]:
    """Return the blocks that trafilatura takes for the article of a page that was not pruned."""
    found = bare_extraction(tree, options=_OPTIONS)
    return pieces_in(found.body) if isinstance(found, Document) else []


def _laid_out(
    tree: HtmlElement, headline: HtmlElement | None, layout: Sequence[HtmlElement]
) -> list[Piece]:
    body = tree.find("body")
    part = find_laid_out(body, layout, headline) if body is not None else None
    if part is None:
        return []
    return _after(headline, pieces_in(part, without_links=True, linked_headings=True))


def _extracted(
    tree: HtmlElement, headline: HtmlElement | None, captions: frozenset[str]
) -> list[Piece]:
    pieces = extract_whole(tree)
    size = sum(len(piece.text) for piece in pieces)
    body = tree.find("body")
    if body is None:
        return pieces
    if len(pieces) < 2 or size < _BRIEF:
        page_size = unlinked_length(body)
        if len(pieces) < 2 or size < max(_SHORT, _SMALL_SHARE * page_size):
            standing = _completed(_around(body, headline, page_size), pieces)
            if _is_better(standing, pieces, size):
                return standing
    if _is_unstructured(pieces) and next(body.iter(*_STRUCTURE), None) is not None:
        standing = pieces_in(body, without_links=True)
        pieces = _between([piece for piece in standing if piece.text not in captions], pieces)
    return pieces


def _is_unstructured(pieces: Sequence[Piece]) -> bool:
    return all(piece.kind not in ("heading", "item") for piece in pieces)


def _between(standing: list[Piece], found: list[Piece]) -> list[Piece]:
    """Return the found blocks with the headings, items and prose that stand between them.

    Items of a list that the last of them announces are among these.
    """
    texts = [piece.text for piece in found]
    known = set(texts)
    order = [number for number, piece in enumerate(standing) if piece.text in known]
    if [standing[number].text for number in order] != texts:
        return found
    first, end = order[0], order[-1] + 1
    if texts[-1].endswith(":"):
        end += sum(1 for _ in takewhile(lambda piece: piece.kind == "item", standing[end:]))
    run_together = "\n".join(texts)
    return [
        piece
        for piece in standing[first:end]
        if piece.text in known
        or piece.kind in ("heading", "item")
        or (_is_prose(piece) and piece.text not in run_together)
    ]


def _completed(standing: list[Piece], found: list[Piece]) -> list[Piece]:
    """Return the standing blocks up to the found ones and what goes on below these.

    All are returned where no sentence was found, or where far more stand further down.
    """
    texts = {piece.text for piece in found}
    run_together = "\n".join(texts)
    end = 0
    for number, piece in enumerate(standing):
        if piece.text in texts or (_is_prose(piece) and piece.text in run_together):
            end = number + 1
    if not any(map(_is_prose, standing[:end])):
        return standing
    # One label, "Read also", may stand between two paragraphs; two of them begin something else.
    labels = 0
    for number, piece in enumerate(standing[end:], start=end):
        if _is_prose(piece) and (piece.kind == "paragraph" or not labels):
            end, labels = number + 1, 0
        elif piece.kind == "paragraph" or (labels and piece.kind != "heading"):
            labels += 1
        if labels > 1:
            break
    is_more = _prose_in(standing[end:]) > _FAR_MORE * _prose_in(standing[:end])
    return standing if is_more else standing[:end]


def _prepare(tree: HtmlElement, headline: HtmlElement | None) -> frozenset[str]:
    """Turn into plain paragraphs what trafilatura would throw away; return the captions."""
    head = tree.find("head")
    if head is not None:
        # Its facts are read; trafilatura would copy all of it three times before it drops it.
        tree.remove(head)
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
    _join_parts(tree)
    return frozenset(captions)


def _join_parts(tree: HtmlElement) -> None:
    # Trafilatura takes the first element with the name of an article's body for the whole of it;
    # some sites cut theirs at each advertisement. What follows a new headline is another article.
    parts: dict[tuple[int, str, str], list[tuple[HtmlElement, HtmlElement]]] = {}
    headlines = 0
    for element in tree.iter("h1", "p"):
        headlines += element.tag == "h1"
        parent = element.getparent()
        names = parent.get("class") if parent is not None else None
        if element.tag == "p" and names:
            parts.setdefault((headlines, parent.tag, names), []).append((parent, element))
    several = (found for found in parts.values() if len({parent for parent, _ in found}) > 1)
    for first, *others in filter(None, map(_with_prose, several)):
        outer = set(first.iterancestors())
        for other in others:
            is_apart = other not in outer and first not in other.iterancestors()
            if is_apart and len(other.findall("p")) >= _FEWEST_PARAGRAPHS:
                first.extend(list(other))


def _with_prose(found: Sequence[tuple[HtmlElement, HtmlElement]]) -> dict[HtmlElement, None]:
    """Return the parts of which a paragraph holds prose, in the order of these paragraphs."""
    parts: dict[HtmlElement, None] = {}
    for part, paragraph in found:
        if part not in parts and prose_length(paragraph):
            parts[part] = None
    return parts


def _leave_one_article(tree: HtmlElement, headline: HtmlElement | None) -> None:
    # Trafilatura takes the first article element for the article: that may be a teaser, another
    # story under its own headline, or the latest post of a live blog.
    articles = list(tree.iter("article"))
    outer = set(headline.iterancestors("article")) if headline is not None else set()
    for article in articles:
        is_other = headline is not None and next(article.iter("h1"), None) is not None
        if article not in outer and (is_other or len(articles) > 1):
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


def _prose_in(pieces: Sequence[Piece]) -> int:
    # Readers' comments and teasers stand in lists.
    return sum(len(p.text) for p in pieces if p.kind == "paragraph" and _is_prose(p))


def _is_prose(piece: Piece) -> bool:
    return piece.is_sentence and piece.words >= _PROSE_WORDS


def _is_better(standing: list[Piece], pieces: list[Piece], size: int) -> bool:
    if len(pieces) < 2:
        return len(standing) >= len(pieces)
    return sum(len(piece.text) for piece in standing) > size
