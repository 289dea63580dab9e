"""Rules of dates: a text and the day it was published in, what each pattern finds there out.

A rule is tried only around a string that every one of its matches holds.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from backend.values.dates import grammar, resolving
from backend.values.dates.calendar_dates import MONTH_NAMES, DateSpan, PartialDate

# How far behind its trigger a match may reach: "the summer of 2017 the company's 2019 employees".
_BEHIND = 40
# "Said on Wednesday, the 31st of": what may stand before a month with its day.
_NAMED_DAY = 48
_FIGURES = tuple("0123456789")
_NEAR = ("last", "this", "next", "past")


class _Rule(NamedTuple):
    """A pattern and its reader; `before` is how far before its trigger a match may begin.

    One of the strings `beside` stands in lower case near the trigger. `relative` if the day of
    publication is needed.
    """

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], date], PartialDate | None]
    before: int = 0
    beside: Sequence[str] = ()
    relative: bool = False


class _Kind(NamedTuple):
    """Rules with one trigger, and strings of which one stands wherever it does, in lower case."""

    needles: Sequence[str]
    trigger: re.Pattern[str]
    rules: Sequence[_Rule]


_MONTHS = tuple(name[:3].lower() for name in MONTH_NAMES)
_KINDS = (
    _Kind(
        _MONTHS,
        grammar.A_MONTH,
        (
            _Rule(grammar.MONTH_DAY_YEAR, resolving.full, _NAMED_DAY, _FIGURES),
            _Rule(grammar.DAY_MONTH_YEAR, resolving.full, _NAMED_DAY, _FIGURES),
            _Rule(grammar.MONTH_YEAR, resolving.month_year, 16, _FIGURES),
            _Rule(grammar.MONTH_DAY, resolving.month_day, _NAMED_DAY, _FIGURES, True),
            _Rule(grammar.DAY_MONTH, resolving.month_day, _NAMED_DAY, _FIGURES, True),
            _Rule(grammar.MONTH_OF_NEAR_YEAR, resolving.month_of_near_year, 16, _NEAR, True),
            _Rule(grammar.NEAR_MONTH, resolving.near_month, 5, _NEAR, True),
            _Rule(grammar.MONTH_IN_LINE_OF_YEAR, resolving.month_year, 180),
            _Rule(grammar.MONTH, resolving.bare_month, 32, (), True),
            _Rule(grammar.MONTH_OF_DEAL, resolving.bare_month, 12, ("'s", "’s"), True),
            _Rule(grammar.MONTH_BEFORE_WORD, resolving.bare_month, 0, (), True),
        ),
    ),
    _Kind(
        ("19", "20"),
        grammar.A_YEAR,
        (
            _Rule(grammar.ISO, resolving.iso),
            _Rule(grammar.HAN, resolving.iso),
            _Rule(grammar.SLASHED, resolving.slashed, 6),
            _Rule(grammar.YEAR_AFTER_WORD, resolving.plain_year, 48),
            _Rule(grammar.YEAR_AFTER_PART, resolving.plain_year, 24),
            _Rule(grammar.YEAR_BEFORE_WORD, resolving.plain_year),
        ),
    ),
    _Kind(
        ("day", "tomorrow", "morning", "afternoon", "evening", "night"),
        grammar.A_DAY,
        (
            _Rule(grammar.WEEKDAY, resolving.weekday, 12, ("day",), True),
            _Rule(grammar.NEAR_DAY, resolving.near_day, 12, (), True),
        ),
    ),
    _Kind(
        ("year", "month", "week"),
        grammar.A_SPAN,
        (_Rule(grammar.NEAR, resolving.near, 16, _NEAR, True),),
    ),
    _Kind(
        ("spring", "summer", "fall", "autumn"),
        grammar.A_SEASON,
        (_Rule(grammar.SEASON, resolving.season, 8, _NEAR, True),),
    ),
    _Kind(("ago", "back"), grammar.AN_AGO, (_Rule(grammar.AGO, resolving.ago, 24, (), True),)),
)
_WITHOUT_A_DAY = tuple(
    _Kind(needles, trigger, rules)
    for needles, trigger, all_rules in _KINDS
    if (rules := [rule for rule in all_rules if not rule.relative])
)


def resolve_all(text: str, published: date | None) -> list[DateSpan]:
    """Return what every rule of the grammar finds; spans may overlap.

    Words that need the day of publication are left out without it.
    """
    lowered, today = text.lower(), published or date.min
    spans: list[DateSpan] = []
    for needles, trigger, rules in _KINDS if published else _WITHOUT_A_DAY:
        if not any(map(lowered.__contains__, needles)):
            continue
        reached = [0] * len(rules)
        for found in trigger.finditer(text):
            place, end = found.start(), found.end() + _BEHIND
            beside = text[max(0, place - _NAMED_DAY) : end].lower()
            for number, rule in enumerate(rules):
                if rule.beside and not any(map(beside.__contains__, rule.beside)):
                    continue
                start = max(reached[number], place - rule.before)
                match = _over(place, rule, text, start, end)
                if match is None:
                    continue
                reached[number] = match.end()
                day = rule.read(match, today)
                if day is not None:
                    group = "date" if "date" in rule.pattern.groupindex else 0
                    spans.append(DateSpan(*match.span(group), day, rule.relative))
    return spans


def _over(place: int, rule: _Rule, text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the match of a rule in which a trigger at some place lies."""
    if not rule.before:
        return rule.pattern.match(text, place, end) if start <= place else None
    for match in rule.pattern.finditer(text, start, end):
        if match.end() > place:
            return match if match.start() <= place else None
    return None
