"""Money in an article on a round that is no company's financing, and that nobody is told of."""

from __future__ import annotations

import pytest

from backend.claims import find_claims
from backend.model.article import Document
from backend.reading import read_article

TITLE = "Acme raises $50 million Series B"
LEAD = (
    "London-based Acme, a maker of drones, has raised $50 million in a Series B round led by "
    "Harrow Capital at a valuation of $400 million. Lind Partners took part."
)


def said_behind(text: str) -> list[tuple[str, str]]:
    """Return company and attribute of the claims that a text makes behind an article's lead."""
    found = find_claims(read_article(Document(text=f"{LEAD}\n\n{text}", title=TITLE)))
    return [(c.company.name, c.attribute) for c in found if c.quote.start > len(LEAD)]


SILENT = [
    "The average seed round is now $4 million, according to a study.",
    "The median Series B valuation in the second quarter was $120 million, the study says.",
    "In a typical Series A, founders sell 20% of their company for $12 million.",
    "A Series C usually comes with a board seat, and this one is no exception.",
    "Topics: AI, Fundraising, Series B",
    "An earlier version of this article said that Acme had raised $30 million.",
    "Jo Penn contributed reporting.",
    "Ann Lee and Tom Reed contributed to this report.",
    "The city council approved a $60 million bond issue on Monday.",
    "Bower will invest $25 billion in Mississippi data centres.",
    "Bower plans to invest $75 billion in infrastructure this year.",
    "Kanto is investing $3 billion in India.",
    "Kanto has committed to buying $5 billion of computing from Acme.",
    "Bower bought $1.5 billion of bitcoin in 2021.",
    "Acme spent $90 million on computing last year.",
    '"We could have raised $100 million more," Lee said.',
    '"We never needed to raise $500 million," Lee told reporters.',
    '"We turned down term sheets at twice the price," Lee said.',
    "Lee, who owns 12% of Acme, is worth $1.4 billion, according to a magazine.",
    "The company will be worth $100 billion within five years, one analyst predicted.",
    "Analysts at Bower value the market at $45 billion.",
    "The valuation is roughly 30 times the company's annual revenue of $100 million.",
    "Valuations in the sector have doubled in a year.",
    "Its customers raised $3 billion on the platform last year.",
    "Former bankers have raised more than $2 billion for start-ups this year.",
    "Acme bought back $50 million of stock from employees in 2023.",
    "The prize money of $10 million was shared by three teams.",
]


@pytest.mark.parametrize("text", SILENT)
def test_money_that_is_no_financing_of_a_company_makes_no_claim(text: str) -> None:
    assert said_behind(text) == []


OF_COMPANIES = [
    ("Kanto agreed to invest $2 billion in the drone maker.", "Acme"),
    ("Kanto invested $14 billion for 49% of Quillet last year.", "Quillet"),
    ("Kanto will invest $2 billion in Quillet.", "Quillet"),
    ("Rival Quillet went bankrupt in 2023 after raising $400 million.", "Quillet"),
]


@pytest.mark.parametrize(("text", "company"), OF_COMPANIES)
def test_money_that_goes_into_a_company_is_that_companys(text: str, company: str) -> None:
    assert (company, "amount") in said_behind(text)


def test_of_two_companies_in_one_breath_each_raised_its_own_sum() -> None:
    found = find_claims(
        read_article(
            Document(
                text=f"{LEAD}\n\nQuillet, Oravin and Bankora raised $5m, $6m and $7m in March.",
                title=TITLE,
            )
        )
    )
    sums = {c.company.name: c.value.money.amount for c in found if c.attribute == "amount"}
    assert sums == {
        "Acme": 50_000_000,
        "Quillet": 5_000_000,
        "Oravin": 6_000_000,
        "Bankora": 7_000_000,
    }
