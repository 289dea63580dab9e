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
from backend.sources.decoding import UnreadableBytes, decode, wide_encoding
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
    """Yield what comes by a pipe, `sys.stdin` for None. Raises as a reader of files does.

    Where the first line is an object of JSON by itself, each line is a document, and comes out
    before the pipe ends.
    """
    given: Any = source or sys.stdin.buffer
    pipe = given if isinstance(given, io.BufferedReader) else io.BufferedReader(given)
    head = [] if wide_encoding(pipe.peek(_SAMPLE)[:_SAMPLE]) else list(_first_lines(pipe))
    if head and _is_object(decode(head[-1])):
        yield from read_lines(PIPE, chain(map(decode, head), text_lines(pipe)))
        return
    data = b"".join(head) + pipe.read(MAX_RAW + 1)
    if len(data) > MAX_RAW:
        raise UnreadableBytes(too_large(len(data)))
    yield from _whole(decode(data))


def _first_lines(pipe: io.BufferedReader) -> Iterator[bytes]:
    """Yield lines up to the first one that is not blank."""
    while line := pipe.readline(MAX_RAW):
        yield line
        if not line.isspace():
            return


def _whole(text: str) -> Iterator[Result]:
    if text.lstrip()[:1] in ("{", "["):
        lines = text.split("\n")
        if _is_object(next(filter(str.strip, lines))):
            yield from read_lines(PIPE, lines)
        else:
            yield parse_document(parse_json(text))
    elif _HTML_START.match(text):
        yield with_words(Document(html=text))
    else:
        yield with_words(Document(text=text))


def _is_object(line: str) -> bool:
    try:
        return isinstance(parse_json(line), dict)
    except BadRecord:
        return False


def with_words(document: Document) -> Document:
    """Return the document. Raises BadRecord where it holds no words."""
    if not (document.html or document.text or "").strip():
        raise BadRecord("is empty: give the words of an article")
    return document
