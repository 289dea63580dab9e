"""The key that unites the names of one organisation, and the name it goes by."""

import pytest

from backend.claims.party_names import Party, company_of, short_key

KEYS = [
    ("Acme", "acme"),
    ("The Acme Group", "acme"),
    ("Acme Holdings Pte. Ltd.", "acme"),
    ("Acme (Shanghai) Co", "acme"),
    ("Zenna’s", "zenna's"),
    ("Face++", "face++"),
    ("Co-Lathe", "colathe"),
    ("Inc", "inc"),
    ("Canvas & Co", "canvas & co"),
    ("Quantélio", "quantelio"),
]


@pytest.mark.parametrize(("name", "key"), KEYS)
def test_a_key_is_a_name_without_its_trappings(name: str, key: str) -> None:
    assert short_key(name) == key


NAMED = [
    ({"Acme Inc": 3, "Acme": 1}, "Acme"),
    ({"Acme Inc": 4, "Acme": 1}, "Acme"),
    ({"Acme Inc": 1}, "Acme"),
    ({"ACME": 2, "Acme": 2}, "ACME"),
    ({"Acme Lathes": 2, "Acme": 3}, "Acme"),
    ({"Acme Lathes": 2, "Acme": 2}, "Acme Lathes"),
    ({"Acme Lathes Inc": 4, "Acme": 1}, "Acme Lathes"),
    ({"Acme & Co": 2}, "Acme & Co"),
    ({"API Holdings": 2}, "API Holdings"),
]


@pytest.mark.parametrize(("names", "usual"), NAMED)
def test_a_company_goes_by_the_name_that_is_written_most(names: dict[str, int], usual: str) -> None:
    assert company_of(Party("acme", names)).name == usual


def test_other_texts_write_a_company_and_its_product_as_one() -> None:
    party = Party("zenna", {"Zenna": 2, "Lathe": 1}, taught={"Zenna Labs"})
    assert company_of(party).aliases == ("Lathe", "Zenna Labs", "Zenna Lathe")
