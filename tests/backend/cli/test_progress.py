import pytest

from backend.cli import progress
from backend.service import IngestReport
from backend.sources import Meter

LINES = [
    (1000, "10 documents, 2.0 a second, 50% read, 0:00:05 left"),
    (400, "10 documents, 2.0 a second, 100% read"),
    (None, "10 documents, 2.0 a second"),
]


@pytest.mark.parametrize(("total", "line"), LINES)
def test_a_line_says_how_far_and_how_fast_it_goes(capsys, total, line):
    ticks = iter([0.0, 5.0])
    with progress.shown(IngestReport(new=10), Meter(500), total, lambda: next(ticks)) as update:
        update()
    assert capsys.readouterr().err == f"{line}\n"


def test_where_no_terminal_is_there_a_line_comes_every_five_seconds(capsys):
    report = IngestReport(new=1200)
    ticks = iter([0.0, 1.0, 4.9, 5.0, 6.0, 10.0])
    with progress.shown(report, Meter(), None, lambda: next(ticks)) as update:
        for _ in range(5):
            update()
    assert capsys.readouterr().err.splitlines() == [
        "1,200 documents, 240.0 a second",
        "1,200 documents, 120.0 a second",
    ]
