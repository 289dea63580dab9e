"""Addresses of articles, feeds and sitemaps in, documents and failures out."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from backend.model.article import Document
from backend.model.failure import Failure
from backend.sources.decoding import UnreadableBytes, decode
from backend.sources.opening import MAX_BYTES
from backend.sources.places import Form
from backend.sources.web.fetching import Fetched, Fetcher, Validators
from backend.sources.web.listings import Listing, feeds_of, parse_lines, parse_listing
from backend.sources.web.refusal import Unfetched

_NAMES: Final = {"feed": "a feed", "sitemap": "a sitemap", "index": "an index of sitemaps"}
_HTML_TYPES: Final = frozenset({"text/html", "application/xhtml+xml"})
_HTML_START: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|!--|html|head|body)", re.I)
# Indexes list sitemaps: one level in the protocol, two on some sites.
_MOST_LEVELS: Final = 3


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed lists now, and how to ask whether that has changed."""

    urls: tuple[str, ...]
    validators: Validators


def read_address(
    address: str,
    fetcher: Fetcher,
    form: Form | None = None,
    is_held: Callable[[str], bool] | None = None,
) -> Iterator[Document | Failure]:
    """Yield the document at an address, or all those that a feed or sitemap there lists.

    What it is, is found out from what comes back unless `form` says it. A page of a list that
    cannot be had becomes a Failure, and the others follow; one that `is_held` is passed over.
    """
    try:
        fetched = _fetch(address, fetcher)
        listing = None if form == "article" else _listing(fetched, form)
        if listing is None:
            yield _document(fetched)
            return
        if not listing.urls:
            raise Unfetched("lists no page")
    except Unfetched as error:
        yield Failure(address, None, str(error))
        return
    for page in _pages(listing, fetcher, {address, fetched.url}, _MOST_LEVELS):
        if isinstance(page, Failure):
            yield page
        elif not (is_held and is_held(page)):
            yield _page_or_failure(page, fetcher)


def read_page(address: str, fetcher: Fetcher) -> Document:
    """Return the document at an address. Raises Unfetched."""
    return _document(_fetch(address, fetcher))


def read_feed(address: str, fetcher: Fetcher, known: Validators | None = None) -> Feed | None:
    """Return what a feed or a sitemap lists, None where it is as it was. Raises Unfetched."""
    fetched = fetcher.fetch(address, known)
    if fetched is None:
        return None
    listing = _listing(fetched, "feed")
    if listing is None or listing.kind == "index":
        raise Unfetched("is an index of sitemaps: name the sitemap in it that lists the news")
    return Feed(listing.urls, fetched.validators)


def _fetch(address: str, fetcher: Fetcher) -> Fetched:
    fetched = fetcher.fetch(address)
    assert fetched is not None, "only a conditional request can find nothing new"
    return fetched


def _pages(
    listing: Listing, fetcher: Fetcher, seen: set[str], levels: int
) -> Iterator[str | Failure]:
    """Yield the addresses of pages in a list, and in the lists that an index names."""
    if listing.kind != "index":
        yield from listing.urls
        return
    for address in listing.urls:
        if address in seen or levels == 1:
            yield Failure(address, None, "is named by an index of sitemaps that leads in a circle")
            continue
        seen.add(address)
        try:
            inner = _listing(_fetch(address, fetcher), "sitemap")
        except Unfetched as error:
            yield Failure(address, None, str(error))
        else:
            if inner:
                yield from _pages(inner, fetcher, seen, levels - 1)


def _page_or_failure(address: str, fetcher: Fetcher) -> Document | Failure:
    try:
        return read_page(address, fetcher)
    except Unfetched as error:
        return Failure(address, None, str(error))


def _listing(fetched: Fetched, form: Form | None) -> Listing | None:
    """Return the list that came back, None for what is none and need not be."""
    listing = parse_listing(fetched.body, fetched.url)
    if listing is not None or form is None:
        return listing
    text = _text(fetched)
    if fetched.media_type in _HTML_TYPES or _HTML_START.match(fetched.body):
        feeds = feeds_of(text, fetched.url)
        named = f"; feeds that it names: {', '.join(feeds)}" if feeds else ""
        raise Unfetched(f"is a page, and neither a feed nor a sitemap{named}")
    if form == "sitemap" and (lines := parse_lines(text)).urls:
        return lines
    raise Unfetched("is neither a feed nor a sitemap")


def _document(fetched: Fetched) -> Document:
    if fetched.media_type not in {None, "text/plain", *_HTML_TYPES}:
        raise Unfetched(
            f"is {fetched.media_type}, and neither a page nor a feed or a sitemap: save what "
            "stands there as a file, and give that"
        )
    if len(fetched.body) > MAX_BYTES:
        most = MAX_BYTES // 1024 // 1024
        raise Unfetched(f"is larger than the {most} MB that are read of a page at most")
    if (listing := parse_listing(fetched.body, fetched.url)) is not None:
        raise Unfetched(f"is {_NAMES[listing.kind]}, and no page")
    text = _text(fetched)
    if fetched.media_type in _HTML_TYPES or _HTML_START.match(fetched.body):
        return Document(url=fetched.url, html=text)
    return Document(url=fetched.url, text=text)


def _text(fetched: Fetched) -> str:
    try:
        return decode(fetched.body, fetched.charset)
    except UnreadableBytes:
        raise Unfetched("holds no text") from None
