"""Documents and a store in, a report out; each document is kept whole or not at all."""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Final, TypeVar

from backend.model.article import Document
from backend.model.claim import SourceKind
from backend.model.corpus import Outcome
from backend.model.failure import Failure
from backend.service.understanding import DocumentRefused, claims_of, read, trace_of
from backend.store import Finding, Store, StoreError, TooManyClaims

_log = logging.getLogger(__name__)

Result = TypeVar("Result")
Given = TypeVar("Given", bound="Document | Finding")

_DIGEST: Final = 16
"""Bytes: two of 2^40 documents have the same by chance in one of 10^14 corpora."""


@dataclass(frozen=True, slots=True)
class Ingested:
    """A document that is in the corpus: its article's id, and what was new about it."""

    id: int
    outcome: Outcome


@dataclass(slots=True)
class IngestReport:
    """What became of many documents. `changed` are those that replaced an earlier text."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failures: list[Failure] = field(default_factory=list)

    @property
    def documents(self) -> int:
        """Count the documents that something has become of."""
        return self.new + self.changed + self.unchanged + len(self.failures)

    def __str__(self) -> str:
        """Return "1 new, 0 changed, 2 unchanged, 0 failed"."""
        return (
            f"{self.new} new, {self.changed} changed, {self.unchanged} unchanged, "
            f"{len(self.failures)} failed"
        )

    def add(self, result: Ingested | Failure) -> None:
        """Count one more document."""
        match result:
            case Failure():
                self.failures.append(result)
            case Ingested(outcome="new"):
                self.new += 1
            case Ingested(outcome="changed"):
                self.changed += 1
            case Ingested():
                self.unchanged += 1


def ingest(
    documents: Iterable[Document | Failure], store: Store, kind: SourceKind = "news"
) -> IngestReport:
    """Keep documents in the corpus; what cannot be read is reported, and the others go in.

    Raises StoreError where the database fails; what went in before stays.
    """
    report = IngestReport()
    for result in ingest_each(documents, store, kind):
        report.add(result)
    return report


def ingest_each(
    documents: Iterable[Document | Failure], store: Store, kind: SourceKind = "news"
) -> Iterator[Ingested | Failure]:
    """Keep documents one by one, and say of each what became of it as soon as that is known."""
    for document in documents:
        yield attempted(document, lambda document: ingest_one(document, store, kind))


def ingest_one(document: Document, store: Store, kind: SourceKind = "news") -> Ingested:
    """Keep one document; a record knows its own kind, whatever `kind` says.

    Raises DocumentRefused where there is no article in it.
    """
    digest = digest_of(document, kind)
    if (known := store.known([digest]).get(digest)) is not None:
        return Ingested(known.id, "unchanged")
    return keep(find(document, kind), store)


def digest_of(document: Document, kind: SourceKind) -> bytes:
    """Return what tells documents apart of which one release finds something else.

    Whoever reads it again may pass over one that is known: reading costs a hundred times as much.
    """
    said = (
        *(kind, document.url, document.title, document.publisher, document.published),
        *(document.record, document.html is None),
    )
    digest = blake2b(repr(said).encode(), digest_size=_DIGEST)
    digest.update((document.html or document.text or "").encode("utf-8", "surrogatepass"))
    return digest.digest()


def find(document: Document, kind: SourceKind) -> Finding:
    """Find what a document states. Raises DocumentRefused where it holds no article."""
    article, record = read(document), document.record
    if not article.readable:
        raise DocumentRefused("no article was found in it")
    return Finding(
        article,
        kind if record is None else record.kind,
        trace_of(article, record),
        claims_of(article, record),
        digest_of(document, kind),
        is_record=record is not None,
    )


def keep(finding: Finding, store: Store) -> Ingested:
    """Keep what was found. Raises DocumentRefused where it is more than a corpus can number."""
    try:
        [kept] = store.keep_many([finding])
    except TooManyClaims as error:
        raise DocumentRefused(str(error)) from error
    return Ingested(kept.id, kept.outcome)


def attempted(given: Given | Failure, work: Callable[[Given], Result]) -> Result | Failure:
    """Return what `work` makes of a document, or why it failed; a failure stays as it is.

    Raises StoreError: with no database, no other document goes in either.
    """
    if isinstance(given, Failure):
        return given
    try:
        return work(given)
    except StoreError:
        raise
    except DocumentRefused as error:
        return Failure(name_of(given), None, str(error))
    except Exception as error:
        # One page in a million that the program stumbles over must not cost the others.
        _log.exception("a mistake of the program in %s", name_of(given))
        return Failure(name_of(given), None, f"a mistake of the program: {error!r}")


def name_of(given: Document | Finding) -> str:
    """Return how to name a document to a person."""
    named = given if isinstance(given, Document) else given.article
    return named.url or named.title or "a document without url and title"
