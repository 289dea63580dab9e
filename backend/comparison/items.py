"""Claims and statements in, items out: what the comparison works on.

An item is a claim with its source, whether it is kept or stands in the article being checked.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from backend.model.article import Article
from backend.model.claim import Claim, Source, Statement, Trace
from backend.values.names import is_same_org

# A text's own article has no row in the corpus.
CHECKED = 0
_CORRECTIONS = ("correct", "clarif", "misstated", "misreported", "not")
_CORRECTS = re.compile(
    r"\b(?:correct(?:s|ed|ion)|clarif(?:y|ies|ied)|misstated|misreported|not\s+[^.;]{1,40}\bas\s+"
    r"(?:\w+\s+)?(?:reported|stated|said))\b",
    re.IGNORECASE,
)

SourceKey = tuple[str, ...]
Order = tuple[Any, ...]


class Spelled:
    """A value that sorts by how it is written out, which is done for those that tie alone."""

    __slots__ = ("_value",)

    def __init__(self, value: object) -> None:
        """Take the value."""
        self._value = value

    def __eq__(self, other: object) -> bool:
        """Tell whether both are written alike."""
        return isinstance(other, Spelled) and str(self._value) == str(other._value)

    def __lt__(self, other: "Spelled") -> bool:
        """Tell which comes first."""
        return str(self._value) < str(other._value)

    __hash__ = None  # type: ignore[assignment]


# Items and what is made of them are many in a check: frozen, each takes three times as long.
@dataclass(slots=True, eq=False)
class Item:
    """A claim with its source; `statement` is None where it stands in the checked article.

    `source_key` is what makes its source itself. `order` sorts items by what they are, never by
    when they came into the corpus.
    """

    claim: Claim
    source: Source
    statement: int | None
    source_key: SourceKey
    order: Order


def items_of(article: Article, trace: Trace, claims: Iterable[Claim]) -> list[Item]:
    """Return the claims of the checked article as items."""
    source = Source(
        CHECKED, article.url, article.publisher, article.title, article.published, "news", trace
    )
    key, place = source_key(source), _place(source)
    return [Item(claim, source, None, key, _order(place, claim)) for claim in claims]


def items_kept(statements: Iterable[Statement]) -> list[Item]:
    """Return statements as items, in an order that does not depend on ingestion."""
    places: dict[int, tuple[SourceKey, Order]] = {}
    kept = []
    for statement in statements:
        source, claim = statement.source, statement.claim
        known = places.get(id(source))
        if known is None:
            known = places[id(source)] = source_key(source), _place(source)
        key, place = known
        kept.append(Item(claim, source, statement.id, key, _order(place, claim)))
    return sorted(kept, key=lambda item: (item.order, item.statement))


def _place(source: Source) -> Order:
    return (
        source.published.isoformat() if source.published else "~",
        source.url or "",
        source.publisher or "",
        source.title or "",
    )


def _order(place: Order, claim: Claim) -> Order:
    quote = claim.quote
    return place, quote.start, claim.attribute, quote.exact, Spelled(claim.value), claim.modality


def source_key(source: Source) -> SourceKey:
    """Return what makes a source itself, whatever number the corpus gave it."""
    return (
        str(source.id == CHECKED),
        source.url or "",
        source.publisher or "",
        source.title or "",
        source.published.isoformat() if source.published else "",
        str(source.id) if source.url is None else "",
    )


def is_own_word(item: Item) -> bool:
    """Tell whether the company itself speaks, or a text corrects what was said before."""
    return (
        item.source.kind in ("press release", "filing")
        or _is_company(item.source.publisher, item.claim.company.name)
        or _corrects(item.claim.quote.sentence)
    )


@lru_cache(maxsize=1024)
def _is_company(publisher: str | None, company: str) -> bool:
    return publisher is not None and is_same_org(publisher, company)


def _corrects(sentence: str) -> bool:
    lowered = sentence.lower()
    for word in _CORRECTIONS:
        if word in lowered:
            return _CORRECTS.search(sentence) is not None
    return False
