"""Annotated groups in, examples of which financing a stretch of an article speaks of out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from backend.claims.financing_reader import Reader
from backend.claims.financing_terms import Financing, Terms
from backend.claims.financing_units import Unit
from backend.claims.weighed_financings import features
from backend.model.article import Article
from tests.gold.scoring import mentions_of
from tests.gold.training.fitting import Choice
from tests.gold.training.matching import Event, FoundDocument, found_documents


def financing_examples(paths: Sequence[Path]) -> Iterator[Choice]:
    """Yield each stretch of the articles with the financings told before it, and as a new one."""
    for path in paths:
        for document in found_documents(path):
            yield from _examples(document)


def _examples(document: FoundDocument) -> list[Choice]:
    found: list[Choice] = []
    marked = [claim for claim in document.claims if claim.id in document.events]
    events = {id(claim): document.events[claim.id] for claim in marked}

    class Taught(Reader):
        """Takes each stretch for what it was marked with, and notes what could be seen of it."""

        def __init__(self, article: Article, main: bool) -> None:
            super().__init__(article, main)
            self.known: dict[Event, Financing] = {}

        def _resolve(self, unit: Unit, terms: Terms) -> Financing:
            marks = Counter(events[id(told.claim)] for told in unit.claims)
            event = marks.most_common(1)[0][0]
            target = self.known.get(event)
            if len(marks) == 1 and self.financings:
                seen = [
                    frozenset(chain.from_iterable(parts))
                    for parts in features(self.told(), unit, terms)
                ]
                right = self.financings.index(target) if target else len(self.financings)
                found.append(Choice(seen, {right}))
            if target is None:
                target = self.known[event] = self._new(unit, terms)
            return target

    mentions_of(document.article, marked, Taught)
    return found
