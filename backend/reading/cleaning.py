"""A string from a page in, the same words without what no reader sees out.

Knows characters, not language and not markup.
"""

import re
import unicodedata
from typing import Final

# U+00AD soft hyphen, U+034F joiner, U+061C and U+200E/F direction marks, U+180E, U+200B zero-width
# space, U+202A-E and U+2066-9 bidi embeddings, U+2060-4, U+FEFF byte order mark, variation
# selectors. U+200C/D stay out of the words of Latin script too.
_UNSEEN: Final = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\ufe0e\ufe0f"
)
# Line breaks of every kind count as spaces inside a block: blocks are what "\n" separates.
_SPACES: Final = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
# U+FFF9-B are annotation marks; lone surrogates cannot be written to any file or database.
_DROPPED: Final = [*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFF9, 0xFFFA, 0xFFFB]
_TABLE: Final = (
    dict.fromkeys(_DROPPED)
    | dict.fromkeys(map(ord, _UNSEEN))
    | dict.fromkeys(map(ord, _SPACES), " ")
)
# UTF-8 read as Windows-1252 or Windows-1250. Only sequences that no language writes are here:
# a lead byte shown as a capital letter, followed by a sign that does not follow letters.
_WRONG_CODE_PAGES: Final = ("cp1252", "cp1250")
_REPAIRED: Final = (
    "\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026\u2022\u2122\u20ac\u20b9"
    "\u00a3\u00a5\u00a2\u00a9\u00ae\u00b0\u00b7\u00bd\u00ab\u00bb\u00a0"
)


def _mojibake() -> dict[str, str]:
    table = {}
    for character in _REPAIRED:
        encoded = character.encode()
        for code_page in _WRONG_CODE_PAGES:
            # Browsers show the bytes that a code page leaves undefined as C1 control characters.
            seen = "".join(
                bytes([byte]).decode(code_page, errors="ignore") or chr(byte) for byte in encoded
            )
            table[seen] = character
    return table


_MOJIBAKE: Final = _mojibake()
_MOJIBAKE_PATTERN: Final = re.compile("|".join(map(re.escape, _MOJIBAKE)))
# Most blocks of most pages hold nothing that the table or the repair could touch.
_TOUCHED: Final = re.compile(
    f"[{re.escape(''.join({*map(chr, _TABLE), *(seen[0] for seen in _MOJIBAKE)}))}]"
)

# "[7]" and "[12][13]" are reference marks; "[sic]", "[2018]" and "investor[s]" are the text's.
_REFERENCES: Final = re.compile(
    r"(?<=\S) ?(?:\[(?:\d{1,3}|note \d{1,2}|edit|citation needed)\])+|(?<=[.,;:!?])\[[a-z]\]"
)


def clean(text: str) -> str:
    """Return one line of visible text: spaces single, unseen characters and references dropped.

    Mojibake of quotation marks, dashes and currency signs is repaired; the result is in NFC.
    """
    if text.isascii():
        text = text if text.isprintable() else text.translate(_TABLE)
    elif _TOUCHED.search(text):
        text = _MOJIBAKE_PATTERN.sub(lambda found: _MOJIBAKE[found[0]], text)
        text = unicodedata.normalize("NFC", text.translate(_TABLE))
    else:
        text = unicodedata.normalize("NFC", text)
    if "  " in text or text[:1] == " " or text[-1:] == " ":
        text = " ".join(text.split())
    if "[" in text:
        text = _REFERENCES.sub("", text)
    return text


def clean_lines(text: str) -> list[str]:
    """Return the lines of a plain text, each cleaned; empty lines stay, as "".

    The white space that a line begins with is lost.
    """
    return [clean(line) for line in re.split(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", text)]
