"""What is a sum within a text, in which currency, and where it stands."""

import re
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.values.money import (
    Money,
    Sum,
    currencies,
    find_money,
    finding,
    grammar,
    hedging,
    numbers,
)
from tests.backend.values.test_money_finding import only

K, M, BN, TN = 10**3, 10**6, 10**9, 10**12
LAKH, CRORE = 10**5, 10**7


@pytest.mark.parametrize(
    "text",
    [
        "several billion yuan",
        "a few million dollars",
        "hundreds of millions of dollars",
        "low nine figures",
        "an eight-figure sum",
        "a billion-dollar company",
        "billion-dollar startups",
        "a multi-billion-dollar market",
        "a million-dollar question",
        "the dollar store",
        "$5",
        "$29.99",
        "$TSLA",
        "$27.50 per share",
        "$5,000 per share",
        "$5 million per year",
        "$5 million a year",
        "$5 million-a-year",
        "$5 million a month",
        "$5 million annually",
        "$2 million/year",
        "600 million users",
        "5 lakh users",
        "10 crore downloads",
        "14.89 crore equity shares",
        "in 2018",
        "5 thouſand men",
        "Series 7",
        "N95 masks",
        "R2 units",
        "iPhone 12",
        "",
    ],
)
def test_what_is_no_sum_of_a_financing_is_left_out(text: str) -> None:
    assert find_money(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "valued at $5 billion a year ago",
        "raised $5 million a month later",
        "was worth $5 billion a year and a half ago",
        "a $5 billion company",
        "raised $5 million in a share sale",
    ],
)
def test_a_time_or_a_company_behind_a_sum_makes_no_rate_of_it(text: str) -> None:
    assert len(find_money(text)) == 1


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("$1.2 billion", 100 * M),
        ("$600 million", M),
        ("$3 billion", BN),
        ("$2.75B", 10 * M),
        ("$1,250,000", 10_000),
        ("$1,250,001", 1),
        ("$2,800,000,000", 100_000_000),
        ("Rs 33.28 crore", LAKH),
        ("half a billion dollars", 100 * M),
        ("$3-4 billion", BN),
    ],
)
def test_the_unit_is_the_value_of_the_last_digit_written(text: str, unit: int) -> None:
    assert only(text).money.unit == unit


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Toyota's rival in Tokyo raised ¥5 billion", "JPY"),
        ("The Shanghai firm raised ¥500 million", "CNY"),
        ("The Stockholm firm raised 500 million kr", "SEK"),
        ("Oslo's newest bank raised kr 500 million", "NOK"),
        ("The Danish firm raised 500 million kroner", "DKK"),
        ("COPENHAGEN: The firm raised 500 million kroner", "DKK"),
        ("The Swedish firm raised 500 million crowns", "SEK"),
        ("The firm from Prague raised 500 million crowns", "CZK"),
        ("Manila's startup raised 500 million pesos", "PHP"),
        ("Mexico's Kavak raised 500 million pesos", "MXN"),
    ],
)
def test_a_shared_sign_is_settled_by_the_words_around_it(text: str, currency: str) -> None:
    assert only(text).money.currency == currency


def test_a_bare_dollar_takes_the_currency_that_the_text_spells_out() -> None:
    text = "Firm lands $1.4 billion. It raised US$1 billion (S$1.4 billion) of new money."
    assert [s.money.currency for s in find_money(text)] == ["SGD", "USD"]


def test_a_bare_dollar_stays_american_where_the_text_says_so() -> None:
    text = "Firm lands $1.4 billion. US$1.4 billion is not S$1.4 billion."
    assert find_money(text)[0].money.currency == "USD"


