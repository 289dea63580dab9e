"""Companies whose names no capital letter gives away: figures, small letters, plain words."""

from __future__ import annotations

import pytest

from backend.claims.told_names import odd_in, told_in
from tests.backend.claims.builders import companies_of

SHAPES = [
    "7Q",
    "12x",
    "8lathe",
    "02.AI",
    "o7 Looms",
    "30x Looms",
    "2091 Boats",
    "q-Lathe",
    "Y-lathe",
    "Z-GRID",
    "borl",
    "lathepool",
    "Lathe.com",
    "k8n",
    "Ramp",
    "Together AI",
    "Included Boats",
    "New Harbour",
    "Hugging Boats",
    "Thinking Boats Lab",
    "The Boat Company",
    "Safe Boatbuilding",
    "Step",
    "Every",
    "Under the Boat",
    "Built by Many",
    "Moe's Yard",
    "6 River Boats",
    "Studio 98",
]


@pytest.mark.parametrize("name", SHAPES)
def test_a_company_is_found_whatever_letters_its_name_is_made_of(name: str) -> None:
    text = (
        f"{name} has raised $50 million in a Series B round led by Harrow Capital.\n\n"
        f"{name} said on Tuesday that the round values it at $400 million. The money will go to "
        f"new yards, and {name}'s founders expect to hire 200 people."
    )
    assert companies_of(text, f"{name} raises $50 million to build boats") == {name}


DESCRIBED = [
    ("German robotics start-up 7Q raises $50 million", "7Q"),
    ("Saab-backed 7Q lands €20m", "7Q"),
    ("Exclusive: 7Q closes a $50m Series B", "7Q"),
    ("Oslo's 7Q is valued at $400 million", "7Q"),
    ("Boat builder New Harbour bags $50M", "New Harbour"),
]


@pytest.mark.parametrize(("title", "name"), DESCRIBED)
def test_what_a_title_says_of_a_company_is_no_part_of_its_name(title: str, name: str) -> None:
    assert told_in(title, f"{name}, which makes boats, has raised money.") == name


NOBODY = [
    ("Council raises £5m for boats", "The council has raised money. Council said so."),
    ("Charities raise £5m for boats", "Charities have raised money."),
    ("Founders raise money", "Founders said that they had raised money."),
    ("IPO raises $5m", "IPO, a word of bankers, has raised money."),
    ("France raises $5m", "France has raised money."),
    ("New Harbour raises $5m", "A harbour was built."),
]


@pytest.mark.parametrize(("title", "text"), NOBODY)
def test_a_word_of_a_title_is_no_company(title: str, text: str) -> None:
    assert told_in(title, text) is None


MEASURES = [
    "The 5G network is new. 5G said so.",
    "3D printing has raised hopes.",
    "It grew 12x. 12x is a lot.",
    "Of 40 boats 12 sank. On 12 April they rose.",
    "E-commerce, a business for many, has raised money.",
    "B2B software is sold by 8 Danish firms, and 12 Chinese.",
]


@pytest.mark.parametrize("text", MEASURES)
def test_a_measure_is_no_company(text: str) -> None:
    assert odd_in("Why it matters", text) == set()


def test_an_investor_with_a_figure_is_found_in_a_list() -> None:
    assert odd_in("", "The round was led by 9 Lanes, Bower and 12 Chinese funds.") == {"9 Lanes"}
