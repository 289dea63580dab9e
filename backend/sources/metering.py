"""Files on their way through the readers in, how many of their bytes have been read out.

What a progress bar shows; knows nothing of what stands in the files.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from typing_extensions import Buffer


@dataclass(slots=True)
class Meter:
    """How many bytes of files have been read, as they stand on the disk."""

    read: int = 0


_METER: ContextVar[Meter | None] = ContextVar("meter", default=None)


@contextmanager
def metered() -> Iterator[Meter]:
    """Count what is read from files as long as the context lasts."""
    meter = Meter()
    before = _METER.set(meter)
    try:
        yield meter
    finally:
        _METER.reset(before)


def count(length: int) -> None:
    """Count bytes of a file that somebody else reads."""
    if (meter := _METER.get()) is not None:
        meter.read += length


def open_metered(path: Path) -> io.BufferedReader:
    """Open a file for reading its bytes, which the meter of the context counts."""
    meter = _METER.get()
    return path.open("rb") if meter is None else io.BufferedReader(_Counted(path, meter))


class _Counted(io.FileIO):
    def __init__(self, path: Path, meter: Meter) -> None:
        super().__init__(path)
        self._meter = meter

    def readinto(self, buffer: Buffer) -> int:
        length = super().readinto(buffer)
        self._meter.read += length
        return length

    def readall(self) -> bytes:
        data = super().readall()
        self._meter.read += len(data)
        return data
