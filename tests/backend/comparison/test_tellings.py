import pytest

from backend.comparison.items import is_own_word, items_kept
from backend.comparison.tellings import tellings_of
from backend.model.claim import Claim, Company, Mention, MoneyValue, Quote, Source, Statement
from backend.values.money import Money

NEWS = Source(1, "https://a.example/", "Example Wire", None, None, "news")


def item_of(sentence):
    quote = Quote(0, 10, "$5 million", "", "", sentence)
    claim = Claim(
        *("c1", Company("Acme"), "amount", MoneyValue(Money(5_000_000, "USD"))),
        *("completed", None, quote, Mention(1, "news"), "rule"),
    )
    [item] = items_kept([Statement(1, claim, NEWS)])
    return item


EXTENSIONS = [
    ("An extension of $5 million.", True),
    ("A $5 million top-up.", True),
    ("It tops up its round with $5 million.", True),
    ("It topped up its round with $5 million.", True),
    ("An add-on of $5 million.", True),
    ("It extends its round by $5 million.", True),
    ("The Expanded round brought $5 million.", True),
    ("The extended round brought $5 million.", True),
    ("It raised $5 million and will extend its reach.", False),
    ("It stopped at $5 million.", False),
    ("Acme tops up with $5 million.", False),
]


@pytest.mark.parametrize(("sentence", "expected"), EXTENSIONS)
def test_words_call_a_sum_an_extension(sentence, expected):
    [telling] = tellings_of([item_of(sentence)])
    assert telling.is_extension is expected


TRANCHES = [
    ("$5 million in a first tranche.", 1),
    ("$5 million at the initial closing.", 1),
    ("$5 million at the Second Close.", 2),
    ("$5 million as a third instalment.", 3),
    ("$5 million as a third installment.", 3),
    ("$5 million in the final leg.", 4),
    ("$5 million of $9 million in a first tranche.", None),
    ("$5 million at last.", None),
]


@pytest.mark.parametrize(("sentence", "expected"), TRANCHES)
def test_words_say_which_tranche_a_sum_is(sentence, expected):
    [telling] = tellings_of([item_of(sentence)])
    assert telling.tranche == expected


CORRECTIONS = [
    ("The paper corrects the sum to $5 million.", True),
    ("Correction: it raised $5 million.", True),
    ("It clarified that it raised $5 million.", True),
    ("The sum was misstated; it is $5 million.", True),
    ("The sum was misreported; it is $5 million.", True),
    ("It raised $5 million, Not $6 million as first reported.", True),
    ("It raised $5 million, not more.", False),
]


@pytest.mark.parametrize(("sentence", "expected"), CORRECTIONS)
def test_a_text_that_corrects_another_has_its_own_word(sentence, expected):
    assert is_own_word(item_of(sentence)) is expected
