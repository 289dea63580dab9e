"""Rules on what one financing raised, by its verb or the noun of its round.

A table alone: money_roles tries the rules in this order, when those on other sums have said no.
"""

from backend.claims.lexicon import FUNDING, RAISE, ROUND_NOUN
from backend.claims.money_phrases import DET, NO_OTHER_PAYMENT, Rule, rule

AMOUNT_RULES: tuple[Rule, ...] = (
    rule(
        "amount.raise-verb",
        "amount",
        left=rf"\b(?:{RAISE}):? {DET}(?:(?:sum|amount|total|minimum|maximum) of )?",
        right=None,
        sentence=None,
    ),
    rule(
        "amount.raise-by-taking",
        "amount",
        left=r"\b(?:takes?|took|taken|taking)(?: (?:just|only|another|an?|a further|some))*",
        right=(
            r"^(?! (?:[\w-]+ )?(?:stake|holding|hit|loss|charge|position|bet|off|away|out|bite|"
            r"share|slice|interest|write-?down|to|of)\b)"
        ),
    ),
    rule(
        "amount.of-round",
        "amount",
        left=(
            rf"(?<!\w)(?<!doing the )(?<!making the )(?:{ROUND_NOUN}|¤)(?:(?:,)? (?:round|funding|"
            rf"financing|raise|shares|stock|"
            rf"extension|deal|investment|that|which|led by ¶|(?:which )?(?:the )?¶ (?:reported|"
            rf"said)|which (?:¶|it|the [\w-]+) (?:now )?puts?|"
            rf"expected|pegged|now|is|was|will be|would be|comes in|(?:said|reported|thought|"
            rf"believed|"
            rf"understood|rumou?red|supposed) to be|"
            rf"came in|to (?:come in|close|be)|likely|set|in|it))*?(?!, at\b),? (?:of|worth|"
            rf"totall?ing|total+ed|totals|came to|comes to|"
            rf"come to|amounts to|stood at|stands at|upsized to|at|for|amounting to|amounted to|"
            rf"to the tune of|brought in|brings in|raised|raising|added|adding|netted|"
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
            rf"fund\b|after\b|implied\b|(?:when|while|if|than|since|but|until|before|because|once|"
            rf"where|"
            rf"that)\b)[\w+'&/-]+| ¤| ¶(?:'s)?|"
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
            r"¤)(?!\w|-card)"
        ),
    ),
    rule(
        "amount.round-label",
        "amount",
        left=(
            r"(?:¤(?: (?:round|funding|financing))?(?: (?:(?:in|of|last) )?†)?(?:,(?: all(?: "
            r"of)?)?| \(|:| -| –| —|, for| \|)|"
            r"\bthe (?:[\w-]+ )?(?:round|raise|financing|deal) \() ?(?:an?|the|about)?"
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
            r"at)(?: expected to be| likely to be)?|\b(?:with|at|has|had) an? (?:total )?volume of"
        ),
        sentence=(
            r"^(?!.*\b(?:market|fund) size|.*\b(?:trad\w+|transactions?|payments?|loans?) volume)"
        ),
    ),
    # "Acme, €22m": the heading of an entry in a round-up.
    rule(
        "amount.entry",
        "amount",
        left=(
            r"^\W*(?:\d{1,2}[.)] ?)?(?:[a-z][a-z -]{2,30}: )?¶(?:\s*\([^)§]{2,60}\))?(?:, [\w "
            r"-]{2,40}){0,3}\s*(?:,|:|[-–—|]|\()"
        ),
        right=(
            r"^(?:\W*$|, (?:¤|(?:led|of which|all|from|seed|for|with)\b)|"
            r" (?:from|led by|for|in (?:an? )?¤)(?!\w))"
        ),
    ),
    rule(
        "amount.target",
        "amount",
        left=(
            r"\b(?:target|goal|aim|plan|talks?|negotiations?|looking|ask|hard cap|"
            r"ceiling)(?: size)?(?:(?: [\w'-]+| (?:with|by) ¶(?: and ¶)?){0,3} (?:of|for|over|on|"
            r"about|"
            r"at)(?: an?| some)?|"
            r"(?<=talks)(?: (?:again|now))?(?: with (?:[\w-]+ ){0,2}¶(?: and ¶)?(?: alone)?)?)|"
            r"\bnegotiat(?:es|ed|ing) with (?:[\w-]+ ){0,2}¶(?: and ¶)?(?: over| for| on| about)?"
        ),
        sentence=r"^(?!.*\b(?:funds? (?:at|of|with)|its (?:\w+ )?fund|revenue|sales target)\b)",
    ),
    rule(
        "amount.sought",
        "amount",
        left=(
            rf"\b(?:seeks?|seeking|sought|wants?|wanted|wanting|in line for|on course for|eyes|"
            rf"eyeing|targets|targeting|"
            rf"in talks for|asking (?:[\w ]{{0,20}} )?for|ask is|ask of|hunting(?: for)?|chasing|"
            rf"aims? for|going for|needs?|(?:hop|aim|negotiat)ing for|hopes for|aim(?:s|ed) "
            rf"for|(?:is|was|"
            rf"be|were|been) after|(?:trying|angling|holding out|pushing|shooting|gunning|"
            rf"pitching|out|in the (?:market|running)|on the hunt|hunting|knocking on doors|would "
            rf"settle|lobbying) for|would (?:like|take|welcome)|could (?:do with|use)|"
            rf"(?:intention|aim|plan|goal|hope|idea) is to get to|"
            rf"(?:sets?|setting) "
            rf"out to (?:get|find)|in the middle of collecting) {DET}"
        ),
        right=(
            r"^(?! (?:valuation|[\w-]+ valuation|in revenue|acquisition|market))(?: (?:in|of|"
            r"from|for|more|to|at|round|extension|via|through|as|by|ahead|before|this|next|"
            r"within|and|or|with|when|as|while|because)\b|[,.;:]|$| [\"'])"
        ),
        sentence=rf"{FUNDING}|valuation|money|cash|\bprice\b|{NO_OTHER_PAYMENT}",
    ),
    rule(
        "amount.that-was",
        "amount",
        left=(
            r"^\W*(?:and )?(?:that|it|this)(?: one)?(?:,[^,§]{2,30},)? (?:was|is|had been|"
            r"came to|amounted to)(?: an?| just| only)?|\b(?:(?:original|initial|first|"
            r"fund-?raising)"
            r" (?:target|goal|aim|plan|ask)|figure on the table|sum (?:asked for|on the table))"
            r" (?:was|is|had been|has been)(?: an?| just| only)?"
        ),
        right=r"^(?! (?:less|more|short|above|below|higher|lower|fewer)\b)",
        sentence=r"^(?!.*(?:revenue|sales|market|profit|loss|share))",
    ),
    # "Analysts put the size of the round at §."
    rule(
        "amount.put-at",
        "amount",
        left=(
            r"\b(?:put(?:s|ting)?|peg(?:s|ged|ging)?|estimat(?:e[sd]?|ing)) (?:the|its|that|¶'s) "
            r"(?:[\w-]+ ){0,3}?(?:proceeds|size|sum|amount|haul|cheque|check|ticket|raise|raising|"
            r"round|financing|fund-?raising|stake sale)(?: [^.;§]{2,40}?)? (?:at|to be)(?: an?)?"
        ),
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
    # "Size: §", "Money raised: §": the label of a fact box.
    rule(
        "amount.label",
        "amount",
        left=(
            r"^\W*(?:the )?(?:(?:latest |new |last |total )?(?:sum|amount|size|ticket|volume|round|"
            r"raise|investment|deal|cheque|check|money|funds|funding)(?: (?:size|raised|amount|sum|"
            r"volume|in|secured|received))?|raised|raising|new money)(?:: | [–—-] ?)(?:an? )?"
        ),
        right=r"^(?!.*\b(?:to date|so far|in total|since)\b)",
        sentence=r"^(?!.*\b(?:fines?|damages|prize|sales|revenues?)\b)",
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
)
