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
