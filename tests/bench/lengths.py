"""Documents of extreme shape in, whether the time for them grows with their length out.

Time that grows with the square of a length shows as a ratio of 2 here, linear time as 1.
"""

from collections.abc import Callable
from dataclasses import dataclass

from backend import service
from backend.model.article import Document
from backend.store import Store
from tests.bench.measuring import seconds
from tests.bench.prose import write_story

_SHORTER = 4
"""The document of a quarter of the length, against which the whole one is held."""
_REPEATS = 3
_LONG = 2.0
"""Seconds of a short document above which one measurement must do."""
_NOTHING = 0.1
"""Seconds below which a time says nothing about growth."""


@dataclass(frozen=True, slots=True)
class Length:
    """What one shape costs at its full size, in seconds, and how that grows."""

    name: str
    reading: float
    finding: float
    checking: float
    reading_growth: float
    checking_growth: float


def measure_lengths(store: Store, only: str | None = None) -> list[Length]:
    """Return the cost of each shape; `only` names one of them."""
    service.warm_up()
    return [
        _measure(name, make, size, store)
        for name, (make, size) in SHAPES.items()
        if only is None or only == name
    ]


def _measure(name: str, make: Callable[[int], Document], size: int, store: Store) -> Length:
    short, full = make(size // _SHORTER), make(size)
    # The least of a few: a machine that does other work only ever adds.
    short_costs, full_costs = [_costs(short, store)], [_costs(full, store)]
    while len(short_costs) < _REPEATS and short_costs[0][2] < _LONG:
        short_costs.append(_costs(short, store))
        full_costs.append(_costs(full, store))
    low = [min(column) for column in zip(*short_costs, strict=True)]
    high = [min(column) for column in zip(*full_costs, strict=True)]
    return Length(
        name, high[0], high[1], high[2], _growth(low[0], high[0]), _growth(low[2], high[2])
    )


def _growth(low: float, high: float) -> float:
    return high / _SHORTER / max(low, _NOTHING)


def _costs(document: Document, store: Store) -> tuple[float, float, float]:
    understanding = service.understanding
    reading = seconds(lambda: understanding.read(document))
    article = understanding.read(document)
    finding = seconds(lambda: understanding.claims_of(article))
    return reading, finding, seconds(lambda: service.check(document, store))


def _words(count: int) -> Document:
    paragraphs: list[str] = []
    length = number = 0
    while length < count:
        story = write_story(number, 0)
        paragraphs += story.paragraphs
        length += len(story.text.split())
        number += 1
    return Document(text="\n\n".join(paragraphs))


def _funding_words(count: int) -> Document:
    paragraphs: list[str] = []
    length = 0
    while length < count:
        story = write_story(7, 26)
        paragraphs += story.paragraphs
        length += len(story.text.split())
    return Document(text="\n\n".join(paragraphs))


def _sentence(characters: int) -> Document:
    clause = "the fund of the bank of the north, which has invested $5 million, and "
    text = "Acme has raised $9 million from " + clause * (characters // len(clause)) + "others."
    return Document(text=text)


def _moods(characters: int) -> Document:
    clause = "plans to raise and, people said, would not have been valued at more "
    return Document(text="Acme " + clause * (characters // len(clause)) + "$9 million.")


def _numbers(count: int) -> Document:
    return Document(text=" ".join(str(number * 7919 % 100_003) for number in range(count)))


def _lines(count: int) -> Document:
    return Document(text="\n".join(f"Line {number} of it" for number in range(count)))


def _elements(count: int) -> Document:
    items = "".join(f"<div class='row'><span>Item {number}</span></div>" for number in range(count))
    story = "".join(f"<p>{paragraph}</p>" for paragraph in write_story(3, 8).paragraphs)
    return Document(html=f"<html><body><article>{story}</article>{items}</body></html>")


def _repeated_paragraphs(count: int) -> Document:
    paragraph = "<p>Acme has raised $5 million in a Series A round led by Example Capital.</p>"
    return Document(html=f"<html><body><article>{paragraph * count}</article></body></html>")


SHAPES: dict[str, tuple[Callable[[int], Document], int]] = {
    "a text of 100,000 words": (_words, 100_000),
    "10,000 words of funding news": (_funding_words, 10_000),
    "a sentence of 20,000 characters": (_sentence, 20_000),
    "a sentence of 20,000 characters in many moods": (_moods, 20_000),
    "100,000 numbers": (_numbers, 100_000),
    "200,000 short lines": (_lines, 200_000),
    "20,000 repeated elements": (_elements, 20_000),
    "2,000 times one paragraph": (_repeated_paragraphs, 2_000),
}
