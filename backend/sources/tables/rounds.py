"""The lines of a table of rounds in, a document for each row and a Failure for each bad one out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain, islice
from typing import Final, Literal
from urllib.parse import quote

from backend.model.article import Document
from backend.model.claim import (
    Attribute,
    Company,
    DateValue,
    MoneyValue,
    OrgsValue,
    RoundValue,
    ValuationValue,
    Value,
)
from backend.model.failure import Failure
from backend.sources.decoding import UnreadableBytes
from backend.sources.records import BadRecord
from backend.sources.tables import cells
from backend.sources.tables.columns import Columns, Layout, lay_out
from backend.sources.tables.rows import parse_rows
from backend.sources.writing import Writing
from backend.values import names
from backend.values.dates import PartialDate
from backend.values.money import Money
from backend.values.urls import publisher_from_url

# So many rows are looked at to tell whether the day or the month leads in "05/03/2024".
_SAMPLE: Final = 500
_PAGE: Final = re.compile(r"https?://[^\s,]+", re.IGNORECASE)
_CURRENCY_OF: Final[Mapping[str, str]] = {
    "amount": "currency",
    "pre_money": "valuation_currency",
    "post_money": "valuation_currency",
    "valuation": "valuation_currency",
}
_BASES: Final[Mapping[str, Literal["pre", "post"] | None]] = {
    "pre_money": "pre",
    "post_money": "post",
    "valuation": None,
}

Row = tuple[int, list[str] | BadRecord]


def read_table(
    lines: Iterable[str | UnreadableBytes], path: str, name: str, given: Columns
) -> Iterator[Document | Failure]:
    """Yield a document for each row; `path` names the table in failures, `name` to a reader.

    A row's address is that of its round's page or of the news that it names, with what tells it
    from other rows behind "#!", so that it never takes the place of that page in the corpus. It
    stays when a sum or a name in the row is mended.
    """
    rows = parse_rows(lines)
    first = next(rows, None)
    try:
        if first is None:
            raise BadRecord("is empty: give a header and rows")
        number, header = first
        if isinstance(header, BadRecord):
            raise header
        layout = lay_out(header, given)
    except BadRecord as error:
        yield Failure(path, None if first is None else first[0], str(error))
        return
    table = _Table(layout, given, given.name or name)
    sample = list(islice(rows, _SAMPLE))
    table.settle(row for _, row in sample if not isinstance(row, BadRecord))
    for number, row in chain(sample, rows):
        try:
            yield table.document(row)
        except BadRecord as error:
            yield Failure(path, number, str(error))


class _Table:
    """What is known of a table while its rows are read."""

    def __init__(self, layout: Layout, given: Columns, name: str) -> None:
        self._layout = layout
        self._given = given
        self._name = name
        self._day_first = layout.day_first
        self._seen: Counter[str] = Counter()

    def settle(self, sample: Iterable[list[str]]) -> None:
        """Tell the order of day and month from some rows, where nothing else tells it."""
        place = self._layout.places.get("date")
        if self._day_first is None and place is not None:
            self._day_first = cells.is_day_first(row[place] for row in sample if place < len(row))

    def document(self, row: list[str] | BadRecord) -> Document:
        """Write a row out. Raises BadRecord."""
        if isinstance(row, BadRecord):
            raise row
        if len(row) != len(self._layout.header):
            raise BadRecord(
                f"has {len(row)} cells, and the header has {len(self._layout.header)}: is a comma "
                "or a quotation mark missing, or one too many?"
            )
        said = {name: cells.clean(row[place]) for name, place in self._layout.places.items()}
        said = {name: words for name, words in said.items() if not cells.is_nothing(words)}
        if "company" not in said:
            raise BadRecord("names no company")
        return self._written(said)

    def _written(self, said: Mapping[str, str]) -> Document:
        company = said["company"]
        writing = Writing(Company(company), "table")
        header, places = self._layout.header, self._layout.places
        day = cells.parse_day(said["date"], self._day_first) if "date" in said else None
        if day is not None:
            day = cells.as_precise(day, said.get("precision", ""))
        label = cells.parse_kind(said["round"]) if "round" in said else None
        for name in sorted(said, key=lambda name: places[name]):
            if name in _CURRENCY_OF.values():
                continue
            currency = said.get(_CURRENCY_OF.get(name, ""))
            words = f"{said[name]} {currency}" if currency else said[name]
            stated = self._stated(name, said, day, label)
            writing.line(header[places[name]], words, *((*one, "completed") for one in stated))
        if writing.states_nothing:
            raise BadRecord(
                "tells nothing of a financing: sum, round, date and investors are empty"
            )
        title = f"{company}: {said.get('round', 'financing')}"
        source = said.get("source", "")
        credited = publisher_from_url(source) if source else None
        return writing.document(
            "dataset",
            self._address(said, label, day),
            f"{title}, {day.isoformat()}" if day else title,
            self._name,
            _as_day(day) if day else None,
            (credited,) if credited else (),
        )

    def _stated(
        self, name: str, said: Mapping[str, str], day: PartialDate | None, label: str | None
    ) -> list[tuple[Attribute, Value]]:
        """Return what one field states."""
        match name:
            case "amount":
                return [("amount", MoneyValue(self._sum(name, said)))]
            case "pre_money" | "post_money" | "valuation":
                money = self._sum(name, said)
                return [("valuation", ValuationValue(money, _BASES[name]))]
            case "date" if day is not None:
                return [("date", DateValue(day))]
            case "round" if label is not None:
                return [("round", RoundValue(label))]
            case "leads":
                return _orgs("lead_investor", cells.parse_names(said[name]))
            case "investors":
                leads = cells.parse_names(said.get("leads", ""))
                others = (
                    org
                    for org in cells.parse_names(said[name])
                    if not any(names.is_same_org(org, lead) for lead in leads)
                )
                return _orgs("investor", tuple(others))
        return []

    def _sum(self, name: str, said: Mapping[str, str]) -> Money:
        layout = self._layout
        currency = (
            said.get(_CURRENCY_OF[name])
            or layout.currencies.get(name)
            or said.get("currency")
            or self._given.currency
        )
        return cells.parse_sum(said[name], currency, layout.units.get(name) or self._given.unit)

    def _address(self, said: Mapping[str, str], label: str | None, day: PartialDate | None) -> str:
        parts = [
            names.company_key(said["company"]),
            label or said.get("round", "financing").lower(),
            day.isoformat() if day else "undated",
        ]
        place = "/".join(quote(part, safe="") for part in parts)
        self._seen[place] += 1
        if self._seen[place] > 1:
            place += f"/{self._seen[place]}"
        pages = (said.get(name, "").split("#")[0] for name in ("url", "source"))
        page = next((page for page in pages if _PAGE.fullmatch(page)), None)
        return f"{page}#!{place}" if page else f"dataset:{quote(self._name, safe='')}/{place}"


def _orgs(attribute: Attribute, orgs: tuple[str, ...]) -> list[tuple[Attribute, Value]]:
    return [(attribute, OrgsValue(orgs))] if orgs else []


def _as_day(day: PartialDate) -> date | None:
    return date(day.year, day.month, day.day) if day.month and day.day else None
