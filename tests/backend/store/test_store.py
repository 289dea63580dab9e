from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from sqlalchemy import create_engine

from backend.model.answer import CorpusSize
from backend.model.claim import (
    ChangeValue,
    Company,
    ContributionValue,
    DateValue,
    OrgsValue,
    RoundValue,
    TotalValue,
    ValuationValue,
)
from backend.store import Finding, Known, Store, TooManyClaims, companies, open_store, recall
from backend.values.dates import PartialDate
from backend.values.money import Money, Sum
from tests.backend.store.builders import TRACE, article, claim

MONEY = Money(3_000_000_000, "USD", "range", 4_000_000_000, 10**8, (Sum(2_600_000_000, "EUR"),))

VALUES = [
    ("valuation", ValuationValue(MONEY, "pre")),
    ("total_raised", TotalValue(MONEY, "past six months")),
    ("contribution", ContributionValue(MONEY, ("Fund",), "tranche")),
    ("round", RoundValue("series-c+")),
    ("lead_investor", OrgsValue(("Fund", "Other Fund"))),
    ("investor", OrgsValue(())),
    ("date", DateValue(PartialDate(2018, 4), True)),
    ("valuation_change", ChangeValue(0.6, None)),
]


def amounts(store: Store, *companies: str, **conditions: object) -> list[int]:
    found = store.statements_for([Company(name) for name in companies], **conditions)
    return sorted(each.claim.value.money.amount for each in found)


@pytest.mark.parametrize(("attribute", "value"), VALUES)
def test_every_value_comes_back_as_it_went_in(store, attribute, value):
    stated = claim(attribute=attribute, value=value)
    store.keep(article(), "news", TRACE, [stated])
    [statement] = store.statements_for([Company("Acme")])
    assert statement.claim == stated


def test_a_statement_comes_back_with_its_source_and_trace(store):
    kept = store.keep(article(), "filing", TRACE, [claim()])
    [statement] = store.statements_for([Company("Acme")])
    assert statement.source.id == kept.id
    assert statement.source.publisher == "Example News"
    assert statement.source.published == date(2018, 5, 31)
    assert statement.source.kind == "filing"
    assert statement.source.trace == TRACE
    assert store.statement(statement.id) == statement


def test_the_same_article_again_is_unchanged(store):
    first = store.keep(article(), "news", TRACE, [claim()])
    second = store.keep(article(), "news", TRACE, [claim()])
    assert (first.outcome, second.outcome) == ("new", "unchanged")
    assert first.id == second.id
    assert store.size() == CorpusSize(1, 1)


def finding(digest, **others):
    return replace(Finding(article(), "news", TRACE, [claim()], digest), **others)


def test_a_document_is_known_by_the_digest_that_it_was_last_read_from(store):
    outcomes = []
    for digest in (b"first", b"first", b"second"):
        [kept] = store.keep_many([finding(digest)])
        outcomes.append(kept.outcome)
    assert outcomes == ["new", "unchanged", "unchanged"]
    assert store.known([b"first", b"second"]) == {
        b"second": Known(kept.id, "https://news.example.com/acme")
    }


def test_what_another_release_found_or_another_place_kept_is_read_again(store, monkeypatch):
    store.keep_many([finding(b"first")])
    with monkeypatch.context() as patch:
        patch.setattr("backend.store.keeping.__version__", "99.0")
        assert store.known([b"first"]) == {}
    store.keep_many([finding(None, release="0.0.1")])
    assert store.known([b"first"]) == {}


def test_a_record_of_the_same_words_that_states_something_else_replaces_the_first(store):
    store.keep_many([finding(b"first", is_record=True)])
    other = finding(b"second", is_record=True, claims=[claim(amount=7)])
    assert [store.keep_many([other])[0].outcome for _ in range(2)] == ["changed", "unchanged"]
    [kept] = store.statements_for([Company("Acme")])
    assert kept.claim == claim(amount=7)


SAME_DOCUMENT = [
    ("https://news.example.com/acme", "http://www.news.example.com/acme/?utm_source=x#top"),
    ("https://news.example.com/acme", "https://news.example.com/acme?fbclid=1"),
]


