import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from backend import claims
from backend.claims.gates import CLOSED_IN, Gated, Late, Piece, Table
from backend.claims.money_phrases import Rule
from backend.claims.money_roles import RULES

SENTENCES = (Path(__file__).parent / "investor_cases.txt").read_text("utf-8").lower().splitlines()


def span(match):
    return match and match.span()


@pytest.mark.parametrize(
    ("pattern", "text", "is_tried"),
    [
        (r"\bled by\b", "the round was led by ¶", True),
        (r"\bled by\b", "the round closed", False),
        (r"rais(?:e|ing) §", "§ is raising", True),
        (r"rais(?:e|ing) §", "§ is rising", False),
        (r"(?:led|backed) \w+", "backed ¶", True),
        (r"(?:led|backed) \w+", "¶ and ¶", False),
        (r"(?:led|\d+) \w+", "¶ and ¶", True),
        (r"(?:led )?\w+", "¶ and ¶", True),
        (r"(?:led ){1,2}\w+", "¶ and ¶", False),
        (r"[$€]\d", "€5", True),
        (r"[$€]\d", "£5", False),
        (r"[^$€]\d", "£5", True),
        (r"\w+(?= led)", "¶ and ¶", False),
        (r"\w+(?! led)", "¶ and ¶", True),
        (r"(?i:led) by", "LED by ¶", True),
        (r"(?i:led) \w", "LED ¶", True),
        (r"Ventures?$", "Harrow Ventures", True),
        (r"Ventures?$", "new ventures", False),
        (r"cut [^.]*half", "cut in half", True),
        (r"cut [^.]*half", "cut in two", False),
        (r"cut [^.]*half", "half is left", False),
        (r"doubled its price|price has doubled", "its price doubled", True),
        (r"doubled its price|price has doubled", "its price has grown", False),
        (r"doubled its price|price has doubled", "its sales doubled", False),
    ],
)
def test_a_pattern_is_tried_where_a_string_that_it_needs_stands(pattern, text, is_tried):
    assert Gated(pattern).may_match(text) is is_tried


def test_a_closed_gate_finds_nothing_and_an_open_one_what_its_pattern_finds():
    led = Gated(r"led by (\w+)")
    assert (led.search("backed by us"), led.match("backed by us")) == (None, None)
    assert list(led.finditer("backed by us")) == []
    assert led.search("it is led by us")[1] == "us"
    assert led.match("it is led by us", 6)[1] == "us"
    assert [m[1] for m in led.finditer("led by us, led by you")] == ["us", "you"]
    assert led.search("led by us", within="backed") is None


def test_a_piece_is_searched_for_what_its_own_words_allow():
    led = Gated(r"led by (\w+)")
    assert Piece("backed by us").search(led) is None
    assert Piece("it is led by us").search(led)[1] == "us"
    assert Piece("it is led by us").match(led) is None
    assert Piece("it is led by us").match(led, 6)[1] == "us"


def test_a_table_tells_which_of_its_patterns_a_text_may_match():
    table = Table([Late(r"led (?:by|in)"), None, Late(r"\w+"), Late(r"back(?:ed|s)")])
    assert table.open_in("it backs us") == 0b1110
    assert table.open_in("led by us") == 0b0111
    assert table.open_in("led to us") == 0b0110


def test_words_that_were_read_before_open_the_gate_of_a_later_pattern():
    read_before = CLOSED_IN["zarquonic"]
    gate = Gated("zarquon").gate
    assert CLOSED_IN["zarquonic"] == read_before & ~gate


def test_every_gated_pattern_finds_what_it_would_find_ungated_in_sentences_on_investors():
    gates = [g for m in iter_modules(claims.__path__, "backend.claims.") for g in _gates_in(m.name)]
    assert len(gates) > 100
    for gated in gates:
        plain = re.compile(gated.pattern)
        for sentence in SENTENCES:
            assert span(gated.search(sentence)) == span(plain.search(sentence))


@pytest.mark.parametrize("side", ["left", "right"])
def test_every_rule_on_sums_finds_what_its_pattern_would_find_in_sentences_on_investors(side):
    patterns = [getattr(rule, side) for rule in RULES]
    table = Table(patterns)
    for number, late in enumerate(patterns):
        for sentence in SENTENCES if late else ():
            found = re.search(late.pattern, sentence)
            assert span(late.compiled.search(sentence)) == span(found)
            assert found is None or table.open_in(sentence) >> number & 1


def _gates_in(module):
    for value in vars(import_module(module)).values():
        yield from _gates_of(value)


def _gates_of(value):
    if isinstance(value, Gated):
        yield value
    elif isinstance(value, Rule):
        yield from _gates_of(value.sentence)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _gates_of(part)
