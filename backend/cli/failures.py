"""Documents that failed in, a file that lists them out: one JSON object a line."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from backend.cli.errors import CannotRun
from backend.model.failure import Failure

_FILES = "sqlite:///"


@contextmanager
def listed(target: Path | None) -> Iterator[Callable[[Failure], None]]:
    """Yield what to call with each failure; `target` gets the list in the end, whole.

    With nothing to list, an earlier list goes: it speaks of documents that are now in. With None,
    nothing is written. Raises CannotRun where the list cannot be written.
    """
    if target is None:
        yield lambda failure: None
        return
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    with _told(target):
        file = part.open("x", encoding="utf-8", errors="backslashreplace")

    def add(failure: Failure) -> None:
        with _told(target):
            file.write(json.dumps(asdict(failure), ensure_ascii=False) + "\n")

    try:
        yield add
    finally:
        with _told(target):
            file.close()
            if part.stat().st_size:
                part.replace(target)
            else:
                target.unlink(missing_ok=True)
                part.unlink()


@contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotRun(
            f"The list of failures {target} cannot be written: {error.strerror or error}. Name "
            "another file with --failures."
        ) from error


def beside(database: str) -> Path | None:
    """Return where to list failures beside a database, None where that is no file."""
    name = database.removeprefix(_FILES)
    if name == database or name in ("", ":memory:"):
        return None
    return Path(f"{name}.failures.jsonl")
