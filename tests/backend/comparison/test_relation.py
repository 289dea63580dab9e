"""How two claims on one financing stand to one another, one case a line."""

import pytest

from backend.comparison.items import items_of
from backend.comparison.placing import Book
from backend.comparison.relation import relate
from tests.backend.comparison.annotated import checked, text_of

# Two reports of one Series B with one leader, two days apart: only the sentence asked about
# differs.
FRAME = """News of Lumen, told by {publisher}
Lumen closed its [[round|Series B]]. It was [[lead Northgate|led by Northgate]]. {sentence}"""
ASKED_ABOUT = 102


def _rule(ours: str, theirs: str, attribute: str) -> str:
    page, other = (
        text_of(
            FRAME.format(publisher=publisher, sentence=f"It was {sentence}."),
            published=day,
            publisher=publisher,
        )
        for sentence, day, publisher in (
            (ours, "2024-05-14", "Alpha"),
            (theirs, "2024-05-16", "Beta"),
        )
    )
    answer = checked(page, [other], attribute, -1)
    (evidence,) = [one for one in answer.evidence if one.statement == ASKED_ABOUT]
    return evidence.rule


@pytest.mark.parametrize(
    ("ours", "theirs", "rule"),
    [
        ("[[amount|$40 million]]", "[[amount|about $40m]]", "same-financing.compatible"),
        ("[[amount|$40 million]]", "[[amount|more than $40 million]]", "same-financing.compatible"),
        ("[[amount|$40 million]]", "[[amount|€36.8 million]]", "same-financing.compatible"),
        ("[[amount|$40 million]]", "[[amount|$45 million]]", "same-financing.disjoint"),
        ("[[amount|$40 million]]", "[[amount|more than $45 million]]", "same-financing.disjoint"),
        ("[[amount|$40 million]]", "[[amount|$40 billion]]", "same-financing.slip"),
        ("[[amount|$40 million]]", "[[amount|£40 million]]", "same-financing.slip"),
        ("[[amount|$40 million]]", "[[amount|AED 147 million]]", "not-comparable"),
        ("[[amount|$40 million]]", "[[planned amount|$50 million]]", "plan-and-outcome"),
        ("[[amount|$40 million]]", "[[planned amount|$40 million]]", "plan-and-outcome"),
        ("[[planned amount|$50m]]", "[[planned amount|up to $50m]]", "same-plan.compatible"),
        ("[[planned amount|$50m]]", "[[planned amount|$80m]]", "same-plan.other-stage"),
        ("equity, [[amount|$40m]]", "equity and debt, [[amount|$52m]]", "other-make-up"),
        ("[[amount|$40 million]]", "[[amount|closer to $38 million]]", "same-financing.disjoint"),
        ("[[amount|$41 million]]", "[[amount|about $38 million]]", "same-financing.compatible"),
        ("[[amount|$40 million]]", "[[amount|$15 million]]", "other-tranche"),
        ("[[amount|$40 million]]", "[[amount|$22 million]]", "same-financing.disjoint"),
        (
            "[[amount|$40 million]]",
            "[[amount|$30 million]] of a planned $40 million",
            "other-tranche",
        ),
        ("[[amount|$40 million]]", "[[amount|$30 million]] in a first part", "other-tranche"),
        (
            "[[amount|$40 million]]",
            "[[amount|$48 million]] in a first part",
            "same-financing.disjoint",
        ),
    ],
)
def test_two_sums_of_one_round(ours: str, theirs: str, rule: str):
    assert _rule(ours, theirs, "amount") == f"amount.{rule}"


@pytest.mark.parametrize(
    ("ours", "theirs", "rule"),
    [
        ("[[amount|$40 million]]", "[[denied amount|not $40 million]]", "denies"),
        ("[[denied amount|not $40 million]]", "[[amount|$40 million]]", "denies"),
        ("[[denied amount|not $40m]]", "[[denied amount|never $40m]]", "repeated"),
        ("[[amount|$40 million]]", "[[denied amount|not $90 million]]", "of-something-else"),
        ("[[amount|$40 million]]", "[[denied amount|not €40 million]]", "of-something-else"),
    ],
)
def test_a_denial_conflicts_with_what_it_denies(ours: str, theirs: str, rule: str):
    assert _rule(ours, theirs, "amount") == f"denial.{rule}"


