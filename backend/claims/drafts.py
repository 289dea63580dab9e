"""One masked sentence in, what it says about funding out, before anyone asks of which company.

Every draft carries a value, the words that give it and the rule that found it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Literal

from backend.claims.changes import find_changes
from backend.claims.deal_dates import find_deal_dates
from backend.claims.draft import Draft
from backend.claims.elsewhere import is_of_nobody, spent_elsewhere
from backend.claims.gates import Gated
from backend.claims.investors import Listed
from backend.claims.lexicon import FUNDING, RAISE
from backend.claims.masking import MONEY, Mark, Masked, paired_name
from backend.claims.money_phrases import Role
from backend.claims.money_roles import MoneyRole, assign_role
from backend.claims.neighbouring_sums import (
    Asked,
    answered_role,
    beside_role,
    carried_role,
    what_is_asked,
)
from backend.claims.round_drafts import draft_rounds
from backend.claims.weighed_sums import likeliest_part
from backend.claims.weighing import WEIGHED
from backend.model.claim import (
    Attribute,
    ContributionValue,
    MoneyValue,
    OrgsValue,
    TotalValue,
    ValuationValue,
    Value,
)
from backend.values.money import Money

_POST = Gated(
    r"\bpost[- ]?(?:money|investment|series)|\bpost\b(?! (?:office|pandemic|covid|on|"
    r"in))|after the (?:investment|new money|deal|round|raise)|"
    r"including the (?:new|fresh) (?:money|cash|funds|capital)"
)
_PRE = Gated(
    r"\bpre[- ]?(?:money|investment)|\bpre\b|before (?:the|this|that|its) (?:influx|"
    r"investment|round|new money|deal|cash|funding|raise|financing|money)|"
    r"(?:excluding|leaves out|not counting|without) the (?:new|fresh)"
)
_SIMILAR = Gated(
    r"\b(?:a (?:similar|comparable|like)|the same|an? (?:equal|equivalent|"
    r"identical)) (?:amount|sum|figure)\b"
)
_SAME_VALUATION = Gated(
    r"\bat (?:the|an?) (?:same|identical|unchanged|similar|flat) (?:valuation|price|value)\b"
)
_WINDOW = re.compile(
    r"(?P<a>to date|so far|in total|altogether|overall|all told|in all\b|"
    r"in (?:mere|just|under|barely|only|less than|little|a little|slightly)(?: [\w-]+){0,3}? "
    r"(?:months?|years?|"
    r"weeks|days|quarters)|(?:in|over|during|within) the (?:past|last|"
    r"space of)(?: [\w-]+){0,2}? (?:months?|years?|weeks|days|quarters?)|"
    r"since [^,.;§]{3,30}|this year(?: alone)?|in the (?:fiscal|"
    r"financial) year(?: \w+)?|in fy ?\d\d|(?:across|over|in|"
    r"from) (?:[\w-]+ ){1,3}(?:rounds|financings|raises|years)|in † alone)"
)
_AGAIN = re.compile(r"§(?: [\w¤-]+){1,5} \((?:about |around |or |some )?§\)$")
_AND = re.compile(r"(?:, |,? and )")
_PLACE = attrgetter("at", "attribute")


@dataclass
class Memory:
    """The last sums of an article, for "a similar amount" and "the same valuation".

    `last` is the part of the last sum of the sentence before, `asked` what it asked for or spoke of
    without a sum.
    """

    amount: Money | None = None
    valuation: Money | None = None
    last: Role | None = None
    asked: Asked | None = None


def draft_sentence(
    masked: Masked, lists: list[Listed], memory: Memory, funding: bool = False
) -> list[Draft]:
    """Return the drafts of one sentence in order of their place."""
    drafts: list[Draft] = []
    if is_of_nobody(masked.text):
        memory.last = memory.asked = None
        return drafts
    before, asked, sums = memory.last, memory.asked, masked.sums
    memory.asked = None if sums else what_is_asked(masked.text)
    last, begin, valued = before, 0, False
    elsewhere = spent_elsewhere(masked.text) if sums else ()
    for mark in sums:
        if _is_said_again(masked, mark) or any(a < mark.at < b for a, b in elsewhere):
            continue
        role = (
            _goes_on(masked, begin, mark, last)
            or carried_role(masked.text, begin, mark.at, last)
            or assign_role(masked, mark, funding)
            or beside_role(
                masked.text, begin, mark.at, last, valued=valued, larger=_is_larger(sums, mark)
            )
        )
        if role is None or role.role == "none":
            role = answered_role(masked.text, mark.at, asked) or role
        if role is None and funding:
            role = _likeliest(masked, mark)
        last, begin = role.role if role else None, mark.at + 1
        valued = valued or last == "valuation"
        if role and role.role != "none":
            drafts.append(_money(masked, mark, role, role.role))
            _remember(memory, drafts[-1])
    memory.last = last if sums else None
    drafts += _echoes(masked, memory)
    drafts += [
        _listed(masked, row)
        for row in lists
        if not any(a < row.end and row.start < b for a, b in elsewhere)
    ]
    drafts += [
        Draft("valuation_change", c.value, masked, c.start, c.end, c.start, c.rule)
        for c in find_changes(masked, before == "valuation")
    ]
    drafts += draft_rounds(masked, drafts)
    drafts += find_deal_dates(masked, drafts)
    drafts.sort(key=_PLACE)
    return drafts


def _goes_on(masked: Masked, begin: int, mark: Mark, last: Role | None) -> MoneyRole | None:
    """Tell the second and further sums of "¶ and ¶ raised § and §"."""
    if last != "amount" or not _AND.fullmatch(masked.text, begin, mark.at):
        return None
    in_order = paired_name(masked, mark.at)
    return MoneyRole("amount", "amount.in-order", mark.at, mark.at + 1) if in_order else None


def _is_larger(sums: Sequence[Mark], mark: Mark) -> bool:
    before = [other.value.amount for other in sums if other.at < mark.at]
    return bool(before and before[-1] < mark.value.amount)


def _is_said_again(masked: Masked, mark: Mark) -> bool:
    """Tell "a § ¤ (§)": the same in another currency."""
    again = _AGAIN.search(masked.text, 0, mark.at + 2)
    if again is None or again.end() < mark.at + 1:
        return False
    first = next(m for m in masked.sums if m.at == again.start())
    return bool(first.value.currency != mark.value.currency)


def _remember(memory: Memory, draft: Draft) -> None:
    if isinstance(draft.value, MoneyValue):
        memory.amount = draft.value.money
    elif isinstance(draft.value, ValuationValue):
        memory.valuation = draft.value.money


def _likeliest(masked: Masked, mark: Mark) -> MoneyRole | None:
    part = likeliest_part(masked, mark)
    if part is None:
        return None
    return MoneyRole(part, f"{part}{WEIGHED}", mark.at, mark.at + 1)


def _money(masked: Masked, mark: Mark, role: MoneyRole, attribute: Attribute) -> Draft:
    money: Money = mark.value
    value: Value
    if role.role == "valuation":
        value = ValuationValue(money, _basis(masked.text, mark.at))
    elif role.role == "total_raised":
        value = TotalValue(money, _window(masked, mark.at))
    elif role.role == "contribution":
        value = ContributionValue(money, _giver(masked, mark, role.rule), role.part)
    else:
        value = MoneyValue(money)
    start, end = _tighten(masked, mark, role)
    return Draft(attribute, value, masked, start, end, mark.at, role.rule)


def _tighten(masked: Masked, mark: Mark, role: MoneyRole) -> tuple[int, int]:
    """Keep the quote short: the sum, and the deciding words nearest to it."""
    start = max(role.start, mark.at - 60)
    if start > role.start:
        space = masked.text.find(" ", start, mark.at)
        start = space + 1 if space >= 0 else mark.at
    while start < mark.at and not (masked.text[start].isalnum() or masked.text[start] in "¶¤†§"):
        start += 1
    while 0 < start < mark.at and masked.text[start].isalnum() and masked.text[start - 1].isalnum():
        start -= 1
    return start, max(mark.at + 1, min(role.end, mark.at + 45))


def _basis(text: str, at: int) -> Literal["pre", "post"] | None:
    before = text[max(0, at - 70) : at].rpartition(MONEY)[2]
    near = before + MONEY + text[at + 1 : at + 45].partition(MONEY)[0]
    if _PRE.search(near):
        return "pre"
    return "post" if _POST.search(near) else None


def _window(masked: Masked, at: int) -> str:
    behind = _WINDOW.search(masked.text, at, min(len(masked.text), at + 90))
    before: re.Match[str] | None = None
    for match in _WINDOW.finditer(masked.text, max(0, at - 110), at):
        before = match
    if behind and re.search(r",| and |;", masked.text[at + 1 : behind.start()]):
        behind = None
    nearer = (
        behind
        if behind and (before is None or behind.start() - at <= at - before.end())
        else before
    )
    if not nearer:
        return "to date"
    words = nearer.group("a")
    if re.match(r"to date|so far|in total|altogether|overall|all told|in all", words):
        return "to date"
    if "†" in words:
        first, last = masked.original(*nearer.span("a"))
        dates = [m for m in masked.marks if m.kind == "date" and first <= m.start < last]
        for mark in dates:
            words = words.replace("†", mark.value.date.isoformat(), 1)
    words = re.sub(
        r"^(?:in|over|during|within) (?:the )?(?=past|last|mere|fiscal|financial|fy)", "", words
    ).strip()
    return words if not re.search("[§¶¤†]", words) else "to date"


def _giver(masked: Masked, mark: Mark, rule: str) -> tuple[str, ...]:
    pair = paired_name(masked, mark.at)
    if pair is not None:
        return (pair.value.text,)
    names = masked.names
    if rule in ("contribution.from-one", "contribution.would-come-from"):
        behind = [m for m in names if m.at > mark.at and m.at - mark.at < 50]
        return (behind[0].value.text,) if behind else ()
    before = [m for m in names if m.at < mark.at and mark.at - m.at < 110]
    return (before[-1].value.text,) if before and rule != "contribution.part-debt" else ()


def _echoes(masked: Masked, memory: Memory) -> list[Draft]:
    found = []
    for match in _SIMILAR.finditer(masked.text):
        known = _previous(masked, match.start()) or memory.amount
        if known and re.search(
            rf"{RAISE}|{FUNDING}", masked.text[max(0, match.start() - 60) : match.end() + 60]
        ):
            money = MoneyValue(replace(known, hedge="about", amount_max=None, also=()))
            start = masked.text.rfind(" ", 0, max(0, match.start() - 1)) + 1
            place = match.start()
            found.append(
                Draft("amount", money, masked, start, match.end(), place, "amount.similar")
            )
    if memory.valuation is None:
        return found
    for match in _SAME_VALUATION.finditer(masked.text):
        valuation = ValuationValue(replace(memory.valuation, also=()))
        start, end = match.span()
        found.append(Draft("valuation", valuation, masked, start, end, start, "valuation.same"))
    return found


def _previous(masked: Masked, at: int) -> Money | None:
    """Return the last amount before a place of the sentence."""
    for mark in reversed(masked.sums):
        role = assign_role(masked, mark) if mark.at < at else None
        if role and role.role == "amount":
            return mark.value  # type: ignore[no-any-return]
    return None


def _listed(masked: Masked, row: Listed) -> Draft:
    attribute: Attribute = "lead_investor" if row.part == "lead_investor" else "investor"
    first, last = row.marks[0].at, row.marks[-1].at
    start = max(row.start, first - 50)
    if start > row.start:
        start = masked.text.find(" ", start, first) + 1 or first
    while start < first and not (masked.text[start].isalnum() or masked.text[start] in "¶¤†§"):
        start += 1
    end = max(last + 1, min(row.end, last + 40))
    if row.start == first:
        start = first
    orgs = tuple(dict.fromkeys([m.value.text for m in row.marks]))
    return Draft(
        attribute, OrgsValue(orgs), masked, start, end, first, row.rule, row.part == "standing"
    )
