"""A company's id and a store in, its ledger out."""

from backend.model.corpus import KnownCompany
from backend.model.ledger import Ledger
from backend.service.understanding import stages
from backend.store import Store


def ledger_of(identifier: str, store: Store) -> tuple[KnownCompany, Ledger] | None:
    """Return a company and its financings, None where the corpus does not know it."""
    file = store.company(identifier)
    if file is None:
        return None
    return file.company, stages().assemble_ledger(file.statements)
