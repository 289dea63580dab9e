"""Which capitalised words are names, where they begin and end, and of what kind they are."""

from __future__ import annotations

import pytest

from backend.claims.names import NameFinder
from backend.claims.sentences import Sentence, split_sentences
from backend.model.article import Document
from backend.reading import read_article


def names_in(text: str, kinds: tuple[str, ...] = ("org", "person")) -> list[str]:
    """Return the names of these kinds in a text, in order."""
    article = read_article(Document(text=text))
    sentences = split_sentences(article)
    finder = NameFinder(article.text, sentences, [])
    return [n.text for s in sentences for n in finder.names[s.start] if n.kind in kinds]


LEAD = "The firm said on Tuesday that it had raised money. "

RUNNING = [
    ("It was led by Harrow Capital.", ["Harrow Capital"]),
    ("It was led by T. Lowe Price.", ["T. Lowe Price"]),
    ("It drew Alder Teachers' Pension Plan and others.", ["Alder Teachers' Pension Plan"]),
    ("It drew Founders' Co-op and Bower.", ["Founders' Co-op", "Bower"]),
    ("It drew Helmark & Payne, a driller.", ["Helmark & Payne"]),
    ("It drew Lind & Partners and Harrow & Co.", ["Lind & Partners", "Harrow & Co"]),
    ("It drew Lind Management & Research Company.", ["Lind Management & Research Company"]),
    ("It drew Quill Ventures & Bower Capital.", ["Quill Ventures", "Bower Capital"]),
    ("It drew Goldlake Asset and Wealth Management.", ["Goldlake Asset and Wealth Management"]),
    ("It drew the Bank of Kanto.", ["Bank of Kanto"]),
    ("It drew Goldlake Defence and Space.", ["Goldlake Defence and Space"]),
    ("It drew Bower, Waltham, Mass.-based Quill and Lind.", ["Bower", "Quill", "Lind"]),
    ("It drew Bower Ventures, Waltham, Mass.-based Quill.", ["Bower Ventures", "Quill"]),
    ("It drew the Ministry of SMEs and Startups.", ["Ministry of SMEs and Startups"]),
    ("It drew Oak HD/FX and Bower.", ["Oak HD/FX", "Bower"]),
    (
        "It drew 9VC, a17z, b2harbor and 4one4 Capital.",
        ["9VC", "a17z", "b2harbor", "4one4 Capital"],
    ),
    ("It drew 83North, 2048 Ventures and 500 Global.", ["83North", "2048 Ventures", "500 Global"]),
    ("It drew btof Partners and the rest.", ["btof Partners"]),
    ("It was led by Index and velandum, with Bower.", ["Index", "velandum", "Bower"]),
    ("It drew iRobotics, eToro Labs and bValor.", ["iRobotics", "eToro Labs", "bValor"]),
    ("It drew Hack VC and Shield AI.", ["Hack VC", "Shield AI"]),
    ("It drew OppenheimFunds and SignalFirer.", ["OppenheimFunds", "SignalFirer"]),
    ("It drew Crédit Marin Nord de France.", ["Crédit Marin Nord de France"]),
    ("It drew Zürcher Landesbank.", ["Zürcher Landesbank"]),
    (
        "It drew Caisse des Marins and Sächsische Beteiligung.",
        ["Caisse des Marins", "Sächsische Beteiligung"],
    ),
    ("It drew Banque d'Armor and Nysnø.", ["Banque d'Armor", "Nysnø"]),
    ("It drew Harrow's Vision Fund.", ["Harrow's Vision Fund"]),
    ("It drew Harrow's second Vision Fund.", ["Harrow's second Vision Fund"]),
    ("It drew Harrow's Vision Fund 2 as well.", ["Harrow's Vision Fund 2"]),
    ("It drew the Ackroyd family and Bower.", ["Ackroyd family", "Bower"]),
    (
        "It drew the Ackroyd family office in Oslo and Bower Capital.",
        ["Ackroyd family office", "Bower Capital"],
    ),
    (
        "It drew the Anna Berg foundation and the Payne pension scheme.",
        ["Anna Berg foundation", "Payne pension scheme"],
    ),
    ("It joined the Bower family. It has a Swiss family behind it.", ["Bower"]),
    ("It drew Ackroyd family offices.", ["Ackroyd"]),
    ("It drew the Canton of Kanto and Lind Group of the UK.", ["Canton of Kanto", "Lind Group"]),
    ("It got Partners for Growth, then Bower.", ["Partners for Growth", "Bower"]),
    ("It drew Lind Management and Research.", ["Lind Management and Research"]),
    ("In 2024 it drew Tessel–Bower Growth Fund.", ["Tessel–Bower Growth Fund"]),
    ("It drew Bower, 7 Lanterns Capital and Lind.", ["Bower", "7 Lanterns Capital", "Lind"]),
    ("It drew Bower, 1731i and Lind, with 20x and Payne.", ["Bower", "1731i", "Lind", "Payne"]),
    ("It drew Bower, tessel.xpand, and Lind.", ["Bower", "tessel.xpand", "Lind"]),
    ("It drew 7-Lanterns Holding.", ["7-Lanterns Holding"]),
    ("It drew a Zug fund, tessel.vc, UK-based Lind.", ["Zug", "tessel.vc", "Lind"]),
    ("It drew Lantern Internet and a grant of Innovate UK.", ["Lantern Internet", "Innovate UK"]),
    ("It drew the Founder Collective.", ["Founder Collective"]),
    ("It drew Bower's Growth Fund II.", ["Bower's Growth Fund II"]),
    ("It drew Bower's venture arm.", ["Bower's venture arm"]),
    ("It drew Kanto's Wa'id Ventures.", ["Kanto", "Wa'id Ventures"]),
    ("It drew Berlin's Harrow Capital.", ["Harrow Capital"]),
    ("It drew Harrow Group HRWGY and Bower.", ["Harrow Group", "Bower"]),
    ("It drew London-based Harrow Capital.", ["Harrow Capital"]),
    ("It drew Tessel CEO Anna Berg.", ["Tessel", "Anna Berg"]),
    ("It drew Senior Vice President Anna Berg.", ["Anna Berg"]),
    ("It went to the Company, the Fund and the Board.", []),
    ("It happened in Q3, in January and on Monday.", []),
    ("It makes AI tools for HR teams in the US.", []),
    ("It is another Chinese AI unicorn.", []),
    ("It is listed on the NYSE after an IPO.", []),
    ("It operates in Berlin, Paris and New York.", []),
    ("It was led by Lind of Skudeneshavn, a town.", ["Lind"]),
    ("It drew Lind of Harrow. Harrow owns it.", ["Lind", "Harrow"]),
    ("It was told. (It raised more.)", []),
    ("It got 300 billion won from two funds, and another 500 billion from others.", []),
]

