"""What one article says in, the financing that each claim speaks of out.

Works on the article's words around each quote and on the claims' values; knows nothing of other
articles. Two sums that cannot be one financing make two; words such as "after", "another", "the
latest round" and "last year" tell where one ends and the next begins.
"""

from collections.abc import Callable, Mapping, Sequence

from backend.claims.draft import Said
from backend.claims.financing_reader import Reader
from backend.claims.financing_units import units_of
from backend.claims.sentences import Sentence
from backend.model.article import Article
from backend.model.claim import Mention, MoneyValue
from backend.values import names
from backend.values.money import MoneySpan

_ByCompany = Mapping[str, Sequence[Said]]


def group_financings(
    article: Article,
    said: Sequence[Said],
    sentences: Sequence[Sentence],
    sums: Sequence[MoneySpan],
    reader: Callable[[Article, bool], Reader] = Reader,
) -> list[Mention]:
    """Return the mention of each claim, in their order.

    `sentences` are those of the article in which claims stand, and its first ones; `sums` are what
    it holds of money. A mention has no key where standing backers are named and no financing.
    Another `reader` than the usual one is for who would learn from what it meets.
    """
    if not said:
        return []
    by_company: dict[str, list[Said]] = {}
    for claim in said:
        by_company.setdefault(names.company_key(claim.company.name), []).append(claim)
    main = _main_company(by_company, sentences)
    is_list = _is_round_up(by_company, main)
    mentions: dict[int, Mention] = {}
    for company, own in by_company.items():
        units = list(units_of(article, sentences, sums, own))
        mentions |= reader(article, company == main or is_list).read(units)
    return [mentions[id(claim)] for claim in said]


def _main_company(by_company: _ByCompany, sentences: Sequence[Sentence]) -> str:
    """Return the company that the article is about: the most claims, early ones twice."""
    if len(by_company) == 1:
        return next(iter(by_company))
    early = sentences[min(3, len(sentences) - 1)].end if sentences else 0
    return max(
        by_company,
        key=lambda company: sum(1 + (claim.quote.start < early) for claim in by_company[company]),
    )


def _is_round_up(by_company: _ByCompany, main: str) -> bool:
    """Tell whether an article lists the news of several companies, none of them foremost."""
    if len(by_company) < 3:
        return False
    raising = [
        company
        for company, claims in by_company.items()
        if any(isinstance(claim.value, MoneyValue) for claim in claims)
    ]
    return len(raising) >= 3 and len(by_company[main]) <= sum(map(len, by_company.values())) / 2
