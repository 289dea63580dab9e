"""Statements in, a table of them as CSV (RFC 4180) out; for people and their spreadsheets."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from backend.model.claim import Statement
from backend.model.contract import value
from backend.service.looking_up import in_words

COLUMNS: Final = (
    *("statement", "company", "attribute", "value", "amount", "amount_max", "currency", "hedge"),
    *("modality", "attribution", "quote", "sentence", "source", "publisher", "title", "published"),
    *("kind", "url", "rule"),
)
# A cell that begins so is run as a formula by spreadsheets: an apostrophe keeps it text.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def write_table(statements: Iterable[Statement]) -> Iterator[str]:
    """Write a row for each statement, below the names of the columns."""
    yield _row(COLUMNS)
    for statement in statements:
        yield _row(_cells(statement))


def _cells(statement: Statement) -> tuple[str | int | None, ...]:
    claim, source = statement.claim, statement.source
    money = value(claim.value)
    return (
        statement.id,
        claim.company.name,
        claim.attribute,
        in_words(claim.value),
        money.get("amount"),
        money.get("amount_max"),
        money.get("currency"),
        money.get("hedge"),
        claim.modality,
        claim.attribution,
        claim.quote.exact,
        claim.quote.sentence,
        source.id,
        source.publisher,
        source.title,
        source.published.isoformat() if source.published else None,
        source.kind,
        source.url,
        claim.rule,
    )


def _row(cells: Iterable[str | int | None]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(
        f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
        for cell in cells
    )
    return line.getvalue()
