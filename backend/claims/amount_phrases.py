"""Rules on what one financing raised, and on what one investor or one part puts into it.

A table alone: money_roles tries the rules in this order, and these last.
"""

from backend.claims.lexicon import FUNDING, INVEST, RAISE, ROUND_NOUN
from backend.claims.money_phrases import DET, Rule, rule

AMOUNT_RULES: tuple[Rule, ...] = (
    # What one investor, or one part, puts into a larger financing.
    # "The month's largest rounds went to ¶ (§) and ¶ (§)."
    rule(
        "amount.bracket",
        "amount",
        left=r"¶ \(",
        right=r"^\s*\)",
        sentence=(
            r"^(?!.*\b(?:investors?|backers?|lenders?|contribut\w+|commit\w+|put in|puts in)\b)"
            r".*\b(?:rounds|deals|financings|raises)\b"
        ),
    ),
    rule("contribution.bracket", "contribution", left=r"¶ \(", right=r"^\s*\)"),
    rule(
        "contribution.of-the-whole",
        "contribution",
        left=(
            rf"\b(?:{INVEST}|led|leading|anchored|came|contribution of|took|"
            rf"taking)\b[^.;§]{{0,60}}"
        ),
        right=(
            r"^ (?:of|out of) (?:the|that|this|its|it|which|"
            r"the total)(?! (?:company|valuation))(?: (?:§|[\w-]+))?"
        ),
    ),
    rule(
        "contribution.of-which",
        "contribution",
        left=(
            r"\b(?:of which|of that|of this|of the (?:total|sum|amount|money|round)|"
            r"out of (?:which|that)),? [^.;§]{0,50}?"
        ),
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
        "contribution.relative",
        "contribution",
        left=(
            rf"\b¶[^.;§]{{0,50}}?, (?:which|who) (?:has |have |had |is |are |will |"
            rf"would )?(?:(?:also|alone|itself|reportedly|already|each) )?{INVEST}(?: in|"
            rf" up)?(?: another| an additional| a further| some| about)?"
        ),
    ),
    rule(
        "contribution.from-one",
        "contribution",
        left=(
            r"(?:\b(?:includ(?:es|ing|ed)|with|plus|and|,|by|comprises|comprising|receiving|of)|"
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
            r"^ (?:(?:would|will|came|comes|is coming|was coming|had come|has come|is to come|"
            r"of it came|coming) (?:in )?from|(?:would |will )?(?:flow|come|comes|came|goes|go) "
            r"(?:in )?"
            r"(?:as|via|through) (?:primary|secondary|¤|debt|equity))"
        ),
    ),
    rule(
        "contribution.part-debt",
        "contribution",
        left=(
            r"(?:\b(?:compris\w+|consist\w*|made up|includ(?:es|ing|ed)|split|mix|combin\w+|"
            r"divided|of which|and|with|structured as|,|\+|of|"
            r"between)|\()(?: of| between| into| as)?(?: an?| some| another| up to)?"
        ),
        right=(
            r"^(?: (?:in|of|as|worth of))? (?:(?:senior|venture|bank|secured|new|asset-backed|"
            r"mezzanine|additional|term|project|green|[\w-]+-backed|non-dilutive|convertible|preferred|common|"
            r"corporate|revolving|subordinated) ){0,3}(?:debt|loans?|credit|notes|equity\b|"
            r"revolver|facility|(?<=[ds] )¤|(?<=[fn] )¤|"
            r"¤(?= from| by|,|\.|$| and))(?![^§]{0,30}\b(?:round|raise\b)| (?:cash|capital)\b)"
        ),
        sentence=r"^(?=.*§.*§)(?=.*(?:\b(?:equity|debt|loan|credit)|¤))",
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
        left=r"\b(?:added|adding|adds)(?: another| a further| an additional)?",
        right=r"^ (?:in)?to ¶",
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
    rule(
        "contribution.investing",
        "contribution",
        left=(
            r"\b(?:investing|contributing|putting (?:in|up)|injecting|pumping in|chipping in|"
            r"committing|providing|pumping|pouring|sinking|ploughing|deploying)"
            r"(?: another| a further| an additional| some)?"
        ),
    ),
    # What was raised in one financing.
    rule(
        "amount.raise-verb",
        "amount",
        left=rf"\b(?:{RAISE}):? {DET}(?:(?:sum|amount|total|minimum|maximum) of )?",
        right=None,
        sentence=None,
    ),
    rule(
        "amount.of-round",
        "amount",
        left=(
            rf"(?<!\w)(?:{ROUND_NOUN}|¤)(?:(?:,)? (?:round|funding|financing|raise|shares|stock|"
            rf"extension|deal|investment|that|which|led by ¶|(?:which )?(?:the )?¶ (?:reported|"
            rf"said)|"
            rf"expected|pegged|now|is|was|will be|would be|comes in|"
            rf"came in|to be|in|it))*?,? (?:of|worth|totall?ing|total+ed|totals|came to|comes to|"
            rf"come to|amounts to|stood at|stands at|upsized to|at|for|amounting to|amounted to|"
            rf"to the tune of|valued at|brought in|brings in|raised|raising|added|adding|netted|"
            rf"yielded|pulled in|that raised|which raised|is expected to raise|could raise|"
            rf"would raise|to raise|may raise|could bring in|could fetch|exceed\w*|closed at|"
            rf"closed on|closing at|hit|reached|is|was|to be|followed|included|with|secured)(?: in|"
            rf" up to)? {DET}"
        ),
    ),
    rule(
        "amount.round-behind",
        "amount",
        right=(
            rf"^(?:-plus|\+)?(?:[ -](?!and\b|from\b|for\b|to\b|with\b|which\b|in revenue|on\b|"
            rf"fund\b)[\w+'&/-]+| ¤| ¶(?:'s)?|"
            rf", [\w-]+(?= [\w¤-]+ round)){{0,5}}?[ -](?:{ROUND_NOUN}|"
            rf"¤)(?!\w)(?! (?:under management|size|originations|book|tax|grade|bank|banking|"
            rf"banker|credits?|vehicle|officer|firm|adviser|advisor))"
        ),
    ),
    rule(
        "amount.round-behind",
        "amount",
        right=(
            r"^,? ?[(\"]?(?:(?:and )?it(?:'s| is| was) |in |via |through |as |by way of |"
            r"under )?(?:an? |its |the )?¤"
        ),
    ),
    rule(
        "amount.in-money-behind",
        "amount",
        right=(
            r"^(?: worth)? (?:in|of|as|worth of) (?:(?:[\w+-]+|¤) ){0,4}?(?:funding|financing|"
            r"capital|equity|investments?|fund-?raising|new money|cash|money|backing|support|"
            r"funds|notes|bonds|debt|loans?|credit|shares|stock|growth|commitments|proceeds|"
            r"¤)(?!\w)"
        ),
    ),
    rule(
        "amount.round-label",
        "amount",
        left=(
            r"¤(?: (?:round|funding|financing))?(?:,| \(|:| -| –| —|, for| \|) ?(?:an?|the|"
            r"about)?"
        ),
    ),
    rule(
        "amount.field",
        "amount",
        left=(
            r"^\W*(?:amount|raised|round size|size|deal size|funding|investment|ticket|how much|"
            r"raise|the raise|funding amount|amount raised|money raised|"
            r"total round size)(?: \(\w+\))?\s*[:–—|-]?"
        ),
    ),
    rule(
        "amount.from-investors-behind",
        "amount",
        right=(
            r"^,? (?:(?:in|of) [\w -]{1,30} )?(?:from|led by|backed by|co-led by|"
            r"by) (?:(?:investors|backers|new|existing|a|an|the|its|some|other|"
            r"[\w'-]+) ){0,5}?(?:¶|investors|backers|shareholders|vcs|undisclosed)"
        ),
        sentence=FUNDING + r"|receiv|rais|secur|attract|bag|land|deal|mop|obtain|get|pump",
    ),
    rule(
        "amount.size",
        "amount",
        left=(
            r"\b(?:round |deal |issue |offer )?size(?: under discussion| of the (?:round|deal|"
            r"raise|issue|financing))?(?: is| was| could be| may be| would be|:)"
            r"(?: expected to be| likely to be)?"
        ),
        sentence=r"^(?!.*\b(?:market|fund) size)",
    ),
    # "Acme, €22m": the heading of an entry in a round-up.
    rule(
        "amount.entry",
        "amount",
        left=r"^\W*(?:\d{1,2}[.)] ?)?¶(?:\s*\([^)§]{2,60}\))?\s*(?:,|:|[-–—|]|\()",
        right=r"^\W*$",
    ),
    rule(
        "amount.target",
        "amount",
        left=(
            r"\b(?:target|goal|aim|plan|talks?|negotiations?|looking|ask|hard cap|"
            r"ceiling)(?: size)?(?: [\w'-]+){0,3} (?:of|for|over|on|about|at)(?: an?| some)?"
        ),
        sentence=r"^(?!.*\b(?:funds? (?:at|of|with)|its (?:\w+ )?fund|revenue|sales target)\b)",
    ),
    rule(
        "amount.possessive",
        "amount",
        left=r"¶'s?(?: (?:own|recent|record|earlier|later|subsequent|whopping|massive|latest))*",
        right=r"^ (?:in †|†|last|this|¤|was|were)",
        sentence=FUNDING,
    ),
    rule(
        "amount.sought",
        "amount",
        left=(
            rf"\b(?:seeks?|seeking|sought|wants?|wanting|eyes|eyeing|targets|targeting|"
            rf"in talks for|asking (?:[\w ]{{0,20}} )?for|ask is|ask of|hunting(?: for)?|chasing|"
            rf"aims? for|going for|needs?) {DET}"
        ),
        right=(
            r"^(?! (?:valuation|[\w-]+ valuation|in revenue|acquisition|market))(?: (?:in|of|"
            r"from|for|more|to|at|round|extension|via|through|as|by|ahead|before|this|next|"
            r"within|and|or|with)\b|[,.;:]|$)"
        ),
        sentence=rf"{FUNDING}|valuation|money|cash",
    ),
    rule(
        "amount.that-was",
        "amount",
        left=(
            r"^\W*(?:and )?(?:that|it|this)(?: one)?(?:,[^,§]{2,30},)? (?:was|is|had been|"
            r"came to|amounted to)(?: an?| just| only)?"
        ),
        sentence=r"^(?!.*(?:revenue|sales|market|profit|loss|share))",
    ),
    # "Raised only §, below its § target."
    rule(
        "amount.target",
        "amount",
        left=r"\b(?:its|the|an?|initial|original)",
        right=r"^ (?:fund-?raising |funding )?(?:target|goal)\b",
        sentence=rf"^(?!.*(?:revenue|sales|fund\b|venture firm)).*{FUNDING}",
    ),
    rule(
        "amount.round-from",
        "amount",
        left=(
            r"\b(?:fund-?rais(?:e|er|ing)|round|financing|raise) (?:from|with|by) [^.;§]{3,80} "
            r"(?:for|of|worth)(?: an?)?"
        ),
    ),
    rule(
        "amount.closed-on",
        "amount",
        left=r"\bclos(?:e[sd]?|ing) (?:[\w†-]+ ){0,4}?(?:on|at|with)(?: an?| some)?",
    ),
    rule(
        "amount.headline",
        "amount",
        left=(
            r"(?:\b(?:with|for|lands?|in|after|on|gets?|:|,|scores?|into|of|over|a|its|to|the)|"
            r"^|[-–—:,])"
        ),
        right=rf"^(?: [\w'-]+| ¶(?:'s)?){{0,4}}? (?:{ROUND_NOUN}|¤|from ¶|for ¶|backing)\b",
    ),
    rule(
        "amount.sale-of-shares",
        "amount",
        left=(
            r"\b(?:sold|sale of|selling|sell|bought|buying|acquired|purchase of|purchased|took|"
            r"taking|takes)(?: an?| some| about| another)*"
        ),
        right=(
            r"^ (?:in|of|worth of)? ?(?:[\w-]+ ){0,3}(?:shares|stakes?|stock|equity|notes|bonds|"
            r"preferred)"
        ),
    ),
    rule(
        "amount.invested-passive",
        "amount",
        right=(
            r"^ (?:has been|was|were|had been|have been|will be|would be|is being|being|"
            r"is to be|are being|of \w+ (?:had|has|have) been)(?: \w+ly)? (?:raised|invested|"
            r"secured|injected|put|pumped|poured|committed|provided|closed)"
        ),
    ),
    rule(
        "amount.money-verb-behind",
        "amount",
        right=(
            r"^ (?:will|would|is|are|was) (?:be )?(?:used|go|going|intended|earmarked|"
            r"to be used|spent|fund|help|bankroll) "
        ),
        sentence=FUNDING,
    ),
)
