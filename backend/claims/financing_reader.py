"""Stretches of one company in page order in, the financing that each of their claims speaks of out.

Here the words decide: what stands in focus, what is new, what is past, what is the news. Whether
values go together is told elsewhere.
"""

import re
from collections.abc import Sequence

from backend.claims.draft import Said
from backend.claims.financing_anchors import fit
from backend.claims.financing_cues import Cue, is_standing
from backend.claims.financing_terms import Financing, Terms, terms_of
from backend.claims.financing_units import Unit
from backend.claims.weighed_financings import HEADINGS, SoFar, likeliest_financing
from backend.model.article import Article
from backend.model.claim import DateValue, Mention, MoneyValue, OrgsValue
from backend.values import dates, names
from backend.values.money import Money

# What an article dates no further back than this can be its news.
NEWS_DAYS = 45

# "That is 20% more", "At $5m, the valuation has doubled".
_PRICE_NOW = re.compile(
    r"\W*(?:(?:and|so|but) )?(?:(?:that|this|it|which)(?:['’]s| (?:is|marks|means|represents|"
    r"doubles|triples|trebles|halves|would (?:be|mean)))\b|(?:at [^,]{2,20}, )?(?:the|its) "
    r"(?:new )?(?:valuation|price|value|figure) (?:is|has)\b)[^:;]*$",
    re.IGNORECASE,
)
# Behind "twice" or "20% up": a price that was, so that the other one is of now.
_OLDER_PRICE = re.compile(
    r"(?:\W|\w+ ){0,3}?(?:what (?:it|investors|the [\w-]+|[A-Z]\w+) (?:was|had|fetched|paid|got)|"
    r"(?:on|from|of|over|below|above|than|since|against) (?:its|the|that of|what|today)\b|"
    r"the figure|jump (?:from|on)|to it last time)",
)


