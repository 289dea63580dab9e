"""The path of a file in, its bytes and lines out, unpacked where it is packed with gzip.

Knows limits, not formats: whatever a file holds, no more than one document of it is in memory.
"""

import gzip
import io
import stat
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import AnyStr, BinaryIO, Final

from typing_extensions import Buffer

from backend.sources.decoding import UnreadableBytes, decode, plain, wide_encoding
from backend.sources.metering import open_metered

# The largest page that is read: eight megabytes of HTML, as browsers write it.
MAX_BYTES: Final = 8 * 1024 * 1024
# The same in the widest encoding, four bytes a letter.
MAX_RAW: Final = 4 * MAX_BYTES
GZIP: Final = ".gz"
_SAMPLE: Final = 4096
# What people write packs to a fifth, tables to a twentieth; gzip packs zeros to a thousandth.
_MOST_UNPACKED: Final = 250


def kind_of(path: Path) -> str:
    """Return what the name of a file says that it holds: ".html" for "a.HTML" and "a.html.gz"."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes[-1:] == [GZIP]:
        suffixes.pop()
    return suffixes[-1] if suffixes else ""


def check_regular(path: Path) -> None:
    """Raise UnreadableBytes for a pipe or a device, which might never end; OSError for nothing."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise UnreadableBytes("is no regular file: give a file, or - for what comes by a pipe")


def open_bytes(path: Path) -> io.BufferedReader:
    """Open a file for reading; one whose name ends in .gz is unpacked on the way.

    Raises OSError, and UnreadableBytes for a pipe or a device, which might never end. Reading
    what is packed raises UnreadableBytes where it is cut off, damaged or made to flood us.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise UnreadableBytes("is no regular file: give a file, or - for what comes by a pipe")
    file = open_metered(path)
    return io.BufferedReader(Unpacking(file)) if path.suffix.lower() == GZIP else file


def read_whole(path: Path) -> bytes:
    """Return all bytes of a file that holds one document. Raises as `open_bytes` does."""
    with open_bytes(path) as file:
        data = file.read(MAX_RAW + 1)
    if len(data) > MAX_RAW:
        raise UnreadableBytes(too_large(max(len(data), path.stat().st_size)))
    return data


def unpacks_to_too_much(size: int, packed: int) -> bool:
    """Tell whether so many bytes out of so few are made to flood us."""
    return size > max(MAX_BYTES, _MOST_UNPACKED * packed)


def too_large(size: int) -> str:
    """Say that a document of so many bytes or letters is too large."""
    most = MAX_BYTES // 1024 // 1024
    return f"holds {size / 1024 / 1024:.1f} MB: give at most {most} MB a document"


def text_lines(file: io.BufferedReader) -> Iterator[str | UnreadableBytes]:
    """Yield the lines of a text, line feeds included; what is wrong in place of a bad one."""
    encoding = wide_encoding(file.peek(_SAMPLE)[:_SAMPLE])
    if encoding is not None:
        wide = io.TextIOWrapper(file, encoding, errors="replace", newline="\n")
        try:
            for line in _lines(wide.readline, "\n"):
                yield UnreadableBytes(too_large(MAX_RAW)) if line is None else plain(line)
        finally:
            # Whoever opened the file closes it.
            wide.detach()
        return
    for raw in _lines(file.readline, b"\n"):
        if raw == b"\n":
            yield "\n"
            continue
        try:
            yield UnreadableBytes(too_large(MAX_RAW)) if raw is None else decode(raw)
        except UnreadableBytes as error:
            yield error


def _lines(readline: Callable[[int], AnyStr], end: AnyStr) -> Iterator[AnyStr | None]:
    """Yield lines; None for one that is longer than any document, which is passed over."""
    while line := readline(MAX_RAW):
        if len(line) < MAX_RAW:
            yield line
            continue
        while line and not line.endswith(end):
            line = readline(MAX_RAW)
        yield None


class Unpacking(io.RawIOBase):
    """The bytes that a file packed with gzip unpacks to.

    Reading raises UnreadableBytes where the file is cut off, damaged or made to flood us.
    """

    def __init__(self, packed: BinaryIO) -> None:
        """Unpack an open file, and close it in the end."""
        self._packed = packed
        self._file = gzip.GzipFile(fileobj=packed)
        self._given = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Buffer) -> int:
        """Fill the buffer as far as one step of unpacking goes."""
        with memoryview(buffer) as view:
            try:
                data = self._file.read1(len(view))
            except EOFError:
                raise UnreadableBytes("is cut off: the end of the packed file is missing") from None
            except (gzip.BadGzipFile, zlib.error) as error:
                raise UnreadableBytes(f"is damaged, or not packed with gzip ({error})") from None
            view[: len(data)] = data
        self._given += len(data)
        if unpacks_to_too_much(self._given, self._packed.tell()):
            raise UnreadableBytes(
                f"unpacks to more than {_MOST_UNPACKED} times its size, as no text does: left out "
                f"from {self._given // 1024 // 1024} MB on"
            )
        return len(data)

    def close(self) -> None:
        """Close the file that is read."""
        self._packed.close()
        super().close()
