"""The SEC's quarterly Form D data sets in, one document a filing out: a record of kind "filing".

A set is a folder or a zip with FORMDSUBMISSION.tsv, ISSUERS.tsv and OFFERING.tsv as the SEC
publishes them. RELATEDPERSONS.tsv is not read: officers and directors are no investors. Left out
are tests, pooled funds, which raise for others, and shares given for another company.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Final

from backend.model.article import Document
from backend.model.claim import Company, DateValue, Modality, MoneyValue, RoundValue
from backend.model.failure import Failure
from backend.sources.decoding import UnreadableBytes
from backend.sources.metering import open_metered
from backend.sources.opening import check_regular, open_bytes, text_lines, unpacks_to_too_much
from backend.sources.records import BadRecord
from backend.sources.writing import Stated, Writing
from backend.values.dates import from_day
from backend.values.money import Hedge, Money
from backend.values.names import company_key
from backend.values.rounds import parse_round

PUBLISHER: Final = "SEC EDGAR"
_NEEDED: Final[Mapping[str, tuple[str, ...]]] = {
    "FORMDSUBMISSION": ("ACCESSIONNUMBER", "FILING_DATE"),
    "ISSUERS": ("ACCESSIONNUMBER", "CIK", "ENTITYNAME"),
    "OFFERING": ("ACCESSIONNUMBER", "TOTALAMOUNTSOLD", "SALE_DATE"),
}
_PREVIOUS_NAMES: Final = tuple(
    f"{origin}_PREVIOUSNAME_{number}" for origin in ("ISSUER", "EDGAR") for number in (1, 2, 3)
)
_YES: Final = frozenset({"true", "yes", "y", "1", "t"})
_NO_NAME: Final = frozenset({"", "none", "n/a", "na", "null"})
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d|\d\d?-[A-Za-z]{3}-\d{4}")
_ACCESSION: Final = re.compile(r"\d{10}-\d\d-\d{6}")
# Words of so few letters are initials and not shouted: IBM, AI.
_INITIALS: Final = 3

Row = Mapping[str, str]
Open = Callable[[], io.BufferedReader]


@dataclass(frozen=True, slots=True)
class _Issuer:
    cik: str
    name: str
    previous: tuple[str, ...]


def read_folder(folder: Path) -> Iterator[Document | Failure]:
    """Yield the filings of a data set in a folder."""
    tables = {
        table: partial(open_bytes, path)
        for path in sorted(folder.iterdir())
        if (table := _table_of(path.name)) is not None
    }
    return _read_set(tables, str(folder))


def read_zip(path: Path) -> Iterator[Document | Failure]:
    """Yield the filings of the data sets in a zip, each in a folder of its own or none.

    Raises OSError, and UnreadableBytes for what is no file.
    """
    check_regular(path)
    sets: dict[PurePosixPath, dict[str, Open]] = {}
    try:
        with open_metered(path) as file, zipfile.ZipFile(file) as archive:
            for member in archive.infolist():
                inner = PurePosixPath(member.filename)
                if (table := _table_of(inner.name)) is not None:
                    sets.setdefault(inner.parent, {})[table] = _member(archive, member)
            if not sets:
                message = "holds no Form D data set: FORMDSUBMISSION.tsv is missing"
                yield Failure(str(path), None, message)
            for inner in sorted(sets):
                yield from _read_set(sets[inner], str(path))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        yield Failure(str(path), None, f"is no zip that can be read ({error})")


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Open:
    def opened() -> io.BufferedReader:
        if unpacks_to_too_much(member.file_size, member.compress_size):
            raise UnreadableBytes(f"{member.filename} unpacks to more than any text does")
        return io.BufferedReader(archive.open(member))  # type: ignore[arg-type]

    return opened


def _table_of(name: str) -> str | None:
    stem, _, suffix = name.upper().partition(".")
    return stem if stem in _NEEDED and suffix in ("TSV", "TSV.GZ") else None


def _read_set(tables: Mapping[str, Open], path: str) -> Iterator[Document | Failure]:
    missing = [f"{table}.tsv" for table in _NEEDED if table not in tables]
    if missing:
        yield Failure(path, None, f"the Form D data set lacks {', '.join(missing)}")
        return
    try:
        submissions = {row["ACCESSIONNUMBER"]: row for row in _sound(tables, "FORMDSUBMISSION")}
        issuers = _issuers(_sound(tables, "ISSUERS"))
        for number, offering in _rows(tables, "OFFERING"):
            try:
                yield from _filings(submissions, issuers, offering)
            except BadRecord as error:
                yield Failure(f"{path}/OFFERING.tsv", number, str(error))
    except (BadRecord, UnreadableBytes, zipfile.BadZipFile, zlib.error, EOFError) as error:
        yield Failure(path, None, str(error) or "is cut off")


def _sound(tables: Mapping[str, Open], table: str) -> Iterator[Row]:
    """Yield the rows that are whole: a filing that lacks one is named by its row in OFFERING."""
    return (row for _, row in _rows(tables, table) if not isinstance(row, BadRecord))


def _rows(tables: Mapping[str, Open], table: str) -> Iterator[tuple[int, Row | BadRecord]]:
    """Yield the rows of a table with their line numbers. Raises BadRecord for a bad header."""
    header: list[str] = []
    with closing(tables[table]()) as file:
        for number, line in enumerate(text_lines(file), start=1):
            if isinstance(line, UnreadableBytes):
                yield number, BadRecord(str(line))
                continue
            cells = [cell.strip() for cell in line.rstrip("\r\n").split("\t")]
            if not header:
                header = [cell.upper() for cell in cells]
                if not set(header) >= set(_NEEDED[table]):
                    raise BadRecord(
                        f"{table}.tsv has the columns {', '.join(header)[:300]}; needed are "
                        f"{', '.join(_NEEDED[table])}"
                    )
            elif len(cells) == len(header):
                yield number, dict(zip(header, cells, strict=True))
            elif line.strip():
                yield number, BadRecord(f"has {len(cells)} cells, the header {len(header)}")


def _issuers(rows: Iterator[Row]) -> dict[str, _Issuer]:
    """Return the primary issuer of each filing: the one that is marked so, or the first one."""
    found: dict[str, _Issuer] = {}
    for row in rows:
        accession = row["ACCESSIONNUMBER"]
        if accession not in found or _is_yes(row, "IS_PRIMARYISSUER_FLAG"):
            previous = tuple(
                name
                for column in _PREVIOUS_NAMES
                if (name := row.get(column, "")).lower() not in _NO_NAME
            )
            found[accession] = _Issuer(row["CIK"], row["ENTITYNAME"], previous)
    return found


def _filings(
    submissions: Mapping[str, Row], issuers: Mapping[str, _Issuer], offering: Row | BadRecord
) -> Iterator[Document]:
    """Yield the filing of one offering, none where it is of no company's own financing."""
    if isinstance(offering, BadRecord):
        raise offering
    accession = offering["ACCESSIONNUMBER"]
    submission, issuer = submissions.get(accession), issuers.get(accession)
    if submission is None or issuer is None:
        raise BadRecord(f'"{accession}" has no sound row in FORMDSUBMISSION.tsv and ISSUERS.tsv')
    if not _ACCESSION.fullmatch(accession) or not issuer.cik.isdigit():
        raise BadRecord(f'"{accession}" or its CIK "{issuer.cik}" is no number of the SEC')
    if _is_own_financing(submission, offering):
        yield _written(submission, issuer, offering)


