"""A masked sentence and what it says of deals in, the dates of those deals out.

A date counts when it says when a financing was announced, closed or made; founding years,
reporting dates, targets, plans and the years of figures do not.
"""

import re
from dataclasses import dataclass

from backend.claims import date_phrases as phrases
from backend.claims.draft import Draft
from backend.claims.lexicon import FUNDING
from backend.claims.masking import Mark, Masked
from backend.claims.modality import find_modality
from backend.model.claim import DateValue
from backend.values.dates import PartialDate

_ANOTHER = ""
"""What stands for a rule where a date is known to be none of a deal."""


def find_deal_dates(masked: Masked, drafts: list[Draft]) -> list[Draft]:
    """Return a draft for each date that belongs to one of the drafts of its sentence."""
    found: list[Draft] = []
    for mark in masked.dates:
        rule = _date_rule(masked, mark, drafts)
        if rule:
            found.append(date_draft(masked, mark, rule))
    return found + _bare_years(masked, drafts)


def may_be_of_a_deal(masked: Masked, mark: Mark, drafts: list[Draft]) -> bool:
    """Tell whether no rule says of a date that it is another matter's."""
    return _date_rule(masked, mark, drafts) != _ANOTHER


def date_draft(masked: Masked, mark: Mark, rule: str) -> Draft:
    """Return the draft of a date, quoted with the word that leads to it."""
    start = _quote_start(masked.text, mark.at)
    value = DateValue(mark.value.date, mark.value.relative)
    return Draft("date", value, masked, start, mark.at + 1, mark.at, rule)


def _quote_start(text: str, at: int) -> int:
    word = re.search(
        r"\b(?:in|on|last|early|late|back in|earlier in|since|announced|said|of|the|"
        r"its)(?: the)? ?$",
        text[:at],
    )
    return word.start() if word else at


@dataclass(frozen=True, slots=True)
class _Place:
    """A date in its clause, with the drafts of its sentence."""

    masked: Masked
    at: int
    left: int
    right: int
    drafts: list[Draft]

    @property
    def before(self) -> str:
        return self.masked.text[self.left : self.at]

    @property
    def after(self) -> str:
        return self.masked.text[self.at + 1 : self.right]

    @property
    def clause(self) -> str:
        return self.masked.text[self.left : self.right]

    def deals(self, *more: str) -> list[Draft]:
        """Return the drafts that tell of a deal, or have one of `more` attributes."""
        wanted = (*phrases.DEAL, *more)
        return [d for d in self.drafts if d.attribute in wanted and not d.standing]

    def inside(self, drafts: list[Draft]) -> list[Draft]:
        """Return those of the drafts that stand in the date's clause."""
        return [d for d in drafts if self.left <= d.at < self.right]


def _date_rule(masked: Masked, mark: Mark, drafts: list[Draft]) -> str | None:
    """Return the rule by which a date is a deal's, _ANOTHER for another's, None if unknown."""
    place = _Place(masked, mark.at, *_clause_of(masked.text, mark.at), drafts)
    before = place.before
    if _is_when_raised(place):
        return "date.when-raised"
    if _is_of_unicorn(place):
        return "date.turned-unicorn"
    ranking = phrases.RANKING.search(before)
    if phrases.PAPER.search(before) or (ranking and not ranking["own"]):
        return _ANOTHER
    if phrases.DATELINE.match(masked.text) and masked.text.index("†") == mark.at:
        return _ANOTHER
    if phrases.ENTRY.match(masked.text) and not masked.text[: mark.at].strip():
        deals = place.deals()
        return "date.entry" if deals and not all(is_planned(d) for d in deals) else _ANOTHER
    beside = _stands_beside(place)
    if beside is not None:
        return _ANOTHER if _is_open(masked, beside) else "date.beside-the-deal"
    if _is_price_of_then(place):
        # "The § of a year ago" is about a year old, and its round of no year that is told.
        vague = mark.value.relative and mark.value.date.precision == "year"
        return _ANOTHER if vague else "date.of-the-price"
    if phrases.FIGURE.match(place.after) or phrases.FUND_CLOSE.search(before):
        return _ANOTHER
    if phrases.THE_ROUND.search(before):
        return "date.the-round"
    if _is_of_the_sum(place):
        return "date.of-the-sum"
    if _is_announced(place):
        deals = place.inside(place.deals()) or place.deals()
        deals = [d for d in deals if d.at > mark.at] or deals
        open_yet = deals and all(is_planned(d) for d in deals) and not _is_agreed(place)
        return _ANOTHER if open_yet else "date.announced"
    return _ANOTHER if _is_another_matter(place) else _by_verb(place)


