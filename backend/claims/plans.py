"""A masked sentence and a claim's place in, whether its words make a plan of it out.

Words before a claim govern it as far as nothing finished stands between, words behind it where
they stand close: "raised $1 billion and plans to hire" is done, "plans to raise" is not.
"""

import re
import sys
from functools import lru_cache
from typing import NamedTuple

from backend.claims import behind_cues
from backend.claims import plan_cues as phrases
from backend.claims.asides import is_shut_in, stands_in_aside
from backend.claims.gates import likely

_GIVERS = ("lead_investor", "investor", "contribution")
_SUMS = ("amount", "valuation", "total_raised", "round", "contribution")
_OF_WHICH = re.compile(r"\b(?:(?:in|into|of|to) which|when|where) (?:¶(?:,|,? and) )*$")
_ACTED = re.compile(
    r"¶(?:(?:,|,? and) ¶)* (?:put|took|led|backed|bought|sold|paid|invested|lent)\b"
)
# Indian boards resolve on shares that are already placed.
_ALLOTTED = re.compile(r"\b(?:allot\w*|resolution|priced)\b")
_MEANWHILE = re.compile(
    r" as (?!much|many|well|soon|early|part|high|an?\b|its|lead|the lead)| amid "
)
# "¶ and ¶, who led earlier rounds, would both come along": so they did.
_LED_EARLIER = re.compile(
    r"¶, (?:which|who) (?:had |has |have |once |first |jointly )*(?:co-)?led\b"
)
# "¶ came in last year and is expected to do so again", "a firm in which ¶ holds a tenth".
_DID_BEFORE = re.compile(
    r" (?:came|invested|led|joined|put|bought|took|backed)\b.* and (?:is|are|was|were|would|will|"
    r"may|"
    r"could|might)\b"
)
_IN_WHICH = re.compile(r"\b(?:in|of) which (?:[\w'-]+ ){0,3}$")
_RELATIVE = re.compile(r", (?:which|who|whose)\b[^,]*$")
# "§ from ¶ to …": the infinitive is the company's.
# "¶, which raised § from ¶, is planning to list": so does whoever raised it.
_OF_ANOTHER_SUBJECT = re.compile(
    r"(?:, (?:is|are|was|were|has|have|had|would|could|may|might|will|wants|plans|hopes|seeks)|"
    r" and (?:wants|plans|hopes|seeks|considers|is|has|had|was|would|could|will))\b"
)
_GOVERNED = re.compile(r"\b(?:from|by|leaving|leaves|left) (?:(?:[\w'-]+|¶),? ){0,8}$")
_TO_COME = re.compile(r"\b(?:would|could|will) (?!(?:be|also|mean|make|mark|represent)\b)")
_TOLD_AS_DONE = re.compile(r"\b(?:led|raised|closed|valued)\b")
# "¶ said on † that it is raising §": an announcement.
_SAYS_IT_RAISES = re.compile(
    r"\b(?:said|announced)(?: (?:on )?†| in a (?:statement|filing))?(?: that)? (?:it|¶) (?:is|"
    r"was) raising\b|"
    r"\bis raising\b.*, (?:it|the (?:two )?(?:company|companies)) (?:said|announced)\b"
)
# "More than it had asked for, in an ¤": that plan is a measure.
_MEASURE = re.compile(
    r"\bthan (?:it|they|¶|the [\w-]+|investors)(?: (?:had|has|have|was|were))*(?: first)? $"
)
_CUES = (*phrases.PARTS_OF_PLANNED, phrases.TO_RAISE)


class _Cues(NamedTuple):
    """Where a sentence first speaks of a plan, and what else of plans it may hold."""

    first: int
    behind_name: bool
    behind_sum: bool
    given_up: bool


def is_planned(text: str, left: int, right: int, at: int, start: int, end: int, role: str) -> bool:
    """Tell whether the claim at `at` in the words from `start` to `end` is a plan.

    `left` and `right` bound its clause.
    """
    if is_governed_by_plan(text, left, max(at, start) if role != "valuation_change" else start + 1):
        return True
    if role == "valuation_change" and _TO_COME.search(text, start, end):
        return True
    cues = _cues_in(text)
    if cues.behind_name and role in _GIVERS and not _is_of_before(text, left, at, start, end, role):
        last = max(text.rfind("¶", start, end), at)
        governed = _GOVERNED.search(text, left, last)
        for tail in (_main_behind(text, left, last, right), text[end:right].split(")")[0]):
            if governed and _OF_ANOTHER_SUBJECT.match(tail):
                continue
            behind = behind_cues.BEHIND_NAME.match(tail, within=text)
            if behind and not _DID_BEFORE.match(behind.group()):
                return True
            if not governed and behind_cues.BEHIND_NAME_TO.match(tail, within=text):
                return True
    if cues.behind_sum and role in _SUMS:
        behind = behind_cues.BEHIND_SUM.match(_main_behind(text, left, at, right), within=text)
        if behind and not _TOLD_AS_DONE.search(behind.group()):
            return True
    if not cues.given_up or role in _GIVERS:
        return False
    given_up = phrases.GIVEN_UP.search(text, left, at)
    return given_up is not None and not _is_over(text, given_up, left, at)