STARTING = [
    ("Then One Peak Partners led.", ["One Peak Partners"]),
    ("One Bower Capital partner said so.", ["Bower Capital"]),
    ("Founder Collective led.", ["Founder Collective"]),
    ("Add Bower to the list.", ["Bower"]),
    ("Lantern, Bower, Quill and others joined.", ["Lantern", "Bower", "Quill"]),
    ("Lantern's Anna Berg led.", ["Lantern", "Anna Berg"]),
    ("Today's list is long.", []),
    ("Lantern wrote the first cheque.", ["Lantern"]),
    ("Money came in.", []),
    ("Underwriters of the deal were Bower and Lind.", ["Bower", "Lind"]),
    ("Germans had paid for it.", []),
    ("Hauters reported it.", ["Hauters"]),
    ("Competitor Zenna raised $5m.", ["Zenna"]),
    ("Neighbour Zenna raised $5m.", ["Zenna"]),
    ("GoWith plans a listing.", ["GoWith"]),
    ("Bottles is not alone.", ["Bottles"]),
    ("Bottles are not alone.", []),
    ("Archer took $300 million in May.", ["Archer"]),
    ("Bankers took a holiday.", []),
    ("Lovable, Ghent: $330 million.", ["Lovable"]),
    ("Wish, meanwhile, prefers to stay independent.", ["Wish"]),
    ("Thinking Lathes Lab, the start-up of a cook, took $2m.", ["Thinking Lathes Lab"]),
    ("Bonn's Zenna and Quito's Orlo raised $5m.", ["Zenna", "Orlo"]),
    ("Harrow has raised money again.", ["Harrow"]),
    ("Leading the round was Bower.", ["Bower"]),
    ("Joining Bower were others.", ["Bower"]),
    ("Existing investors also joined.", []),
    ("Employees who joined early gained.", []),
    ("Benchmark paid six million for it.", ["Benchmark"]),
    ("Thrive and Bower joined too.", ["Thrive", "Bower"]),
    ("Proceeds will go to hiring.", []),
    ("They'd raised money. They'd spent it.", []),
    ("zeroloft, a chain for games, raised money.", ["zeroloft"]),
    ("Harrow Capital. Bower followed.", ["Harrow Capital", "Bower"]),
    ("Cold-chain operator Tessel raised money.", ["Tessel"]),
    ("Drone maker Tessel raised money.", ["Tessel"]),
    ("First Harrow, its neighbour, raised money.", ["First Harrow"]),
    ("Harrow grew. First Harrow hired.", ["Harrow", "Harrow"]),
    ("420 Motors, a maker of rickshaws, raised money.", ["420 Motors"]),
    ("Padel 300, a chain of courts, raised money.", ["Padel 300"]),
    ("Pivot, a payroll firm, is new. Pivot itself is small.", ["Pivot", "Pivot"]),
    ("Cobalt Ridge told investors so.", ["Cobalt Ridge"]),
    ("HarrowLabs – not a lathe maker – raised money.", ["HarrowLabs"]),
]

