"""The bytes of a file in, its text out. Knows encodings, not formats."""

import codecs
import re
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED: Final = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_DECLARATION_REACH: Final = 4096
# What browsers take these names for, after the WHATWG Encoding Standard.
_WEB_NAMES: Final = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
}
_SAMPLE: Final = 4096
# A text in UTF-16 without its mark shows a NUL in every second byte; other texts show none.
_UTF16_SHARE: Final = 0.3


class UnreadableBytes(ValueError):
    """Bytes that are no text; the message says so."""


def decode(data: bytes, charset: str | None = None) -> str:
    """Return the text of a file, without its byte order mark and without NUL characters.

    A byte order mark decides, then UTF-8 wherever it is valid, then the charset that the server
    gave, then the one that the HTML declares, then Windows-1252. Raises UnreadableBytes for what
    is no text at all.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace").replace("\x00", "")
    wide = _wide_encoding(data[:_SAMPLE])
    if wide:
        return data.decode(wide, errors="replace").replace("\x00", "")
    if _is_binary(data[:_SAMPLE]):
        raise UnreadableBytes("holds no text: give HTML, plain text, JSON or JSON Lines")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        encoding = _known(charset) or _declared(data) or "cp1252"
        text = data.decode(encoding, errors="replace")
    return text.replace("\x00", "")


def _wide_encoding(sample: bytes) -> str | None:
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        others = sample[::2] if encoding == "utf-16-le" else sample[1::2]
        is_wide = zeros and zeros.count(0) > _UTF16_SHARE * len(zeros) * 2
        if is_wide and others.count(0) == 0:
            return encoding
    return None


def _is_binary(sample: bytes) -> bool:
    controls = sum(byte < 32 and byte not in b"\t\n\v\f\r\x1b" for byte in sample)
    return controls > 0.1 * len(sample)


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_DECLARATION_REACH])
    return _known(found[1].decode("ascii", errors="ignore")) if found else None


def _known(name: str | None) -> str | None:
    name = (name or "").lower()
    name = _WEB_NAMES.get(name, name)
    try:
        # Python's register also holds what is no encoding of texts, such as "hex" and "idna".
        b"a\xff".decode(name, errors="replace")
    except (LookupError, ValueError):
        return None
    return name
