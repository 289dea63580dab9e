"""The ledger of a company: financings in order, values with their origins, conflicts visible."""

from backend.comparison import assemble_ledger
from tests.backend.comparison.annotated import Text, statements_of, text_of

Seeds = dict[str, Text]


def _sensetime(seeds: Seeds):
    statements = statements_of([text for _, text in sorted(seeds.items())])
    return [one for one in statements if one.claim.company.name == "SenseTime"]


def test_the_rounds_of_the_seeds_stand_in_order_of_time(seeds: Seeds):
    ledger = assemble_ledger(_sensetime(seeds))
    labels = [one.financing.label for one in ledger.financings]
    assert labels[:3] == [
        "$410 million, July 2017",
        "Series C, April 2018",
        "$620 million, May 2018",
    ]
    assert [one.financing.id for one in ledger.financings[:3]] == ["f1", "f2", "f3"]


def test_a_disputed_valuation_shows_both_values_and_their_origins(seeds: Seeds):
    series_c = assemble_ledger(_sensetime(seeds)).financings[1]
    entries = {
        one.text: (one.outlets, one.origins, one.disputed)
        for one in series_c.entries
        if one.attribute == "valuation"
    }
    assert entries["more than $3 billion"] == (2, 1, True)
    assert entries["$4.5 billion"] == (1, 1, True)


def test_every_statement_stands_in_the_ledger_once(seeds: Seeds):
    statements = _sensetime(seeds)
    ledger = assemble_ledger(statements)
    held = [
        statement.id
        for entries in (*(one.entries for one in ledger.financings), ledger.standing)
        for entry in entries
        for statement in entry.statements
    ]
    assert sorted(held) == sorted(one.id for one in statements)


def test_a_plan_without_outcome_is_at_the_stage_of_talks():
    text = text_of(
        "Lumen [[planned amount|seeks $40 million]]", published="2024-05-14", publisher="A"
    )
    (financing,) = assemble_ledger(statements_of([text])).financings
    assert financing.stage == "talks"
    assert financing.financing.label == "$40 million sought, May 2024"


def test_a_general_denial_stands_in_the_round_that_it_denies():
    round_ = text_of(
        "Lumen [[amount|raises $40 million]]\n[[investor Oak; Elm|Oak and Elm took part]].",
        published="2024-05-14",
        publisher="A",
    )
    denial = text_of(
        "Oak: not us\n[[denied investor Oak|Oak did not take part]].",
        published="2024-06-20",
        publisher="B",
    )
    (financing,) = assemble_ledger(statements_of([round_, denial])).financings
    backers = [
        (entry.text, entry.modality, entry.disputed)
        for entry in financing.entries
        if entry.attribute == "investor"
    ]
    assert backers == [("Oak and Elm", "completed", True), ("Oak", "denied", True)]


def test_a_total_makes_no_financing():
    text = text_of(
        "Lumen plans\nIt has raised [[total|$120 million to date]] from "
        "[[investor Oak|investors such as Oak]].",
        published="2024-05-14",
        publisher="A",
    )
    ledger = assemble_ledger(statements_of([text]))
    assert ledger.financings == ()
    assert [entry.attribute for entry in ledger.standing] == ["investor", "total_raised"]


def test_no_statements_make_an_empty_ledger():
    ledger = assemble_ledger([])
    assert ledger.financings == ()
    assert ledger.standing == ()