def _is_another_matter(place: _Place) -> bool:
    """Tell founding years, reporting dates and figures of a market from the dates of deals."""
    before = place.before
    passing = phrases.PASSING.search(before)
    if passing and not phrases.BY_THEN.search(before):
        # "Raised § at a valuation of § in †": the price is the deal's.
        priced = phrases.PRICE.match(passing.group()) and phrases.ACT.compiled.search(before)
        if not priced or before.endswith("since "):
            return True
    if phrases.REPORTED.search(before) or phrases.ANNOUNCED.search(before):
        return True
    return bool(phrases.MARKET.search(place.clause))


def _is_when_raised(place: _Place) -> bool:
    """Tell "in †, when it raised §" and "since †, when § came in"."""
    if phrases.WHEN_RAISED.match(place.after):
        return True
    when = phrases.WHEN.match(place.masked.text, place.at + 1)
    if when is None or not phrases.ACT.compiled.search(when["told"]):
        return False
    if when["after"] and not phrases.PRICE.search(place.before[-40:]):
        return False
    start, end = when.span("told")
    return any(start <= d.at < end and not is_planned(d) for d in place.deals("valuation"))


def _is_of_unicorn(place: _Place) -> bool:
    """Tell "turned unicorn in †" and "it was only in † that it raised" where a deal is told of."""
    if not place.deals("valuation"):
        return False
    if phrases.UNICORN.search(place.before):
        return True
    return bool(phrases.CLEFT.search(place.before) and phrases.SO_THAT.compiled.match(place.after))


def _is_agreed(place: _Place) -> bool:
    """Tell "said on † that it will invest §": a party to the deal says what is settled."""
    return bool(phrases.AGREED.search(place.clause) and not phrases.NOT_AGREED.search(place.clause))


def _is_price_of_then(place: _Place) -> bool:
    """Tell "valued at § in †" and "up from § in †" from the years of other figures."""
    valued = {d.at for d in place.drafts if d.attribute == "valuation"}
    if phrases.PRICED_THEN.match(place.after):
        return any(place.at < at < place.right for at in valued)
    then = phrases.PRICE_OF_THEN.search(place.before)
    if then is None:
        then = phrases.PRICE_AT_THE_TIME.search(place.before)
    if then is None:
        return False
    return place.left + max(then.start(group) for group in then.re.groupindex) in valued


def _is_of_the_sum(place: _Place) -> bool:
    """Tell "the § that ¶ reported in †"."""
    match = phrases.OF_THE_SUM.search(place.before)
    if match is None:
        return False
    at = place.left + match.start("sign")
    told = [d for d in place.deals("valuation") if d.at == at]
    return any(not is_planned(d) for d in told)


def is_planned(draft: Draft) -> bool:
    """Tell whether the deal is a plan or denied: its date is no date of a deal."""
    mood = find_modality(draft.masked, draft.start, draft.end, draft.attribute, draft.rule)
    return mood in ("planned", "denied")


def _is_open(masked: Masked, at: int) -> bool:
    """Tell whether the round or sum at a place is only planned, or denied."""
    if phrases.TO_COME.search(masked.text, 0, at):
        return True
    role = "amount" if masked.text[at] == "§" else "round"
    return find_modality(masked, at, at + 1, role) in ("planned", "denied")


def _stands_beside(place: _Place) -> int | None:
    """Return the place of the sum or round that the date is part of: "its † ¤", "§ in †"."""
    at, before, after = place.at, place.before, place.after
    money = {d.at for d in place.drafts if d.attribute in ("amount", "contribution", "round")}
    named = {
        d.at
        for d in place.drafts
        if d.attribute in ("valuation", "valuation_change", "lead_investor", "investor")
    }
    told = money | named
    behind = phrases.BEFORE_DEAL.match(after)
    if behind and told and not phrases.FIGURE.match(after) and not phrases.PARTNERS.match(after):
        sign = re.search("[§¤]", behind.group())
        if sign is None or at + 1 + sign.start() in money:
            return at + 1 + sign.start() if sign else at
    beside = phrases.BESIDE.search(before)
    while beside and not phrases.REPORTED.search(before):
        deal = place.left + beside.start("sign")
        if deal in money and not phrases.NOT_A_DEAL.search(beside.group()):
            return deal
        beside = phrases.BESIDE.search(before, beside.start() + 1)
    noun = phrases.BESIDE_NOUN.search(before)
    if noun and told and not re.search(r"\bfund\b", noun.group()):
        nearest = min(told, key=lambda d: abs(d - at))
        return nearest if ":" not in place.masked.text[at:nearest] else None
    return None


