"""Lower case: every character stays at its place."""

import pytest

from backend.values.casing import lower

CASES = [("Acme RAISED", "acme raised"), ("İş Bank", "İş bank"), ("ΑΣ 1", "ασ 1")]


@pytest.mark.parametrize(("text", "small"), CASES)
def test_small_letters_stand_where_the_capitals_stood(text: str, small: str) -> None:
    assert lower(text) == small
