"""Names of files and folders in, the documents in them out.

Reads HTML, plain text, JSON and JSON Lines. An address is made for a file that has none:
"file:" followed by eight hexadecimal digits that stand for its folder and by its own name, such
as "file:3f2a9c1e/acme.html". One file has one address however it is named on the command line,
two files of one name in two folders have two, and no path of the machine is given away.
"""

import hashlib
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from backend.model.article import Document
from backend.model.failure import Failure
from backend.sources.decoding import UnreadableBytes, decode
from backend.sources.manifest import MANIFEST, parse_manifest, with_entry
from backend.sources.records import BadRecord, parse_document, parse_json

STANDARD_INPUT: Final = "-"
_STANDARD_INPUT_NAME: Final = "standard input"
# The largest page that is read: eight megabytes of HTML, as browsers write it.
MAX_BYTES: Final = 8 * 1024 * 1024
_SUFFIXES: Final = (".html", ".htm", ".txt", ".json", ".jsonl")
_KINDS: Final = "HTML (.html, .htm), text (.txt), JSON (.json) or JSON Lines (.jsonl)"
_HTML_START: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|div"
    r"|section|h[1-6]|p|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)

Result = Document | Failure


def read_documents(
    paths: Iterable[str], standard_input: BinaryIO | None = None
) -> Iterator[Result]:
    """Yield the documents of files and folders, in order; a bad one becomes a Failure.

    "-" stands for standard input, `sys.stdin` unless another is handed in. Folders are read to
    the bottom, sorted by path; other kinds of files in them are passed over, hidden ones too, and
    a manifest in a folder speaks for its texts.
    """
    for name in paths:
        path = Path(name)
        if name == STANDARD_INPUT:
            source = standard_input or sys.stdin.buffer
            yield from _guarded(_STANDARD_INPUT_NAME, partial(_sniffed, source))
        elif path.is_dir():
            yield from _read_folder(path)
        elif not path.exists():
            yield Failure(name, None, "there is no such file or folder")
        elif path.suffix.lower() not in _SUFFIXES:
            yield Failure(name, None, f"unknown kind of file: give {_KINDS}, or a folder of these")
        else:
            yield from _read_file(path)


def size_of(names: Iterable[str]) -> int | None:
    """Count the bytes that `read_documents` would read; None where that is not known before."""
    try:
        return sum(
            path.stat().st_size
            for name in names
            for path in (_files_below(Path(name)) if Path(name).is_dir() else [Path(name)])
        )
    except OSError:
        return None


def file_url(path: Path) -> str:
    """Return the address that is made for a file."""
    resolved = path.resolve()
    folder = hashlib.sha256(resolved.parent.as_posix().encode("utf-8", "surrogateescape"))
    return f"file:{folder.hexdigest()[:8]}/{resolved.name}"


def _read_folder(folder: Path) -> Iterator[Result]:
    found = False
    manifests: dict[Path, dict[str, Document]] = {}
    for path in _files_below(folder):
        found = True
        if path.name == MANIFEST:
            entries, failure = _read_manifest(path)
            if failure:
                yield failure
            if entries is not None:
                manifests[path.parent] = entries
                missing = sorted(name for name in entries if not (path.parent / name).is_file())
                yield from (Failure(str(path), None, f"names no file: {name}") for name in missing)
                continue
        entry = manifests.get(path.parent, {}).get(path.name)
        yield from (
            with_entry(result, entry) if entry and isinstance(result, Document) else result
            for result in _read_file(path)
        )
    if not found:
        yield Failure(str(folder), None, f"the folder holds no {_KINDS}")


def _files_below(folder: Path) -> list[Path]:
    paths = (
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in _SUFFIXES
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    # Within a folder the manifest comes first: it speaks for the others.
    return sorted(paths, key=lambda path: (path.parent.parts, path.name != MANIFEST, path.name))


def _read_manifest(path: Path) -> tuple[dict[str, Document] | None, Failure | None]:
    try:
        return parse_manifest(decode(path.read_bytes())), None
    except (BadRecord, UnreadableBytes, OSError) as error:
        # The texts that it would have spoken for are still read, without it.
        return {}, _failure(str(path), error)


def _read_file(path: Path) -> Iterator[Result]:
    if path.suffix.lower() == ".jsonl":
        return _read_lines(path)
    return _guarded(str(path), lambda: [_file_document(path)])


def _file_document(path: Path) -> Document:
    text = decode(path.read_bytes())
    suffix = path.suffix.lower()
    if suffix == ".json":
        return _with_url(parse_document(parse_json(text)), path)
    if suffix == ".txt":
        return _words(Document(text=text, url=file_url(path)))
    return _words(Document(html=text, url=file_url(path)))


def _with_url(document: Document, path: Path) -> Document:
    return document if document.url else replace(document, url=file_url(path))


def _read_lines(path: Path) -> Iterator[Result]:
    # Line by line, since such files outgrow the memory.
    name = str(path)
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                yield from _parsed_line(name, number, line)
    except OSError as error:
        yield _failure(name, error)


def _parsed_line(name: str, number: int, line: bytes) -> Iterator[Result]:
    if line.strip():
        for result in _guarded(name, lambda: [parse_document(parse_json(decode(line)))]):
            yield replace(result, line=number) if isinstance(result, Failure) else result


def _sniffed(source: BinaryIO) -> Iterable[Result]:
    text = decode(source.read())
    if text.lstrip()[:1] in ("{", "["):
        if _is_json_lines(text):
            for number, line in enumerate(text.split("\n"), start=1):
                yield from _parsed_line(_STANDARD_INPUT_NAME, number, line.encode())
        else:
            yield parse_document(parse_json(text))
    elif _HTML_START.match(text):
        yield _words(Document(html=text))
    else:
        yield _words(Document(text=text))


def _is_json_lines(text: str) -> bool:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return len(lines) > 1 and all(line.startswith("{") and line.endswith("}") for line in lines)


def _words(document: Document) -> Document:
    if not (document.html or document.text or "").strip():
        raise BadRecord("is empty: give the words of an article")
    return document


def _guarded(name: str, read: Callable[[], Iterable[Result]]) -> Iterator[Result]:
    """Yield what is read; what goes wrong becomes a Failure that names the document."""
    try:
        for result in read():
            yield _within_size(name, result)
    except (BadRecord, UnreadableBytes, OSError) as error:
        yield _failure(name, error)


def _within_size(name: str, result: Result) -> Result:
    if isinstance(result, Failure):
        return result
    size = len(result.html or result.text or "")
    if size <= MAX_BYTES:
        return result
    most = MAX_BYTES // 1024 // 1024
    message = f"holds {size / 1024 / 1024:.1f} MB: give at most {most} MB a document"
    return Failure(name, None, message)


def _failure(name: str, error: Exception) -> Failure:
    if isinstance(error, OSError):
        return Failure(name, None, f"cannot be read: {error.strerror or error}")
    return Failure(name, getattr(error, "line", None), str(error))
