"""The listed rules on rounds, backers, dates, denials and arithmetic. Data, nothing else."""

from backend.model.evidence import Relation

LISTED: tuple[tuple[str, Relation, str, str], ...] = (
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
        "lead.same-financing.alone",
        "conflicts",
        "One text says that its leader led alone, the other names another leader as well.",
        "“A, the sole lead” and “led by A and B”",
    ),
    (
        "lead.same-financing.different",
        "conflicts",
        "Two texts give the lead of one financing to different firms.",
        "“co-led by A and B” and “co-led by C and D”",
    ),
    (
        "lead.same-financing.one-of-several",
        "related",
        "Both texts name another leader in common, so this one led beside it.",
        "“B co-led” beside “led by A” where the first text names A as well",
    ),
    (
        "lead.same-financing.named-beside",
        "related",
        "One text lists the other's leader with its own, so that both may have led.",
        "“A, B and C led” beside “led by A” where only C was made out in the first",
    ),
    (
        "lead.same-financing.unnamed",
        "related",
        "One text describes the leader without a name, which may or may not be the other's.",
        "“led by a state fund” beside “led by A”",
    ),
    (
        "lead.same-financing.short-name",
        "agrees",
        "One text calls the leader by what may be a short form of the name that the other gives.",
        "“led by Migdal” beside “led by Migdal Insurance”",
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
        "date.same-month",
        "agrees",
        "Two texts date a financing of the company alike, to the month at least, and do not call "
        "it by different names: two financings in one month are rare.",
        "“the $4.5 billion of July 2022” beside a round announced on 12 July 2022",
    ),
    (
        "date.same-financing.apart",
        "conflicts",
        "Two dates of one step of one financing exclude one another.",
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
        "date.same-financing.other-step",
        "related",
        "The dates are those of different steps of one deal: signed, closed, announced.",
        "“signed in January” beside “announced on 4 March”",
    ),
    (
        "date.other-financing",
        "related",
        "The dates belong to different financings, or to two closes of one: they lie months apart.",
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
        "derived.post-money",
        "agrees",
        "What one text gives as worth before the money, with the amount, is what the other gives "
        "as worth after it.",
        "$250 million pre-money and a round of $50 million for $300 million post-money",
    ),
    (
        "derived.parts-exceed-whole",
        "related",
        "The parts that backers are said to have brought exceed the sum of the financing.",
        "$500 million and $300 million from two backers in a round of $600 million",
    ),
)
