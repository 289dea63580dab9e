"""Claims of one company in, the stretches of sentences that each speak of one financing out.

A sentence is cut at words such as "after" and "which", and where a second sum cannot belong to
the first. Which financing a stretch speaks of is told elsewhere.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from backend.claims.financing_cues import (
    Cue,
    clause_around,
    cues_in,
    is_of_the_news,
    markers_in,
    opens_with_earlier_rounds,
)
from backend.claims.sentences import Sentence
from backend.model.article import Article
from backend.model.claim import (
    Claim,
    DateValue,
    MoneyValue,
    OrgsValue,
    RoundValue,
    ValuationValue,
)
from backend.values import money, rounds
from backend.values.dates import from_day
from backend.values.exchange import is_compatible_across
from backend.values.money import Money

_SUMS = (MoneyValue, ValuationValue)
_ANCHORS = (*_SUMS, RoundValue)
_VALUE = re.compile(r"[$€£¥₹]|\d")
_DAY = re.compile(
    r"\b(?:(?:19|20)\d\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*|\w+day|last|ago|"
    r"earlier|today)\b"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of one sentence that speaks of one financing: its claims, words and cues."""

    claims: tuple[Claim, ...]
    text: str
    cues: frozenset[Cue]
    marker: Cue | None
    sentence: Sentence
    first: bool


def units_of(
    article: Article, sentences: list[Sentence], claims: Sequence[Claim]
) -> Iterator[Unit]:
    """Yield the stretches that hold the claims, in page order."""
    by_sentence: dict[int, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (_place(claim), claim.quote.end)):
        number = bisect_right(sentences, _place(claim), key=lambda sentence: sentence.start) - 1
        by_sentence.setdefault(max(0, number), []).append(claim)
    for number, inside in sorted(by_sentence.items()):
        yield from _cut(article, sentences[number], inside)


def _place(claim: Claim) -> int:
    """Return where in the article the value of a claim stands, as far as its quote tells."""
    quote = claim.quote
    if isinstance(claim.value, OrgsValue):
        return quote.start + max(0, quote.exact.find("".join(claim.value.orgs[:1])))
    if isinstance(claim.value, MoneyValue | ValuationValue):
        return quote.start + _place_of_sum(quote.exact, claim.value.money)
    if isinstance(claim.value, DateValue):
        found = _DAY.search(quote.exact)
        return quote.start + (found.start() if found else 0)
    return quote.start


@lru_cache(256)
def _place_of_sum(quote: str, sum_: Money) -> int:
    """Return where a sum stands in a quote, which may hold another one before it."""
    told = [span.core for span in money.find_money(quote) if span.money.amount == sum_.amount]
    if told:
        return told[0]
    found = _VALUE.search(quote)
    return found.start() if found else 0


def _cut(article: Article, sentence: Sentence, claims: list[Claim]) -> Iterator[Unit]:
    """Cut a sentence at its markers, and where a second sum cannot belong to the first."""
    text = article.text[sentence.start : sentence.end]
    cuts: list[tuple[int, Cue | None]] = [(0, None), *markers_in(text)]
    ends = [start for start, _ in cuts[1:]] + [len(text) + 1]
    offsets = [_offset(claim, sentence, cuts, claims) for claim in claims]
    parts: list[tuple[int, Cue | None, list[Claim]]] = []
    for (start, marker), end in zip(cuts, ends, strict=True):
        inside = [c for c, offset in zip(claims, offsets, strict=True) if start <= offset < end]
        for number, part in enumerate(_split_clashing(inside, article.published)):
            if number:
                told = max(claim.quote.end for claim in parts[-1][2])
                start = min(told, part[0].quote.start) - sentence.start
            elif parts and marker is Cue.RELATIVE and _awaits_sum(parts[-1]):
                parts[-1][2].extend(part)
                continue
            parts.append((start, marker if number == 0 else Cue.CLAUSE, part))
    for number, (start, marker, part) in enumerate(parts):
        end = parts[number + 1][0] if number + 1 < len(parts) else len(text)
        # "Worth $4bn, twice what it was in its last round": the comparison is of another one.
        than = [place for place, cue in cuts if cue is Cue.THAN and place > start]
        end = min([end, *than])
        first, last = part[0].quote.start, max(claim.quote.end for claim in part)
        words = clause_around(
            text, start, max(end, start), first - sentence.start, last - sentence.start
        )
        if marker is Cue.MAIN:
            words = text.split(",")[0] + words
        cues = cues_in(words)
        if Cue.THE_NEWS not in cues and is_of_the_news(text[start:end]):
            cues |= {Cue.THE_NEWS}
        afterwards = number + 1 < len(parts) and parts[number + 1][1] is Cue.AFTER
        if afterwards and not has_sum(part) and opens_with_earlier_rounds(text[end:]):
            cues |= {Cue.PAST}
        yield Unit(tuple(part), words, cues, marker, sentence, number == 0)


