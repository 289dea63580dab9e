"""Items in, the independent origin of each out: copies, rewrites and credits are one origin.

An origin is given to an item, not to a source: what an article reprints has the origin of what it
reprints, and what it adds is its own.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, combinations, product
from math import ceil

from backend.comparison.credits import clean, credits_of
from backend.comparison.items import CHECKED, Item, SourceKey, source_key
from backend.comparison.tracing import content_words, copied_pairs, words_of
from backend.model.claim import Source
from backend.values.names import is_same_org, org_key
from backend.values.urls import publisher_from_url

# A single sentence is a copy when nearly all its words stand in the other one.
COPIED_SENTENCE = 0.8
# And in the same order: of its runs of three words this share. Two sentences that tell one fact
# in an order of their own share .5, lightly edited ones .6 and more.
COPIED_ORDER = 0.55
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

    def __init__(
        self, items: Sequence[Item], agrees: Agrees, witnesses: Sequence[bytes] = ()
    ) -> None:
        """Find the origins; `agrees` tells whether two items say the same of one financing.

        `witnesses` are the packed signatures of texts that say nothing here: two sources that both
        copy one are copies.
        """
        self._items = items
        self._agrees = agrees
        self._parent: dict[object, object] = {}
        self._by_source: dict[SourceKey, list[Item]] = defaultdict(list)
        for item in items:
            self._by_source[item.source_key].append(item)
        # Several claims stand in one sentence.
        sentences = {item.claim.quote.sentence for item in items}
        self._words = {sentence: words_of(sentence) for sentence in sentences}
        self._content = {sentence: content_words(own) for sentence, own in self._words.items()}
        self._join_outlets()
        self._join_copies(witnesses)
        self._join_sentences()
        self._tokens = {item: self._find(item) for item in items}

    def of(self, item: Item) -> object:
        """Return a token that items of one origin share."""
        return self._tokens[item]

    def _find(self, node: object) -> object:
        above = self._parent
        while (parent := above.get(node)) is not None:
            if (grandparent := above.get(parent)) is not None:
                above[node] = grandparent
            node = parent
        return node

    def _join(self, a: object, b: object) -> None:
        one, other = self._find(a), self._find(b)
        if one != other:
            self._parent[one] = other

    def _join_outlets(self) -> None:
        """Put an item to the outlet that it credits, or else to its own one.

        Where the credited outlet has the same news from a third one, the item is the third one's.
        """
        by_outlet: dict[str, list[Item]] = defaultdict(list)
        outlets = {key: outlet_of(own[0].source) for key, own in self._by_source.items()}
        for key, own in self._by_source.items():
            by_outlet[outlets[key]] += own
        named = {sentence: credits_of(sentence) for sentence in self._words}
        crediting = []
        for item in self._items:
            outlet = outlets[item.source_key]
            credited = _credit(item, outlet, named[item.claim.quote.sentence], by_outlet)
            if credited:
                crediting.append((item, credited))
            else:
                self._parent[item] = outlet
        for item, credited in crediting:
            told = [other for other in by_outlet.get(credited, ()) if self._agrees(item, other)]
            for teller in told:
                self._join(item, teller)
            if not told:
                self._join(item, credited)
        self._join_spellings()

    def _join_spellings(self) -> None:
        """Put outlets together of which one goes by the other's initials."""
        named = {
            name
            for own in self._by_source.values()
            for name in (own[0].source.publisher, *own[0].source.trace.credits)
            if name
        }
        named.update(item.claim.attribution for item in self._items if item.claim.attribution)
        for name in sorted(name for name in named if name.isupper()):
            for other in sorted(named - {name}):
                if is_same_org(name, other):
                    self._join(outlet_key(name), outlet_key(other))

    def _join_copies(self, witnesses: Sequence[bytes]) -> None:
        if len(self._by_source) < 2:
            return
        tellers = [self._by_source[key] for key in sorted(self._by_source)]
        own = [told[0].source.trace.packed for told in tellers]
        copiers: dict[int, list[Sequence[Item]]] = defaultdict(list)
        for one, other in copied_pairs([*own, *witnesses], among=len(tellers)):
            if other < len(tellers):
                self._join_reprinted(tellers[one], tellers[other])
            else:
                copiers[other].append(tellers[one])
        for told in copiers.values():
            for some, others in combinations(told, 2):
                self._join_reprinted(some, others)

    def _join_reprinted(self, some: Sequence[Item], others: Sequence[Item]) -> None:
        """Join what two copies both tell: in the same words, or of the same financing."""
        for ours, theirs in product(self._by_origin(some), self._by_origin(others)):
            if self._find(ours[0]) != self._find(theirs[0]) and self._reprint(ours, theirs):
                self._join(ours[0], theirs[0])

    def _by_origin(self, items: Iterable[Item]) -> list[list[Item]]:
        """Return items in lists of one origin each."""
        found: dict[object, list[Item]] = defaultdict(list)
        for item in items:
            found[self._find(item)].append(item)
        return list(found.values())

    def _reprint(self, some: Sequence[Item], others: Sequence[Item]) -> bool:
        """Tell whether items of two copies have a sentence or what they say in common."""
        ours, theirs = (
            {self._content[item.claim.quote.sentence] for item in own} for own in (some, others)
        )
        return any(_overlap(x, y) >= REPRINTED_SENTENCE for x, y in product(ours, theirs)) or any(
            a.claim.attribute == b.claim.attribute and self._agrees(a, b)
            for a, b in product(some, others)
        )

    def _join_sentences(self) -> None:
        """Join single sentences that stand in several sources."""
        holders: dict[frozenset[str], list[Item]] = defaultdict(list)
        for item in self._items:
            content = self._content[item.claim.quote.sentence]
            if len(content) >= SHORTEST_SENTENCE:
                holders[content].append(item)
        for same in holders.values():
            # Those of one source mostly hang on one outlet.
            first, *rest = {self._parent.get(item, item): None for item in same}
            for node in rest:
                self._join(first, node)
        for one, other in _nearly_equal(list(holders)):
            some, others = self._runs(holders[one][0]), self._runs(holders[other][0])
            if len(some & others) >= COPIED_ORDER * min(len(some), len(others)):
                self._join(holders[one][0], holders[other][0])

    def _runs(self, item: Item) -> frozenset[str]:
        """Return the runs of three words of an item's sentence."""
        words = self._words[item.claim.quote.sentence]
        return frozenset(" ".join(words[i : i + 3]) for i in range(len(words) - 2))


