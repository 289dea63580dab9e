"""Whether an article's own words set one sum against another, one case a line."""

import pytest

from tests.backend.comparison.annotated import checked, text_of


def _contradicting(told: str, again: str) -> list[str]:
    """Return the sums that an article gives against the one that it tells first."""
    page = text_of(
        f"A look at Lumen\nIn spring Lumen {told}.\n\nIts shops sell lamps. {again}.",
        published="2024-05-14",
        publisher="Alpha",
    )
    attribute = page.claims[0].attribute
    evidence = checked(page, [], attribute).evidence
    return [one.quote for one in evidence if one.rule == "article.contradicts-itself"]


@pytest.mark.parametrize(
    "again",
    [
        "A filing shows only [[amount|$30 million]] of that",
        "In the register we can find only [[amount|$30 million]]",
        "Some analysts make it [[amount|$30 million]]",
        "Brook & Weir, a research firm, puts that at [[amount|$30 million]]",
        "Harbour Wire had the round at [[amount|about $30 million]]",
        "A draft of the letter had put the proceeds at [[amount|$30 million]]",
        "The other put it at close to [[amount|$30 million]]",
        "A rival thinks that the true number was nearer [[amount|$30m]]",
        "Two investors say that [[amount|$30 million]] is closer to the truth",
        "Closer to [[amount|$36 million]] was paid in, a banker says",
        "A trade paper says [[amount|$30 million]]",
        "By another count it was [[amount|$30 million]]",
        "The real figure is [[amount|$30 million]], two people say",
        "Its own figure has never been more than [[amount|$30 million]]",
    ],
)
def test_a_sum_that_somebody_puts_otherwise_is_contested(again: str):
    last = again.rpartition("[[amount|")[2].partition("]]")[0]
    assert _contradicting("[[amount|raised $40 million]]", again) == [last]


@pytest.mark.parametrize(
    "again",
    [
        "In 2019 it had [[amount|raised $30 million]]",
        "Before that it had [[amount|raised only $30 million]]",
        "Oak said it had [[amount|put in $30 million]] of it",
        "Some analysts make it [[amount|$3 million]]",
        "The firm made its investment of [[amount|$30 million]] two years ago",
        "Investors had a stake of [[amount|$30 million]] before",
        "Some analysts make it [[amount|about $40 million]]",
        "Some analysts make it [[amount|$39.9 million]]",
        "Sources put its [[round|Series A]] of March 2019 at [[amount|$30 million]]",
        "It is in talks, and people put the sum at [[planned amount|$60 million]]",
        "It has grown closer to its users, and [[amount|got $30 million]] in 2019",
    ],
)
def test_a_sum_of_something_else_is_not_contested(again: str):
    assert _contradicting("[[amount|raised $40 million]] in its [[round|Series B]]", again) == []


@pytest.mark.parametrize(
    ("told", "again", "against"),
    [
        ("was [[valuation|worth $2bn]]", "Others had it at [[valuation|$1.5bn]]", ["$1.5bn"]),
        ("was [[valuation|worth $2bn]]", "Others had it at [[valuation|$20bn]]", []),
        ("was [[valuation|worth $2.1bn]]", "A slide has [[valuation|$2.1m]]", ["$2.1m"]),
        ("was [[valuation|worth $2bn]]", "A slide has [[valuation|$2m]]", []),
        ("got [[total|$2bn so far]]", "One firm puts that at [[total|$1.8bn]]", ["$1.8bn"]),
        ("got [[total|$2bn so far]]", "It had [[total|$1.8bn]] a year ago", []),
    ],
)
def test_valuations_and_totals_are_contested_as_sums_are(told: str, again: str, against: list[str]):
    assert _contradicting(told, again) == against
