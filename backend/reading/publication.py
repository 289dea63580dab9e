"""What a page shows beside its headline and what is known of its address in, days out.

Knows no clock: `latest` is handed in by whoever has one.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, islice
from typing import Final

from lxml.html import HtmlElement

from backend.reading.cleaning import clean
from backend.reading.datelines import find_lone_day
from backend.reading.days import find_day_of_year, find_url_month, parse_stamp
from backend.reading.page import following, words_in

# Elements around the headline in which its date is looked for; then the article begins.
_REACH: Final = 40
_MAX_DATE_TEXT: Final = 120
# The day under a picture is that of the picture.
_FIGURES: Final = frozenset({"figure", "figcaption"})


def choose_day(candidates: Iterable[date | None], latest: date | None) -> date | None:
    """Return the first candidate that can be right, None without one.

    A day after `latest` is a slip or the day of an event. The first of January is what systems
    write where they know the year alone: another day of that year is preferred to it.
    """
    days = [day for day in candidates if day and (latest is None or day <= latest)]
    if not days or is_settled(days[0]):
        return days[0] if days else None
    return next((day for day in days if day.year == days[0].year and day != days[0]), days[0])


def is_settled(day: date | None) -> bool:
    """Say whether a chosen day stays, whatever other candidates there are behind it."""
    return day is not None and (day.month, day.day) != (1, 1)


def find_shown_days(tree: HtmlElement, headline: HtmlElement | None) -> Iterator[date]:
    """Yield the days that a page shows as its own, the likeliest first.

    Times marked as published come first, then what stands around the headline. Without a
    headline the first marked time counts: those of other stories come after the article.
    """
    for stamp in tree.iter("time"):
        names = f"{stamp.get('itemprop', '')} {stamp.get('class', '')}".lower()
        if ("publish" in names or stamp.get("pubdate") is not None) and (day := _stamped(stamp)):
            yield day
    if headline is None:
        yield from filter(None, map(_stamped, islice(tree.iter("time"), 1)))
        return
    for element in chain(islice(following(headline), _REACH), _preceding(headline)):
        if element.tag == "time":
            if not _is_in_sentence(element) and (day := _stamped(element)):
                yield day
        elif len(element) == 0 and element.text and len(element.text) <= _MAX_DATE_TEXT:
            day = find_lone_day(clean(element.text))
            if day and not any(outer.tag in _FIGURES for outer in element.iterancestors()):
                yield day


def find_month_day(url: str | None, datelines: Iterable[str]) -> date | None:
    """Return the day of "April 9" in a dateline where the address carries that April's year."""
    month = find_url_month(url) if url else None
    if month is None:
        return None
    days = (find_day_of_year(line, *month) for line in datelines)
    return next(filter(None, days), None)


def _is_in_sentence(element: HtmlElement) -> bool:
    # "It will buy two barges <time>by March</time>." names no publication day.
    outer = element.getparent()
    if outer is None:
        return False
    text = words_in(outer)
    return len(text) > _MAX_DATE_TEXT or (outer.tag == "p" and text.endswith("."))


def _stamped(element: HtmlElement) -> date | None:
    return parse_stamp(element.get("datetime") or words_in(element))


def _preceding(element: HtmlElement) -> Iterator[HtmlElement]:
    # Sections and dates stand above a headline too, within the same header.
    for inner in (element, element.getparent()):
        if inner is not None and inner.tag not in ("body", "html", "main"):
            for sibling in islice(inner.itersiblings(preceding=True), 3):
                yield from islice(sibling.iter("*"), 10)
