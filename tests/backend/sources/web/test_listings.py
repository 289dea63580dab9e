"""Which pages a feed or a sitemap lists, and what is neither."""

import random

import pytest

from backend.sources.web.listings import Listing, feeds_of, parse_lines, parse_listing

BASE = "https://news.example.com/funding/feed"

RSS = """<?xml version="1.0"?>
<?xml-stylesheet href="/style.xsl" type="text/xsl"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://m.example/">
<channel><title>News</title><link>https://news.example.com/</link>
<atom:link href="https://news.example.com/funding/feed" rel="self" type="application/rss+xml"/>
%s
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
<link href="https://news.example.com/"/><link rel="self" href="https://news.example.com/atom"/>
<link rel="hub" href="https://hub.example.com/"/>%s</feed>"""

SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">%s</urlset>"""


def urls(text: str | bytes, base: str = BASE) -> list[str]:
    listing = parse_listing(text.encode() if isinstance(text, str) else text, base)
    assert listing is not None
    return list(listing.urls)


ITEMS = [
    ("<link>https://a.example.com/1</link>", ["https://a.example.com/1"]),
    ("<link>\n  https://a.example.com/1\n</link>", ["https://a.example.com/1"]),
    ("<link><![CDATA[https://a.example.com/1?b=2&c=3]]></link>", ["https://a.example.com/1?b=2&c=3"]),
    ("<link>https://a.example.com/1?b=2&amp;c=3</link>", ["https://a.example.com/1?b=2&c=3"]),
    ("<link>/2024/acme</link>", ["https://news.example.com/2024/acme"]),
    ("<link>acme</link>", ["https://news.example.com/funding/acme"]),
    ("<link>http://intranet:8080/acme</link>", ["http://intranet:8080/acme"]),
    ("<link>http://[::1/</link>", []),
    ("<link>mailto:desk@example.com</link>", []),
    ("<link/>", []),
    ("<guid>https://a.example.com/1</guid>", ["https://a.example.com/1"]),
    ('<guid isPermaLink="false">https://a.example.com/1</guid>', []),
    ("<guid>tag-17</guid>", []),
    ("<guid>https://b.example.com/</guid><link>https://a.example.com/1</link>", ["https://a.example.com/1"]),
    ('<atom:link rel="replies" href="https://c.example.com/"/>', []),
    ('<media:content url="https://c.example.com/a.jpg"/>', []),
    ('<enclosure url="https://c.example.com/a.mp3" type="audio/mpeg"/>', []),
]  # fmt: skip


@pytest.mark.parametrize(("item", "expected"), ITEMS)
def test_an_item_of_rss_leads_to_its_page(item: str, expected: list[str]) -> None:
    assert urls(RSS % f"<item><title>Acme</title>{item}</item>") == expected


ENTRIES = [
    ('<link href="https://a.example.com/1"/>', ["https://a.example.com/1"]),
    ("<link rel='alternate' type='text/html' href='/1?b=2&amp;c=3'/>", ["https://news.example.com/1?b=2&c=3"]),
    ('<link rel="replies" href="/c"/><link rel="alternate" href="/1"/>', ["https://news.example.com/1"]),
    ('<link rel="enclosure" type="audio/mpeg" href="/1.mp3"/>', []),
    ('<link rel="alternate" type="application/pdf" href="/1.pdf"/>', []),
    ("<id>https://a.example.com/1</id>", []),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "expected"), ENTRIES)
def test_an_entry_of_atom_leads_to_its_page(entry: str, expected: list[str]) -> None:
    assert urls(ATOM % f"<entry><title>Acme</title>{entry}</entry>") == expected


def test_a_feed_says_where_its_relative_links_start() -> None:
    feed = ATOM.replace("<feed ", '<feed xml:base="https://b.example.com/x/" ')
    entry = '<entry xml:base="2024/"><link href="acme"/></entry>'
    assert urls(feed % entry) == ["https://b.example.com/x/2024/acme"]


def test_a_feed_keeps_its_order_and_names_each_page_once() -> None:
    names = ("z", "a", "m", "a")
    items = "".join(f"<item><link>https://a.example.com/{name}</link></item>" for name in names)
    assert urls(RSS % items) == [f"https://a.example.com/{name}" for name in ("z", "a", "m")]