@pytest.mark.parametrize(
    ("ours", "theirs", "rule"),
    [
        ("valuation|$4.5bn", "valuation|more than $4.5bn", "same-financing.compatible"),
        ("valuation|more than $3bn", "valuation|more than $4.5bn", "same-financing.disjoint"),
        ("valuation|$3 million", "valuation|$3 billion", "same-financing.slip"),
        ("valuation|$45.6 billion", "valuation|$46 billion", "same-financing.compatible"),
        ("valuation|£1.25bn", "valuation|£1.24bn", "same-financing.compatible"),
        ("valuation|£1.25bn", "valuation|£1.22bn", "same-financing.disjoint"),
        ("planned valuation|$4bn", "valuation|$3bn", "plan-and-outcome"),
        ("planned valuation|$15bn", "planned valuation|$6.5bn", "same-plan.other-stage"),
    ],
)
def test_two_valuations_of_one_round(ours: str, theirs: str, rule: str):
    assert _rule(f"[[{ours}]]", f"[[{theirs}]]", "valuation") == f"valuation.{rule}"


@pytest.mark.parametrize(
    ("ours", "theirs", "rule"),
    [
        ("on 14 May 2024", "in May 2024", "same"),
        ("on 14 May 2024", "on 15 May 2024", "same"),
        ("on 14 May 2024", "on 17 May 2024", "days-apart"),
        ("in April 2024", "in May 2024", "apart"),
        ("signed in April 2024", "in May 2024", "other-step"),
        ("closed in April 2024", "announced on 16 May 2024", "other-step"),
        ("priced on 6 May 2024", "first traded on 14 May 2024", "other-step"),
    ],
)
def test_two_dates_of_one_round(ours: str, theirs: str, rule: str):
    found = _rule(f"[[date|{ours}]]", f"[[date|{theirs}]]", "date")
    assert found == f"date.same-financing.{rule}"


@pytest.mark.parametrize(
    ("ours", "theirs", "rule"),
    [
        ("lead_investor Northgate; Oak", "lead_investor Oak", "lead.same-financing.shared"),
        ("lead_investor Oak", "lead_investor Elm", "lead.same-financing.one-of-several"),
        ("lead_investor Oak Fund", "lead_investor a state fund", "lead.same-financing.unnamed"),
        ("investor Oak; Elm", "investor Elm; Ash", "investor.same-financing.shared"),
        ("investor Oak", "investor Ash", "investor.same-financing.different-names"),
        ("investor Oak", "denied investor Oak", "denial.denies"),
        ("investor Oak", "denied investor Ash", "denial.of-something-else"),
    ],
)
def test_backers_of_one_round(ours: str, theirs: str, rule: str):
    assert _rule(f"[[{ours}|by them]]", f"[[{theirs}|by them]]", ours.split()[0]) == rule


@pytest.mark.parametrize(
    ("ours", "theirs", "rule"),
    [
        ("Oak|$5 million", "Oak|$5m", "same-backer.compatible"),
        ("Oak|$5 million", "Oak|$8 million", "same-backer.disjoint"),
        ("Oak|$5 million", "Oak|$5 billion", "same-backer.slip"),
        ("Oak|$5 million", "Ash|$8 million", "other-backer"),
    ],
)
def test_what_one_backer_put_in(ours: str, theirs: str, rule: str):
    found = _rule(f"[[contribution {ours}]]", f"[[contribution {theirs}]]", "contribution")
    assert found == f"contribution.{rule}"


@pytest.mark.parametrize(
    ("ours", "theirs", "rule"),
    [
        ("planned", "planned", "amount.same-plan.other-stage"),
        ("planned", "", "amount.plan-and-outcome"),
    ],
)
def test_what_one_backer_is_to_put_in_may_change(ours: str, theirs: str, rule: str):
    one, other = (f"{how} contribution Oak".strip() for how in (ours, theirs))
    assert _rule(f"[[{one}|$5 million]]", f"[[{other}|$8 million]]", "contribution") == rule


@pytest.mark.parametrize(
    ("ours", "theirs", "attribute", "rule"),
    [
        ("change 3|up", "change 2.8|up", "valuation_change", "change.same-financing.compatible"),
        ("change 3|up", "change 2|up", "valuation_change", "change.same-financing.disjoint"),
        ("total|$90m", "total|about $90m", "total_raised", "total.same-time.compatible"),
        ("total|$90m", "total|$150m", "total_raised", "total.same-time.disjoint"),
        ("total|$90m", "total past year|$60m", "total_raised", "total.other-window"),
    ],
)
def test_changes_and_totals(ours: str, theirs: str, attribute: str, rule: str):
    assert _rule(f"[[{ours}]]", f"[[{theirs}]]", attribute) == rule


