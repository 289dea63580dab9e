"""A database in, what its corpus holds as a whole out: lists, counts, all of it in order.

For people and for copies of the corpus; no check comes here. Everything is sorted by what it is,
so that the same corpus gives the same answer on every database.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Row,
    Select,
    Table,
    func,
    or_,
    select,
    text,
)

from backend.model.article import Article
from backend.model.claim import SourceKind, Statement
from backend.model.corpus import ArticleFile, Counts, Statistics
from backend.store import rows, schema
from backend.store.companies import groups, linked
from backend.store.errors import shown, translated
from backend.store.identity import identify
from backend.store.schema import aliases, articles, companies, statements
from backend.values.urls import normalise_url

PAGE = 200
"""Articles that one transaction reads: some megabytes of text."""

_SIZES = {
    "sqlite": "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()",
    "postgresql": "SELECT pg_database_size(current_database())",
}
_MOST_ADDRESSES = 500


class Survey:
    """A corpus as a whole. Every page of a list is one transaction; all may raise StoreError."""

    def __init__(self, engine: Engine) -> None:
        """Use the engine of an open store."""
        self._engine = engine

    def sources(
        self, limit: int, *, kind: SourceKind | None = None, publisher: str | None = None
    ) -> list[ArticleFile]:
        """Return articles with their statements, the latest published first, undated ones last.

        `publisher` is a part of the publisher's name, in any case.
        """
        query = select(articles).order_by(articles.c.published.desc().nulls_last(), articles.c.id)
        if kind is not None:
            query = query.where(articles.c.kind == kind)
        if publisher is not None:
            query = query.where(articles.c.publisher.icontains(publisher, autoescape=True))
        with self._reading() as connection:
            return _files(connection, query.limit(limit))

    def keys_of(self, identifier: str) -> frozenset[str]:
        """Return the keys of all names that texts give the company with this key."""
        with self._reading() as connection:
            known, _ = linked(connection, {identifier})
            return frozenset(known)

    def files(self, keys: Collection[str] | None = None) -> Iterator[ArticleFile]:
        """Yield all articles with their statements, by id; with `keys` those on these companies.

        Each article is whole, but what is written meanwhile may or may not be among them.
        """
        last = 0
        while True:
            query = select(articles).where(articles.c.id > last).order_by(articles.c.id)
            if keys is not None:
                stated = statements.c.company_key.in_(sorted(keys))
                query = query.where(
                    articles.c.id.in_(select(statements.c.article_id).where(stated))
                )
            with self._reading() as connection:
                found = _files(connection, query.limit(PAGE))
            yield from found
            if len(found) < PAGE:
                return
            last = found[-1].article.source.id

    def files_like(self, sought: Sequence[Article]) -> list[ArticleFile | None]:
        """Return what is kept under the identity of each article: its address, or its words."""
        keys = [identify(article).key for article in sought]
        is_sought = articles.c.key.in_(keys)
        with self._reading() as connection:
            ids = {
                key: number
                for key, number in connection.execute(
                    select(articles.c.key, articles.c.id).where(is_sought)
                )
            }
            files = _files(connection, select(articles).where(is_sought))
        by_id = {file.article.source.id: file for file in files}
        return [by_id[ids[key]] if key in ids else None for key in keys]

    def addresses_near(self, url: str) -> list[str]:
        """Return some addresses of the corpus, sorted: of the same site, or of a page so named."""
        address = normalise_url(url)
        page = re.split(r"[?#]", address)[0].rstrip("/").rpartition("/")[2]
        near: list[ColumnElement[bool]] = []
        if site := re.match(r"https://[^/?#]+/", address):
            near.append(articles.c.key.startswith(site[0], autoescape=True))
        if page:
            near.append(articles.c.key.contains(page, autoescape=True))
        if not near:
            return []
        query = select(articles.c.url).where(articles.c.url.is_not(None), or_(*near))
        with self._reading() as connection:
            found = connection.execute(query.order_by(articles.c.key).limit(_MOST_ADDRESSES))
            return [address for address in found.scalars() if address]

    def statistics(self) -> Statistics:
        """Count what the corpus holds."""
        days = select(
            func.min(articles.c.published),
            func.max(articles.c.published),
            func.count() - func.count(articles.c.published),
        )
        with self._reading() as connection:
            first, last, undated = connection.execute(days).one()
            size = connection.execute(text(_SIZES[connection.dialect.name])).scalar_one()
            return Statistics(
                sources=_rows_of(connection, articles),
                statements=_rows_of(connection, statements),
                companies=_companies(connection),
                kinds=_counts(connection, articles.c.kind),
                languages=_counts(connection, articles.c.language),
                publishers=_counts(connection, articles.c.publisher),
                attributes=_counts(connection, statements.c.attribute),
                releases=_counts(connection, articles.c.release),
                first=first,
                last=last,
                undated=undated,
                database=shown(self._engine.url),
                size=size,
                schema=schema.HEAD,
            )

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translated(self._engine.url), self._engine.connect() as connection:
            yield connection


def _files(connection: Connection, query: Select[Any]) -> list[ArticleFile]:
    found = connection.execute(query).all()
    sources = {row.id: rows.source(row) for row in found}
    stated: dict[int, list[Statement]] = {number: [] for number in sources}
    for row in connection.execute(
        select(*rows.STATEMENT)
        .where(statements.c.article_id.in_(sources))
        .order_by(statements.c.id)
    ):
        stated[row.article_id].append(rows.statement(row, sources[row.article_id]))
    return [_file(row, stated[row.id]) for row in found]


def _file(row: Row[Any], stated: list[Statement]) -> ArticleFile:
    return ArticleFile(rows.kept_article(row), tuple(stated), row.release)


def _rows_of(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _counts(connection: Connection, column: ColumnElement[Any]) -> Counts:
    found = connection.execute(select(column, func.count()).group_by(column)).all()
    return tuple(sorted(((name, count) for name, count in found), key=_most_first))


def _most_first(counted: tuple[str | None, int]) -> tuple[int, bool, str]:
    name, count = counted
    return -count, name is None, name or ""


def _companies(connection: Connection) -> int:
    """Count companies; names that a text links are one."""
    named = set(connection.execute(select(companies.c.company_key).distinct()).scalars())
    links = connection.execute(select(aliases.c.alias_key, aliases.c.company_key).distinct())
    pairs = [(alias, key) for alias, key in links]
    keys = named.union(*pairs)
    return sum(not group.isdisjoint(named) for group in groups(keys, pairs))
