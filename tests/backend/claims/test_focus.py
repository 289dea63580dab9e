"""Whom a paragraph speaks of that names nobody: its entry, its section, or the topic."""

import pytest

from backend.claims import find_claims
from backend.model.article import Document
from backend.reading import read_article
from tests.backend.claims.builders import companies_of

_RAISED = ("amount", "total_raised")
ROUND_UP = "\n\n".join(
    (
        "Lathe One raised $20 million in a Series A round led by Kima Capital.",
        "Zenna, a two-year-old maker of boats (it sells them, as it says, to nobody but the fleets "
        "of three island states, and mends them, too), has raised $66 million in Series B funding. "
        "Bower led the round.",
        "Orlo Energy has secured €8 million. The funding is split between equity led by Lind and "
        "a loan.",
    )
)


def test_each_entry_of_a_round_up_keeps_to_its_own_company() -> None:
    claims = find_claims(read_article(Document(text=ROUND_UP, title="Funding this week")))
    leads = {c.company.name: c.value.orgs for c in claims if c.attribute == "lead_investor"}
    assert leads == {"Lathe One": ("Kima Capital",), "Zenna": ("Bower",), "Orlo Energy": ("Lind",)}


FIELDS = """\
Company: Lathe One
HQ City: Paris
Round: Series B
Amount Raised: €23M
Investors: Kima Capital, Bower

Company: Zenna
HQ City: Lyon
Amount Raised: €16M
Investors: Lind Partners
"""


def test_fields_belong_to_the_company_above_them() -> None:
    assert companies_of(FIELDS.replace("\n", "\n\n")) == {"Lathe One", "Zenna"}


SIGNED = """\
<h1>Zenna raises €16 million</h1><article><p>Jo Marlow</p>
<p>The Lyon company raised €16 million in a Series A led by Lind Partners, it said.</p>
<p>Bower Pictures</p><p>It raised €5 million before, from the same firm.</p></article>
"""


def test_a_writer_or_an_agency_named_alone_opens_no_entry() -> None:
    claims = find_claims(read_article(Document(html=SIGNED)))
    assert {claim.company.name for claim in claims} == {"Zenna"}


def test_headings_that_the_text_never_names_are_no_companies() -> None:
    html = (
        "<h1>Zenna raises €16 million</h1><article>"
        "<p>Zenna, a maker of boats, has raised €16 million in a Series A led by Lind Partners.</p>"
        "<h2>Neue Werften</h2><p>The round values Zenna at €90 million, it said.</p>"
        "<h2>Path D</h2><p>It had raised a seed round of €2 million in 2021.</p></article>"
    )
    claims = find_claims(read_article(Document(html=html)))
    assert {claim.company.name for claim in claims} == {"Zenna"}
    sums = {claim.value.money.amount for claim in claims if claim.attribute == "amount"}
    assert sums == {16_000_000, 2_000_000}


def test_a_page_with_a_title_on_many_that_names_one_alone_is_about_that_one() -> None:
    text = (
        "Zenna, a maker of boats, has raised €16 million.\n\nLind Partners led the round.\n\n"
        "Zenna said that it would hire. Rivals of Zenna have not raised money of late."
    )
    claims = find_claims(read_article(Document(text=text, title="Daily funding news")))
    assert {claim.attribute for claim in claims} >= {"amount", "lead_investor"}


ORDINARY_NAMES = """\
Company: Harbour (HB)

Round: Series B

Investors: Kima Capital, Bower

Company: lathehands

Amount Raised: €16M

The maker will hire. Kima led the round.

Company: Lathe Robotics

Sectors: Robotics, Energy

Amount Raised: €3M
"""


def test_what_a_field_names_is_a_company_be_it_a_word_of_every_day() -> None:
    assert companies_of(ORDINARY_NAMES) == {"Harbour", "lathehands", "Lathe Robotics"}


