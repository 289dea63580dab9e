"""A masked sentence and a claim's place in, whether its words deny it out."""

import re
import sys
from functools import lru_cache
from typing import NamedTuple

from backend.claims import denial_cues as phrases
from backend.claims.asides import is_shut_in
from backend.claims.plan_cues import DONE

_AFTERWARDS = re.compile(
    r"\b(?:after|following|having|when|despite) (?:[\w†'-]+ ){0,5}?(?:rais|clos|secur|§|¤|round)"
)
# "¶, which led the last round, did not": it led.
_LED_BEFORE = re.compile(r"¶, (?:which|who) ")
# "The firm that it span out with § from ¶ and ¶, is not part": so is the firm.
_GIVEN_BY = re.compile(r"\b(?:from|by|with) (?:(?:[\w'-]+|¶),? ){0,8}$")
# "Denied that it took part in last month's § round": nobody denies the round.
_PART_IN = re.compile(
    r"\b(?:took part|taken part|taking part|participat\w+|invest(?:ed|ing)|part|involved|joined|"
    r"led)"
    r" (?:(?:in|of) )?(?:the|its|†'s|this|that|¶'s) (?:[\w-]+ )*$"
)
_LIST = re.compile(r"^(?:(?:,|,? and|,? nor|,? or) ¶){1,8}")
_DESCRIBED = re.compile(r", (?:which|who|whose|itself|an?|the|once|now)\b[^,]{2,90},")
_SOMEBODY_ELSE = re.compile(r"¶|\bbut\b|\bwhile\b")
_CORRECTION = re.compile(r"\bwe\b|version")
# From a denial of a sum or a round to what it denies there are no more characters.
_FARTHEST = 140


class _Cues(NamedTuple):
    """Where a sentence first denies something, and what else of denials it may hold."""

    first: int
    left_out: bool
    wrong: bool
    not_this: bool


def is_denied(text: str, left: int, right: int, at: int, end: int, role: str) -> bool:
    """Tell whether the claim at `at`, whose words go to `end`, is denied.

    `left` and `right` bound its clause.
    """
    cues = _cues_in(text)
    gives = role in ("lead_investor", "investor", "contribution")
    described = role == "lead_investor" and _LED_BEFORE.match(text, at, end)
    if gives and cues.left_out and not described and _stayed_out(text, left, right, at, end):
        return True
    if role == "date":
        return False
    if cues.first <= at and _is_denied_before(text, left, at, gives):
        return True
    if (
        cues.wrong
        and role != "round"
        and (not gives or phrases.REPORT_THAT.search(text, left, at))
        and not phrases.THAT_IS_WRONG.match(text)
        and phrases.WAS_WRONG.search(text, left, right)
    ):
        return True
    here = phrases.NOT_THIS.search(text, left, at) if cues.not_this else None
    if here is None or phrases.NOT_ONLY.search(text, here.start(), at + 1):
        return False
    return not gives or here.group().startswith("not")


def is_taken_back(text: str, behind: str) -> bool:
    """Tell whether a report is followed by words that say it is wrong; `behind` is not masked."""
    return bool(
        phrases.REPORTED.search(text) and phrases.THAT_IS_WRONG.match(behind[:_FARTHEST].lower())
    )


# A sentence is asked about for as long as its claims are looked at, one after the other.
@lru_cache(16)
def _cues_in(text: str) -> _Cues:
    first = phrases.NOT_SO.search(text)
    return _Cues(
        first.start() if first else sys.maxsize,
        phrases.LEFT_OUT.may_match(text) or phrases.STAYED_OUT.search(text) is not None,
        phrases.WAS_WRONG.search(text) is not None,
        phrases.NOT_THIS.may_match(text),
    )


def _is_denied_before(text: str, left: int, at: int, gives: bool) -> bool:
    for match in phrases.NOT_SO.finditer(text, left, at + 1):
        between = text[match.end() : at]
        if phrases.BUT_FOR.search(between) or is_shut_in(text, match, left, at):
            continue
        if _AFTERWARDS.search(text, match.end(), at + 1):
            continue
        if gives and _CORRECTION.search(match.group()):
            continue
        if not gives and phrases.STAYED_OUT.match(text, match.start()):
            continue
        if not gives and _PART_IN.search(between):
            continue
        if gives or len(between) < _FARTHEST:
            return True
    return False


def _stayed_out(text: str, left: int, right: int, at: int, end: int) -> bool:
    behind = phrases.STAYED_OUT.search(text, at, right)
    if behind:
        if _GIVEN_BY.search(text, left, at) and "¶" in text[at + 1 : behind.start()]:
            return False
        between = _LIST.sub("", text[at + 1 : behind.start()], count=1)
        between = _DESCRIBED.sub("", between)
        if between.strip() == "," and _GIVEN_BY.search(text, left, at):
            return False
        acts = DONE.search(between) or _SOMEBODY_ELSE.search(between)
        if not acts and len(between) < 110:
            return True
    before = phrases.LEFT_OUT.search(text, left, at)
    if before and not phrases.NOT_ONLY.search(text, before.start(), at):
        talks = "talks with" in before.group()
        return not talks or phrases.TALKS_ENDED.search(text, end, right) is not None
    return False
