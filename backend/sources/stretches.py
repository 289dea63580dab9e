"""A web archive in, stretches of it out that others may read, wherever they see the same file."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from backend.model.article import Document
from backend.model.failure import Failure
from backend.sources.decoding import UnreadableBytes
from backend.sources.metering import count
from backend.sources.opening import GZIP, kind_of
from backend.sources.places import is_address

_PACKED: Final = 1 << 20
_PLAIN: Final = 8 << 20
"""Bytes of a stretch: some dozens of pages, which pack to an eighth."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The records that begin at a byte from `start` to before `end` of an archive.

    `name` is the archive as a person named it, `path` the same from the root.
    """

    name: str
    path: Path
    start: int
    end: int


def is_archive(name: str) -> bool:
    """Tell whether a name is that of a web archive that stands here as a file."""
    path = Path(name)
    return not is_address(name) and kind_of(path) == ".warc" and path.is_file()


def stretches_of(name: str) -> Iterator[Stretch | Failure]:
    """Yield all of an archive, stretch by stretch, in order."""
    from backend.sources.warc import warc_ranges

    path = Path(name).resolve()
    try:
        ranges = warc_ranges(path, _PACKED if path.suffix.lower() == GZIP else _PLAIN)
    except OSError as error:
        yield Failure(name, None, f"cannot be read: {error.strerror or error}")
        return
    for start, end in ranges:
        count(end - start)
        yield Stretch(name, path, start, end)


def read_stretch(stretch: Stretch) -> Iterator[Document | Failure]:
    """Yield the pages of a stretch; what cannot be read of it becomes a Failure."""
    from backend.sources.warc import read_warc

    try:
        for result in read_warc(stretch.path, stretch.start, stretch.end):
            yield replace(result, path=stretch.name) if isinstance(result, Failure) else result
    except (OSError, UnreadableBytes) as error:
        yield Failure(stretch.name, None, f"cannot be read: {error}")
