"""What a reader calls a source: publisher, title and address in, a few words out.

The extension has the same function (extension/shared/labels.js), and one table of cases holds both
to it (tests/contract/source-labels.json).
"""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

_ENDING = re.compile(r"(?:\.[a-z][a-z0-9]{1,5}){1,2}$", re.IGNORECASE)
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s_+.-]+")
# Eight and more hexadecimal digits with a letter among them: a digest, and no date.
_DIGEST = re.compile(r"(?=.*\d)(?=.*[a-f])[0-9a-f]{8,}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Label:
    """What to call a source. A title is the text's own words, and stands in quotation marks."""

    text: str
    is_title: bool = False

    def __str__(self) -> str:
        """Return the words as they stand in a sentence."""
        return f"“{self.text}”" if self.is_title else self.text


def source_label(publisher: str | None, title: str | None, url: str | None) -> Label | None:
    """Name a source by its publisher, else its site, else its title, else the name of its file.

    None where nothing is known of it.
    """
    if publisher:
        return Label(publisher)
    if host := _host(url or ""):
        return Label(host)
    if title:
        return Label(title, is_title=True)
    return _file_label(url) if url else None


def _host(url: str) -> str | None:
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".").encode("idna").decode("ascii")
    except ValueError:
        return None
    return host.removeprefix("www.") or None if parts.scheme in ("http", "https") else None


def _file_label(url: str) -> Label:
    """Return the words of a file's name: "acme raises" for "file:3f2a9c1e/acme_raises.html"."""
    scheme, _, path = url.rpartition(":")
    name = re.split(r"[/\\]", unquote(path).rstrip("/\\"))[-1]
    stem = _ENDING.sub("", name) or name
    words = [word for word in _BETWEEN.split(_UUID.sub("", stem)) if word]
    readable = " ".join(word for word in words if not _DIGEST.fullmatch(word))
    if re.search(r"[^\W\d_]", readable):
        return Label(readable, is_title=True)
    kind = re.split(r"[^\w]", scheme)[0] or "file"
    return Label(f"{kind} {readable or stem}".strip())
