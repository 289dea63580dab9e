"""A story in, the page of a news site around it out: about 1,000 elements and 180 KB.

Bytes are mostly scripts, styles and attributes, as on real pages; elements are what costs.
"""

import json
import random
from collections.abc import Iterator
from html import escape
from pathlib import Path

from backend.model.article import Document
from tests.bench.prose import Story, write_story

_SCRIPTS = 85_000
_STYLES = 34_000
"""Bytes of inline scripts and styles; half of a real page's bytes are such."""


def read_pages(folder: Path) -> list[Document]:
    """Return the pages of a folder, for figures on real ones."""
    return [
        Document(url=f"https://pages.example/{path.name}", html=path.read_text(errors="replace"))
        for path in sorted(folder.rglob("*.htm*"))
    ]


def make_pages(first: int, count: int, funding: int) -> list[Document]:
    """Return pages of stories numbered from `first`, each with `funding` sentences of financing."""
    return [make_page(write_story(number, funding)) for number in range(first, first + count)]


def make_page(story: Story) -> Document:
    """Return a story as a page of a news site, with navigation, teasers and a footer around it."""
    chance = random.Random(-story.number - 1)
    url = f"https://news.example/2025/06/{story.number % 28 + 1:02d}/story-{story.number}"
    body = "".join(_body(story, chance))
    html = f"<!DOCTYPE html><html lang='en'><head>{_head(story, chance, url)}</head>{body}</html>"
    return Document(url=url, html=html)


def _head(story: Story, chance: random.Random, url: str) -> str:
    title = escape(story.headline)
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline,
        "datePublished": f"2025-06-{story.number % 28 + 1:02d}T08:00:00Z",
        "publisher": {"@type": "Organization", "name": "The Morning Example"},
    }
    metas = "".join(
        f"<meta property='{name}' content='{content}'>"
        for name, content in (
            ("og:title", title),
            ("og:type", "article"),
            ("og:url", url),
            ("og:site_name", "The Morning Example"),
            *((f"app:{number}", _letters(chance, 24)) for number in range(24)),
        )
    )
    links = "".join(f"<link rel='preload' href='/a/{_letters(chance, 30)}.js'>" for _ in range(20))
    styles = "".join(
        f".{_letters(chance, 6)}{{margin:{n}px;color:#{n:06x}}}" for n in range(_STYLES // 34)
    )
    return (
        f"<title>{title} | The Morning Example</title>{metas}{links}<style>{styles}</style>"
        f"<script type='application/ld+json'>{json.dumps(facts)}</script>"
        f"<script>window.state={json.dumps(_letters(chance, _SCRIPTS))}</script>"
    )


def _body(story: Story, chance: random.Random) -> Iterator[str]:
    yield "<body class='page page--article'><header class='site-header'><nav class='main-nav'><ul>"
    yield from (_link(chance, "li", f"Section {number}") for number in range(60))
    yield "</ul></nav></header><main id='content'><article class='article'><header>"
    yield f"<h1 class='article__headline'>{escape(story.headline)}</h1>"
    yield "<div class='byline'>By <a href='/by/anna'>Anna Example</a></div>"
    yield f"<time datetime='2025-06-{story.number % 28 + 1:02d}'>June 2025</time></header>"
    for number, paragraph in enumerate(story.paragraphs):
        yield f"<p class='article__text' data-key='{_letters(chance, 40)}'>{escape(paragraph)}</p>"
        if number % 5 == 4:
            yield f"<div class='ad-slot' id='ad-{number}' {_attributes(chance)}><div></div></div>"
    yield "</article><aside class='related'><h2>More from Business</h2>"
    yield from (_teaser(chance, number) for number in range(60))
    yield "</aside></main><footer class='site-footer'><ul>"
    yield from (_link(chance, "li", f"Service {number}") for number in range(90))
    yield "</ul><p>Copyright The Morning Example</p></footer></body>"


def _teaser(chance: random.Random, number: int) -> str:
    icon = "<svg viewBox='0 0 24 24'><path d='M4 4h16v16H4z'></path></svg>"
    return (
        f"<div class='teaser teaser--{number % 4}' {_attributes(chance)}><a href='/story/{number}'>"
        f"<figure><img src='/i/{_letters(chance, 40)}.jpg' alt=''></figure><div class='teaser__b'>"
        f"<h3>Another story of the day, number {number}</h3><span class='tag'>Markets</span>"
        f"<span class='time'>{chance.randint(1, 23)} hours ago</span>{icon}</div></a></div>"
    )


def _link(chance: random.Random, tag: str, words: str) -> str:
    return (
        f"<{tag} class='nav__item'><a class='nav__link' href='/{_letters(chance, 12)}'"
        f" {_attributes(chance)}>{words}</a></{tag}>"
    )


def _attributes(chance: random.Random) -> str:
    return f"data-track='{_letters(chance, 60)}' data-pos='{chance.randint(1, 99)}'"


def _letters(chance: random.Random, count: int) -> str:
    return f"{chance.getrandbits(4 * count):0{count}x}"
