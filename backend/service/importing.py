"""Lines that `export` wrote in, articles and statements in the store out.

What an export says replaces what is kept of the same address, as `ingest` does with a new text;
everything else in the corpus stays. Each line is kept whole or not at all.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, Final

from backend.model.corpus import ArticleFile
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
from backend.values.urls import normalise_url

_log = logging.getLogger(__name__)

_Numbered = tuple[int, Line]
"""A line of an export with its number in the file, from 1."""

_Entry = _Numbered | Failure

_BATCH: Final = 50
"""Articles in a transaction: a commit then costs little, and an end in the middle loses little."""

_NO_EXPORT = (
    "no export that can be imported: write one with `export`, as JSON Lines; documents go in "
    "with `ingest`"
)
_LONGEST_START = 4096
"""Bytes: a file that does not begin as an export is not read to the end of its first line."""


def import_each(name: str, file: BinaryIO, store: Store) -> Iterator[Ingested | Failure]:
    """Keep what the lines of an export say, and tell of each article what became of it.

    `name` is how failures call the file. Several exports one after the other are as good as one.
    Some dozens of articles are kept in one transaction. Raises StoreError where the database fails.
    """
    for batch in _batches(_read(name, file)):
        yield from _settled(batch, name, store)


def _read(name: str, file: BinaryIO) -> Iterator[_Entry]:
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
                    yield number, line
        except BadLine as error:
            yield Failure(name, number, str(error))
        data, number = file.readline(), number + 1
    if is_open:
        yield Failure(name, None, "ends before its last line: it was cut, export it again")


def _batches(entries: Iterable[_Entry]) -> Iterator[list[_Entry]]:
    """Yield entries some at a time, no address twice in one batch."""
    batch: list[_Entry] = []
    keys: set[str] = set()
    for entry in entries:
        key = None if isinstance(entry, Failure) else _key(entry[1])
        if len(batch) == _BATCH or key in keys:
            yield batch
            batch, keys = [], set()
        batch.append(entry)
        if key is not None:
            keys.add(key)
    yield batch


def _key(line: Line) -> str:
    return normalise_url(line.url) if line.url else line.text


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


def _settled(batch: Sequence[_Entry], name: str, store: Store) -> list[Ingested | Failure]:
    """Keep what is not kept just so; say of each entry, in order, what became of it."""
    articles = [entry[1].article for entry in batch if isinstance(entry, tuple)]
    files = iter(store.survey.files_like(articles))
    told = [_told(*entry, next(files)) if isinstance(entry, tuple) else entry for entry in batch]
    kept = iter(_kept([entry for entry in told if isinstance(entry, tuple)], name, store))
    return [next(kept) if isinstance(entry, tuple) else entry for entry in told]


def _told(number: int, line: Line, file: ArticleFile | None) -> _Numbered | Ingested:
    if file is not None and line_of(file) == line:
        return Ingested(file.article.source.id, "unchanged")
    return number, line


def _kept(lines: Sequence[_Numbered], name: str, store: Store) -> list[Ingested | Failure]:
    """Keep lines in one transaction; where one cannot be kept, each in one of its own."""
    findings = [
        Finding(line.article, line.kind, line.trace, line.claims, release=line.release)
        for _, line in lines
    ]
    try:
        kept = store.keep_many(findings) if findings else []
    except StoreError:
        raise
    except Exception as error:
        if len(lines) > 1:
            return [result for line in lines for result in _kept([line], name, store)]
        if isinstance(error, TooManyClaims):
            return [Failure(name, lines[0][0], str(error))]
        # A line that was tampered with in a way nobody thought of must not cost the others.
        _log.exception("line %s of %s cannot be kept", lines[0][0], name)
        return [Failure(name, lines[0][0], f"cannot be kept: {error!r}")]
    return [Ingested(each.id, each.outcome) for each in kept]
