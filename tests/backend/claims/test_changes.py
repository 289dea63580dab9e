"""How a company's price is said to have moved, on sentences as the rules see them."""

import pytest

from backend.claims.changes import find_changes
from backend.claims.masking import Masked
from backend.claims.sentences import Sentence


def multiples(text: str) -> list[float]:
    sentence = Sentence(0, len(text), 0, "paragraph")
    masked = Masked(text, text, sentence)
    return [change.value.multiple for change in find_changes(masked)]


MOVED = """
1.6 | its value has risen by 60% in less than two years.
1.48 | its price, §: a 48% step-up in two years.
1.5 | ¶ is 50% more valuable than it was ten months ago.
2 | the round makes it twice as valuable as it was in †.
4 | the round makes it four times as valuable as in †.
0.5 | the startup is now half as valuable as it was in †.
3 | that is three times what investors paid a year ago.
2 | it is twice as valuable as at the ¤.
2.5 | it is 2.5 times as valuable as a year ago.
1.3 | it is 30 per cent more than the company was thought to be worth in †.
1.3333 | a sale will value ¶ at §, up a third since †.
3 | that is three times its value of two years ago.
0.25 | ¶'s valuation sinks by 75% to § in latest funding round.
1.5 | that is a 50-plus-percent jump from last year's § valuation.
0.15 | ¶ suffered an 85% writedown in its last major round of funding, when it was valued at §.
0.05 | ¶ is reducing the valuation of its stake in indian learning giant ¶ by 95 per cent.
0.1 | the edtech has seen a massive (90%) drop in its valuation.
0.6 | a valuation of §, a 40pc discount to the § at which it sold shares.
0.2 | that left ¶ worth about a fifth of its previous §.
2.5 | that would be roughly two and a half times the figure at its last raise.
7 | well over seven times the § or so at which it sold shares.
2 | it doubles, and then some, the § at which ¶ led the ¤.
2 | investors reckon ¶ to be worth §, twice as much as they did a year ago.
3 | ¶, valued at § in †, is now worth three times that.
2 | ¶ has doubled its valuation in six months.
2 | the round more than doubles the company's valuation to §.
2 | it is valued at §, twice what the artificial intelligence voice company was worth in †.
2 | a deal that values the maker at §, more than twice its price of †.
4 | a value of § is put on the company, nearly four times as much as in its last private round.
2 | a price that makes ¶ worth §, or nearly twice as much as in the spring.
1.07 | the valuation for the second closing was §, up about 7 percent from the first.
3 | within a year the start-up has become three times as valuable.
2.5 | it was a 2.5x step-up from the ¤.
11 | it was valued at §; so that is eleven times as much in seven months.
0.6 | it raised § at §, 40% under its price of last year.
2 | the deal values ¶ at §, doubling its valuation from †.
2 | ¶ raised § at a § valuation, nearly doubling its previous valuation.
2 | ¶'s valuation has doubled to § in a year.
2 | its valuation nearly doubled in less than a year.
2 | the company has doubled in value since †.
2 | the round values it at §, double its last valuation.
2 | the round values it at §, more than double the § it was valued at in †.
2 | ¶ is worth §, roughly twice what it was worth a year ago.
2 | the new price is about twice the valuation of its ¤.
2 | ¶ raised § at twice the price of its ¤.
3 | ¶ triples valuation to § with new funding.
3 | the new funding nearly triples the company's valuation since its ¤.
3 | the company's valuation tripled in under a year.
3 | a § valuation, three times what it was worth in †.
3 | ¶ is now valued at §, triple its † valuation.
3 | the round gives it a § valuation, up threefold from †.
3 | the deal marks a 3x increase in valuation from its ¤.
3 | ¶ closed the round at a 3x step-up in valuation.
3 | ¶ raised § at a valuation of §, three times its previous round.
2.5 | the new valuation is 2.5x the price of its ¤.
2.5 | ¶ is valued at §, two and a half times its † valuation.
2.5 | its valuation has risen two-and-a-half times since †.
4 | the round quadruples its valuation to §.
4 | the valuation of § is four times that of †.
4 | ¶'s valuation has risen fourfold in two years.
10 | a tenfold increase in valuation in 18 months.
5 | valuation up 5x from its ¤ last year.
1.7 | the fundraise values the start-up at §, a 1.7x jump from its ¤.
1.5 | the valuation is up 50% from its last round.
1.5 | ¶ was valued at §, a 50% increase on †.
1.5 | ¶ raised § at a valuation of §, up 50% from †.
1.25 | the round was priced at a 25% premium to the last valuation.
2.4 | its valuation jumped 140% to §.
1.2 | its valuation rose by a fifth.
1.3333 | the valuation climbed by a third to §.
0.5 | ¶'s valuation was cut in half.
0.5 | the company's valuation has been halved to §.
0.5 | the round values ¶ at §, half its peak valuation.
0.5 | ¶ raised money at a valuation of §, about half what it was worth in †.
0.5 | its valuation fell by half.
0.3333 | the new valuation is a third of its peak.
0.3333 | ¶ is valued at §, a third of the § it commanded in †.
0.3333 | the valuation was slashed by two-thirds.
0.6667 | its valuation fell by a third to §.
0.25 | the company lost three quarters of its value.
0.2 | the rights issue wipes out four-fifths of its value.
0.15 | the valuation is down 85% from its peak of §.
0.15 | ¶ raised § at a § valuation, down 85% from †.
0.15 | ¶ raised § at a valuation of §, an 85% drop from last year.
0.6 | ¶ cut its internal valuation by 40%.
0.6 | ¶ has slashed its valuation 40% to §.
0.7 | the shares were sold at a 30% discount to the valuation of its last round.
0.7 | ¶ raised § at a 30% discount to its last round.
0.7 | investors bought in at a valuation 30% below that of the ¤.
0.62 | ¶ marked down its stake in ¶ by 38%.
0.62 | ¶ has marked down its holding in the start-up by 38%, filings show.
0.55 | a 45% haircut to its valuation.
0.75 | ¶ wrote down the value of its investment in ¶ by 25%.
0.53 | ¶ values its holding 47% lower than at the time of purchase.
0.1 | ¶ is worth §, a tenth of its peak valuation.
0.8 | the down round cut the valuation by 20 per cent.
0.5 | ¶ has seen funds mark their stakes down by more than half.
2 | ¶ is valued at §, doubling in a year.
3 | ¶ is valued at §, a tripling since †.
2 | ¶ is worth §, having more than doubled in under two years.
5 | ¶ is valued at §, up about fivefold in a year.
13 | its worth rose to §, a thirteenfold increase.
10 | ¶ is valued at §, ten times more than †.
4 | ¶ is valued at §, almost 4x its year-ago self.
2 | ¶ is valued at §, twice july's level.
3 | ¶ is valued at §, triple the price of a year earlier.
0.5 | ¶ is valued at §, half the former sum.
6 | the deal prices the firm at § -- six times what ¶ paid last winter.
2 | the new shares went at more than double the previous round.
1.8 | it was a step up of 1.8x from the ¤.
3.5 | its value has risen three point five times.
1.5 | the new round raises its valuation by half.
1.3333 | the deal adds a third to its price.
0.6 | its backers took a forty per cent haircut.
0.55 | its valuation fell by forty-five percent.
2 | the deal made it worth §; † it was worth half that.
3 | † the company was worth a third of that.
"""

