"""Whom an article is about, and where it is about nobody."""

import pytest

from backend.claims import find_claims
from backend.model.article import Document
from backend.reading import read_article
from tests.backend.claims.builders import companies_of


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


def test_a_seat_in_the_headline_raises_nothing() -> None:
    title = "Ottmarsheim to get a lathe plant as banks back Zenna"
    text = (
        f"{title}\n\nZenna has raised $62 million to build in Ottmarsheim.\n\n"
        "The company is worth $300 million."
    )
    assert companies_of(text, title) == {"Zenna"}


def test_a_company_that_only_the_headline_names_is_the_topic() -> None:
    title = "Oatmilk maker Zenna in $60m fundraising"
    text = (
        f"{title}\n\nThe Oslo group sold new shares to Lind Growth.\n\n"
        "Its larger competitor Grainly raised $200 million a year earlier."
    )
    found = find_claims(read_article(Document(text=text, title=title)))
    assert [c.company.name for c in found if c.attribute == "investor"] == ["Zenna"]


def test_a_company_that_only_the_title_names_is_the_topic() -> None:
    text = "The Leeds company said Alder Capital led its round. Quorra, nearby, raised $12 million."
    found = find_claims(read_article(Document(text=text, title="Umbra raises $30 million")))
    assert [(c.company.name, c.attribute) for c in found] == [
        ("Umbra", "lead_investor"),
        ("Quorra", "amount"),
    ]


TOPICS = [
    (
        "A Lathe Start-Up Raises Much",
        "Kima and Jane Doe Bet on a Magnet\n\nIn a shed near Leeds a record was set. There is no "
        "star. It is cold. Zenna said it had raised $2 billion.\n\nLater Orlo raised $5 "
        "million, Kando raised $6 million, Bower raised $7 million and Alder raised $8 million."
        "\n\nKima led the Series B round.",
        "Zenna",
    ),
    (
        "Zenna throws $140m into the ring",
        "Two former Kima Bank executives have raised $140 million to build a bank. It has also "
        "signed a $350 million debt facility. Zenna was set up in 2016, in Zenna Street.",
        "Zenna",
    ),
    (
        "The Ottmarsheim girl whom bankers lend to",
        "Jane Doe runs Zenna. Last month it raised $9m in a Series A led by Kima. She grew up in "
        "Ottmarsheim.",
        "Zenna",
    ),
    (
        "Lindway takes over Zenna in $9 billion rescue",
        "Lindway is taking control of Zenna, the office firm. The package has two parts: a loan of "
        "$5 billion and a tender offer of $4 billion. Lindway pays at once.",
        "Zenna",
    ),
    (
        "What Lindway gets for $125m",
        "Lindway has found its bet. It is putting $125m into Zenna. Zenna is pleased.\n\nThe price "
        "is $2bn after the money, two bankers said.",
        "Zenna",
    ),
    (
        "A long winter",
        "Zenna let 300 people go. Zenna is in Leeds.\n\nIn May Sümerling has been looking for "
        "$7 million. He first asked for a valuation of $40 million.",
        "Zenna",
    ),
    (
        "Lindway buys in as Zenna confirms a $5bn price",
        "Zenna has completed the share sale, at a valuation of $5bn. Kima and Bower led it.",
        "Zenna",
    ),
    (
        "Alder follows Birch Partners into Zenna",
        "Zenna's pre-IPO round has grown to $80 million. Alder agreed on Tuesday to subscribe for "
        "$20 million of new shares, on the terms that Birch Partners got three weeks ago.\n\n"
        "It raised $9 million in 2018.",
        "Zenna",
    ),
    (
        "A short letter on lathes",
        "Lindway has joined Kima in Zenna. Zenna's spokeswoman wrote back within minutes.\n\n"
        "The round came to $300 million, which values the start-up at $3 billion.",
        "Zenna",
    ),
    (
        "Zenna: more of the same",
        "Zenna Bank said that it has raised £30m from its shareholders. Zenna has no debt.\n\n"
        "It has had about £80m in equity funding.",
        "Zenna",
    ),
]