def _is_own_financing(submission: Row, offering: Row) -> bool:
    is_fund = (
        _is_yes(offering, "ISPOOLEDINVESTMENTFUNDTYPE")
        or offering.get("INDUSTRYGROUPTYPE", "").lower() == "pooled investment fund"
        or offering.get("INVESTMENTFUNDTYPE", "").lower() not in _NO_NAME
    )
    is_test = submission.get("TESTORLIVE", "").lower() == "test"
    return not (is_fund or is_test or _is_yes(offering, "ISBUSINESSCOMBINATIONTRANS"))


def _written(submission: Row, issuer: _Issuer, offering: Row) -> Document:
    accession = offering["ACCESSIONNUMBER"]
    filed = _day(submission["FILING_DATE"])
    is_amended = submission.get("SUBMISSIONTYPE", "") == "D/A" or _is_yes(offering, "ISAMENDMENT")
    form = "Form D/A" if is_amended else "Form D"
    company = Company(_short(issuer.name), tuple(dict.fromkeys(map(_short, issuer.previous))))
    writing = Writing(company, "form-d")
    writing.line("Issuer", issuer.name)
    if issuer.previous:
        writing.line("Previous names", "; ".join(issuer.previous))
    writing.line(form, f"filed on {filed.isoformat()}" if filed else accession)
    _write_securities(writing, offering)
    _write_sale(writing, offering)
    _write_sums(writing, offering)
    title = [f"{form}: {company.name}"]
    if file_number := submission.get("FILE_NUM"):
        title.append(f"SEC file {file_number}")
    if is_amended and (amended := offering.get("PREVIOUSACCESSIONNUMBER")):
        title.append(f"in place of {amended}")
    folder = f"{int(issuer.cik)}/{accession.replace('-', '')}"
    url = f"https://www.sec.gov/Archives/edgar/data/{folder}/{accession}-index.htm"
    return writing.document("filing", url, ", ".join(title), PUBLISHER, filed)