@pytest.mark.parametrize(("first", "second"), SAME_DOCUMENT)
def test_spellings_of_one_address_are_one_document(store, first, second):
    store.keep(article(url=first), "news", TRACE, [claim()])
    assert store.keep(article(url=second), "news", TRACE, [claim()]).outcome == "unchanged"
    assert store.article_at(second).source.url == first


def test_white_space_makes_no_other_text(store):
    store.keep(article("Acme  raised\n$5 million."), "news", TRACE, [claim()])
    again = store.keep(article("Acme raised $5 million.\n"), "news", TRACE, [claim()])
    assert again.outcome == "unchanged"


def test_a_changed_text_at_the_same_address_replaces_its_statements(store):
    first = store.keep(article(), "news", TRACE, [claim(), claim(amount=1, identifier="c2")])
    second = store.keep(article("Acme raised $6 million."), "news", TRACE, [claim(amount=6)])
    assert second.outcome == "changed"
    assert second.id == first.id
    assert amounts(store, "Acme") == [6]
    assert store.size() == CorpusSize(1, 1)


CHANGES = [
    {"published": None},
    {"published": date(2018, 6, 1)},
    {"title": None},
    {"publisher": "Another"},
]


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_known_about_a_text_can_change_like_the_text(store, change):
    store.keep(article(), "news", TRACE, [claim()])
    changed = store.keep(replace(article(), **change), "news", TRACE, [claim()])
    assert changed.outcome == "changed"
    assert store.size() == CorpusSize(1, 1)


def test_documents_without_address_are_told_apart_by_their_text(store):
    first = store.keep(article("One.", url=None), "news", TRACE, [claim()])
    other = store.keep(article("Two.", url=None), "news", TRACE, [claim()])
    again = store.keep(article("One.", url=None), "news", TRACE, [claim()])
    assert [first.outcome, other.outcome, again.outcome] == ["new", "new", "unchanged"]


def test_the_same_article_has_the_same_ids_in_every_corpus(store):
    store.keep(article(url="https://other.example.com/"), "news", TRACE, [claim("Other")])
    store.keep(article(), "news", TRACE, [claim(), claim(amount=7, identifier="c2")])
    elsewhere = open_store("sqlite://")
    elsewhere.keep(article(), "news", TRACE, [claim(), claim(amount=7, identifier="c2")])
    assert store.statements_for([Company("Acme")]) == elsewhere.statements_for([Company("Acme")])
    elsewhere.close()


def test_ids_are_exact_in_javascript(store):
    kept = store.keep(article(), "news", TRACE, [claim() for _ in range(3)])
    ids = [each.id for each in store.statements_of(kept.id)]
    assert len(set(ids)) == 3
    assert all(0 < each <= 2**53 - 1 for each in (kept.id, *ids))


def test_two_articles_that_would_have_one_id_get_two(store, monkeypatch):
    monkeypatch.setattr("backend.store.keeping.first_id", lambda key: 7)
    first = store.keep(article(), "news", TRACE, [claim()])
    second = store.keep(article(url="https://other.example.com/"), "news", TRACE, [claim()])
    again = store.keep(article("New.", url="https://other.example.com/"), "news", TRACE, [])
    assert (first.id, second.id, again.id) == (7, 8, 8)
    assert again.outcome == "changed"


def test_forgetting_an_article_takes_its_statements_names_and_counts(store):
    kept = store.keep(article(), "news", TRACE, [claim(aliases=("Acme Robots",))])
    assert store.forget(kept.id)
    assert not store.forget(kept.id)
    assert store.article(kept.id) is None
    assert store.statements_for([Company("Acme")]) == []
    assert store.find_companies("acme") == []
    assert store.size() == CorpusSize(0, 0)


def test_a_document_with_more_claims_than_can_be_numbered_is_refused(store):
    with pytest.raises(TooManyClaims, match="8193 claims in one document; split it"):
        store.keep(article(), "news", TRACE, [claim()] * 8193)
    assert store.size() == CorpusSize(0, 0)


def test_an_alias_that_a_text_teaches_joins_two_names(store):
    store.keep(article(), "news", TRACE, [claim("Megvii", 1, aliases=("Face++",))])
    store.keep(article("Two.", "https://b.example/"), "news", TRACE, [claim("Face++", 2)])
    store.keep(article("Three.", "https://c.example/"), "news", TRACE, [claim("Facette", 3)])
    assert amounts(store, "Megvii") == [1, 2]
    assert amounts(store, "Face++") == [1, 2]


