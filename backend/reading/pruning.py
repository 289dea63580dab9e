"""The tree of a page in, the same tree without what surrounds the article.

Judges by tag, role, class, id and heading, never by the words of a paragraph. A part that holds
the headline or much of the page's text stays, whatever it is called: names of classes are
habits, not promises.
"""

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from lxml.etree import XPath
from lxml.html import HtmlElement

from backend.reading.naming import Surround, kind_of_names, names_of, words_of
from backend.reading.page import prose_length, unlinked_length, words_in
from backend.reading.wording import is_biography, is_other_stories


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """An element that surrounds the article, as its names say; `names` may be empty."""

    element: HtmlElement
    kind: Surround
    names: str


@dataclass(slots=True)
class _Group:
    """Parts of the same names, and how many characters of text and of prose they hold."""

    parts: list[Part] = field(default_factory=list)
    text: int = 0
    prose: int = 0


# Share of the page's unlinked text up to which parts are believed to be what their names say.
# Recirculation may outweigh the two paragraphs of a paywalled stub.
_LIMITS: Final[dict[Surround, float]] = {"recirculation": 0.75, "doubtful": 0.4}
# What holds more of the page's prose is the article: menus may outweigh that, but are no prose.
_PROSE_LIMIT: Final = 0.75
# Comments may stand in a footer that is too large for one, and a menu within those.
_MAX_DEPTH: Final = 3

_ROLES: Final = "navigation contentinfo search dialog alertdialog menu menubar toolbar"
_CHROME_ROLES: Final = frozenset(_ROLES.split())
# Boxes beside an article that sum it up: their sums and names are the article's.
_FACTS: Final = re.compile(
    r"\b(?:facts?|(?:fact|info)s? ?box|key (?:facts?|points?|figures?|data|numbers|takeaways?)"
    r"|at a glance|in (?:numbers|figures|brief)|by the numbers|highlights|the deal|deal terms)\b",
    re.IGNORECASE,
)
_INVISIBLE: Final = re.compile(r"display:\s*none|visibility:\s*hidden", re.IGNORECASE)
_CHROME_TAGS: Final = frozenset(("nav", "aside", "footer", "dialog", "menu"))
_HEADINGS: Final = ("h2", "h3", "h4", "h5", "h6")
# By the attribute and up again: a third of what a look at each element costs.
_BODIES: Final = XPath(".//@itemprop[. = 'articleBody']/..")
_FRAMES: Final = frozenset(("html", "body", "main", "article"))
_LONG_PARAGRAPH: Final = 80
_ENOUGH: Final = 400
# Each costs a look at its neighbours; pages have a handful.
_MAX_OTHER_HEADINGS: Final = 100
_LONGEST_TITLE: Final = 60


def prune(tree: HtmlElement, headline: HtmlElement | None = None) -> None:
    """Take navigation, recirculation, comments, sign-ups and hidden parts out of the tree."""
    body = tree.find("body")
    if body is None:
        return
    kept = _needed(body, headline)
    outer = [body]
    for _ in range(_MAX_DEPTH):
        parts = [part for element in outer for part in _surroundings(element, kept)]
        if not parts:
            break
        outer = [part.element for part in _prune_parts(body, parts)]
    _prune_other_stories(body, kept)


def drop_hidden(tree: HtmlElement) -> None:
    """Take the parts out of the tree that the page itself hides."""
    for element in [*tree.iterfind(".//*[@hidden]"), *tree.iterfind(".//*[@style]")]:
        if _is_invisible(element):
            _drop(element)


def _prune_parts(body: HtmlElement, parts: list[Part]) -> list[Part]:
    """Drop the parts that are what their names say; return those that hold too much for it."""
    for part in parts:
        if part.kind == "chrome":
            _drop(part.element)
    left: list[Part] = []
    for kind in ("comments", *_LIMITS):
        own = [part for part in parts if part.kind == kind]
        left += _prune_limited(body, kind, own) if own else []
    return left


def _limits(kind: Surround, text: int, prose: int) -> tuple[float, float]:
    """Return how much of a page with so much text and prose may go with parts of a kind."""
    if kind == "comments":
        # Readers may have written more than any author, so long as an article's worth remains.
        share = _LIMITS["recirculation"]
        return max(share * text, text - _ENOUGH), max(_PROSE_LIMIT * prose, prose - _ENOUGH)
    return _LIMITS[kind] * text, _PROSE_LIMIT * prose


def _prune_limited(body: HtmlElement, kind: Surround, parts: list[Part]) -> list[Part]:
    """Drop parts of one kind up to its limits of text and prose; return those beyond."""
    texts = [unlinked_length(part.element) for part in parts]
    prose = prose_length(body) if any(texts) else 0
    # All prose is text: parts that fit beside it need no count of theirs, nor of the rest.
    if sum(texts) <= _limits(kind, prose, prose)[0]:
        for part in parts:
            _drop(part.element)
        return []
    # Twenty paragraphs of one class are judged together, and the smallest groups go first: a class
    # such as "body-tags" may stand on each paragraph of an article.
    groups: dict[str, _Group] = {}
    for part, text in zip(parts, texts, strict=True):
        group = groups.setdefault(part.names, _Group())
        group.parts.append(part)
        group.text += text
        group.prose += prose_length(part.element)
    limits = _limits(kind, unlinked_length(body), prose)
    gone = (0, 0)
    left: list[Part] = []
    for _, group in sorted(groups.items(), key=lambda item: (item[1].text, item[1].prose, item[0])):
        more = gone[0] + group.text, gone[1] + group.prose
        if more[0] > limits[0] or more[1] > limits[1]:
            left.extend(group.parts)
            continue
        gone = more
        for part in group.parts:
            _drop(part.element)
    return left


