"""Claims of one article in, the same claims out with the financing that each speaks of.

Works on the article's words around each quote and on the claims' values; knows nothing of other
articles. Two sums that cannot be one financing make two; words such as "after", "another", "the
latest round" and "last year" tell where one ends and the next begins.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from backend.claims.financing_cues import Cue, cues_in, is_standing, markers_in
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
from backend.values import dates, money, names, rounds
from backend.values.dates import PartialDate
from backend.values.money import Money

# Reports of one deal name days up to three weeks apart: signed, closed, announced.
SAME_DEAL_DAYS = 21
_VALUE = re.compile(r"[$€£¥₹]|\d")
_LETTER = re.compile(r"\b(?:series|round)[ -]([a-k])(?![a-z])|\b([a-k])[ -]round\b", re.IGNORECASE)


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
    after: int | None = None

    def learn(self, claim: Claim) -> None:
        match claim.value:
            case MoneyValue():
                self.amounts.append(claim)
            case ValuationValue():
                self.valuations.append(claim)
            case RoundValue(label):
                self.labels.append(label)
            case DateValue(day):
                self.dates.append(day)
            case OrgsValue(orgs):
                self.orgs += orgs
                if claim.attribute == "lead_investor":
                    self.leads += orgs


@dataclass(frozen=True, slots=True)
class _Unit:
    """A stretch of one sentence that speaks of one financing: its claims, words and cues."""

    claims: tuple[Claim, ...]
    text: str
    cues: frozenset[Cue]
    marker: Cue | None
    sentence: Sentence
    first: bool


def group_financings(article: Article, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, in their order, with `mention` set.

    A claim keeps no key where it names standing backers and no financing.
    """
    sentences = split_sentences(article)
    by_company: dict[str, list[Claim]] = {}
    for claim in claims:
        by_company.setdefault(names.company_key(claim.company.name), []).append(claim)
    main = _main_company(by_company, sentences)
    mentions: dict[int, Mention] = {}
    for company, own in by_company.items():
        mentions |= _Reader(article, company == main).read(_units(article, sentences, own))
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


def _units(
    article: Article, sentences: list[Sentence], claims: Sequence[Claim]
) -> Iterator[_Unit]:
    starts = [sentence.start for sentence in sentences]
    by_sentence: dict[int, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (_place(claim), claim.quote.end)):
        by_sentence.setdefault(max(0, bisect_right(starts, _place(claim)) - 1), []).append(claim)
    for number, inside in sorted(by_sentence.items()):
        yield from _cut(article, sentences[number], inside)


def _place(claim: Claim) -> int:
    """Return where in the article the value of a claim stands, as far as its quote tells."""
    quote = claim.quote
    if isinstance(claim.value, OrgsValue):
        return quote.start + max(0, quote.exact.find(claim.value.orgs[0]))
    if isinstance(claim.value, MoneyValue | ValuationValue):
        sum_ = _VALUE.search(quote.exact)
        return quote.start + (sum_.start() if sum_ else 0)
    return quote.start


def _cut(article: Article, sentence: Sentence, claims: list[Claim]) -> Iterator[_Unit]:
    """Cut a sentence at its markers, and where a second sum cannot belong to the first."""
    text = article.text[sentence.start : sentence.end]
    cuts: list[tuple[int, Cue | None]] = [(0, None), *markers_in(text)]
    pieces: list[tuple[list[Claim], Cue | None, int]] = []
    for index, (start, marker) in enumerate(cuts):
        end = cuts[index + 1][0] if index + 1 < len(cuts) else len(text)
        inside = [c for c in claims if start <= _place(c) - sentence.start < end]
        if index == 0:
            inside = [c for c in claims if _place(c) - sentence.start < end]
        if not inside:
            continue
        weak = marker is Cue.CLAUSE and pieces and not _clash(pieces[-1][0], inside)
        if weak:
            pieces[-1][0].extend(inside)
        else:
            pieces.append((inside, marker, start))
    parts = [
        (part, marker if number == 0 else Cue.CLAUSE, start if number == 0 else None)
        for inside, marker, start in pieces
        for number, part in enumerate(_split_clashing(inside))
    ]
    for index, (part, marker, known) in enumerate(parts):
        start = part[0].quote.start - sentence.start if known is None else known
        following = parts[index + 1] if index + 1 < len(parts) else None
        end = len(text)
        if following:
            end = (
                following[0][0].quote.start - sentence.start
                if following[2] is None
                else following[2]
            )
        words = text[max(0, min(start, len(text))) : max(end, start)]
        yield _Unit(tuple(part), words, cues_in(words), marker, sentence, index == 0)


