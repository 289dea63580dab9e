"""Who has the word, the rules or the encoder: a table for each sort of decision."""

import pytest

from backend.claims.draft import Draft
from backend.claims.encoder import Opinion
from backend.claims.encoder_roles import ROLES
from backend.claims.investors import Listed
from backend.claims.masking import Mark, Masked
from backend.claims.money_roles import MoneyRole
from backend.claims.names import Name
from backend.claims.sentences import Sentence
from backend.claims.voices import (
    TOPIC,
    Bars,
    opinions_of,
    topic_points,
    weigh_labels,
    weigh_lists,
    weigh_money,
    weigh_owner,
)
from backend.model.claim import DateValue, MoneyValue, RoundValue
from backend.values.dates import PartialDate
from backend.values.money import Money

BARS = Bars()
KINDS = {"§": "money", "¶": "name", "¤": "round", "†": "date"}
MONEY = Money(5_000_000, "USD")
DAY = DateValue(PartialDate(2026, 3, 1), False)


def masked(text: str) -> Masked:
    values = {"§": MONEY, "¤": "series-b", "†": DAY}
    marks = tuple(
        Mark(KINDS[c], at, at + 1, at, values.get(c) or Name(at, at + 1, f"Name{at}", "org"))
        for at, c in enumerate(text)
        if c in KINDS
    )
    sentence = Sentence(0, len(text), 0, "paragraph")
    return Masked(text, text, sentence, marks, tuple(range(len(text))), False)


def opinion(owners: dict[int, float] | None = None, **roles: float) -> Opinion:
    told = dict.fromkeys(ROLES, 0.0) | roles
    return Opinion(told | {"O": 1 - sum(roles.values())}, owners or {TOPIC: 1.0})


@pytest.mark.parametrize(
    ("role", "rule", "heard", "final", "final_rule"),
    [
        ("amount", "amount.raise-verb", None, "amount", "amount.raise-verb"),
        ("amount", "amount.raise-verb", {"AMOUNT": 1.0}, "amount", "amount.raise-verb"),
        ("amount", "amount.raise-verb", {"TOTAL": 0.9}, "amount", "amount.raise-verb"),
        (
            "amount",
            "amount.raise-verb",
            {"TOTAL": 0.999},
            "total_raised",
            "amount.raise-verb+encoder",
        ),
        (
            "amount",
            "amount.raise-verb",
            {"CONTRIB": 0.999},
            "contribution",
            "amount.raise-verb+encoder",
        ),
        ("amount", "amount.raise-verb", {}, "none", "amount.raise-verb+encoder"),
        ("valuation", "valuation.worth", {"AMOUNT": 0.99}, "amount", "valuation.worth+encoder"),
        ("none", "none.no-rule", {"AMOUNT": 0.99}, "amount", "none.no-rule+encoder"),
        ("none", "none.no-rule", {"AMOUNT": 0.5}, "none", "none.no-rule"),
        ("none", "none.cash", {"AMOUNT": 0.9}, "none", "none.cash"),
        ("none", "none.cash", {"VALUATION": 0.99}, "valuation", "none.cash+encoder"),
    ],
)
def test_a_sum_keeps_its_rule_unless_the_encoder_is_nearly_certain(
    role: str, rule: str, heard: dict[str, float] | None, final: str, final_rule: str
) -> None:
    mark = masked("a §").marks[0]
    told = None if heard is None else opinion(**heard)
    weighed = weigh_money(MoneyRole(role, rule, 0, 3), mark, told)  # type: ignore[arg-type]
    assert (weighed.role, weighed.rule) == (final, final_rule)


@pytest.mark.parametrize(
    ("part", "heard", "final"),
    [
        ("investor", {"INVESTOR": 0.9}, [("investor", "x")]),
        ("investor", {"INVESTOR": 0.2}, [("investor", "x")]),
        ("investor", {"COMPANY": 0.99}, []),
        ("investor", {"LEAD": 0.6}, [("investor", "x")]),
        ("investor", {"LEAD": 0.999}, [("lead_investor", "x+encoder")]),
        ("lead_investor", {"LEAD": 0.9}, [("lead_investor", "x")]),
        ("lead_investor", {"INVESTOR": 0.6, "LEAD": 0.3}, [("lead_investor", "x")]),
        ("lead_investor", {"INVESTOR": 0.999}, [("investor", "x+encoder")]),
        ("lead_investor", {}, []),
        ("standing", {"INVESTOR": 0.5}, [("standing", "x")]),
        ("none", {"INVESTOR": 0.98}, [("investor", "none.no-rule+encoder")]),
        ("none", {"LEAD": 0.98}, [("lead_investor", "none.no-rule+encoder")]),
        ("none", {"INVESTOR": 0.4, "LEAD": 0.1}, []),
    ],
)
def test_a_name_keeps_its_rule_unless_the_encoder_is_nearly_certain(
    part: str, heard: dict[str, float], final: list[tuple[str, str]]
) -> None:
    sentence = masked("¶ came in")
    lists = [] if part == "none" else [Listed(part, "x", sentence.marks, 0, 9)]  # type: ignore[arg-type]
    found = weigh_lists(sentence, lists, {0: opinion(**heard)})
    assert [(row.part, row.rule) for row in found] == final


