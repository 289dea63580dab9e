"""Thirty tricky sums of money and what each is, given to our parser and to quantulum3.

Written for the bench after the list of spellings that a reader of funding news meets.
"""

from dataclasses import dataclass
from typing import Any, Final

from backend.values.money import find_money
from tests.bench.measuring import compare_passes

# A sentence, its currency and its amount: the lower bound of a range, None for no sum at all.
PHRASES: Final[tuple[tuple[str, str | None, int | None], ...]] = (
    ("Acme raised US$600m from its backers.", "USD", 600_000_000),
    ("The round brought in $1.2bn for Acme.", "USD", 1_200_000_000),
    ("It closed a €50M round on Monday.", "EUR", 50_000_000),
    ("Investors put £400m into the lender.", "GBP", 400_000_000),
    ("The seller got Rs 500 crore from a fund.", "INR", 5_000_000_000),
    ("It was a ₹4,200 crore financing.", "INR", 42_000_000_000),
    ("Two friends gave it Rs 5 lakh to start.", "INR", 500_000),
    ("The fund put in RMB 3 billion.", "CNY", 3_000_000_000),
    ("它融资30亿元, the statement said.", "CNY", 3_000_000_000),
    ("The Zurich firm raised CHF 25 million.", "CHF", 25_000_000),
    ("Backers added SEK 120 million to the pot.", "SEK", 120_000_000),
    ("Acme took A$12.5m from two families.", "AUD", 12_500_000),
    ("The group borrowed HK$6bn from banks.", "HKD", 6_000_000_000),
    ("It is looking for $3-4 billion this year.", "USD", 3_000_000_000),
    ("It wants between €3 million and €5 million.", "EUR", 3_000_000),
    ("They paid half a billion dollars for it.", "USD", 500_000_000),
    ("At $ 95 billion it is the largest.", "USD", 95_000_000_000),
    ("The 600-million-dollar round is done.", "USD", 600_000_000),
    ("It got $200 million (Rs 1280 crore) in May.", "USD", 200_000_000),
    ("A $1.5 billion-plus valuation is likely.", "USD", 1_500_000_000),
    ("Acme raised 600 million dollars in a day.", "USD", 600_000_000),
    ("The price was $0.5bn in the end.", "USD", 500_000_000),
    ("It raised S$1.4 billion from the state.", "SGD", 1_400_000_000),
    ("Investors paid JPY 2.5 billion in cash.", "JPY", 2_500_000_000),
    ("Lenders gave it 1.2 billion yuan.", "CNY", 1_200_000_000),
    ("It has 40 million euros in fresh capital.", "EUR", 40_000_000),
    ("The seed round was $750,000 in all.", "USD", 750_000),
    ("It raised 5 billion won from a fund.", "KRW", 5_000_000_000),
    ("The round was in the low nine figures.", None, None),
    ("A dollar store chain backed the round.", None, None),
)

_PASSES: Final = 40
"""Passes of our parser for one of theirs, so that the two take about as long."""

_SIGNS: Final = {
    "dollar": "USD",
    "united states dollar": "USD",
    "euro": "EUR",
    "pound sterling": "GBP",
    "british pound": "GBP",
    "indian rupee": "INR",
    "rupee": "INR",
    "chinese yuan": "CNY",
    "renminbi": "CNY",
    "swiss franc": "CHF",
    "swedish krona": "SEK",
    "australian dollar": "AUD",
    "hong kong dollar": "HKD",
    "singapore dollar": "SGD",
    "japanese yen": "JPY",
    "south korean won": "KRW",
}


@dataclass(frozen=True, slots=True)
class Parsed:
    """What both parsers make of the phrases: `ratio` is theirs ÷ ours, milliseconds per phrase."""

    ratio: float
    ours: float
    theirs: float
    ours_right: int
    theirs_right: int
    ours_wrong: tuple[str, ...]


def measure_phrases() -> Parsed | None:
    """Return what both parsers make of the phrases; None where quantulum3 is not installed."""
    try:
        from quantulum3 import parser
    except ImportError:
        return None
    wrong = tuple(p for p, currency, amount in PHRASES if _ours(p) != (currency, amount))
    theirs_right = sum(_is_right_theirs(parser, *phrase) for phrase in PHRASES)
    texts = [phrase for phrase, _, _ in PHRASES]
    passes = compare_passes(
        lambda: [parser.parse(text) for text in texts],
        lambda: [find_money(text) for text in texts * _PASSES],
        len(texts),
    )
    return Parsed(
        passes.median * _PASSES,
        passes.floor / _PASSES,
        passes.cost,
        len(PHRASES) - len(wrong),
        theirs_right,
        wrong,
    )


def _ours(text: str) -> tuple[str | None, int | None]:
    found = find_money(text)
    if not found:
        return None, None
    money = found[0].money
    return money.currency, money.amount


def _is_right_theirs(parser: Any, text: str, currency: str | None, amount: int | None) -> bool:
    """Say whether one of the sums that quantulum3 finds is the right one; others are forgiven."""
    sums = [q for q in parser.parse(text) if q.unit.entity.name == "currency"]
    if currency is None:
        return not sums
    names = ((q, q.unit.name.lower()) for q in sums)
    return any(_SIGNS.get(name, name) == currency and round(q.value) == amount for q, name in names)
