"""What is special about a corpus on a PostgreSQL server: many at once, and a network between."""

import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import psycopg
import pytest
from sqlalchemy import Index, PrimaryKeyConstraint, UniqueConstraint, event
from sqlalchemy.dialects import postgresql

from backend.model.answer import CorpusSize
from backend.model.claim import Company
from backend.store import Finding, StoreError, open_store, recall, schema
from tests.backend.store.builders import TRACE, article, claim

ACME = [Company("Acme")]


@pytest.fixture
def database(postgresql_server, migrated):
    name = postgresql_server.make(migrated)
    yield name
    postgresql_server.drop(name)


@pytest.fixture
def place(postgresql_server, database):
    """Return the address of an empty corpus on the server."""
    return postgresql_server.address(database)


def finding(number, amount=5, *companies):
    text = article(f"Text {number} {amount}", f"https://n{number}.example/")
    claims = [claim(company, amount) for company in companies or ("Acme",)]
    return Finding(text, "news", TRACE, claims)


def error_of(function, *arguments, **options):
    with pytest.raises(StoreError) as caught:
        function(*arguments, **options)
    assert "\n" not in str(caught.value)
    return caught.value


def test_a_connection_lost_between_is_not_noticed(postgresql_server, place, database):
    store = open_store(place)
    store.keep_many([finding(1)])
    postgresql_server.execute(
        "postgres",
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'",
    )
    assert len(store.statements_for(ACME)) == 1
    store.close()


def test_a_connection_lost_in_the_middle_is_an_error_and_the_next_try_works(
    postgresql_server, place, database
):
    store = open_store(place)

    @event.listens_for(store._engine, "before_cursor_execute")
    def cut(_connection, _cursor, statement, *_):
        if "INSERT INTO statements" in statement and not cuts:
            cuts.append(statement)
            postgresql_server.execute(
                "postgres",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                f"WHERE datname = '{database}'",
            )

    cuts = []
    error = error_of(store.keep_many, [finding(1), finding(2)])
    assert error.reason == "unreachable"
    assert "cannot be reached: see that its server runs, and try again" in str(error)
    assert store.size() == CorpusSize(0, 0)
    assert len(store.keep_many([finding(1), finding(2)])) == 2
    store.close()


def test_a_server_that_stops_is_told_and_found_again(postgresql_server, place):
    store = open_store(place)
    store.keep_many([finding(1)])
    postgresql_server.stop()
    try:
        assert error_of(store.statements_for, ACME).reason == "unreachable"
        assert error_of(open_store, place).reason == "unreachable"
    finally:
        postgresql_server.start()
    assert len(store.statements_for(ACME)) == 1
    store.close()


def test_a_table_that_another_one_locks_is_waited_for_only_so_long(postgresql_server, place):
    store = open_store(place, patience=0.2)
    with psycopg.connect(place.replace("+psycopg", "")) as blocker:
        blocker.execute("LOCK TABLE statements IN ACCESS EXCLUSIVE MODE")
        error = error_of(store.statements_for, ACME)
        assert error.reason == "locked"
        assert "is in use by another process; try again when that has finished" in str(error)
    assert store.statements_for(ACME) == []
    store.close()


def test_an_answer_that_takes_too_long_is_given_up(place):
    options = "&options=-c%20lock_timeout%3D0%20-c%20statement_timeout%3D200"
    store = open_store(place + options)
    with psycopg.connect(place.replace("+psycopg", "")) as blocker:
        blocker.execute("LOCK TABLE statements IN ACCESS EXCLUSIVE MODE")
        error = error_of(store.statements_for, ACME)
        assert error.reason == "slow"
        assert "took too long for an answer" in str(error)
    assert store.statements_for(ACME) == []
    store.close()


UNREACHABLE = [
    ("postgresql+psycopg://second@/x?host=/nowhere", "unreachable", "cannot be reached"),
    ("postgresql+psycopg://me:secret@127.0.0.1:1/x", "unreachable", "me:***@127.0.0.1:1/x cannot"),
]


@pytest.mark.parametrize(("address", "reason", "message"), UNREACHABLE)
def test_a_server_that_cannot_be_reached_is_named_without_the_password(address, reason, message):
    pytest.importorskip("psycopg")
    error = error_of(open_store, address, patience=1)
    assert error.reason == reason
    assert message in str(error)
    assert "secret" not in str(error)


def test_a_database_that_is_not_there_is_told_how_it_is_made(postgresql_server):
    error = error_of(open_store, postgresql_server.address("nothing"))
    assert error.reason == "address"
    assert "does not exist on its server: createdb makes it" in str(error)


def test_a_database_that_cannot_hold_every_script_is_refused(postgresql_server):
    name = postgresql_server.make(encoding="LATIN1' LOCALE_PROVIDER libc LOCALE 'C")
    error = error_of(open_store, postgresql_server.address(name))
    assert "has the encoding LATIN1; make one with ENCODING 'UTF8'" in str(error)
    postgresql_server.drop(name)


