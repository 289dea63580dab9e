"""Articles with their statements in, lines of JSON out, and back: the corpus, with nothing lost.

The first line names the form and its version, the last one counts the lines between: a file that
was cut is known as such. Between them each line is one article, by the fields of `Line`. Numbers
of articles and statements are not written: they follow from the addresses.

A line keeps what the corpus keeps, statements too, just as the release wrote them that found
them. So what came from a table or a filing comes back, and so does what was found by rules that
have changed since; `ingest` of the same document finds its statements anew.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from backend.model.article import Article
from backend.model.claim import (
    Attribute,
    ChangeValue,
    Claim,
    ContributionValue,
    DateValue,
    MoneyValue,
    OrgsValue,
    RoundValue,
    SourceKind,
    TotalValue,
    Trace,
    ValuationValue,
    Value,
)
from backend.model.corpus import ArticleFile
from backend.values.dates import make_date

VERSION: Final = 1
"""Goes up when a release could no longer read what an earlier one wrote, or the other way."""

_FORM: Final = "second-source"
_CLASS_OF: Final[dict[Attribute, type[Value]]] = {
    "amount": MoneyValue,
    "valuation": ValuationValue,
    "total_raised": TotalValue,
    "contribution": ContributionValue,
    "round": RoundValue,
    "lead_investor": OrgsValue,
    "investor": OrgsValue,
    "date": DateValue,
    "valuation_change": ChangeValue,
}


class BadLine(ValueError):
    """A line that is none of an export; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Line:
    """An article with all that is needed to keep it as another corpus does."""

    url: str | None
    title: str | None
    publisher: str | None
    published: date | None
    kind: SourceKind
    language: str | None
    text: str
    trace: Trace
    claims: tuple[Claim, ...]
    release: str

    @property
    def article(self) -> Article:
        """The article without its blocks, which no corpus keeps."""
        return Article(
            self.url, self.title, self.publisher, self.published, self.language, self.text, ()
        )


@dataclass(frozen=True, slots=True)
class Start:
    """The first line of an export."""

    version: int


@dataclass(frozen=True, slots=True)
class End:
    """The last line of an export, and how many articles stand above it."""

    articles: int


_LINE: Final = TypeAdapter(Line)


def line_of(file: ArticleFile) -> Line:
    """Return what an export says of an article."""
    article, source = file.article, file.article.source
    return Line(
        source.url,
        source.title,
        source.publisher,
        source.published,
        source.kind,
        article.language,
        article.text,
        source.trace,
        tuple(statement.claim for statement in file.statements),
        file.release,
    )


def write_lines(files: Iterable[ArticleFile]) -> Iterator[str]:
    """Write articles, a line each, between a first and a last line."""
    yield _marked("start", {"version": VERSION})
    count = 0
    for file in files:
        count += 1
        yield _LINE.dump_json(line_of(file)).decode() + "\n"
    yield _marked("end", {"articles": count})


def read_line(data: bytes) -> Line | Start | End:
    """Read one line of an export. Raises BadLine."""
    try:
        given = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BadLine(f"not valid JSON: {error}") from None
    if not isinstance(given, dict):
        raise BadLine("not a JSON object")
    if _FORM in given:
        return _read_mark(given)
    try:
        line = _LINE.validate_json(data, strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise BadLine(f"{_path(first['loc'])}: {first['msg']}") from None
    for claim in line.claims:
        _refuse_unsound(claim)
    unread = _unread(given, json.loads(_LINE.dump_json(line)), ())
    if unread is not None:
        raise BadLine(f"{_path(unread)}: not a field of this version of the export")
    return line


def _marked(place: str, facts: dict[str, int]) -> str:
    return json.dumps({_FORM: place, **facts}, separators=(",", ":")) + "\n"


def _read_mark(given: dict[str, Any]) -> Start | End:
    match given:
        case {"second-source": "start", "version": int(version)}:
            return Start(version)
        case {"second-source": "end", "articles": int(articles)}:
            return End(articles)
    raise BadLine("neither the first nor the last line of an export")


def _refuse_unsound(claim: Claim) -> None:
    """Raise BadLine for a claim that no release finds, and that none could compare."""
    if not claim.company.name.strip():
        raise BadLine(f"claim {claim.id}: the company has no name")
    if type(claim.value) is not _CLASS_OF[claim.attribute]:
        raise BadLine(f"claim {claim.id}: this is no value of {claim.attribute!r}")
    if isinstance(claim.value, DateValue):
        day = claim.value.date
        if make_date(day.year, day.month, day.day) is None:
            raise BadLine(f"claim {claim.id}: {day.isoformat()} is a day that does not exist")


def _unread(
    given: object, read: object, path: tuple[str | int, ...]
) -> tuple[str | int, ...] | None:
    """Return the path of the first thing in `given` that is not in what was read from it."""
    if given == read:
        return None
    if isinstance(given, dict) and isinstance(read, dict):
        pairs = [(key, value, read.get(key, _unread)) for key, value in given.items()]
    elif isinstance(given, list) and isinstance(read, list) and len(given) == len(read):
        pairs = list(zip(range(len(given)), given, read, strict=True))
    else:
        return path
    deeper = (_unread(value, found, (*path, key)) for key, value, found in pairs)
    return next((found for found in deeper if found is not None), None)


def _path(steps: Iterable[str | int]) -> str:
    return ".".join(map(str, steps)) or "the line"
