"""A document in, its article and claims out: the part of the road that check and ingest share."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from backend.loading import loading
from backend.model.answer import Notice
from backend.model.article import Article, Block, Document, Record
from backend.model.claim import Claim, Statement, Trace
from backend.model.evidence import CheckedClaim
from backend.model.ledger import Ledger

_LANGUAGE = "en"


class DocumentRefused(ValueError):
    """A document that cannot be read; the message says what to change."""


@dataclass(frozen=True, slots=True)
class Stages:
    """The verbs of the road."""

    read_article: Callable[[Document], Article]
    find_claims: Callable[[Article], list[Claim]]
    trace: Callable[[Article], Trace]
    compare: Callable[
        [Article, Trace, Sequence[Claim], Sequence[Statement], Mapping[int, bytes]],
        Sequence[CheckedClaim],
    ]
    assemble_ledger: Callable[[Sequence[Statement]], Ledger]


@cache
def stages() -> Stages:
    """Load the stages: most of a second the first time, nothing afterwards."""
    with loading():
        from backend.claims import find_claims
        from backend.comparison import assemble_ledger, compare, trace
        from backend.reading import read_article

    return Stages(read_article, find_claims, trace, compare, assemble_ledger)


def read(document: Document) -> Article:
    """Return the article in a document. Raises DocumentRefused where there is nothing to read."""
    from backend.reading import UnreadableDocument

    if document.record is not None:
        return _written_out(document)
    try:
        return stages().read_article(document)
    except UnreadableDocument as error:
        raise DocumentRefused(str(error)) from error


def unsearched(article: Article) -> Notice | None:
    """Say why no claims are to be looked for in an article; None where they are."""
    if not article.readable:
        return Notice(
            "no-article",
            "No article was found on this page: open one, or check the page once it has loaded.",
        )
    if article.language not in (None, _LANGUAGE):
        return Notice(
            "not-english",
            f"This article is not in English (it seems to be “{article.language}”): "
            "only English articles are searched for claims.",
        )
    return None


def claims_of(article: Article, record: Record | None = None) -> list[Claim]:
    """Return the claims of an article: a record's own, none where it is not to be searched."""
    if record is not None:
        return list(record.claims)
    return [] if unsearched(article) else stages().find_claims(article)


def trace_of(article: Article, record: Record | None = None) -> Trace:
    """Return what the copies of an article would share; records of one form are no copies."""
    if record is not None:
        return Trace((), record.credits)
    return stages().trace(article)


def _written_out(document: Document) -> Article:
    text = document.text or ""
    return Article(
        document.url,
        document.title,
        document.publisher,
        document.published,
        _LANGUAGE,
        text,
        (Block(0, len(text), "paragraph"),),
    )