def test_the_checked_article_can_teach_an_alias(store):
    store.keep(article(), "news", TRACE, [claim("Megvii", 1)])
    found = store.statements_for([Company("Face++", ("Megvii",))])
    assert len(found) == 1


@pytest.mark.parametrize("as_of", [None, date(2018, 6, 1)])
def test_a_check_recalls_what_each_question_by_itself_is_answered(store, as_of):
    for number, day in enumerate((date(2018, 5, 31), date(2018, 7, 1), None)):
        text = article(f"Acme {number}", f"https://a{number}.example/", day)
        store.keep(text, "news", TRACE, [claim("Acme", number + 1), claim("Other", 9)])
    asked, checked = [Company("Acme")], article("Acme 0", "https://a0.example/")
    when = {"as_of": as_of, "apart_from": checked}
    found = store.recall(asked, TRACE, **when)
    assert found.statements == store.statements_for(asked, **when)
    assert found.lookalikes == store.lookalikes(TRACE, **when)
    assert found.size == store.size(as_of)
    assert len(found.statements) == len(found.lookalikes) == (2 if as_of is None else 0)


@pytest.mark.parametrize(
    "query", [recall._SOURCES, recall._STATEMENTS, companies._links_query(False)]
)
def test_a_lookup_in_a_file_reads_a_company_by_its_key(tmp_path, query):
    place = f"sqlite:///{tmp_path / 'corpus.sqlite'}"
    open_store(place).close()
    engine = create_engine(place)
    asked = query.params(keys='["acme"]', bands="[1]")
    written = asked.compile(engine, compile_kwargs={"literal_binds": True})
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {written}").all()
    engine.dispose()
    plan = "\n".join(row.detail for row in rows)
    assert "(company_key=?)" in plan
    assert "SCAN statements" not in plan
    assert "SCAN aliases" not in plan


def test_aliases_join_across_articles_whatever_their_order():
    taught = [
        (article("1", "https://a.example/"), claim("Alpha", 1, aliases=("Bravo",))),
        (article("2", "https://b.example/"), claim("Charlie", 2, aliases=("Bravo",))),
        (article("3", "https://c.example/"), claim("Charlie", 3, aliases=("Delta",))),
        (article("4", "https://d.example/"), claim("Delta", 4)),
    ]
    results = set()
    for order in permutations(taught):
        store = open_store("sqlite://")
        for text, stated in order:
            store.keep(text, "news", TRACE, [stated])
        known = store.company("delta").company
        results.add((tuple(amounts(store, "Alpha")), known))
        store.close()
    [(found, known)] = results
    assert found == (1, 2, 3, 4)
    assert (known.id, known.name) == ("charlie", "Charlie")
    assert known.aliases == ("Alpha", "Bravo", "Delta")
    assert known.statements == 4


def test_an_alias_goes_with_the_article_that_taught_it(store):
    taught = store.keep(article(), "news", TRACE, [claim("Megvii", 1, aliases=("Face++",))])
    store.keep(article("Two.", "https://b.example/"), "news", TRACE, [claim("Face++", 2)])
    store.forget(taught.id)
    assert amounts(store, "Megvii") == []


AS_OF = [
    (date(2018, 5, 30), []),
    (date(2018, 5, 31), [1]),
    (date(2018, 6, 1), [1, 2]),
    (None, [1, 2, 3]),
]


@pytest.mark.parametrize(("as_of", "expected"), AS_OF)
def test_as_of_a_day_only_sources_known_to_be_published_by_then_count(store, as_of, expected):
    days = [date(2018, 5, 31), date(2018, 6, 1), None]
    for number, day in enumerate(days, start=1):
        text = article(str(number), f"https://n{number}.example/", day)
        store.keep(text, "news", TRACE, [claim(amount=number)])
    assert amounts(store, "Acme", as_of=as_of) == expected
    assert store.size(as_of) == CorpusSize(len(expected), len(expected))


