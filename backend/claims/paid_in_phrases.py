"""Rules on what one financing raised, by who paid it, what was sold for it or what it went to.

A table alone: money_roles tries the rules in this order, behind those of amount_phrases.
"""

from backend.claims.lexicon import FUNDING, INVEST
from backend.claims.money_phrases import DET, NO_OTHER_CLAIM, NO_OTHER_PAYMENT, Rule, rule

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
    # "Tapped its investors for §", "turned to Gulf funds for §", "fresh money for ¶: §".
    rule(
        "amount.tapped",
        "amount",
        left=(
            r"\b(?:tapp?(?:ed|s|ing)?|touched|w[eo]nt (?:back )?to|go(?:es|ing)? (?:back )?to|"
            r"turn(?:ed|s|ing)? to|(?:re)?turn(?:ed|s|ing) to|ask(?:ed|s|ing)?|squeezed|"
            r"sound(?:ed|s|ing) out|approach(?:ed|es|ing)?|call(?:ed|s|ing)? on) (?:up )?"
            r"(?:[\w'&-]+ |¶(?:'s|,)? ){1,7}?for(?: an?| another| some)*|"
            r"\b(?:money|cash|funding|capital|funds) for ¶(?::|,| –|—)(?: an?)?|"
            r"\bwith the (?:new|fresh|latest|extra|additional)"
        ),
        right=(
            r"^(?! (?:more|to spend))(?:[,.;]| (?:in|from|at|of|when|and|before|after|by|to|this|"
            r"next|†)(?!\w)|$)"
        ),
        sentence=NO_OTHER_PAYMENT,
    ),
    # "Persuaded them to part with §", "talked ¶ out of §", "got two funds to put up §".
    rule(
        "amount.talked-into",
        "amount",
        left=(
            rf"\b(?:persuad\w+|convinc\w+|talk(?:s|ed|ing)?|coax\w+|charm\w+|cajol\w+|induc\w+|"
            rf"prevail\w+ (?:up)?on|w[io]n(?:s|ning)? over|got|gets?|getting) [^.;§]{{1,110}}? "
            rf"(?:(?:in)?to (?:club(?:bing)? together (?:for|with)|accept(?:ing)?|take|taking|"
            rf"(?:join|com)(?:e|ing)? in (?:for|with)|sign\w* (?:off )?(?:on|up for)|{INVEST})|"
            rf"out of)(?: (?:it|them|¶|the [\w-]+|her|him))?(?: with| for| in| up)* {DET}"
        ),
        sentence=NO_OTHER_PAYMENT,
    ),
    # "§ is on the table", "§ changes hands".
    rule(
        "amount.on-the-table",
        "amount",
        right=(
            r"^ (?:(?:is|are|was|were|remains?|would be|lies?|lay|being|now|still|already|said to "
            r"be) )*(?:on the (?:table|cards|way)|on offer|under (?:discussion|negotiation)|being "
            r"(?:discussed|negotiated)|in (?:prospect|the offing)|up for grabs)\b|"
            r"^ (?:will |would |is to |are to |has |have )?(?:chang(?:es?|ed) hands|will flow|"
            r"(?:will |is to |would )(?:be paid|be wired|flow|land|arrive)|landed|(?:has |have "
            r")?arrived "
            r"in (?:its|the))\b"
        ),
        sentence=NO_OTHER_PAYMENT,
    ),
    # "Was handed §", "has been promised §", "is being lent §".
    rule(
        "amount.was-given",
        "amount",
        left=(
            r"\b(?:is|are|was|were|be|been|being|gets?|got) (?:just |now |recently |also |already |"
            r"to be |being )*(?:given|handed|lent|loaned|wired|promised|advanced|entrusted "
            r"with|backed with|provided with|supplied with|staked)(?: (?:with|up to|another|an?|"
            r"some|a further))*"
        ),
        right=r"^(?! (?:fines?|contract|budget|in damages|to (?:leave|settle|drop)))",
        sentence=NO_OTHER_PAYMENT,
    ),
    # "Backed by ¶ to the tune of §"; what a company has been given so far is a total.
    rule(
        "amount.to-the-tune",
        "amount",
        left=(
            r"(?<!been )\b(?:back|fund|financ|support|invest|suppl|underwr|help|bankroll)\w*\b"
            r"[^.;§]{0,70}? (?:to the (?:tune|extent|amount) of|in the (?:amount|sum) of)(?: an?)?"
        ),
        sentence=NO_OTHER_PAYMENT,
    ),
    # "Now has § to turn the work into a product", "has § more to spend".
    rule(
        "amount.now-has",
        "amount",
        left=(
            r"(?:¶|\b(?:it|which|who|company|start-?up|firm))(?:, [^,;§]{3,70},)? (?:now |itself "
            r")?(?:has|have|had)(?: now| itself)*(?: an?| another| some)*"
        ),
        right=(
            r"^ (?:more (?:to|for|with)\b(?! (?:spend|pay) on (?:the|a) )|with which to|signed\b|"
            r"(?:in the bank )?(?:to|for the) (?:turn|build|bring|take|put|prove|scale|fight|"
            r"battle|"
            r"expand|develop|finish|make|grow|launch|hire)\b)"
        ),
        sentence=NO_OTHER_PAYMENT,
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
        sentence=r"^(?!.*\b(?:revenues?|sales|contracts?|grants?|orders?|cash|fees|fines?|"
        r"debts?)\b)",
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
            r"through)\b|^,? (?:came|arrived|followed)(?: in)? (?:(?:in|last|on) )?† from ¶"
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
