"""The bytes of a file in, its text out. Knows encodings, not formats."""

import codecs
import re
from typing import Final

_WIDE_MARKS: Final = (
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
_UTF8: Final = ("utf-8", "utf8")
# JSON may escape half of a pair of UTF-16, which no other encoding can write.
_HALVES: Final = re.compile("[\ud800-\udfff]")
_SAMPLE: Final = 4096
# A text in UTF-16 without its mark shows a NUL in every second byte; other texts show none.
_UTF16_SHARE: Final = 0.3


class UnreadableBytes(ValueError):
    """Bytes that are no text; the message says so."""


def decode(data: bytes, charset: str | None = None) -> str:
    """Return the text of a file, without its byte order mark and without NUL characters.

    What shows that letters are two or four bytes wide decides, then UTF-8 wherever it is valid,
    then the charset that the server gave, then the one that the HTML declares, then Windows-1252.
    Raises UnreadableBytes for what is no text at all.
    """
    wide = wide_encoding(data[:_SAMPLE])
    if wide is not None:
        return plain(data.decode(wide, errors="replace"))
    if _is_binary(data[:_SAMPLE]):
        raise UnreadableBytes("holds no text: give HTML, plain text, JSON or JSON Lines")
    try:
        return plain(data.decode("utf-8"))
    except UnicodeDecodeError:
        encoding = _known(charset) or _declared(data) or "cp1252"
        text = data.decode(encoding, errors="replace")
        if encoding in _UTF8 and _is_mostly_lost(text):
            text = data.decode("cp1252", errors="replace")
        return plain(text)


def wide_encoding(sample: bytes) -> str | None:
    """Return the encoding of a text with letters of two or four bytes, by how it starts."""
    for mark, encoding in _WIDE_MARKS:
        if sample.startswith(mark):
            return encoding
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        others = sample[::2] if encoding == "utf-16-le" else sample[1::2]
        is_wide = zeros and zeros.count(0) > _UTF16_SHARE * len(zeros) * 2
        if is_wide and others.count(0) == 0:
            return encoding
    return None


def plain(text: str) -> str:
    """Return a text without its byte order mark, NULs and halves of letters: none can be kept."""
    text = text.removeprefix("\ufeff").replace("\x00", "")
    try:
        # Quicker than to look for halves, which nearly no text holds.
        text.encode()
    except UnicodeEncodeError:
        return _HALVES.sub("\ufffd", text)
    return text


def _is_mostly_lost(text: str) -> bool:
    """Tell whether a text in which signs were lost kept fewer beyond ASCII than it lost."""
    lost = text.count("\ufffd")
    return lost > sum(not character.isascii() for character in text) - lost


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
