"""Rules on what one financing raised.

A table alone: money_roles tries the rules in this order, and these last.
"""

from backend.claims.lexicon import FUNDING, RAISE, ROUND_NOUN
from backend.claims.money_phrases import DET, Rule, rule

# Sums that are sought in courts, budgets and takeovers.
_NO_OTHER_CLAIM = (
    r"^(?!.*\b(?:damages|lawsuits?|court|fines?|compensation|savings|sales|revenues?|profits?|budget|aid|"
    r"contracts?|acqui\w+|takeover|costs?|tax\w*|funds?|vehicles?)\b)"
)

AMOUNT_RULES: tuple[Rule, ...] = (
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
            rf"came in|to (?:come in|close|be)|likely|set|in|it))*?,? (?:of|worth|totall?ing|"
            rf"total+ed|totals|came to|comes to|"
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
            r"(?:¤(?: (?:round|funding|financing))?(?:,(?: all(?: of)?)?| \(|:| -| –| —|, for| \|)|"
            r"\bthe (?:[\w-]+ )?(?:round|raise|financing|deal) \() ?(?:an?|the|about)?"
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
        sentence=FUNDING
        + r"|receiv|rais|secur|attract|bag|land|deal|mop|obtain|get|pump|worth|valu",
    ),
    rule(
        "amount.size",
        "amount",
        left=(
            r"\b(?:round |deal |issue |offer )?size(?: under discussion| of (?:the|its) (?:[\w-]+ "
            r"){0,2}"
            r"(?:round|deal|raise|issue|financing|¤))?(?: is| was| could be| may be| would be|:| "
            r"at)"
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
            rf"\b(?:seeks?|seeking|sought|wants?|wanted|wanting|in line for|on course for|eyes|"
            rf"eyeing|targets|targeting|"
            rf"in talks for|asking (?:[\w ]{{0,20}} )?for|ask is|ask of|hunting(?: for)?|chasing|"
            rf"aims? for|going for|needs?|(?:hop|aim|negotiat)ing for|aim(?:s|ed) for|(?:is|was|"
            rf"be|were|"
            rf"been) after|(?:trying|angling|holding out|pushing|shooting|gunning|"
            rf"pitching|out) for) {DET}"
        ),
        right=(
            r"^(?! (?:valuation|[\w-]+ valuation|in revenue|acquisition|market))(?: (?:in|of|"
            r"from|for|more|to|at|round|extension|via|through|as|by|ahead|before|this|next|"
            r"within|and|or|with|when|as|while|because)\b|[,.;:]|$| [\"'])"
        ),
        sentence=rf"{FUNDING}|valuation|money|cash|\bprice\b|{_NO_OTHER_CLAIM}",
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
        sentence=rf"^(?!.*(?:revenue|sales|fund\b|venture firm)).*(?:{FUNDING}|amount|short of)",
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
            r"secured|injected|put|pumped|poured|committed|provided|closed)|"
            r"^ (?:has |have |had )?(?:flowed|poured|streamed) into ¶"
        ),
    ),
    rule(
        "amount.that-it-announced",
        "amount",
        left=r"\b(?:the|with|its|than|from|to)",
        right=(
            r"^ (?:that |which )?(?:(?:(?:it|the (?:company|firm|start-?up)|¶) (?:has |had "
            r")?(?:just |first )?|"
            r"was |were )?(?:confirmed|announced|unveiled|disclosed|reported|made public) (?:on |"
            r"in |earlier |"
            r"back in )*(?:†|today|last|this|yesterday)|(?:some |other |several |the "
            r")?(?:outlets?|media|reports?|"
            r"papers?|newspapers?|¶) (?:had |has |have )?(?:reported|claimed|mentioned))"
        ),
        sentence=rf"¤|{FUNDING}|extension|close\b|valu|overtak",
    ),
    # "Tapped its investors for §", "fresh money for ¶: §".
    rule(
        "amount.tapped",
        "amount",
        left=(
            r"\b(?:tapp?(?:ed|s|ing)|touched|w[eo]nt (?:back )?to|go(?:es|ing)? back to|turn(?:ed|"
            r"s|ing)? to|"
            r"asked|squeezed) (?:up )?(?:its |existing |the |some |new |outside )*(?:investors|"
            r"backers|"
            r"shareholders|markets?)(?: again)?,? for(?: an?| another)?|"
            r"\b(?:money|cash|funding|capital|funds) for ¶(?::|,| –|—)(?: an?)?|"
            r"\bwith the (?:new|fresh|latest|extra|additional)"
        ),
        right=r"^(?! (?:more|to spend))(?:[,.;]| (?:in|from|at|of|when|and)\b|$)",
    ),
    rule(
        "amount.lined-up",
        "amount",
        left=r"\b(?:has|have|had|with)(?: an?| another| some)?",
        right=r"^ (?:lined up|in the bag|in commitments|pledged)\b",
    ),
    rule(
        "amount.offered",
        "amount",
        left=r"\b(?:offers?|proposals?) (?:of|for|worth)(?: an?)?",
        right=r"^ from\b",
        sentence=_NO_OTHER_CLAIM,
    ),
    rule(
        "amount.figure",
        "amount",
        left=r"\b(?:the|a|that)",
        right=r"^ (?:figure|number)\b",
        sentence=rf"^(?!.*valu){_NO_OTHER_CLAIM[1:]}",
    ),
    # "The ¤, which ¶ puts at §".
    rule(
        "amount.put-at",
        "amount",
        left=(
            r"(?:¤|\b(?:round|raise|financing))(?: round)?, which (?:¶|it|the [\w-]+) (?:now "
            r")?puts? at(?: an?)?[ \"']*"
        ),
    ),
    rule(
        "amount.richer",
        "amount",
        right=r"^ (?:richer|better off|fuller|to the good)\b",
    ),
    rule(
        "amount.uses",
        "amount",
        left=r"\b(?:use|using|deploy) (?:the|its|this)(?: new| fresh)?",
        right=r"^ (?:to|for|on)\b",
    ),
    rule(
        "amount.of-the-parts",
        "amount",
        left=(
            r"(?:\b(?:put\w*|contribut\w+|provid\w+|invest\w*|supplied|t[oa]k\w+|came up with|is|"
            r"was) "
            r"[^.;§]{0,20}§ of (?:the|that|this)(?: total)?|^\W*of (?:the|that|this)(?: total)?)"
        ),
        right=r"^(?:[,.;]| (?:in|that|it|which|round|total)\b)",
        sentence="§.*§",
    ),
    rule(
        "amount.bought-into",
        "amount",
        left=r"\b(?:bought|buys?|buying) into ¶ for(?: an?)?",
    ),
    # "The ¤, its largest to date at §", "settled for §".
    rule(
        "amount.biggest-at",
        "amount",
        left=r"\b(?:largest|biggest|smallest|record)(?: [\w-]+){0,4} at(?: an?| some)?",
        sentence=r"¤|\b(?:rounds?|rais\w+|deal|financing)\b",
    ),
    rule(
        "amount.settled-for",
        "amount",
        left=(
            r"\b(?:settl(?:ed|es|ing) (?:for|on)|ma(?:de|kes?) do with|ended up (?:with|at|on)|"
            r"c[ao]me away "
            r"with|came out at|content(?:ed)? (?:itself |themselves )?with|walk(?:ed|s) (?:away|"
            r"off) with)"
            r"(?: an?| just| only)*"
        ),
        right=r"^(?! (?:fines?|lawsuit|claim|valuation))",
        sentence=rf"{FUNDING}|target|sought|wanted|hoped|planned|{_NO_OTHER_CLAIM}",
    ),
    rule(
        "amount.in-return",
        "amount",
        left=(
            r"(?:\bin (?:return|exchange) for|^\W*for (?:its|their|the|that|this))(?: an?| its| "
            r"their)?"
        ),
        right=r"^(?:[,.]| (?:from|in)\b)",
        sentence=r"\b(?:shareholders?|stake|shares|per ?cent|tenth|fifth|quarter|third|equity)\b|%",
    ),
    rule(
        "amount.taken-from",
        "amount",
        left=r"\b(?:took|tak(?:es?|en|ing)|accept(?:s|ed|ing)?)(?: an?| some| another| a further)*",
        right=(
            r"^ (?:in (?:[\w-]+ ){1,3})?from (?:¶|(?:its |the |existing |new |other )*(?:investors|"
            r"backers|shareholders|funds)\b)"
        ),
    ),
    rule(
        "amount.meant-to-be",
        "amount",
        left=(
            r"(?:\b(?:round|raise|financing|deal|it)|¤)(?: [\w-]+){0,2} (?:was|were) (?:first |"
            r"originally |"
            r"initially |at first )?(?:meant|supposed|intended|planned|expected|due) to be(?: an?)?"
        ),
        sentence=FUNDING,
    ),
    rule(
        "amount.from-planned",
        "amount",
        left=(
            r"(?:\b(?:round|raise|financing|deal)|¤)(?: size)? from (?:(?:the |an? |its "
            r")?(?:planned|"
            r"original|initial|targeted|expected)(?: target of)?|[^.;§¶]{0,25}§ to)(?: an?)?"
        ),
    ),
    rule(
        "amount.the-sum",
        "amount",
        left=(
            r"^\W*(?:(?:the|this|that)(?: new| latest| fresh)?|"
            r"(?:(?:the|its) )?(?:investors|backers|group|consortium)'s?)"
        ),
        right=(
            r"^ (?:buys?|bought|gives?|gets?|comes?|came|follows?|followed|brings|adds|takes|"
            r"lifts|arrives|arrived|buys|should|will|"
            r"(?:is|was) (?:more|less|about|nearly|almost|double|twice))\b"
        ),
        sentence=rf"¤|{FUNDING}|valu",
    ),
    rule(
        "amount.the-sum",
        "amount",
        left=(
            r"\b(?:the|that) (?:[\w-]+ )?(?:sum|amount|figure)(?:,| \(|:| –| is| was| of)(?: an?)?"
        ),
        sentence=r"\b(?:hoped|raise[sd]?|raising|sought|rounds?|target\w*|invest\w*)\b|¤",
    ),
    rule(
        "amount.is-what",
        "amount",
        right=(
            r"^ (?:is|was) (?:what|how much|the (?:sum|amount|figure)(?: that)?) (?:¶|it|the "
            r"(?:company|"
            r"start-?up|firm))(?:'s)? (?:hop|want|aim|plan|seek|need|rais|got|has|had|is|was)"
        ),
    ),
    rule(
        "amount.from-investors-behind",
        "amount",
        left=r"^\W*",
        right=r"^,? (?:all )?from ¶",
    ),
    rule(
        "amount.came-in",
        "amount",
        right=(
            r"^ (?:came|comes|is coming|was coming|flowed|poured) in (?:from|at|with|as|when|"
            r"through)\b"
        ),
        sentence=rf"{FUNDING}|valu|group|consortium|shareholders",
    ),
    # "The § it got in its first round".
    rule(
        "amount.that-it-raised",
        "amount",
        left=r"\b(?:the|of|than|its|with|to|beside|and)",
        right=(
            r"^ (?:that |which )?(?:it|the (?:company|firm|start-?up)|¶) (?:had |last |first "
            r")?(?:got|"
            r"raised|received|secured|collected|took in|brought in|obtained|landed|banked|pulled "
            r"in) "
            r"(?:in|at|during|through|last|†|a year|when|only|just)\b"
        ),
        sentence=r"^(?!.*\b(?:revenues?|sales|grants?)\b)",
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
