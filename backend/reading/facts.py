"""The tree of a page in, what its metadata says about the article out.

Reads meta elements and JSON-LD, nothing that a reader sees. It collects candidates in the order
of their trustworthiness and does not choose among them.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from html import unescape
from typing import Any, Final

from lxml.html import HtmlElement

from backend.reading.cleaning import clean
from backend.reading.days import parse_stamp

# schema.org's article types; "Report" is one of them, "Review" too.
_ARTICLE_TYPE: Final = re.compile(r"(?:Article|(?<!Job)Posting|Report|PressRelease)$")
_LIST_TYPE: Final = re.compile(r"^(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage)$")
# Nodes of a graph that say who runs the site, and nothing about this page.
_SITE_TYPE: Final = re.compile(r"(?:Organization|WebSite)$")

# In the order in which they are believed. "date" and "dc.date" are the last resort: content
# management systems fill them with the day of the last change.
_DATE_NAMES: Final = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "citation_publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "pubdate",
    "publish-date",
    "publish_date",
    "publishdate",
    "publication_date",
    "cxenseparse:recs:publishtime",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "date",
)
_TITLE_NAMES: Final = (
    "og:title",
    "twitter:title",
    "headline",
    "parsely-title",
    "sailthru.title",
    "dc.title",
    "title",
)
_SITE_NAMES: Final = (
    "og:site_name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "application-name",
    "apple-mobile-web-app-title",
)
_KNOWN_NAMES: Final = frozenset((*_DATE_NAMES, *_TITLE_NAMES, *_SITE_NAMES, "og:type", "og:url"))
_MAX_NODES: Final = 2000


@dataclass(slots=True)
class PageFacts:
    """What the metadata of a page says; each list is in order of trust and may be empty.

    `kind` is None where the page does not say whether it is an article or a list.
    """

    titles: list[str] = field(default_factory=list)
    site_names: list[str] = field(default_factory=list)
    dates: list[date] = field(default_factory=list)
    language: str | None = None
    kind: str | None = None
    url: str | None = None


def read_facts(tree: HtmlElement) -> PageFacts:
    """Collect what meta elements and JSON-LD say. Broken JSON-LD is passed over."""
    facts = PageFacts(language=_declared_language(tree))
    nodes = [node for script in _json_scripts(tree) for node in _nodes(script)]
    articles = _articles(nodes)
    meta = _meta_contents(tree)
    for article in articles[:1]:
        facts.titles.extend(_strings(article.get("headline")) or _strings(article.get("name")))
        facts.dates.extend(_days(_strings(article.get("datePublished"))))
        facts.site_names.extend(_names(article.get("publisher"), nodes))
    facts.site_names[:0] = meta.get("og:site_name", [])
    facts.titles.extend(text for name in _TITLE_NAMES for text in meta.get(name, ()))
    facts.titles.extend(clean(title.text or "") for title in tree.iterfind("./head/title"))
    facts.dates.extend(day for name in _DATE_NAMES for day in _days(meta.get(name, [])))
    facts.site_names.extend(name for key in _SITE_NAMES for name in meta.get(key, ()))
    for node in nodes:
        if any(map(_SITE_TYPE.search, _types(node))):
            facts.site_names.extend(_strings(node.get("name")))
        elif not articles:
            facts.dates.extend(_days(_strings(node.get("datePublished"))))
    facts.titles = [title for title in facts.titles if title]
    facts.site_names = [name for name in map(_site_name, facts.site_names) if name]
    facts.kind = _kind(bool(articles), nodes, meta)
    facts.url = _own_url(tree, meta)
    return facts


def _articles(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    # What follows a list is its entries: articles, but not the one on this page.
    found = []
    for node in nodes:
        types = _types(node)
        if any(map(_LIST_TYPE.search, types)):
            break
        if any(map(_ARTICLE_TYPE.search, types)):
            found.append(node)
    return found


def _kind(is_article: bool, nodes: list[dict[str, Any]], meta: dict[str, list[str]]) -> str | None:
    if is_article or any(text == "article" for text in meta.get("og:type", ())):
        return "article"
    if any(map(_LIST_TYPE.search, (name for node in nodes for name in _types(node)))):
        return "list"
    return None


def _site_name(text: str) -> str | None:
    # Addresses of profiles and "@handles" stand in these fields too.
    name = clean(text)
    if not name or len(name) > 80 or name.startswith(("@", "http://", "https://", "//")):
        return None
    return name


def _declared_language(tree: HtmlElement) -> str | None:
    # "en_US" and "en-GB" are both in use; "x-default" is no language.
    declared = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    found = re.match(r"\s*([A-Za-z]{2})(?![A-Za-z])", declared)
    return found[1].lower() if found else None


def _meta_contents(tree: HtmlElement) -> dict[str, list[str]]:
    contents: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        given = element.get("property") or element.get("name") or element.get("itemprop") or ""
        name = given.strip().lower()
        if name in _KNOWN_NAMES and (text := _unescaped(element.get("content", ""))):
            contents.setdefault(name, []).append(text)
    return contents


def _own_url(tree: HtmlElement, meta: dict[str, list[str]]) -> str | None:
    canonical = (
        link.get("href") or ""
        for link in tree.iter("link")
        if (link.get("rel") or "").lower() == "canonical"
    )
    for url in (*canonical, *meta.get("og:url", ())):
        if url.strip().startswith(("https://", "http://")):
            return str(url).strip()
    return None


def _json_scripts(tree: HtmlElement) -> Iterator[object]:
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        source = (script.text or "").strip().removeprefix("<!--").removesuffix("-->")
        source = source.strip().removeprefix("//<![CDATA[").removesuffix("//]]>").rstrip("; \n")
        try:
            yield json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue


def _nodes(tree: object) -> Iterator[dict[str, Any]]:
    # Breadth first, so that a page's own node comes before what it contains; a bound, because
    # some sites ship their whole catalogue.
    waiting = [tree]
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield node
            waiting.extend(value for value in node.values() if isinstance(value, dict | list))


def _types(node: dict[str, Any]) -> list[str]:
    return _strings(node.get("@type"))


def _strings(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for item in values if isinstance(item, str) and (text := _unescaped(item))]


def _unescaped(text: str) -> str:
    # Many sites escape what they put into attributes and JSON twice.
    return clean(unescape(text))


def _days(stamps: list[str]) -> list[date]:
    return [day for stamp in stamps if (day := parse_stamp(stamp))]


def _names(value: object, nodes: list[dict[str, Any]]) -> list[str]:
    # A publisher is a node, a list of nodes, a name, or a reference to a node elsewhere.
    names: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        if not isinstance(item, dict):
            names.extend(_strings(item))
        elif "name" in item:
            names.extend(_strings(item["name"]))
        else:
            same = (node for node in nodes if "@id" in item and node.get("@id") == item["@id"])
            names.extend(name for node in same for name in _strings(node.get("name")))
    return names
