"""The tree of a page and its metadata titles in, headline and standfirst as they stand on it out.

Runs before the tree is pruned, since headlines often stand in headers.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from backend.reading.page import following, words_in
from backend.reading.pieces import Piece

_HEADLINE_NAMES: Final = re.compile(
    r"headline|(?:article|post|entry|story|page)[-_ ]*(?:main[-_ ]*)?title", re.IGNORECASE
)
_STANDFIRST_NAMES: Final = re.compile(
    r"standfirst|stand-first|\bdek\b|\bdeck\b|sub-?head|sub-?title|sub-?headline|strapline|\blede\b"
    r"|summary|excerpt|intro\b|kicker-?text|article-?description",
    re.IGNORECASE,
)
# " | The Daily Example", " - Example News" at the end of a title element.
_SITE_SUFFIX: Final = re.compile(r"\s+[|•·–—«»-]\s+[^|•·–—«»]{2,60}$|\s+[|]\s*[^|]{2,60}$")
_MAX_HEADLINE_WORDS: Final = 60
_MAX_STANDFIRST_WORDS: Final = 80
# Elements after the headline among which its standfirst is looked for: bylines, share buttons
# and a picture may stand between.
_STANDFIRST_REACH: Final = 60


def find_headline(
    tree: HtmlElement, titles: list[str], site_names: list[str]
) -> HtmlElement | None:
    """Return the element that is the headline, None on a page that shows none.

    The heading that resembles a title of the metadata most is the headline; without a
    resemblance, the first of level one that is not the name of the site.
    """
    best, best_score = None, 0.0
    known = [_key(title) for title in titles]
    sites = {name.casefold() for name in site_names}
    for element in _candidates(tree):
        text = words_in(element)
        count = len(text.split())
        if not count or count > _MAX_HEADLINE_WORDS or text.casefold() in sites:
            continue
        key = _key(text)
        score = max((len(key & title) / len(key | title) for title in known if title), default=0.0)
        # Unlike every title, a heading has to look like a sentence to be the headline.
        if score < 0.3 and (element.tag != "h1" or count < 4):
            continue
        if score > best_score or best is None:
            best, best_score = element, score
    return best


def _candidates(tree: HtmlElement) -> Iterator[HtmlElement]:
    yield from tree.iter("h1")
    for element in tree.iter("h2", "h3", "div", "p", "span"):
        names = f"{element.get('class', '')} {element.get('itemprop', '')}"
        if len(names) > 1 and _HEADLINE_NAMES.search(names):
            yield element


def title_without_site(title: str, site_names: list[str]) -> str:
    """Return a title element's text without the name of the site that ends it."""
    for name in site_names:
        for mark in (" | ", " - ", " – ", " — ", " · ", " • ", " » "):
            if title.casefold().endswith(f"{mark}{name}".casefold()):
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

    Where no element is the headline, the first block is if it says what one of the titles says.
    """
    if element is not None:
        return Piece("headline", words_in(element), level=1)
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
    return None


def _key(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))
