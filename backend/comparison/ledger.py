"""All statements on one company in, the ledger of its financings out."""

from collections.abc import Sequence

from backend.comparison.filings import in_force
from backend.comparison.items import Item, items_kept
from backend.comparison.origins import Origins
from backend.comparison.placed import Placed
from backend.comparison.placing import Book
from backend.comparison.registry import Cluster
from backend.comparison.relation import relate
from backend.comparison.wording import value_in_words
from backend.model.claim import Attribute, Statement
from backend.model.ledger import Ledger, LedgerEntry, LedgerFinancing, Stage

_ATTRIBUTES: tuple[Attribute, ...] = (
    "round",
    "date",
    "amount",
    "contribution",
    "valuation",
    "valuation_change",
    "lead_investor",
    "investor",
    "total_raised",
)


def assemble_ledger(statements: Sequence[Statement]) -> Ledger:
    """Put the statements on one company together into its financings.

    The same ledger comes out whatever order the statements are given in.
    """
    items = items_kept(in_force(statements))
    by_id = {statement.id: statement for statement in statements}
    book = Book(items)

    def agree(a: Item, b: Item) -> bool:
        verdict = relate(book.placed(a), book.placed(b))
        return verdict is not None and verdict.relation == "agrees"

    origins = Origins(items, agree)
    ledger = _Ledger(book, origins, by_id)
    denials = _place_denials(items, book)
    answered = {id(item) for own in denials.values() for item in own}
    shown = [
        (found, [*found.items, *denials.get(id(found), [])])
        for found in book.financings
        if not answered.issuperset(map(id, found.items))
    ]
    placed = {id(item) for _, own in shown for item in own}
    return Ledger(
        tuple(ledger.financing(found, own) for found, own in shown),
        tuple(ledger.entries([item for item in items if id(item) not in placed])),
    )


def _place_denials(items: Sequence[Item], book: Book) -> dict[int, list[Item]]:
    """Put denials that name no financing to the latest one of which they deny something."""
    placed: dict[int, list[Item]] = {}
    for denial in (item for item in items if item.claim.modality == "denied"):
        place = book.placed(denial)
        alone = place.financing is None or _stage(place.financing) == "denied"
        for found in reversed(book.financings) if alone else ():
            if found is not place.financing and any(
                _denies(place, book.placed(item)) for item in found.items
            ):
                placed.setdefault(id(found), []).append(denial)
                break
    return placed


def _denies(a: Placed, b: Placed) -> bool:
    verdict = relate(a, b)
    return verdict is not None and verdict.rule.id == "denial.denies"


class _Ledger:
    def __init__(self, book: Book, origins: Origins, statements: dict[int, Statement]) -> None:
        self._book = book
        self._origins = origins
        self._statements = statements

    def financing(self, found: Cluster, items: Sequence[Item]) -> LedgerFinancing:
        return LedgerFinancing(
            self._book.financing(found), _stage(found), tuple(self.entries(items))
        )

    def entries(self, items: Sequence[Item]) -> list[LedgerEntry]:
        entries = []
        for attribute in _ATTRIBUTES:
            own = [item for item in items if item.claim.attribute == attribute]
            groups: dict[tuple[str, str], list[Item]] = {}
            for item in sorted(own, key=lambda item: (item.order, item.statement)):
                key = value_in_words(item.claim.value), item.claim.modality
                groups.setdefault(key, []).append(item)
            ranked = sorted(groups.values(), key=lambda group: -len(group))
            entries += [self._entry(group, own) for group in ranked]
        return entries

    def _entry(self, group: list[Item], others: Sequence[Item]) -> LedgerEntry:
        claim = group[0].claim
        return LedgerEntry(
            claim.attribute,
            claim.value,
            value_in_words(claim.value),
            claim.modality,
            tuple(self._statements[item.statement] for item in group if item.statement is not None),
            len({item.source.id for item in group}),
            len({self._origins.of(item) for item in group}),
            any(self._conflict(group[0], other) for other in others),
        )

    def _conflict(self, a: Item, b: Item) -> bool:
        verdict = relate(self._book.placed(a), self._book.placed(b))
        return a is not b and verdict is not None and verdict.relation == "conflicts"


def _stage(found: Cluster) -> Stage:
    modalities = {item.claim.modality for item in found.items}
    if "completed" in modalities:
        return "completed"
    if "rumoured" in modalities:
        return "rumoured"
    return "talks" if "planned" in modalities else "denied"
