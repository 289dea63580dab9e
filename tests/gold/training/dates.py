"""Annotated articles in, examples of which dates are those of a deal out."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from backend.claims.masking import Mark
from backend.claims.pipeline import outside_tables, run_components
from backend.claims.weighed_dates import deals, features
from backend.claims.weighed_names import scenes
from backend.claims.weighing import WEIGHED
from backend.reading import read_article
from tests.gold.claims import document
from tests.gold.training.fitting import Part
from tests.gold.training.signs import Quoted, count, quotes


def date_examples(paths: Sequence[Path]) -> Iterator[Part]:
    """Yield the dates that stand beside a claim; what may be a deal's or not teaches nothing."""
    for path in paths:
        for entry in json.loads(path.read_text("utf-8"))["documents"]:
            doc = run_components(read_article(document(path, entry)), thorough=True)
            if doc is None or doc.user_data["companies"] is None:
                continue
            marked = [c for c in entry["claims"] if c["attribute"] == "date"]
            quoted = list(quotes(doc.user_data["article"].text, marked))
            found = scenes(outside_tables(doc), doc.user_data["companies"])
            for scene, drafts in zip(found, doc.user_data["drafts"], strict=True):
                told = deals(drafts)
                known = {draft.at for draft in drafts if not draft.rule.endswith(WEIGHED)}
                for mark in scene.masked.dates if told else ():
                    part = _part(mark, quoted)
                    if part is not None:
                        yield Part(features(scene, mark, told), part, count(mark.at in known))


def _part(mark: Mark, quoted: list[Quoted]) -> int | None:
    """Return whether a date was annotated; None for one that may be a deal's or not."""
    written = mark.value.date.isoformat()
    for start, end, claim in quoted:
        stands = start <= mark.start and mark.end <= end + 1
        if stands and written.startswith(claim["value"]["date"]):
            return None if claim.get("optional") else 1
    return 0
