"""Rules on sums beside the word "valuation", and on prices of a piece or a month.

A table alone: money_roles tries these rules first of all.
"""

from backend.claims.money_phrases import Rule, rule

NAMED_VALUATION_RULES: tuple[Rule, ...] = (
    # "§ at §", "§ on a valuation of §".
    rule(
        "amount.at-a-price",
        "amount",
        left=r"(?<!\s)(?<!\bat)(?<!\bof)(?<!\bat a)(?<!\bto)(?<!\bfrom)(?<!\bworth)",
        right=(
            r"^ (?:in † )?(?:at|on) (?:an? )?(?:(?!valu)[\w-]+ ){0,2}?(?:valuation (?:of|"
            r"at) (?:an? )?)?§(?! (?:a|per|each|apiece)\b| (?:of|in) (?:[\w-]+ )?(?:sales|"
            r"revenues?|"
            r"turnover|arr)\b)"
        ),
    ),
    rule(
        "none.per-unit",
        "none",
        right=(
            r"^(?! an? (?:year|month|week|decade|quarter) (?:ago|earlier|before|later)\b)"
            r" ?(?:per |a |an |each\b|every |/)(?:share|month|year|week|day|hour|user|seat|"
            r"employee|customer|unit|piece|head|person|barrel|ton|kg|kwh|mwh|head|tonne|night|"
            r"ticket|acre|vehicle|car|pop)?\b(?! (?:round|series))"
        ),
    ),
    rule(
        "valuation.noun-behind",
        "valuation",
        right=(
            r"^(?:,)?[ -](?:plus |or so )?(?:\(?(?:(?!(?:at|and|with|on|of|to|from|in|for|as|by|"
            r"its|the|a|an|is|was|after|before|while|than|tripling|doubling|that|which|giving|"
            r"putting|bringing|taking|pushing|lifting|lifts|values|into)\b)[\w-]+|¶(?:'s)?|¤|"
            r"\"[\w -]+\") ?\)? ?){0,3}?(?:valuations?|price[- ]?tag|valuation mark|"
            r"headline price|equity value|enterprise value|paper value|sticker|post-money|"
            r"pre-money|post\b(?!-?seed)|pre\b(?![- ]?(?:series|seed|ipo|¤)))(?!\w)"
            r"(?! ?(?:valuation|price)?(?::| (?:at|of|is|was|now)) ?(?:an? )?§)|"
            r"^, (?:an?|the|its) (?:(?!that|which|its|the|in|of|to|and|for)[\w-]+ "
            r"){0,4}valuation\b|^ in (?:[\w-]+ )?(?:valuation|(?:equity|enterprise|"
            r"market) value)\b"
        ),
    ),
    rule(
        "valuation.noun-behind",
        "valuation",
        left=r"(?<!\w)(?:its|their|'s)(?: once| former| peak| previous| one-time| [\w-]+ly)?",
        right=r"^[ -]worth\b(?! of)",
    ),
    # A headline's "at near § value".
    rule(
        "valuation.noun-behind",
        "valuation",
        left=r"\b(?:at|fetch\w*|command\w*)(?: an?)?(?: near(?:ly)?| about| almost| close to)?",
        right=r"^ (?:value|price)\b(?! of|s| per| cut)",
    ),
    rule(
        "valuation.noun-before",
        "valuation",
        left=(
            r"\bvaluations?\b(?! (?:fund|firm))(?: (?:in|at|after|before|during) (?:that|this|the|"
            r"its) (?:[\w-]+ )?(?:round|raise|financing|¤)(?!\w))?(?:(?!, and the ¤|\b(?:raised|"
            r"raising|raises?|"
            r"amount|round|total|"
            r"funding|revenues?|sales|arr|profits?|acquir\w+|bought)\b)(?:[^.;§]|"
            r"\.\d)){0,70}?\b(?:of|at|"
            r"to|above|over|exceed\w*|past|near\w*|around|is|was|were|be|reach\w*|hit\w*|"
            r"cross\w*|top\w*|surpass\w*|stood at|stands? at|from|between|:|than|for|as|with|"
            r"approach\w*|eclips\w+|in the)(?: an?| the| its)?(?: [\w-]+ly| just| only| around|"
            r" about| some| cool| whopping| staggering| eye-\w+| lofty| mere| hefty| low| high|"
            r" mid| current| record| new| previous| rumou?red| reported| '[\w-]+'| \"[\w-]+\")*"
            r"(?: ?[\"'(](?:sub[- ]?)?)?"
        ),
        right=(
            r"^(?! (?:(?!(?:in|at|from|after|during|for|with|as|when|and|by|on|to|following)\b)"
            r"[\w-]+ |† ){0,2}(?:rounds?|raise|financing|funding|extension|stake|¤)(?!\w))"
        ),
    ),
    rule(
        "valuation.noun-before",
        "valuation",
        left=(
            r"(?:^\W*|\()(?:value|price|worth)\b[^.;§:]{0,20}:|"
            r"\bvaluations?(?:(?: (?!by\b)[\w-]+)?\s?[:,(–—]?|[^.;§]{0,80}\b(?:marked|written) down"
            r"[^.;§]{0,30} to)"
        ),
        right=(
            r"^(?![ \"'(]*(?:in |of )?(?:arr|annual|revenues?|sales|[\w-]*rais[\w-]*|rounds?|"
            r"financing|funding|¤))"
        ),
    ),
)
