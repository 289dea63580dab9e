"""A pattern in, the same pattern out that looks for the words it needs before it is tried.

Most patterns find nothing in most sentences. Which strings a match cannot do without is read from
the pattern itself, so that no phrase that is added to one can be hidden; and every word of a text
is looked up once for all patterns. Knows nothing of what they mean.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

# Sentences come one after the other, each with a few pieces of it; words come again and again.
_TEXTS: Final = 1 << 7
_WORDS: Final = 1 << 12
# Of two things that a match needs the rarer one tells more: one letter in twelve, or so, is a
# given one, and beyond five letters a string gets no rarer.
_LETTERS: Final = 12.0
_LONGEST: Final = 5

# For every needle the gates that it opens, one bit each; and the lengths of needles by letter.
_gates_of: dict[str, int] = {}
_lengths: dict[str, set[int]] = defaultdict(set)
_bits: Iterator[int] = (1 << number for number in range(sys.maxsize))


class Gated:
    """A pattern that is tried only on texts with one of the strings that each match holds.

    Its methods are those of a compiled pattern. `within` is a text that holds the one to be
    searched; where several pieces of a sentence are, its words need be looked up only once.
    """

    def __init__(self, pattern: str) -> None:
        """Read what the matches of a pattern hold; it must not ignore case."""
        self._pattern = pattern
        parsed = parser.parse(pattern)
        if parsed.state.flags & re.IGNORECASE:
            raise ValueError(f"needles are looked for as they are written: {pattern}")
        self.gate = 0
        needles = _needles(parsed)
        if needles:
            self.gate = next(_bits)
            for needle in needles:
                _gates_of[needle] = _gates_of.get(needle, 0) | self.gate
                _lengths[needle[0]].add(len(needle))
            gates_in.cache_clear()
            _gates_in_word.cache_clear()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """Compile the pattern when its gate first opens: most texts open few."""
        return re.compile(self._pattern)

    def search(
        self, text: str, start: int = 0, end: int = sys.maxsize, within: str | None = None
    ) -> re.Match[str] | None:
        """Return the first match."""
        if self.gate & ~gates_in(within or text):
            return None
        return self.compiled.search(text, start, end)

    def match(
        self, text: str, start: int = 0, end: int = sys.maxsize, within: str | None = None
    ) -> re.Match[str] | None:
        """Return the match that begins at `start`."""
        if self.gate & ~gates_in(within or text):
            return None
        return self.compiled.match(text, start, end)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize, within: str | None = None
    ) -> Iterator[re.Match[str]]:
        """Yield all matches."""
        if self.gate & ~gates_in(within or text):
            return iter(())
        return self.compiled.finditer(text, start, end)


@lru_cache(_TEXTS)
def gates_in(text: str) -> int:
    """Return the gates, one bit each, of the patterns that may match in a text."""
    gates = 0
    for word in text.split():
        gates |= _gates_in_word(word)
    return gates


@lru_cache(_WORDS)
def _gates_in_word(word: str) -> int:
    gates = 0
    for start, letter in enumerate(word):
        for length in _lengths.get(letter, ()):
            gates |= _gates_of.get(word[start : start + length], 0)
    return gates


def _needles(sequence: Iterable[Any]) -> frozenset[str] | None:
    """Return the rarest needles of a sequence, of which a match holds all; None where it has none.

    Letters in a row are one needle, cut at spaces: whatever is found stands within one word.
    """
    found: list[frozenset[str]] = []
    row = ""
    for kind, what in sequence:
        if kind is ops.LITERAL:
            row += chr(what)
            continue
        if kind is not ops.AT:
            found += [frozenset([part]) for part in row.split()]
            row = ""
            found += [inside for inside in [_needles_in(kind, what)] if inside is not None]
    found += [frozenset([part]) for part in row.split()]
    return min(found, key=_commonness, default=None)


def _needles_in(kind: Any, what: Any) -> frozenset[str] | None:
    if kind is ops.SUBPATTERN:
        return None if what[1] & re.IGNORECASE else _needles(what[3])
    if kind is ops.BRANCH:
        return _of_either([_needles(branch) for branch in what[1]])
    if kind in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        return _needles(what[2]) if what[0] else None
    if kind is ops.ASSERT:
        return _needles(what[1])
    if kind is ops.IN and all(op is ops.LITERAL for op, _ in what):
        return _of_either([_needles([one]) for one in what])
    return None


def _of_either(branches: list[frozenset[str] | None]) -> frozenset[str] | None:
    needles = [branch for branch in branches if branch is not None]
    return frozenset().union(*needles) if len(needles) == len(branches) else None


def _commonness(needles: frozenset[str]) -> float:
    return sum(_LETTERS ** -min(len(needle), _LONGEST) for needle in needles)
