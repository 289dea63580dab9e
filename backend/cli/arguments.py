"""The grammar of the command line; each command's arguments lead to its function."""

import argparse
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, get_args

from backend import __version__
from backend.cli.bulk_arguments import add_bulk_arguments, options
from backend.cli.configuration import database_address
from backend.cli.corpus_arguments import add_corpus_commands
from backend.cli.errors import CannotRun
from backend.cli.network_arguments import (
    ADDRESSES,
    add_network_arguments,
    add_only_new,
    add_watch_arguments,
    add_watch_command,
    network,
)
from backend.cli.watching import Watcher, watcher_of
from backend.model.article import Document
from backend.model.claim import SourceKind
from backend.model.failure import Failure
from backend.sources import read_documents, read_places

if TYPE_CHECKING:
    from backend.sources.tables import Columns

Serve = Callable[[str, str, int, Watcher | None], int]
"""Takes the database's address, host, port and who watches feeds; returns the exit status."""

_DOCUMENTS = (
    "files: pages (.html), texts (.txt), documents (.json, .jsonl), tables of rounds (.csv, .tsv), "
    "web archives (.warc), each packed (.gz) or not, and Form D data sets of the SEC (.zip or a "
    f"folder); folders of them, - for standard input; also {ADDRESSES}"
)
_COLUMNS = """\
The header of a table of rounds shows what most of its columns hold. A file in TOML, given with
--columns, says the rest; every line may be left out:

  name = "Startups of India"    # what the table is called as a source
  currency = "INR"              # of sums without one
  unit = "crore"                # of sums without one
  day_first = true              # 05/03/2024 is in March

  [columns]
  company = "Startup"           # also currency, date, precision, round, investors, leads,
  amount = "Sum"                # pre_money, post_money, valuation, valuation_currency, url, source
"""


def build_parser(serve: Serve) -> argparse.ArgumentParser:
    """Build the parser; what it parses has `run`, a function of the parsed arguments."""
    parser = argparse.ArgumentParser(
        prog="python -m backend",
        description="Second Source checks the funding claims of an article against other sources.",
    )
    parser.add_argument("--version", action="version", version=f"Second Source {__version__}")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--database",
        metavar="URL",
        help="an SQLAlchemy URL such as sqlite:///corpus.sqlite "
        "(default: $DATABASE_URL, else a file in your data folder)",
    )
    add = parser.add_subparsers(title="commands", metavar="COMMAND", required=True).add_parser

    command = add("serve", parents=[common], help="serve the extension and its API")
    command.add_argument("--host", default="127.0.0.1", help="127.0.0.1 (default) or localhost")
    command.add_argument("--port", type=_port, default=8017, help="8017 by default; 0: a free one")
    add_watch_arguments(command)
    command.set_defaults(run=lambda given: _serve(given, serve))

    tables: dict[str, Any] = {
        "epilog": _COLUMNS,
        "formatter_class": argparse.RawDescriptionHelpFormatter,
    }

    command = add("ingest", parents=[common], help="read documents into the corpus", **tables)
    _add_documents(command)
    command.add_argument(
        "--kind", choices=get_args(SourceKind), default="news", help="what kind of sources they are"
    )
    add_bulk_arguments(command)
    add_only_new(command)
    command.set_defaults(run=_ingest)

    add_watch_command(add, common, _database)

    command = add("check", parents=[common], help="check documents against the corpus", **tables)
    _add_documents(command)
    command.add_argument("--json", action="store_true", help="print one JSON answer a line")
    command.add_argument(
        "--as-of", type=_day, metavar="DATE", help="only sources published by then, as 2018-05-31"
    )
    command.set_defaults(
        run=lambda given: _commands().check(
            _database(given), _documents(given), given.as_of, given.json
        )
    )

    command = add("company", parents=[common], help="show a company's financings")
    command.add_argument("name", metavar="NAME")
    command.set_defaults(run=lambda given: _commands().company(_database(given), given.name))

    add_corpus_commands(add, common, _database)

    command = add("explain", help="show which rule found each claim of a document, and why")
    command.add_argument("paths", nargs="+", metavar="PATH", help=_DOCUMENTS)
    add_network_arguments(command)
    command.set_defaults(
        run=lambda given: _commands().explain(read_places(given.paths, network(given)))
    )

    command = add("tokens", parents=[common], help="list, make and revoke keys to the server")
    action = command.add_mutually_exclusive_group()
    action.add_argument("--new", metavar="NAME", help="print a new token for scripts")
    action.add_argument("--revoke", metavar="ID", help="make a token worthless")
    command.set_defaults(
        run=lambda given: _commands().tokens(_database(given), given.new, given.revoke)
    )

    command = add("demo", help="check two of the seed articles against the others")
    command.set_defaults(run=lambda given: _commands().demo())
    return parser


def _serve(given: argparse.Namespace, serve: Serve) -> int:
    watcher = watcher_of(given.watch, given.allow_private) if given.watch else None
    return serve(_database(given), given.host, given.port, watcher)


def _add_documents(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", metavar="PATH", help=_DOCUMENTS)
    command.add_argument(
        "--columns", metavar="FILE", help="what the columns of tables of rounds hold, see below"
    )
    add_network_arguments(command)


def _documents(given: argparse.Namespace) -> Iterator[Document | Failure]:
    read_files = partial(read_documents, columns=_columns(given.columns))
    return read_places(given.paths, network(given), read_files)


def _ingest(given: argparse.Namespace) -> int:
    from backend.cli.ingesting import ingest

    return ingest(
        _database(given),
        given.paths,
        network(given),
        given.kind,
        options(given),
        _columns(given.columns),
        given.only_new,
    )


def _columns(name: str | None) -> "Columns | None":
    if name is None:
        return None
    from backend.sources.tables import BadColumns, read_columns

    try:
        return read_columns(Path(name))
    except BadColumns as error:
        raise CannotRun(f"{name}: {error}.") from error


def _commands() -> ModuleType:
    # What prints tables is loaded by the commands that do, and never by the server.
    from backend.cli import commands

    return commands


def _database(given: argparse.Namespace) -> str:
    try:
        return database_address(given.database)
    except OSError as error:
        raise CannotRun(
            f"The folder for the database cannot be made: {error}. Name a file with "
            "--database sqlite:///PATH."
        ) from error


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2018-05-31") from error


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is no port; choose one from 1 to 65535")
    return int(text)
