"""What commas, dashes and brackets set apart from the rest of a sentence."""

import re

import pytest

from backend.claims.asides import is_shut_in, stands_in_aside

PLANS = [
    ("¶, which plans to list, raised [§].", True),
    ("¶ (which plans to list) raised [§].", True),
    ("¶ – which plans to list – raised [§].", True),
    ("¶, which plans to raise [§], is loud.", False),
    ("¶ plans to raise [§].", False),
]


@pytest.mark.parametrize(("marked", "shut"), PLANS)
def test_an_aside_that_is_closed_governs_nothing_behind_it(marked: str, shut: bool) -> None:
    at, text = marked.index("["), marked.replace("[", "").replace("]", "")
    plan = re.search("plans to", text)
    assert plan is not None
    assert is_shut_in(text, plan, 0, at) is shut


OPEN = [
    ("¶, which raised [§], plans to list.", True),
    ("¶, fresh off a [§] round, plans to list.", True),
    ("¶, which plans to list, raised [§].", False),
    ("¶ raised [§].", False),
]


@pytest.mark.parametrize(("marked", "within"), OPEN)
def test_an_aside_goes_on_to_its_comma(marked: str, within: bool) -> None:
    at, text = marked.index("["), marked.replace("[", "").replace("]", "")
    assert stands_in_aside(text, 0, at) is within
