"""Rules on what a company is valued at, in other words than "valuation" beside the sum.

A table alone: money_roles tries the rules in this order, behind those on the figures of a business.
"""

from backend.claims.lexicon import COMPANY_NOUN
from backend.claims.money_phrases import NO_ROUND, Rule, rule

VALUATION_RULES: tuple[Rule, ...] = (
    rule(
        "valuation.before-the-money",
        "valuation",
        right=(
            r"^,? (?:before|after|prior to|excluding|including|ahead of) (?:the |this |that |"
            r"its )?(?:new |fresh )?(?:injection|money|investment|funding|round|raise|deal|cash|"
            r"infusion|financing)\b(?! (?:closes|closed|was|is))|^ after (?:it|them)\b"
        ),
        left=(
            r"(?:\b(?:(?<!total )of|at|is|it's|was|to|and|stood at|around|figure|price|worth|,|"
            r"gives?|"
            r"gave|makes?|quotes?|quoted|names?|named|mentions?|mentioned)|^\W*)"
        ),
    ),
    rule(
        "valuation.post-money-is",
        "valuation",
        left=(
            r"\b(?:post|pre)[- ]?(?:money|investment)(?: (?:valuation|price|value|figure|number|"
            r"mark))?,?(?: (?:it|that|this|the (?:company|firm|start-?up|price)))?(?: (?:is|was|of|"
            r"at|"
            r"stands at|comes to|around|worth)){0,2}\s*[:–—]?"
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
            r"^(?: or so| or thereabouts)?,? (?:at|on) which (?:(?:[\w'-]+|¶) ){1,6}?(?:rais|led|"
            r"sold|"
            r"bought|invest|clos|issued|backed|complet|did|struck|secur|joined|came in|put|got|"
            r"took)"
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
    rule(
        "none.worth-of-deal",
        "none",
        left=(
            r"\b(?:deals?|contracts?|orders?|"
            r"(?<!funding )(?<!financing )(?<!investment )agreements?|stakes?|holding|"
            r"(?<!sold )(?<!sell )(?<!selling )shares|stock|"
            r"options|tokens|market|industry|property|goods|assets|portfolio|transactions?|"
            r"grants? program\w*|plants?|factor(?:y|ies)|buildings?|fleet|inventory|equipment|"
            r"patents?|sector|opportunity|projects?|prize|partnership|market size|settlement|"
            r"collection|painting|sculpture|recordings|donation|campus|bitcoins?|coins?)"
            r"(?: (?:for|with|from|to|signed) (?:[\w-]+ ){0,5}(?:¶(?: ¶)?)?)? ?"
            r"(?:, (?:which )?)?(?:reportedly |is |are |was |"
            r"were |has been |that (?:is|are|was) |that could be |to be |be |being |currently |"
            r"potentially |now |(?:is |was |are )?(?:said|thought|believed|reported|estimated|"
            r"expected|understood) to be )?(?:worth|valued(?: at)?)(?: up to| as much as| about)?"
        ),
    ),
    rule(
        "none.worth-of-stake",
        "none",
        left=(
            r"\b(?:(?:stakes?|holdings?|shareholding),? (?:(?!company |firm |business |start-?up )"
            r"[^.;¶]|\.\d){0,60}\b(?:is|are|was|were) "
            r"(?:now |currently )?(?:worth|valued at)|"
            r"valu(?:es|ed|ing) (?:its|their|the|his|her|that|¶'s) (?:[\w.%-]+ )?(?:stakes?|"
            r"holdings?|shareholding|property|estate|collection|contract) at(?: an?| about)?|"
            r"value of (?:its|their|the|his|her) (?:[\w-]+ )?(?:investments?|stakes?|holdings?|"
            r"shares|position)\b(?:(?!valu)[^.;§]){0,40} (?:at|to|from)|"
            r"\b(?:each|he|she|(?:co-)?founders?|brothers|family|chief executive|ceo|chairman|"
            r"billionaires?|owners?)(?: of [\w¶ ]{1,20}?)?(?:,[^,;§]{2,30},)? (?:is|are|was|were)"
            r"(?: (?:now|each|together|both|(?:said|thought|believed) to be))* worth)"
        ),
    ),
    # "Valued at §, the deal", "2,000 coins, valued at §", "the market will be worth §".
    rule(
        "none.worth-of-deal",
        "none",
        left=r"^\W*valued at(?: \w+ly| about| over| more than| an?)*",
        right=(
            r"^,[^.;§]{0,90}?\b(?:the|this|that) (?:[\w-]+ )?(?:deal|transaction|contract|donation|"
            r"settlement|project|property|agreement|gift|award|partnership|acquisition|purchase)\b|"
            r"^,[^.;§]{0,90}?\b(?:acres|square (?:feet|met))"
        ),
    ),
    rule(
        "none.worth-of-deal",
        "none",
        left=(
            r"\b\d[\d,.]*(?: million| billion)? (?!(?:employees|people|staff|stores|customers)\b)"
            r"(?:¶|[a-z][\w-]*),? (?:each )?"
            r"(?:currently |then |now )?(?:valued at|worth)(?: \w+ly| about| over)*"
        ),
        sentence=r"\b(?:bitcoins?|btc|coins?|tokens?|units|homes|items|shares|wallets?)\b",
    ),
    rule(
        "none.market",
        "none",
        left=(
            r"\bmarket (?:size|opportunity) at|\bmarkets?(?: size| opportunity)?"
            r"(?: for [\w-]+(?: [\w-]+)?)?(?:,? (?:which|that))? (?:is|was|are|were|has|have|had|"
            r"will|would|could|valued|worth|reach\w*)(?: (?:been|be|to|at|projected|"
            r"expected|estimated|forecast|likely|currently|already|now|anticipated|predicted|pegged|valued|worth|reach\w*|hit|grow\w*|well|over|more|than|"
            r"about|an?|surpass\w*|exceed\w*|approximately|nearly))*"
        ),
        sentence=r"^(?!.*\bmarket (?:value|cap|price))",
    ),
    rule("none.market", "none", left="", sentence=r"\bcagr\b|\bcompound(?:ed)? annual"),
    rule(
        "none.any-company",
        "none",
        left=(
            r"(?:\b(?:start-?ups|companies|firms|businesses|unicorns|exits|deals|acquisitions|they|"
            r"these|any|every|typical|average|"
            r"median|(?:built|build|create|created|found|founded|privately held) an?)"
            r"(?: [\w-]+){0,3}?(?: that are| which are| is| are)?(?: typically| each| usually)?,? "
            r"(?:valued(?: at)?|worth|with an? valuation of)(?: an?)?(?: mere| least)?)"
        ),
    ),
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
            r"can|should|investors|it|they|deal|round|not) value)\b(?! (?:creation|add|chain|prop|"
            r"of))(?:(?!\b(?:total|raised|funding|bring)\b)[^.;§]){0,80}?(?: at| to|, at| above|"
            r" over| past| north of| upwards of| as high as| as much as| around| in excess of|"
            r" between| near| of| up to| closer to| close to)(?: an?| the| its| only| just| more|"
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
            r"(?:[^.;§]|\.\d){0,40}? (?:at|to|of|above|over|past|was|is|hit|reached|exceed\w+|"
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
            r"(?<!\w)(?:is|was|are|were|be|been|being|now|itself|company|start-?up|firm|become|"
            r"became|becoming|makes? (?:it|¶)|making (?:it|¶)|made (?:it|¶)|considered|"
            r"(?<=the )whole|"
            r"thought to be|reportedly|still|already|once|it|unicorn|currently|then|"
            r"business|¶,),? worth(?: [\w-]+ly| a cool| an estimated| at least| as much as| only|"
            r" just)?"
        ),
    ),
    rule(
        "valuation.worth",
        "valuation",
        left=r"^\W*(?:once |still |now |already )?worth(?: [\w-]+ly| just| only)?",
        right=r"^[^.;§]{0,40}, ¶",
    ),
    rule(
        "valuation.set-price",
        "valuation",
        left=(
            r"(?<!\bin )\b(?:puts?|putting|pegs?|pegged|pegging|prices?|priced|pricing|"
            r"places?|placed|"
            r"placing|rates?|rated|rating|marks?|marked|marking|assess\w*|apprais\w*|"
            r"estimat\w+)\b (?!total\b|in place|(?:that|this|them|both) at)(?:the |its |"
            r"it\b|¶|[\w'-]+ )(?:(?!sales|revenue|market|peak|target|share|total|fund|cost|budget|"
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
            r"pegged|pitched|appraised|estimated|set) at(?: an?| just| only)?"
        ),
    ),
    rule(
        "valuation.price-tag",
        "valuation",
        left=(
            r"\b(?:price[- ]?tag|price tags|market price|headline price)\b[^.;§]{0,30}?(?:of|at|"
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
