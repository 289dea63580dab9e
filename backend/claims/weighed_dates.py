"""Dates that no rule gives to a deal, in their masked sentence, in; those that most likely are out.

Only where the sentence says something of a financing. Knows no rules and no companies; what the
words weigh was learnt (`make train`, docs/model.md).
"""

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final

from backend.claims.deal_dates import date_draft, is_planned, may_be_of_a_deal
from backend.claims.draft import Draft
from backend.claims.masking import Mark
from backend.claims.weighed_names import Scene
from backend.claims.weighing import NONE, WEIGHED, Voice, around, likeliest

# Above .8 about five in six are right on articles that the training had not read (docs/model.md).
DATES: Final = Voice((NONE, "date"), "date_weights.tsv", 0.8)

# How far a draft stands from the date, in steps of so many characters, and how many steps count.
_STEP, _MOST_STEPS, _MOST_DRAFTS = 15, 5, 4
_RULE: Final = f"date{WEIGHED}"
_PLACE: Final = attrgetter("at")


def weighed_dates(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the dates of a sentence that are most likely those of what its `drafts` tell."""
    told = deals(drafts)
    dated = {draft.at for draft in drafts if draft.attribute == "date"}
    for mark in scene.masked.dates if told else ():
        if (
            mark.at not in dated
            and likeliest(DATES, features(scene, mark, told))
            and may_be_of_a_deal(scene.masked, mark, told)
        ):
            yield date_draft(scene.masked, mark, _RULE)


def deals(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts that a date could belong to, in order of their place."""
    return sorted((draft for draft in drafts if draft.attribute != "date"), key=_PLACE)


def features(scene: Scene, mark: Mark, told: Sequence[Draft]) -> set[str]:
    """Return what is seen of a date: the words around it, its kind, and what is told near it.

    `dl` and `dr` are the next draft to either side and how far it stands, `has` any of the
    sentence's; `near` is the nearest, `planned` whether that is a plan.
    """
    at, date = mark.at, mark.value.date
    nearest = min(told, key=lambda draft: abs(draft.at - at))
    seen = {
        *around(scene.masked.text, at),
        *scene.near,
        f"kind:{date.precision}{mark.value.relative}",
        f"drafts{min(_MOST_DRAFTS, len(told))}",
        f"near:{nearest.attribute}",
        f"planned{is_planned(nearest)}",
    }
    seen.update(f"has:{draft.attribute}" for draft in told)
    left = [draft for draft in told if draft.at < at]
    right = [draft for draft in told if draft.at > at]
    for side, beside in (("dl", left[-1:]), ("dr", right[:1])):
        for draft in beside:
            far = min(_MOST_STEPS, abs(draft.at - at) // _STEP)
            seen |= {f"{side}:{draft.attribute}", f"{side}{far}"}
    return seen
