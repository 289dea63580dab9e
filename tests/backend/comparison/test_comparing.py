"""What a page's claim is given beside another text: relation, status and words, story by story."""

import pytest

from tests.backend.comparison.annotated import check, checked, text_of


def _texts(frame: str, *tellings: tuple[str, str]) -> list[str]:
    """Return a text of each publisher: the frame with what it tells, and its day."""
    return [
        text_of(frame.format(told), published=day, publisher=publisher)
        for (told, day), publisher in zip(tellings, ("Alpha", "Beta", "Gamma"), strict=False)
    ]


def test_a_pre_money_valuation_agrees_where_the_sum_makes_the_difference():
    page = text_of(
        "Lumen [[amount|raises $800 million]] at [[valuation|$6.7 billion]]",
        published="2024-05-14",
        publisher="Alpha",
    )
    other = text_of(
        "Lumen gets [[amount|$800 million]]\n"
        "The pre-money valuation is [[pre|$5.9 billion]], before the $800 million.",
        published="2024-05-14",
        publisher="Beta",
    )
    stated, derived = checked(page, [other], "valuation").evidence
    assert stated.rule == "valuation.same-financing.pre-and-post"
    assert derived.rule == "derived.post-money"
    for evidence in (stated, derived):
        assert "$5.9 billion + $800 million = $6.7 billion" in evidence.explanation


def test_two_firms_that_are_each_said_to_have_led_alone_conflict():
    page, other = _texts(
        "Lumen [[amount|raises $40 million]]\nIt was [[lead {0}|led by {0}]].",
        ("Oak Fund", "2024-05-14"),
        ("Delta Nine", "2024-05-14"),
    )
    (evidence,) = checked(page, [other], "lead_investor").evidence
    assert evidence.rule == "lead.same-financing.different"


def test_a_round_with_its_extension_is_no_conflict_with_the_round_before_it():
    first = text_of(
        "Lumen [[amount|raised $350 million]] in its [[round|Series G]]",
        published="2025-06-30",
        publisher="Alpha",
    )
    page = text_of(
        "Lumen [[amount|announced a $50 million]] extension of its [[round|Series G]]\n"
        "The [[round|Series G]] now totals [[amount|$400 million]].",
        published="2025-09-02",
        publisher="Beta",
    )
    assert not [
        one
        for claim in check(page, [first])
        for one in claim.evidence
        if one.relation == "conflicts"
    ]


def test_a_sum_is_no_conflict_with_an_open_round_that_is_larger_later():
    page = text_of(
        "Lumen [[amount|raised $50 million]] and wants [[planned contribution|$40 million]] more",
        published="2024-05-14",
        publisher="Alpha",
    )
    other = text_of("Lumen [[amount|raises $92 million]]", published="2024-05-16", publisher="Beta")
    evidence = checked(page, [other], "amount").evidence
    assert [one.relation for one in evidence] == ["related"]


def test_an_extension_is_no_conflict_with_the_whole_that_another_text_tells_beside_it():
    page = text_of(
        "Lumen extends its [[round|Series B]] to [[amount|$30 million]]\n"
        "It raised [[amount|an additional $12 million]] in an extension of its [[round|Series B]].",
        published="2024-05-14",
        publisher="Alpha",
    )
    other = text_of(
        "Lumen topped up its [[round|Series B]] with [[amount|$12 million]]",
        published="2024-05-15",
        publisher="Beta",
    )
    shown = [
        [
            (one.relation, one.value.money.amount)
            for one in checked(page, [other], "amount", n).evidence
        ]
        for n in (0, 1)
    ]
    assert shown == [[("related", 12_000_000)], [("agrees", 12_000_000)]]


@pytest.mark.parametrize(
    ("later", "relation"),
    [("$1.9 billion", "agrees"), ("$1.8 billion", "conflicts")],
)
def test_a_worth_without_the_money_is_no_conflict_with_a_higher_one_with_it(
    later: str, relation: str
):
    page, other = _texts(
        "Lumen closed its [[round|Series B]], [[lead Oak|led by Oak]]\nIt is worth {}.",
        ("[[pre|about $1.8 billion pre-money]]", "2024-05-14"),
        (f"[[post|{later} post-money]], with [[amount|$400 million]]", "2024-05-16"),
    )
    assert [one.relation for one in checked(page, [other], "valuation").evidence] == [relation]


