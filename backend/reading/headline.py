"""The tree of a page and its metadata titles in, headline and standfirst as they stand on it out.

Runs before the tree is pruned, since headlines often stand in headers.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from backend.reading.datelines import is_dateline
from backend.reading.page import following, unlinked_length, words_in
from backend.reading.pieces import Piece
from backend.reading.wording import is_furniture

_HEADLINE_NAMES: Final = re.compile(
    r"headline|(?:article|post|entry|story|page)[-_ ]*(?:main[-_ ]*)?title", re.IGNORECASE
)
_STANDFIRST_NAMES: Final = re.compile(
    r"standfirst|stand-first|(?:\b|_)dec?k(?:\b|_)|sub-?head|sub-?title|sub-?headline|strapline"
    r"|(?:\b|_)lede\b|summary|excerpt|intro\b|kicker-?text|article-?description",
    re.IGNORECASE,
)
# " | The Daily Example", " - Example News" at the end of a title element.
_SITE_SUFFIX: Final = re.compile(r"\s+[|•·–—«»-]\s+[^|•·–—«»]{2,60}$|\s+[|]\s*[^|]{2,60}$")
_SITE_MARKS: Final = (" | ", " - ", " – ", " — ", " · ", " • ", " » ")
_MAX_HEADLINE_WORDS: Final = 60
_FEWEST_HEADLINE_WORDS: Final = 3
# Shared words of a heading and a title, by all words of both.
_RESEMBLANCE: Final = 0.3
# What is only named a headline has to resemble a title by this much more: a heading of level one
# may be the name of the site, and names of classes stand on teasers too.
_NAMED_ONLY: Final = 0.3
_MAX_STANDFIRST_WORDS: Final = 80
_FEWEST_STANDFIRST_WORDS: Final = 5
_STANDFIRST_TAGS: Final = ("p", "div", "h2", "h3", "span")
_EMPHASIS: Final = ("b", "i", "em", "strong", "br")
# Elements after the headline among which its standfirst is looked for: bylines, share buttons
# and a picture may stand between.
_STANDFIRST_REACH: Final = 60
# A paragraph of this length that is not named a standfirst begins the article.
_BODY_PARAGRAPH: Final = 140


def find_headline(
    tree: HtmlElement, titles: list[str], site_names: list[str]
) -> HtmlElement | None:
    """Return the element that is the headline, None on a page that shows none.

    The heading that resembles a title of the metadata most is the headline; without a
    resemblance, the first of level one that is not the name of the site.
    """
    known = [words for title in titles if (words := _key(title))]
    sites = {name.casefold() for name in site_names}
    found: HtmlElement | None = None
    best = (-1.0, 0)
    for handicap, candidates in ((0.0, tree.iter("h1")), (_NAMED_ONLY, _named_headlines(tree))):
        if best[0] > 1 - handicap:
            # Whatever words the others have, they cannot win any more.
            break
        for number, element in enumerate(candidates):
            score = _score(element, known, sites)
            if score is not None and (score - handicap, -number) > best:
                found, best = element, (score - handicap, -number)
    return found


def _score(element: HtmlElement, known: list[frozenset[str]], sites: set[str]) -> float | None:
    """Return the resemblance of a heading to the titles, 0 to 1; None for no headline at all."""
    text = words_in(element)
    count = len(text.split())
    if not count or count > _MAX_HEADLINE_WORDS or text.casefold() in sites:
        return None
    key = _key(text)
    score = max((len(key & title) / len(key | title) for title in known), default=0.0)
    # What resembles no title has to be marked as the headline, and be longer than a name.
    if score < _RESEMBLANCE and (element.tag != "h1" or count < _FEWEST_HEADLINE_WORDS):
        return None
    return score


def _named_headlines(tree: HtmlElement) -> Iterator[HtmlElement]:
    for element in tree.iter("h2", "h3", "div", "p", "span"):
        names = f"{element.get('class', '')} {element.get('itemprop', '')}"
        if len(names) > 1 and _HEADLINE_NAMES.search(names):
            yield element


def title_without_site(title: str, site_names: list[str]) -> str:
    """Return a title element's text without the name of the site that ends it."""
    folded = title.casefold()
    for name in site_names:
        if not folded.endswith(name.casefold()):
            continue
        for mark in _SITE_MARKS:
            if folded.endswith(f"{mark}{name}".casefold()):
                return title[: -len(mark) - len(name)].strip() or title
    if not site_names and (found := _SITE_SUFFIX.search(title)):
        rest = title[: found.start()].strip()
        if len(rest.split()) >= 4:
            return rest
    return title


def headline_piece(
    element: HtmlElement | None, pieces: Sequence[Piece], titles: Sequence[str]
) -> Piece | None:
    """Return the words of the headline, None without one.

    Where no element is the headline, or nothing is left in it, the first block is if it says what
    one of the titles says.
    """
    words = "" if element is None else words_in(element)
    if words:
        return Piece("headline", words, level=1)
    same = pieces and any(pieces[0].text.casefold() == title.casefold() for title in titles)
    return Piece("headline", pieces[0].text, level=1) if same else None


def find_standfirst(headline: HtmlElement) -> Piece | None:
    """Return the sentence or two that introduce an article below its headline, None without."""
    title = words_in(headline)
    for element in islice(following(headline), _STANDFIRST_REACH):
        names = f"{element.get('class', '')} {element.get('itemprop', '')}"
        if len(names) > 1 and _STANDFIRST_NAMES.search(names):
            text = words_in(element)
            if 4 <= len(text.split()) <= _MAX_STANDFIRST_WORDS and text != title:
                return Piece("paragraph", text)
        elif _begins_body(element):
            break
    return _unnamed_standfirst(headline)


def _unnamed_standfirst(headline: HtmlElement) -> Piece | None:
    # In a header of its own, what comes right after the headline introduces the article, unless
    # it says who wrote it and when.
    header = next(headline.iterancestors("header"), None)
    element = headline.getnext()
    if header is None or element is None or element.tag not in _STANDFIRST_TAGS:
        return None
    piece = Piece("paragraph", words_in(element))
    count = piece.words
    if not _FEWEST_STANDFIRST_WORDS <= count <= _MAX_STANDFIRST_WORDS or is_dateline(piece):
        return None
    # Links, and divisions for name, day and minutes, are those of a byline.
    is_text = all(inner.tag in _EMPHASIS for inner in element.iterdescendants("*"))
    return piece if is_text and not is_furniture(piece.text) else None


def find_lead_captions(headline: HtmlElement) -> list[Piece]:
    """Return the captions of the pictures between headline and article, in order."""
    captions = []
    for element in islice(following(headline), _STANDFIRST_REACH):
        if element.tag == "figcaption" and (text := words_in(element)):
            captions.append(Piece("caption", text))
        elif element.tag in ("h1", "h2", "h3") or _begins_body(element):
            break
    return captions


def _begins_body(element: HtmlElement) -> bool:
    return bool(element.tag == "p" and unlinked_length(element) > _BODY_PARAGRAPH)


def _key(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))
