"""What companies are said to be worth, in plain sentences: whose, how many millions, what mood.

Each case stands behind a sentence that names the company, as it would in an article.
"""

from datetime import date

import pytest

from backend.claims import find_claims
from backend.model.article import Document
from backend.model.claim import ValuationValue
from backend.reading import read_article

OPENING = "Quillo, a maker of looms, has raised $70m in a Series C round led by Oakmere.\n\n"


def valuations(sentence: str) -> str:
    article = read_article(Document(text=OPENING + sentence, published=date(2026, 3, 12)))
    found = [
        f"{claim.company.name} {claim.value.money.amount / 1e6:g}"
        + ("" if claim.modality == "completed" else f" {claim.modality}")
        for claim in find_claims(article)
        if isinstance(claim.value, ValuationValue)
    ]
    return ", ".join(dict.fromkeys(found)) or "-"


CASES = """
Quillo 900 | Its holders had to mark it down to $900m.
- | A Series C of $90m lifts French loom maker Quillo into a new league.
Quillo 900 | A source rates the loom maker at more than $900m.
Quillo 900 | The firm was last priced at $900m.
Quillo 900 | The deal puts a price of $900m on Quillo.
Quillo 900 | The round put $900m on it.
Quillo 900 | Quillo is at $900m since December.
Quillo 900 | An analyst had the IPO at more than $900m.
Quillo 900 | Some of the later investors bought in at less than $900m.
Quillo 900 | In July Quillo sold shares at $900m in a round led by Harrow Partners.
Quillo 900 | The original deal had implied $900m.
Quillo 900 planned | Quillo is in talks with Harrow Partners at $900m.
- | Each of the founders is now worth $200m on paper.
Quillo 900 | Secondary trades imply $900m.
Quillo 900 | On the secondary market it goes for $900m.
Quillo 900 planned | The bid would value Quillo at $900m.
Quillo 800, Quillo 870 | Pre-money, it is $800m; post-money, $870m.
Quillo 900 | A tenth of the shares went for $90m, which makes the whole worth $900m.
Quillo 900 planned | Quillo was in discussions to raise at more than $900m.
Quillo 900 planned | The merger would bring $900m in equity value.
- | People with knowledge of the arrangement put it at $90m, of which most is a loan.
Quillo 900 rumoured | The value of the company is put at $900m by two bankers.
Quillo 900 | The merger puts a pre-money equity value of $900m on the loom maker.
Quillo 900 | The shares were sold on Wednesday, which gave the company a market value of $900m.
Quillo 900 | They bought in at a price that makes Quillo worth around $900m.
Quillo 900, Quillo 300 | Quillo was worth $900m in 2021 and $300m in 2023.
- | The company has raised a total of $586m including this round.
- | It took in $130m and says that investors asked for more.
Quillo 900 | It became a unicorn in May, at $900m.
Quillo 900 | At $900m, the valuation is a record for the town.
Quillo 900 | The round was struck at a value of $900m.
Quillo 900 | Its paper value is now $900m.
Quillo 900 planned | It hopes to list at an equity value of about $900m.
Quillo 900 | At $900m, Quillo is now the dearest loom maker in Europe.
Quillo 900 | Within a year the firm had reached a value of $900m.
Quillo 900 | It has crossed $900m in valuation.
Quillo 900 | It is 20% below the $900m at which investors bought shares in May.
Quillo 900, Quillo 450 | It is worth $900m. That would be close to double the $450m of a year ago.
Quillo 900, Quillo 600 | Quillo is worth $900m, no longer $600m.
Quillo 900, Quillo 600 | Quillo was priced at $900m in a $90m round, up from $600m last May.
Quillo 900, Quillo 600 | The price put it on $900m; in March's funding round it was $600m.
Quillo 900, Quillo 600 | What is Quillo worth? In 2021 the answer was $900m. Now it is $600m.
Quillo 900 | The question is the price. At $900m.
Quillo 900 | Value: $900m.
Quillo 900 | A new round at $900m was all but agreed.
Quillo 900 | The equity funding gives the firm a value of $900m.
Quillo 1000 | It has reached a billion-dollar valuation.
- | It needs a billion-dollar mill.
- | The credit line was put in place by Oakmere at $90m and later enlarged to $100m.
Quillo 900, Quillo 450 | Quillo is valued at $900m. That compares with $450m last year.
Quillo 900, Quillo 450 | The round values Quillo at $900m. It was $450m in 2024.
Quillo 900, Quillo 450 | The valuation is $900m, up 100 per cent on the $450m of the Series B.
Tarn 300 | Larger rivals such as Tarn, which is valued at $300m, sell to mills.
- | Analysts put the expected size of the new round at $90m.
- | Its plant is worth $90m.
Quillo 900 planned | The investment will likely value Quillo at $900m.
Tarn 900, Fjell 900 | Norway's Tarn and Denmark's Fjell—each now valued at $900m—grow, too.
- | It signed a deal with Tarn reportedly valued at $900m.
- | Mills made 40 of the $100 million-plus venture deals.
Quillo 900 | Its fund holders cut the company's valuation by 12.5% to $900m.
Quillo 900 | Oakmere had set the valuation at a 'modest' $900m.
Quillo 900 | Oakmere said that it valued Quillo at "sub $900m".
Quillo 900 | Tallow Funds marked down their stakes, pegging the company's value closer to $900m.
Quillo 900 | The round has upped Quillo's value to $900m.
Quillo 900, Quillo 450 | Quillo is now worth $900m, nearly double the $450m of last year.
Quillo 900, Quillo 450 | It closed at a valuation of $900m, twice the $450m of last year.
Quillo 900 | Its shares now stand for far less than its once $900m worth.
Quillo 450, Quillo 900 | Analysts put Quillo's worth at $450m, though it once soared to $900m.
Quillo 900 | Quillo raised at $900m, up from a year ago.
Quillo 900 planned | Quillo may list closer to $900m, a steeply lower valuation.
Quillo 900 | Quillo raised $80m, up from the $900m at which Tallow led its Series B.
Quillo 900 | It raised $80m at a price of $900m.
Quillo 900 | The deal implies that the 5% stake is small and the whole company is worth $900m.
Quillo 900 rumoured | One backer gives $900m including the new money.
Quillo 900 | Quillo raises at near $900m value.
Quillo 800, Quillo 900 | Tallow says its value is $800m, though Quillo says only "over $900m".
Quillo 900 | Quillo's price is 79 per cent less than the $900m of last April.
Quillo 900 | The rescue left it worth about a fifth of its previous $900m.
Quillo 900 | Quillo has marked itself down to $900m.
Quillo 900, Quillo 450 | Quillo is reckoned to be worth $900m, up from $450m.
Quillo 900 | The round nudged the company's worth up to $900m.
Quillo 900 | Quillo, worth $900m since Oakmere's cheque last August, is hiring.
Quillo 900 | Its value is up on the $900m of its previous round.
Quillo 900 | Flat at $900m: Quillo raises without a bump.
Quillo 900 | On the secondary market its shares change hands at $900m.
Quillo 900 | Worth $900m a year ago, Quillo is hiring.
Quillo 900 | Quillo more than tripled in value, to $900m.
Quillo 900 | The new shares are a tenth of Quillo, implying a value of $900m.
Quillo 900 | The price on offer is roughly double Quillo's private valuation of $900m.
Quillo 400 planned, Quillo 900 | It seeks a valuation of $400m, below its last value of $900m.
Quillo 400 planned | Quillo is under pressure from shareholders to cut its valuation to $400m.
Tarn 300 | Quillo's rival Tarn made its stock market debut at a valuation of $300m.
Tarn 300 | Just look at Tarn, which went public at an implied valuation of $300m.
Tarn 300 | A sale at that price would pass the $300m valuation Tarn reached in May.
Tarn 300 | Weavers' love of its shuttles helped Tarn to a private valuation of $300m.
Tarn 300 | Tarn, founded in 2019, sells to mills. The company was valued at $300m in May.
Quillo 900 | Founded by engineers of the loom giant Tarn, the company is now worth $900m.
Quillo 900 | Quillo's last reported valuation was $900m.
Tarn 300 | It is a step up for its rivals, too, among them Tarn (valued at $300m in May).
Tarn 300 | The sale would put it above Tarn, whose last valuation reached $300m.
Quillo 900 | Fund manager Saltmarsh holds 2% of the company, which implies a valuation of $900m.
Quillo 900 | Saltmarsh has marked down the value of its stake; it now puts the company at $900m.
Quillo 900 planned | A stake sale would value the loom giant between $900m and $950m.
Quillo 900 | The company, now valued between $900m and $950m, is hiring.
Quillo 900 | It raised at a $900m valuation in May, itself an extension of a $50m round.
Quillo 900 planned | Quillo had sought a valuation of $900m for its $140m May listing.
Quillo 900 planned | Quillo wanted a $900m valuation.
Quillo 900 planned | Quillo closes in on $900m valuation.
Quillo 900 | Saltmarsh, which owns more than 4% of Quillo, cut the firm's valuation to $900m.
Quillo 900 | The firm, which is backed by Denmark's Fjell and was valued at $900m in May, is hiring.
Quillo 900 | It is a threefold rise on its $900m Series B valuation.
- | Its valuation, $30m in annual revenue and 90 staff set it apart.
- | It signed orders worth $30m, up from $10m, at once.
- | Quillo also signed a supply deal valued between $30m and $40m.
- | Half of the group's worth is in the mill, while revenue grew and climbed to $30m.
- | Tarn raised $30m, a move that lifts its valuation.
- | Tarn raised an investment of $30m from Fjell.
- | Quillo is under pressure to slash its valuation by $90m.
- | Quillo is in talks to raise about $30m as the company expands.
- | Half of the $209m spent by Indian start-up funds went to mills.
- | Most exits are valued below $50m.
- | The shuttles sell well: they are valued at around $700,000.
- | Its founder, estimated worth $90m, keeps bees.
- | Oakmere puts the fair value of its investment at $93m.
- | A founder's stake, bought at $0.2 a share, is now valued at $93m.
- | The move pegs the tax at $93m.
- | It is a unicorn, the word for start-ups valued at more than $1 billion.
- | Six in ten founders who built a start-up valued at over $1 billion did so at once.
- | At that stage the median tech start-up is typically valued at a mere $12m.
Quillo 900 | The Series C, which Oakmere led, was done at around $900m.
Quillo 900 rumoured | The round was struck at $900m, people close to it said.
Quillo 900 | In 2024 a fund called Kanto led a Series B in Quillo at $900m.
Quillo 900 | The round lifts the loom maker to $900m.
- | The round lifts the loom maker to $900m in funding.
Quillo 900 | Quillo sold $30m of stock at $900m flat.
Quillo 400, Quillo 900 | It raised $30m in May at $400m and $60m in June at $900m.
- | Quillo sold $30m of stock at $38.
Quillo 900 | The deal puts a price of $900m on a business that has two looms.
Quillo 900 planned | Quillo is in talks to raise several hundred million at nearly $900m.
Quillo 900 | Quillo gave no valuation. A local newspaper cites a figure of more than $900m.
Quillo 900 | Quillo would not say what it is worth. Estimates run to $900m.
Quillo 900 rumoured | No valuation was given. A person at one of the funds puts it at $900m.
- | Quillo gave no valuation. It paid $900m in rent.
- | The market for looms, which was valued at $900m in 2022, is growing.
- | The loom market will be worth well over $900m by 2030.
- | The loom business was valued at $900m in 2022, with a CAGR of 9%.
- | The executive pegged the market opportunity at $900m.
- | The settlement is valued at more than $900m.
- | It gets shares in Alder, valuing the stake at $900m.
- | Valued at $900m, the deal will be paid in stock.
- | Valued at $900m, Quillo Park sits on 79 acres near Leeds.
- | Quillo keeps 2,713 coins, valued at $900m.
- | Orders for the first four years are worth $900m.
Quillo 900 | Quillo was last valued in the private market at $900m.
Quillo 900 rumoured | Post-money is understood to have been $900m.
Quillo 900 rumoured, Quillo 400 | It is valued at $900m, said a person who knows, up from $400m.
Quillo 900 | The shares were sold at a price that implies $900m for the company.
Quillo 900 | Filings point to $900m as the post-money figure.
Quillo 900 rumoured | The company is understood to have accepted a price of $900m.
Quillo 900 | It is dearer than the $900m that the seed investors were quoted.
Quillo 900 | Do the sums and the company comes out at $900m.
Quillo 900 | The deal makes the nine-year-old loom maker worth $900m.
Quillo 900 | The sum makes all of Quillo worth $900m.
- | Quillo made looms worth $900m last year.
Quillo 900 | Quillo was thought worth $900m in the spring.
Quillo 900 | Backers now deem it worth $900m.
Quillo 900 | It's worth $900m now.
Quillo 900 | The company is valued at a sober $900m.
Quillo 900 | The terms value the business, which has 40 staff, at $900m.
Quillo 900 | The round capitalises Quillo at $900m.
Quillo 900 | Quillo was capitalised at $900m in the round.
Quillo 900 | Post-money, the loom maker stands at $900m.
Quillo 900 | Pre-money equity value: $900m.
Quillo 900 | The money came on a pre-money basis of $900m.
Quillo 900 | Quillo becomes a unicorn by a thread: $900m after the money.
Quillo 900 | The price is $900m with the new money in.
Quillo 900 | Quillo is put at $900m, money included.
Quillo 900 | Quillo joins the unicorns with a value of $900m.
Quillo 900 | Quillo joins the ranks of Europe's unicorns at $900m.
Quillo 900 | It is a valuable firm: it has passed the $900m mark.
- | Its sales are worth a look: they have passed the $900m mark.
Quillo 900 | The figure after the deal is $900m.
- | The figure after tax is $900m.
Quillo 900 | On a fully diluted basis that is $900m.
Quillo 900 | The new price is $900m.
Quillo 900, Quillo 400 | The price is $900m, against $400m in 2019.
- | Harrow Partners bought a house in May; the new price is $9m for a villa.
Quillo 900 | The Series C takes the company to $900m.
Quillo 400, Quillo 900 | The Series C takes the company from $400m to $900m.
- | The Series C takes the company from $400m to $900m in sales.
Quillo 900 | The last round had been at $900m.
Quillo 900 | The Series C came at $900m.
- | The Series C is at $60m so far.
Quillo 900 | Harrow Partners invested at $900m.
- | Harrow Partners invested at least $90m.
- | Revenue came in at $900m.
- | Net profit came in at $900m.
Quillo 900 | The fresh shares went at an unchanged $900m.
Quillo 900 | It sold the shares at the same $900m.
- | The budget stays at an unchanged $900m.
Quillo 900 | Quillo raised the money at an implied $900m.
Quillo 900 | The cap table implies $900m.
- | That implies $900m in yearly sales.
Quillo 900 | That works out at $900m for the whole company.
- | Harrow Partners paid $900m for the whole company.
Quillo 900 | At its peak the company fetched $900m.
- | At its peak the company spent $900m a year.
Quillo 900 | The $900m at which it was last funded looks dear today.
Quillo 900 | Harrow Partners placed a $900m value on Quillo.
Quillo 900 | The round hangs a $900m price tag on the firm.
Quillo 900 | The valuation ($900m) is a record.
Quillo 900 | The valuation – $900m – is a record.
Quillo 900 | Its worth has gone up to more than $900m.
Quillo 900 planned | The firm's implied worth will be $900m.
Quillo 900 planned | The listing would give the company a market value of $900m.
- | The market price of looms is $900m.
Quillo 900, Quillo 400 | A new round put a $900m price on it, up from $400m a year earlier.
Quillo 900, Quillo 400 | The deal values Quillo at $900m, where it had been $400m two years ago.
Quillo 900, Quillo 400 | Quillo is valued at $900m. The previous figure was $400m.
Quillo 900, Quillo 400 | Quillo is valued at $900m. Up from $400m last year.
Quillo 900 | The company (worth $900m) has 80 staff.
Quillo 900 | The company (value: $900m) has 80 staff.
Quillo 900 | Its valuation in that round was $900m.
Quillo 900 | Quillo listed in Oslo at $900m.
Quillo 900 | The buy-now-pay-later firm was worth $900m when Harrow Partners invested.
- | The tickets could be worth $9m.
- | The contract may be worth $900m over ten years.
"""


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_what_a_company_is_worth_is_found(line: str) -> None:
    wanted, sentence = line.split(" | ")
    assert set(valuations(sentence).split(", ")) == set(wanted.split(", "))
