"""Nothing in, over a hundred pages out that say the same things in as many kinds of markup.

Every block that a reader sees carries a number in `data-block`; blocks that nobody sees carry none.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

ARTICLES = {
    "robots": [
        "Kestrel Robotics raised $120 million in a Series C round led by Birchwood Partners.",
        "The round values the company at more than $1.4 billion, the company said on Monday.",
        "Harbour Ventures and Mill Lane Capital also took part, according to a statement.",
        "It was founded six years ago by two engineers who had met at a shipyard.",
        "Kestrel raised $45 million in a Series B round in March 2022 from Harbour Ventures.",
        "The company has raised about $190 million to date, it said.",
        "“We will hire two hundred people,” said Ana Ortiz, its chief executive.",
        "Its robots’ arms – there are three – lift up to forty kilograms each.",
    ],
    "bank": [
        "Lisbon-based Cais Bank has raised €60 million at a valuation of €700 million.",
        "The Series B was led by Atlantic Growth, with participation from Porto Angels.",
        "Cais Bank, which calls itself “a café with accounts”, serves small shops.",
        "In January 2023 the start-up raised €18.5 million in a Series A round.",
        "Its rival Société Verte closed a €25 million seed round last year.",
        "The new money triples its valuation in under two years.",
        "Analysts had expected a smaller sum; the market is a difficult one.",
        "Cais Bank plans to raise another €100 million in 2025, people familiar with it said.",
    ],
    "seeds": [
        "Indian seed maker Beejam Foods secured ₹250 crore from Monsoon Fund and Delta Partners.",
        "Monsoon Fund put in ₹150 crore of the ₹250 crore, the founders said.",
        "The deal values Beejam Foods at $210 million post-money.",
        "Delta Partners first invested in 2021, when Beejam Foods raised $6 million as a seed.",
        "Farmers in four states buy its seeds by the sack, the kilo or the spoon.",
        "Beejam Foods denied that it is in talks for a $50 million loan.",
        "A second plant in Pune – the first is in Nashik – opens in the autumn.",
    ],
}


@dataclass(frozen=True)
class BenchmarkPage:
    """One page: what it is made of and how it is marked up."""

    name: str
    html: str


def pages() -> Iterator[BenchmarkPage]:
    """Give every article in every kind of markup."""
    for article, sentences in ARTICLES.items():
        for kind, (dress, arrange) in KINDS.items():
            body = arrange([dress(html.escape(each, quote=False)) for each in sentences], sentences)
            yield BenchmarkPage(f"{article}/{kind}", _document(body))


def _document(body: str) -> str:
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Money moves</title>'
        '<meta property="article:published_time" content="2024-05-14">'
        "<style>.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}"
        ".cap{float:left;font-size:3em}.up{text-transform:uppercase}</style></head>"
        f'<body><header><a href="/">The Gazette</a></header><main><article>'
        f'<h1 data-block="h">Money moves to small companies</h1>{body}</article></main>'
        "<footer>About us</footer></body></html>"
    )


Dress = Callable[[str], str]
Arrange = Callable[[list[str], list[str]], str]


def _plain(text: str) -> str:
    return text


def _each_word(tag: str) -> Dress:
    def dress(text: str) -> str:
        words = text.split(" ")
        return " ".join(f"<{tag}>{w}</{tag}>" if i % 3 == 1 else w for i, w in enumerate(words))

    return dress


def _replace(pattern: str, by: str) -> Dress:
    return lambda text: re.sub(pattern, by, text)


def _nested(text: str) -> str:
    head, _, tail = text.partition(" raised ")
    return f"<span><em>{head}</em><b> raised <i><u>{tail}</u></i></b></span>" if tail else text


def _spelled(text: str) -> str:
    first, _, rest = text.partition(" ")
    return "".join(f"<span>{letter}</span>" for letter in first) + " " + rest


def _folded(text: str) -> str:
    return "\n      " + text.replace(" ", "\n      ", 3).replace(", ", ",\n\t") + "\n    "


def _paragraphs(dressed: list[str], _: list[str]) -> str:
    return "".join(f'<p data-block="{i}">{text}</p>' for i, text in enumerate(dressed))


def _blocks(tag: str) -> Arrange:
    return lambda dressed, _: "".join(
        f'<{tag} data-block="{i}">{text}</{tag}>' for i, text in enumerate(dressed)
    )


def _list(dressed: list[str], _: list[str]) -> str:
    items = "".join(f'<li data-block="{i}">{text}</li>' for i, text in enumerate(dressed))
    return f"<p>What happened this week, in short:</p><ul>{items}</ul>"


def _table(dressed: list[str], _: list[str]) -> str:
    rows = "".join(
        f'<tr><td>{i}</td><td data-block="{i}">{text}</td></tr>' for i, text in enumerate(dressed)
    )
    return f"<p>The week in one table, by the hour at which it was told:</p><table>{rows}</table>"


def _pairs(dressed: list[str], _: list[str]) -> str:
    return "".join(
        f'<p data-block="{i}">{" ".join(dressed[i : i + 2])}</p>' for i in range(0, len(dressed), 2)
    )


def _broken_lines(dressed: list[str], _: list[str]) -> str:
    return f'<p data-block="0">{"<br><br>".join(dressed)}</p>'


def _with_ads(dressed: list[str], _: list[str]) -> str:
    advert = '<aside class="ad"><p>Advertisement: win $5 million today</p></aside>'
    return advert.join(f'<p data-block="{i}">{text}</p>' for i, text in enumerate(dressed))


def _with_sections(dressed: list[str], _: list[str]) -> str:
    return "".join(
        f'<section><h2>Part {i}</h2><p data-block="{i}">{text}</p></section>'
        for i, text in enumerate(dressed)
    )


def _hidden_before(markup: str) -> Arrange:
    """Put what nobody sees, the same sentences, before the article."""

    def arrange(dressed: list[str], sentences: list[str]) -> str:
        hidden = markup.replace("{}", " ".join(html.escape(each) for each in sentences))
        return hidden + _paragraphs(dressed, sentences)

    return arrange


def _key_points(dressed: list[str], sentences: list[str]) -> str:
    points = "".join(
        f'<li data-block="k{i}">{html.escape(text, quote=False)}</li>'
        for i, text in enumerate(sentences[:2])
    )
    return f"<ul>{points}</ul>" + _paragraphs(dressed, sentences)


def _repeated_after(dressed: list[str], sentences: list[str]) -> str:
    again = "".join(f'<p data-block="r{i}">{text}</p>' for i, text in enumerate(dressed[:3]))
    return _paragraphs(dressed, sentences) + "<h2>In other words</h2>" + again


def _late_script(dressed: list[str], sentences: list[str]) -> str:
    """Let a script cut the text into pieces, as frameworks do."""
    script = (
        "<script>for (const p of document.querySelectorAll('p')) { const t = p.firstChild;"
        "if (t && t.length > 30) { t.splitText(20).splitText(7); } }</script>"
    )
    return _paragraphs(dressed, sentences) + script


def _decompose(text: str) -> str:
    return unicodedata.normalize("NFD", text)


SUM = r"([\d.]+) (million|billion|crore)"

KINDS: dict[str, tuple[Dress, Arrange]] = {
    "plain": (_plain, _paragraphs),
    "bold words": (_each_word("b"), _paragraphs),
    "linked names": (_replace(r"(\w+ (?:Robotics|Bank))", r'<a href="/">\1</a>'), _paragraphs),
    "nested tags": (_nested, _paragraphs),
    "bold sums": (_replace(r"([$€₹][\d.]+ \w+)", r"<strong>\1</strong>"), _paragraphs),
    "soft hyphens": (_replace(r"(\w{4})(\w{4})", "\\1\u00ad\\2"), _paragraphs),
    "non-breaking sums": (_replace(SUM, "\\1\u00a0\\2"), _paragraphs),
    "narrow spaces": (_replace(SUM, "\\1\u202f\\2"), _paragraphs),
    "entity spaces": (_replace(SUM, r"\1&nbsp;\2"), _paragraphs),
    "straight quotes": (_replace("[“”]", '"'), _paragraphs),
    "right-to-left marks": (_replace(r"([$€₹][\d.]+)", "\u200f\\1\u200e"), _paragraphs),
    "isolates": (_replace(r"([A-Z]\w+)", "\u2068\\1\u2069"), _paragraphs),
    "bdi": (_replace(r"([$€₹][\d.]+)", r"<bdi>\1</bdi>"), _paragraphs),
    "zero-width spaces": (_replace(r"(\w{5})", "\\1\u200b"), _paragraphs),
    "wbr": (_replace(SUM, r"\1 <wbr>\2"), _paragraphs),
    "comments": (_replace(r" (in|at|from) ", r" <!-- an ad --> \1 "), _paragraphs),
    "drop caps": (_replace(r"^(\S)", r'<span class="cap">\1</span>'), _paragraphs),
    "spelled words": (_spelled, _paragraphs),
    "upper case": (_replace(r"^(\S+ \S+)", r'<span class="up">\1</span>'), _paragraphs),
    "footnotes": (_replace(r"([.])$", r'\1<sup><a href="#n">[1]</a></sup>'), _paragraphs),
    "decomposed accents": (_decompose, _paragraphs),
    "folded source": (_folded, _paragraphs),
    "divs": (_plain, _blocks("div")),
    "list items": (_plain, _list),
    "table cells": (_plain, _table),
    "block quotes": (_plain, _blocks("blockquote")),
    "two a paragraph": (_plain, _pairs),
    "line breaks": (_plain, _broken_lines),
    "advertisements": (_plain, _with_ads),
    "sections": (_plain, _with_sections),
    "not displayed": (_plain, _hidden_before('<div style="display:none">{}</div>')),
    "for screen readers": (_plain, _hidden_before('<p class="sr">{}</p>')),
    "template": (_plain, _hidden_before("<template><p>{}</p></template>")),
    "script": (_plain, _hidden_before('<script type="application/json">"{}"</script>')),
    "attribute": (_plain, _hidden_before('<p title="{}" data-x="{}"></p>')),
    "key points": (_plain, _key_points),
    "repeated later": (_plain, _repeated_after),
    "cut text nodes": (_plain, _late_script),
}
