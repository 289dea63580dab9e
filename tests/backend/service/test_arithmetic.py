"""Sums that are checked: each form of arithmetic, from documents to the sentence a reader sees."""

from __future__ import annotations

from datetime import date

import pytest

from backend import service
from backend.model.article import Document
from backend.model.evidence import Evidence
from backend.store import open_store


def evidence(read: str, *kept: tuple[date, str]) -> dict[str, Evidence]:
    """Return the evidence for a page read on 1 July 2026, by rule."""
    store = open_store("sqlite://")
    documents = [
        Document(url=f"https://a{n}.example/", publisher=f"Paper {n}", published=day, text=text)
        for n, (day, text) in enumerate(kept)
    ]
    assert service.ingest(documents, store).failures == []
    page = Document(url="https://read.example/", published=date(2026, 7, 1), text=read)
    answer = service.check(page, store)
    store.close()
    found = [each for checked in answer.claims for each in checked.evidence]
    return {each.rule: each for each in found}


def derived(read: str, *kept: tuple[date, str]) -> dict[str, Evidence]:
    """Return what arithmetic over several statements says, by rule."""
    found = evidence(read, *kept)
    return {rule: each for rule, each in found.items() if each.basis == "derived"}


SEED = (date(2024, 2, 5), "Zenna has raised $10 million in a seed round led by Kima Capital.")
SERIES_A = (date(2026, 3, 2), "Zenna has raised $20 million in a Series A round led by Bower.")
SERIES_B = (date(2026, 6, 8), "Zenna has raised $50 million in a Series B round led by Orlo.")

FORMS = [
    (
        "Zenna has raised $80 million in total.",
        (SEED, SERIES_A, SERIES_B),
        "agrees",
        (
            "$10 million (seed round",
            "$20 million (Series A",
            "$50 million (Series B",
            "= $80 million",
        ),
    ),
    (
        "Zenna has raised $70 million in the past six months.",
        (SEED, SERIES_A, SERIES_B),
        "agrees",
        ("$20 million (Series A", "$50 million (Series B", "= $70 million"),
    ),
    (
        "Zenna has raised $50 million in a Series B round that tripled its valuation to $300 "
        "million.",
        (
            (date(2026, 3, 2), "Zenna has raised $20 million at a valuation of $100 million."),
            (date(2026, 6, 8), "Zenna's Series B of $50 million values it at $300 million."),
        ),
        "agrees",
        ("$300 million",),
    ),
    (
        "Zenna has raised $50 million in a Series B round.",
        (
            (
                date(2026, 6, 8),
                "Kima Capital put $30 million into Zenna's $50 million Series B round.",
            ),
            (
                date(2026, 6, 9),
                "Bower Partners put $35 million into Zenna's $50 million Series B round.",
            ),
        ),
        "related",
        ("$30 million (Kima Capital) + $35 million (Bower Partners) = $65 million",),
    ),
]


@pytest.mark.parametrize(("read", "kept", "relation", "terms"), FORMS, ids=[f[0] for f in FORMS])
def test_a_sum_confirms_or_relates_and_shows_its_terms(
    read: str, kept: tuple[tuple[date, str], ...], relation: str, terms: tuple[str, ...]
) -> None:
    found = [e.explanation for e in derived(read, *kept).values() if e.relation == relation]
    assert [e for e in found if all(term in e for term in terms)], found


def test_rounds_that_do_not_add_up_are_no_conflict_since_one_may_be_missing() -> None:
    found = derived("Zenna has raised $200 million in total.", SEED, SERIES_B)
    assert [e.relation for e in found.values()] == ["related"]
    assert "= $60 million" in next(iter(found.values())).explanation


def test_post_money_is_pre_money_and_the_amount() -> None:
    pre = (
        "Zenna has raised $50 million in a Series B round at a pre-money valuation of $250 million."
    )
    post = pre.replace("pre-money", "post-money").replace("$250", "$300")
    for read, kept in ((post, pre), (pre, post)):
        found = evidence(read, (date(2026, 6, 8), kept))
        assert found["valuation.same-financing.pre-and-post"].basis == "stated"
        derived_ = found["derived.post-money"]
        assert (derived_.basis, derived_.relation) == ("derived", "agrees")
        assert "$250 million + $50 million = $300 million" in derived_.explanation
