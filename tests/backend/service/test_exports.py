import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend import service
from backend.model.claim import (
    ChangeValue,
    ContributionValue,
    DateValue,
    MoneyValue,
    OrgsValue,
    RoundValue,
    TotalValue,
    Trace,
    ValuationValue,
)
from backend.service.exports import Form, export
from backend.store import Store, open_store
from backend.values.dates import PartialDate
from backend.values.money import Money, Sum
from tests.backend.service.vocabularies import check_collection, check_reviews, funding_terms
from tests.backend.store.builders import article, claim

ROOT = Path(__file__).resolve().parents[3]
MONEY = Money(3_000_000_000, "USD", "range", 4_000_000_000, 10**8, (Sum(2_600_000_000, "EUR"),))
VALUES = [
    ("amount", MoneyValue(MONEY)),
    ("valuation", ValuationValue(MONEY, "pre")),
    ("total_raised", TotalValue(MONEY, "past six months")),
    ("contribution", ContributionValue(MONEY, ("Fund",))),
    ("contribution", ContributionValue(MONEY, (), "debt")),
    ("round", RoundValue("series-c+")),
    ("lead_investor", OrgsValue(("Fund", "Other Fund"))),
    ("date", DateValue(PartialDate(2018, 4), True)),
    ("valuation_change", ChangeValue(3, "under a year")),
]


def every_kind_of_value(store: Store) -> None:
    claims = [
        claim(
            "=Acme()", value=value, attribute=attribute, identifier=f"c{number}", aliases=("Acme",)
        )
        for number, (attribute, value) in enumerate(VALUES, start=1)
    ]
    store.keep(
        article("Words", None, None, '@SUM("a")', "-Paper, daily"), "filing", Trace(), claims
    )


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_store("sqlite://")
    every_kind_of_value(opened)
    service.load_seeds(opened)
    yield opened
    opened.close()


def written(store: Store, form: Form, company: str | None = None) -> str:
    return "".join(export(store, form, company))


FORMS = ["jsonl", "csv", "annotations", "claimreview"]


@pytest.mark.parametrize("form", FORMS)
def test_the_same_corpus_is_written_in_the_same_bytes_in_whatever_order_it_was_filled(store, form):
    other = open_store("sqlite://")
    service.load_seeds(other)
    every_kind_of_value(other)
    assert written(store, form) == written(other, form)
    other.close()


EMPTY = [
    ("jsonl", '{"second-source":"start","version":1}\n{"second-source":"end","articles":0}\n'),
    ("claimreview", '{"@context":"https://schema.org","@graph":[\n]}\n'),
]


@pytest.mark.parametrize(("form", "text"), EMPTY)
def test_an_empty_corpus_is_written_too(form, text):
    empty = open_store("sqlite://")
    assert written(empty, form) == text
    assert check_collection(json.loads(written(empty, "annotations"))) == []
    assert len(rows(written(empty, "csv"))) == 1
    empty.close()


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_table_has_a_row_for_each_statement(store):
    head, *body = rows(written(store, "csv"))
    assert len(body) == store.size().statements
    first = next(row for row in body if "=Acme" in row[1])
    assert dict(zip(head, first, strict=True)) | {"statement": "", "source": ""} == {
        "statement": "",
        "company": "'=Acme()",
        "attribute": "amount",
        "value": "$3 billion to $4 billion",
        "amount": "3000000000",
        "amount_max": "4000000000",
        "currency": "USD",
        "hedge": "range",
        "modality": "completed",
        "attribution": "",
        "quote": "Acme",
        "sentence": "Acme raised.",
        "source": "",
        "publisher": "'-Paper, daily",
        "title": '\'@SUM("a")',
        "published": "",
        "kind": "filing",
        "url": "",
        "rule": "amount.raised",
    }


def test_no_cell_of_the_table_is_run_as_a_formula(store):
    for row in rows(written(store, "csv")):
        assert not [cell for cell in row if re.match(r"[=+\-@\t\r\n]", cell)]


def test_annotations_keep_to_the_web_annotation_data_model(store):
    items = check_collection(json.loads(written(store, "annotations")))
    assert len(items) == store.size().statements
    quoted = {item["target"]["selector"]["exact"] for item in items}
    assert "raised US$600 million" in quoted


def test_every_word_that_annotations_use_is_documented_and_every_documented_one_is_used(store):
    named = re.findall(r"^\| `(funding:\w+)`", (ROOT / "docs/exports.md").read_text(), re.M)
    used = funding_terms(json.loads(written(store, "annotations")))
    assert sorted(used) == sorted(named)


def test_a_source_without_an_address_on_the_web_has_a_name_in_linked_data(store):
    items = check_collection(json.loads(written(store, "annotations")))
    sources = {item["target"]["source"]["id"] for item in items}
    assert len(sources) == store.size().sources
    assert all(name.startswith("https://second-source.example/sources/") for name in sources)


ADDRESSES = [
    ("https://news.example.com/a b?q=é", "https://news.example.com/a%20b?q=%C3%A9"),
    ("HTTP://news.example.com/%20<x>", "HTTP://news.example.com/%20%3Cx%3E"),
    ("https://news.example.com/100%", "https://news.example.com/100%25"),
]


@pytest.mark.parametrize(("url", "name"), ADDRESSES)
def test_an_address_on_the_web_is_written_as_a_uri(url, name):
    own = open_store("sqlite://")
    own.keep(article(url=url), "news", Trace(), [claim()])
    [item] = check_collection(json.loads(written(own, "annotations")))
    assert item["target"]["source"]["id"] == name
    assert item["target"]["source"]["funding:url"] == url
    own.close()


def test_claim_reviews_keep_to_schema_org(store):
    reviews = check_reviews(json.loads(written(store, "claimreview")))
    assert {review["author"]["name"] for review in reviews} == {"Second Source"}
    ratings = {review["reviewRating"]["alternateName"].partition(":")[0] for review in reviews}
    assert ratings == {"Disputed", "Corroborated", "Echoed"}


def test_a_claim_is_reviewed_where_a_check_finds_it_disputed_or_agreed_with(store):
    reviews = check_reviews(json.loads(written(store, "claimreview")))
    found = {
        (review["itemReviewed"]["text"], review["reviewBody"])
        for review in reviews
        if "Bloomberg" in str(review["itemReviewed"].get("author"))
    }
    checked = {
        (claim.claim.quote.exact, claim.summary)
        for document in _seeds()
        if document.publisher == "Bloomberg"
        for claim in service.check(document, store).claims
        if claim.status != "unverified"
    }
    assert found == checked != set()


def _seeds():
    from backend.sources import read_documents

    return read_documents([str(service.seed_folder())])


def test_of_one_company_only_what_is_said_of_it_is_written(store):
    assert {row[1] for row in rows(written(store, "csv", "sensetime"))[1:]} == {"SenseTime"}
    items = check_collection(json.loads(written(store, "annotations", "acme")))
    assert len(items) == len(VALUES)
    reviews = check_reviews(json.loads(written(store, "claimreview", "acme")))
    assert reviews == []
    assert len(written(store, "jsonl", "acme").splitlines()) == 3
