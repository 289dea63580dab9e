"""A masked sentence in, its lists of investors out, each with the part they played.

The words before a row's first name and behind its last decide for all of its names: who led, who
took part, who merely holds shares, or none of these. Which company they invest in is decided
elsewhere.
"""

import re
from typing import NamedTuple

from backend.claims import backing_phrases as backing
from backend.claims import bystander_phrases as other
from backend.claims import investor_openings as opening
from backend.claims import investor_phrases as say
from backend.claims import lead_phrases as lead
from backend.claims.investor_places import Hit, Part, Place, speaks_of_money, speaks_of_round
from backend.claims.investor_rows import Row, find_rows
from backend.claims.lead_investors import led, led_aside
from backend.claims.masking import Mark, Masked
from backend.claims.taking_part import took_part

# A field's value begins this close behind its label, or a heading's list to its own start.
_FIELD_REACH = 40
_NOT_LISTED = re.compile(r"[.:;§]")
_FIELD_END = re.compile(r"\W*$|\s*[.;(]|,? (?:and|plus|as well as)\b[^.;]{0,60}\W*$| \(")
_FIELD_OF_OTHERS = re.compile(r"participant|other|investors")
_SIGN = re.compile("[¶§¤]")
# "backed by Kima's deep pockets": not the firm itself.
_BACKED = re.compile(r"\b(?:backed|supported) by $")
_OWN = re.compile(r"'s? (?!(?:[\w-]+ ){0,3}(?:funds?|arms?|unit|vehicle|office|division)\b)")
_WITHIN_ROUND = re.compile(r"\b(?:round|financing|¤|funding|deal|latest|tranche|raise)\b|[§¤]")
_STANDING_ROUND = re.compile(r"[§¤]|\b(?:round|financing|raise|deal|latest|tranche|injection)\b")
_OTHER_ROUND = re.compile(r"[¤†§]|\b(?:seed|last|previous|earlier|prior|first|that|second|third)\b")
_OTHERS_SUCH_AS = re.compile(r"\b[a-z]+s (?:such as|like|including) $")
_BYSTANDERS = (
    other.SPEECH_LEFT,
    other.EXCEPT_LEFT,
    other.PEOPLE_LEFT,
    other.CUSTOMER_LEFT,
    other.ADVISER_LEFT,
    other.SELLER_LEFT,
)


# "Kima (lead), Lind and Harrow".
_MARK = re.compile(r" \((?:the )?(?:co-?)?lead")
# "¶, which already holds shares, took part too".
_GOES_ON = re.compile(
    r"[^,.;¶]{0,30},(?: (?:also|all|both|have|has|had))* (?:participat|took part|join|invest|put|"
    r"chipp|"
    r"b(?:ought|uy)|re-?invest|follow|came|return|doubl)"
)


class Listed(NamedTuple):
    """A list of investors; `start` and `end` bound the deciding words in the masked text."""

    part: Part
    rule: str
    marks: tuple[Mark, ...]
    start: int
    end: int


def find_investors(masked: Masked, heading: str = "", nearby: bool = False) -> list[Listed]:
    """Return the lists of names in a sentence that are said to have led or taken part, or to hold.

    `heading` is the text of a heading or a field's label that the sentence stands under, in
    lower case ("lead investors:"); `nearby` tells that the sentence before speaks of a financing.
    """
    if not masked.names:
        return []
    field = heading and (lead.LEAD_FIELD.search(heading) or say.PART_FIELD.search(heading))
    if not (nearby or field or speaks_of_money(masked.text)):
        return []
    work, rows = find_rows(masked)
    financing = nearby or speaks_of_round(f"{work} {heading}")
    asides = lead.LED_ASIDE.may_match(work)
    found = []
    for row in rows:
        hit = _decide(Place(row, work, heading, nearby, financing))
        if hit is None:
            if asides:
                found += _marked(row, _led_asides(work, row))
            continue
        part, rule, before, behind = hit
        led_too = _led_asides(work, row) if asides else []
        cut = _angels_from(row) if part == "lead_investor" else len(row.marks)
        end = row.last + 1 + behind if cut == len(row.marks) else row.marks[cut - 1].at + 1
        others = row.marks[:cut]
        if part == "investor":
            leads = [m for aside in led_too if _leads_this(work, aside) for m in aside.marks]
            others = tuple([mark for mark in others if mark not in leads])
        if others:
            found.append(Listed(part, rule, others, row.first - before, end))
        if row.marks[cut:]:
            rest = row.marks[cut:]
            found.append(Listed("investor", "investor.within", rest, rest[0].at, row.last + 1))
        found += led_too
    return found


