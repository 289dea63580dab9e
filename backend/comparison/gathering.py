"""The items on one company in, the evidence on each of the article's claims out, best first."""

from collections.abc import Sequence
from datetime import date
from operator import itemgetter
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
from backend.model.claim import Attribute, Claim, Value
from backend.model.evidence import Basis, Evidence, Relation

_RELATIONS: tuple[Relation, ...] = ("conflicts", "agrees", "related")
_CONTRADICTS = "article.contradicts-itself"
# What names no round, or another one, tells a reader less than a plan or a part does.
_FAR = ("other-financing", "other-window", "other-time", "of-something-else")
# By rule: what comes first among evidence, and whether it is far from the claim.
_FIRST = {
    rule.id: 4 * _RELATIONS.index(rule.relation)
    + 2 * (rule.id != "denial.denies")
    + (rule.id != _CONTRADICTS)
    for rule in RULES.values()
}
_IS_FAR = {rule.id: rule.id.endswith(_FAR) for rule in RULES.values()}


class _Entry(NamedTuple):
    """What can be evidence, with what decides where it stands, whatever the claim is.

    `by` is a statement of the corpus, the article's own claim or what follows by arithmetic.
    `said` is a number that what a source says in one place and in another shares.
    """

    by: Told | Claim | Derived
    origin: object
    said: int | None
    last: tuple[Any, ...]
    is_others_word: bool = True
    is_known: bool = True


_Found = tuple[tuple[Any, ...], Verdict, _Entry]
"""Evidence in the making: what ranks it, what was decided, and on which entry."""


class Desk:
    """All that is on the table about one company: the article's claims and the corpus's."""

    def __init__(
        self, items: Sequence[Item], today: date | None, witnesses: Sequence[bytes] = ()
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
        self._written: dict[tuple[Any, ...], Evidence] = {}
        self._beside = self._lay_out()

    def evidence(self, claim: Item) -> list[Evidence]:
        """Return all evidence on a claim: conflicts, then agreement, then what is related."""
        placed = self.book.placed(claim)
        own_origin = self._origins.of(claim)
        decided = [
            (verdict, entry)
            for entry, other in self._beside[claim.claim.attribute]
            if (verdict := relate(placed, other)) is not None
        ]
        for item in self._contradictions.of(claim):
            decided.append((decide(_CONTRADICTS), self._contradicting(item)))
        for derived in derive(placed, self.book.clusters, self._today):
            decided.append((derived.verdict, self._derived(derived, own_origin)))
        found: list[_Found] = []
        for verdict, entry in decided:
            rule, is_own = verdict.rule.id, entry.origin == own_origin
            rank = _FIRST[rule], entry.is_others_word, _IS_FAR[rule], is_own, entry.last
            found.append((rank, verdict, entry))
        found.sort(key=itemgetter(0))
        numbers: dict[object, int] = {own_origin: 0, None: 0}
        return [
            self._write(verdict, entry, placed, numbers.setdefault(entry.origin, len(numbers) - 1))
            for _, verdict, entry in _repeats_last(found)
        ]

    def _lay_out(self) -> dict[Attribute, list[tuple[_Entry, Placed]]]:
        """Return the statements that can stand beside a claim of each attribute."""
        sought = {item.claim.attribute for item in self.own}
        beside: dict[Attribute, list[tuple[_Entry, Placed]]] = {kind: [] for kind in sought}
        tellers: dict[SourceKey, str] = {}
        for place, item in enumerate(self.kept):
            attributes = attributes_beside(item.claim.attribute) & sought
            if not attributes:
                continue
            if item.source_key not in tellers:
                tellers[item.source_key] = who(item.source)
            placed = self.book.placed(item)
            stated = self._stated(placed, place, tellers[item.source_key]), placed
            for attribute in attributes:
                beside[attribute].append(stated)
        return beside

    def _stated(self, placed: Placed, place: int, teller: str) -> _Entry:
        item = placed.item
        published = item.source.published
        is_known = not (published and self._today and published > self._today)
        return _Entry(
            Told(placed, self.book.financing_of(item), teller),
            self._origins.of(item),
            self._said(item),
            (False, not is_known, item.claim.modality != "completed", place),
            not is_own_word(item),
            is_known,
        )

    def _said(self, item: Item) -> int:
        return self._numbers.setdefault((item.source.id, item.claim.value), len(self._numbers))

    def _agree(self, a: Item, b: Item) -> bool:
        if a.claim.attribute != b.claim.attribute:
            return False
        verdict = relate(self.book.placed(a), self.book.placed(b))
        return verdict is not None and verdict.rule.relation == "agrees"

    def _contradicting(self, other: Item) -> _Entry:
        last = (False, False, other.claim.modality != "completed", other.order)
        return _Entry(other.claim, None, self._said(other), last)

    def _derived(self, derived: Derived, own_origin: object) -> _Entry:
        """Give derived evidence the origin of a term that is not the article's own."""
        origins = [self._origins.of(item) for item in derived.items if item.statement]
        origin = next((origin for origin in origins if origin != own_origin), own_origin)
        return _Entry(derived, origin, None, (True, False, False, 0))

    def _write(self, verdict: Verdict, entry: _Entry, claim: Placed, origin: int) -> Evidence:
        """Return evidence whole, with the number of its origin.

        A statement is the same evidence to all claims of which it says the same.
        """
        rule, by = verdict.rule, entry.by
        if not isinstance(by, Told):
            return _write_inferred(verdict, by, claim, origin)
        ours = claim.item.claim.value if rule.relation == "conflicts" else None
        is_same = by.placed.financing is claim.financing
        seen = rule.id, verdict.note, by, is_same, ours, origin
        known = self._written.get(seen)
        if known is None:
            item = by.placed.item
            known = self._written[seen] = Evidence(
                rule.relation,
                "stated",
                rule.id,
                explain(verdict, claim, by),
                item.claim.value,
                item.claim.quote.exact,
                item.statement,
                origin,
                item.source,
                entry.is_known,
            )
        return known


def _write_inferred(verdict: Verdict, by: Claim | Derived, claim: Placed, origin: int) -> Evidence:
    """Return evidence whole that stands in the article itself or follows by arithmetic."""
    rule = verdict.rule
    basis: Basis = "derived" if isinstance(by, Derived) else "stated"
    if isinstance(by, Derived):
        words, value, quote = explain_derived(by), by.value, by.terms
    else:
        words = explain_contradiction(claim.item.claim, by)
        value, quote = by.value, by.quote.exact
    return Evidence(rule.relation, basis, rule.id, words, value, quote, None, origin, None)


def _repeats_last(found: Sequence[_Found]) -> list[_Found]:
    """Put what a source says again, in its body after its headline, after what others say.

    What conflicts, agrees and is related stays apart, as it comes.
    """
    ordered: list[_Found] = []
    again: list[_Found] = []
    seen: set[int | None] = set()
    relation = None
    for one in found:
        _, verdict, entry = one
        if verdict.rule.relation != relation:
            relation = verdict.rule.relation
            ordered += again
            again, seen = [], set()
        if entry.said in seen:
            again.append(one)
            continue
        ordered.append(one)
        if entry.said is not None:
            seen.add(entry.said)
    return ordered + again
