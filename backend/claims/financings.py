"""Claims of one article in, the same claims out with the financing that each speaks of.

Works on the article's words around each quote and on the claims' values; knows nothing of other
articles. Two sums that cannot be one financing make two; words such as "after", "another", "the
latest round" and "last year" tell where one ends and the next begins.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from backend.claims.financing_cues import Cue, is_standing
from backend.claims.financing_units import (
    Unit,
    are_near,
    clash,
    fit,
    has_anchor,
    sums_in,
    units_of,
)
from backend.claims.sentences import Sentence, split_sentences
from backend.model.article import Article
from backend.model.claim import (
    Claim,
    DateValue,
    Mention,
    MoneyValue,
    OrgsValue,
    RoundValue,
    ValuationValue,
)
from backend.values import dates, names, rounds
from backend.values.dates import PartialDate
from backend.values.money import Money

# Reports of one deal name days up to three weeks apart: signed, closed, announced.
SAME_DEAL_DAYS = 21
# What an article dates no further back than this can be its news.
NEWS_DAYS = 45
# Money of these kinds is another financing than an equity round told before.
_KINDS_APART = frozenset({"ipo", "debt", "grant", "secondary", "crowdfunding"})
_LETTER = re.compile(r"\b(?:series|round)[ -]([a-k])(?![a-z])|\b([a-k])[ -]round\b", re.IGNORECASE)


def group_financings(article: Article, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, in their order, with `mention` set.

    A claim keeps no key where it names standing backers and no financing.
    """
    if not claims:
        return []
    sentences = split_sentences(article)
    by_company: dict[str, list[Claim]] = {}
    for claim in claims:
        by_company.setdefault(names.company_key(claim.company.name), []).append(claim)
    main = _main_company(by_company, sentences)
    is_list = _is_round_up(by_company, main)
    mentions: dict[int, Mention] = {}
    for company, own in by_company.items():
        mentions |= _Reader(article, company == main or is_list).read(
            list(units_of(article, sentences, own))
        )
    return [replace(claim, mention=mentions[id(claim)]) for claim in claims]


def _main_company(by_company: dict[str, list[Claim]], sentences: list[Sentence]) -> str | None:
    """Return the company that the article is about: the most claims, early ones twice."""
    if not by_company:
        return None
    early = sentences[min(3, len(sentences) - 1)].end if sentences else 0
    return max(
        by_company,
        key=lambda company: sum(1 + (claim.quote.start < early) for claim in by_company[company]),
    )


def _is_round_up(by_company: dict[str, list[Claim]], main: str | None) -> bool:
    """Tell whether an article lists the news of several companies, none of them foremost."""
    raising = [
        company
        for company, claims in by_company.items()
        if any(isinstance(claim.value, MoneyValue) for claim in claims)
    ]
    if main is None or len(raising) < 3:
        return False
    return len(by_company[main]) <= sum(map(len, by_company.values())) / 2


@dataclass(slots=True, eq=False)
class _Financing:
    """What the article has said so far of one financing."""

    key: int
    background: bool
    heading: bool
    amounts: list[Claim] = field(default_factory=list)
    valuations: list[Claim] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    dates: list[PartialDate] = field(default_factory=list)
    orgs: list[str] = field(default_factory=list)
    leads: list[str] = field(default_factory=list)
    planned: bool = False
    news: bool = False
    extension: bool = False
    after: int | None = None
    said: list[PartialDate] = field(default_factory=list)

    @property
    def all_dates(self) -> list[PartialDate]:
        """The days that its claims give, or else those that its words give."""
        return self.dates or self.said

    def learn(self, claim: Claim) -> None:
        """Add what a claim says; a sum that is denied says nothing of the financing."""
        match claim.value:
            case MoneyValue() | ValuationValue() if claim.modality == "denied":
                pass
            case MoneyValue():
                _note(self.amounts, claim)
            case ValuationValue():
                _note(self.valuations, claim)
            case RoundValue(label) if label not in self.labels:
                self.labels.append(label)
            case DateValue(day) if day not in self.dates:
                self.dates.append(day)
            case OrgsValue(orgs):
                self.orgs += [org for org in orgs if org not in self.orgs]
                if claim.attribute == "lead_investor":
                    self.leads += [org for org in orgs if org not in self.leads]


