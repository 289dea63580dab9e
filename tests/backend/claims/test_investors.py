"""Who led, who took part, who merely holds, and who did none of it: one case a line."""

from __future__ import annotations

import pytest

from backend.claims import find_claims
from backend.model.article import Document
from backend.model.claim import OrgsValue
from backend.reading import read_article

OPENING = "Lumora has raised $40 million in a Series B round, the company said on Tuesday."


def investors_of(*sentences: str, opening: str = OPENING) -> tuple[set[str], set[str]]:
    """Return the leads and the other investors found in an article with this opening."""
    text = "Lumora raises $40 million\n\n" + " ".join((opening, *sentences))
    claims = find_claims(read_article(Document(None, None, None, None, None, text)))
    leads, others = set(), set()
    for claim in claims:
        if isinstance(claim.value, OrgsValue):
            target = leads if claim.attribute == "lead_investor" else others
            target.update(claim.value.orgs)
    return leads, others


def case(sentence: str, leads: str = "", others: str = "") -> tuple[str, set[str], set[str]]:
    return sentence, _names(leads), _names(others)


def _names(listed: str) -> set[str]:
    return {name for name in listed.split(" | ") if name}


LED = [
    case("The round was led by Harrow Capital.", "Harrow Capital"),
    case("The round was co-led by Harrow Capital and Quill Ventures.", "Harrow Capital | Quill Ventures"),
    case("Harrow Capital led the round.", "Harrow Capital"),
    case("Harrow Capital led.", "Harrow Capital"),
    case("Harrow Capital led, with Quill Ventures participating.", "Harrow Capital", "Quill Ventures"),
    case("Harrow Capital led, and was joined by insiders Quill Ventures and Bower.", "Harrow Capital", "Quill Ventures | Bower"),
    case("Harrow Capital and Quill Ventures are co-leading the round.", "Harrow Capital | Quill Ventures"),
    case("Harrow Capital and Quill Ventures co-led the deal.", "Harrow Capital | Quill Ventures"),
    case("The Series B was spearheaded by Harrow Capital.", "Harrow Capital"),
    case("Harrow Capital, the London-based growth investor, led the investment.", "Harrow Capital"),
    case("Harrow Capital anchored the round.", "Harrow Capital"),
    case("Harrow Capital headed the financing.", "Harrow Capital"),
    case("Harrow Capital served as lead investor in the round.", "Harrow Capital"),
    case("Harrow Capital was the lead investor.", "Harrow Capital"),
    case("The lead investor is Harrow Capital.", "Harrow Capital"),
    case("The lead investor, Harrow Capital, declined to comment.", "Harrow Capital"),
    case("Leading the round was Harrow Capital.", "Harrow Capital"),
    case("The Harrow Capital-led round closed in May.", "Harrow Capital"),
    case("Harrow Capital took the lead in the financing.", "Harrow Capital"),
    case("The funding comes in a round led by existing backer Harrow Capital.", "Harrow Capital"),
    case("The round was led by Harrow Capital with participation from Quill Ventures, Bower and Oxley Partners.", "Harrow Capital", "Quill Ventures | Bower | Oxley Partners"),
    case("The financing was led by new investor Harrow Capital, with participation from existing investors Quill Ventures and Bower.", "Harrow Capital", "Quill Ventures | Bower"),
    case("The round was led by Harrow Capital, alongside Quill Ventures and Bower.", "Harrow Capital", "Quill Ventures | Bower"),
    case("The round was led by Harrow Capital and joined by Quill Ventures.", "Harrow Capital", "Quill Ventures"),
    case("The round was led by Harrow Capital, with Quill Ventures and Bower also joining.", "Harrow Capital", "Quill Ventures | Bower"),
    case("Led by Harrow Capital, the round also included Quill Ventures and Bower.", "Harrow Capital", "Quill Ventures | Bower"),
    case("The round, led by Harrow Capital, drew participation from Quill Ventures.", "Harrow Capital", "Quill Ventures"),
    case("Harrow Capital is in talks to lead the round, people familiar with the matter said.", "Harrow Capital"),
    case("Harrow Capital is expected to lead the round.", "Harrow Capital"),
    case("With Harrow Capital leading, the round drew Quill Ventures as a new investor.", "Harrow Capital", "Quill Ventures"),
    case("The round was jointly led by Harrow Capital and Norway's Quill Ventures.", "Harrow Capital | Quill Ventures"),
    case("The investment was led by the venture arm of Harrow Group.", "Harrow Group"),
    case("Lead: Harrow Capital", "Harrow Capital"),
    case("Harrow Capital led the Series B round for the company, its second bet on the sector.", "Harrow Capital"),
    case("Harrow Capital, which led the seed round, also participated.", "Harrow Capital", "Harrow Capital"),
    case("Harrow Capital will spearhead the round with Rs 40 crore while Quill Ventures and Bower will infuse Rs 20 crore each.", "Harrow Capital", "Quill Ventures | Bower"),
    case("The all-equity round was led by Harrow Capital, with Quill Ventures and existing backers Bower and Oxley Partners chipping in.", "Harrow Capital", "Quill Ventures | Bower | Oxley Partners"),
    case("Harrow Capital and Quill Ventures co-led, with help from Bower.", "Harrow Capital | Quill Ventures", "Bower"),
    case("The financing was co-led by Harrow Capital and Quill Ventures, and included participation from Bower, Oxley Partners and Lind Holdings.", "Harrow Capital | Quill Ventures", "Bower | Oxley Partners | Lind Holdings"),
    case("The round was led by Harrow Capital, with additional participation from strategic investors including Kanto Motors and Skaldborg.", "Harrow Capital", "Kanto Motors | Skaldborg"),
    case("The round was led by Harrow Capital, as well as existing investors Bower and Oxley Partners, who also participated.", "Harrow Capital | Bower | Oxley Partners"),
    case("Harrow Capital led the deal, which also included Quill Ventures and Bower.", "Harrow Capital", "Quill Ventures | Bower"),
    case("Harrow Capital led the round, which brings the total raised to $70 million.", "Harrow Capital"),
    case("Harrow Capital is leading the investment, joined by Quill Ventures and Bower.", "Harrow Capital", "Quill Ventures | Bower"),
    case("The Series B, led by Harrow Capital with participation from Quill Ventures, will fund hiring.", "Harrow Capital", "Quill Ventures"),
    case("Returning investor Harrow Capital led the round, with new investors Quill Ventures and Bower joining.", "Harrow Capital", "Quill Ventures | Bower"),
    case("The round had two leads: Harrow Capital and Quill Ventures.", "Harrow Capital | Quill Ventures"),
    case("The round was led by Harrow Capital (London), with Quill Ventures (Berlin) and Bower (Paris) participating.", "Harrow Capital", "Quill Ventures | Bower"),
    case("Harrow Capital's Jane Doe led the deal.", "Harrow Capital"),
    case("Harrow Capital, an investor in Tessel and Parcel, led the round.", "Harrow Capital"),
    case("Venture firm Harrow Capital led the financing round, with Quill Ventures, Bower and others participating.", "Harrow Capital", "Quill Ventures | Bower"),
    case("Lead investors were Harrow Capital and Quill Ventures.", "Harrow Capital | Quill Ventures"),
    case("Heading the consortium was Harrow Capital.", "Harrow Capital"),
    case("The fresh funds come from a consortium led by Harrow Capital and including Quill Ventures.", "Harrow Capital", "Quill Ventures"),
    case("The round, which was led by Harrow Capital and saw participation from Quill Ventures and Bower, values the company at $400 million.", "Harrow Capital", "Quill Ventures | Bower"),
    case("Harrow Capital led its Series A in 2023.", "Harrow Capital"),
    case("The Series A that Harrow Capital led closed in 2023.", "Harrow Capital"),
    case("Sources said Harrow Capital was likely to lead the new round.", "Harrow Capital"),
    case("It is in talks with Harrow Capital to lead a new round.", "Harrow Capital"),
    case("Harrow Capital offered to lead the round.", "Harrow Capital"),
    case("The round was anchored by Harrow Capital, and Quill Ventures also contributed.", "Harrow Capital", "Quill Ventures"),
    case("In a round led by Harrow Capital, Quill Ventures and Bower, Lumora sold 12% of its shares.", "Harrow Capital | Quill Ventures | Bower"),
    case("Harrow Capital led the round and Quill Ventures, Bower and Oxley Partners participated.", "Harrow Capital", "Quill Ventures | Bower | Oxley Partners"),
    case("The round was led by Harrow Capital, Quill Ventures' growth fund, and Bower.", "Harrow Capital | Bower"),
    case("The round was led by Harrow Capital and angels such as Tim Roe.", "Harrow Capital", "Tim Roe"),
    case("Meanwhile, Kanto's venture arm, KVentures, led the round.", "KVentures"),
    case("KVentures, Kanto's venture arm, led the round.", "KVentures"),
    case("The round was led by Kanto's venture arm and Bower.", "Kanto's venture arm | Bower"),
    case("Co-leads: Harrow Capital and Quill Ventures", "Harrow Capital | Quill Ventures"),
    case("Abu Dhabi's Harrow Capital and Singapore-based Quill Ventures jointly led the round.", "Harrow Capital | Quill Ventures"),
    case("The investment round was led by American growth equity firm Harrow Capital, which is also a backer of Tessel.", "Harrow Capital"),
    case("The round was led by Jane Doe's Harrow Capital.", "Harrow Capital"),
    case("Harrow Capital Partners III LP led the round.", "Harrow Capital Partners III LP"),
    case("Swedish pension fund AMX and Harrow Capital led the round.", "AMX | Harrow Capital"),
]

