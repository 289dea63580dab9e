"""Claims of one article in, the same claims out with the financing that each speaks of.

Works on the article's words around each quote and on the claims' values; knows nothing of other
articles. Two sums that cannot be one financing make two; words such as "after", "another", "the
latest round" and "last year" tell where one ends and the next begins.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from backend.claims.financing_cues import Cue, clause_around, cues_in, is_standing, markers_in
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
# Money of these kinds is another financing than an equity round told before.
_KINDS_APART = frozenset({"ipo", "debt", "grant", "secondary", "crowdfunding"})
_VALUE = re.compile(r"[$€£¥₹]|\d")
_DAY = re.compile(
    r"\b(?:(?:19|20)\d\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*|\w+day|last|ago|"
    r"earlier|today)\b"
)
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
    said: list[PartialDate] = field(default_factory=list)

    @property
    def all_dates(self) -> list[PartialDate]:
        """The days that its claims give, or else those that its words give."""
        return self.dates or self.said

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
    is_list = _is_round_up(by_company, main)
    mentions: dict[int, Mention] = {}
    for company, own in by_company.items():
        mentions |= _Reader(article, company == main or is_list).read(
            list(_units(article, sentences, own))
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


def _units(article: Article, sentences: list[Sentence], claims: Sequence[Claim]) -> Iterator[_Unit]:
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
    pattern = _DAY if isinstance(claim.value, DateValue) else _VALUE
    if isinstance(claim.value, MoneyValue | ValuationValue | DateValue):
        found = pattern.search(quote.exact)
        return quote.start + (found.start() if found else 0)
    return quote.start


def _cut(article: Article, sentence: Sentence, claims: list[Claim]) -> Iterator[_Unit]:
    """Cut a sentence at its markers, and where a second sum cannot belong to the first."""
    text = article.text[sentence.start : sentence.end]
    cuts: list[tuple[int, Cue | None]] = [(0, None), *markers_in(text)]
    ends = [start for start, _ in cuts[1:]] + [len(text) + 1]
    parts: list[tuple[int, Cue | None, list[Claim]]] = []
    for (start, marker), end in zip(cuts, ends, strict=True):
        inside = [c for c in claims if start <= _offset(c, sentence, cuts, claims) < end]
        for number, part in enumerate(_split_clashing(inside)):
            if number:
                told = max(claim.quote.end for claim in parts[-1][2])
                start = min(told, part[0].quote.start) - sentence.start
            elif parts and marker is Cue.RELATIVE and _awaits_sum(parts[-1]):
                parts[-1][2].extend(part)
                continue
            parts.append((start, marker if number == 0 else Cue.CLAUSE, part))
    for number, (start, marker, part) in enumerate(parts):
        end = parts[number + 1][0] if number + 1 < len(parts) else len(text)
        first, last = part[0].quote.start, max(claim.quote.end for claim in part)
        words = clause_around(
            text, start, max(end, start), first - sentence.start, last - sentence.start
        )
        if marker is Cue.MAIN:
            words = text.split(",")[0] + words
        cues = cues_in(words) | ({Cue.THE_NEWS} & cues_in(text[start:end]))
        yield _Unit(tuple(part), words, cues, marker, sentence, number == 0)


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
    return part[1] in (Cue.THAN, Cue.AFTER) and not _has_anchor(part[2])


def _split_clashing(claims: list[Claim]) -> Iterator[list[Claim]]:
    part: list[Claim] = []
    for claim in claims:
        if _clash(part, [claim]) or (part and _turns_to_denial(part[-1], claim)):
            yield part
            part = []
        part.append(claim)
    if part:
        yield part


def _turns_to_denial(a: Claim, b: Claim) -> bool:
    return (a.modality == "denied") != (b.modality == "denied") and _has_anchor([a, b])


def _clash(claims: Sequence[Claim], others: Sequence[Claim]) -> bool:
    return any(_excludes(a, b) for a in claims for b in others)


def _excludes(a: Claim, b: Claim) -> bool:
    """Tell whether two claims of one kind cannot speak of one financing."""
    if "denied" in (a.modality, b.modality):
        return False
    if _are_sums(a, b) and (a.modality == "planned") != (b.modality == "planned"):
        # A firm that is worth a sum and seeks another: its worth was set by an earlier financing.
        return type(a.value) is not type(b.value) or not _near(*_sums([a, b]))
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


def _are_sums(a: Claim, b: Claim) -> bool:
    return all(isinstance(claim.value, MoneyValue | ValuationValue) for claim in (a, b))


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
        self.lone_headline = False
        self.last: _Financing | None = None

    def read(self, units: Sequence[_Unit]) -> dict[int, Mention]:
        self.lone_headline = _is_lone(units)
        for unit in units:
            self._enter(unit)
            self._take(unit)
        return {place: self._mention(found) for place, found in self.result.items()}

    def _enter(self, unit: _Unit) -> None:
        """Fall back to the news at a new paragraph."""
        if unit.sentence.block != self.block:
            self.block = unit.sentence.block
            self.focus = self.news

    def _take(self, unit: _Unit) -> None:
        claims = []
        for claim in unit.claims:
            if claim.attribute == "investor" and is_standing(
                self.article.text[unit.sentence.start : unit.sentence.end],
                claim.quote.exact,
                claim.value.orgs[0] if isinstance(claim.value, OrgsValue) else "",
            ):
                self.result[id(claim)] = None
            else:
                claims.append(claim)
        if not claims:
            return
        main = self.focus
        if unit.marker is Cue.RELATIVE and self.last is not None and not unit.first:
            self.focus = self.last
        target = self._resolve(unit, claims)
        self.last = target
        part = any(claim.attribute == "contribution" for claim in claims)
        for claim in claims:
            self.result[id(claim)] = target
            if not (part and claim.attribute == "date"):
                target.learn(claim)
        if target.background:
            spans = dates.find_dates(unit.text, self.article.published)
            target.said += [span.date for span in spans]
        if unit.marker is Cue.AFTER and main is not None and main is not target:
            main.after = target.key if main.after is None else main.after
        if unit.marker is Cue.THEN and main is not None and main is not target:
            target.after = main.key
        takes_focus = unit.marker in (None, Cue.CLAUSE, Cue.THEN, Cue.MAIN) or main is None
        self.focus = target if takes_focus else main

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
        was_planned = Cue.WAS_PLANNED in unit.cues and found.news and _is_planned(claims)
        if not was_planned and _clash(found.amounts + found.valuations, claims):
            return True
        labels = [claim.value.label for claim in claims if isinstance(claim.value, RoundValue)]
        if any(not rounds.is_compatible(a, b) for a in labels for b in found.labels):
            return True
        days = [claim.value.date for claim in claims if isinstance(claim.value, DateValue)]
        if any(claim.attribute == "contribution" for claim in claims):
            days = []
        if days and found.dates and all(_apart(a, b) for a in days for b in found.dates):
            return True
        if unit.marker is Cue.AFTER and found.news and _has_anchor(claims):
            if not _repeats(found, claims) or found is self.focus:
                return not (Cue.VALUED_AFTER in unit.cues or self._is_aftermath(unit))
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
                    score += 2.0 * any(_near(x, y) for y in _sums(found.valuations))
                case RoundValue(label):
                    score += 3.0 * (label in found.labels)
                case DateValue(day):
                    score += any(dates.is_compatible(day, known) for known in found.all_dates)
        letters = {(m.group(1) or m.group(2)).lower() for m in _LETTER.finditer(unit.text)}
        if letters & {
            label.removeprefix("series-")[:1] for label in found.labels if "series-" in label
        }:
            score += 2.0
        if score and found.planned != _is_planned(claims):
            score -= 1.5
        if found.news and Cue.THE_NEWS in unit.cues:
            score += 2.0
        told_by_backer = {Cue.AT_THAT_TIME, Cue.AFTER_BACKER} & unit.cues
        if not found.news and told_by_backer and _names_backer(found, unit):
            score += 2.0
        return score

    def _without_anchor(self, unit: _Unit, claims: list[Claim]) -> _Financing | None:
        if Cue.AFTER_BACKER in unit.cues:
            for found in self.financings:
                if _names_backer(found, unit):
                    return found
        dated = any(isinstance(claim.value, DateValue) for claim in claims)
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
            return self.news
        return focus

    def _is_news_in_focus(self) -> bool:
        return self.focus is not None and self.focus.news

    def _continues(self, unit: _Unit, claims: list[Claim]) -> bool:
        """Tell whether a first sum, valuation or label adds to the financing in focus."""
        focus = self.focus
        if focus is None or self._barred(focus, unit, claims):
            return False
        kinds = {c.value.label for c in claims if isinstance(c.value, RoundValue)} & _KINDS_APART
        if kinds and self.last is not None and Cue.THE_NEWS not in unit.cues:
            return False
        adds = [claim for claim in claims if isinstance(claim.value, MoneyValue)]
        stage = focus.planned and _is_planned(claims)
        if adds and focus.amounts and not (Cue.WAS_PLANNED in unit.cues or stage):
            return False
        if _is_planned(claims) != focus.planned and Cue.THE_NEWS not in unit.cues:
            return Cue.WAS_PLANNED in unit.cues
        past = {Cue.PAST, Cue.HAD} & unit.cues and self.news is not None
        return not past or focus.background or Cue.THE_NEWS in unit.cues

    def _new(self, unit: _Unit, claims: list[Claim]) -> _Financing:
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

    def _is_told_anew(self, unit: _Unit, claims: list[Claim]) -> bool:
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


def _is_lone(units: Sequence[_Unit]) -> bool:
    """Tell whether no sum of the body is the headline's."""
    sums: dict[bool, list[Money]] = {True: [], False: []}
    for unit in units:
        amounts = [claim for claim in unit.claims if isinstance(claim.value, MoneyValue)]
        sums[unit.sentence.kind in ("headline", "heading")] += _sums(amounts)
    return not any(_same_sum(x, y) for x in sums[True] for y in sums[False])


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


def _near(a: Money, b: Money) -> bool:
    """Tell whether two sums fit and are written as nearly one number."""
    return _same_sum(a, b) and min(a.amount, b.amount) >= 0.85 * max(a.amount, b.amount)


def _apart(a: PartialDate, b: PartialDate) -> bool:
    return not dates.is_compatible(a, b) and dates.gap_days(a, b) > SAME_DEAL_DAYS


def _names_backer(found: _Financing, unit: _Unit) -> bool:
    words = unit.text.lower()
    return any(org.split()[0].lower() in words for org in found.leads or found.orgs if org)
