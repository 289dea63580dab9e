"""Which labels in a text name a financing, and which only a stage, a plan of others or a debt."""

from datetime import date

import pytest

from backend.claims import find_claims
from backend.model.article import Document
from backend.model.claim import RoundValue
from backend.reading import read_article

NAMED = """
ipo | Quillo raised $40 million when it listed in November.
ipo | Quillo collected $150 million in its listing of November 2021.
ipo | One way is a listing in Oslo that could raise $300 million.
ipo | Quillo has picked two banks to prepare a listing in 2027 that could value it at $2 billion.
ipo | Quillo has filed for an initial public offering in New York.
ipo | Quillo priced its IPO at $15 a share and raised $300 million.
ipo | Quillo today announced the launch of its initial public offering.
ipo | The IPO of Quillo has been postponed, investors were told.
secondary | The secondary sale was led by Harrow Partners and Payne Capital.
seed | Including the seed money, Quillo has now raised about $93 million.
debt | Quillo has a $50 million credit line from Harrow Bank, which adds to the equity.
bridge | Shareholders lent Quillo $40 million in a bridge to keep it afloat.
series-a | Harrow Partners has made a strategic investment of $5 million in its Series A.
ipo | Quillo plans to go public in 2027.
ipo | Quillo is preparing a U.S. listing.
ipo | An IPO is possible next year.
ipo | Quillo has hired two banks for a London float.
ipo | Quillo has shelved its flotation.
secondary | A staff share sale valued Quillo at $2 billion.
seed | Harrow Partners led the seed.
seed | Payne Capital, in since the seed, kept its share.
debt | Quillo is borrowing $30 million from Harrow Bank.
debt | Harrow Bank has lent it $5 million.
debt | Harrow Bank will lend Quillo €25 million.
debt | On top came $7 million of debt from Harrow Bank and Payne.
"""
UNNAMED = """
Quillo lends to shops and has lent them $500 million in all.
Quillo makes loans of up to $5,000.
Quillo has $20 million of loans on its books.
Quillo raised $5 million from Seed Capital.
Few start-ups plan for the IPO market.
Quillo was worth $83 million before it went public.
Quillo is the fastest to go from Series A to a valuation of $2 billion.
Each unit of $5 million consists of one share and one Series A warrant.
Before this week Quillo had raised $17 million, grants included.
"""


def labels(sentence: str) -> set[str]:
    text = f"Quillo, a Leeds start-up, raised $80 million from Harrow Partners.\n\n{sentence}"
    found = find_claims(read_article(Document(text=text, published=date(2026, 3, 10))))
    return {c.value.label for c in found if isinstance(c.value, RoundValue)}


@pytest.mark.parametrize("line", NAMED.strip().splitlines())
def test_a_financing_is_named_by_its_label(line: str) -> None:
    wanted, sentence = line.split(" | ")
    assert labels(sentence) == {wanted}


@pytest.mark.parametrize("sentence", UNNAMED.strip().splitlines())
def test_a_label_of_something_else_names_no_financing(sentence: str) -> None:
    assert labels(sentence) == set()
