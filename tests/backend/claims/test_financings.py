"""Which claims of one article speak of one financing: by sums, clauses and words of time."""

import pytest

from backend.model.claim import Claim
from tests.backend.comparison.annotated import text_of


def _claims(body: str, headline: str = "News of Lumen", *, published: str | None = "2024-05-14"):
    return text_of(f"{headline}\n{body}", published=published).claims


def _keys(claims: tuple[Claim, ...]) -> list[int | None]:
    return [claim.mention.key for claim in claims]


@pytest.mark.parametrize(
    ("body", "keys"),
    [
        (
            "It [[amount|raised $40 million]] at a [[valuation|$1 billion]] valuation just months "
            "after [[amount|scoring $40 million]] [[lead Oak|led by Oak]].",
            [0, 0, 1, 1],
        ),
        (
            "It [[amount|raised $40 million]]. The round was [[lead Oak|led by Oak]]. Last year it "
            "[[amount|took in $15 million]] [[lead Elm|led by Elm]].",
            [0, 0, 1, 1],
        ),
        (
            "It [[amount|raised $40 million]]. It is in talks to raise another round at a "
            "[[planned valuation|$2 billion]] valuation.",
            [0, 1],
        ),
        (
            "Its [[valuation|$6.7 billion]] is down on last year's [[valuation|$46 billion]].",
            [0, 1],
        ),
        (
            "It was [[valuation|valued at $46 billion]] after a [[amount|$639 million]] round.",
            [0, 0],
        ),
        (
            "It reached a [[valuation|$12 billion]] valuation following a [[amount|$768m]] round.",
            [0, 0],
        ),
        (
            "The [[round|Series C]], at [[valuation|$4.5 billion]], was followed the month after "
            "by [[amount|$620 million]] from [[investor Oak|Oak]].",
            [0, 0, 1, 1],
        ),
        (
            "It [[amount|raised $40 million]]. That is [[change 2|double]] the "
            "[[valuation|$500 million]] at which it [[amount|raised $15 million]] in 2021.",
            [0, 0, 1, 1],
        ),
        (
            "It [[amount|raised $40 million]]. The first cheque, a [[round|Series A]] with "
            "[[investor Oak|Oak]] in it, was [[amount|$9 million]].",
            [0, 1, 1, 1],
        ),
        (
            "It [[amount|raised $40 million]]. It had [[amount|$9 million]] [[date|in 2022]]. "
            "[[date|In 2023]] [[investor Oak|Oak]] lent it [[amount|up to $12 million]].",
            [0, 1, 1, 2, 2, 2],
        ),
        (
            "It [[amount|raised $40 million]]. In 2021 it [[amount|took in $15 million]], "
            "when its [[change 2|valuation doubled]].",
            [0, 1, 1],
        ),
        (
            "It [[amount|raised $40 million]]. Besides [[investor Oak|Oak]], it counts Elm among "
            "its investors.",
            [0, None],
        ),
        (
            "It [[amount|raised $40 million (€37 million)]]. The [[amount|€37 million]] are new.",
            [0, 0],
        ),
        (
            "[[investor Oak|Oak]], which [[lead Oak|led]] a [[amount|$15 million]] round three "
            "years ago, was among those who put up the [[amount|$40 million]].",
            [0, 1, 1, 0],
        ),
        (
            "It [[amount|raised $40 million]]. The deal, which makes Lumen [[valuation|worth $1 "
            "billion]], 3 times what it was worth in its previous round, closed.",
            [0, 0],
        ),
        (
            "It [[amount|raised $40 million]]. A separate [[amount|$40 million]] round closed in "
            "March.",
            [0, 1],
        ),
        (
            "It [[amount|raised $40 million]]. In 2021 it [[amount|took $9 million]].\n"
            "That one was [[lead Elm|led by Elm]].",
            [0, 1, 1],
        ),
        (
            "It extends its [[round|Series B]] to [[amount|$30 million]]. It took [[amount|another "
            "$12 million]] in an extension.",
            [0, 0, 1],
        ),
        (
            "It [[amount|raised $40 million]], not the [[denied amount|$50 million]] that is going "
            "around. The money is [[investor Oak|Oak's]].",
            [0, 0, 0],
        ),
        (
            "It [[amount|raised $40 million]]. [[lead Oak|Oak, which led]] when it [[amount|raised "
            "$9 million]] last March, is back.",
            [0, 1, 1],
        ),
        (
            "It has [[amount|$170 million]] that left it worth a fifth of its previous "
            "[[valuation|$2.4 billion]].",
            [0, 1],
        ),
        (
            "It [[amount|raised $40 million]] and plans an [[planned round|IPO]]. The "
            "[[round|Series B]] was [[lead Oak|led by Oak]].",
            [0, 1, 0, 0],
        ),
        (
            "Last year it raised [[amount|$60 million]]. It then took [[amount|another $60 "
            "million]] in December.",
            [0, 1],
        ),
        (
            "The start-up from Rotterdam [[amount|raised $40 million]]. It was [[lead Oak|led by "
            "Oak]].",
            [0, 0],
        ),
    ],
)
def test_claims_of_one_financing_share_a_key(body: str, keys: list[int | None]):
    assert _keys(_claims(body)) == keys


def test_the_news_is_what_the_headline_tells():
    claims = _claims(
        "Lumen [[amount|raised $40 million]]. In 2021 it [[amount|raised $10 million]].",
        "Lumen [[amount|lands $40 million]]",
    )
    assert [claim.mention.role for claim in claims] == ["news", "news", "background"]


def test_a_body_with_another_sum_than_its_headline_is_news_of_its_own():
    claims = _claims(
        "Lumen has [[amount|raised $35 million]].", "Lumen [[amount|gets $40 million]]"
    )
    assert [claim.mention.key for claim in claims] == [0, 1]
    assert [claim.mention.role for claim in claims] == ["news", "news"]


def test_the_text_tells_which_financing_came_before():
    claims = _claims(
        "It [[amount|raised $40 million]] months after [[amount|raising $15 million]]."
    )
    assert claims[0].mention.after == claims[1].mention.key


def test_a_company_in_passing_is_background():
    body = (
        "Lumen [[amount|raised $40 million]] in a [[round|Series B]] [[lead Oak|led by Oak]]. "
        "It was [[valuation|valued at $1 billion]]."
    )
    assert {claim.mention.role for claim in _claims(body)} == {"news"}


def test_no_claims_make_no_financings():
    assert _claims("Nothing was raised.") == ()
