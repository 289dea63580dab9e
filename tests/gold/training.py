"""Annotated articles in, the weights of sums and of names for backend/claims out: `make train`.

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
from spacy.tokens import Doc

from backend.claims import weighed_names, weighed_sums, weighing
from backend.claims.masking import Mark
from backend.claims.money_roles import assign_role
from backend.claims.pipeline import outside_tables, parties_of, run_components
from backend.claims.weighed_names import NAMES
from backend.claims.weighed_sums import SUMS
from backend.claims.weighing import Voice
from backend.reading import read_article
from backend.values.names import is_same_org
from tests.gold.claims import document
from tests.gold.gate import find_sets

DATA: Final = Path(weighing.__file__).parent / "data"
# A feature seen less often says nothing. The penalty, and what a sum counts that no rule knows,
# were the best of six pairs on articles left out.
_LEAST_SEEN: Final = 3
_PENALTY: Final = 3.0
_UNKNOWN: Final = 2.0
# Features with lighter weights, in hundredths, changed nothing on articles left out.
_SLIGHT: Final = 5
_MONEY: Final = ("amount", "valuation", "total_raised", "contribution")
_MOST_QUOTES: Final = 6


class Example(NamedTuple):
    """A sign of an annotated article: what is seen of it, and the index of its part."""

    features: set[str]
    part: int
    known: bool


Quoted = tuple[int, int, dict[str, Any]]


def examples(paths: Sequence[Path]) -> Iterator[tuple[Voice, Example]]:
    """Yield the sums and names of groups; what may be an amount or a giver teaches nothing."""
    for path in paths:
        for entry in json.loads(path.read_text("utf-8"))["documents"]:
            doc = run_components(read_article(document(path, entry)), thorough=True)
            if doc is not None:
                quotes = list(_quotes(doc.user_data["article"].text, entry["claims"]))
                yield from ((SUMS, each) for each in _sums(doc, quotes))
                yield from ((NAMES, each) for each in _names(doc, quotes))


def _sums(doc: Doc, quotes: list[Quoted]) -> Iterator[Example]:
    for masked in doc.user_data["masked"]:
        for mark in masked.sums:
            part = _part_of_sum(mark, quotes)
            if part is not None:
                known = assign_role(masked, mark, doc.user_data["funding"]) is not None
                yield Example(weighed_sums.features(masked, mark), part, known)


def _names(doc: Doc, quotes: list[Quoted]) -> Iterator[Example]:
    companies = doc.user_data["companies"] or parties_of(doc)
    for scene in weighed_names.scenes(outside_tables(doc), companies):
        for mark in scene.masked.names:
            part = None if mark.value.kind == "place" else _part_of_name(mark, quotes)
            if part is not None:
                yield Example(weighed_names.features(scene, mark), part, mark.at in scene.signs)


def _quotes(text: str, claims: list[dict[str, Any]]) -> Iterator[Quoted]:
    """Yield where each claim on a sum or on givers is quoted."""
    for claim in claims:
        if claim["attribute"] in _MONEY or "orgs" in claim["value"]:
            at = -1
            for _ in range(_MOST_QUOTES):
                at = text.find(claim["quote"], at + 1)
                if at < 0:
                    break
                yield at, at + len(claim["quote"]), claim


def _part_of_sum(mark: Mark, quotes: list[Quoted]) -> int | None:
    """Return the part that a sum was annotated with; None for one that may be an amount or not."""
    for start, end, claim in quotes:
        value, money = claim["value"], mark.value
        if (
            claim["attribute"] in _MONEY
            and start <= mark.start
            and mark.end <= end + 1
            and value["currency"] == money.currency
            and abs(value["amount"] - money.amount) <= 0.01 * value["amount"]
        ):
            if claim["attribute"] == "amount" and claim.get("optional"):
                return None
            if claim["attribute"] == "contribution":
                return 0
            return SUMS.parts.index(claim["attribute"])
    return 0


def _part_of_name(mark: Mark, quotes: list[Quoted]) -> int | None:
    """Return the part that a name was annotated with; None for one that may give or not."""
    for start, end, claim in quotes:
        if (
            start <= mark.start
            and mark.end <= end + 2
            and any(is_same_org(org, mark.value.text) for org in claim["value"].get("orgs", []))
        ):
            part = "lead_investor" if claim["attribute"] == "lead_investor" else "investor"
            return None if claim.get("optional") else NAMES.parts.index(part)
    return 0


def fit(found: Sequence[Example], parts: int) -> dict[str, tuple[int, ...]]:
    """Return the weights by feature, one for each part, in whole hundredths."""
    seen = Counter(feature for each in found for feature in each.features)
    index = {f: n for n, f in enumerate(sorted(f for f in seen if seen[f] >= _LEAST_SEEN))}
    matrix = _matrix(found, index)
    right = np.array([each.part for each in found])
    counts = np.array([1.0 if each.known else _UNKNOWN for each in found])
    shape, rows = (len(index), parts), np.arange(len(found))

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(shape)
        scores = matrix @ weights
        scores -= scores.max(axis=1, keepdims=True)
        chances = np.exp(scores)
        chances /= chances.sum(axis=1, keepdims=True)
        lost = -(counts * np.log(chances[rows, right])).sum() + _PENALTY / 2 * (weights**2).sum()
        chances[rows, right] -= 1
        slope = matrix.T @ (chances * counts[:, None]) + _PENALTY * weights
        return float(lost), slope.ravel()

    best = minimize(loss, np.zeros(shape[0] * shape[1]), jac=True, method="L-BFGS-B")
    learnt = np.rint(best.x.reshape(shape) * weighing.UNIT).astype(int)
    strong = np.abs(learnt).max(axis=1) >= _SLIGHT
    return {f: tuple(map(int, learnt[n])) for f, n in index.items() if strong[n]}


def _matrix(found: Sequence[Example], index: dict[str, int]) -> csr_matrix:
    columns, starts = [], [0]
    for each in found:
        columns += [index[f] for f in sorted(each.features) if f in index]
        starts.append(len(columns))
    return csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(found), len(index)))


def main() -> None:
    """Write the weights that all sets but the held ones teach."""
    paths = [path for paths in find_sets().values() for path in paths]
    taught: dict[Voice, list[Example]] = {SUMS: [], NAMES: []}
    for voice, example in examples(paths):
        taught[voice].append(example)
    for voice, found in taught.items():
        weights = fit(found, len(voice.parts))
        lines = ["\t".join((f, *map(str, row))) + "\n" for f, row in weights.items()]
        (DATA / voice.file).write_text("".join(lines), "utf-8")
        print(f"{len(found)} signs taught {len(weights)} weights, kept in {voice.file}")


if __name__ == "__main__":
    main()
