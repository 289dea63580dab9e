"""The grammar of the commands that look after the corpus."""

import argparse
from collections.abc import Callable
from types import ModuleType
from typing import get_args

from backend.model.claim import SourceKind
from backend.service.exports import Form

Add = Callable[..., argparse.ArgumentParser]
Database = Callable[[argparse.Namespace], str]

_FORMS = """\
forms:
  jsonl        all that the corpus keeps, an article a line; what `import` reads
  csv          a row a statement, for spreadsheets
  annotations  W3C web annotations (JSON-LD) on the words of each statement
  claimreview  schema.org ClaimReview (JSON-LD) of each claim that others agree or conflict with
"""


def add_corpus_commands(add: Add, common: argparse.ArgumentParser, database: Database) -> None:
    """Add the commands; `database` returns the address that the parsed arguments mean."""

    def command(name: str, does: str, example: str, before: str = "") -> argparse.ArgumentParser:
        return add(
            name,
            parents=[common],
            help=does,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            epilog=f"{before}\nexample:\n  python -m backend {name} {example}".strip(),
        )

    parser = command("sources", "list the sources of the corpus", "--publisher reuters --limit 20")
    parser.add_argument("--kind", choices=get_args(SourceKind), help="only sources of this kind")
    parser.add_argument("--publisher", metavar="NAME", help="only those with this in their name")
    parser.add_argument("--limit", type=_count, default=50, metavar="N", help="50 by default")
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")
    parser.set_defaults(
        run=lambda given: _commands().sources(
            database(given), given.kind, given.publisher, given.limit, given.json
        )
    )

    parser = command(
        "forget", "remove sources with all that they state", "https://news.example.com/acme"
    )
    parser.add_argument(
        "names", nargs="+", metavar="URL|ID", help="an address, or an id that `sources` shows"
    )
    parser.add_argument("--yes", action="store_true", help="do not ask at a terminal")
    parser.set_defaults(
        run=lambda given: _commands().forget(database(given), given.names, given.yes)
    )

    parser = command("stats", "count what the corpus holds", "--json")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=lambda given: _commands().stats(database(given), given.json))

    parser = command("export", "write the corpus to a file", "--output corpus.jsonl", _FORMS)
    parser.add_argument(
        "--format", choices=get_args(Form), default="jsonl", help="the form (default: jsonl)"
    )
    parser.add_argument(
        "--output", metavar="FILE", help="the file to write (default: standard output)"
    )
    parser.add_argument("--company", metavar="NAME", help="only what speaks of this company")
    parser.set_defaults(
        run=lambda given: _commands().export_corpus(
            database(given), given.format, given.output, given.company
        )
    )

    parser = command("import", "read what `export` wrote into the corpus", "corpus.jsonl")
    parser.add_argument(
        "paths", nargs="+", metavar="FILE", help="exports as JSON Lines, or - for standard input"
    )
    parser.set_defaults(run=lambda given: _commands().import_corpus(database(given), given.paths))


def _commands() -> ModuleType:
    # Loaded by these commands, and never by the server.
    from backend.cli import corpus

    return corpus


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 2**31):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of lines; write it as 50")
    return int(text)
