"""A text is cut into the pieces of the vocabulary, each at its place."""

import re

import pytest

from backend.claims.encoder_tokens import LONGEST_WORD, WordPieces

WORDS = re.findall(
    r"\S+",
    "[UNK] [CLS] [SEP] [MASK] rais ##ed rai ##s ##ing cafe $ 1 ##1 ##2 . ##5 ##bn € 亿 元 , - ’ s",
)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("raised", ["rais", "##ed"]),
        ("RAISED", ["rais", "##ed"]),
        ("rais", ["rais"]),
        ("café", ["cafe"]),
        ("cafe\u0301", ["cafe"]),
        ("$1.5bn", ["$", "1", ".", "[UNK]"]),
        ("$12bn", ["$", "1", "##2", "##bn"]),
        ("€1", ["€", "##1"]),
        ("€ 1", ["€", "1"]),
        ("1亿元", ["1", "亿", "元"]),
        ("raised,", ["rais", "##ed", ","]),
        ("1\u200b2", ["1", "##2"]),
        ("raising’s", ["rais", "##ing", "’", "s"]),
        ("zebra", ["[UNK]"]),
        ("  \n", []),
        ("", []),
        ("r" * (LONGEST_WORD + 1), ["[UNK]"]),
    ],
)
def test_words_are_cut_into_the_longest_known_pieces(text: str, pieces: list[str]) -> None:
    assert [WORDS[token.id] for token in WordPieces(WORDS).tokenize(text)] == pieces


def test_every_piece_knows_its_place() -> None:
    text = "Café raised €12bn"
    found = [text[t.start : t.end] for t in WordPieces(WORDS).tokenize(text)]
    assert found == ["Café", "rais", "ed", "€", "1", "2", "bn"]


def test_a_letter_that_falls_into_two_keeps_one_place() -> None:
    tokens = WordPieces([*WORDS, "i\u0307"]).tokenize("İ")
    assert [(t.start, t.end) for t in tokens] == [(0, 1)]


def test_a_word_is_cut_the_same_way_when_it_comes_again() -> None:
    pieces = WordPieces(WORDS)
    assert pieces.tokenize("raised") == pieces.tokenize("raised")
