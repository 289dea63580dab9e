"""Which company a claim is on: the one that raises, whatever else the sentence names."""

from __future__ import annotations

from datetime import date

import pytest

from backend.claims import find_claims
from backend.model.article import Document
from backend.model.claim import MoneyValue, TotalValue
from backend.reading import read_article
from tests.backend.claims.builders import companies_of

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
    ("The standout of the week was Zenna, a Pune-based app, which raised $120 million.", "Zenna"),
    ("Zenna, an app on which mills run $9 trillion in orders, raised $58 million.", "Zenna"),
    ("More recently, Zenna authorized a $100 million secondary sale for staff.", "Zenna"),
    ("An investment in bikes: Kima recently committed $75m to Zenna, a maker.", "Zenna"),
    ("Its funder Kima announced a $75 million investment in Zenna.", "Zenna"),
    ("Zenna raised $9m. Kima was joined by Lind, an equity program for Alder College.", "Zenna"),
    ("Zenna has entered into a funding agreement with Kima Group valued at $70 million.", "Zenna"),
    ("Zenna raised $9m in a round backed by big names, including Kima and Lind.", "Zenna"),
    ("Zenna raised $9m. Notably, the round also includes Kima.", "Zenna"),
    ("Zenna raised $9m to grow. According to filings, Zenna reported $4m in sales.", "Zenna"),
    ("Zenna raised $9 million. Zenna closed it, said Jane Doe, president and CEO, Zenna.", "Zenna"),
    ("Ringgold, Va.-headquartered Zenna raised $9 million.", "Zenna"),
    ("Founders Fund and New Mountain Capital put $9 million into Zenna.", "Zenna"),
    (
        "Zenna, the platform creating Orlocoin, a digital dollar backed by Alder Assets, has "
        "raised $4 million.",
        "Zenna",
    ),
    ("Zenna, the firm which sells water through its Hydrofount, today raised $2m.", "Zenna"),
    (
        "Zenna, a provider of meters, valves and pipes, and a portfolio company of Kima Reserve, "
        "has secured $3 million in a Series A.",
        "Zenna",
    ),
    ("Zenna.com, the shop, has raised $9m. It is the second round of Zenna.", "Zenna"),
    ("ALDERBY, WY | Zenna, a maker of lathes, has raised $9m.", "Zenna"),
    ("Zenna Labs has raised $9m. Zenna plans to use its Series A to grow.", "Zenna Labs"),
]


@pytest.mark.parametrize(("text", "company"), ONE, ids=[text for text, _ in ONE])
def test_the_company_that_raises_is_named_in_full(text: str, company: str) -> None:
    assert companies_of(text) == {company}


def test_a_sum_or_a_round_in_a_title_names_no_company() -> None:
    text = "It has raised $500 million. The company is worth $2 billion."
    assert companies_of(text, "Startup Zenna's $500 million Series B funding round") == {"Zenna"}


