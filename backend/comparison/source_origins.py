"""Whole sources in, the number of the origin of each out: for lists, where no claim is at hand.

For a claim, an origin is found sentence by sentence (origins.py); here a source has one for all
that it says: its outlet's, that of the text which it copies, that of the outlet which it credits.
"""

from collections.abc import Sequence

from backend.comparison.origins import outlet_key, outlet_of
from backend.comparison.tracing import copied_pairs
from backend.model.claim import Statement
from backend.model.corpus import ArticleFile
from backend.values.names import org_key


def number_origins(files: Sequence[ArticleFile]) -> list[int]:
    """Return the origin of each article, counted from 1 in their order.

    Only these articles are compared: one that is not among them joins no two of them.
    """
    origins = [{outlet_of(file.article.source), *_credited(file)} for file in files]
    signatures = [file.article.source.trace.packed for file in files]
    for one, other in copied_pairs(signatures):
        origins[other].add(f"copy:{one}")
        origins[one].add(f"copy:{one}")
    return _numbered(origins)


def _credited(file: ArticleFile) -> list[str]:
    """Return the outlet that an article has its news from, by no more than one of its credits.

    A company that it writes about is none: all who report on a company quote it.
    """
    own = outlet_of(file.article.source)
    about = {_company(statement) for statement in file.statements}
    for name in file.article.source.trace.credits:
        key = outlet_key(name)
        if key == own:
            return []
        if not any(company in key for company in about):
            return [key]
    return []


def _company(statement: Statement) -> str:
    return org_key(statement.claim.company.name).replace(" ", "")


def _numbered(marks: Sequence[set[str]]) -> list[int]:
    """Return a number for each: the same for what shares a mark, directly or through others."""
    group_of: dict[str, int] = {}
    members: dict[int, set[str]] = {}
    for number, own in enumerate(marks):
        merged = own.union(
            *(members.pop(group) for group in {group_of[m] for m in own & group_of.keys()})
        )
        members[number] = merged
        group_of.update(dict.fromkeys(merged, number))
    numbers: dict[int, int] = {}
    return [numbers.setdefault(group_of[min(own)], len(numbers) + 1) for own in marks]
