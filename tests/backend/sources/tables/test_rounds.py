"""Tables of rounds: what their rows state, and what is said of rows and headers that are wrong."""

from datetime import date
from pathlib import Path

import pytest

from backend.model.article import Document
from backend.model.failure import Failure
from backend.sources import read_documents
from backend.sources.tables import BadColumns, Columns, read_columns, read_table
from backend.values.urls import normalise_url

CRUNCHBASE_LIKE = """\
Organization Name,Money Raised,Money Raised Currency,Announced Date,Funding Type,Investor Names,\
Lead Investors,Pre-Money Valuation,Pre-Money Valuation Currency,Source URL
Acme Robotics,40000000,USD,2024-03-05,Series B,"Example Ventures, Beta Capital",Example Ventures,\
200000000,USD,https://news.example.com/acme
Boltly,undisclosed,,2023-01-02,Seed,,,,,
"""
INDIAN = """\
Sr No,Date dd/mm/yyyy,Startup Name,Industry Vertical,SubVertical,City  Location,Investors Name,\
InvestmentnType,Amount in USD,Remarks
1,09/01/2020,Acme,E-Tech,E-learning,Bengaluru,"Beta Capital, Undisclosed Investors",Series C,\
"5,60,00,000",
2,13/01/2020,Boltly,Transport,App,Gurgaon,N/A,Seed/ Angel Funding,\\\\xc2\\\\xa0N/A,
3,05/072018,Cobalt,Transport,App,Gurgaon,Beta,Seed Funding,"1,000,000",
4,14/01/2020,Dory,Transport,App,Gurgaon,Beta,Seed Funding,unclear,
5,15/01/2020,Echo,Transport,App,Gurgaon,Beta,Seed Funding,"14,342,000+",
"""

Results = list[Document | Failure]


def read(text: str, given: Columns | None = None) -> Results:
    return list(
        read_table(text.splitlines(keepends=True), "rounds.csv", "rounds", given or Columns())
    )


def stated(document: Document | Failure) -> dict[str, str]:
    assert isinstance(document, Document)
    assert document.record is not None
    return {claim.attribute: claim.quote.exact for claim in document.record.claims}


def test_each_row_is_a_source_that_a_reader_understands() -> None:
    acme, boltly = read(CRUNCHBASE_LIKE)
    assert isinstance(acme, Document)
    assert acme.publisher == "rounds"
    assert acme.title == "Acme Robotics: Series B, 2024-03-05"
    assert acme.published == date(2024, 3, 5)
    assert acme.record.kind == "dataset"
    assert acme.record.credits == ("example.com",)
    assert stated(acme) == {
        "amount": "Money Raised: 40000000 USD",
        "date": "Announced Date: 2024-03-05",
        "round": "Funding Type: Series B",
        "investor": "Investor Names: Example Ventures, Beta Capital",
        "lead_investor": "Lead Investors: Example Ventures",
        "valuation": "Pre-Money Valuation: 200000000 USD",
    }
    assert set(stated(boltly)) == {"date", "round"}


def test_who_led_is_not_told_again_as_one_who_took_part() -> None:
    acme, _ = read(CRUNCHBASE_LIKE)
    values = {claim.attribute: claim.value for claim in acme.record.claims}
    assert values["investor"].orgs == ("Beta Capital",)
    assert values["valuation"].basis == "pre"


def test_a_table_of_indian_rounds_is_read_and_its_bad_rows_are_named() -> None:
    acme, boltly, cobalt, dory, echo = read(INDIAN)
    amount = next(c.value.money for c in acme.record.claims if c.attribute == "amount")
    assert (amount.amount, amount.currency) == (56_000_000, "USD")
    assert acme.published == date(2020, 1, 9)
    assert set(stated(boltly)) == {"date", "round"}
    assert str(cobalt) == 'rounds.csv, line 4: "05/072018" is no date: write it as 2018-05-31'
    assert str(dory).startswith('rounds.csv, line 5: "unclear" is no sum of money')
    assert next(c.value.money for c in echo.record.claims if c.attribute == "amount").hedge == (
        "more_than"
    )


def test_every_quote_stands_where_it_says_in_the_text() -> None:
    for document in [*read(CRUNCHBASE_LIKE), read(INDIAN)[0]]:
        for claim in document.record.claims:
            quote = claim.quote
            assert document.text[quote.start : quote.end] == quote.exact
            assert quote.prefix + quote.exact + quote.suffix in document.text


def test_a_row_never_takes_the_place_of_the_page_that_it_names() -> None:
    acme, boltly = read(CRUNCHBASE_LIKE)
    assert acme.url.startswith("https://news.example.com/acme#!")
    assert normalise_url(acme.url) != normalise_url("https://news.example.com/acme")
    assert boltly.url == "dataset:rounds/boltly/seed/2023-01-02"


def test_a_row_keeps_its_address_when_it_is_mended_and_no_two_rows_share_one() -> None:
    table = "Company,Round,Amount ($)\nAcme,Seed,{}\nAcme,Seed,3000000\nBolt,Seed,1000000\n"
    before, after = (read(table.format(amount)) for amount in ("1000000", "2000000"))
    assert [row.url for row in before] == [row.url for row in after]
    assert len({row.url for row in before}) == 3
    assert before[0].text != after[0].text


HEADERS = [
    ("Startup,Sum\nAcme,$5m\n", "amount", 5_000_000, "USD"),
    ("company_name,raised_amount_usd\nAcme,5000000\n", "amount", 5_000_000, "USD"),
    ("Company,Amount (₹ crore)\nAcme,5\n", "amount", 50_000_000, "INR"),
    ("Company;Raised (in EUR million)\nAcme;5\n", "amount", 5_000_000, "EUR"),
    ("Company,Amount (£M)\nAcme,2.5\n", "amount", 2_500_000, "GBP"),
    ("Company,Amount,Currency\nAcme,5000000,SGD\n", "amount", 5_000_000, "SGD"),
    (
        "Company,Round,Post-Money Valuation (USD)\nAcme,Seed,9000000\n",
        "valuation",
        9_000_000,
        "USD",
    ),
]


