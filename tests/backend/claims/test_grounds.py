"""Pages that speak of a company's financing make claims; pages that only have its words do not."""

import pytest

from backend.claims import find_claims
from backend.claims.grounds import may_speak_of_a_company
from backend.claims.masking import mask
from backend.claims.sentences import Sentence
from backend.model.article import Document
from backend.reading import read_article


def claims_on(title: str, text: str) -> list[str]:
    article = read_article(Document(text=text, title=title))
    return [claim.quote.exact for claim in find_claims(article)]


ORDINARY = [
    "The lamps are joined by an illuminated Lathe logo, along with honeycomb-style LED lights.",
    "One video featured a series of South Dakotans, both adults and children.",
    "European pricing will start at 71,350 euro ($78,770) with deliveries from spring.",
    "The average price of a new vehicle was $39,014 in October, up from $38,373 a year ago.",
    "The shelter announced this week that Sasha the cat was found in the streets.",
    "Doe led the firm as it won awards from Frost & Payne, Bower and Ernst & Lind.",
    "Zenna Motors is backed by the ruling Kallio party and by Bower Steel in the dispute.",
    "The bank holds at least $190 billion of bad debt, and Bower sold £7 billion of its bonds.",
    "Ada Doe meets the 19th seed in the second round, after she beat Jo Lind in five sets.",
    "The senator is investing no less than $21 million in television, backed by Jo Lind.",
    "The council added $30 million in school funding and $2 million for a round of grants.",
    "A player backed by Bower competes with the Lind-backed format in 2025.",
    "The deal is paid with $15 billion of shares, and Alder shareholders vote in March.",
    "Workers received a payment of $24 million from Alder after participating in the talks.",
]


@pytest.mark.parametrize("sentence", ORDINARY)
def test_a_page_about_no_financing_makes_no_claims(sentence: str) -> None:
    text = f"Zenna Motors shows a new wagon\n\nZenna Motors showed it on Tuesday. {sentence}"
    assert claims_on("Zenna Motors shows a new wagon", text) == []


FINANCED = [
    "Alder Partners leads Zenna's $13M seed to build tools for architects.",
    "Zenna has secured 5 billion dollars in new financing.",
    "Zenna received an investment from Alder Ventures.",
    "Zenna emerged from stealth with $10 million from Alder and Bower.",
    "Alder led a $600m investment in Zenna, whose systems count trees.",
    "Zenna is worth $9 billion after Alder invested $300 million in it.",
    "Zenna banks $153M series B.",
    "The Lind-backed start-up Zenna opened an office in Porto.",
]


@pytest.mark.parametrize("sentence", FINANCED)
def test_one_sentence_on_a_companys_financing_is_enough(sentence: str) -> None:
    assert claims_on("Zenna", f"Zenna\n\n{sentence}")


PLAIN_WORDS = [
    "Zenna took $65 million from Alder and Bower.",
    "Zenna sold $9 million of new shares.",
    "The money values Zenna at $50 million.",
]


@pytest.mark.parametrize("sentence", PLAIN_WORDS)
def test_who_gave_a_sum_or_a_price_speaks_of_a_financing_as_well(sentence: str) -> None:
    assert claims_on("Zenna", f"Zenna\n\nZenna makes lathes. {sentence}")


DENSE = "Zenna, now worth $45 million, is richer. Alder and Bower chipped in on Monday."


def test_a_short_text_that_claims_much_is_about_a_financing() -> None:
    assert claims_on("Briefly", DENSE)


def test_takings_at_the_box_office_are_no_financing() -> None:
    text = "Zenna has raised $9 million. Its film, Zenna said, has taken $22 million"
    assert len(claims_on("Zenna", f"{text}.")) == 2
    assert len(claims_on("Zenna", f"{text} at the box office.")) == 1


BEFORE_NAMES = [
    "Alder led the Lind Bower Oak Quill Harrow Partners deal.",
    "Backed by Alder Joint ventures, it grew.",
    "Alder is raising its St. Lind & Bower Growth Partners Oak capital.",
]


@pytest.mark.parametrize("text", BEFORE_NAMES)
def test_a_name_of_many_words_hides_no_financing(text: str) -> None:
    masked = mask(text, Sentence(0, len(text), 0, "paragraph"), [], False)
    assert may_speak_of_a_company(masked)
