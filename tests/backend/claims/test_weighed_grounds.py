"""Articles that are about a company's financing are told from those that only sound so."""

from importlib.resources import files

import pytest

from backend.claims import find_claims
from backend.claims.weighed_grounds import GROUNDS
from backend.model.article import Document
from backend.reading import read_article


def finds(title: str, text: str) -> bool:
    return bool(find_claims(read_article(Document(title=title, text=text))))


OTHERS = [
    (
        "Hospital appeal raises $4.2m",
        "The Leeds hospital has raised $4.2 million for a children's ward, its chief said on "
        "Tuesday. A gala led by the singer Ada Lind brought in $300,000, and the Bower Trust gave "
        "$1 million. Patients move in next spring.",
    ),
    (
        "Lathes market to be worth $9.4bn by 2031",
        "The global lathes market was valued at $5.2 billion in 2024 and is expected to reach $9.4 "
        "billion by 2031, a study by Kando Insight finds. Demand from shipyards will raise it by "
        "6.5% a year. Zenna and Orlo sell most.",
    ),
    (
        "Zenna wins $40m metro order",
        "Zenna has secured a $40 million order from the Leeds metro, its largest so far. The "
        "contract, valued at $55 million with options, was signed on Monday with Bower Rail.",
    ),
    (
        "Senator raises $2.3m in first quarter",
        "The senator raised $2.3 million from January to March, more than double the $1.1 million "
        "of her rival, backed by Ada Lind and led by a committee of farmers.",
    ),
]


@pytest.mark.parametrize(("title", "text"), OTHERS, ids=[title for title, _ in OTHERS])
def test_gifts_markets_orders_and_campaigns_are_no_financing(title: str, text: str) -> None:
    assert not finds(title, text)


def test_much_that_is_said_in_no_usual_words_is_of_a_financing() -> None:
    text = (
        "Thirty million dollars richer is Zenna, of Leeds, since Monday. Alder brought most of "
        "it; Bower and Kima added theirs. Zenna is now reckoned at $200 million."
    )
    assert finds("A good Monday for Zenna's lathes", text)


def test_little_that_is_said_in_no_usual_words_is_of_none() -> None:
    assert not finds("A good Monday", "Zenna makes lathes. It was a $9 million Monday for Alder.")


def test_each_feature_has_a_weight_for_every_part() -> None:
    lines = (files("backend.claims") / "data/ground_weights.tsv").read_text("utf-8").splitlines()
    assert len(lines) > 1_000
    assert {len(line.split("\t")) for line in lines} == {1 + len(GROUNDS.parts)}
