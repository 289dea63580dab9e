"""The page that a reader looks at and the article that is found in it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from backend.model.claim import Claim, SourceKind

BlockKind = Literal["headline", "heading", "dateline", "paragraph", "item", "cell", "caption"]


@dataclass(frozen=True, slots=True)
class Record:
    """What a row of a table or a filing states field by field: nothing is left to be found in it.

    The quotes of `claims` stand in the text of the record's document. `credits` are outlets that
    it names as where it has this from.
    """

    kind: SourceKind
    claims: tuple[Claim, ...]
    credits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """What is handed in to be checked or kept: exactly one of `html` and `text` is given.

    `record` is None for what people wrote; else `text` is the record written out, field by field.
    """

    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    html: str | None = None
    text: str | None = None
    record: Record | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item or table cell of an article.

    `start` and `end` count code points of Article.text. `row` numbers the rows of the
    page's tables, and is None for what stands in no table.
    """

    start: int
    end: int
    kind: BlockKind
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """The readable text of a page.

    `text` holds only words that stand on the page, headline first where the page has one; blocks
    cover it in order without overlapping, and are separated by line feeds. `title` may come from
    the page's metadata and need not stand in `text`. `language` is an ISO 639-1 code, None when
    there is too little text to tell. `readable` is False when the page holds no article.
    """

    url: str | None
    title: str | None
    publisher: str | None
    published: date | None
    language: str | None
    text: str
    blocks: tuple[Block, ...]
    readable: bool = True

    @property
    def words(self) -> int:
        """Count the words of the text, separated by white space."""
        return len(self.text.split())
