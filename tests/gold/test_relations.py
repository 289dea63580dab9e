"""The gate on relations: gold claims in, relations out, with floors that may only rise.

A floor is what was reached when it was pinned, a little rounded down. Lowering one takes
GOLD_LOWER_FLOORS=1 in the environment, and a reason in the commit.
"""

import json
import os
from functools import cache
from pathlib import Path

import pytest

from tests.gold.scoring import Score, group_names, load_group, score_events, score_relations

FLOORS = json.loads((Path(__file__).parent / "floors_relations.json").read_text("utf-8"))
LOWERED = os.environ.get("GOLD_LOWER_FLOORS") == "1"


@cache
def scored(name: str) -> Score:
    return score_relations(load_group(name))


@cache
def total() -> Score:
    score = Score()
    for name in group_names():
        score.add(scored(name))
    return score


@pytest.mark.skipif(LOWERED, reason="floors are being lowered on purpose")
@pytest.mark.parametrize("figure", ["accuracy", "precision", "recall"])
def test_relations_stay_above_their_floor(figure: str):
    assert getattr(total(), figure) >= FLOORS[figure], total().wrong


@pytest.mark.skipif(LOWERED, reason="floors are being lowered on purpose")
def test_financings_within_articles_stay_above_their_floor():
    _, _, f1 = score_events(load_group(name) for name in group_names())
    assert f1 >= FLOORS["events_f1"]


def test_the_seeds_come_out_right():
    score = scored("seeds")
    assert score.accuracy >= 0.95
    assert score.recall == 1.0
    assert score.precision == 1.0