TOOK_PART = [
    case("Quill Ventures, Bower and Oxley Partners also participated.", "", "Quill Ventures | Bower | Oxley Partners"),
    case("Existing investors Quill Ventures and Bower also took part in the round.", "", "Quill Ventures | Bower"),
    case("The round also saw participation from Quill Ventures, Bower and a clutch of angel investors, including Rohan Mehta and Priya Nair.", "", "Quill Ventures | Bower | Rohan Mehta | Priya Nair"),
    case("Other investors in the round include Quill Ventures, Bower and Oxley Partners.", "", "Quill Ventures | Bower | Oxley Partners"),
    case("Participants in the round included Quill Ventures and Bower.", "", "Quill Ventures | Bower"),
    case("Also participating were Quill Ventures and Bower.", "", "Quill Ventures | Bower"),
    case("Joining the round were new investors Quill Ventures and Bower.", "", "Quill Ventures | Bower"),
    case("Quill Ventures returned, joined by Bower.", "", "Quill Ventures | Bower"),
    case("Quill Ventures re-upped, as did Bower.", "", "Quill Ventures | Bower"),
    case("Quill Ventures doubled down on its earlier bet.", "", "Quill Ventures"),
    case("Insiders Quill Ventures and Bower chipped in.", "", "Quill Ventures | Bower"),
    case("Quill Ventures came in as a new investor.", "", "Quill Ventures"),
    case("Quill Ventures put in $10 million.", "", "Quill Ventures"),
    case("New backers include Quill Ventures and Bower.", "", "Quill Ventures | Bower"),
    case("The money came from Quill Ventures, Bower and Oxley Partners.", "", "Quill Ventures | Bower | Oxley Partners"),
    case("It raised the capital from investors such as Quill Ventures and Bower.", "", "Quill Ventures | Bower"),
    case("The company was joined in the round by Quill Ventures.", "", "Quill Ventures"),
    case("Quill Ventures, Bower and others joined the round.", "", "Quill Ventures | Bower"),
    case("Angels including Jane Doe, founder of Tessel, and John Roe of Parcel also invested.", "", "Jane Doe | John Roe"),
    case("The round drew angels such as Parcel co-founder Maria Silva and Tessel's former CEO David Kim.", "", "Maria Silva | David Kim"),
    case("Investors include Carlos Slim's Inbursa and Quill Ventures.", "", "Inbursa | Quill Ventures"),
    case("Quill Ventures contributed $12 million, Bower about $7 million and the two Oxley funds $8 million.", "", "Quill Ventures | Bower | Oxley"),
    case("The round was backed by Quill Ventures and the Dutch state fund Invest-NL.", "", "Quill Ventures | Invest-NL"),
    case("Quill Ventures, the investment arm of Danish brewer Skaldborg, and Bower, an early backer of Tessel, are investing too.", "", "Quill Ventures | Bower"),
    case("Backing came from Quill Ventures, Bower and Oxley Partners, among others.", "", "Quill Ventures | Bower | Oxley Partners"),
    case("Investors: Quill Ventures, Bower, Oxley Partners", "", "Quill Ventures | Bower | Oxley Partners"),
    case("Participants in the funding: Quill Ventures; Bower; and Oxley Partners.", "", "Quill Ventures | Bower | Oxley Partners"),
    case("Quill Ventures poured in another $9 million.", "", "Quill Ventures"),
    case("Bower invested Rs 20 crore, while Quill Ventures and Oxley Partners infused Rs 10 crore and Rs 5 crore, respectively.", "", "Bower | Quill Ventures | Oxley Partners"),
    case("Quill Ventures is also on board for the round.", "", "Quill Ventures"),
    case("Joining Harrow Capital in the round were Quill Ventures and Bower.", "", "Quill Ventures | Bower"),
    case("The syndicate includes Quill Ventures, Bower and Helmark & Lyle.", "", "Quill Ventures | Bower | Helmark & Lyle"),
    case("The company sold a 10% stake to Quill Ventures for $10 million.", "", "Quill Ventures"),
    case("Lumora also took a $15 million venture loan from Brandt Bank.", "", "Brandt Bank"),
    case("The investment was made by Quill Ventures, with support from Bower.", "", "Quill Ventures | Bower"),
    case("Quill Ventures has agreed to invest $20 million in Lumora.", "", "Quill Ventures"),
    case("Among the new investors are Quill Ventures and Bower.", "", "Quill Ventures | Bower"),
    case("The round brings on new investors Quill Ventures and Bower.", "", "Quill Ventures | Bower"),
    case("Quill Ventures wrote a $5 million check.", "", "Quill Ventures"),
    case("The extension was funded by Quill Ventures.", "", "Quill Ventures"),
    case("Quill Ventures and Bower have joined the cap table.", "", "Quill Ventures | Bower"),
    case("Funding was provided by Quill Ventures; Bower, LLC; and the Oxley Family Office.", "", "Quill Ventures | Bower | Oxley Family Office"),
    case("The round was oversubscribed, with Quill Ventures, Bower, and individuals such as Tim Roe all participating.", "", "Quill Ventures | Bower | Tim Roe"),
    case("Delivery giant Meridian and phone supplier Lens Kanto also took part.", "", "Meridian | Lens Kanto"),
    case("It is backed by Quill Ventures and Bower.", "", "Quill Ventures | Bower"),
    case("The company counts Quill Ventures and Bower among its investors.", "", "Quill Ventures | Bower"),
    case("Its investors include Quill Ventures, Bower and Oxley Partners.", "", "Quill Ventures | Bower | Oxley Partners"),
    case("Quill Ventures did not participate in the round.", "", "Quill Ventures"),
    case("b2harbor, 9VC and btof Partners also participated.", "", "b2harbor | 9VC | btof Partners"),
    case("Investors in the round were Alder Teachers' Pension Plan and Mitsuba Lines.", "", "Alder Teachers' Pension Plan | Mitsuba Lines"),
    case("Quill Asset and Wealth Management, J. Lowe Price and Oak HD/FX participated in the round.", "", "Quill Asset and Wealth Management | J. Lowe Price | Oak HD/FX"),
    case("Participation came from Société Boréale, Crédit Marin Nord de France and Zürcher Landesbank.", "", "Société Boréale | Crédit Marin Nord de France | Zürcher Landesbank"),
    case("The round was supported by Bpi Ouest, CAP Horn (Paris) and the EIC Fund.", "", "Bpi Ouest | CAP Horn | EIC Fund"),
    case("Quill Ventures, Bower, and Oxley Partners rounded out the round.", "", "Quill Ventures | Bower | Oxley Partners"),
    case("The company has attracted backing from the likes of Quill Ventures and Bower.", "", "Quill Ventures | Bower"),
    case("Quill Ventures exercised its pro rata rights.", "", "Quill Ventures"),
    case("Quill Ventures, a returning investor, and newcomer Bower filled out the round.", "", "Quill Ventures | Bower"),
    case("The round included Quill Ventures, Bower, and several angel investors.", "", "Quill Ventures | Bower"),
    case("Previous investors Quill Ventures and Bower returned for the round.", "", "Quill Ventures | Bower"),
    case("Quill Ventures, Bower and Oxley Partners were among those that invested.", "", "Quill Ventures | Bower | Oxley Partners"),
    case("Also in the round are Quill Ventures and Bower.", "", "Quill Ventures | Bower"),
    case("Additional investors include Quill Ventures and Bower.", "", "Quill Ventures | Bower"),
    case("The company also welcomed Quill Ventures as a new shareholder.", "", "Quill Ventures"),
    case("Existing investors, including Quill Ventures, Bower and Oxley Partners, also joined.", "", "Quill Ventures | Bower | Oxley Partners"),
    case("Other participants were Quill Ventures; Bower; Oxley Partners; and Lind Holdings.", "", "Quill Ventures | Bower | Oxley Partners | Lind Holdings"),
    case("Quill Ventures, along with Bower and Oxley Partners, took part in the transaction.", "", "Quill Ventures | Bower | Oxley Partners"),
    case("With this round, Quill Ventures and Bower join existing investors Oxley Partners and Lind Holdings.", "", "Quill Ventures | Bower | Oxley Partners | Lind Holdings"),
    case("The new money came from Quill Ventures and Bower, two existing investors.", "", "Quill Ventures | Bower"),
    case("The startup has raised a $5 million seed round from Quill Ventures, Bower and angels.", "", "Quill Ventures | Bower"),
    case("Quill Ventures and Bower backed the round.", "", "Quill Ventures | Bower"),
    case("Quill Ventures increased its stake.", "", "Quill Ventures"),
    case("Strategic investors Kanto Motors and Skaldborg Energy also joined the syndicate.", "", "Kanto Motors | Skaldborg Energy"),
    case("Singapore's Quill Ventures and the venture arm of Kanto Motors also came on board.", "", "Quill Ventures | Kanto Motors"),
    case("The loan was provided by Brandt Bank and the European Investment Bank.", "", "Brandt Bank | European Investment Bank"),
    case("The company also secured a $20 million credit facility from Brandt Bank.", "", "Brandt Bank"),
    case("Individual investors include Jane Doe, co-founder and CEO of Tessel; John Roe, former CTO of Parcel; and Maria Silva.", "", "Jane Doe | John Roe | Maria Silva"),
    case("Business angels Jane Doe (Tessel), John Roe (Parcel) and Maria Silva also participated.", "", "Jane Doe | John Roe | Maria Silva"),
    case("The round also attracted Quill Ventures and Bower, an Estonian family office.", "", "Quill Ventures | Bower"),
    case("The startup's earlier backers include Quill Ventures, Y Combinator and Bower.", "", "Quill Ventures | Y Combinator | Bower"),
    case("Quill Ventures bought a 5% stake for $20 million.", "", "Quill Ventures"),
    case("Lumora is also in talks with Quill Ventures and Bower about a new round.", "", "Quill Ventures | Bower"),
    case("Quill Ventures is in talks to invest $100 million in the company.", "", "Quill Ventures"),
    case("Quill Ventures and Bower are among the company's shareholders.", "", "Quill Ventures | Bower"),
    case("Quill Ventures said it had invested $10 million in Lumora.", "", "Quill Ventures"),
    case("Funding has come from Quill Ventures, Bower Capital Partners, and the family office of Swedish retailer Anders Holm.", "", "Quill Ventures | Bower Capital Partners | Anders Holm"),
    case("Participating investors: Quill Ventures, Bower and Oxley Partners.", "", "Quill Ventures | Bower | Oxley Partners"),
    case("The company has issued 4,321 Series B CCPS to Quill Ventures and Bower to raise Rs 80 crore.", "", "Quill Ventures | Bower"),
    case("Quill Ventures pumped in Rs 20 crore.", "", "Quill Ventures"),
    case("The round also featured Quill Ventures and Bower.", "", "Quill Ventures | Bower"),
    case("New investors in the round are Quill Ventures and Bower, while Oxley Partners and Lind Holdings re-invested.", "", "Quill Ventures | Bower | Oxley Partners | Lind Holdings"),
    case("Alongside Quill Ventures, Bower also invested.", "", "Quill Ventures | Bower"),
    case("Together with Quill Ventures and Bower, Oxley Partners invested $8 million.", "", "Quill Ventures | Bower | Oxley Partners"),
    case("The round was subscribed by Quill Ventures and Bower.", "", "Quill Ventures | Bower"),
    case("Quill Ventures was the only new investor in the round.", "", "Quill Ventures"),
    case("The $12 million Series A came from Quill Ventures and Bower.", "", "Quill Ventures | Bower"),
    case("All existing investors, namely Quill Ventures, Bower and Oxley Partners, participated in the round.", "", "Quill Ventures | Bower | Oxley Partners"),
    case("Investors in the Series B round include Quill Ventures, Bower's Growth Fund and Qatar's sovereign wealth fund.", "", "Quill Ventures | Bower's Growth Fund | Qatar's sovereign wealth fund"),
    case("• Quill Ventures, Bower and Oxley Partners also put in money.", "", "Quill Ventures | Bower | Oxley Partners"),
    case("Quill Ventures, which backed the seed round, also returned.", "", "Quill Ventures"),
    case("Lumora’s backers — Quill Ventures, Bower and Oxley Partners — all took part in the round.", "", "Quill Ventures | Bower | Oxley Partners"),
]

