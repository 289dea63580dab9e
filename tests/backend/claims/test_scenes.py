"""What the names of a sentence are to the money in it; brackets mark the name that is meant."""

from re import _parser as parser

import pytest

from backend.claims.company_phrases import NOUN_BEFORE, OUTLET_BEFORE
from backend.claims.gates import Gated
from backend.claims.scenes import REACH, Scene, is_giver
from tests.backend.claims.builders import masked


def scene_of(marked: str) -> tuple[Scene, int]:
    return Scene(masked(marked.replace("[", "").replace("]", ""))), marked.index("[")


PASSING = [
    ("[¶] reported that ¶ raised §.", "outlet"),
    ("[¶] data show that ¶ raised §.", "outlet"),
    ("[¶] marked down the value of its stake.", "holder"),
    ("[¶], which owns 12% of the firm, agrees.", "holder"),
    ("[¶]'s rival ¶ raised §.", "bystander"),
    ("¶ was founded by [¶] engineers.", "bystander"),
    ("[¶]'s neighbour ¶ raised §.", "bystander"),
    ("[¶]'s owners learned of it.", None),
    ("[¶] raised § from ¶.", None),
]


@pytest.mark.parametrize(("marked", "kind"), PASSING)
def test_what_stands_behind_a_name_tells_that_it_is_no_party(marked: str, kind: str | None) -> None:
    scene, at = scene_of(marked)
    assert scene.passing.get(at) == kind


CREDITED = [
    ("¶ raised §, according to [¶].", True),
    ("¶ raised §, as first reported by the [¶].", True),
    ("a spokesman told [¶] that ¶ raised §.", True),
    ("¶ raised § from [¶].", False),
]


@pytest.mark.parametrize(("marked", "credited"), CREDITED)
def test_a_name_that_the_news_is_from_is_credited(marked: str, credited: bool) -> None:
    scene, at = scene_of(marked)
    assert (at in scene.credited) is credited


INTO = [
    ("¶ invested § in [¶].", True),
    ("¶ led a ¤ round for [¶].", True),
    ("a § round by [¶] closed.", False),
    ("the investment of [¶] was §.", False),
    ("[¶] raised § from ¶.", False),
]


@pytest.mark.parametrize(("marked", "takes"), INTO)
def test_money_goes_into_the_one_that_it_is_not_from(marked: str, takes: bool) -> None:
    scene, at = scene_of(marked)
    assert (at in scene.into and not is_giver(scene.into[at])) is takes


SUBJECTS = [
    ("[¶] has raised §.", True),
    ("[¶], which makes looms, has raised §.", True),
    ("¶, the maker of [¶], has raised §.", False),
    ("[¶] invested § in ¶ and raised a fund.", False),
    ("§ was raised by [¶].", False),
    ("[¶] is close to a § cheque for ¶.", False),
    ("[¶] stands behind ¶ with §.", False),
    ("[¶] of Lyon has raised §.", True),
    ("[¶] in Munich took § from ¶.", True),
    ("[¶] persuaded ¶ to head a § ¤.", True),
    ("[¶] counted ¶ among those who gave §.", True),
]


@pytest.mark.parametrize(("marked", "raises"), SUBJECTS)
def test_the_subject_of_a_raise_is_whoever_takes_the_money(marked: str, raises: bool) -> None:
    scene, at = scene_of(marked)
    (mark,) = (mark for mark in scene.names if mark.at == at)
    assert scene.is_subject(mark) is raises


OWN = [
    ("[¶]'s § ¤ was led by ¶.", True),
    ("¶ raised more than [¶]'s § ¤.", False),
    ("[¶]'s § entry valued it.", False),
    ("[¶]'s sources speak of §.", False),
]


@pytest.mark.parametrize(("marked", "owns"), OWN)
def test_a_round_is_its_owners_unless_money_is_compared_or_given(marked: str, owns: bool) -> None:
    scene, at = scene_of(marked)
    assert (at in scene.own) is owns


def test_a_noun_for_a_company_describes_the_name_behind_it() -> None:
    scene, at = scene_of("the start-up [¶] and ¶ raised §.")
    assert [scene.is_described(mark.at) for mark in scene.names] == [True, False]
    assert scene.names[0].at == at


@pytest.mark.parametrize("pattern", [NOUN_BEFORE, OUTLET_BEFORE])
def test_no_phrase_before_a_name_is_longer_than_what_is_read(pattern: Gated) -> None:
    assert parser.parse(pattern.compiled.pattern).getwidth()[1] <= REACH
