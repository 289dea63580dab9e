"""A pattern in, the same pattern out that looks for the words it needs before it is tried.

Most patterns find nothing in most sentences. Which strings a match cannot do without is read from
the pattern itself, so that no phrase that is added to one can be hidden; and every word of a text
is looked up once for all patterns. Knows nothing of what they mean.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Final

from backend.claims.needles import MOST_NEEDED, Needles, Read, read_pattern
from backend.values.remembering import Remembered

# Sentences come one after the other, each with a few pieces of it; words come again and again.
_TEXTS: Final = 1 << 7
_WORDS: Final = 1 << 12
# Needles are filed under their first letters; a word has few that begin like one of them.
_BEGINNING: Final = 3


class _Index(dict[str, int]):
    """For every word that was met of late the gates that it opens, one bit each."""

    def __init__(self) -> None:
        super().__init__()
        self.gates = 0
        self._gates_of: dict[str, int] = {}
        self._short: list[str] = []
        self._longer: dict[str, list[str]] = defaultdict(list)

    def add(self, needles: Needles, gate: int) -> None:
        """Let each of the needles open a gate."""
        self.gates |= gate
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
        """Take a pattern, which is not looked at yet; it must not ignore case."""
        self.pattern = pattern

    @cached_property
    def read(self) -> Read:
        """Return what the matches of the pattern hold, and how they begin."""
        return read_pattern(self.pattern)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """Compile the pattern; a search fails at once where no match may begin."""
        if not self.read.first:
            return re.compile(self.pattern)
        return re.compile(f"(?=[{self.read.first}])(?:{self.pattern})")


class Worded(Late):
    """A pattern that is searched only in texts with a word that can be in a match of it.

    For whole pages, most of whose words are new: one pattern is asked, and not all gates.
    """

    def __init__(self, pattern: str) -> None:
        """Read what the matches of a pattern hold; one without any needle is refused."""
        super().__init__(pattern)
        tells = re.compile("|".join(map(re.escape, self.read.needed[0])))
        self._tells = lru_cache(_WORDS)(lambda word: tells.search(word) is not None)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match."""
        return self.compiled.search(text) if any(map(self._tells, text.split())) else None


class Gated(Late):
    """A pattern that is tried only on texts with the strings that each match holds.

    Its methods are those of a compiled pattern. `within` is a text that holds the one to be
    searched; where several pieces of a sentence are, its words need be looked up only once.
    """

    def __init__(self, pattern: str) -> None:
        """Read what the matches of a pattern hold; it must not ignore case."""
        super().__init__(pattern)
        self.gate = 0
        for needles in self.read.needed:
            bit = next(_bits)
            _INDEX.add(needles, bit)
            self.gate |= bit
        CLOSED_IN.clear()

    def may_match(self, text: str) -> bool:
        """Tell whether a text holds what each match needs."""
        return not self.gate & CLOSED_IN[text]

    def search(
        self, text: str, start: int = 0, end: int = sys.maxsize, within: str | None = None
    ) -> re.Match[str] | None:
        """Return the first match."""
        if self.gate & CLOSED_IN[within or text]:
            return None
        return self.compiled.search(text, start, end)

    def match(
        self, text: str, start: int = 0, end: int = sys.maxsize, within: str | None = None
    ) -> re.Match[str] | None:
        """Return the match that begins at `start`."""
        if self.gate & CLOSED_IN[within or text]:
            return None
        return self.compiled.match(text, start, end)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize, within: str | None = None
    ) -> Iterator[re.Match[str]]:
        """Yield all matches."""
        if self.gate & CLOSED_IN[within or text]:
            return iter(())
        return self.compiled.finditer(text, start, end)


CLOSED_IN: Final = Remembered(lambda text: _INDEX.gates ^ _INDEX.opened_by(text), _TEXTS)
"""The gates, one bit each, that no word of a text opens: their patterns cannot match."""


def likely(patterns: Iterable[Gated], text: str) -> list[Gated]:
    """Return those of the patterns that may match in a text."""
    closed = CLOSED_IN[text]
    return [gated for gated in patterns if not gated.gate & closed]


class Piece:
    """A text whose words were looked up, for the many patterns that are tried on it."""

    __slots__ = ("_closed", "text")

    def __init__(self, text: str) -> None:
        """Look up the words of a text."""
        self.text = text
        self._closed = _INDEX.gates ^ _INDEX.opened_by(text)

    def likely(self, patterns: Iterable[Gated]) -> list[Gated]:
        """Return those of the patterns that may match in the text."""
        closed = self._closed
        return [gated for gated in patterns if not gated.gate & closed]

    def search(self, gated: Gated) -> re.Match[str] | None:
        """Return the first match of a pattern."""
        return None if gated.gate & self._closed else gated.compiled.search(self.text)

    def match(self, gated: Gated, start: int = 0) -> re.Match[str] | None:
        """Return the match of a pattern that begins at `start`."""
        return None if gated.gate & self._closed else gated.compiled.match(self.text, start)


class Table:
    """Patterns in a row; a text is asked once for all of them which may match in it."""

    def __init__(self, patterns: Sequence[Late | None]) -> None:
        """Read what the matches of the patterns hold; None matches anywhere."""
        self._index = _Index()
        self._count = len(patterns)
        self._always = 0
        for number, pattern in enumerate(patterns):
            needed = pattern.read.needed if pattern else ()
            for nth in range(MOST_NEEDED):
                gate = 1 << (nth * self._count + number)
                if nth < len(needed):
                    self._index.add(needed[nth], gate)
                else:
                    self._always |= gate

    def open_in(self, text: str) -> int:
        """Return the places in the row of the patterns that may match, one bit each."""
        gates = opened = self._index.opened_by(text) | self._always
        for nth in range(1, MOST_NEEDED):
            opened &= gates >> (nth * self._count)
        return opened & ((1 << self._count) - 1)