OTHERS = [
    ("Orlo, its arch-rival, is out to raise $75 million in a Series C.", "Orlo"),
    ("A day earlier Orlo of Texas announced $75 million, its Series C.", "Orlo"),
    ("Competition is stiff: Orlo has $75 million in new funding from Lind.", "Orlo"),
    ("Orlo, a competitor, collected $75 million in March.", "Orlo"),
    ("Orlo, which bought Kando ($9 million) this summer, has raised $75 million.", "Orlo"),
    ("Orlo got $75 million in March; Kima Capital led that one.", "Orlo"),
    ("Kima's $75 million, announced last week, values it at $2 billion.", "Zenna"),
    ("Kima's credit people lead a facility of $75 million.", "Zenna"),
    ("Kima's total commitment now exceeds $75 million.", "Zenna"),
    ("Kima itself has cut the value of its stake by 70 per cent.", "Zenna"),
    ("By May Kima carried its stake at $7m, which makes Zenna as a whole worth $1bn.", "Zenna"),
    ("Backers put $75 million into the lathe maker, a fraction of what Kima paid.", "Zenna"),
    ("It could not match Kima's $75 million cheque.", "Zenna"),
    ("It is the first since Lind lent $75 million for the Kando purchase.", "Zenna"),
    ("Kima Capital picked up $75 million of Zenna shares.", "Zenna"),
    ("Orlo had better timing: its $75 million was in the bank in March.", "Orlo"),
    ("So did Orlo, which ended up agreeing to sell $75 million of stock.", "Orlo"),
    ("Kima Capital, the fund that Jane Doe chairs, led the $75 million deal.", "Zenna"),
    ("Orlo of Texas is reportedly hunting for $75 million in funding.", "Orlo"),
    ("This is Kima's second helping after last summer's Series A, a $75 million deal.", "Zenna"),
    ("Zenna's only listed peer, Orlo, raised $75 million.", "Orlo"),
    ("Orlo itself, backed by Kima, is worth $75 million.", "Orlo"),
    ("Rival Orlo was marked at $75 million in March.", "Orlo"),
    ("Its founder was at Orlo, the grocery app that raised $75 million.", "Orlo"),
    ("It follows Oslo's Orlo, whose $75 million Series C was led by Kima.", "Orlo"),
    ("This week it is the turn of Orlo: the diary app has closed a $75 million round.", "Orlo"),
    ("At Orlo she had raised $75 million from Kima.", "Orlo"),
    ("It is smaller than Orlo, which starts trading today, having raised $75 million.", "Orlo"),
    ("Having raised $75 million in March, Orlo is hiring.", "Orlo"),
    ("Rival Orlo, which bought Kando, raised $75 million.", "Orlo"),
    ("The round eclipses the $75 million that Orlo raised in March.", "Orlo"),
    ("Kima Capital, which led when Orlo raised $75 million, is not in it.", "Orlo"),
    ("Zenna, unlike Kando (which is listed), has raised $75 million.", "Zenna"),
    ("Britain's Orlo said in March it had secured $75 million.", "Orlo"),
    ("Orlo, Oslo's cautionary tale, needed a $75 million bridge loan to survive.", "Orlo"),
    ("Three weeks ago Orlo took $75 million in a Series E from Kima.", "Orlo"),
    ("Orlo, whose bots answer mail, has $75 million in a Series A led by Kima.", "Orlo"),
    ("Its neighbour Orlo went one better: it raised $75 million.", "Orlo"),
    ("It spent some on Orlo, a rival that had raised $75 million since 2019.", "Orlo"),
    ("Orlo of Lyon, a newcomer, picked up $75 million in February.", "Orlo"),
    ("Orlo, as the Lyon firm is called, was backed by Kima with $75 million.", "Orlo"),
    ("Kima Capital valued it at $75 million.", "Zenna"),
    ("Orlo lives off the $75 million convertible that Kima gave it in 2023.", "Orlo"),
    ("Its smaller rival Orlo starts trading on Friday, having raised $75 million.", "Orlo"),
    ("Zenna has raised $75 million since it was founded in Ottmarsheim in 2018.", "Zenna"),
    ("Orlo, the boat maker that Kima Partners valued at $75 million, is hiring.", "Orlo"),
    ("Orlo took slightly less: $75 million, in a round led by Kima.", "Orlo"),
    ("The firm, whose rivals include Kando and Orlo, last raised $75 million in 2023.", "Zenna"),
    ("Smaller Orlo is out with a $75 million Series A.", "Orlo"),
    ("Close behind came Orlo with $75 million, most of it from Kima.", "Orlo"),
    ("Two researchers of the Orlo School have raised $75 million for Zenna.", "Zenna"),
    ("Kima, the titan that bankrolled the $75 million Series A, is still in.", "Zenna"),
    ("Zenna had $9 million from Kima and Lind (plus $75 million in debt from Alder).", "Zenna"),
    ("Orlo, open banking, $75 million Series B last November, Kima leading.", "Orlo"),
]


