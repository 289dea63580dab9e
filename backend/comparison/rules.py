"""The rules that decide a relation: nothing in, each rule's id, relation, reason and example out.

The rules are applied elsewhere; a rule that is not listed here cannot be applied.
"""

from dataclasses import dataclass

from backend.model.evidence import Relation


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule; `example` shows two claims that it decides on."""

    id: str
    relation: Relation
    reason: str
    example: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided of two claims, and by which rule.

    `note` adds what the rule alone does not say: a rate, terms, what differs.
    """

    rule: Rule
    note: str | None = None

    @property
    def relation(self) -> Relation:
        return self.rule.relation


_LISTED: tuple[tuple[str, Relation, str, str], ...] = (
    (
        "amount.same-financing.compatible",
        "agrees",
        "Two sums of one financing fit together as people use the words: hedges and written "
        "precision are read as a range, and the ranges meet.",
        "“$600 million” and “about US$600m” of one Series C",
    ),
    (
        "amount.same-financing.disjoint",
        "conflicts",
        "Two sums of one financing cannot both be right, although one may satisfy the words of "
        "the other.",
        "“$6.5 billion” and “more than $7 billion” for one Series I",
    ),
    (
        "amount.same-financing.slip",
        "conflicts",
        "The digits are the same, but three zeros or the currency sign differ: one of the two "
        "texts has a slip.",
        "“$500 billion” where others have “$500 million”",
    ),
    (
        "amount.other-financing",
        "related",
        "The sums belong to two financings, so nothing follows from their being alike or not.",
        "$620 million in May beside the $600 million Series C of April",
    ),
    (
        "amount.other-tranche",
        "related",
        "The sums are different tranches of one round, or a tranche and the whole.",
        "$455 million in the second tranche beside $460 million in the first",
    ),
    (
        "amount.other-make-up",
        "related",
        "One sum counts money that the other leaves out: debt beside equity, or shares that "
        "employees sold.",
        "$255 million with a credit line beside $205 million of equity",
    ),
    (
        "amount.part-of-the-whole",
        "related",
        "One sum is what a single backer or a part of the deal brings, the other is the whole.",
        "“Bank A led with $200 million” beside a round of $750 million",
    ),
    (
        "amount.plan-and-outcome",
        "related",
        "One sum was sought, the other came of it; plans may change without anybody being wrong.",
        "“in talks to raise $650 million” beside the $800 million that were raised",
    ),
    (
        "amount.same-plan.compatible",
        "agrees",
        "Two reports of one plan name sums that fit together.",
        "“up to $700 million” and “about $700 million” sought for one round",
    ),
    (
        "amount.same-plan.other-stage",
        "related",
        "Two reports of a plan name different sums: talks move, and each can be right of its day.",
        "at least $500 million sought in June, about $650 million in July",
    ),
    (
        "amount.not-comparable",
        "related",
        "The sums are in two currencies, and no exchange rate of the day is at hand.",
        "AED 400 million beside $110 million",
    ),
    (
        "contribution.same-backer.compatible",
        "agrees",
        "Two texts give one backer's part of a financing in sums that fit together.",
        "“Bank A put in $200 million” in two reports of one round",
    ),
    (
        "contribution.same-backer.disjoint",
        "conflicts",
        "Two texts give one backer's part of a financing in sums that cannot both be right.",
        "$41.5 million and $51.5 million from one fund in one round",
    ),
    (
        "contribution.same-backer.slip",
        "conflicts",
        "Two texts give one backer's part of a financing, and one has lost digits.",
        "“$41.5 million” and “$41.5 billion” from one fund in one round",
    ),
    (
        "contribution.other-backer",
        "related",
        "The sums come from different backers, or are parts of different financings.",
        "$77 million from one fund beside $80 million from another",
    ),
    (
        "valuation.same-financing.compatible",
        "agrees",
        "Two valuations given by one financing fit together as people use the words.",
        "“$4.5 billion” and “more than $4.5 billion” after one round",
    ),
    (
        "valuation.same-financing.disjoint",
        "conflicts",
        "Two valuations given by one financing cannot both be right as people use the words.",
        "“more than $3 billion” and “more than $4.5 billion” after one Series C",
    ),
    (
        "valuation.same-financing.slip",
        "conflicts",
        "Two valuations given by one financing differ by three zeros or by the currency sign.",
        "“higher than $3 million” where others have “more than $3 billion”",
    ),
    (
        "valuation.same-financing.pre-and-post",
        "agrees",
        "The valuation before the money and the one after it differ by the sum that was raised.",
        "$5.9 billion pre-money and $6.7 billion with $800 million raised",
    ),
    (
        "valuation.same-financing.pre-for-post",
        "conflicts",
        "One text gives as the valuation before the money what the other gives as the one after "
        "it, and the money was too much for both.",
        "“$4.8 billion pre-money” and “$4.8 billion post-money” with $450 million raised",
    ),
    (
        "valuation.same-financing.before-or-after",
        "related",
        "One valuation is from before the money, and the other may count the money in.",
        "“valued at $1.5 billion before this influx” beside a valuation of $2.4 billion",
    ),
    (
        "valuation.other-financing",
        "related",
        "The valuations were set by different financings or at different times.",
        "$4.5 billion in May beside more than $3 billion in April",
    ),
    (
        "valuation.other-tranche",
        "related",
        "The valuations go with different tranches of one round, and may have moved between them.",
        "$13 billion with the first tranche, $15 billion with the second",
    ),
    (
        "valuation.plan-and-outcome",
        "related",
        "One valuation was sought, the other was set.",
        "“targeting more than $4.5 billion” beside the $4.5 billion that came of it",
    ),
    (
        "valuation.same-plan.compatible",
        "agrees",
        "Two reports of one plan name valuations that fit together.",
        "“about $15 billion” and “a $15 billion target”",
    ),
    (
        "valuation.same-plan.other-stage",
        "related",
        "Two reports of a plan name different valuations: a negotiation moves.",
        "$15 billion in June and $6.5 billion in July, in one negotiation",
    ),
    (
        "valuation.same-year.near",
        "conflicts",
        "Two texts value the company in one and the same year, name no round, and differ a "
        "little: they speak of one valuation.",
        "“valued at $9 billion in 2014” and “valued at $10 billion in 2014”",
    ),
    (
        "valuation.not-comparable",
        "related",
        "The valuations are in two currencies, and no exchange rate of the day is at hand.",
        "a valuation in dirhams beside one in dollars",
    ),
    (
        "total.same-time.compatible",
        "agrees",
        "Two totals over the same stretch, told at about the same time, fit together.",
        "“more than $1.6 billion to date” in two reports of one round",
    ),
    (
        "total.same-time.disjoint",
        "conflicts",
        "Two totals to date, told with one and the same financing, cannot both be right.",
        "“$786 million to date” and “$950 million to date” in reports of one day",
    ),
    (
        "total.other-time",
        "related",
        "The totals were told at different times, or it is not known that the time was the same: "
        "a total grows.",
        "$6.5 billion by June 2021 beside about $8 billion by July 2022",
    ),
    (
        "total.earlier-is-higher",
        "related",
        "An earlier text gives a higher total than a later one, and totals do not shrink.",
        "$1.6 billion to date in May beside $1.2 billion to date in July",
    ),
    (
        "total.other-window",
        "related",
        "The totals count different stretches of time.",
        "“in the past six months” beside “to date”",
    ),
    (
        "total.other-make-up",
        "related",
        "One total counts debt or grants, the other does not.",
        "$141 million in equity beside $156 million counting a bank line",
    ),
    (
        "total.not-comparable",
        "related",
        "The totals are in two currencies, and no exchange rate of the day is at hand.",
        "a total in naira beside one in dollars",
    ),
    (
        "round.same-financing.same-label",
        "agrees",
        "Two texts call one financing by the same name.",
        "“its Series C” and “the series-C deal”",
    ),
    (
        "round.same-financing.other-label",
        "conflicts",
        "Two texts call one financing by names that exclude one another.",
        "$750 million as a Series E in one text, as a Series D in another",
    ),
    (
        "round.same-financing.other-kind",
        "related",
        "The names describe one financing from two sides and do not exclude one another.",
        "“growth round” beside “Series D”",
    ),
    (
        "round.same-letter",
        "agrees",
        "Both texts name the same lettered round, one perhaps a part of it: a company has one.",
        "“the whole Series F” beside “its ongoing Series F”",
    ),
    (
        "round.other-financing",
        "related",
        "The names belong to different financings.",
        "Series C in April beside Series B in July of the year before",
    ),
    (
        "round.plan-and-outcome",
        "related",
        "One financing is only planned in one of the texts.",
        "a planned Series C+ beside the Series C that was closed",
    ),
    (
        "lead.same-financing.shared",
        "agrees",
        "Both texts name a leader in common; the longer list adds to the shorter one.",
        "“led by A” and “led by A and B”",
    ),
    (
        "lead.same-financing.different",
        "conflicts",
        "Two texts give the lead of one financing to different firms.",
        "“co-led by A and B” and “co-led by C and D”",
    ),
    (
        "lead.same-financing.unnamed",
        "related",
        "One text describes the leader without a name, which may or may not be the other's.",
        "“led by a state fund” beside “led by A”",
    ),
    (
        "lead.other-financing",
        "related",
        "The firms led different financings.",
        "who led in 2019 beside who led in 2021",
    ),
    (
        "lead.plan-and-outcome",
        "related",
        "Who was to lead is only a plan in one of the texts.",
        "“A is in talks to lead” beside “led by B”",
    ),
    (
        "investor.same-financing.shared",
        "agrees",
        "Both texts name a backer in common in one financing.",
        "“A and B” and “A, B and C also took part”",
    ),
    (
        "investor.same-financing.different-names",
        "related",
        "The texts name different backers of one financing; both lists may be partial.",
        "“A took part” beside “B took part”",
    ),
    (
        "investor.and-lead",
        "related",
        "One text says that a firm led, the other that it took part: who led did take part, but "
        "who took part need not have led.",
        "“A invested” and “led by A”",
    ),
    (
        "investor.standing.shared",
        "agrees",
        "Both texts count the same backer among the company's shareholders, whatever the round.",
        "“counts A and B as investors” and “backed by A”",
    ),
    (
        "investor.other-financing",
        "related",
        "The backers came in with different financings, or one text names no financing.",
        "A in the round of 2018 beside A in the round of 2019",
    ),
    (
        "investor.plan-and-outcome",
        "related",
        "Who was to take part is only a plan in one of the texts.",
        "“A may join” beside “A took part”",
    ),
    (
        "date.same-financing.same",
        "agrees",
        "Two dates of one financing are the same as far as both are known.",
        "“9 April 2018” and “April 2018”",
    ),
    (
        "date.same-financing.apart",
        "conflicts",
        "Two dates of one financing exclude one another.",
        "“in March 2019” and “in April 2019” for one round",
    ),
    (
        "date.same-financing.days-apart",
        "related",
        "The dates lie some days apart: a round may be signed, closed and announced on "
        "different days.",
        "9 April beside 12 April 2018",
    ),
    (
        "date.other-financing",
        "related",
        "The dates belong to different financings.",
        "31 May 2018 beside 9 April 2018",
    ),
    (
        "date.plan-and-outcome",
        "related",
        "One of the dates was only expected.",
        "“could be announced on Tuesday” beside “closed in late 2017”",
    ),
    (
        "change.same-financing.compatible",
        "agrees",
        "Two texts tell the same move of the valuation.",
        "“almost half” and “down nearly 50 %”",
    ),
    (
        "change.same-financing.disjoint",
        "conflicts",
        "Two texts tell the move of the valuation with one financing differently, over the same "
        "stretch.",
        "“tripled in less than a year” and “doubled in a matter of months” with one round",
    ),
    (
        "change.other-window",
        "related",
        "The moves are measured over different stretches of time.",
        "doubled in a few months beside a fivefold rise in three years",
    ),
    (
        "change.other-financing",
        "related",
        "The moves go with different financings.",
        "doubled in April beside tripled in May",
    ),
    (
        "change.plan-and-outcome",
        "related",
        "One of the moves was only under talk.",
        "“would be less than a third” beside the cut of 85 % that came",
    ),
    (
        "denial.denies",
        "conflicts",
        "One text says that it is so, the other that it is not so.",
        "“A invested” and “A said that it had not invested”",
    ),
    (
        "denial.repeated",
        "agrees",
        "Both texts deny the same thing.",
        "two reports of one denial",
    ),
    (
        "denial.of-something-else",
        "related",
        "The denial speaks of another value or another financing.",
        "“B did not take part” beside “A took part”",
    ),
    (
        "article.contradicts-itself",
        "conflicts",
        "The article gives two values for one thing that cannot both be right, as where the "
        "headline and the body disagree.",
        "$620 million in the headline, $600 million in the body",
    ),
    (
        "derived.sum-of-rounds",
        "agrees",
        "The financings known here add up to the total. A sum can confirm a total and never "
        "contradicts it, since a financing may be missing here.",
        "$600 million and $620 million for “more than $1.2 billion in six months”",
    ),
    (
        "derived.sum-so-far",
        "related",
        "The financings known here add up to another sum than the total; one may be missing here.",
        "known financings of $1.01 billion beside a total of $1.6 billion",
    ),
    (
        "derived.multiple",
        "agrees",
        "The valuation and the one of the financing before it stand in the stated proportion.",
        "$4.5 billion after $1.5 billion for “tripled”",
    ),
    (
        "derived.multiple-differs",
        "related",
        "The valuation and the earlier one known here stand in another proportion; the text may "
        "measure from another day.",
        "$4.5 billion after $3 billion beside “tripled”",
    ),
    (
        "derived.parts-exceed-whole",
        "related",
        "The parts that backers are said to have brought exceed the sum of the financing.",
        "$500 million and $300 million from two backers in a round of $600 million",
    ),
)

RULES: dict[str, Rule] = {entry[0]: Rule(*entry) for entry in _LISTED}


def decide(rule: str, note: str | None = None) -> Verdict:
    """Return a verdict by a listed rule."""
    return Verdict(RULES[rule], note)
