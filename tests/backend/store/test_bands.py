import random
from datetime import date
from itertools import permutations

import pytest
from sqlalchemy import create_engine

from backend.comparison import trace, tracing
from backend.model.claim import Trace
from backend.store import Finding, bands, open_store
from tests.backend.store.builders import article, claim

WORDS = ["amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "heron", "inlet", "jetty"]


def prose(seed, sentences=30):
    chance = random.Random(seed)
    made = (" ".join(chance.choices(WORDS, k=11)) + str(chance.random()) for _ in range(sentences))
    return ". ".join(made)


def keep(store, number, words, day=date(2024, 5, 1)):
    text = article(words, f"https://n{number}.example/", day)
    return store.keep(text, "news", trace(text), [claim()]).id


WIRE = prose(1)
SENTENCES = WIRE.split(". ")
COPIES = [
    ("the same words", WIRE),
    ("a new opening", prose(2, 4) + ". " + WIRE),
    ("the last third cut", ". ".join(SENTENCES[:20])),
    ("the second half", ". ".join(SENTENCES[15:])),
    ("other words here and there", WIRE.replace(" amber ", " copper ", 6)),
]


@pytest.mark.parametrize("edited", [words for _, words in COPIES], ids=[name for name, _ in COPIES])
def test_a_copy_is_found_and_other_texts_are_not(store, edited):
    wire = keep(store, 1, WIRE)
    for number in range(2, 12):
        keep(store, number, prose(100 + number))
    assert list(store.lookalikes(trace(article(edited)))) == [wire]


def test_copies_are_the_same_whatever_the_order_in_which_they_came():
    texts = [WIRE, COPIES[1][1], prose(9)]
    for order in permutations(enumerate(texts)):
        store = open_store("sqlite://")
        kept = {number: keep(store, number, words) for number, words in order}
        copies = sorted([kept[0], kept[1]])
        found = [list(store.lookalikes(trace(article(each)))) for each in texts]
        assert found == [copies, copies, [kept[2]]]
        store.close()


def test_what_is_forgotten_or_changed_is_found_no_more(store):
    first, second = keep(store, 1, WIRE), keep(store, 2, WIRE)
    store.forget(first)
    assert list(store.lookalikes(trace(article(WIRE)))) == [second]
    keep(store, 2, prose(3))
    assert store.lookalikes(trace(article(WIRE))) == {}
    assert list(store.lookalikes(trace(article(prose(3))))) == [second]


def test_what_states_nothing_is_not_in_the_index(store):
    text = article(WIRE)
    store.keep(text, "news", trace(text), [])
    assert store.lookalikes(trace(text)) == {}


def test_a_short_text_is_like_nothing(store):
    keep(store, 1, WIRE)
    assert store.lookalikes(Trace()) == {}


def test_a_lookalike_was_published_by_the_day_and_is_not_the_checked_article(store):
    early = keep(store, 1, WIRE, date(2024, 1, 1))
    late, undated = keep(store, 2, WIRE, date(2024, 2, 1)), keep(store, 3, WIRE, None)
    found = store.lookalikes(trace(article(WIRE)), as_of=date(2024, 1, 15))
    assert list(found) == [early]
    found = store.lookalikes(trace(article(WIRE)), apart_from=article(WIRE, "https://n1.example/"))
    assert list(found) == sorted([late, undated])


def test_a_lookalike_comes_with_its_signature(store):
    wire, own = keep(store, 1, WIRE), trace(article(WIRE))
    assert store.lookalikes(own) == {wire: own.packed}


def test_what_a_crowd_shares_makes_no_copies(store):
    signature = trace(article(WIRE)).signature
    crowd = [
        Finding(
            article(str(number), f"https://n{number}.example/"),
            "news",
            Trace((*signature[:2], *range(number * 1000, number * 1000 + 190))),
            [claim()],
        )
        for number in range(bands._CROWD + 1)
    ]
    store.keep_many(crowd[1:])
    assert len(store.lookalikes(Trace(signature))) == bands._CROWD
    store.keep_many(crowd)
    assert store.lookalikes(Trace(signature)) == {}


def test_the_bands_are_made_of_the_hashes_that_stand_for_runs_of_words():
    assert bands._RUN_HASHES == tracing.SHINGLE_HASHES
    assert len(bands.bands_of(trace(article(WIRE)).signature)) == tracing.SHINGLE_HASHES // 2


def test_the_same_hashes_at_another_place_are_another_band():
    assert len(set(bands.bands_of((7,) * 128))) == 64


def test_a_band_is_looked_up_by_its_key(address):
    store = open_store(address)
    keep(store, 1, WIRE)
    store.close()
    engine = create_engine(address)
    explain = {"sqlite": "EXPLAIN QUERY PLAN", "postgresql": "EXPLAIN"}[engine.dialect.name]
    query = bands.NEAR.params(bands="[1, 2]")
    written = query.compile(engine, compile_kwargs={"literal_binds": True})
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            # A planner reads a table of one page whole.
            connection.exec_driver_sql("SET enable_seqscan = off")
        rows = connection.exec_driver_sql(f"{explain} {written}")
        plan = "\n".join(str(tuple(row)) for row in rows)
    engine.dispose()
    assert plan.count("bands") and "SCAN bands" not in plan and "Seq Scan on bands" not in plan
