"""The words of cells, one case a line."""

import pytest

from backend.sources.records import BadRecord
from backend.sources.tables import cells
from backend.values.money import Money

SUMS = [
    ("5,60,00,000", "INR", None, 56_000_000),
    ("20,00,00,000", "USD", None, 200_000_000),
    ("40000000", "USD", None, 40_000_000),
    ("40,000,000", "USD", None, 40_000_000),
    ("40000000.0", "USD", None, 40_000_000),
    ("4.0E7", "USD", None, 40_000_000),
    ("$40M", None, None, 40_000_000),
    ("$40M", "INR", None, 40_000_000),
    ("40M", "USD", None, 40_000_000),
    ("₹560 crore", None, None, 5_600_000_000),
    ("560", "INR", "crore", 5_600_000_000),
    ("5.6", "INR", "Cr", 56_000_000),
    ("12.5", "EUR", "million", 12_500_000),
    ("12.5", "USD", "M", 12_500_000),
]


@pytest.mark.parametrize(("words", "currency", "unit", "amount"), SUMS)
def test_a_sum_is_read(words: str, currency: str | None, unit: str | None, amount: int) -> None:
    assert cells.parse_sum(words, currency, unit).amount == amount


def test_a_sum_keeps_its_own_currency_and_hedge() -> None:
    assert cells.parse_sum("€5m", "USD", None).currency == "EUR"
    assert cells.parse_sum("14,342,000+", "USD", None) == Money(14_342_000, "USD", "more_than")
    assert cells.parse_sum("~$5m", None, None).hedge == "about"


BAD_SUMS = [
    ("40000000", None, "has no currency"),
    ("12,34", "USD", "can be read in two ways"),
    ("1.000.000", "USD", "can be read in two ways"),
    ("5 6", "USD", "is no sum of money"),
    ("lots", "USD", "is no sum of money"),
    ("$5m then $6m", "USD", "is no sum of money"),
]


@pytest.mark.parametrize(("words", "currency", "message"), BAD_SUMS)
def test_what_is_no_sum_says_so(words: str, currency: str | None, message: str) -> None:
    with pytest.raises(BadRecord, match=message):
        cells.parse_sum(words, currency, None)


NOTHINGS = [
    r"\\xc2\\xa0N/A",
    "",
    " ",
    "-",
    "—",
    "0",
    "0.0",
    "undisclosed",
    "Undisclosed Amount",
    "unknown",
    "N/A",
    "n.a.",
    "nan",
    "None",
    "Not Disclosed",
    "Undisclosed investors",
    "Group of Angel Investors",
]


@pytest.mark.parametrize("words", NOTHINGS)
def test_some_words_say_nothing(words: str) -> None:
    assert cells.is_nothing(cells.clean(words))


@pytest.mark.parametrize("words", ["10", "None Ventures", "Unknown Worlds", "Angel Oak", "0x"])
def test_other_words_say_something(words: str) -> None:
    assert not cells.is_nothing(cells.clean(words))


DAYS = [
    ("05/03/2024", True, "2024-03-05"),
    ("05/03/2024", False, "2024-05-03"),
    ("31/05/2018", None, "2018-05-31"),
    ("05/31/2018", None, "2018-05-31"),
    ("05/05/2018", None, "2018-05-05"),
    ("31/05/2018", False, "2018-05-31"),
    ("12/05.2015", True, "2015-05-12"),
    ("22/01//2015", True, "2015-01-22"),
    ("5/3/24", True, "2024-03-05"),
    ("2024-03-05", None, "2024-03-05"),
    ("2024-03-05T10:00:00Z", None, "2024-03-05"),
    ("Mar 5, 2024", None, "2024-03-05"),
    ("5 March 2024", None, "2024-03-05"),
    ("May 2018", None, "2018-05"),
    ("2018-05", None, "2018-05"),
    ("2018", None, "2018"),
]


@pytest.mark.parametrize(("words", "day_first", "day"), DAYS)
def test_a_date_is_read(words: str, day_first: bool | None, day: str) -> None:
    assert cells.parse_day(words, day_first).isoformat() == day


BAD_DAYS = [
    ("05/03/2024", None, "can be two days"),
    ("30/02/2018", True, "does not exist"),
    ("05/072018", True, "is no date"),
    ("01/07/015", True, "is no date"),
    ("soon", None, "is no date"),
]


@pytest.mark.parametrize(("words", "day_first", "message"), BAD_DAYS)
def test_what_is_no_date_says_so(words: str, day_first: bool | None, message: str) -> None:
    with pytest.raises(BadRecord, match=message):
        cells.parse_day(words, day_first)


KINDS = [
    ("Series A", "series-a"),
    ("series_b", "series-b"),
    ("Series E, Growth", "series-e"),
    ("Seed", "seed"),
    ("Pre-Seed", "pre-seed"),
    ("pre_seed", "pre-seed"),
    ("Seed/ Angel Funding", "seed"),
    (r"Seed\nFunding", "seed"),
    ("Venture - Series Unknown", "venture"),
    ("Corporate Round", "strategic"),
    ("Convertible Note", "convertible"),
    ("debt_financing", "debt"),
    ("Structured Debt", "debt"),
    ("Secondary Market", "secondary"),
    ("Equity Crowdfunding", "crowdfunding"),
    ("Grant", "grant"),
    ("Pre-Series A", None),
    ("post_ipo_equity", None),
    ("Post-IPO Debt", None),
    ("Private Equity", None),
    ("Initial Coin Offering", None),
]


@pytest.mark.parametrize(("words", "label"), KINDS)
def test_a_kind_of_round_is_read(words: str, label: str | None) -> None:
    assert cells.parse_kind(cells.clean(words)) == label


NAMES = [
    ("Example Ventures", ("Example Ventures",)),
    ("Example Ventures, Beta Capital", ("Example Ventures", "Beta Capital")),
    ("Example Ventures and Beta Capital", ("Example Ventures", "Beta Capital")),
    ("Bain and Company", ("Bain and Company",)),
    ("Procter & Gamble", ("Procter & Gamble",)),
    ("Acme, Inc., Beta LLC", ("Acme, Inc", "Beta LLC")),
    ("Beta, LLC; Gamma", ("Beta, LLC", "Gamma")),
    ("Beta|Gamma", ("Beta", "Gamma")),
    ("Beta, Gamma and others", ("Beta", "Gamma")),
    ("Beta & 3 others", ("Beta",)),
    ("Beta, et al.", ("Beta",)),
    ("Beta, Undisclosed Investors", ("Beta",)),
    ("Beta, Beta", ("Beta",)),
    ("Undisclosed investors", ()),
]


@pytest.mark.parametrize(("words", "names"), NAMES)
def test_a_list_of_names_is_read(words: str, names: tuple[str, ...]) -> None:
    assert cells.parse_names(words) == names
