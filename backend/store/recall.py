"""Company keys in, the statements under them out, without those of the article being checked.

What every check asks of the corpus: a few queries on adjacent pages, whatever its size.
"""

import json
from collections.abc import Collection, Sequence
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Select, bindparam, func, literal, select, union_all

from backend.model.answer import CorpusSize
from backend.model.article import Article
from backend.model.claim import Source, Statement
from backend.store import bands, companies, rows
from backend.store.identity import Identity, identify, is_web_address
from backend.store.lists import is_listed
from backend.store.schema import articles, corpus, statements
from backend.values.urls import normalise_url

# Built once: SQLAlchemy takes longer to put these together than SQLite to answer them.
_ABOUT = is_listed(statements.c.company_key, "keys")
_ASKED = union_all(
    select(statements.c.article_id, literal(0).label("is_near")).where(_ABOUT).distinct(),
    bands.NEAR.add_columns(literal(1)),
).subquery()
_SOURCES: Select[*tuple[Any, ...]] = (
    select(*rows.SOURCE, articles.c.key, articles.c.text_hash, _ASKED.c.is_near)
    .join_from(_ASKED, articles, articles.c.id == _ASKED.c.article_id)
    .order_by(articles.c.id)
)
"""The sources that speak of `keys`, and those that share one of `bands`: some are both."""
_STATEMENTS = (
    select(*rows.STATEMENT).where(_ABOUT).order_by(statements.c.company_key, statements.c.id)
)
_SIZE = select(corpus.c.statements, corpus.c.sources)
_DATED_SIZE = select(func.coalesce(func.sum(articles.c.statements), 0), func.count()).where(
    articles.c.published <= bindparam("as_of")
)


class Apart:
    """An article that is being checked, which must not stand as evidence for itself."""

    def __init__(self, article: Article) -> None:
        """Take the article."""
        self._article = article
        self._address = normalise_url(article.url) if is_web_address(article.url) else None

    def is_same(self, row: Row[Any]) -> bool:
        """Tell whether a row of `articles` is this article, kept.

        It is from the same address, or of the same words where one of the two has no address on
        the web.
        """
        if self._address is not None and is_web_address(row.url):
            return bool(row.key == self._address)
        own = self._identity
        return bool(row.key == own.key or row.text_hash == own.text_hash)

    @cached_property
    def _identity(self) -> Identity:
        return identify(self._article)


class Recalled(NamedTuple):
    """All that a check asks of the corpus.

    `lookalikes` are the packed signatures of other texts that share words with the article's, by
    the id of the source of each.
    """

    statements: list[Statement]
    lookalikes: dict[int, bytes]
    size: CorpusSize


def find(
    connection: Connection,
    keys: Collection[str],
    signature: Sequence[int],
    as_of: date | None = None,
    apart: Apart | None = None,
) -> tuple[list[Statement], dict[int, bytes]]:
    """Return the statements on some companies, and the lookalikes of a text.

    The statements are those under these keys and those that the corpus links to them, ordered by
    company, article and place. The lookalikes are the packed signatures, by the id of the source,
    of texts that may be near-copies of the one with this signature. With `as_of`, all of it is
    only of articles known to be published by then; never of `apart`.
    """
    meant = sorted(companies.linked(connection, keys, as_of)[0])
    asked = {"keys": json.dumps(meant), "bands": json.dumps(bands.bands_of(signature))}
    sources: dict[int, Source] = {}
    near: dict[int, bytes] = {}
    for row in connection.execute(_SOURCES, asked).all():
        if _is_late(row, as_of) or (apart is not None and apart.is_same(row)):
            continue
        if row.is_near:
            near[row.id] = row.signature
        else:
            sources[row.id] = rows.source(row)
    stated = [
        rows.statement(row, sources[row.article_id])
        for row in connection.execute(_STATEMENTS, asked).all()
        if row.article_id in sources
    ]
    return stated, near


def size(connection: Connection, as_of: date | None = None) -> CorpusSize:
    """Return how much the corpus holds, with `as_of` only from sources published by then."""
    dated = {} if as_of is None else {"as_of": as_of}
    known, sources = connection.execute(_DATED_SIZE if dated else _SIZE, dated).one()
    return CorpusSize(int(known), sources)


def _is_late(row: Row[Any], as_of: date | None) -> bool:
    """Tell whether an article is not known to be published by a day."""
    return as_of is not None and (row.published is None or row.published > as_of)
