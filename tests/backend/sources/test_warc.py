"""Web archives: which pages come out, and what is said of those that are damaged."""

import gzip
import zlib
from hashlib import sha512
from pathlib import Path

import pytest

from backend.model.article import Document
from backend.model.failure import Failure
from backend.sources import read_documents
from backend.sources.warc import read_warc, warc_ranges
from tests.backend.sources.archives import page


def pack(content: bytes) -> bytes:
    """Pack as gzip does, and the same whenever it is done: the workers of a test run compare."""
    return gzip.compress(content, mtime=0)


PAGES = [page(f"https://n.example/{number}", f"<p>Page {number}</p>") for number in range(5)]
PLAIN = b"".join(PAGES)
PACKED = b"".join(map(pack, PAGES))
HTML = "Content-Type: text/html; charset=utf-8\r\n"


def record(
    url: str, headers: str, body: bytes, kind: str = "response", status: str = "200 OK"
) -> bytes:
    block = f"HTTP/1.1 {status}\r\n{headers}\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2024-03-05T09:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def read(tmp_path: Path, content: bytes, name: str = "news.warc") -> list[Document | Failure]:
    (tmp_path / name).write_bytes(content)
    return list(read_documents([str(tmp_path / name)]))


def pages(results: list[Document | Failure]) -> list[int]:
    return [int(each.url[-1]) for each in results if isinstance(each, Document) and each.url]


def complaints(results: list[Document | Failure]) -> list[str]:
    return [each.message for each in results if isinstance(each, Failure)]


FORMS = [("a.warc", PLAIN), ("a.warc.gz", PACKED), ("a.WARC.gz", pack(PLAIN))]


@pytest.mark.parametrize(("name", "content"), FORMS)
def test_an_archive_may_be_packed_record_by_record_or_whole(
    tmp_path: Path, name: str, content: bytes
) -> None:
    found = read(tmp_path, content, name)
    assert pages(found) == [0, 1, 2, 3, 4]
    assert found[3] == Document(url="https://n.example/3", html="<p>Page 3</p>")


NO_PAGES = [
    record("https://n.example/9", "Content-Type: image/png\r\n", b"\x89PNG"),
    record("https://n.example/9", "Content-Type: application/pdf\r\n", b"%PDF"),
    record("https://n.example/9", HTML, b"<p>Gone", status="404 Not Found"),
    record("https://n.example/9", HTML, b"<p>Over there", status="301 Moved"),
    record("https://n.example/9", HTML, b"", kind="revisit"),
    record("https://n.example/9", HTML, b"<p>Asked", kind="request"),
    record("https://n.example/9", "", b"fetchTimeMs: 1", kind="metadata"),
]


@pytest.mark.parametrize("other", NO_PAGES)
def test_what_is_no_page_is_passed_over(tmp_path: Path, other: bytes) -> None:
    found = read(tmp_path, PAGES[0] + other + PAGES[1])
    assert (pages(found), complaints(found)) == ([0, 1], [])


def chunked(body: bytes) -> bytes:
    return b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)


PAGE = "<p>商湯科技 raised £5m</p>"
BODIES = [
    ("", "utf-8", PAGE.encode()),
    ("", "gb18030", PAGE.encode("gb18030")),
    ("", "big5", "<p>商湯科技".encode("big5")),
    ("", "nonsense", PAGE.encode()),
    ("Transfer-Encoding: chunked\r\n", "utf-8", chunked(PAGE.encode())),
    ("Content-Encoding: gzip\r\n", "utf-8", pack(PAGE.encode())),
    (
        "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
        "utf-8",
        chunked(pack(PAGE.encode())),
    ),
    ("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", "utf-8", PAGE.encode()),
]


@pytest.mark.parametrize(("headers", "charset", "body"), BODIES)
def test_a_page_is_unpacked_and_decoded_as_its_server_says(
    tmp_path: Path, headers: str, charset: str, body: bytes
) -> None:
    content = record(
        "<https://n.example/1>", f"Content-Type: text/html; charset={charset}\r\n", b""
    )
    headers = f"Content-Type: text/html; charset={charset}\r\n{headers}"
    content = record("<https://n.example/1>", headers, body)
    [found] = read(tmp_path, content)
    assert isinstance(found, Document)
    assert found.url == "https://n.example/1"
    assert PAGE.startswith(str(found.html))


BAD_BODIES = [
    ("Content-Encoding: gzip\r\n", b"no gzip at all", "cannot be read"),
    ("Content-Encoding: gzip\r\n", pack(b"x" * 40_000_000), "at most 8 MB"),
    ("", b"\x00\x01\x02\x03" * 900, "holds no text"),
]


