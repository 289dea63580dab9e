"""An address on the command line, and which documents and complaints come of it."""

import gzip

import pytest

from backend.model.article import Document
from backend.model.failure import Failure
from backend.sources.opening import MAX_BYTES
from backend.sources.places import Form
from backend.sources.web import Fetcher, Unfetched, read_address, read_feed
from tests.backend.web_site import Site

XML = {"Content_Type": "application/xml"}


def read(fetcher: Fetcher, address: str, form: Form | None = None) -> list[Document | Failure]:
    return list(read_address(address, fetcher, form))


def complaint(fetcher: Fetcher, address: str, form: Form | None = None) -> str:
    (failure,) = read(fetcher, address, form)
    assert isinstance(failure, Failure)
    assert failure.path == address
    return failure.message


def rss(*links: str) -> str:
    items = "".join(f"<item><link>{link}</link></item>" for link in links)
    return f"<rss><channel>{items}</channel></rss>"


def sitemap(*links: str, name: str = "url", root: str = "urlset") -> str:
    places = "".join(f"<{name}><loc>{link}</loc></{name}>" for link in links)
    return f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</{root}>'


def index(*links: str) -> str:
    return sitemap(*links, name="sitemap", root="sitemapindex")


def test_the_address_of_an_article_brings_that_article(site: Site, fetcher: Fetcher) -> None:
    page = site.put("/page", "<p>Müller</p>", Content_Type="text/html; charset=utf-8")
    old = site.redirect("/old", page)
    assert read(fetcher, old) == [Document(url=page, html="<p>Müller</p>")]


def test_a_page_is_read_in_the_charset_that_its_server_gives(site: Site, fetcher: Fetcher) -> None:
    body = "<p>Ссуда</p>".encode("koi8-r")
    page = site.put("/page", body, Content_Type="text/html; charset=koi8-r")
    assert read(fetcher, page) == [Document(url=page, html="<p>Ссуда</p>")]


def test_plain_text_is_an_article_too(site: Site, fetcher: Fetcher) -> None:
    page = site.put("/page", "Acme <3", Content_Type="text/plain")
    assert read(fetcher, page) == [Document(url=page, text="Acme <3")]


def test_the_pages_of_a_feed_come_in_its_order(site: Site, fetcher: Fetcher) -> None:
    for name in ("/z", "/a"):
        site.put(name, f"<p>{name}</p>")
    feed = site.put("/news", rss("/z", "/a"), Content_Type="text/html")
    assert [document.html for document in read(fetcher, feed)] == ["<p>/z</p>", "<p>/a</p>"]


def test_a_page_of_a_feed_that_cannot_be_had_is_named_and_the_others_come(
    site: Site, fetcher: Fetcher
) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /closed")
    site.put("/pdf", b"%PDF", Content_Type="application/pdf")
    site.put("/feed2", rss("/a"))
    site.put("/large", b" " * (MAX_BYTES + 1))
    site.put("/bytes", bytes(range(32)) * 9)
    good = site.put("/good", "<p>good</p>")
    links = ("/missing", "/closed", "/pdf", "/feed2", "/large", "/bytes", "/good")
    *failures, document = read(fetcher, site.put("/feed", rss(*links)))
    assert [str(failure).removeprefix(site.address).split(": save")[0] for failure in failures] == [
        "/missing: is an address at which there is nothing (404)",
        "/closed: is closed to programs by its robots.txt",
        "/pdf: is application/pdf, and neither a page nor a feed or a sitemap",
        "/feed2: is a feed, and no page",
        "/large: is larger than the 8 MB that are read of a page at most",
        "/bytes: holds no text",
    ]
    assert document == Document(url=good, html="<p>good</p>")