@pytest.mark.parametrize(
    ("text", "outlet", "currency"),
    [
        ("Lathe of Perth raised $5 million.", "The Loom https://loom.example/x", "USD"),
        ("Lathe of Perth raised $5 million.", "The Loom https://loom.com.au/x", "AUD"),
        ("Lathe of Perth raised $5 million.", "Loom Australia https://loom.example", "AUD"),
        ("Lathe of Ohio raised $5 million.", "The Loom https://loom.com.au/x", "USD"),
        ("Lathe of Ottawa raised $5 million.", "The Loom https://loom.ca", "CAD"),
        ("Lathe raised $5 million.\nAll figures are in Australian dollars.", "", "AUD"),
        ("Lathe of Perth raised a $5 million Series A (US$3 million).", "", "AUD"),
        ("Sydney's Lathe raised $5 million. Its rival has US$9 million.", "", "AUD"),
        ("Sydney's Lathe raised $5 million. Yes, US$5 million.", "", "USD"),
        ("Sydney's Lathe raised $5 million, more than A$6 million or US$3 million.", "", "USD"),
    ],
)
def test_a_bare_dollar_is_that_of_who_writes_it(text: str, outlet: str, currency: str) -> None:
    assert find_money(text, outlet)[0].money.currency == currency


def test_a_bare_dollar_before_us_dollars_is_the_local_one() -> None:
    money = only("The Australian firm raised $70 million (US$50 million).").money
    assert (money.amount, money.currency) == (70 * M, "AUD")
    assert money.also == (Sum(50 * M, "USD"),)


def test_offsets_are_those_of_the_text() -> None:
    text = "商湯 has raised more than US$4.5 billion (£3.4 billion), it said."
    span = only(text)
    assert text[span.start : span.core] == "more than "
    assert text[span.core : span.end] == "US$4.5 billion (£3.4 billion)"


def test_a_sum_at_the_end_of_a_sentence_leaves_the_full_stop() -> None:
    text = "It raised Rs 500 cr. The round was led by a fund."
    span = only(text)
    assert text[span.start : span.end] == "Rs 500 cr"


PIECES = st.lists(
    st.sampled_from(
        [
            *("$", "€", "US$", "Rs", "¥", "kr", "US", "yuan", "dollars", "亿元"),
            *("5", "1,2", "3.4", "1.250.000", "9" * 20, "million", "bn", "crore", "lakh", "m", "k"),
            *("-", "–", "to", "and", "between", "from", "(", ")", ",", "or", "'s", "\n", "+"),
            *("more", "than", "up", "about", "a", "half", "quarter", "of", "per", "year", "plus"),
        ]
    ),
    max_size=30,
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), PIECES.map(" ".join), PIECES.map("".join)))
def test_any_text_is_read_without_an_error_and_in_order(text: str) -> None:
    reach = 0
    for span in find_money(text):
        assert reach <= span.start <= span.core < span.end <= len(text)
        assert span.money.amount > 0
        assert span.money.amount_max is None or span.money.amount_max > span.money.amount
        assert isinstance(span.money, Money)
        reach = span.end


class Counted:
    """A pattern that notes how many characters its searches are given; a match is a call."""

    def __init__(self, pattern: re.Pattern[str], work: list[int]) -> None:
        self._pattern, self._work = pattern, work
        self.match, self.findall = pattern.match, pattern.findall

    def search(self, text: str) -> re.Match[str] | None:
        self._work.append(len(text))
        return self._pattern.search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        self._work.append(len(text))
        return self._pattern.finditer(text)

    def fullmatch(self, text: str, start: int, end: int) -> re.Match[str] | None:
        self._work.append(end - start)
        return self._pattern.fullmatch(text, start, end)

    def sub(self, replacement: str, text: str) -> str:
        self._work.append(len(text))
        return self._pattern.sub(replacement, text)


def work_on(text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """Count the calls that reading a text takes, and the characters that are searched."""
    work: list[int] = []
    with monkeypatch.context() as patched:
        for module in (currencies, finding, grammar, hedging, numbers):
            for name, value in vars(module).items():
                if isinstance(value, re.Pattern):
                    patched.setattr(module, name, Counted(value, work))
        sys.setprofile(lambda frame, event, _: work.append(event in ("call", "c_call")))
        try:
            find_money(text)
        finally:
            sys.setprofile(None)
    return sum(work)


@pytest.mark.parametrize(
    "unit", ["1", "1,", "12 ", "$5m (", "$5m to ", "more than ", "¥5bn ", "a "]
)
def test_the_work_grows_with_the_length_and_not_faster(
    unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    short, long = (work_on((unit * length)[:length], monkeypatch) for length in (2_000, 16_000))
    assert short > 2_000
    assert long < 10 * short
