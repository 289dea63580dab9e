"""When two sums can both be right, as people use these words."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.values.money import (
    Hedge,
    Money,
    Sum,
    find_money,
    interval,
    is_compatible,
    is_slip,
    shared_currency,
    to_text,
)


def money(text: str) -> Money:
    return find_money(text)[0].money


COMPATIBLE = [
    ("$600 million", "US$600m"),
    ("$600 million", "about US$600m"),
    ("$4.5 billion", "more than $4.5 billion"),
    ("$4.5bn", "at least $4.5 billion"),
    ("$45.6bn", "$46 billion"),
    ("$6.65 billion", "$6.7bn"),
    ("half a billion dollars", "$500 million"),
    ("Rs 500 crore", "5 billion rupees"),
    ("nearly $36 billion", "$35.9 billion"),
    ("nearly $36 billion", "$36bn"),
    ("over $1 billion", "$1.4 billion"),
    ("more than $1 billion", "$2.5 billion"),
    ("at least $1 billion", "$2 billion"),
    ("up to $1 billion", "$800 million"),
    ("as much as $700 million", "$700m"),
    ("$3-4 billion", "$3.5 billion"),
    ("less than $5m", "$4.8 million"),
    ("more than $540 million", "$540 million"),
    ("$455 million", "over $455 million"),
    ("about $460 million", "over $455 million"),
    ("$10 million", "$10.4 million"),
    ("$1,250,000", "$1.25 million"),
    ("$4 billion (£2.9 billion)", "£2.9 billion"),
    ("Rs 500 crore ($60 million)", "about $60 million"),
    ("US$1 billion (S$1.4 billion)", "S$1.37 billion"),
]
INCOMPATIBLE = [
    ("more than $3 billion", "more than $4.5 billion"),
    ("$600 million", "$620 million"),
    ("$4 billion", "$4.5 billion"),
    ("$1.2 billion", "$1.3 billion"),
    ("$3 billion", "$4 billion"),
    ("$3 million", "$3 billion"),
    ("Rs 500 crore", "Rs 5,000 crore"),
    ("more than $3 billion", "$4.5 billion"),
    ("less than $4 billion", "more than $4 billion"),
    ("up to $500 million", "$600 million"),
    ("$1 billion", "$1.4 billion"),
    ("$5 million", "€5 million"),
    ("$3-4 billion", "$5 billion"),
    ("about $600 million", "$750 million"),
    ("more than $2 billion", "$4 billion"),
    ("$150 million", "$152 million"),
]


@pytest.mark.parametrize(("a", "b"), COMPATIBLE)
def test_both_can_be_right(a: str, b: str) -> None:
    assert is_compatible(money(a), money(b))
    assert is_compatible(money(b), money(a))


@pytest.mark.parametrize(("a", "b"), INCOMPATIBLE)
def test_both_cannot_be_right(a: str, b: str) -> None:
    assert not is_compatible(money(a), money(b))
    assert not is_compatible(money(b), money(a))


def test_more_than_3bn_conflicts_with_more_than_4_5bn() -> None:
    assert not is_compatible(money("more than US$3 billion"), money("more than $4.5 billion"))


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("$620 million", 616_900_000, 623_100_000),
        ("$1.2 billion", 1_150_000_000, 1_250_000_000),
        ("$3 billion", 2_895_000_000, 3_105_000_000),
        ("$1,200,000,000", 1_150_000_000, 1_250_000_000),
        ("about $100 million", 92_000_000, 108_000_000),
        ("more than $4.5 billion", 4_500_000_000, 4_995_000_000),
        ("more than $1 billion", 1_000_000_000, 3_000_000_000),
        ("at least $500 million", 500_000_000, 575_000_000),
        ("less than $100 million", 85_000_000, 100_000_000),
        ("up to $60 billion", 30_000_000_000, 60_000_000_000),
        ("$3-4 billion", 3_000_000_000, 4_000_000_000),
    ],
)
def test_the_interval_is_what_the_words_allow(words: str, low: float, high: float) -> None:
    assert interval(money(words)) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("amount", "compatible", "incompatible"),
    [
        (620_000_000, 622_000_000, 600_000_000),
        (46_000_000_000, 45_600_000_000, 48_000_000_000),
        (3_000_000_000, 3_100_000_000, 3_500_000_000),
    ],
)
def test_an_unknown_unit_is_inferred_from_the_digits(
    amount: int, compatible: int, incompatible: int
) -> None:
    known = Money(amount, "USD")
    assert is_compatible(known, Money(compatible, "USD"))
    assert not is_compatible(known, Money(incompatible, "USD"))


@pytest.mark.parametrize(
    ("a", "b", "slip"),
    [
        ("more than $3 billion", "higher than $3 million", True),
        ("$500 million", "$500 billion", True),
        ("Rs 367.8 crore", "Rs 3,678 crore", True),
        ("Rs 25 crore", "Rs 25 lakh", True),
        ("€570 million", "$570 million", True),
        ("$600 million", "US$600m", False),
        ("$600 million", "$620 million", False),
        ("$5 million", "$50 million", False),
        ("€50 million", "$54 million", False),
        ("$4 billion (£2.9 billion)", "£2.9 billion", False),
    ],
)
def test_a_slip_is_told_from_another_sum(a: str, b: str, slip: bool) -> None:
    assert is_slip(money(a), money(b)) is slip
    assert is_slip(money(b), money(a)) is slip


@pytest.mark.parametrize(
    ("a", "b", "currency"),
    [
        ("$5 million", "$6 million", "USD"),
        ("€5m ($6m)", "$6 million", "USD"),
        ("$5 million", "€5 million", None),
    ],
)
def test_a_shared_currency_is_one_that_both_writers_gave(
    a: str, b: str, currency: str | None
) -> None:
    assert shared_currency(money(a), money(b)) == currency


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("exceeding US$4.5 billion", "more than $4.5 billion"),
        ("$620M", "$620 million"),
        ("Rs 500 crore", "₹5 billion"),
        ("Rs 33.28 crore", "₹332.8 million"),
        ("51.9 billion kronor", "SEK 51.9 billion"),
        ("nearly €50m", "about €50 million"),
        ("no less than £5m", "at least £5 million"),
        ("under $5m", "less than $5 million"),
        ("as much as $1 trillion", "up to $1 trillion"),
        ("$3-4 billion", "$3 billion to $4 billion"),
        ("$750K", "$750,000"),
        ("$1,234,567,890", "$1,234,567,890"),
        ("$4 billion (£2.9 billion)", "$4 billion"),
    ],
)
def test_money_is_written_for_a_reader(words: str, text: str) -> None:
    assert to_text(money(words)) == text


AMOUNTS = st.one_of(
    st.integers(1_000, 10**12),
    st.builds(lambda d, z: d * 10**z, st.integers(1, 999), st.integers(3, 9)),
)
UNITS = st.one_of(st.none(), st.integers(0, 9).map(lambda z: 10**z))


@st.composite
def moneys(draw: st.DrawFn) -> Money:
    hedge: Hedge = draw(
        st.sampled_from(["exact", "about", "at_least", "more_than", "less_than", "up_to", "range"])
    )
    amount = draw(AMOUNTS)
    top = draw(st.integers(amount + 1, amount * 5)) if hedge == "range" else None
    also = draw(st.sampled_from([(), (Sum(amount * 2, "EUR"),)]))
    currency = draw(st.sampled_from(["USD", "INR"]))
    return Money(amount, currency, hedge, top, draw(UNITS), also)


@settings(max_examples=400, deadline=None)
@given(moneys(), moneys())
def test_compatibility_and_slips_are_symmetric(a: Money, b: Money) -> None:
    assert is_compatible(a, b) == is_compatible(b, a)
    assert is_slip(a, b) == is_slip(b, a)


@settings(max_examples=200, deadline=None)
@given(moneys())
def test_a_sum_is_compatible_with_itself(a: Money) -> None:
    assert is_compatible(a, a)
    low, high = interval(a)
    assert 0 < low <= high


WIDER: dict[Hedge, tuple[Hedge, ...]] = {
    "exact": ("about", "at_least", "up_to"),
    "more_than": ("at_least",),
    "less_than": ("up_to",),
}


@settings(max_examples=400, deadline=None)
@given(moneys(), moneys(), st.data())
def test_a_wider_hedge_never_turns_agreement_into_conflict(
    a: Money, b: Money, data: st.DataObject
) -> None:
    if a.hedge not in WIDER or not is_compatible(a, b):
        return
    wider = replace(a, hedge=data.draw(st.sampled_from(WIDER[a.hedge])))
    assert is_compatible(wider, b)


@settings(max_examples=200, deadline=None)
@given(moneys(), moneys(), st.integers(1, 10**12))
def test_a_wider_range_never_turns_agreement_into_conflict(a: Money, b: Money, more: int) -> None:
    if a.hedge != "range" or a.amount_max is None or not is_compatible(a, b):
        return
    assert is_compatible(replace(a, amount_max=a.amount_max + more), b)
