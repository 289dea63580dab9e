"""Rules on what was raised over several financings.

A table alone: money_roles tries the rules in this order.
"""

from backend.claims.lexicon import FUNDING
from backend.claims.money_phrases import FUNDED, RAISE_FAR, TOTAL_TAIL, Rule, rule

TOTAL_RULES: tuple[Rule, ...] = (
    # What was raised over several financings.
    rule(
        "amount.round-total",
        "amount",
        left=(
            r"\b(?:bring\w*|brought|tak(?:es|ing)|took|push\w*|expand\w*|extend\w*|increas\w*|"
            r"upsiz\w*|grow\w*|lift\w*|swell\w*|boost\w*|topp\w*)\b(?: up)? (?:the|its|this|that|"
            r"our) "
            r"(?:(?:total|overall|whole|"
            r"entire|size of (?:the|its)|[\w-]+) ){0,3}?(?:round|¤|series|deal|transaction|tranche|"
            r"financing round|¤ round|round's)(?: [\w-]+){0,4}?(?: from §)? "
            r"(?:to|at)(?: an?)?"
        ),
    ),
    # "Topped up its ¤ to §", "lifts the ¤ that ¶ led to §".
    rule(
        "amount.round-total",
        "amount",
        left=(
            r"\b(?:bring\w*|brought|tak(?:es|ing)|took|push\w*|expand\w*|extend\w*|increas\w*|"
            r"upsiz\w*|"
            r"lift\w*|swell\w*|boost\w*|topp?(?:s|ed|ing)?|enlarg\w*|bump\w*|rais(?:es|ed|ing))(?: "
            r"up)? (?:the|its|"
            r"this|that|their) (?:[\w-]+ ){0,3}?(?:round|¤|financing|raise)(?: round)?(?:,? "
            r"(?:that|which|led|closed|"
            r"announced|of|from|begun|started)\b[^.;§]{2,70}?)? (?:up )?to(?: an?)?"
        ),
    ),
    # "Supports it with a total of §": who gives says what this round raised, not all of them.
    rule(
        "amount.given-in-total",
        "amount",
        left=(
            r"(?<!have )(?<!has )(?<!had )\b(?:put\w*|invest\w*|pour\w*|inject\w*|pump\w*|"
            r"plough\w*|plow\w*|"
            r"commit\w*|back(?:s|ed|ing)|support\w*|provid\w*|hand\w*|gives?|gave|giving|lends?|"
            r"lent|lending|supply\w*|"
            r"suppli\w*|contribut\w*|stump\w*)\b[^.;§]{0,40}? (?:with )?an? (?:combined |joint |"
            r"grand )?"
            r"(?:total|sum) of(?: an?)?"
        ),
        right=r"^(?! (?:so far|to date|since|over (?:the|its)|in (?:total|all)|across))",
    ),
    # "Has received § in all, with ¶ leading on §".
    rule(
        "amount.given-in-total",
        "amount",
        right=(
            r"^ (?:in all|in total|altogether|all told),? (?:with|of which|including|led by|half|"
            r"most|[\w ]{0,15}of "
            r"(?:it|them)) [^.;]{0,40}?(?:lead\w*|\bled\b|§|put\w*|contribut\w*|provid\w*)"
        ),
    ),
    # "§ has by now flowed into ¶".
    rule(
        "total.has-gone-into",
        "total_raised",
        right=(
            r"^ (?:has|have)(?: (?:by now|now|so far|since|already|thus far|to date|altogether|in "
            r"total))* (?:flowed|"
            r"gone|poured|streamed|been (?:put|poured|sunk|pumped|ploughed|plowed)) (?:in)?to "
            r"(?:it\b|¶|the [\w-]+)|"
            r"^ (?:has|have) (?:by now|so far|since|already|thus far|to date|in total) been "
            r"(?:raised|invested|put|"
            r"pumped|committed)\b"
        ),
        sentence=r"^(?!.*\b(?:start-?ups|companies|sector|industry|rivals)\b)",
    ),
    rule(
        "total.rounds-add-up",
        "total_raised",
        left=(
            r"\b(?:all|both|its|those|these|the) (?:(?:of|its|the|their|[\w-]+) ){0,4}?(?:rounds|"
            r"raises|financings|"
            r"injections)(?: together| combined| to date| so far)* (?:add|added|come|came|amount|"
            r"amounted|sum)"
            r"(?: up)?(?: to)?(?: an?)?|"
            r"\b(?:add|adds|adding|added|sum|tot)\b [^.;§]{0,70}\b(?:gets?|arrives?|comes?|lands?)"
            r"(?: one| us| you)? (?:to|at)(?: an?)?"
        ),
        sentence=r"^(?!.*\b(?:start-?ups|companies|sector|industry)\b)",
    ),
    # "Altogether investors have handed the firm §".
    rule(
        "total.investors-have-put",
        "total_raised",
        left=(
            r"\b(?:investors|backers|shareholders|funds|vcs|owners|they) (?:has|have) (?:now |so "
            r"far |already |"
            r"thus far |together |altogether |collectively |by now |since )*(?:handed|given|put|"
            r"poured|pumped|sunk|"
            r"invested|ploughed|plowed|entrusted|staked|bet|wired|provided|supplied)\b"
            r"(?:(?! another| further| fresh| new)[^.;§]){0,45}?"
        ),
        sentence=(
            r"^\W*(?:all told|altogether|in all|in total|overall|so far|to date|including|counting|"
            r"since|together|"
            r"over the years)\b|\b(?:so far|to date|already|by now|altogether|in total|over the "
            r"years)\b"
        ),
    ),
    rule(
        "total.to-its-name",
        "total_raised",
        left=r"\b(?:has|have|had|with)(?: now| an?| some| about)*",
        right=(
            r"^ (?:(?:in|of) (?:[\w-]+ ){1,3})?(?:to (?:its|their) name|under (?:its|their) belt|"
            r"behind it\b)"
        ),
    ),
    rule(
        "total.brings",
        "total_raised",
        left=(
            r"\b(?:bring|brought|tak|took|lift|push|rais)\w*\b what [^.;§]{3,40}(?:raised|taken|"
            r"received|collected|"
            r"secured|attracted|drawn|gathered|brought in|got|amassed)\b[^.;§]{0,40} (?:to|past|"
            r"above)(?: an?)?"
        ),
    ),
    # "Has amassed §, up from § at the time of its ¤".
    rule(
        "total.carried",
        "total_raised",
        left=(
            r"\b(?:amassed|taken in|collected|totals?|total+ed|attracted|"
            r"raised)\b[^.;§]{0,20}§[^.;§]{0,50}, "
            r"(?:up from|compared with|against)(?: an?)?"
        ),
        right=r"^ (?:at the (?:time|end)|before|until|by the)\b",
    ),
    # "Less than two years old, it has raised §."
    rule(
        "total.of-age",
        "total_raised",
        left=(
            rf"(?:\b(?:years?|months?)[- ]old|^\W*(?:founded|launched|started|established|created|"
            rf"set up|born) "
            rf"[^;§]{{3,70}}?), (?:it|¶|the (?:[\w-]+ ){{1,3}}?)(?: ?has| ?had) (?:already |now "
            rf")?(?:{FUNDED})"
            rf"(?: in)?(?: an?| some| about)*"
        ),
        right=r"^(?! (?:in|from|at|via|through|with|led|for)\b)",
    ),
    # "The § or so that it raised over the years".
    rule(
        "total.over-the-years",
        "total_raised",
        right=(
            r"^(?: or so)? (?:that |which )?(?:it|they|¶|the (?:company|start-?up|firm)) (?:has |"
            r"have |had )?(?:raised|"
            r"taken in|collected|received|attracted|secured|got|gathered) (?:over|across|during|"
            r"in) (?:the years|"
            r"its (?:life|lifetime|history|existence)|all its|the course|previous rounds|"
            r"earlier rounds)"
        ),
    ),
    rule(
        "amount.proceeds",
        "amount",
        left=r"\bproceeds (?:of|total+ing|were|was|are|to be|from the [\w-]+ (?:of|were))(?: an?)?",
        sentence=r"¤|\b(?:shares?|stock|placement|offering|warrants?|notes|investors?|rais\w+)\b",
    ),
    rule(
        "amount.round-comes-to",
        "amount",
        left=(
            r"¤(?: (?:round|funding|financing|raise))?(?: (?:would|will|has|had|to|now|could|"
            r"that))* (?:come[s]?|came|reach(?:es|ed)?|brought|brings|fetched|amounts?|amounted|"
            r"totals?|totall?ed|add(?:s|ed)? up|"
            r"grow[ns]?|expand(?:s|ed)?|increase[sd]?|ris(?:en|es)|ran|runs|tot(?:s|ted) up|"
            r"(?:weigh|clock)(?:s|ed) in at|topped out at|work(?:s|ed) out at|"
            r"swell(?:s|ed)?)(?: up)?(?: to)?(?: an?| over| about)?"
        ),
    ),
    # "The ¤ alone, begun in † with § and closed a year later, came to §."
    rule(
        "amount.round-comes-to",
        "amount",
        left=(
            r"¤(?: round)?(?: alone| itself)?, [^.;]{5,110}, (?:came|comes|would come|added up|"
            r"adds up|"
            r"amounted|amounts) to(?: an?)?"
        ),
    ),
    # "§ at first and eventually §."
    rule(
        "amount.in-the-end",
        "amount",
        left=(
            r"§ (?:at first|initially|to (?:begin|start) with)[^.;§]{0,30}?\b(?:eventually|"
            r"ultimately|"
            r"later|finally|in the end)(?: an?)?"
        ),
    ),
    rule(
        "amount.round-total",
        "amount",
        left=(
            r"\b(?:extend|expand|increas|upsiz|enlarg|swell|grew|grow|boost|rais|lift)\w*(?: up)? "
            r"(?:its|the|"
            r"their|that|this) [\w ¤-]{0,25}(?:¤|round|raise|financing) (?:by|with) "
            r"[^.;§]{0,12}§,? to(?: an?)?"
        ),
    ),
    rule(
        "amount.increased-by",
        "amount",
        left=(
            r"\b(?:bump|boost|increas|expand|extend|upsiz|enlarg|top|swell)\w*(?: up)? (?:its|"
            r"the|their|that|this) [\w ¤-]{0,35}(?:investment|round|¤|raise|financing|funding|"
            r"capital) (?:by|with)(?: an?| another| a further| some)*"
        ),
    ),
    rule(
        "amount.followed-by",
        "amount",
        left=(
            r"\b(?:followed|joined|topped up|preceded)(?: [\w†-]+){0,4} (?:by|with)(?: an?|"
            r" another| a further| some)*"
        ),
        sentence=FUNDING,
    ),
    rule(
        "amount.close-round-at",
        "amount",
        left=(
            r"\b(?:clos\w+|complet\w+|end\w*|cap\w*|upsiz\w+|extend\w*|increas\w*|boost\w*|"
            r"finali[sz]\w+) (?:the|its|this|that|our|an?) (?:[\w-]+ ){0,4}?(?:round|¤|series|"
            r"deal|financing|tranche|offering|raise)(?: round| funding| financing)? (?:at|to|"
            r"with|by|on)(?: an?)?"
        ),
    ),
    rule(
        "amount.total-of-round",
        "amount",
        left=(
            r"\b(?:raised?|raising|raises|secured?|closed|closing|landed|"
            r"total of)\b[^.;§]{0,40}"
        ),
        right=(
            r"^(?: [\w-]+){0,3} (?:in|via|through|as part of|for|with) (?:(?:(?:an?|the|its|this|"
            r"their|our|the company's|¶'s) (?:(?!all|total)[\w-]+ ){0,3}(?:¤|round\b|"
            r"financing\b|raise\b)(?! (?:to date|in total)))|¤(?!s|,| and\b| to ¤))"
        ),
        sentence=r"^(?!.*(?:rounds to date|across))",
    ),
    # "The total raised in the round was §."
    rule(
        "amount.total-of-round",
        "amount",
        left=(
            r"\btotal\b[^.;§]{0,40} (?:in|from|through|via|of|for) (?:the|this|its|that) "
            r"(?:[\w-]+ )?(?:round|¤|financing|raise|placement|offering)(?: (?:round|has|have|"
            r"now|so far))*(?: (?:to|was|is|reached|stands at|stood at|came to|comes to|at|of|"
            r"amounts to|totals))+(?: an?)?"
        ),
    ),
    # "Bringing its ¤ to §": all of one round.
    rule(
        "amount.brings-round",
        "amount",
        left=(
            r"\b(?:bring\w*|brought|tak(?:es?|ing)|took|push\w*|lift\w*|boost\w*|increas\w*)"
            r" (?:(?!total|raised|to\b)[\w'¶]+ ){0,3}?¤(?: (?:round|funding|raise|financing))? to"
            r"(?: an?| the)?"
        ),
    ),
    rule(
        "total.brings",
        "total_raised",
        left=(
            r"\b(?:bring\w*|brought|tak(?:e|es|ing|en)|took|push\w*|lift\w*|rais(?:e|es|ing)|"
            r"boost\w*|increas\w*)\b (?!the round|its round|the valuation|its valuation|"
            r"in\b)(?:(?!valuation|value\b|worth|headcount|customers|exposure|capacity|"
            r", (?:said|says|has|had|announced)\b)[^.;§])*?\b(?:total|raised|"
            r"funding|financing|fund-?raising|investments?|haul|war chest|capital|backing|"
            r"equity|money|tally|funds)(?:(?!valuation|value\b|exposure)[^.;§]){0,130}?\b(?:to|at|"
            r"past|"
            r"above|over|is|of)(?: an?| the)?(?: \w+ly| whopping| total of)*"
        ),
    ),
    rule(
        "total.noun-before",
        "total_raised",
        left=(
            r"\b(?:total|overall|cumulative|aggregate|lifetime|combined|all-time|accumulated|"
            r"running total)\b(?! (?:valuation|value|revenue|sales|market|addressable|assets|"
            r"loss|cost|debt|number|bill|compensation|payment|transaction|wealth|exposure|"
            r"net))(?:(?!valuation|revenue|spending|exposure|sales|loss|cost|assets|customers|"
            r"users|"
            r"market)[^.;§]){0,70}? (?:to|of|at|is|was|are|stands? at|stood at|now|reach\w*|"
            r"exceed\w*|comes? to|came to|past|over|surpass\w*|top\w*|pass(?:es|ed)|hits?|:|"
            r"raised|adds? up to|"
            r"amount\w* to|sits at|equals)(?: an?| the)?(?: \w+ly| whopping)*"
        ),
        right=r"^(?! in (?:valuation|value|revenue|sales)\b)",
    ),
    rule(
        "total.noun-before",
        "total_raised",
        left=(
            r"\b(?:(?:total|lifetime|cumulative) (?:equity |venture |outside |capital |vc )?"
            r"(?:funding|raised|financing|capital raised|fund-?raising)|lifetime (?:haul|tally))"
            r"(?: to date)?(?:\s*[:–—-])?"
        ),
    ),
    rule(
        "total.funding-stands",
        "total_raised",
        left=(
            r"(?<!round of )(?<!¤ of )(?<!¤ )\b(?:funding|financing|fund-?raising|investments?|"
            r"equity|"
            r"capital(?: raised)?|equity and debt|money|raised|backing|debt|haul|funds|"
            r"tally)\b(?:(?!valuation|round\b|¤|spending)[^.;§]){0,50}? (?:(?:now )?(?:stands?|"
            r"stood|"
            r"sits)(?: now)?(?: at)?|totals?|totall?ed|total+ing|now totals|come[s]? to|came to|"
            r"amounts? to|amounted to|adds? up to|reach\w*|exceed\w*|surpass\w*|top(?:s|ped)|"
            r"is now|have (?:so far )?brought|has (?:so far )?brought|"
            r"have so far (?:raised|brought in))(?: at| to| in)?(?: an?)?(?: \w+ly)*"
        ),
    ),
    rule(
        "total.noun-to-date",
        "total_raised",
        left=(
            r"\b(?:funding|financing|raised|capital|investment|fund-?raising|"
            r"backing)(?: raised)? (?:to date|so far|to-date|"
            r"since [^,;§]{2,30})\)?(?: (?:to|at|is|of|was|stands at|now|exceeds|totals|past|"
            r"over))?(?: an?)?[:–—]?"
        ),
    ),
    rule(
        "total.amount-of-total-behind",
        "total_raised",
        left=r"(?:[\w-]+|^|,)",
        right=(
            r"^ (?:in|of) (?:total|combined|cumulative|aggregate|"
            r"lifetime) (?:[\w-]+ ){0,3}?(?:funding|financing|capital|equity|investments?|"
            r"fundraising|backing|fund-?raising)"
        ),
    ),
    rule(
        "amount.in-round-behind",
        "amount",
        left=rf"\b{RAISE_FAR}\b[^.;§]{{0,40}}",
        right=(
            r"^(?: [\w-]+){0,2}? (?:in|via|through|for|from|with|of) (?:an?|the|its|this|their|"
            r"our|last year's|†'s|†|¶'s)? ?(?:(?!total|all\b|rounds)[\w+-]+ ){0,3}(?:¤|"
            r"round\b)(?! rounds)"
        ),
    ),
    rule(
        "total.time-behind",
        "total_raised",
        left=r"(?<!¶ \()(?:^|\W|\w)",
        right=(
            rf"^(?:(?! ¤)(?: (?:in|of|from|across|worth of) (?:(?!total|"
            rf"all\b)[\w,&'¶ -]){{1,60}}?)?)?{TOTAL_TAIL}"
        ),
        sentence=(
            rf"{FUNDING}|taken in|(?:brought|pulled|hauled) in|amassed|drawn|received|¶ has|"
            rf"secured|"
            rf"borrowed|attracted|took|provided with|"
            rf"mopped|collected|garnered"
        ),
    ),
    rule(
        "total.have-raised-adverb",
        "total_raised",
        left=(
            rf"(?:\b(?:has|have|had|having|is said to have|to have)|'s|'ve)"
            rf"(?: (?:reportedly|together|collectively|between them|"
            rf"cumulatively))? (?:(?:now|already|previously|so far|to date|to-date|since|"
            rf"thus far|ever|altogether|in total|cumulatively|collectively|together|"
            rf"as of †)(?:,)? ){{1,3}}(?:{FUNDED}|had(?= §))(?: in)?(?: an?| a total of| some| a "
            rf"combined|"
            rf" well)*"
        ),
        right=r"^(?! (?:in|via|through|for) (?:an?|the|its|this) (?:[\w-]+ ){0,3}(?:¤|round))",
    ),
    rule(
        "total.previously-raised",
        "total_raised",
        left=rf"\b(?:previously|already) {FUNDED}(?: in)?(?: an?| a total of| some)*",
        right=(
            r"^(?! (?:in|via|through|for|at|from) (?:an?|the|its|this|¶) ?(?:[\w-]+ ){0,3}(?:¤|"
            r"round)?)(?! [^.;§]{0,40}(?:¤|†))"
        ),
    ),
    rule(
        "total.to-date-before",
        "total_raised",
        left=(
            rf"\b(?:so far|to date|in total|all told|altogether|overall|in all|all in(?=,)|"
            rf"together|"
            rf"combined|"
            rf"cumulatively|thus far|since (?:its |the )?(?:launch|inception|founding|foundation|"
            rf"creation|"
            rf"birth|start|formation|then|it was [a-z ]{{3,12}}|(?:19|20)\d\d|"
            rf"†)[^§.;]{{0,30}}),?(?! when) (?:(?!valu)[^.;§]){{0,60}}?\b(?:{FUNDED}|raising|"
            rf"come|poured|gone|attract\w+|put|has|sunk|pumped)\b(?: in| a total of| some|"
            rf" into (?:it|the [\w-]+|¶)| at least)*"
        ),
    ),
    # "Brings to § the sum invested so far".
    rule(
        "total.brings",
        "total_raised",
        left=(
            r"\b(?:bring\w*|brought|tak(?:es|ing)|took|lift\w*|push\w*|rais(?:es|ing)) to(?: an?| "
            r"about| over)?"
        ),
        right=r"^,? (?:the|its) (?:total|sum|amount|money|funds|funding|capital|investment)\b",
    ),
    rule(
        "total.gone-into",
        "total_raised",
        right=(
            r"^ (?:has|have|had) (?:now |so far |already |since )?gone into (?:¶|it\b|the "
            r"(?:company|start-?up|firm))"
        ),
    ),
    rule(
        "total.grown",
        "total_raised",
        left=(
            r"\b(?:war[- ]chest|coffers|haul|tally|(?:its|¶'s|total|overall) "
            r"funding)\b[^.;§]{0,30}? (?:swollen|"
            r"grown|risen|climbed|swelled|swells|grows|rises|grew|rose)(?: up)? to(?: an?)?"
        ),
    ),
    # "Counting the new round, it has taken in §."
    rule(
        "total.counting",
        "total_raised",
        left=(
            rf"^\W*(?:counting|adding(?: up)?|including) [^.;]{{3,110}}?,? (?:it|the [\w-]+|¶)"
            rf"(?:'s| has| had| will have)(?: now| so far)?(?: been)? {FUNDED}(?: in)?"
            rf"(?: a total of| some| an?)?"
        ),
    ),
    rule(
        "total.pluperfect",
        "total_raised",
        left=(
            rf"\b(?:before|prior to|until|up to) (?:(?:the|this|that|now|it|then|its|today)\b|"
            rf"†)[^.;§]{{0,60}}?,? [^.;§]{{0,40}}?\b(?:had|has)(?: (?:already|previously|only|"
            rf"just|also))* {FUNDED}(?: in)?(?: only| just)?(?: a total of| some| about)*"
        ),
    ),
    rule(
        "total.pluperfect",
        "total_raised",
        left=(
            rf"(?<!said it )(?<!says it )(?<!that it )(?<!unced it )(?<!day it )(?<!† it )"
            rf"\bhad (?:{FUNDED})(?: in)?(?: a total of| some)*"
        ),
        right=(
            r"^ (?:before|prior|in (?:funding|equity|capital|venture|financing)|"
            r"over)(?![^.;§]{0,60}(?:¤|†|round))"
        ),
    ),
    rule(
        "total.it-has-raised-behind",
        "total_raised",
        left=r"\b(?:the|than|of|some|about|over|,)",
        right=(
            r"^ (?:that )?(?:(?:it|the company|the start-?up|the firm|¶) (?:has|had)|"
            r"it's) (?:so far |now |already |previously |since )?(?:raised|taken in|received|"
            r"collected|secured|attracted|brought in|amassed)"
        ),
    ),
    rule(
        "total.had-come-in",
        "total_raised",
        left=r"\b(?:funding|money|capital|investment|financing|equity)\b[^.;§]{0,15}",
        right=(
            r"^ (?:had|has|have) (?:already |now |so far )?(?:come|gone|"
            r"been (?:raised|invested|poured|put)|poured|flowed)"
        ),
    ),
    rule(
        "total.been-given",
        "total_raised",
        left=r"\b(?:was|been|were) (?:given|handed|backed (?:by|with)|funded with)(?: with)?",
    ),
)
