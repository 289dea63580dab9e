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
        self.clusters = sorted(cluster(tellings_of(items)), key=_by_time)
        self._placed: dict[int, Placed] = {}
        for financing in self.clusters:
            for telling in financing.tellings:
                for item in telling.items:
                    self._placed[id(item)] = Placed(item, telling, financing)
        self._numbers = {id(one): number for number, one in enumerate(self.financings, 1)}

    def placed(self, item: Item) -> Placed:
        """Return where an item belongs; one that names no financing belongs nowhere."""
        return self._placed.get(id(item)) or Placed(item, None, None)

    @property
    def financings(self) -> list[Cluster]:
        """The clusters that are financings, in order of time."""
        return [found for found in self.clusters if not found.is_standing]

    def financing(self, found: Cluster) -> Financing:
        """Return a financing's id and label; ids count the financings in order of time."""
        return Financing(f"f{self._numbers[id(found)]}", label_of(found))


def _by_time(found: Cluster) -> tuple[str, str, tuple[str, ...]]:
    day = found.day.isoformat() if found.day else "~"
    return day, label_of(found), min(item.order for item in found.items)