def test_without_opinions_the_lists_of_the_rules_stand() -> None:
    sentence = masked("¶ and ¶ came in")
    lists = [Listed("investor", "x", sentence.marks, 0, 15)]
    assert weigh_lists(sentence, lists, {}) == lists


def test_names_side_by_side_that_no_rule_listed_make_one_list() -> None:
    sentence = masked("money of ¶, ¶ and ¶ for the people whom ¶ knows")
    sure = {m.at: opinion(INVESTOR=0.99) for m in sentence.marks}
    found = weigh_lists(sentence, [], sure)
    assert [len(row.marks) for row in found] == [3, 1]
    assert sentence.text[found[0].start : found[0].end] == "¶, ¶ and ¶"


@pytest.mark.parametrize(
    ("kind", "heard"), [("person", 0.99), ("described", 0.99), ("place", 0.99)]
)
def test_a_person_or_a_description_needs_a_rule(kind: str, heard: float) -> None:
    mark = Mark("name", 0, 1, 0, Name(0, 1, "Jo Doe", kind))
    sentence = Masked("¶ came in", "", Sentence(0, 9, 0, "paragraph"), (mark,), (), False)
    assert weigh_lists(sentence, [], {0: opinion(INVESTOR=heard)}) == []


@pytest.mark.parametrize(
    ("drafted", "chance", "kept"),
    [(True, 0.5, True), (True, 0.001, False), (False, 0.5, False), (False, 0.99, True)],
)
@pytest.mark.parametrize(("sign", "role"), [("¤", "ROUND"), ("†", "DATE")])
def test_labels_and_dates_are_dropped_and_added_on_near_certainty(
    sign: str, role: str, drafted: bool, chance: float, kept: bool
) -> None:
    sentence = masked(f"the {sign} of it")
    attribute = KINDS[sign]
    value = RoundValue("series-b") if sign == "¤" else DAY
    draft = Draft(attribute, value, sentence, 4, 5, 4, "x")  # type: ignore[arg-type]
    found = weigh_labels(sentence, [draft] if drafted else [], {4: opinion(**{role: chance})})
    assert [d.attribute for d in found] == ([attribute] if kept else [])


def test_other_drafts_pass_labels_by() -> None:
    sentence = masked("raised §")
    draft = Draft("amount", MoneyValue(MONEY), sentence, 0, 8, 7, "x")
    assert weigh_labels(sentence, [draft], {7: opinion()}) == [draft]


@pytest.mark.parametrize(
    ("owners", "company", "found"),
    [
        ({TOPIC: 0.1, 0: 0.9}, 1.0, None),
        ({TOPIC: 0.01, 0: 0.99}, 1.0, 0),
        ({TOPIC: 0.01, 0: 0.99}, 0.8, None),
        ({TOPIC: 0.5, 0: 0.5}, 1.0, None),
        ({TOPIC: 0.999, 0: 0.001}, 1.0, TOPIC),
    ],
)
def test_the_company_is_another_only_where_the_encoder_is_sure(
    owners: dict[int, float], company: float, found: int | None
) -> None:
    sentence = masked("¶ raised §")
    told = {0: opinion(COMPANY=company), 9: opinion(owners)}
    heard = weigh_owner(sentence, 9, told)
    assert heard == (found if found in (None, TOPIC) else sentence.marks[found])


def test_without_an_opinion_the_company_of_the_rules_stands() -> None:
    assert weigh_owner(masked("¶ raised §"), 9, {}) is None


def test_a_topic_gains_by_mentions_as_a_company_and_loses_by_those_as_an_investor() -> None:
    assert topic_points([opinion(COMPANY=1.0)]) == BARS.topic
    assert topic_points([opinion(INVESTOR=0.5, LEAD=0.5)]) == -BARS.topic_investor
    assert topic_points([None]) == 0


def test_only_the_clearest_mentions_count_for_the_topic() -> None:
    often = [opinion(COMPANY=0.5)] * 50
    assert topic_points(often) == topic_points(often[:5])


def test_opinions_are_found_by_the_place_of_their_marks() -> None:
    sentence = masked("¶ raised §")
    told = opinion(AMOUNT=0.9)
    assert opinions_of(sentence, (None, told)) == {9: told}
