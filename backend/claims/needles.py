"""A parsed pattern in, what its matches hold and how they begin out.

Knows the grammar of regular expressions, and nothing of what patterns mean.
"""

import re
from collections.abc import Iterable, Set
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final, NamedTuple

# Of two things that a match needs the rarer one tells more: one letter in twelve, or so, is a
# given one, and beyond five letters a string gets no rarer.
_SHARES: Final = tuple(12.0**-length for length in range(6))
# How many of the things that a match needs are told, the rarest first.
MOST_NEEDED: Final = 2

Needles = frozenset[str]
_NO_WIDTH: Final = frozenset({ops.AT, ops.ASSERT, ops.ASSERT_NOT})
_REPEATS: Final = frozenset({ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT})


class Read(NamedTuple):
    """What was read from a pattern.

    Each match holds a string of each set of `needed`, and begins with a member of the class
    `first`, which is empty where that tells nothing, or where `re` itself goes by it.
    """

    needed: tuple[Needles, ...]
    first: str


def read_pattern(pattern: str) -> Read:
    """Read what the matches of a pattern hold; it must not ignore case."""
    parsed = parser.parse(pattern)
    if parsed.state.flags & re.IGNORECASE:
        raise ValueError(f"needles are looked for as they are written: {pattern}")
    first = None if _is_searched_fast(parsed) else _first(parsed)
    return Read(tuple(_needed(parsed)), "".join(sorted(first)) if first and "" not in first else "")


def _needed(sequence: Iterable[Any]) -> list[Needles]:
    """Return sets of needles, the rarest first; a match of the sequence holds one of each.

    Letters in a row are one needle, cut at spaces: whatever is found stands within one word.
    """
    found: list[Needles] = []
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
    return sorted(dict.fromkeys(found), key=_commonness)[:MOST_NEEDED]


def _needed_in(kind: Any, what: Any) -> list[Needles]:
    if kind is ops.SUBPATTERN:
        return [] if what[1] & re.IGNORECASE else _needed(what[3])
    if kind is ops.BRANCH:
        return _of_either([_needed(branch) for branch in what[1]])
    if kind in _REPEATS:
        return _needed(what[2]) if what[0] else []
    if kind is ops.ASSERT:
        return _needed(what[1])
    if kind is ops.IN and all(op is ops.LITERAL for op, _ in what):
        return _of_either([_needed([one]) for one in what])
    return []


def _of_either(branches: list[list[Needles]]) -> list[Needles]:
    """Join what each branch needs: with each need of the first what adds least to it."""
    if not all(branches):
        return []
    joined = []
    for needles in branches[0]:
        for branch in branches[1:]:
            needles |= min([(_commonness(more - needles), more) for more in branch])[1]
        joined.append(needles)
    return joined


def _commonness(needles: Set[str]) -> float:
    return sum([_SHARES[min(len(needle), 5)] for needle in needles])


def _is_searched_fast(sequence: Any) -> bool:
    """Tell whether `re` itself goes from one place to the next at which a match may begin."""
    kind, what = sequence[0]
    if kind is ops.SUBPATTERN:
        return _is_searched_fast(what[3])
    if kind is ops.BRANCH:
        return all(branch and branch[0][0] is ops.LITERAL for branch in what[1])
    return kind in (ops.LITERAL, ops.IN)


def _first(sequence: Iterable[Any]) -> set[str] | None:
    """Return with what a match of a sequence may begin, as members of a class; None if unknown.

    An empty member tells that the match itself may be empty.
    """
    found: set[str] = set()
    for kind, what in sequence:
        members = _first_in(kind, what)
        if members is None:
            return None
        found |= members
        if "" not in members:
            return found - {""}
    return found | {""}


def _first_in(kind: Any, what: Any) -> set[str] | None:
    if kind in _NO_WIDTH:
        return {""}
    if kind is ops.LITERAL:
        return {re.escape(chr(what))}
    if kind is ops.IN:
        return _any_of([_member(*one) for one in what])
    if kind is ops.SUBPATTERN:
        return None if what[1] else _first(what[3])
    if kind is ops.BRANCH:
        return _any_of([_first(branch) for branch in what[1]])
    if kind in _REPEATS:
        return _any_of([_first(what[2]), set() if what[0] else {""}])
    return None


def _member(kind: Any, what: Any) -> set[str] | None:
    if kind is ops.LITERAL:
        return {re.escape(chr(what))}
    if kind is ops.RANGE:
        return {"-".join(re.escape(chr(end)) for end in what)}
    return {r"\d"} if what is ops.CATEGORY_DIGIT else None


def _any_of(branches: list[set[str] | None]) -> set[str] | None:
    known = [branch for branch in branches if branch is not None]
    return set().union(*known) if len(known) == len(branches) else None
