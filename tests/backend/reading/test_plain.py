"""Plain texts: which line is what."""

from datetime import date

import pytest

from backend.model.article import Article, Document
from backend.reading import UnreadableDocument, read_article

BODY = "Mossbank has raised $90 million in a Series B round led by Bramble, it said on Wednesday."
MORE = "The company grows moss on walls, and values itself at four times what it did a year ago."


def read(text: str, **known: object) -> Article:
    return read_article(Document(text=text, **known))


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


TITLES = [
    (f"Mossbank raises $90 million\n\n{BODY}", "Mossbank raises $90 million"),
    (f"# Mossbank raises $90 million\n\n{BODY}", "Mossbank raises $90 million"),
    (f"## Mossbank raises \\$90 million ##\n{BODY}", "Mossbank raises $90 million"),
    (f" date 2026-05-06 Mossbank raises $90 million\n\n{BODY}", "Mossbank raises $90 million"),
    (f"Is Mossbank worth $400 million?\n\n{BODY}", "Is Mossbank worth $400 million?"),
    (f"6 May 2026 | News\nMossbank raises $90 million\n{BODY}", "Mossbank raises $90 million"),
    (f"A wall of moss. (Photo/Wall)\n\nMossbank raises money\n\n{BODY}", "Mossbank raises money"),
    (f"FTSE 10\n7,484.64\n+44.90 (+0.60%)\nMossbank raises money\n{BODY}", "Mossbank raises money"),
    (f"Play all audios:\n\n{BODY}", None),
    (f"{BODY}\n\n{MORE}", None),
    (BODY, None),
    (f"By Ann Petrel\n\n{BODY}", None),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_short_first_line_without_a_full_stop_is_the_title(text: str, title: str | None) -> None:
    assert read(text).title == title


DAYS = [
    (f" date 2026-05-06 {BODY}", date(2026, 5, 6)),
    (f"Mossbank raises money\n\n6 May 2026 | News\n\n{BODY}", date(2026, 5, 6)),
    (f"Mossbank raises money\n\nMay 6, 2026\n\n{BODY}", date(2026, 5, 6)),
    (
        f"Mossbank raises money\nPublished: Wednesday, 6th May 2026 10:30 GMT\n{BODY}",
        date(2026, 5, 6),
    ),
    (f"CORK, May 6, 2026 /Tidings/ -- {BODY}", date(2026, 5, 6)),
    (f"CORK, Ireland, May 6, 2026 (TIDINGS) -- {BODY}", date(2026, 5, 6)),
    (f"CORK, May 6 (Agencia) - {BODY}", None),
    (f"{BODY} It was founded on 6 May 2016 in a cellar.", None),
    (f"Mossbank, founded on 6 May 2016, raises money\n\n{BODY}", None),
    (f"Mossbank raises money\n\n03/04/2026\n\n{BODY}", None),
    (f"Mossbank raises money\n\n31/04/2026\n\n{BODY}", None),
    (f"Mossbank raises money\n\n31/03/2026\n\n{BODY}", date(2026, 3, 31)),
]


@pytest.mark.parametrize(("text", "published"), DAYS)
def test_the_first_lines_give_the_day(text: str, published: date | None) -> None:
    assert read(text).published == published


PUBLISHERS = [
    (f" date 2026-05-06 Wirefold\n\n{BODY}", "Wirefold"),
    (f"The Harbour Times\n\n{BODY}", "The Harbour Times"),
    (f"CORK, May 6 (Agencia) - {BODY}", "Agencia"),
    (f"CORK (Agencia) -{BODY}", "Agencia"),
    (f"CORK, May 6, 2026 /Tidings/ -- {BODY}", "Tidings"),
    (f"Ann Petrel\n\n{BODY}", None),
    (f"Mossbank (formerly Fernbank) - {BODY}", None),
    (BODY, None),
]


@pytest.mark.parametrize(("text", "publisher"), PUBLISHERS)
def test_an_outlet_is_known_by_its_line_or_its_dateline(text: str, publisher: str | None) -> None:
    assert read(text).publisher == publisher


def test_the_host_is_the_publisher_where_nothing_else_is() -> None:
    assert read(BODY, url="https://www.wirefold.example/a").publisher == "wirefold.example"


@pytest.mark.parametrize("day", ["April 9", "9 April", "9 Apr."])
def test_the_year_of_an_address_completes_a_dateline(day: str) -> None:
    text = f"CORK, {day} (Agencia) - {BODY}"
    assert read(text, url="https://a.example/2026/04/moss").published == date(2026, 4, 9)
    assert read(text, url="https://a.example/2026/05/moss").published is None


def test_a_month_alone_is_no_day() -> None:
    assert read(BODY, url="https://a.example/story/moss-202604.html").published is None


def test_marks_of_markdown_are_no_words() -> None:
    text = (
        f"# Title of four words\n\n- **First** \\$5m\n* [Second](https://a.example/x) $6m\n\n{BODY}"
    )
    assert blocks(read(text)) == [
        ("headline", "Title of four words"),
        ("item", "First $5m"),
        ("item", "Second $6m"),
        ("paragraph", BODY),
    ]


def test_a_table_of_markdown_is_a_row_of_cells() -> None:
    text = f"{BODY}\n\n| Round | Sum |\n|---|---:|\n| Seed | \\$2m |\n"
    assert [words for kind, words in blocks(read(text)) if kind == "cell"] == [
        *("Round", "Sum", "Seed", "$2m"),
    ]


def test_the_cells_of_a_row_belong_together() -> None:
    article = read(f"{BODY}\n\n| Round | Sum |\n|---|---:|\n| Seed | \\$2m |\n")
    rows = [block.row for block in article.blocks if block.kind == "cell"]
    assert rows[0] == rows[1] != rows[2] == rows[3]


def test_lines_broken_at_a_margin_are_one_paragraph() -> None:
    text = (
        "Mossbank raises $90 million\n\n"
        "Mossbank has raised $90 million in a Series B round that was\n"
        "led by Bramble, it said on Wednesday in a statement that was\n"
        "read out by its founder. Foldgate and Levee Partners put money\n"
        "in as well.\n\n"
        "The company grows moss on walls and had raised 12 million\n"
        "dollars before, most of it from a bank.\n"
    )
    paragraphs = [words for kind, words in blocks(read(text)) if kind == "paragraph"]
    assert len(paragraphs) == 2
    assert "Series B round that was led by Bramble" in paragraphs[0]


def test_a_sentence_torn_at_its_links_is_mended() -> None:
    text = f"{BODY}\nIt is backed by\nBramble\n, a fund (\nFund I\n) of\nDovecote\n."
    mended = "It is backed by Bramble, a fund (Fund I) of Dovecote."
    assert blocks(read(text)) == [("paragraph", BODY), ("paragraph", mended)]


def test_short_lines_of_their_own_are_not_joined() -> None:
    lines = ["Seed: $2m, 2019.", "Series A: $12m, from Bramble.", "Series B: $90m.", "Debt: $25m."]
    assert len(blocks(read("\n".join([BODY, *lines])))) == 5


FURNITURE = [
    "Read more: Dovecote lands $30M",
    "READ ALSO: Dovecote lands $30M",
    "Sign up for our newsletter",
    "Subscribe to our newsletter for news like this.",
    "Advertisement",
    "Story continues below advertisement",
    "Follow us on Mastodon and elsewhere",
    "To hear of rounds first, SIGN UP FOR our Friday Newsletter.",
    "The week in rounds, sent straight to your inbox.",
    "© 2026 Wirefold. All rights reserved.",
    "·2-min read",
    "5 min read",
    "Share this article",
    "The post Dovecote lands $30M appeared first on Wirefold.",
    "To view the full press release, visit wirefold.example",
    "View source version on wirefold.example: Dovecote lands $30M",
    "Reporting by Ann Petrel in Cork; Editing by Jo Marlow",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_lines_of_the_site_are_left_out(line: str) -> None:
    assert line not in read(f"{BODY}\n\n{line}\n\n{MORE}").text


SENTENCES = [
    "Read more than once, the filing still says that the round came to $90 million.",
    "Related companies of the founder put in $5 million, the filing says.",
    "Shares were sold at $12 each, which puts the company at $400 million.",
    "Sharing the lead, Bramble and Foldgate put in $30 million each.",
    "Subscribers to the round paid $12 a share.",
    "Watching from Ghent, Dovecote raised $30 million a month later.",
    "The newsletter company Morning Round has raised $4 million.",
    "Follow-on money came from Levee Partners.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_that_begin_like_furniture_stay(sentence: str) -> None:
    assert sentence in read(f"{BODY}\n\n{sentence}\n\n{MORE}").text


UNREADABLE = [
    (Document(), '"html" or "text" is missing'),
    (Document(html="<p>a</p>", text="a"), "not both"),
    (Document(html=" \n"), '"html" is empty'),
    (Document(text="\ufeff \x00"), '"text" is empty'),
]


@pytest.mark.parametrize(("document", "message"), UNREADABLE)
def test_a_document_without_words_says_what_to_change(document: Document, message: str) -> None:
    with pytest.raises(UnreadableDocument, match=message):
        read_article(document)
