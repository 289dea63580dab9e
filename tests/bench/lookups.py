"""A number of statements in, a corpus of so many out, and what a lookup in it costs.

Every size has as many statements per company, and the file is read whole before anything is
timed: a lookup's own cost is asked for, not that of a cold disk. A server's lookups are done by
two processes, and their processor time is that of both.
"""

import json
import random
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

from backend.model.article import Article
from backend.model.claim import Claim, Company, Mention, MoneyValue, Quote, Trace
from backend.store import Store, open_store, rows
from backend.store.identity import identify
from backend.store.schema import HEAD
from backend.values.money import Money
from tests.bench.measuring import REPEATS, Ratio
from tests.postgresql import start_server

_PER_COMPANY = 20
_PER_ARTICLE = 5
_WARM_UPS = 300
_BLOCK = 150
_SCATTER = 0x9E3779B97F
"""Odd, so that numbers below 2^40 times it are numbers below 2^40 again, each another one."""

Row = dict[str, Any]


def open_corpus(folder: Path, size: int) -> Store:
    """Return a corpus of `size` statements, made on first use and kept in the folder."""
    path = folder / f"corpus-{HEAD}-{size}.sqlite"
    if not path.exists():
        unfinished = path.with_suffix(".unfinished")
        unfinished.unlink(missing_ok=True)
        open_store(f"sqlite:///{unfinished}").close()
        _fill(unfinished, size)
        unfinished.rename(path)
    store = open_store(f"sqlite:///{path}")
    with path.open("rb") as file:
        while file.read(1 << 24):
            pass
    return store


def _fill(path: Path, size: int) -> None:
    """Write a corpus, each table in the order in which it lies, and its indexes at the end.

    Out of order, every row of ten million would find its page of the file in another place.
    """
    connection = sqlite3.connect(path, isolation_level=None)
    for setting in ("synchronous = OFF", "journal_mode = OFF", "cache_size = -1000000"):
        connection.execute(f"PRAGMA {setting}")
    indexes = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    ).fetchall()
    connection.execute("BEGIN")
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    numbers = range(size // _PER_ARTICLE)
    for table, values in (
        ("articles", map(_article_row, sorted(numbers, key=_article_id))),
        ("statements", chain.from_iterable(map(_statement_rows, numbers))),
    ):
        columns, rest = _plain(values)
        places = ", ".join("?" for _ in columns.split(","))
        connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", rest)
    for _, statement in indexes:
        connection.execute(statement)
    connection.execute(f"UPDATE corpus SET {_COUNTED.format(size, size // _PER_ARTICLE)}")
    connection.execute("COMMIT")
    connection.close()


_COUNTED = "statements = {}, sources = {}"


@contextmanager
def server_corpora(*sizes: int) -> Iterator[tuple[list[Store], Callable[[], float]]]:
    """Yield a corpus of each size on a server of the bench's own, its rows sorted by company.

    With them comes the clock that tells what both sides of a lookup cost, in processor seconds.
    Raises NoServer where none can be started.
    """
    server = start_server(shared_buffers="512MB")
    import psycopg

    stores = []
    try:
        for size in sizes:
            name = server.make()
            stores.append(open_store(server.address(name)))
            with psycopg.connect(server.address(name).replace("+psycopg", "")) as connection:
                numbers = range(size // _PER_ARTICLE)
                for table, values in (
                    ("articles", map(_article_row, numbers)),
                    ("statements", chain.from_iterable(map(_statement_rows, numbers))),
                ):
                    columns, rest = _plain(values)
                    with connection.cursor().copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                        for row in rest:
                            copy.write_row(row)
                counted = _COUNTED.format(size, size // _PER_ARTICLE)
                connection.execute(f"UPDATE corpus SET {counted}")
            server.execute(name, "VACUUM ANALYZE")
            # Read whole, as a file is.
            server.execute(name, "SELECT sum(length(value::text)) FROM statements")
        asked = "SELECT pid FROM pg_stat_activity WHERE datname LIKE 'corpus%'"
        sessions = [Path(f"/proc/{pid}/schedstat") for (pid,) in server.execute("postgres", asked)]

        def clock() -> float:
            spent = (int(session.read_text().split()[0]) for session in sessions)
            return process_time() + sum(spent) / 1e9

        yield stores, clock
    finally:
        for store in stores:
            store.close()
        server.remove()


def _plain(found: Iterable[Row]) -> tuple[str, Iterator[list[object]]]:
    """Return the names of the rows' columns, and the rows as a driver takes them."""
    found = iter(found)
    first = next(found)
    plain = (
        [json.dumps(one) if isinstance(one, dict | list) else one for one in row.values()]
        for row in chain([first], found)
    )
    return ", ".join(f'"{name}"' for name in first), plain


def _article_id(number: int) -> int:
    """Return an id of its own for each article, scattered as those of addresses are."""
    return (number + 1) * _SCATTER % (1 << 40)


def _article_row(number: int) -> Row:
    article, claims = _written(number)
    row = rows.article_row(article, identify(article), Trace(tuple(range(128))), "news")
    return row | {"id": _article_id(number), "release": "bench", "statements": len(claims)}


def _statement_rows(number: int) -> list[Row]:
    return rows.statement_rows(_article_id(number), _written(number)[1])


def _name(company: int) -> str:
    """Name a company so that the names are in the order of the numbers."""
    return f"Company {company:07}"


def _written(number: int) -> tuple[Article, list[Claim]]:
    company, place = divmod(number, _PER_COMPANY // _PER_ARTICLE)
    name = _name(company)
    sentence = f"{name} has raised $5 million in a round led by Example Capital and others."
    url = f"https://bench.example/{company}/{place}"
    claims = [
        Claim(
            f"c{place}",
            Company(name),
            "amount",
            MoneyValue(Money(5_000_000 + place, "USD")),
            "completed",
            None,
            Quote(0, 30, sentence[:30], "", sentence[30:], sentence),
            Mention(0, "news"),
            "amount.raised",
        )
        for place in range(_PER_ARTICLE)
    ]
    return Article(url, f"{name} raises", "The Example", None, "en", sentence, ()), claims


def measure_lookups(
    small: Store, large: Store, clock: Callable[[], float] = process_time
) -> tuple[Ratio, float, float]:
    """Return lookups in the large corpus ÷ in the small, and the median of each in milliseconds.

    A lookup is what a check asks for: all statements on a company under all of its names.
    """
    chance = random.Random(1)
    walls: dict[int, list[float]] = {id(small): [], id(large): []}

    def block(store: Store, companies: int) -> float:
        start = clock()
        for _ in range(_BLOCK):
            company = Company(_name(chance.randrange(companies)))
            began = perf_counter()
            found = store.statements_for([company])
            walls[id(store)].append(1000 * (perf_counter() - began))
            if len(found) != _PER_COMPANY:
                raise RuntimeError(f"{company.name} has {len(found)} statements")
        return clock() - start

    few, many = (store.size().statements // _PER_COMPANY for store in (small, large))
    for _ in range(_WARM_UPS // _BLOCK):
        block(small, few)
        block(large, many)
    walls[id(small)].clear()
    walls[id(large)].clear()
    ratios, costs, floors = [], 0.0, 0.0
    for _ in range(REPEATS):
        above, below = block(large, many), block(small, few)
        below += block(small, few)
        above += block(large, many)
        ratios.append(above / below)
        costs, floors = costs + above, floors + below
    thousandth = 1000 / (2 * REPEATS * _BLOCK)
    ratio = Ratio(tuple(ratios), costs * thousandth, floors * thousandth)
    return ratio, median(walls[id(large)]), median(walls[id(small)])