def test_a_sitemap_brings_its_pages_packed_or_not(site: Site, fetcher: Fetcher) -> None:
    page = site.put("/page", "<p>Acme</p>")
    expected = [Document(url=page, html="<p>Acme</p>")]
    assert read(fetcher, site.put("/map", sitemap(page), **XML)) == expected
    packed = gzip.compress(sitemap(page).encode())
    assert read(fetcher, site.put("/map.gz", packed, Content_Type="x/gzip")) == expected


def test_an_index_brings_the_pages_of_its_sitemaps(site: Site, fetcher: Fetcher) -> None:
    for name in ("/1", "/2"):
        site.put(name, f"<p>{name}</p>")
    site.put("/one", sitemap(site.address + "/1"), **XML)
    site.put("/two", index(site.address + "/three"), **XML)
    site.put("/three", sitemap(site.address + "/2"), **XML)
    links = [site.address + name for name in ("/one", "/missing", "/two")]
    first, missing, second = read(fetcher, site.put("/index", index(*links), **XML))
    assert (first.html, second.html) == ("<p>/1</p>", "<p>/2</p>")
    assert isinstance(missing, Failure)
    assert missing.path == links[1]


def test_an_index_that_lists_itself_ends(site: Site, fetcher: Fetcher) -> None:
    link = site.address + "/index"
    (failure,) = read(fetcher, site.put("/index", index(link), **XML))
    assert "circle" in failure.message


def test_indexes_of_indexes_end(site: Site, fetcher: Fetcher) -> None:
    for level in range(9):
        site.put(f"/{level}", index(f"{site.address}/{level + 1}"), **XML)
    (failure,) = read(fetcher, f"{site.address}/0")
    assert "circle" in failure.message
    assert len(site.pages_asked) < 5


def test_a_sitemap_of_plain_text_is_one_where_that_is_said(site: Site, fetcher: Fetcher) -> None:
    page = site.put("/page", "<p>Acme</p>")
    lines = site.put("/map.txt", page, Content_Type="text/plain")
    assert read(fetcher, lines) == [Document(url=lines, text=page)]
    assert read(fetcher, lines, "sitemap") == [Document(url=page, html="<p>Acme</p>")]


def test_a_page_that_is_said_to_be_a_feed_names_the_feeds_that_it_has(
    site: Site, fetcher: Fetcher
) -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    page = site.put("/", f"<html><head>{link}</head><body>News</body></html>")
    message = complaint(fetcher, page, "feed")
    assert message.startswith("is a page, and neither a feed nor a sitemap")
    assert message.endswith(f"{site.address}/feed")


@pytest.mark.parametrize(
    ("form", "body", "words"),
    [
        ("feed", "words", "neither a feed nor a sitemap"),
        ("sitemap", "words", "neither a feed nor a sitemap"),
        ("article", rss("/a"), "is a feed, and no page"),
        (None, rss(), "lists no page"),
        (None, index(), "lists no page"),
    ],
)
def test_what_is_not_what_it_is_said_to_be_is_told(
    site: Site, fetcher: Fetcher, form: Form | None, body: str, words: str
) -> None:
    assert words in complaint(fetcher, site.put("/x", body, Content_Type="text/plain"), form)


def test_a_feed_that_is_watched_is_asked_what_is_new(site: Site, fetcher: Fetcher) -> None:
    address = site.put("/feed", rss("/a"), ETag='"7"')
    feed = read_feed(address, fetcher)
    assert feed is not None
    assert feed.urls == (f"{site.address}/a",)
    site.put("/feed", "", 304)
    assert read_feed(address, fetcher, feed.validators) is None
    assert site.heard[-1]["If-None-Match"] == '"7"'


def test_an_index_is_not_watched(site: Site, fetcher: Fetcher) -> None:
    with pytest.raises(Unfetched, match="index of sitemaps"):
        read_feed(site.put("/index", index("/a"), **XML), fetcher)


def test_a_feed_without_entries_is_watched(site: Site, fetcher: Fetcher) -> None:
    feed = read_feed(site.put("/feed", rss()), fetcher)
    assert feed is not None
    assert feed.urls == ()
