"""Text in, the word pieces of an uncased BERT vocabulary out, each with its place in the text.

The scheme is BERT's: lower case without accents, a split at white space, punctuation and Chinese
characters, then the longest pieces that the vocabulary holds, from the left. Knows no model.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

# A longer run of letters is no word; BERT reads it as unknown, and so the search stays linear.
LONGEST_WORD = 100
_CACHE_SIZE = 20_000


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the vocabulary: its number, and code points `start` to `end` of the text."""

    id: int
    start: int
    end: int


class WordPieces:
    """A vocabulary, and how it cuts a text. Each word is cut once and remembered."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        """Take the pieces in the order of their numbers; those inside a word begin with ##."""
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self._unknown = self._ids["[UNK]"]
        self._cut: dict[str, tuple[tuple[int, int, int], ...]] = {}
        self.begin = self._ids["[CLS]"]
        self.separator = self._ids["[SEP]"]
        self.mask = self._ids["[MASK]"]

    def tokenize(self, text: str) -> list[Token]:
        """Cut a text into tokens from left to right."""
        tokens = []
        for letters, places in _words(text):
            for number, first, last in self._pieces(letters):
                tokens.append(Token(number, places[first], places[last - 1] + 1))
        return tokens

    def _pieces(self, word: str) -> tuple[tuple[int, int, int], ...]:
        known = self._cut.get(word)
        if known is None:
            known = self._search(word)
            if len(self._cut) < _CACHE_SIZE:
                self._cut[word] = known
        return known

    def _search(self, word: str) -> tuple[tuple[int, int, int], ...]:
        unknown = ((self._unknown, 0, len(word)),)
        if len(word) > LONGEST_WORD:
            return unknown
        found = []
        start = 0
        while start < len(word):
            prefix = "##" if start else ""
            for end in range(len(word), start, -1):
                number = self._ids.get(prefix + word[start:end])
                if number is not None:
                    break
            else:
                return unknown
            found.append((number, start, end))
            start = end
        return tuple(found)


def _words(text: str) -> list[tuple[str, list[int]]]:
    """Return runs of letters, and single signs, with the place in `text` of each character."""
    words: list[tuple[str, list[int]]] = []
    letters: list[str] = []
    places: list[int] = []

    def close() -> None:
        nonlocal letters, places
        if letters:
            words.append(("".join(letters), places))
            letters, places = [], []

    for place, character in enumerate(text):
        if character.isspace():
            close()
        elif character.isascii() and character.isalnum():
            letters.append(character.lower())
            places.append(place)
        elif _is_sign(character):
            close()
            words.append((character, [place]))
        elif not _is_ignored(character):
            for part in unicodedata.normalize("NFD", character.lower()):
                if unicodedata.category(part) != "Mn":
                    letters.append(part)
                    places.append(place)
    close()
    return words


def _is_ignored(character: str) -> bool:
    """Tell control characters, and those that only join or mark others."""
    return character == "\ufffd" or unicodedata.category(character) in ("Cc", "Cf", "Mn")


def _is_sign(character: str) -> bool:
    code = ord(character)
    if code < 128:
        return code > 32 and code != 127 and not character.isalnum()
    return _is_chinese(code) or unicodedata.category(character).startswith("P")


def _is_chinese(code: int) -> bool:
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x2A6DF
        or 0x2A700 <= code <= 0x2CEAF
        or 0xF900 <= code <= 0xFAFF
        or 0x2F800 <= code <= 0x2FA1F
    )