def test_rss_of_the_first_version_is_a_feed() -> None:
    feed = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><link>https://news.example.com/</link>
    </channel><item rdf:about="y"><link>https://news.example.com/1</link></item></rdf:RDF>"""
    assert urls(feed) == ["https://news.example.com/1"]


def test_a_mistake_in_the_markup_costs_no_other_entry() -> None:
    item = "<item><title>Q&A: R&D</title><link>https://a.example.com/%s</link></item>"
    assert urls(RSS % (item % 1 + item % 2)) == [
        "https://a.example.com/1",
        "https://a.example.com/2",
    ]
    cut = RSS % (item % 1 + item % 2)
    assert urls(cut[: cut.rindex("<title>")]) == ["https://a.example.com/1"]


def test_no_damage_to_a_feed_is_more_than_a_feed_with_less_in_it() -> None:
    chance = random.Random(1)
    feed = (RSS % "<item><link>https://a.example.com/1</link></item>").encode()
    for _ in range(500):
        damaged = bytearray(feed)
        for _ in range(chance.randint(1, 6)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        listing = parse_listing(bytes(damaged), BASE)
        assert listing is None or len(listing.urls) < 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_a_feed_is_read_in_its_encoding(encoding: str) -> None:
    named = encoding.removesuffix("-sig")
    feed = RSS.replace('"1.0"?>', f'"1.0" encoding="{named}"?>', 1)
    item = "<item><title>Müller</title><link>https://a.example.com/müller</link></item>"
    assert urls((feed % item).encode(encoding)) == ["https://a.example.com/müller"]


def test_a_feed_reads_no_file_and_swells_no_text() -> None:
    doctype = """<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa">
    <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>"""
    feed = RSS.replace("<rss", f"{doctype}<rss", 1)
    items = "<item><link>https://a.example.com/%s</link></item>"
    found = urls(feed % (items % "&f;" + items % "&c;" + items % "1"))
    assert found[-1] == "https://a.example.com/1"
    assert all(len(url) < 40 for url in found)


def test_a_sitemap_lists_its_pages_and_no_pictures() -> None:
    places = """<url><loc>https://news.example.com/1?b=2&amp;c=3</loc><lastmod>2024</lastmod>
    <image:image><image:loc>https://news.example.com/1.jpg</image:loc></image:image></url>
    <url><loc> https://news.example.com/archive.xml </loc></url><url><loc/></url>"""
    listing = parse_listing((SITEMAP % places).encode(), BASE)
    pages = ("https://news.example.com/1?b=2&c=3", "https://news.example.com/archive.xml")
    assert listing == Listing("sitemap", pages)


def test_an_index_of_sitemaps_is_told_from_a_sitemap() -> None:
    index = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <sitemap><loc>https://news.example.com/map</loc></sitemap></sitemapindex>"""
    assert parse_listing(index.encode(), BASE) == Listing(
        "index", ("https://news.example.com/map",)
    )


def test_a_sitemap_of_plain_text_has_one_address_a_line() -> None:
    text = "https://a.example.com/1\n\nnot one\r\n  http://a.example.com/2\n"
    assert parse_lines(text).urls == ("https://a.example.com/1", "http://a.example.com/2")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "words",
        "<!doctype html><html><body><p>Acme</p></body></html>",
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
        "<!doctype html><html><body><pre><feed ></pre></body></html>",
        '<?xml version="1.0"?><opml><body/></opml>',
        "<rss",
        "<!-- <rss > -->",
        "\x00<rss >",
    ],
)
def test_what_is_neither_feed_nor_sitemap_is_told(text: str) -> None:
    assert parse_listing(text.encode(), BASE) is None


def test_a_page_names_its_feeds() -> None:
    page = """<html><head><link rel="alternate" type="application/rss+xml" href="/feed">
    <link rel="alternate" type="application/rss+xml" href="/comments/feed"></head></html>"""
    assert feeds_of(page, "http://127.0.0.1:8080/news") == ["http://127.0.0.1:8080/feed"]
