"""Rows of tables and filings on the road: kept as statements, and held against what news says."""

from collections.abc import Iterator
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from backend import service
from backend.model.article import Document
from backend.model.claim import Company
from backend.model.evidence import CheckedClaim
from backend.sources import read_documents
from backend.sources.tables import Columns
from backend.store import Store, open_store
from tests.backend.sources.data_sets import amendment, filing, write_set

HEADER = "Company,Round,Amount,Date,Lead Investors,Source URL\n"
ROW = "Acme Robotics,Series B,$45 million,2024-03-05,Example Ventures,{source}\n"


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_store("sqlite://")
    yield opened
    opened.close()


def ingest(store: Store, *paths: Path) -> service.IngestReport:
    return service.ingest(read_documents(map(str, paths)), store)


def table(folder: Path, source: str = "") -> Path:
    path = folder / "rounds.csv"
    path.write_text(HEADER + ROW.format(source=source))
    return path


def news(amount: str, day: str = "2024-03-05", url: str = "https://news.example.org/1") -> Document:
    return Document(
        url=url,
        published=date.fromisoformat(day),
        text=f"Acme Robotics raises {amount}\n\nAcme Robotics has raised {amount} in a Series B "
        "round led by Example Ventures, the company said on Tuesday.",
    )


def claim(store: Store, document: Document, attribute: str, **options: date) -> CheckedClaim:
    answer = service.check(document, store, **options)
    return next(each for each in answer.claims if each.claim.attribute == attribute)


def test_a_table_whose_columns_are_said_otherwise_is_read_anew(store, tmp_path):
    path = tmp_path / "rounds.csv"
    path.write_text("Company,Amount\nAcme Robotics,45\n")
    for unit, outcome in (("million", "new"), ("lakh", "changed"), ("lakh", "unchanged")):
        rows = read_documents([str(path)], columns=Columns(currency="INR", unit=unit))
        [result] = service.ingest_each(rows, store)
        assert result.outcome == outcome
    [kept] = store.statements_for([Company("Acme Robotics")])
    assert kept.claim.value.money.amount == 4_500_000


def test_a_row_is_kept_with_its_kind_and_corroborates(store: Store, tmp_path: Path) -> None:
    report = ingest(store, table(tmp_path))
    assert (report.new, report.failures) == (1, [])
    found = claim(store, news("$45 million"), "amount")
    assert found.status == "corroborated"
    [evidence] = found.evidence
    assert (evidence.source.kind, evidence.source.publisher) == ("dataset", "rounds")
    assert evidence.quote == "Amount: $45 million"
    assert claim(store, news("$60 million"), "amount").status == "disputed"


def test_a_row_is_no_second_source_beside_the_news_that_it_names(
    store: Store, tmp_path: Path
) -> None:
    ingest(store, table(tmp_path, "https://news.example.org/1"))
    assert claim(store, news("$45 million"), "amount").status == "echoed"
    other = news("$45 million", url="https://other.test-daily.com/2")
    assert claim(store, other, "amount").status == "corroborated"


def test_a_row_leaves_the_news_that_it_names_in_the_corpus(store: Store, tmp_path: Path) -> None:
    service.ingest([news("$45 million")], store)
    assert ingest(store, table(tmp_path, "https://news.example.org/1")).new == 1
    assert store.size().sources == 2


def test_a_second_run_changes_nothing(store: Store, tmp_path: Path) -> None:
    paths = table(tmp_path), write_set(tmp_path / "set", filing(), amendment())
    assert ingest(store, *paths).new == 3
    again = ingest(store, *paths)
    assert (again.new, again.changed, again.unchanged) == (0, 0, 3)


def test_a_mended_row_takes_the_place_of_the_old_one(store: Store, tmp_path: Path) -> None:
    path = table(tmp_path)
    ingest(store, path)
    path.write_text(path.read_text().replace("$45 million", "$60 million"))
    assert ingest(store, path).changed == 1
    assert claim(store, news("$60 million"), "amount").status == "corroborated"


