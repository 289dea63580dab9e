"""Rules on sums that add up a round, with its parts, or all that a company was given.

A table alone: money_roles tries the rules in this order, before those of total_phrases.
"""

from backend.claims.money_phrases import FUNDED, Rule, rule

# A round that is not over yet may still grow.
_GROW = (
    r"(?:add|extend|expand|increas|upsiz|enlarg|topp?|widen|stretch|lengthen|broaden|bump|boost|"
    r"swell|swelled|grow|grew|lift|rais|augment|supersiz|supplement|fatten|push|reopen)\w*"
)

ADDED_UP_RULES: tuple[Rule, ...] = (
    # What was raised over several financings.
    rule(
        "amount.round-total",
        "amount",
        left=(
            r"\b(?:bring\w*|brought|tak(?:es|ing)|took|push\w*|expand\w*|extend\w*|increas\w*|"
            r"upsiz\w*|grow\w*|lift\w*|swell\w*|boost\w*|topp\w*)\b(?: up)? (?:(?:the|its|this|"
            r"that|"
            r"our) |(?=(?:total |overall |entire )?¤))(?:(?:total|overall|whole|"
            r"entire|size of (?:the|its)|[\w-]+) ){0,3}?(?:round|¤|series|deal|transaction|tranche|"
            r"financing round|¤ round|round's)(?: [\w-]+){0,4}?(?: from §)? (?:to|at)(?: an?)?"
        ),
    ),
    # "Added § to its ¤, bringing the total to §".
    rule(
        "amount.round-total",
        "amount",
        left=(
            rf"\b{_GROW}\b[^.;]{{0,60}}(?:¤|"
            r"\brounds?\b)[^.;]{0,60}, "
            r"(?:bring|tak|lift|push|rais)\w* (?:the|its) (?:(?:new|overall) )?(?:total|sum|"
            r"size)(?: raised)? to(?: an?)?"
        ),
    ),
    # "Topped up its ¤ to §", "lifts the ¤ that ¶ led to §".
    rule(
        "amount.round-total",
        "amount",
        left=(
            rf"\b(?:bring\w*|brought|tak(?:es|ing)|took|{_GROW})(?: up)? (?:the|its|"
            r"this|that|their) (?:[\w-]+ ){0,3}?(?:round|¤|financing|raise)(?: round)?(?:,? "
            r"(?:that|which|led|closed|"
            r"announced|of|from|begun|started)\b[^.;§]{2,70}?)? (?:up )?to(?: an?)?"
        ),
    ),
    # "The round was enlarged from § to §", "has grown by § to §".
    rule(
        "amount.round-total",
        "amount",
        left=(
            r"(?:¤|\b(?:round|raise|financing|facility|credit line|offering))(?: round)?"
            r"(?:,[^.;]{2,50},)?(?: (?:was|is|were|has|had|been|be|being|later|then|since|"
            r"eventually|now|could|may|would|to)){0,4} (?:raised|enlarged|extended|expanded|"
            r"increased|upsized|boosted|lifted|topped up|cut|reduced|scaled (?:back|down|up)|"
            r"trimmed|doubled|tripled|grew|grow[ns]?|swelled|swollen|shr[au]nk)"
            r"(?:,? (?:by|from)(?: an?)? §(?: in †)?)?,? to(?: an?| just| about)?"
        ),
        right=r"^(?! (?:valuation|price)\b)",
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
            r"grand )?(?:total|sum) of(?: an?)?"
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
            r"(?:raised|invested|put|pumped|committed)\b|"
            r"^ (?:has|have) (?:now |already |so far )?(?:come|gone) in\b(?=[.,;]|$)"
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
            r"amounted|sum)(?: up)?(?: to)?(?: an?)?|"
            r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several) (?:[\w-]+ )?(?:rounds|"
            r"raises|financings|injections)(?: together| combined| to date| so far| have| had| of "
            r"(?:[\w-]+ )?(?:funding|¤|financing|investment|capital)| that| which)* (?:yielded|"
            r"yielding|br(?:ought|inging)(?: in)?|rais(?:ed|ing)|"
            r"worth|total+(?:ed|ing)|netted|made)(?: an?| some| about)?|"
            r"^\W*(?:total|tally|all|to date|so far|sum of)\b[^.;§:]{0,40}:|"
            r"\b(?:add|adds|adding|added|sum|tot)\b [^.;§]{0,70}\b(?:gets?|arrives?|comes?|lands?)"
            r"(?: one| us| you)? (?:to|at)(?: an?)?"
        ),
        right=r"^(?! (?:each|apiece|every)\b)",
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
        right=(
            r"^(?! (?:in|to|into|via|through|for) (?:an?|the|its|this) (?:[\w-]+ ){0,3}(?:¤|"
            r"round))"
        ),
        sentence=(
            r"^\W*(?:all told|altogether|in all|in total|overall|so far|to date|including|counting|"
            r"since|together|"
            r"over the years)\b|\b(?:have now|so far|to date|already|by now|altogether|in total|"
            r"over the "
            r"years|(?:over|in|during) (?:the )?(?:past|last) (?:[\w-]+ )?(?:years|decade))\b"
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
            rf")?(?:{FUNDED})(?: in)?(?: an?| some| about)*|"
            rf"\b(?:in|over|across) (?:its |the |just |only )*(?:two|three|four|five|six|seven|"
            rf"eight|"
            rf"nine|ten|\d+|several) (?:[\w-]+ )?(?:years|rounds|financings)(?: of [\w-]+)?,? "
            rf"(?:it|"
            rf"¶|the (?:[\w-]+ ){{1,3}}?)(?: ?has| ?had)? ?(?:already |now )?(?:{FUNDED})(?: in)?"
            rf"(?: an?| some| about)*"
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
            r"adds up|amounted|amounts) to(?: an?)?|"
            r"(?:¤|\b(?:round|raise|financing))(?: round)?, [^.,;§]{3,40}, (?:is|was|will be) "
            r"(?:for|"
            r"worth|of)(?: an?)?|"
            r"\b(?:close|closing|extension|tranche|¤)\b[^.;]{0,30}§[^.;§]{0,30}\bfor a total of|"
            r"§[^.;]{2,110}§[^.;§]{0,40}[,:]? (?:for|making|or) an? (?:\w+ )?total of|"
            r"\b(?:round|financing|raise) (?:that |which )?(?:it|they|¶|the (?:company|start-?up|"
            r"firm)) "
            r"(?:wants?|hopes?|plans?|aims?|expects?|intends?) to (?:take|bring|extend|push|grow|"
            r"raise|"
            r"expand|lift)(?: up)? to"
        ),
    ),
    # "§ at first and eventually §."
    rule(
        "amount.in-the-end",
        "amount",
        left=(
            r"§ (?:at first|initially|to (?:begin|start) with)[^.;§]{0,30}?\b(?:eventually|"
            r"ultimately|later|finally|in the end)(?: an?)?"
        ),
    ),
    rule(
        "amount.round-total",
        "amount",
        left=(
            rf"\b{_GROW}(?: up)? "
            r"(?:its|the|their|that|this) [\w ¤-]{0,25}(?:¤|round|raise|financing) (?:by|with) "
            r"[^.;§]{0,12}§,? to(?: an?)?"
        ),
    ),
    rule(
        "amount.increased-by",
        "amount",
        left=(
            rf"\b{_GROW}(?: up)? (?:its|"
            r"the|their|that|this) [\w ¤-]{0,35}(?:investment|round|¤|raise|financing|funding|"
            r"capital) (?:by|with)(?: an?| another| a further| some)*|"
            rf"(?:¤|\b(?:round|raise|financing))(?: round)? (?:has|had|was|is|been) (?:been |"
            rf"being )?"
            rf"{_GROW} by(?: an?| another| a further| some)*"
        ),
    ),
    rule(
        "amount.close-round-at",
        "amount",
        left=(
            rf"\b(?:clos\w+|complet\w+|end\w*|cap\w*|finish\w*|wrap\w* up|finali[sz]\w+|{_GROW})"
            r" (?:the|its|this|that|our|an?) (?:[\w-]+ ){0,4}?(?:round|¤|series|"
            r"deal|financing|tranche|offering|raise)(?: round| funding| financing)?(?: (?:in|last|"
            r"on) †)?,? (?:at|to|with|by|on)(?: an?)?|"
            r"(?:¤|\b(?:round|raise|financing))(?:,[^,;§]{2,50},)? (?:has|had|was|is|were)(?: now| "
            r"been| since| finally)* (?:clos\w+|complet\w+|finali[sz]\w+|wrapped up|settled) (?:at|"
            r"on|with)(?: an?)?"
        ),
    ),
    rule(
        "amount.total-of-round",
        "amount",
        left=(
            r"\b(?:raised?|raising|raises|secured?|closed|closing|landed|total of)\b[^.;§]{0,40}"
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
)
