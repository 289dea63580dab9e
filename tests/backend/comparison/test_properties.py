"""What must hold whatever the texts say: symmetry, order, copies, strangers, hedges."""

import random
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.comparison import assemble_ledger, compare
from backend.comparison.affinity import affinity, features
from backend.comparison.items import items_kept
from backend.comparison.tellings import tellings_of
from backend.model.claim import Claim, MoneyValue, Source, Statement, ValuationValue
from backend.model.evidence import CheckedClaim
from tests.backend.comparison.annotated import Text, check, statements_of, text_of

SUMS = ("$20 million", "$25 million", "about $25 million", "more than $25 million", "$250 million")
PRICES = ("$100 million", "more than $150 million", "$1.5 billion", "about $110 million")
ROUNDS = ("Series A", "Series B", "seed round")
FIRMS = ("Northgate", "Harbour Fund", "Oak & Elm", "Delta Nine")
DAYS = ("2021-03-02", "2021-03-03", "2021-04-20", "2022-06-01", None)
HEDGES = {"exact": "about", "about": "about", "more_than": "at_least", "at_least": "at_least"}
FEW = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@st.composite
def texts(draw: st.DrawFn, company: str = "Lumen") -> Text:
    sum_, price = draw(st.sampled_from(SUMS)), draw(st.sampled_from(PRICES))
    label, lead = draw(st.sampled_from(ROUNDS)), draw(st.sampled_from(FIRMS))
    partner, outlet = draw(st.sampled_from(FIRMS)), draw(st.integers(1, 40))
    planned = draw(st.sampled_from(("", "", "", "planned ")))
    earlier = draw(st.sampled_from(SUMS))
    words = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=12, max_size=30)))
    marked = (
        f"{company} [[{planned}amount|raises {sum_}]]\n"
        f"{company}, {words}, has [[{planned}amount|raised {sum_}]] in a "
        f"[[{planned}round|{label}]] [[{planned}lead {lead}|led by {lead}]] "
        f"at a [[{planned}valuation|valuation of {price}]].\n\n"
        f"[[investor {partner}|{partner} took part]]. Last year it [[amount|raised {earlier}]]."
    )
    return text_of(
        marked,
        published=draw(st.sampled_from(DAYS)),
        publisher=f"Outlet {outlet}",
        company=company,
        url=f"https://outlet{outlet}.example/{draw(st.integers(1, 10**6))}",
    )


WORDS = tuple(
    [
        "lamps",
        "glass",
        "winter",
        "ledger",
        "orchard",
        "copper",
        "harbour",
        "violin",
        "meadow",
        "engine",
        "thread",
        "pepper",
        "signal",
        "canyon",
        "marble",
        "teacher",
        "ferry",
        "button",
        "candle",
        "prairie",
        "saddle",
        "whistle",
        "hammer",
        "lantern",
        "pocket",
    ]
)


def _relations(answers: list[CheckedClaim], others: list[Statement]) -> dict[tuple[str, int], str]:
    return {
        (answer.claim.id, evidence.statement): evidence.relation
        for answer in answers
        for evidence in answer.evidence
        if evidence.statement is not None and others
    }


@FEW
@given(st.lists(texts(), min_size=2, max_size=4))
def test_a_relation_is_symmetric(story: list[Text]):
    a, b, *rest = story
    there = _between(a, b, rest)
    back = _between(b, a, rest)
    assert {(y, x): relation for (x, y), relation in back.items()} == there


def _between(a: Text, b: Text, rest: list[Text]) -> dict[tuple[str, str], str]:
    others = statements_of([b, *rest])
    names = {one.id: one.claim.id for one in others if one.id < 200}
    return {
        (answer.claim.id, names[evidence.statement]): evidence.relation
        for answer in compare(a.article, a.trace, a.claims, others)
        for evidence in answer.evidence
        if evidence.statement in names and answer.claim.attribute == _attribute(b, names, evidence)
    }


def _attribute(text: Text, names: dict[int, str], evidence) -> str:
    return next(c.attribute for c in text.claims if c.id == names[evidence.statement])


@FEW
@given(texts(), st.lists(texts(), min_size=2, max_size=4), st.integers(0, 999))
def test_the_order_of_ingestion_never_matters(page: Text, corpus: list[Text], seed: int):
    statements = statements_of(corpus)
    shuffled = list(statements)
    random.Random(seed).shuffle(shuffled)
    one = compare(page.article, page.trace, page.claims, statements)
    assert compare(page.article, page.trace, page.claims, shuffled) == one
    assert assemble_ledger(shuffled) == assemble_ledger(statements)


def test_neither_does_which_of_two_texts_is_weighed_first():
    doubly = (
        "Lumen [[amount|raised $25 million]], [[lead Oak|led by Oak]], [[investor Oak|with Oak]]"
    )
    one = text_of(doubly, published="2024-05-14", publisher="Alpha", url="https://a.example/1")
    other = text_of(
        "Lumen [[amount|raised $26 million]], [[lead Oak|led by Oak]], [[investor Ash|with Ash]]",
        published="2024-06-14",
        publisher="Beta",
        url="https://b.example/1",
    )
    (a,), (b,) = (tellings_of(items_kept(statements_of([text]))) for text in (one, other))
    assert set(features(a, b)) == set(features(b, a))
    assert affinity(a, b) == affinity(b, a)


@FEW
@given(texts(), st.lists(texts(), max_size=2))
def test_a_copy_never_turns_echoed_into_corroborated(page: Text, corpus: list[Text]):
    copy = replace(
        page,
        article=replace(page.article, publisher="Copy Desk", url="https://copy.example/1"),
    )
    for before, after in zip(check(page, corpus), check(page, [*corpus, copy]), strict=True):
        if before.status in ("echoed", "unverified"):
            assert after.status != "corroborated"


@FEW
@given(texts(), st.lists(texts(), max_size=2), texts(company="Quarry"))
def test_an_unrelated_company_changes_nothing(page: Text, corpus: list[Text], stranger: Text):
    assert check(page, [*corpus, stranger]) == check(page, corpus)


@FEW
@given(texts(), texts())
def test_a_wider_hedge_never_turns_agreement_into_conflict(page: Text, other: Text):
    before = _relations(check(page, [other]), statements_of([other]))
    wider = replace(page, claims=tuple(map(_widen, page.claims)))
    after = _relations(check(wider, [other]), statements_of([other]))
    for pair, relation in before.items():
        if relation == "agrees":
            assert after.get(pair) != "conflicts"


def _widen(claim: Claim) -> Claim:
    match claim.value:
        case MoneyValue(money) | ValuationValue(money) if money.hedge in HEDGES:
            hedge = HEDGES[money.hedge]
            value = replace(claim.value, money=replace(money, hedge=hedge))
            return replace(claim, value=value)
    return claim


def test_an_empty_corpus_leaves_every_claim_unverified():
    page = text_of("Lumen [[amount|raises $5.3 million]]", published=None)
    (answer,) = check(page, [])
    assert answer.status == "unverified"
    assert answer.summary == "The corpus has no statement on Lumen."


def test_statements_of_another_source_id_are_told_apart():
    page = text_of("Lumen [[amount|raises $5.3 million]]", published=None)
    source = Source(7, "https://a.example/1", None, None, None, "news")
    statement = Statement(1, page.claims[0], source)
    (answer,) = compare(page.article, page.trace, page.claims, [statement])
    assert [one.relation for one in answer.evidence] == ["agrees"]
