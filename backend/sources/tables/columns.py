"""A table's header and what its owner says of it in, which column holds what out.

A file of columns is TOML: `name`, `currency`, `unit` and `day_first` say what the table leaves
unsaid, and `[columns]` names a column for each field that the header does not show by itself.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from backend.sources.decoding import UnreadableBytes, decode
from backend.sources.opening import read_whole
from backend.sources.records import BadRecord
from backend.values.money import find_money

# For each field the headers that are known for it, without spaces and signs; the first one that
# a table has is taken. "investmentntype" is how a well-known table of Indian startups spells it.
KNOWN: Final[Mapping[str, tuple[str, ...]]] = {
    name: tuple(headers.split())
    for name, headers in {
        "company": "organizationname organisationname companyname company startupname startup"
        " organization organisation issuer issuername portfoliocompany name",
        "amount": "moneyraised amountraised raisedamount fundingamount amount roundsize dealsize"
        " investmentamount raised size sum",
        "currency": "moneyraisedcurrency raisedcurrencycode amountcurrency currencycode currency",
        "date": "announceddate announcedon fundedat fundingdate dealdate closeddate closedate"
        " rounddate date dateddmmyyyy datemmddyyyy dateyyyymmdd",
        "precision": "announceddateprecision dateprecision",
        "round": "fundingtype fundingroundtype investmenttype investmentntype roundtype dealtype"
        " fundinground round series stage type",
        "investors": "investornames investorsname investorname investors investor",
        "leads": "leadinvestors leadinvestornames leadinvestor leadinvestorname ledby",
        "pre_money": "premoneyvaluation premoney",
        "post_money": "postmoneyvaluation postmoney",
        "valuation": "valuation companyvaluation",
        "valuation_currency": "premoneyvaluationcurrency postmoneyvaluationcurrency"
        " valuationcurrency",
        "url": "transactionnameurl fundingroundurl roundurl",
        "source": "sourceurl newsurl articleurl newslink source url link reference",
    }.items()
}
_SUMS: Final[tuple[str, ...]] = ("amount", "pre_money", "post_money", "valuation")
_TELLING: Final = ("amount", "round", "investors", "leads", "pre_money", "post_money", "valuation")
_SIGNS: Final = re.compile(r"[\W_]+")
_CURRENCY: Final = re.compile(r"(?:^|[\W_])(?:in[\W_]+)?([A-Z]{3}|[a-z]{3}|[$€£¥₹])[\W_]*$")
_UNIT: Final = re.compile(
    r"(?:[(\[]|\bin\b)[^()\[\]]*?(crores?|cr|lakhs?|millions?|mn|mm|m|billions?|bn|thousands?|k)\b",
    re.IGNORECASE,
)
_DAY_FIRST: Final = re.compile(r"dd?\W*mm", re.IGNORECASE)
_MONTH_FIRST: Final = re.compile(r"mm?\W*dd", re.IGNORECASE)


class BadColumns(ValueError):
    """A file of columns that cannot be used; the message says what to change."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What the owner of a table says of it; None where the table speaks for itself.

    `name` is what the table is called as a source; `currency` and `unit` ("crore", "million")
    are those of sums that give none; `day_first` tells 5 March from 3 May in "05/03/2024".
    """

    name: str | None = None
    currency: str | None = None
    unit: str | None = None
    day_first: bool | None = None
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Layout:
    """Which column, from 0, holds which field; `header` as the table writes it."""

    header: tuple[str, ...]
    places: Mapping[str, int]
    currencies: Mapping[str, str]
    units: Mapping[str, str]
    day_first: bool | None


def read_columns(path: Path) -> Columns:
    """Return what a file of columns says. Raises BadColumns."""
    try:
        return parse_columns(decode(read_whole(path)))
    except OSError as error:
        raise BadColumns(f"cannot be read: {error.strerror or error}") from error
    except UnreadableBytes as error:
        raise BadColumns(str(error)) from error


def parse_columns(text: str) -> Columns:
    """Return what the text of a file of columns says. Raises BadColumns."""
    try:
        given: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadColumns(f"is not valid TOML ({error})") from None
    columns = given.pop("columns", {})
    kinds: dict[str, type] = {"name": str, "currency": str, "unit": str, "day_first": bool}
    for key, value in given.items():
        if key not in kinds:
            raise BadColumns(f'unknown key "{key}": there are {_listed([*kinds, "columns"])}')
        if not isinstance(value, kinds[key]):
            raise BadColumns(f'"{key}" is {"true or false" if key == "day_first" else "a string"}')
    if not isinstance(columns, dict):
        raise BadColumns('"columns" is a table: [columns], and a line for each field below it')
    for name, header in columns.items():
        if name not in KNOWN:
            raise BadColumns(f'no field is called "{name}": there are {_listed(KNOWN)}')
        if not isinstance(header, str):
            raise BadColumns(f'"{name}" of [columns] is a string: the header of its column')
    if "currency" in given and not find_money(f"{given['currency']} 5 million"):
        raise BadColumns(f'"{given["currency"]}" is no currency: give a code such as USD')
    return Columns(columns=columns, **given)


def lay_out(header: Sequence[str], given: Columns) -> Layout:
    """Return which column holds what. Raises BadRecord where a needed one is not to be found."""
    header = tuple(" ".join(name.split()) for name in header)
    absent = sorted(set(given.columns.values()) - set(header))
    if absent:
        raise BadRecord(
            f"the file of columns names {_listed(absent)}, and the table has {_listed(header)}"
        )
    places = {name: header.index(column) for name, column in given.columns.items()}
    for name, known in KNOWN.items():
        if name not in places and (place := _place(header, known)) is not None:
            places[name] = place
    if "company" not in places:
        raise BadRecord(_missing("the company", 'company = "…"', header))
    if not places.keys() & set(_TELLING):
        raise BadRecord(_missing("a sum, a round or investors", 'amount = "…"', header))
    sums = {name: header[places[name]] for name in _SUMS if name in places}
    currencies = {name: code for name, words in sums.items() if (code := _currency(words))}
    units = {name: found[1] for name, words in sums.items() if (found := _UNIT.search(words))}
    dates = header[places["date"]] if "date" in places else ""
    return Layout(header, places, currencies, units, _day_first(dates, given))


def _place(header: Sequence[str], known: Sequence[str]) -> int | None:
    bare = [_bare(name) for name in header]
    return next((bare.index(name) for name in known if name in bare), None)


def _bare(name: str) -> str:
    """Return a header without signs, and without the currency and the unit that it names."""
    name = _UNIT.sub(" ", name)
    if _currency(name) is not None:
        name = _CURRENCY.sub(" ", name)
    return _SIGNS.sub("", name).lower()


def _currency(header: str) -> str | None:
    found = _CURRENCY.search(_UNIT.sub(lambda match: match[0][: -len(match[1])], header))
    money = find_money(f"{found[1].upper()} 5 million") if found else []
    return money[0].money.currency if money else None


def _day_first(header: str, given: Columns) -> bool | None:
    if given.day_first is not None:
        return given.day_first
    if _DAY_FIRST.search(header):
        return True
    return False if _MONTH_FIRST.search(header) else None


def _missing(what: str, line: str, header: Sequence[str]) -> str:
    return (
        f"no column for {what} was found among {_listed(header)}: name one in a file given with "
        f"--columns, below [columns], as {line}"
    )


def _listed(names: Sequence[str] | Mapping[str, object]) -> str:
    return ", ".join(f'"{name}"' for name in names)
