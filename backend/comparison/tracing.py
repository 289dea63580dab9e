"""An article in, its trace out: a signature that its copies share, and the outlets it credits.

Two texts are compared by the signatures alone, so that no text need be kept for it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from zlib import crc32

import numpy as np
import numpy.typing as npt
from datasketch import MinHash

from backend.comparison.credits import credits_in
from backend.model.article import Article
from backend.model.claim import Trace

# Four words in a row are seldom alike by chance: different reports of one round share 1 % of
# them, edited copies 50 % and more.
SHINGLE = 4
SHINGLE_HASHES = 128
# A rewrite changes the order of words and keeps the words: the second part of a signature.
WORD_HASHES = 64
SHORTEST = 24
FEWEST_WORDS = 50
# Two reports of one fact in a sentence or two can share the half of their runs: "has raised $40m
# in a Series B round led by X" is what there is to say. Below so many runs a copy needs more.
SHORT_RUNS = 45
# Of a signature's hashes: a copy of a tenth's length, a rewrite of a quarter's share this many.
FEWEST_SHARED = 3
FEWEST_WORDS_SHARED = 8
_SEED = 2018
# Odd numbers of 64 bits: the upper half of the words' codes, weighed with these and added up,
# tells runs apart as well as a digest of them would, at a tenth of the time.
_FACTORS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93],
    dtype=np.uint64,
)
Codes = npt.NDArray[np.uint64]
_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_COMMON = frozenset(
    [
        "the",
        "a",
        "an",
        "and",
        "or",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "from",
        "by",
        "with",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "it",
        "its",
        "that",
        "this",
        "these",
        "those",
        "which",
        "who",
        "whom",
        "whose",
        "their",
        "they",
        "he",
        "she",
        "his",
        "her",
        "we",
        "our",
        "you",
        "your",
        "i",
        "not",
        "no",
        "but",
        "if",
        "than",
        "then",
        "so",
        "such",
        "into",
        "over",
        "under",
        "after",
        "before",
        "more",
        "most",
        "also",
        "said",
        "says",
        "say",
        "will",
        "would",
        "could",
        "can",
        "may",
        "might",
        "about",
        "up",
        "out",
        "new",
        "one",
        "two",
        "company",
        "firm",
        "startup",
        "start-up",
        "million",
        "billion",
        "year",
        "years",
        "round",
        "funding",
    ]
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two texts share: of four-word runs and of words, as shares of the shorter one.

    `is_short` tells that the shorter one has little more than the fact that it reports.
    """

    runs: float
    words: float
    is_short: bool = False


def trace(article: Article) -> Trace:
    """Return what is kept of an article to recognise its copies.

    Deterministic; the signature is empty for texts of fewer than 24 words.
    """
    words = words_of(article.text)
    credited = credits_in(article)
    if len(words) < SHORTEST:
        return Trace((), credited)
    runs = _run_codes(_codes(words))
    content = _codes(content_words(words))
    return Trace(_least(runs, SHINGLE_HASHES) + _least(content, WORD_HASHES), credited)


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, numbers whole."""
    return _WORD.findall(text.lower().replace("’", "'").replace("\\$", "$"))


def content_words(words: Iterable[str]) -> frozenset[str]:
    """Return the words that carry content: those of every day are left out."""
    return frozenset(word for word in words if word not in _COMMON and len(word) > 1)


def likeness(a: Trace, b: Trace) -> Likeness:
    """Compare two traces; nothing is alike where either text was too short."""
    if not a.signature or not b.signature or len(a.signature) != len(b.signature):
        return Likeness(0.0, 0.0)
    cut = SHINGLE_HASHES
    words = a.signature[cut:], b.signature[cut:]
    # Two short reports of one fact can hardly avoid each other's words.
    long_enough = min(map(_size, words)) >= FEWEST_WORDS
    runs = a.signature[:cut], b.signature[:cut]
    return Likeness(
        _contained(*runs),
        _contained(*words) if long_enough else 0.0,
        min(map(_size, runs)) < SHORT_RUNS,
    )


def alike_pairs(traces: Sequence[Trace]) -> list[tuple[int, int]]:
    """Return the pairs of traces, by index, that share enough hashes to be worth comparing.

    Signatures of two lengths come from two releases, and are not compared.
    """
    by_length: dict[int, list[int]] = defaultdict(list)
    for index, trace in enumerate(traces):
        by_length[len(trace.signature)].append(index)
    by_length.pop(0, None)
    return sorted(pair for signed in by_length.values() for pair in _alike(traces, signed))


def _alike(traces: Sequence[Trace], signed: Sequence[int]) -> list[tuple[int, int]]:
    table = np.array([traces[index].signature for index in signed], dtype=np.uint64)
    pairs = []
    for row in range(len(signed) - 1):
        shared = table[row + 1 :] == table[row]
        runs = shared[:, :SHINGLE_HASHES].sum(axis=1)
        words = shared[:, SHINGLE_HASHES:].sum(axis=1)
        near = np.nonzero((runs >= FEWEST_SHARED) | (words >= FEWEST_WORDS_SHARED))[0]
        pairs += [(signed[row], signed[row + 1 + int(offset)]) for offset in near]
    return pairs


def _codes(words: Iterable[str]) -> Codes:
    return np.fromiter((crc32(word.encode()) for word in words), dtype=np.uint64)


def _run_codes(codes: Codes) -> Codes:
    """Return a number of 32 bits for each run of words, told by the words and their order."""
    last = len(codes) - SHINGLE + 1
    summed = np.zeros(last, dtype=np.uint64)
    for place, factor in enumerate(_FACTORS):
        summed += codes[place : place + last] * factor
    return summed >> np.uint64(32)


def _least(codes: Codes, number: int) -> tuple[int, ...]:
    """Return the least of each of `number` hashes; neither order nor repetition matters."""
    sketch = _sketch(number).copy()
    sketch.update_batch(codes.tolist())
    return tuple(sketch.hashvalues.tolist())


@cache
def _sketch(number: int) -> MinHash:
    return MinHash(num_perm=number, seed=_SEED, hashfunc=int)


def _contained(a: tuple[int, ...], b: tuple[int, ...]) -> float:
    """Estimate how much of the smaller set is in the larger one.

    The least hashes tell the share in common of the union and, by how small they are, the size
    of each set.
    """
    jaccard = sum(x == y for x, y in zip(a, b, strict=True)) / len(a)
    if not jaccard:
        return 0.0
    sizes = _size(a), _size(b)
    return min(1.0, jaccard / (1 + jaccard) * sum(sizes) / min(sizes))


def _size(hashes: tuple[int, ...]) -> float:
    return max(1.0, len(hashes) * (2**32 - 1) / max(1, sum(hashes)) - 1)
