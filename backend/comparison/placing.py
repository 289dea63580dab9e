"""All items on one company in, the financing of each out, numbered in order of time."""

from collections.abc import Sequence

from backend.comparison.items import Item, tellings_of
from backend.comparison.placed import Placed
from backend.comparison.registry import Cluster, cluster
from backend.comparison.wording import label_of
from backend.model.evidence import Financing


class Book:
    """The financings of one company, put together from items."""

    def __init__(self, items: Sequence[Item]) -> None:
        """Put the items together; their order does not matter."""
        clusters = cluster(tellings_of(items))
        labels = {id(one): label_of(one) for one in clusters}
        self.clusters = sorted(clusters, key=lambda one: (_day(one), labels[id(one)], _first(one)))
        self._placed = {id(item): Placed(item, None, None) for item in items}
        for financing in self.clusters:
            for telling in financing.tellings:
                for item in telling.items:
                    self._placed[id(item)] = Placed(item, telling, financing)
        self._named = {
            id(one): Financing(f"f{number}", labels[id(one)])
            for number, one in enumerate(self.financings, 1)
        }

    def placed(self, item: Item) -> Placed:
        """Return where an item belongs; one that names no financing belongs nowhere."""
        return self._placed[id(item)]

    @property
    def financings(self) -> list[Cluster]:
        """The clusters that are financings, in order of time."""
        return [found for found in self.clusters if not found.is_standing]

    def financing(self, found: Cluster) -> Financing:
        """Return a financing's id and label; ids count the financings in order of time."""
        return self._named[id(found)]

    def financing_of(self, item: Item) -> Financing | None:
        """Return the id and label of an item's financing, None where it is of none."""
        return self._named.get(id(self.placed(item).financing))


def _day(found: Cluster) -> str:
    return found.day.isoformat() if found.day else "~"


def _first(found: Cluster) -> tuple[str, ...]:
    return min(item.order for item in found.items)
