"""The road: a document in, an answer or a kept article out, one stage after the other.

Order only: no decision about funding is made here, and no text is looked at. The stages are
loaded when the first document comes, because a server must answer before they are.
"""

from backend.service.checking import check, warm_up
from backend.service.ingesting import (
    Ingested,
    IngestReport,
    ingest,
    ingest_each,
    ingest_one,
    name_of,
)
from backend.service.looking_up import explain, in_words, ledger_of
from backend.service.renewing import renew_traces
from backend.service.seeds import load_seeds, seed_folder
from backend.service.understanding import DocumentRefused

__all__ = [
    "DocumentRefused",
    "IngestReport",
    "Ingested",
    "check",
    "explain",
    "in_words",
    "ingest",
    "ingest_each",
    "ingest_one",
    "ledger_of",
    "load_seeds",
    "name_of",
    "renew_traces",
    "seed_folder",
    "warm_up",
]
