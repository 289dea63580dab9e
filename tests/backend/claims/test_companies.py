"""Which company a claim is on: the one that raises, whatever else the sentence names."""

from __future__ import annotations

from datetime import date

import pytest

from backend.claims import find_claims
from backend.model.article import Document
from backend.reading import read_article


def companies_of(text: str, title: str | None = None) -> set[str]:
    """Return the companies of all claims in a text."""
    document = Document(text=text, title=title, published=date(2026, 7, 1))
    return {claim.company.name for claim in find_claims(read_article(document))}


ONE = [
    ("Helia, an Orlando, FL-based health company, raised $13M in seed funding.", "Helia"),
    ("Glint, a Tel Aviv, Israel- and Palo Alto, CA-based maker, raised $18M.", "Glint"),
    ("Glint, a San Francisco, CA- and NYC-based app, raised $9.5M in seed funding.", "Glint"),
    ("Kando, a Saint-Sulpice, Switzerland-based developer, closed a $25m Series A.", "Kando"),
    ("Cloudry, a Belfast, Northern Ireland, UK-based provider, raised $72M.", "Cloudry"),
    ("30 Lanterns, an AI travel agent, has raised Rs. 61 crore.", "30 Lanterns"),
    ("10x Lathes, a startup founded last year, has raised $4.8 million.", "10x Lathes"),
    ("American Lathes Exchange, a US-based app, raised $30m.", "American Lathes Exchange"),
    ("Cambridge Lathes, a Cambridge, UK-based maker, raised $300M.", "Cambridge Lathes"),
    (
        "Upscale AI, Inc., an AI networking company, today announced a $200 million round.",
        "Upscale AI",
    ),
    ("Lathe One (LO), the creator of Canto, today announced a $35 million round.", "Lathe One"),
    ("Lathe One, the company building Archie, an engineer, raised $35 million.", "Lathe One"),
    ("Ploy today launched out of stealth with $27 million in seed funding.", "Ploy"),
    ("Garner's Series D, which brings its total to $200 million, was led by Kima.", "Garner"),
    ("NEW YORK, Aug. 3, 2026 - Zenna today announced a $12 million Series C.", "Zenna"),
    ("HOBOKEN, Mass.--(NEWSLINE WIRE)--March 4, 2025--Zenna raised $12 million.", "Zenna"),
    ("HOBOKEN, Mass.--(NEWSLINE WIRE)--Zenna Inc. today announced a $12 million round.", "Zenna"),
    ("The startup Zenna, spun out of research lab Kyto, emerged with a $6M seed round.", "Zenna"),
    ("With $1.03B in seed funding, Paris-based Zenna aims beyond chatbots.", "Zenna"),
    ("Fresh off a €1.7 billion funding round, Zenna looks impressive.", "Zenna"),
    ("Renna Motors invested $20 million in Zenna's robotic arms.", "Zenna"),
    ("Thinking Lathes Lab raised $30 million in a seed round.", "Thinking Lathes Lab"),
    (
        "Zenna Group, the parent of Norwegian fintech firm Kando and Oslo-based lathe maker Bower, "
        "has secured $60 million in a Series C round.",
        "Zenna",
    ),
    ("In another round, digital lender Zenna has raised $9 million from Kima and Lind.", "Zenna"),
    ("Until Labs (CA, USA) raised $58M in Series A funding to grow lamps.", "Until Labs"),
    ("Zenna (Basel, Switzerland) received up to $159M in BORDA funding.", "Zenna"),
    ("Zenna secured Rs 100 crore in a Pre-Series C round led by Kima Capital.", "Zenna"),
    ("Zenna: The Lyon-based lathe startup secured $1.4 billion in investment.", "Zenna"),
    ("Rivals hold cash, while Zenna is in the process of raising $1.3 billion.", "Zenna"),
    ("By the estimates of a term sheet seen by Kando, Zenna raised $5 million.", "Zenna"),
    (
        "Zenna raised $85 million, while software group Orlo enters the cap table as a strategic "
        "investor. With the close, equity raised since its founding stands at $141 million.",
        "Zenna",
    ),
    ("Looking at Orlo, who raised $344 million, nobody is ahead.", "Orlo"),
    ("Zenna raised $9m. Reportedly, the deal took place at a valuation of $40m.", "Zenna"),
    ("Zenna raised $9 million. More than half of the Fortune 500 use it.", "Zenna"),
    ("Crypto lender Zenna Network has expanded its Series B round to $75m.", "Zenna Network"),
]


@pytest.mark.parametrize(("text", "company"), ONE, ids=[text for text, _ in ONE])
def test_the_company_that_raises_is_named_in_full(text: str, company: str) -> None:
    assert companies_of(text) == {company}


