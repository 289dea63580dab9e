"""The gate on the gold, and how it is kept: floors only rise, and belong to one set."""

import json
from functools import cache
from pathlib import Path

import pytest

from tests.gold import gate

PINNED = gate.read_floors()
SETS = gate.find_sets()


@cache
def measured(name: str) -> gate.Figures:
    return gate.measure(SETS[name]).figures


@pytest.mark.parametrize("name", SETS)
def test_the_set_is_the_one_that_was_measured(name: str):
    assert PINNED[name].fingerprint == gate.fingerprint(SETS[name]), gate.changed(name)


@pytest.mark.parametrize("name", SETS)
def test_no_figure_is_below_its_floor(name: str):
    short = gate.shortfalls(name, measured(name), PINNED[name].floors)
    assert not short, "\n".join(short)


def test_pinning_raises_and_never_lowers():
    floors = {"claims.micro": 0.9, "claims.date": 0.6}
    assert gate.raised(floors, {"claims.micro": 0.95, "claims.date": 0.5}) == {
        "claims.micro": 0.945,
        "claims.date": 0.6,
    }


def test_lowering_must_be_asked_for():
    assert gate.raised({"claims.date": 0.6}, {"claims.date": 0.5}, lower=True) == {
        "claims.date": 0.495
    }


def test_what_is_perfect_is_pinned_at_one():
    assert gate.raised({}, {"relations.recall": 1.0}) == {"relations.recall": 1.0}


def test_a_figure_below_its_floor_is_named_with_both():
    assert gate.shortfalls("groups", {"claims.micro": 0.89}, {"claims.micro": 0.9}) == [
        "groups: claims.micro is 0.890, its floor 0.900"
    ]


def test_a_figure_that_is_no_longer_measured_is_below_its_floor():
    assert gate.shortfalls("groups", {}, {"claims.micro": 0.9})


def test_low_floors_do_not_excuse_the_seeds():
    figures = dict.fromkeys(gate.MINIMA["seeds"], 1.0) | {"relations.recall": 0.99}
    assert gate.shortfalls("seeds", figures, {"relations.recall": 0.1}) == [
        "seeds: relations.recall is 0.990, its floor 1.000"
    ]


@pytest.fixture
def group(tmp_path: Path) -> Path:
    """A group of one text."""
    path = tmp_path / "acme.json"
    path.write_text(json.dumps({"documents": [{"text_file": "acme/news.txt"}]}), "utf-8")
    (tmp_path / "acme").mkdir()
    (tmp_path / "acme" / "news.txt").write_bytes(b"Acme raised $5 million.\nIt said so.\n")
    return path


def test_a_changed_text_makes_another_set(group: Path):
    before = gate.fingerprint([group])
    (group.parent / "acme" / "news.txt").write_bytes(b"Acme raised $6 million.\nIt said so.\n")
    assert gate.fingerprint([group]) != before


def test_other_line_ends_make_no_other_set(group: Path):
    before = gate.fingerprint([group])
    (group.parent / "acme" / "news.txt").write_bytes(b"Acme raised $5 million.\r\nIt said so.\r\n")
    assert gate.fingerprint([group]) == before


def test_floors_are_read_as_they_were_written(tmp_path: Path):
    pinned = {"seeds": gate.Pinned("0123456789abcdef", {"claims.micro": 0.95})}
    gate.write_floors(pinned, tmp_path / "floors.json")
    assert gate.read_floors(tmp_path / "floors.json") == pinned
