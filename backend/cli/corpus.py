"""The commands that look after the corpus: arguments in, lists, files and an exit status out."""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from backend.api import wire
from backend.cli import corpus_tables, terminal
from backend.cli.commands import company_meant
from backend.cli.errors import CannotRun
from backend.model.claim import SourceKind
from backend.model.corpus import KeptArticle
from backend.model.failure import Failure
from backend.service import Ingested, IngestReport
from backend.service.exports import Form, export
from backend.service.importing import import_each
from backend.service.surveying import addresses_like, find_source, list_sources
from backend.store import Store

_STANDARD = "-"


def sources(
    database: str, kind: SourceKind | None, publisher: str | None, limit: int, as_json: bool
) -> int:
    """List sources, the latest published first, as a table or as JSON, one a line."""
    with terminal.opened(database) as store:
        listed = list_sources(store, limit, kind, publisher)
        total = store.size().sources
    if as_json:
        for file, origin in listed:
            print(_json(wire.article(file.article) | {"origin": origin}))
    else:
        corpus_tables.print_sources(terminal.console(), listed, total)
    return 0


def forget(database: str, names: Sequence[str], is_sure: bool) -> int:
    """Forget sources with all that they state; at a terminal, ask first."""
    with terminal.opened(database) as store:
        found = {name: find_source(store, name) for name in names}
        for name in (name for name, article in found.items() if article is None):
            terminal.complain(Failure(name, None, _unknown(name, addresses_like(store, name))))
        meant = {article.source.id: article for article in found.values() if article}
        if meant and not (is_sure or _agreed(meant.values())):
            print("Nothing was forgotten.")
            return 1
        forgotten = [article for number, article in meant.items() if store.forget(number)]
    if forgotten:
        print(f"Forgot {corpus_tables.counted(forgotten)}.")
    return 1 if None in found.values() else 0


def stats(database: str, as_json: bool) -> int:
    """Print what the corpus holds, counted."""
    with terminal.opened(database) as store:
        counted = store.survey.statistics()
    if as_json:
        print(_json(corpus_tables.statistics_object(counted)))
    else:
        corpus_tables.print_statistics(terminal.console(), counted)
    return 0


def export_corpus(database: str, form: Form, output: str | None, company: str | None) -> int:
    """Write the corpus to a file or to standard output."""
    with terminal.opened(database) as store:
        key = None if company is None else company_meant(store, company).id
        with _written(output) as file:
            for piece in export(store, form, key):
                file.write(piece.encode("utf-8"))
    return 0


def import_corpus(database: str, paths: Sequence[str]) -> int:
    """Read exports into the corpus; end with a count."""
    report = IngestReport()
    with terminal.opened(database) as store:
        for path in paths:
            for result in _imported(path, store):
                report.add(result)
                if isinstance(result, Failure):
                    terminal.complain(result)
    print(
        f"{report.new} new, {report.changed} changed, {report.unchanged} unchanged, "
        f"{len(report.failures)} failed"
    )
    return 1 if report.failures else 0


def _unknown(name: str, near: Sequence[str]) -> str:
    if near:
        return f"no source has this address; did you mean {' or '.join(near)}?"
    advice = "`sources` lists them with their ids"
    return f"no source has this {'id' if name.isdigit() else 'address'}: {advice}"


def _agreed(meant: Iterable[KeptArticle]) -> bool:
    """Ask at a terminal; elsewhere nobody is there to answer, and the command is enough."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return True
    question = f"Forget {corpus_tables.counted(list(meant))}? [y/N] "
    try:
        return input(question).strip().lower() in ("y", "yes")
    except EOFError:
        return False


@contextmanager
def _written(output: str | None) -> Iterator[BinaryIO]:
    """Open what to write to; a file gets its name once all of it is written."""
    if output in (None, _STANDARD):
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(str(output)).resolve()
    try:
        if target.exists() and not target.is_file():
            # A device or a pipe, which must stay what it is.
            with target.open("wb") as file:
                yield file
            return
        part = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            with part.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise CannotRun(
            f"{output} cannot be written: {error.strerror or error}. Name another file with "
            "--output."
        ) from error


def _imported(path: str, store: Store) -> Iterator[Ingested | Failure]:
    if path == _STANDARD:
        yield from import_each("standard input", sys.stdin.buffer, store)
        return
    try:
        with open(path, "rb") as file:
            yield from import_each(path, file, store)
    except OSError as error:
        yield Failure(path, None, f"cannot be read: {error.strerror or error}")


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
