"""A web archive (WARC, packed with gzip or not) in, its pages out, with little of it in memory.

Pages are responses with HTML. What is damaged is named with its place and left out, and reading
goes on at the next record. A part of an archive can be read by itself: a record belongs to the
part in which it begins.
"""

import zlib
from collections.abc import Iterator
from contextlib import suppress
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO, Final, Literal

from fastwarc import ArchiveIterator, WarcRecord, WarcRecordType

from backend.model.article import Document
from backend.model.failure import Failure
from backend.sources.decoding import UnreadableBytes, decode
from backend.sources.metering import open_metered
from backend.sources.opening import MAX_RAW, check_regular, too_large

_PACKED: Final = b"\x1f\x8b\x08"
_PLAIN: Final = b"WARC/1."
_BLANK: Final = b"\r\n\r\n"
_GZIP_BITS: Final = 31
_CHUNK: Final = 1 << 20
_HTML: Final = ("text/html", "application/xhtml+xml")
_FOUND: Final = 200

Result = Document | Failure


def read_warc(path: Path, start: int = 0, end: int | None = None) -> Iterator[Result]:
    """Yield the pages of the records that begin at a byte from `start` to before `end`.

    Raises OSError, and UnreadableBytes for what is no file.
    """
    check_regular(path)
    with open_metered(path) as file:
        yield from _Archive(file, str(path)).pages(start, end)


def warc_ranges(path: Path, size: int) -> list[tuple[int, int]]:
    """Return the parts of an archive, each of about `size` bytes, that can be read by themselves.

    An archive that was packed as a whole has one part. Raises as `read_warc` does.
    """
    check_regular(path)
    whole = path.stat().st_size
    with path.open("rb") as file:
        archive = _Archive(file, str(path))
        cuts = [0]
        while (cut := archive.next_record(cuts[-1] + size)) is not None:
            cuts.append(cut)
    return list(zip(cuts, [*cuts[1:], whole], strict=True))


class _Archive:
    """An open archive."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._file = file
        self._name = name
        self._sign = _PACKED if file.read(len(_PACKED)) == _PACKED else _PLAIN
        self._size = file.seek(0, SEEK_END)

    def pages(self, start: int, end: int | None) -> Iterator[Result]:
        """Yield the pages of a part, and a Failure for each damaged stretch of it."""
        if self._size == 0:
            yield Failure(self._name, None, "is empty: give a web archive")
        if end is not None and end >= self._size:
            end = None
        position = self.next_record(start) if start else 0
        while position is not None and (end is None or position < end):
            reading = _Reading(position, end)
            yield from reading.pages(self._file, self._name)
            if reading.is_done and not (end is None and self._is_cut(reading.last)):
                return
            position = self.next_record(reading.last + 1)
            if reading.held is not None and self._ends_well(reading):
                yield reading.held
            yield Failure(self._name, None, reading.complaint(position))

    def next_record(self, position: int) -> int | None:
        """Return where the next sound record begins, from a byte on; None after the last one."""
        while (position := self._find(position)) < self._size:
            if self._is_record(position):
                return position
            position += 1
        return None

    def _find(self, position: int) -> int:
        """Return where the sign of a record stands next, the archive's size where none does."""
        while position < self._size:
            self._file.seek(position)
            found = self._file.read(_CHUNK).find(self._sign)
            if found >= 0:
                return position + found
            position += _CHUNK - len(self._sign)
        return self._size

    def _is_record(self, position: int) -> bool:
        self._file.seek(position)
        try:
            record = next(ArchiveIterator(self._file, parse_http=False), None)
        except OSError:
            return False
        return record is not None and _length(record) is not None

    def _ends_well(self, reading: "_Reading") -> bool:
        """Tell whether the last record read ends where it says: blank lines follow it."""
        if self._sign == _PACKED:
            return True
        self._file.seek(reading.last)
        head = self._file.read(_CHUNK).find(_BLANK) + len(_BLANK)
        self._file.seek(reading.last + head + reading.length)
        return self._file.read(len(_BLANK)) == _BLANK

    def _is_cut(self, last: int) -> bool:
        """Tell whether the archive goes on behind its last record, or not even to its end.

        The start of a packed record, too short to be unpacked, goes unseen otherwise.
        """
        self._file.seek(last)
        if self._sign != _PACKED or last >= self._size:
            return False
        unpacking = zlib.decompressobj(_GZIP_BITS)
        data = self._file.read(_CHUNK)
        while data and not unpacking.eof:
            unpacking.decompress(data, _CHUNK)
            data = unpacking.unconsumed_tail or self._file.read(_CHUNK)
        return not unpacking.eof or bool(data or unpacking.unused_data)


