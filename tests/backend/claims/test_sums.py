"""What sums are said to be: raised (A), in total (T), a part of a round (C), or no funding at all.

Each case stands behind a sentence that names the company, as it would in an article; values are in
millions.
"""

from datetime import date

import pytest

from backend.claims import find_claims
from backend.model.article import Document
from backend.model.claim import ContributionValue, MoneyValue, RoundValue, TotalValue
from backend.reading import read_article

OPENING = "Quillo, a maker of looms, has raised $70m in a Series C round led by Oakmere.\n\n"
PARTS = {MoneyValue: "A", TotalValue: "T", ContributionValue: "C"}


def sums(sentence: str) -> str:
    article = read_article(Document(text=OPENING + sentence, published=date(2026, 3, 12)))
    found = [
        f"{PARTS[type(claim.value)]} {claim.value.money.amount / 1e6:g}"
        for claim in find_claims(article)
        if isinstance(claim.value, MoneyValue | TotalValue | ContributionValue)
    ]
    return ", ".join(dict.fromkeys(found[1:])) or "-"


CASES = """
A 207 | The total capital raised in the round was $207m.
A 55 | Quillo has raised a total of $55m in Series B funding.
A 7 | Quillo had begun with a Series A round of funding totaling $7m.
A 30 | Quillo also raised an impressive $30m in a Series B.
A 35 | Quillo secured a significant $35m in March through a rolling fundraise.
A 5 | Quillo sold new shares in a placement, for aggregate gross proceeds of $5m.
A 90 | Quillo is in talks on a fundraise from family offices for up to $90m.
A 50 | The next round is expected to be roughly $50m.
A 50 | The deal, pegged at around $50m, is expected to be a secondary sale.
A 220 | Chinese start-ups do well, with $220m in Series C cash to fund new looms.
A 35 | The start-up raised $35m.
A 35 | Quillo raised $35m in a financing led by a pension fund, among others.
A 35 | Quillo, a platform that serves a hedge fund, raised $35m.
A 35 | Quillo raised $35m to fund small businesses.
C 5, C 2 | Investors in its earlier rounds include Tallow ($5m) and Orme ($2m).
A 25 | Quillo raised $25m for its late-stage portfolio of looms in a Series A.
C 24 | The round, led by Tallow with $24m, also drew Orme.
A 60, A 90 | Quillo raised $60m last year, well short of its $90m target.
A 250 | In May, Quillo received a $250m investment from Oakmere.
A 300, A 40 | The month's largest rounds went to Quillo ($300m) and Billfold ($40m).
C 20, C 10 | Orme and Tallow put in $20m and $10m, respectively, to the round.
C 15 | Tallow was thinking of kicking in $15m to the round.
C 9 | Tallow has said it will commit $9m in the round.
C 13 | As of last year, Tallow had invested more than $13m in Quillo.
C 25, A 60 | Tallow is to invest $25m in Quillo as part of a $60m equity raise.
- | Quillo signed a $500m deal with a mill to build looms.
- | The health ministry will invest $650m to strengthen the supply of yarn.
- | Oakmere Capital has raised $900m for its third growth fund.
- | Tallow Partners, a London-based venture firm, has raised $85m.
- | The venture firm behind the rival has raised another $400m to support new mills.
- | The fund aims to raise $75m.
- | Tallow raised $5bn to back late-stage companies.
- | Its third fund, which Tallow is marketing, has commitments of $550m.
- | Tallow's limited partners also poured in $650m, which goes to a side fund.
- | Tallow plans to invest between $1m and $2m in at least 40 mills.
- | Tallow turned a $1m cheque into $8m.
- | Late-stage rounds witnessed a total funding of $1.8bn.
- | All told, investors poured $39bn globally into early- and late-stage start-ups.
- | Venture funding hit $15bn in the year.
- | Quillo is one of 57 deals, totaling $401m.
- | Some $14bn was raised in 2025, an increase of 74% from 2024.
- | This year most funding went to rounds of $100m or more.
- | The figure dropped to as low as $300m.
- | Oakmere has long held a $400m stake in a rival.
- | Oakmere took its total exposure to looms to $8m.
- | Wall Street braces for $90bn in debt sales.
- | Oakmere's purchase of a mill, an old one by the sea with forty looms and a school, was for $20m.
"""


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_what_a_sum_is_said_to_be_is_told(line: str) -> None:
    wanted, sentence = line.split(" | ")
    assert sums(sentence) == wanted


def test_sums_named_respectively_go_to_their_companies() -> None:
    text = "Alder Bio and Birch Bio raised $200m and $100m, respectively, in Series B rounds."
    article = read_article(Document(text=text, published=date(2026, 3, 12)))
    told = {
        claim.company.name: claim.value.money.amount
        for claim in find_claims(article)
        if isinstance(claim.value, MoneyValue)
    }
    assert told == {"Alder Bio": 200_000_000, "Birch Bio": 100_000_000}


ROUNDS = """
series-c | Quillo raised $30m in its Series C round amid IPO plans.
series-c | Quillo raised $30m in its Series C round but withdrew its IPO filing.
series-c | The average Series B round in looms reached $26m.
series-c | If they invested in a seed round, they would have made a return.
series-c debt | Quillo is raising $90m through structured debt.
"""


@pytest.mark.parametrize("line", ROUNDS.strip().splitlines())
def test_rounds_spoken_of_in_general_are_no_rounds_of_the_company(line: str) -> None:
    wanted, sentence = line.split(" | ")
    article = read_article(Document(text=OPENING + sentence, published=date(2026, 3, 12)))
    found = [c.value.label for c in find_claims(article) if isinstance(c.value, RoundValue)]
    assert " ".join(dict.fromkeys(found)) == wanted
