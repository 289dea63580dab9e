"""Rules on what one financing raised, told by its noun, by who sought it or by what it was part of.

A table alone: money_roles tries the rules in this order, behind those of `amount_phrases`.
"""

from backend.claims.lexicon import FUNDING
from backend.claims.money_phrases import NO_OTHER_CLAIM, Rule, rule

_NO_PRICE = r"^(?!.*\b(?:valu\w+|worth|price|revenues?|sales)\b)"

ROUND_SUMS_RULES: tuple[Rule, ...] = (
    # "Its last round, § in †, valued it": the sum stands beside the noun.
    rule(
        "amount.noun-beside",
        "amount",
        left=(
            r"(?:(?<!part of )(?<!most of )(?<!much of )(?<!half of )(?<!rest of )(?<!bulk of "
            r")\b(?:its|the|that|this|whose|"
            r"their)|'s) (?:[\w†-]+ ){0,3}?(?:round|raise|financing|"
            r"fund-?rais(?:e|er|ing)|top-up|extension|injection|investment|capital increase|money|"
            r"cash|"
            r"loan|haul|cheque|package|"
            r"tranche|placement|share sale)(?: of †)?,(?: of| worth| for)?(?: an?| some| about)?"
        ),
        right=r"^(?:,| †| by (?:the|its)\b| (?:in|from|of|on|back in|early in|late in) (?:†|¶))",
    ),
    rule(
        "amount.round-reached",
        "amount",
        left=(
            r"(?:¤|\b(?:round|raise|fund-?rais(?:e|ing)|financing|placement))(?: round)?(?: of "
            r"†)?,?"
            r"(?: (?:that|which|has|have|had|now|then|already|finally|eventually|thus|by now|so "
            r"far|ultimately|would|will|could|alone)){0,4} (?:reach(?:es|ed|ing)?|brought|brings?|"
            r"end(?:s|ed)(?: up)? (?:at|on|with)|"
            r"finish\w* (?:at|on|with)|yield\w*|produced|got to|came out at|swelled to|grew to|"
            r"pass(?:es|ed)|cross(?:es|ed))(?: an?| some| in)?"
        ),
    ),
    # "The flotation would bring the company §."
    rule(
        "amount.round-yields",
        "amount",
        left=(
            r"(?:¤|\b(?:round|raise|offering|listing|flotation|float|placement|placing|issue|sale "
            r"of "
            r"(?:[\w-]+ )?(?:shares|stock)|share sale|bonds?|notes|loan|financing))"
            r"(?: (?:that|which|has|had|will|would|could|may|might|should|to|is (?:expected|meant|"
            r"likely|set) to)){0,3} (?:bring|br[io]ngs|brought|fetch(?:es|ed)?|yield(?:s|ed)?|"
            r"net(?:s|ted)?|earn(?:s|ed)?|hand(?:s|ed)?|g[ai]ve[sn]?) (?:(?:it|them|¶|the "
            r"(?:company|"
            r"firm|start-?up|business|group|[\w-]+ maker))(?: in)?(?: an?| some| about)*|in)?"
        ),
        right=r"^(?! (?:[\w-]+ )?(?:valuation|value|price|cap)\b| in (?:revenues?|sales)\b)",
    ),
    # "A fundraising that has now passed the § mark": the verb is part of the sum.
    rule(
        "amount.round-reached",
        "amount",
        left=(
            r"(?:¤|\b(?:round|raise|fund-?rais(?:e|ing)|financing))(?: round)?,?(?: that| which)?"
            r"(?: (?:has|have|had|now|already|since|just|long|then)){1,3}"
        ),
        right=r"^ (?:mark|threshold|milestone|barrier)\b",
    ),
    rule(
        "amount.final-sum",
        "amount",
        left=(
            r"\b(?:the|its) (?:[\w-]+ ){0,2}(?:sum|amount|size|tally|haul|take|ticket|cheque|check|"
            r"(?<=final )figure)(?: of the [\w¤-]{1,12})? (?:is|was|came to|comes to|being|"
            r"stood at|will be)(?: an?)?"
        ),
        sentence=r"^(?!.*\b(?:fines?|damages|sales|settlement|costs?|bills?|prize|tax\w*)\b)",
    ),
    rule(
        "amount.came-together",
        "amount",
        right=(
            r"^ (?:came|comes|had come) together\b|^ (?:was|were|has been|have been|had been) "
            r"(?:found|gathered|"
            r"collected|lined up|scraped together|drummed up|rounded up|subscribed|promised|"
            r"(?:originally |initially |first )?(?:planned|sought|targeted|envisaged|intended|"
            r"foreseen|asked for|pencilled in))\b"
        ),
        sentence=r"^(?!.*\b(?:police|stolen|stole|charit\w+|victims?|donat\w+)\b)",
    ),
    rule(
        "amount.found",
        "amount",
        left=(
            r"\b(?:has|have|had|having|to|will|could|would|it) (?:\w+ly |now |also |just |yet "
            r")*(?:found|find|"
            r"mobili[sz]ed?|assembled?|put together|drawn down|sealed)(?: an?| another| some| "
            r"further| fresh)*"
        ),
        right=(
            r"^(?:[,.;]| (?:from|for|after|through|via|by|to|in (?:new|fresh|equity|funding|"
            r"capital|debt|cash)|of (?:new|fresh|equity|funding|capital))\b)"
        ),
        sentence=rf"{FUNDING}|\bprice\b|valu|{NO_OTHER_CLAIM}",
    ),
    # "§ out of a planned §".
    rule(
        "amount.planned",
        "amount",
        left=(
            r"\b(?:out of|of|from|against|versus|than|below|short of|on) (?:(?:an?|its|the) "
            r")?(?:originally |first |"
            r"initially )?(?:planned|targeted|intended|hoped-for|hoped for|envisaged|sought)(?: "
            r"(?:target|sum|total|amount) of)?"
        ),
        right=r"^(?! (?:valuation|price|[\w-]+ valuation|acquisition|takeover))",
        sentence=rf"{FUNDING}|money|cash",
    ),
    # "The § that it has been collecting".
    rule(
        "amount.that-it-seeks",
        "amount",
        left=r"\b(?:the|of|than|from|below|to)",
        right=(
            r"^ (?:that |which )?(?:it|they|¶|the (?:[\w-]+ ){0,2}[\w-]+) (?:has|have|had|is|was|"
            r"were) "
            r"(?:\w+ly |now |also |been |still )*(?:collecting|raising|gathering|seeking|looking "
            r"for|after|asking for|hoping for|negotiating|chasing|(?:hoping|trying|looking|seeking|"
            r"aiming|planning) to (?:raise|collect|get|secure|borrow|attract))\b"
        ),
        sentence=_NO_PRICE,
    ),
    # "The § it first hoped to mobilise".
    rule(
        "amount.that-it-sought",
        "amount",
        left=r"\b(?:the|of|than|from|below|to)",
        right=(
            r"^ (?:that |which )?(?:it|they|¶|the (?:[\w-]+ ){0,2}[\w-]+) (?:had )?(?:\w+ly |first "
            r"|once |"
            r"at first )?(?:hoped|wanted|planned|intended|aimed|sought|set out|meant|needed|tried) "
            r"(?:for\b|to (?:raise|mobili[sz]e|collect|gather|secure|get|borrow|attract|bring in|"
            r"take in|obtain|land)\b)"
        ),
        sentence=_NO_PRICE,
    ),
    # "Most of the § from its ¤".
    rule(
        "amount.from-its-round",
        "amount",
        left=r"\b(?:the|that|its|all|half|most|some|much)",
        right=(
            r"^ (?:left |remaining |it got )?(?:from|raised in|raised at|raised through) (?:its|"
            r"the|that|this|their|"
            r"†'s|last year's|an?) (?:[\w†-]+ ){0,3}?(?:¤|round|raise|financing|"
            r"fund-?rais\w+)(?!\w)"
        ),
    ),
    rule(
        "amount.capital-increase",
        "amount",
        left=(
            r"\b(?:capital (?:increase|raise|raising|injection|call)|cash (?:call|injection)|share "
            r"(?:issue|placing)|"
            r"rights issue|stock sale|equity (?:issue|raise|line)) (?:of|worth|for|totall?ing|that "
            r"(?:brought|brings|raised|raises)(?: in)?)(?: an?| some| about)?"
        ),
    ),
    rule(
        "amount.announced-as",
        "amount",
        left=(
            r"(?:¤|\b(?:it|that|this|which|round|deal|raise|financing|investment))(?: (?:has|"
            r"had))? (?:was|been|is) "
            r"(?:first |then |originally |initially |widely |later )?(?:announced|billed|presented|"
            r"advertised|disclosed|quoted|reported) as(?: an?)?|"
            r"\b(?:round|deal|raise|financing),? (?:first|initially|originally) (?:put|set) at"
        ),
        sentence=rf"¤|{FUNDING}",
    ),
)
