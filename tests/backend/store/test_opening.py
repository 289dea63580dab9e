import sqlite3
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

import backend.store
from backend.model.answer import CorpusSize
from backend.model.claim import Company
from backend.store import StoreError, open_store, schema
from tests.backend.store.builders import TRACE, article, claim

MIGRATIONS = Path(backend.store.__file__).parent / "migrations"


def message_of(address, **options):
    with pytest.raises(StoreError) as caught:
        open_store(address, **options)
    text = str(caught.value)
    assert "\n" not in text
    return text


def change(address, statement):
    engine = create_engine(address)
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


def test_the_migrations_make_the_tables_of_the_schema(address):
    open_store(address).close()
    engine = create_engine(address)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, schema.metadata) == []
    engine.dispose()


def test_the_newest_migration_is_the_head_that_the_schema_names():
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [schema.HEAD]


def test_a_corpus_is_kept_from_one_opening_to_the_next(address):
    first = open_store(address)
    first.keep(article(), "news", TRACE, [claim()])
    first.close()
    second = open_store(address)
    assert len(second.statements_for([Company("Acme")])) == 1
    second.close()


def test_only_a_new_database_awaits_the_seeds(address):
    open_store(address, with_seeds=False).close()
    old = open_store(address, with_seeds=True)
    assert not old.awaits_seeds
    old.close()


def test_seeds_are_awaited_until_they_are_in(address):
    open_store(address, with_seeds=True).close()
    again = open_store(address)
    assert again.awaits_seeds
    again.note_seeded()
    assert not again.awaits_seeds
    again.close()


def test_many_that_open_and_fill_a_new_database_at_once_make_one_corpus(address):
    ready = Barrier(6)

    def open_and_fill(_):
        ready.wait()
        store = open_store(address)
        outcomes = [
            store.keep(article(f"Text {n}.", f"https://{n}.example/"), "news", TRACE, [claim()])
            for n in range(4)
        ]
        store.close()
        return [kept.outcome for kept in outcomes]

    with ThreadPoolExecutor(6) as pool:
        outcomes = [each for found in pool.map(open_and_fill, range(6)) for each in found]
    assert outcomes.count("new") == 4
    assert outcomes.count("unchanged") == 20
    store = open_store(address)
    assert store.size() == CorpusSize(4, 4)
    store.close()


def test_a_failure_in_the_middle_of_an_article_keeps_nothing_of_it(store, monkeypatch):
    store.keep(article(), "news", TRACE, [claim()])
    monkeypatch.setattr("backend.store.keeping.book", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        store.keep(article("Other."), "news", TRACE, [claim(amount=9), claim(amount=8)])
    [statement] = store.statements_for([Company("Acme")])
    assert statement.claim == claim()


def test_a_newer_schema_asks_for_a_newer_release_and_is_left_as_it_is(address):
    open_store(address).close()
    change(address, "UPDATE alembic_version SET version_num = '9999'")
    assert "was written by a newer release; update Second Source" in message_of(address)
    change(address, f"UPDATE alembic_version SET version_num = '{schema.HEAD}'")
    open_store(address).close()


NO_ADDRESS = [
    ("corpus.sqlite", "for a file write sqlite:///corpus.sqlite"),
    ("oracles://host/db", "oracles is not a known kind of database"),
    ("mysql+pymysql://host/db", "a corpus is kept in sqlite:///FILE or postgresql+psycopg://"),
    ("postgresql+nothing://host/db", "postgresql+nothing is not a known kind of database"),
]


@pytest.mark.parametrize(("address", "advice"), NO_ADDRESS)
def test_what_is_no_address_of_a_corpus_is_told_how_one_is_written(address, advice):
    assert advice in message_of(address)


def test_a_missing_driver_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    message = message_of("postgresql+psycopg://host/db")
    assert "needs the Python package psycopg: pip install -r requirements-postgres.txt" in message


def test_statements_are_clustered_by_company_in_a_file(tmp_path):
    open_store(f"sqlite:///{tmp_path / 'corpus.sqlite'}").close()
    connection = sqlite3.connect(tmp_path / "corpus.sqlite")
    [(made,)] = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'statements'")
    connection.close()
    assert "WITHOUT ROWID" in made
    assert "PRIMARY KEY (company_key, id)" in made
