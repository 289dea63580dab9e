"""Rules on prices put on a company in words other than "valued" and "worth".

A table alone: money_roles tries the rules in this order, behind those of valuation_phrases.
"""

from backend.claims.lexicon import COMPANY_NOUN
from backend.claims.money_phrases import NO_ROUND, OLD, Rule, rule

NEAR = (
    r"(?: an?| about| around| nearly| near| almost| just| roughly| some| over| above| more than|"
    r" only| close to| north of| upwards of| as much as| as little as| no less than| up to)*"
)
_MADE = rf"(?:[\w¶'-]+ ){{0,5}}?(?:{COMPANY_NOUN})"
_WHOM = rf"(?:it|(?:(?:the|an?|this|its) )?(?:{_MADE} )?¶|(?:(?:the|an?|this|its) )?{_MADE})"
DEAL = r"(?:\b(?:rounds?|deal|raise|financing|fundrais\w+|investment|transaction|cheque|check)\b|¤)"
_PUT = r"(?:put|plac|slap|hang|hung|set|stick|stuck|pin|attach|assign|bestow|stamp)\w*"
NO_PIECE = r"^(?! (?:per|a share|a piece|each|apiece|in interest|in coupon))"
NO_TAKEOVER = (
    r"^(?!.*\b(?:acqui(?:re|red|ring|sition)|takeover|buy-?out|merger|bonds?|loans?|convertible)\b)"
)

