"""A folder in, the files below it in order out, each with what the folder's manifest says of it.

Hidden files and folders are passed over; what cannot be looked into becomes a Failure.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from backend.model.article import Document
from backend.model.failure import Failure
from backend.sources.decoding import UnreadableBytes, decode
from backend.sources.guarding import failure_of
from backend.sources.manifest import MANIFEST, parse_manifest
from backend.sources.opening import read_whole
from backend.sources.records import BadRecord


@dataclass(frozen=True, slots=True)
class Found:
    """A file below a folder; `entry` is None where no manifest speaks of it."""

    path: Path
    entry: Document | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """One folder with the names of its files, sorted."""

    folder: Path
    names: tuple[str, ...]


def levels_below(folder: Path) -> Iterator[Level | Failure]:
    """Yield a folder and those below it, in the order of their names; links are not followed.

    What cannot be looked into comes last.
    """
    refused: list[OSError] = []
    for name, folders, files in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        yield Level(Path(name), tuple(sorted(each for each in files if not each.startswith("."))))
    yield from (failure_of(str(error.filename), error) for error in refused)


def files_of(level: Level, is_read: Callable[[Path], bool]) -> Iterator[Found | Failure]:
    """Yield the files of one folder that are read, with what its manifest says of them.

    A manifest speaks for the others and is no document; one with a mistake becomes a Failure.
    """
    entries: dict[str, Document] = {}
    names = level.names
    if MANIFEST in names:
        path = level.folder / MANIFEST
        try:
            said = parse_manifest(decode(read_whole(path)))
        except (BadRecord, UnreadableBytes, OSError) as error:
            yield failure_of(str(path), error)
            said = {}
        if said is not None:
            entries = said
            names = tuple(name for name in names if name != MANIFEST)
            missing = sorted(name for name in entries if not (level.folder / name).is_file())
            yield from (Failure(str(path), None, f"names no file: {name}") for name in missing)
    for name in names:
        if is_read(level.folder / name):
            yield Found(level.folder / name, entries.get(name))
