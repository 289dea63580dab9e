"""The fields of a record in, a document of plain text with its claims out.

Each field becomes one line, "Lead Investors: Example Ventures", and that line is the quote of what
the field states. Knows neither tables nor filings.
"""

from datetime import date
from typing import Final

from backend.model.article import Document, Record
from backend.model.claim import (
    Attribute,
    Claim,
    Company,
    Mention,
    Modality,
    Quote,
    SourceKind,
    Value,
)

# As much text beside a quote as tells it from another one on its page.
_CONTEXT: Final = 40
# A record tells one financing, and that is its news.
_MENTION: Final = Mention(1, "news")

Stated = tuple[Attribute, Value, Modality]


class Writing:
    """A record that is being written out, field by field."""

    def __init__(self, company: Company, form: str) -> None:
        """Write of one company; `form` leads the names of the rules: "table", "form-d"."""
        self._company = company
        self._form = form
        self._text = ""
        self._stated: list[tuple[int, int, Stated]] = []

    def line(self, name: str, words: str, *stated: Stated) -> None:
        """Write a field in the words of its record, and what it states."""
        start = len(self._text) + 1 if self._text else 0
        self._text += ("\n" if self._text else "") + f"{name}: {words}"
        self._stated += [(start, len(self._text), each) for each in stated]

    @property
    def states_nothing(self) -> bool:
        """Tell whether no field has stated anything yet."""
        return not self._stated

    def document(
        self,
        kind: SourceKind,
        url: str,
        title: str,
        publisher: str,
        published: date | None,
        credited: tuple[str, ...] = (),
    ) -> Document:
        """Return what was written, as a document."""
        claims = tuple(self._claim(number) for number in range(1, len(self._stated) + 1))
        record = Record(kind, claims, credited)
        return Document(url, title, publisher, published, text=self._text, record=record)

    def _claim(self, number: int) -> Claim:
        start, end, (attribute, value, modality) = self._stated[number - 1]
        quote = Quote(
            start,
            end,
            self._text[start:end],
            self._text[max(0, start - _CONTEXT) : start],
            self._text[end : end + _CONTEXT],
            self._text[start:end],
        )
        rule = f"{self._form}.{attribute}"
        return Claim(
            f"c{number}", self._company, attribute, value, modality, None, quote, _MENTION, rule
        )
