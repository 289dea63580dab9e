"""Which names are one company: names in, the keys and companies that the corpus links to them out.

Links are what articles taught ("Face++" is Megvii), followed both ways and onward each time they
are asked for, so that the order in which the articles came never matters.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, or_, select

from backend.model.corpus import KnownCompany
from backend.store.lists import is_listed
from backend.store.schema import aliases, articles, companies
from backend.values.names import company_key

Link = tuple[str, str]


def linked(
    connection: Connection, keys: Collection[str], as_of: date | None = None
) -> tuple[set[str], list[Link]]:
    """Return the keys that are the same company as one of `keys`, and the links that say so.

    With `as_of`, only articles published by then teach anything.
    """
    known = set(keys)
    links: set[Link] = set()
    frontier = known
    meant = {} if as_of is None else {"as_of": as_of}
    query = _links_query(as_of is not None)
    while frontier:
        rows = connection.execute(query, meant | {"keys": json.dumps(sorted(frontier))}).all()
        links.update((row.alias_key, row.company_key) for row in rows)
        reached = {key for link in links for key in link}
        frontier = reached - known
        known = known | reached
    return known, sorted(links)


@cache
def _links_query(is_dated: bool) -> Select[str, str]:
    """Return the query for the links of `keys`, those published by `as_of` where it is dated."""
    ends = aliases.c.alias_key, aliases.c.company_key
    query = select(*ends).where(or_(*(is_listed(end, "keys") for end in ends))).distinct()
    if is_dated:
        query = query.join(articles).where(articles.c.published <= bindparam("as_of"))
    return query


def find(connection: Connection, words: str, limit: int) -> list[KnownCompany]:
    """Return companies with a name that contains `words`, in any case, the best known first."""
    sought = words.strip().lower()
    hits: set[str] = set()
    for table, key in ((companies, companies.c.company_key), (aliases, aliases.c.alias_key)):
        conditions = [func.lower(table.c.name).contains(sought, autoescape=True)]
        if slug := company_key(sought):
            conditions.append(key.contains(slug, autoescape=True))
        rows = connection.execute(
            select(table.c.company_key).where(or_(*conditions)).distinct().order_by("company_key")
        )
        hits.update(rows.scalars())
    found = described(connection, hits)
    return sorted(found, key=lambda company: (-company.statements, company.id))[:limit]


def described(connection: Connection, keys: Collection[str]) -> list[KnownCompany]:
    """Return the companies that go by `keys`, each with all its names."""
    if not keys:
        return []
    known, links = linked(connection, keys)
    names = connection.execute(
        select(companies).where(companies.c.company_key.in_(known)).order_by(*companies.c)
    ).all()
    taught = connection.execute(
        select(aliases.c.company_key, aliases.c.name)
        .where(aliases.c.company_key.in_(known))
        .distinct()
        .order_by(aliases.c.company_key, aliases.c.name)
    ).all()
    found = [_describe(group, names, taught) for group in groups(known, links)]
    return [company for company in found if company is not None]


def _describe(
    group: Collection[str], names: Sequence[Row[Any]], taught: Sequence[Row[Any, Any]]
) -> KnownCompany | None:
    rows = [row for row in names if row.company_key in group]
    if not rows:
        return None
    counts: dict[str, int] = defaultdict(int)
    for row in rows:
        counts[row.company_key] += row.statements
    identifier = min(counts, key=lambda key: (-counts[key], key))
    own = [row for row in rows if row.company_key == identifier]
    name = min(own, key=lambda row: (-row.statements, len(row.name), row.name)).name
    others = {row.name for row in (*rows, *(row for row in taught if row.company_key in group))}
    return KnownCompany(identifier, name, tuple(sorted(others - {name})), sum(counts.values()))


def groups(keys: Iterable[str], links: Iterable[Link]) -> list[frozenset[str]]:
    """Return the keys that are linked with one another, group by group, in a fixed order."""
    group_of: dict[str, set[str]] = {key: {key} for key in keys}
    for first, second in links:
        merged = group_of[first] | group_of[second]
        for key in merged:
            group_of[key] = merged
    distinct = {frozenset(group) for group in group_of.values()}
    return sorted(distinct, key=min)