@pytest.mark.parametrize(("headers", "body", "message"), BAD_BODIES)
def test_a_page_that_cannot_be_unpacked_is_named_and_the_others_are_in(
    tmp_path: Path, headers: str, body: bytes, message: str
) -> None:
    bad = record("https://n.example/9", HTML + headers, body)
    found = read(tmp_path, PAGES[0] + bad + PAGES[1])
    assert pages(found) == [0, 1]
    [complaint] = complaints(found)
    assert complaint.startswith(f"the record at byte {len(PAGES[0])} (https://n.example/9)")
    assert message in complaint


@pytest.mark.parametrize("form", [bytes, pack])
def test_an_archive_cut_anywhere_keeps_what_is_whole_and_says_where(tmp_path: Path, form) -> None:
    packed = [form(each) for each in PAGES[:3]]
    whole = b"".join(packed)
    ends = [sum(map(len, packed[:number])) for number in range(4)]
    # The blank lines after a record's words may be missing.
    slack = 4 if form is bytes else 0
    for cut in range(1, len(whole), 7):
        found = read(tmp_path, whole[:cut])
        sound = sum(end <= cut for end in ends[1:])
        assert pages(found)[:sound] == list(range(sound))
        is_clean = any(end - slack <= cut <= end for end in ends)
        if not is_clean:
            [complaint] = complaints(found)
            assert f"at byte {ends[max(0, sound - 1)]}:" in complaint or (
                f"at byte {ends[sound]}:" in complaint or sound == 0
            )


def test_of_an_archive_that_was_packed_whole_and_cut_all_whole_records_are_in(tmp_path: Path):
    # Words that pack badly, so that a cut falls into each record.
    bodies = [sha512(bytes([number])).hexdigest() * 3 for number in range(5)]
    records = [page(f"https://n.example/{n}", f"<p>{body}</p>") for n, body in enumerate(bodies)]
    whole = pack(b"".join(records))
    for cut in range(40, len(whole) - 12, 11):
        unpacked = zlib.decompressobj(31).decompress(whole[:cut])
        # The blank lines after a record's words may be missing.
        sound = sum(len(b"".join(records[: n + 1])) <= len(unpacked) + 4 for n in range(5))
        found = read(tmp_path, whole[:cut], "news.warc.gz")
        assert pages(found) == list(range(sound))
        assert all(each.html.endswith("</p>") for each in found if isinstance(each, Document))
        [complaint] = complaints(found)
        assert "is cut off" in complaint or "no sound record" in complaint


def damaged(position: int) -> bytes:
    packed = [pack(each) for each in PAGES]
    bad = bytearray(packed[position])
    bad[60:90] = bytes(30)
    packed[position] = bytes(bad)
    return b"".join(packed)


def longer(position: int) -> bytes:
    bad = PAGES[position].replace(b"Content-Length: ", b"Content-Length: 1")
    return b"".join([*PAGES[:position], bad, *PAGES[position + 1 :]])


def shorter(position: int) -> bytes:
    bad = PAGES[position].replace(b"Content-Length: 7", b"Content-Length: 6")
    return b"".join([*PAGES[:position], bad, *PAGES[position + 1 :]])


DAMAGES = [
    (damaged(0), [1, 2, 3, 4]),
    (damaged(2), [0, 1, 3, 4]),
    (damaged(4), [0, 1, 2, 3]),
    (longer(1), [0, 2, 3, 4]),
    (longer(4), [0, 1, 2, 3]),
    (shorter(1), [0, 2, 3, 4]),
    (PLAIN.replace(b"WARC/1.0", b"WORC/1.0", 1), [1, 2, 3, 4]),
    (b"garbage" * 9 + PLAIN, [0, 1, 2, 3, 4]),
    (PAGES[0] + b"garbage\r\n" * 9 + PAGES[1], [0, 1]),
]


@pytest.mark.parametrize(("content", "whole"), DAMAGES)
def test_a_damaged_record_is_named_and_the_others_are_in(
    tmp_path: Path, content: bytes, whole: list[int]
) -> None:
    found = read(tmp_path, content)
    assert pages(found) == whole
    [complaint] = complaints(found)
    assert "damaged" in complaint


NO_ARCHIVES = [(b"", "is empty"), (b"<p>Hello</p>" * 99, "no sound record of a web archive")]


@pytest.mark.parametrize(("content", "message"), NO_ARCHIVES)
def test_what_is_no_archive_says_so(tmp_path: Path, content: bytes, message: str) -> None:
    [complaint] = complaints(read(tmp_path, content))
    assert message in complaint


@pytest.mark.parametrize("content", [PLAIN * 40, PACKED * 40, pack(PLAIN * 40)])
@pytest.mark.parametrize("size", [1, 700, 5000, 1 << 30])
def test_the_parts_of_an_archive_hold_what_the_whole_holds(
    tmp_path: Path, content: bytes, size: int
) -> None:
    path = tmp_path / "news.warc.gz"
    path.write_bytes(content)
    ranges = warc_ranges(path, size)
    parts = [document for start, end in ranges for document in read_warc(path, start, end)]
    assert parts == list(read_warc(path))
    assert len(parts) == 200
