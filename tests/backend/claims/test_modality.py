"""Whether a claim is done, planned, rumoured or denied, on sentences as the rules see them.

Brackets mark the sign whose mood is asked: § money, ¶ a name, ¤ a round, † a date.
"""

import pytest

from backend.claims.modality import find_modality
from tests.backend.claims.builders import masked

ROLES = {"§": "amount", "¶": "investor", "¤": "round", "†": "date"}


def mood(marked: str, role: str = "", previous: str = "") -> str:
    at = marked.index("[")
    text = marked.replace("[", "").replace("]", "")
    before = masked(previous) if previous else None
    return find_modality(masked(text), at, at + 1, role or ROLES[text[at]], "", before)


COMPLETED = """
[¶] and ¶, which took some of the stock as well, would not comment.
¶, in which battery giant [¶] holds 9 per cent, is nearing a round.
[¶] came in as early as † and is expected to do so again.
after a year of pitches the company has [§] from ¶.
[¶] took the seats at the table that were left.
¶ has wrapped up a § ¤ with [¶], ¶ and anonymous family offices.
the round was led by [¶], and ¶ did not participate.
it is now put at §, a person familiar with the matter said, against [§] in †.
the purchase was struck at §, they said, an uplift of 45% on the [¤] of a year ago, sources say.
¶ is negotiating an expansion of the [§] loan that ¶ provides.
¶ has chosen ¶ to lead its first round in years: [§].
a single new name appears in the filing for ¶'s latest financing of [§].
¶ has denied a report that it took part in †'s [§] round.
that is equity only, and does not contain the [§] grant.
¶, which raised § in † from [¶], is planning the next round already.
¶ got § in † from [¶] and wants none of this.
the deal would value ¶ at §, nearly twice as much as †, when it took [§] at §.
¶ is talking to ¶ about a round of § at §, and ¶ took [§] from ¶.
the company, ahead of its neighbour ¶, whose [§] ¤ in † was led by ¶, could go public.
¶, a shop in which [¶] and ¶ put § in †, hopes to list.
¶ raised § in †, more than it had asked for, in an [¤].
¶ has raised [§] of a planned § financing, according to a filing.
the [¤] is expected to be the last before a listing.
the deal, under which ¶ will appoint a director, takes the total to [§].
¶ said on † it is raising [§] in a ¤.
¶, which is raising [§] in primary capital, has a new board, the two companies said.
a [§] loan from ¶, to be drawn in three parts.
¶ has priced its ¤ at the top of the range, to raise [§].
¶ has raised [§], according to a regulatory filing and a person with knowledge of the matter.
people said it came to §, and ¶, which had first invested in a [§] round, will own less.
the deal values it at §, a person close to it said, up from § in †, when ¶ put in [§].
a source said the price had been fixed at §, up from the § at which ¶ led a [§] investment.
the [§] investment in ¶, announced † after weeks of rumours, is its largest.
¶, which raised [§] over the winter at §, is said to be looking at its options.
¶ is putting § into ¶ and will own part of it, the companies said on [†].
¶, the firm that it span out with § from [¶] and ¶, isn't part of that.
¶ has borrowed § from [¶] to buy more trucks.
¶ has taken § from [¶] to build a second plant.
¶ got § from [¶] to put robots into warehouses.
¶ has been handed § by [¶] and ¶ to take its cancer test through trials.
¶ settled in the end for [§] at §.
it settled for [§].
in the end it got [§].
¶ made do with [§].
¶ had wanted § but had to settle for [§].
¶ had hoped for § and got [§].
it wanted §; it got [§].
the company, which had sought §, raised [§].
instead it took [§] from ¶.
[¶], which had been expected to follow, led the round.
[¶] is putting up § between them.
¶ and [¶] are putting up § between them.
[¶] is putting in § of a § ¤.
the money came from [¶], which wants to expand in asia.
¶ has agreed terms with [¶] on a § ¤.
¶ did not raise the § it wanted but did get [§].
¶ was told that it would never raise money; it has now raised [§].
in the middle of its troubles ¶ and ¶ lent it [§].
¶'s ¤ weighed in at [§].
the latest [§] would be followed by a debt facility.
we raised [§] in february and could have taken twice that.
the terms could cut ¶'s valuation from its † peak of [§].
the fall was anticipated after ¶ reduced the start-up's valuation to [§].
¶, once valued at [§], has seen its worth fall to §, several sources said.
¶ is reportedly close to landing a ¤, weeks after securing a [§] valuation.
on the heels of a [§] raise, ¶ is gearing up for another §, sources told us.
the deal would have eclipsed ¶'s recent [§] valuation.
that would be a leap from ¶'s [§] valuation of last year.
¶ plans to list at a valuation slashed from its peak of [§].
¶ has raised [§] in a ¤ led by ¶.
¶ raised [§] and plans to hire 200 people.
¶ has closed a [¤] round and is already in talks to raise §.
¶ plans to use the [§] to expand into europe.
¶ plans to use the funding from its [¤] to hire.
the company intends to double its headcount with the [§] it raised.
the company said it would use the [§] for hiring.
the [§] will be used to open a factory.
¶, which plans to list next year, raised [§] from ¶.
¶, which aims to replace the spreadsheet, today announced a [§] ¤.
¶, a start-up hoping to fix insurance, has secured [§].
a startup that wants to disrupt banking raises [§].
a company looking to cure baldness lands [§] from ¶.
london-based ¶, which is targeting the cancer market, has raised [§].
¶ (which hopes to break even by 2027) closed a [§] round.
the startup managed to raise [§] despite the downturn.
¶ is the latest company to raise [§] for humanoid robots.
¶ went on to raise [§] from ¶.
¶ is in talks to raise § at a valuation of §, up from [§] in †.
¶ hopes to raise at a valuation of §, less than its last valuation of [§].
the merger would have valued ¶ at twice ¶'s private valuation of [§].
the ¶ reports that the round has lifted ¶'s value to [§].
it could have been a cautionary tale: its valuation fell to [§].
¶ is seeking § after raising [§] in †.
¶ is seeking § following its [§] ¤ in †.
¶ is weighing a sale; it raised [§] in †.
¶, which raised [§] in †, is in talks to raise §.
¶ is in talks to raise § at twice what it fetched in its [¤].
the deal would value ¶ at §, compared with [§] in †.
¶ could list as soon as †, having raised [§] from ¶.
the talks come a year after ¶ secured [§] from ¶.
¶ hopes to go public next year, but it has raised [§] already.
¶ has been looking for a buyer since it was last valued at [§].
¶ declined to comment on the [§] round.
¶ did not disclose its valuation but confirmed the [§] round.
¶ did not say who led the [¤].
¶ raised [§], not including a loan.
¶ raised [§], not just from ¶.
the round was led by [¶], which did not respond to a request for comment.
¶ did not take part in the ¤, which was led by [¶].
¶ did not participate in the [§] round.
¶ raised [§] last week, bloomberg reported.
¶ has raised [§], according to a regulatory filing.
¶ has raised [§], ¶ reported.
¶ has raised § at a [§] valuation, bearing out reports of a steep cut.
¶ said it raised [§]; two people said it was valued at §.
¶ has raised [§] in a round that people familiar with the matter said values it at §.
¶ raised [§], which reportedly takes its valuation to §.
¶ raised [§] from ¶, reportedly at a valuation of §.
¶ announced on † that it has raised [§], and sources say it is valued at §.
the new money will help ¶, which has raised [§] to date, enter japan.
¶ is one of the potential winners of the ai race and has raised [§].
the round was led by [¶], with ¶ joining.
¶ expects revenue to triple this year after landing [§] from ¶.
¶ considered an ipo last year but instead raised [§].
¶ has not raised money since its [§] ¤ in †.
¶ denied it is looking for new funds after its [§] ¤ in †.
after months of talks, ¶ has closed a [§] round.
¶ has received [§] from ¶ to build its first plant.
¶'s [¤] brings its total funding to §.
the [§] round gives ¶ the runway it needs to reach profitability.
with the fresh [§], the company hopes to treat its first patients in 2027.
the fund, which may invest in up to 30 startups, has led a [§] round in ¶.
¶ has raised [§] to help doctors who want to spend less time typing.
¶ secured [§] to expand its fleet, with an option for a further §.
¶ has been valued at [§] since its last round.
¶ is the company behind the app that could replace cash, and it closed a [¤] on †.
an earlier version of this article said ¶ had raised §; it raised [§].
¶ has raised [§] in what could be one of the largest rounds of the year.
the [§] round would not have happened without ¶.
¶ was in talks to sell itself before it raised [§].
¶, valued at [§] last year, has held talks about a round, the people said.
¶, which is expected to go public, has raised § from [¶].
"""

