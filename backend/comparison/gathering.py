"""The items on one company in, the evidence on each of the article's claims out, best first."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from backend.comparison.arithmetic import Derived, derive
from backend.comparison.contradictions import contradictions
from backend.comparison.explanations import (
    Told,
    explain,
    explain_contradiction,
    explain_derived,
)
from backend.comparison.items import Item, is_own_word
from backend.comparison.origins import Origins
from backend.comparison.placed import Placed
from backend.comparison.placing import Book
from backend.comparison.relation import attributes_beside, relate
from backend.comparison.rules import Verdict
from backend.model.claim import Attribute, Trace
from backend.model.evidence import Evidence, Relation

_RELATIONS = ("conflicts", "agrees", "related")
_CONTRADICTS = "article.contradicts-itself"
# What names no round, or another one, tells a reader less than a plan or a part does.
_FAR = ("other-financing", "other-window", "other-time", "of-something-else")


class _Found(NamedTuple):
    """Evidence whose origin has not been numbered yet; the number makes it whole."""

    relation: Relation
    rule: str
    origin: object
    item: Item | None
    known: bool
    numbered: Callable[[int], Evidence]


class Desk:
    """All that is on the table about one company: the article's claims and the corpus's."""

    def __init__(
        self, items: Sequence[Item], today: date | None, witnesses: Sequence[Trace] = ()
    ) -> None:
        """Place the items and find their origins; `today` is the article's day, if known.

        `witnesses` are as `Origins` takes them.
        """
        self.own = [item for item in items if item.statement is None]
        self.kept = [item for item in items if item.statement is not None]
        self.book = Book(items)
        self._today = today
        self._origins = Origins(items, self._agree, witnesses)
        ordered = sorted(items, key=lambda item: (item.order, item.statement or 0))
        self._own_words = {id(item) for item in self.kept if is_own_word(item)}
        self._places = {id(item): place for place, item in enumerate(ordered)}
        # What a source says in one place and in another is one thing said.
        said = [(item.source.id, item.claim.value) for item in items]
        numbers = {one: number for number, one in enumerate(said)}
        self._said = {id(item): numbers[one] for item, one in zip(items, said, strict=True)}
        self._beside: dict[Attribute, list[Told]] = defaultdict(list)
        for item in self.kept:
            financing = self.book.financing_of(item)
            told = Told(self.book.placed(item), financing.label if financing else None)
            for attribute in attributes_beside(item.claim.attribute):
                self._beside[attribute].append(told)

    def evidence(self, claim: Item) -> list[Evidence]:
        """Return all evidence on a claim: conflicts, then agreement, then what is related."""
        placed = self.book.placed(claim)
        own_origin = self._origins.of(claim)
        found = [
            _contradiction(claim, other) for other in contradictions(claim, self.own, self.book)
        ]
        for other in self._beside[claim.claim.attribute]:
            verdict = relate(placed, other.placed)
            if verdict is not None:
                found.append(self._stated(verdict, placed, other))
        for derived in derive(placed, self.book.clusters, self._today):
            found.append(self._derived(derived, own_origin))
        found.sort(key=lambda one: self._rank(one, own_origin))
        return _number(self._repeats_last(found), own_origin)

    def _agree(self, a: Item, b: Item) -> bool:
        if a.claim.attribute != b.claim.attribute:
            return False
        verdict = relate(self.book.placed(a), self.book.placed(b))
        return verdict is not None and verdict.relation == "agrees"

    def _stated(self, verdict: Verdict, claim: Placed, other: Told) -> _Found:
        item = other.placed.item
        published = item.source.published
        known = not (published and self._today and published > self._today)

        def numbered(origin: int) -> Evidence:
            return Evidence(
                verdict.relation,
                "stated",
                verdict.rule.id,
                explain(verdict, claim, other),
                item.claim.value,
                item.claim.quote.exact,
                item.statement,
                origin,
                item.source,
                known,
            )

        origin = self._origins.of(item)
        return _Found(verdict.relation, verdict.rule.id, origin, item, known, numbered)

    def _derived(self, derived: Derived, own_origin: object) -> _Found:
        """Give derived evidence the origin of a term that is not the article's own."""
        origins = {self._origins.of(item): item for item in derived.items if item.statement}
        others = [origin for origin in origins if origin != own_origin]
        verdict = derived.verdict

        def numbered(origin: int) -> Evidence:
            return Evidence(
                verdict.relation,
                "derived",
                verdict.rule.id,
                explain_derived(derived),
                derived.value,
                derived.terms,
                None,
                origin,
                None,
            )

        origin = others[0] if others else own_origin
        return _Found(verdict.relation, verdict.rule.id, origin, None, True, numbered)

    def _repeats_last(self, found: Sequence[_Found]) -> list[_Found]:
        """Put what a source says again, in its body after its headline, after what others say."""
        seen: set[tuple[Relation, int]] = set()
        ranked = []
        for one in found:
            said = one.item and (one.relation, self._said[id(one.item)])
            ranked.append((_RELATIONS.index(one.relation), said in seen, one))
            if said:
                seen.add(said)
        return [one for _, _, one in sorted(ranked, key=lambda entry: entry[:2])]

    def _rank(self, found: _Found, own_origin: object) -> tuple[object, ...]:
        return (
            _RELATIONS.index(found.relation),
            found.rule != "denial.denies",
            found.rule != _CONTRADICTS,
            found.item is None or id(found.item) not in self._own_words,
            found.rule.endswith(_FAR),
            found.origin == own_origin,
            found.item is None,
            not found.known,
            found.item is not None and found.item.claim.modality != "completed",
            self._places[id(found.item)] if found.item else 0,
        )


def _contradiction(claim: Item, other: Item) -> _Found:
    def numbered(origin: int) -> Evidence:
        return Evidence(
            "conflicts",
            "stated",
            _CONTRADICTS,
            explain_contradiction(claim, other),
            other.claim.value,
            other.claim.quote.exact,
            None,
            origin,
            None,
        )

    return _Found("conflicts", _CONTRADICTS, None, other, True, numbered)


def _number(found: Sequence[_Found], own_origin: object) -> list[Evidence]:
    """Return the evidence with its origins numbered from 1 as they appear; the article's is 0."""
    numbers: dict[object, int] = {own_origin: 0, None: 0}
    return [one.numbered(numbers.setdefault(one.origin, len(numbers) - 1)) for one in found]
