"""A pattern in, what its matches hold and how they begin out.

Knows the grammar of regular expressions, and nothing of what patterns mean. The parser of `re` is
not asked: every start reads hundreds of patterns, of which few are ever compiled.
"""

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from typing import Final, NamedTuple

# Of two things that a match needs the rarer one tells more: one letter in twelve, or so, is a
# given one, and beyond five letters a string gets no rarer.
_SHARES: Final = tuple(12.0**-length for length in range(6))
# How many of the things that a match needs are told, the rarest first.
MOST_NEEDED: Final = 2
_WORDS: Final = 1 << 12

Needles = frozenset[str]

# Letters and bars, of which none is repeated; the beginning of a group; an escape, a class, one
# letter or the end of a group. Then, how that is repeated.
_ITEM: Final = re.compile(
    r"([^\\^$.?*+(){}\[\]]+(?![?*+{])"
    r"|\((?:(?!\?)|\?(?:P<\w+>|<?[=!]|\w*:|\(\w+\)))"
    r"|\\[^\dxuUN]|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\(\[?*+{}])"
    r"((?:(?:[?*+]|\{\d*(?:,\d*)?\})[?+]?)?)",
    re.DOTALL,
)
_MEMBER: Final = re.compile(r"(?:\\.|[^\\])(?:-(?:\\.|[^\\]))?", re.DOTALL)
_MARKS: Final = frozenset({"^", "$", r"\A", r"\Z", r"\b", r"\B"})
_ANY: Final = r"\s\S"


class Read(NamedTuple):
    """What was read from a pattern.

    Each match holds a string of each set of `needed`, and begins with a member of the class
    `first`, which is empty where that tells nothing, or where `re` itself goes by it.
    """

    needed: tuple[Needles, ...]
    first: str


def read_pattern(pattern: str) -> Read:
    """Read what the matches of a pattern hold.

    Raises ValueError for flags of the whole pattern and for characters given by their numbers.
    """
    items = _ITEM.findall(pattern)
    if "".join([item + repeat for item, repeat in items]) != pattern:
        raise ValueError(f"needles are looked for as they are written: {pattern}")
    read, _ = _read_group(iter([*items, (")", "")]))
    if read.is_searched_fast or "" in read.first or _ANY in read.first:
        return Read(tuple(read.needed), "")
    members = [re.escape(member) if len(member) == 1 else member for member in read.first]
    return Read(tuple(read.needed), "".join(sorted(members)))


class _Part(NamedTuple):
    """What was read of a part of a pattern.

    `first` are the members of a class with which it begins; "" is one of them if it may be empty.
    """

    needed: Sequence[Needles]
    first: Set[str]
    is_searched_fast: bool = False


class _Group:
    """The alternatives of a group as far as they were read."""

    __slots__ = ("_begins", "_first", "_needed", "_other_than_letters", "_read", "_row")

    def __init__(self) -> None:
        self._read: list[Sequence[Needles]] = []
        self._first: set[str] = set()
        self._other_than_letters: list[bool] = []
        """Of what else alternatives begin with, whether `re` itself searches for it."""
        self._needed: list[Needles] = []
        self._row = ""
        self._begins = True

    def add_letters(self, letters: str) -> None:
        """Go on with letters, which in a row are one needle, and bars between alternatives."""
        row, *others = letters.split("|")
        self._add_row(row)
        for row in others:
            self._end_alternative()
            self._add_row(row)

    def add_mark(self) -> None:
        """Go on with what has no width."""
        if self._begins:
            self._other_than_letters.append(False)

    def add(self, part: _Part, repeat: str) -> None:
        """Go on with a part that may be repeated, or missing."""
        may_be_missing = repeat.startswith(("?", "*", "{0", "{,"))
        self._end_row()
        if not may_be_missing:
            self._needed += part.needed
        if self._begins:
            self._first |= part.first - {""}
            self._begins = may_be_missing or "" in part.first
            self._other_than_letters.append(part.is_searched_fast and not repeat)

    def read(self) -> _Part:
        """Return what was read, at the group's end."""
        self._end_alternative()
        others = self._other_than_letters
        is_searched_fast = not others or (len(self._read) == 1 and all(others))
        return _Part(_of_either(self._read), self._first, is_searched_fast)

    def _add_row(self, row: str) -> None:
        if row:
            self._row += row
            if self._begins:
                self._first.add(row[0])
                self._begins = False

    def _end_row(self) -> None:
        self._needed += _words(self._row)
        self._row = ""

    def _end_alternative(self) -> None:
        self._end_row()
        self._read.append(_rarest(self._needed))
        self._needed = []
        if self._begins:
            self._first.add("")
            self._other_than_letters.append(False)
        self._begins = True


def _read_group(items: Iterator[tuple[str, str]]) -> tuple[_Part, str]:
    """Read on to the end of a group; return what was read, and how the group is repeated."""
    group = _Group()
    for item, repeat in items:
        if item == ")":
            break
        if item[0] == "(":
            inner, how_often = _read_group(items)
            group.add(_as_begun(item, inner), how_often)
        elif item in _MARKS:
            group.add_mark()
        elif repeat or item[0] in "\\[.":
            group.add(_one_of(item), repeat)
        else:
            group.add_letters(item)
    return group.read(), repeat


def _as_begun(opening: str, group: _Part) -> _Part:
    """Return what a group tells, by how it begins: with a look to the side, or a flag."""
    if opening in ("(", "(?:") or opening.startswith("(?P"):
        return group
    if opening in ("(?=", "(?<="):
        return _Part(group.needed, {""})
    return _Part([], {""} if opening in ("(?!", "(?<!") else {"", _ANY})


def _one_of(item: str) -> _Part:
    """Read a class, or what else stands for one letter."""
    if item == "." or item.startswith("[^"):
        return _Part([], {_ANY})
    needed, first = set(), set()
    for member in _MEMBER.findall(item[1:-1]) if item[0] == "[" else [item]:
        letter = _letter(member)
        needed.add(letter.strip())
        first.add(letter or (member if member == r"\d" or len(member) > 2 else _ANY))
    return _Part([] if "" in needed else [frozenset(needed)], first, True)


def _letter(member: str) -> str:
    """Return the letter that a member of a class is; "" if it is a range or a category."""
    if len(member) == 1:
        return member
    return "" if len(member) > 2 or member[1].isalnum() else member[1]


@lru_cache(_WORDS)
def _words(row: str) -> list[Needles]:
    """Cut letters in a row at spaces: whatever is found stands within one word."""
    return _rarest([frozenset([word]) for word in row.split()])


def _rarest(needed: list[Needles]) -> list[Needles]:
    if len(needed) < 2:
        return needed
    return sorted(dict.fromkeys(needed), key=_commonness)[:MOST_NEEDED]


def _of_either(branches: Sequence[Sequence[Needles]]) -> Sequence[Needles]:
    """Join what each branch needs: with each need of the first what adds least to it."""
    if not all(branches):
        return []
    if len(branches) == 1:
        return branches[0]
    joined = []
    for needles in branches[0]:
        held = set(needles)
        for branch in branches[1:]:
            if len(branch) == 1:
                held |= branch[0]
            else:
                held |= min([(_commonness(more - held), more) for more in branch])[1]
        joined.append(frozenset(held))
    return joined


def _commonness(needles: Set[str]) -> float:
    return sum([_SHARES[min(len(needle), 5)] for needle in needles])
