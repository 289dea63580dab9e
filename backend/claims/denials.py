"""A masked sentence and a claim's place in, the words that deny it out; "" if none do."""

import re
import sys
from functools import lru_cache

from backend.claims import denial_cues as cues
from backend.claims.asides import is_shut_in
from backend.claims.plan_cues import DONE

_AFTERWARDS = re.compile(
    r"\b(?:after|following|having|when|despite) (?:[\w†'-]+ ){0,5}?(?:rais|clos|secur|§|¤|round)"
)
_LIST = re.compile(r"^(?:(?:,|,? and|,? nor|,? or) ¶){1,8}")
_DESCRIBED = re.compile(r", (?:which|who)[^,]{2,90},")
_SOMEBODY_ELSE = re.compile(r"¶|\bbut\b|\bwhile\b")
_CORRECTION = re.compile(r"\bwe\b|version")
# From a denial of a sum or a round to what it denies there are no more characters.
_FARTHEST = 140


def find_denial(text: str, left: int, right: int, at: int, end: int, role: str) -> str:
    """Return what denies the claim at `at`, whose words go to `end`.

    `left` and `right` bound its clause.
    """
    gives = role in ("lead_investor", "investor", "contribution")
    if gives:
        words = _stayed_out(text, left, right, at, end)
        if words:
            return words
    if role != "date" and _first_denial_in(text) <= at:
        words = _denied_before(text, left, at, gives)
        if words:
            return words
    if not gives and role not in ("round", "date"):
        wrong = cues.WAS_WRONG.search(text, left, right)
        if wrong:
            return wrong.group()
    here = cues.NOT_THIS.search(text, left, at)
    if here is None or role == "date" or cues.NOT_ONLY.search(text, here.start(), at + 1):
        return ""
    return here.group() if here.group().startswith("not") or not gives else ""


# A sentence is asked about for as long as its claims are looked at, one after the other.
@lru_cache(16)
def _first_denial_in(text: str) -> int:
    """Return where a denial begins first; a place behind the text if there is none."""
    found = cues.NOT_SO.search(text)
    return found.start() if found else sys.maxsize


def _denied_before(text: str, left: int, at: int, gives: bool) -> str:
    for match in cues.NOT_SO.finditer(text, left, at + 1):
        between = text[match.end() : at]
        if cues.BUT_FOR.search(between) or is_shut_in(text, match, left, at):
            continue
        if _AFTERWARDS.search(text, match.end(), at + 1):
            continue
        if gives and _CORRECTION.search(match.group()):
            continue
        if not gives and cues.STAYED_OUT.match(text, match.start()):
            continue
        if gives or len(between) < _FARTHEST:
            return match.group()
    return ""


def _stayed_out(text: str, left: int, right: int, at: int, end: int) -> str:
    behind = cues.STAYED_OUT.search(text, at, right)
    if behind:
        between = _LIST.sub("", text[at + 1 : behind.start()], count=1)
        between = _DESCRIBED.sub("", between)
        acts = DONE.search(between) or _SOMEBODY_ELSE.search(between)
        if not acts and len(between) < 110:
            return behind.group()
    before = cues.LEFT_OUT.search(text, left, at)
    if before and not cues.NOT_ONLY.search(text, before.start(), at):
        if "talks with" in before.group():
            ended = cues.TALKS_ENDED.search(text, end, right)
            return ended.group() if ended else ""
        return before.group()
    return ""
