"""Texts in, what finding their claims costs beside spaCy's tokenizer out."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import spacy

from backend import service
from backend.model.article import Article, Document
from tests.bench.measuring import Ratio, compare_passes
from tests.bench.prose import write_story

_ARTICLES = 8
_GOLD = Path(__file__).resolve().parents[1] / "gold" / "groups"


def ordinary_articles() -> list[Article]:
    """Return invented business news without a financing in it."""
    return [_read(write_story(number, 0).text) for number in range(_ARTICLES)]


def dense_articles(funding: int) -> list[Article]:
    """Return invented news in which most sentences speak of a financing."""
    return [_read(write_story(number, funding).text) for number in range(_ARTICLES)]


def real_funding_articles() -> list[Article]:
    """Return every fourth annotated story of the gold set: real ones, mostly short."""
    return [_read(path.read_text()) for path in sorted(_GOLD.rglob("*.txt"))[::4]]


def measure_claims(articles: Sequence[Article]) -> Ratio:
    """Return the cost of passes over articles that find claims ÷ that only tokenise."""
    tokenizer = spacy.blank("en").tokenizer
    find = service.understanding.stages().find_claims
    return compare_passes(
        lambda: [find(article) for article in articles],
        lambda: [tokenizer(article.text) for article in articles],
        len(articles),
    )


def words(articles: Sequence[Article]) -> int:
    """Count the words of articles."""
    return sum(article.words for article in articles)


def _read(text: str) -> Article:
    article = service.understanding.read(Document(text=text))
    # Lists of names may be taken for no English; here every text is.
    return replace(article, language="en")
