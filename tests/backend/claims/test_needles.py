import pytest

from backend.claims.needles import read_pattern


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bled by\b", [{"led"}, {"by"}]),
        (r"rais(?:e|ing) §", [{"rais"}, {"§"}]),
        (r"(?:led|backed) \w+", [{"led", "backed"}]),
        (r"(?:led|\d+) \w+", []),
        (r"(?:led )?\w+", []),
        (r"(?:led ){1,2}\w+", [{"led"}]),
        (r"[$€]\d", [{"$", "€"}]),
        (r"[^$€]\d", []),
        (r"\w+(?= led)", [{"led"}]),
        (r"\w+(?! led)", []),
        (r"(?i:led) \d", []),
        (r"seed round of funds", [{"round"}, {"funds"}]),
        (r"doubled its price|price has doubled", [{"doubled"}, {"price"}]),
        (r"rounds? of", [{"round"}, {"of"}]),
        (r"led{1,2} (?:by){0,2}", [{"le"}, {"d"}]),
        (r"(?:led|)(?:by)*", []),
        (r"either\|or", [{"either"}, {"or"}]),
        (r"(?:led|backed)(?<!d) by", [{"led", "backed"}, {"by"}]),
        (r"(?P<verb>led|backed)", [{"led", "backed"}]),
        (r"(?:(a)|\w)(?(1)led|backed)", []),
        (r"[^]]\[led\]", [{"led"}, {"["}]),
        (r"[-led]by", [{"by"}, set("-led")]),
        (r"[l-p]ed", [{"ed"}]),
    ],
)
def test_what_each_match_holds_is_read_the_rarest_first(pattern, needed):
    assert [set(needles) for needles in read_pattern(pattern).needed] == needed


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        (r"\b(?:led|backed) by", "bl"),
        (r"\b(?:co-)?led by", "cl"),
        (r"\b(?:co-)*(?:\d+|[a-c]-)", r"\da-cc"),
        (r"(?<!not )\bled by", "l"),
        (r"\b(?:\]|-)led", r"\-\]"),
        (r"\b(?:co-)?", ""),
        (r"\b(?:led|\w+) by", ""),
        (r"\b(?:led|[^b]acked) by", ""),
        (r"\b(?:led|(?i:backed)) by", ""),
        (r"led by", ""),
        (r"(?:led|backed) by", ""),
        (r"[lb]ed by", ""),
    ],
)
def test_how_matches_begin_is_read_where_a_search_does_not_know_by_itself(pattern, first):
    assert read_pattern(pattern).first == first


@pytest.mark.parametrize("pattern", [r"(?i)led by", r"\x6ced by", r"\u006ced by", r"(l)\1"])
def test_a_pattern_that_does_not_hold_its_letters_as_they_are_found_is_refused(pattern):
    with pytest.raises(ValueError, match="as they are written"):
        read_pattern(pattern)