def _write_securities(writing: Writing, offering: Row) -> None:
    """Write what is sold. Equity alone names no round; notes become shares later."""
    kinds = {
        "equity": "ISEQUITYTYPE",
        "debt": "ISDEBTTYPE",
        "option or warrant": "ISOPTIONTOACQUIRETYPE",
        "security to be acquired": "ISSECURITYTOBEACQUIREDTYPE",
    }
    sold = [name for name, column in kinds.items() if _is_yes(offering, column)]
    other = offering.get("DESCRIPTIONOFOTHERTYPE", "")
    label = parse_round(other) if other else None
    if label is None and "debt" in sold and "equity" not in sold:
        label = "debt" if sold == ["debt"] else "convertible"
    modality: Modality = "completed" if _sum(offering["TOTALAMOUNTSOLD"]) else "planned"
    stated: Stated = ("round", RoundValue(label or ""), modality)
    if words := ", ".join([*sold, *([other] if other else [])]):
        writing.line("Securities", words, *([stated] if label else []))


def _write_sale(writing: Writing, offering: Row) -> None:
    if (day := _day(offering["SALE_DATE"])) is not None:
        value = DateValue(from_day(day))
        writing.line("Date of first sale", day.isoformat(), ("date", value, "completed"))
    elif _is_yes(offering, "YETTOOCCUR"):
        writing.line("Date of first sale", "yet to occur")


def _write_sums(writing: Writing, offering: Row) -> None:
    """Write what was sold: the whole where nothing remains, a floor where more may be sold.

    Of an offering that has sold nothing yet the sum that it is for is a plan.
    """
    sold, offered = _sum(offering["TOTALAMOUNTSOLD"]), _sum(offering.get("TOTALOFFERINGAMOUNT"))
    remaining = _sum(offering.get("TOTALREMAINING"))
    if sold:
        hedge: Hedge = "exact" if remaining == 0 else "at_least"
        value = MoneyValue(Money(sold, "USD", hedge, unit=1))
        so_far = "" if remaining == 0 else " so far"
        writing.line("Total amount sold", f"${sold:,}{so_far}", ("amount", value, "completed"))
    elif offered:
        value = MoneyValue(Money(offered, "USD", "up_to", unit=1))
        writing.line("Total offering amount", f"${offered:,}", ("amount", value, "planned"))


def _is_yes(row: Row, column: str) -> bool:
    return row.get(column, "").lower() in _YES


def _sum(words: str | None) -> int | None:
    """Return a sum in whole dollars, None for "Indefinite" and for nothing."""
    try:
        return int(Decimal((words or "").replace(",", "").removeprefix("$")))
    except (InvalidOperation, ValueError, OverflowError):
        return None


def _day(words: str) -> date | None:
    """Return the day of "2024-03-05" or "05-MAR-2024", whatever time stands behind; else None."""
    if (found := _DAY.match(words)) is not None:
        form = "%Y-%m-%d" if found[0][:4].isdigit() else "%d-%b-%Y"
        with suppress(ValueError):
            return datetime.strptime(found[0], form).date()
    return None


def _short(name: str) -> str:
    """Return a company's name without its legal form, and not in capitals throughout.

    The shortest start of the name that has the key of the whole is its usual short name.
    """
    words = name.split()
    key = company_key(name)
    starts = (" ".join(words[:end]).rstrip(" ,.") for end in range(1, len(words)))
    short = next((start for start in starts if start and company_key(start) == key), name)
    if not short.isupper():
        return short
    return " ".join(w if len(w) <= _INITIALS else w.capitalize() for w in short.split())
