"""Articles in, examples of those about a company's financing and of those about others out."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from backend.claims.grounds import kept
from backend.claims.pipeline import run_components
from backend.claims.weighed_grounds import features
from backend.reading import read_article
from tests.gold.claims import document
from tests.gold.training.fitting import Part

# Articles about something else are few, and readers meet many.
_OTHERS: Final = 3.0
# A sentence alone tells less.
_ALONE: Final = 0.3


def ground_examples(paths: Sequence[Path]) -> Iterator[Part]:
    """Yield each article in which anything was found, and its first sentence with claims alone.

    What is optional does not count.
    """
    for path in paths:
        for entry in json.loads(path.read_text("utf-8"))["documents"]:
            article = read_article(document(path, entry))
            doc = run_components(article)
            if doc is not None and (found := kept(doc.user_data["quoted"])):
                told = any(not claim.get("optional") for claim in entry["claims"])
                count = 1.0 if told else _OTHERS
                yield Part(features(found, article.title or ""), int(told), count)
                first = [q for q in found if q.quote.sentence == found[0].quote.sentence]
                yield Part(features(first, ""), int(told), count * _ALONE)