def _overlap(some: frozenset[str], others: frozenset[str]) -> float:
    """Return which share of the shorter of two sentences the other one has."""
    return len(some & others) / min(len(some), len(others)) if some and others else 0.0


def _nearly_equal(
    sentences: Sequence[frozenset[str]],
) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Yield pairs of sentences that share nearly all their words.

    Two such share one of their rarest words: it is enough to look among those.
    """
    counts = Counter(chain.from_iterable(sentences))
    holding: dict[str, list[frozenset[str]]] = defaultdict(list)
    for sentence in sentences:
        rarest = sorted(sorted(sentence), key=counts.__getitem__)
        few = len(sentence) - ceil(COPIED_SENTENCE * len(sentence)) + 1
        for word in rarest[:few]:
            for other in holding[word]:
                if len(sentence & other) >= COPIED_SENTENCE * max(len(sentence), len(other)):
                    yield other, sentence
            holding[word].append(sentence)


def outlet_of(source: Source) -> str:
    """Return the key of the outlet that a source belongs to; a source without one is its own."""
    if source.publisher:
        return _outlet_of_publisher(source.publisher)
    host = publisher_from_url(source.url) if source.url else None
    if host:
        return outlet_key(host)
    return "checked" if source.id == CHECKED else repr(source_key(source))


@lru_cache(maxsize=1024)
def _outlet_of_publisher(publisher: str) -> str:
    first = re.split(r"\s+\(|\s*,?\s+(?:via|carried by)\s+", publisher)[0]
    return outlet_key(first)


@lru_cache(maxsize=1024)
def outlet_key(name: str) -> str:
    """Return the key under which "Fortune.com", "Fortune" and "fortune.com" meet."""
    domain = _DOMAIN.match(name.strip())
    key = org_key(domain.group(1) if domain else clean(name)).replace(" ", "")
    return f"outlet:{re.sub(r'(?:news|magazine|online)$', '', key) or key}"


def _credit(item: Item, own: str, named: Sequence[str], known: Container[str]) -> str | None:
    """Return the outlet that an item has its news from: named in its sentence, or for its text.

    `own` is the item's outlet, `named` are those that its sentence credits, `known` those of the
    corpus. Whom a claim is attributed to counts where it is one of these.
    """
    attributed = item.claim.attribution
    if attributed:
        key = outlet_key(attributed)
        if key != own and key in known:
            return key
    credited = (*named, *item.source.trace.credits)
    company = org_key(item.claim.company.name).replace(" ", "") if credited else ""
    for name in credited:
        key = outlet_key(name)
        if key == own:
            return None
        if company not in key:
            return key
    return None
