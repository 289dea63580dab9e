"""Texts with their claims marked in them in, articles, claims and statements out.

A mark is `[[attribute|words]]` or `[[modality attribute names|words]]`: sums, labels and days are
read from the words, names are given, parted by semicolons.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from backend.claims.draft import Said
from backend.claims.financings import group_financings
from backend.claims.sentences import split_sentences
from backend.claims.writing import written
from backend.comparison import compare, trace
from backend.model.article import Article, Block
from backend.model.claim import (
    Attribute,
    ChangeValue,
    Claim,
    Company,
    ContributionValue,
    DateValue,
    Modality,
    MoneyValue,
    OrgsValue,
    Quote,
    RoundValue,
    Source,
    Statement,
    TotalValue,
    Trace,
    ValuationValue,
    Value,
)
from backend.model.evidence import CheckedClaim
from backend.values.dates import find_dates
from backend.values.money import find_money
from backend.values.rounds import parse_round

_MARK = re.compile(
    r"\[\[(?:(?P<modality>planned|rumoured|denied) )?(?P<attribute>\w+)(?: (?P<given>[^|\]]*))?\|"
    r"(?P<words>[^\]]*)\]\]"
)
_SHORT = {
    "lead": "lead_investor",
    "total": "total_raised",
    "change": "valuation_change",
    "pre": "valuation",
    "post": "valuation",
}


@dataclass(frozen=True)
class Text:
    """An article with its claims and its trace."""

    article: Article
    claims: tuple[Claim, ...]
    trace: Trace

    def claim(self, attribute: Attribute, number: int = 0) -> Claim:
        return [claim for claim in self.claims if claim.attribute == attribute][number]


def text_of(
    marked: str,
    *,
    published: str | None,
    publisher: str | None = None,
    company: str = "Lumen",
    aliases: Iterable[str] = (),
    url: str | None = None,
) -> Text:
    """Read a marked text: a headline on the first line, then paragraphs parted by empty lines."""
    headline, _, body = marked.strip().partition("\n")
    paragraphs = (" ".join(part.split()) for part in body.split("\n\n"))
    plain, marks = _strip("\n".join([headline, *filter(None, paragraphs)]))
    day = date.fromisoformat(published) if published else None
    blocks = tuple(
        Block(match.start(), match.end(), "headline" if number == 0 else "paragraph")
        for number, match in enumerate(re.finditer(r"[^\n]+", plain))
    )
    url = (
        url
        or f"https://{(publisher or 'nowhere').lower().replace(' ', '')}.example/{hash_of(plain)}"
    )
    article = Article(url, plain.split("\n")[0], publisher, day, "en", plain, blocks)
    firm = Company(company, tuple(aliases))
    said = [_said(plain, firm, mark, day) for mark in marks]
    mentions = group_financings(article, said, split_sentences(article), find_money(plain))
    return Text(article, tuple(written(said, mentions)), trace(article))


def hash_of(text: str) -> int:
    return sum(index * ord(letter) for index, letter in enumerate(text, 1)) % 99991


def statements_of(texts: Sequence[Text]) -> list[Statement]:
    """Keep the claims of texts as statements, numbered by their text."""
    return [
        Statement(number * 100 + place, claim, source_of(text, number))
        for number, text in enumerate(texts, 1)
        for place, claim in enumerate(text.claims)
    ]


def source_of(text: Text, number: int) -> Source:
    article = text.article
    return Source(
        number,
        article.url,
        article.publisher,
        article.title,
        article.published,
        "news",
        text.trace,
    )


def check(text: Text, others: Sequence[Text]) -> list[CheckedClaim]:
    """Check a text against others."""
    return compare(text.article, text.trace, text.claims, statements_of(others))


def checked(
    text: Text, others: Sequence[Text], attribute: Attribute, number: int = 0
) -> CheckedClaim:
    """Check a text against others and return the answer on one of its claims."""
    return [one for one in check(text, others) if one.claim.attribute == attribute][number]


_Found = tuple[int, int, Modality, Attribute, str, str]


def _strip(marked: str) -> tuple[str, list[_Found]]:
    plain, marks, end = "", [], 0
    for match in _MARK.finditer(marked):
        plain += marked[end : match.start()]
        start = len(plain)
        plain += match["words"]
        end = match.end()
        attribute = _SHORT.get(match["attribute"], match["attribute"])
        basis = match["attribute"] if match["attribute"] in ("pre", "post") else ""
        given = basis or match["given"] or ""
        marks.append(
            (start, len(plain), match["modality"] or "completed", attribute, given, match["words"])
        )
    return plain + marked[end:], marks


def _said(plain: str, company: Company, mark: _Found, day: date | None) -> Said:
    start, end, modality, attribute, given, words = mark
    before = max(plain.rfind(". ", 0, start) + 2, plain.rfind("\n", 0, start) + 1, 0)
    stops = [place for stop in (". ", "\n") if (place := plain.find(stop, end)) >= 0]
    return Said(
        company,
        attribute,
        _value(attribute, given, words, day),
        modality,
        None,
        Quote(
            start,
            end,
            words,
            plain[max(0, start - 32) : start],
            plain[end : end + 32],
            plain[before : min(stops, default=len(plain))],
        ),
        "test",
    )


def _value(attribute: Attribute, given: str, words: str, day: date | None) -> Value:
    if attribute in ("lead_investor", "investor"):
        return OrgsValue(tuple(name.strip() for name in given.split(";")))
    if attribute == "round":
        label = parse_round(words)
        assert label, words
        return RoundValue(label)
    if attribute == "date":
        return DateValue(find_dates(words, day)[0].date)
    if attribute == "valuation_change":
        multiple, _, window = given.partition(" ")
        return ChangeValue(float(multiple), window or None)
    money = find_money(words)[0].money
    match attribute:
        case "amount":
            return MoneyValue(money)
        case "valuation":
            return ValuationValue(money, "pre" if given == "pre" else "post" if given else None)
        case "total_raised":
            return TotalValue(money, given or "to date")
        case "contribution":
            return ContributionValue(
                money, tuple(name.strip() for name in given.split(";") if name)
            )
    raise ValueError(attribute)
