"""The Bitmain story of 2018, day by day: a post, its copies, and four denials.

The texts are written for this test on public facts.
"""

from datetime import date

import pytest

from backend.comparison import compare
from tests.backend.comparison.annotated import Text, statements_of, text_of

COMPANY = "Bitmain"

# A pseudonymous post on a messaging service, read as a source of its own.
POST = text_of(
    """Bitmain completes pre-IPO round
I can tell you that Bitmain has [[round|closed its pre-IPO round]] of [[amount|$1 billion]] at a
valuation of [[valuation|$15 billion]]. In it are [[investor Tencent; SoftBank|Tencent from China
and SoftBank from Japan]], and China Gold Associates too, so now you know who believes in
mining.""",
    published="2018-08-05",
    publisher="QQ",
    company=COMPANY,
)
COPY = text_of(
    """Mining giant closes pre-IPO round with big names
Bitmain, the largest maker of mining chips, has closed a [[round|pre-IPO round]] of
[[amount|$1 billion]], according to a post on QQ. [[investor Tencent; SoftBank|Tencent and
SoftBank]] are said to have joined it, which would make the valuation [[valuation|$15 billion]].""",
    published="2018-08-06",
    publisher="Coin Herald",
    company=COMPANY,
)
COPY_OF_COPY = text_of(
    """SoftBank and Tencent back Bitmain
As Coin Herald reported, Bitmain has raised [[amount|$1 billion]] in a [[round|pre-IPO round]]. The
investors are [[investor SoftBank; Tencent|SoftBank and Tencent]], the outlet says, at a price of
[[valuation|$15 billion]] for the whole company.""",
    published="2018-08-07",
    publisher="Block Daily",
    company=COMPANY,
)
DST = text_of(
    """Singapore and DST said to hold shares of mining firm
Weeks before its listing Bitmain also counts new money, the Chain Ledger reported: in the
[[round|pre-IPO round]] of [[amount|$1 billion]] [[investor Temasek; DST Global|Temasek and DST
Global]] took part, a banker is quoted as saying.""",
    published="2018-08-09",
    publisher="Miner Weekly",
    company=COMPANY,
)
SOFTBANK_DENIES = text_of(
    """SoftBank: not us
A spokesman for SoftBank wrote to us on Friday that [[denied investor SoftBank|neither the SoftBank
Group Corp. nor the Vision Fund have in any way been involved]] in the deal with Bitmain.""",
    published="2018-08-17",
    publisher="Telegraph of Coins",
    company=COMPANY,
)
TENCENT_DENIES = text_of(
    """Tencent has no stake in miner
Asked about Bitmain, [[denied investor Tencent|Tencent said that it is not an investor]] and never
was, in words that its lawyers had plainly weighed.""",
    published="2018-08-21",
    publisher="Crunch Ledger",
    company=COMPANY,
)
LAST_DENIALS = text_of(
    """Two more names fall away
[[denied investor Temasek; DST Global|Temasek and DST Global denied having invested]] in Bitmain,
one on its website and the other through an agency. Temasek called the news false in a single
line.""",
    published="2018-08-28",
    publisher="Straits Desk",
    company=COMPANY,
)
STORY = (POST, COPY, COPY_OF_COPY, DST, SOFTBANK_DENIES, TENCENT_DENIES, LAST_DENIALS)


def check_on(day: str, text: Text) -> dict[tuple[str, ...], str]:
    """Check the investors of a text against what was published by a day."""
    until = date.fromisoformat(day)
    known = [other for other in STORY if other is not text and _published(other) <= until]
    return {
        tuple(getattr(one.claim.value, "orgs", ())): one.status
        for one in compare(text.article, text.trace, text.claims, statements_of(known))
        if one.claim.attribute == "investor"
    }


def _published(text: Text) -> date:
    assert text.article.published is not None
    return text.article.published


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2018-08-05", "echoed"),
        ("2018-08-06", "echoed"),
        ("2018-08-07", "echoed"),
        ("2018-08-16", "echoed"),
        ("2018-08-17", "disputed"),
        ("2018-08-21", "disputed"),
        ("2018-08-28", "disputed"),
    ],
)
def test_the_copied_investors_move_from_echoed_to_disputed(day: str, status: str):
    assert check_on(day, COPY) == {("Tencent", "SoftBank"): status}


@pytest.mark.parametrize(
    ("day", "status"),
    [("2018-08-10", "unverified"), ("2018-08-21", "unverified"), ("2018-08-28", "disputed")],
)
def test_a_denial_disputes_only_those_who_deny(day: str, status: str):
    assert check_on(day, DST) == {("Temasek", "DST Global"): status}


def test_post_and_copies_are_one_origin_and_each_denial_its_own():
    answers = compare(
        COPY.article, COPY.trace, COPY.claims, statements_of([t for t in STORY if t is not COPY])
    )
    investors = next(one for one in answers if one.claim.attribute == "investor")
    origins = {
        relation: {one.origin for one in investors.evidence if one.relation == relation}
        for relation in ("conflicts", "agrees")
    }
    assert origins["agrees"] == {0}
    assert origins["conflicts"] == {1, 2}


def test_the_denials_are_shown_first_and_say_so():
    answers = compare(
        COPY.article, COPY.trace, COPY.claims, statements_of([t for t in STORY if t is not COPY])
    )
    investors = next(one for one in answers if one.claim.attribute == "investor")
    first = investors.evidence[0]
    assert (first.relation, first.rule) == ("conflicts", "denial.denies")
    assert "denial" in first.explanation
    assert "den" in investors.summary


def test_the_round_itself_is_not_denied_with_its_investors():
    answers = compare(
        COPY.article, COPY.trace, COPY.claims, statements_of([t for t in STORY if t is not COPY])
    )
    assert {one.status for one in answers if one.claim.attribute == "amount"} != {"disputed"}
