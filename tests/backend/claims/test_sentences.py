"""Which sentences are looked at: those with money, a round or a word of investing."""

import pytest

from backend.claims.sentences import has_cue, split_sentences
from backend.model.article import Article, Block


@pytest.mark.parametrize(
    "sentence",
    [
        "It cost $5 in all.",
        "The price was 500 Million of them.",
        "They paid 30亿 for it.",
        "It is worth more today.",
        "It took 5m to build.",
        "The firm took USD 4 from each.",
        "Sales grew tenfold.",
        "It got a SERIES B.",
        "Lind re-invested.",
        "Lind reinvested.",
        "The bank co-led it.",
        "The bank coled it.",
        "Its price-tag is high.",
        "Two funds took part.",
        "They have pro-rata rights.",
        "They re-upped.",
        "They doubled down.",
        "Others followed on.",
        "A line on its cap table changed.",
        "With Lind at the helm, it went on.",
        "Lind was in charge.",
        "See who's in and who is out.",
        "It fetched four times what it had.",
        "An extended syndicate came together.",
    ],
)
def test_a_sentence_with_a_cue_is_looked_at(sentence: str) -> None:
    assert has_cue(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It employs 340 people in 12 countries.",
        "She took the train and followed the signs to the table.",
        "The helmet was charged twice, at times.",
        "A folder of old maps lay there, and who knows why.",
        "The co-op upped its prices.",
        "In 2019 it moved to a new office.",
    ],
)
def test_half_a_cue_is_none(sentence: str) -> None:
    assert not has_cue(sentence)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is done. The rest is not.", ["It is done.", "The rest is not."]),
        ("Lind Ltd. raised it. It closed.", ["Lind Ltd. raised it.", "It closed."]),
        ("“It is done.” She left.", ["“It is done.”", "She left."]),
        ("A line\n\n\nanother line", ["A line", "another line"]),
        ("It is done.\nThe rest", ["It is done.", "The rest"]),
        ("It raised money.The deal closed.", ["It raised money.", "The deal closed."]),
        (
            "It paid U.S. Bank in full. Then it left.",
            ["It paid U.S. Bank in full.", "Then it left."],
        ),
    ],
)
def test_a_block_is_cut_where_a_reader_would(text: str, expected: list[str]) -> None:
    article = Article(
        None, None, None, None, "en", text, (Block(0, len(text), "paragraph"),), readable=True
    )
    found = [text[s.start : s.end] for s in split_sentences(article)]
    assert [piece.strip("”") for piece in found] == [piece.strip("”") for piece in expected]


CUT = [
    "It sells in the U.S. | The round was led by Kima.",
    "It sells in the U.S. and Canada. | It raised $5m.",
    "It moved to Washington, D.C. | It raised $5m.",
    "She wrote so on X. | “We are not raising,” she wrote.",
    "She raised it with J. R. Lind. | Kima led.",
    "It raised $5 mn in Jan. | It grew.",
    "It raised $5m in Jan. 2025.",
    "It raised $6m (c. £5m, incl. $1m of debt).",
    "It is worth c. $50m. | It grew.",
    "Zenna raised INR. 50 crore. | It grew.",
    "“No. | Kima led,” she said.",
    "Kima is No. 1 in Lomé. | It raised $5m.",
    "Lind led the A. | Others came.",
    "It is a fund of the A. B. Lind Trust.",
    "The firm raised $5m. | eBay led.",
    "The firm raised $5m. | a16z led.",
]


@pytest.mark.parametrize("line", CUT)
def test_a_stop_is_told_from_that_of_an_abbreviation(line: str) -> None:
    text = line.replace(" | ", " ")
    article = Article(
        None, None, None, None, "en", text, (Block(0, len(text), "paragraph"),), readable=True
    )
    assert " | ".join(text[s.start : s.end] for s in split_sentences(article)) == line
