"""Annotated groups in, articles with their marks out: what the claim finder is to learn from.

Reads the JSON and the texts that tests/gold/groups/README.md describes. Knows nothing of models.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from backend.model.article import Article, Document
from backend.reading import read_article
from backend.values.names import is_same_company, is_same_org

PART = "part of another financing"


@dataclass(frozen=True, slots=True)
class GoldMark:
    """One marked claim: where its quote stands in Article.text (maybe nowhere), and its value.

    `neutral` marks are neither rewarded nor punished when found.
    """

    company: str
    attribute: str
    value: dict[str, Any]
    places: tuple[tuple[int, int], ...]
    neutral: bool


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article of a group with the marks on it, and the names that mean one organisation."""

    group: str
    article: Article
    marks: tuple[GoldMark, ...]
    aliases: "Aliases"


class Aliases:
    """The names that a group gives one organisation."""

    def __init__(self, table: dict[str, list[str]]) -> None:
        """Take the group's table: a name, and the others that mean it."""
        self._root = {
            _fold(n): _fold(root) for root, names in table.items() for n in [root, *names]
        }

    def same_org(self, a: str, b: str) -> bool:
        """Tell whether two names are one investor's."""
        return self._same(a, b) or is_same_org(a, b)

    def same_company(self, a: str, b: str) -> bool:
        """Tell whether two names are one company's."""
        return self._same(a, b) or is_same_company(a, b)

    def _same(self, a: str, b: str) -> bool:
        return self._root.get(_fold(a), _fold(a)) == self._root.get(_fold(b), _fold(b))


def read_groups(files: Iterable[Path], seeds: Path) -> list[GoldArticle]:
    """Read every article of the groups; texts that are not beside a group stand in `seeds`."""
    return [
        _read(entry, group, file, seeds)
        for file in files
        for group in [json.loads(file.read_text("utf-8"))]
        for entry in group["documents"]
    ]


def _read(entry: dict[str, Any], group: dict[str, Any], file: Path, seeds: Path) -> GoldArticle:
    article = read_article(_document(entry, file.parent, seeds))
    marks = tuple(_mark(marked, article.text) for marked in entry["claims"])
    return GoldArticle(file.stem, article, marks, Aliases(group.get("aliases") or {}))


def _document(entry: dict[str, Any], folder: Path, seeds: Path) -> Document:
    published = date.fromisoformat(entry["published"]) if entry.get("published") else None
    html = text = None
    if entry.get("html_file"):
        html = (folder / entry["html_file"]).read_text("utf-8")
    else:
        path = folder / entry["text_file"]
        text = (path if path.exists() else seeds / path.name).read_text("utf-8")
    return Document(
        entry.get("url"), entry.get("title"), entry.get("publisher"), published, html, text
    )


def _mark(marked: dict[str, Any], text: str) -> GoldMark:
    part = marked["attribute"] == "amount" and marked.get("optional") == PART
    return GoldMark(
        marked["company"],
        "contribution" if part else marked["attribute"],
        marked["value"],
        _places(marked["quote"], text),
        bool(marked.get("optional")) and not part,
    )


def _places(quote: str, text: str) -> tuple[tuple[int, int], ...]:
    """Find a quote although reading has folded white space and dropped the backslashes before $."""
    words = (re.escape(word) for word in quote.replace("\\$", "$").split())
    return tuple(m.span() for m in re.finditer(r"\s+".join(words), text))


def _fold(name: str) -> str:
    return name.lower().replace("’", "'").strip(" .")