HEADLINES = [
    ("Harrow Capital Leads $50 Million Round In Lumora", ["Harrow Capital", "Lumora"]),
    ("Lumora Raises $50 Million To Build Payroll Software", ["Lumora"]),
    ("LUMORA RAISES $50 MILLION LED BY HARROW CAPITAL", ["LUMORA", "HARROW CAPITAL"]),
    ("Vellory Health Raises $50 Million From Quill", ["Vellory Health", "Quill"]),
    ("Payroll Startup Lumora Snags Fresh Funding From Quill", ["Lumora", "Quill"]),
]


@pytest.mark.parametrize(("text", "expected"), RUNNING)
def test_a_name_in_running_text(text: str, expected: list[str]) -> None:
    assert names_in(LEAD + text) == expected


@pytest.mark.parametrize(("text", "expected"), STARTING)
def test_a_capital_at_the_start_of_a_sentence(text: str, expected: list[str]) -> None:
    assert names_in(LEAD + text) == expected


@pytest.mark.parametrize(("text", "expected"), HEADLINES)
def test_names_of_a_headline_are_told_from_its_capitals(text: str, expected: list[str]) -> None:
    body = "\n\nLumora said that Harrow Capital and Quill put money into the company."
    assert names_in(text + body)[: len(expected)] == expected


PEOPLE = [
    ("It drew Tessel founder Anna Berg.", ["Anna Berg"]),
    ("It drew Anna Berg, a partner at Harrow.", ["Anna Berg"]),
    ("It drew angel investor Okoro Bello.", ["Okoro Bello"]),
    ("It drew Harrow Capital.", []),
    ("So said Okoro Bello, president and CEO, Tessel Works.", ["Okoro Bello"]),
    ("So said Tessel Works CEO Okoro Bello.", ["Okoro Bello"]),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_a_person_is_told_from_a_firm(text: str, expected: list[str]) -> None:
    assert names_in(LEAD + text, ("person",)) == expected


def test_an_ampersand_parts_two_firms_that_stand_alone_elsewhere() -> None:
    text = "It drew Harrow Atlantic & Tencor. On Monday, Tencor said it was glad."
    assert names_in(LEAD + text) == ["Harrow Atlantic", "Tencor", "Tencor"]


SMALL = [
    ("zennor bags rescue money", "A deal has kept zennor alive.", ["zennor"]),
    ("slip takes in $5m", "The lender is out. slip has raised cash; a slip it was.", ["slip"] * 2),
    ("boats are back", "The boats are back.", []),
    ("A deal", "Lind owns half of zennor.energy now.", ["Lind", "zennor.energy"]),
    ("A deal", "The cook 4rdFork has money.", ["4rdFork"]),
]


@pytest.mark.parametrize(("title", "text", "expected"), SMALL)
def test_a_brand_in_small_letters(title: str, text: str, expected: list[str]) -> None:
    sentences = split_sentences(read_article(Document(text=text)))
    finder = NameFinder(text, sentences, [], title)
    assert [n.text for s in sentences for n in finder.names[s.start]] == expected


def test_an_outlets_dateline_is_a_place() -> None:
    assert names_in("SINGAPORE, March 3 (Newswire) - " + LEAD + "It drew Bower.") == ["Bower"]


INITIALS = [
    ("It was led by J.P. Morlan and K5 Global.", ["J.P. Morlan", "K5 Global"]),
    ("It drew Mitsuba O.S.K. Lines.", ["Mitsuba O.S.K. Lines"]),
    ("It drew Harrow Group Corp. Bower followed.", ["Harrow Group Corp.", "Bower"]),
]


@pytest.mark.parametrize(("text", "expected"), INITIALS)
def test_a_full_stop_within_a_name(text: str, expected: list[str]) -> None:
    whole = Sentence(0, len(text), 0, "paragraph")
    assert [n.text for n in NameFinder(text, [whole], []).names[0]] == expected
