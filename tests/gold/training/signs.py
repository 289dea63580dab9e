"""Annotated articles in, examples of which part a sum or a name plays out."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from spacy.tokens import Doc

from backend.claims import weighed_names, weighed_sums
from backend.claims.masking import Mark
from backend.claims.money_roles import assign_role
from backend.claims.pipeline import outside_tables, parties_of, run_components
from backend.claims.weighed_names import NAMES
from backend.claims.weighed_sums import SUMS
from backend.claims.weighing import Voice
from backend.reading import read_article
from backend.values.names import is_same_org
from tests.gold.claims import document
from tests.gold.training.fitting import Part

# What a sign counts that no rule knows: the best of six on articles left out.
_UNKNOWN: Final = 2.0
_MONEY: Final = ("amount", "valuation", "total_raised", "contribution")
_MOST_QUOTES: Final = 6


Quoted = tuple[int, int, dict[str, Any]]


def sign_examples(paths: Sequence[Path]) -> Iterator[tuple[Voice, Part]]:
    """Yield the sums and names of groups; what may be an amount or a giver teaches nothing."""
    for path in paths:
        for entry in json.loads(path.read_text("utf-8"))["documents"]:
            doc = run_components(read_article(document(path, entry)), thorough=True)
            if doc is not None:
                marked = [c for c in entry["claims"] if _is_of_sum_or_givers(c)]
                quoted = list(quotes(doc.user_data["article"].text, marked))
                yield from ((SUMS, each) for each in _sums(doc, quoted))
                yield from ((NAMES, each) for each in _names(doc, quoted))


def _is_of_sum_or_givers(claim: dict[str, Any]) -> bool:
    return claim["attribute"] in _MONEY or "orgs" in claim["value"]


def _sums(doc: Doc, quoted: list[Quoted]) -> Iterator[Part]:
    for masked in doc.user_data["masked"]:
        for mark in masked.sums:
            part = _part_of_sum(mark, quoted)
            if part is not None:
                known = assign_role(masked, mark, doc.user_data["funding"]) is not None
                yield Part(weighed_sums.features(masked, mark), part, count(known))


def _names(doc: Doc, quoted: list[Quoted]) -> Iterator[Part]:
    companies = doc.user_data["companies"] or parties_of(doc)
    for scene in weighed_names.scenes(outside_tables(doc), companies):
        for mark in scene.masked.names:
            part = None if mark.value.kind == "place" else _part_of_name(mark, quoted)
            if part is not None:
                known = mark.at in scene.signs
                yield Part(weighed_names.features(scene, mark), part, count(known))


def count(known: bool) -> float:
    """Return how much a sign counts, one that no rule knows more than the others."""
    return 1.0 if known else _UNKNOWN


def quotes(text: str, claims: Sequence[dict[str, Any]]) -> Iterator[Quoted]:
    """Yield where each claim is quoted."""
    for claim in claims:
        at = -1
        for _ in range(_MOST_QUOTES):
            at = text.find(claim["quote"], at + 1)
            if at < 0:
                break
            yield at, at + len(claim["quote"]), claim


def _part_of_sum(mark: Mark, quoted: list[Quoted]) -> int | None:
    """Return the part that a sum was annotated with; None for one that may be an amount or not."""
    for start, end, claim in quoted:
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


def _part_of_name(mark: Mark, quoted: list[Quoted]) -> int | None:
    """Return the part that a name was annotated with; None for one that may give or not."""
    for start, end, claim in quoted:
        if (
            start <= mark.start
            and mark.end <= end + 2
            and any(is_same_org(org, mark.value.text) for org in claim["value"].get("orgs", []))
        ):
            part = "lead_investor" if claim["attribute"] == "lead_investor" else "investor"
            return None if claim.get("optional") else NAMES.parts.index(part)
    return 0
