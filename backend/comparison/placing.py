"""All items on one company in, the financing of each out, numbered in order of time."""

from collections.abc import Sequence

from backend.comparison.items import Item
from backend.comparison.placed import Placed
from backend.comparison.registry import Cluster, cluster
from backend.comparison.tellings import tellings_of
from backend.comparison.wording import label_of
from backend.model.evidence import Financing


class Book:
    """The financings of one company, put together from items.

    `clusters` holds them and what is told of none in order of time, `financings` those alone.
    """

    def __init__(self, items: Sequence[Item]) -> None:
        """Put the items together; their order does not matter."""
        labelled = [(_day(one), label_of(one), one) for one in cluster(tellings_of(items))]
        labelled.sort(key=lambda entry: (entry[0], entry[1], entry[2].items[0].order))
        self.clusters = [one for _, _, one in labelled]
        self.financings = [one for one in self.clusters if not one.is_standing]
        self._placed = {
            item: Placed(item, telling, financing)
            for financing in self.clusters
            for telling in financing.tellings
            for item in telling.items
        }
        for item in items:
            if item not in self._placed:
                self._placed[item] = Placed(item, None, None)
        labels = {one: label for _, label, one in labelled}
        self._named = {
            one: Financing(f"f{number}", labels[one])
            for number, one in enumerate(self.financings, 1)
        }

    def placed(self, item: Item) -> Placed:
        """Return where an item belongs; one that names no financing belongs nowhere."""
        return self._placed[item]

    def financing(self, found: Cluster) -> Financing:
        """Return a financing's id and label; ids count the financings in order of time."""
        return self._named[found]

    def financing_of(self, item: Item) -> Financing | None:
        """Return the id and label of an item's financing, None where it is of none."""
        financing = self._placed[item].financing
        return None if financing is None else self._named.get(financing)


def _day(found: Cluster) -> str:
    return found.day.isoformat() if found.day else "~"
