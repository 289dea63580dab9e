"""Rates of the European Central Bank: looked up, never guessed."""

from datetime import date

import pytest

from backend.values.dates import PartialDate
from backend.values.exchange import convert, is_compatible_across
from backend.values.money import find_money

DAY = date(2018, 8, 2)


def test_a_sum_is_converted_at_the_rate_of_the_day() -> None:
    conversion = convert(1_000_000, "EUR", "USD", DAY)
    assert conversion is not None
    assert conversion.day == DAY
    assert conversion.amount == pytest.approx(1_161_700, rel=0.002)
    assert conversion.amount == pytest.approx(conversion.rate * 1_000_000)


def test_a_sunday_takes_the_rate_of_the_friday_before() -> None:
    conversion = convert(1, "EUR", "USD", date(2018, 8, 5))
    assert conversion is not None
    assert conversion.day == date(2018, 8, 3)


def test_a_holiday_takes_the_rate_of_the_working_day_before() -> None:
    conversion = convert(1, "EUR", "USD", date(2018, 4, 2))
    assert conversion is not None
    assert conversion.day == date(2018, 3, 29)


def test_one_currency_needs_no_rate() -> None:
    conversion = convert(5, "TWD", "TWD", DAY)
    assert conversion is not None
    assert (conversion.amount, conversion.rate) == (5, 1)


@pytest.mark.parametrize(
    ("currency", "target", "day"),
    [
        ("USD", "TWD", DAY),
        ("AED", "USD", DAY),
        ("NGN", "USD", DAY),
        ("VND", "EUR", DAY),
        ("XYZ", "USD", DAY),
        ("USD", "EUR", date(1998, 12, 31)),
        ("USD", "EUR", date.min),
        ("USD", "EUR", date(2099, 1, 1)),
        ("RUB", "USD", date(2022, 6, 1)),
        ("INR", "USD", date(2005, 1, 3)),
    ],
)
def test_a_currency_or_a_day_that_is_missing_is_none(currency: str, target: str, day: date) -> None:
    assert convert(1, currency, target, day) is None


@pytest.mark.parametrize(
    ("a", "b", "day", "compatible"),
    [
        ("US$1 billion", "S$1.37 billion", PartialDate(2018, 8, 2), True),
        ("US$1 billion", "S$1 billion", PartialDate(2018, 8, 2), False),
        ("Rs 3,328 crore", "$455 million", PartialDate(2021, 4, 13), True),
        ("€50 million", "$54.3 million", PartialDate(2023, 3), True),
        ("€50 million", "$54.3 million", PartialDate(2023), True),
        ("€50 million", "$62 million", PartialDate(2023, 3, 1), False),
        ("£420 million", "$600 million", PartialDate(2018, 4, 9), True),
        ("$5 million", "$5m", PartialDate(2018), True),
        ("$5 million", "$6m", PartialDate(2018), False),
        ("AED 18 million ($5m)", "$5 million", PartialDate(2018, 4, 9), True),
        ("$5 million", "AED 18 million", PartialDate(2018, 4, 9), None),
        ("$5 million", "€4 million", PartialDate(1990), None),
    ],
)
def test_two_currencies_compare_at_the_rate_of_the_day(
    a: str, b: str, day: PartialDate, compatible: bool | None
) -> None:
    first, second = find_money(a)[0].money, find_money(b)[0].money
    assert is_compatible_across(first, second, day) is compatible
    assert is_compatible_across(second, first, day) is compatible
