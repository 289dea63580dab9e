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
A 40 | Its previous round, $40m, was led by Harrow Partners.
A 40 | Its last round, $40m in March 2025, valued it at $300m.
A 40 | Last year's extension, $40m from Harrow Partners, bought it time.
A 90 | With that money the Series C reaches $90m.
A 90 | Harrow Partners came in with the Series B of 2021, which ended at $90m.
A 20 | A year ago its Series B brought $20m.
A 90 | The deals belong to a fundraising that has now passed the $90m mark.
A 90 | A month later it had topped up its Series C to $90m.
A 95 | That lifts the Series C that Harrow Partners led in the autumn to $95m.
A 30 | The final sum is $30m.
A 30 | On that occasion $30m came together, half of it from earlier holders.
A 30 | Quillo has found $30m after all, but at a price.
A 150 | Quillo is negotiating for $150m at a valuation of $2bn.
A 50 | It is sounding out Gulf money for another $50m.
A 35 | The haul is well short of the $35m that it originally hoped to mobilise.
A 15 | Harrow Partners joined as part of the $15m that the loom maker has been collecting.
A 14 | The firm still had most of the $14m from its Series B.
A 18 | Quillo hopes to take $18m from a New York IPO.
A 16 | Harrow Partners had subscribed to a capital increase of $16m.
A 51 | Quillo raised "in excess of $51m" from Harrow Partners.
A 10 | Two weeks after it announced "more than $10m" from American funds, it is done.
A 11 | Quillo sold $11m of equity in April.
A 52 | Harrow Partners and Oakmere are putting a total of $52m into Quillo.
A 18 | The firm has received $18m in all, with Harrow Partners leading on $8m.
T 265 | Quillo had raised $265m before the IPO, most of it from Harrow Partners.
T 265 | Quillo raised $265m as a private company.
T 220 | Quillo now has $220m in venture funding.
T 220 | Mr Lind has raised $220m for Quillo in all.
T 22 | Zenvo, which sells spindles, has raised $22m; Quillo thinks little of it.
A 5 | Last year it raised a total of $5m in gross proceeds through the issuance of promissory notes.
A 80 | That takes Series C to $80m.
A 80 | Its Series B in 2023 had been worth $80m.
A 80 | It expects the flotation to yield $80m.
A 80 | A listing would fetch it some $80m.
A 80 | The bonds will bring the company $80m.
A 80 | Originally $80m had been planned for the round.
A 90, A 80 | It had set out to raise $90m and stopped at $80m.
T 130 | Before this round the sum stood at $130m.
A 40 | The round, its fourth, is for $40m.
A 60, A 20 | The second close added $20m, for a total of $60m.
A 40 | Its price has grown since May, when $40m came in at $580m.
T 130 | The firm's funding has passed the $130m mark.
T 130 | The new round pushes its funding beyond $130m.
T 130 | After $130m of funding it still makes no profit.
T 130 | Three rounds and $130m in funding later, Quillo has 30 customers.
T 130 | The company, which has taken $130m from investors, employs 80 people.
T 130 | Counting the seed, the company has been through four rounds worth $130m.
T 130 | The four rounds yielded $130m.
T 130 | Over four rounds it collected $130m.
T 130 | In three years it has collected $130m.
A 50, A 90 | The round, first put at $50m, was raised to $90m.
A 68, A 75 | A filing shows $68m raised of a planned $75m.
A 80 | Quillo is in talks about $80m with Harrow Partners.
A 80 | In the spring it had been in talks with Harrow Partners alone over $80m.
A 80 | It is reported to be negotiating with Harrow Partners about $80m.
A 80 | The company drew $80m in the second and last closing.
A 80 | Quillo plans to sell new shares for $80m.
A 80 | Quillo hopes for about $80m.
A 80 | The latest deal has a volume of about $80m.
T 180 | Quillo has accumulated more than $180m in investment.
- | That was $20m less than it had hoped for.
C 24 | Quillo has looked on since 2024, and Harrow Partners put $24m in it.
A 80 | Harrow Partners and other shareholders have already put in $80m in a Series D round.
- | Oakmere has raised more than $34bn of aggregate capital since inception.
- | Since inception in 2015, Oakmere has committed and invested $4.2bn of capital.
- | Homeowners controlled $35bn in home equity as of early 2025.
- | It complies with the minimum $2.5m stockholders' equity requirement.
C 20 | The new money, $20m of it debt, will go into looms.
- | Oakmere carried its stake at $35m.
- | Venture investors put $12bn into weaving last year.
- | Oakmere usually invests $10m to $50m.
- | Minimum investment is $1m.
- | Rounds of more than $50m have become rare.
- | The average Series C was $40m last year.
- | Quillo lost $196m on $915m of sales in the year to June.
T 265 | The company has raised $265m including this round.
T 130 | With the new money the loom maker has raised $130m.
T 130 | It has raised $130m within a year and a half.
T 106 | All of which makes $106m, if you are counting.
T 160, T 190 | It adds up to $160m this year alone and about $190m since 2022.
T 220 | Total to date is therefore $220m.
T 265, T 230 | It has raised $265m in all, the company says. A research firm puts that at $230m.
A 219 | A draft had put the proceeds at $219m.
A 90 | The round was reported to be for $90m.
A 90 | The initial target had been $90m.
A 65 | Quillo sold shares worth $65m to Harrow Partners.
A 40 | Quillo had $40m from Harrow Partners at the start of last year.
A 40 | It is the first equity since the $40m that Harrow Partners led.
C 20 | Quillo will pass on about $20m of the money to its founders.
- | Investors poured $12bn into looms last year.
- | Oakmere has said it will put $10bn into India over a decade.
- | Quillo has $1.1bn of loans approved.
- | That brings the money in its bank account to more than $330m.
- | A customer signed a contract said to be worth $1bn.
T 100 | More than $100m has by now flowed into Quillo.
T 52 | All told, $52m has gone into the company.
T 150 | All its equity rounds add up to more than $150m.
T 133 | Altogether investors have handed the Leeds company $133m.
T 39 | Including the latest deal, outside investors have poured $39m into Quillo.
T 180 | That makes $180m since 2014.
A 40 | The 2020 top-up, $40m in May of that year, left the price where it was.
A 40 | The weavers have $40m lined up.
A 40 | The company would not comment on the $40m figure.
A 40 | Harrow Partners bought into Quillo for $40m.
A 70 | The Series C is its largest yet at $70m.
C 40 | Harrow Partners paid $40m for 8% of the company.
- | The firm announced a first close of $40m for its second fund.
T 380 | Add everything up since the seed days and we get to $380m.
T 23 | So the start-up has $23m to its name, and 65 employees.
T 60 | The raise brings what Quillo has taken from investors to almost $60m.
T 60 | Less than two years old, Quillo has raised $60m.
T 88 | It still lives on the $88m or so that it raised over the years.
T 130 | With this, Quillo has raised more than $130m across equity and debt to date.
- | The firm sold $9m of looms to schools.
- | Police said that $9m was found in a flat.
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
T 900 | All in, Quillo has raised over $900m.
T 900 | Quillo's now raised north of $900m.
T 900 | Quillo has raised more than $900m in little over a year.
T 900 | The new cash lifts Quillo's lifetime haul above $900m.
T 900 | Counting the new round, Quillo has taken in $900m.
T 900 | Since its creation in 2016, Quillo has raised $900m.
T 900 | Quillo's war chest has swollen to $900m.
T 900 | The round brings to $900m the sum invested in Quillo.
T 900 | More than $900m has gone into Quillo.
A 450 | Quillo is in talks to collect almost $450m at a price of $3bn.
A 450 | Quillo was reported to be trying for $450m or more.
A 140 | The Series B alone, opened with $120m and closed that May, came to $140m.
A 90, A 140 | The gigantic Series B was $90m at first and eventually $140m.
A 50 | Uncle Orme put together a lifeline of $50m for Quillo.
A 50 | Investors led by Orme paid $50m for a stake in the company.
A 50 | Quillo sold 20% of itself to Orme for $50m.
A 50 | The $50m it got in its first round lasted two years.
A 50 | £80m would have been better than the $50m announced in March for the round.
A 50 | $50m came in from a group headed by Orme.
A 50 | Quillo pocketed $50m from Orme.
A 50 | Quillo's coffers are $50m richer.
A 50 | Quillo will use the $50m to open a mill.
A 90, A 50 | Quillo had set out to raise $90m but settled for $50m.
A 90, A 50 | The round was meant to be $90m and ended up at $50m.
A 50, A 90 | Quillo has extended its Series B by $50m to $90m.
A 50 | The Series B weighed in at $50m.
A 50 | The Series B, which Quillo puts at $50m, was led by Orme.
A 50 | In return for $50m, Orme gets a tenth of the shares.
A 50 | Quillo tapped its existing investors for $50m.
A 50 | Existing backers put in $50m.
A 50 | Fresh money for Quillo: $50m, from Orme.
A 50 | Quillo, which nobody knew, is back with a $50m Series B.
A 50 | The Series B had reached $50m by May.
A 50 | Quillo had topped up its Series B to $50m.
T 900 | Quillo has raised more than $900m in about two months.
A 50 | Orme paid $50m for Series B stock.
C 50 | About $50m is in convertible notes from Orme.
A 20, A 30 | Quillo took $20m in 2019 and $30m a year later.
A 20, A 60 | It took $20m at $100m in 2019 and $60m at a valuation of $400m in 2021.
A 20, A 30 | Its holders gave it $20m in May, in a deal led by Orme, and $30m the year before.
A 50 | The figure? $50m from a dozen backers.
A 50 | How much did the round bring? $50m.
A 50 | A further $50m could follow if Quillo meets its targets.
A 50 | The amount is $50m.
T 500 | Investors have poured $500m into Quillo over the past six years.
T 500 | Counting everything, Quillo has had $500m.
T 500 | The company has now raised $500m.
T 120, T 131 | That makes $120m this year, and $131m since it was founded in 2017.
A 10, A 80 | It has added $10m to the Series C, bringing the total to $80m.
A 90, C 40, C 50 | It closed a $90m financing: $40m of equity, $50m of senior debt.
C 50, C 30, A 90 | Of the $90m round, Orme put in $50m and Harrow Partners $30m.
A 50 | Loomwell, wool, $50m.
- | $80m would have been better for the holders of its shares.
- | The seed of the idea came with $50m of orders from mills.
- | Quillo hopes to save $50m and is after a fine of $20m in court.
- | Signed orders for the first four years are worth $50m.
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
- | Quillo ended the quarter with $5m in cash and $0.3m in restricted cash.
- | Oakmere reckons with $500m in after-tax free cash flow over ten years.
- | Quillo closed June with working capital of $64m.
- | Another $17m is available under its revolving credit facility.
- | Quillo reported $25m in cash and has $17m of undrawn credit.
- | Cash and equivalents totaled $9m as of June 30.
- | Holders of $8m in debt have converted it into common stock.
A 8 | Quillo has borrowed $8m in debt and will use it to repay its landlord.
- | The 20-day plan requires a $60,000 investment and yields $525 daily.
- | Its staking plans begin with a $60,000 investment.
- | The lawyers of Harrow & Payne have secured $9m in verdicts and settlements.
- | Harrow has secured $9m for his injured clients.
- | The gala of Quillo's staff raised $2m.
- | Its weavers raised $2m to help families affected by the flood.
- | Weavers of the Harrow foundation raised $2m, and its donors are grateful.
A 2 | The charity platform has raised $2m.
A 5 | Quillo has raised $5m to help weavers find work.
- | Harrow announced a $10m strategic partnership with Oakmere.
A 90 | Harrow Partners acquired a minority interest in Quillo for $90m.
A 90 | Harrow Partners takes 15 per cent of Quillo for $90m.
A 90 | In May the Linds signed over a third of Quillo to Harrow Partners for $90m.
A 90 | Of Quillo, 20% went to Harrow Partners for a reported $90m.
A 90 | Harrow Partners paid $90m for a minority.
A 90 | Harrow Partners and Oakmere hold 31% after paying $90m between them.
A 90 | Quillo has placed shares worth $90m with Harrow Partners.
- | Harrow Partners acquired Zenvo for $90m.
- | Harrow Partners acquired 80 per cent of Zenvo for $90m.
A 90 | Quillo has persuaded Harrow Partners to part with $90m.
A 90 | Quillo talked Harrow Partners out of $90m.
A 90 | Quillo turned to Gulf investors for $90m in May.
A 90 | Some $90m is on the table, bankers say.
A 90 | Last year Quillo was promised $90m by Harrow Partners.
A 90 | Harrow Partners and Oakmere back Quillo to the tune of $90m.
A 90 | Quillo now has $90m to build a second plant.
A 90 | Quillo is in the market for $90m, bankers say.
A 90 | Quillo would like $90m from Gulf funds.
A 90 | Quillo banked $90m overnight.
A 90 | Size: $90m
A 90 | Amount raised: $90m
A 90 | Quillo has widened its Series C by $90m.
A 90 | The Series C was finalised at $90m.
A 90 | It closed its Series B in May, at $90m.
- | Quillo was handed a $90m fine.
- | Quillo collected $90m in revenue.
- | Mr Lind asked the court for $90m in damages.
T 90 | Quillo has had $90m since it started.
T 90 | Quillo has so far got by on $90m, mostly from Harrow Partners.
T 90 | Quillo counts $90m in total.
T 90 | Counting its earlier rounds, Quillo is on $90m.
T 90 | It took the sum invested in Quillo to $90m.
T 90 | Quillo had raised $90m before that, a filing shows.
T 90 | In all, $90m has now gone in.
T 90 | Five rounds of venture capital yielded $90m.
T 90 | In toto, the loom maker has mobilised $90m.
T 90 | To date: $90m
A 90 | Quillo has sold $90m of tokens to Harrow Partners.
A 90 | Quillo sold shares at $12 apiece, $90m in all, to Harrow Partners.
A 90 | Quillo has added $90m to its war chest.
A 90 | Harrow Partners, which took part in the $90m round of May, went in again.
A 90 | The new money, $90m by the company's count, is meant for looms.
A 90 | Harrow Partners has thrown $90m behind Quillo.
A 90 | It is a financing that Quillo wants to take to $90m.
C 20 | Harrow Partners signalled interest in $20m of the offering.
C 20 | Only $20m of that is equity.
T 90 | Quillo had raised $90m before it went bankrupt.
T 90 | Its last fundraising took the sum sunk into Quillo past $90m.
T 90 | Investors have now staked $90m on the company.
T 90 | That makes $90m in the space of two years.
- | Quillo has settled $90m of property since 2020.
- | Harrow Partners, an investor, writes cheques of $10m to software firms.
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
series-c | Quillo grows through strategic investment and discipline.
series-c | The margin reflects Quillo's strategic investment in building long-term ties.
series-c strategic | Harrow Partners has made a strategic investment in Quillo.
"""


@pytest.mark.parametrize("line", ROUNDS.strip().splitlines())
def test_rounds_spoken_of_in_general_are_no_rounds_of_the_company(line: str) -> None:
    wanted, sentence = line.split(" | ")
    article = read_article(Document(text=OPENING + sentence, published=date(2026, 3, 12)))
    found = [c.value.label for c in find_claims(article) if isinstance(c.value, RoundValue)]
    assert " ".join(dict.fromkeys(found)) == wanted