def _needed(body: HtmlElement, headline: HtmlElement | None) -> frozenset[HtmlElement]:
    # Whatever contains the headline or the marked body is the article or its frame.
    marks = [*body.iter("h1"), *_BODIES(body), *([] if headline is None else [headline])]
    return frozenset(element for mark in marks for element in (mark, *mark.iterancestors()))


def _surroundings(body: HtmlElement, kept: frozenset[HtmlElement]) -> list[Part]:
    """Return the outermost parts that are no article, in the order of the page."""
    found: list[Part] = []
    waiting = list(body.iterchildren("*", reversed=True))
    while waiting:
        element = waiting.pop()
        if element.tag == "aside" and _is_fact_box(element):
            # Trafilatura drops every aside.
            element.tag = "div"
        if element not in kept and (element.attrib or element.tag in _CHROME_TAGS):
            names = names_of(element)
            kind = _kind(element, names)
            if kind:
                found.append(Part(element, kind, names))
                continue
        waiting.extend(element.iterchildren("*", reversed=True))
    return found


def _kind(element: HtmlElement, names: str) -> Surround | None:
    tag = element.tag
    if element.get("role") == "tablist":
        # Labels only, or the parts of an article that unfold one at a time.
        return "doubtful"
    if tag in ("nav", "dialog", "menu") or element.get("role") in _CHROME_ROLES:
        return "chrome"
    if tag == "footer":
        return "recirculation"
    kind = kind_of_names(names) if names else None
    if kind is None and _is_invisible(element):
        return "recirculation"
    return "doubtful" if kind is None and tag == "aside" else kind


def _is_fact_box(aside: HtmlElement) -> bool:
    names = names_of(aside)
    if kind_of_names(names):
        return False
    heading = next(aside.iter(*_HEADINGS), None)
    titles = [words_of(names), words_in(heading) if heading is not None else ""]
    return any(len(title) <= _LONGEST_TITLE and _FACTS.search(title) for title in titles)


def _is_invisible(element: HtmlElement) -> bool:
    return element.get("hidden") is not None or bool(_INVISIBLE.search(element.get("style", "")))


def _prune_other_stories(body: HtmlElement, kept: frozenset[HtmlElement]) -> None:
    size: int | None = None
    headings = ((heading, words_in(heading)) for heading in list(body.iter(*_HEADINGS)))
    others = ((heading, words) for heading, words in headings if is_other_stories(words))
    for heading, words in islice(others, _MAX_OTHER_HEADINGS):
        if heading in kept:
            continue
        if size is None:
            size = unlinked_length(body)
        container = _headed_by(heading, kept)
        parts = [container]
        if container is heading:
            parts = _biography(heading) if is_biography(words) else _section(heading, kept)
        elif container.tag == "div" and words_in(container) == words:
            parts = _rows_below(container, kept)
        if sum(map(unlinked_length, parts)) <= _LIMITS["recirculation"] * size:
            for part in parts:
                _drop(part)


def _headed_by(heading: HtmlElement, kept: frozenset[HtmlElement]) -> HtmlElement:
    """Return the outermost element of which a heading is the first text."""
    element = heading
    while (parent := element.getparent()) is not None:
        if parent in kept or parent.tag in _FRAMES or _begins_earlier(parent, element):
            break
        element = parent
    return element


def _begins_earlier(parent: HtmlElement, element: HtmlElement) -> bool:
    return bool((parent.text or "").strip()) or any(
        words_in(sibling) or (sibling.tail or "").strip()
        for sibling in element.itersiblings(preceding=True)
    )


def _rows_below(row: HtmlElement, kept: frozenset[HtmlElement]) -> list[HtmlElement]:
    """Return a row that holds a heading only, and the rows of linked headlines below it."""
    rows = [row]
    for sibling in row.itersiblings():
        headings = list(islice(sibling.iter("h1", *_HEADINGS), _MAX_OTHER_HEADINGS))
        is_linked = all(next(heading.iter("a"), None) is not None for heading in headings)
        if sibling in kept or not headings or not is_linked:
            break
        rows.append(sibling)
    return rows


def _section(heading: HtmlElement, kept: frozenset[HtmlElement]) -> list[HtmlElement]:
    """Return a heading and what belongs to it: all up to the next heading or paragraph."""
    section = [heading]
    for sibling in heading.itersiblings():
        if sibling in kept or sibling.tag in _HEADINGS or sibling.tag == "h1":
            break
        if sibling.tag == "p" and unlinked_length(sibling) > _LONG_PARAGRAPH:
            break
        section.append(sibling)
    return section


def _biography(heading: HtmlElement) -> list[HtmlElement]:
    return [heading, *islice(heading.itersiblings(), 1)]


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()
