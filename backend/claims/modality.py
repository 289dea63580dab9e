"""A masked sentence and a claim's place in, whether it is done, planned, rumoured or denied out.

A claim takes its mood from the words that govern it: those of its own clause, as far as nothing
finished stands between.
"""

import re
import sys
from functools import lru_cache

from backend.claims import past_cues as past
from backend.claims.denials import find_denial
from backend.claims.hearsay import find_hearsay
from backend.claims.hearsay_cues import SUPPOSED, WHETHER
from backend.claims.masking import Masked
from backend.claims.plans import find_plan, governing_plan
from backend.model.claim import Modality

_HARD_STOP = re.compile(
    r"; |\. |, (?:but|although|though|whereas|while|whilst|yet) |\b(?:but|although|though) "
    r"(?=it|the|has|had|is|was|they|said)"
)
# "Down from its original § target": what was aimed at stays a plan.
_AIM = re.compile(r" (?:[\w-]+ )?(?:target|goal)\b(?! market)")
# "It will become the most valuable …, with its valuation exceeding §": that much is done.
_VALUED_NOW = re.compile(r", with (?:its|their|a) (?:\w+ )?valuation (?!of|to|that)[a-z ]{0,30}$")
# Sentences are remembered for as long as their claims are looked at, one after the other.
_SENTENCES = 16
_SIGNS = {"round": "¤", "date": "†"}
_SIGN = re.compile("[§¶¤†]")


def find_modality(
    masked: Masked, start: int, end: int, role: str, rule: str = "", previous: Masked | None = None
) -> tuple[Modality, str]:
    """Return the modality of the words from `start` to `end`, and the words that decided.

    `rule` is the rule that found the claim; `previous` the sentence before, for "they said".
    """
    text = masked.text
    left, right = _clause(text, start, end)
    at = end - 1 if rule == "valuation.carried" else _place(text, start, end, role)
    denied = find_denial(text, left, right, at, end, role)
    if denied:
        return "denied", denied
    if _is_background(text, left, at, role, rule):
        return "completed", "background"
    supposed = SUPPOSED.search(text, left, at)
    if supposed and not governing_plan(text, left, supposed.start()):
        return "rumoured", supposed.group()
    planned = find_plan(text, left, right, at, start, end, role)
    if planned:
        return "planned", planned
    if role in ("lead_investor", "investor", "contribution") and WHETHER.search(text, left, at):
        return "rumoured", "whether"
    rumoured = find_hearsay(text, at, end, previous)
    return ("rumoured", rumoured) if rumoured else ("completed", "")


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    left, right = 0, len(text)
    for match in _stops_in(text):
        if match.end() <= start:
            left = match.end()
        elif match.start() >= end:
            right = match.start()
            break
    return left, right


@lru_cache(_SENTENCES)
def _stops_in(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_HARD_STOP.finditer(text))


def _place(text: str, start: int, end: int, role: str) -> int:
    """Return where the claim's own sign stands: what governs it stands before."""
    if role in ("lead_investor", "investor"):
        return max(text.rfind("¶", start, end), start)
    own = text.find(_SIGNS.get(role, "§"), start, end)
    if own >= 0:
        return own
    sign = _SIGN.search(text, start, end)
    return sign.start() if sign else start


def _is_background(text: str, left: int, at: int, role: str, rule: str) -> bool:
    """Tell a figure of the past, whatever is planned around it: "the § round of last June"."""
    if role == "valuation_change":
        return False
    told = (
        rule == "valuation.carried"
        or (role == "valuation" and _VALUED_NOW.search(text, left, at) is not None)
        or (_first_past_in(text) < at and _is_compared(text, left, at))
    )
    return told and not _AIM.match(text, at + 1)


@lru_cache(_SENTENCES)
def _first_past_in(text: str) -> int:
    """Return where words on the past stand first; a place behind the text if there are none."""
    cues = past.COMPARISON, past.MEASURED_AGAINST, past.LOOKS_BACK
    found = (cue.search(text) for cue in cues)
    return min((match.start() for match in found if match), default=sys.maxsize)


def _is_compared(text: str, left: int, at: int) -> bool:
    """Tell whether a comparison, or words that look back, hold what stands at `at`."""
    if past.COMPARED.search(text[max(0, at - 80) : at], within=text):
        return True
    if past.MEASURED_AGAINST.search(text, left, at):
        return True
    if past.BESIDE_COMPARED.search(text[left:at], within=text):
        return True
    looks_back = past.LOOKS_BACK.finditer(text, max(0, at - 45), min(len(text), at + 80))
    return any(match.start() < at < match.end() for match in looks_back)
