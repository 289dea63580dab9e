"""Sums that no rule knows: what they are taken for, and that they found no claims alone."""

from datetime import date
from importlib.resources import files

import pytest

from backend.claims import find_claims
from backend.claims.weighed_sums import SUMS
from backend.model.article import Document
from backend.model.claim import Claim
from backend.reading import read_article

OPENING = "Quillo, a maker of looms, has raised $70m in a Series C round led by Oakmere.\n\n"


def weighed(sentence: str, opening: str = OPENING) -> list[Claim]:
    article = read_article(Document(text=opening + sentence, published=date(2026, 3, 12)))
    return [claim for claim in find_claims(article) if claim.rule.endswith(".weighed")]


CASES = """
amount | The weavers got their $40m, at last.
amount | The letter before had brought $8m.
- | Its mill makes $12m a year.
- | The bill for the mill was $3m.
- | The town lent it a hall that cost $2m.
"""


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_a_sum_that_no_rule_knows_is_weighed_by_the_words_near_it(line: str) -> None:
    wanted, sentence = line.split(" | ")
    assert (" ".join(claim.attribute for claim in weighed(sentence)) or "-") == wanted


def test_weights_alone_make_no_page_one_about_a_financing() -> None:
    assert not weighed("The weavers got their $40m, at last.", "Quillo weaves.\n\n")


def test_what_a_rule_knows_elsewhere_is_not_weighed_again() -> None:
    assert not weighed("The weavers got their $70m, at last.")


def test_each_feature_has_a_weight_for_every_part() -> None:
    lines = (files("backend.claims") / "data/sum_weights.tsv").read_text("utf-8").splitlines()
    assert len(lines) > 1_000
    assert {len(line.split("\t")) for line in lines} == {1 + len(SUMS.parts)}
