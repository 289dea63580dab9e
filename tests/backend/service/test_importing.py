import io
import json
from collections.abc import Iterator

import pytest

from backend import service
from backend.api import wire
from backend.model.article import Document
from backend.model.failure import Failure
from backend.service.exports import export
from backend.service.exports.corpus_lines import VERSION
from backend.service.importing import import_each
from backend.sources import read_documents
from backend.store import Store, StoreError, open_store
from tests.backend.service.test_exports import every_kind_of_value
from tests.backend.store.builders import TRACE, article, claim


def new_store() -> Store:
    return open_store("sqlite://")


@pytest.fixture
def store() -> Iterator[Store]:
    opened = new_store()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def seeded() -> Iterator[Store]:
    opened = new_store()
    service.load_seeds(opened)
    every_kind_of_value(opened)
    yield opened
    opened.close()


def exported(store: Store) -> str:
    return "".join(export(store, "jsonl"))


def imported(text: str, store: Store) -> tuple[list[str], list[str]]:
    """Return the outcomes, and the failures as a person reads them."""
    results = list(import_each("corpus.jsonl", io.BytesIO(text.encode()), store))
    return (
        [each.outcome for each in results if not isinstance(each, Failure)],
        [str(each) for each in results if isinstance(each, Failure)],
    )


def answers(store: Store) -> list[str]:
    """Return all that a corpus answers: checks of all seeds, companies, articles, statements."""
    seeds = read_documents([str(service.seed_folder())])
    checks = [service.check(each, store) for each in seeds if isinstance(each, Document)]
    known = store.find_companies("")
    ledgers = [service.ledger_of(company.id, store) for company in known]
    articles = store.articles()
    stated = [each for kept in articles for each in store.statements_of(kept.source.id)]
    return [
        *map(wire.answer_json, checks),
        *(json.dumps(wire.company_file(*ledger)) for ledger in ledgers if ledger),
        *(json.dumps(wire.article(kept)) for kept in articles),
        *(json.dumps(wire.statement(statement)) for statement in stated),
        *(kept.text for kept in articles),
        str(store.size()),
        str(known),
    ]


def test_an_import_into_an_empty_database_answers_all_that_the_corpus_answered(seeded, store):
    assert imported(exported(seeded), store) == (["new"] * 6, [])
    assert answers(store) == answers(seeded)
    assert exported(store) == exported(seeded)


def test_importing_twice_changes_nothing(seeded, store):
    imported(exported(seeded), store)
    assert imported(exported(seeded), store) == (["unchanged"] * 6, [])
    assert exported(store) == exported(seeded)


def test_what_is_imported_is_known_to_the_next_ingest(seeded, store):
    imported(exported(seeded), store)
    assert service.load_seeds(store).unchanged == 5


def test_an_import_leaves_what_is_kept_of_other_addresses(seeded, store):
    own = article(url="https://own.example.com/", text="Own words.")
    store.keep(own, "news", TRACE, [claim("SenseTime")])
    imported(exported(seeded), store)
    assert store.size().sources == 7
    assert store.article_at("https://own.example.com/").text == "Own words."
    whole = new_store()
    assert imported(exported(store), whole) == (["new"] * 7, [])
    assert answers(whole) == answers(store)
    whole.close()


def test_an_import_replaces_what_is_kept_of_the_same_address(store):
    other = new_store()
    store.keep(article(), "news", TRACE, [claim()])
    other.keep(article(), "news", TRACE, [claim(amount=7)])
    assert imported(exported(other), store) == (["changed"], [])
    assert exported(store) == exported(other)
    other.close()


def test_several_exports_in_one_file_are_all_read(seeded, store):
    other = new_store()
    other.keep(article(), "news", TRACE, [claim()])
    outcomes, failures = imported(exported(seeded) + exported(other), store)
    assert (len(outcomes), failures) == (7, [])
    other.close()


def one_article() -> list[str]:
    store = new_store()
    store.keep(article(), "news", TRACE, [claim()])
    lines = exported(store).splitlines(keepends=True)
    store.close()
    return lines


START, LINE, END = one_article()


def changed(path: str, value: object) -> str:
    """Return the line of an article with one field changed, or added."""
    data = json.loads(LINE)
    *steps, last = path.split(".")
    node = data
    for step in steps:
        node = node[int(step) if step.isdigit() else step]
    node[last] = value
    return json.dumps(data) + "\n"


BAD_LINES = [
    ("{\n", "line 2: not valid JSON"),
    ("[]\n", "line 2: not a JSON object"),
    ("\n", "line 2: not valid JSON"),
    ('{"second-source":"middle"}\n', "line 2: neither the first nor the last line of an export"),
    (changed("kind", "gossip"), "line 2: kind: "),
    (changed("text", None), "line 2: text: "),
    (changed("published", "soon"), "line 2: published: "),
    (changed("published", 20180531), "line 2: published: "),
    (changed("likes", 3), "line 2: likes: not a field of this version"),
    (changed("claims.0.mood", "glad"), "line 2: claims.0.mood: not a field of this version"),
    (changed("claims.0.attribute", "round"), "line 2: claim c1: this is no value of 'round'"),
    (changed("claims.0.value", {"label": 3}), "line 2: claims.0.value"),
    (changed("claims.0.value.money.amount", "5"), "line 2: claims.0.value"),
    (changed("claims.0.modality", "wished"), "line 2: claims.0.modality: "),
    (changed("claims.0.company.name", " "), "line 2: claim c1: the company has no name"),
    (changed("trace.signature", [-1]), "line 2: cannot be kept: "),
    (changed("claims", json.loads(LINE)["claims"] * 8193), "line 2: 8193 claims in one document"),
]


