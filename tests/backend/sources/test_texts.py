"""What comes by a pipe: read as it comes, and never more of it than one document may hold."""

import io
import json
from itertools import islice

import pytest

from backend.model.article import Document
from backend.model.failure import Failure
from backend.sources import read_documents


class Endless(io.RawIOBase):
    """A pipe whose writer never stops writing the same."""

    def __init__(self, line: bytes) -> None:
        self._line = line

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        part = (self._line * (len(buffer) // len(self._line) + 1))[: len(buffer)]
        # Whole lines only, so that the next read begins with one.
        part = part[: len(part) // len(self._line) * len(self._line)]
        buffer[: len(part)] = part
        return len(part)


def test_lines_come_out_before_the_pipe_ends() -> None:
    pipe = Endless(b'{"text": "Acme raised money."}\n')
    documents = list(islice(read_documents(["-"], pipe), 5000))
    assert documents == [Document(text="Acme raised money.")] * 5000


@pytest.mark.parametrize("line", [b"<p>Acme raised money.</p>\n", b'["Acme",\n', b"Acme\n"])
def test_a_document_that_never_ends_is_refused(line: bytes) -> None:
    [failure] = read_documents(["-"], Endless(line))
    assert isinstance(failure, Failure)
    assert "give at most 8 MB a document" in failure.message


def test_a_bad_line_of_a_pipe_is_named_by_its_number() -> None:
    lines = ['{"text": "one"}', "", "{oops", '{"text": "four"}']
    first, bad, last = read_documents(["-"], io.BytesIO("\n".join(lines).encode()))
    assert (first.text, last.text) == ("one", "four")
    assert (bad.path, bad.line) == ("standard input", 3)


def test_a_document_of_many_lines_is_one_document() -> None:
    text = json.dumps({"text": "Acme", "url": "x:1"}, indent=2)
    assert list(read_documents(["-"], io.BytesIO(text.encode("utf-16")))) == [
        Document(url="x:1", text="Acme")
    ]
