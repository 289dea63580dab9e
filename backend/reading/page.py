"""The HTML of a page in, its tree out, and ways to walk it.

The only place that parses HTML, once for each page.
"""

import re
from collections.abc import Iterator
from itertools import dropwhile
from typing import Final

from lxml.etree import ElementDefaultClassLookup, ParserError, XPath, strip_elements
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from backend.reading.cleaning import clean

# Pages served as "web components" nest deeper than the 256 levels that libxml2 allows by default;
# with huge_tree it stops at 2,048.
_PARSER: Final = HTMLParser(
    collect_ids=False,
    default_doctype=False,
    encoding="utf-8",
    remove_comments=True,
    remove_pis=True,
    huge_tree=True,
)
# One class for all elements: lxml.html's own choice among classes is a call into Python for each
# element that is touched, a quarter of the time that reading a page took.
_PARSER.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))
# What lxml reads without a word and then refuses to write: control characters, and U+FFFE and
# U+FFFF, as they are and as references.
_CONTROLS: Final = bytes({*range(0x20), 0x7F} - set(b"\t\n\f\r"))
_FORM_FEED: Final = bytes.maketrans(b"\f", b" ")
_NO_CHARACTERS: Final = ("\ufffe", "\uffff")
_CONTROL_REFERENCE: Final = re.compile(
    rb"&#(?:0*(?:[0-8]|1[1-9]|2\d|3[01]|6553[45])|[xX]0*(?:[0-8bBcCeEfF]|1[\da-fA-F]|[fF]{3}[eEfF]))"
    rb"(?!\w);?"
)
# libxml2 holds each attribute of a tag against all before it: 200,000 in one tag take minutes. In
# a page of ordinary size there is no room for so many.
_LARGE_PAGE: Final = 1 << 19
_LARGE_TAG: Final = re.compile(rb"<([a-zA-Z][\w:-]*)\s[^<>]{131072,}>")
# Far faster than joining the texts one by one, which makes a Python object of every element.
_STRING: Final = XPath("string()", smart_strings=False)
_STRING_LENGTH: Final = XPath("string-length()")
# Inline markup cuts sentences into shorter texts: a measure to compare parts of one page by.
_PROSE: Final = XPath(
    "descendant::text()[string-length() >= 80][string-length(normalize-space()) >= 80]"
    "[not(ancestor::a)]",
    smart_strings=False,
)
_LINKED: Final = XPath("descendant-or-self::a/descendant::text()", smart_strings=False)
_HEAD_TAGS: Final = frozenset(
    ("title", "meta", "link", "script", "style", "base", "noscript", "template", "object")
)
_UNSEEN_TAGS: Final = (
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "iframe",
    "object",
    "canvas",
    "audio",
    "video",
    "select",
    "textarea",
    "button",
    "math",
    # A struck-out sum is on the page, and not said any more.
    "del",
    "s",
    "strike",
)


def parse_page(html: str) -> HtmlElement | None:
    """Return the root element of a page, None where there is nothing in it."""
    for character in _NO_CHARACTERS:
        if character in html:
            html = html.replace(character, "")
    source = html.encode("utf-8", errors="replace").translate(_FORM_FEED, _CONTROLS)
    source = _CONTROL_REFERENCE.sub(b"", source)
    if len(source) > _LARGE_PAGE:
        source = _LARGE_TAG.sub(rb"<\1>", source)
    try:
        tree = document_fromstring(source, parser=_PARSER)
    except ParserError:
        return None
    _complete_body(tree)
    return tree


def _complete_body(tree: HtmlElement) -> None:
    # Pages may leave out the tags of head and body; libxml2 then takes elements that it does not
    # know from HTML 4, such as <main>, for parts of the head.
    head = tree.find("head")
    strays = [] if head is None else list(dropwhile(lambda e: e.tag in _HEAD_TAGS, head))
    if not strays:
        return
    body = tree.find("body")
    if body is None:
        body = tree.makeelement("body")
        tree.append(body)
    strays[-1].tail = (strays[-1].tail or "") + (body.text or "")
    body.text = None
    body[:0] = strays


def drop_unseen(tree: HtmlElement) -> None:
    """Take scripts, styles, controls and struck-out words out of the tree, metadata among them."""
    strip_elements(tree, *_UNSEEN_TAGS, with_tail=False)


def following(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements that begin after the end of one, without listing them all first."""
    outer: HtmlElement | None = element
    while outer is not None:
        for sibling in outer.itersiblings():
            yield from sibling.iter("*")
        outer = outer.getparent()


def words_in(element: HtmlElement) -> str:
    """Return the words of an element as one cleaned line."""
    return clean(_STRING(element))


def unlinked_length(element: HtmlElement) -> int:
    """Count the characters of an element's text that are not part of a link."""
    return int(_STRING_LENGTH(element)) - sum(map(len, _LINKED(element)))


def prose_length(element: HtmlElement) -> int:
    """Count the characters of an element's long texts: sentences, not labels and headlines."""
    return sum(map(len, _PROSE(element)))


def count_linked_headings(tree: HtmlElement) -> int:
    """Count the headings below level one that are links as a whole: entries of a list."""
    return sum(
        next(heading.iterancestors("a"), None) is not None or unlinked_length(heading) < 3
        for heading in tree.iter("h2", "h3", "h4")
        if words_in(heading)
    )


def asks_for_password(tree: HtmlElement) -> bool:
    """Say whether the page has a field for a password."""
    return any((field.get("type") or "").lower() == "password" for field in tree.iter("input"))
