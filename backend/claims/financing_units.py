"""Claims of one company in, the stretches of sentences that each speak of one financing out.

A sentence is cut at words such as "after" and "which", and where a second sum cannot belong to
the first. Which financing a stretch speaks of is told elsewhere.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from operator import attrgetter, itemgetter
from typing import NamedTuple

from backend.claims.draft import Said
from backend.claims.financing_anchors import Anchor, anchor_of, clash
from backend.claims.financing_cues import (
    Cue,
    clause_around,
    cues_in,
    is_of_the_news,
    likely_cues,
    markers_in,
    opens_with_earlier_rounds,
)
from backend.claims.sentences import Sentence
from backend.model.article import Article
from backend.model.claim import DateValue, MoneyValue, OrgsValue, RoundValue, ValuationValue
from backend.values.casing import lower
from backend.values.money import Money, MoneySpan

_VALUE = re.compile(r"[$€£¥₹]|\d")
_DAY = re.compile(
    r"\b(?:(?:19|20)\d\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*|\w+day|last|ago|"
    r"earlier|today)\b"
)
# A clause that a quote holds no more of than this is none of what the quote says.
_SHORTEST_CLAUSE = 8


class Told(NamedTuple):
    """A claim, where in the article its value stands, and what ties it to one financing."""

    claim: Said
    place: int
    anchor: Anchor | None


class Unit(NamedTuple):
    """A stretch of one sentence that speaks of one financing: its claims, words and cues."""

    claims: Sequence[Told]
    text: str
    cues: frozenset[Cue]
    marker: Cue | None
    sentence: Sentence
    first: bool


class _Part(NamedTuple):
    """Where a stretch begins, the marker that it begins with, and the claims in it."""

    start: int
    marker: Cue | None
    claims: list[Told]


def units_of(
    article: Article,
    sentences: Sequence[Sentence],
    sums: Sequence[MoneySpan],
    claims: Iterable[Said],
) -> Iterator[Unit]:
    """Yield the stretches that hold the claims, in page order.

    `sentences` and `sums` are those of the article, as far as claims stand in them.
    """
    starts = [sentence.start for sentence in sentences]
    inside: dict[int, list[Told]] = {}
    for claim in claims:
        place = _place(claim, sums)
        number = max(0, bisect_right(starts, place) - 1)
        inside.setdefault(number, []).append(Told(claim, place, anchor_of(claim)))
    for number, told in sorted(inside.items()):
        if len(told) > 1:
            told.sort(key=lambda each: (each.place, each.claim.quote.end))
        yield from _cut(article, sentences[number], told)


def _place(claim: Said, sums: Sequence[MoneySpan]) -> int:
    """Return where in the article the value of a claim stands, as far as its quote tells."""
    quote, value = claim.quote, claim.value
    if isinstance(value, OrgsValue):
        return quote.start + max(0, quote.exact.find("".join(value.orgs[:1])))
    if isinstance(value, (MoneyValue, ValuationValue)):
        return _place_of_sum(claim, value.money, sums)
    if isinstance(value, DateValue):
        found = _DAY.search(quote.exact)
        return quote.start + (found.start() if found else 0)
    return quote.start


def _place_of_sum(claim: Said, money: Money, sums: Sequence[MoneySpan]) -> int:
    """Return where a sum stands in a quote, which may hold another one before it."""
    quote = claim.quote
    first = bisect_left(sums, quote.start, key=attrgetter("core"))
    for span in islice(sums, first, None):
        if span.core >= quote.end:
            break
        if span.money.amount == money.amount:
            return span.core
    found = _VALUE.search(quote.exact)
    return quote.start + (found.start() if found else 0)


def _cut(article: Article, sentence: Sentence, told: list[Told]) -> Iterator[Unit]:
    """Cut a sentence at its markers, and where a second sum cannot belong to the first."""
    text = article.text[sentence.start : sentence.end]
    lowered = lower(text)
    cuts: list[tuple[int, Cue | None]] = [(0, None), *markers_in(lowered)]
    parts = _parts(cuts, sentence, told, article.published)
    likely = likely_cues(lowered)
    thans = [at for at, cue in cuts if cue is Cue.THAN]
    for number, (start, marker, part) in enumerate(parts):
        following = parts[number + 1] if number + 1 < len(parts) else None
        end = following.start if following else len(text)
        # "Worth $4bn, twice what it was in its last round": the comparison is of another one.
        end = min([end, *(at for at in thans if at > start)]) if thans else end
        first = part[0].claim.quote.start - sentence.start
        last = max([each.claim.quote.end for each in part]) - sentence.start
        words = clause_around(text, start, max(end, start), first, last)
        if marker is Cue.MAIN:
            words = text.split(",")[0] + words
        cues = cues_in(words, likely)
        if (
            Cue.THE_NEWS not in cues
            and words != text[start:end]
            and is_of_the_news(lowered, start, end)
        ):
            cues |= {Cue.THE_NEWS}
        afterwards = following is not None and following.marker is Cue.AFTER
        if afterwards and opens_with_earlier_rounds(text[end:]) and not any(map(_tells_sum, part)):
            cues |= {Cue.PAST}
        yield Unit(part, words, cues, marker, sentence, number == 0)


def _tells_sum(told: Told) -> bool:
    """Tell whether a claim is of a sum that was raised."""
    return isinstance(told.claim.value, MoneyValue)


def _parts(
    cuts: Sequence[tuple[int, Cue | None]], sentence: Sentence, told: list[Told], day: date | None
) -> list[_Part]:
    parts: list[_Part] = []
    by_cut = _by_cut(cuts, sentence, told) if len(cuts) > 1 else {0: told}
    for number, inside in sorted(by_cut.items()):
        start, marker = cuts[number]
        whole, *rest = _split_clashing(inside, day)
        if parts and _goes_on(parts[-1], marker):
            parts[-1].claims.extend(whole)
        else:
            parts.append(_Part(start, marker, whole))
        for part in rest:
            end = max(each.claim.quote.end for each in parts[-1].claims)
            start = min(end, part[0].claim.quote.start) - sentence.start
            parts.append(_Part(start, Cue.CLAUSE, part))
    return parts


def _by_cut(
    cuts: Sequence[tuple[int, Cue | None]], sentence: Sentence, told: list[Told]
) -> dict[int, list[Told]]:
    by_cut: dict[int, list[Told]] = {}
    for each, offset in zip(told, _offsets(cuts, sentence, told), strict=True):
        number = bisect_right(cuts, offset, key=itemgetter(0)) - 1
        by_cut.setdefault(number, []).append(each)
    return by_cut


def _offsets(
    cuts: Sequence[tuple[int, Cue | None]], sentence: Sentence, told: list[Told]
) -> list[int]:
    """Return where in its sentence each claim counts.

    "A, which had joined the $2bn round" puts A to that round, unless the clause says what else A
    did in it: "A, which led the $2bn round, was among them".
    """
    offsets = [max(0, each.place - sentence.start) for each in told]
    relative = [start for start, marker in cuts if marker is Cue.RELATIVE]
    if not relative:
        return offsets
    for number, (claim, _, _) in enumerate(told):
        # "A, who led when it raised $2m, is expected back."
        following = claim.quote.end - sentence.start + 1
        if following in relative and isinstance(claim.value, OrgsValue):
            offsets[number] = following
    leads: set[str] = set()
    for claim, _, _ in told:
        if claim.attribute == "lead_investor" and isinstance(claim.value, OrgsValue):
            leads.update(claim.value.orgs)
    for number, (claim, _, _) in enumerate(told):
        if claim.attribute == "lead_investor" or not isinstance(claim.value, OrgsValue):
            continue
        end = claim.quote.end - sentence.start - _SHORTEST_CLAUSE
        behind = [start for start in relative if offsets[number] < start < end]
        if behind and leads.isdisjoint(claim.value.orgs):
            offsets[number] = behind[0]
    return offsets


def _goes_on(part: _Part, marker: Cue | None) -> bool:
    """Tell whether what begins with a marker still speaks of the financing of the part before.

    "Than in September, when it raised $2m": the day belongs to the sum. "The first cheque, a
    Series A with Harrow in it, was $2m", "its Series A, which Harrow led": the label does.
    """
    if marker is Cue.RELATIVE and part.marker in (Cue.THAN, Cue.AFTER):
        return not any(each.anchor for each in part.claims)
    if marker not in (Cue.MAIN, Cue.RELATIVE) or part.marker is not None:
        return False
    values = [each.claim.value for each in part.claims]
    if marker is Cue.RELATIVE:
        return all(isinstance(value, RoundValue) for value in values)
    return any(isinstance(value, RoundValue) for value in values) and not any(
        isinstance(value, (MoneyValue, ValuationValue)) for value in values
    )


def _split_clashing(told: list[Told], day: date | None) -> list[list[Told]]:
    parts = [told[:1]]
    for each in told[1:]:
        last = parts[-1][-1]
        if _clashes(parts[-1], each, day) or _turns_to_denial(last, each):
            parts.append([])
        parts[-1].append(each)
    return parts


def _clashes(part: list[Told], told: Told, day: date | None) -> bool:
    if told.anchor is None or told.claim.modality == "denied":
        return False
    return any(
        clash(other.anchor, told.anchor, day) or _is_listing_ahead(other, told)
        for other in part
        if other.anchor is not None and other.claim.modality != "denied"
    )


def _is_listing_ahead(a: Told, b: Told) -> bool:
    """Tell "raises $2m, eyes IPO": a listing that is planned, beside what is done."""
    return any(
        one.anchor == "ipo" and one.claim.modality == "planned" != other.claim.modality
        for one, other in ((a, b), (b, a))
    )


def _turns_to_denial(a: Told, b: Told) -> bool:
    anchored = a.anchor is not None or b.anchor is not None
    return anchored and (a.claim.modality == "denied") != (b.claim.modality == "denied")