def _leads_this(work: str, aside: Listed) -> bool:
    """Tell "¶, which led, and ¶" from "¶, which led the seed, and ¶": both gave in the latter."""
    end = work.find(",", aside.end)
    return _OTHER_ROUND.search(work, aside.marks[-1].at, end) is None


def _angels_from(row: Row) -> int:
    """Return where those begin who only joined ("…, and angels such as ¶"), or the length."""
    at = (i + 1 for i, gap in enumerate(row.between) if _OTHERS_SUCH_AS.search(gap))
    return next(at, len(row.marks))


def _led_asides(work: str, row: Row) -> list[Listed]:
    """Return those of a row who led by an aside: "A, which led the seed, and B"."""
    found = []
    for mark in row.marks:
        aside = led_aside(work[mark.at + 1 : mark.at + 150])
        if aside:
            end = mark.at + 1 + aside
            both = mark is row.marks[-1] and work.startswith(", who ", mark.at + 1)
            leads = row.marks if both else (mark,)
            found.append(Listed("lead_investor", "lead.aside", leads, leads[0].at, end))
    return found


def _marked(row: Row, leads: list[Listed]) -> list[Listed]:
    """Return who led by an aside, and with them the rest of a list that marks its lead."""
    others = tuple([m for m in row.marks if not any([m in led.marks for led in leads])])
    if not others or not any([_MARK.match(gap) for gap in row.between]):
        return leads
    start, end = min(row.first, others[0].at), row.last + 1
    return [*leads, Listed("investor", "investor.marked", others, start, end)]


def _decide(place: Place) -> Hit | None:
    hit = led(place) or _field(place) or _standing(place) or took_part(place)
    return None if hit is None or _is_bystander(place) else hit


def _is_bystander(place: Place) -> bool:
    row, left, right = place.row, place.left, place.right
    for pattern in left.likely(_BYSTANDERS):
        if pattern.compiled.search(left.text):
            return True
    for at in place.going_on(other.ADVISER_RIGHT):
        if right.match(other.ADVISER_RIGHT, at):
            return True
    if left.search(other.BESIDE_LEFT) and other.BESIDE_RIGHT.match(row.right):
        return True
    if other.PEOPLE_RIGHT.match(row.right):
        return True
    if _OWN.match(row.right) and _BACKED.search(row.left):
        return True
    speaks = len(row.marks) == 1 and right.match(other.SPEECH_RIGHT)
    return bool(speaks) and not other.GOVERNED_LEFT.compiled.search(row.left)


def _field(place: Place) -> Hit | None:
    """Read a label or a heading only for a list that makes up what stands under it."""
    heading, row = place.heading, place.row
    if not heading or other.NOT_A_FIELD.search(heading) or _SIGN.search(heading):
        return None
    label = place.work.find(heading + ":")
    start = label + len(heading) + 1 if label >= 0 else 0
    listed = label >= 0 and not _NOT_LISTED.search(place.work, start, row.first)
    near = listed or 0 <= row.first - start <= _FIELD_REACH
    if not near or not _FIELD_END.match(row.right):
        return None
    if lead.LEAD_FIELD.search(heading) and not _FIELD_OF_OTHERS.search(heading):
        return "lead_investor", "lead.heading", 0, 0
    if say.PART_FIELD.search(heading):
        return "investor", "investor.heading", 0, 0
    return None


def _standing(place: Place) -> Hit | None:
    left, right = place.row.left, place.row.right
    suffix = place.right.match(say.SUFFIX_STANDING)
    if suffix:
        return "standing", "standing.suffix", 0, suffix.end()
    for at in place.going_on(say.STANDING_RIGHT, backing.HOLDS_SHARES):
        holds = place.right.match(say.STANDING_RIGHT, at) or place.right.match(
            backing.HOLDS_SHARES, at
        )
        if holds and _GOES_ON.match(right, holds.end()):
            return None
        if holds and not _WITHIN_ROUND.search(right[at : holds.end() + 45] + left[-70:]):
            return "standing", "standing.counts", 0, holds.end()
    backed = place.left.search(opening.STANDING_LEFT)
    if backed and not _STANDING_ROUND.search(backed.group() + right[:25]):
        return place.governed("standing", "standing.backed-by", backed)
    return None