@pytest.mark.parametrize(
    ("told", "rule"),
    [
        ("[[lead Oak|Oak]] was the sole lead", "alone"),
        ("[[lead Oak|led by Oak]] alone", "alone"),
        ("[[lead Oak|Oak led]] it alone", "alone"),
        ("[[lead Oak|led by Oak]] by itself", "alone"),
        ("[[lead Oak|Oak led]] without a partner", "alone"),
        ("[[lead Oak|led by Oak]], with nobody beside it", "alone"),
        ("[[lead Oak|led by Oak]] and by no one else", "alone"),
        ("with Oak as the [[lead Oak|single lead]]", "alone"),
        ("[[lead Oak|led by Oak]] and, not by itself, by Ash", "shared"),
        ("[[lead Oak|Oak led]], and alone of the old backers sold", "shared"),
        ("[[lead Oak|led by Oak]], which alone put in half", "shared"),
    ],
)
def test_who_led_alone_had_nobody_beside_it(told: str, rule: str) -> None:
    page = text_of(
        "Lumen closed its [[round|Series B]], [[lead Oak; Ash|led by Oak and Ash]]",
        published="2024-05-14",
        publisher="Alpha",
    )
    other = text_of(
        f"Lumen closed its [[round|Series B]], {told}",
        published="2024-05-15",
        publisher="Beta",
    )
    (evidence,) = checked(page, [other], "lead_investor").evidence
    assert evidence.rule == f"lead.same-financing.{rule}"


def _rule_apart(ours: str, theirs: str, day: str = "2024-08-20") -> str:
    """Return the rule on the last claims of two texts whose financings the ledger keeps apart."""
    one, other = (
        Book(items).placed(items[-1])
        for items in (
            items_of(text.article, text.trace, text.claims)
            for text in (
                text_of(f"News of Lumen\n{ours}", published="2024-05-14", publisher="Alpha"),
                text_of(f"A look at Lumen\n{theirs}", published=day, publisher="Beta"),
            )
        )
    )
    verdict = relate(one, other)
    assert verdict is not None
    return verdict.rule.id


@pytest.mark.parametrize(
    ("theirs", "rule"),
    [
        ("Lumen closed its [[round|Series B]] [[date|in May 2024]].", "date.same-month"),
        ("It was [[valuation|worth $2bn]] [[date|on 14 May 2024]].", "date.same-month"),
        ("Lumen closed its [[round|Series A]] [[date|in May 2024]].", "date.other-financing"),
        ("Lumen closed its [[round|Series B]] [[date|in June 2024]].", "date.other-financing"),
        ("Lumen closed its [[round|Series B]] [[date|in 2024]].", "date.other-financing"),
    ],
)
def test_dates_of_one_month_agree_where_no_name_parts_them(theirs: str, rule: str):
    ours = "Lumen said its [[round|Series B]] brought $40m [[date|on 14 May 2024]]."
    assert _rule_apart(ours, theirs) == rule


@pytest.mark.parametrize(
    ("ours", "theirs", "rule"),
    [
        ("[[amount|raised $40m]]", "got [[amount|$40m]]", "amount.same-financing.compatible"),
        ("[[amount|raised $40m]]", "got [[amount|$42m]]", "amount.other-financing"),
        (
            "raised [[amount|$40m]], [[lead Oak|led by Oak]]",
            "got [[amount|$40m]], [[lead Oak|led by Oak]]",
            "lead.same-financing.shared",
        ),
        (
            "raised [[amount|$40m]] [[investor Oak; Elm|from Oak and Elm]]",
            "got [[amount|$40m]] [[investor Oak|from Oak]]",
            "investor.same-financing.shared",
        ),
        (
            "raised [[amount|$40m]] [[valuation|at $1.5bn]]",
            "got [[amount|$40m]] [[valuation|at $1.5bn]]",
            "valuation.same-financing.compatible",
        ),
        (
            "raised [[amount|$40m]] [[valuation|at $1.5bn]]",
            "got [[amount|$5m]] in an extension [[valuation|at $1.5bn]]",
            "valuation.other-financing",
        ),
    ],
)
def test_what_two_texts_tell_alike_agrees_though_others_part_them(
    ours: str, theirs: str, rule: str
):
    told = f"In [[date|May 2024]] Lumen {theirs}."
    assert _rule_apart(f"Lumen {ours}.", told) == rule