@pytest.mark.parametrize(
    ("told", "relation"),
    [
        ("The deal values it at [[pre|$1.8 billion pre-money]]", "conflicts"),
        ("Before the new money it is at some 40 per cent of [[pre|the $1.8 billion]]", "agrees"),
        ("The pre was [[pre|$1.4 billion]], says a fund", "agrees"),
        ("It was [[pre|worth $1.4 billion]] before this influx", "related"),
    ],
)
def test_only_the_words_at_a_worth_say_that_it_is_pre_money(told: str, relation: str):
    page, other = _texts(
        "Lumen closed its [[round|Series B]], [[lead Oak|led by Oak]]\n{}.",
        (told, "2024-05-14"),
        ("It raised [[amount|$400 million]] at [[post|$1.8 billion post-money]]", "2024-05-16"),
    )
    assert [one.relation for one in checked(page, [other], "valuation").evidence][:1] == [relation]


def test_sums_of_the_news_that_are_far_apart_are_of_two_rounds():
    page = text_of(
        "Lumen [[amount|raises $80 million]] in its [[round|Series B]]\n"
        "Lumen said so on Tuesday. It [[amount|had $20 million]] in its [[round|Series A]].",
        published="2024-05-14",
    )
    assert all(not checked(page, [], kind).evidence for kind in ("amount", "round"))


def test_a_round_that_grew_from_a_sum_contradicts_none():
    page, other = _texts(
        "Lumen closed its [[round|Series B]]\nLoans {}, led by [[lead Oak|Oak]].",
        ("make it [[amount|$200 million]]", "2024-05-14"),
        ("lift it [[amount|to $250 million]] from $200 million", "2024-05-20"),
    )
    assert [one.relation for one in checked(page, [other], "amount").evidence] == ["related"]


def test_two_valuations_of_one_month_are_of_one_time():
    page, other, later = _texts(
        "Lumen is a lender\nIt was [[valuation|worth {}.",
        ("$5.6 billion]] in October 2021", "2022-05-14"),
        ("$5.2 billion]] in October 2021", "2023-05-14"),
        ("$5.2 billion]] in March 2022", "2023-05-14"),
    )
    relations = [
        [one.relation for one in checked(page, [source], "valuation").evidence]
        for source in (other, later)
    ]
    assert relations == [["conflicts"], ["related"]]


def test_a_change_over_a_told_time_contradicts_none_without_one():
    page, other = _texts(
        "Lumen closed its [[round|Series B]]\nIts value [[change {}|rose]].",
        ("2", "2024-05-14"),
        ("7 since May 2021", "2024-05-14"),
    )
    (evidence,) = checked(page, [other], "valuation_change").evidence
    assert evidence.rule == "change.other-window"


def test_a_leader_that_is_listed_before_another_may_have_led_too():
    page = text_of(
        "Lumen closed its [[round|Series B]]\nOak, a fund, Elm and [[lead Ash|Ash led]] the round",
        published="2024-05-14",
        publisher="Alpha",
    )
    other = text_of(
        "Lumen closed its [[round|Series B]], [[lead Oak|led by Oak]]",
        published="2024-05-15",
        publisher="Beta",
    )
    (evidence,) = checked(page, [other], "lead_investor").evidence
    assert evidence.rule == "lead.same-financing.named-beside"


def test_a_bound_far_above_a_denied_worth_is_not_what_was_denied():
    page = text_of(
        "Lumen was [[valuation|worth up to $12 billion]]",
        published="2023-04-25",
        publisher="Alpha",
    )
    other = text_of(
        "Lumen denies that it is [[denied valuation|worth $6.5 billion]]",
        published="2023-04-20",
        publisher="Beta",
    )
    assert checked(page, [other], "valuation").status == "unverified"


def test_moves_that_are_told_months_apart_are_measured_from_other_days():
    page, other = _texts(
        "Lumen closed its [[round|Series B]] [[date|in May 2024]]\nIt [[change {}|rose]].",
        ("3", "2024-05-14"),
        ("1.5", "2024-10-16"),
    )
    (evidence,) = checked(page, [other], "valuation_change").evidence
    assert evidence.rule == "change.other-window"


