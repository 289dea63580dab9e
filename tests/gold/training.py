"""Annotated articles in, the weights of backend/claims/weighing.py out: `make train`.

A multinomial logistic regression with a quadratic penalty; the same articles give the same
weights. Reads the sets that rules are tuned on, and never the held ones.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from backend.claims import weighing
from backend.claims.masking import Mark
from backend.claims.money_roles import assign_role
from backend.claims.pipeline import run_components
from backend.reading import read_article
from tests.gold.claims import document
from tests.gold.gate import find_sets

WEIGHTS: Final = Path(weighing.__file__).parent / "data/sum_weights.tsv"
# A feature seen less often says nothing. The penalty, and what a sum counts that no rule knows,
# were the best of six pairs on articles left out.
_LEAST_SEEN: Final = 3
_PENALTY: Final = 3.0
_UNKNOWN: Final = 2.0
_MONEY: Final = ("amount", "valuation", "total_raised", "contribution")
_MOST_QUOTES: Final = 6


class Example(NamedTuple):
    """A sum of an annotated article: what is seen of it, and the index of its part in PARTS."""

    features: set[str]
    part: int
    known: bool


def examples(paths: Sequence[Path]) -> Iterator[Example]:
    """Yield the sums of groups; those that are optionally an amount teach nothing."""
    for path in paths:
        for entry in json.loads(path.read_text("utf-8"))["documents"]:
            doc = run_components(read_article(document(path, entry)), thorough=True)
            if doc is None:
                continue
            quotes = list(_quotes(doc.user_data["article"].text, entry["claims"]))
            for masked in doc.user_data["masked"]:
                for mark in masked.sums:
                    part = _part(mark, quotes)
                    if part is not None:
                        known = assign_role(masked, mark, doc.user_data["funding"]) is not None
                        yield Example(weighing.features(masked, mark), part, known)


def _quotes(text: str, claims: list[dict[str, Any]]) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """Yield where each claim on a sum is quoted."""
    for claim in claims:
        if claim["attribute"] in _MONEY:
            at = -1
            for _ in range(_MOST_QUOTES):
                at = text.find(claim["quote"], at + 1)
                if at < 0:
                    break
                yield at, at + len(claim["quote"]), claim


def _part(mark: Mark, quotes: list[tuple[int, int, dict[str, Any]]]) -> int | None:
    """Return the part that a sum was annotated with; None for one that may be an amount or not."""
    for start, end, claim in quotes:
        value, money = claim["value"], mark.value
        if (
            start <= mark.start
            and mark.end <= end + 1
            and value["currency"] == money.currency
            and abs(value["amount"] - money.amount) <= 0.01 * value["amount"]
        ):
            if claim["attribute"] == "amount" and claim.get("optional"):
                return None
            if claim["attribute"] == "contribution":
                return 0
            return weighing.PARTS.index(claim["attribute"])
    return 0


def fit(found: Sequence[Example]) -> dict[str, tuple[int, ...]]:
    """Return the weights by feature, one for each part, in whole hundredths."""
    seen = Counter(feature for each in found for feature in each.features)
    index = {f: n for n, f in enumerate(sorted(f for f in seen if seen[f] >= _LEAST_SEEN))}
    matrix = _matrix(found, index)
    parts = np.array([each.part for each in found])
    counts = np.array([1.0 if each.known else _UNKNOWN for each in found])
    shape, rows = (len(index), len(weighing.PARTS)), np.arange(len(found))

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(shape)
        scores = matrix @ weights
        scores -= scores.max(axis=1, keepdims=True)
        chances = np.exp(scores)
        chances /= chances.sum(axis=1, keepdims=True)
        lost = -(counts * np.log(chances[rows, parts])).sum() + _PENALTY / 2 * (weights**2).sum()
        chances[rows, parts] -= 1
        slope = matrix.T @ (chances * counts[:, None]) + _PENALTY * weights
        return float(lost), slope.ravel()

    best = minimize(loss, np.zeros(shape[0] * shape[1]), jac=True, method="L-BFGS-B")
    learnt = np.rint(best.x.reshape(shape) * weighing.UNIT).astype(int)
    return {f: tuple(map(int, learnt[n])) for f, n in index.items() if learnt[n].any()}


def _matrix(found: Sequence[Example], index: dict[str, int]) -> csr_matrix:
    columns, starts = [], [0]
    for each in found:
        columns += [index[f] for f in sorted(each.features) if f in index]
        starts.append(len(columns))
    return csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(found), len(index)))


def main() -> None:
    """Write the weights that all sets but the held ones teach."""
    sets = find_sets()
    found = list(examples([*sets["groups"], *sets["seeds"], *sets["written"]]))
    weights = fit(found)
    lines = ["\t".join((f, *map(str, row))) + "\n" for f, row in weights.items()]
    WEIGHTS.write_text("".join(lines), "utf-8")
    print(f"{len(found)} sums taught {len(weights)} weights, kept in {WEIGHTS.name}")


if __name__ == "__main__":
    main()
