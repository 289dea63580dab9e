"""Who led, who took part, who merely holds, and who did none of it.

The cases stand in investor_cases.txt, one a line: "sentence => leads => others".
"""

from __future__ import annotations

from pathlib import Path

import pytest

from backend.claims import find_claims
from backend.claims.pipeline import run_components
from backend.model.article import Document
from backend.model.claim import OrgsValue
from backend.reading import read_article

OPENING = "Lumora has raised $40 million in a Series B round, the company said on Tuesday."

Case = tuple[str, set[str], set[str]]


SECTIONS = (
    "who led is told from who joined",
    "who took part is found",
    "who did not invest is left out",
)


def cases(section: str) -> list[Case]:
    """Return the cases under a heading of the table."""
    table = Path(__file__).with_name("investor_cases.txt").read_text("utf-8")
    lines = table.split(f"[{section}]\n", 1)[1].split("\n[", 1)[0].splitlines()
    return [_case(line) for line in lines if line.strip()]


def _case(line: str) -> Case:
    sentence, *parts = (part.strip() for part in line.split("=>"))
    leads, others = ({n.strip() for n in part.split("|") if n.strip()} for part in parts)
    return sentence, leads, others


def investors_of(sentence: str) -> tuple[set[str], set[str]]:
    """Return the leads and the other investors found in an article with this sentence."""
    text = f"Lumora raises $40 million\n\n{OPENING} {sentence}"
    leads: set[str] = set()
    others: set[str] = set()
    for claim in find_claims(read_article(Document(text=text))):
        if isinstance(claim.value, OrgsValue):
            target = leads if claim.attribute == "lead_investor" else others
            target.update(claim.value.orgs)
    return leads, others


@pytest.mark.parametrize("case", cases("who led is told from who joined"), ids=lambda c: c[0])
def test_who_led_is_told_from_who_joined(case: Case) -> None:
    sentence, leads, others = case
    assert investors_of(sentence) == (leads, others)


@pytest.mark.parametrize("case", cases("who took part is found"), ids=lambda c: c[0])
def test_who_took_part_is_found(case: Case) -> None:
    sentence, leads, others = case
    assert investors_of(sentence) == (leads, others)


@pytest.mark.parametrize("case", cases("who did not invest is left out"), ids=lambda c: c[0])
def test_who_did_not_invest_is_left_out(case: Case) -> None:
    sentence, leads, others = case
    assert investors_of(sentence) == (leads, others)


@pytest.mark.parametrize("section", SECTIONS)
def test_a_page_is_read_to_its_end_where_that_finds_claims(section: str) -> None:
    differing = []
    for sentence, _, _ in cases(section):
        text = f"Lumora makes sensors\n\nLumora makes them for water pipes. {sentence}"
        article = read_article(Document(text=text))
        doc = run_components(article, thorough=True)
        if doc is not None and find_claims(article) != doc.user_data["claims"]:
            differing.append(sentence)
    assert differing == []
