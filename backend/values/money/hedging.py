"""Hedges: a text and the place of a sum in, what the words around it allow out.

Looks at a window of fixed length on either side of the sum. Does not know the sum's value.
"""

import re
from string import ascii_letters

from backend.values.money.grammar import (
    HEDGE_AFTER,
    HEDGE_BEFORE,
    HEDGE_BEFORE_LOWER,
    HEDGE_CAPITALS,
    HEDGE_LAST_WORDS,
    HEDGE_WINDOW,
    HEDGE_WORDS_BEFORE,
    MARK,
    NO_HEDGE,
    NO_HEDGE_WINDOW,
)
from backend.values.money.sums import Hedge

_NAMES: tuple[Hedge, ...] = ("more_than", "at_least", "less_than", "up_to", "about")
_HEDGE_SIGNS = frozenset("~∼≈<>=≤≥-")
# "up to about $600 million": two hedges on one sum at the most say something.
_STACKED = 2


def hedge_around(text: str, start: int, end: int) -> tuple[int, int, Hedge]:
    """Return where the sum at `start` to `end` begins and ends with its hedges, and the hedge.

    Of several hedges the outermost one that sets a bound wins: "up to about $600 million" is
    "up_to".
    """
    hedge: Hedge = "exact"
    for _ in range(_STACKED):
        before = _before(text, start, end)
        if before is None:
            break
        start, found = before
        if found != "about" or hedge == "exact":
            hedge = found
    if hedge in {"exact", "about"} and "+" in text[start:end]:
        hedge = "more_than"
    after = HEDGE_AFTER.match(text, end)
    if after is not None:
        end = after.end()
        found = _hedge_of(after)
        if hedge in {"exact", "about"}:
            hedge = found
    return start, end, hedge


def _before(text: str, start: int, end: int) -> tuple[int, Hedge] | None:
    window = text[max(0, start - HEDGE_WINDOW) : start]
    if not _may_end_hedge(window):
        return None
    match = _search(window)
    if match is None:
        return None
    if match["the"] and MARK.match(text, end) is None:
        return None
    hedge = _hedge_of(match)
    trap = NO_HEDGE.get(hedge)
    if trap is not None and trap.search(text[max(0, start - NO_HEDGE_WINDOW) : start]):
        return None
    return start - len(window) + match.start(), hedge


def _search(window: str) -> re.Match[str] | None:
    lowered = window.lower()
    if len(lowered) != len(window) or any([capital in window for capital in HEDGE_CAPITALS]):
        return HEDGE_BEFORE.search(window)
    return HEDGE_BEFORE_LOWER.search(lowered)


def _may_end_hedge(window: str) -> bool:
    last = window.rstrip()
    if not last or last[-1] in _HEDGE_SIGNS:
        return bool(last)
    last = last.removesuffix(".")
    word = last[len(last.rstrip(ascii_letters)) :].lower()
    if word not in HEDGE_WORDS_BEFORE:
        return word in HEDGE_LAST_WORDS
    lowered = last.lower()
    return any([before in lowered for before in HEDGE_WORDS_BEFORE[word]])


def _hedge_of(match: re.Match[str]) -> Hedge:
    """Return the hedge whose group took part in a match."""
    groups = match.groupdict()
    return next(hedge for hedge in _NAMES if groups.get(hedge) is not None)
