"""Company names with the aliases that texts teach in, which names are one company out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from backend.comparison.items import Item
from backend.values.names import company_key


class Companies:
    """The companies behind some items: names are one company where an alias links them."""

    def __init__(self, items: Sequence[Item]) -> None:
        """Link the names of the items' companies."""
        self._parent: dict[str, str] = {}
        told: dict[tuple[str, tuple[str, ...]], int] = {}
        for item in items:
            names = item.claim.company.name, item.claim.company.aliases
            told[names] = told.get(names, 0) + (item.statement is not None)
        for name, aliases in told:
            first, *others = _keys_of((name, *aliases))
            for other in others:
                self._parent[self._find(other)] = self._find(first)
        self._ids = self._name(told)

    def split(self, items: Iterable[Item]) -> Iterator[tuple[str, list[Item]]]:
        """Part items by company, with each company's id, in order of appearance."""
        parts: dict[str, list[Item]] = {}
        for item in items:
            parts.setdefault(self._ids[item.claim.company.name], []).append(item)
        yield from parts.items()

    def _find(self, key: str) -> str:
        while (parent := self._parent.setdefault(key, key)) != key:
            key = parent
        return key

    def _name(self, told: Mapping[tuple[str, tuple[str, ...]], int]) -> dict[str, str]:
        """Give the names of each company the key of the one that most statements use."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for (name, _), statements in told.items():
            key = company_key(name)
            counts[self._find(key)][key] += statements
        ids = {root: min(own, key=lambda key: (-own[key], key)) for root, own in counts.items()}
        return {name: ids[self._find(company_key(name))] for name, _ in told}


def _keys_of(names: Iterable[str]) -> list[str]:
    """Return the keys of all names of a company, in their order."""
    return list(dict.fromkeys(key for name in names if (key := company_key(name))))
