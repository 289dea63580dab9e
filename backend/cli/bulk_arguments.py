"""The arguments of `ingest` that say who does the work, and what it shows meanwhile."""

import argparse
from dataclasses import dataclass

_MOST_WORKERS = 256


@dataclass(frozen=True, slots=True)
class Options:
    """How to ingest: with how many processes or on which cluster, None for neither.

    `failures` is the file that lists what failed, None for one beside the database.
    """

    workers: int | None = None
    scheduler: str | None = None
    failures: str | None = None
    quiet: bool = False


def add_bulk_arguments(command: argparse.ArgumentParser) -> None:
    """Add them to a command."""
    hands = command.add_mutually_exclusive_group()
    hands.add_argument(
        "--workers", type=_count, metavar="N", help="read with N processes of this machine"
    )
    hands.add_argument(
        "--scheduler", metavar="ADDRESS", help="read on a Dask cluster, such as tcp://10.0.0.1:8786"
    )
    command.add_argument(
        "--failures",
        metavar="FILE",
        help="where to list what failed, as JSON Lines (default: a file beside the database)",
    )
    command.add_argument("--quiet", action="store_true", help="show no progress")


def options(given: argparse.Namespace) -> Options:
    """Return what they say."""
    return Options(given.workers, given.scheduler, given.failures, given.quiet)


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= _MOST_WORKERS):
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to {_MOST_WORKERS}")
    return int(text)
