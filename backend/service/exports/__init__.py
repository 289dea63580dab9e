"""The corpus in, a stream of text in one of four forms out: nothing in it depends on the clock.

The same corpus gives the same bytes. Only the form "jsonl" keeps everything, and is read again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from backend.model.claim import Statement
from backend.model.corpus import ArticleFile
from backend.store import Store
from backend.values.names import company_key

Form = Literal["jsonl", "csv", "annotations", "claimreview"]


def export(store: Store, form: Form, company: str | None = None) -> Iterator[str]:
    """Write the corpus piece by piece, or what it knows of the company with this key.

    The lossless form holds each article that speaks of the company, with all that it states.
    """
    keys = None if company is None else store.survey.keys_of(company)
    files = store.survey.files(keys)
    # What writes one form is loaded for that form only.
    match form:
        case "jsonl":
            from backend.service.exports.corpus_lines import write_lines

            return write_lines(files)
        case "csv":
            from backend.service.exports.table import write_table

            return write_table(_statements(files, keys))
        case "annotations":
            from backend.service.exports.annotations import write_annotations

            return write_annotations(_statements(files, keys))
        case "claimreview":
            from backend.service.exports.reviews import write_reviews

            return write_reviews(_only(files, keys), store)


def _statements(files: Iterable[ArticleFile], keys: frozenset[str] | None) -> Iterator[Statement]:
    return (statement for file in _only(files, keys) for statement in file.statements)


def _only(files: Iterable[ArticleFile], keys: frozenset[str] | None) -> Iterator[ArticleFile]:
    """Yield the articles with what they state on the companies with these keys."""
    for file in files:
        if keys is None:
            yield file
        else:
            about = (s for s in file.statements if company_key(s.claim.company.name) in keys)
            yield replace(file, statements=tuple(about))