NOBODY = [
    case("Brandt & Lowe acted as sole placement agent for the financing."),
    case("Pike Stirling LLP served as legal counsel to the company in the round."),
    case("Customers include Tessel, Parcel and Kanto Motors."),
    case("Its rivals include Tessel and Parcel, which raised money this year."),
    case("Tessel, a rival, was acquired by Kanto Motors for $300 million."),
    case("The funding was first reported by the Daily Ledger."),
    case("Jane Doe, a partner at the firm, will join the board as part of the financing."),
    case("The company generated revenue of $12 million from Tessel and Parcel."),
    case("The deal was announced by chief executive Anna Berg."),
    case("Quill Ventures has previously backed Tessel and Parcel."),
    case("Lumora plans to use the funds to compete with Tessel and Kanto Motors."),
    case("Lumora has signed contracts worth $30 million with Tessel and Parcel."),
    case("Its advisers on the round were Brandt & Lowe and Pike Stirling."),
    case("The team is led by Anna Berg, a former Kanto Motors executive."),
    case("The offering was led by Brandt Bank and Lowe Securities as joint bookrunners."),
    case("About Tessel Ventures: the firm invests in early-stage founders."),
    case("Brandt Bank acted as lead arranger and Pike Stirling advised the company."),
    case("Lumora's clients, such as Tessel, Parcel and Kanto Motors, pay a monthly fee."),
    case("The funding round will be used to expand partnerships with Tessel and Parcel."),
    case("Anna Berg, who previously worked at Tessel and Parcel, founded the company in 2019."),
    case("Lumora joined Tessel and Parcel on the list of unicorns."),
    case("Rivals Tessel and Parcel have raised $50 million and $80 million respectively."),
    case("Data from Dealbook Insights shows that funding fell in the sector."),
    case("Analysts at Lowe Securities expect more deals."),
    case("Lumora bought Tessel, a smaller company, for $3 million in stock."),
    case("The round brings Lumora level with rival Tessel, in which Quill Ventures owns shares."),
    case("Read more: Tessel raises a seed round."),
    case("Lumora was spun out of Kanto University."),
    case("Tessel returned to profit after its funding dried up."),
    case("Kanto Motors uses the software, which Lumora supplies under a $5 million contract."),
    case("The financing will allow Lumora to supply Kanto Motors and Skaldborg."),
    case("Lumora won the Tessel Prize, worth $1 million, in 2022."),
]


@pytest.mark.parametrize(("sentence", "leads", "others"), LED, ids=lambda c: c if isinstance(c, str) else "")
def test_who_led_is_told_from_who_joined(sentence: str, leads: set[str], others: set[str]) -> None:
    assert investors_of(sentence) == (leads, others)


@pytest.mark.parametrize(("sentence", "leads", "others"), TOOK_PART, ids=lambda c: c if isinstance(c, str) else "")
def test_who_took_part_is_found(sentence: str, leads: set[str], others: set[str]) -> None:
    assert investors_of(sentence) == (leads, others)


@pytest.mark.parametrize(("sentence", "leads", "others"), NOBODY, ids=lambda c: c if isinstance(c, str) else "")
def test_who_did_not_invest_is_left_out(sentence: str, leads: set[str], others: set[str]) -> None:
    assert investors_of(sentence) == (leads, others)