def _note(told: list[Claim], claim: Claim) -> None:
    """Add a claim, unless the same has been told: a page may repeat it a thousand times."""
    if not any(claim.value == known.value and claim.modality == known.modality for known in told):
        told.append(claim)


class _Reader:
    """Reads one company's claims in page order and remembers which financing is in focus."""

    def __init__(self, article: Article, main: bool) -> None:
        self.article = article
        self.main = main
        self.financings: list[_Financing] = []
        self.focus: _Financing | None = None
        self.news: _Financing | None = None
        self.block = -1
        self.result: dict[int, _Financing | None] = {}
        self.lone_headline = False
        self.last: _Financing | None = None

    def read(self, units: Sequence[Unit]) -> dict[int, Mention]:
        self.lone_headline = _is_lone(units)
        for unit in units:
            self._enter(unit)
            self._take(self._in_time(unit))
        return {place: self._mention(found) for place, found in self.result.items()}

    def _in_time(self, unit: Unit) -> Unit:
        """Take "in May 2024" for no past where the article is of that month."""
        days = [claim.value.date for claim in unit.claims if isinstance(claim.value, DateValue)]
        if not days or self.article.published is None:
            return unit
        today = dates.from_day(self.article.published)
        if any(dates.gap_days(day, today) > NEWS_DAYS for day in days):
            return unit
        return replace(unit, cues=unit.cues - {Cue.PAST})

    def _enter(self, unit: Unit) -> None:
        """Fall back to the news at a new paragraph."""
        if unit.sentence.block != self.block:
            self.block = unit.sentence.block
            self.focus = self.news

    def _take(self, unit: Unit) -> None:
        claims = []
        for claim in unit.claims:
            if self._names_standing(claim, unit):
                self.result[id(claim)] = None
            else:
                claims.append(claim)
        if not claims:
            return
        main = self.focus
        relative = unit.marker is Cue.RELATIVE and not unit.first
        if (relative or Cue.THAT_ONE in unit.cues) and self.last is not None:
            self.focus = self.last
        target = self._resolve(unit, claims)
        self.last = target
        part = any(claim.attribute == "contribution" for claim in claims)
        part = part and Cue.A_ROUND not in unit.cues
        target.extension = target.extension or Cue.EXTENSION in unit.cues
        for claim in claims:
            self.result[id(claim)] = target
            if not (part and claim.attribute == "date"):
                target.learn(claim)
        if target.background:
            spans = dates.find_dates(unit.text, self.article.published)
            target.said += [span.date for span in spans if span.date not in target.said]
        if unit.marker is Cue.AFTER and main is not None and main is not target:
            main.after = target.key if main.after is None else main.after
        if unit.marker is Cue.THEN and main is not None and main is not target:
            target.after = main.key
        takes_focus = unit.marker in (None, Cue.CLAUSE, Cue.THEN, Cue.MAIN) or main is None
        self.focus = target if takes_focus else main

    def _names_standing(self, claim: Claim, unit: Unit) -> bool:
        """Tell whether a claim names backers over time: none that the news has named as its own."""
        if claim.attribute != "investor" or not isinstance(claim.value, OrgsValue):
            return False
        sentence = self.article.text[unit.sentence.start : unit.sentence.end]
        if not is_standing(sentence, claim.quote.exact, claim.value.orgs[0]):
            return False
        known = self.news.orgs if self.news and Cue.PAST not in unit.cues else []
        return not any(names.is_same_org(a, b) for a in claim.value.orgs for b in known)

    def _resolve(self, unit: Unit, claims: list[Claim]) -> _Financing:
        candidates = [found for found in self.financings if not self._barred(found, unit, claims)]
        fits = [(self._fit(found, unit, claims), found) for found in candidates]
        best = max(
            fits, key=lambda pair: (pair[0], pair[1] is self.focus, pair[1].news), default=None
        )
        if best is not None and best[0] > 0:
            return best[1]
        if not has_anchor(claims):
            named = self._without_anchor(unit, claims)
            if named is not None:
                return named
        elif self._continues(unit, claims):
            assert self.focus is not None
            return self.focus
        return self._new(unit, claims)

    def _barred(self, found: _Financing, unit: Unit, claims: list[Claim]) -> bool:
        was_planned = Cue.WAS_PLANNED in unit.cues and found.news and _is_planned(claims)
        if not was_planned and clash(
            found.amounts + found.valuations, claims, self.article.published
        ):
            return True
        labels = [claim.value.label for claim in claims if isinstance(claim.value, RoundValue)]
        if any(not rounds.is_compatible(a, b) for a in labels for b in found.labels):
            return True
        days = [claim.value.date for claim in claims if isinstance(claim.value, DateValue)]
        part = any(claim.attribute == "contribution" for claim in claims)
        if part and Cue.A_ROUND not in unit.cues:
            days = []
        if days and found.dates and all(_apart(a, b) for a in days for b in found.dates):
            return True
        unrepeated = found.news and has_anchor(claims) and not _repeats(found, claims)
        if unit.marker is Cue.AFTER and (unrepeated or found is self.focus):
            return not self._is_aftermath(unit)
        if unit.marker is Cue.THEN and found is self.focus and has_anchor(claims):
            return True
        if Cue.SEPARATE in unit.cues and found is self.news:
            return True
        return Cue.ANOTHER in unit.cues and not _repeats(found, claims)

    def _is_aftermath(self, unit: Unit) -> bool:
        """Tell "valued at X after a Y round": the round gave the valuation."""
        return (
            self.focus is not None
            and not unit.text.lower().startswith("since")
            and bool(self.focus.valuations)
            and not self.focus.amounts
            and Cue.SOME_TIME_AFTER not in unit.cues
        )

    def _fit(self, found: _Financing, unit: Unit, claims: list[Claim]) -> float:
        """Return how much speaks for a financing; 0 where nothing does."""
        score, today = 0.0, self.article.published
        for claim in claims:
            match claim.value:
                case MoneyValue(x):
                    score += 3.0 * any(fit(x, y, today) for y in sums_in(found.amounts))
                case ValuationValue(x):
                    score += 2.0 * any(are_near(x, y) for y in sums_in(found.valuations))
                case RoundValue(label):
                    score += 3.0 * (label in found.labels)
                case DateValue(day):
                    score += any(dates.is_compatible(day, known) for known in found.all_dates)
        letters = {
            label.removeprefix("series-")[:1] for label in found.labels if "series-" in label
        }
        if letters and not letters.isdisjoint(_letters_in(unit.text)):
            score += 2.0
        if score and found.planned != _is_planned(claims):
            score -= 4.5 if Cue.PAST in unit.cues else 1.5
        if found.news and Cue.THE_NEWS in unit.cues:
            score += 2.0
        if found.extension and Cue.EXTENSION in unit.cues:
            score += 2.0
        told_by_backer = {Cue.AT_THAT_TIME, Cue.AFTER_BACKER} & unit.cues
        if not found.news and told_by_backer and _names_backer(found, unit):
            score += 2.0
        return score

    def _without_anchor(self, unit: Unit, claims: list[Claim]) -> _Financing | None:
        if Cue.AFTER_BACKER in unit.cues:
            for found in self.financings:
                if _names_backer(found, unit):
                    return found
        dated = any(isinstance(claim.value, DateValue) for claim in claims)
        if dated and unit.marker is Cue.THAN:
            return None
        if Cue.PAST in unit.cues and (
            Cue.A_ROUND in unit.cues or (dated and self._is_news_in_focus())
        ):
            return None
        focus = self.focus
        if focus is None or self._barred(focus, unit, claims):
            return None
        named = any(isinstance(claim.value, OrgsValue) for claim in claims)
        if focus.background and self.news is None and unit.marker is Cue.CLAUSE and named:
            return None if Cue.PAST not in unit.cues else focus
        done = all(claim.modality == "completed" for claim in claims)
        if focus.planned and done and self.news is not None and not self.news.planned:
            return self.news if Cue.PAST not in unit.cues else None
        if not focus.planned and self.news is not None and self.news.planned:
            return self.news if all(c.modality == "planned" for c in claims) else focus
        return focus

    def _is_news_in_focus(self) -> bool:
        return self.focus is not None and self.focus.news

    def _continues(self, unit: Unit, claims: list[Claim]) -> bool:
        """Tell whether a first sum, valuation or label adds to the financing in focus."""
        focus = self.focus
        if focus is None or self._barred(focus, unit, claims):
            return False
        kinds = {c.value.label for c in claims if isinstance(c.value, RoundValue)} & _KINDS_APART
        summed = any(isinstance(claim.value, MoneyValue) for claim in claims)
        told = focus.amounts or focus.valuations or focus.labels or focus.orgs
        if kinds and told and summed and Cue.THE_NEWS not in unit.cues:
            return False
        if all(claim.modality == "denied" for claim in claims):
            return True
        adds = [claim for claim in claims if isinstance(claim.value, MoneyValue)]
        stage = focus.planned and _is_planned(claims)
        if adds and focus.amounts and not (Cue.WAS_PLANNED in unit.cues or stage):
            return False
        if _is_planned(claims) != focus.planned and Cue.THE_NEWS not in unit.cues:
            return Cue.WAS_PLANNED in unit.cues
        past = {Cue.PAST, Cue.HAD} & unit.cues and self.news is not None
        return not past or focus.background or Cue.THE_NEWS in unit.cues

    def _new(self, unit: Unit, claims: list[Claim]) -> _Financing:
        heading = unit.sentence.kind in ("headline", "heading")
        first = not self.financings and unit.first and not unit.sentence.block
        past = Cue.PAST in unit.cues or (Cue.HAD in unit.cues and self.news is not None)
        background = not self.main or bool(
            (unit.marker in (Cue.AFTER, Cue.THAN) and not first) or (past and not heading)
        )
        found = _Financing(len(self.financings), background, heading, planned=_is_planned(claims))
        self.financings.append(found)
        if not background and (self.news is None or self._is_told_anew(unit, claims)):
            found.news = True
            self.news = found
        return found

    def _is_told_anew(self, unit: Unit, claims: list[Claim]) -> bool:
        """Tell whether the body opens with another sum than the headline's, as if it were that."""
        return (
            self.lone_headline
            and self.news is not None
            and self.news.heading
            and unit.sentence.kind not in ("headline", "heading")
            and len(self.financings) == 2
            and unit.marker is None
            and Cue.ANOTHER not in unit.cues
            and not _is_planned(claims)
            and any(isinstance(claim.value, MoneyValue) for claim in claims)
        )

    def _mention(self, found: _Financing | None) -> Mention:
        if found is None:
            return Mention(None)
        return Mention(found.key, "news" if found.news else "background", found.after)


