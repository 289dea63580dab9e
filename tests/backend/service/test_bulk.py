import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from backend import service
from backend.model.article import Article, Document
from backend.model.failure import Failure
from backend.service import understanding
from backend.service.bulk import Part, ingest_in_bulk
from backend.service.workers import WorkerDied, Workers
from backend.sources import Stretch, stretches_of
from backend.store import Store, StoreError, open_store
from tests.backend.sources.archives import page, write_packed

PLAIN = 0


class Inline:
    """Hands that work in this process, and die of documents whose address holds "deadly"."""

    count = 1
    share = 3

    def submit(self, work: Callable[[Part], Part], part: Part) -> "Future[Part]":
        future: Future[Part] = Future()
        if any("deadly" in (getattr(each, "url", None) or "") for each in part):
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


def one_by_one(documents: Sequence[Document], store: Store) -> list[str]:
    return [each.outcome for each in service.ingest_each(documents, store)]


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


@pytest.fixture
def was_read(monkeypatch) -> list[str | None]:
    """The addresses of the documents that have been read since."""
    real = understanding.stages()
    seen: list[str | None] = []

    def read_article(given: Document) -> Article:
        seen.append(given.url)
        return real.read_article(given)

    monkeypatch.setattr(understanding, "stages", lambda: replace(real, read_article=read_article))
    return seen


@pytest.mark.parametrize("ingest", [outcomes, one_by_one])
def test_what_is_kept_already_is_not_read_again(store, was_read, ingest):
    given = [document(0), document(1, url=None), document(2)]
    assert ingest(given[:2], store) == ["new", "new"]
    assert ingest(given, store) == ["unchanged", "unchanged", "new"]
    assert was_read == [each.url for each in given]


def test_a_page_is_read_again_for_each_thing_that_may_decide_what_is_found(store, was_read):
    changes = [{"title": "Other"}, {"publisher": "Other"}, {"published": None}, {"text": "Other."}]
    for change in ({}, *changes, {}):
        one_by_one([replace(document(0), **change)], store)
    service.ingest_one(document(0), store, "press release")
    assert len(was_read) == len(changes) + 3


def test_what_is_kept_tells_nothing_while_an_earlier_text_of_the_address_is_on_its_way(store):
    first, second = document(0), document(1, url=document(0).url)
    assert outcomes([second], store) == ["new"]
    assert outcomes([first, second], store) == ["changed", "changed"]
    html = "<link rel=canonical href=https://news.example.com/0><h1>Acme</h1><p>{}</p>"
    nameless = Document(html=html.format(document(2).text))
    assert outcomes([nameless, second], store) == ["changed", "changed"]
    [kept] = store.articles()
    assert "$3 million" in kept.text


def pages(path: Path, numbers: Iterable[int]) -> list[Stretch | Failure]:
    """Write documents as an archive, each a page of it."""
    write_packed(path, [page(document(n).url, f"<p>{document(n).text}</p>") for n in numbers])
    return list(stretches_of(str(path)))


def test_pages_of_an_archive_that_are_kept_are_not_read_again(store, was_read, tmp_path):
    path = tmp_path / "news.warc.gz"
    assert outcomes(pages(path, (0, 1)), store) == ["new", "new"]
    assert outcomes(pages(path, (0, 2, 1)), store) == ["unchanged", "new", "unchanged"]
    assert outcomes(pages(path, (0, 2, 1)), store) == ["unchanged"] * 3
    assert was_read == [document(n).url for n in (0, 1, 2)]


def test_an_archive_that_changes_while_it_is_read_says_so(store, tmp_path):
    path = tmp_path / "news.warc.gz"
    stretches = pages(path, (0, 1))

    class Slow(Inline):
        def submit(self, work, part):
            if not isinstance(part[0], Stretch):
                pages(path, (0,))
            return super().submit(work, part)

    results = list(ingest_in_bulk(stretches, store, "news", Slow()))
    assert [getattr(each, "outcome", str(each)) for each in results] == [
        "new",
        f"{path}: has changed while it was read: run this again",
    ]


def test_a_page_of_an_archive_that_ends_every_process_is_named_and_the_rest_go_in(store, tmp_path):
    deadly = document(1, url="https://news.example.com/deadly")
    path = write_packed(
        tmp_path / "news.warc.gz",
        [page(each.url, f"<p>{each.text}</p>") for each in (document(0), deadly, document(2))],
    )
    reported = outcomes(list(stretches_of(str(path))), store)
    assert reported[::2] == ["new", "new"]
    assert reported[1].startswith(f"{deadly.url}: each process that read it was ended")


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