def test_a_paragraph_that_turns_to_another_is_not_about_the_topic() -> None:
    text = (
        "Zenna raises $5 million\n\nZenna raised $5 million in a seed round on Monday.\n\n"
        "Bower has opened a plant on Friday. The deal came at a valuation of $9 billion.\n\n"
        "Backed by $37 million from investors including Kima, Orlo hopes to grow.\n\n"
        "While rivals shrink, the insurer Lathe wants to grow. The company has raised "
        "$100 million in a round that Kima joined."
    )
    found = find_claims(read_article(Document(text=text)))
    sums = {(c.company.name, c.value.money.amount) for c in found if c.attribute in _RAISED}
    assert sums == {("Zenna", 5_000_000), ("Orlo", 37_000_000), ("Lathe", 100_000_000)}
    assert {c.company.name for c in found} == {"Zenna", "Orlo", "Lathe"}


def test_only_the_next_sentence_goes_on_about_another() -> None:
    text = (
        "Zenna raises $5 million\n\nZenna raised $5 million on Monday. Orlo raised $9 million in "
        "May. Its round was led by Kima. The Series A was led by Alder."
    )
    found = find_claims(read_article(Document(text=text)))
    leads = {(c.value.orgs, c.company.name) for c in found if c.attribute == "lead_investor"}
    assert leads == {(("Kima",), "Orlo"), (("Alder",), "Zenna")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Alder, Bower and Kima had put in $2 million before.",
        "Alder, Bower and Kima, all of them holders before, joined the round.",
    ],
)
def test_a_row_of_names_opens_no_entry(sentence: str) -> None:
    text = f"Zenna raises $5 million\n\nZenna raised $5 million on Monday.\n\n{sentence}"
    found = find_claims(read_article(Document(text=text)))
    assert {claim.company.name for claim in found} == {"Zenna"}


NUMBERED = """\
1. Zenna, remittances, $53m.
Series B, Kima Capital leading.

2. Kando (Oslo), insurance.
$38m in a Series B2 led by Bower.
"""


def test_a_number_before_a_name_opens_an_entry() -> None:
    claims = find_claims(read_article(Document(text=NUMBERED, title="January by the numbers")))
    leads = {c.company.name: c.value.orgs for c in claims if c.attribute == "lead_investor"}
    assert leads == {"Zenna": ("Kima Capital",), "Kando": ("Bower",)}


def test_that_company_is_who_was_named_last() -> None:
    text = "Zenna raised $9 million. Its founder ran Orlo. That company had raised $45 million."
    claims = find_claims(read_article(Document(text=text)))
    assert [(c.company.name, c.value.money.amount) for c in claims] == [
        ("Zenna", 9_000_000),
        ("Orlo", 45_000_000),
    ]


def test_a_clause_goes_on_about_the_one_before() -> None:
    text = "Zenna raised $9m. Orlo picked up $3m; the lathe company counts Lind among its backers."
    claims = find_claims(read_article(Document(text=text, title="Zenna raises $9m")))
    assert [c.company.name for c in claims if c.attribute == "investor"] == ["Orlo"]


def test_a_short_sentence_turns_to_somebody() -> None:
    text = "Zenna raised $9m. Orlo fared better. The Lyon firm raised $45 million in March."
    claims = find_claims(read_article(Document(text=text, title="Zenna raises $9m")))
    assert [c.company.name for c in claims if c.attribute == "amount"] == ["Zenna", "Orlo"]


SEATED = """\
Zenna (Lyon), $157M, Series B. Kima Capital leads.

Kando (South San Francisco), $125M, Series D. Bower leads.
"""


def test_a_name_with_its_seat_and_its_sum_opens_an_entry() -> None:
    claims = find_claims(read_article(Document(text=SEATED, title="Private rounds")))
    leads = {c.company.name: c.value.orgs for c in claims if c.attribute == "lead_investor"}
    assert leads == {"Zenna": ("Kima Capital",), "Kando": ("Bower",)}
