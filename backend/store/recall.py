"""Company keys in, the statements under them out, without those of the article being checked.

What every check asks of the corpus: a few queries on adjacent pages, whatever its size.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, CursorResult, Row, bindparam, func, select

from backend.model.answer import CorpusSize
from backend.model.article import Article
from backend.model.claim import Source, Statement
from backend.store import bands, companies, rows
from backend.store.identity import identify, is_web_address
from backend.store.schema import articles, corpus, statements

# Built once: SQLAlchemy takes longer to put these together than SQLite to answer them.
_MEANT = statements.c.company_key.in_(bindparam("keys", expanding=True))
_SOURCE = select(
    *(
        articles.c[name]
        for name in (
            *("id", "url", "publisher", "title", "published", "kind", "signature", "credits"),
            *("key", "text_hash"),
        )
    )
)
_SOURCES = _SOURCE.where(articles.c.id.in_(select(statements.c.article_id).where(_MEANT)))
_NUMBERED = _SOURCE.where(articles.c.id.in_(bindparam("ids", expanding=True)))
_SIZE = select(corpus.c.statements, corpus.c.sources)
_DATED_SIZE = select(func.coalesce(func.sum(articles.c.statements), 0), func.count()).where(
    articles.c.published <= bindparam("as_of")
)
_STATEMENTS = (
    select(*rows.STATEMENT).where(_MEANT).order_by(statements.c.company_key, statements.c.id)
)


class Apart:
    """An article that is being checked, which must not stand as evidence for itself."""

    def __init__(self, article: Article) -> None:
        """Take the article."""
        self._identity = identify(article)

    def is_same(self, row: Row[Any]) -> bool:
        """Tell whether a row of `articles` is this article, kept.

        It is from the same address, or of the same words where one of the two has no address on
        the web.
        """
        identity = self._identity
        if row.key == identity.key:
            return True
        if row.text_hash != identity.text_hash:
            return False
        return not (identity.has_address and is_web_address(row.url))


class Recalled(NamedTuple):
    """All that a check asks of the corpus."""

    statements: list[Statement]
    lookalikes: list[Source]
    size: CorpusSize


def recall(
    connection: Connection,
    keys: Collection[str],
    signature: Sequence[int],
    as_of: date | None = None,
    apart: Apart | None = None,
) -> Recalled:
    """Return what `statements_on`, `lookalikes` and `size` do."""
    sources, stated = _stated(connection, keys, as_of, apart)
    return Recalled(
        stated, _alike(connection, signature, as_of, apart, sources), size(connection, as_of)
    )


def statements_on(
    connection: Connection,
    keys: Collection[str],
    as_of: date | None = None,
    apart: Apart | None = None,
) -> list[Statement]:
    """Return the statements under these company keys and those that the corpus links to them.

    They are ordered by company, article and place. With `as_of`, only those of articles known to be
    published by then; never those of `apart`.
    """
    return _stated(connection, keys, as_of, apart)[1]


def lookalikes(
    connection: Connection,
    signature: Sequence[int],
    as_of: date | None = None,
    apart: Apart | None = None,
) -> list[Source]:
    """Return the sources whose texts may be near-copies of the one with this signature, by id.

    With `as_of`, only those known to be published by then; never `apart`.
    """
    return _alike(connection, signature, as_of, apart, {})


def size(connection: Connection, as_of: date | None = None) -> CorpusSize:
    """Return how much the corpus holds, with `as_of` only from sources published by then."""
    dated = {} if as_of is None else {"as_of": as_of}
    known, sources = connection.execute(_DATED_SIZE if dated else _SIZE, dated).one()
    return CorpusSize(int(known), sources)


def _stated(
    connection: Connection, keys: Collection[str], as_of: date | None, apart: Apart | None
) -> tuple[dict[int, Source], list[Statement]]:
    """Return the sources that speak of these companies, by id, and what they state."""
    if not keys:
        return {}, []
    meant = {"keys": sorted(companies.linked(connection, keys, as_of)[0])}
    sources = _admitted(connection.execute(_SOURCES, meant), as_of, apart)
    stated = connection.execute(_STATEMENTS, meant).all()
    return sources, [
        rows.statement(row, sources[row.article_id]) for row in stated if row.article_id in sources
    ]


def _alike(
    connection: Connection,
    signature: Sequence[int],
    as_of: date | None,
    apart: Apart | None,
    known: Mapping[int, Source],
) -> list[Source]:
    """Return the lookalikes, of which `known` have been asked for already."""
    ids = bands.near(connection, signature)
    unknown = [number for number in ids if number not in known]
    found = dict(known)
    if unknown:
        found |= _admitted(connection.execute(_NUMBERED, {"ids": unknown}), as_of, apart)
    return [found[number] for number in ids if number in found]


def _admitted(
    found: CursorResult[Any], as_of: date | None, apart: Apart | None
) -> dict[int, Source]:
    return {
        row.id: rows.source(row)
        for row in found.all()
        if (as_of is None or (row.published is not None and row.published <= as_of))
        and (apart is None or not apart.is_same(row))
    }