def _is_of_before(text: str, left: int, at: int, start: int, end: int, role: str) -> bool:
    """Tell "¶, who led earlier rounds, …" and "in which ¶ holds 9 per cent, …"."""
    if role == "lead_investor" and _LED_EARLIER.search(text, start, end):
        return True
    return role != "contribution" and _IN_WHICH.search(text, left, at) is not None


# A sentence is asked about for as long as its claims are looked at, one after the other.
@lru_cache(16)
def _cues_in(text: str) -> _Cues:
    found = [cue.compiled.search(text) for cue in likely(_CUES, text)]
    return _Cues(
        min([match.start() for match in found if match], default=sys.maxsize),
        behind_cues.BEHIND_NAME.may_match(text) or behind_cues.BEHIND_NAME_TO.may_match(text),
        behind_cues.BEHIND_SUM.may_match(text),
        phrases.GIVEN_UP.may_match(text),
    )


def _main_behind(text: str, left: int, at: int, right: int) -> str:
    """Return what follows the sign; up to the end of the aside, if it stands in one."""
    behind = text[at + 1 : right]
    if text.rfind("(", left, at) > text.rfind(")", left, at):
        return behind.split(")")[0]
    return behind.split(",")[0] if stands_in_aside(text, left, at) else behind


def is_governed_by_plan(text: str, left: int, at: int) -> bool:
    """Tell whether words behind `left` make a plan of what stands at `at`."""
    if _cues_in(text).first >= at:
        return False
    found = [m for m in phrases.PLANNED.compiled.finditer(text, left, at + 1) if m.end() <= at]
    found += [m for m in phrases.TO_RAISE.finditer(text, left) if m.start() < at]
    for match in found:
        to_raise = match.re is phrases.TO_RAISE.compiled
        verb = match.start() + match.group().rfind("to ")
        if to_raise and phrases.CAME_ABOUT.search(text[max(0, verb - 24) : verb]):
            continue
        if to_raise and _ALLOTTED.search(text, left, verb):
            continue
        if match.group().endswith(" raising") and _SAYS_IT_RAISES.search(text):
            continue
        if (
            _MEASURE.search(text, max(left, match.start() - 24), match.start())
            and "," in text[match.end() : at]
        ):
            continue
        if not to_raise and _is_spending(text[match.end() : at]):
            continue
        if not _is_over(text, match, left, at):
            return True
    return False


def _is_spending(tail: str) -> bool:
    """Tell "plans to use the §" and "hopes to fix banking": no plan to raise."""
    if tail.startswith(" "):
        tail = tail[1:]
    return bool(phrases.SPENDING.match(tail)) and not phrases.SEEKS_MONEY.search(tail)


def _is_actor_of_then(text: str, at: int) -> bool:
    """Tell "a shop in which ¶ and ¶ put §", whatever the shop plans."""
    return (
        _OF_WHICH.search(text, max(0, at - 30), at) is not None
        and _ACTED.match(text, at) is not None
    )


def _is_over(text: str, plan: re.Match[str], left: int, at: int) -> bool:
    """Tell whether something finished, or the end of an aside, stands between plan and claim."""
    between = text[plan.end() : at + 1]
    if plan.re is phrases.TO_RAISE.compiled and _MEANWHILE.search(between):
        return True
    if is_shut_in(text, plan, left, at) or _is_actor_of_then(text, at):
        return True
    for reset in phrases.RESET.finditer(between, within=text):
        if not phrases.NOT_DONE.search(
            between[max(0, reset.start() - 22) : reset.start()] or plan.group()
        ):
            return True
    for done in phrases.DONE.finditer(between, within=text):
        before = text[max(0, plan.end() + done.start() - 24) : plan.end() + done.start()]
        closed = _RELATIVE.search(between[: done.start()])
        if closed and "," in between[done.end() :]:
            continue
        if not phrases.NOT_DONE.search(before) and not before.endswith((" to ", "-")):
            return True
    return False
