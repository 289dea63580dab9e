"""What one stretch and what an article so far say of a financing in, whether it is one out.

Judges by values alone: sums, labels and days. What words such as "another" make of it is decided
elsewhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from backend.claims.financing_anchors import Sum, are_near, clash, fit
from backend.claims.financing_units import Told
from backend.model.claim import DateValue, Modality, OrgsValue
from backend.values import dates
from backend.values.dates import PartialDate

T = TypeVar("T")

# Reports of one deal name days up to three weeks apart: signed, closed, announced.
SAME_DEAL_DAYS = 21


@dataclass(slots=True)
class Terms:
    """What the claims of a stretch say, by kind; `sums` are all that no claim denies.

    `own_days` are the days of the whole financing, and none where a firm's part is told of.
    """

    amounts: list[Sum] = field(default_factory=list)
    valuations: list[Sum] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    days: list[PartialDate] = field(default_factory=list)
    own_days: list[PartialDate] = field(default_factory=list)
    orgs: list[str] = field(default_factory=list)
    leads: list[str] = field(default_factory=list)
    moods: set[Modality] = field(default_factory=set)
    anchored: bool = False
    planned: bool = False


def terms_of(claims: Iterable[Told], of_a_round: bool) -> Terms:
    """Sort what claims say; `of_a_round` where their words name a round beside a firm's part."""
    terms = Terms()
    moods = set()
    part = False
    for claim, _, anchor in claims:
        terms.moods.add(claim.modality)
        if anchor is not None:
            moods.add(claim.modality)
        part = part or claim.attribute == "contribution"
        if isinstance(anchor, str):
            terms.labels.append(anchor)
        elif anchor is not None:
            (terms.valuations if anchor.is_worth else terms.amounts).append(anchor)
        elif isinstance(claim.value, DateValue):
            terms.days.append(claim.value.date)
        elif isinstance(claim.value, OrgsValue):
            terms.orgs += claim.value.orgs
            if claim.attribute == "lead_investor":
                terms.leads += claim.value.orgs
    terms.sums = [s for s in (*terms.amounts, *terms.valuations) if s.modality != "denied"]
    terms.own_days = [] if part and not of_a_round else terms.days
    terms.anchored, terms.planned = bool(moods), moods == {"planned"}
    return terms


@dataclass(slots=True, eq=False)
class Financing:
    """What the article has said so far of one financing.

    `dates` are the days that its claims give, `said` those that its words give. `after` is the key
    of the financing before it.
    """

    key: int
    background: bool
    heading: bool
    planned: bool
    news: bool = False
    extension: bool = False
    after: int | None = None
    amounts: list[Sum] = field(default_factory=list)
    valuations: list[Sum] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    dates: list[PartialDate] = field(default_factory=list)
    said: list[PartialDate] = field(default_factory=list)
    orgs: list[str] = field(default_factory=list)
    leads: list[str] = field(default_factory=list)

    def learn(self, terms: Terms) -> None:
        """Add what a stretch says; what is denied says nothing of the financing."""
        for told in terms.sums:
            _add_to(self.valuations if told.is_worth else self.amounts, [told])
        _add_to(self.labels, terms.labels)
        _add_to(self.dates, terms.own_days)
        _add_to(self.orgs, terms.orgs)
        _add_to(self.leads, terms.leads)

    def is_barred_by(self, terms: Terms, day: date | None, *, revised: bool) -> bool:
        """Tell whether no one financing has these terms and its own, on an article's day.

        What was once planned may be another sum: so with terms that were `revised`.
        """
        if any(clash(a, b, day) for b in terms.labels for a in self.labels):
            return True
        if terms.own_days and self.dates:
            gaps = (dates.gap_days(a, b) for a in terms.own_days for b in self.dates)
            if min(gaps) > SAME_DEAL_DAYS:
                return True
        if revised:
            return False
        return any(clash(a, b, day) for b in terms.sums for a in (*self.amounts, *self.valuations))

    def likeness(self, terms: Terms, day: date | None) -> float:
        """Return how much the terms of a stretch agree with its own; 0 where nothing does."""
        score = 0.0
        for told in terms.amounts:
            score += 3.0 * any(fit(told.money, known.money, day) for known in self.amounts)
        for told in terms.valuations:
            score += 2.0 * any(are_near(told.money, known.money) for known in self.valuations)
        for label in terms.labels:
            score += 3.0 * (label in self.labels)
        for when in terms.days:
            score += any(dates.is_compatible(when, known) for known in self.dates or self.said)
        return score

    def letters(self) -> set[str]:
        """Return the letters of its rounds, in lower case."""
        marker = "series-"
        return {label[len(marker)] for label in self.labels if label.startswith(marker)}

    def repeats(self, terms: Terms) -> bool:
        """Tell whether a sum that comes as "another" is the one that it is known for."""
        return any(fit(a.money, b.money, None) for a in terms.amounts for b in self.amounts)

    def backer_in(self, words: str) -> bool:
        """Tell whether words name who put the money in: its leads, where they are known."""
        lowered = words.lower()
        return any(org.split()[0].lower() in lowered for org in self.leads or self.orgs if org)


def _add_to(known: list[T], told: Iterable[T]) -> None:
    """Add what is not known yet: a page may repeat it a thousand times."""
    for each in told:
        if each not in known:
            known.append(each)
