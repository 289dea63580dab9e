"""The items of one company in, its tellings out: what one source says of one financing.

All that a telling says is gathered in one pass over its items, since every pair of tellings asks
for it. Knows nothing of other sources.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from operator import attrgetter

from backend.comparison.items import Item, SourceKey
from backend.model.claim import (
    Claim,
    DateValue,
    MoneyValue,
    OrgsValue,
    Quote,
    RoundValue,
    ValuationValue,
)
from backend.values.dates import PartialDate, find_dates, from_day, gap_days
from backend.values.money import Money

# What happened longer ago is no news, even if an article is built around it.
NEWS_DAYS = 45
_LAST = 4
_ORDINALS = {
    "first": 1, "initial": 1, "second": 2, "third": 3, "fourth": _LAST, "final": _LAST,
    "1st": 1, "2nd": 2, "3rd": 3,
}  # fmt: skip
_TRANCHE = re.compile(
    rf"\b({'|'.join(_ORDINALS)})\s+(?:\S+\s+)?(?:tranche|clos(?:e|ing)|instal?lment|leg|part|half|"
    r"step|phase|portion|slice|chunk)\b",
    re.IGNORECASE,
)
_TRANCHE_WORDS = (
    "tranche", "clos", "instal", "leg", "part", "half", "step", "phase", "portion", "slice",
    "chunk",
)  # fmt: skip
_SUM = re.compile(r"[$€£¥₹]\s?\d|\d\s?(?:m|bn|million|billion|crore|lakh)\b", re.IGNORECASE)
_EXTENSION = re.compile(
    r"\b(?:extension|top-up|topp?(?:s|ed|ing)\s+up(?!\s+(?:with|to)\b)|add-on|extends|expanded|"
    r"extended)\b",
    re.IGNORECASE,
)
# Where another matter begins between a sum and a day.
_TURN = re.compile(r";|, (?:and|but|while)\b|[$€£¥₹]\s?\d")
_EXTENSION_WORDS = ("exten", "top", "add-on", "expanded")
_ORDER = attrgetter("order")


@dataclass(slots=True, eq=False)
class Telling:
    """What one source says of one financing.

    `dates` are the days that its date claims give; failing these, the one that its words give.
    `reported` is the day on which it was news, None where its own dates say that it was not, and
    `moments` all days that it may be of: those it tells, and that of its publication as news.
    `is_planned` where it speaks of something that has not happened yet; `tranche` is that of a
    round which its words name. `not_before` is, of news in an article without a day, the latest day
    that this article tells as past. Where the article tells a round and its extension apart,
    `parts` are the sums of the other of the two.
    """

    items: tuple[Item, ...]
    source_key: SourceKey
    published: date | None
    is_news: bool
    is_planned: bool
    is_extension: bool
    tranche: int | None
    amounts: tuple[Money, ...]
    planned_amounts: tuple[Money, ...]
    valuations: tuple[ValuationValue, ...]
    planned_valuations: tuple[ValuationValue, ...]
    labels: tuple[str, ...]
    leads: tuple[str, ...]
    investors: tuple[str, ...]
    dates: tuple[PartialDate, ...]
    reported: date | None
    moments: tuple[PartialDate, ...]
    not_before: PartialDate | None = None
    parts: tuple[Money, ...] = ()


def tells_extension(quote: Quote) -> bool:
    """Tell whether the words at a sum call it an extension of a round."""
    place = quote.sentence.find(quote.exact)
    near = quote.sentence[max(0, place - 20) : place + len(quote.exact) + 40]
    return place >= 0 and _EXTENSION.search(near) is not None


def tellings_of(items: Sequence[Item]) -> list[Telling]:
    """Gather the items of one company by source and by the financing they speak of."""
    gathered: dict[SourceKey, dict[int, list[Item]]] = {}
    for item in items:
        key = item.claim.mention.key
        if key is not None:
            gathered.setdefault(item.source_key, {}).setdefault(key, []).append(item)
    tellings = [
        telling
        for by_key in gathered.values()
        for telling in _beside_one_another([_tell(own) for own in by_key.values()])
    ]
    return sorted(tellings, key=lambda telling: telling.items[0].order)


def _tell(own: list[Item]) -> Telling:
    """Put together what some items of one source say."""
    own.sort(key=_ORDER)
    sums: dict[bool, list[Money]] = {False: [], True: []}
    worths: dict[bool, list[ValuationValue]] = {False: [], True: []}
    labels, days = set(), set()
    leads: dict[str, None] = {}
    investors: dict[str, None] = {}
    anchors, of_money = [], []
    for item in own:
        claim = item.claim
        value, modality = claim.value, claim.modality
        match value:
            case MoneyValue(money):
                anchors.append(claim)
                of_money.append(claim)
                if modality != "denied":
                    sums[modality == "planned"].append(money)
            case ValuationValue():
                anchors.append(claim)
                if modality != "denied":
                    worths[modality == "planned"].append(value)
            case RoundValue(label):
                anchors.append(claim)
                of_money.append(claim)
                labels.add(label)
            case OrgsValue(orgs) if modality != "denied":
                (leads if claim.attribute == "lead_investor" else investors).update(
                    dict.fromkeys(orgs)
                )
            case DateValue(day) if modality != "denied":
                days.add(day)
    first = own[0]
    is_news, published = first.claim.mention.role == "news", first.source.published
    if days or is_news:
        dates = tuple(sorted(days, key=PartialDate.isoformat))
    else:
        dates = _dates_in_words(anchors, published)
    reported = published if is_news and published and _is_fresh(dates, published) else None
    planned = [claim.modality == "planned" for claim in anchors or [item.claim for item in own]]
    sentences = {claim.quote.sentence for claim in of_money}
    lowered = "\n".join(sentences).lower()
    return Telling(
        tuple(own),
        first.source_key,
        published,
        is_news,
        all(planned),
        _holds(lowered, _EXTENSION_WORDS) and any(map(_EXTENSION.search, sentences)),
        _tranche_of(of_money) if _may_name_a_tranche(lowered) else None,
        tuple(sums[False]),
        tuple(sums[True]),
        tuple(worths[False]),
        tuple(worths[True]),
        tuple(sorted(labels)),
        tuple(leads),
        tuple(investors),
        dates,
        reported,
        (*dates, from_day(published)) if is_news and published else dates,
    )


def _dates_in_words(anchors: Sequence[Claim], published: date | None) -> tuple[PartialDate, ...]:
    for claim in anchors:
        near = date_near(claim.quote.sentence, claim.quote.exact, published)
        if near is not None:
            return (near,)
    return ()


def _is_fresh(dates: Sequence[PartialDate], published: date) -> bool:
    """Tell whether what happened on these days was news on the day of publication."""
    day = from_day(published)
    return not dates or min(gap_days(told, day) for told in dates) <= NEWS_DAYS


def _may_name_a_tranche(text: str) -> bool:
    return _holds(text, _TRANCHE_WORDS) and _holds(text, _ORDINALS)


def _holds(text: str, words: Iterable[str]) -> bool:
    """Tell whether a text holds one of the strings without which a pattern cannot match."""
    return any(map(text.__contains__, words))


def _tranche_of(claims: Sequence[Claim]) -> int | None:
    """Return which tranche of a round is meant, None where the words name none."""
    for claim in claims:
        for found in _TRANCHE.finditer(claim.quote.sentence):
            if not _is_of_another_sum(claim, found):
                return _ORDINALS.get(found.group(1).lower(), _LAST)
    return None


def _is_of_another_sum(claim: Claim, tranche: re.Match[str]) -> bool:
    """Tell whether a sum stands between a quote and the tranche that its sentence names."""
    quote = claim.quote
    start = quote.sentence.find(quote.exact)
    end = start + len(quote.exact)
    between = quote.sentence[end : tranche.start()] or quote.sentence[tranche.end() : max(0, start)]
    return start >= 0 and bool(_SUM.search(between))


def _beside_one_another(own: list[Telling]) -> list[Telling]:
    """Add to each telling of one article what the others say of it."""
    return own if len(own) == 1 else [_beside_others(telling, own) for telling in own]


def _beside_others(telling: Telling, own: Sequence[Telling]) -> Telling:
    not_before = None
    if telling.is_news and not (telling.published or telling.dates):
        past = [day for one in own if not (one.is_news or one.is_planned) for day in one.dates]
        not_before = max(past, key=PartialDate.isoformat, default=None)
    parts = tuple(
        sum_
        for one in own
        if one is not telling and (one.is_extension or telling.is_extension)
        for sum_ in one.amounts
    )
    if not_before is None and not parts:
        return telling
    return replace(telling, not_before=not_before, parts=parts)


@lru_cache(maxsize=256)
def date_near(sentence: str, quote: str, published: date | None) -> PartialDate | None:
    """Return the date that the sentence puts next to a quote; None where it has none or several."""
    place = sentence.find(quote)
    found = find_dates(sentence, published)
    if place < 0 or not found:
        return None
    end = place + len(quote)
    after = [
        span
        for span in found
        if 0 <= span.start - end <= 24 and not _TURN.search(sentence[end : span.start])
    ]
    inside = [span for span in found if place <= span.start < place + len(quote)]
    before = [span for span in found if 0 <= place - span.end <= 40 and span.start < 4]
    near = inside or after or before
    return near[0].date if near else None
