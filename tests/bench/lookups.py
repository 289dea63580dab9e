"""A number of statements in, a corpus of so many in an SQLite file out, and what a lookup costs.

Every size has as many statements per company, and the file is read whole before anything is
timed: a lookup's own cost is asked for, not that of a cold disk.
"""

import json
import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from backend.model.article import Article
from backend.model.claim import Claim, Company, Mention, MoneyValue, Quote, Trace
from backend.store import Store, open_store, rows
from backend.store.identity import first_id, identify
from backend.store.schema import HEAD
from backend.values.money import Money
from tests.bench.measuring import REPEATS, Ratio

_PER_COMPANY = 20
_PER_ARTICLE = 5
_WARM_UPS = 300
_BLOCK = 150
_BATCH = 4000


def open_corpus(folder: Path, size: int) -> Store:
    """Return a corpus of `size` statements, made on first use and kept in the folder."""
    path = folder / f"lookup-{HEAD}-{size}.sqlite"
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
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("BEGIN")
    companies = size // _PER_COMPANY
    for start in range(0, companies, _BATCH):
        articles, statements = [], []
        for company in range(start, min(start + _BATCH, companies)):
            for article, claims in _written(company):
                identity = identify(article)
                article_id = first_id(identity.key)
                row = rows.article_row(article, identity, Trace(tuple(range(128))), "news")
                articles.append(
                    row | {"id": article_id, "release": "bench", "statements": len(claims)}
                )
                statements += rows.statement_rows(article_id, claims)
        _insert(connection, "articles", articles)
        _insert(connection, "statements", statements)
    connection.execute(
        "UPDATE corpus SET statements = ?, sources = ?", (size, size // _PER_ARTICLE)
    )
    connection.execute("COMMIT")
    connection.close()


def _insert(connection: sqlite3.Connection, table: str, values: list[dict[str, object]]) -> None:
    names = list(values[0])
    places = ", ".join(f":{name}" for name in names)
    columns = ", ".join(f'"{name}"' for name in names)
    plain = ({name: _plain(value) for name, value in row.items()} for row in values)
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", plain)


def _plain(value: object) -> object:
    return json.dumps(value) if isinstance(value, dict | list) else value


def _written(company: int) -> Iterator[tuple[Article, list[Claim]]]:
    name = f"Company {company}"
    sentence = f"{name} has raised $5 million in a round led by Example Capital and others."
    for number in range(_PER_COMPANY // _PER_ARTICLE):
        url = f"https://bench.example/{company}/{number}"
        article = Article(url, f"{name} raises", "The Example", None, "en", sentence, ())
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
        yield article, claims


def measure_lookups(small: Store, large: Store) -> tuple[Ratio, float, float]:
    """Return lookups in the large corpus ÷ in the small, and the median of each in milliseconds.

    A lookup is what a check asks for: all statements on a company under all of its names.
    """
    chance = random.Random(1)
    walls: dict[int, list[float]] = {id(small): [], id(large): []}

    def block(store: Store, companies: int) -> float:
        start = process_time()
        for _ in range(_BLOCK):
            company = Company(f"Company {chance.randrange(companies)}")
            began = perf_counter()
            found = store.statements_for([company])
            walls[id(store)].append(1000 * (perf_counter() - began))
            if len(found) != _PER_COMPANY:
                raise RuntimeError(f"{company.name} has {len(found)} statements")
        return process_time() - start

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