PLANNED = """
¶ initially set out to get [§].
[¶] and a state fund have signed term sheets.
[¶] and ¶ signalled interest in § of the offering.
[¶] is to pay § for a tenth of ¶.
¶, which filed † for an [¤] of §, thinks that is fair.
¶ has lodged a prospectus for an [¤] of §.
¶ is approaching sovereign funds, ¶ above all, with a view to raising [§] at §.
the talks, with ¶, are about something larger: [§], people briefed on them say.
the number being discussed is [§].
¶ is to lend ¶ [§] in three parts.
shareholders must find a further [§].
¶ was offered a [§] ¤ by the state.
bankers speak of [§] as a valuation.
¶'s ¤ of [§] has been called off.
¶ had reported the deal in †, when it was talked of as [§].
in †, when a newspaper wrote that a [§] round was planned, ¶ kept silent.
¶ is understood to be closing a [¤] of §.
[¶] signed a letter of intent † to weigh an investment.
that is a third less than the [§] at which ¶ had hoped to list.
¶ is going public through a merger that values it at [§].
¶ is finishing a [§] ¤.
chairman and chief executive are said to favour one more round of [§].
¶ agreed to invest [§] in ¶ over three years.
¶ has promised to put [§] into the business.
¶ ended up agreeing to sell [§] of stock.
¶ will let employees sell [§] of their shares.
¶, the rival that is to [¤] in †, wants §.
¶ closed the first half of a round that is to reach [§].
there had been talk of a price of [§].
bankers had spoken of [§] at §.
the consortium had been speaking of [§].
the expected size of the new round was [§].
the price under discussion had begun at [§].
¶ was valued at § when it raised § from ¶, and ¶ is said to be raising [§].
¶'s earlier project, a [§] ¤, was shelved in †.
¶ raised §, with another [§] promised if it meets its goals.
a further [§] will follow by the autumn.
[§] in shares is on offer.
they expect a value of [§].
the sum is smaller than the [§] that ¶ was seeking †.
the § [¤] of ¶ opens for subscription on †.
its board had approved a capital increase of [§].
[¶] is discussing a lead role.
the money is part of the ongoing fundraise of [§].
¶ wanted [§] at a price of §, with ¶ at the table.
¶ wanted § at a price of [§], with ¶ at the table.
¶ wanted § at a price of §, with [¶] at the table.
¶ pitched investors on [§] in july.
¶ pitched investors on a valuation of [§].
¶ has been pitching a round at [§].
¶ was set to raise [§] from ¶ last autumn, but the deal fell apart over price.
¶ was set to raise § from [¶] last autumn, but the deal fell apart over price.
¶ is seeking [§].
¶ is on the lookout for [§].
¶ is in search of [§].
¶ is touting a [§] round.
¶ is canvassing investors about [§].
¶ has told investors it needs [§].
¶ has asked its owners for [§].
its shareholders were asked for another [§].
¶ would like to raise [§].
¶ had hoped for [§].
¶ had set its sights on [§].
¶ set out to raise [§].
¶ has set itself a target of [§].
the target is [§].
¶ has its eye on [§].
¶ is knocking on doors for [§].
¶ is doing the rounds for [§].
¶ went to market for [§].
¶ is back in the market for [§].
¶ is passing the hat for [§].
¶ is drumming up [§].
¶ was counting on [§] from ¶.
¶ was to have raised [§].
¶ was to have invested [§].
[¶] was to have led the round.
[¶] had been expected to invest.
[¶] had been lined up to lead.
[¶] is lined up to lead.
[¶] is in pole position to lead.
[¶] is the favourite to lead.
[¶] has been sounded out.
[¶] is circling.
[¶] is sniffing around.
[¶] is running the rule over the business.
[¶] is at the table.
[¶] is said to be interested.
[¶] has shown interest in joining.
[¶] has been approached about the round.
[¶] has pencilled in §.
[¶] is being lined up.
[¶] is mulling an investment.
[¶] has yet to sign.
[¶] and ¶ are vying to lead.
[¶] is in line to take the biggest piece.
[¶] is ready to anchor it.
[¶] has promised to take part.
[¶] is poised to write the largest cheque.
the company has [¶] in mind as lead.
¶ has held talks with [¶] about a ¤.
a [§] round is on the cards.
a [§] round is in the offing.
a [§] round is being put together.
a round of as much as [§] is under discussion.
if all goes well it will bring in [§].
the round would bring in [§].
others might still be let in, which would close the round at [§].
the company is now after [§].
the [§] the company is now after.
bankers are pitching a float at [§].
¶ has been shopping for [§].
the price being discussed is [§].
investors are being offered shares at a valuation of [§].
¶ is putting together a [§] round.
¶ hopes to bring in as much as [§] before the year is out.
¶ is going after a very large pile of money, over [§] in a ¤.
¶ has letters of interest for [§] in a ¤.
¶ and ¶ are to chip in [§].
¶ was after [§] at the time.
¶ needs [§] by september.
the ¤ was pushed from the planned [§].
¶ is under pressure to cut its valuation to [§], people familiar with it said.
¶ lowered its valuation from an initial [§] target.
¶ is under pressure from its backers to cut its valuation to [§].
the valuation target for the listing is [§].
¶ is in talks to raise [§].
¶ is in the final stages of raising [§] in funding at a § valuation, a source said.
¶ is in early talks with investors to raise [§] at a valuation of §.
¶ is in talks to raise § at a valuation of [§].
¶ in talks for [§] round at § valuation.
¶ is said to be in talks to raise [§].
¶ said to seek [§] in new funding.
¶ is reportedly seeking [§].
¶ is raising [§] at a § valuation, people familiar with the matter said.
¶ nears deal for [§] from ¶.
¶ eyes [§] in ipo.
¶ aims to raise [§] by year-end.
¶ to raise [§] from ¶.
¶ to raise up to [§] in ¤.
¶ to invest [§] in ¶.
[¶] to lead ¶'s § ¤.
¶ had been looking to raise [§] before the market turned.
¶ had sought [§] but settled for less.
¶ wanted to raise [§].
¶ was planning a [§] ipo.
¶ scrapped plans for a [§] ipo.
¶ has shelved a [§] ¤.
¶ called off its [§] fundraising.
¶ walked away from a [§] ¤ after its lead tried to re-trade.
a planned [§] round fell through.
the [§] round was called off.
¶ failed to raise [§] it needs.
¶ struggled to raise the [§] it was after.
¶ could raise as much as [§].
¶ may raise [§] more.
the deal would value ¶ at [§].
the round, which could value the company at [§], has not closed.
¶ plans to expand by raising [§].
¶ plans to hire 100 people and raise [§].
the company has hired ¶ to advise on a [§] raise.
¶ has filed to raise [§] in an ipo.
¶ filed for an [¤] that could raise §.
¶ sets terms for [§] ¤.
¶ is close to finalising a [§] ¤.
¶ is closing in on a [§] round.
¶ has signed a term sheet for [§].
¶ signed a letter of intent to invest [§].
¶ has an option to invest a further [§].
¶ is expected to lead the round with [§].
[¶] is expected to lead the round.
[¶] and ¶ are in talks to join.
[¶], an existing backer, is weighing an investment.
[¶] plans to take part in the ¤.
[¶] has offered to lead the round.
[¶] expected to take part.
¶ will invest [§] if milestones are met.
another [§] will be paid if targets are met.
a further [§] is subject to regulatory approval.
a second tranche of [§], contingent on clinical results, could follow.
a [§] tranche is conditional on approvals.
the company is targeting a valuation of [§].
¶ is targeting a [§] first close.
the company is asking investors for [§].
¶ is pitching investors on a [§] ¤.
¶ is shopping a [¤].
the next round, a [¤] of some size, is planned for †.
a [¤] is in the works.
a [§] loan is being negotiated.
a valuation of [§] is being discussed, ¶ reported.
the original target was §, and the [§] target stands.
¶ is out looking for [§].
¶ is on the verge of closing a [§] round.
¶ is gearing up to raise [§].
¶ is preparing for an ipo that would raise [§].
the startup hopes to close a [§] ¤ before summer.
¶ wants as much as [§] from ¶.
¶ is poised to raise [§].
¶ hunts for new cash: it is hunting [§].
¶ turned down an offer of [§] from ¶.
will ¶ raise [§]?
¶ is considering a [§] share sale.
if it goes through, ¶ would be worth [§].
¶ mulls [§] raise.
¶ held talks about a [§] investment.
¶ is working to close a [§] round.
¶ said on † that it plans to raise [§].
the discussions centre on raising [§].
¶ expects to raise [§] in its ipo.
ahead of a planned [¤], the company cut costs.
¶ reported in † that ¶ was aiming to raise [§].
¶ could be valued at [§], two of the sources said.
¶ has yet to close the [§] round.
the round has not yet closed: ¶ has not yet raised the [§].
¶ is kicking off talks with banks about a [§] listing.
a source said ¶ was in discussions to raise [§].
¶ has begun raising a [§] ¤.
¶ intends to sell [§] of stock to ¶.
¶ seeks [§] in fresh capital at § valuation: sources.
¶ could still decide against a [§] raise, the people said.
"""

