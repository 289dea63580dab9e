"""The items on one company in, the evidence on each of the article's claims out, best first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from backend.comparison.arithmetic import Derived, derive
from backend.comparison.contradictions import contradictions
from backend.comparison.explanations import explain, explain_contradiction, explain_derived
from backend.comparison.items import Item
from backend.comparison.origins import Origins
from backend.comparison.placed import Placed
from backend.comparison.placing import Book
from backend.comparison.relation import relate
from backend.comparison.rules import Verdict
from backend.model.evidence import Evidence

_RELATIONS = ("conflicts", "agrees", "related")
# What names no round, or another one, tells a reader less than a plan or a part does.
_FAR = ("other-financing", "other-window", "other-time", "of-something-else")


@dataclass(frozen=True, slots=True)
class _Found:
    """Evidence whose origin has not been numbered yet."""

    evidence: Evidence
    origin: object
    item: Item | None


class Desk:
    """All that is on the table about one company: the article's claims and the corpus's."""

    def __init__(self, items: Sequence[Item], today: date | None) -> None:
        """Place the items and find their origins; `today` is the article's day, if known."""
        self.own = [item for item in items if item.statement is None]
        self.kept = [item for item in items if item.statement is not None]
        self.book = Book(items)
        self._today = today
        self._origins = Origins(items, self._agree)

    def evidence(self, claim: Item) -> list[Evidence]:
        """Return all evidence on a claim: conflicts, then agreement, then what is related."""
        placed = self.book.placed(claim)
        own_origin = self._origins.of(claim)
        found = [self._contradiction(claim, other) for other in self._contradicting(claim)]
        for other in self.kept:
            verdict = relate(placed, self.book.placed(other))
            if verdict is not None:
                found.append(self._stated(verdict, placed, self.book.placed(other)))
        for derived in derive(placed, self.book.clusters, self._today):
            found.append(self._derived(derived, own_origin))
        found.sort(key=lambda one: _rank(one, own_origin))
        return _number(found, own_origin)

    def _agree(self, a: Item, b: Item) -> bool:
        if a.claim.attribute != b.claim.attribute:
            return False
        verdict = relate(self.book.placed(a), self.book.placed(b))
        return verdict is not None and verdict.relation == "agrees"

    def _contradicting(self, claim: Item) -> list[Item]:
        return list(contradictions(claim, self.own, self.book))

    def _contradiction(self, claim: Item, other: Item) -> _Found:
        evidence = Evidence(
            "conflicts",
            "stated",
            "article.contradicts-itself",
            explain_contradiction(claim, other),
            other.claim.value,
            other.claim.quote.exact,
            None,
            0,
            None,
        )
        return _Found(evidence, None, other)

    def _stated(self, verdict: Verdict, claim: Placed, other: Placed) -> _Found:
        item = other.item
        published = item.source.published
        evidence = Evidence(
            verdict.relation,
            "stated",
            verdict.rule.id,
            explain(verdict, claim, other),
            item.claim.value,
            item.claim.quote.exact,
            item.statement,
            0,
            item.source,
            not (published and self._today and published > self._today),
        )
        return _Found(evidence, self._origins.of(item), item)

    def _derived(self, derived: Derived, own_origin: object) -> _Found:
        """Give derived evidence the origin of a term that is not the article's own."""
        origins = {self._origins.of(item): item for item in derived.items if item.statement}
        others = [origin for origin in origins if origin != own_origin]
        verdict = derived.verdict
        evidence = Evidence(
            verdict.relation,
            "derived",
            verdict.rule.id,
            explain_derived(derived),
            derived.value,
            derived.terms,
            None,
            0,
            None,
        )
        return _Found(evidence, others[0] if others else own_origin, None)


def _rank(found: _Found, own_origin: object) -> tuple[object, ...]:
    evidence = found.evidence
    return (
        _RELATIONS.index(evidence.relation),
        evidence.rule != "denial.denies",
        evidence.rule != "article.contradicts-itself",
        evidence.rule.endswith(_FAR),
        found.origin == own_origin,
        evidence.basis != "stated",
        not evidence.known,
        found.item is not None and found.item.claim.modality != "completed",
        found.item.order if found.item else (),
        evidence.statement or 0,
    )


def _number(found: Sequence[_Found], own_origin: object) -> list[Evidence]:
    """Return the evidence with its origins numbered from 1 as they appear; the article's is 0."""
    numbers: dict[object, int] = {own_origin: 0, None: 0}
    return [
        replace(one.evidence, origin=numbers.setdefault(one.origin, len(numbers) - 1))
        for one in found
    ]