def _offset(
    claim: Claim, sentence: Sentence, cuts: Sequence[tuple[int, Cue | None]], claims: list[Claim]
) -> int:
    """Return where in its sentence a claim counts.

    "A, which had joined the $2bn round" puts A to that round, unless the clause says what else A
    did in it: "A, which led the $2bn round, was among them".
    """
    place = max(0, _place(claim) - sentence.start)
    if not isinstance(claim.value, OrgsValue) or claim.attribute == "lead_investor":
        return place
    leads = {
        org
        for other in claims
        if other.attribute == "lead_investor" and isinstance(other.value, OrgsValue)
        for org in other.value.orgs
    }
    for start, marker in cuts:
        inside = place < start < claim.quote.end - sentence.start - 8
        if inside and marker is Cue.RELATIVE and not leads & set(claim.value.orgs):
            return start
    return place


def _awaits_sum(part: tuple[int, Cue | None, list[Claim]]) -> bool:
    """Tell "than in September, when it raised $2m": the day belongs to the sum."""
    return part[1] in (Cue.THAN, Cue.AFTER) and not has_anchor(part[2])


def _split_clashing(claims: list[Claim], day: date | None) -> Iterator[list[Claim]]:
    part: list[Claim] = []
    for claim in claims:
        if clash(part, [claim], day) or (part and _turns_to_denial(part[-1], claim)):
            yield part
            part = []
        part.append(claim)
    if part:
        yield part


def _turns_to_denial(a: Claim, b: Claim) -> bool:
    return (a.modality == "denied") != (b.modality == "denied") and has_anchor([a, b])


def clash(claims: Sequence[Claim], others: Sequence[Claim], day: date | None) -> bool:
    """Tell whether some claim here and some claim there cannot speak of one financing."""
    here, there = (
        [c for c in told if isinstance(c.value, _ANCHORS) and c.modality != "denied"]
        for told in (claims, others)
    )
    return any(_excludes(a, b, day) for a in here for b in there)


def _excludes(a: Claim, b: Claim, day: date | None) -> bool:
    """Tell whether two claims of one kind, none of them a denial, bar one another."""
    if _are_sums(a, b) and (a.modality == "planned") != (b.modality == "planned"):
        if type(a.value) is type(b.value):
            x, y = sums_in([a, b])
            return money.shared_currency(x, y) is not None and not are_near(x, y)
        # A firm that is worth a sum and seeks another: its worth was set by an earlier financing.
        return isinstance(a.value, ValuationValue) and b.modality == "planned"
    match a.value, b.value:
        case MoneyValue(x), MoneyValue(y):
            return fit(x, y, day) is False and not a.modality == b.modality == "planned"
        case ValuationValue(x, basis), ValuationValue(y, other):
            if basis != other and "pre" in (basis, other):
                return False
            return fit(x, y, day) is False and not a.modality == b.modality == "planned"
        case RoundValue(x_label), RoundValue(y_label):
            return not rounds.is_compatible(x_label, y_label)
    return False


def _are_sums(a: Claim, b: Claim) -> bool:
    return isinstance(a.value, _SUMS) and isinstance(b.value, _SUMS)


def fit(a: Money, b: Money, day: date | None) -> bool | None:
    """Tell whether both sums can be right of one thing; None where no rate tells.

    `day` is that of the article, for the exchange rate between two currencies.
    """
    if money.shared_currency(a, b) is not None:
        return money.is_compatible(a, b)
    return None if day is None else is_compatible_across(a, b, from_day(day))


def are_near(a: Money, b: Money) -> bool:
    """Tell whether two sums fit and are written as nearly one number."""
    return bool(fit(a, b, None)) and min(a.amount, b.amount) >= 0.85 * max(a.amount, b.amount)


def has_anchor(claims: Sequence[Claim]) -> bool:
    """Tell whether a sum, a valuation or a label is among the claims."""
    return any(isinstance(c.value, _ANCHORS) for c in claims)


def has_sum(claims: Sequence[Claim]) -> bool:
    """Tell whether a sum that was raised is among the claims."""
    return any(isinstance(claim.value, MoneyValue) for claim in claims)


def sums_in(claims: Sequence[Claim]) -> Iterator[Money]:
    """Yield the sums and valuations among the claims."""
    for claim in claims:
        if isinstance(claim.value, MoneyValue | ValuationValue):
            yield claim.value.money
