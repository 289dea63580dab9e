"""The rows: articles, statements and aliases in, the same out again; the only home of SQLAlchemy.

No text is read here and no claim is judged: what comes in is kept as it is, and what goes out is
the model's dataclasses, never a row. The clock and the database's address arrive as arguments.
"""

from backend.store.errors import StoreError
from backend.store.keeping import Finding, Kept, Known, TooManyClaims
from backend.store.opening import open_store
from backend.store.store import Store

__all__ = ["Finding", "Kept", "Known", "Store", "StoreError", "TooManyClaims", "open_store"]
