"""The words of a sentence: where each begins and ends, and what it can be to a name."""

import pytest

from backend.claims.name_tokens import read_words

WORDS = [
    ("Lind grew.", ["Lind name", "grew plain", ". barred"]),
    ("Harrow Inc. grew", ["Harrow name", "Inc. name", "grew plain"]),
    ("Alder Teachers' Pension", ["Alder name", "Teachers' name", "Pension name"]),
    ("Alder teachers' unions", ["Alder name", "teachers plain", "' plain", "unions plain"]),
    ("London-based Lind", ["London name", "- plain", "Lind name"]),
    ("a semi-retired Lind", ["a plain", "semi plain", "- plain", "Lind name"]),
    ("Bank of Kanto & Sons", ["Bank name", "of link", "Kanto name", "& link", "Sons name"]),
    ("velandum and 8vc", ["velandum odd", "and link", "8vc name"]),
    ("eToro, lind.ai or 30", ["eToro name", ", plain", "lind.ai name", "or plain", "30 odd"]),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_a_word_is_read_with_what_belongs_to_it(text: str, expected: list[str]) -> None:
    words = read_words(text, 0, len(text), [], set())
    assert [f"{w} {k}" for w, k in zip(words.texts, words.kinds, strict=True)] == expected


def test_places_are_those_of_the_whole_text() -> None:
    text = "It closed. London-based Harrow Inc. grew."
    words = read_words(text, 11, len(text), [], set())
    assert [text[s:e] for s, e in zip(words.starts, words.ends, strict=True)] == [
        "London",
        "-based",
        "Harrow",
        "Inc.",
        "grew",
        ".",
    ]
    assert words.token(2) == (24, 30, "Harrow")


def test_a_word_stands_behind_the_one_that_holds_its_letters() -> None:
    text = "Lind Gifford, G Squared"
    assert read_words(text, 0, len(text), [], set()).starts == [0, 5, 12, 14, 16]


def test_no_name_crosses_a_sum() -> None:
    text = "Lind Series B Capital"
    words = read_words(text, 0, len(text), [(5, 13)], set())
    assert words.kinds == ["name", "barred", "barred", "name"]


def test_a_brand_in_small_letters_is_a_name() -> None:
    words = read_words("then zeroloft grew", 0, 18, [], {"zeroloft"})
    assert words.kinds == ["plain", "name", "plain"]
