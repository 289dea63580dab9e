"""Annotated articles in, examples of whom an article is about out."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from backend.claims.pipeline import parties_of, run_components
from backend.claims.weighed_topics import features_of_all
from backend.reading import read_article
from tests.gold.claims import Aliases, document
from tests.gold.training.fitting import Choice

# An article with fewer of its claims on one company is about several.
_FOREMOST: Final = 0.5


def topic_examples(paths: Sequence[Path]) -> Iterator[Choice]:
    """Yield the foremost parties of each article that is about one of them."""
    for path in paths:
        data = json.loads(path.read_text("utf-8"))
        aliases = Aliases(data.get("aliases") or {})
        for entry in data["documents"]:
            company = _company(entry["claims"])
            doc = run_components(read_article(document(path, entry)), thorough=True)
            if doc is None or company is None:
                continue
            known = parties_of(doc).foremost
            right = [
                rank
                for rank, party in enumerate(known.parties)
                if any(aliases.same_company(company, name) for name in party.names)
            ]
            if 0 < len(right) < len(known.parties):
                yield Choice(features_of_all(known), right)


def _company(claims: Sequence[dict[str, Any]]) -> str | None:
    """Return the company of most claims."""
    counts = Counter(claim["company"] for claim in claims).most_common(1)
    if not counts or counts[0][1] < _FOREMOST * len(claims):
        return None
    return str(counts[0][0])
