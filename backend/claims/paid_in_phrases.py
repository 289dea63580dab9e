"""Rules on what one financing raised, by who paid it, what was sold for it or what it went to.

A table alone: money_roles tries the rules in this order, behind those of amount_phrases.
"""

from backend.claims.lexicon import FUNDING
from backend.claims.money_phrases import NO_OTHER_CLAIM, Rule, rule

PAID_IN_RULES: tuple[Rule, ...] = (
    rule(
        "amount.invested-passive",
        "amount",
        right=(
            r"^ (?:has been|was|were|had been|have been|will be|would be|is being|being|"
            r"is to be|are being|of \w+ (?:had|has|have) been)(?: \w+ly)? (?:raised|invested|"
            r"secured|injected|put|pumped|poured|committed|provided|closed)|"
            r"^ (?:has |have |had )?(?:flowed|poured|streamed) into ¶|"
            r"^ (?:already |now |so far )?(?:raised|sold|collected|committed|secured) (?:out "
            r")?(?:of|"
            r"against) (?:an?|the|its) "
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
            r"in |earlier |back in )*(?:†|today|last|this|yesterday)|(?:some |other |several |the "
            r")?(?:outlets?|media|reports?|"
            r"papers?|newspapers?|¶) (?:had |has |have )?(?:reported|claimed|mentioned))"
        ),
        sentence=rf"¤|{FUNDING}|extension|close\b|valu|overtak",
    ),
    rule(
        "amount.in-return",
        "amount",
        left=r"\bin (?:return|exchange) for(?: an?| about| some)?",
        right=r"^,? [^.;§]{0,60}?\b(?:stakes?|shares|tenth|fifth|quarter|third)\b",
    ),
    # "Tapped its investors for §", "fresh money for ¶: §".
    rule(
        "amount.tapped",
        "amount",
        left=(
            r"\b(?:tapp?(?:ed|s|ing)|touched|w[eo]nt (?:back )?to|go(?:es|ing)? back to|turn(?:ed|"
            r"s|ing)? to|"
            r"asked|squeezed) (?:up )?(?:its |existing |the |some |new |outside )*(?:investors|"
            r"backers|shareholders|markets?)(?: again)?,? for(?: an?| another)?|"
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
        "amount.figure",
        "amount",
        left=r"\b(?:the|a|that)",
        right=r"^ (?:figure|number)\b",
        sentence=rf"^(?!.*valu){NO_OTHER_CLAIM[1:]}",
    ),
    # "¶ had § from ¶ in †", "¶ has § of seed money".
    rule(
        "amount.had-from",
        "amount",
        left=(
            r"(?:¶|\b(?:it|which|who|company|start-?up|firm))(?: (?:has|had|have|now|only|already|"
            r"also|just|itself)){1,3}(?: an?| another| some)?"
        ),
        right=r"^ (?:(?:in|of) (?:an? |its )?(?:[\w-]+ )?¤|(?:[\w ]{2,20} )?from ¶)",
        sentence=r"^(?!.*\b(?:revenues?|sales|contracts?|grants?|orders?|cash|fees|fines?|debts?)\b)",
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
    # "Issued new shares for §".
    rule(
        "amount.shares-for",
        "amount",
        left=(
            r"\b(?:issu|plac|allot)(?:e[sd]?|ing|ted|ting)? (?:[\w.-]+ ){0,4}?(?:shares|stock|"
            r"notes|bonds)(?: to [^.;§]{2,60}?)? (?:for|worth)(?: an?| about| some)?|"
            r"\b(?:sell|sells|sold|selling) (?:new|fresh) (?:[\w.-]+ ){0,2}(?:shares|stock)(?: to "
            r"[^.;§]{2,60}?)? (?:for|worth)(?: an?| about| some)?"
        ),
    ),
    # "A further § could follow".
    rule(
        "amount.may-follow",
        "amount",
        left=r"\b(?:an(?:other)?|a further|the (?:other|remaining)|up to|as much as)",
        right=(
            r"^ (?:more )?(?:could|may|might|will|would|should|is (?:expected|due|set) to) "
            r"(?:still |yet )?(?:follow|come|be (?:added|raised|drawn))\b"
        ),
        sentence=NO_OTHER_CLAIM,
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
            r"\b(?:settl(?:ed|es|ing) (?:for|on)|pass(?:es|ed|ing) (?:a?round )?the "
            r"hat[^.;§]{0,30}? for|ma(?:de|kes?) do with|ended up (?:with|at|on)|c[ao]me away "
            r"with|came out at|stopped at|content(?:ed)? (?:itself |themselves )?with|walk(?:ed|s) "
            r"(?:away|"
            r"off) with)(?: an?| just| only)*"
        ),
        right=r"^(?! (?:fines?|lawsuit|claim|valuation))",
        sentence=rf"{FUNDING}|target|sought|wanted|hoped|planned|{NO_OTHER_CLAIM}",
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
        sentence=rf"{FUNDING}|valu|\bprice\b|came in at §|group|consortium|shareholders",
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
            r"in) (?:in|at|during|through|last|†|a year|when|only|just)\b|"
            r"^ (?:that |which )¶(?:'s? [\w-]+)? (?:had |has )?(?:led|gave|given|provided|lent|"
            r"committed|pledged|promised|wired|announced|put (?:in|up))\b"
        ),
        sentence=r"^(?!.*\b(?:revenues?|sales|grants?)\b)",
    ),
)
