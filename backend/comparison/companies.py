"""Company names with the aliases that texts teach in, which names are one company out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from backend.comparison.items import Item
from backend.model.claim import Company
from backend.values.names import company_key


class Companies:
    """The companies behind some items: names are one company where an alias links them."""

    def __init__(self, items: Sequence[Item]) -> None:
        """Link the names of the items' companies."""
        self._parent: dict[str, str] = {}
        for item in items:
            first, *others = keys_of(item.claim.company)
            for other in others:
                self._parent[self._find(other)] = self._find(first)
        self._ids = self._name(items)

    def split(self, items: Iterable[Item]) -> Iterator[tuple[str, list[Item]]]:
        """Part items by company, with each company's id, in order of appearance."""
        parts: dict[str, list[Item]] = {}
        for item in items:
            root = self._find(company_key(item.claim.company.name))
            parts.setdefault(self._ids[root], []).append(item)
        yield from parts.items()

    def _find(self, key: str) -> str:
        while (parent := self._parent.setdefault(key, key)) != key:
            key = parent
        return key

    def _name(self, items: Sequence[Item]) -> dict[str, str]:
        """Give each company the key of the name that most statements use."""
        told: dict[str, Counter[str]] = {}
        for item in items:
            key = company_key(item.claim.company.name)
            weight = 0 if item.statement is None else 1
            told.setdefault(self._find(key), Counter())[key] += weight
        return {
            root: min(counts, key=lambda key: (-counts[key], key)) for root, counts in told.items()
        }


def keys_of(company: Company) -> list[str]:
    """Return the keys of all names of a company, its own first."""
    names = (company.name, *company.aliases)
    return list(dict.fromkeys(key for name in names if (key := company_key(name))))
