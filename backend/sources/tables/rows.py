"""The lines of a table in, its rows out, each with the number of its first line.

A quotation mark that is never closed must not swallow the rows below it: what does not close
within some lines is a bad line, and reading goes on after it.
"""

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Final

from backend.sources.decoding import UnreadableBytes
from backend.sources.opening import MAX_BYTES
from backend.sources.records import BadRecord

_DELIMITERS: Final = ",;\t|"
# People write line feeds into a cell, and seldom so many.
_MOST_LINES: Final = 30
_UNCLOSED: Final = "a quotation mark is opened and not closed"

# The module's own limit is 131,072 letters a cell, for the whole process.
csv.field_size_limit(MAX_BYTES)


def parse_rows(
    lines: Iterable[str | UnreadableBytes],
) -> Iterator[tuple[int, list[str] | BadRecord]]:
    """Yield the rows that are not empty, the header first; what is wrong in place of a bad one.

    Commas, semicolons, tabs or bars part the cells: whichever the first row has most of.
    """
    waiting: deque[tuple[int, str | UnreadableBytes]] = deque()
    numbered = enumerate(lines, start=1)
    delimiter = ""
    while (group := _group(waiting, numbered)) is not None:
        number, line = group
        if isinstance(line, UnreadableBytes):
            yield number, BadRecord(str(line))
            continue
        if not line.strip():
            continue
        delimiter = delimiter or max(_DELIMITERS, key=line.count)
        taken = [line]
        row = _row(line, delimiter)
        while row is None and len(taken) < _MOST_LINES:
            following = _group(waiting, numbered)
            if following is None or isinstance(following[1], UnreadableBytes):
                waiting.extendleft([following] if following else [])
                break
            taken.append(following[1])
            row = _row("".join(taken), delimiter)
        if row is None:
            yield number, BadRecord(_UNCLOSED)
            waiting.extendleft(
                (number + place, taken[place]) for place in range(len(taken) - 1, 0, -1)
            )
        elif any(cell.strip() for cell in row):
            yield number, row


def _group(
    waiting: deque[tuple[int, str | UnreadableBytes]],
    numbered: Iterator[tuple[int, str | UnreadableBytes]],
) -> tuple[int, str | UnreadableBytes] | None:
    return waiting.popleft() if waiting else next(numbered, None)


def _row(text: str, delimiter: str) -> list[str] | None:
    """Return the cells of one row, None where a quotation mark is still open at its end."""
    try:
        return next(csv.reader([text], delimiter=delimiter, strict=True))
    except csv.Error as error:
        if "unexpected end of data" in str(error):
            return None
        # A quotation mark in the middle of a cell, as in 5" Screens: what it says is plain.
        return next(csv.reader([text], delimiter=delimiter))
