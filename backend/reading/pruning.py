"""The tree of a page in, the same tree without what surrounds the article.

Judges by tag, role, class, id and heading, never by the words of a paragraph. A part that holds
the headline or much of the page's text stays, whatever it is called: names of classes are
habits, not promises.
"""

import re
from collections import Counter
from collections.abc import Iterator
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
# Titles of other boxes that go on with the article.
_ASIDES: Final = re.compile(
    r"\b(?:the round|(?:round|deal|funding) (?:terms|history|details|rounds)|(?:so far|to date)"
    r"|previous rounds|timeline|backers|investors|who (?:paid|invested)|cap table"
    r"|why it matters|what (?:it|this) means|bottom line|tl;?dr|context|background|updated?"
    r"|corrections?|editor[’']?s note|about the (?:company|round|deal))\b",
    re.IGNORECASE,
)
_INVISIBLE: Final = re.compile(r"display:\s*none|visibility:\s*hidden", re.IGNORECASE)
_CHROME_TAGS: Final = frozenset(("nav", "aside", "footer", "dialog", "menu"))
_HEADINGS: Final = ("h2", "h3", "h4", "h5", "h6")
# By the attribute and up again: a third of what a look at each element costs.
_BODIES: Final = XPath(".//@itemprop[. = 'articleBody']/..")
_FRAMES: Final = frozenset(("html", "body", "main", "article"))
# What a box of the site has and an article has not: a field for an address, a link to more of it.
_ADDRESS_FIELDS: Final = XPath(
    ".//input[@type = 'email' or contains(concat(@name, @placeholder), 'mail')"
    " or contains(@name, 'MAIL')]"
)
_LINKS_TO_MORE: Final = XPath(
    ".//a[contains(@href, 'newsletter') or contains(@href, 'subscri') or contains(@href, 'signup')"
    " or contains('|All|More|View|See|', concat('|', substring-before(concat("
    "normalize-space(), ' '), ' '), '|'))]"
)
_TO_AUTHOR: Final = re.compile(r"\b(?:bio|profile|by)\b", re.IGNORECASE)
_LINKED_LINES: Final = XPath(".//p[a][string-length() < 200]")
_IN_PROSE: Final = frozenset(("p", "li", "td", "th", "dd", "blockquote", "figcaption"))
# "[ ", " ]" and the spaces around a link that is a paragraph.
_BRACKETS: Final = 4
_FEWEST_TITLE_SPACES: Final = 3
# Characters: of a box as a whole, and of the sentences in one that asks for an address.
_LARGEST_BOX: Final = 400
_MOST_BOX_PROSE: Final = 200
_BOX_TAGS: Final = frozenset(("div", "section", "aside"))
_TITLE_TAGS: Final = (*_HEADINGS, "strong", "b", "div", "span", "p")
_ENTRIES: Final = ("td", "th", "li", "dt", "dd")
# Titles that are no headings.
_LABELS: Final = XPath(
    ".//*[self::div or self::span or self::p or self::strong or self::b][not(*)]"
    "[string-length() < 60]"
)
# Paragraphs, and how many elements above one of them may hold others.
_PARAGRAPHS: Final = XPath(
    ".//*[self::p or self::div[not(*)] or self::span[not(*)]][string-length() > 80]"
)
_FRAME_DEPTH: Final = 4
# Names and figures; with more of its own in the paragraphs around it, a box belongs to the article.
_NAMES: Final = re.compile(r"[A-Z][\w&]+|[$€£]?\d[\d.,]*\w*")
_SHARED_NAMES: Final = 0.5
_LONG_PARAGRAPH: Final = 80
_ENOUGH: Final = 400
# Each costs a look at its neighbours; pages have a handful.
_MAX_OTHER_HEADINGS: Final = 100
_MAX_MARKS: Final = 100
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
    _prune_boxes(body, kept)
    _prune_insets(body, kept, "" if headline is None else words_in(headline))
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


