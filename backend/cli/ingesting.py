"""`ingest`: places and who does the work in, progress, a count and the list of failures out."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
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
from backend.sources import Network, metered, read_documents, read_places, size_of
from backend.store import Store

if TYPE_CHECKING:
    from backend.sources.tables import Columns

_INTERRUPTED = 130
"""What a shell reports of a program that Ctrl-C ended."""


def ingest(
    database: str,
    places: Sequence[str],
    network: Network,
    kind: SourceKind,
    options: Options,
    columns: "Columns | None" = None,
) -> int:
    """Read documents into the corpus; end with a count, and where the failures are listed.

    `columns` is what was said of tables of rounds.
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
            documents = read_places(places, network, partial(read_documents, columns=columns))
            for result in _ingested(documents, store, kind, hands):
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
    documents: Iterator[Document | Failure], store: Store, kind: SourceKind, hands: Hands | None
) -> Iterator[service.Ingested | Failure]:
    if hands is None:
        return service.ingest_each(documents, store, kind)
    return ingest_in_bulk(documents, store, kind, hands)


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
