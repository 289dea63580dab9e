"""Dates that no rule gives to a deal: which are taken for one, and which never."""

from datetime import date
from importlib.resources import files

import pytest

from backend.claims import find_claims
from backend.claims.weighed_dates import DATES
from backend.model.article import Document
from backend.model.claim import DateValue
from backend.reading import read_article

OPENING = "Quillo, a maker of looms, has raised $70m in a Series C round led by Oakmere.\n\n"


def weighed(sentence: str) -> list[str]:
    article = read_article(Document(text=OPENING + sentence, published=date(2026, 3, 12)))
    return [
        claim.value.date.isoformat()
        for claim in find_claims(article)
        if isinstance(claim.value, DateValue) and claim.rule == "date.weighed"
    ]


CASES = """
2019 | The round before it, from 2019, was a mere $20m.
2021 | And the first, at the end of 2021, was $4m.
2014 | Back when Alder wrote the seed cheque in 2014, there was one loom.
- | The mill, bought in 2003, makes $12m a year.
- | Its founder, who left in 2021, keeps bees.
"""


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_a_date_that_no_rule_knows_is_weighed_by_what_is_told_beside_it(line: str) -> None:
    wanted, sentence = line.split(" | ")
    assert (" ".join(day[:4] for day in weighed(sentence)) or "-") == wanted


def test_what_a_rule_says_is_another_matters_is_not_weighed() -> None:
    assert weighed("Shares of Lind rose on Monday; Lind led the $20m Series B.") == []


def test_each_feature_has_a_weight_for_every_part() -> None:
    lines = (files("backend.claims") / "data/date_weights.tsv").read_text("utf-8").splitlines()
    assert len(lines) > 1_000
    assert {len(line.split("\t")) for line in lines} == {1 + len(DATES.parts)}
