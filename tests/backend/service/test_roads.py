from collections.abc import Iterator
from datetime import date

import pytest

from backend import service
from backend.model.answer import CorpusSize
from backend.model.article import Document
from backend.model.failure import Failure
from backend.service import understanding
from backend.store import Store, StoreError, open_store

DOCUMENT = Document(
    url="https://news.example.com/acme",
    published=date(2024, 3, 5),
    text="Acme Robotics raises $40 million\n\nAcme Robotics has raised $40 million in a Series B "
    "round led by Example Ventures, the company said on Tuesday.",
)


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_store("sqlite://")
    yield opened
    opened.close()


def test_each_document_is_reported_and_a_bad_one_keeps_no_other_out(store):
    handed_in = [
        Failure("broken.json", 3, "no JSON"),
        Document(url="https://news.example.com/empty", text="  "),
        DOCUMENT,
        DOCUMENT,
    ]
    report = service.ingest(handed_in, store)
    assert (report.new, report.changed, report.unchanged) == (1, 0, 1)
    assert [failure.path for failure in report.failures] == [
        "broken.json",
        "https://news.example.com/empty",
    ]
    assert store.size().sources == 1


def test_a_mistake_of_the_program_costs_one_document_and_no_other(store, monkeypatch, caplog):
    real = understanding.stages()

    def find_claims(article):
        if article.url and article.url.endswith("/odd"):
            raise IndexError("beyond the end")
        return real.find_claims(article)

    stages = understanding.Stages(
        real.read_article, find_claims, real.trace, real.compare, real.assemble_ledger
    )
    monkeypatch.setattr(understanding, "stages", lambda: stages)
    odd = Document(url="https://news.example.com/odd", text=f"{DOCUMENT.text} Oddly.")
    report = service.ingest([odd, DOCUMENT], store)
    assert report.new == 1
    [failure] = report.failures
    assert failure.path == odd.url
    assert "beyond the end" in failure.message
    assert "Traceback" in caplog.text


def test_a_database_that_fails_ends_the_ingest(store, monkeypatch):
    def fail(*_: object) -> None:
        raise StoreError("full", "no room")

    monkeypatch.setattr(Store, "keep_many", fail)
    with pytest.raises(StoreError):
        service.ingest([DOCUMENT], store)


def test_a_document_without_words_is_refused(store):
    with pytest.raises(service.DocumentRefused):
        service.check(Document(text=" "), store)
    with pytest.raises(service.DocumentRefused):
        service.check(Document(), store)


def test_an_article_in_another_language_is_kept_without_statements(store):
    text = (
        "Das Unternehmen Beispiel hat in einer Runde vierzig Millionen Euro eingesammelt. Das "
        "teilte die Firma am Dienstag mit, nachdem Zeitungen darüber berichtet hatten. "
    ) * 3
    report = service.ingest([Document(text=text)], store)
    assert report.new == 1
    assert store.size() == CorpusSize(0, 1)


def test_the_seeds_are_loaded_once_however_often(store):
    first, second = service.load_seeds(store), service.load_seeds(store)
    assert (first.new, first.failures) == (5, [])
    assert (second.new, second.unchanged) == (0, 5)
    assert not store.awaits_seeds


def test_two_corpora_of_the_same_documents_in_any_order_give_one_answer(store):
    other = open_store("sqlite://")
    documents = list(_seeds())
    service.ingest(documents, store)
    service.ingest(reversed(documents), other)
    for document in documents:
        assert service.check(document, store) == service.check(document, other)
    other.close()


def _seeds() -> Iterator[Document]:
    from backend.sources import read_documents

    for document in read_documents([str(service.seed_folder())]):
        assert isinstance(document, Document)
        yield document


def test_warming_up_needs_no_store():
    service.warm_up()


def test_warming_up_leaves_the_model_of_languages_to_the_page_that_needs_it(monkeypatch):
    monkeypatch.setattr("backend.reading.language._classify", pytest.fail)
    service.warm_up()