@pytest.mark.parametrize(
    ("ours", "theirs", "rule"),
    [
        ("raised [[amount|$41m]]", "raised [[amount|$41 billion]]", "amount.same-financing.slip"),
        ("raised [[amount|$41m]]", "raised [[amount|£41m]]", "amount.same-financing.slip"),
        (
            "raised [[amount|Rs 318 crore]]",
            "[[amount|Rs 318 million]]",
            "amount.same-financing.slip",
        ),
        ("raised [[amount|$400m]]", "raised [[amount|$400 billion]]", "amount.same-financing.slip"),
        ("raised [[amount|$4m]]", "raised [[amount|$4 billion]]", "amount.other-financing"),
        ("raised [[amount|$41m]]", "raised [[amount|about £41m]]", "amount.other-financing"),
        ("raised [[amount|$41m]]", "raised [[amount|$82m]]", "amount.other-financing"),
        ("is worth [[valuation|$4.5bn]]", "[[valuation|$4.5m]]", "valuation.same-financing.slip"),
        ("is worth [[valuation|$4.5bn]]", "[[valuation|$5m]]", "valuation.other-financing"),
        (
            "raised [[amount|$41m]], its [[round|Series A]]",
            "got [[amount|$41bn]] in its [[round|Series C]]",
            "round.other-financing",
        ),
    ],
)
def test_a_sum_with_other_zeros_or_another_sign_is_mistyped(ours: str, theirs: str, rule: str):
    assert _rule_apart(f"Lumen {ours}.", f"Lumen {theirs}.", "2024-05-20") == rule


@pytest.mark.parametrize(
    ("theirs", "rule"),
    [
        ("In [[date|May 2024]] it got [[amount|$41m]] in a [[round|Series C]].", "conflicts"),
        ("In [[date|May 2023]] it got [[amount|$41m]] in a [[round|Series C]].", "related"),
        ("In [[date|May 2024]] it got [[amount|$90m]] in a [[round|Series C]].", "related"),
    ],
)
def test_one_sum_in_one_month_is_one_round_whatever_its_letter(theirs: str, rule: str):
    page = text_of(
        "Lumen raises [[amount|$41 million]] in its [[round|Series B]]",
        published="2024-05-14",
        publisher="Alpha",
    )
    other = text_of(f"A look at Lumen\n{theirs}", published="2024-09-02", publisher="Beta")
    assert [one.relation for one in checked(page, [other], "round").evidence] == [rule]


@pytest.mark.parametrize(
    ("theirs", "rule"),
    [
        ("That is half of the [[valuation|$4.5 billion]] of May 2024", "same-financing.compatible"),
        ("That is half of the [[valuation|$4.5 billion]] of 2024", "same-financing.compatible"),
        ("That is half of the [[valuation|$4.5 billion]] of March 2024", "other-financing"),
        ("That is half of the [[valuation|$4.5 billion]] of 2022", "other-financing"),
        (
            "An extension of [[amount|$9m]] in May 2024 was [[valuation|at $4.5bn]]",
            "other-financing",
        ),
        ("That is half of the [[pre|$4.5 billion]] of May 2024", "other-financing"),
    ],
)
def test_one_worth_at_one_time_is_one_valuation(theirs: str, rule: str):
    ours = "Lumen got [[amount|$300 million]] and is [[valuation|worth $4.5 billion]]."
    assert _rule_apart(ours, f"{theirs}.", "2025-09-20") == f"valuation.{rule}"


def test_two_years_that_follow_one_another_are_no_moment_of_one_financing():
    page, other = (
        text_of(
            f"A look at Lumen\nIt was [[valuation|worth {worth}]] in {year}.",
            published=day,
            publisher=publisher,
        )
        for worth, year, day, publisher in (
            ("$7.4 billion", 2021, "2022-05-14", "Alpha"),
            ("about $7 billion", 2022, "2025-05-14", "Beta"),
        )
    )
    assert [one.relation for one in checked(page, [other], "valuation").evidence] == ["related"]
