"""What is seen around a sign of a masked sentence in; the part that it most likely plays out.

Every word near the sign, and every pair of them, speaks for some parts and against others; how much
was learnt from annotated articles (`make train`, docs/model.md). Knows no rules and no companies.
"""

import math
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from backend.values.weights import UNIT, read_weights

NONE: Final = "none"
"""The first part of every voice: what is no claim."""

WEIGHED: Final = ".weighed"
"""How the rule of a draft ends that only weights speak for."""

_WORD: Final = re.compile(r"[§¶¤†♦♥]|[a-z][a-z'-]*|\d+|[^\w\s]")
# How many characters are read to either side; how many words there are known by their place, and
# how many in any order.
_LEFT, _RIGHT = 160, 130
_PLACED, _NEAR_LEFT, _NEAR_RIGHT = 3, 8, 6
# A sentence is asked about once for each of its signs.
_REMEMBERED = 4


class Voice(NamedTuple):
    """What was learnt of one kind of sign: its parts, in the order of a line of weights.

    Less certainty than `certain`, from 0 to 1, says nothing. `file` is in the package's data.
    """

    parts: tuple[str, ...]
    file: str
    certain: float


def likeliest(voice: Voice, features: Iterable[str]) -> str | None:
    """Return the part for which the features speak; None for no claim, or where that is unsure."""
    weights = read_weights(__package__, voice.file)
    sums = [0] * len(voice.parts)
    for feature in features:
        for part, weight in enumerate(weights.get(feature, ())):
            sums[part] += weight
    highest = max(sums)
    whole = sum(math.exp((each - highest) / UNIT) for each in sums)
    found = voice.parts[sums.index(highest)]
    return found if 1 / whole >= voice.certain and found != NONE else None


def words_of(text: str) -> list[str]:
    """Cut masked text into words, signs and stops."""
    return _WORD.findall(text)


def around(text: str, at: int) -> Iterator[str]:
    """Yield the words about one sign by side and place, and those of the sentence.

    `L0:of` is the word before it, `R0:in` the one behind, `Lb` and `Rb` those near it, `LL` and
    `RR` pairs, `X` the pair around it, `S` any word of the sentence.
    """
    left = words_of(text[max(0, at - _LEFT) : at])[::-1]
    right = words_of(text[at + 1 : at + _RIGHT])
    for side, words, near in (("L", left, _NEAR_LEFT), ("R", right, _NEAR_RIGHT)):
        for place, word in enumerate(words[:near]):
            yield f"{side}b:{word}"
            if place < _PLACED:
                yield f"{side}{place}:{word}"
                yield f"{side}{side}{place}:{word} {''.join(words[place + 1 : place + 2])}"
    yield f"X:{''.join(left[:1])} {''.join(right[:1])}"
    yield from spoken(text)
    yield "any"


@lru_cache(_REMEMBERED)
def spoken(text: str) -> tuple[str, ...]:
    """Return the words of a sentence, each as `S` and the word."""
    return tuple(f"S:{word}" for word in words_of(text))