RUMOURED = """
the value of the company in the round is put at [§] by two bankers.
the deal values ¶ at [§], said one of the two people.
the deal values it at §, a person with direct knowledge said; another put the figure at [§].
one of its smaller shareholders puts the number at [§].
people in the market speak of a price of [§].
a person at one of the funds gives [§] including the new money.
a banker who pitched for the job mentioned [§].
¶ is worth [§], according to two shareholders.
¶ was last valued at [§], one holder of stock says.
in the industry one hears [§].
we've heard [§].
it was reported then that the company's worth was [§].
[¶] is said to have led.
[¶], ¶ and ¶ are understood to have taken part.
¶ and [¶] are understood to have taken part.
[¶] is thought to be among the backers.
¶ has quietly raised [§], according to people who know it.
¶ supposedly raised [§].
¶ raised [§] from ¶, people close to the deal told ¶.
¶, so the story goes, has raised [§].
we understand ¶ has raised [§].
an investor in the company says that ¶ has raised [§].
¶ has raised [§], people familiar with the matter said.
¶ raised [§] from ¶, according to two people with knowledge of the deal.
¶ has reportedly raised [§].
¶ reportedly raised § at a valuation of [§].
¶ said to raise [§] from ¶.
¶ said to have raised [§].
¶ is said to be worth [§].
the company is believed to be valued at [§].
¶ is rumoured to have closed a [§] round.
¶ raised § at a valuation of [§], sources told ¶.
sources say ¶ raised [§].
¶ has raised §, and sources say it is valued at [§].
¶ raised §, which reportedly takes its valuation to [§].
¶ closed a round at a reported [§] valuation.
a person briefed on the round put the valuation at [§].
the round values ¶ at [§], said a person who asked not to be named.
¶ may have raised [§].
insiders told ¶ the company could be worth [§].
¶ quietly raised [§], we hear.
the funding gives the startup a valuation of [§] and could be announced as early as †.
media reports put the round at [§].
according to an investor with direct knowledge of the deal, ¶ closed on [§].
[¶] led the round, according to one person briefed on the matter.
has ¶ raised [§]?
two people said the round, led by [¶], closed in †.
¶ has apparently raised [§].
it is understood that ¶ paid [§].
¶ raised [§], the people said.
word is that ¶ closed a [§] round.
it is not clear whether [¶] invested in the round.
"""

