"""A store in, lists for a person who looks after the corpus out; decides nothing."""

from difflib import get_close_matches

from backend.model.claim import SourceKind
from backend.model.corpus import ArticleFile, KeptArticle
from backend.store import Store

_LEAST_LIKENESS = 0.4
"""Of what was written to an address of the same site or page, as difflib counts it: the bare name
of a file has as much with the address that is made for it."""


def list_sources(
    store: Store, limit: int, kind: SourceKind | None, publisher: str | None
) -> list[tuple[ArticleFile, int]]:
    """Return articles, the latest first, each with the number of its origin among them."""
    from backend.comparison.source_origins import number_origins

    files = store.survey.sources(limit, kind=kind, publisher=publisher)
    return list(zip(files, number_origins(files), strict=True))


def find_source(store: Store, name: str) -> KeptArticle | None:
    """Return the article of an address, however that is written, or of a number."""
    found = store.article_at(name)
    if found is None and name.isascii() and name.isdigit():
        found = store.article(int(name))
    return found


def addresses_like(store: Store, name: str) -> list[str]:
    """Return the addresses of the corpus that somebody who writes `name` may mean."""
    return get_close_matches(name, store.survey.addresses_near(name), cutoff=_LEAST_LIKENESS)