@pytest.mark.parametrize(("text", "attribute", "amount", "currency"), HEADERS)
def test_a_header_shows_currency_and_unit(
    text: str, attribute: str, amount: int, currency: str
) -> None:
    [row] = read(text)
    money = next(c.value.money for c in row.record.claims if c.attribute == attribute)
    assert (money.amount, money.currency) == (amount, currency)


def test_other_rows_show_whether_the_day_or_the_month_leads() -> None:
    first, second = read("Company,Round,Date\nAcme,Seed,05/03/2024\nBolt,Seed,31/03/2024\n")
    assert (first.published, second.published) == (date(2024, 3, 5), date(2024, 3, 31))
    first, second = read("Company,Round,Date\nAcme,Seed,05/03/2024\nBolt,Seed,03/31/2024\n")
    assert (first.published, second.published) == (date(2024, 5, 3), date(2024, 3, 31))


def test_a_day_that_is_known_to_the_month_is_no_day() -> None:
    header = "Company,Round,Announced Date,Announced Date Precision\n"
    month, day = read(f"{header}Acme,Seed,2024-03-01,month\nBolt,Seed,2024-03-01,day\n")
    assert (month.published, day.published) == (None, date(2024, 3, 1))
    assert [c.value.date.isoformat() for c in month.record.claims if c.attribute == "date"] == [
        "2024-03"
    ]


BAD_TABLES = [
    ("", None, "is empty: give a header and rows"),
    ("Nme,Sum\nAcme,$5m\n", 1, 'no column for the company was found among "Nme", "Sum"'),
    ("Company,City\nAcme,Rome\n", 1, 'a sum, a round or investors was found among "Company"'),
    ("Company,Amount\nAcme,5000000\n", 2, "has no currency: add a column for it"),
    ("Company,Amount ($)\nAcme,5,000,000\n", 2, "has 4 cells, and the header has 2"),
    ("Company,Amount ($),Round\nAcme,5\n", 2, "has 2 cells, and the header has 3"),
    ("Company,Amount ($)\nN/A,5000000\n", 2, "names no company"),
    ("Company,Amount ($)\nAcme,undisclosed\n", 2, "tells nothing of a financing"),
    ("Company,Round,Date\nAcme,Seed,05/03/2024\n", 2, "say day_first = true or false"),
    ('Company,Round\n"Acme,Seed\n', 2, "a quotation mark is opened and not closed"),
]


@pytest.mark.parametrize(("text", "line", "message"), BAD_TABLES)
def test_what_is_wrong_with_a_table_is_named(text: str, line: int | None, message: str) -> None:
    [failure] = read(text)
    assert isinstance(failure, Failure)
    assert (failure.path, failure.line) == ("rounds.csv", line)
    assert message in failure.message


def test_the_owner_of_a_table_says_what_it_does_not_show(tmp_path: Path) -> None:
    (tmp_path / "columns.toml").write_text(
        'name = "Startups of India"\ncurrency = "INR"\nunit = "crore"\nday_first = true\n'
        '[columns]\ncompany = "Wer"\namount = "Wie viel"\ndate = "Wann"\n'
    )
    given = read_columns(tmp_path / "columns.toml")
    [row] = read("Wer,Wie viel,Wann\nAcme,5.6,05/03/2024\n", given)
    assert row.publisher == "Startups of India"
    assert row.published == date(2024, 3, 5)
    money = row.record.claims[0].value.money
    assert (money.amount, money.currency) == (56_000_000, "INR")


def test_a_column_that_the_table_does_not_have_is_named() -> None:
    [failure] = read("Company,Amount ($)\nAcme,5\n", Columns(columns={"company": "Startup"}))
    assert failure.message == (
        'the file of columns names "Startup", and the table has "Company", "Amount ($)"'
    )


BAD_COLUMNS = [
    ("name = ", "is not valid TOML"),
    ("nam = 'x'", 'unknown key "nam": there are "name", "currency"'),
    ("day_first = 'yes'", '"day_first" is true or false'),
    ("currency = 5", '"currency" is a string'),
    ("currency = 'groats'", '"groats" is no currency'),
    ("columns = 5", '"columns" is a table'),
    ("[columns]\ncompani = 'x'", 'no field is called "compani": there are "company"'),
    ("[columns]\ncompany = 5", '"company" of [columns] is a string'),
]


@pytest.mark.parametrize(("text", "message"), BAD_COLUMNS)
def test_a_mistake_in_a_file_of_columns_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "columns.toml").write_text(text)
    with pytest.raises(BadColumns) as caught:
        read_columns(tmp_path / "columns.toml")
    assert message in str(caught.value)


def test_a_file_of_columns_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadColumns, match="No such file"):
        read_columns(tmp_path / "columns.toml")


def test_a_table_is_called_by_its_file_unless_its_manifest_says_more(tmp_path: Path) -> None:
    (tmp_path / "startup_funding.csv").write_text("Company,Round\nAcme,Seed\nBolt,Seed\n")
    first, second = read_documents([str(tmp_path)])
    assert first.publisher == "startup funding"
    (tmp_path / "manifest.json").write_text(
        '{"documents": [{"file": "startup_funding.csv", "publisher": "Example Data",'
        ' "url": "https://example.com/data"}]}'
    )
    named, other = read_documents([str(tmp_path)])
    assert (named.publisher, named.url) == ("Example Data", first.url)
    assert other.url == second.url
