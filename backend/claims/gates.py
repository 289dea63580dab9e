"""A pattern in, the same pattern out that looks for the words it needs before it is tried.

Most patterns find nothing in most sentences. Which strings a match cannot do without is read from
the pattern itself, so that no phrase that is added to one can be hidden; and every word of a text
is looked up once for all patterns. Knows nothing of what they mean.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property, lru_cache
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

# Sentences come one after the other, each with a few pieces of it; words come again and again.
_TEXTS: Final = 1 << 7
_WORDS: Final = 1 << 12
# Of two things that a match needs the rarer one tells more: one letter in twelve, or so, is a
# given one, and beyond five letters a string gets no rarer.
_SHARES: Final = tuple(12.0**-length for length in range(6))
# How many of the things that a match needs are looked for, the rarest first.
_LOOKED_FOR: Final = 2
# Needles are filed under their first letters; a word has few that begin like one of them.
_BEGINNING: Final = 3

_Needles = frozenset[str]


class _Index(dict[str, int]):
    """For every word that was met of late the gates that it opens, one bit each."""

    def __init__(self) -> None:
        super().__init__()
        self._gates_of: dict[str, int] = {}
        self._short: list[str] = []
        self._longer: dict[str, list[str]] = defaultdict(list)

    def add(self, needles: _Needles, gate: int) -> None:
        """Let each of the needles open a gate."""
        for needle in needles:
            if needle not in self._gates_of:
                self._gates_of[needle] = 0
                if len(needle) < _BEGINNING:
                    self._short.append(needle)
                else:
                    self._longer[needle[:_BEGINNING]].append(needle)
            self._gates_of[needle] |= gate
        self.clear()

    def opened_by(self, text: str) -> int:
        """Return the gates that the words of a text open."""
        gates = 0
        for opened in map(self.__getitem__, text.split()):
            gates |= opened
        return gates

    def __missing__(self, word: str) -> int:
        if len(self) >= _WORDS:
            self.clear()
        found = [needle for needle in self._short if needle in word]
        for start in range(len(word) - _BEGINNING + 1):
            for needle in self._longer.get(word[start : start + _BEGINNING], ()):
                if word.startswith(needle, start):
                    found.append(needle)
        gates = 0
        for needle in found:
            gates |= self._gates_of[needle]
        self[word] = gates
        return gates


_INDEX: Final = _Index()
_bits: Iterator[int] = (1 << number for number in range(sys.maxsize))


class Late:
    """A pattern that is compiled when it is first tried: most texts need few of them."""

    def __init__(self, pattern: str) -> None:
        """Keep a pattern; it must not ignore case."""
        self._pattern = pattern

    def needed(self) -> list[_Needles]:
        """Return sets of strings, the rarest first; every match holds one of each set."""
        parsed = parser.parse(self._pattern)
        if parsed.state.flags & re.IGNORECASE:
            raise ValueError(f"needles are looked for as they are written: {self._pattern}")
        return _needed(parsed)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """Compile the pattern."""
        return re.compile(self._pattern)


class Gated(Late):
    """A pattern that is tried only on texts with the strings that each match holds.

    Its methods are those of a compiled pattern. `within` is a text that holds the one to be
    searched; where several pieces of a sentence are, its words need be looked up only once.
    """

    def __init__(self, pattern: str) -> None:
        """Read what the matches of a pattern hold; it must not ignore case."""
        super().__init__(pattern)
        self.gate = 0
        for needles in self.needed():
            bit = next(_bits)
            _INDEX.add(needles, bit)
            self.gate |= bit
        gates_in.cache_clear()

    def may_match(self, text: str) -> bool:
        """Tell whether a text holds what each match needs."""
        return not self.gate & ~gates_in(text)

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
    return _INDEX.opened_by(text)


class Piece:
    """A text whose words were looked up, for the many patterns that are tried on it."""

    __slots__ = ("_closed", "text")

    def __init__(self, text: str) -> None:
        """Look up the words of a text."""
        self.text = text
        self._closed = ~_INDEX.opened_by(text)

    def may_match(self, *patterns: Gated) -> bool:
        """Tell whether one of the patterns may match in the text."""
        return any([not gated.gate & self._closed for gated in patterns])

    def search(self, gated: Gated) -> re.Match[str] | None:
        """Return the first match of a pattern."""
        return None if gated.gate & self._closed else gated.compiled.search(self.text)

    def match(self, gated: Gated, start: int = 0) -> re.Match[str] | None:
        """Return the match of a pattern that begins at `start`."""
        return None if gated.gate & self._closed else gated.compiled.match(self.text, start)


class Table:
    """Patterns in a row, asked all at once which of them may match in a text."""

    def __init__(self, patterns: Sequence[Late | None]) -> None:
        """Read what the matches of the patterns hold; None matches anywhere."""
        self._index = _Index()
        self._count = len(patterns)
        self._always = 0
        for number, pattern in enumerate(patterns):
            needed = pattern.needed() if pattern else []
            for nth in range(_LOOKED_FOR):
                gate = 1 << (nth * self._count + number)
                if nth < len(needed):
                    self._index.add(needed[nth], gate)
                else:
                    self._always |= gate

    def open_in(self, text: str) -> int:
        """Return the places in the row of the patterns that may match, one bit each."""
        gates = opened = self._index.opened_by(text) | self._always
        for nth in range(1, _LOOKED_FOR):
            opened &= gates >> (nth * self._count)
        return opened & ((1 << self._count) - 1)


def _needed(sequence: Iterable[Any]) -> list[_Needles]:
    """Return sets of needles, the rarest first; a match of the sequence holds one of each.

    Letters in a row are one needle, cut at spaces: whatever is found stands within one word.
    """
    found: list[_Needles] = []
    row = ""
    for kind, what in sequence:
        if kind is ops.LITERAL:
            row += chr(what)
            continue
        if kind is not ops.AT:
            found += [frozenset([part]) for part in row.split()]
            row = ""
            found += _needed_in(kind, what)
    found += [frozenset([part]) for part in row.split()]
    return sorted(dict.fromkeys(found), key=_commonness)[:_LOOKED_FOR]


def _needed_in(kind: Any, what: Any) -> list[_Needles]:
    if kind is ops.SUBPATTERN:
        return [] if what[1] & re.IGNORECASE else _needed(what[3])
    if kind is ops.BRANCH:
        return _of_either([_needed(branch) for branch in what[1]])
    if kind in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        return _needed(what[2]) if what[0] else []
    if kind is ops.ASSERT:
        return _needed(what[1])
    if kind is ops.IN and all(op is ops.LITERAL for op, _ in what):
        return _of_either([_needed([one]) for one in what])
    return []


def _of_either(branches: list[list[_Needles]]) -> list[_Needles]:
    """Join what each branch needs: with each need of the first what adds least to it."""
    if not all(branches):
        return []
    joined = []
    for needles in branches[0]:
        for branch in branches[1:]:
            needles |= min(branch, key=lambda more: _commonness(more - needles))
        joined.append(needles)
    return joined


def _commonness(needles: Set[str]) -> float:
    return sum([_SHARES[min(len(needle), 5)] for needle in needles])
