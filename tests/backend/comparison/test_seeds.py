"""What the seeds must show, on their marked claims."""

from tests.backend.comparison.annotated import Text, check, checked, statements_of

Seeds = dict[str, Text]


def _others(seeds: Seeds, name: str) -> list[Text]:
    return [text for key, text in sorted(seeds.items()) if key != name]


def _by(seeds: Seeds, page: str, claim: str) -> dict[str, set[str]]:
    """Return the relations of a claim of a page to claims of the others, named `002#002c1`."""
    others = _others(seeds, page)
    names = {
        statement.id: f"{key}#{statement.claim.id}"
        for key, statement in (
            (next(k for k, t in seeds.items() if statement.claim in t.claims), statement)
            for statement in statements_of(others)
        )
    }
    answer = next(one for one in check(seeds[page], others) if one.claim.id == claim)
    found: dict[str, set[str]] = {}
    for evidence in answer.evidence:
        if evidence.statement is not None:
            found.setdefault(evidence.relation, set()).add(names[evidence.statement])
    return found


def test_more_than_3bn_is_disputed_by_the_same_series_c_only(seeds: Seeds):
    answer = next(
        one for one in check(seeds["002"], _others(seeds, "002")) if one.claim.id == "002c3"
    )
    assert answer.status == "disputed"
    relations = _by(seeds, "002", "002c3")
    assert {"003#003c1", "003#003c6"} <= relations["conflicts"]
    assert "000#000c2" in relations["related"]
    assert "1 origin" in answer.summary


def test_600m_is_corroborated_by_003_and_echoed_by_the_reprint(seeds: Seeds):
    others = _others(seeds, "002")
    answer = next(one for one in check(seeds["002"], others) if one.claim.id == "002c1")
    assert answer.status == "corroborated"
    titles = {
        e.source.title: e.origin for e in answer.evidence if e.source and e.relation == "agrees"
    }
    assert titles[seeds["003"].article.title] > 0
    assert titles[seeds["004"].article.title] == 0


def test_620m_is_corroborated_by_a_headline_and_echoed_by_a_copy(seeds: Seeds):
    answer = checked(seeds["000"], _others(seeds, "000"), "amount")
    assert answer.status == "corroborated"
    agreeing = [one for one in answer.evidence if one.relation == "agrees"]
    assert {one.source.title: one.origin for one in agreeing if one.source} == {
        seeds["004"].article.title: 1,
        seeds["001"].article.title: 0,
    }


def test_the_other_round_is_related_and_named(seeds: Seeds):
    answer = checked(seeds["000"], _others(seeds, "000"), "amount")
    series_c = [
        one for one in answer.evidence if one.relation == "related" and "600" in one.explanation
    ]
    assert series_c
    assert all("Series C" in one.explanation for one in series_c)


def test_the_total_of_six_months_is_derived_from_two_rounds(seeds: Seeds):
    answer = checked(seeds["000"], _others(seeds, "000"), "total_raised")
    (derived,) = [one for one in answer.evidence if one.basis == "derived"]
    assert derived.relation == "agrees"
    assert derived.rule == "derived.sum-of-rounds"
    for term in ("$600 million", "$620 million", "$1.22 billion"):
        assert term in derived.explanation


def test_megvii_last_year_is_the_series_c_of_october(seeds: Seeds):
    answer = next(
        one for one in check(seeds["000"], _others(seeds, "000")) if one.claim.id == "000c11"
    )
    assert answer.company_id == "megvii"
    assert answer.status == "corroborated"
    assert answer.financing is not None
    assert "Series C" in answer.financing.label


def test_a_similar_amount_is_the_600m_of_april(seeds: Seeds):
    assert "002#002c1" in _by(seeds, "000", "000c3")["agrees"]


def test_an_article_that_contradicts_itself_says_so(seeds: Seeds):
    answers = {one.claim.id: one for one in check(seeds["004"], _others(seeds, "004"))}
    for claim in ("004c1", "004c2", "004c3", "004c5"):
        inside = [
            one for one in answers[claim].evidence if one.rule == "article.contradicts-itself"
        ]
        assert inside, claim
        assert all(one.statement is None and one.origin == 0 for one in inside)
        assert answers[claim].status == "disputed"
        assert "The article also gives" in answers[claim].summary


def test_the_planned_valuation_is_related_to_what_came_true(seeds: Seeds):
    assert "000#000c2" in _by(seeds, "002", "002c8")["related"]
