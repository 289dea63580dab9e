"""Filings among statements in, those that still stand out; and how a filing stands to a report.

A filing with the SEC counts what one offering had sold by its day. An amendment takes the place of
what it amends, in whatever order the two came into the corpus, and only from its own day on.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import product

from backend.comparison.affinity_of_days import LONGEST_ROUND_DAYS
from backend.comparison.placed import Placed, count_planned, day_of, same_financing
from backend.comparison.rules import Verdict, decide
from backend.comparison.sums import likeness_of
from backend.model.claim import DateValue, MoneyValue, Source, Statement
from backend.values import dates

# As titles of filings have them: "Form D/A: Acme, SEC file 021-123456, in place of 0001-24-000001".
_FILE = re.compile(r", SEC file ([\w-]+)")
_FORMER = re.compile(r", in place of (\d{10}-\d\d-\d{6})")
_ACCESSION = re.compile(r"/(\d{10}-\d\d-\d{6})-index")


@dataclass(frozen=True, slots=True)
class _Filing:
    day: date
    accession: str
    file: str
    former: str | None


def in_force(statements: Iterable[Statement]) -> list[Statement]:
    """Return statements without those of filings that another one here has taken the place of."""
    statements = list(statements)
    filings = {one.source.id: _filing(one.source) for one in statements if _is_filing(one.source)}
    replaced = {filing.former for filing in filings.values()}
    newest: dict[str, tuple[date, str]] = {}
    for filing in filings.values():
        order = (filing.day, filing.accession)
        newest[filing.file] = max(order, newest.get(filing.file, order))
    gone = {
        source
        for source, filing in filings.items()
        if filing.accession in replaced or newest[filing.file] != (filing.day, filing.accession)
    }
    return [one for one in statements if one.source.id not in gone]


def relate_filing(a: Placed, b: Placed) -> Verdict | None:
    """Decide on a filing beside a report of about its time; None where other rules decide.

    What agrees is left to them, and so is what looks like a slip.
    """
    if (a.item.source.kind == "filing") == (b.item.source.kind == "filing") or count_planned(a, b):
        return None
    if not (same_financing(a, b) or _are_near(a, b)):
        return None
    filing, report = (a, b) if _is_filing(a.item.source) else (b, a)
    match filing.item.claim.value, report.item.claim.value:
        case MoneyValue(sold), MoneyValue(told):
            if likeness_of(sold, told, day_of(a, b)) != "disjoint":
                return None
            is_part = sold.currency == told.currency and sold.amount < told.amount
            return decide("filing.sold-so-far" if is_part else "filing.other-count")
        case DateValue(sale), DateValue(day) if not dates.is_compatible(sale, day):
            return decide("filing.first-sale")
    return None


def _is_filing(source: Source) -> bool:
    return source.kind == "filing"


def _filing(source: Source) -> _Filing:
    title, address = source.title or "", source.url or str(source.id)
    accession, file, former = (
        pattern.search(text)
        for pattern, text in ((_ACCESSION, address), (_FILE, title), (_FORMER, title))
    )
    number = accession[1] if accession else address
    return _Filing(
        source.published or date.min,
        number,
        file[1] if file else number,
        former[1] if former else None,
    )


def _are_near(a: Placed, b: Placed) -> bool:
    """Tell whether a filing and a report are of days on which they can be of one round."""
    days = [placed.telling.moments if placed.telling else () for placed in (a, b)]
    return any(dates.gap_days(x, y) <= LONGEST_ROUND_DAYS for x, y in product(*days))
