"""`ingest`: places and who does the work in, progress, a count and the list of failures out."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import chain, groupby
from pathlib import Path
from typing import TYPE_CHECKING

from backend import service
from backend.cli import failures, progress, terminal
from backend.cli.bulk_arguments import Options
from backend.cli.errors import CannotRun
from backend.model.article import Document
from backend.model.claim import SourceKind
from backend.model.failure import Failure
from backend.service.bulk import Hands, ingest_in_bulk
from backend.service.cluster import Cluster, ClusterLost, ClusterUnusable
from backend.service.workers import Workers
from backend.sources import (
    Network,
    Stretch,
    is_archive,
    metered,
    read_documents,
    read_places,
    size_of,
    stretches_of,
)
from backend.store import Store

if TYPE_CHECKING:
    from backend.sources.tables import Columns

Read = Callable[[Iterable[str]], Iterator[Document | Failure]]

_INTERRUPTED = 130
"""What a shell reports of a program that Ctrl-C ended."""


def ingest(
    database: str,
    places: Sequence[str],
    network: Network,
    kind: SourceKind,
    options: Options,
    columns: "Columns | None" = None,
    only_new: bool = False,
) -> int:
    """Read documents into the corpus; end with a count, and where the failures are listed.

    `columns` is what was said of tables of rounds. With `only_new`, pages of feeds and sitemaps
    that the corpus holds are not asked for.
    """
    report = service.IngestReport()
    target = Path(options.failures) if options.failures else failures.beside(database)
    try:
        with (
            terminal.opened(database) as store,
            _hands(options) as hands,
            failures.listed(target) as list_failure,
            _progress(report, places, options.quiet) as show,
        ):
            if only_new:
                network = replace(network, is_held=lambda url: store.article_at(url) is not None)
            read_files = partial(read_documents, columns=columns)
            read = partial(read_places, network=network, read_files=read_files)
            for result in _ingested(places, read, store, kind, hands):
                report.add(result)
                if isinstance(result, Failure):
                    list_failure(result)
                    terminal.complain(result)
                show()
    except KeyboardInterrupt:
        _break_off("Interrupted", report)
        return _INTERRUPTED
    except ClusterLost as error:
        _break_off(str(error), report)
        return 1
    print(report)
    if report.failures and target:
        print(f"The failures are listed in {target}.", file=sys.stderr)
    return 1 if report.failures else 0


def _break_off(reason: str, report: service.IngestReport) -> None:
    print(
        f"{reason}: {report} so far. What is in stays; the same command goes on from here.",
        file=sys.stderr,
    )


def _ingested(
    places: Sequence[str], read: Read, store: Store, kind: SourceKind, hands: Hands | None
) -> Iterator[service.Ingested | Failure]:
    if hands is None:
        return service.ingest_each(read(places), store, kind)
    return ingest_in_bulk(_shared(places, read, hands), store, kind, hands)


def _shared(
    places: Sequence[str], read: Read, hands: Hands
) -> Iterator[Document | Failure | Stretch]:
    """Yield what is read here, and stretches of archives that the hands read themselves."""
    for is_seen, group in groupby(places, lambda name: is_archive(name) and hands.sees(name)):
        if is_seen:
            yield from chain.from_iterable(map(stretches_of, group))
        else:
            yield from read(group)


@contextmanager
def _hands(options: Options) -> Iterator[Hands | None]:
    if options.workers is not None:
        with Workers(options.workers) as workers:
            yield workers
    elif options.scheduler is not None:
        try:
            cluster = Cluster(options.scheduler)
        except ClusterUnusable as error:
            raise CannotRun(str(error)) from error
        with cluster:
            yield cluster
    else:
        yield None


@contextmanager
def _progress(
    report: service.IngestReport, places: Sequence[str], is_quiet: bool
) -> Iterator[Callable[[], None]]:
    if is_quiet:
        yield lambda: None
        return
    with metered() as meter, progress.shown(report, meter, size_of(places), time.monotonic) as show:
        yield show
