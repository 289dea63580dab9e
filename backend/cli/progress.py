"""What has become of documents so far in, how far that is on standard error out.

A bar with rate and time left where that is a terminal, a line every few seconds where it is not.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from backend.service import IngestReport
from backend.sources import Meter

_SECONDS_BETWEEN_LINES: Final = 5.0

Clock = Callable[[], float]


@contextmanager
def shown(
    report: IngestReport, meter: Meter, total: int | None, clock: Clock
) -> Iterator[Callable[[], None]]:
    """Yield what to call after each document; `total` is in bytes, None where it is not known."""
    if sys.stderr.isatty():
        with _bar(report, meter, total) as update:
            yield update
    else:
        yield _Lines(report, meter, total, clock).update


@contextmanager
def _bar(report: IngestReport, meter: Meter, total: int | None) -> Iterator[Callable[[], None]]:
    with Progress(
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[counts]}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    ) as progress:
        task = progress.add_task("", total=total, counts="")

        def update() -> None:
            counts = _counts(report, progress.tasks[0].elapsed or 0)
            progress.update(task, completed=meter.read, counts=counts)

        yield update


class _Lines:
    def __init__(self, report: IngestReport, meter: Meter, total: int | None, clock: Clock) -> None:
        self._report, self._meter, self._total, self._clock = report, meter, total, clock
        self._start = self._last = clock()

    def update(self) -> None:
        now = self._clock()
        if now - self._last < _SECONDS_BETWEEN_LINES:
            return
        self._last = now
        line = _counts(self._report, now - self._start)
        if self._total and self._meter.read:
            done = min(1.0, self._meter.read / self._total)
            line += f", {done:.0%} read"
            # How long it takes to finish what has been read, the bytes do not tell.
            if done < 1:
                left = timedelta(seconds=round((now - self._start) * (1 / done - 1)))
                line += f", {left} left"
        print(line, file=sys.stderr, flush=True)


def _counts(report: IngestReport, seconds: float) -> str:
    done = report.documents
    rate = f", {done / seconds:.1f} a second" if seconds else ""
    return f"{done:,} document{'' if done == 1 else 's'}{rate}"
