"""Sources and counts in, tables on a terminal and objects for programs out."""

from collections.abc import Sequence
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from backend import __version__
from backend.model.corpus import ArticleFile, Counts, KeptArticle, Statistics

_MOST_LINES = 10
"""Of a list of counts; what is rarer is counted together."""


def print_sources(console: Console, listed: Sequence[tuple[ArticleFile, int]], total: int) -> None:
    """Print sources, each with the number of its origin; say how many more there are."""
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    table.add_column("Id", no_wrap=True)
    table.add_column("Published", no_wrap=True)
    table.add_column("Publisher", ratio=2)
    table.add_column("Title and address", ratio=5)
    table.add_column("Statements", justify="right")
    table.add_column("Origin", justify="right")
    for file, origin in listed:
        source = file.article.source
        table.add_row(
            str(source.id),
            source.published.isoformat() if source.published else "–",
            Text(source.publisher or "–"),
            Text("\n").join(
                [Text(source.title or "–"), Text(source.url or "no address", style="dim")]
            ),
            str(file.article.statements),
            str(origin),
        )
    if listed:
        console.print(table)
        console.print(
            Text("One origin: of one outlet, or one copies or credits another.", style="dim")
        )
    console.print(f"{len(listed)} of {many(total, 'source')}.")


def print_statistics(console: Console, counted: Statistics) -> None:
    """Print what a corpus holds, and where it is."""
    console.print(
        f"{many(counted.statements, 'statement')} from {many(counted.sources, 'source')} on "
        f"{many(counted.companies, 'company', 'companies')}"
    )
    console.print(Text(_days(counted), style="dim"))
    for title, counts in (
        ("Sources by kind", counted.kinds),
        ("Sources by language", counted.languages),
        ("Sources by publisher", counted.publishers),
        ("Statements by attribute", counted.attributes),
        ("Sources by the release that read them", counted.releases),
    ):
        if counts:
            console.print(Text(f"\n{title}", style="bold"))
            console.print(_counts(counts))
    console.print(
        Text(
            f"\nDatabase {counted.database}, {counted.size / 1024 / 1024:.1f} MB, "
            f"schema {counted.schema}, release {__version__}"
        )
    )


def statistics_object(counted: Statistics) -> dict[str, Any]:
    """Return what a corpus holds as a JSON object; what is not known stands under ""."""
    return {
        "sources": {
            "total": counted.sources,
            "kinds": _object(counted.kinds),
            "languages": _object(counted.languages),
            "publishers": _object(counted.publishers),
            "releases": _object(counted.releases),
            "first": counted.first.isoformat() if counted.first else None,
            "last": counted.last.isoformat() if counted.last else None,
            "undated": counted.undated,
        },
        "statements": {
            "total": counted.statements,
            "attributes": _object(counted.attributes),
        },
        "companies": counted.companies,
        "database": {
            "address": counted.database,
            "bytes": counted.size,
            "schema": counted.schema,
        },
        "release": __version__,
    }


def counted(articles: Sequence[KeptArticle]) -> str:
    """Write "2 sources with 31 statements"."""
    statements = sum(article.statements for article in articles)
    return f"{many(len(articles), 'source')} with {many(statements, 'statement')}"


def many(count: int, one: str, more: str | None = None) -> str:
    """Write a number with its noun."""
    return f"{count} {one if count == 1 else more or one + 's'}"


def _days(counted: Statistics) -> str:
    if counted.first is None or counted.last is None:
        return "No source has a day of publication."
    return f"Published {counted.first} to {counted.last}; {counted.undated} without a day"


def _counts(counts: Counts) -> Table:
    table = Table(box=None, show_header=False)
    table.add_column(justify="right")
    table.add_column()
    shown, rest = counts[:_MOST_LINES], counts[_MOST_LINES:]
    for name, count in shown:
        table.add_row(str(count), Text(name or "not known"))
    if rest:
        table.add_row(str(sum(count for _, count in rest)), f"in {many(len(rest), 'other')}")
    return table


def _object(counts: Counts) -> dict[str, int]:
    return {name or "": count for name, count in counts}