class _Reading:
    """Records in a row, up to the first one that is damaged or begins behind the part."""

    def __init__(self, position: int, end: int | None) -> None:
        self._position = position
        self._end = end
        # Where the last record begins, and how long it says that it is.
        self.last = position
        self.length = 0
        self.is_done = False
        self._has_records = False
        self._is_broken = False
        # The last page: whether it is as long as it says shows where the next record begins.
        self.held: Result | None = None

    def pages(self, file: BinaryIO, name: str) -> Iterator[Result]:
        """Yield pages until the part ends or what comes is not sound."""
        file.seek(self._position)
        with suppress(OSError):
            for record in ArchiveIterator(file, parse_http=False):
                if self.held is not None:
                    yield self.held
                    self.held = None
                if self._end is not None and record.stream_pos >= self._end:
                    self.is_done = True
                    return
                self._has_records = True
                self.last, self.length = record.stream_pos, _length(record) or 0
                data = record.reader.read(MAX_RAW + 1) if _may_be_page(record) else b""
                self._is_broken = len(data) + record.consume() != _length(record)
                if self._is_broken:
                    return
                self.held = _page(record, data, name)
            if self.held is not None:
                yield self.held
                self.held = None
            self.is_done = True

    def complaint(self, following: int | None) -> str:
        """Say what is wrong where the reading stopped; `following` is where it goes on."""
        place = f"{'in' if self._is_broken else 'behind'} the record at byte {self.last}"
        if following is not None:
            return f"is damaged {place}: reading went on at byte {following}"
        if not self._has_records:
            return "holds no sound record of a web archive"
        return f"is cut off or damaged {place}: what stands before that is in; fetch the file again"


def _length(record: WarcRecord) -> int | None:
    words = record.headers.get("Content-Length") or ""
    return int(words) if words.isascii() and words.isdigit() else None


def _may_be_page(record: WarcRecord) -> bool:
    return record.record_type == WarcRecordType.response and record.is_http


def _page(record: WarcRecord, block: bytes, name: str) -> Result | None:
    """Return the page of a response, None for one that holds none."""
    if not _may_be_page(record):
        return None
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    try:
        if len(block) > MAX_RAW:
            raise UnreadableBytes(too_large(_length(record) or 0))
        html = _html(block)
    except (UnreadableBytes, OSError) as error:
        place = f"the record at byte {record.stream_pos} ({url})"
        return Failure(name, None, f"{place} cannot be read: {error}")
    return Document(url=url or None, html=html) if html else None


def _html(block: bytes) -> str | None:
    """Return the page in a response as a server sent it, None where it is no page.

    Raises OSError and UnreadableBytes for what cannot be unpacked or is no text.
    """
    response = _response(block, "none")
    headers = response.http_headers
    if headers is None or headers.status_code != _FOUND or response.http_content_type not in _HTML:
        return None
    body = response.reader.read()
    if not body.lstrip().startswith(b"<"):
        # Packed. Some archives keep a page unpacked beside headers that say otherwise.
        body = _response(block, "all").reader.read(MAX_RAW + 1)
    if len(body) > MAX_RAW:
        raise UnreadableBytes(too_large(len(body)))
    return decode(body, response.http_charset)


def _response(block: bytes, decoding: Literal["none", "all"]) -> WarcRecord:
    """Return a record of its own: what is wrong inside cannot break the reading of the archive."""
    response = WarcRecord()
    response.set_bytes_content(block)
    response.is_http = True
    response.parse_http(auto_decode=decoding)
    return response
