"""Annotated groups in, examples of tellings of one financing, and of two, out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Final

from backend.comparison.affinity import features, is_ruled_out, roles
from backend.comparison.companies import Companies
from backend.comparison.items import Item, items_of
from backend.comparison.tellings import Telling, tellings_of
from backend.model.claim import Trace
from tests.gold.training.fitting import Choice
from tests.gold.training.matching import OVER_TIME, Event, FoundDocument, found_documents

# A telling with fewer claims of one marked financing is a mixture of several.
_MOSTLY: Final = 0.6


def affinity_examples(paths: Sequence[Path]) -> Iterator[Choice]:
    """Yield each pair of tellings of two articles: what is seen of it, beside nothing."""
    for path in paths:
        for told in _told(list(found_documents(path))):
            for (a, event), (b, other) in combinations(told, 2):
                if a.source_key != b.source_key and not is_ruled_out(a, b):
                    yield _example(a, b, event == other)
                    yield _example(_undated(a), _undated(b), event == other)


def _example(a: Telling, b: Telling, are_one: bool) -> Choice:
    seen = set(features(a, b))
    kinds = roles(a, b)
    seen |= {f"{feature}&{kinds}" for feature in seen}
    return Choice((seen, ()), {int(not are_one)})


def _undated(telling: Telling) -> Telling:
    """Return a telling as a page without a date would have it; all annotated ones have one."""
    return replace(telling, published=None, reported=None, dates=(), moments=())


def _told(documents: Sequence[FoundDocument]) -> Iterator[list[tuple[Telling, Event]]]:
    """Yield the tellings on each company with the financings that they were marked with."""
    items: list[Item] = []
    events: dict[int, Event] = {}
    for document in documents:
        own = items_of(document.article, Trace(), document.claims)
        items += own
        marked = document.events
        events |= {id(item): marked[item.claim.id] for item in own if item.claim.id in marked}
    for _, about in Companies(items).split(items):
        of_one = []
        for telling in tellings_of(about):
            found = [events[id(item)] for item in telling.items if id(item) in events]
            counts = Counter(found).most_common(1)
            if counts and counts[0][1] >= _MOSTLY * len(found) and counts[0][0][1] != OVER_TIME:
                of_one.append((telling, counts[0][0]))
        yield of_one
