"""The first blocks of an article in, the day, agency and author that they name out.

Knows the forms that datelines and bylines take, and no outlet by name.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from backend.reading.days import FoundDay, find_day
from backend.reading.pieces import Piece

# Blocks among which datelines stand; further down they belong to sentences.
HEAD_BLOCKS: Final = 8

_BYLINE: Final = re.compile(
    r"(?i:(?:written |reported |posted |story |words )?by:?|author:) "
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+| (?:and|&|de|van|von|al)| ?,)*(?: ?[|·•,] .{1,40})?"
)
# "STOCKHOLM (Agency) -", "CORK, March 3, 2026 /Agency/ --", "Feb 3 (Agency) -".
_AGENCY: Final = re.compile(
    r"(?P<place>[A-Z][\w.'’ -]{1,30}(?:[,/] ?[A-Z][\w.'’ -]{1,25}){0,2},? ?)?"
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?,? ?)?"
    r"[(/](?P<agency>[A-Z][\w&.’' ]{1,30})[)/] ?(?:--|[-–—])"
)
# The part of a press release's first sentence that ends with a dash or with two.
_BEFORE_DASH: Final = re.compile(r".{0,120}?(?: ?--| [–—-](?= ?\S)|\) ?[–—-])")
_DATE_WORDS: Final = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)|published|updated"
    r"|posted|last|first|modified|on|at|by|am|pm|gmt|utc|e[sd]?t|p[sd]?t|ce?s?t|ist|bst|date|news",
    re.IGNORECASE,
)
_MAX_DATELINE_WORDS: Final = 14
_MAX_OTHER_WORDS: Final = 4
_MARKS: Final = frozenset("|·•/–—")


def is_byline(text: str) -> bool:
    """Say whether a block does no more than name who wrote the article."""
    return len(text) <= 120 and bool(_BYLINE.fullmatch(text))


def is_dateline(piece: Piece) -> bool:
    """Say whether a block gives the day, the section or the author, and nothing else."""
    if piece.kind not in ("paragraph", "heading", "dateline"):
        return False
    if is_byline(piece.text):
        return True
    if piece.words > _MAX_DATELINE_WORDS or piece.is_sentence:
        return False
    found = find_day(piece.text)
    if found is None:
        return False
    before, after = _beside(piece.text, found)
    # "Acme, founded on 6 May 2016, raises money" carries a date and is a headline: a dateline puts
    # a place, a section or a name on one side of its day, or sets them off with marks.
    is_set_off = not (before and after) or not _MARKS.isdisjoint(piece.text)
    return is_set_off and before + after <= _MAX_OTHER_WORDS


def find_lone_day(text: str) -> date | None:
    """Return the day of a text that gives a day and hardly anything else, None for other texts."""
    found = find_day(text)
    if found is None:
        return None
    is_lone = is_byline(text) or sum(_beside(text, found)) <= _MAX_OTHER_WORDS
    return found.day if is_lone else None


def _beside(text: str, found: FoundDay) -> tuple[int, int]:
    return _other_words(text[: found.start]), _other_words(text[found.end :])


def _other_words(text: str) -> int:
    return sum(not _DATE_WORDS.fullmatch(word) for word in re.findall(r"[A-Za-z]{2,}", text))


def find_agency(pieces: Sequence[Piece]) -> str | None:
    """Return the news agency that a dateline names in brackets, None without one."""
    for piece in pieces[: 2 * HEAD_BLOCKS]:
        if found := _AGENCY.match(piece.text):
            return found["agency"].strip()
    return None


def find_dateline_day(pieces: Sequence[Piece]) -> date | None:
    """Return the day of the first dateline, alone or before a dash; None without one."""
    return next((found.day for head in datelines(pieces) if (found := find_day(head))), None)


def datelines(pieces: Sequence[Piece]) -> Iterator[str]:
    """Yield what stands in the datelines, for days that are written without their year."""
    for piece in pieces[:HEAD_BLOCKS]:
        head = piece.text if is_dateline(piece) else _before_dash(piece)
        if head:
            yield head


def _before_dash(piece: Piece) -> str | None:
    found = None if piece.kind == "headline" else _BEFORE_DASH.match(piece.text)
    return found[0] if found else None
