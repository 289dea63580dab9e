from dataclasses import replace
from datetime import date

import pytest

from backend.model.claim import Trace
from backend.store import Finding, Store
from tests.backend.store.builders import TRACE, article, claim

SITE = "https://news.example.com/2018/acme-raises"
PAPERS = [
    ("https://a.example/1", date(2018, 1, 1), "Example Wire", "news"),
    ("https://a.example/2", date(2019, 1, 1), "Example Wire, London", "press release"),
    ("https://a.example/3", None, None, "filing"),
]


def fill(store: Store) -> None:
    for url, day, publisher, kind in PAPERS:
        paper = article(url, url, day, publisher=publisher)
        store.keep(paper, kind, TRACE, [claim(), claim("Other", identifier="c2")])


SOUGHT = [
    ({}, ["2", "1", "3"]),
    ({"kind": "filing"}, ["3"]),
    ({"publisher": "example wire"}, ["2", "1"]),
    ({"publisher": "LONDON"}, ["2"]),
    ({"publisher": "%"}, []),
    ({"publisher": "wire", "kind": "news"}, ["1"]),
]


@pytest.mark.parametrize(("sought", "found"), SOUGHT)
def test_sources_are_listed_by_kind_and_by_a_part_of_the_publisher(store, sought, found):
    fill(store)
    listed = store.survey.sources(9, **sought)
    assert [file.article.source.url[-1] for file in listed] == found


def test_no_more_sources_are_listed_than_were_asked_for(store):
    fill(store)
    assert len(store.survey.sources(2)) == 2


def test_every_article_comes_once_with_its_statements_however_many_a_page_holds(store, monkeypatch):
    fill(store)
    whole = list(store.survey.files())
    monkeypatch.setattr("backend.store.survey.PAGE", 1)
    assert list(store.survey.files()) == whole
    numbers = [file.article.source.id for file in whole]
    assert numbers == sorted(numbers)
    assert [store.statements_of(number) for number in numbers] == [
        list(file.statements) for file in whole
    ]


def test_the_articles_on_a_company_are_those_under_any_of_its_names(store):
    store.keep(article("1", "https://a.example/"), "news", TRACE, [claim("Face++")])
    store.keep(
        article("2", "https://b.example/"), "news", TRACE, [claim("Megvii", aliases=("Face++",))]
    )
    store.keep(article("3", "https://c.example/"), "news", TRACE, [claim("Other")])
    files = store.survey.files(store.survey.keys_of("megvii"))
    assert {file.article.text for file in files} == {"1", "2"}


def test_an_article_is_found_by_its_address_and_without_one_by_its_words(store):
    store.keep(article(), "news", TRACE, [claim()])
    store.keep(article("Words.", None), "news", TRACE, [])
    sought = [article("Words.", None), article("Other words.", None), article("Other words.")]
    words, nothing, same_address = store.survey.files_like(sought)
    assert (words.article.source.url, words.article.text) == (None, "Words.")
    assert nothing is None
    assert same_address.article.text == article().text


NEAR = [
    ("https://news.example.com/2018/acme-rises", True),
    ("http://www.news.example.com/acme", True),
    ("https://elsewhere.example/acme-raises", True),
    ("acme-raises", True),
    ("https://elsewhere.example/100%", False),
    ("", False),
    ("https://[broken", False),
]


@pytest.mark.parametrize(("url", "is_near"), NEAR)
def test_addresses_of_the_same_site_or_page_are_near(store, url, is_near):
    store.keep(article(url=SITE), "news", TRACE, [])
    assert store.survey.addresses_near(url) == ([SITE] if is_near else [])


def test_statistics_count_what_is_there(store):
    fill(store)
    store.keep(article("4", None), "news", TRACE, [claim("Megvii", aliases=("Other",))])
    counted = store.survey.statistics()
    assert (counted.sources, counted.statements, counted.companies) == (4, 7, 2)
    assert counted.kinds == (("news", 2), ("filing", 1), ("press release", 1))
    assert counted.publishers == (
        ("Example News", 1),
        ("Example Wire", 1),
        ("Example Wire, London", 1),
        (None, 1),
    )
    assert counted.attributes == (("amount", 7),)
    assert (counted.first, counted.last, counted.undated) == (
        date(2018, 1, 1),
        date(2019, 1, 1),
        1,
    )
    assert counted.size > 0


def test_an_empty_corpus_has_statistics(store):
    counted = store.survey.statistics()
    assert (counted.sources, counted.companies, counted.first, counted.kinds) == (0, 0, None, ())


def test_what_another_place_kept_replaces_even_the_same_text(store):
    kept = store.keep(article(), "news", TRACE, [claim()])
    other = Finding(article(), "news", Trace(), (claim(amount=7),), release="0.0.1")
    assert store.keep_many([other])[0] == replace(kept, outcome="changed")
    [file] = store.survey.files()
    assert [statement.claim for statement in file.statements] == [claim(amount=7)]
    assert (file.release, file.article.source.trace) == ("0.0.1", Trace())
