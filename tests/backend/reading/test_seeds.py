"""The seed texts, read as they are."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from backend.model.article import Article, Document
from backend.reading import read_article

SEEDS = Path(__file__).parents[3] / "seeds"


@dataclass(frozen=True)
class Seed:
    title: str | None
    publisher: str | None
    published: date
    opening: str
    kinds: tuple[str, ...]


TABLE = {
    "000_b1ce63eb8bdbfb10.txt": Seed(
        None,
        None,
        date(2018, 5, 30),
        "SenseTime Group has raised $620 million",
        ("paragraph", "paragraph"),
    ),
    "001_2fa5426fc35c44ed.txt": Seed(
        "Chinese AI startup raises $1.2 billion in mere months",
        None,
        date(2018, 5, 31),
        "Chinese AI startup raises $1.2 billion in mere months",
        ("headline", "dateline", "paragraph"),
    ),
    "002_f6418d4553d953d2.txt": Seed(
        None, "Bloomberg", date(2018, 4, 10), "Bloomberg", ("dateline", "paragraph")
    ),
    "003_21320e83e1586818.txt": Seed(
        "New financing lifts valuation of facial recognition startup to $4.5 billion",
        None,
        date(2018, 4, 10),
        "New financing lifts valuation of facial recognition startup to $4.5 billion",
        ("headline", "caption", "paragraph"),
    ),
    "004_6892b4931faf7592.txt": Seed(
        "SenseTime Raises $620 Million, Its Second Funding Round In Two Months",
        None,
        date(2018, 5, 31),
        "SenseTime Raises $620 Million, Its Second Funding Round In Two Months",
        ("headline", "dateline", "heading", "paragraph"),
    ),
}


def read(name: str) -> Article:
    return read_article(Document(text=(SEEDS / name).read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", TABLE)
def test_a_seed_says_itself_who_published_what_and_when(name: str) -> None:
    article, seed = read(name), TABLE[name]
    assert (article.title, article.publisher, article.published) == (
        seed.title,
        seed.publisher,
        seed.published,
    )
    assert (article.language, article.readable) == ("en", True)


@pytest.mark.parametrize("name", TABLE)
def test_a_seed_begins_with_its_own_words(name: str) -> None:
    article, seed = read(name), TABLE[name]
    assert article.text.startswith(seed.opening)
    assert tuple(block.kind for block in article.blocks[: len(seed.kinds)]) == seed.kinds


@pytest.mark.parametrize("name", TABLE)
def test_a_seed_keeps_no_marks_of_its_making(name: str) -> None:
    text = read(name).text
    assert "date 2018" not in text
    assert not set("\\#") & set(text)
    assert not text.startswith((" ", "\n"))


def test_the_chinese_names_stay_in_the_text() -> None:
    text = read("002_f6418d4553d953d2.txt").text
    assert "SenseTime Group Ltd (商湯科技) has raised US$600 million" in text


def test_a_paragraph_that_stands_twice_is_kept_twice() -> None:
    text = read("001_2fa5426fc35c44ed.txt").text
    assert text.count("Aside from Alibaba, it also counts Temasek Holdings Pte") == 2


def test_a_cross_reference_to_another_story_is_left_out() -> None:
    assert "Read More" not in read("004_6892b4931faf7592.txt").text
