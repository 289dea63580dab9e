"""A feed or a sitemap in, the addresses of the pages that it lists out, in its own order.

Told by their markup and not by their names. lxml reads them: trafilatura finds the links of a feed
too, but takes its pictures, sounds and comments for pages, puts them in the order of the alphabet,
and drops hosts without a public name, as intranets have. It knows how a page names its feeds, and
is asked that.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import urljoin

from lxml import etree

Kind = Literal["feed", "sitemap", "index"]

_KINDS: Final[dict[str, Kind]] = {
    "rss": "feed",
    "RDF": "feed",
    "feed": "feed",
    "urlset": "sitemap",
    "sitemapindex": "index",
}
# Far enough for a declaration, a reference to a style sheet and a comment of some size.
_HEAD: Final = 4096
_SIGN: Final = re.compile(rb"<(?:[\w.-]+:)?(?:rss|RDF|feed|urlset|sitemapindex)[\s>]")
_ENTRIES: Final = frozenset({"item", "entry"})
_PLACES: Final = frozenset({"url", "sitemap"})
# What an entry's link may be of, and be the page that the entry is about.
_PAGE_TYPES: Final = frozenset({"", "text/html", "application/xhtml+xml", "text/plain"})
_LINE: Final = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Listing:
    """What a feed, a sitemap or an index of sitemaps lists: absolute addresses, each once."""

    kind: Kind
    urls: tuple[str, ...]


def parse_listing(body: bytes, address: str) -> Listing | None:
    """Return what a feed or sitemap at an address lists; None for what is neither.

    Mistakes in the markup cost the entries that they stand in.
    """
    if _SIGN.search(body[:_HEAD].replace(b"\x00", b"")) is None:
        return None
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(body, parser, base_url=address)
    except etree.XMLSyntaxError:
        return None
    kind = None if root is None else _KINDS.get(_name(root))
    if kind is None:
        return None
    found = _feed_links(root) if kind == "feed" else _sitemap_links(root)
    return Listing(kind, _web_addresses(found))


def parse_lines(text: str) -> Listing:
    """Return what a sitemap of plain text lists: one address a line."""
    return Listing("sitemap", _web_addresses(_LINE.findall(text)))


def feeds_of(html: str, address: str) -> list[str]:
    """Return the addresses of the feeds that a page names."""
    from trafilatura.feeds import FeedParameters, determine_feed

    base = urljoin(address, "/").rstrip("/")
    return list(determine_feed(html, FeedParameters(base, "", address)))


def _web_addresses(found: Iterator[str] | list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(url for url in found if url.startswith(("http://", "https://"))))


def _feed_links(root: etree._Element) -> Iterator[str]:
    for entry in root.iter(etree.Element):
        if _name(entry) in _ENTRIES and (link := _link(entry)):
            yield link


def _link(entry: etree._Element) -> str | None:
    """Return the page of an entry: its link, or a permanent name that is an address."""
    names = []
    for child in entry:
        words = (child.text or "").strip()
        reference = child.get("href")
        match _name(child):
            case "link" if reference and child.get("rel", "alternate") == "alternate":
                if child.get("type", "") in _PAGE_TYPES:
                    return _absolute(child, reference)
            case "link" if words:
                return _absolute(child, words)
            case "guid" if child.get("isPermaLink", "true") == "true" and ":" in words:
                names.append(words)
    return names[0] if names else None


def _sitemap_links(root: etree._Element) -> Iterator[str]:
    for place in root.iter("{*}loc"):
        parent = place.getparent()
        if parent is not None and _name(parent) in _PLACES and place.text:
            yield _absolute(place, place.text)


def _absolute(element: etree._Element, reference: str) -> str:
    try:
        return urljoin(element.base or "", reference.strip())
    except ValueError:
        return ""


def _name(element: etree._Element) -> str:
    # lxml's own QName refuses names that its forgiving parser lets through.
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
