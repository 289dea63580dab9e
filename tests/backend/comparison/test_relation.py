"""How two claims on one financing stand to one another, one case a line."""

import pytest

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