@pytest.mark.parametrize(("title", "text", "company"), TOPICS)
def test_whom_a_short_piece_is_about(title: str, text: str, company: str) -> None:
    found = find_claims(read_article(Document(text=f"{title}\n\n{text}", title=title)))
    assert found[-1].company.name == company


SHORT = [
    (
        "Zenna eyes the Arctic",
        "Four friends near Leeds are building boats. Kima Industries stands behind them with a "
        "first payment towards a Series B of $30 million. Zenna so far counts $70 million.",
    ),
    (
        "Boats that think",
        "Zenna's founders had thought $10 million ambitious. Lindway knows them.\n\nThe Series A "
        "came to $17 million.",
    ),
    (
        "Boats that think",
        "Kima is close to writing a cheque for Zenna, the Oslo boat group. About $175 million is "
        "on the table in the Series C round.",
    ),
    (
        "Boats that think",
        "The staff at Zenna do not stop. Zenna is liked by all.\n\nLindway knows the place. It "
        "is near.\n\nA Series B of $30 million was agreed in May.",
    ),
    (
        "Boats must wait",
        "The Company Law Tribunal has barred Zenna. The Company Law Tribunal will sit in May."
        "\n\nA Series B of $30 million had been agreed.",
    ),
    (
        "What the Zenna float means",
        "Zenna will collect $30 billion, more than Lindway's $29 billion of last May. Kima paid "
        "into its $14 billion Series C in 2018.",
    ),
    (
        "Boats that think",
        "Orlo rival Zenna raised $90 million. Zenna makes boats, and Orlo is calm.\n\nIn May a "
        "Series B of $30 million was agreed.",
    ),
    (
        "Boatbuilder Zenna Marine borrows",
        "Lindway, a boat firm, has a new yard. A yard like that costs money. It is big.\n\n"
        "Zenna Marine needs one. A Series B of $30 million is led by Kima.",
    ),
    (
        "Lindway's old hand begins again",
        "Lindway is big. Its former engineer has left to sail. A pre-seed round of $3 million for "
        "his company, Zenna, was led by Kima.",
    ),
]


@pytest.mark.parametrize(("title", "text"), SHORT)
def test_one_mention_may_tell_whom_a_brief_is_about(title: str, text: str) -> None:
    found = find_claims(read_article(Document(text=text, title=title)))
    assert found[-1].company.name.startswith("Zenna")


def test_where_nobody_stands_out_an_unnamed_round_is_nobodys() -> None:
    text = (
        "All are quiet: Orlo, Zenna and Bower. Little is heard about Umbra.\n\n"
        "The company closed a $30 million Series B."
    )
    assert companies_of(text, "What we heard") == set()


NOT_NAMED_AGAIN = [
    "Umbra goes back to its owners",
    "Umbra eyes the sea",
    "What the Umbra filing tells us",
    "Umbra takes $9m to dry fish",
    "A second helping: Umbra",
    "Umbra pours $9m from its listing",
]


@pytest.mark.parametrize("title", NOT_NAMED_AGAIN)
def test_whom_a_brief_text_never_names_is_named_by_its_title(title: str) -> None:
    text = "The Leeds group sold new shares for $9 million to Alder. Bower and Lind hold the rest."
    assert companies_of(text, title) == {"Umbra"}


GIVERS = ["Alder takes 35% of Umbra", "Alder takes $9m stake in Umbra", "Alder backs Umbra"]


@pytest.mark.parametrize("title", GIVERS)
def test_who_gives_in_the_title_is_not_the_topic(title: str) -> None:
    text = "Alder has put $9 million into Umbra. It is worth $30 million after this."
    assert companies_of(text, title) == {"Umbra"}
