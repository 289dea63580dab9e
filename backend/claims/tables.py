"""The cells of a table of rounds in, drafts out: a header says what each column is.

A row is one financing. Cells whose column says nothing of funding are left alone, and so is a
table without a header that is understood.
"""

import re
from dataclasses import dataclass

from backend.claims.draft import Draft
from backend.claims.lexicon import COMPANY_NOUN
from backend.claims.masking import NAME, Masked
from backend.model.article import Article, Block
from backend.model.claim import (
    Attribute,
    DateValue,
    MoneyValue,
    OrgsValue,
    RoundValue,
    TotalValue,
    ValuationValue,
)
from backend.values.dates import PartialDate
from backend.values.rounds import find_rounds, parse_round

_COLUMNS = {
    "company": rf"(?:[\w-]+ )?(?:{COMPANY_NOUN}|name|issuer|rival|competitor|peer)s?|who",
    "date": (
        r"(?:date|year|when|announced|month|closed|closing date|announced date|"
        r"announcement)(?: \(.*\))?"
    ),
    "round": (
        r"(?:funding |last |financing )?(?:round|instrument|stage|series|type|round type|"
        r"transaction|event|financing|funding type|transaction name)"
    ),
    "amount": (
        r"(?:amount|volume|size|raised|money raised|amount raised|sum|deal size|round size|"
        r"capital|capital raised|money|ticket|funding amount|value of round|"
        r"funding)(?: \(.*\)| in [\w$€£ ]+)?"
    ),
    "lead_investor": (
        r"(?:lead|leads|led by|lead investors?|lead investor\(s\)|principal backer|"
        r"lead backers?|lead investors? \(s\))"
    ),
    "investor": (
        r"(?:investors?|participants?|backers?|other investors?|key investors?|"
        r"notable investors?|participating investors|co-?investors|with|lenders?)"
    ),
    "valuation": (
        r"(?:valuation|valued at|post-money|pre-money|post-money valuation|"
        r"pre-money valuation|price)(?: \(.*\))?"
    ),
    "total_raised": (
        r"(?:total|total raised|total funding|raised to date|funding to date|"
        r"total to date)(?: \(.*\))?"
    ),
}
_HEADER = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _COLUMNS.items()}
# What else the rows of a table may be about: no one company's round.
_OF_MANY = re.compile(
    r"(?:country|countries|region|city|state|sector|industry|category|quarter|market|segment|"
    r"vertical|fund|metric|product|model)s?",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_][\w.&'’ +-]{1,40}|\d+[A-Za-z][\w.&'’ +-]{1,40}")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Row:
    """One row below a header: the sentence starts of its cells, by what their column is."""

    cells: dict[str, int]


def find_rows(article: Article) -> list[Row]:
    """Return the rows of every table whose header names a round or a sum and one thing more."""
    rows: list[Row] = []
    table: list[Block] = []
    for block in article.blocks:
        row = block.row if block.kind == "cell" else None
        if table and (row is None or row < (table[-1].row or 0)):
            rows += _read(article, table)
            table = []
        if row is not None:
            table.append(block)
    return rows + _read(article, table)


def _read(article: Article, table: list[Block]) -> list[Row]:
    lines: dict[int, list[Block]] = {}
    for block in table:
        lines.setdefault(block.row or 0, []).append(block)
    ordered = [lines[number] for number in sorted(lines)]
    if len(ordered) < 2:
        return []
    texts = [[article.text[b.start : b.end].strip(" :*") for b in line] for line in ordered]
    header = [_column(label) for label in texts[0]]
    if header[0] is None and texts[0][0]:
        if _OF_MANY.fullmatch(texts[0][0]):
            return []
        if "company" not in header and all(map(_may_be_name, [line[0] for line in texts[1:]])):
            header[0] = "company"
    known = {c for c in header if c}
    if len(known) < 2 or not known & {"amount", "round", "valuation", "total_raised"}:
        return []
    return [
        Row({column: cell.start for column, cell in zip(header, line, strict=True) if column})
        for line in ordered[1:]
        if len(line) == len(header)
    ]


def _may_be_name(text: str) -> bool:
    """Tell a name, or none at all, from a round, a date and a count."""
    is_name = _NAME.fullmatch(text) and not _YEAR.search(text)
    return not text or bool(is_name and not find_rounds(text))


def _column(label: str) -> str | None:
    return next((name for name, pattern in _HEADER.items() if pattern.fullmatch(label)), None)


def draft_row(row: Row, cells: dict[int, Masked]) -> tuple[list[Draft], str | None]:
    """Return what a row says, and the name in its company column, None without such a column."""
    drafts: list[Draft] = []
    for column, start in row.cells.items():
        masked = cells.get(start)
        if masked is not None and column != "company":
            drafts += _draft_cell(column, masked)
    named = cells.get(row.cells.get("company", -1))
    if named is None:
        return drafts, None
    names = named.names
    return drafts, names[0].value.text if names else named.raw


def _draft_cell(column: str, masked: Masked) -> list[Draft]:
    end = len(masked.text)
    found: list[Draft] = []
    for mark in masked.sums[:1]:
        place = (masked, mark.at, mark.at + 1, mark.at)
        if column in ("amount", "round"):
            found.append(Draft("amount", MoneyValue(mark.value), *place, "table.amount"))
        elif column == "valuation":
            found.append(Draft("valuation", ValuationValue(mark.value), *place, "table.valuation"))
        elif column == "total_raised":
            found.append(Draft("total_raised", TotalValue(mark.value), *place, "table.total"))
    for mark in masked.rounds[:1]:
        if column in ("round", "amount"):
            found.append(
                Draft(
                    "round",
                    RoundValue(mark.value),
                    masked,
                    mark.at,
                    mark.at + 1,
                    mark.at,
                    "table.round",
                )
            )
    if column == "round" and not masked.rounds:
        # "Seed", "Angel": in such a column the word alone is a round.
        label = parse_round(f"{masked.raw.strip()} round")
        if label is not None:
            found.append(Draft("round", RoundValue(label), masked, 0, end, 0, "table.round"))
    if column == "date":
        found += _date(masked)
    if column in ("lead_investor", "investor"):
        orgs = _names(masked)
        if orgs:
            attribute: Attribute = "lead_investor" if column == "lead_investor" else "investor"
            found.append(Draft(attribute, OrgsValue(orgs), masked, 0, end, 0, f"table.{column}"))
    return found


def _names(masked: Masked) -> tuple[str, ...]:
    """Split a cell at its commas; a mark stands for the name that it masks."""
    written = iter(m.value.text for m in masked.marks if m.kind == "name")
    text = "".join(next(written, "") if c == NAME else c for c in masked.raw)
    pieces = (piece.strip(" .*") for piece in re.split(r",|;| and | & (?=[A-Z])|/(?= )", text))
    return tuple(p for p in pieces if p[:1].isupper() or (p[:1].isdigit() and p[-1:].isalpha()))


def _date(masked: Masked) -> list[Draft]:
    marks = masked.dates
    if marks:
        mark = marks[0]
        value = DateValue(mark.value.date, mark.value.relative)
        return [Draft("date", value, masked, mark.at, mark.at + 1, mark.at, "table.date")]
    year = _YEAR.fullmatch(masked.text.strip())
    if year:
        start = masked.text.index(year.group())
        value = DateValue(PartialDate(int(year.group())))
        return [Draft("date", value, masked, start, start + 4, start, "table.date")]
    return []