@pytest.mark.parametrize(
    ("denied", "rule"),
    [
        ("[[denied lead_investor Oak|Oak never led]] it", "denial.denies"),
        (
            "[[denied lead_investor Oak|Oak never led]] the [[round|Series D]]",
            "denial.of-something-else",
        ),
    ],
)
def test_who_is_said_not_to_have_led_led_no_round_that_it_can_be(denied: str, rule: str):
    page = text_of(
        "Lumen closed its [[round|Series B]], [[lead Oak|led by Oak]]",
        published="2021-05-14",
        publisher="Alpha",
    )
    other = text_of(f"Lumen grows\n{denied}.", published="2024-05-15", publisher="Beta")
    (evidence,) = checked(page, [other], "lead_investor").evidence
    assert evidence.rule == rule


def test_a_denied_backer_denies_no_sum():
    page = text_of(
        "Lumen [[amount|raises $200 million]]", published="2024-05-14", publisher="Alpha"
    )
    other = text_of(
        "Lumen grows\nNo money came from [[denied investor Oak|Oak, which looked at]] "
        "[[denied amount|$200 million]].",
        published="2024-05-15",
        publisher="Beta",
    )
    (evidence,) = checked(page, [other], "amount").evidence
    assert evidence.rule == "denial.of-something-else"


def test_who_was_to_take_part_and_did_not_in_the_end_is_a_plan_and_its_outcome():
    plan = text_of(
        "Lumen [[planned amount|seeks $40 million]] in a [[planned round|Series B]] "
        "from [[planned investor Oak|Oak]]",
        published="2024-09-28",
        publisher="Alpha",
    )
    page = text_of(
        "Lumen [[amount|raises $40 million]] in a [[round|Series B]], in which "
        "[[denied investor Oak|Oak did not take part]].",
        published="2024-11-06",
        publisher="Beta",
    )
    (evidence,) = checked(page, [plan], "investor").evidence
    assert evidence.rule == "investor.plan-and-outcome"


def test_a_plan_that_came_later_is_another_round():
    page = text_of("Lumen [[amount|raises $40 million]]", published="2024-05-14", publisher="Alpha")
    plan = text_of(
        "Lumen [[planned amount|seeks $200 million]]", published="2024-11-20", publisher="Beta"
    )
    (evidence,) = checked(page, [plan], "amount").evidence
    assert evidence.rule == "amount.other-financing"
    assert evidence.explanation.startswith("Another round: $200 million sought, November 2024.")


def test_a_correction_comes_first_and_a_repetition_last():
    page = text_of("Lumen [[amount|raises $40 million]]", published="2024-05-14", publisher="Alpha")
    others = [
        text_of(
            "Lumen [[amount|raises $45 million]]\nIt has [[amount|raised $45 million]].",
            published="2024-05-14",
            publisher="Beta",
        ),
        text_of("Lumen [[amount|gets $50 million]]", published="2024-05-15", publisher="Gamma"),
        text_of(
            "Lumen\nThe company corrected the sum: it has [[amount|raised $38 million]].",
            published="2024-05-16",
            publisher="Delta",
        ),
    ]
    answer = checked(page, others, "amount")
    assert [one.source.publisher for one in answer.evidence if one.source] == [
        "Delta",
        "Beta",
        "Gamma",
        "Beta",
    ]
    assert answer.summary == (
        "1 origin gives $38 million for the same round, 1 gives $45 million, "
        "1 gives something else."
    )


def test_the_page_that_denies_is_told_how_many_say_that_it_is_so():
    page = text_of(
        "Oak: not us\n[[denied investor Oak|Oak did not take part]].",
        published="2024-05-20",
        publisher="Alpha",
    )
    other = text_of(
        "Lumen [[amount|raises $40 million]]\n[[investor Oak|Oak took part]].",
        published="2024-05-14",
        publisher="Beta",
    )
    assert checked(page, [other], "investor").summary == "1 origin says that it is so."


