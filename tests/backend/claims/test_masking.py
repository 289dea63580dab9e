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
    assert len(masked.text) == len(masked.raw)
    assert masked.text.index("§") == start
    assert masked.original(start, start + 1) == (start, start + 3)
    assert "raised" in masked.text


def test_every_place_leads_back_to_the_article() -> None:
    before = "It closed. "
    text = before + "Acme (ACME) raised $5m from Lind."
    at = {words: text.index(words) for words in ("Acme", "raised", "$5m", "from", "Lind")}
    spans = [
        (at[words], at[words] + len(words), kind, None)
        for words, kind in (("Lind", "name"), ("$5m", "money"), ("Acme", "name"))
    ]
    masked = mask(text, Sentence(len(before), len(text), 0, "paragraph"), spans, False)
    assert masked.text == "¶ raised § from ¶."
    places = [masked.text.index(w) for w in ("raised", "§", "from", ".")]
    assert [masked.original(place, place + 1) for place in places] == [
        (at["raised"], at["raised"] + 1),
        (at["$5m"], at["$5m"] + 3),
        (at["from"], at["from"] + 1),
        (len(text) - 1, len(text)),
    ]
    assert masked.original(2, 10) == (at["raised"], at["$5m"] + 3)
    assert masked.original(0, 8) == (at["Acme"], at["raised"] + 6)
    assert [m.at for m in masked.names] == [0, 16]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Lind of New York took the lead.", "¶ took the lead."),
        ("Lind of the board took the lead.", "¶ of the board took the lead."),
        ("Lind, a U.S. fund, took the lead.", "¶, a u-s- fund, took the lead."),
    ],
)
def test_a_seat_and_the_stops_of_a_country_part_no_sentence(text: str, masked: str) -> None:
    spans = [(0, 4, "name", None)]
    assert mask(text, Sentence(0, len(text), 0, "paragraph"), spans, False).text == masked
