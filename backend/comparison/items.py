"""Claims and statements in, items and tellings out: what the comparison works on.

An item is a claim with its source, whether it is kept or stands in the article being checked. A
telling gathers the items of one source that speak of one financing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from backend.model.article import Article
from backend.model.claim import (
    Claim,
    ContributionValue,
    DateValue,
    MoneyValue,
    OrgsValue,
    RoundValue,
    Source,
    Statement,
    Trace,
    ValuationValue,
)
from backend.values.dates import PartialDate, find_dates, from_day, gap_days
from backend.values.money import Money
from backend.values.names import is_same_org

# A text's own article has no row in the corpus.
CHECKED = 0
# What happened longer ago is no news, even if an article is built around it.
NEWS_DAYS = 45
_TRANCHE = re.compile(
    r"\b(first|initial|second|third|fourth|final|1st|2nd|3rd)\s+(?:\S+\s+)?"
    r"(?:tranche|clos(?:e|ing)|instal?lment|leg)\b",
    re.IGNORECASE,
)
_SUM = re.compile(r"[$€£¥₹]\s?\d|\d\s?(?:m|bn|million|billion|crore|lakh)\b", re.IGNORECASE)
_ORDINAL = {"first": 1, "initial": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}
_CORRECTS = re.compile(
    r"\b(?:correct(?:s|ed|ion)|clarif(?:y|ies|ied)|misstated|misreported|not\s+[^.;]{1,40}\bas\s+"
    r"(?:\w+\s+)?(?:reported|stated|said))\b",
    re.IGNORECASE,
)
EXTENSION = re.compile(
    r"\b(?:extension|top-up|topp?(?:s|ed|ing)\s+up|add-on|extends|expanded|extended)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Item:
    """A claim with its source; `statement` is None where it stands in the checked article."""

    claim: Claim
    source: Source
    statement: int | None

    @cached_property
    def source_key(self) -> tuple[str, ...]:
        """What makes its source itself."""
        return source_key(self.source)

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Sort items by what they are, never by when they came into the corpus."""
        source = self.source
        return (
            source.published.isoformat() if source.published else "~",
            source.url or "",
            source.publisher or "",
            source.title or "",
            f"{self.claim.quote.start:08d}",
            self.claim.attribute,
            self.claim.quote.exact,
            str(self.claim.value),
            self.claim.modality,
        )


def items_of(article: Article, trace: Trace, claims: Iterable[Claim]) -> list[Item]:
    """Return the claims of the checked article as items."""
    source = Source(
        CHECKED, article.url, article.publisher, article.title, article.published, "news", trace
    )
    return [Item(claim, source, None) for claim in claims]


def items_kept(statements: Iterable[Statement]) -> list[Item]:
    """Return statements as items, in an order that does not depend on ingestion."""
    kept = [Item(statement.claim, statement.source, statement.id) for statement in statements]
    return sorted(kept, key=lambda item: (item.order, item.statement))


@dataclass(frozen=True, eq=False)
class Telling:
    """What one source says of one financing."""

    items: tuple[Item, ...]
    not_before: PartialDate | None = None
    """Of news in an article without a day: the latest day that this article tells as past."""
    parts: tuple[Money, ...] = ()
    """Where the article tells a round and its extension apart: the sums of the other of the two."""

    @property
    def source(self) -> Source:
        """Where it is told."""
        return self.items[0].source

    @property
    def source_key(self) -> tuple[str, ...]:
        """What makes its source itself."""
        return self.items[0].source_key

    @property
    def is_news(self) -> bool:
        """Whether it is the news of its article."""
        return self.items[0].claim.mention.role == "news"

    @property
    def key(self) -> int | None:
        """Its number within its article."""
        return self.items[0].claim.mention.key

    @property
    def after(self) -> int | None:
        """The number of the financing that its article puts before it."""
        return self.items[0].claim.mention.after

    @cached_property
    def amounts(self) -> tuple[Money, ...]:
        """The sums that were raised."""
        return self._sums(MoneyValue, planned=False)

    @cached_property
    def planned_amounts(self) -> tuple[Money, ...]:
        """The sums that were sought."""
        return self._sums(MoneyValue, planned=True)

    @cached_property
    def valuations(self) -> tuple[ValuationValue, ...]:
        """The valuations that were set."""
        return tuple(
            item.claim.value
            for item in self.items
            if isinstance(item.claim.value, ValuationValue)
            and item.claim.modality in ("completed", "rumoured")
        )

    @cached_property
    def planned_valuations(self) -> tuple[ValuationValue, ...]:
        """The valuations that were sought."""
        return tuple(
            item.claim.value
            for item in self.items
            if isinstance(item.claim.value, ValuationValue) and item.claim.modality == "planned"
        )

    @cached_property
    def contributions(self) -> tuple[Money, ...]:
        """The parts that backers brought."""
        return tuple(
            item.claim.value.money
            for item in self.items
            if isinstance(item.claim.value, ContributionValue)
        )

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """What kind of round it is called."""
        labels = [i.claim.value.label for i in self.items if isinstance(i.claim.value, RoundValue)]
        return tuple(sorted(set(labels)))

    @cached_property
    def leads(self) -> tuple[str, ...]:
        """Who led."""
        return self._orgs("lead_investor")

    @cached_property
    def investors(self) -> tuple[str, ...]:
        """Who took part."""
        return self._orgs("investor")

    @cached_property
    def dates(self) -> tuple[PartialDate, ...]:
        """The days that its date claims give; failing these, the one that its words give."""
        stated = [
            item.claim.value.date
            for item in self.items
            if isinstance(item.claim.value, DateValue) and item.claim.modality != "denied"
        ]
        if stated or self.is_news:
            return tuple(sorted(set(stated), key=PartialDate.isoformat))
        return self._dates_in_words

    @cached_property
    def _dates_in_words(self) -> tuple[PartialDate, ...]:
        for item in self.items:
            if isinstance(item.claim.value, MoneyValue | ValuationValue | RoundValue):
                near = date_near(item.claim.quote.sentence, item.claim.quote.exact, self.published)
                if near is not None:
                    return (near,)
        return ()

    @cached_property
    def published(self) -> date | None:
        """The day of its article."""
        return self.source.published

    @cached_property
    def reported(self) -> date | None:
        """The day on which it was news; None where its own dates say that it was not."""
        if not self.is_news or self.published is None:
            return None
        day = from_day(self.published)
        near = any(gap_days(told, day) <= NEWS_DAYS for told in self.dates)
        return self.published if near or not self.dates else None

    @cached_property
    def moments(self) -> tuple[PartialDate, ...]:
        """All days that it may be of: those it tells, and that of its publication as news."""
        if self.is_news and self.published is not None:
            return (*self.dates, from_day(self.published))
        return self.dates

    @cached_property
    def is_planned(self) -> bool:
        """Tell whether it speaks of something that has not happened yet."""
        said = [i.claim.modality for i in self.items if _is_anchor(i.claim)] or [
            i.claim.modality for i in self.items
        ]
        return all(modality == "planned" for modality in said)

    @cached_property
    def tranche(self) -> int | None:
        """Return which tranche of a round is meant, None where the words name none."""
        for item in self.items:
            if isinstance(item.claim.value, MoneyValue | RoundValue):
                for found in _TRANCHE.finditer(item.claim.quote.sentence):
                    if not _is_of_another_sum(item.claim, found):
                        return _ORDINAL.get(found.group(1).lower(), 4)
        return None

    @cached_property
    def is_extension(self) -> bool:
        """Whether its words speak of an extension of a round."""
        return any(
            EXTENSION.search(item.claim.quote.sentence)
            for item in self.items
            if isinstance(item.claim.value, MoneyValue | RoundValue)
        )

    def _sums(self, kind: type[MoneyValue], *, planned: bool) -> tuple[Money, ...]:
        return tuple(
            item.claim.value.money
            for item in self.items
            if isinstance(item.claim.value, kind)
            and item.claim.modality != "denied"
            and (item.claim.modality == "planned") is planned
        )

    def _orgs(self, attribute: str) -> tuple[str, ...]:
        orgs = [
            org
            for item in self.items
            if item.claim.attribute == attribute
            and item.claim.modality != "denied"
            and isinstance(item.claim.value, OrgsValue)
            for org in item.claim.value.orgs
        ]
        return tuple(dict.fromkeys(orgs))


