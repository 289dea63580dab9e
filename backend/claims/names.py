"""Sentences in, names of organisations and people out; which of them matter is decided elsewhere.

Capital letters carry the news in English, except at the start of a sentence and in headlines in
title case. There the words of the rest of the article, and a list of common words, decide.
"""

from bisect import bisect_left
from collections.abc import Iterable

from backend.claims.headline_names import cut_headline
from backend.claims.name_edges import (
    is_listed,
    part_at_ampersand,
    rejoined,
    trim_descriptor,
    trim_start,
)
from backend.claims.name_kinds import Name, join_funds, name_of
from backend.claims.name_learning import Line, learn, read_fields, read_line
from backend.claims.name_tokens import Token
from backend.claims.name_words import ends_orgish
from backend.claims.sentences import Sentence

__all__ = ["Name", "NameFinder"]


class NameFinder:
    """Finds the names of one article; learns first from its running text, then reads headlines."""

    def __init__(
        self,
        text: str,
        sentences: Iterable[Sentence],
        barriers: Iterable[tuple[int, int]],
        title: str = "",
    ) -> None:
        """Read the running text once. `barriers` are spans no name may cross: money, rounds."""
        spans = sorted(barriers)
        lines = [
            read_line(text, s.start, s.end, s.kind, _between(spans, s.start, s.end))
            for s in sentences
        ]
        for line in lines:
            read_fields(line)
        self._text = text
        self._learned = learn(text, lines, title)
        self._titled = {line.start: line.titled for line in lines}
        self.names: dict[int, list[Name]] = {line.start: self._find(line) for line in lines}

    def is_title_case(self, sentence: Sentence) -> bool:
        """Tell whether capitals say nothing in this sentence."""
        return self._titled[sentence.start]

    def read_title(self, title: str, barriers: Iterable[tuple[int, int]]) -> list[str]:
        """Return the names in a title that is not part of the text; `barriers` are the title's."""
        line = read_line(title, 0, len(title), "headline", sorted(barriers))
        return [name.text for name in self._find(line) if name.kind == "org"]

    def _find(self, line: Line) -> list[Name]:
        text, learned = line.text, self._learned
        if line.company is not None:
            start, end = line.company
            return [Name(start, end, text[start:end], "org")]
        found = []
        for run in line.runs(learned):
            for piece in self._pieces(run, line):
                parts = [piece]
                if len(piece) != 1:
                    trimmed = trim_descriptor(piece, text, learned)
                    parts = part_at_ampersand(trimmed, text, learned)
                for part in parts:
                    name = name_of(part, line, learned)
                    if name is not None:
                        found.append(name)
        named = join_funds(found, text)
        return [
            name._replace(kind="place") if self._is_seat(before, name) else name
            for before, name in zip([None, *named], named, strict=False)
        ]

    def _is_seat(self, before: Name | None, name: Name) -> bool:
        """Tell the town in "Lind of Pascagoula", named but there, from the owner of a fund."""
        return (
            before is not None
            and before.kind == name.kind == "org"
            and self._text[before.end : name.start] == " of "
            and self._learned.runs[name.text] < 2
            and not ends_orgish(name.text)
            and not before.text.endswith(("Fund", "Funds"))
        )

    def _pieces(self, run: list[Token], line: Line) -> list[list[Token]]:
        start = run[0].start
        if line.titled:
            begins = start <= line.first
            pieces = cut_headline(run, self._learned.known, line.text, begins)
            if pieces and not begins and is_listed(run, line.text):
                return [run]
            return rejoined(pieces, line)
        if start != line.listed and line.begins_at(start):
            return [trim_start(run, line.text, self._learned)]
        return [run]


def _between(spans: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    first = bisect_left(spans, (start,))
    return spans[max(0, first - 1) : bisect_left(spans, (end,))]
