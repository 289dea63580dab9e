"""A sum of which no rule knows the part, in its masked sentence, in; the likeliest part out.

Every word near the sum, and every pair of them, speaks for some parts and against others; how much
was learnt from annotated articles (`make train`, docs/model.md). Knows no rules and no companies.
"""

import math
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final, Literal

from backend.claims.masking import Mark, Masked

Part = Literal["none", "amount", "valuation", "total_raised"]

PARTS: Final[tuple[Part, ...]] = ("none", "amount", "valuation", "total_raised")
"""The parts in the order of a line of weights."""

UNIT: Final = 100
"""Weights are kept as whole hundredths."""

WEIGHED: Final = ".weighed"
"""How the rule of a draft ends that only weights speak for."""

# On articles that the training had not read, what is said with this much certainty is right nine
# times in ten in plain news, and two times in three in free prose (docs/model.md).
_CERTAIN: Final = 0.8
_WORD: Final = re.compile(r"[§¶¤†]|[a-z][a-z'-]*|\d+|[^\w\s]")
# How many characters are read to either side; how many words there are known by their place, and
# how many in any order.
_LEFT, _RIGHT = 160, 130
_PLACED, _NEAR_LEFT, _NEAR_RIGHT = 3, 8, 6


def likeliest_part(masked: Masked, mark: Mark) -> Part | None:
    """Return the part that a sum most likely plays; None where that is not certain enough."""
    weights = _weights()
    sums = [0] * len(PARTS)
    for feature in features(masked, mark):
        for part, weight in enumerate(weights.get(feature, ())):
            sums[part] += weight
    highest = max(sums)
    whole = sum(math.exp((each - highest) / UNIT) for each in sums)
    likeliest = PARTS[sums.index(highest)]
    return likeliest if 1 / whole >= _CERTAIN and likeliest != "none" else None


def features(masked: Masked, mark: Mark) -> set[str]:
    """Return what is seen of a sum: its words and pairs of words by side and place, and its size.

    `L0:of` is the word before it, `R0:in` the one behind, `Lb` and `Rb` those near it, `LL` and
    `RR` pairs, `X` the pair around it, `S` any word of the sentence, `m6` millions.
    """
    return set(_features(masked.text, mark.at, mark.value.amount))


def _features(text: str, at: int, amount: float) -> Iterator[str]:
    left = _WORD.findall(text[max(0, at - _LEFT) : at])[::-1]
    right = _WORD.findall(text[at + 1 : at + _RIGHT])
    for side, words, near in (("L", left, _NEAR_LEFT), ("R", right, _NEAR_RIGHT)):
        for place, word in enumerate(words[:near]):
            yield f"{side}b:{word}"
            if place < _PLACED:
                yield f"{side}{place}:{word}"
                yield f"{side}{side}{place}:{word} {''.join(words[place + 1 : place + 2])}"
    yield f"X:{''.join(left[:1])} {''.join(right[:1])}"
    for word in _WORD.findall(text):
        yield f"S:{word}"
    yield f"m{int(math.log10(max(amount, 1)))}"
    yield "any"


@cache
def _weights() -> dict[str, tuple[int, ...]]:
    """Return the weights by feature, one for each of PARTS."""
    lines = (files(__package__) / "data/sum_weights.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {feature: tuple(map(int, weights)) for feature, *weights in rows}