# What others have, want, spend and turn up with.
IN_PASSING = [
    "Rival Orlo had $75 million from Kima at the start of this year.",
    "The others: Orlo had $75 million from Kima, Lind and Alder in January.",
    "Orlo, which bought Kando, had $75 million in a Series C last spring.",
    "Orlo had only a $75 million Series B from Kima in March.",
    "Orlo has a Series A of $75 million, led by Kima.",
    "The rest of the field: Orlo is at $75 million since its seed round of last month.",
    "Orlo is spending the $75 million of its Series C, which Kima led in December.",
    "Elsewhere, Orlo signs for $75 million with Oslo's Kima, a Series D on paper.",
    "A month ago Norway's Orlo, which makes boats, surprised everybody with a Series A of $75 "
    "million.",
    "Orlo joined the unicorns last month with a $75 million Series C from Kima and others.",
    "Orlo is moving to Leeds with more than $75 million from Kima and others.",
    "Orlo postponed its $75 million IPO, saying that the price was too low.",
    "Orlo is understood to be closing a Series B of around $75 million, which Kima would lead.",
    "Orlo is finishing a $75 million Series C.",
    "Orlo, up the road from Zenna, had its own $75 million Series C in October.",
    "Orlo, owned by the Kando group, has hired banks for an offering of $75 million.",
    "Its nearest rival is Orlo, which has a base at Alderby and secured $75 million in 2017.",
    "Orlo is still waiting for most of the $75 million that Kima pledged in March.",
    "Orlo, which also sells boats, listed in June after it raised $75 million.",
    "Orlo raised $75 million in March; Kima Ventures led the Series C.",
    "In the same week Orlo said it's raising again, $75 million, they hope.",
    "Orlo had $75 million in March, from Kima and Lind.",
    "Orlo, a fashion shop in which Kima and Lind put $75 million in 2023, prefers Leeds.",
    "Orlo has denied that it is raising $75 million.",
    "Orlo, the Zenna of Leeds, is reported to be in talks about $75 million with Kima.",
    "Its chief once founded Orlo and raised $75 million from Kima.",
    "The talk was set off by Orlo, the Leeds scribe, which last week landed $75 million.",
]


@pytest.mark.parametrize("sentence", IN_PASSING)
def test_what_is_told_of_another_in_passing_is_that_ones(sentence: str) -> None:
    text = f"Zenna raised $5 million in a seed round on Monday.\n\n{sentence}"
    document = Document(text=text, title="Zenna raises $5 million", published=date(2026, 7, 1))
    found = find_claims(read_article(document))
    assert {c.company.name for c in found if c.quote.sentence == sentence} == {"Orlo"}


@pytest.mark.parametrize(("sentence", "company"), OTHERS, ids=[text for text, _ in OTHERS])
def test_a_sum_is_of_whom_its_clause_speaks(sentence: str, company: str) -> None:
    text = f"Zenna raised $5 million in a seed round on Monday.\n\n{sentence}"
    article = read_article(Document(text=text, title="Zenna raises $5 million"))
    told = {c.company.name for c in find_claims(article) if c.quote.sentence == sentence}
    assert told <= {company}


@pytest.mark.parametrize(
    "title",
    [
        "Lathe maker Zenna raises $30 million, four months after its debut",
        "Zenna hits $2 billion",
    ],
)
def test_who_raises_in_the_title_is_the_topic(title: str) -> None:
    text = (
        "Four months was all it took for Zenna. The Oslo company said that Kima Capital had led "
        "its Series B. Orlo, which competes with it, got $10 million in March."
    )
    found = find_claims(read_article(Document(text=text, title=title)))
    leads = [c.company.name for c in found if c.attribute == "lead_investor"]
    assert leads == ["Zenna"]