def test_one_number_in_two_currencies_is_a_slip_however_late_it_is_told():
    page, other = _texts(
        "Lumen raised [[amount|{}]] in its [[round|Series E]] [[date|in May 2024]]",
        ("£1.8 billion", "2024-07-30"),
        ("$1.8bn", "2024-05-14"),
    )
    (evidence,) = checked(page, [other], "amount").evidence
    assert evidence.rule == "amount.same-financing.slip"


def test_a_round_that_has_grown_agrees_with_its_first_report_but_for_the_sum():
    first = text_of(
        "Lumen [[amount|raised $400 million]] in a [[round|Series C]] [[lead Oak|led by Oak]] at "
        "[[valuation|more than $3 billion]]",
        published="2021-10-12",
        publisher="Alpha",
    )
    page = text_of(
        "Lumen [[amount|expanded to $750 million]] its [[round|Series C]], [[lead Oak|led by "
        "Oak]], at [[valuation|$3.25 billion]]",
        published="2021-11-05",
        publisher="Beta",
    )
    assert checked(page, [first], "lead_investor").status == "corroborated"
    (evidence,) = checked(page, [first], "amount").evidence
    assert evidence.rule == "amount.other-tranche"


def test_an_outlet_that_says_it_twice_is_no_copy_and_no_second_source():
    page, other = (
        text_of("Lumen [[amount|raises $40 million]]", published=day, publisher="Alpha")
        for day in ("2024-05-14", "2024-05-20")
    )
    answer = checked(page, [other], "amount")
    assert answer.status == "echoed"
    assert answer.summary == "Only this outlet itself says so elsewhere; no second source does."


def test_a_tranche_is_of_the_sum_that_stands_next_to_it():
    page = text_of(
        "Lumen closes its [[round|Series C]] at [[amount|$120 million]], with $40 million in a "
        "second tranche",
        published="2024-05-14",
        publisher="Alpha",
    )
    other = text_of(
        "Lumen closes a [[amount|$125 million]] [[round|Series C]]",
        published="2024-05-15",
        publisher="Beta",
    )
    (evidence,) = checked(page, [other], "amount").evidence
    assert evidence.rule == "amount.same-financing.disjoint"


def test_equal_sums_months_apart_are_two_rounds():
    page = text_of("Lumen [[amount|raises $75 million]]", published="2017-06-01", publisher="A")
    other = text_of("Lumen [[amount|raises $75 million]]", published="2014-02-01", publisher="B")
    (evidence,) = checked(page, [other], "amount").evidence
    assert evidence.rule == "amount.other-financing"
    assert "February 2014" in evidence.explanation


def test_the_explanation_of_a_rate_names_rate_and_day():
    page = text_of("Lumen [[amount|raises $43 million]]", published="2024-05-14", publisher="A")
    other = text_of("Lumen [[amount|raises €40 million]]", published="2024-05-14", publisher="B")
    (evidence,) = checked(page, [other], "amount").evidence
    assert evidence.relation == "agrees"
    assert "European Central Bank's rate of 2024-05-14" in evidence.explanation


def test_a_claim_on_which_nothing_bears_says_what_the_corpus_knows():
    page = text_of("Lumen [[amount|raises $43 million]]", published="2024-05-14", publisher="A")
    other = text_of(
        "Lumen is [[valuation|worth $1 billion]]", published="2023-01-14", publisher="B"
    )
    answer = checked(page, [other], "amount")
    assert answer.status == "unverified"
    known = "The corpus has 1 statement on Lumen, none after 14 January 2023"
    assert answer.summary == f"{known}; none speaks to this claim."


def test_later_sources_are_marked_as_not_known_then():
    page = text_of("Lumen [[amount|raises $43 million]]", published="2024-05-14", publisher="A")
    other = text_of("Lumen [[amount|raises $43 million]]", published="2024-05-20", publisher="B")
    (evidence,) = checked(page, [other], "amount").evidence
    assert not evidence.known


def test_at_most_fifty_pieces_of_evidence_and_the_rest_counted():
    page = text_of("Lumen [[amount|raises $43 million]]", published="2024-05-14", publisher="A")
    many = [
        text_of("Lumen [[amount|raises $43 million]]", published="2024-05-14", publisher=f"B{n}")
        for n in range(53)
    ]
    answer = checked(page, many, "amount")
    assert (len(answer.evidence), answer.more) == (50, 3)
    assert "53 " in answer.summary
