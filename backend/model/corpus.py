"""What a corpus gives back beside statements: kept articles, companies, and the keys to it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from backend.model.claim import Source, Statement

Outcome = Literal["new", "changed", "unchanged"]


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """An article of the corpus. `statements` counts the statements that it makes."""

    source: Source
    language: str | None
    words: int
    text: str
    statements: int


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """An article with what it states, in the order of its text.

    `release` is the one that found the statements.
    """

    article: KeptArticle
    statements: tuple[Statement, ...]
    release: str


Counts = tuple[tuple[str | None, int], ...]
"""How many there are of each, the most first; None counts those of which it is not known."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """What a corpus holds, counted, and the database that it is in.

    `first` and `last` are the earliest and the latest day of publication, None where no source
    has one. `releases` counts sources by the release that read them. `size` is in bytes.
    """

    sources: int
    statements: int
    companies: int
    kinds: Counts
    languages: Counts
    publishers: Counts
    attributes: Counts
    releases: Counts
    first: date | None
    last: date | None
    undated: int
    database: str
    size: int
    schema: str


@dataclass(frozen=True, slots=True)
class KnownCompany:
    """A company of the corpus, with every other name that its texts teach for it.

    `id` is the key of the name that most statements use.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    statements: int


@dataclass(frozen=True, slots=True)
class CompanyFile:
    """A company and all statements about it, under whichever of its names."""

    company: KnownCompany
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Token:
    """A key to the server. `origin` is the extension it belongs to, None for a script's."""

    id: str
    name: str
    origin: str | None
    created: date
