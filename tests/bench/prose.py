"""A number in, an invented story of that number out: always the same words for the same number."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle

from tests.bench import vocabulary as words

WORDS = 755
"""The words of a story: the mean of 181 real pages, on which the goals were set."""


@dataclass(frozen=True, slots=True)
class Story:
    """A headline and paragraphs about one invented company."""

    number: int
    company: str
    headline: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return the story as plain text."""
        return "\n\n".join((self.headline, *self.paragraphs))


def write_story(number: int, funding: int, length: int = WORDS) -> Story:
    """Write a story of about `length` words, `funding` of its sentences about a financing."""
    chance = random.Random(number)
    facts = _facts(chance)
    dealing = _drawn(chance, words.FUNDING, facts)
    passing = _drawn(chance, words.ORDINARY, facts)
    sentences = [next(dealing) for _ in range(funding)]
    while sum(len(sentence.split()) for sentence in sentences) < length:
        # The first third of the news is the news; what remains of it comes up again further down.
        place = len(sentences) if funding == 0 else chance.randint(funding // 3, len(sentences))
        sentences.insert(place, next(passing))
    headline = (
        f"{facts['c']} raises {facts['a']} in {facts['r']} round"
        if funding
        else f"{facts['c']} opens a second plant outside {facts['place']}"
    )
    return Story(number, facts["c"], headline, tuple(_paragraphs(chance, sentences)))


def retell(story_number: int, telling: int) -> Story:
    """Write a short story of other words about the company and the deal of another story."""
    facts = _facts(random.Random(story_number))
    chance = random.Random(story_number * 31 + telling + 1)
    dealing = _drawn(chance, words.FUNDING, facts)
    sentences = [next(dealing) for _ in range(6)]
    return Story(story_number, facts["c"], f"{facts['c']} gets {facts['a']}", tuple(sentences))


def _facts(chance: random.Random) -> dict[str, str]:
    """Settle what a story is about; the same for every telling of it."""
    millions = chance.choice((3, 5, 12, 18, 25, 40, 75, 120, 240))
    sign = chance.choice(("$", "$", "$", "€", "£", "US$"))
    firms = [f"{_name(chance)} {chance.choice(words.FIRM_WORDS)}" for _ in range(4)]
    return {
        "c": _name(chance),
        **dict(zip("ijkl", firms, strict=True)),
        "a": f"{sign}{millions} million",
        "b": f"{sign}{millions * 3} million",
        "v": f"{sign}{round(millions / 90, 1) + 0.3:.1f} billion",
        "r": chance.choice(words.ROUNDS),
        "place": chance.choice(words.PLACES),
        "trade": chance.choice(words.TRADES),
        "p": f"{chance.choice(words.FIRST_NAMES)} {_name(chance)}",
    }


def _name(chance: random.Random) -> str:
    parts = chance.sample(words.SYLLABLES, 2)
    return "".join(parts).capitalize() + chance.choice(words.ENDINGS)


def _drawn(
    chance: random.Random, patterns: tuple[str, ...], facts: dict[str, str]
) -> Iterator[str]:
    for pattern in cycle(chance.sample(patterns, len(patterns))):
        passing = {
            "n": str(chance.randint(110, 900)),
            "m": str(chance.randint(3, 48)),
            "day": chance.choice(words.DAYS),
            "month": chance.choice(words.MONTHS),
            "year": str(chance.randint(2019, 2025)),
        }
        yield pattern.format(**facts, **passing) + "."


def _paragraphs(chance: random.Random, sentences: list[str]) -> Iterator[str]:
    start = 0
    while start < len(sentences):
        end = start + chance.randint(1, 3)
        yield " ".join(sentences[start:end])
        start = end
