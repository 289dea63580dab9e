"""Names that a text says are one company's."""

import pytest

from backend.claims import find_claims
from backend.claims.aliases import same_companies
from backend.model.article import Document
from backend.reading import read_article
from tests.backend.claims.builders import masked


def test_the_initials_in_brackets_are_a_name_of_the_company() -> None:
    text = (
        "Advanced Lathe Makers Labs (ALM) has raised $30 million.\n\n"
        "ALM had set out to raise $15 million."
    )
    (company,) = {claim.company for claim in find_claims(read_article(Document(text=text)))}
    assert {"Advanced Lathe Makers Labs", "ALM", "ALM Labs"} <= {company.name, *company.aliases}


@pytest.mark.parametrize(
    "text",
    [
        "Slipper maker Zenna raised $9 million. Slipper is an app.",
        "Zenna, the maker of AI coding assistant Slipper, has raised $9 million.",
    ],
)
def test_a_maker_goes_by_the_name_of_what_it_makes(text: str) -> None:
    (company,) = {claim.company for claim in find_claims(read_article(Document(text=text)))}
    assert {company.name, *company.aliases} >= {"Zenna", "Slipper"}


UNITED = [
    ("¶, formerly known as ¶, has raised §.", 2),
    ("¶ (trading as ¶) has raised §.", 2),
    ("the parent of ¶, ¶ has raised §.", None),
    ("¶'s parent company ¶ has raised §.", 0),
    ("the maker ¶ raised § from ¶.", None),
    ("in its ¤ ¶, then called ¶, had received §.", 2),
    ("¶, as ¶ now calls itself, had § in a ¤.", 2),
    ("¶ maker ¶ has raised §.", -1),
    ("¶, which also runs ¶, raised §.", 0),
    ("¶, the owner of ¶ and of the lathe chain ¶, raised §.", None),
    ("¶, which bought ¶, raised §.", None),
    ("¶, which led when ¶ raised §, is out.", None),
    ("¶, a maker of chips for ¶, raised §.", None),
]


@pytest.mark.parametrize(("text", "more"), UNITED)
def test_a_sentence_says_which_names_are_one_companys(text: str, more: int | None) -> None:
    found = [lead for _, _, lead in same_companies(masked(text))]
    assert found == ([] if more is None else [more])
