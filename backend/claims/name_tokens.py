"""A sentence in, its words with their places out, each with what it can be to a name.

Knows single words and what stands beside them; which words make up a name is decided elsewhere.
"""

import re
import sys
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import lru_cache
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

_WORD = re.compile(
    r"[A-Z]\*(?!\w)|[A-Z]{2,4}/[A-Z]{2,4}\b|"
    r"[^\W_][\w+!&]*(?:(?:[.'’@]|-(?!-))+[\w+!&]+)*|\S"
)
_DOMAIN = re.compile(
    r"[a-z][a-z0-9\-]+\.(?:ai|io|com|co|xyz|de|org|net|ly|app|tech|vc|dev|so|eu|fr|nl|se|uk|in)"
)
_NUMBERED_BRAND = re.compile(r"(?![a-z]\d+$)[a-z]+\d+[a-z]*")
_CAMEL = re.compile(r"[a-z]+[A-Z]")
FIGURES_FIRST = re.compile(r"\d+[a-z]+\d*")
FIGURES = re.compile(r"(\d{1,4})(?:[A-Z]{1,3})?")
_SMALL_LETTERS = re.compile(r"[a-zà-ÿ]{3,}")
_LISTABLE = re.compile(r"[a-z][a-z0-9]{3,}")
# A plural, a participle or an adverb in a list is a word, not a brand.
_INFLECTED = re.compile(r"(?:s|ed|ing|ly|er|or|al|ic|ist|ion|ive|ble)$")
# "Teachers' Pension Plan": the apostrophe stays inside the name.
_PLURAL = re.compile(rf"s['’](?= {AFTER_PLURAL.pattern.removesuffix('$')}\b)")
# What may stand within a name, and ends none.
LINKS = JOINERS | {"&", "+", "and", "for", "the"}
_NOWHERE = (sys.maxsize, sys.maxsize)
# Words whose kind is remembered: some articles of them, and those of every day are never forgotten.
_REMEMBERED = 1 << 11


Kind = Literal["name", "odd", "link", "plain", "barred"]
"""Written as names are; a name if its neighbours say so; what may stand within a name; none of
these; what no name crosses."""


class Token(NamedTuple):
    """A word at code points `start` to `end` of the text."""

    start: int
    end: int
    text: str


def surface(run: list[Token], text: str) -> str:
    """Return the words of a run as the text writes them."""
    return text[run[0].start : run[-1].end]


@dataclass(slots=True)
class Words:
    """The words of a sentence, side by side: most are looked at once and never become tokens."""

    texts: list[str]
    starts: list[int]
    ends: list[int]
    kinds: list[Kind]

    def token(self, index: int) -> Token:
        """Return one word with its place."""
        return Token(self.starts[index], self.ends[index], self.texts[index])

    def follows_closely(self, index: int) -> bool:
        """Tell whether the next word stands one space or nothing behind this one."""
        return index + 1 < len(self.texts) and self.starts[index + 1] - self.ends[index] <= 1


def read_words(
    text: str,
    start: int,
    end: int,
    barriers: Iterable[tuple[int, int]],
    small: Container[str],
) -> Words:
    """Read the words between `start` and `end` of a text.

    `barriers` are spans that no name may cross, in order; `small` are brands in small letters.
    """
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    kinds: list[Kind] = []
    near = iter(barriers)
    barred_from = barred_to = start
    for match in _WORD.finditer(text, start, end):
        first, last = match.span()
        word = match[0]
        kind = _kind(word)
        if kind == "tail":
            if ends and ends[-1] == first and _closes(texts[-1], text, first, end):
                word, first = texts.pop() + word, starts.pop()
                ends.pop()
                kinds.pop()
                kind = _kind_alone(word)
            else:
                kind = "barred" if word == "." else "plain"
        whole = last
        if kind == "suffixed":
            word = SUFFIXED.sub(r"\1", word)
            last = first + len(word)
            kind = _kind_alone(word)
        if last > barred_from:
            while barred_to <= first:
                barred_from, barred_to = next(near, _NOWHERE)
            if barred_from < last:
                kind = "barred"
        texts.append(word)
        starts.append(first)
        ends.append(last)
        kinds.append("name" if kind != "barred" and word in small else kind)
        if whole > last:
            texts.append("-")
            starts.append(last)
            ends.append(whole)
            kinds.append("plain")
    return Words(texts, starts, ends, kinds)


def _closes(word: str, text: str, at: int, end: int) -> bool:
    """Tell whether the stop or the apostrophe at `at` belongs to the word before it."""
    if text[at] == ".":
        return at + 1 < end and bool(ABBREVIATION.search(word + "."))
    return bool(_PLURAL.match(text, at - 1))


@lru_cache(_REMEMBERED)
def _kind(word: str) -> Kind | Literal["tail", "suffixed"]:
    """Return the kind of a word, or that it may close the one before, or has a "-backed" behind."""
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
