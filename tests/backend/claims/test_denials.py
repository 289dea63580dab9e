"""What the next sentence takes back of what was reported."""

import pytest

from backend.claims import find_claims
from backend.model.article import Document
from backend.reading import read_article

TAKEN_BACK = [
    ("Harrow Weekly wrote that Lumora had raised $40 million.", "That is wrong, it said."),
    ("According to a blog, Lumora has raised $40 million.", "Not so, says the company."),
    ("Lumora has reportedly raised $40 million.", "The company has denied this."),
    ("We wrote that Lumora had raised $40 million.", "It did not."),
    ("A source said Lumora had raised $40 million.", "The figure is false, it said."),
]


@pytest.mark.parametrize(("report", "answer"), TAKEN_BACK)
def test_the_next_sentence_may_take_a_report_back(report: str, answer: str) -> None:
    text = f"Lumora is a start-up that raised a seed round.\n\n{report} {answer}"
    claims = find_claims(read_article(Document(text=text)))
    assert [c.modality for c in claims if c.attribute == "amount"] == ["denied"]


def test_who_denies_another_matter_takes_no_report_back() -> None:
    report = "Harrow Weekly wrote that Lumora had raised $40 million in a Series A."
    text = f"{report} The company denied it was short of money."
    claims = find_claims(read_article(Document(text=text)))
    assert [c.modality for c in claims if c.attribute == "amount"] == ["completed"]


def test_what_nobody_merely_reports_is_not_taken_back() -> None:
    text = "Lumora has raised $40 million in a Series A. That is wrong for a firm of its size."
    claims = find_claims(read_article(Document(text=text)))
    assert [c.modality for c in claims if c.attribute == "amount"] == ["completed"]


STAYED_OUT = [
    "Payne, an early backer, passed.",
    "Payne abstained.",
    "Payne kept its hands in its pockets.",
    "Payne kept out of it this time.",
    "Payne chose not to put in more.",
    "Payne stepped aside.",
    "Payne sat out the round.",
    "Payne gave it a miss.",
    "Payne declined to follow.",
]


@pytest.mark.parametrize("sentence", STAYED_OUT)
def test_who_stayed_out_is_said_not_to_have_invested(sentence: str) -> None:
    text = f"Lumora raises $40 million\n\nLumora has raised $40 million in a round. {sentence}"
    claims = find_claims(read_article(Document(text=text)))
    assert [c.modality for c in claims if c.attribute == "investor"] == ["denied"]
