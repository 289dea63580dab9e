"""Articles with their claims in, rows out: how a transaction that writes keeps and forgets.

Knows the tables and their counters, and not who opened the transaction. Locks are taken in one
order (articles by id, then companies by name, then the corpus), so that two that write at once on
a server wait for one another and never in a circle.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Table, bindparam, delete, func, insert, select, update

from backend import __version__
from backend.model.article import Article
from backend.model.claim import Claim, SourceKind, Trace
from backend.model.corpus import Outcome
from backend.store import bands, rows
from backend.store.counting import Name, book
from backend.store.encoding import decode_signature
from backend.store.engines import SERVER
from backend.store.identity import (
    LARGEST_ID,
    STATEMENTS_PER_ARTICLE,
    Identity,
    first_id,
    identify,
    next_id,
)
from backend.store.schema import aliases, articles, statements
from backend.values.names import company_key


@dataclass(frozen=True, slots=True)
class Finding:
    """An article with all that was found in it, ready to be kept.

    `digest` is that of the document as it came. `is_record` tells that its fields are its claims:
    the same words may then state something else. `release` is None for what this release has just
    found. What comes from a corpus kept elsewhere has no digest and names the release that found
    it, and always replaces what is kept of its address.
    """

    article: Article
    kind: SourceKind
    trace: Trace
    claims: Sequence[Claim]
    digest: bytes | None = None
    is_record: bool = False
    release: str | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of an article that was handed in, and the id under which it is kept."""

    id: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Known:
    """The id and the key of an article that was read from a document."""

    id: int
    key: str


class TooManyClaims(ValueError):
    """One document makes more claims than a corpus can number."""


def refuse_too_many(findings: Sequence[Finding]) -> None:
    """Raise TooManyClaims where one of the findings has more than can be numbered."""
    for finding in findings:
        if len(finding.claims) > STATEMENTS_PER_ARTICLE:
            raise TooManyClaims(
                f"{len(finding.claims)} claims in one document; split it, "
                f"{STATEMENTS_PER_ARTICLE} are the most that one can make"
            )


def keep_all(connection: Connection, findings: Sequence[Finding]) -> list[Kept]:
    """Keep articles in their order; a later one of the same address replaces an earlier one."""
    identified = [(finding, identify(finding.article)) for finding in findings]
    _lock(connection, [identity.key for _, identity in identified])
    change: Counter[Name] = Counter()
    kept: list[Kept] = []
    for batch in _without_repeats(identified):
        kept += _keep_batch(connection, batch, change)
    book(connection, change, sum(each.outcome == "new" for each in kept))
    return kept


def known(connection: Connection, digests: Collection[bytes]) -> dict[bytes, Known]:
    """Return which documents are kept as this release reads them, by their digests."""
    query = select(articles.c.digest, articles.c.id, articles.c.key).where(
        articles.c.digest.in_(digests), articles.c.release == __version__
    )
    return {row.digest: Known(row.id, row.key) for row in connection.execute(query)}


def forget(connection: Connection, article_id: int) -> bool:
    """Remove an article with what hangs on it; tell whether there was one of this id."""
    row = article_row(connection, article_id, locked=True)
    if row is None:
        return False
    change: Counter[Name] = Counter()
    change.subtract(_remove(connection, [article_id]))
    book(connection, change, -1)
    return True


def retrace(connection: Connection, article_id: int, trace: Trace) -> None:
    """Put another signature in the place of an article's; its credits stay."""
    row = article_row(connection, article_id, locked=True)
    if row is None:
        return
    bands.remove(connection, bands.band_rows(article_id, decode_signature(row.signature)))
    if row.statements:
        bands.add(connection, bands.band_rows(article_id, trace.signature))
    connection.execute(
        update(articles).where(articles.c.id == article_id).values(signature=trace.packed)
    )


def article_row(
    connection: Connection, article_id: int, *, locked: bool = False
) -> Row[Any] | None:
    """Return the row of an article, `locked` until the transaction's end; None without one."""
    if not 0 < article_id <= LARGEST_ID:
        return None
    query = select(articles).where(articles.c.id == article_id)
    return connection.execute(query.with_for_update() if locked else query).one_or_none()


_COMPARED = [
    articles.c[name]
    for name in (
        *("id", "key", "text_hash", "title", "publisher", "published", "language", "kind"),
        *("release", "digest"),
    )
]

_TAKEN = select(articles.c.id).where(articles.c.id.in_(bindparam("ids", expanding=True)))

_READ_FROM = (
    update(articles).where(articles.c.id == bindparam("article")).values(digest=bindparam("now"))
)

_Identified = tuple[Finding, Identity]