def _split_clashing(claims: list[Claim]) -> Iterator[list[Claim]]:
    part: list[Claim] = []
    for claim in claims:
        if _clash(part, [claim]):
            # A date or a name just before a new sum, in its own clause, is cut off by a marker;
            # here nothing cuts, so what stands before the sum stays with the sum before.
            yield part
            part = []
        part.append(claim)
    if part:
        yield part


def _clash(claims: Sequence[Claim], others: Sequence[Claim]) -> bool:
    return any(_excludes(a, b) for a in claims for b in others)


def _excludes(a: Claim, b: Claim) -> bool:
    """Tell whether two claims of one kind cannot speak of one financing."""
    if "denied" in (a.modality, b.modality):
        return False
    match a.value, b.value:
        case MoneyValue(x), MoneyValue(y):
            return not _same_sum(x, y) and not a.modality == b.modality == "planned"
        case ValuationValue(x, basis), ValuationValue(y, other):
            if basis != other and "pre" in (basis, other):
                return False
            return not _same_sum(x, y) and not a.modality == b.modality == "planned"
        case RoundValue(x_label), RoundValue(y_label):
            return not rounds.is_compatible(x_label, y_label)
    return False


def _same_sum(a: Money, b: Money) -> bool:
    return money.is_compatible(a, b)


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

    def read(self, units: Iterator[_Unit]) -> dict[int, Mention]:
        for unit in units:
            self._enter(unit)
            self._take(unit)
        return {place: self._mention(found) for place, found in self.result.items()}

    def _enter(self, unit: _Unit) -> None:
        """Fall back to the news at a new paragraph."""
        if unit.sentence.block != self.block:
            self.block = unit.sentence.block
            if self.news is not None:
                self.focus = self.news

    def _take(self, unit: _Unit) -> None:
        claims = []
        for claim in unit.claims:
            if claim.attribute == "investor" and is_standing(
                self.article.text[unit.sentence.start : unit.sentence.end], claim.quote.exact
            ):
                self.result[id(claim)] = None
            else:
                claims.append(claim)
        if not claims:
            return
        main = self.focus
        target = self._resolve(unit, claims)
        for claim in claims:
            self.result[id(claim)] = target
            target.learn(claim)
        if unit.marker is Cue.AFTER and main is not None and main is not target:
            main.after = target.key if main.after is None else main.after
        if unit.marker is Cue.THEN and main is not None and main is not target:
            target.after = main.key
        if unit.marker in (None, Cue.CLAUSE, Cue.THEN) or self.focus is None:
            self.focus = target

    def _resolve(self, unit: _Unit, claims: list[Claim]) -> _Financing:
        candidates = [found for found in self.financings if not self._barred(found, unit, claims)]
        best = max(
            candidates,
            key=lambda found: (self._fit(found, unit, claims), found is self.focus, found.news),
            default=None,
        )
        if best is not None and self._fit(best, unit, claims) > 0:
            return best
        if not _has_anchor(claims):
            named = self._without_anchor(unit, claims)
            if named is not None:
                return named
        elif self._continues(unit, claims):
            assert self.focus is not None
            return self.focus
        return self._new(unit, claims)

    def _barred(self, found: _Financing, unit: _Unit, claims: list[Claim]) -> bool:
        if _clash(found.amounts + found.valuations, claims):
            return True
        labels = [claim.value.label for claim in claims if isinstance(claim.value, RoundValue)]
        if any(not rounds.is_compatible(a, b) for a in labels for b in found.labels):
            return True
        days = [claim.value.date for claim in claims if isinstance(claim.value, DateValue)]
        if any(_apart(a, b) for a in days for b in found.dates):
            return True
        if unit.marker is Cue.AFTER and found is self.focus:
            return not (Cue.VALUED_AFTER in unit.cues or self._is_aftermath(unit))
        return Cue.ANOTHER in unit.cues and not _repeats(found, claims)

    def _is_aftermath(self, unit: _Unit) -> bool:
        """Tell "valued at X after a Y round": the round gave the valuation."""
        assert self.focus is not None
        return (
            bool(self.focus.valuations)
            and not self.focus.amounts
            and Cue.SOME_TIME_AFTER not in unit.cues
        )

    def _fit(self, found: _Financing, unit: _Unit, claims: list[Claim]) -> float:
        """Return how much speaks for a financing; 0 where nothing does."""
        score = 0.0
        for claim in claims:
            match claim.value:
                case MoneyValue(x):
                    score += 3.0 * any(_same_sum(x, y) for y in _sums(found.amounts))
                case ValuationValue(x):
                    score += 2.0 * any(_same_sum(x, y) for y in _sums(found.valuations))
                case RoundValue(label):
                    score += 3.0 * (label in found.labels)
                case DateValue(day):
                    score += 1.0 * any(dates.is_compatible(day, known) for known in found.dates)
        letters = {(m.group(1) or m.group(2)).lower() for m in _LETTER.finditer(unit.text)}
        if letters & {label.removeprefix("series-")[:1] for label in found.labels if "series-" in label}:
            score += 2.0
        if score and found.planned != _is_planned(claims):
            score -= 1.5
        if found.news and Cue.THE_NEWS in unit.cues:
            score += 2.0
        if found.background and Cue.AT_THAT_TIME in unit.cues and _names_backer(found, unit):
            score += 2.0
        return score

    def _without_anchor(self, unit: _Unit, claims: list[Claim]) -> _Financing | None:
        if Cue.AFTER_BACKER in unit.cues:
            for found in self.financings:
                if _names_backer(found, unit):
                    return found
        if Cue.A_ROUND in unit.cues and Cue.PAST in unit.cues:
            return None
        if self.focus is not None and not self._barred(self.focus, unit, claims):
            return self.focus
        return None

    def _continues(self, unit: _Unit, claims: list[Claim]) -> bool:
        """Tell whether a first sum, valuation or label adds to the financing in focus."""
        focus = self.focus
        if focus is None or self._barred(focus, unit, claims):
            return False
        adds = [claim for claim in claims if isinstance(claim.value, MoneyValue)]
        if adds and focus.amounts and not (Cue.WAS_PLANNED in unit.cues or focus.planned):
            return False
        if _is_planned(claims) != focus.planned and Cue.THE_NEWS not in unit.cues:
            return Cue.WAS_PLANNED in unit.cues
        return not (Cue.PAST in unit.cues and not focus.background and not self._same_year(unit))

    def _same_year(self, unit: _Unit) -> bool:
        return Cue.THE_NEWS in unit.cues

    def _new(self, unit: _Unit, claims: list[Claim]) -> _Financing:
        heading = unit.sentence.kind in ("headline", "heading")
        background = not self.main or bool(
            unit.marker in (Cue.AFTER, Cue.THAN) or (Cue.PAST in unit.cues and not heading)
        )
        found = _Financing(len(self.financings), background, heading, planned=_is_planned(claims))
        self.financings.append(found)
        if not background and (
            self.news is None
            or (self.news.heading and not heading and Cue.ANOTHER not in unit.cues)
        ):
            found.news = True
            self.news = found
        return found

    def _mention(self, found: _Financing | None) -> Mention:
        if found is None:
            return Mention(None)
        return Mention(found.key, "news" if found.news else "background", found.after)


def _has_anchor(claims: list[Claim]) -> bool:
    return any(isinstance(c.value, MoneyValue | ValuationValue | RoundValue) for c in claims)


def _sums(claims: list[Claim]) -> Iterator[Money]:
    for claim in claims:
        if isinstance(claim.value, MoneyValue | ValuationValue):
            yield claim.value.money


def _is_planned(claims: Sequence[Claim]) -> bool:
    anchors = [c for c in claims if isinstance(c.value, MoneyValue | ValuationValue | RoundValue)]
    return bool(anchors) and all(claim.modality == "planned" for claim in anchors)


def _repeats(found: _Financing, claims: list[Claim]) -> bool:
    """Tell whether a sum that comes as "another" is the one that the financing is known for."""
    sums = [claim.value.money for claim in claims if isinstance(claim.value, MoneyValue)]
    return any(_same_sum(x, y) for x in sums for y in _sums(found.amounts))


def _apart(a: PartialDate, b: PartialDate) -> bool:
    return not dates.is_compatible(a, b) and dates.gap_days(a, b) > SAME_DEAL_DAYS


def _names_backer(found: _Financing, unit: _Unit) -> bool:
    words = unit.text.lower()
    return any(org.split()[0].lower() in words for org in found.leads or found.orgs if org)