class Reader:
    """Reads one company's claims in page order and remembers which financing is in focus."""

    def __init__(self, article: Article, main: bool) -> None:
        """Start an article; `main` where the company may be the one that makes its news."""
        self.article = article
        self.main = main
        self.financings: list[Financing] = []
        self.focus: Financing | None = None
        self.news: Financing | None = None
        self.block = -1
        self.result: dict[int, Financing | None] = {}
        self.units: Sequence[Unit] = ()
        self.last: Financing | None = None

    def read(self, units: Sequence[Unit]) -> dict[int, Mention]:
        """Return the mention of each claim by the claim's `id()`."""
        self.units = units
        for unit in units:
            self._enter(unit)
            self._take(self._in_time(unit))
        mentions = {found.key: _mention(found) for found in self.financings}
        standing = Mention(None)
        return {
            place: standing if found is None else mentions[found.key]
            for place, found in self.result.items()
        }

    def _in_time(self, unit: Unit) -> Unit:
        """Take "in May 2024" for no past where the article is of that month."""
        if Cue.PAST not in unit.cues or self.article.published is None:
            return unit
        values = (told.claim.value for told in unit.claims)
        days = [value.date for value in values if isinstance(value, DateValue)]
        today = dates.from_day(self.article.published)
        if not days or any(dates.gap_days(day, today) > NEWS_DAYS for day in days):
            return unit
        return unit._replace(cues=unit.cues - {Cue.PAST})

    def _enter(self, unit: Unit) -> None:
        """Fall back to the news at a new paragraph."""
        if unit.sentence.block != self.block:
            self.block = unit.sentence.block
            self.focus = self.news

    def _take(self, unit: Unit) -> None:
        claims = []
        for told in unit.claims:
            if told.claim.attribute == "investor" and self._names_standing(told.claim, unit):
                self.result[id(told.claim)] = None
            else:
                claims.append(told)
        if not claims:
            return
        main = self.focus
        relative = unit.marker is Cue.RELATIVE and not unit.first
        if (relative or Cue.THAT_ONE in unit.cues) and self.last is not None:
            self.focus = self.last
        terms = terms_of(claims, Cue.A_ROUND in unit.cues)
        target = self._resolve(unit, terms)
        self.last = target
        target.extension = target.extension or Cue.EXTENSION in unit.cues
        target.learn(terms)
        target.block = unit.sentence.block
        for told in claims:
            self.result[id(told.claim)] = target
            if target.background and self.news is not None and self._moves_now(told.claim, unit):
                self.result[id(told.claim)] = self.news
        if target.background:
            target.words.append(unit.text)
        if unit.marker is Cue.AFTER and main is not None and main is not target:
            main.after = target.key if main.after is None else main.after
        if unit.marker is Cue.THEN and main is not None and main is not target:
            target.after = main.key
        takes_focus = unit.marker in (None, Cue.CLAUSE, Cue.THEN, Cue.MAIN) or main is None
        if terms.planned and terms.labels == ["ipo"] and not unit.first:
            takes_focus = main is None
        self.focus = target if takes_focus else main

    def _moves_now(self, claim: Said, unit: Unit) -> bool:
        """Tell "that is twice what it fetched in 2021": what moved is the price of the news."""
        if claim.attribute != "valuation_change":
            return False
        before = self.article.text[unit.sentence.start : claim.quote.end]
        behind = self.article.text[claim.quote.end : unit.sentence.end]
        return bool(_PRICE_NOW.match(before) or _OLDER_PRICE.match(behind))

    def _names_standing(self, claim: Said, unit: Unit) -> bool:
        """Tell whether a claim names backers over time: none that the news has named as its own."""
        if not isinstance(claim.value, OrgsValue):
            return False
        sentence = self.article.text[unit.sentence.start : unit.sentence.end]
        if not is_standing(sentence, claim.quote.exact, claim.value.orgs[0]):
            return False
        known = self.news.orgs if self.news and Cue.PAST not in unit.cues else []
        return not any(names.is_same_org(a, b) for a in claim.value.orgs for b in known)

    def told(self) -> SoFar:
        """Return what has been told so far."""
        return SoFar(self.financings, self.focus, self.last, self.news, self.article.published)

    def _resolve(self, unit: Unit, terms: Terms) -> Financing:
        return likeliest_financing(self.told(), unit, terms) or self._new(unit, terms)

    def _new(self, unit: Unit, terms: Terms) -> Financing:
        heading = unit.sentence.kind in HEADINGS
        first = not self.financings and unit.first and not unit.sentence.block
        past = Cue.PAST in unit.cues or (Cue.HAD in unit.cues and self.news is not None)
        background = not self.main or bool(
            (unit.marker in (Cue.AFTER, Cue.THAN) and not first) or (past and not heading)
        )
        found = Financing(len(self.financings), background, heading, terms.planned)
        self.financings.append(found)
        if not background and (self.news is None or self._is_told_anew(unit, terms)):
            found.news = True
            self.news = found
        return found

    def _is_told_anew(self, unit: Unit, terms: Terms) -> bool:
        """Tell whether the body opens with another sum than the headline's, as if it were that."""
        return (
            self.news is not None
            and self.news.heading
            and unit.sentence.kind not in HEADINGS
            and len(self.financings) == 2
            and unit.marker is None
            and Cue.ANOTHER not in unit.cues
            and not terms.planned
            and bool(terms.amounts)
            and _is_lone(self.units)
        )


def _mention(found: Financing) -> Mention:
    return Mention(found.key, "news" if found.news else "background", found.after)


def _is_lone(units: Sequence[Unit]) -> bool:
    """Tell whether no sum of the body is the headline's."""
    sums: dict[bool, list[Money]] = {True: [], False: []}
    for unit in units:
        for told in unit.claims:
            value = told.claim.value
            if isinstance(value, MoneyValue):
                sums[unit.sentence.kind in HEADINGS].append(value.money)
    return not any(fit(x, y, None) for x in sums[True] for y in sums[False])