STILL = """
its stake in ¶ has doubled in value.
the price of its looms has doubled since †.
¶, valued at §, has doubled its output in a year.
¶, valued at §, doubled in size last year.
orders were reduced by the strike but output was up 67% in the north.
its looms sell at half the price of its rivals.
the firm went public at § and lost half of its market capitalisation in six months.
¶ cut its valuation target by 16%.
¶ doubled its revenue last year to §.
¶ raised § and doubled its headcount.
revenue has tripled since its last valuation.
¶ cut the value of its 35% to §.
¶'s stake is worth four times what it paid.
the company is valued at § and has doubled its user base.
its valuation of § is 20 times revenue.
¶ is worth §, or 15 times sales.
the round was four times oversubscribed.
¶ doubled down on its § bet.
¶ raised § at the same valuation as in †.
¶ raised § in a flat round, at an unchanged valuation of §.
¶ bought a 20% stake at a valuation of §.
¶ sold 30% of the company for §, at a § valuation.
¶ will own 15% of the start-up, which is valued at §.
shares fell 11% from the $18 offer price.
shares of ¶ closed 38% above the offer price.
half of the § came from ¶, at a § valuation.
a third of the money was debt.
barely a third of shareholders joined, at a share price that valued it at §.
growth of 40% a year helped it to a § valuation.
the value of transactions doubled to §.
gross merchandise value tripled to §.
smallholders lose a third of their harvest's value.
drilling costs have fallen 62%, and contracts are worth §.
the loan carries a 12% interest rate.
the notes convert at a 20% discount to the next round.
payment value doubled to § last year.
¶ has twice as many customers as its rival, valued at §.
¶ valued at § after doubling revenue.
profit fell by half to §, while its valuation held.
the share price has doubled since the listing.
the startup was valued at §, and sales grew 80%.
"""


@pytest.mark.parametrize("line", MOVED.strip().splitlines())
def test_a_change_of_price_is_read_as_a_multiple(line: str) -> None:
    wanted, text = line.split(" | ")
    assert multiples(text) == [pytest.approx(float(wanted), rel=0.01)]


@pytest.mark.parametrize(
    ("text", "multiple"),
    [
        ("that is a fall of some 85 per cent.", 0.15),
        ("that is 20% more than a year ago.", 1.2),
        ("this represents a rise of half.", 1.5),
        ("and it's 30% more.", 1.3),
    ],
)
def test_that_means_the_price_of_the_sentence_before(text: str, multiple: float) -> None:
    masked = Masked(text, text, Sentence(0, len(text), 0, "paragraph"))
    found = [change.value.multiple for change in find_changes(masked, valued=True)]
    assert (found, find_changes(masked)) == ([pytest.approx(multiple)], [])


@pytest.mark.parametrize("text", STILL.strip().splitlines())
def test_what_is_not_the_price_of_the_company_is_no_change(text: str) -> None:
    assert multiples(text) == []
