"""Many documents, a store and hands that work in; what became of each document out, in its order.

The hands (processes here or elsewhere) read and find. This process alone asks the store what it
holds and writes to it, in the order of the documents: so the corpus that comes out is the same
however many hands there are, and whatever dies among them.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from typing import Final, Protocol

from backend.model.article import Document
from backend.model.claim import SourceKind
from backend.model.failure import Failure
from backend.service.ingesting import (
    Ingested,
    Opened,
    attempted,
    find,
    keep,
    name_of,
    open_document,
)
from backend.service.workers import WorkerDied
from backend.sources import Stretch, read_stretch
from backend.store import Finding, Store, StoreError
from backend.values.urls import normalise_url

Entry = Stretch | Document | Opened | Finding | Ingested | Failure
"""A document on its way: what has become of it so far. A stretch of an archive is many of them."""

Part = Sequence[Entry]
Work = Callable[[Part], Part]

_PART_LENGTH: Final = 1_000_000
"""Characters after which a part is closed, so that what waits in memory has a bound."""

_BATCH: Final = 24
"""Documents in a transaction: a commit then costs little, and an end in the middle loses little."""

_DEADLY: Final = "each process that read it was ended in the middle of it: it is left out"


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
    writer = _Writer(store)
    opened = _in_order(hands, partial(_open, kind=kind), _parts(documents, hands.share))
    found = _in_order(hands, _find, map(writer.sift, opened))
    for batch in _batches(found):
        yield from writer.write(batch)


class _Writer:
    """The store, and which articles have been found new and are not yet written."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._awaited: Counter[str] = Counter()

    def sift(self, part: Part) -> Part:
        """Leave those to be searched that the store does not hold just so."""
        return [attempted(e, self._sift_one) if isinstance(e, Opened) else e for e in part]

    def _sift_one(self, opened: Opened) -> Opened | Ingested:
        key = _key(opened)
        # An earlier text of this address is still to be written: what is kept now tells nothing.
        if not self._awaited[key]:
            kept = self._store.holds(opened.article, opened.kind)
            if kept is not None:
                return Ingested(kept, "unchanged")
        self._awaited[key] += 1
        return opened

    def write(self, batch: Part) -> Iterator[Ingested | Failure]:
        """Keep what was found in one transaction; say then what became of each."""
        findings = [each for each in batch if isinstance(each, Finding)]
        kept = iter(self._keep(findings))
        self._awaited -= Counter(map(_key, findings))
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


def _key(each: Opened | Finding) -> str:
    article = each.article
    return normalise_url(article.url) if article.url else article.text


def _open(part: Part, kind: SourceKind) -> Part:
    return [
        attempted(each, lambda document: open_document(document, kind))
        if isinstance(each, Document)
        else each
        for each in _unrolled(part)
    ]


def _unrolled(part: Part) -> Iterator[Entry]:
    for each in part:
        if isinstance(each, Stretch):
            yield from read_stretch(each)
        else:
            yield each


def _find(part: Part) -> Part:
    return [attempted(each, find) if isinstance(each, Opened) else each for each in part]


def _in_order(hands: Hands, work: Work, parts: Iterable[Part]) -> Iterator[Part]:
    """Yield what hands make of parts, in the order of the parts, with some parts under way."""
    waiting: deque[tuple[Part, Promise]] = deque()
    for part in parts:
        waiting.append((part, hands.submit(work, part)))
        if len(waiting) > 2 * hands.count:
            yield _settled(hands, work, *waiting.popleft())
    while waiting:
        yield _settled(hands, work, *waiting.popleft())


def _settled(hands: Hands, work: Work, part: Part, promise: Promise) -> Part:
    """Return what became of a part; what its processes died of is sought by doing each alone."""
    try:
        return promise.result()
    except WorkerDied:
        alone = [[each] for each in _unrolled(part)]
    if alone == [part]:
        return [_left_out(part[0])]
    return [_settled(hands, work, one, hands.submit(work, one))[0] for one in alone]


def _left_out(each: Entry) -> Entry:
    return Failure(name_of(each), None, _DEADLY) if isinstance(each, Document | Opened) else each


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
