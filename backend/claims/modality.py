"""A masked sentence and a claim's place in, whether it is done, planned, rumoured or denied out.

A claim takes its mood from the words that govern it: those of its own clause, as far as nothing
finished stands between.
"""

import re
import sys
from functools import lru_cache
from typing import NamedTuple

from backend.claims import past_cues as past
from backend.claims.denials import is_denied
from backend.claims.gates import likely
from backend.claims.hearsay import is_hearsay
from backend.claims.hearsay_cues import SUPPOSED, WHETHER
from backend.claims.masking import Masked
from backend.claims.plans import is_governed_by_plan, is_planned
from backend.model.claim import Modality

_HARD_STOP = re.compile(
    r"; |\. |, (?:but|although|though|whereas|while|whilst|yet) |\b(?:but|although|though) "
    r"(?=it|the|has|had|is|was|they|said)"
)
# "Down from its original § target": what was aimed at stays a plan.
_AIM = re.compile(
    r" (?:[\w-]+ )?(?:target|goal)\b(?! market)|(?: at which| that)? (?:it|they|¶|"
    r"the [\w-]+)(?: had| once)? (?:hoped|wanted|sought|planned|aimed)\b"
)
# "It will become the most valuable …, with its valuation exceeding §": that much is done.
_VALUED_NOW = re.compile(r", with (?:its|their|a) (?:\w+ )?valuation (?!of|to|that)[a-z ]{0,30}$")
# The day on which something is said has come, whatever is said.
_SAID = re.compile(
    r"\b(?:said|announced|confirmed|disclosed|unveiled|made public)(?: late| early)?(?: on| in)? $"
)
# Rules that find what was sought, whatever came of it.
_SOUGHT = ("amount.that-it-sought", "amount.planned")
# Dates of what is over, whatever is planned or rumoured around them.
_DATED_BACK = ("date.when-raised", "date.of-the-price")
_GIVERS = ("lead_investor", "investor", "contribution")
_SIGNS = {"round": "¤", "date": "†"}
_SIGN = re.compile("[§¶¤†]")
_OF_THE_PAST = (past.COMPARISON, past.MEASURED_AGAINST, past.LOOKS_BACK, past.PAST_CLAUSE)
# "… when it raised §, and ¶ is said to seek §": another company's clause.
_ANOTHER = re.compile(
    r"(?:,|;|,? and|,? but) (?:[\w'-]+ )?¶(?:'s ¶)? (?:is|has|was|plans|hopes|wants|will)\b"
)


class _Cues(NamedTuple):
    """Where clauses of a sentence end, where it first speaks of the past, and what it may hold."""

    stops: list[re.Match[str]]
    first_past: int
    supposed: bool
    whether: bool


def find_modality(
    masked: Masked, start: int, end: int, role: str, rule: str = "", previous: Masked | None = None
) -> Modality:
    """Return the modality of the words from `start` to `end`.

    `rule` is the rule that found the claim; `previous` the sentence before, for "they said".
    """
    text = masked.text
    cues = _cues_in(text)
    left, right = _clause(cues.stops, start, end) if cues.stops else (0, len(text))
    at = end - 1 if rule == "valuation.carried" else _place(text, start, end, role)
    if role == "date" and _SAID.search(text, max(0, at - 24), at):
        return "completed"
    if rule in _DATED_BACK:
        return "completed"
    if is_denied(text, left, right, at, end, role):
        return "denied"
    if rule in _SOUGHT:
        return "planned"
    if _is_background(text, left, at, role, rule, cues.first_past):
        return "completed"
    supposed = SUPPOSED.search(text, left, at) if cues.supposed else None
    if supposed and not is_governed_by_plan(text, left, supposed.start()):
        return "rumoured"
    if is_planned(text, left, right, at, start, end, role):
        return "planned"
    if cues.whether and role in _GIVERS and WHETHER.search(text, left, at):
        return "rumoured"
    return "rumoured" if is_hearsay(text, at, end, previous) else "completed"


# A sentence is asked about for as long as its claims are looked at, one after the other.
@lru_cache(16)
def _cues_in(text: str) -> _Cues:
    found = [cue.compiled.search(text) for cue in likely(_OF_THE_PAST, text)]
    return _Cues(
        list(_HARD_STOP.finditer(text)),
        min([match.start() for match in found if match], default=sys.maxsize),
        SUPPOSED.may_match(text),
        WHETHER.may_match(text),
    )


def _clause(stops: list[re.Match[str]], start: int, end: int) -> tuple[int, int]:
    left, right = 0, sys.maxsize
    for match in stops:
        if match.end() <= start:
            left = match.end()
        elif match.start() >= end:
            right = match.start()
            break
    return left, right


def _place(text: str, start: int, end: int, role: str) -> int:
    """Return where the claim's own sign stands: what governs it stands before."""
    if role in ("lead_investor", "investor"):
        return max(text.rfind("¶", start, end), start)
    own = text.find(_SIGNS.get(role, "§"), start, end)
    if own >= 0:
        return own
    sign = _SIGN.search(text, start, end)
    return sign.start() if sign else start


def _is_background(text: str, left: int, at: int, role: str, rule: str, first_past: int) -> bool:
    """Tell a figure of the past, whatever is planned around it: "the § round of last June"."""
    if role == "valuation_change":
        return False
    told = (
        rule == "valuation.carried"
        or (role == "valuation" and _VALUED_NOW.search(text, left, at) is not None)
        or (first_past < at and _is_compared(text, left, at))
    )
    return told and not _AIM.match(text, at + 1)


def _is_compared(text: str, left: int, at: int) -> bool:
    """Tell whether a comparison, or words that look back, hold what stands at `at`."""
    if past.COMPARED.search(text[max(0, at - 80) : at], within=text):
        return True
    measured = past.MEASURED_AGAINST.search(text, left, at)
    if measured and not _ANOTHER.search(text, measured.end(), at + 1):
        return True
    clauses = list(past.PAST_CLAUSE.finditer(text, left, at + 1))
    if clauses and not past.PAST_CLAUSE_ENDS.search(text, clauses[-1].end(), at):
        return True
    if past.BESIDE_COMPARED.search(text[left:at], within=text):
        return True
    looks_back = past.LOOKS_BACK.finditer(text, max(0, at - 45), min(len(text), at + 80))
    return any(match.start() < at < match.end() for match in looks_back)
