"""The text of a JSON document in, a Document out. Knows the contract's form of a document."""

import json
import re
from datetime import date
from typing import Any, Final

from backend.model.article import Document
from backend.sources.decoding import plain

_FIELDS: Final = ("url", "title", "publisher", "published", "html", "text")


class BadRecord(ValueError):
    """A document that does not keep to its form; the message says what to change.

    `line` counts from 1 within the text that was parsed, None where no single line is at fault.
    """

    def __init__(self, message: str, line: int | None = None) -> None:
        """Keep the message and the line."""
        super().__init__(message)
        self.line = line


def parse_json(text: str) -> object:
    """Return the value of a JSON text. Raises BadRecord with the line where it breaks off."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"column {error.colno}"
        raise BadRecord(f"not valid JSON ({error.msg} at {place})", error.lineno) from None
    except RecursionError:
        raise BadRecord("not valid JSON for a document: it is nested too deeply") from None


def parse_document(value: object) -> Document:
    """Return the document that a JSON object describes. Raises BadRecord."""
    if not isinstance(value, dict):
        raise BadRecord(f"a document is a JSON object, this is {_named(value)}")
    unknown = sorted(set(value) - set(_FIELDS))
    if unknown:
        raise BadRecord(
            f"unknown field {', '.join(map(_quoted, unknown))}: a document has"
            f" {', '.join(_FIELDS[:-1])} and {_FIELDS[-1]}"
        )
    texts = {name: _string(value, name) for name in _FIELDS if name != "published"}
    published = parse_published(value.get("published"))
    document = Document(
        texts["url"], texts["title"], texts["publisher"], published, texts["html"], texts["text"]
    )
    if document.html is None and document.text is None:
        raise BadRecord('"html" or "text" is missing: give one of them')
    if document.html is not None and document.text is not None:
        raise BadRecord('give either "html" or "text", not both')
    if not (document.html or document.text or "").strip():
        name = "html" if document.html is not None else "text"
        raise BadRecord(f'"{name}" is empty: give the words of the article')
    return document


def parse_published(value: object) -> date | None:
    """Return the day of "2018-05-31", None for null. Raises BadRecord."""
    if value is None:
        return None
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        raise BadRecord(f'"published" is {_named(value)}: write a day as "2018-05-31", or null')
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise BadRecord(f'"published" is "{value}", a day that does not exist') from None


def _string(value: dict[str, Any], name: str) -> str | None:
    text = value.get(name)
    if text is not None and not isinstance(text, str):
        raise BadRecord(f'"{name}" is {_named(text)}: give a string, or null')
    return None if text is None else plain(text)


def _quoted(name: object) -> str:
    return f'"{str(name)[:40]}"'


def _named(value: object) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "a list"
    return "an object" if isinstance(value, dict) else f"the number {value}"[:60]
