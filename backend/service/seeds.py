"""The articles that ship with the program, in; a first corpus out."""

from pathlib import Path

from backend.service.ingesting import IngestReport, ingest
from backend.sources import read_documents
from backend.store import Store


def seed_folder() -> Path:
    """Return the folder of the seed corpus, which stands beside the program's own."""
    return Path(__file__).resolve().parents[2] / "seeds"


def load_seeds(store: Store) -> IngestReport:
    """Keep the seed corpus, and note that this was done. Safe to repeat."""
    report = ingest(read_documents([str(seed_folder())]), store)
    store.note_seeded()
    return report