FILED = [
    ("$38 million", "agrees", "amount.same-financing.compatible"),
    ("$45 million", "related", "filing.sold-so-far"),
    ("$30 million", "related", "filing.other-count"),
    ("€30 million", "related", "filing.other-count"),
    ("$38 billion", "conflicts", "amount.same-financing.slip"),
]


@pytest.mark.parametrize(("amount", "relation", "rule"), FILED)
def test_a_filing_supports_or_relates_and_seldom_conflicts(
    store: Store, tmp_path: Path, amount: str, relation: str, rule: str
) -> None:
    ingest(store, write_set(tmp_path / "set", filing()))
    [evidence] = claim(store, news(amount), "amount").evidence
    assert (evidence.relation, evidence.rule) == (relation, rule)


def test_a_first_sale_is_no_other_date_of_the_news(store: Store, tmp_path: Path) -> None:
    ingest(store, write_set(tmp_path / "set", filing(TOTALAMOUNTSOLD="45000000")))
    [evidence] = claim(store, news("$45 million"), "date").evidence
    assert (evidence.relation, evidence.rule) == ("related", "filing.first-sale")


def test_a_filing_of_another_year_speaks_of_another_round(store: Store, tmp_path: Path) -> None:
    old = filing(FILING_DATE="15-MAR-2021", SALE_DATE="2021-03-01")
    ingest(store, write_set(tmp_path / "set", old))
    [evidence] = claim(store, news("$45 million"), "amount").evidence
    assert evidence.rule == "amount.other-financing"


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_an_amendment_takes_the_place_of_what_it_amends_in_any_order(
    store: Store, tmp_path: Path, order: tuple[int, ...]
) -> None:
    second = amendment(TOTALAMOUNTSOLD="41000000", TOTALREMAINING="4000000")
    third = amendment(
        ACCESSIONNUMBER="0001234567-24-000012",
        PREVIOUSACCESSIONNUMBER=second["ACCESSIONNUMBER"],
        FILING_DATE="01-SEP-2024",
    )
    quarters = [
        write_set(tmp_path / str(number), each)
        for number, each in enumerate((filing(), second, third))
    ]
    for number in order:
        assert ingest(store, quarters[number]).new == 1
    [evidence] = claim(store, news("$45 million"), "amount").evidence
    assert (evidence.relation, evidence.source.published) == ("agrees", date(2024, 9, 1))
    _, ledger = service.ledger_of("acme-robotics", store)
    amounts = [
        entry.text
        for financing in ledger.financings
        for entry in financing.entries
        if entry.attribute == "amount"
    ]
    assert amounts == ["$45 million"]


def test_an_amendment_takes_no_place_before_its_day(store: Store, tmp_path: Path) -> None:
    ingest(store, write_set(tmp_path / "set", filing(), amendment()))
    found = claim(store, news("$38 million"), "amount", as_of=date(2024, 4, 1))
    assert [each.relation for each in found.evidence] == ["agrees"]


def test_filings_of_two_offerings_stand_side_by_side(store: Store, tmp_path: Path) -> None:
    other = filing("0001234567-24-000020", FILE_NUM="021-500077", TOTALAMOUNTSOLD="9000000")
    ingest(store, write_set(tmp_path / "set", filing(), other))
    assert len(claim(store, news("$45 million"), "amount").evidence) == 2


def test_a_former_name_leads_to_the_filing(store: Store, tmp_path: Path) -> None:
    renamed = filing(ENTITYNAME="Zephyr Machines Inc.", ISSUER_PREVIOUSNAME_1="Acme Robotics, Inc.")
    ingest(store, write_set(tmp_path / "set", renamed))
    assert claim(store, news("$38 million"), "amount").status == "corroborated"


def test_a_table_is_checked_like_an_article(store: Store, tmp_path: Path) -> None:
    service.ingest([news("$60 million")], store)
    [row] = read_documents([str(table(tmp_path))])
    assert claim(store, row, "amount").status == "disputed"
    assert claim(store, row, "lead_investor").status == "corroborated"


def test_a_row_is_not_explained(tmp_path: Path) -> None:
    [row] = read_documents([str(table(tmp_path))])
    with pytest.raises(service.DocumentRefused, match="fields are its claims"):
        service.explain(row)
