"""Documents and a store in, a report out; each document is kept whole or not at all."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from backend.model.article import Document
from backend.model.claim import SourceKind
from backend.model.corpus import Outcome
from backend.model.failure import Failure
from backend.service.understanding import DocumentRefused, claims_of, read, trace_of
from backend.store import Store, StoreError, TooManyClaims

_log = logging.getLogger(__name__)


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
        if isinstance(document, Failure):
            yield document
            continue
        name = name_of(document)
        try:
            yield ingest_one(document, store, kind)
        except StoreError:
            raise
        except DocumentRefused as error:
            yield Failure(name, None, str(error))
        except Exception as error:
            # One page in a million that the program stumbles over must not cost the others.
            _log.exception("a mistake of the program in %s", name)
            yield Failure(name, None, f"a mistake of the program: {error!r}")


def name_of(document: Document) -> str:
    """Return how to name a document to a person."""
    return document.url or document.title or "a document without url and title"


def ingest_one(document: Document, store: Store, kind: SourceKind = "news") -> Ingested:
    """Keep one document; a record knows its own kind, whatever `kind` says.

    Raises DocumentRefused where there is no article in it.
    """
    article = read(document)
    if document.record is not None:
        kind = document.record.kind
    if not article.readable:
        raise DocumentRefused("no article was found in it")
    if (kept := store.holds(article, kind)) is not None:
        return Ingested(kept, "unchanged")
    try:
        result = store.keep(
            article, kind, trace_of(article, document.record), claims_of(article, document.record)
        )
    except TooManyClaims as error:
        raise DocumentRefused(str(error)) from error
    return Ingested(result.id, result.outcome)
