"""Which words of a sentence a sign stands for, and which of two that overlap."""

import pytest

from backend.claims.names import Name
from backend.claims.sentences import split_sentences
from backend.claims.spans import add_dates, add_names, described_in, sums_and_rounds
from backend.model.article import Document
from backend.reading import read_article
from backend.values.money import find_money

SIGNED = [
    ("Acme raised $5m in a Series A in March 2024.", ["$5m", "Series A", "March 2024"]),
    ("March Capital put $5m into Acme in May 2024.", ["$5m", "May 2024"]),
    ("Acme closed its seed round in 2021.", ["seed round", "2021"]),
]


@pytest.mark.parametrize(("text", "words"), SIGNED)
def test_sums_rounds_and_dates_are_signs_but_not_within_a_name(text: str, words: list[str]) -> None:
    article = read_article(Document(text=text))
    sentences = split_sentences(article)
    spans = sums_and_rounds(article.text, sentences, find_money(article.text))
    add_dates(article, article.blocks[0], sentences, spans)
    found = sorted(article.text[start:end] for start, end, _, _ in spans[sentences[0].start])
    assert found == sorted(words)


def test_a_sentence_has_its_own_sums_alone() -> None:
    article = read_article(Document(text="Acme raised $5m.\n\nIt is worth $9m."))
    sentences = split_sentences(article)
    spans = sums_and_rounds(article.text, sentences, find_money(article.text))
    assert [len(spans[sentence.start]) for sentence in sentences] == [1, 1]


DESCRIBED = [
    ("Singapore's state investor joined.", ["Singapore's state investor"]),
    ("It is backed by Saudi sovereign wealth.", ["Saudi sovereign wealth"]),
    ("The state investor joined.", []),
    ("Acme joined.", []),
]


@pytest.mark.parametrize(("text", "words"), DESCRIBED)
def test_a_firm_may_be_described_by_its_state(text: str, words: list[str]) -> None:
    article = read_article(Document(text=text))
    (sentence,) = split_sentences(article)
    assert [name.text for name in described_in(article.text, sentence)] == words


def test_a_name_is_no_sign_where_it_is_a_place_or_overlaps_another() -> None:
    found = [(0, 4, "money", None)]
    add_names(found, [Name(2, 6, "m in", "org"), Name(8, 12, "Oslo", "place")])
    add_names(found, [Name(14, 18, "Acme", "org")])
    assert [span[:2] for span in found] == [(0, 4), (14, 18)]
