"""Items in, the independent origin of each out: copies, rewrites and credits are one origin.

An origin is given to an item, not to a source: what an article reprints has the origin of what it
reprints, and what it adds is its own.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from backend.comparison.credits import clean, credits_of
from backend.comparison.items import CHECKED, Item, source_key
from backend.comparison.tracing import Likeness, content_words, likeness, words_of
from backend.model.claim import Source
from backend.values.names import is_same_org, org_key
from backend.values.urls import publisher_from_url

# Shares of the shorter text. Different reports of one round stay below .15 and .45, copies with
# a third cut and a new lead above .5, and rewrites sentence by sentence above .62.
COPIED_RUNS = 0.3
REWRITTEN_WORDS = 0.62
# A single sentence is a copy when nearly all its words stand in the other one.
COPIED_SENTENCE = 0.8
# In texts known to be copies, a sentence that keeps half its words is the same sentence.
REPRINTED_SENTENCE = 0.5
SHORTEST_SENTENCE = 8
_DOMAIN = re.compile(
    r"^(?:https?://)?(?:www\.|m\.|edition\.)?([\w-]+)\.(?:com|co|net|org|io|in|news|de|fr|uk|cn|sg)\b.*$",
    re.I,
)

Agrees = Callable[[Item, Item], bool]


class Origins:
    """The origin of each of some items, by union of what shares one."""

    def __init__(self, items: Sequence[Item], agrees: Agrees) -> None:
        """Find the origins; `agrees` tells whether two items say the same of one financing."""
        self._items = items
        self._agrees = agrees
        self._parent: dict[object, object] = {}
        known = {outlet_of(item.source) for item in items}
        self._credits = {id(item): _credit(item, known) for item in items}
        self._sentences = {id(item): _sentence_words(item) for item in items}
        self._join_outlets()
        self._join_copies()
        self._join_sentences()

    def of(self, item: Item) -> object:
        """Return a token that items of one origin share."""
        return self._find(id(item))

    def _find(self, node: object) -> object:
        parent = self._parent.setdefault(node, node)
        while parent != node:
            self._parent[node] = self._parent.setdefault(parent, parent)
            node, parent = parent, self._parent[parent]
        return node

    def _join(self, a: object, b: object) -> None:
        self._parent[self._find(a)] = self._find(b)

    def _join_outlets(self) -> None:
        """Put an item to the outlet that it credits, or else to its own one.

        Where the credited outlet has the same news from a third one, the item is the third one's.
        """
        by_outlet: dict[str, list[Item]] = defaultdict(list)
        for item in self._items:
            by_outlet[outlet_of(item.source)].append(item)
        for item in self._items:
            credited = self._credits[id(item)]
            told = [other for other in by_outlet[credited or ""] if self._agrees(item, other)]
            for teller in told:
                self._join(id(item), id(teller))
            if not told:
                self._join(id(item), credited or outlet_of(item.source))
        named = {
            name
            for item in self._items
            for name in (item.source.publisher, *item.source.trace.credits, item.claim.attribution)
            if name
        }
        for name in sorted(name for name in named if name.isupper()):
            for other in sorted(named - {name}):
                if is_same_org(name, other):
                    self._join(outlet_key(name), outlet_key(other))

    def _join_copies(self) -> None:
        by_source: dict[tuple[str, ...], list[Item]] = defaultdict(list)
        for item in self._items:
            by_source[source_key(item.source)].append(item)
        for one, other in combinations(sorted(by_source), 2):
            if _are_copies(_compared(by_source[one][0].source, by_source[other][0].source)):
                self._join_reprinted(by_source[one], by_source[other])

    def _join_reprinted(self, some: Iterable[Item], others: Sequence[Item]) -> None:
        for a in some:
            for b in others:
                if self._alike(a, b) >= REPRINTED_SENTENCE or self._agrees(a, b):
                    self._join(id(a), id(b))

    def _join_sentences(self) -> None:
        """Join single sentences that stand in several sources."""
        holding: dict[str, list[Item]] = defaultdict(list)
        for item in self._items:
            words = self._sentences[id(item)]
            if len(words) >= SHORTEST_SENTENCE:
                for word in words:
                    holding[word].append(item)
        for item in self._items:
            words = self._sentences[id(item)]
            if len(words) < SHORTEST_SENTENCE:
                continue
            rarest = sorted(words, key=lambda word: (len(holding[word]), word))[:4]
            for other in {id(o): o for word in rarest for o in holding[word]}.values():
                if other.source.id != item.source.id and self._are_one_sentence(item, other):
                    self._join(id(item), id(other))

    def _are_one_sentence(self, a: Item, b: Item) -> bool:
        x, y = self._sentences[id(a)], self._sentences[id(b)]
        return len(x & y) >= COPIED_SENTENCE * max(len(x), len(y))

    def _alike(self, a: Item, b: Item) -> float:
        x, y = self._sentences[id(a)], self._sentences[id(b)]
        return len(x & y) / min(len(x), len(y)) if x and y else 0.0


def _compared(a: Source, b: Source) -> Likeness:
    return likeness(a.trace, b.trace)


def _are_copies(found: Likeness) -> bool:
    return found.runs >= COPIED_RUNS or found.words >= REWRITTEN_WORDS


def _sentence_words(item: Item) -> frozenset[str]:
    return content_words(words_of(item.claim.quote.sentence))


def outlet_of(source: Source) -> str:
    """Return the key of the outlet that a source belongs to; a source without one is its own."""
    if source.publisher:
        first = re.split(r"\s+\(|\s*,?\s+(?:via|carried by)\s+", source.publisher)[0]
        return outlet_key(first)
    host = publisher_from_url(source.url) if source.url else None
    if host:
        return outlet_key(host)
    return "checked" if source.id == CHECKED else repr(source_key(source))


def outlet_key(name: str) -> str:
    """Return the key under which "Fortune.com", "Fortune" and "fortune.com" meet."""
    domain = _DOMAIN.match(name.strip())
    key = org_key(domain.group(1) if domain else clean(name)).replace(" ", "")
    return f"outlet:{re.sub(r'(?:news|magazine|online)$', '', key) or key}"


def _credit(item: Item, known: set[str]) -> str | None:
    """Return the outlet that an item has its news from: named in its sentence, or for its text.

    Whom a claim is attributed to counts where it is an outlet of the corpus.
    """
    own = outlet_of(item.source)
    company = org_key(item.claim.company.name).replace(" ", "")
    attributed = item.claim.attribution
    if attributed and outlet_key(attributed) in known - {own}:
        return outlet_key(attributed)
    for name in (*credits_of(item.claim.quote.sentence), *item.source.trace.credits):
        key = outlet_key(name)
        if key == own:
            return None
        if company not in key:
            return key
    return None
