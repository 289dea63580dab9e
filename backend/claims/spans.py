"""Sentences of an article in, the spans out that a sign stands for in each: none overlaps another.

Sums and rounds come first, then dates, then names; what came before bars what comes after.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from backend.claims.masking import Span
from backend.claims.name_phrases import DATELINE
from backend.claims.name_words import ORGISH
from backend.claims.names import Name
from backend.claims.sentences import Sentence
from backend.model.article import Article, Block
from backend.values.dates import DateSpan, find_dates
from backend.values.money import MoneySpan
from backend.values.rounds import find_rounds

_DESCRIBED = re.compile(
    r"\b(?!The|A|An|Its|Another|Existing|Other|This|"
    r"Our)(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:['’]s)? )(?:(?:biggest|largest|main|"
    r"own) )?(?:state|sovereign|government|state-owned|state-backed|"
    r"national)(?:[- ](?:owned|backed|run|wealth|investment|pension|venture|development|"
    r"controlled|linked))*(?: [a-z]+)? (?:fund|firm|investor|company|vehicle|arm|"
    r"bank)\b|"
    r"\b(?:Chinese|Saudi|Singapore|Qatari|German|French|British|UK|US|Norwegian|Korean|"
    r"Japanese|Indian|Swedish|Canadian|Russian) (?:state|government|"
    r"sovereign)(?: (?:wealth|venture|investment))?(?: fund)?\b"
)
# How many days later a press release is still passed on.
_SENT_BEFORE = 10
# "In May of that year": of the year that the paragraph before named last.
_OF_THAT_YEAR = re.compile(r"\b(?:[Tt]hat|[Ss]ame) (?:same )?year\b")
_ANCHOR_REACH = 320
_NEXT_WORD = re.compile(r" ([A-Z][a-z]+)")


def sums_and_rounds(
    text: str, sentences: Sequence[Sentence], sums: Sequence[MoneySpan]
) -> dict[int, list[Span]]:
    """Return the round labels of each sentence and its own of the sums, by the sentence's start."""
    starts = [span.start for span in sums]
    spans: dict[int, list[Span]] = {}
    for sentence in sentences:
        begin, end = sentence.start, sentence.end
        spans[begin] = found = [
            (span.start, span.end, "money", span.money)
            for span in sums[bisect_left(starts, begin) : bisect_left(starts, end)]
            if span.end <= end
        ]
        for label in find_rounds(text[begin:end]):
            _add(found, begin + label.start, begin + label.end, "round", label.label)
    return spans


def add_dates(
    article: Article, block: Block, sentences: list[Sentence], spans: dict[int, list[Span]]
) -> None:
    """Add the dates of a block to the spans of its sentences."""
    text, begin = article.text, block.start
    if _OF_THAT_YEAR.search(text, begin, block.end):
        begin = max(0, begin - _ANCHOR_REACH)
    for day in _dates_of(text[begin : block.end], article.published):
        start, end = begin + day.start, begin + day.end
        for sentence in sentences:
            inside = sentence.start <= start and end <= sentence.end
            if inside and not _in_name(text, start, end):
                _add(spans[sentence.start], start, end, "date", day)


def _dates_of(text: str, published: date | None) -> list[DateSpan]:
    """Find the dates of a block; a release that was sent days ago says "today" of its dateline."""
    found = find_dates(text, published)
    if published is None or not found or found[0].relative or found[0].date.precision != "day":
        return found
    sent = date.fromisoformat(found[0].date.isoformat())
    dateline = DATELINE.match(text) if 0 < (published - sent).days <= _SENT_BEFORE else None
    headed = dateline is not None and found[0].end <= dateline.end()
    return find_dates(text, sent) if headed else found


def _in_name(text: str, start: int, end: int) -> bool:
    """Tell "Better Tomorrow Ventures", "March Capital" from dates."""
    behind = _NEXT_WORD.match(text, end)
    return text[start].isupper() and behind is not None and bool(ORGISH.fullmatch(behind.group(1)))


def described_in(text: str, sentence: Sentence) -> list[Name]:
    """Return the firms of a sentence that are described by their state."""
    start, end, _, _ = sentence
    words = text[start:end]
    # Each match holds one of these.
    if not (
        "state" in words or "sovereign" in words or "government" in words or "national" in words
    ):
        return []
    return [
        Name(match.start(), match.end(), match.group(), "described")
        for match in _DESCRIBED.finditer(text, start, end)
    ]


def add_names(found: list[Span], names: Iterable[Name]) -> None:
    """Add names to the spans of a sentence; places are not among them."""
    for name in names:
        if name.kind != "place":
            _add(found, name.start, name.end, "name", name)


def _add(found: list[Span], start: int, end: int, kind: str, value: Any) -> None:
    for first, last, _, _ in found:
        if start < last and end > first:
            return
    found.append((start, end, kind, value))
