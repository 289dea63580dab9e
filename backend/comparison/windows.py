"""Stretches of time in words in, whether they can be the same stretch out."""

import re

_TO_DATE = re.compile(
    r"to date|so far"
    r"|since (?:its |the )?(?:inception|founding|start|launch|foundation|(?:19|20)\d\d)"
    r"|in total|overall|in all|all told|altogether|inception|lifetime|founding",
    re.IGNORECASE,
)
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "eighteen": 18,
}  # fmt: skip
_SPAN = re.compile(
    r"(?P<below>under|less than|within)?\s*(?P<number>\d+|"
    + "|".join(sorted(_NUMBERS, key=len, reverse=True))
    + r")?\s*(?P<few>few|couple|matter|several|mere|half)?[\w\s]*?(?P<unit>month|year|week)s?\b",
    re.IGNORECASE,
)


def is_to_date(window: str | None) -> bool:
    """Tell whether a total counts everything from the company's beginning."""
    return window is None or not window.strip() or bool(_TO_DATE.search(window))


def same_window(a: str | None, b: str | None) -> bool:
    """Tell whether two windows are told in the same words."""
    return (a or "").casefold().split() == (b or "").casefold().split()


def months_of(window: str | None) -> tuple[float, float] | None:
    """Return the shortest and longest stretch in months, None where the words give no length."""
    found = _SPAN.search(window or "")
    if not found:
        return None
    unit = {"week": 0.25, "month": 1.0, "year": 12.0}[found["unit"].lower()]
    if found["few"] and found["few"].lower() == "half":
        return 6.0, 6.0
    if found["few"] or (not found["number"] and not found["below"]):
        return unit, 11 * unit
    given = (found["number"] or "1").lower()
    number = float(given) if given.isdigit() else float(_NUMBERS[given])
    return (0.0 if found["below"] else number * unit * 0.75), number * unit * 1.25


def overlap(a: str | None, b: str | None) -> bool:
    """Tell whether two windows are one stretch, as far as their words tell."""
    x, y = months_of(a), months_of(b)
    if x is None or y is None:
        return same_window(a, b)
    return x[0] <= y[1] and y[0] <= x[1]
