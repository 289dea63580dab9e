"""Two short texts of different outlets on one round: second sources, and sums that clash."""

from datetime import date

import pytest

from backend.claims import find_claims
from backend.comparison import compare, trace
from backend.model.article import Document
from backend.model.claim import Source, Statement
from backend.reading import read_article

DAY = date(2024, 3, 5)
ONE = (
    "Nordlys Robotics, a Copenhagen maker of warehouse robots, has raised $40m in a Series B "
    "round led by Acme Ventures, the company said on 5 March 2024."
)
OTHER = (
    "Warehouse robot maker Nordlys Robotics said on 5 March 2024 that it has raised $40m in a "
    "Series B round led by Acme Ventures of London."
)


def _status(text: str, other: str) -> str:
    """Return the status of the sum in a text that is held against another outlet's."""
    kept = read_article(Document("https://b.example/x", None, "Beta", DAY, text=other))
    source = Source(1, kept.url, kept.publisher, kept.title, DAY, "news", trace(kept))
    known = [Statement(n, claim, source) for n, claim in enumerate(find_claims(kept), 1)]
    article = read_article(Document("https://a.example/x", None, "Alpha", DAY, text=text))
    checked = compare(article, trace(article), find_claims(article), known)
    return next(one.status for one in checked if one.claim.attribute == "amount")


@pytest.mark.parametrize(
    ("text", "other", "status"),
    [
        (ONE, OTHER, "corroborated"),
        (ONE, ONE, "echoed"),
        (ONE, ONE.replace("a Copenhagen maker", "a Danish maker"), "echoed"),
        (
            "Nordlys Robotics has closed a $40m Series B, it said on 5 March 2024. Acme Ventures "
            "led. The deal values it at $300m.",
            "Nordlys Robotics announced a $70m Series B on 5 March 2024. Borealis Capital led the "
            "round at a $500m valuation.",
            "disputed",
        ),
        (
            "Nordlys Robotics has closed a $40m Series B on 5 March 2024.",
            "Nordlys Robotics announced a $70m extension of its Series B on 5 March 2024.",
            "unverified",
        ),
    ],
)
def test_short_reports_of_one_letter_and_day(text: str, other: str, status: str) -> None:
    assert _status(text, other) == status


def test_a_denial_answers_the_sum_that_was_told_just_before() -> None:
    told = (
        "March 5 (Beacon) - Robot maker Nordlys has raised about $500 million in a deal that cuts "
        "its valuation almost in half, news site Insider reported.\n\nThe company has raised $300 "
        "million from state fund Alder at a valuation of around $6.5 billion, said the report."
        "\n\nAnother $150 million to $200 million were added by existing shareholders."
    )
    denial = (
        "Nordlys denied reports of a deal that values it at $6.5 billion.\n\n“Rumours that Nordlys "
        "has raised $500 million at a valuation of $6.5 billion are incorrect,” the company said."
        "\n\nInsider reported that Nordlys raised $300 million from state fund Alder."
    )
    assert _status(told, denial) == "disputed"