def _prune_boxes(body: HtmlElement, kept: frozenset[HtmlElement]) -> None:
    """Drop the boxes that ask for an address or lead to more of what they list."""
    marks = [(field, _MOST_BOX_PROSE) for field in _ADDRESS_FIELDS(body)]
    marks += [
        (link, _MOST_BOX_PROSE if _TO_AUTHOR.search(words_in(link)) else 0)
        for link in _LINKS_TO_MORE(body)
    ]
    largest = min(_LARGEST_BOX, int(_LIMITS["doubtful"] * unlinked_length(body))) if marks else 0
    for mark, prose in marks[:_MAX_MARKS]:
        box = mark
        while (outer := box.getparent()) is not None and outer not in kept:
            size = unlinked_length(outer)
            if size > (0 if outer.tag in _IN_PROSE else largest) or prose_length(outer) > prose:
                break
            box = outer
        in_text = next(box.iterancestors(*_IN_PROSE), None) is not None
        if box is not mark and not in_text:
            _drop(box)
    for line in _LINKED_LINES(body):
        is_title = words_in(line).count(" ") >= _FEWEST_TITLE_SPACES
        if is_title and unlinked_length(line) <= _BRACKETS and line not in kept:
            _drop(line)


def _prune_insets(body: HtmlElement, kept: frozenset[HtmlElement], headline: str) -> None:
    """Drop the small titled boxes between paragraphs that speak of nothing in the article."""
    for frame, prose in _frames(body):
        names: Counter[str] | None = None
        classes = {child.get("class") for child in prose}
        children = list(frame)
        places = [number for number, child in enumerate(children) if child in prose]
        for box in children[places[0] + 1 : places[-1]]:
            if box in prose or box in kept or box.get("class") in classes:
                continue
            title = _title_of(box)
            if title is None or _FACTS.search(title) or _ASIDES.search(title):
                continue
            if any(name in headline for name in _NAMES.findall(title)):
                continue
            names = _names_in(frame) if names is None else names
            own = _names_in(box)
            if sum(names[name] > own[name] for name in own) < _SHARED_NAMES * len(own):
                _drop(box)


def _names_in(element: HtmlElement) -> Counter[str]:
    return Counter(_NAMES.findall(" ".join(element.itertext())))


def _frames(body: HtmlElement) -> Iterator[tuple[HtmlElement, set[HtmlElement]]]:
    """Yield the elements that hold several paragraphs, with their parts that hold these."""
    parts = _PARAGRAPHS(body)
    for _ in range(_FRAME_DEPTH):
        frames: dict[HtmlElement, set[HtmlElement]] = {}
        for part in parts:
            if part is not body and (frame := part.getparent()) is not None:
                frames.setdefault(frame, set()).add(part)
        yield from (item for item in frames.items() if len(item[1]) > 1)
        parts = list(frames)


def _title_of(box: HtmlElement) -> str | None:
    """Return the line that a small division begins with, None where none stands by itself."""
    if box.tag not in _BOX_TAGS or not box.attrib or (box.text or "").strip():
        return None
    title = next((inner for inner in box.iter(*_TITLE_TAGS) if (inner.text or "").strip()), None)
    if title is None or len(title) or next(title.iterancestors(*_ENTRIES), None) is not None:
        return None
    if not len(title.text) < len(words_in(box)) < _LARGEST_BOX:
        return None
    return title.text if len(title.text) <= _LONGEST_TITLE else None


def _prune_other_stories(body: HtmlElement, kept: frozenset[HtmlElement]) -> None:
    size: int | None = None
    titles = [*body.iter(*_HEADINGS), *_LABELS(body)]
    headings = ((heading, words_in(heading)) for heading in titles)
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
        if heading.tag not in _HEADINGS and sum(map(prose_length, parts)) > _MOST_BOX_PROSE:
            continue
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
