"""Rules on what a company is valued at, in other words than "valuation" beside the sum.

A table alone: money_roles tries the rules in this order, behind those on the figures of a business.
"""

from backend.claims.lexicon import COMPANY_NOUN
from backend.claims.money_phrases import NO_ROUND, Rule, rule
from backend.claims.other_worth_phrases import OTHER_WORTH_RULES

_PRICE_NOUN = (
    r"(?:equity|enterprise|company|implied|headline|valuation|price|value|worth|figure|number|mark|"
    r"basis|terms|cap|tag)"
)

VALUATION_RULES: tuple[Rule, ...] = (
    rule(
        "valuation.before-the-money",
        "valuation",
        right=(
            r"^,? (?:before|after|prior to|excluding|including|ahead of|counting|with|without) "
            r"(?:all )?(?:the |this |that |its )?(?:new |fresh )?(?:injection|money|investment|"
            r"funding|round|raise|deal|cash|infusion|financing)\b(?! (?:closes|closed|was|is|"
            r"from)| "
            r"it\b)|^ after (?:it|them)\b|"
            r"^,? (?:all )?(?:the |this )?(?:new |fresh )?(?:money|cash) (?:and all|included)\b"
        ),
        left=(
            r"(?:\b(?:(?<!total )of|at|is|it's|was|to|and|stood at|around|figure|price|worth|,|"
            r"gives?|"
            r"gave|makes?|quotes?|quoted|names?|named|mentions?|mentioned)|[:–—]|^\W*)"
        ),
    ),
    rule(
        "valuation.post-money-is",
        "valuation",
        left=(
            rf"\b(?:post|pre)[- ]?(?:money|investment)\b(?:,? (?:it|that|this|¶|(?:the|its) "
            rf"(?:[\w-]+ ){{0,3}}?{COMPANY_NOUN}))?(?: (?:{_PRICE_NOUN}|is|was|will|would|has|have|"
            rf"be|been|put|pegged|set|agreed|estimated|said|thought|believed|reported|understood|"
            rf"reckoned|reportedly|rumou?red|stands|stood|sits|comes?|came|works?|worked|out|to|in|"
            rf"the|region|around|worth|of|at|on|an?)){{0,9}}\s*[:–—]?"
        ),
    ),
    rule(
        "valuation.tag",
        "valuation",
        left=(
            r"\b(?:carr\w+|wear\w*|bore|bears?|with|has|at|sport\w*|"
            r"command\w*) (?:an? )?(?:price |valuation |new )*(?:tag|sticker|mark) (?:of|at)|"
            r"\b(?:the|its|whose) (?:price )?tag (?:of|at|was|is|stood at|came to)(?: now)?"
        ),
    ),
    rule(
        "valuation.commanded",
        "valuation",
        left=(
            r"\bprice,? ?(?:tag )?(?:then |now |at the time )?(?:of|was|is|stood at|set at|,)"
            r"(?: then| now)?(?: an?)?"
        ),
        right=(
            r"^(?: (?:for the (?:whole )?(?:company|business|firm)|on (?:it|¶|the [\w-]+\b)|before|"
            r"after|pre|post|by (?:the |its )?(?:[\w-]+ )?(?:investors|backers)|(?:down|up)\b)|"
            r"[,.;)]|$)"
        ),
        sentence=r"¤|round|deal|valu|investor|rais|(?:down|up) from",
    ),
    # "It wants § at a price north of §", "implying a value of §".
    rule(
        "valuation.commanded",
        "valuation",
        left=(
            r"\b(?:impl(?:y|ies|ied|ying) (?:an? |the )?(?:[\w-]+ ){0,2}(?:value|worth|price)(?: "
            r"of| for "
            r"[\w¶ ]{2,20} of)?|(?:wants?|seek\w*|sought|asks?|asking|hop\w+|target\w*|settled|"
            r"talk\w*)\b[^.;]{0,50}\ban? price(?: tag)?(?: of| at)?)(?: an?| about)?"
        ),
        right=r"^(?! (?:per|a share|each|apiece))",
    ),
    # "Raised § at a price of §".
    rule(
        "valuation.commanded",
        "valuation",
        left=r"\b(?:at|on) an? (?:[\w-]+ ){0,2}price of(?: an?)?",
        right=r"^(?! (?:per|a share|each|apiece))",
        sentence=r"¤|round|rais|invest|fund|§.*§|collect|cash|money",
    ),
    # "The § at which it last sold shares".
    rule(
        "valuation.at-which",
        "valuation",
        right=(
            r"^(?: or so| or thereabouts)?,? (?:at|on) which (?:(?:[\w'-]+|¶),? ){1,6}?(?:rais|led|"
            r"sold|bought|invest|clos|issued|backed|complet|did|struck|secur|join|came in|put|got|"
            r"took|fund|financ|valu|pric|subscrib|enter|agreed|last|went in|rated|capitali)"
        ),
    ),
    rule(
        "valuation.money-at",
        "valuation",
        left=(
            r"\b(?:rais(?:e[ds]|ing)|(?:to|would|could|might|may|will) raise|(?:rais\w+|seek\w*|"
            r"new|fresh|more|tak\w+ in) (?:[\w-]+ ){0,3}"
            r"(?:money|funds|capital|funding|cash)) at(?: an?)?"
        ),
    ),
    rule(
        "none.takeover",
        "none",
        right=r"^ (?:[\w-]+ )?(?:deal|takeover|purchase|bid|offer)\b",
        sentence=r"\b(?:acqui(?:re|red|sition|ring)|takeover|buy(?:ing|out)?|bought|merger?)\b",
    ),
    rule(
        "valuation.value-behind",
        "valuation",
        right=r"^ value (?!of (?:the )?(?:deal|contract|order|transaction))",
    ),
    rule(
        "valuation.said-behind",
        "valuation",
        right=(
            r"^,? (?:that |which |at which )?(?:the [\w-]+|it|¶|investors|"
            r"its [\w-]+) (?:has been|have been|had been|was|is|were|are|had|has) (?:last |"
            r"once |previously |been |now )*(?:valued|worth)(?! (?:\w+ )?(?:at )?(?:an? )?§)|"
            r"^ (?:that )?(?:the (?:company|start-?up|firm)|it|¶) (?:once |last |had |has |"
            r"briefly )*(?:commanded|fetched|was worth|attained)\b"
        ),
    ),
    *OTHER_WORTH_RULES,
    rule(
        "amount.worth",
        "amount",
        left=(
            r"(?<!\w)(?:round|financings?|funding|investments?|injection|raise|¤|loan|"
            r"facility|extension|tranche|package|issue|offering|notes|bonds|"
            r"(?:allot\w*|issu\w+|sold|sell\w*|of) (?:[\w-]+ ){0,3}shares|stake sale|line|"
            r"(?:funding|financing|investment) agreement(?: (?:with|from) (?:[\w-]+ ){0,3}¶)?)(?: "
            r"(?:in|of|from|last) †)?,? "
            r"(?:is |was |are |were |that is |reportedly |be |had been |has been )?(?:worth|valued "
            r"at)"
        ),
    ),
    rule(
        "valuation.verb-before",
        "valuation",
        left=(
            r"\b(?:(?:re-?)?valu(?:es|ed|ing)|(?:to|would|could|will|likely|might|may|that|which|"
            r"can|should|investors|it|they|deal|round|not|terms|offer|"
            r"backers) value)\b(?! (?:creation|add|chain|prop|"
            r"of))(?:(?!\b(?:total|raised|funding|bring)\b)[^.;§]){0,80}?(?: at| to|, at| above|"
            r" over| past| north of| upwards of| as high as| as much as| around| in excess of|"
            r" between| near| of| up to| closer to| close to)(?: an? [a-z]+| an?| the| its| only|"
            r" just| more|"
            r" some| between| somewhere between)?(?: [\w-]+ly| cool| whopping| staggering| mere|"
            r" record)*(?: ?[\"'(](?:sub[- ]?)?)?|"
            r"\b(?:(?:re-?)?valu(?:es|ed|ing)|"
            r"(?:would|could|will|might|may)(?: likely| also| now)? value)"
            r"(?: (?:it|¶|the (?:[\w-]+ ){0,5}(?:company|start-?up|firm|giant|maker|business)))?"
        ),
    ),
    rule(
        "valuation.its-value",
        "valuation",
        left=(
            r"(?<!\w)(?:its|the (?:company|start-?up|firm|business|group|bank|lender|maker)'s|¶'s|"
            r"company's|"
            r"enterprise|equity|implied|paper|estimated|private|whose|their) (?:total |current |"
            r"new |own |latest |private |paper |market |estimated |implied |last |previous |peak |"
            r"fundraising |target )*(?:value|worth|price(?! (?:per|range|target|cut|of [\w-]+ "
            r"shares)))\b"
            r"(?:[^.;§]|\.\d){0,40}? (?:at|to|of|above|over|past|was|is|be|gone|went|hit|reached|"
            r"exceed\w+|"
            r"top\w+|around|from|between|(?:to|from) [^.;]{0,12}§ to)"
            r"(?: an?| now| currently| just| about)?(?: range of)?|"
            r"(?<!\w)(?:its|their|¶'s|(?:company|start-?up|firm|business|group)'s) value|"
            r"\b(?:doubled|tripled|trebled|quadrupled|halved|risen|rose|grew|grown|jumped|fell|"
            r"fallen|shrunk) in value,? (?:to|from)(?: an?)?"
        ),
        right=NO_ROUND,
    ),
    rule(
        "valuation.worth",
        "valuation",
        left=(
            r"(?<!\w)(?:is|was|are|were|be|been|being|now|(?:¶|\bit)'s|itself|company|start-?up|"
            r"firm|become|"
            r"became|becoming|makes? (?:it|¶)|making (?:it|¶)|made (?:it|¶)|considered|"
            r"(?<=the )whole|"
            r"reportedly|still|already|once|it|unicorn|currently|then|"
            r"business|¶,|¶ (?:was|is) (?:thought|believed|reckoned|judged)|deemed|"
            r"\b(?:mak(?:es?|ing)|made) (?:it|¶|the|this|that|all|[\w¶]+'s|[\w-]+-(?:based|"
            r"old))(?: [^\s,.;§]+){0,6}?"
            r"(?<! share)(?<! stake)(?<! holding)(?<! deal)(?<! contract)(?<! market)),? "
            r"worth(?: [\w-]+ly| an? [a-z]+| at least| as much as| only| just)?"
        ),
    ),
    rule(
        "valuation.worth",
        "valuation",
        left=r"(?:^\W*|\()(?:once |still |now |already )?worth(?: [\w-]+ly| just| only)?",
        right=r"^(?:\)|[^.;§]{0,40}, ¶)",
    ),
    rule(
        "valuation.set-price",
        "valuation",
        left=(
            r"(?<!\bin )\b(?:puts?|putting|pegs?|pegged|pegging|prices?|priced|pricing|"
            r"places?|placed|"
            r"placing|rates?|rated|rating|marks?|marked|marking|assess\w*|apprais\w*|"
            r"capitali[sz]\w+|"
            r"estimat\w+)\b (?!total\b|in place|(?:that|this|them|both) at)(?:the |its |"
            r"it\b|¶|[\w'-]+ )(?:(?!sales|revenue|market|peak|present|target|share|total|fund|"
            r"cost|budget|"
            r"loss|raise|raising|rounds?\b|financing|haul|"
            r"profit|tax|investment|size|amount|proceeds|holding|stake|fine|damage|"
            r"bill)[^.;§]){0,60}?"
            r"\b(?:at|to be|as|closer to|near|(?<=it )on|(?<=¶ )on|(?<=company )on|(?<=firm )on)"
            r"(?: an?)?(?: \w+ly)?"
        ),
        right=r"^(?!,? (?:of which|half of it|most of it)\b)",
    ),
    rule(
        "valuation.set-price",
        "valuation",
        left=(
            r"\b(?:mark(?:s|ed|ing)?|writ(?:es?|ten|ing)|wrote) (?:itself|it|¶|its (?:valuation|"
            r"price|"
            r"worth)|the (?:company|start-?up|firm|business)) (?:down|up) to(?: an?| just| only)?|"
            r"(?:¶|\b(?:it|company|start-?up|firm|(?:value|valuation|price|"
            r"worth)\b[^.;§]{0,60}?)),?"
            r" (?:(?:is|was|were|been|being|now|currently|has|had|last) ){1,3}(?:priced|marked|put|"
            r"pegged|pitched|appraised|capitali[sz]ed|rated|estimated|set) at(?: an?| just| only)?"
        ),
    ),
    rule(
        "valuation.price-tag",
        "valuation",
        left=(
            r"\b(?:price[- ]?tag|price tags|market price(?! of)|"
            r"headline price)\b[^.;§]{0,30}?(?:of|at|"
            r"to|is|was)?(?: an?)?"
        ),
    ),
    rule(
        "valuation.adjective",
        "valuation",
        right=(
            rf"^(?:-plus|\+)?[ -](?:(?!round|raise|fund|series|deal|invest|financ|(?:as|by|in|to|"
            rf"of|"
            rf"for|from|on|at|with|and|or|the|an?|that|which|when|while|after|spent|was|is|lifts?|"
            rf"values?|makes?|takes?|gives?|brings?|turns?|pushes)\b)"
            rf"[\w'-]+ ){{0,3}}?(?<!joint )(?<!stock )(?:{COMPANY_NOUN})(?:\b|[,.;)]|"
            rf" )(?! ?(?:round|fund|competition|grant|contract|deal|programme|program|financing|"
            rf"investment|debt|loan|accelerator))"
        ),
        left=r"(?:,|\b(?:an?|the|this|now|by|into|as|becom\w+|of)|^|[-–—:])",
    ),
    rule(
        "valuation.stands-at",
        "valuation",
        left=(
            r"(?:^\W*(?:flat|unchanged|steady)|\b(?:valu\w+|price|worth)\b[^.;§]{0,30} (?:flat|"
            r"unchanged|steady)) at"
        ),
    ),
    # "At §." answers what was asked.
    rule(
        "valuation.stands-at",
        "valuation",
        left=r"^\W*(?:[a-z]+: )?at(?: an?)?",
        right=r"^(?:,? (?:right|yes|no))?\W*$",
    ),
    rule(
        "valuation.stands-at",
        "valuation",
        left=r"^\W*(?:at|with)(?: an?)?",
        right=(
            r"^,? ¶ (?:is|ranks|becomes|became|would (?:be|become)|was) (?:now |still |also "
            r")?(?!in talks|rais)"
        ),
    ),
    rule(
        "valuation.hands",
        "valuation",
        left=(
            r"\b(?:chang(?:e|es|ed|ing) hands|trad(?:es?|ed|ing)|go(?:es|ing)|(?:is|was) quoted) "
            r"(?:at|for)(?: an?)?"
        ),
        right=r"^(?! (?:a|per|apiece))",
        sentence=r"\b(?:secondary|private|shares|stock|investors)\b",
    ),
    rule(
        "valuation.most-valuable",
        "valuation",
        left=(
            r"\b(?:most (?:valuable|highly valued)|highest[- ]valued|priciest|"
            r"dearest) [\w\s'-]{2,40},? (?:at|worth)(?: an?)?"
        ),
    ),
    rule(
        "valuation.name-behind",
        "valuation",
        left=r"^\W*",
        right=r"^ ¶(?:,| (?:may|is|has|was|could|'s))",
    ),
)
