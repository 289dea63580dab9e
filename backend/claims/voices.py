"""What the rules decided and what the encoder thinks in, the final decision out.

Rules have the word; the encoder is heard where they are silent, and overrules them only when it is
nearly certain. A decision that it changed keeps the rule's name with "+encoder" behind it. Each
bar below was chosen on groups of articles that the encoder had not read (docs/model.md).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from backend.claims.draft import Draft
from backend.claims.encoder import Opinion
from backend.claims.investors import Listed
from backend.claims.masking import Mark, Masked
from backend.claims.money_roles import MoneyRole, Role
from backend.model.claim import DateValue, RoundValue

SUFFIX = "+encoder"
# As many mentions of a name say what it is; further ones say only that it is often named.
_MENTIONS = 5
TOPIC = -1


@dataclass(frozen=True, slots=True)
class Bars:
    """How likely a thing must be before the encoder changes what the rules said of it."""

    # A sum that no rule knew, and one on which a rule decided.
    money_silent: float = 0.95
    money: float = 0.98
    # A firm that no rule knew; one that a rule listed (as unlikely as this); lead for participant.
    name_silent: float = 0.97
    name_dropped: float = 0.02
    name_led: float = 0.99
    # A round or a date that rules took (as unlikely as this) or left out.
    label_dropped: float = 0.02
    label_added: float = 0.97
    # Another name of the sentence as the company, and none of its names.
    owner: float = 0.97
    owner_topic: float = 0.99
    # Points for the topic: for each mention as likely a company, or as likely an investor.
    topic: float = 6.0
    topic_investor: float = 4.0


BARS = Bars()
_MONEY: dict[Role, str] = {
    "amount": "AMOUNT",
    "valuation": "VALUATION",
    "total_raised": "TOTAL",
    "contribution": "CONTRIB",
    "none": "O",
}
_ROLE: dict[str, Role] = {name: role for role, name in _MONEY.items()}
# Rules that found nothing, as against those that found that a sum is something else.
_SILENT = ("none.no-rule",)
_LABELS = {"round": "ROUND", "date": "DATE"}
Opinions = Mapping[int, Opinion]
Part = Literal["lead_investor", "investor"]


def opinions_of(masked: Masked, scores: Sequence[Opinion | None]) -> dict[int, Opinion]:
    """Return the opinions on a sentence's marks by each mark's place in the masked text."""
    return {m.at: o for m, o in zip(masked.marks, scores, strict=True) if o is not None}


def weigh_money(
    role: MoneyRole, mark: Mark, opinion: Opinion | None, bars: Bars = BARS
) -> MoneyRole:
    """Return the part of a sum after both voices."""
    if opinion is None:
        return role
    likely = max(_ROLE, key=lambda name: opinion.roles[name])
    bar = bars.money_silent if role.rule in _SILENT else bars.money
    if likely == _MONEY[role.role] or opinion.roles[likely] <= bar:
        return role
    return MoneyRole(_ROLE[likely], role.rule + SUFFIX, mark.at, mark.at + 1)


def weigh_lists(
    masked: Masked, lists: Sequence[Listed], opinions: Opinions, bars: Bars = BARS
) -> list[Listed]:
    """Return the lists of investors after both voices, in the order of their first names."""
    kept = [part for row in lists for part in _weigh_row(row, opinions, bars)]
    listed = {mark.at for row in lists for mark in row.marks}
    kept += _heard(masked, opinions, listed, bars)
    return sorted(kept, key=lambda row: row.marks[0].at)


def _weigh_row(row: Listed, opinions: Opinions, bars: Bars) -> list[Listed]:
    """Drop names that invest in nothing, and set those apart that led, or did not lead."""
    leads: list[Mark] = []
    others: list[Mark] = []
    for mark in row.marks:
        opinion = opinions.get(mark.at)
        if opinion is None:
            (leads if row.part == "lead_investor" else others).append(mark)
            continue
        led, took = opinion.roles["LEAD"], opinion.roles["INVESTOR"]
        if led + took < bars.name_dropped:
            continue
        is_lead = led > bars.name_led if row.part != "lead_investor" else took <= bars.name_led
        (leads if is_lead else others).append(mark)
    if row.part == "lead_investor":
        return _rows(row, leads, others, "lead_investor", "investor")
    return _rows(row, others, leads, row.part, "lead_investor")


def _rows(row: Listed, same: list[Mark], moved: list[Mark], part: str, other: Part) -> list[Listed]:
    found = []
    if same:
        # A name less is the encoder's doing as well.
        rule = row.rule if len(same) == len(row.marks) else row.rule + SUFFIX
        found.append(replace(row, rule=rule, marks=tuple(same)))
    if moved:
        at = moved[0].at
        found.append(Listed(other, row.rule + SUFFIX, tuple(moved), at, moved[-1].at + 1))
    return found


def _heard(masked: Masked, opinions: Opinions, listed: set[int], bars: Bars) -> list[Listed]:
    """Return firms that no rule listed; those that stand close together make one list."""
    found: list[Listed] = []
    for mark in masked.of("name"):
        opinion = opinions.get(mark.at)
        if opinion is None or mark.at in listed or mark.value.kind != "org":
            continue
        led, took = opinion.roles["LEAD"], opinion.roles["INVESTOR"]
        if led + took <= bars.name_silent:
            continue
        part: Part = "lead_investor" if led > took else "investor"
        if found and found[-1].part == part and mark.at - found[-1].end < 8:
            row = found.pop()
            found.append(replace(row, marks=(*row.marks, mark), end=mark.at + 1))
        else:
            found.append(Listed(part, "none.no-rule" + SUFFIX, (mark,), mark.at, mark.at + 1))
    return found


def weigh_labels(
    masked: Masked, drafts: Sequence[Draft], opinions: Opinions, bars: Bars = BARS
) -> list[Draft]:
    """Return the drafts of a sentence with its rounds and dates after both voices."""
    kept = []
    for draft in drafts:
        role = _LABELS.get(draft.attribute)
        opinion = opinions.get(draft.at) if role else None
        if opinion is None or opinion.roles[role or "O"] >= bars.label_dropped:
            kept.append(draft)
    drafted = {draft.at for draft in drafts if draft.attribute in _LABELS}
    for mark in masked.marks:
        opinion = opinions.get(mark.at)
        if opinion is None or mark.at in drafted or mark.kind not in _LABELS:
            continue
        if opinion.roles[_LABELS[mark.kind]] > bars.label_added:
            kept.append(_draft(masked, mark))
    return sorted(kept, key=lambda draft: (draft.at, draft.attribute))


def _draft(masked: Masked, mark: Mark) -> Draft:
    rule = "none.no-rule" + SUFFIX
    if mark.kind == "round":
        return Draft("round", RoundValue(mark.value), masked, mark.at, mark.at + 1, mark.at, rule)
    value = DateValue(mark.value.date, mark.value.relative)
    return Draft("date", value, masked, mark.at, mark.at + 1, mark.at, rule)


def weigh_owner(
    masked: Masked, at: int, opinions: Opinions, bars: Bars = BARS
) -> Mark | int | None:
    """Return the name that the encoder is sure of as the company of what stands at `at`.

    TOPIC when it is sure that no name of the sentence is; None when it is not sure. How sure it
    is of a name is lessened by doubts that the name is a company's that raises money.
    """
    opinion = opinions.get(at)
    if opinion is None:
        return None
    if opinion.owners[TOPIC] > bars.owner_topic:
        return TOPIC
    best, place = 0.0, TOPIC
    for number, chance in opinion.owners.items():
        named = opinions.get(masked.marks[number].at) if number != TOPIC else None
        if named is not None:
            weighed = chance * named.roles["COMPANY"] ** 2
            best, place = max((best, place), (weighed, number))
    return masked.marks[place] if best > bars.owner else None


def topic_points(mentions: Sequence[Opinion | None], bars: Bars = BARS) -> float:
    """Return what the mentions of a name add to its standing as the article's topic.

    The clearest few count, so that a name does not win by being repeated.
    """
    points = [
        bars.topic * o.roles["COMPANY"]
        - bars.topic_investor * (o.roles["INVESTOR"] + o.roles["LEAD"])
        for o in mentions
        if o is not None
    ]
    return sum(sorted(points, key=lambda p: (-abs(p), p))[:_MENTIONS])
