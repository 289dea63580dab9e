"""An article in, its trace out: a signature that its copies share, and the outlets it credits.

Two texts are compared by the signatures alone, so that no text need be kept for it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
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
# Shares of the shorter text. Different reports of one round stay below .15 and .45, copies with
# a third cut and a new lead above .5, and rewrites sentence by sentence above .62.
COPIED_RUNS = 0.3
REWRITTEN_WORDS = 0.62
# Two reports of a sentence each, with the same sum, round and leader, share up to .5 of their
# runs; a copied sentence with a word or two changed keeps .65.
COPIED_SHORT_RUNS = 0.6
_SEED = 2018
# Odd numbers of 64 bits: the upper half of the words' codes, weighed with these and added up,
# tells runs apart as well as a digest of them would, at a tenth of the time.
_FACTORS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93],
    dtype=np.uint64,
)
# Hashes of 32 bits that are made at a time: what takes more than 128 KB is fetched anew from the
# system for each text, which costs three times what is done with it.
_CHUNK = 24_576
_MOST = np.uint32(2**32 - 1)
Codes = npt.NDArray[np.uint32]
_WORD = re.compile(r"\w+(?:[.,]\d+)*")
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


def trace(article: Article) -> Trace:
    """Return what is kept of an article to recognise its copies.

    Deterministic; the signature is empty for texts of fewer than 24 words.
    """
    words = words_of(article.text)
    credited = credits_in(article)
    if len(words) < SHORTEST:
        return Trace((), credited)
    codes = {word: crc32(word.encode()) for word in set(words)}
    runs = _run_codes(np.fromiter(map(codes.__getitem__, words), np.uint64, len(words)))
    content = np.array([codes[word] for word in content_words(codes)], np.uint32)
    return Trace((*_least(runs, SHINGLE_HASHES), *_least(content, WORD_HASHES)), credited)


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, numbers whole."""
    return _WORD.findall(text.lower().replace("_", " "))


def content_words(words: Iterable[str]) -> frozenset[str]:
    """Return the words that carry content: those of every day are left out."""
    return frozenset([word for word in frozenset(words) - _COMMON if len(word) > 1])


def copied_pairs(signatures: Sequence[bytes], among: int | None = None) -> list[tuple[int, int]]:
    """Return the pairs of packed signatures, by index, of copies or rewrites of one another.

    With `among`, only pairs with one of so many first ones. Nothing is alike where a text was too
    short to have a signature. Signatures of two lengths come from two releases, and are not
    compared.
    """
    by_length: dict[int, list[int]] = defaultdict(list)
    for index, signature in enumerate(signatures):
        by_length[len(signature)].append(index)
    by_length.pop(0, None)
    first = len(signatures) if among is None else among
    return sorted(chain(*(_copied(signatures, alike, first) for alike in by_length.values())))


def _copied(
    signatures: Sequence[bytes], alike: Sequence[int], among: int
) -> Iterator[tuple[int, int]]:
    """Yield the copies among those signatures whose indices, `alike`, are of one length."""
    numbers = np.frombuffer(b"".join([signatures[index] for index in alike]), "<u8")
    table = numbers.reshape(len(alike), -1)
    runs, words = table[:, :SHINGLE_HASHES], table[:, SHINGLE_HASHES:]
    sizes = list(zip(_sizes(runs), _sizes(words), strict=True))
    lengths = runs.shape[1], words.shape[1]
    for row, index in enumerate(alike[:-1]):
        if index >= among:
            break
        same_runs = (runs[row + 1 :] == runs[row]).sum(axis=1)
        same_words = (words[row + 1 :] == words[row]).sum(axis=1)
        near = np.nonzero((same_runs >= FEWEST_SHARED) | (same_words >= FEWEST_WORDS_SHARED))[0]
        for offset in near.tolist():
            shared = int(same_runs[offset]), int(same_words[offset])
            if _are_copies(shared, lengths, sizes[row], sizes[row + 1 + offset]):
                yield index, alike[row + 1 + offset]


def _are_copies(
    shared: tuple[int, int],
    lengths: tuple[int, int],
    sizes: tuple[float, float],
    others: tuple[float, float],
) -> bool:
    """Tell whether texts are copies, by the hashes that they share: of runs, and of words."""
    is_short = min(sizes[0], others[0]) < SHORT_RUNS
    least = COPIED_SHORT_RUNS if is_short else COPIED_RUNS
    if _contained(shared[0] / lengths[0], sizes[0], others[0]) >= least:
        return True
    # Two short reports of one fact can hardly avoid each other's words.
    return min(sizes[1], others[1]) >= FEWEST_WORDS and (
        _contained(shared[1] / lengths[1], sizes[1], others[1]) >= REWRITTEN_WORDS
    )


def _run_codes(codes: npt.NDArray[np.uint64]) -> Codes:
    """Return a number for each run of words, told by the words and their order."""
    last = len(codes) - SHINGLE + 1
    summed = np.zeros(last, dtype=np.uint64)
    for place, factor in enumerate(_FACTORS):
        summed += codes[place : place + last] * factor
    return (summed >> np.uint64(32)).astype(np.uint32)


def _least(codes: Codes, number: int) -> list[int]:
    """Return the least of each of `number` hashes; neither order nor repetition matters.

    They are those of a MinHash, which by itself takes twice as long: a call for each code.
    """
    factors, addends = _permutations(number)
    mixed = _mixed(codes)[:, np.newaxis]
    least = np.full(number, _MOST)
    size = _CHUNK // number
    for start in range(0, len(codes), size):
        hashes = mixed[start : start + size] * factors + addends
        np.minimum(least, hashes.min(axis=0), out=least)
    return least.tolist()


def _mixed(codes: Codes) -> Codes:
    """Return codes of which each bit depends on all of theirs: as MurmurHash3 ends."""
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35)):
        codes = (codes ^ (codes >> np.uint32(shift))) * np.uint32(factor)
    return codes ^ (codes >> np.uint32(16))


@cache
def _permutations(number: int) -> tuple[Codes, Codes]:
    """Return what each of a MinHash's hashes multiplies a code with, and what it adds to it."""
    return tuple(MinHash(num_perm=number, seed=_SEED).permutations)


def _contained(jaccard: float, one: float, other: float) -> float:
    """Estimate how much of the smaller of two sets is in the larger one.

    `jaccard` is the share of their union that they have in common: that of least hashes is alike.
    """
    return min(1.0, jaccard / (1 + jaccard) * (one + other) / min(one, other))


def _sizes(hashes: npt.NDArray[np.uint64]) -> list[float]:
    """Estimate the size of each of some sets by how small its least hashes, a row, are."""
    sums = np.maximum(1, hashes.sum(axis=1, dtype=np.float64))
    found: list[float] = np.maximum(1, hashes.shape[1] * (2**32 - 1) / sums - 1).tolist()
    return found
