"""The listed rules on sums: id, relation, reason and example of each. Data, nothing else."""

from backend.model.evidence import Relation

LISTED: tuple[tuple[str, Relation, str, str], ...] = (
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
        "amount.same-letter",
        "agrees",
        "Two texts give one number for one lettered round or for one part of it.",
        "“an additional $12 million in an extension of its Series B” in two reports",
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
        "valuation.same-financing.far-apart",
        "related",
        "Two texts seem to give one financing prices so far apart that they are hardly of one "
        "moment.",
        "“valued at $15 billion” beside $38 billion, told with the same investor's money",
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
        "The later of two totals is the lower one, and totals do not shrink.",
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
)
