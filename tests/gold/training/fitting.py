"""Examples of what was right in, the weights of their features out, in whole hundredths.

Logistic regressions with a quadratic penalty; the same examples give the same weights.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from backend.values.weights import UNIT, Weights, read_weights

# Features with lighter weights, in hundredths, changed nothing on articles left out.
_SLIGHT: Final = 5

Features = Collection[str]


class Choice(NamedTuple):
    """What is seen of each of several that could be right, and the numbers of those that are."""

    candidates: Sequence[Features]
    right: Collection[int]


class Part(NamedTuple):
    """What is seen of one thing, the number of the part that it plays, and how much it counts."""

    features: Features
    part: int
    count: float


def fit_choices(found: Sequence[Choice], least_seen: int, penalty: float) -> Weights:
    """Return the weights under which what is right outweighs the other candidates."""
    rows = [features for each in found for features in each.candidates]
    index, matrix = _matrix(rows, least_seen)
    starts = np.cumsum([0, *(len(each.candidates) for each in found)])[:-1]
    group = np.repeat(np.arange(len(found)), [len(each.candidates) for each in found])
    right = np.array([n in each.right for each in found for n in range(len(each.candidates))])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        scores = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        whole, good = (np.add.reduceat(each, starts) for each in (scores, scores * right))
        lost = np.log(whole / good).sum() + penalty / 2 * (weights @ weights)
        slope = matrix.T @ (scores / whole[group] - scores * right / good[group])
        return float(lost), slope + penalty * weights

    return _kept(index, _least(loss, len(index))[:, None])


def fit_parts(found: Sequence[Part], parts: int, least_seen: int, penalty: float) -> Weights:
    """Return the weights by feature, one for each part."""
    index, matrix = _matrix([each.features for each in found], least_seen)
    right = np.array([each.part for each in found])
    counts = np.array([each.count for each in found])
    shape, rows = (len(index), parts), np.arange(len(found))

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(shape)
        scores = matrix @ weights
        scores -= scores.max(axis=1, keepdims=True)
        chances = np.exp(scores)
        chances /= chances.sum(axis=1, keepdims=True)
        lost = -(counts * np.log(chances[rows, right])).sum() + penalty / 2 * (weights**2).sum()
        chances[rows, right] -= 1
        slope = matrix.T @ (chances * counts[:, None]) + penalty * weights
        return float(lost), slope.ravel()

    return _kept(index, _least(loss, shape[0] * shape[1]).reshape(shape))


def keep(weights: Weights, path: Path, found: Iterable[object]) -> None:
    """Write a table of weights, and say from how many examples it was learnt."""
    lines = ["\t".join((feature, *map(str, row))) + "\n" for feature, row in weights.items()]
    path.write_text("".join(lines), "utf-8")
    read_weights.cache_clear()
    print(f"{len(list(found))} examples taught {len(weights)} weights, kept in {path.name}")


def _least(loss: Callable[[np.ndarray], tuple[float, np.ndarray]], size: int) -> np.ndarray:
    return np.asarray(minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B").x)


def _kept(index: Mapping[str, int], weights: np.ndarray) -> Weights:
    learnt = np.rint(weights * UNIT).astype(int)
    strong = np.abs(learnt).max(axis=1) >= _SLIGHT
    return {f: tuple(map(int, learnt[n])) for f, n in index.items() if strong[n]}


def _matrix(found: Sequence[Features], least_seen: int) -> tuple[dict[str, int], csr_matrix]:
    seen = Counter(feature for features in found for feature in features)
    index = {f: n for n, f in enumerate(sorted(f for f in seen if seen[f] >= least_seen))}
    columns, starts = [], [0]
    for features in found:
        columns += [index[f] for f in sorted(features) if f in index]
        starts.append(len(columns))
    shape = (len(found), len(index))
    return index, csr_matrix((np.ones(len(columns)), columns, starts), shape=shape)