def test_as_of_a_day_a_later_article_teaches_no_alias(store):
    early, late = date(2018, 1, 1), date(2019, 1, 1)
    store.keep(article("1", "https://a.example/", early), "news", TRACE, [claim("Face++", 1)])
    teaching = claim("Megvii", 2, aliases=("Face++",))
    store.keep(article("2", "https://b.example/", late), "news", TRACE, [teaching])
    assert amounts(store, "Megvii", as_of=early) == []
    assert amounts(store, "Megvii", as_of=late) == [1, 2]


SELF = [
    # address of the kept one, address of the checked one, same words, is it evidence
    ("https://a.example/1", "https://a.example/1", True, False),
    ("https://a.example/1", "https://www.a.example/1?utm_source=x", False, False),
    ("https://a.example/1", "https://b.example/1", True, True),
    ("https://a.example/1", None, True, False),
    ("seed:1", "https://a.example/1", True, False),
    ("seed:1", "file:1", True, False),
    ("seed:1", "https://a.example/1", False, True),
    (None, None, True, False),
    (None, None, False, True),
]


@pytest.mark.parametrize(("kept", "checked", "same_words", "is_evidence"), SELF)
def test_what_is_kept_of_an_article_is_no_evidence_for_it(
    store, kept, checked, same_words, is_evidence
):
    store.keep(article("Some words.", kept), "news", TRACE, [claim()])
    text = "Some words." if same_words else "Other words."
    found = store.statements_for([Company("Acme")], apart_from=article(text, checked))
    assert bool(found) == is_evidence


FINDS = [
    ("acm", ["Acme"]),
    ("ROBOT", ["Acme"]),
    ("other", ["Other Co"]),
    ("", ["Acme", "Other Co"]),
]


@pytest.mark.parametrize(("words", "names"), FINDS)
def test_a_company_is_found_by_a_part_of_any_name(store, words, names):
    stated = [claim(aliases=("Robot Makers",)), claim(amount=2), claim("Other Co")]
    store.keep(article(), "news", TRACE, stated)
    assert [company.name for company in store.find_companies(words)] == names


def test_signs_of_a_pattern_are_only_letters_in_a_search(store):
    store.keep(article(), "news", TRACE, [claim()])
    assert store.find_companies("%") == []
    assert store.find_companies("a_me") == []


def test_articles_are_listed_from_the_latest_on_undated_last(store):
    for day in (None, date(2018, 1, 1), date(2019, 1, 1)):
        store.keep(article(str(day), f"https://{day}.example/", day), "news", TRACE, [])
    days = [kept.source.published for kept in store.articles()]
    assert days == [date(2019, 1, 1), date(2018, 1, 1), None]
    assert [kept.source.published for kept in store.articles(1, 1)] == [date(2018, 1, 1)]


def test_many_are_kept_as_one_after_the_other_would_be(store):
    texts = [
        (article("One.", "https://a.example/"), [claim(amount=1, aliases=("Acme Robots",))]),
        (article("Two.", "https://b.example/"), [claim("Other", 2), claim(amount=3)]),
        (article("One again.", "https://a.example/"), [claim(amount=4)]),
        (article("Two.", "https://b.example/"), [claim("Other", 2), claim(amount=3)]),
    ]
    findings = [Finding(text, "news", TRACE, claims) for text, claims in texts]
    kept = store.keep_many(findings)
    assert [each.outcome for each in kept] == ["new", "new", "changed", "unchanged"]
    one_by_one = open_store("sqlite://")
    again = [one_by_one.keep(text, "news", TRACE, claims) for text, claims in texts]
    assert again == kept
    for name in ("Acme", "Other", "Acme Robots"):
        sought = [Company(name)]
        assert store.statements_for(sought) == one_by_one.statements_for(sought)
    assert store.find_companies("") == one_by_one.find_companies("")
    assert store.size() == one_by_one.size() == CorpusSize(3, 2)
    one_by_one.close()


def test_of_many_none_is_kept_where_one_cannot_be(store):
    good = Finding(article(), "news", TRACE, [claim()])
    bad = Finding(article("Two.", "https://b.example/"), "news", TRACE, [claim()] * 8193)
    with pytest.raises(TooManyClaims):
        store.keep_many([good, bad])
    assert store.size() == CorpusSize(0, 0)


def test_none_are_kept_as_easily(store):
    assert store.keep_many([]) == []
