"""What an article says of a company as a whole, weighed together."""

import pytest

from backend.claims import find_claims
from backend.model.article import Document
from backend.model.claim import OrgsValue
from backend.reading import read_article

PARTS = [
    ("Kima Capital invested $5 million in Zenna.", ["amount"]),
    ("Zenna raised $9 million. Kima Capital invested $5 million in Zenna.", ["contribution"]),
    (
        "Zenna raised $9 million. Kima Capital put $5 million into the round.",
        ["contribution"],
    ),
]


@pytest.mark.parametrize(("text", "attributes"), PARTS)
def test_what_one_firm_put_in_is_the_amount_where_no_larger_one_is_told(
    text: str, attributes: list[str]
) -> None:
    claims = find_claims(read_article(Document(text=text)))
    told = [c.attribute for c in claims if "$5 million" in c.quote.sentence]
    assert [a for a in told if a in ("amount", "contribution")] == attributes


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        ("Kima Capital invested $4 million.", ()),
        ("Kima Capital and Bower Partners invested.", ("Kima Capital", "Bower Partners")),
    ],
)
def test_who_leads_is_another_investor_only_in_a_list(
    sentence: str, others: tuple[str, ...]
) -> None:
    text = f"Zenna raised $9 million in a Series A round led by Kima Capital.\n\n{sentence}"
    claims = find_claims(read_article(Document(text=text, title="Zenna raises $9 million")))
    orgs = {c.attribute: c.value.orgs for c in claims if isinstance(c.value, OrgsValue)}
    assert orgs["lead_investor"] == ("Kima Capital",)
    assert orgs.get("investor", ()) == others
