"""The manifest of a folder in, what it says about each of the folder's texts out.

Its form is `{"documents": [{"file": …, "url": …, "title": …, "publisher": …, "published": …}]}`;
everything but the file may be null or missing.
"""

from dataclasses import replace
from typing import Final

from backend.model.article import Document
from backend.sources.records import BadRecord, parse_json, parse_published

MANIFEST: Final = "manifest.json"
_FIELDS: Final = frozenset(("file", "url", "title", "publisher", "published"))


def parse_manifest(text: str) -> dict[str, Document] | None:
    """Return what a manifest says, by name of file: documents that still lack their words.

    None for JSON of another form, such as a document that is called manifest.json. Raises
    BadRecord for a manifest with a mistake in it.
    """
    value = parse_json(text)
    if not isinstance(value, dict) or set(value) != {"documents"}:
        return None
    if not isinstance(value["documents"], list):
        raise BadRecord('"documents" of a manifest is a list')
    return dict(_entry(entry, number) for number, entry in enumerate(value["documents"], start=1))


def _entry(entry: object, number: int) -> tuple[str, Document]:
    place = f"document {number} of the manifest"
    if not isinstance(entry, dict) or not isinstance(entry.get("file"), str):
        raise BadRecord(f'{place} has no "file": name one in the same folder')
    unknown = sorted(set(map(str, entry)) - _FIELDS)
    if unknown:
        raise BadRecord(f"{place} has an unknown field: {', '.join(unknown)}")
    texts = {name: entry.get(name) for name in ("url", "title", "publisher")}
    wrong = [name for name, text in texts.items() if not isinstance(text, str | None)]
    if wrong:
        raise BadRecord(f'{place}: "{wrong[0]}" is no string: give one, or null')
    try:
        published = parse_published(entry.get("published"))
    except BadRecord as error:
        raise BadRecord(f"{place}: {error}") from None
    return entry["file"], Document(published=published, **texts)


def with_entry(document: Document, entry: Document) -> Document:
    """Return a document with what the manifest knows about it."""
    return replace(
        document,
        url=entry.url or document.url,
        title=entry.title or document.title,
        publisher=entry.publisher or document.publisher,
        published=entry.published or document.published,
    )
