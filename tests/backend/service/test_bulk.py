import sqlite3
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import date

import pytest

from backend import service
from backend.model.article import Document
from backend.model.claim import Claim
from backend.model.failure import Failure
from backend.service import understanding
from backend.service.bulk import Part, ingest_in_bulk
from backend.service.workers import WorkerDied, Workers
from backend.store import Store, StoreError, open_store

PLAIN = 0


class Inline:
    """Hands that work in this process, and die of documents whose address holds "deadly"."""

    count = 1
    share = 3

    def submit(self, work: Callable[[Part], Part], part: Part) -> "Future[Part]":
        future: Future[Part] = Future()
        if any(isinstance(each, Document) and "deadly" in (each.url or "") for each in part):
            future.set_exception(WorkerDied())
        else:
            future.set_result(work(part))
        return future


def document(number: int, **others: str) -> Document:
    company = f"Acme{chr(97 + number)}"
    text = (
        f"{company} raises ${number + 2} million\n\n{company} has raised ${number + 2} million in "
        f"a Series B round led by Example Ventures, the company said on Tuesday."
    )
    given = Document(
        url=f"https://news.example.com/{number}", published=date(2024, 3, 5), text=text
    )
    return replace(given, **others)


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_store("sqlite://")
    yield opened
    opened.close()


def outcomes(documents: Sequence[Document | Failure], store: Store) -> list[str]:
    results = ingest_in_bulk(documents, store, "news", Inline())
    return [str(each) if isinstance(each, Failure) else each.outcome for each in results]


def test_each_document_is_reported_in_its_order_and_a_bad_one_keeps_no_other_out(store):
    broken = Failure("broken.json", 3, "no JSON")
    empty = document(7, text=" ")
    given = [document(0), broken, document(1), empty, document(0)]
    reported = outcomes(given, store)
    assert reported[:3] + reported[4:] == ["new", str(broken), "new", "unchanged"]
    assert reported[3].startswith(empty.url)
    assert outcomes([document(1), document(2)], store) == ["unchanged", "new"]


def test_of_several_texts_at_one_address_the_last_one_stands(store):
    first, other = document(0), document(1, url=document(0).url)
    assert outcomes([first], store) == ["new"]
    assert outcomes([other, first], store) == ["changed", "changed"]
    [kept] = store.articles()
    assert "$2 million" in kept.text


def test_a_document_that_ends_every_process_is_named_and_the_rest_go_in(store):
    deadly = document(1, url="https://news.example.com/deadly")
    reported = outcomes([document(0), deadly, document(2), document(3)], store)
    assert reported[:1] + reported[2:] == ["new", "new", "new"]
    assert reported[1].startswith(f"{deadly.url}: each process that read it was ended")


def test_what_is_kept_already_is_not_searched_again(store, monkeypatch):
    real = understanding.stages()
    searched: list[str | None] = []

    def find_claims(article) -> list[Claim]:
        searched.append(article.url)
        return real.find_claims(article)

    monkeypatch.setattr(understanding, "stages", lambda: replace(real, find_claims=find_claims))
    outcomes([document(0), document(1)], store)
    outcomes([document(0), document(1), document(2)], store)
    assert searched == [document(number).url for number in (0, 1, 2)]


def test_a_document_with_too_many_claims_fails_alone(store, monkeypatch):
    monkeypatch.setattr("backend.store.keeping.STATEMENTS_PER_ARTICLE", 2)
    short = document(1, text="Acmeb has raised $3 million, the company said on Tuesday.")
    reported = outcomes([document(0), short], store)
    assert "split it" in reported[0]
    assert reported[1] == "new"


def test_a_document_that_the_database_cannot_take_fails_alone(store):
    surrogate = document(1, publisher="Paper \ud800")
    reported = outcomes([document(0), surrogate, document(2)], store)
    assert reported[::2] == ["new", "new"]
    assert reported[1].startswith(surrogate.url)


def test_a_database_that_fails_ends_the_ingest(store, monkeypatch):
    def fail(*_: object) -> None:
        raise StoreError("full", "no room")

    monkeypatch.setattr(Store, "keep_many", fail)
    with pytest.raises(StoreError):
        outcomes([document(0)], store)


def corpus(path: str) -> list[str]:
    with sqlite3.connect(path) as connection:
        dump = list(connection.iterdump())
    connection.close()
    return dump


def test_the_corpus_is_the_same_byte_for_byte_however_many_processes_work(tmp_path):
    # More than a batch; every tenth is a later text of an address that came before.
    documents = [
        document(number % 26, url=f"https://news.example.com/{number - number % 10 // 9}")
        for number in range(30)
    ]
    corpora = []
    for count in (PLAIN, 1, 2, 4):
        path = tmp_path / f"{count}.sqlite"
        store = open_store(f"sqlite:///{path}")
        if count == PLAIN:
            service.ingest(documents, store)
        else:
            with Workers(count) as workers:
                results = list(ingest_in_bulk(iter(documents), store, "news", workers))
            assert {each.outcome for each in results} == {"new", "changed"}
        store.close()
        corpora.append(corpus(path))
    assert corpora[0] == corpora[1] == corpora[2] == corpora[3]