DENIED = """
[¶] denied † that it had led the round.
[¶], itself backed by ¶, is not an investor.
a newsletter's "[§], pre-money" is not what the papers say.
¶ called a figure of [§] "not ours".
the [§] round never got off the ground.
reports that [¶] had put money into ¶ are untrue.
reports that ¶ had raised [§] are untrue.
claims that [¶] holds shares in ¶ are false.
talk of a [§] round was, its founder wrote on †, "pure invention".
talk of a [§] round is wide of the mark.
the [§] figure is wide of the mark.
¶ has not taken a penny from [¶].
¶ has not had a cent from [¶].
¶ has never had money from [¶].
¶ has received nothing from [¶].
[¶] has never been an investor in ¶.
[¶] has never been a shareholder.
[¶] never put a penny into it.
[¶] has no money in ¶.
[¶] has no stake in ¶.
contrary to earlier reports, [¶] is not among the investors.
contrary to reports, [¶] did not lead the round.
contrary to what was reported here on †, [¶] did not lead the round.
[¶] did not join.
[¶] did not.
¶ and ¶ obliged, [¶] did not.
[¶] stayed on the sidelines.
[¶] kept its wallet shut.
[¶] kept its hands in its pockets.
[¶] gave it a miss.
[¶] gave the round a miss.
[¶] skipped the round.
[¶] sat it out.
[¶] stood aside.
[¶] stayed out.
[¶] bowed out.
[¶] took no part.
[¶] had no part in it.
[¶] had nothing to do with the round.
[¶] is not in this round.
[¶] was nowhere to be seen.
[¶] walked away at the last minute.
[¶] got cold feet.
[¶] lost interest.
[¶] thought better of it.
[¶] is not on the list.
[¶] was conspicuous by its absence.
[¶] is notable by its absence.
absent this time is [¶].
missing from the list is [¶].
one name that is missing is [¶].
[¶] did not follow its money.
[¶] did not exercise its pro rata.
[¶] did not write a cheque.
[¶] said no.
[¶] turned it down.
[¶] chose not to invest.
[¶] refused to put in more.
¶ said no such round of [§] had taken place.
¶ said there had been no [§] round.
¶ said it was not valued at [§].
nobody has offered [§], the company said.
¶ insists it never asked for [§].
the [§] that ¶ reported does not exist.
¶ scotched rumours of a [§] raise.
rumours that [¶] would back it were put to rest.
¶ called reports of a [§] round exaggerated.
the founder denied on † that ¶ is raising [§].
¶ denied that it had raised [§].
¶ denied reports that it is raising [§].
¶ rejected speculation that it has been negotiating a [§] injection.
the company dismissed a report that it was seeking [§].
¶ said it has not raised [§].
¶ is not raising [§], its chief executive said.
¶ said it was not in talks to raise [§].
there is no truth to the report that ¶ raised [§].
a report that ¶ raised [§] is not true.
reports of a [§] round are false, the company said.
the claim that it was valued at [§] is wrong, ¶ said.
[¶] did not participate in the round.
[¶] did not take part in the ¤.
[¶], which hosted the team, did not invest in this round.
[¶] was not involved in the § ¤.
[¶] pulled out of the round.
[¶] backed out of the deal.
[¶] decided not to proceed.
[¶] declined to participate.
[¶] sat this one out.
[¶] passed on the deal.
[¶] is not an investor in ¶.
[¶] denied it had invested in ¶.
[¶] denied taking part in the round.
neither [¶] nor ¶ took part.
neither ¶ nor [¶] took part.
the money came from ¶ and not from [¶].
the round was raised without [¶].
an earlier version of this article said ¶ had raised [§]; it raised §.
we incorrectly reported that ¶ raised [§].
the article misstated that ¶ raised [§].
¶ raised §, not the [§] that was reported.
¶ refuted claims that it was valued at [§].
¶ never raised [§].
talks with [¶] fell through.
"""

