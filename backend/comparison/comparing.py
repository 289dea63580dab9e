"""An article's claims and the corpus's statements in, checked claims with their evidence out.

Order only: items are placed in financings, related pair by pair, given origins and added up. How
each is done stands in the modules that this one calls.
"""

from collections.abc import Mapping, Sequence

from backend.comparison.companies import Companies
from backend.comparison.filings import in_force
from backend.comparison.gathering import Desk
from backend.comparison.items import Item, items_kept, items_of
from backend.comparison.status import count_known, status_of, summarise
from backend.model.article import Article
from backend.model.claim import Claim, Statement, Trace
from backend.model.evidence import CheckedClaim

LONGEST_LIST = 50


def compare(
    article: Article,
    trace: Trace,
    claims: Sequence[Claim],
    statements: Sequence[Statement],
    lookalikes: Mapping[int, bytes] = {},
) -> list[CheckedClaim]:
    """Hold each claim against every statement on the same attribute of the same company.

    `claims` keep their order. `statements` are those of all companies concerned, in any order;
    the article's own, where it is in the corpus, must have been left out. `lookalikes` are
    the packed signatures of sources with much the same text, on whatever company, by their ids: who
    copies one that the article copies too is no second source.
    """
    own, kept = items_of(article, trace, claims), items_kept(in_force(statements))
    items = [*kept, *own]
    checked: dict[int, CheckedClaim] = {}
    for company, about in Companies(items).split(items):
        if any(item.statement is None for item in about):
            checked |= _check_company(company, about, article, lookalikes)
    return [checked[id(item)] for item in own]


def _check_company(
    company: str, items: Sequence[Item], article: Article, lookalikes: Mapping[int, bytes]
) -> dict[int, CheckedClaim]:
    telling = {item.source.id for item in items}
    witnesses = [packed for source, packed in lookalikes.items() if source not in telling]
    desk = Desk(items, article.published, witnesses)
    known = count_known(desk.kept)
    checked = {}
    for item in desk.own:
        evidence = desk.evidence(item)
        status = status_of(evidence)
        checked[id(item)] = CheckedClaim(
            item.claim,
            company,
            desk.book.financing_of(item),
            status,
            summarise(item, status, evidence, known),
            tuple(evidence[:LONGEST_LIST]),
            max(0, len(evidence) - LONGEST_LIST),
        )
    return checked