def test_who_may_only_read_can_check_and_is_told_that_he_cannot_keep(
    postgresql_server, place, database
):
    owner = open_store(place)
    owner.keep_many([finding(1)])
    owner.close()
    postgresql_server.execute(database, "CREATE ROLE reader LOGIN")
    postgresql_server.execute(database, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader")
    store = open_store(place.replace("second@", "reader@"))
    assert len(store.statements_for(ACME)) == 1
    error = error_of(store.keep_many, [finding(2)])
    assert error.reason == "unwritable"
    assert "does not let this user write; grant the rights on its tables" in str(error)
    store.close()
    postgresql_server.execute(database, "DROP OWNED BY reader")
    postgresql_server.execute(database, "DROP ROLE reader")


def test_a_standby_answers_and_tells_that_it_takes_nothing(postgresql_server, place):
    owner = open_store(place)
    owner.keep_many([finding(1)])
    owner.close()
    with postgresql_server.standing_by():
        store = open_store(place, with_seeds=True)
        assert len(store.statements_for(ACME)) == 1
        error = error_of(store.keep_many, [finding(2)])
        assert error.reason == "unwritable"
        assert "is read-only; name the server that takes writes" in str(error)
        store.close()
    store = open_store(place)
    assert store.keep_many([finding(2)])[0].outcome == "new"
    store.close()


def test_a_lookup_reads_a_company_by_its_key(postgresql_server, place, database):
    """With so many rows that a planner who could do without the key would not use it."""
    with psycopg.connect(place.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute(
            """INSERT INTO statements SELECT 'company-' || n / 20, n, n / 5, 'c1', 'Company', '[]',
            'amount', '{}', 'completed', NULL, '{}', 1, 'news', NULL, 'rule'
            FROM generate_series(1, 20000) AS n"""
        )
        connection.execute("ANALYZE statements")
        plans = []
        for query in (recall._STATEMENTS, recall._SOURCES):
            compiled = query.params(keys='["company-7", "company-8"]', bands="[1, 2]").compile(
                dialect=postgresql.dialect(), compile_kwargs={"literal_binds": True}
            )
            rows = connection.execute(f"EXPLAIN {compiled}").fetchall()
            plans.append("\n".join(row[0] for row in rows))
    for plan in plans:
        assert "pk_statements" in plan
        assert "Seq Scan on statements" not in plan


def test_writers_who_want_the_same_articles_wait_and_never_in_a_circle(place):
    ready = Barrier(4)

    def write(number):
        chance = random.Random(number)
        store = open_store(place)
        ready.wait()
        for amount in range(6):
            shared, own = range(4), range(10 * number + 10, 10 * number + 14)
            batch = []
            for each in (*shared, *own):
                named = [f"Company {n}" for n in range(6)]
                chance.shuffle(named)
                batch.append(finding(each, amount, *named))
            chance.shuffle(batch)
            store.keep_many(batch)
            found = store.articles()
            store.forget(chance.choice(found).source.id)
        store.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    store = open_store(place)
    articles = store.articles()
    stated = [each for kept in articles for each in store.statements_of(kept.source.id)]
    assert store.size() == CorpusSize(len(stated), len(articles))
    known = {company.name: company.statements for company in store.find_companies("")}
    names = [each.claim.company.name for each in stated]
    assert known == {name: names.count(name) for name in set(names)}
    store.close()


def test_more_readers_than_connections_wait_for_one_another(place):
    store = open_store(place)
    store.keep_many([finding(1)])
    with ThreadPoolExecutor(40) as pool:
        found = list(pool.map(lambda _: len(store.statements_for(ACME)), range(200)))
    assert found == [1] * 200
    store.close()


def test_what_is_read_is_one_state_from_first_to_last(address):
    """The article goes while its statements are being read; all or nothing of it is seen."""
    store, other = open_store(address), open_store(address)
    [kept] = store.keep_many([finding(1)])
    gone = []

    @event.listens_for(store._engine, "after_cursor_execute")
    def forget(_connection, _cursor, statement, *_):
        if "SELECT" in statement and not gone:
            gone.append(other.forget(kept.id))

    assert len(store.statements_for(ACME)) == 1
    assert gone == [True]
    assert store.statements_for(ACME) == []
    store.close()
    other.close()


def test_order_is_that_of_bytes_whatever_the_language_of_the_server(store):
    urls = [f"https://a.example/{name}" for name in ("Beta", "alpha", "Zeta")]
    for url in urls:
        store.keep(article(url, url), "news", TRACE, [claim()])
    found = store.survey.addresses_near("https://a.example/none")
    assert found == sorted(urls, key=lambda url: url.encode())


SHARDED = [("statements", "company_key"), ("companies", "company_key"), ("bands", "band")]


@pytest.mark.parametrize(("name", "column"), SHARDED)
def test_every_unique_key_of_a_table_holds_the_column_that_it_can_be_sharded_by(name, column):
    table = schema.metadata.tables[name]
    unique = [*table.constraints, *(index for index in table.indexes if index.unique)]
    keys = [
        {each.name for each in key.columns}
        for key in unique
        if isinstance(key, PrimaryKeyConstraint | UniqueConstraint | Index)
    ]
    assert keys
    assert all(column in key for key in keys)


def test_nothing_hangs_on_foreign_keys(postgresql_server, place, database):
    for table in ("statements", "aliases"):
        postgresql_server.execute(
            database, f"ALTER TABLE {table} DROP CONSTRAINT fk_{table}_article_id"
        )
    store = open_store(place)
    text = finding(1).article
    stated = [claim(aliases=("Acme Robots",))]
    first = store.keep(text, "news", TRACE, stated)
    store.keep(replace(text, title="Another"), "news", TRACE, stated)
    assert len(store.statements_for(ACME)) == 1
    store.forget(first.id)
    for table in ("statements", "aliases", "companies", "bands"):
        assert postgresql_server.execute(database, f"SELECT count(*) FROM {table}") == [(0,)]
    store.close()
