"""Paths come in, documents and failures go out, in the order of the paths.

Nothing here may look for what prose says: neither its article nor its claims. The fields of records
(rows of tables, filings) are claims as they stand. One bad document never keeps the others out: it
becomes a Failure that says what to change.
"""

from backend.sources.files import STANDARD_INPUT, read_documents, size_of
from backend.sources.metering import Meter, metered
from backend.sources.places import Form, Network, read_places
from backend.sources.stretches import Stretch, is_archive, read_stretch, stretches_of

__all__ = [
    "STANDARD_INPUT",
    "Form",
    "Meter",
    "Network",
    "Stretch",
    "is_archive",
    "metered",
    "read_documents",
    "read_places",
    "read_stretch",
    "size_of",
    "stretches_of",
]
