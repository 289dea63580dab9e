"""Rules have names, a page that lists them, and nothing is decided by one that is not listed."""

import re
from pathlib import Path

import pytest

from backend.comparison.rules import RULES, decide
from backend.comparison.rules_page import to_markdown

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "rules.md"
CODE = [path.read_text("utf-8") for path in (ROOT / "backend" / "comparison").glob("*.py")]


def test_the_page_is_made_from_the_code():
    assert PAGE.read_text("utf-8") == to_markdown(), (
        "run: python -m backend.comparison.rules_page > docs/rules.md"
    )


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_has_a_reason_and_an_example(rule):
    assert re.fullmatch(r"[a-z]+\.[a-z-]+(\.[a-z-]+)?", rule.id)
    assert rule.reason.endswith(".")
    assert rule.example
    assert f"`{rule.id}`" in PAGE.read_text("utf-8")


def test_an_unlisted_rule_decides_nothing():
    with pytest.raises(KeyError):
        decide("amount.made-up")


def test_every_rule_named_in_the_code_is_listed():
    named = {name for text in CODE for name in re.findall(r'decide\(\s*"([a-z.-]+)"', text)}
    assert named
    assert named <= set(RULES)