@pytest.mark.parametrize(("bad", "words"), BAD_LINES)
def test_a_bad_line_is_named_and_the_others_go_in(store, bad, words):
    text = START + bad + LINE + END.replace("1", "2")
    outcomes, [failure] = imported(text, store)
    assert outcomes == ["new"]
    assert failure.startswith(f"corpus.jsonl, {words}")
    assert "\n" not in failure


def test_a_line_that_cannot_be_kept_costs_none_of_those_kept_with_it(store):
    bad = json.loads(changed("trace.signature", [-1])) | {"url": "https://bad.example.com/"}
    last = changed("url", "https://last.example.com/")
    text = START + LINE + json.dumps(bad) + "\n" + last + END.replace("1", "3")
    results = list(import_each("corpus.jsonl", io.BytesIO(text.encode()), store))
    assert [getattr(each, "outcome", None) for each in results] == ["new", None, "new"]
    assert str(results[1]).startswith("corpus.jsonl, line 3: cannot be kept: ")


def test_of_several_lines_of_one_address_the_last_one_stands(store):
    other = changed("title", "Other")
    outcomes, _ = imported(START + LINE + other + LINE + LINE + END.replace("1", "4"), store)
    assert outcomes == ["new", "changed", "changed", "unchanged"]
    assert store.article_at("https://news.example.com/acme").source.title == "Acme raises"


def test_a_day_that_does_not_exist_is_refused(store):
    data = json.loads(changed("claims.0.attribute", "date"))
    data["claims"][0]["value"] = {
        "date": {"year": 2018, "month": 2, "day": 30},
        "relative": False,
    }
    outcomes, [failure] = imported(START + json.dumps(data) + "\n" + END, store)
    assert outcomes == []
    assert "2018-02-30 is a day that does not exist" in failure


CUT = [
    (START + LINE, ["new"], "ends before its last line"),
    (START + LINE + END[:-9], ["new"], "line 3: not valid JSON"),
    (START + LINE[:90], [], "line 2: not valid JSON"),
    (START + END, [], "line 2: 1 articles were exported, and 0 stand here"),
    (START + LINE + LINE + END, ["new", "unchanged"], "line 4: 1 articles were exported, and 2"),
]


@pytest.mark.parametrize(("text", "outcomes", "words"), CUT)
def test_an_export_that_was_cut_is_known_and_its_whole_lines_go_in(store, text, outcomes, words):
    went_in, failures = imported(text, store)
    assert went_in == outcomes
    assert words in failures[0]


NO_EXPORTS = ["", "\n", LINE, END, '{"url": null, "text": "Words."}\n', "<html>", "\x00" * 9000]


@pytest.mark.parametrize("text", NO_EXPORTS, ids=range(len(NO_EXPORTS)))
def test_what_is_no_export_is_refused_as_a_whole(store, text):
    assert imported(text, store) == ([], [failure := imported(text, store)[1][0]])
    assert failure.startswith("corpus.jsonl: no export that can be imported")


def test_an_export_of_a_newer_version_is_refused_as_a_whole(store):
    newer = START.replace(f"{VERSION}", f"{VERSION + 1}")
    outcomes, [failure] = imported(newer + LINE + END, store)
    assert outcomes == []
    assert "update Second Source" in failure
    assert store.size().sources == 0


def test_a_database_that_fails_ends_the_import(store, monkeypatch):
    def fail(*_: object) -> None:
        raise StoreError("full", "no room")

    monkeypatch.setattr(Store, "keep_many", fail)
    with pytest.raises(StoreError):
        imported(START + LINE + END, store)


def test_what_a_file_keeps_a_server_keeps_too(seeded, postgresql_server):
    address = postgresql_server.address(postgresql_server.make())
    store = open_store(address)
    assert imported(exported(seeded), store) == (["new"] * 6, [])
    assert exported(store) == exported(seeded)
    assert answers(store) == answers(seeded)
    store.close()


# What the first version of the form looks like, word by word: every later release reads it.
FIRST_VERSION = """\
{"second-source":"start","version":1}
{"url":"https://news.example.com/acme","title":"Acme raises","publisher":null,\
"published":"2018-05-31","kind":"news","language":"en","text":"Acme raised between $3m and $4m.",\
"trace":{"signature":[1,18446744073709551615],"credits":["Example Wire"]},"claims":[{"id":"c1",\
"company":{"name":"Acme","aliases":["Acme Inc"]},"attribute":"valuation","value":{"money":\
{"amount":3000000,"currency":"USD","hedge":"range","amount_max":4000000,"unit":1000000,"also":\
[{"amount":2600000,"currency":"EUR"}]},"basis":"pre"},"modality":"rumoured","attribution":null,\
"quote":{"start":0,"end":4,"exact":"Acme","prefix":"","suffix":" raised","sentence":"Acme."},\
"mention":{"key":1,"role":"news","after":null},"rule":"valuation.noun"}],"release":"0.1.0"}
{"second-source":"end","articles":1}
"""


def test_the_first_version_of_the_form_is_read_and_written_word_by_word(store):
    assert imported(FIRST_VERSION, store) == (["new"], [])
    assert exported(store) == FIRST_VERSION
    assert store.article_at("news.example.com/acme").source.trace.credits == ("Example Wire",)
