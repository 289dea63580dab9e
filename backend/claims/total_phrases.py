"""Rules on what was raised over several financings.

A table alone: money_roles tries the rules in this order.
"""

from backend.claims.lexicon import FUNDING
from backend.claims.money_phrases import FUNDED, NO_OTHER_PAYMENT, TOTAL_TAIL, Rule, rule

TOTAL_RULES: tuple[Rule, ...] = (
    rule(
        "total.brings",
        "total_raised",
        left=(
            r"\b(?:bring\w*|brought|tak(?:e|es|ing|en)|took|push\w*|lift\w*|rais(?:e|es|ing)|"
            r"boost\w*|increas\w*)\b (?!the round|its round|the valuation|its valuation|"
            r"(?:its|their) total (?:investment|holding|stake|exposure|commitment)s?\b|"
            r"in\b)(?:(?!valuation|value\b|worth|headcount|customers|exposure|capacity|bank "
            r"account|"
            r", (?:said|says|has|had|announced)\b)[^.;§])*?\b(?:total|raised|"
            r"funding|financing|fund-?raising|investments?|haul|war chest|capital|backing|"
            r"equity|money|tally|funds|(?:sums?|amount) (?:[a-z]+ed|sunk|put|taken|"
            r"drawn))(?:(?!valuation|value\b|exposure|bank "
            r"account)[^.;§]){0,130}?\b(?:to|at|"
            r"past|above|over|is|of)(?: an?| the)?(?: \w+ly| whopping| total of)*|"
            r"\b(?:br(?:ings?|inging|ought)|t(?:akes?|aking|ook)|push\w*|lift\w*) (?:its|the|their|"
            r"¶'s) (?:(?:[\w-]+ ){0,2}(?:funding|financing|total|haul|tally)(?: raised)?|(?:sums?|"
            r"amount|money) (?:[a-z]+ed|sunk|put|drawn|taken)(?: [^.;§]{2,40})?)|"
            r"\b(?:funding|financing|haul|tally|sums? [a-z]+ed by [^.;§]{2,60})(?: to date)? "
            r"(?:has|have|had)(?: (?:now|already|"
            r"just|long|since|thereby|thus))*"
        ),
    ),
    rule(
        "total.noun-before",
        "total_raised",
        left=(
            r"\b(?:total|overall|cumulative|aggregate|lifetime|combined|all-time|accumulated|"
            r"running total)\b(?!(?:(?<=its total)|(?<=their total)) investments?\b)(?! "
            r"(?:valuation|value|revenue|sales|market|addressable|assets|"
            r"loss|cost|debt|number|bill|compensation|payment|transaction|wealth|exposure|"
            r"net|principal))(?:(?!valuation|revenue|spending|exposure|sales|loss|cost|assets|"
            r"customers|"
            r"users|market)[^.;§]){0,70}? (?:to|of|at|is|was|are|stands? at|stood at|now|reach\w*|"
            r"exceed\w*|comes? to|came to|past|over|surpass\w*|top\w*|pass(?:es|ed)|hits?|:|"
            r"raised|adds? up to|amount\w* to|sits at|equals)(?: an?| the)?(?: \w+ly| whopping)*"
        ),
        right=(
            r"^(?! in (?:valuation|value|revenue|sales|(?:gross|net|aggregate) proceeds)\b| "
            r"(?:through|via|by|from) (?:the |its |an? )?(?:issu\w+|sale|offering|placement)\b)"
        ),
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
            r"equity|capital(?: raised)?|equity and debt|money|raised|backing|debt|haul|funds|"
            r"tally)\b(?:(?!valuation|round\b|¤|spending)[^.;§]){0,50}? (?:(?:now )?(?:stands?|"
            r"stood|"
            r"sits)(?: now)?(?: at)?|totals?|totall?ed|total+ing|now totals|come[s]? to|came to|"
            r"amounts? to|amounted to|adds? up to|reach\w*|exceed\w*|surpass\w*|top(?:s|ped)|"
            r"pass(?:es|ed)|cross(?:es|ed)|is now|have (?:so far )?brought|has (?:so far )?brought|"
            r"have so far (?:raised|brought in))(?: at| to| in)?(?: an?| the)?(?: \w+ly)*"
        ),
    ),
    rule(
        "total.noun-to-date",
        "total_raised",
        left=(
            r"\b(?:funding|financing|raised|capital|investment|fund-?raising|(?<!the )total|"
            r"backing)(?: raised)? (?:to date|so far|to-date|"
            r"since [^,;§]{2,30})\)?(?: (?:to|at|is|of|was|stands at|now|exceeds|totals|past|"
            r"over|thus|therefore|comes to))*(?: an?)?[:–—]?"
        ),
    ),
    rule(
        "total.time-behind",
        "total_raised",
        left=r"(?<!¶ \()(?:^|\W|\w)(?<!\bat)(?<!\bat )",
        right=(
            rf"^(?:(?! ¤)(?: (?:in|of|from|for|across|worth of) (?:(?!total|"
            rf"all\b|(?:gross|net) proceeds|home equity|said\b)[\w,&'¶ -]){{1,60}}?)?)?{TOTAL_TAIL}"
        ),
        sentence=(
            r"^(?!.*\b(?:property|properties|sales of|revenues? of|in sales|in revenues?|"
            r"settled|cost(?:s|ing)?|spent)\b)(?=.*(?:"
            rf"{FUNDING}|taken in|(?:brought|pulled|hauled) in|amassed|drawn|received|¶ has|"
            rf"secured|borrowed|attracted|took|provided with|mopped|collected|garnered|gathered|"
            rf"handed over|supplied|\bhad had\b|\bcounts?\b|tallie[sd]|altogether from))"
        ),
    ),
    rule(
        "total.have-raised-adverb",
        "total_raised",
        left=(
            rf"(?:(?:\b(?:has|have|had|having|is said to have|to have)|'s|'ve)"
            rf"(?: (?:reportedly|together|collectively|between them|"
            rf"cumulatively))? (?:(?:now|already|previously|so far|to date|to-date|since|"
            rf"thus far|ever|altogether|in total|cumulatively|collectively|together|"
            rf"as of †)(?:,)? ){{1,3}}(?:{FUNDED}|had)|(?:has|have|had|having) (?:accumulated|"
            rf"amassed|racked up|totted up))(?: in)?(?: an?| a total of| some| a "
            rf"combined| well)*"
        ),
        right=r"^(?! (?:in|via|through|for) (?:an?|the|its|this) (?:[\w-]+ ){0,3}(?:¤|round))",
    ),
    rule(
        "total.to-date-before",
        "total_raised",
        left=(
            rf"\b(?:so far|to date|in total|in toto|all told|altogether|overall|in all|all in(?=,)|"
            rf"together(?! (?:said|says|announced|that|which))|combined|"
            rf"cumulatively|thus far|since (?:its |the )?(?:launch|inception|founding|foundation|"
            rf"creation|birth|start|formation|then|it was [a-z ]{{3,12}}|(?:19|20)\d\d|"
            rf"†)[^§.;,]{{0,30}}),?(?! (?:when|and|while|but)\b) (?:(?!valu|, (?:and|while|but)\b)"
            rf"[^.;§]){{0,60}}?\b(?:{FUNDED}|raising|"
            rf"come|poured|gone|attract\w+|put|has|took|sunk|pumped)\b(?: in| a total of| some|"
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
            rf"^\W*(?:counting|adding(?: up)?|including|with (?:the|this|that) (?:new|latest|fresh|"
            rf"extra)) [^.;]{{3,110}}?,? (?:it|the [\w-]+(?: [\w-]+)?|¶)"
            rf"(?:(?:'s| has| had| will have)(?: now| so far)?(?: been)? (?:{FUNDED}|had)(?: in)?|"
            rf"(?:'s| is| stands| arrives| comes) (?:now )?(?:on|at|to))"
            rf"(?: a total of| some| an?)?"
        ),
    ),
    rule(
        "total.pluperfect",
        "total_raised",
        left=(
            rf"\b(?:before|prior to|until|up to) (?:(?:the|this|that|now|it|then|its|today)\b|"
            rf"†)(?:(?!\b(?:said|says|announced|confirmed)\b)[^.;§]){{0,100}}? (?:had|has)(?: "
            rf"(?:already|previously|only|"
            rf"just|also))* {FUNDED}(?: in)?(?: only| just)?(?: a total of| some| about)*|"
            r"\b(?:before|until|up to) (?:the|this|that|its) (?:[\w-]+ )?(?:round|raise|deal|"
            r"financing|¤),? (?:the|its) (?:sum|total|tally|figure|count) (?:was|had been|stood at|"
            r"came to)(?: an?| just| only)?"
        ),
        right=r"^(?! (?:in|via|through|with) (?:an?|its|the) (?:[\w-]+ ){0,3}(?:¤|round))",
    ),
    # "After § of funding", "§ in funding later".
    rule(
        "total.after",
        "total_raised",
        left=r"^\W*after(?: an?| some| about)*",
        right=r"^ (?:of|in) (?:[\w-]+ ){0,2}?(?:funding|financing|capital|backing)\b(?! r)",
    ),
    rule(
        "total.after",
        "total_raised",
        right=r"^ (?:of|in|and) [\w ]{0,20}(?:funding|financing|capital|backing|rounds) later\b",
    ),
    # "Raised § before it collapsed."
    rule(
        "total.before-the-end",
        "total_raised",
        left=rf"\b(?:{FUNDED}|swallowed|consumed|got through)(?: an?| some| about| well)*",
        right=(
            r"^ (?:before|until) (?:(?:it|¶|the (?:company|start-?up|firm)) )?(?:went (?:bankrupt|"
            r"bust|"
            r"under|into)|collaps\w+|fold\w+|fail\w+|going (?:bankrupt|bust|under)|shut\w* (?:down|"
            r"up)|(?:was|being) (?:sold|bought|acquired)|fil(?:ed|ing)|its (?:collapse|demise|"
            r"bankruptcy|sale|acquisition|insolvency))\b"
        ),
    ),
    # "Now has § in venture funding."
    rule(
        "total.now-has",
        "total_raised",
        left=r"\b(?:now (?:has|have|counts?|boasts?)|(?:has|have) now)(?: an?| some| about)*",
        right=(
            r"^ (?:in|of) (?:[\w-]+ ){0,2}(?:funding|financing|capital|backing|equity|venture "
            r"(?:money|cash)|investment)\b"
        ),
    ),
    # "Had raised § before the IPO", "has raised § within a year and a half".
    rule(
        "total.before-listing",
        "total_raised",
        left=(
            rf"(?:\b(?:has|have|had|having)|'s|'ve)(?: (?:already|previously|only|just|also))* "
            rf"{FUNDED}(?: in)?(?: an?| some| about| well)*"
        ),
        right=(
            r"^ (?:before|prior to|by the time of) (?:(?:the|its|it|an?) )?(?:¤|listing|float|"
            r"flotation|debut|going public|(?:went|goes) public|listed)(?!\w)|"
            r"^(?: (?:in|of|from) [\w ]{3,30}?)? (?:(?:before|prior to|until|up to|ahead of) "
            r"(?:that|"
            r"this|then|now|the (?:latest|new|current|present|deal|round|raise|investment)|its "
            r"(?:latest|new|current))\b(?! (?:year|month|week|[a-z]+ ago))|previously|beforehand)"
            r"(?!\w)(?! (?:in|via|through|with) (?:an?|its|the) (?:[\w-]+ ){0,3}(?:¤|round))|"
            r"^ (?:within|inside|over|during) (?:a|one|two|three|four|five|six|seven|eight|nine|"
            r"ten|"
            r"\d+) (?:[\w-]+ ){0,2}?(?:years?|months)\b"
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
        left=r"\b(?:was|were) (?:given|handed)",
        right=r"^ by (?:its |the )?(?:venture capitalists|vcs|investors|backers|shareholders)\b",
    ),
    # "Has had § since it started", "has so far got by on §".
    rule(
        "total.has-had",
        "total_raised",
        left=(
            r"(?:\b(?:has|have)|'ve|'s)(?: (?:so far|now|already|thus far|to date|only|itself|"
            r"since))* (?:had|(?:got|gotten|made do|run|lived) (?:by )?(?:on|off|with)|been funded "
            r"(?:to the tune of|with)|swallowed|consumed|eaten(?: up)?|put away)(?: an?| just| "
            r"only)*"
        ),
        right=r"^(?! from ¶| (?:in|of) (?:sales|revenues?|orders|losses|costs?)\b)",
        sentence=NO_OTHER_PAYMENT,
    ),
    rule(
        "total.has-had",
        "total_raised",
        left=(
            r"(?:¶|\b(?:it|firm|company|start-?up|which))(?: so far| now)? (?:counts|boasts)"
            r"(?: an?| some)*"
        ),
        right=(
            r"^ (?:in (?:total|all)|altogether|all told|to date|so far|(?:in|of) (?:[\w-]+ "
            r"){0,2}(?:funding|financing|capital|backing))\b"
        ),
    ),
)