@lru_cache(64)
def _letters_in(text: str) -> frozenset[str]:
    """Return the letters of the rounds that a text names, in lower case."""
    return frozenset((m.group(1) or m.group(2)).lower() for m in _LETTER.finditer(text))


def _is_lone(units: Sequence[Unit]) -> bool:
    """Tell whether no sum of the body is the headline's."""
    sums: dict[bool, list[Money]] = {True: [], False: []}
    for unit in units:
        amounts = [claim for claim in unit.claims if isinstance(claim.value, MoneyValue)]
        sums[unit.sentence.kind in ("headline", "heading")] += sums_in(amounts)
    return not any(fit(x, y, None) for x in sums[True] for y in sums[False])


def _is_planned(claims: Sequence[Claim]) -> bool:
    anchors = [c for c in claims if isinstance(c.value, MoneyValue | ValuationValue | RoundValue)]
    return bool(anchors) and all(claim.modality == "planned" for claim in anchors)


def _repeats(found: _Financing, claims: list[Claim]) -> bool:
    """Tell whether a sum that comes as "another" is the one that the financing is known for."""
    sums = [claim.value.money for claim in claims if isinstance(claim.value, MoneyValue)]
    return any(fit(x, y, None) for x in sums for y in sums_in(found.amounts))


def _apart(a: PartialDate, b: PartialDate) -> bool:
    return not dates.is_compatible(a, b) and dates.gap_days(a, b) > SAME_DEAL_DAYS


def _names_backer(found: _Financing, unit: Unit) -> bool:
    words = unit.text.lower()
    return any(org.split()[0].lower() in words for org in found.leads or found.orgs if org)
