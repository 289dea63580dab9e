"""Names of files and folders in, the documents in them out.

An address is made for a file that has none: "file:" followed by eight hexadecimal digits that
stand for its folder and by its own name, such as "file:3f2a9c1e/acme.html". One file has one
address however it is named on the command line, two files of one name in two folders have two,
and no path of the machine is given away.
"""

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from backend.model.article import Document
from backend.model.failure import Failure
from backend.sources.decoding import decode
from backend.sources.folders import Level, files_of, levels_below
from backend.sources.guarding import Result, guarded
from backend.sources.manifest import with_entry
from backend.sources.opening import kind_of, open_bytes, read_whole, text_lines
from backend.sources.records import BadRecord, parse_document, parse_json
from backend.sources.texts import PIPE, read_lines, read_piped, with_words

if TYPE_CHECKING:
    from backend.sources.tables import Columns

STANDARD_INPUT: Final = "-"
_TEXTS: Final = (".html", ".htm", ".txt", ".json")
_TABLES: Final = (".csv", ".tsv")
_READ: Final = (*_TEXTS, ".jsonl", *_TABLES, ".warc", ".zip")
_KINDS: Final = (
    "HTML (.html, .htm), text (.txt), JSON (.json), JSON Lines (.jsonl), tables of rounds (.csv, "
    ".tsv), web archives (.warc), any of these packed (.gz), or Form D data sets (.zip)"
)
_SITE: Final = re.compile(r"www\.|(?:[\w-]+\.)+[a-z]{2,}/", re.IGNORECASE)
# The file that makes a folder a data set of the SEC.
_FORM_D: Final = ("FORMDSUBMISSION.TSV", "FORMDSUBMISSION.TSV.GZ")


def read_documents(
    paths: Iterable[str],
    standard_input: BinaryIO | None = None,
    columns: "Columns | None" = None,
) -> Iterator[Result]:
    """Yield the documents of files and folders, in order; a bad one becomes a Failure.

    "-" stands for standard input, `sys.stdin` unless another is handed in. Folders are read to
    the bottom, sorted by path; other kinds of files in them are passed over, hidden ones too, and
    a manifest in a folder speaks for its texts. `columns` is what is said of tables of rounds.
    """
    for name in paths:
        path = Path(name)
        if name == STANDARD_INPUT:
            yield from guarded(PIPE, partial(read_piped, standard_input))
        elif path.is_dir():
            yield from _read_folder(path, columns)
        elif not os.path.lexists(path):
            is_site = _SITE.match(name) and not _is_read(path)
            advice = f": give https://{name} if an address is meant" if is_site else ""
            yield Failure(name, None, f"there is no such file or folder{advice}")
        elif not _is_read(path):
            yield Failure(name, None, f"unknown kind of file: give {_KINDS}, or a folder of these")
        else:
            yield from _read_file(path, columns)


def size_of(names: Iterable[str]) -> int | None:
    """Count the bytes that `read_documents` would read; None where that is not known before."""
    try:
        return sum(path.stat().st_size for name in names for path in _files_of(Path(name)))
    except OSError:
        return None


def file_url(path: Path) -> str:
    """Return the address that is made for a file."""
    resolved = path.resolve()
    folder = hashlib.sha256(resolved.parent.as_posix().encode("utf-8", "surrogateescape"))
    return f"file:{folder.hexdigest()[:8]}/{resolved.name}"


def _files_of(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for level in levels_below(path):
        if isinstance(level, Level):
            files = (level.folder / name for name in level.names)
            yield from (file for file in files if _is_read(file))


def _is_read(path: Path) -> bool:
    return kind_of(path) in _READ


def _read_folder(folder: Path, columns: "Columns | None") -> Iterator[Result]:
    is_empty = True
    for level in levels_below(folder):
        for result in [level] if isinstance(level, Failure) else _read_level(level, columns):
            is_empty = False
            yield result
    if is_empty:
        yield Failure(str(folder), None, f"the folder holds no {_KINDS}")


def _read_level(level: Level, columns: "Columns | None") -> Iterator[Result]:
    is_data_set = any(name.upper() in _FORM_D for name in level.names)
    for found in files_of(level, _is_read):
        if isinstance(found, Failure):
            yield found
            continue
        if is_data_set and kind_of(found.path) == ".tsv":
            continue
        results = _read_file(found.path, columns)
        if found.entry is None:
            yield from results
            continue
        entry = found.entry
        if kind_of(found.path) not in _TEXTS:
            # Of many documents the manifest of their file tells no more than who published them.
            entry = Document(publisher=entry.publisher)
        yield from (
            each if isinstance(each, Failure) else with_entry(each, entry) for each in results
        )
    if is_data_set:
        from backend.sources.form_d import read_folder

        yield from guarded(str(level.folder), partial(read_folder, level.folder))


def _read_file(path: Path, columns: "Columns | None") -> Iterator[Result]:
    return guarded(str(path), partial(_documents, path, columns))


def _documents(path: Path, columns: "Columns | None") -> Iterator[Result]:
    """Yield what a file holds. Raises as `guarded` expects it."""
    kind = kind_of(path)
    if kind in _TEXTS:
        yield _document(path, kind)
    elif kind == ".jsonl":
        with open_bytes(path) as file:
            if not file.peek(1):
                raise BadRecord("is empty: give a document a line")
            yield from read_lines(str(path), text_lines(file))
    elif kind in _TABLES:
        yield from _rows(path, columns)
    elif kind == ".warc":
        from backend.sources.warc import read_warc

        yield from read_warc(path)
    else:
        from backend.sources.form_d import read_zip

        yield from read_zip(path)


def _document(path: Path, kind: str) -> Document:
    text = decode(read_whole(path))
    if kind == ".json":
        document = parse_document(parse_json(text))
        return document if document.url else replace(document, url=file_url(path))
    url = file_url(path)
    return with_words(Document(url, text=text) if kind == ".txt" else Document(url, html=text))


def _rows(path: Path, columns: "Columns | None") -> Iterator[Result]:
    from backend.sources.tables import Columns, read_table

    # "startup_funding.csv.gz" is the data set "startup funding".
    name = re.sub(r"[\W_]+", " ", path.name.split(".")[0]).strip()
    with open_bytes(path) as file:
        yield from read_table(text_lines(file), str(path), name, columns or Columns())
