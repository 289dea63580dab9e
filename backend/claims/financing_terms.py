"""What one stretch and what an article so far say of a financing in, whether it is one out.

Judges by values alone: sums, labels and days. What words such as "another" make of it is decided
elsewhere.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, TypeVar

from backend.claims.financing_anchors import Anchor, Sum, are_near, clash, fit
from backend.claims.financing_units import Told
from backend.model.claim import DateValue, Modality, OrgsValue
from backend.values import dates
from backend.values.dates import PartialDate

T = TypeVar("T")

# Reports of one deal name days up to three weeks apart: signed, closed, announced.
SAME_DEAL_DAYS = 21
_SERIES = "series-"


class Terms(NamedTuple):
    """What the claims of a stretch say, by kind; `sums` are all that no claim denies.

    `own_days` are the days of the whole financing, and none where a firm's part is told of.
    """

    amounts: list[Sum]
    valuations: list[Sum]
    sums: list[Sum]
    labels: list[str]
    days: list[PartialDate]
    own_days: list[PartialDate]
    orgs: list[str]
    leads: list[str]
    moods: set[Modality]
    anchored: bool
    planned: bool


def terms_of(claims: Iterable[Told], of_a_round: bool) -> Terms:
    """Sort what claims say; `of_a_round` where their words name a round beside a firm's part."""
    sums: dict[bool, list[Sum]] = {True: [], False: []}
    labels: list[str] = []
    days: list[PartialDate] = []
    orgs: list[str] = []
    leads: list[str] = []
    moods: set[Modality] = set()
    of_anchors: set[Modality] = set()
    part = False
    for claim, _, anchor in claims:
        moods.add(claim.modality)
        if anchor is not None:
            of_anchors.add(claim.modality)
            if isinstance(anchor, str):
                labels.append(anchor)
            else:
                sums[anchor.is_worth].append(anchor)
        elif isinstance(claim.value, DateValue):
            days.append(claim.value.date)
        elif isinstance(claim.value, OrgsValue):
            orgs += claim.value.orgs
            if claim.attribute == "lead_investor":
                leads += claim.value.orgs
        elif claim.attribute == "contribution":
            part = True
    return Terms(
        sums[False],
        sums[True],
        [told for told in (*sums[False], *sums[True]) if told.modality != "denied"],
        labels,
        days,
        [] if part and not of_a_round else days,
        orgs,
        leads,
        moods,
        bool(of_anchors),
        of_anchors == {"planned"},
    )


@dataclass(slots=True, eq=False)
class Financing:
    """What the article has said so far of one financing.

    `letters` are those of its rounds, in lower case. `dates` are the days that its claims give;
    `words` may give some as well, which are read into `said` when a day is asked about. `after` is
    the key of the financing before it, `block` that in which it was told of last.
    """

    key: int
    background: bool
    heading: bool
    planned: bool
    news: bool = False
    extension: bool = False
    after: int | None = None
    block: int = 0
    amounts: list[Sum] = field(default_factory=list)
    valuations: list[Sum] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    letters: set[str] = field(default_factory=set)
    dates: list[PartialDate] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    said: list[PartialDate] = field(default_factory=list)
    orgs: list[str] = field(default_factory=list)
    leads: list[str] = field(default_factory=list)

    def learn(self, terms: Terms) -> None:
        """Add what a stretch says; what is denied says nothing of the financing."""
        for told in terms.sums:
            known = self.valuations if told.is_worth else self.amounts
            if told not in known:
                known.append(told)
        for label in terms.labels:
            if label.startswith(_SERIES):
                self.letters.add(label[len(_SERIES)])
            if label not in self.labels:
                self.labels.append(label)
        _add_to(self.dates, terms.own_days)
        if terms.orgs:
            _add_to(self.orgs, terms.orgs)
            _add_to(self.leads, terms.leads)

    def is_barred_by(self, terms: Terms, day: date | None) -> bool:
        """Tell whether no one financing has these terms and its own, on an article's day."""
        if terms.labels and _clash_any(self.labels, terms.labels, day):
            return True
        days = terms.own_days if self.dates else []
        if days and all([_are_apart(a, b) for a in days for b in self.dates]):
            return True
        return _clash_any([*self.amounts, *self.valuations], terms.sums, day)

    def likeness(self, terms: Terms, day: date | None) -> float:
        """Return how much the terms of a stretch agree with its own; 0 where nothing does."""
        score = 0.0
        for told in terms.amounts:
            score += 3.0 * _fits_any(told, self.amounts, day)
        for told in terms.valuations:
            score += 2.0 * any(are_near(told.money, known.money) for known in self.valuations)
        for label in terms.labels:
            score += 3.0 * (label in self.labels)
        for when in terms.days:
            known_days = self.dates or self._days_in_words(day)
            score += any(dates.is_compatible(when, known) for known in known_days)
        return score

    def _days_in_words(self, day: date | None) -> list[PartialDate]:
        for words in self.words:
            _add_to(self.said, [span.date for span in dates.find_dates(words, day)])
        self.words.clear()
        return self.said

    def repeats(self, terms: Terms) -> bool:
        """Tell whether a sum that comes as "another" is the one that it is known for."""
        return any([_fits_any(told, self.amounts, None) for told in terms.amounts])

    def backer_in(self, words: str) -> bool:
        """Tell whether words name who put the money in: its leads, where they are known."""
        lowered = words.lower()
        return any(org.split()[0].lower() in lowered for org in self.leads or self.orgs if org)


def _are_apart(a: PartialDate, b: PartialDate) -> bool:
    """Tell whether two days are not of one deal: two years told as such never are."""
    if a.month is None and b.month is None:
        return a.year != b.year
    return dates.gap_days(a, b) > SAME_DEAL_DAYS


def _clash_any(known: Sequence[Anchor], told: Sequence[Anchor], day: date | None) -> bool:
    return any([clash(a, b, day) for b in told for a in known])


def _fits_any(told: Sum, known: Sequence[Sum], day: date | None) -> bool:
    return any([fit(told.money, each.money, day) for each in known])


def _add_to(known: list[T], told: Iterable[T]) -> None:
    """Add what is not known yet: a page may repeat it a thousand times."""
    for each in told:
        if each not in known:
            known.append(each)
