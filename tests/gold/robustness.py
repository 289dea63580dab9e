"""Names and paragraphs in, how claims fare under them out: other names, and what is beside.

An article on one company's round is full of other money; and what the company is called must not
matter.
"""

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from backend.claims import find_claims
from backend.model.article import Document
from backend.reading import read_article
from tests.gold import claims

_COMPANY: Final = "Zenvora"
_TITLE: Final = f"{_COMPANY} raises $50 million Series B"
_LEAD: Final = f"""\
London-based {_COMPANY}, a maker of drones, has raised $50 million in a Series B round led by \
Pellam Capital at a valuation of $400 million. Corvin Partners took part.

{_COMPANY} said on Monday that it would use the money to open two factories. The company was \
founded in 2019 by Ann Berg and Tom Okoro.

"""


def loud_asides(paths: Sequence[Path]) -> tuple[int, list[str]]:
    """Return how many paragraphs there are, and those that make a claim about the wrong company.

    Each stands behind the lead of the same article; what it claims of other companies is free.
    """
    asides = [line for path in paths for line in json.loads(path.read_text("utf-8"))["asides"]]
    return len(asides), [aside for aside in asides if _is_loud(aside)]


def _is_loud(aside: str) -> bool:
    text = _LEAD + aside.replace("{X}", _COMPANY)
    found = find_claims(read_article(Document(text=text, title=_TITLE)))
    return any(c.company.name == _COMPANY and c.quote.start >= len(_LEAD) for c in found)


def score_renamed(paths: Sequence[Path], name: str) -> claims.Score:
    """Count the claims of groups whose company is called `name` in text, titles and marks."""
    total = claims.Score()
    for path in paths:
        group = json.loads(path.read_text("utf-8"))
        marks = Counter(c["company"] for entry in group["documents"] for c in entry["claims"])
        old = re.compile(rf"(?<!\w){re.escape(marks.most_common(1)[0][0])}(?!\w)")
        aliases = claims.Aliases(
            {
                old.sub(name, root): [old.sub(name, other) for other in others]
                for root, others in (group.get("aliases") or {}).items()
            }
        )
        for entry in group["documents"]:
            document = _renamed(claims.document(path, entry), old, name)
            found = find_claims(read_article(document))
            taught = {c.company.name: c.company.aliases for c in found}
            units = claims.gold_units([_marked(mark, old, name) for mark in entry["claims"]])
            total.add(claims.score_document(units, claims.found_units(found), aliases, taught))
    return total


def _renamed(document: Document, old: re.Pattern[str], name: str) -> Document:
    told = {
        part: old.sub(name, words)
        for part in ("title", "text", "html")
        if (words := getattr(document, part))
    }
    return replace(document, **told)


def _marked(mark: dict[str, Any], old: re.Pattern[str], name: str) -> dict[str, Any]:
    value = mark["value"]
    if "orgs" in value:
        value = {**value, "orgs": [old.sub(name, org) for org in value["orgs"]]}
    return {**mark, "company": old.sub(name, mark["company"]), "value": value}
