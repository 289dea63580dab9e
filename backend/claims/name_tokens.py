"""A sentence in, its words with their places out, each with what it can be to a name.

Knows single words and what stands beside them; which words make up a name is decided elsewhere.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence, Set
from typing import Literal, NamedTuple

from backend.claims.name_words import (
    ABBREVIATION,
    AFTER_PLURAL,
    CLOSED,
    JOINERS,
    SUFFIXED,
    common_words,
    is_capital,
)
from backend.values.remembering import Remembered

_WORD = re.compile(
    r"[A-Z]\*(?!\w)|[A-Z]{2,4}/[A-Z]{2,4}\b|"
    r"[^\W_][\w+!&]*(?:(?:[.'’@]|-(?!-)|–(?=[A-Z][a-z]))+[\w+!&]+)*|\S"
)
_DOMAIN = re.compile(
    r"[a-z][a-z0-9\-]+\.(?:ai|io|com|co|xyz|de|org|net|ly|app|tech|vc|dev|so|eu|fr|nl|se|uk|in|bio|"
    r"energy|club|health|space|finance|studio|systems|cloud|earth|bank|money|network|works|world)"
)
_NUMBERED_BRAND = re.compile(r"(?![a-z]\d+$)[a-z]+\d+[a-z]*")
_CAMEL = re.compile(r"(?:\d+[a-z])?[a-z]+[A-Z]")
FIGURES_FIRST = re.compile(r"\d+[a-z]+\d*")
FIGURES = re.compile(r"(\d{1,4})(?:[A-Z]{1,3})?")
_SMALL_LETTERS = re.compile(r"[a-zà-ÿ]{3,}")
_LISTABLE = re.compile(r"[a-z][a-z0-9]{3,}(?:\.[a-z]{4,})?")
# A plural, a participle or an adverb in a list is a word, not a brand.
_INFLECTED = re.compile(r"(?:s|ed|ing|ly|er|or|al|ic|ist|ion|ive|ble)$")
# "Teachers' Pension Plan": the apostrophe stays inside the name.
_PLURAL = re.compile(rf"s['’](?= {AFTER_PLURAL.pattern.removesuffix('$')}\b)")
# What may stand within a name, and ends none.
LINKS = JOINERS | {"&", "+", "and", "for", "the"}
# Words whose kind is remembered: some articles of them, and those of every day are never forgotten.
_REMEMBERED = 1 << 11


Kind = Literal["name", "odd", "link", "plain", "barred", "tail", "suffixed"]
"""Written as names are; a name if its neighbours say so; what may stand within a name; none of
these; what no name crosses. None of `Words` is left of the last two: what may close the word before
it, and a word with "-backed" or the like behind it."""


class Token(NamedTuple):
    """A word at code points `start` to `end` of the text."""

    start: int
    end: int
    text: str


def surface(run: list[Token], text: str) -> str:
    """Return the words of a run as the text writes them."""
    return text[run[0].start : run[-1].end]


class Words(NamedTuple):
    """The words of a sentence, side by side: most are looked at once and never become tokens."""

    texts: list[str]
    starts: list[int]
    ends: list[int]
    kinds: list[Kind]

    def token(self, index: int) -> Token:
        """Return one word with its place."""
        return Token(self.starts[index], self.ends[index], self.texts[index])

    def gap(self, index: int) -> int:
        """Return how many characters stand between a word and the next."""
        return self.starts[index + 1] - self.ends[index]


def read_words(
    text: str,
    start: int,
    end: int,
    barriers: Iterable[tuple[int, int]],
    small: Set[str],
    whole: re.Pattern[str] | None = None,
) -> Words:
    """Read the words between `start` and `end` of a text.

    `barriers` are spans that no name may cross, in order; `small` are brands in small letters;
    what `whole` matches is one word.
    """
    words = Words([], [], [], [])
    texts, starts, ends, kinds = words
    at = start
    for chunk in text[start:end].split(" "):
        for first, last, word, kind in _CHUNKS[chunk]:
            texts.append(word)
            starts.append(at + first)
            ends.append(at + last)
            kinds.append(kind)
        at += len(chunk) + 1
    for index in [i for i, kind in enumerate(kinds) if kind == "tail"][::-1]:
        word, first = texts[index], starts[index]
        if index and ends[index - 1] == first and _closes(texts[index - 1], text, first, end):
            texts[index - 1] += word
            ends[index - 1] = ends[index]
            kinds[index - 1] = _kind_alone(texts[index - 1])
            del texts[index], starts[index], ends[index], kinds[index]
        else:
            kinds[index] = "barred" if word == "." else "plain"
    if small:
        kinds[:] = ["name" if w in small else k for w, k in zip(texts, kinds, strict=True)]
    if whole is not None:
        _join(words, [match.span() for match in whole.finditer(text, start, end)])
    for first, last in barriers:
        index, stop = bisect_right(ends, first), bisect_left(starts, last)
        kinds[index:stop] = ["barred"] * (stop - index)
    return words


def _join(words: Words, spans: Sequence[tuple[int, int]]) -> None:
    """Make one word of those in each of the spans, and a name."""
    for first, last in reversed(spans):
        index, stop = bisect_left(words.starts, first), bisect_left(words.starts, last)
        pieces = slice(index, stop)
        gaps = [words.gap(at) * " " for at in range(index, stop - 1)]
        text = "".join(a + b for a, b in zip(words.texts[pieces], [*gaps, ""], strict=True))
        words.texts[pieces], words.kinds[pieces] = [text], ["name"]
        words.starts[pieces], words.ends[pieces] = [words.starts[index]], [words.ends[stop - 1]]


def _read_chunk(chunk: str) -> Sequence[tuple[int, int, str, Kind]]:
    """Return the words between two blanks, each with its place and its kind."""
    found: list[tuple[int, int, str, Kind]] = []
    for match in _WORD.finditer(chunk):
        word, (first, last) = match[0], match.span()
        kind = _kind(word)
        if kind == "suffixed":
            stem = SUFFIXED.sub(r"\1", word)
            cut = first + len(stem)
            found += (first, cut, stem, _kind_alone(stem)), (cut, last, "-", "plain")
        else:
            found.append((first, last, word, kind))
    return found


_CHUNKS = Remembered(_read_chunk, _REMEMBERED)


def _closes(word: str, text: str, at: int, end: int) -> bool:
    """Tell whether the stop or the apostrophe at `at` belongs to the word before it."""
    if text[at] == ".":
        return at + 1 < end and bool(ABBREVIATION.search(word + "."))
    return bool(_PLURAL.match(text, at - 1))


def _kind(word: str) -> Kind:
    if word in common_words() and word.isalpha():
        return "link" if word in LINKS else "plain"
    if word in (".", "'", "’"):
        return "tail"
    return "suffixed" if "-" in word and SUFFIXED.match(word) else _kind_alone(word)


def _kind_alone(word: str) -> Kind:
    if is_capital(word) or _CAMEL.match(word) or _DOMAIN.fullmatch(word):
        return "name"
    if _NUMBERED_BRAND.fullmatch(word):
        return "name"
    figures = FIGURES_FIRST.fullmatch(word) or FIGURES.fullmatch(word)
    if figures or is_uncommon(word) or is_listable(word):
        return "odd"
    return "link" if word.lower() in LINKS else "plain"


def is_uncommon(word: str) -> bool:
    """Tell a word in small letters that English hardly has."""
    return bool(_SMALL_LETTERS.fullmatch(word)) and not (
        word in common_words() or word in CLOSED or word in JOINERS
    )


def is_listable(word: str) -> bool:
    """Tell a small word that can be a brand in a list: rare, and no plural or participle."""
    if not _LISTABLE.fullmatch(word) or _INFLECTED.search(word):
        return False
    return word not in common_words() and word not in CLOSED
