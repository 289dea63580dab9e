"""Rules on what one investor or one part puts into a financing, and on sums that only read like it.

A table alone: money_roles tries the rules in this order, before those on what was raised.
"""

from backend.claims.lexicon import INVEST
from backend.claims.money_phrases import DET, Rule, rule

CONTRIBUTION_RULES: tuple[Rule, ...] = (
    # "The month's largest rounds went to ¶ (§) and ¶ (§)."
    rule(
        "amount.bracket",
        "amount",
        left=r"¶ \(",
        right=r"^(?: (?:in |on )?†)?\s*\)",
        sentence=(
            r"^(?!.*\b(?:investors?|backers?|lenders?|contribut\w+|commit\w+|put in|puts in)\b)"
            r".*\b(?:rounds|deals|financings|raises)\b"
        ),
    ),
    rule("contribution.bracket", "contribution", left=r"¶ \(", right=r"^(?: (?:in |on )?†)?\s*\)"),
    # "Since ¶'s § cheque": the money is the investor's.
    rule(
        "contribution.cheque",
        "contribution",
        left=r"¶'s(?: own| initial| first| latest)?",
        right=r"^ (?:[\w-]+ )?(?:cheque|check|ticket|commitment|contribution|bet)\b",
    ),
    rule(
        "contribution.of-the-whole",
        "contribution",
        left=(
            rf"\b(?:{INVEST}|led|leading|anchored|came|contribution of|took|taking)\b[^.;§]{{0,60}}"
        ),
        right=(
            r"^ (?:of|out of) (?:the|that|this|its|it|which|"
            r"the total)(?! (?:company|valuation))(?: (?:§|[\w-]+))?"
        ),
    ),
    rule(
        "contribution.of-the-whole",
        "contribution",
        right=(
            r"^ of (?:(?:it|which)\b(?! (?:in|at|through|via) (?:an?|the|its)\b)|(?:the|that|this|"
            r"its) (?:[\w-]+ )?(?:money|proceeds|cash|sum|"
            r"total)(?!\w)|(?:that|this) (?:is|was|will|comes?|came|has|had|went|goes|would)\b)"
        ),
    ),
    # "Signalled interest in § of the offering"; "the § of its ¤" is the whole.
    rule(
        "contribution.of-the-whole",
        "contribution",
        left=r"\b(?!the\b|all\b)[\w-]+|[,;(]|^",
        right=r"^ of (?:the|that|this|its) (?:[\w-]+ )?(?:offering|issue|round|¤)(?!\w)",
    ),
    rule(
        "contribution.of-which",
        "contribution",
        left=(
            r"(?:\b(?:of which|(?<!top )of that|(?<!top )of this(?! (?:article|story|report|year|"
            r"week|month|post|page|kind))|of the (?:total|sum|amount|"
            r"money|round))|^\W*of (?:the|its|this) §[^.;]*?|"
            r"out of (?:which|that)),? [^.;§]{0,50}?"
        ),
        right=r"^(?! (?:came )?(?:in|via|through|from|at) (?:the|its|an?) (?:[\w-]+ )?¤| (?:¤|"
        r"round|financing|raise)(?!\w))",
    ),
    rule(
        "contribution.led-with",
        "contribution",
        left=(
            r"\b(?:led|leads|leading|anchored|kicked off)\b(?: (?:by ¶|it|the [\w ¤]+?|"
            r"this [\w ¤]+?))? with(?: an?| some)?"
            r"(?: (?:[\w-]+ )?(?:investment|commitment|infusion|cheque|check|contribution|"
            r"injection|ticket) of)?"
        ),
        right=r"^(?! (?:¤ )?(?:round|raise|funding|financing|¤))",
    ),
    rule(
        "contribution.commitment",
        "contribution",
        left=r"\bwith an?",
        right=r"^ (?:commitment|contribution|cheque|check|ticket|anchor)",
    ),
    rule(
        "contribution.from-one",
        "contribution",
        left=(
            r"(?:\b(?:includ(?:es|ing|ed)|with|plus|and|,|by|comprises|comprising|receiving|"
            r"(?<!round )(?<!raise )(?<!financing )(?<!funding )(?<!¤ )of)|"
            r"\()(?: an?(?: additional| further)?| some| another)?"
        ),
        right=(
            r"^(?:,)? (?:(?:cheque|check|commitment|contribution|investment|chunk|ticket|"
            r"convertible note|cash injection) )?(?:coming |came |comes |will come |would come |"
            r"alone |was |is |contributed |put up |provided )?(?:in )?(?:from|by) (?:¶|others|"
            r"other|the company|existing|its|new|the founders?|the eu)(?![^.;§]{0,30}at §)"
        ),
        sentence=r"^(?=.*§.*§)",
    ),
    rule(
        "contribution.would-come-from",
        "contribution",
        right=(
            r"^ (?!came in from (?:an?|the|its|existing|new|several) )"
            r"(?:(?:would|will|came|comes|is coming|was coming|had come|has come|is to come|"
            r"of it came|coming) (?:in )?from|(?:would |will )?(?:flow|come|comes|came|goes|go) "
            r"(?:in )?(?:as|via|through) (?:primary|secondary|¤|debt|equity))"
        ),
    ),
    rule(
        "contribution.part-debt",
        "contribution",
        left=(
            r"(?:\b(?:compris\w+|consist\w*|made up|includ(?:es|ing|ed)|split|mix|combin\w+|"
            r"divided|of which|and|with|structured as|,|\+|of|"
            r"between)|\(|[:–—])(?: of| between| into| as)?(?: an?| some| another| up to)?"
        ),
        right=(
            r"^(?: (?:in|of|as|worth of))? (?:(?:senior|venture|bank|secured|new|asset-backed|"
            r"mezzanine|additional|term|project|green|[\w-]+-backed|non-dilutive|convertible|"
            r"preferred|common|"
            r"corporate|revolving|subordinated) ){0,3}(?:debt|loans?|credit|notes|equity\b|"
            r"revolver|facility|(?<=[ds] )¤|(?<=[fn] )¤|"
            r"¤(?= from| by|,|\.|$| and))(?![^§]{0,30}\b(?:round|raise\b)| (?:cash|capital)\b)"
        ),
        sentence=r"^(?=.*§.*§)(?=.*(?:\b(?:equity|debt|loan|credit)|¤))",
    ),
    # "§ is in convertible notes": the rest is not.
    rule(
        "contribution.part-debt",
        "contribution",
        left=r"^\W*",
        right=(
            r"^ (?:of (?:it|this|that|the [\w-]+) )?(?:is|was|came|comes|will be|takes|took)(?: "
            r"in)?"
            r"(?: the form of)? (?:an? )?(?:[\w-]+ ){0,2}(?:debt|loans?|equity|notes|¤)(?= from| "
            r"by| and|,|\.|$)"
        ),
    ),
    # "Kicking in § to the round"; a company that adds to its own round extends it.
    rule(
        "contribution.to-the-round",
        "contribution",
        left=r"\b(?!add)[a-z]+(?:s|ed|ing| in)(?: an?| up to| some)*",
        right=(
            r"^ (?:in)?to(?:wards?)? (?:the|this|that) (?:[\w-]+ ){0,2}(?:round|¤|financing|"
            r"raise)\b"
        ),
        sentence="¶",
    ),
    rule(
        "contribution.tranche",
        "contribution",
        right=r"^ (?:(?:first|second|third|initial|final|latest|last|new|opening) )?tranche\b",
        left=r"\b(?:first|second|third|initial|final|opening|a|an|the|another|last|latest)",
    ),
    rule(
        "amount.invest-label",
        "amount",
        left=rf"\b(?:{INVEST})(?: in| up)? {DET}",
        right=(
            r"^ (?:in|of|as|worth of|into) (?:its |an? |the )?¤(?: (?:capital|money|funding|"
            r"financing|cash|equity))?(?! round)"
        ),
    ),
    rule(
        "amount.added-to",
        "amount",
        left=r"\b(?:add(?:ed|ing|s)|tack(?:ed|ing|s))(?: another| a further| an additional)?",
        right=(
            r"^ (?:in|on )?to (?:¶|its (?:war chest|coffers|kitty|pot|funding|capital|haul|tally|"
            r"balance sheet|reserves)\b)"
        ),
    ),
    # "Existing backers put in §": all of them, and the whole.
    rule(
        "amount.investors-put-in",
        "amount",
        left=(
            r"(?:^\W*|[;,] |\band |\bthat )(?:(?:seed|early|its|the|angel|existing|outside|"
            r"private|these|those)"
            r" )*(?:investors|backers|shareholders|holders|angels|venture capitalists|"
            r"vcs) (?:have |had |also )*"
            r"(?:put|invested|contributed|injected|plough\w+|stumped|handed|provided|committed|"
            r"pledged|poured|wired|gave|given|lent)"
            r"(?: in| up| over)?(?: it| them| ¶| the (?:company|start-?up|firm))?"
            r"(?: an?| another| some| a further)?"
        ),
        right=(
            r"^(?! (?:of|out of) (?:the|that|this)| (?:to date|so far|into (?!¶|it\b|the "
            r"(?:company|firm)))|[^.;§]{0,50} (?:over|across|during|in) the (?:past|last|"
            r"course|years))"
        ),
    ),
    rule(
        "contribution.invest",
        "contribution",
        left=(
            rf"(?:¶,?|\b(?:banks|lenders|funds|vcs|backers|holders|who|which|it|fund|firm|group|"
            rf"giant|bank|arm|unit|company|investors?|backers?|and|also|will|would|to|has|had|"
            rf"have|each|they|pair|two|duo|together|would|could|is to|plans to|agreed to|"
            rf"expected to|, which)\b)(?: [\w-]+ly| also| has| have| had| will| would| is| are|"
            rf" to| reportedly| itself| alone| each| first| then| jointly| personally|"
            rf" in turn){{0,3}} (?:{INVEST})(?: in| up)?(?: (?:¶|the (?:company|start-?up|firm|"
            rf"business)|it))?(?: with)? {DET}"
        ),
    ),
    # "Have thrown § behind ¶", "placed § with ¶".
    rule(
        "contribution.invest",
        "contribution",
        left=(
            r"\b(?:thr[eo]w(?:n|s|ing)?|put(?:s|ting)?|stak(?:e[sd]?|ing)|plac(?:e[sd]?|ing)|"
            r"wager\w*|laid|lay(?:s|ing)?|entrust\w*|subscrib(?:e[sd]?|ing)) (?:(?:another|an?|"
            r"some|a further) )*"
        ),
        right=r"^ (?:behind|on|with|for) (?:¶|it\b|the (?:company|start-?up|firm|business)\b)",
    ),
    rule(
        "contribution.investing",
        "contribution",
        left=(
            r"\b(?:investing|contributing|putting (?:in|up)|injecting|pumping in|chipping in|"
            r"committing|providing|pumping|pouring|sinking|ploughing|deploying)"
            r"(?: another| a further| an additional| some)?"
        ),
    ),
)