@pytest.mark.parametrize(
    ("title", "company"),
    [
        ("Doe and Orlo to fund lathes", "Zenna"),
        ("Zenna joins the unicorn club with Orlo's $30 million", "Zenna"),
    ],
)
def test_who_invests_in_the_title_is_not_the_topic(title: str, company: str) -> None:
    text = (
        "Jane Doe and Orlo are putting money into Zenna, which makes lathes. About $30 million is "
        "to be raised in the round. Orlo makes chips."
    )
    assert companies_of(text, title) == {company}


NOBODY = [
    "Its founder raised $5 million for her first start-up.",
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


def test_a_torn_line_is_read_as_the_sentence_that_it_was() -> None:
    lines = ["Zenna", "founders", "Anna Berg", "and", "Jon Lark", "are in talks with", "Kima"]
    text = "\n".join([*lines, ", a fund, for a $9 million venture round."])
    assert companies_of(text, "Zenna founders tap Kima for $9 million") == {"Zenna"}


SEVERAL = [
    ("Alder took $20m, Birch $35m and Cedra, the youngest, $6m.", "Alder 20 Birch 35 Cedra 6"),
    ("Alder got $20m at a valuation of $90m, Birch $35m in March.", "Alder 20 Birch 35"),
    ("So far Alder has raised $20m, Birch $35m and Cedra $6m.", "Alder 20 Birch 35 Cedra 6"),
    ("The fund put $20m into Alder and $35m into Birch.", "Alder 20 Birch 35"),
    ("Rounds went to three: $20m for Alder, $35m for Birch.", "Alder 20 Birch 35"),
    ("Also raising: Alder ($20m seed), Birch ($35m, led by Kima).", "Alder 20 Birch 35"),
    ("Kima backs Alder, valued at $90m, and Birch, which raised $35m.", "Birch 35"),
    ("Alder of Leeds got $20m in May, Birch has $35m of seed money.", "Alder 20 Birch 35"),
    (
        "Alder, which sells boats, got $20m in a Series A led by Kima on Tuesday, and Birch, "
        "which sells oars, was valued at $90m in May, when it took $35m.",
        "Alder 20 Birch 35",
    ),
    ("Alder raised $20m in May while Leeds start-up Birch is raising $35m.", "Alder 20 Birch 35"),
    ("Alder paid $20m for Kando, and London's Birch is seeking $35m.", "Birch 35"),
    ("Alder supplied $20m, Kima Capital $35m of the $90m round.", "Zenna 90"),
]


@pytest.mark.parametrize(("sentence", "wanted"), SEVERAL, ids=[text for text, _ in SEVERAL])
def test_sums_of_several_are_each_ones_own(sentence: str, wanted: str) -> None:
    text = f"Zenna raised $5 million in a seed round on Monday.\n\n{sentence}"
    found = find_claims(read_article(Document(text=text, title="Zenna raises $5 million")))
    told = [
        f"{c.company.name} {c.value.money.amount // 10**6}"
        for c in found
        if c.quote.sentence == sentence and isinstance(c.value, MoneyValue | TotalValue)
    ]
    assert " ".join(told) == wanted


def test_whoever_is_backed_in_an_aside_has_these_backers() -> None:
    text = "Zenna raised $5m. It competes with Orlo, valued at $2bn, and Kando, backed by Lind."
    found = find_claims(read_article(Document(text=text)))
    assert [c.company.name for c in found if c.attribute == "investor"] == ["Kando"]


def test_each_sum_goes_to_whoever_stands_before_it() -> None:
    text = "Zenna's landmark $2 billion raise and Kando's $1 billion round came in one year."
    found = find_claims(read_article(Document(text=text)))
    amounts = {c.company.name: c.value.money.amount for c in found if c.attribute == "amount"}
    assert amounts == {"Zenna": 2_000_000_000, "Kando": 1_000_000_000}


def test_the_worth_of_an_investor_is_no_claim_on_the_company() -> None:
    text = "Zenna raised $60 million. The round was led by Alder, the $429 billion retail giant."
    claims = find_claims(read_article(Document(text=text)))
    assert [c.attribute for c in claims] == ["amount", "lead_investor"]
