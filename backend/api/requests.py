"""The schemas of what comes in: JSON objects in, documents and dates out.

Nothing is guessed: an unknown field or a wrong type is an error that says what to change.
"""

import json
import re
from typing import Any, get_args

from flask import Request
from marshmallow import RAISE, Schema, ValidationError, fields, post_load, pre_load, validate
from webargs.flaskparser import FlaskParser

from backend.model.article import Document
from backend.model.claim import SourceKind


class JsonParser(FlaskParser):
    """Reads a request's body; what Python's parser cannot read is the sender's mistake."""

    def _raw_load_json(self, req: Request) -> Any:
        try:
            return super()._raw_load_json(req)
        except ValueError as error:
            # Such as a number of more digits than Python converts.
            unread = json.JSONDecodeError(str(error), "", 0)
            return self._handle_invalid_json_error(unread, req)


# Half of a surrogate pair has no UTF-8, and a database takes no NUL; pages do send both.
_UNWRITABLE = re.compile("[\ud800-\udfff\x00]")

_DAY: dict[str, str | list[Any] | dict[Any, Any]] = {
    "invalid": "Write the day as in 2018-05-31.",
    "format": "Write the day as in 2018-05-31.",
}
_LONGEST_LINE = 8192


def _line(description: str) -> fields.String:
    return fields.String(
        load_default=None,
        allow_none=True,
        validate=validate.Length(max=_LONGEST_LINE),
        metadata={"description": description},
    )


def _day(description: str) -> fields.Date:
    return fields.Date(
        format="%Y-%m-%d",
        load_default=None,
        allow_none=True,
        error_messages=_DAY,
        metadata={"description": description},
    )


class DocumentSchema(Schema):
    """A page or a plain text; one of `html` and `text` is given, everything else may be null."""

    class Meta:
        """Refuse what is not named here."""

        unknown = RAISE

    url = _line("Where the document stands; decides what is the same document.")
    title = _line("Its title, if known; otherwise looked for in the document.")
    publisher = _line("Who published it, if known; otherwise looked for.")
    published = _day("The day it was published, if known; otherwise looked for.")
    html = fields.String(
        load_default=None,
        allow_none=True,
        metadata={"description": "The page as a browser writes it (documentElement.outerHTML)."},
    )
    text = fields.String(
        load_default=None, allow_none=True, metadata={"description": "The plain text instead."}
    )

    @pre_load
    def _drop_unwritable(self, data: Any, **_: object) -> Any:
        if not isinstance(data, dict):
            return data
        return {
            key: _writable(given) if isinstance(given, str) else given
            for key, given in data.items()
        }

    @post_load
    def _build(self, data: dict[str, Any], **_: object) -> dict[str, Any]:
        given = [name for name in ("html", "text") if (data[name] or "").strip()]
        if len(given) != 1:
            raise ValidationError("Give the document as html or as text, and not as both.", "html")
        names = ("url", "title", "publisher", "published", "html", "text")
        content = {name: data.pop(name) for name in names}
        for name in ("url", "title", "publisher"):
            content[name] = (content[name] or "").strip() or None
        content["html" if given == ["text"] else "text"] = None
        return {"document": Document(**content), **data}


def _writable(text: str) -> str:
    # Hardly any page needs the pattern: to encode it shows that in a fifth of the time.
    try:
        text.encode()
    except UnicodeEncodeError:
        return _UNWRITABLE.sub("\ufffd", text)
    return text.replace("\x00", "\ufffd") if "\x00" in text else text


class CheckSchema(DocumentSchema):
    """A document to check, and the day as of which to check it."""

    as_of = _day("Only sources published by this day count.")


class KeepSchema(DocumentSchema):
    """A document to keep."""

    kind = fields.String(
        load_default="news",
        validate=validate.OneOf(get_args(SourceKind)),
        metadata={"description": "What kind of source it is."},
    )


class PairSchema(Schema):
    """The pairing code that the server shows in its terminal."""

    class Meta:
        """Refuse what is not named here."""

        unknown = RAISE

    code = fields.String(required=True, validate=validate.Length(max=64))


class ArticlesQuery(Schema):
    """Which articles to list."""

    url = fields.String(load_default=None, metadata={"description": "Only the one kept from here."})
    offset = fields.Integer(load_default=0, validate=validate.Range(min=0, max=2**31))
    limit = fields.Integer(load_default=50, validate=validate.Range(min=1, max=200))


class CompaniesQuery(Schema):
    """Which companies to find."""

    q = fields.String(
        load_default="",
        validate=validate.Length(max=200),
        metadata={"description": "Part of a name.", "example": "sense"},
    )
    limit = fields.Integer(load_default=50, validate=validate.Range(min=1, max=200))
