"""Round labels and their look-alikes: one wording a line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.values.rounds import find_rounds, is_compatible, is_label, parse_round, to_text


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("a $600 million Series C round", ["series-c"]),
        ("its Series C financing", ["series-c"]),
        ("in series E funding", ["series-e"]),
        ("a $100m series C round", ["series-c"]),
        ("$410 million of series-B money", ["series-b"]),
        ("The series-C deal", ["series-c"]),
        ("the $2.5bn series G closed", ["series-g"]),
        ("$250m in series d capital", ["series-d"]),
        ("SERIES B ROUND", ["series-b"]),
        ("closed Series A.", ["series-a"]),
        ("Series A (led by Accel)", ["series-a"]),
        ("the Series D’s lead", ["series-d"]),
        ("a Series K", ["series-k"]),
        ("Series C+", ["series-c+"]),
        ("its C+ round", ["series-c+"]),
        ("Series A Plus", ["series-a+"]),
        ("Series B-plus", ["series-b+"]),
        ("a Series A2 round", ["series-a-2"]),
        ("an oversubscribed Series B2, it said", ["series-b-2"]),
        ("billed as a Series A2.", ["series-a-2"]),
        ("a Series A-2 round", ["series-a-2"]),
        ("Series B-1 shares", ["series-b-1"]),
        ('"Series C-2" shares', ["series-c-2"]),
        ("Series E-1", ["series-e-1"]),
        ("a Series A extension", ["series-a"]),
        ("an extension of its Series B", ["series-b"]),
        ("the second tranche of its Series D equity funding", ["series-d"]),
        ("Series A Preferred Stock", ["series-a"]),
        ("Series A and B rounds", ["series-a", "series-b"]),
        ("Series A, B and C", ["series-a", "series-b", "series-c"]),
        ("a Series B/C round", ["series-b", "series-c"]),
        ("its A round", ["series-a"]),
        ("by way of a G extension", ["series-g"]),
        ("a third more than in its B.", ["series-b"]),
        ("a $2m seed cheque", ["seed"]),
        ("who led the seed, left", ["seed"]),
        ("at the seed stage", ["seed"]),
        ("a bridge of $2.4 million", ["bridge"]),
        ("a stock-market debut", ["ipo"]),
        ("shelved its flotation.", ["ipo"]),
        ("a London float", ["ipo"]),
        ("$5m through a convertible.", ["convertible"]),
        ("a subordinated loan of €5m", ["debt"]),
        ("$5m as a state-backed loan", ["debt"]),
        ("a $50m facility from Harrow", ["debt"]),
        ("has signed a $5m facility with Harrow", ["debt"]),
        ("£8m of revenue-based financing", ["debt"]),
        ("an overdraft of £2m", ["debt"]),
        ("a grant worth €4m", ["grant"]),
        ("£900,000 in state research grants so far", ["grant"]),
        ("$75m of existing shares", ["secondary"]),
        ("a sale of employees’ stock", ["secondary"]),
        ("£1m on Seedrs", ["crowdfunding"]),
        ("$5m from Seed Capital", []),
        ("$5m from Venture Debt Partners", []),
        ("a $50m facility in Ohio", []),
        ("an extension cord", []),
        ("a USB-C extension", []),
        ("a bridge of steel", []),
        ("raised an A round", ["series-a"]),
        ("its A-round", ["series-a"]),
        ("a B round", ["series-b"]),
        ("Series Seed", ["seed"]),
        ("Round: Growth", ["growth"]),
        ("Series: C", ["series-c"]),
        ("raised $5m in new debt", ["debt"]),
        ("a seed round", ["seed"]),
        ("$5M Seed Round", ["seed"]),
        ("raised $2m in seed funding", ["seed"]),
        ("a seed extension", ["seed"]),
        ("a Seed+ round", ["seed"]),
        ("raised a $10M Seed", ["seed"]),
        ("a pre-seed round", ["pre-seed"]),
        ("pre-seed funding", ["pre-seed"]),
        ("an angel round", ["angel"]),
        ("angel funding", ["angel"]),
        ("a bridge round", ["bridge"]),
        ("a bridge loan", ["bridge"]),
        ("$100 million in a bridge to keep it afloat", ["bridge"]),
        ("a $400m bridge.", ["bridge"]),
        ("a growth round", ["growth"]),
        ("growth equity financing", ["growth"]),
        ("a pre-IPO round", ["pre-ipo"]),
        ("plans an IPO", ["ipo"]),
        ("an initial public offering", ["ipo"]),
        ("tipped to go public in 2019", ["ipo"]),
        ("ahead of a Hong Kong listing", ["ipo"]),
        ("a direct listing", ["ipo"]),
        ("will list on the Nasdaq", ["ipo"]),
        ("a listing in Jakarta", ["ipo"]),
        ("to prepare a listing next year", ["ipo"]),
        ("at its flotation in 2024", ["ipo"]),
        ("wants to list in Oslo", ["ipo"]),
        ("which listed last month", ["ipo"]),
        ("which also lends to shops, listed in June", ["ipo"]),
        ("since it floated in November", ["ipo"]),
        ("a $100 million loan", ["debt"]),
        ("a $100 million credit facility", ["debt"]),
        ("a line of credit", ["debt"]),
        ("leads a facility of $600 million", ["debt"]),
        ("its bonds, sold in April", ["debt"]),
        ("$50 million in venture debt", ["debt"]),
        ("a term loan", ["debt"]),
        ("debt financing", ["debt"]),
        ("green bonds", ["debt"]),
        ("convertible notes", ["convertible"]),
        ("via convertible note", ["convertible"]),
        ("$1.6 billion in convertible debt", ["convertible"]),
        ("raised on a SAFE", ["convertible"]),
        ("a post-money SAFE", ["convertible"]),
        ("a simple agreement for future equity", ["convertible"]),
        ("an EU grant", ["grant"]),
        ("won a $2 million grant from the state", ["grant"]),
        ("by way of a grant in October", ["grant"]),
        ("the Vinter grant in January", ["grant"]),
        ("a strategic investment", ["strategic"]),
        ("a secondary transaction", ["secondary"]),
        ("a tender offer", ["secondary"]),
        ("an employee share sale", ["secondary"]),
        ("bought shares of existing holders", ["secondary"]),
        ("a crowdfunding campaign", ["crowdfunding"]),
        ("equity crowdfunding", ["crowdfunding"]),
        ("a venture round", ["venture"]),
        ("Kanto led its $22 million B, a year after the £6 million A.", ["series-b", "series-a"]),
        ("Kanto led the A in 2019", ["series-a"]),
        ("with a seed of some DKK 50 million", ["seed"]),
        ("the €16M seed of last year", ["seed"]),
    ],
)
def test_a_round_is_found_under_its_label(text: str, labels: list[str]) -> None:
    assert [span.label for span in find_rounds(text)] == labels


@pytest.mark.parametrize(
    "text",
    [
        "a round of funding",
        "A round of layoffs followed",
        "its pre-Series A",
        "the pre-Series A round",
        "its pre-Series B round",
        "a Pre-Series A1",
        "Series B2B",
        "Series AA",
        "the Series 7 exam",
        "a TV series",
        "the World Series",
        "a Tesla Model S",
        "Xbox Series X",
        "Series Z",
        "the ticker IPO-FLPK.N",
        "angel investors",
        "venture capital",
        "revenue growth",
        "the Golden Gate bridge",
        "Hugh Grant, CEO",
        "Grant said",
        "Grants Pass",
        "a safe investment",
        "the seed of doubt",
        "a seed of 5 plants",
        "sells 12 million B shares",
        "raised $5m A spokesman said",
        "Vitamin 5 B, and zinc",
        "invests in seed-stage startups",
        "I round up",
        "bonded",
        "a facility of the company",
        "a bridge to the island",
        "is listed in the filing",
        "which listed in its filing",
        "a listing agent",
        "shares listed in Oslo",
        "",
    ],
)
def test_a_lookalike_is_no_round(text: str) -> None:
    assert find_rounds(text) == []


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Series B plus $5 million in loans", ["series-b", "debt"]),
        ("after its Series B, A spokesman said", ["series-b"]),
        ("Series H and I think", ["series-h"]),
        ("closed its Series B 5 years ago", ["series-b"]),
    ],
)
def test_what_follows_a_letter_is_not_read_into_it(text: str, labels: list[str]) -> None:
    assert [span.label for span in find_rounds(text)] == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("The B of 2015 was £7m; the C, in a bad year, £26m", ["series-b", "series-c"]),
        ("quite a jump from the B's $100m", ["series-b"]),
        ("the 2017 B, led by Kima", ["series-b"]),
        ("the C2 came last", ["series-c-2"]),
        ("A (2017): €20m. B (2018): €66m", ["series-a", "series-b"]),
        ("seed 2012; A, $6m, 2013; B+, $24m", ["series-a", "series-b+"]),
        ("an A in maths, the A team and the E Street band", []),
        ("Plan B, 2020; vitamin D, 2017; Class A shares", []),
        ("hepatitis B, $5 million", []),
    ],
)
def test_a_letter_alone_is_a_round_where_it_is_owned_or_listed(
    text: str, labels: list[str]
) -> None:
    assert [span.label for span in find_rounds(text)] == labels


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("raised a $10M seed round", "seed round"),
        ("raised $5 million in debt", "debt"),
        ("took a $100 million loan", "loan"),
        ("a $600 million Series C+ round", "Series C+"),
    ],
)
def test_a_span_covers_the_label_and_not_the_words_around_it(text: str, words: str) -> None:
    (span,) = find_rounds(text)
    assert text[span.start : span.end] == words


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Series C+", "series-c+"),
        ("series-b-2", "series-b-2"),
        ("Pre-Seed", "pre-seed"),
        ("IPO", "ipo"),
        ("Debt Financing", "debt"),
        ("Series A and Series B", None),
        ("Series X", None),
        ("", None),
    ],
)
def test_a_short_text_gives_one_label_or_none(text: str, label: str | None) -> None:
    assert parse_round(text) == label


@pytest.mark.parametrize(
    ("a", "b", "compatible"),
    [
        ("series-c", "series-c", True),
        ("series-c", "series-c+", False),
        ("series-c", "series-d", False),
        ("series-b", "series-b-2", True),
        ("series-b-1", "series-b-2", False),
        ("series-c", "growth", True),
        ("series-c", "strategic", True),
        ("series-c", "debt", False),
        ("series-a", "seed", False),
        ("seed", "angel", True),
        ("debt", "convertible", True),
        ("ipo", "series-e", False),
        ("pre-ipo", "series-e", True),
        ("grant", "seed", False),
    ],
)
def test_labels_on_different_axes_can_name_one_round(a: str, b: str, compatible: bool) -> None:
    assert is_compatible(a, b) is compatible
    assert is_compatible(b, a) is compatible


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("series-c+", "Series C+"),
        ("series-b-2", "Series B-2"),
        ("pre-seed", "pre-seed round"),
        ("ipo", "IPO"),
        ("debt", "debt"),
    ],
)
def test_a_label_is_written_for_a_reader(label: str, text: str) -> None:
    assert to_text(label) == text


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Series", "A", "B", "+", "-", "2", ",", "and", "round", "seed", "pre-", "SAFE", "loan"]
        ),
        max_size=25,
    ).flatmap(lambda words: st.sampled_from([" ".join(words), "".join(words)]))
)
def test_spans_are_in_order_apart_and_labelled(text: str) -> None:
    reach = 0
    for span in find_rounds(text):
        assert reach <= span.start < span.end <= len(text)
        assert is_label(span.label)
        reach = span.end


def test_places_are_those_of_the_text_where_small_letters_are_more() -> None:
    text = "İİ took a DEBT FACILITY"
    assert [text[r.start : r.end] for r in find_rounds(text)] == ["DEBT FACILITY"]
