"""Lines that `export` wrote in, articles and statements in the store out.

What an export says replaces what is kept of the same address, as `ingest` does with a new text;
everything else in the corpus stays. Each line is kept whole or not at all.
"""

import logging
from collections.abc import Iterator
from typing import BinaryIO

from backend.model.failure import Failure
from backend.service.exports.corpus_lines import (
    VERSION,
    BadLine,
    End,
    Line,
    Start,
    line_of,
    read_line,
)
from backend.service.ingesting import Ingested
from backend.store import Finding, Store, StoreError, TooManyClaims

_log = logging.getLogger(__name__)

_NO_EXPORT = (
    "no export that can be imported: write one with `export`, as JSON Lines; documents go in "
    "with `ingest`"
)
_LONGEST_START = 4096
"""Bytes: a file that does not begin as an export is not read to the end of its first line."""


def import_each(name: str, file: BinaryIO, store: Store) -> Iterator[Ingested | Failure]:
    """Keep what the lines of an export say, and tell of each article what became of it.

    `name` is how failures call the file. Several exports one after the other are as good as one.
    Raises StoreError where the database fails.
    """
    number, count, is_open = 1, 0, True
    data = file.readline(_LONGEST_START)
    if not _is_start(data):
        yield Failure(name, None, _NO_EXPORT)
        return
    while data:
        count += 1
        try:
            match read_line(data):
                case Start(version) if version > VERSION:
                    yield Failure(name, number, _newer(version))
                    return
                case Start():
                    count, is_open = 0, True
                case End(articles):
                    is_open = False
                    if articles != count - 1:
                        yield Failure(name, number, _miscounted(articles, count - 1))
                case Line() as line:
                    yield _kept(line, store)
        except BadLine as error:
            yield Failure(name, number, str(error))
        data, number = file.readline(), number + 1
    if is_open:
        yield Failure(name, None, "ends before its last line: it was cut, export it again")


def _is_start(data: bytes) -> bool:
    try:
        return isinstance(read_line(data), Start)
    except BadLine:
        return False


def _newer(version: int) -> str:
    return (
        f"an export of version {version}, from a newer release; this one reads version {VERSION}: "
        "update Second Source"
    )


def _miscounted(articles: int, count: int) -> str:
    return f"{articles} articles were exported, and {count} stand here: export them again"


def _kept(line: Line, store: Store) -> Ingested:
    """Keep one line. Raises BadLine where it cannot be kept."""
    known = store.survey.file_like(line.article)
    if known is not None and line_of(known) == line:
        return Ingested(known.article.source.id, "unchanged")
    finding = Finding(line.article, line.kind, line.trace, line.claims, release=line.release)
    try:
        [kept] = store.keep_many([finding])
    except StoreError:
        raise
    except TooManyClaims as error:
        raise BadLine(str(error)) from error
    except Exception as error:
        # A line that was tampered with in a way nobody thought of must not cost the others.
        _log.exception("%s cannot be kept", line.url or line.title)
        raise BadLine(f"cannot be kept: {error!r}") from error
    return Ingested(kept.id, kept.outcome)
