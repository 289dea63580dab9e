"""Finding dates: a text and the day it was published in, the calendar dates of its words out.

Relative words ("Monday", "last month", "in July") need the day of publication; "the year before"
and "a month later" need a date earlier in the text. Does not know what happened on a date.
"""

from datetime import date

from backend.values.casing import lower
from backend.values.dates.calendar_dates import DateSpan
from backend.values.dates.grammar import ANCHORED
from backend.values.dates.resolving import resolve_anchored
from backend.values.dates.rules import resolve_all

# How far back "the year before" looks for the date that it starts from, in code points: about
# two sentences.
_ANCHOR_REACH = 320
# One of these stands in each of the words that start from another date.
_ANCHORED_WORDS = (
    "year",
    "month",
    " day",
    "that ",
    "the next ",
    "the following ",
    "the subsequent ",
)


def find_dates(text: str, published: date | None) -> list[DateSpan]:
    """Find every date, in order of appearance; offsets are code points of `text`.

    `published` resolves relative words; without it they are left out. A word that could mean
    days in two months ("last week" on the 3rd) is left out too.
    """
    spans = _without_overlaps(resolve_all(text, published))
    return _with_anchored(text, spans)


def _without_overlaps(spans: list[DateSpan]) -> list[DateSpan]:
    """Keep the longer of two spans that overlap; of equals, the first rule's."""
    kept: list[DateSpan] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
        elif span.end - span.start > kept[-1].end - kept[-1].start:
            kept[-1] = span
    return kept


def _with_anchored(text: str, spans: list[DateSpan]) -> list[DateSpan]:
    """Add "the year before" and its like, each reckoned from the last date before it."""
    lowered = lower(text) if spans else ""
    if not any([word in lowered for word in _ANCHORED_WORDS]):
        return spans
    found: list[DateSpan] = []
    waiting = iter(spans)
    following = next(waiting, None)
    for match in ANCHORED.finditer(lowered):
        while following is not None and following.start < match.end():
            found.append(following)
            following = next(waiting, None)
        month = "m" if match["m"] else "that"
        if match[month]:
            if not text[match.start(month)].isupper():
                continue
            if found and found[-1].start >= match.start():
                found.pop()
        if not found or not 0 <= match.start() - found[-1].end <= _ANCHOR_REACH:
            continue
        moved = resolve_anchored(match, found[-1].date)
        if moved is not None:
            found.append(DateSpan(match.start(), match.end(), moved, True))
    return found + ([] if following is None else [following, *waiting])
