"""Many documents, a store and hands that work in; what became of each document out, in its order.

The hands (processes here or elsewhere) read and find. This process alone asks the store what it
holds and writes to it, in the order of the documents: so the corpus that comes out is the same
however many hands there are, and whatever dies among them. A stretch of an archive goes through
the hands twice: first to tell its pages from what the store holds, then to read the others.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from types import UnionType
from typing import Final, Protocol

from backend.model.article import Document
from backend.model.claim import SourceKind
from backend.model.failure import Failure
from backend.service.ingesting import Ingested, attempted, digest_of, find, keep, name_of
from backend.service.workers import WorkerDied
from backend.sources import Stretch, read_stretch
from backend.store import Finding, Known, Store, StoreError
from backend.values.urls import normalise_url


@dataclass(frozen=True, slots=True)
class Page:
    """A document that stays in its archive until it is read: the one of this number, from 0."""

    stretch: Stretch
    number: int
    url: str | None
    digest: bytes


Entry = Stretch | Page | Document | Finding | Ingested | Failure
"""A document on its way: what has become of it so far. A stretch of an archive is many of them."""

Part = Sequence[Entry]
Work = Callable[[Part], Part]
_Taken = type[Entry] | UnionType

_PART_LENGTH: Final = 1_000_000
"""Characters after which a part is closed, so that what waits in memory has a bound."""

_BATCH: Final = 24
"""Documents in a transaction: a commit then costs little, and an end in the middle loses little."""

_DEADLY: Final = "each process that read it was ended in the middle of it: it is left out"
_UNSTABLE: Final = "has changed while it was read: run this again"

_NAMELESS: Final = ""
"""The address of documents that may turn out to be of any address once they are read."""


class Promise(Protocol):
    """What hands give for work: its result, once it is there."""

    def result(self) -> Part:
        """Wait, and return the result; raise WorkerDied where the work ended its process."""


class Hands(Protocol):
    """Where work is done. `count` is how many tasks at a time, `share` documents in a task."""

    count: int
    share: int

    def sees(self, name: str) -> bool:
        """Tell whether a file of this machine can be read there as well."""

    def submit(self, work: Work, part: Part) -> Promise:
        """Have `work(part)` done; both are pickled."""


def ingest_in_bulk(
    documents: Iterable[Document | Failure | Stretch], store: Store, kind: SourceKind, hands: Hands
) -> Iterator[Ingested | Failure]:
    """Keep documents as `ingest_each` does, in transactions of some dozens.

    Documents are read as they are needed: however many there are, few are in memory.
    """
    writer = _Writer(store, kind)
    weighed = _in_order(hands, partial(_weigh, kind=kind), Stretch, _parts(documents, hands.share))
    others = map(writer.tell_apart, weighed)
    found = _in_order(hands, partial(_find, kind=kind), Document | Page, others)
    for batch in _batches(found):
        yield from writer.write(batch)


class _Writer:
    """The store, and the addresses of the documents that are on their way to it."""

    def __init__(self, store: Store, kind: SourceKind) -> None:
        self._store = store
        self._kind = kind
        self._on_their_way: deque[str | None] = deque()
        self._awaited: Counter[str] = Counter()

    def tell_apart(self, part: Part) -> Part:
        """Leave those to be read that the store does not hold just so."""
        digests = [self._digest(each) for each in part]
        known = self._store.known({digest for digest in digests if digest})
        return [self._told(e, known.get(d or b"")) for e, d in zip(part, digests, strict=True)]

    def _digest(self, each: Entry) -> bytes | None:
        if isinstance(each, Document):
            return digest_of(each, self._kind)
        return each.digest if isinstance(each, Page) else None

    def _told(self, each: Entry, known: Known | None) -> Entry:
        key = None
        if isinstance(each, Document | Page):
            key = normalise_url(each.url) if each.url else _NAMELESS
            # Where another text of the address is still to be written, what is kept tells nothing.
            if known and not (self._awaited[known.key] or self._awaited[_NAMELESS]):
                each, key = Ingested(known.id, "unchanged"), None
        self._on_their_way.append(key)
        if key is not None:
            self._awaited[key] += 1
        return each

    def write(self, batch: Part) -> Iterator[Ingested | Failure]:
        """Keep what was found in one transaction; say then what became of each."""
        findings = [each for each in batch if isinstance(each, Finding)]
        kept = iter(self._keep(findings))
        keys = [self._on_their_way.popleft() for _ in batch]
        self._awaited -= Counter(key for key in keys if key is not None)
        for each in batch:
            if isinstance(each, Finding):
                yield next(kept)
            elif isinstance(each, Ingested | Failure):
                yield each

    def _keep(self, findings: Sequence[Finding]) -> list[Ingested | Failure]:
        try:
            kept = self._store.keep_many(findings) if findings else []
        except StoreError:
            raise
        except Exception:
            # What cannot be kept costs no other: alone, each says what is wrong with it.
            return [attempted(each, lambda each: keep(each, self._store)) for each in findings]
        return [Ingested(each.id, each.outcome) for each in kept]


def _weigh(part: Part, kind: SourceKind) -> Part:
    return [
        Page(stretch, number, each.url, digest_of(each, kind))
        if isinstance(each, Document)
        else each
        for stretch in part
        if isinstance(stretch, Stretch)
        for number, each in enumerate(read_stretch(stretch))
    ]


def _find(part: Part, kind: SourceKind) -> Part:
    return [
        attempted(each, partial(find, kind=kind)) if isinstance(each, Document) else each
        for each in _fetched(part)
    ]


def _fetched(part: Part) -> Part:
    """Return a part with documents in place of pages, which are all of one stretch."""
    pages = {each.number: each.stretch for each in part if isinstance(each, Page)}
    read = {
        number: document
        for stretch in set(pages.values())
        for number, document in enumerate(read_stretch(stretch))
        if number in pages
    }
    return [
        read.get(each.number, Failure(each.stretch.name, None, _UNSTABLE))
        if isinstance(each, Page)
        else each
        for each in part
    ]


def _in_order(hands: Hands, work: Work, taken: _Taken, parts: Iterable[Part]) -> Iterator[Part]:
    """Yield what hands make of parts, in the order of the parts, with some parts under way.

    Parts with nothing of what is `taken` need no hands.
    """
    waiting: deque[tuple[Part, Promise | None]] = deque()
    for part in parts:
        waiting.append((part, _promised(hands, work, taken, part)))
        if len(waiting) > 2 * hands.count:
            yield _settled(hands, work, taken, *waiting.popleft())
    while waiting:
        yield _settled(hands, work, taken, *waiting.popleft())


def _promised(hands: Hands, work: Work, taken: _Taken, part: Part) -> Promise | None:
    return hands.submit(work, part) if any(isinstance(each, taken) for each in part) else None


def _settled(hands: Hands, work: Work, taken: _Taken, part: Part, promise: Promise | None) -> Part:
    """Return what became of a part; what its processes died of is sought by doing each alone."""
    if promise is None:
        return part
    try:
        return promise.result()
    except WorkerDied:
        entries = read_stretch(part[0]) if isinstance(part[0], Stretch) else _fetched(part)
        alone = [[each] for each in entries]
    if alone == [part]:
        return [_left_out(part[0])]
    return [
        _settled(hands, work, taken, one, _promised(hands, work, taken, one))[0] for one in alone
    ]


def _left_out(each: Entry) -> Entry:
    return Failure(name_of(each), None, _DEADLY) if isinstance(each, Document) else each


def _parts(entries: Iterable[Entry], share: int) -> Iterator[Part]:
    """Yield entries some at a time, a stretch of an archive by itself."""
    part: list[Entry] = []
    length = 0
    for entry in entries:
        if isinstance(entry, Stretch):
            yield from filter(None, (part, [entry]))
            part, length = [], 0
            continue
        part.append(entry)
        if isinstance(entry, Document):
            length += len(entry.html or entry.text or "")
        if len(part) >= share or length >= _PART_LENGTH:
            yield part
            part, length = [], 0
    if part:
        yield part


def _batches(found: Iterable[Part]) -> Iterator[Part]:
    each = chain.from_iterable(found)
    while batch := list(islice(each, _BATCH)):
        yield batch
