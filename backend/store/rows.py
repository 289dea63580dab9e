"""Rows in, the model's dataclasses out, and back; knows the columns, asks the database nothing."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import JSON, Row, Text, cast

from backend.model.article import Article
from backend.model.claim import (
    Attribute,
    Claim,
    Company,
    Mention,
    Source,
    SourceKind,
    Statement,
    Trace,
    Value,
)
from backend.model.corpus import KeptArticle
from backend.store import encoding
from backend.store.identity import Identity, statement_id
from backend.store.schema import articles, statements
from backend.values.names import company_key

STATEMENT = tuple(
    cast(column, Text) if isinstance(column.type, JSON) else column for column in statements.c
)
"""The columns that a statement is made of. Their JSON is parsed here: on its way through a column's
type it would cost twice as much."""

SOURCE = tuple(
    articles.c[name]
    for name in ("id", "url", "publisher", "title", "published", "kind", "signature", "credits")
)
"""The columns that a source is made of."""


def article_row(
    article: Article, identity: Identity, trace: Trace, kind: SourceKind
) -> dict[str, Any]:
    """Return an article's columns, but for its id, its release and its count of statements."""
    return {
        "key": identity.key,
        "text_hash": identity.text_hash,
        "url": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published,
        "kind": kind,
        "language": article.language,
        "words": article.words,
        "signature": trace.packed,
        "credits": list(trace.credits),
        "text": article.text,
    }


def statement_rows(article_id: int, claims: Sequence[Claim]) -> list[dict[str, Any]]:
    """Return the columns of an article's statements, in the order that the table clusters them."""
    rows = [
        {
            "company_key": company_key(claim.company.name),
            "id": statement_id(article_id, position),
            "article_id": article_id,
            "claim_id": claim.id,
            "company": claim.company.name,
            "aliases": list(claim.company.aliases),
            "attribute": claim.attribute,
            "value": encoding.encode_value(claim.value),
            "modality": claim.modality,
            "attribution": claim.attribution,
            "quote": encoding.encode_quote(claim.quote),
            "financing": claim.mention.key,
            "role": claim.mention.role,
            "after": claim.mention.after,
            "rule": claim.rule,
        }
        for position, claim in enumerate(claims)
    ]
    return sorted(rows, key=lambda row: (row["company_key"], row["id"]))


def alias_rows(article_id: int, claims: Sequence[Claim]) -> list[dict[str, Any]]:
    """Return one row for each second name that an article teaches for a company, sorted."""
    found: dict[tuple[str, str], str] = {}
    for claim in claims:
        key = company_key(claim.company.name)
        for name in claim.company.aliases:
            alias_key = company_key(name)
            if alias_key and alias_key != key:
                found.setdefault((alias_key, key), name)
    return [
        {"alias_key": alias_key, "company_key": key, "article_id": article_id, "name": name}
        for (alias_key, key), name in sorted(found.items())
    ]


def source(row: Row[Any]) -> Source:
    """Return the source that a row with the columns of `articles` describes."""
    return Source(
        row.id,
        row.url,
        row.publisher,
        row.title,
        row.published,
        row.kind,
        Trace(encoding.decode_signature(row.signature), tuple(row.credits)),
    )


def kept_article(row: Row[Any]) -> KeptArticle:
    """Return the article of a whole row of `articles`."""
    return KeptArticle(source(row), row.language, row.words, row.text, row.statements)


def statement(row: Sequence[Any], where: Source) -> Statement:
    """Return the statement of a row of STATEMENT, made by the source `where`."""
    # Taken apart in the table's order: by name, each column of each row would be looked up.
    _, number, _, claim_id, company, aliases, attribute, value, modality, *others = row
    attribution, quote, financing, role, after, rule = others
    claim = Claim(
        claim_id,
        _company(company, aliases),
        attribute,
        _value(attribute, value),
        modality,
        attribution,
        encoding.decode_quote(encoding.parse(quote)),
        _mention(financing, role, after),
        rule,
    )
    return Statement(number, claim, where)


# Statements on one company have these in common, time and again.
@lru_cache(maxsize=512)
def _company(name: str, aliases: str) -> Company:
    return Company(name, tuple(encoding.parse(aliases)))


@lru_cache(maxsize=512)
def _value(attribute: Attribute, value: str) -> Value:
    return encoding.decode_value(attribute, encoding.parse(value))


_mention = lru_cache(maxsize=512)(Mention)