PRICE_RULES: tuple[Rule, ...] = (
    # "The round lifts the payroll software maker to §."
    rule(
        "price.lifts-to",
        "valuation",
        left=(
            rf"\b(?:lift|push|catapult|propel|send|sent|boost|elevat|vault|tak|took|mov|drag|"
            rf"knock)\w* {_WHOM} (?:to|from|(?:up |down )?from § to){NEAR}"
        ),
        right=(
            r"^(?! (?:to § )?(?:in|of|since|so far|to date|raised|altogether|overall|all told|"
            r"total|a year|revenues?|sales|arr|annual)\b)"
        ),
        sentence=rf"{DEAL}|invest|valu|\bshares\b|\bstock\b|\bmoney\b|\bfunding\b",
    ),
    # "¶ is at § since †".
    rule(
        "price.is-at",
        "valuation",
        left=rf"¶(?: (?:is|was|stands|stood|sits|now|still|currently|already)){{1,3}} at{NEAR}",
        right=r"^(?:[,.;)]|$| (?:since|after|now|today|and|while|following|as of|in|†))",
        sentence=r"^(?!.*\b(?:revenues?|sales|arr|run[- ]rate|losses|budget|gmv|bookings)\b)",
    ),
    # "Puts a price of § on a business that opened last year."
    rule(
        "price.put-on",
        "valuation",
        left=(
            rf"\b{_PUT} an? (?:[\w-]+ ){{0,2}}(?:price|value|valuation|figure|number|sticker)"
            rf"(?:[- ]tag)? of{NEAR}"
        ),
        right=rf"^ (?:on|to) {_WHOM}",
    ),
    # "Puts a § price tag on it".
    rule(
        "price.put-on",
        "valuation",
        left=rf"\b{_PUT}{NEAR}",
        right=(
            rf"^ (?:(?:paper|price|value|worth|tag|sticker|figure|valuation|mark)[ -]?){{1,2}} "
            rf"(?:on|to) {_WHOM}"
        ),
    ),
    # "Puts § on the company".
    rule(
        "price.put-on",
        "valuation",
        left=rf"\bput(?:s|ting)?{NEAR}",
        right=rf"^ on (?:it|¶|the {COMPANY_NOUN})\b",
        sentence=r"¤|\brounds?\b|valu|worth|\brais|invest",
    ),
    # "Values it at §, according to a person with knowledge of the matter, up from §."
    rule(
        "valuation.carried",
        "valuation",
        left=(
            rf"(?:\b(?:valu(?:ed|es|ing|ation)|(?:post|pre)[- ]money|(?:is|was|be|it|now|company|"
            rf"firm|start-?up) worth)\b|¶ worth)[^;§]{{0,80}}§[^;§]{{0,140}}?"
            rf"[,(] ?(?:(?:up|down) from|compared (?:with|to)|as against){OLD}"
        ),
        right=NO_ROUND,
    ),
    # "The deal had implied §", "paid a price that corresponds to §".
    rule(
        "price.implied-for",
        "valuation",
        left=(
            rf"\bimpl(?:y|ies|ied|ying){NEAR}|"
            rf"\b(?:deals?|rounds?|sales?|trades|offer|investment|transactions?|purchase|filings?|"
            rf"terms|prices?|"
            rf"¤)(?: (?:that|which|had|has|would|then|now|also)){{0,3}} "
            rf"(?:correspond\w*|translat\w*|equat\w*|works? out|worked out) (?:to|at|in|into)"
            rf"{NEAR}"
        ),
        right=r"^(?! (?:per|a share|a piece|each|apiece|in (?:revenues?|sales)|of))",
    ),
    # "A price that implies § for the company".
    rule(
        "price.implied-for",
        "valuation",
        left=(
            rf"\b(?:impl(?:y|ies|ied|ying)|suggest(?:s|ed|ing)?|equat\w+ to|"
            rf"translat\w+ (?:in)?to){NEAR}"
        ),
        right=rf"^ for (?:all of )?{_WHOM}",
    ),
    # "The new price is §", "the price is §, against § in †".
    rule(
        "price.is",
        "valuation",
        left=(
            rf"\b(?:new|previous|last|earlier|old|latest|agreed|asking|post-money|pre-money) "
            rf"(?:price|price tag|mark|tag)(?: (?:is|was|will be|would be|has been|had been|being|"
            rf"stands at|stood at|at|of)|,|:){NEAR}"
        ),
        right=r"^(?! (?:per|a share|a piece|a month|a year|each|apiece|for (?!the whole|¶|it\b)))",
        sentence=NO_TAKEOVER,
    ),
    rule(
        "price.is",
        "valuation",
        left=rf"\bprice (?:is|was|of){NEAR}",
        right=r"^,? (?:(?:as )?against|compared (?:with|to)|(?:up|down) (?:from|on)|where it)\b",
        sentence=NO_TAKEOVER,
    ),
    # "The figure after the deal is §", "on a fully diluted basis that is §".
    rule(
        "price.after-the-deal",
        "valuation",
        left=(
            rf"\b(?:(?:figure|number|price|worth|value|tag) (?:after|before|with|including|once) "
            rf"(?:all )?(?:the |this |that )?(?:new |fresh )?(?:deal|money|round|investment|cash|"
            rf"funds|injection|capital|raise|financing)(?: (?:is|lands|closed))?|"
            rf"on an? fully[- ]diluted basis,?(?: (?:that|this|it|the (?:company|price|figure)))?)"
            rf"(?: (?:is|was|be|will|would|comes|came|works?|out|to|at|stands|worth)){{0,3}}{NEAR}"
        ),
    ),
    # "§ for the whole company".
    rule(
        "price.for-the-whole",
        "valuation",
        left=rf"\b(?:at|to|is|was|or|means?|meant|gives?|gave|suggests?){NEAR}",
        right=(
            rf"^ for (?:all of (?:¶|it\b)|(?:the|its) (?:whole|entire) (?:of ¶|{COMPANY_NOUN})|"
            rf"the {COMPANY_NOUN} as a whole|the (?:whole(?: (?:thing|lot))?|lot)[.,])"
        ),
        sentence=NO_TAKEOVER,
    ),
    # "At its peak the firm fetched §."
    rule(
        "price.at-its-peak",
        "valuation",
        left=(
            rf"\b(?:at|in) (?:its|the) (?:peak|height|zenith|top|highest|high|summit)\b"
            rf"(?:(?!revenue|sales|staff|spend|profit|rais|cost)[^.;§]){{0,90}}? (?:fetch\w*|"
            rf"command\w*|stood at|sold for|rated at|was at|priced at|was an?){NEAR}"
        ),
        right=r"^(?! (?:a|per|in|of)\b)",
    ),
    # "It joins Europe's unicorns at §", "has passed the § mark at which it is a unicorn".
    rule(
        "price.unicorn",
        "valuation",
        left=(
            rf"\b(?:uni|deca)corns?\b[^.;§]{{0,30}}(?: at| with an? (?:value|price) of|:|—|–){NEAR}"
        ),
        right=r"^(?! (?:round|in|of|¤)\b)",
    ),
    rule(
        "price.mark",
        "valuation",
        left=(
            rf"\b(?:pass|cross|break|broke|surpass|hit|reach|breach|exceed|clear|top|near|approach)"
            rf"\w*(?: through)? the(?: magic| symbolic| coveted)?|(?:¶|\b(?:{COMPANY_NOUN}|has|had|"
            rf"have|it|to|first|just|since|then|will|would|could))"
        ),
        right=r"^ (?:valuation |price )?(?:mark|threshold|barrier|level|line)\b(?! in| of)",
        sentence=r"^(?!.*\b(?:revenues?|sales|arr|raised|funding|orders|gmv|bookings|assets)\b)"
        r".*\b(?:valu\w+|worth|price|unicorns?)\b",
    ),
    rule(
        "price.as-the-valuation",
        "valuation",
        right=(
            r"^ as (?:the|its|a|¶'s) (?:[\w-]+ ){0,2}(?:post-money|pre-money|valuation|worth|"
            r"value)\b"
        ),
    ),
    rule(
        "price.commands",
        "valuation",
        left=(
            rf"(?:¶|\b(?:it|{COMPANY_NOUN}))(?: (?:could|would|had|once|then|still|can|has|might|"
            rf"may|now))* command(?:s|ed)?{NEAR}"
        ),
        right=r"^(?! (?:in|of) (?:[\w-]+ )?(?:fees?|sales|revenues?|assets))",
    ),
    # "¶, once §, let eighty people go."
    rule(
        "price.once",
        "valuation",
        left=r"¶, (?:once|at its peak|at one time)(?: at| worth| an?)*",
        right=r"^,",
    ),
    # "It passes ¶ (§)."
    rule(
        "price.in-brackets",
        "valuation",
        left=(
            r"\b(?:pass\w*|overtak\w+|overtook|ahead of|behind|surpass\w*|leapfrog\w*|eclips\w+|"
            r"second (?:only )?to|next to|alongside|than) (?:only )?¶,? \("
        ),
        right=r"^\)",
        sentence=r"\bvalu|\bworth\b|\bprivate\b|unicorn|start-?ups?\b",
    ),
    rule(
        "price.works-out",
        "valuation",
        left=(
            rf"(?:¶|\b(?:{COMPANY_NOUN}))(?: as a whole)? (?:comes|came|works|worked) out "
            rf"(?:at|as){NEAR}"
        ),
    ),
)
