"""Gold texts in, relations between claims found in them out: reading, finding and comparing.

A claim that was found stands for a marked one of the same company, attribute and value; where
several do, the relation counts that is marked, if any of them has it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from backend.claims import find_claims
from backend.comparison import compare, trace
from backend.model.article import Document
from backend.model.claim import (
    ChangeValue,
    Claim,
    ContributionValue,
    DateValue,
    MoneyValue,
    OrgsValue,
    RoundValue,
    TotalValue,
    ValuationValue,
)
from backend.reading import read_article
from backend.values.money import Money
from backend.values.names import company_key, is_same_org
from tests.gold.scoring import (
    GoldDocument,
    GoldGroup,
    Score,
    contradictions_of,
    count,
    statements_of,
)

Relations = dict[tuple[str, str], set[str]]


def score_end_to_end(group: GoldGroup) -> Score:
    """Check each document against the others, with claims found and not marked."""
    found = tuple(map(_found, group.documents))
    names = {
        document.id: _names(document, marked)
        for document, marked in zip(found, group.documents, strict=True)
    }
    relations: Relations = defaultdict(set)
    for document in found:
        _relate(document, found, names, relations)

    def judged(one: str, other: str, marked: str) -> str | None:
        known = relations.get((one, other), set())
        return marked if marked in known else min(known, default=None)

    return count(group, judged)


def _found(marked: GoldDocument) -> GoldDocument:
    article = read_article(
        Document(
            marked.article.url,
            marked.article.title,
            marked.article.publisher,
            marked.article.published,
            text=marked.article.text,
        )
    )
    return replace(
        marked, article=article, trace=trace(article), claims=tuple(find_claims(article))
    )


def _relate(
    document: GoldDocument,
    found: tuple[GoldDocument, ...],
    names: dict[str, dict[str, list[str]]],
    relations: Relations,
) -> None:
    others = [other for other in found if other.id != document.id]
    statements = statements_of(others)
    owner = {
        statement.id: other.id
        for number, other in enumerate(others, 1)
        for statement in statements
        if statement.source.id == number
    }
    claims = {statement.id: statement.claim.id for statement in statements}
    own = names[document.id]
    for checked in compare(document.article, document.trace, document.claims, statements):
        for evidence in checked.evidence:
            if evidence.statement is not None:
                theirs = names[owner[evidence.statement]].get(claims[evidence.statement], [])
            else:
                theirs = [
                    name
                    for claim in contradictions_of(evidence, document.claims)
                    for name in own.get(claim.id, [])
                ]
            for one in own.get(checked.claim.id, []):
                for other in theirs:
                    relations[one, other].add(evidence.relation)


def _names(found: GoldDocument, marked: GoldDocument) -> dict[str, list[str]]:
    """Return for each claim that was found the marked ones it stands for."""
    return {
        claim.id: [f"{marked.id}#{gold.id}" for gold in marked.claims if stands_for(claim, gold)]
        for claim in found.claims
    }


def stands_for(found: Claim, marked: Claim) -> bool:
    """Tell whether a found claim has the company, attribute and value of a marked one."""
    if not set(_keys(found)) & set(_keys(marked)):
        return False
    sums = {"amount", "contribution"}
    if found.attribute != marked.attribute and not {found.attribute, marked.attribute} <= sums:
        return False
    match found.value, marked.value:
        case (MoneyValue(a) | ContributionValue(a), MoneyValue(b) | ContributionValue(b)):
            return _same_money(a, b)
        case ValuationValue(a), ValuationValue(b):
            return _same_money(a, b)
        case TotalValue(a), TotalValue(b):
            return _same_money(a, b)
        case OrgsValue(a), OrgsValue(b):
            return any(is_same_org(x, y) for x in a for y in b)
        case RoundValue(a), RoundValue(b):
            return a == b
        case DateValue(a), DateValue(b):
            return a.isoformat().startswith(b.isoformat())
        case ChangeValue(a), ChangeValue(b):
            return abs(a - b) <= 0.01 * max(a, b)
    return False


def _keys(claim: Claim) -> Iterator[str]:
    yield company_key(claim.company.name)
    yield from map(company_key, claim.company.aliases)


def _same_money(a: Money, b: Money) -> bool:
    return a.currency == b.currency and abs(a.amount - b.amount) <= 0.01 * b.amount


def total_end_to_end(groups: Iterable[GoldGroup]) -> Score:
    """Add up the scores of groups."""
    total = Score()
    for group in groups:
        total.add(score_end_to_end(group))
    return total
