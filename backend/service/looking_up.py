"""What a person asks beside a check: a company's ledger, why a claim was found, a value in words.

Keys, documents and values in; ledgers, explanations and sentences out. Decides nothing.
"""

from typing import TYPE_CHECKING

from backend.model.article import Document
from backend.model.claim import Value
from backend.model.corpus import KnownCompany
from backend.model.ledger import Ledger
from backend.service.understanding import DocumentRefused, read, stages
from backend.store import Store

if TYPE_CHECKING:
    from backend.claims.explaining import Explained


def ledger_of(identifier: str, store: Store) -> tuple[KnownCompany, Ledger] | None:
    """Return a company and its financings, None where the corpus does not know it."""
    file = store.company(identifier)
    if file is None:
        return None
    return file.company, stages().assemble_ledger(file.statements)


def explain(document: Document) -> "list[Explained]":
    """Return which rules found a document's claims, sentence by sentence.

    Raises DocumentRefused where there is nothing to read.
    """
    from backend.claims import explain as explain_claims

    if document.record is not None:
        raise DocumentRefused("is a record: its fields are its claims, nothing was searched")
    return explain_claims(read(document))


def in_words(value: Value) -> str:
    """Write a value as a reader would say it."""
    from backend.comparison.wording import value_in_words

    return value_in_words(value)
