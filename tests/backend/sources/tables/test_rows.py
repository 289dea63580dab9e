"""Lines of tables and the rows that they make, whatever is wrong with some of them."""

import pytest

from backend.sources.decoding import UnreadableBytes
from backend.sources.records import BadRecord
from backend.sources.tables.rows import parse_rows


def rows(text: str) -> list[tuple[int, list[str] | str]]:
    found = parse_rows(text.splitlines(keepends=True))
    return [(number, str(row) if isinstance(row, BadRecord) else row) for number, row in found]


DELIMITED = ["a,b\nc,d\n", "a;b\nc;d\n", "a\tb\nc\td", "a|b\r\nc|d\r\n", '"a","b"\n\n"c","d"\n']


@pytest.mark.parametrize("text", DELIMITED)
def test_the_first_row_shows_what_parts_the_cells(text: str) -> None:
    assert [row for _, row in rows(text)] == [["a", "b"], ["c", "d"]]


def test_a_cell_may_hold_line_feeds_and_quotation_marks() -> None:
    assert rows('a,b\n"c\nd","say ""so"""\ne,5" screens\n') == [
        (1, ["a", "b"]),
        (2, ["c\nd", 'say "so"']),
        (4, ["e", '5" screens']),
    ]


def test_a_quotation_mark_that_is_never_closed_costs_its_line_and_no_other() -> None:
    text = 'a,b\n"c,d\n' + "".join(f"{number},x\n" for number in range(100))
    found = rows(text)
    assert found[1] == (2, "a quotation mark is opened and not closed")
    assert [number for number, _ in found] == list(range(1, 103))


def test_a_quotation_mark_that_is_never_closed_may_stand_in_the_last_line() -> None:
    assert rows('a,b\nc,d\n"e,f\n')[1:] == [
        (2, ["c", "d"]),
        (3, "a quotation mark is opened and not closed"),
    ]


def test_a_line_that_is_no_text_costs_no_other() -> None:
    lines = ["a,b\n", UnreadableBytes("no text"), "c,d\n", '"e,\n', UnreadableBytes("no"), "f,g\n"]
    assert [number for number, row in parse_rows(lines) if isinstance(row, list)] == [1, 3, 6]


def test_a_cell_may_be_long() -> None:
    assert rows(f"a,b\n{'x' * 200_000},y\n")[1] == (2, ["x" * 200_000, "y"])
