"""Dates as news writes them, read in a text published on Wednesday, 30 May 2018."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.values.dates import (
    PartialDate,
    find_dates,
    gap_days,
    is_compatible,
    nearest_weekday,
    parse_date,
)

PUBLISHED = date(2018, 5, 30)


def found(text: str, published: date | None = PUBLISHED) -> list[str]:
    return [span.date.isoformat() for span in find_dates(text, published)]


def partial(text: str) -> PartialDate:
    parsed = parse_date(text)
    assert parsed is not None
    return parsed


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2016: two friends meet; in June they raise $2m", ["2016-06"]),
        ("as far back as 2012", ["2012"]),
        ("9 April 2018", ["2018-04-09"]),
        ("9th of April, 2018", ["2018-04-09"]),
        ("April 9, 2018", ["2018-04-09"]),
        ("April 9th 2018", ["2018-04-09"]),
        ("Apr. 9, 2018", ["2018-04-09"]),
        ("Sept. 12, 2017", ["2017-09-12"]),
        ("Monday, April 9, 2018", ["2018-04-09"]),
        ("SAN FRANCISCO, March 3, 2026 --", ["2026-03-03"]),
        ("MARCH 3, 2026", ["2026-03-03"]),
        ("31 May 2018 | News", ["2018-05-31"]),
        ("date 2018-05-30 SenseTime", ["2018-05-30"]),
        ("2018/05/30", ["2018-05-30"]),
        ("31/05/2018", ["2018-05-31"]),
        ("05/31/2018", ["2018-05-31"]),
        ("09.04.2018", ["2018-04-09"]),
        ("09/04/2018", []),
        ("2018年4月9日", ["2018-04-09"]),
        ("early March 2021", ["2021-03"]),
        ("in November 2020 it raised", ["2020-11"]),
        ("An April 2018 series C", ["2018-04"]),
        ("May 2018", ["2018-05"]),
        ("April '18", ["2018-04"]),
        ("in 2014", ["2014"]),
        ("since 2016", ["2016"]),
        ("late 2017", ["2017"]),
        ("mid-2017", ["2017"]),
        ("(2017)", ["2017"]),
        ("Q3 2021", ["2021"]),
        ("the second quarter of 2018", ["2018"]),
        ("the summer of 2017", ["2017"]),
        ("at its 2021 price", ["2021"]),
        ("the 2019 round", ["2019"]),
        ("2019 employees", []),
        ("30 February 2018", ["2018-02"]),
    ],
)
def test_a_written_date_needs_no_publication_day(text: str, dates: list[str]) -> None:
    assert found(text, None) == dates
    assert not any(span.relative for span in find_dates(text, None))


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("November: Series B", ["2017-11"]),
        ("Series A ($4m, June), then", ["2017-06"]),
        ("as recently as November", ["2017-11"]),
        ("led October's $40m round", ["2017-10"]),
        ("today's close of $40m", ["2018-05-30"]),
        ("a fortnight ago", ["2018-05"]),
        ("said in a statement Thursday", ["2018-05-31"]),
        ("announced on Monday", ["2018-05-28"]),
        ("said Wednesday", ["2018-05-30"]),
        ("on Friday", ["2018-05-25"]),
        ("last Thursday", ["2018-05-24"]),
        ("Monday, April 9", ["2018-04-09"]),
        ("today", ["2018-05-30"]),
        ("yesterday", ["2018-05-29"]),
        ("this morning", ["2018-05-30"]),
        ("last week", ["2018-05"]),
        ("earlier this week", ["2018-05"]),
        ("last month", ["2018-04"]),
        ("earlier this month", ["2018-05"]),
        ("last year", ["2017"]),
        ("this year", ["2018"]),
        ("earlier this year", ["2018"]),
        ("late last year", ["2017"]),
        ("in July", ["2017-07"]),
        ("In July the company took in", ["2017-07"]),
        ("in May", ["2018-05"]),
        ("late in March", ["2018-03"]),
        ("a June purchase", ["2017-06"]),
        ("Corp's June purchase", ["2017-06"]),
        ("In June Toyota Motor bought", ["2017-06"]),
        ("last October", ["2017-10"]),
        ("last June", ["2017-06"]),
        ("last April", ["2017-04"]),
        ("last January", ["2018-01"]),
        ("July last year", ["2017-07"]),
        ("June of last year", ["2017-06"]),
        ("in December last year", ["2017-12"]),
        ("April 9", ["2018-04-09"]),
        ("Apr. 9", ["2018-04-09"]),
        ("31st May", ["2018-05-31"]),
        ("on June 5", ["2017-06-05"]),
        ("two years ago", ["2016"]),
        ("three years ago", ["2015"]),
        ("a month ago", ["2018-04"]),
        ("four months ago", ["2018-01"]),
        ("fifteen months ago", ["2017-02"]),
        ("six months ago", ["2017"]),
        ("two days ago", ["2018-05-28"]),
        ("last fall", ["2017"]),
        ("last summer", ["2017"]),
    ],
)
def test_a_relative_date_is_resolved_against_the_publication_day(
    text: str, dates: list[str]
) -> None:
    assert found(text) == dates
    assert all(span.relative for span in find_dates(text, PUBLISHED))
    assert found(text, None) == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("$25m in 2016 and $10m the year before", ["2016", "2015"]),
        ("$250m in 2014 and $350m the next year", ["2014", "2015"]),
        ("An April 2018 series C followed the month after by $620m", ["2018-04", "2018-05"]),
        ("closed in mid-2017. Later in the year it", ["2017", "2017"]),
        ("in March 2016, two months later", ["2016-03", "2016-05"]),
        ("in March 2016, a year earlier", ["2016-03", "2015"]),
        ("in 2016, a month later", ["2016"]),
        ("in September 2018, and that December", ["2018-09", "2018-12"]),
        ("in September 2018, and that May", ["2018-09", "2019-05"]),
        ("in 2020; $100m in May of that year", ["2020", "2020-05"]),
        ("in 2020; $100m in May of that same year", ["2020", "2020-05"]),
        ("in November 2018, and in the very same month", ["2018-11", "2018-11"]),
        ("on 19 July 2021, and on the same day", ["2021-07-19", "2021-07-19"]),
        ("on 1 March 2021. A day earlier", ["2021-03-01", "2021-02-28"]),
        ("in March 2021. A day earlier", ["2021-03"]),
        ("in 2020, a plan that may help", ["2020"]),
        ("the year before", []),
        ("in 2016." + " It grew." * 60 + " The year before", ["2016"]),
    ],
)
def test_a_date_can_start_from_the_one_before_it(text: str, dates: list[str]) -> None:
    assert found(text, None) == dates


@pytest.mark.parametrize(
    "text",
    [
        "it may raise",
        "they march on",
        "May it please",
        "founder April Koh",
        "led by August Capital",
        "Jan Koum",
        "monday.com raised",
        "Black Friday",
        "every Monday",
        "the Mail on Sunday",
        "the Sunday Times",
        "for five years",
        "May 5 million users",
        "FY2021",
        "today's market",
        "drew October's crowds",
        "2,018 people",
        "$2018",
        "",
    ],
)
def test_a_lookalike_is_no_date(text: str) -> None:
    assert found(text) == []


def test_last_week_in_two_months_is_left_out() -> None:
    assert found("last week", date(2018, 6, 4)) == []
    assert found("last week", date(2018, 5, 9)) == []
    assert found("last week", date(2018, 5, 16)) == ["2018-05"]


def test_last_june_in_july_is_a_year_back() -> None:
    assert found("last June", date(2022, 7, 1)) == ["2021-06"]
    assert found("last June", date(2022, 11, 1)) == ["2022-06"]


@pytest.mark.parametrize(
    ("weekday", "day"),
    [
        (0, date(2018, 5, 28)),
        (1, date(2018, 5, 29)),
        (2, date(2018, 5, 30)),
        (3, date(2018, 5, 31)),
        (4, date(2018, 5, 25)),
        (5, date(2018, 5, 26)),
        (6, date(2018, 5, 27)),
    ],
)
def test_a_weekday_is_the_nearest_not_later_than_tomorrow(weekday: int, day: date) -> None:
    assert nearest_weekday(weekday, PUBLISHED) == day


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2018", "2018"),
        ("2018-04", "2018-04"),
        ("2018-04-09", "2018-04-09"),
        ("2018-4-9", "2018-04-09"),
        ("2018-04-09T08:00:00Z", "2018-04-09"),
        ("2018-04-09 08:00+02:00", "2018-04-09"),
        ("2018-02-30", None),
        ("2018-13", None),
        ("0000", None),
        ("9 April 2018", None),
        ("", None),
    ],
)
def test_an_iso_form_is_a_date_or_nothing(text: str, iso: str | None) -> None:
    parsed = parse_date(text)
    assert (parsed.isoformat() if parsed else None) == iso


@pytest.mark.parametrize(
    ("a", "b", "compatible", "gap"),
    [
        ("2018-04-09", "2018-04-09", True, 0),
        ("2018-04-09", "2018-04-10", True, 1),
        ("2018-04-09", "2018-04-11", False, 2),
        ("2018-04-09", "2018-04", True, 0),
        ("2018-04-09", "2018", True, 0),
        ("2018-04-09", "2018-05", False, 22),
        ("2018-04-30", "2018-05", True, 1),
        ("2018-04", "2018-05", False, 1),
        ("2018-04", "2018", True, 0),
        ("2018", "2017", False, 1),
        ("2017-12-31", "2018", True, 1),
        ("2016-07", "2018", False, 519),
    ],
)
def test_dates_compare_to_the_coarser_precision(a: str, b: str, compatible: bool, gap: int) -> None:
    assert is_compatible(partial(a), partial(b)) is compatible
    assert is_compatible(partial(b), partial(a)) is compatible
    assert gap_days(partial(a), partial(b)) == gap_days(partial(b), partial(a)) == gap


WORDS = st.lists(
    st.sampled_from(
        [
            *("May", "March", "July", "Monday", "last", "this", "next", "year", "month", "week"),
            *("in", "the", "before", "ago", "two", "9", "31", "2018", "2016-02-30", "Q3", "late"),
            *(",", ".", "today", "fall", "of", "(", "'18", "年", "earlier", "\n"),
        ]
    ),
    max_size=25,
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(WORDS, st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2100, 1, 1))))
def test_spans_are_in_order_apart_and_real_days(text: str, published: date | None) -> None:
    reach = 0
    for span in find_dates(text, published):
        assert reach <= span.start < span.end <= len(text)
        assert parse_date(span.date.isoformat()) == span.date
        assert published is not None or not span.relative or reach > 0
        reach = span.end
