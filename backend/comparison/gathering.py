"""The items on one company in, the evidence on each of the article's claims out, best first."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from backend.comparison.arithmetic import Derived, derive
from backend.comparison.contradictions import Contradictions
from backend.comparison.explanations import (
    Told,
    explain,
    explain_contradiction,
    explain_derived,
)
from backend.comparison.items import Item, SourceKey, is_own_word
from backend.comparison.origins import Origins
from backend.comparison.placed import Placed
from backend.comparison.placing import Book
from backend.comparison.relation import attributes_beside, relate
from backend.comparison.rules import RULES, Verdict, decide
from backend.comparison.wording import who
from backend.model.claim import Attribute, Trace, Value
from backend.model.evidence import Evidence, Relation

_RELATIONS: tuple[Relation, ...] = ("conflicts", "agrees", "related")
_CONTRADICTS = "article.contradicts-itself"
# What names no round, or another one, tells a reader less than a plan or a part does.
_FAR = ("other-financing", "other-window", "other-time", "of-something-else")
# By rule: what comes first among evidence, and whether it is far from the claim.
_FIRST = {
    rule.id: (_RELATIONS.index(rule.relation), rule.id != "denial.denies", rule.id != _CONTRADICTS)
    for rule in RULES.values()
}
_IS_FAR = {rule.id: rule.id.endswith(_FAR) for rule in RULES.values()}


class _Statement(NamedTuple):
    """A kept item with what decides where it stands among evidence, whatever the claim is.

    `said` is a number that what a source says in one place and in another shares.
    """

    told: Told
    origin: object
    is_known: bool
    is_own_word: bool
    said: int
    last: tuple[bool, bool, bool, int]


class _Found(NamedTuple):
    """Evidence in the making: `rank` sorts it, the number of its origin is not known yet."""

    rank: tuple[object, ...]
    verdict: Verdict
    origin: object
    by: _Statement | Item | Derived
    said: int | None


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
        self._contradictions = Contradictions(self.own, self.book)
        self._numbers: dict[tuple[int, Value], int] = {}
        self._beside = self._lay_out()

    def evidence(self, claim: Item) -> list[Evidence]:
        """Return all evidence on a claim: conflicts, then agreement, then what is related."""
        placed = self.book.placed(claim)
        own_origin = self._origins.of(claim)
        found = [self._contradicting(other) for other in self._contradictions.of(claim)]
        for other in self._beside[claim.claim.attribute]:
            verdict = relate(placed, other.told.placed)
            if verdict is not None:
                rule = verdict.rule.id
                rank = (
                    _FIRST[rule],
                    not other.is_own_word,
                    _IS_FAR[rule],
                    other.origin == own_origin,
                    other.last,
                )
                found.append(_Found(rank, verdict, other.origin, other, other.said))
        found += [
            self._derived(derived, own_origin)
            for derived in derive(placed, self.book.clusters, self._today)
        ]
        found.sort(key=_rank)
        numbers: dict[object, int] = {own_origin: 0, None: 0}
        return [
            _write(one, placed, numbers.setdefault(one.origin, len(numbers) - 1))
            for one in _repeats_last(found)
        ]

    def _lay_out(self) -> dict[Attribute, list[_Statement]]:
        """Return the statements that can stand beside a claim of each attribute."""
        sought = {item.claim.attribute for item in self.own}
        beside: dict[Attribute, list[_Statement]] = {attribute: [] for attribute in sought}
        tellers: dict[SourceKey, str] = {}
        for place, item in enumerate(self.kept):
            attributes = attributes_beside(item.claim.attribute) & sought
            if not attributes:
                continue
            if item.source_key not in tellers:
                tellers[item.source_key] = who(item.source)
            stated = self._state(item, place, tellers[item.source_key])
            for attribute in attributes:
                beside[attribute].append(stated)
        return beside

    def _state(self, item: Item, place: int, teller: str) -> _Statement:
        published = item.source.published
        is_known = not (published and self._today and published > self._today)
        return _Statement(
            Told(self.book.placed(item), self.book.financing_of(item), teller),
            self._origins.of(item),
            is_known,
            is_own_word(item),
            self._said(item),
            (False, not is_known, item.claim.modality != "completed", place),
        )

    def _said(self, item: Item) -> int:
        return self._numbers.setdefault((item.source.id, item.claim.value), len(self._numbers))

    def _agree(self, a: Item, b: Item) -> bool:
        if a.claim.attribute != b.claim.attribute:
            return False
        verdict = relate(self.book.placed(a), self.book.placed(b))
        return verdict is not None and verdict.rule.relation == "agrees"

    def _contradicting(self, other: Item) -> _Found:
        last = (False, False, other.claim.modality != "completed", other.order)
        rank = (_FIRST[_CONTRADICTS], True, False, False, last)
        return _Found(rank, decide(_CONTRADICTS), None, other, self._said(other))

    def _derived(self, derived: Derived, own_origin: object) -> _Found:
        """Give derived evidence the origin of a term that is not the article's own."""
        origins = [self._origins.of(item) for item in derived.items if item.statement]
        origin = next((origin for origin in origins if origin != own_origin), own_origin)
        rule = derived.verdict.rule.id
        last = (True, False, False, 0)
        rank = (_FIRST[rule], True, _IS_FAR[rule], origin == own_origin, last)
        return _Found(rank, derived.verdict, origin, derived, None)


def _rank(found: _Found) -> tuple[Any, ...]:
    return found.rank


def _repeats_last(found: Sequence[_Found]) -> list[_Found]:
    """Put what a source says again, in its body after its headline, after what others say.

    What conflicts, agrees and is related stays apart, as it comes.
    """
    ordered: list[_Found] = []
    again: list[_Found] = []
    seen: set[int] = set()
    relation = None
    for one in found:
        if one.verdict.rule.relation != relation:
            relation = one.verdict.rule.relation
            ordered += again
            again, seen = [], set()
        if one.said is None:
            ordered.append(one)
        elif one.said in seen:
            again.append(one)
        else:
            seen.add(one.said)
            ordered.append(one)
    return ordered + again


def _write(found: _Found, claim: Placed, origin: int) -> Evidence:
    """Return evidence whole, with the number of its origin."""
    rule = found.verdict.rule
    match found.by:
        case _Statement(told, is_known=is_known):
            item = told.placed.item
            return Evidence(
                rule.relation,
                "stated",
                rule.id,
                explain(found.verdict, claim, told),
                item.claim.value,
                item.claim.quote.exact,
                item.statement,
                origin,
                item.source,
                is_known,
            )
        case Derived(_, value, terms) as derived:
            words = explain_derived(derived)
            return Evidence(
                rule.relation, "derived", rule.id, words, value, terms, None, origin, None
            )
        case Item(other):
            words = explain_contradiction(claim.item.claim, other)
            return Evidence(
                rule.relation,
                "stated",
                rule.id,
                words,
                other.value,
                other.quote.exact,
                None,
                origin,
                None,
            )
