"""The names that things of a corpus go by in linked data: numbers and addresses in, IRIs out.

They are names and no addresses to open: a corpus lives on its owner's machine. The same source
has the same name in every corpus.
"""

import re
from typing import Final
from urllib.parse import quote, urlsplit

from backend.model.claim import Source

NAMESPACE: Final = "https://second-source.example/"
VOCABULARY: Final = f"{NAMESPACE}vocabulary#"
_PUBLIC: Final = ("http", "https")
# What RFC 3986 lets stand in an address, and the sign that escapes the rest where it does.
_ALLOWED: Final = ":/?#[]@!$&'()*+,;=%~-._"
_NO_ESCAPE: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")


def statement_name(statement: int) -> str:
    """Return the IRI of a statement."""
    return f"{NAMESPACE}statements/{statement}"


def source_name(source: Source) -> str:
    """Return the IRI of a source: its address on the web where it has one."""
    return web_address(source) or f"{NAMESPACE}sources/{source.id}"


def web_address(source: Source) -> str | None:
    """Return the address of a source as a URI; None for a file and what has no address."""
    if source.url is None:
        return None
    try:
        is_public = urlsplit(source.url.strip()).scheme.lower() in _PUBLIC
    except ValueError:
        return None
    return _NO_ESCAPE.sub("%25", quote(source.url.strip(), safe=_ALLOWED)) if is_public else None
