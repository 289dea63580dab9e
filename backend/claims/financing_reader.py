"""Stretches of one company in page order in, the financing that each of their claims speaks of out.

Here the words decide: what stands in focus, what is new, what is past, what is the news. Whether
values go together is told elsewhere.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from backend.claims.draft import Said
from backend.claims.financing_anchors import fit
from backend.claims.financing_cues import Cue, is_standing
from backend.claims.financing_terms import Financing, Terms, terms_of
from backend.claims.financing_units import Unit
from backend.model.article import Article
from backend.model.claim import DateValue, Mention, MoneyValue, OrgsValue
from backend.values import dates, names
from backend.values.money import Money

# What an article dates no further back than this can be its news.
NEWS_DAYS = 45
# Money of these kinds is another financing than an equity round told before.
_KINDS_APART = frozenset({"ipo", "debt", "grant", "secondary", "crowdfunding"})
_HEADINGS = ("headline", "heading")
_LETTER = re.compile(r"\b(?:series|round)[ -]([a-k])(?![a-z])|\b([a-k])[ -]round\b")

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

    def _resolve(self, unit: Unit, terms: Terms) -> Financing:
        found = self._likeliest(unit, terms)
        if found is not None:
            return found
        if not terms.anchored:
            named = self._without_anchor(unit, terms)
            if named is not None:
                return named
        elif self._continues(unit, terms):
            assert self.focus is not None
            return self.focus
        return self._new(unit, terms)

    def _likeliest(self, unit: Unit, terms: Terms) -> Financing | None:
        """Return the financing for which most speaks; of equals, the one in focus or the news."""
        likely = []
        for found in self.financings:
            score = self._fit(found, unit, terms)
            if score > 0:
                likely.append((score, found is self.focus, found.news, -found.key))
        likely.sort(reverse=True)
        for *_, key in likely:
            found = self.financings[-key]
            if not self._barred(found, unit, terms):
                return found
        return None

    def _barred(self, found: Financing, unit: Unit, terms: Terms) -> bool:
        revised = Cue.WAS_PLANNED in unit.cues and found.news and terms.planned
        if found.is_barred_by(terms, self.article.published, revised=revised):
            return True
        if unit.marker is Cue.AFTER and (
            found is self.focus or (found.news and terms.anchored and not found.repeats(terms))
        ):
            return not self._is_aftermath(unit)
        if unit.marker is Cue.THEN and found is self.focus and terms.anchored:
            return True
        if Cue.SEPARATE in unit.cues and found is self.news:
            return True
        if Cue.ANOTHER not in unit.cues or (found.news and not found.amounts):
            return False
        return not (found.news and found.repeats(terms))

    def _is_aftermath(self, unit: Unit) -> bool:
        """Tell "valued at X after a Y round": the round gave the valuation."""
        return (
            self.focus is not None
            and not unit.text.lower().startswith("since")
            and bool(self.focus.valuations)
            and not self.focus.amounts
            and Cue.SOME_TIME_AFTER not in unit.cues
        )

    def _fit(self, found: Financing, unit: Unit, terms: Terms) -> float:
        """Return how much speaks for a financing; 0 where nothing does."""
        score, cues = found.likeness(terms, self.article.published), unit.cues
        if found.letters and not found.letters.isdisjoint(_letters_in(unit.text)):
            score += 2.0
        if score and found.planned != terms.planned:
            score -= 4.5 if Cue.PAST in cues else 1.5
        if not cues:
            return score
        if found.news and Cue.THE_NEWS in cues:
            score += 2.0
        if found.extension and Cue.EXTENSION in cues:
            score += 2.0
        told_by_backer = Cue.AT_THAT_TIME in cues or Cue.AFTER_BACKER in cues
        if told_by_backer and not found.news and found.backer_in(unit.text):
            score += 2.0
        return score

    def _without_anchor(self, unit: Unit, terms: Terms) -> Financing | None:
        if Cue.AFTER_BACKER in unit.cues:
            for found in self.financings:
                if found.backer_in(unit.text):
                    return found
        dated = bool(terms.days)
        if dated and unit.marker is Cue.THAN:
            return None
        if Cue.THE_NEWS in unit.cues and Cue.PAST not in unit.cues and self.news is not None:
            return self.news
        focus = self.focus
        in_news = focus is not None and focus.news
        if Cue.PAST in unit.cues and (Cue.A_ROUND in unit.cues or (dated and in_news)):
            return None
        if focus is None or self._barred(focus, unit, terms):
            return None
        if focus.background and self.news is None and unit.marker is Cue.CLAUSE and terms.orgs:
            return None if Cue.PAST not in unit.cues else focus
        done = terms.moods == {"completed"}
        if focus.planned and done and self.news is not None and not self.news.planned:
            return self.news if Cue.PAST not in unit.cues else None
        if not focus.planned and self.news is not None and self.news.planned:
            return self.news if terms.moods == {"planned"} else focus
        return focus

    def _continues(self, unit: Unit, terms: Terms) -> bool:
        """Tell whether a first sum, valuation or label adds to the financing in focus."""
        focus = self.focus
        if focus is None or self._barred(focus, unit, terms):
            return False
        if unit.marker is Cue.THAN and terms.valuations:
            return False
        apart = not _KINDS_APART.isdisjoint(terms.labels)
        told = focus.amounts or focus.valuations or focus.labels or focus.orgs
        if apart and told and terms.amounts and Cue.THE_NEWS not in unit.cues:
            # "worth §, when ¶ bought shares for §": the clause tells of what gave the valuation.
            bare = not (focus.amounts or focus.labels or focus.orgs)
            return unit.marker is Cue.RELATIVE and bare
        if terms.valuations and not terms.amounts and unit.first and "debt" in focus.labels:
            return False
        if terms.moods == {"denied"}:
            return True
        stage = focus.planned and terms.planned
        if terms.amounts and focus.amounts and not (Cue.WAS_PLANNED in unit.cues or stage):
            return False
        if terms.planned != focus.planned and Cue.THE_NEWS not in unit.cues:
            return Cue.WAS_PLANNED in unit.cues
        past = (Cue.PAST in unit.cues or Cue.HAD in unit.cues) and self.news is not None
        return not past or focus.background or Cue.THE_NEWS in unit.cues

    def _new(self, unit: Unit, terms: Terms) -> Financing:
        heading = unit.sentence.kind in _HEADINGS
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
            and unit.sentence.kind not in _HEADINGS
            and len(self.financings) == 2
            and unit.marker is None
            and Cue.ANOTHER not in unit.cues
            and not terms.planned
            and bool(terms.amounts)
            and _is_lone(self.units)
        )


def _mention(found: Financing) -> Mention:
    return Mention(found.key, "news" if found.news else "background", found.after)


@lru_cache(64)
def _letters_in(text: str) -> frozenset[str]:
    """Return the letters of the rounds that a text names, in lower case."""
    lowered = text.lower()
    if "series" not in lowered and "round" not in lowered:
        return frozenset()
    return frozenset([m.group(1) or m.group(2) for m in _LETTER.finditer(lowered)])


def _is_lone(units: Sequence[Unit]) -> bool:
    """Tell whether no sum of the body is the headline's."""
    sums: dict[bool, list[Money]] = {True: [], False: []}
    for unit in units:
        for told in unit.claims:
            value = told.claim.value
            if isinstance(value, MoneyValue):
                sums[unit.sentence.kind in _HEADINGS].append(value.money)
    return not any(fit(x, y, None) for x in sums[True] for y in sums[False])
