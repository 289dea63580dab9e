"""Packed files, files that flood, and what is no file: nothing hangs, and nothing good is lost."""

import gzip
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from backend.model.article import Document
from backend.model.failure import Failure
from backend.sources import opening, read_documents

WORDS = "Mossbank has raised £90m, it said."
LINES = "".join(json.dumps({"text": f"Mossbank {number} {WORDS}"}) + "\n" for number in range(400))

Results = list[Document | Failure]


def read(path: Path, content: bytes) -> Results:
    path.write_bytes(content)
    return list(read_documents([str(path)]))


def complaints(results: Results) -> list[str]:
    return [result.message for result in results if isinstance(result, Failure)]


PACKED = [
    ("a.html.gz", f"<p>{WORDS}</p>", 1),
    ("a.HTM.GZ", f"<p>{WORDS}</p>", 1),
    ("a.txt.gz", WORDS, 1),
    ("a.json.gz", json.dumps({"text": WORDS}), 1),
    ("a.jsonl.gz", LINES, 400),
    ("a.csv.gz", "Company,Round\nMossbank,Seed\n", 1),
]


@pytest.mark.parametrize(("name", "content", "number"), PACKED)
def test_a_packed_file_holds_what_it_holds_unpacked(
    tmp_path: Path, name: str, content: str, number: int
) -> None:
    found = read(tmp_path / name, gzip.compress(content.encode()))
    assert [type(result) for result in found] == [Document] * number


def test_a_packed_file_may_consist_of_several_parts(tmp_path: Path) -> None:
    packed = gzip.compress(b"Mossbank has ") + gzip.compress(b"raised money.")
    [document] = read(tmp_path / "a.txt.gz", packed)
    assert document.text == "Mossbank has raised money."


def test_packed_lines_cut_in_half_keep_those_before_the_cut(tmp_path: Path) -> None:
    content = "".join(json.dumps({"text": os.urandom(99).hex()}) + "\n" for _ in range(4000))
    packed = gzip.compress(content.encode())
    found = read(tmp_path / "a.jsonl.gz", packed[: len(packed) // 2])
    assert 1500 < len(found) < 2500
    assert complaints(found) == ["is cut off: the end of the packed file is missing"]


def test_a_file_that_is_not_packed_says_so(tmp_path: Path) -> None:
    [message] = complaints(read(tmp_path / "a.txt.gz", b"Mossbank has raised money."))
    assert "not packed with gzip" in message


BLANK = b" " * 999 + b"\n"
FLOODS = [
    ("a.html.gz", b"<p>" + b"x" * 40_000_000, "unpacks to more than 250 times"),
    ("a.jsonl.gz", BLANK * 9000, "unpacks to more than 250 times its size"),
    ("a.csv.gz", b"Company,Round\n" + BLANK * 9000, "more than 250 times its size"),
    ("a.jsonl", b"x" * 40_000_000 + b"\n" + LINES.encode(), "give at most 8 MB"),
]


@pytest.mark.parametrize(("name", "content", "message"), FLOODS)
def test_what_floods_us_is_named(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    packed = gzip.compress(content, 9) if name.endswith(".gz") else content
    found = read(tmp_path / name, packed)
    assert message in complaints(found)[0]
    assert len(found) - len(complaints(found)) in (0, 400)


def test_no_more_of_a_file_is_read_than_one_document_may_hold(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    [message] = complaints(list(read_documents([str(path)])))
    assert message == "holds 1048576.0 MB: give at most 8 MB a document"


ENCODED = [
    ("utf-16", LINES),
    ("utf-16-le", LINES),
    ("utf-32", LINES),
    ("utf-8-sig", LINES),
]


@pytest.mark.parametrize(("encoding", "content"), ENCODED)
def test_lines_are_read_in_any_encoding(tmp_path: Path, encoding: str, content: str) -> None:
    found = read(tmp_path / "a.jsonl", content.encode(encoding))
    assert found[399].text == f"Mossbank 399 {WORDS}"


def test_a_page_that_is_wrong_about_its_encoding_is_read(tmp_path: Path) -> None:
    page = f'<meta charset="utf-8"><p>{WORDS} “So”</p>'
    [document] = read(tmp_path / "a.html", page.encode("cp1252"))
    assert document.html == page


def test_a_letter_cut_in_half_costs_no_more_than_itself(tmp_path: Path) -> None:
    page = '<meta charset="utf-8"><p>£90m, €5m, “so”: £'
    [document] = read(tmp_path / "a.html", page.encode()[:-1])
    assert document.html == f"{page[:-1]}�"


def test_halves_of_letters_and_zeros_in_json_are_replaced(tmp_path: Path) -> None:
    [document] = read(tmp_path / "a.json", b'{"text": "a\\ud800b\\u0000c", "title": "\\udfff"}')
    assert (document.text, document.title) == ("a�bc", "�")


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _loop(path: Path) -> None:
    path.symlink_to(path)


def _dangling(path: Path) -> None:
    path.symlink_to(path.with_name("gone"))


NO_FILES: list[tuple[Callable[[Path], None], str]] = [
    (_fifo, "is no regular file"),
    (_loop, "Too many levels of symbolic links"),
    (_dangling, "No such file or directory"),
]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this platform has no named pipes")
@pytest.mark.parametrize("name", ["b.txt", "b.jsonl", "b.csv", "b.warc", "b.zip", "b.html.gz"])
@pytest.mark.parametrize(("make", "message"), NO_FILES)
def test_what_is_no_file_is_named_and_the_others_go_in(
    tmp_path: Path, make: Callable[[Path], None], message: str, name: str
) -> None:
    for good in ("a.txt", "c.txt"):
        (tmp_path / good).write_text(WORDS)
    make(tmp_path / name)
    first, second, third = read_documents([str(tmp_path)])
    assert (type(first), type(third)) == (Document, Document)
    assert isinstance(second, Failure)
    assert second.path.endswith(name)
    assert message in second.message
    assert message in complaints(list(read_documents([str(tmp_path / name)])))[0]


def test_a_folder_may_have_the_name_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.html").mkdir()
    (tmp_path / "a.html" / "b.txt").write_text(WORDS)
    [document] = read_documents([str(tmp_path)])
    assert document.text == WORDS


def test_a_folder_that_links_to_itself_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "again").symlink_to(tmp_path)
    assert len(list(read_documents([str(tmp_path)]))) == 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "b.txt").write_text(WORDS)
    (tmp_path / "c").mkdir()
    (tmp_path / "b.txt").chmod(0)
    (tmp_path / "c").chmod(0)
    try:
        found = list(read_documents([str(tmp_path)]))
    finally:
        (tmp_path / "c").chmod(0o700)
    assert complaints(found) == ["cannot be read: Permission denied"] * 2
    assert len(found) == 3


def test_a_folder_that_cannot_be_listed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As root, whom permissions do not stop, only a folder that goes away shows it.
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "b").mkdir()
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("b"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    document, failure = read_documents([str(tmp_path)])
    assert isinstance(document, Document)
    assert str(failure) == f"{tmp_path / 'b'}: cannot be read: Permission denied"


KINDS = [
    ("a.html", ".html"),
    ("a.HTML.gz", ".html"),
    ("a.b.jsonl", ".jsonl"),
    ("a.gz", ""),
    ("gz", ""),
    ("a.tar.gz", ".tar"),
]


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_a_name_tells_the_kind_of_a_file(name: str, kind: str) -> None:
    assert opening.kind_of(Path(name)) == kind