def _is_announced(place: _Place) -> bool:
    """Tell "said on † that it had raised §" and "on †, the company announced"."""
    before, after = place.before, place.after
    if phrases.DENIES.search(place.clause):
        return False
    if phrases.REPORTED.search(before) and not _is_on_its_blog(place):
        return False
    if phrases.OTHER_SPEAKER.search(before) and phrases.OF_THIRD.match(after):
        return False
    if not phrases.ANNOUNCED.search(before) and not _is_on_its_blog(place):
        fronted = phrases.FRONTED.search(before) and not re.search(r"†,? ?$", before)
        if (
            not fronted
            or not phrases.ANNOUNCES.compiled.match(after)
            or phrases.PASSING.search(before)
        ):
            return False
    ends = not after.strip(" .\"'") and bool(place.deals("valuation"))
    if ends or place.inside(place.deals()):
        return not phrases.NOT_A_DEAL.search(after[:30])
    return bool(re.search(FUNDING, place.clause)) and not phrases.NOT_A_DEAL.search(place.clause)


def _is_on_its_blog(place: _Place) -> bool:
    """Tell "¶ wrote † on the company blog" from what a newspaper wrote."""
    wrote = place.before.rstrip().endswith((" wrote", " writes", " wrote on"))
    return wrote and phrases.ON_ITS_BLOG.match(place.after) is not None


def _by_verb(place: _Place) -> str | None:
    """Give the date to the deal whose verb governs it: the last before it, or the first behind."""
    at, before, after = place.at, place.before, place.after
    inside = [d for d in place.inside(place.deals("valuation")) if abs(d.at - at) < 140]
    totals = [d for d in place.inside(place.drafts) if d.attribute == "total_raised"]
    totals = [d for d in totals if abs(d.at - at) < 30]
    if not inside or totals or phrases.THERE_WAS.match(after):
        return None
    verbs = list(phrases.ANY_VERB.compiled.finditer(before))
    fronted = not verbs and bool(phrases.OPENING.fullmatch(before))
    if fronted:
        verbs = list(phrases.ANY_VERB.compiled.finditer(after))
    if not verbs:
        return None
    verb = verbs[0 if fronted else -1]
    paid = any(d.attribute in ("amount", "round") for d in inside)
    if not verb.group("deal") and not (verb.group() == "valued" and paid):
        return None
    if not fronted:
        object_ = before[verb.end() :]
        if phrases.NOT_A_DEAL.search(object_) or phrases.OTHER_OBJECT.fullmatch(object_):
            return None
        behind = phrases.NEW_PREDICATE.search(after)
        inside = [d for d in inside if not behind or d.at < at + 1 + behind.start()]
    if not inside:
        return None
    nearest = min(inside, key=lambda d: abs(d.at - at))
    if nearest.attribute == "valuation" and not phrases.SETS_A_PRICE.search(verb.group()):
        return None
    return None if is_planned(nearest) else "date.of-the-deal"


def _bare_years(masked: Masked, drafts: list[Draft]) -> list[Draft]:
    """Find years in brackets and lists of rounds, which stand beside a sum or a round."""
    if not drafts or not phrases.ANY_YEAR.may_match(masked.text):
        return []
    told = {d.at for d in drafts if d.attribute in ("amount", "round", "contribution")}
    found: dict[int, Draft] = {}
    for pattern in phrases.BARE_YEAR:
        for match in pattern.finditer(masked.text):
            start, end = match.span("y")
            near = _is_near(told, match.start(), match.end())
            if not near or start in found:
                continue
            value = DateValue(PartialDate(int(match.group("y"))), False)
            found[start] = Draft("date", value, masked, start, end, start, "date.bare-year")
    return list(found.values())


def _is_near(places: set[int], start: int, end: int) -> bool:
    """Tell whether one of the places lies in a stretch, or just behind it."""
    return any(start <= place <= end + 1 for place in places)


def _clause_of(text: str, at: int) -> tuple[int, int]:
    left, right = 0, len(text)
    for match in phrases.CLAUSE_END.finditer(text):
        if match.end() <= at:
            left = match.end()
        elif match.start() > at:
            right = match.start()
            break
    return left, right
