"""The road from article to claims, where most of an article says nothing about funding."""

import pytest

from backend.claims import explain, find_claims
from backend.model.article import Article, Document
from backend.model.claim import MoneyValue
from backend.reading import read_article

FUNDING = "Lumora has raised $40 million in a Series B round led by Harrow Capital."
ORDINARY = "Lumora, based in Lisbon, said that revenue rose to $12 million as exports recovered."


def _article(*paragraphs: str) -> Article:
    return read_article(Document(text="\n\n".join(paragraphs)))


def test_an_article_that_claims_nothing_is_explained_all_the_same() -> None:
    article = _article(ORDINARY, "It employs 340 people and makes sensors for water pipes.")
    assert find_claims(article) == []
    first, *sentences = explain(article)
    assert any("Lumora" in line for line in first.lines)
    assert any("money" in line for shown in sentences for line in shown.lines)


def test_a_paragraph_told_often_tells_one_financing() -> None:
    often = find_claims(_article(*[f"{FUNDING} Part {n} of it." for n in range(40)]))
    assert {claim.mention.key for claim in often} == {0}
    assert {c.value for c in often} == {c.value for c in find_claims(_article(FUNDING))}


def test_ordinary_text_around_a_claim_leaves_it_as_it_is() -> None:
    alone = find_claims(_article(FUNDING))
    within = find_claims(_article(FUNDING, *[ORDINARY] * 5))
    assert [(c.attribute, c.value, c.company.name) for c in within] == [
        (c.attribute, c.value, c.company.name) for c in alone
    ]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Lumora has raised a fresh $40 million to fund growth.", [40]),
        ("Lumora has raised $40 million that will fund factories.", [40]),
        ("Lumora has raised a $40 million climate fund.", []),
        ("Lumora extended its last funding round from $40 million to $57 million.", [57]),
    ],
)
def test_what_is_raised_in_one_financing(text: str, amounts: list[int]) -> None:
    claims = find_claims(_article(text))
    found = [c.value.money.amount / 1e6 for c in claims if isinstance(c.value, MoneyValue)]
    assert found == amounts


def test_a_loan_that_the_money_pays_back_is_no_name_of_the_round() -> None:
    claims = find_claims(
        _article("Lumora is to raise $40 million to help pay back its loan from Harrow Bank.")
    )
    assert "round" not in {claim.attribute for claim in claims}
