"""Characters, days and languages: one case a line."""

from datetime import date

import pytest

from backend.reading.cleaning import clean
from backend.reading.days import find_day, find_url_day, find_url_month, parse_stamp
from backend.reading.language import detect_language

CLEANED = [
    ("US$\u00a05\u202fmillion", "US$ 5 million"),
    ("val\u00adu\u00ada\u00adtion", "valuation"),
    ("\u2068Mossbank\u2069 \u200eraised\u200b $5m", "Mossbank raised $5m"),
    ("  a\t b\n\u2028c ", "a b c"),
    ("ÂŁ1m and Â£2m", "£1m and £2m"),
    ("itâ€™s â‚¬2m â€“ no", "it’s €2m – no"),
    ("São Paulo, Âncora, l’âge", "São Paulo, Âncora, l’âge"),
    ("raised $95 million[7][8] in 2025.[a]", "raised $95 million in 2025."),
    ("the investor[s] of [2018] said [sic]", "the investor[s] of [2018] said [sic]"),
    ("Cafe\u0301", "Café"),
    ("a  b ", "a b"),
    ("“We’re\u00a0in”  it – said", "“We’re in” it – said"),
    ("a\x00b\x07c\ud800d", "abcd"),
    ("商湯科技", "商湯科技"),
]


@pytest.mark.parametrize(("text", "cleaned"), CLEANED)
def test_only_seen_characters_are_words(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


FOUND = [
    ("31 May 2018 | News", date(2018, 5, 31)),
    ("16 Mar 2023", date(2023, 3, 16)),
    ("March 3, 2026", date(2026, 3, 3)),
    ("Sept. 3rd, 2026", date(2026, 9, 3)),
    ("3rd of May 2026", date(2026, 5, 3)),
    ("Updated 2026-03-03 10:00", date(2026, 3, 3)),
    ("2026/3/9", date(2026, 3, 9)),
    ("31.12.2025", date(2025, 12, 31)),
    ("12/31/2025", date(2025, 12, 31)),
    ("04/03/2026", None),
    ("30 February 2026", None),
    ("May 2018", None),
    ("Maybe 3, 2026", None),
    ("3 May 1889", None),
    ("call 2026-03-0399", None),
]


@pytest.mark.parametrize(("text", "day"), FOUND)
def test_a_day_is_read_only_where_it_is_certain(text: str, day: date | None) -> None:
    found = find_day(text)
    assert (found.day if found else None) == day


STAMPS = [
    ("2026-02-11T23:30:00-05:00", date(2026, 2, 11)),
    ("2026-02-11", date(2026, 2, 11)),
    ("20260211T0830Z", date(2026, 2, 11)),
    ("Wed, 11 Feb 2026 08:30:00 GMT", date(2026, 2, 11)),
    ("2026-02-30", None),
    ("yesterday", None),
    ("", None),
]


@pytest.mark.parametrize(("stamp", "day"), STAMPS)
def test_a_stamp_means_the_day_that_it_writes(stamp: str, day: date | None) -> None:
    assert parse_stamp(stamp) == day


ADDRESSES = [
    ("https://a.example/2018/05/31/x", date(2018, 5, 31), None),
    ("https://a.example/x-2018-05-31.html", date(2018, 5, 31), None),
    ("https://a.example/news/20180531/x", date(2018, 5, 31), None),
    ("https://a.example/2018/may/31/x", date(2018, 5, 31), None),
    ("https://a.example/2018/05/x", None, (2018, 5)),
    ("https://a.example/x-202103", None, (2021, 3)),
    ("https://a.example/x-202113", None, None),
    ("https://a.example/id/320180531777", None, None),
    ("https://a.example/x?d=2018-05-31", None, None),
    ("https://2018-05-31.example/x", None, None),
    ("seed:20180531.txt", None, None),
]


@pytest.mark.parametrize(("url", "day", "month"), ADDRESSES)
def test_the_path_of_an_address_may_carry_a_day(
    url: str, day: date | None, month: tuple[int, int] | None
) -> None:
    assert find_url_day(url) == day
    if day is None:
        assert find_url_month(url) == month


ENGLISH = "The company said that it has raised money from investors and will open a shop in Porto."
LANGUAGES = [
    (ENGLISH, "de", "en"),
    (ENGLISH, None, "en"),
    (
        "Das Unternehmen hat nach eigenen Angaben Geld von Investoren erhalten und will wachsen.",
        "en",
        "de",
    ),
    (
        "L'entreprise a annoncé avoir levé des fonds auprès d'investisseurs privés.",
        None,
        "fr",
    ),
    (
        "Het bedrijf heeft geld opgehaald bij investeerders en wil een winkel in Porto openen.",
        None,
        "nl",
    ),
    (
        "La empresa dijo que ha recaudado dinero de inversores y que abrirá una tienda en Oporto.",
        None,
        "es",
    ),
    (
        "凧を製造するスカイラークは木曜日、ロフト・キャピタルなどから調達したと発表した。",
        None,
        "ja",
    ),
    (
        "Компания заявила, что привлекла деньги инвесторов и откроет магазин в городе Порту.",
        None,
        "ru",
    ),
    ("Mossbank raises $90 million", None, None),
    ("Mossbank raises $90 million", "en", "en"),
    ("$5m", "de", "de"),
]


@pytest.mark.parametrize(("text", "declared", "language"), LANGUAGES)
def test_the_words_tell_the_language(text: str, declared: str | None, language: str | None) -> None:
    assert detect_language(text, declared) == language
