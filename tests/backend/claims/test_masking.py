"""Masked sentences: each sign leads back to its span, and each position to the text."""

import pytest

from backend.claims.masking import mask
from backend.claims.sentences import Sentence


@pytest.mark.parametrize(
    "words",
    ["Acme of İzmir has raised $5m.", "ΑΣ of Acme has raised $5m.", "ACME HAS RAISED $5m."],
)
def test_lower_case_moves_no_sign(words: str) -> None:
    start = words.index("$5m")
    sentence = Sentence(0, len(words), 0, "paragraph")
    masked = mask(words, sentence, [(start, start + 3, "money", None)], False)
    assert len(masked.text) == len(masked.raw) == len(masked.offsets)
    assert masked.text.index("§") == start
    assert masked.original(start, start + 1) == (start, start + 3)
    assert "raised" in masked.text