def _is_of_another_sum(claim: Claim, tranche: re.Match[str]) -> bool:
    """Tell whether a sum stands between a quote and the tranche that its sentence names."""
    quote = claim.quote
    start = quote.sentence.find(quote.exact)
    end = start + len(quote.exact)
    between = quote.sentence[end : tranche.start()] or quote.sentence[tranche.end() : max(0, start)]
    return start >= 0 and bool(_SUM.search(between))


def tellings_of(items: Sequence[Item]) -> list[Telling]:
    """Gather the items of one company by source and by the financing they speak of."""
    gathered: dict[tuple[tuple[str, ...], int], list[Item]] = {}
    for item in items:
        key = item.claim.mention.key
        if key is not None:
            gathered.setdefault((item.source_key, key), []).append(item)
    tellings = [Telling(tuple(sorted(own, key=_item_order))) for own in gathered.values()]
    by_source: dict[tuple[str, ...], list[Telling]] = {}
    for telling in tellings:
        by_source.setdefault(telling.source_key, []).append(telling)
    tellings = [_beside_others(telling, by_source[telling.source_key]) for telling in tellings]
    return sorted(tellings, key=lambda telling: telling.items[0].order)


def _beside_others(telling: Telling, own: Sequence[Telling]) -> Telling:
    """Add to a telling what the others of its article say of it."""
    if len(own) == 1:
        return telling
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
    return replace(telling, not_before=not_before, parts=parts)


def source_key(source: Source) -> tuple[str, ...]:
    """Return what makes a source itself, whatever number the corpus gave it."""
    return (
        str(source.id == CHECKED),
        source.url or "",
        source.publisher or "",
        source.title or "",
        source.published.isoformat() if source.published else "",
        str(source.id) if source.url is None else "",
    )


@lru_cache(maxsize=4096)
def date_near(sentence: str, quote: str, published: date | None) -> PartialDate | None:
    """Return the date that the sentence puts next to a quote; None where it has none or several."""
    place = sentence.find(quote)
    found = find_dates(sentence, published)
    if place < 0 or not found:
        return None
    after = [span for span in found if 0 <= span.start - (place + len(quote)) <= 24]
    inside = [span for span in found if place <= span.start < place + len(quote)]
    before = [span for span in found if 0 <= place - span.end <= 40 and span.start < 4]
    near = inside or after or before
    return near[0].date if near else None


def is_own_word(item: Item) -> bool:
    """Tell whether the company itself speaks, or a text corrects what was said before."""
    return (
        item.source.kind in ("press release", "filing")
        or _is_company(item.source.publisher, item.claim.company.name)
        or bool(_CORRECTS.search(item.claim.quote.sentence))
    )


@lru_cache(maxsize=1024)
def _is_company(publisher: str | None, company: str) -> bool:
    return publisher is not None and is_same_org(publisher, company)


def _item_order(item: Item) -> tuple[str, ...]:
    return item.order


def _is_anchor(claim: Claim) -> bool:
    return isinstance(claim.value, MoneyValue | ValuationValue | RoundValue)
