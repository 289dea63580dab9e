"""An article in, the numbers and keys that tell it from others out; the same on every machine."""

import hashlib
from dataclasses import dataclass
from typing import TypeGuard

from backend.model.article import Article
from backend.values.urls import normalise_url

STATEMENTS_PER_ARTICLE = 1 << 13
"""How many statements one article can make. A page of a million words would not reach it."""

LARGEST_ID = (1 << 53) - 1
"""Ids travel as JSON numbers, and JavaScript counts no further without losing some."""

_ARTICLE_IDS = (LARGEST_ID + 1) // STATEMENTS_PER_ARTICLE


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells one document from another: its address, or its words where it has none."""

    key: str
    text_hash: str


def identify(article: Article) -> Identity:
    """Return the identity of an article, blind to how white space falls in its text."""
    words = " ".join(article.text.split())
    text_hash = hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
    if article.url:
        return Identity(normalise_url(article.url), text_hash)
    return Identity(f"text:{text_hash}", text_hash)


def is_web_address(url: str | None) -> TypeGuard[str]:
    """Tell whether a URL is a page's, and not the name of a file."""
    return url is not None and url.lower().startswith(("http://", "https://"))


def first_id(key: str) -> int:
    """Return the id that an article of this key takes unless another article has it."""
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:8], "big") % (_ARTICLE_IDS - 1) + 1


def next_id(article_id: int) -> int:
    """Return the id to try when `article_id` belongs to another article."""
    return article_id % (_ARTICLE_IDS - 1) + 1


def statement_id(article_id: int, position: int) -> int:
    """Return the id of an article's statement at `position`, from 0."""
    return article_id * STATEMENTS_PER_ARTICLE + position


def article_of(statement: int) -> int:
    """Return the id of the article that makes the statement of this id."""
    return statement // STATEMENTS_PER_ARTICLE