def test_the_initials_in_brackets_are_a_name_of_the_company() -> None:
    text = (
        "Advanced Lathe Makers Labs (ALM) has raised $30 million.\n\n"
        "ALM had set out to raise $15 million."
    )
    (company,) = {claim.company for claim in find_claims(read_article(Document(text=text)))}
    assert {"Advanced Lathe Makers Labs", "ALM", "ALM Labs"} <= {company.name, *company.aliases}


def test_a_sum_or_a_round_in_a_title_names_no_company() -> None:
    text = "It has raised $500 million. The company is worth $2 billion."
    assert companies_of(text, "Startup Zenna's $500 million Series B funding round") == {"Zenna"}


@pytest.mark.parametrize(
    "text",
    [
        "Slipper maker Zenna raised $9 million. Slipper is an app.",
        "Zenna, the maker of AI coding assistant Slipper, has raised $9 million.",
    ],
)
def test_a_maker_goes_by_the_name_of_what_it_makes(text: str) -> None:
    (company,) = {claim.company for claim in find_claims(read_article(Document(text=text)))}
    assert {company.name, *company.aliases} >= {"Zenna", "Slipper"}


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


NOBODY = [
    "The lathe industry itself is worth roughly $600 billion.",
    "Backed by Kima, Bower and top VCs such as Lind, the programme lasts six months.",
    "The revised plan added about $300 million to boost school funding to $1.5 billion.",
    "The fund targets early rounds, from seed to Series B, with checks up to €15 million.",
    "Kima Capital announced that it has secured €132 million for the first close of its fund.",
    "Then, on March 12, the firm closed its third Deep Seed fund (DTS3) at €134 million.",
    "Paris-based VC lindby just closed its Green fund at €260m, above target.",
    "Bower Bank committed $100M to the Green Lathe fund led by Lind Partners.",
    "French startups raised around €7.4bn across roughly 618 deals in 2025.",
    "China pulled in €16.2 billion of venture capital, while Europe managed €21.6 billion.",
    "The sector attracted $137 billion in investment last year.",
]


@pytest.mark.parametrize("sentence", NOBODY)
def test_what_a_country_or_a_sector_raised_is_no_companys(sentence: str) -> None:
    text = f"Zenna raised $5 million in a seed round on Monday.\n\n{sentence}"
    article = read_article(Document(text=text, title="Zenna raises $5 million"))
    assert not [c for c in find_claims(article) if c.quote.sentence == sentence]


def test_a_paragraph_that_turns_to_another_is_not_about_the_topic() -> None:
    text = (
        "Zenna raises $5 million\n\nZenna raised $5 million in a seed round on Monday.\n\n"
        "Bower has opened a plant on Friday. The deal came at a valuation of $9 billion.\n\n"
        "Backed by $37 million from investors including Kima, Orlo hopes to grow.\n\n"
        "While rivals shrink, the insurance startup Lathe is growing. The company has raised "
        "$100 million. Kima participated in the round."
    )
    found = find_claims(read_article(Document(text=text)))
    amounts = {(c.company.name, c.value.money.amount) for c in found if c.attribute == "amount"}
    assert amounts == {("Zenna", 5_000_000), ("Orlo", 37_000_000), ("Lathe", 100_000_000)}
    assert {c.company.name for c in found} == {"Zenna", "Orlo", "Lathe"}


def test_each_sum_goes_to_whoever_stands_before_it() -> None:
    text = "Zenna's landmark $2 billion raise and Kando's $1 billion round came in one year."
    found = find_claims(read_article(Document(text=text)))
    amounts = {c.company.name: c.value.money.amount for c in found if c.attribute == "amount"}
    assert amounts == {"Zenna": 2_000_000_000, "Kando": 1_000_000_000}


def test_a_week_of_deals_is_about_none_of_them() -> None:
    text = (
        "Total capital raised surged to $2.27 billion.\n\nZenna raised $1.3 billion on Monday.\n\n"
        "The fund said to be raising up to $15 million has backers including Kima and Lind."
    )
    found = find_claims(read_article(Document(text=text, title="The week that was, Oct 20")))
    assert [(c.company.name, c.attribute) for c in found] == [("Zenna", "amount")]


TITLES = [
    "Ten Stories You Loved",
    "Why Jane Zennor Is Building a New Kind of Bank",
]


@pytest.mark.parametrize("title", TITLES)
def test_neither_a_word_nor_a_person_of_the_title_raises(title: str) -> None:
    text = "\n\n".join(
        ("Jane Zennor tells stories. These stories are long.", "It was a fine year. " * 200)
    )
    text += "\n\nThe company has just closed a €10 million Series A round, led by Kima Capital."
    assert companies_of(text, title) == set()


def test_the_worth_of_an_investor_is_no_claim_on_the_company() -> None:
    text = "Zenna raised $60 million. The round was led by Alder, the $429 billion retail giant."
    claims = find_claims(read_article(Document(text=text)))
    assert [c.attribute for c in claims] == ["amount", "lead_investor"]
