"""What holds for whatever is read."""

import re
import unicodedata
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.model.article import Article, Document
from backend.reading import UnreadableDocument, read_article

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
SOURCES = [page.read_text(encoding="utf-8") for page in PAGES]

BITS = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<h1>",
            "</h1>",
            "<h2>Related</h2>",
            "<ul><li>",
            "</ul>",
        ),
        *("<table><tr><td>", "</table>", "<article>", "</article>", "<main>", "<nav>", "</nav>"),
        *("<aside class='related'>", "<br>", "<a href=x>", "</a>", "<time datetime='9999-99-99'>"),
        *(
            "<script>",
            "</script>",
            "<script type='application/ld+json'>[{},[[]],{\"@type\":5}]</script>",
        ),
        *(
            "<meta property=og:title content=''>",
            "<!--",
            "-->",
            "<![CDATA[",
            "<?xml version='1.0'",
            "&#0;",
        ),
        *(
            "&#xD800;",
            "<figure><figcaption>",
            "<svg><title>",
            "<title>",
            "</title>",
            "<html lang='\x00'>",
        ),
        *(
            "<p hidden>",
            "<x-y>",
            "<template>",
            "<form>",
            "<select><option>",
            "<q>",
            "<dl><dt>",
            "\x00",
        ),
        *(
            "Acme raised $5 million, it said. ",
            "31 May 2018",
            "## ",
            "| a | b |",
            "\\$",
            "â€",
            "[7]",
        ),
    ]
)
PARTS = st.lists(BITS | st.text(max_size=30), max_size=40).map("".join)


def check(article: Article) -> None:
    end = -1
    for block in article.blocks:
        assert end < block.start < block.end <= len(article.text)
        end = block.end
        words = article.text[block.start : block.end]
        assert words == words.strip()
        assert "\n" not in words
    assert "\n".join(article.text[b.start : b.end] for b in article.blocks) == article.text
    assert not [c for c in article.text if c != "\n" and unicodedata.category(c) in ("Cc", "Cs")]


def read(document: Document) -> Article | None:
    try:
        return read_article(document)
    except UnreadableDocument:
        return None


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PARTS)
def test_any_html_gives_sound_blocks(html: str) -> None:
    article = read(Document(html=html))
    if article:
        check(article)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PARTS)
def test_any_text_gives_sound_blocks_of_its_own_words(text: str) -> None:
    article = read(Document(text=text))
    if article:
        check(article)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SOURCES), st.integers(0, 4000), st.integers(0, 400), PARTS)
def test_a_damaged_page_is_still_read(html: str, start: int, length: int, bits: str) -> None:
    article = read(Document(html=html[:start] + bits + html[start + length :]))
    if article:
        check(article)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.from_regex(r"[A-Za-z0-9$€ ,.]{1,60}", fullmatch=True), min_size=1, max_size=8))
def test_every_word_of_a_block_stands_on_the_page(paragraphs: list[str]) -> None:
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    article = read(Document(html=f"<article><h1>A headline of five words</h1>{body}</article>"))
    assert article is not None
    page = re.sub(r"\s", "", "A headline of five words" + "".join(paragraphs))
    assert all(re.sub(r"\s", "", line) in page for line in article.text.split("\n"))


def test_deep_nesting_is_no_error() -> None:
    for depth in (300, 1500, 50_000):
        html = f"<h1>A headline of five words</h1>{'<div>' * depth}<p>Acme raised $5 million.</p>"
        read_article(Document(html=html))


def test_the_same_page_gives_the_same_article() -> None:
    assert [read(Document(html=source)) for source in SOURCES] == [
        read(Document(html=source)) for source in SOURCES
    ]
