"""Hand-written pages of many makes: what is found in them, and what must not be."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from lxml import html as lxml_html

from backend.model.article import Article, Document
from backend.reading import read_article

PAGES = Path(__file__).parent / "pages"


@dataclass(frozen=True)
class Expected:
    title: str
    publisher: str | None
    published: date | None
    present: tuple[str, ...]
    absent: tuple[str, ...] = ()
    language: str = "en"
    url: str | None = None


ARTICLES = {
    "wordpress": Expected(
        "Brightkelp nets $14M seed to farm seaweed by robot",
        "Startup Ledger",
        date(2026, 2, 11),
        (
            "has raised $14 million in seed funding led by Saltmarsh Ventures.",
            "A crowded harbour",
            "The round values Brightkelp at $60 million",
        ),
        ("Share this", "Mossbank", "$40 million", "Quillfire", "lives by a fjord", "reserved"),
    ),
    "next_hydrated": Expected(
        "Lumora closes €85 million Series B",
        "Wirefold",
        date(2026, 5, 19),
        (
            "The maker of lamps that sleep",
            "closed a Series B of €85 million",
            "plans to hire sixty",
        ),
        ("HYDRATION", "Hearthside", "Pelican", "newsletter", "12.40", "Advertisement"),
    ),
    "arc_style": Expected(
        "Quillfire valued at $1.1bn after new round",
        "The Harbour Courier",
        date(2026, 1, 8),
        (
            "Pen maker joins a short list of stationery unicorns",
            "raised £130m from investors at a valuation of $1.1bn.",
            "Last year Quillfire raised £40m",
        ),
        ("BODY FROM JSON", "READ MORE", "$2bn fund", "Council debates", "Quay Street"),
    ),
    "amp": Expected(
        "Hearthside raises $48m",
        "Oven Weekly",
        date(2026, 3, 24),
        ("has raised $48m in a round", "The Series B brings its total funding to $71m since 2021"),
        ("cookies", "Home"),
    ),
    "press_release": Expected(
        "Pelican Freight Announces $120 Million Growth Financing",
        "Tidings Newswire",
        date(2026, 3, 3),
        (
            "Funding led by Stonebridge Growth",
            "ROTTERDAM, Netherlands, March 3, 2026 /Tidings Newswire/ -- Pelican Freight",
            "Pelican Freight has raised $210 million to date.",
        ),
        ("Names Finance Chief", "Log In"),
    ),
    "newsletter_archive": Expected(
        "Three rounds before breakfast",
        "The Morning Round",
        date(2026, 6, 17),
        ("Dovecote lands $30M", "at a $150 million valuation.", "borrowed $25 million"),
        ("Unsubscribe",),
    ),
    "rounds_table": Expected(
        "Every round that Tidewater Robotics has raised",
        "Ledger of Rounds",
        None,
        ("has raised money five times.", "$2.5 million", "Levee Partners", "$95 million"),
        ("|",),
    ),
    "bullet_lists": Expected(
        "Nandoor: five things to know",
        "Brief Brief",
        date(2026, 7, 2),
        (
            "Why it matters: Nandoor raised $220 million",
            "worth $1.4 billion, people familiar",
            "Yeast Fund put in $50 million.",
            "perhaps in 2028.",
            "Set up in 2018 by two bakers",
        ),
        ("- Crumb",),
    ),
    "captions": Expected(
        "Dovecote shows its birds",
        "The Harbour Courier",
        None,
        ("which raised $30 million in June, keeps forty pigeons.", "$4 million", "It expects to"),
    ),
    "live_blog": Expected(
        "Harbour Tech Week live: Oxbow buys, Lumora raises",
        "The Harbour Courier",
        date(2026, 5, 19),
        ("offices, it said", "Lumora raises €85m", "raised €85 million", "Coffee is on the left"),
    ),
    "paywall_stub": Expected(
        "Saltmarsh marks down Pelican Freight",
        "Capital Tides",
        date(2026, 4, 21),
        ("cut the value of its stake in Pelican Freight by 40 per cent",),
        ("SECRET", "$900 million", "Lisbon", "Already a subscriber", "Unlimited access"),
    ),
    "german": Expected(
        "Mossbank sammelt 90 Millionen Dollar ein",
        "Gründerblatt",
        date(2026, 5, 6),
        ("90 Millionen Dollar eingesammelt",),
        language="de",
    ),
    "japanese": Expected(
        "スカイラーク、1200万ドルを調達",
        None,
        None,
        ("1200万ドルを調達したと発表した。",),
        language="ja",
    ),
    "malformed": Expected(
        "Oxbow Capital puts $9m into Fell Point Coffee",
        None,
        date(2026, 4, 2),
        ("raised $9m from Oxbow Capital & friends", "The round was a Series A"),
        ("<",),
    ),
    "br_paragraphs": Expected(
        "Loft Capital backs Skylark",
        "old.example",
        date(2020, 4, 9),
        ("raised S$12 million from Loft Capital", "had raised S$3 million before"),
        ("Contact",),
        url="http://old.example/news/2020/04/skylark.html",
    ),
    "hidden_and_cookies": Expected(
        "Bramble leads round in Mossbank",
        "Wirefold",
        date(2026, 5, 6),
        ("raised $90 million in a Series B", "The valuation is $400 million, twice"),
        ("HIDDEN", "$900 million", "812 partners"),
    ),
    "wiki": Expected(
        "Tidewater Robotics",
        "harbourpedia.example",
        None,
        ("the hulls of ships.", "Funding", "raised $95 million in a Series C led by Stonebridge"),
        ("[", "Main page"),
    ),
    "tailwind_spa": Expected(
        "Skylark takes S$12 million",
        "Kite Street",
        date(2026, 4, 9),
        ("a round led by Loft Capital, the company said.", "US$400,000 of her own"),
    ),
    "mojibake": Expected(
        "Fell Point raises more",
        None,
        None,
        ("raised £1m from its regulars", "and €2m from", "it’s fond", "“We had", "was £12 million"),
    ),
    "custom_elements": Expected(
        "Levee Partners to raise stake in Pelican Freight",
        "Capital Tides",
        date(2026, 6, 30),
        ("Haulier in talks over $80 million", "put another $80 million", "value the haulier"),
    ),
    "jsonld_broken": Expected(
        "Greenline Credit lends Mossbank $25 million",
        "Wirefold",
        date(2026, 5, 22),
        ("has borrowed $25 million from Greenline Credit", "The loan runs for four years."),
    ),
    "two_h1": Expected(
        "Inkwell Partners raises $2bn fund",
        "The Harbour Courier",
        date(2026, 1, 14),
        ("has raised its third fund, of $2bn",),
        ("Related",),
    ),
    "url_date_only": Expected(
        "Hearthside in talks to raise $200 million",
        "ovenweekly.example",
        date(2026, 8, 30),
        ("told Oven Weekly.", "Kiln Street Capital may lead again."),
        url="https://www.ovenweekly.example/news/2026/08/30/hearthside-talks",
    ),
    "aspnet_form": Expected(
        "Foldgate leads $18m round in Skylark Freight",
        None,
        None,
        ("raised $18m in a Series A round", "The money will buy by March two more barges"),
        ("AAAA",),
    ),
    "newsletter_nested": Expected(
        "Slipway Letter 112: A dry dock for data",
        "Slipway Letter",
        date(2026, 6, 3),
        (
            "Good evening. The tide was out this week",
            "Drydata raises €18m to put servers in old docks",
            "sold shares for €18 million to Crane Street Ventures",
            "Lead: Crane Street Ventures",
            "£2.4m",
            "Two people who have seen the papers name Lock Gate Capital.",
        ),
        ("Fathomless", "£9m", "Mizzenly", "quay", "browser", "Copyright", "unsubscribe", "yachts"),
    ),
    "fact_box": Expected(
        "Quernstone grinds out a third round",
        "The Miller",
        date(2026, 4, 21),
        (
            "Forty million kroner for flour without fields",
            "The pilot mill in Horten, paid for by the seed round of 2023",
            "Raised to date: NOK 71 million",
            "Fjordbread led the round",
        ),
        ("Sourdoughly", "Chaffinch", "Oda Lien", "paper made of straw"),
    ),
    "related_in_flow": Expected(
        "Crumb Capital doubles down on Nandoor",
        "Brief Brief",
        None,
        ("put another $50 million into Nandoor", "raised so far to $410 million."),
        ("Yeast", "bread is back", "Also read", "Follow us", "at weekends", "Hearthside", "Fell"),
    ),
}
NO_ARTICLES = ("list_page", "login", "search_results", "not_found")


def read(name: str, url: str | None = None) -> Article:
    html = (PAGES / f"{name}.html").read_text(encoding="utf-8")
    return read_article(Document(html=html, url=url))


@pytest.mark.parametrize("name", ARTICLES)
def test_a_page_says_who_published_what_and_when(name: str) -> None:
    expected = ARTICLES[name]
    article = read(name, expected.url)
    assert (article.title, article.publisher, article.published, article.language) == (
        expected.title,
        expected.publisher,
        expected.published,
        expected.language,
    )
    assert article.readable


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_holds_its_paragraphs_and_nothing_around_them(name: str) -> None:
    expected = ARTICLES[name]
    text = read(name).text
    assert [words for words in expected.present if words not in text] == []
    assert [words for words in expected.absent if words in text] == []


@pytest.mark.parametrize("name", ARTICLES)
def test_the_headline_comes_first_and_once(name: str) -> None:
    article = read(name)
    headlines = [block for block in article.blocks if block.kind == "headline"]
    assert [article.text[block.start : block.end] for block in headlines] == [ARTICLES[name].title]
    assert headlines[0].start == 0


@pytest.mark.parametrize("name", NO_ARTICLES)
def test_a_page_without_an_article_is_not_readable(name: str) -> None:
    assert not read(name).readable


def squeezed(text: str) -> str:
    text = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\s\u00ad\u200b]|\[(?:\d+|edit|citationneeded)\]", "", re.sub(r"\s", "", text))


@pytest.mark.parametrize("name", sorted({*ARTICLES, *NO_ARTICLES} - {"mojibake"}))
def test_the_words_of_every_block_stand_on_the_page(name: str) -> None:
    tree = lxml_html.document_fromstring((PAGES / f"{name}.html").read_bytes().decode())
    page = squeezed(tree.find("body").text_content())
    article = read(name)
    blocks = [article.text[block.start : block.end] for block in article.blocks]
    assert [block for block in blocks if squeezed(block) not in page] == []


KINDS = [
    ("rounds_table", "$2.5 million", "cell"),
    ("rounds_table", "Levee Partners", "cell"),
    ("bullet_lists", "Crumb Capital led the round.", "item"),
    ("bullet_lists", "Set up in 2018 by two bakers from Bradford.", "item"),
    ("captions", "Money raised by Dovecote, by year", "caption"),
    ("wordpress", "A crowded harbour", "heading"),
    ("two_h1", "14 January 2026", "dateline"),
    ("press_release", "About Pelican Freight", "paragraph"),
    ("newsletter_nested", "£2.4m", "cell"),
    ("newsletter_nested", "Lead: Crane Street Ventures", "item"),
    ("newsletter_nested", "Drydata raises €18m to put servers in old docks", "heading"),
    ("newsletter_archive", "Dovecote lands $30M", "heading"),
    ("fact_box", "The pilot mill in Horten, paid for by the seed round of 2023", "caption"),
]


@pytest.mark.parametrize(("name", "words", "kind"), KINDS)
def test_a_cell_an_item_and_a_caption_are_blocks_of_their_own(
    name: str, words: str, kind: str
) -> None:
    article = read(name)
    kinds = {article.text[block.start : block.end]: block.kind for block in article.blocks}
    assert kinds[words] == kind


def test_the_cells_of_a_row_belong_together() -> None:
    article = read("rounds_table")
    rows: dict[int | None, list[str]] = {}
    for block in article.blocks:
        rows.setdefault(block.row, []).append(article.text[block.start : block.end])
    assert ["Seed", "May 2019", "$2.5 million", "Saltmarsh Ventures"] in rows.values()
    assert ["Series C", "Jan 2025", "$95 million", "Stonebridge Growth"] in rows.values()


def test_a_table_inside_the_tables_of_a_newsletter_keeps_its_rows() -> None:
    article = read("newsletter_nested")
    rows: dict[int | None, list[str]] = {}
    for block in article.blocks:
        rows.setdefault(block.row, []).append(article.text[block.start : block.end])
    assert ["Ballastly", "seed", "£2.4m"] in rows.values()
    assert ["Keelhaul", "Series B", "$31m"] in rows.values()


def test_a_struck_out_sum_is_not_said() -> None:
    html = "<h1>Skylark raises money again</h1><p>Skylark has raised <s>$4m</s> $5m, it said.</p>"
    assert "$4m" not in read_article(Document(html=html)).text


def test_a_page_of_a_megabyte_is_read_like_a_small_one() -> None:
    html = (PAGES / "arc_style.html").read_text(encoding="utf-8")
    script = f'<script>"{"x" * 500_000}"</script>'
    comments = f'<div class="comments">{"<p>I read other news.</p>" * 20_000}</div>'
    large = html.replace("</body>", f"{script}{comments}</body>")
    assert len(large) > 850_000
    assert read_article(Document(html=large)).text == read("arc_style").text


def test_a_class_name_does_not_cost_an_article_its_paragraphs() -> None:
    html = (PAGES / "wordpress.html").read_text(encoding="utf-8")
    renamed = html.replace("<p>", '<p class="tags sidebar newsletter">')
    article = read_article(Document(html=renamed))
    assert "has raised $14 million" in article.text
    assert "values Brightkelp at $60 million" in article.text


def test_the_document_wins_over_the_page() -> None:
    html = (PAGES / "arc_style.html").read_text(encoding="utf-8")
    document = Document(
        url="https://b.example/1", title="T", publisher="P", published=date(2025, 5, 5), html=html
    )
    article = read_article(document)
    assert (article.url, article.title, article.publisher, article.published) == (
        document.url,
        document.title,
        document.publisher,
        document.published,
    )


def test_a_day_after_the_latest_is_not_believed() -> None:
    html = (PAGES / "two_h1.html").read_text(encoding="utf-8")
    article = read_article(Document(html=html), latest=date(2026, 1, 10))
    assert article.published == date(2026, 1, 1)


PROSE = (
    "Mossbank has raised $4 million to dry seaweed, its founder said in a letter to the growers "
    "who have supplied it since it set up shop in a disused cannery on the western shore."
)
SHOWN_DAYS = [
    ("<p>May 6, 2026</p>", date(2026, 5, 6)),
    ("<p>By Ada Lind and Tom Berg | May 6, 2026</p>", date(2026, 5, 6)),
    ("<div>Posted in News on May 6, 2026 at 9 am</div>", date(2026, 5, 6)),
    ("<p>A boat of the growers leaves the cannery on Aug. 31, 2025. (Tidings)</p>", None),
    ("<figure><figcaption>The cannery, May 6, 2026</figcaption></figure>", None),
]


@pytest.mark.parametrize(("shown", "day"), SHOWN_DAYS)
def test_only_a_line_that_gives_hardly_more_than_a_day_gives_that_of_the_article(shown, day):
    html = f"<body><article><h1>Mossbank raises money</h1>{shown}<p>{PROSE}</p></article></body>"
    assert read_article(Document(html=html)).published == day


STAMPED = [
    ("2026-01-01", date(2026, 5, 6)),
    ("2026-01-02", date(2026, 1, 2)),
    ("2025-01-01", date(2025, 1, 1)),
]


@pytest.mark.parametrize(("stamp", "day"), STAMPED)
def test_only_a_first_of_january_gives_way_to_another_day_of_its_year(stamp, day):
    html = (
        f"<head><meta name='pubdate' content='{stamp}'></head><body><article>"
        f"<h1>Mossbank raises money</h1><p>May 6, 2026</p><p>{PROSE}</p></article></body>"
    )
    assert read_article(Document(html=html)).published == day
