"""Names that no phrase lists: what they are taken for, and that they found no claims alone."""

from datetime import date
from importlib.resources import files

import pytest

from backend.claims import find_claims
from backend.claims.weighed_names import GIVER, NAMES, TOPIC, Scene, features
from backend.model.article import Document
from backend.model.claim import Claim, OrgsValue
from backend.reading import read_article
from tests.backend.claims.builders import masked

OPENING = "Quillo, a maker of looms, has raised $70m in a Series C round led by Oakmere.\n\n"


def givers(claims: list[Claim]) -> set[str]:
    return {
        org for claim in claims if isinstance(claim.value, OrgsValue) for org in claim.value.orgs
    }


def weighed(sentence: str, opening: str = OPENING) -> set[str]:
    article = read_article(Document(text=opening + sentence, published=date(2026, 3, 12)))
    return givers([claim for claim in find_claims(article) if claim.rule.endswith(".weighed")])


def test_weights_alone_make_no_page_one_about_a_financing() -> None:
    assert not weighed("Alder Capital and Bower Ventures were along for it.", "Quillo weaves.\n\n")


def test_who_is_known_to_give_is_not_weighed_again() -> None:
    assert "Oakmere" not in weighed("Oakmere, Alder Capital and Bower Ventures were along for it.")


SEEN = [
    ("¶, ¶ and ¶ filled the rest.", 1, {"BR0:filled", "row3", "names3", "X:, and"}),
    ("money came by way of ¶.", 0, {"L0:of", "LL0:of way", "BL1:way", "row0", "names1"}),
    ("¶ sells to ¶ and ¶.", 1, {"L0:to", "BL0:to", "row1", "names3"}),
]


@pytest.mark.parametrize(("text", "number", "wanted"), SEEN)
def test_a_name_is_seen_by_the_words_around_it_and_around_its_row(
    text: str, number: int, wanted: set[str]
) -> None:
    sentence = masked(text)
    seen = features(Scene(sentence, {}, frozenset()), sentence.names[number])
    assert wanted <= seen


def test_whom_the_article_is_about_and_who_gives_have_signs_of_their_own() -> None:
    sentence = masked("¶ took § from ¶ and ¶.")
    first, second, third = sentence.names
    scene = Scene(sentence, {first.at: TOPIC, second.at: GIVER}, frozenset({"before:round"}))
    assert {"S:♦", f"L1:{GIVER}", "givers1", "topic1", "before:round"} <= features(scene, third)
    assert "givers0" in features(scene, second)


def test_each_feature_has_a_weight_for_every_part() -> None:
    lines = (files("backend.claims") / "data" / NAMES.file).read_text("utf-8").splitlines()
    assert len(lines) > 1_000
    assert {len(line.split("\t")) for line in lines} == {1 + len(NAMES.parts)}