def _is_same(row: Row[Any], finding: Finding, identity: Identity) -> bool:
    article = finding.article
    if finding.release is not None or row.release != __version__:
        return False
    if finding.is_record:
        return bool(row.digest == finding.digest)
    return bool(
        row.text_hash == identity.text_hash
        and row.title == article.title
        and row.publisher == article.publisher
        and row.published == article.published
        and row.language == article.language
        and row.kind == finding.kind
    )


def _lock(connection: Connection, keys: Sequence[str]) -> None:
    """Make other writers of the same articles wait; a file's only writer has its lock already."""
    if connection.dialect.name != SERVER:
        return
    for number in sorted({first_id(key) for key in keys}):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({number})")


def _without_repeats(identified: Sequence[_Identified]) -> Iterator[list[_Identified]]:
    """Yield stretches of articles in which each address stands once."""
    batch: dict[str, _Identified] = {}
    for each in identified:
        if each[1].key in batch:
            yield list(batch.values())
            batch = {}
        batch[each[1].key] = each
    yield list(batch.values())


def _keep_batch(
    connection: Connection, batch: Sequence[_Identified], change: Counter[Name]
) -> list[Kept]:
    """Keep articles of different addresses, and note in `change` whose statements came and went."""
    earlier = {
        row.key: row
        for row in connection.execute(
            select(*_COMPARED)
            .where(articles.c.key.in_([identity.key for _, identity in batch]))
            .order_by(articles.c.id)
            .with_for_update()
        )
    }
    kept: list[Kept] = []
    written: list[tuple[int, Finding, Identity]] = []
    read_anew: list[dict[str, Any]] = []
    wanted = [first_id(identity.key) for _, identity in batch if identity.key not in earlier]
    taken = set(connection.execute(_TAKEN, {"ids": wanted}).scalars()) if wanted else set()
    for finding, identity in batch:
        row = earlier.get(identity.key)
        if row is None:
            kept.append(Kept(_free_id(connection, identity.key, taken), "new"))
        elif _is_same(row, finding, identity):
            kept.append(Kept(row.id, "unchanged"))
            if finding.digest != row.digest:
                read_anew.append({"article": row.id, "now": finding.digest})
            continue
        else:
            kept.append(Kept(row.id, "changed"))
        written.append((kept[-1].id, finding, identity))
    change.subtract(_remove(connection, [each.id for each in kept if each.outcome == "changed"]))
    change.update(_name(claim) for _, finding, _ in written for claim in finding.claims)
    _write(connection, written)
    if read_anew:
        connection.execute(_READ_FROM, read_anew)
    return kept


def _write(connection: Connection, written: Sequence[tuple[int, Finding, Identity]]) -> None:
    _insert(
        connection,
        articles,
        [
            rows.article_row(finding.article, identity, finding.trace, finding.kind)
            | {
                "id": number,
                "release": finding.release or __version__,
                "digest": finding.digest,
                "statements": len(finding.claims),
            }
            for number, finding, identity in written
        ],
    )
    for table, rows_of in ((statements, rows.statement_rows), (aliases, rows.alias_rows)):
        values = [row for number, finding, _ in written for row in rows_of(number, finding.claims)]
        _insert(connection, table, values)
    bands.add(
        connection,
        [
            row
            for number, finding, _ in written
            if finding.claims
            for row in bands.band_rows(number, finding.trace.signature)
        ],
    )


def _free_id(connection: Connection, key: str, taken: set[int]) -> int:
    """Return the id for a new article of this key, and add it to those that are taken."""
    article_id = first_id(key)
    while article_id in taken:
        article_id = next_id(article_id)
        if article_row(connection, article_id) is not None:
            taken.add(article_id)
    taken.add(article_id)
    return article_id


def _name(claim: Claim) -> Name:
    return company_key(claim.company.name), claim.company.name


def _remove(connection: Connection, article_ids: Sequence[int]) -> Counter[Name]:
    """Delete articles and what hangs on them; return how often each company was named."""
    if not article_ids:
        return Counter()
    stated = connection.execute(
        select(statements.c.company_key, statements.c.company, func.count())
        .where(statements.c.article_id.in_(article_ids))
        .group_by(statements.c.company_key, statements.c.company)
    ).all()
    signed = connection.execute(
        select(articles.c.id, articles.c.signature).where(articles.c.id.in_(article_ids))
    )
    signatures = [(row.id, decode_signature(row.signature)) for row in signed]
    bands.remove(connection, [row for each in signatures for row in bands.band_rows(*each)])
    # By hand, though the tables cascade: where they are sharded there are no foreign keys.
    for table in (statements, aliases):
        connection.execute(delete(table).where(table.c.article_id.in_(article_ids)))
    connection.execute(delete(articles).where(articles.c.id.in_(article_ids)))
    return Counter({(key, name): count for key, name, count in stated})


def _insert(connection: Connection, table: Table, values: list[dict[str, Any]]) -> None:
    if values:
        connection.execute(insert(table), values)
