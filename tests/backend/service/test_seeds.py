"""What the five seeds must show when each is checked against the others."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """The answer to each seed, by its number, through the public commands."""
    database = f"sqlite:///{tmp_path_factory.mktemp('seeds') / 'corpus.sqlite'}"

    def backend(*arguments):
        command = [sys.executable, "-m", "backend", *arguments, "--database", database]
        return subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout

    backend("ingest", "seeds")
    lines = backend("check", "--json", "seeds").splitlines()
    return {f"{number:03}": json.loads(line) for number, line in enumerate(lines)}


def claims(answer, attribute, *, company="SenseTime", modality="completed", **value):
    return [
        claim
        for claim in answer["claims"]
        if claim["attribute"] == attribute
        and claim["company"]["name"] == company
        and claim["modality"] == modality
        and value.items() <= claim["value"].items()
    ]


def seed_of(evidence):
    return evidence["source"]["url"][len("seed:") :][:3] if evidence["source"] else None


def seeds_that(relation, claim, *, basis="stated", copies=None):
    return {
        seed_of(evidence)
        for evidence in claim["evidence"]
        if evidence["relation"] == relation
        and evidence["basis"] == basis
        and (copies is None or (evidence["origin"] == 0) == copies)
    }


MILLION = 1_000_000


def test_more_than_3bn_in_002_is_disputed_by_003_and_not_by_000(answers):
    [claim] = claims(answers["002"], "valuation", amount=3000 * MILLION, hedge="more_than")
    assert claim["status"] == "disputed"
    assert seeds_that("conflicts", claim) == {"003"}
    assert "000" in seeds_that("related", claim)


def test_600m_in_002_is_corroborated_by_003_and_echoed_by_004(answers):
    [claim] = claims(answers["002"], "amount", amount=600 * MILLION)
    assert claim["status"] == "corroborated"
    assert "003" in seeds_that("agrees", claim, copies=False)
    assert "004" in seeds_that("agrees", claim, copies=True)


def test_620m_in_000_is_corroborated_by_004_and_echoed_by_001(answers):
    [claim] = claims(answers["000"], "amount", amount=620 * MILLION, hedge="exact")
    assert claim["status"] == "corroborated"
    assert "004" in seeds_that("agrees", claim, copies=False)
    assert "001" in seeds_that("agrees", claim, copies=True)
    related = [evidence for evidence in claim["evidence"] if evidence["relation"] == "related"]
    assert {600 * MILLION} <= {evidence["value"]["amount"] for evidence in related}
    for evidence in related:
        if evidence["value"]["amount"] == 600 * MILLION:
            assert "Series C" in evidence["explanation"]


def test_the_total_of_six_months_in_000_agrees_with_the_sum_of_two_rounds(answers):
    [claim] = claims(answers["000"], "total_raised", amount=1200 * MILLION)
    derived = [evidence for evidence in claim["evidence"] if evidence["basis"] == "derived"]
    [sum_] = [evidence for evidence in derived if evidence["relation"] == "agrees"]
    assert "$600 million" in sum_["explanation"]
    assert "$620 million" in sum_["explanation"]


def test_megviis_460m_in_000_agrees_with_the_series_c_of_face_plus_plus_in_003(answers):
    [claim] = claims(answers["000"], "amount", company="Megvii", amount=460 * MILLION)
    assert claim["company"]["id"] == "megvii"
    assert "003" in seeds_that("agrees", claim)


def test_a_similar_amount_in_000_is_understood(answers):
    similar = claims(answers["000"], "amount", amount=620 * MILLION, hedge="about")
    assert similar
    assert seeds_that("agrees", similar[0]) >= {"002", "003"}


CONTRADICTIONS = [("amount", 600), ("valuation", 3000)]


@pytest.mark.parametrize(("attribute", "millions"), CONTRADICTIONS)
def test_004_contradicts_itself_and_says_so(answers, attribute, millions):
    found = claims(answers["004"], attribute, amount=millions * MILLION)
    own = [
        evidence
        for claim in found
        for evidence in claim["evidence"]
        if evidence["relation"] == "conflicts" and evidence["statement"] is None
    ]
    assert own
    assert {claim["status"] for claim in found} == {"disputed"}


def test_the_planned_valuation_in_002_is_related_to_what_came_true_in_000(answers):
    [claim] = claims(answers["002"], "valuation", modality="planned", amount=4500 * MILLION)
    assert "000" in seeds_that("related", claim) | seeds_that("agrees", claim)


def test_no_false_conflict_is_shown(answers):
    conflicting = {
        (number, claim["attribute"], seed_of(evidence))
        for number, answer in answers.items()
        for claim in answer["claims"]
        for evidence in claim["evidence"]
        if evidence["relation"] == "conflicts"
    }
    allowed = {
        ("002", "valuation", "003"),
        ("003", "valuation", "002"),
        ("003", "valuation", "004"),
        ("004", "valuation", "003"),
        ("004", "valuation", None),
        ("004", "amount", None),
    }
    assert conflicting - allowed == set()