TABLES = [
    ("completed", COMPLETED),
    ("planned", PLANNED),
    ("rumoured", RUMOURED),
    ("denied", DENIED),
]
CASES = [(line, wanted) for wanted, table in TABLES for line in table.strip().splitlines()]


@pytest.mark.parametrize(("marked", "wanted"), CASES)
def test_the_words_that_govern_a_claim_give_its_modality(marked: str, wanted: str) -> None:
    assert mood(marked) == wanted


def test_they_said_looks_back_to_the_sources_of_the_sentence_before() -> None:
    before = "¶ is close to a deal, people familiar with the matter said."
    assert mood("¶ led the round with [§], they said.", previous=before) == "rumoured"
    assert (
        mood("¶ led the round with [§], they said.", previous="¶ announced a deal.") == "completed"
    )


def test_the_other_of_two_sources_needs_no_word_for_it() -> None:
    before = "the deal values ¶ at §, said one of two people who were there."
    assert mood("the other put it at [§].", previous=before) == "rumoured"
    assert mood("the other put it at [§].", previous="¶ has two owners.") == "completed"


def test_a_change_of_price_is_planned_with_the_deal_that_makes_it() -> None:
    marked = "the deal would value ¶ at §, [m]ore than double its last valuation."
    assert mood(marked, role="valuation_change") == "planned"
