"""A database that the first release wrote, upgraded: nothing is lost, and a check says the same."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import MetaData, Table, create_engine, insert, inspect, select

import backend.store
from backend import service
from backend.cli.terminal import opened
from backend.comparison import trace
from backend.model.article import Article, Document
from backend.model.claim import Company
from backend.store import Finding, open_store, schema

FIRST = Path(__file__).with_name("first_release.sql")
MIGRATIONS = Path(backend.store.__file__).parent / "migrations"
TABLES = ("articles", "statements", "aliases", "companies", "corpus", "tokens")
FIRST_COLUMNS = {
    name: {column.name for column in schema.metadata.tables[name].c}
    - {"signature", "awaits_traces", "digest"}
    for name in TABLES
}
READ = Document(
    url="https://reader.example/a",
    publisher="Reader",
    published=date(2024, 5, 17),
    text="Heliotherm has raised $48 million in a Series B round led by Kestrel Ventures. "
    "The round values Heliotherm at $310 million.",
)


@pytest.fixture
def first(address, tmp_path):
    """Return the address of what the first release left, in a file or on a server."""
    file = tmp_path / "first.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(FIRST.read_text())
    if address.startswith("sqlite"):
        return f"sqlite:///{file}"
    server, source = create_engine(address), create_engine(f"sqlite:///{file}")
    with server.begin() as connection, source.connect() as old:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for name in TABLES:
            table = Table(name, MetaData(), autoload_with=connection, resolve_fks=False)
            columns = [schema.metadata.tables[name].c[column.name] for column in table.c]
            values = [row._asdict() for row in old.execute(select(*columns))]
            connection.execute(insert(table), values)
    server.dispose()
    source.dispose()
    return address


def everything(address):
    """Return the rows of the first release's tables, but for signatures, in a fixed order."""
    engine = create_engine(address)
    found = {}
    with engine.connect() as connection:
        for name in TABLES:
            there = {column["name"] for column in inspect(engine).get_columns(name)}
            known = there & FIRST_COLUMNS[name]
            columns = [column for column in schema.metadata.tables[name].c if column.name in known]
            found[name] = sorted(map(repr, connection.execute(select(*columns))))
    engine.dispose()
    return found


def test_an_upgrade_keeps_every_row_of_the_first_release(first):
    before = everything(first)
    assert len(before["statements"]) == 28
    store = open_store(first)
    service.renew_traces(store)
    store.close()
    assert everything(first) == before


def test_what_the_first_release_knew_is_known_after_an_upgrade(first):
    store = open_store(first)
    assert [token.name for token in store.tokens()] == ["laptop"]
    assert not store.awaits_seeds
    assert store.size().statements == 28
    found = store.statements_for([Company("Nordcell")])
    assert {each.claim.company.name for each in found} == {"Nordcell", "Nordlys Batteries"}
    store.close()


def kept_as(file):
    """Return what this release would have kept: the same claims, and a trace of its own."""
    source = file.article.source
    text = Article(
        source.url,
        source.title,
        source.publisher,
        source.published,
        file.article.language,
        file.article.text,
        (),
    )
    own = replace(source.trace, signature=trace(text).signature)
    claims = [statement.claim for statement in file.statements]
    return Finding(text, source.kind, own, claims, release=file.release)


def test_an_upgraded_corpus_checks_like_one_that_is_filled_anew(first):
    upgraded, anew = open_store(first), open_store("sqlite://")
    anew.keep_many([kept_as(file) for file in upgraded.survey.files()])
    service.renew_traces(upgraded)
    answer = service.check(READ, upgraded)
    assert answer == service.check(READ, anew)
    assert {claim.status for claim in answer.claims} == {"corroborated", "disputed"}
    upgraded.close()
    anew.close()


def test_the_copies_of_the_first_release_find_one_another(first):
    store = open_store(first)
    assert store.awaits_traces
    service.renew_traces(store)
    assert not store.awaits_traces
    wire = next(
        file.article for file in store.survey.files() if file.article.source.publisher == "Ostwind"
    )
    assert "Ostwind" in wire.source.trace.credits
    found = [
        store.article(source).source.publisher for source in store.lookalikes(wire.source.trace)
    ]
    assert sorted(found) == ["Morning Sheet", "Ostwind"]
    service.renew_traces(store)
    assert len(store.lookalikes(wire.source.trace)) == 2
    store.close()


def test_a_new_corpus_awaits_no_traces(store):
    assert not store.awaits_traces


def test_every_command_makes_the_signatures_again(first):
    with opened(first) as store:
        assert not store.awaits_traces


def test_an_upgrade_that_fails_leaves_what_was_there(first, monkeypatch):
    before = everything(first)
    monkeypatch.setattr("alembic.operations.Operations.add_column", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        open_store(first)
    engine = create_engine(first)
    assert "bands" not in inspect(engine).get_table_names()
    engine.dispose()
    assert everything(first) == before
    monkeypatch.undo()
    open_store(first).close()
    assert everything(first) == before
