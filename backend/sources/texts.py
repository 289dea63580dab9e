"""Texts in, the documents in them out: pages, plain text, JSON, JSON Lines, and what a pipe brings.

Knows what a text holds by its kind or, in a pipe, by how it starts; knows no file.
"""

import io
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Any, BinaryIO, Final

from backend.model.article import Document
from backend.model.failure import Failure
from backend.sources.decoding import UnreadableBytes, decode
from backend.sources.guarding import Result, guarded
from backend.sources.opening import MAX_RAW, text_lines, too_large
from backend.sources.records import BadRecord, parse_document, parse_json

PIPE: Final = "standard input"
_SAMPLE: Final = 4096
_HTML_START: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|div"
    r"|section|h[1-6]|p|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)

Line = str | UnreadableBytes


def read_lines(name: str, lines: Iterable[Line]) -> Iterator[Result]:
    """Yield the document of each line; a bad one becomes a Failure with its number."""
    for number, line in enumerate(lines, start=1):
        if isinstance(line, UnreadableBytes):
            yield Failure(name, number, str(line))
        elif line.strip():
            for result in guarded(name, partial(_from_line, line)):
                yield replace(result, line=number) if isinstance(result, Failure) else result


def _from_line(line: str) -> Iterator[Document]:
    yield parse_document(parse_json(line))


def read_piped(source: BinaryIO | None) -> Iterator[Result]:
    """Yield what comes by a pipe, `sys.stdin` for None. Raises as a reader of files does."""
    given: Any = source or sys.stdin.buffer
    pipe = given if isinstance(given, io.BufferedReader) else io.BufferedReader(given)
    start = pipe.peek(_SAMPLE)[:_SAMPLE]
    if decode(start).lstrip()[:1] in ("{", "["):
        yield from _json(text_lines(pipe))
        return
    data = pipe.read(MAX_RAW + 1)
    if len(data) > MAX_RAW:
        raise UnreadableBytes(too_large(len(data)))
    text = decode(data)
    is_page = _HTML_START.match(text) is not None
    yield with_words(Document(html=text) if is_page else Document(text=text))


def _json(lines: Iterator[Line]) -> Iterator[Result]:
    """Yield one document, or one of each line where the first line is an object by itself."""
    taken: list[Line] = []
    while not taken or _is_blank(taken[-1]):
        taken.append(next(lines))
    if _is_object(taken[-1]):
        yield from read_lines(PIPE, chain(taken, lines))
        return
    text = ""
    for line in chain(taken, lines):
        if isinstance(line, UnreadableBytes):
            raise line
        text += line
        if len(text) > MAX_RAW:
            raise UnreadableBytes(too_large(len(text)))
    yield parse_document(parse_json(text))


def _is_blank(line: Line) -> bool:
    return isinstance(line, str) and not line.strip()


def _is_object(line: Line) -> bool:
    try:
        return isinstance(line, str) and isinstance(parse_json(line), dict)
    except BadRecord:
        return False


def with_words(document: Document) -> Document:
    """Return the document. Raises BadRecord where it holds no words."""
    if not (document.html or document.text or "").strip():
        raise BadRecord("is empty: give the words of an article")
    return document
