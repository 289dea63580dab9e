"""Rules on prices put on a company in words other than "valued" and "worth".

A table alone: money_roles tries the rules in this order, behind those of valuation_phrases.
"""

from backend.claims.lexicon import COMPANY_NOUN
from backend.claims.money_phrases import NO_ROUND, OLD, Rule, rule

_NEAR = (
    r"(?: an?| about| around| nearly| near| almost| just| roughly| some| over| above| more than|"
    r" only| close to| north of| upwards of| as much as| as little as| no less than| up to)*"
)
_MADE = rf"(?:[\w¶'-]+ ){{0,5}}?(?:{COMPANY_NOUN})"
_WHOM = rf"(?:it|(?:(?:the|an?|this|its) )?(?:{_MADE} )?¶|(?:(?:the|an?|this|its) )?{_MADE})"
_DEAL = (
    r"(?:\b(?:rounds?|deal|raise|financing|fundrais\w+|investment|transaction|cheque|check)\b|¤)"
)
_NO_PIECE = r"^(?! (?:per|a share|a piece|each|apiece|in interest|in coupon))"
_NO_TAKEOVER = (
    r"^(?!.*\b(?:acqui(?:re|red|ring|sition)|takeover|buy-?out|merger|bonds?|loans?|convertible)\b)"
)

PRICE_RULES: tuple[Rule, ...] = (
    # "The round lifts the payroll software maker to §."
    rule(
        "price.lifts-to",
        "valuation",
        left=(
            rf"\b(?:lift|push|catapult|propel|send|sent|boost|elevat|vault|tak|took)\w* {_WHOM} to"
            rf"{_NEAR}"
        ),
        right=(
            r"^(?! (?:in|of|since|so far|to date|raised|altogether|overall|all told|total|a year|"
            r"revenues?|sales|arr|annual)\b)"
        ),
        sentence=rf"{_DEAL}|invest|valu",
    ),
    # "The Series D, which a fund led, was done at §."
    rule(
        "price.done-at",
        "valuation",
        left=(
            rf"{_DEAL}(?:[^.;§]|§ ){{0,70}}\b(?:was|were|is|been|be|being|got) (?:[\w-]+ly )?"
            rf"(?:being )?(?:done|struck|priced|agreed|carried out|pitched|negotiated|concluded|"
            rf"executed|prepared|discussed|marketed|shopped|planned|floated) at{_NEAR}"
        ),
        right=_NO_PIECE,
        sentence=_NO_TAKEOVER,
    ),
    # "A fund led its Series E at §."
    rule(
        "price.led-at",
        "valuation",
        left=(
            rf"\b(?:co-led|led|leads?|leading|joined|joins?|joining|backed|anchored|headed|did|"
            rf"bought into|invested in) (?:¶'s|its|the|an?|that|this) (?:[\w-]+ ){{0,2}}¤"
            rf"(?: round)?(?: (?:in|of|for) ¶)? at{_NEAR}"
        ),
        right=_NO_PIECE,
    ),
    # "A new round at §", "had the ¤ at §", which "closed the round at §" is not.
    rule(
        "price.round-at",
        "valuation",
        left=(
            rf"(?:\ban?|(?:(?!\b(?:clos|complet|end|cap|upsiz|finali[sz]|extend|increas|boost|top|"
            rf"fill|set|put|peg|estimat|of\b)\w*)\b[a-z'-]+|[,;]) (?:the|its|this|that|whose)|§) "
            rf"(?:[\w-]+ )"
            rf"{{0,2}}(?:round|raise|financing|extension|¤)(?: round)?,? at{_NEAR}"
        ),
        right=_NO_PIECE,
    ),
    # "Bought in at §", "sold shares at §".
    rule(
        "price.bought-in-at",
        "valuation",
        left=(
            rf"\b(?:(?:bought|buy(?:s|ing)?|came|got|gets?|went|piled) in(?:to (?:it|¶))?|"
            rf"(?:sold|sells?|selling|issued?|issuing|placed|bought|buys?|buying) (?:[\w-]+ "
            rf"){{0,2}}"
            rf"(?:shares|stock|equity)) at{_NEAR}"
        ),
        right=_NO_PIECE,
    ),
    # "¶ is at § since †".
    rule(
        "price.is-at",
        "valuation",
        left=rf"¶(?: (?:is|was|stands|stood|sits|now|still|currently|already)){{1,3}} at{_NEAR}",
        right=r"^(?:[,.;)]|$| (?:since|after|now|today|and|while|following|as of|in|†))",
        sentence=r"^(?!.*\b(?:revenues?|sales|arr|run[- ]rate|losses|budget|gmv|bookings)\b)",
    ),
    # "Wanted several hundred million at §."
    rule(
        "price.millions-at",
        "valuation",
        left=(
            rf"\b(?:several|few|some|many|tens|hundreds|undisclosed)(?: of)?(?: hundreds?(?: of)?)?"
            rf" (?:millions?|billions?|crores?)(?: (?:of )?(?:dollars|euros|pounds|rupees|yuan))?"
            rf"[\"'”’]*(?: more)?,? at{_NEAR}"
        ),
        right=_NO_PIECE,
    ),
    # "Sell § of stock at §."
    rule(
        "price.stock-at",
        "valuation",
        left=(
            rf"§(?: (?:in|of|worth of))?(?: (?:new|fresh|its|common|preferred|secondary|existing|"
            rf"employee|funding|financing|equity))* (?:stock|shares|equity|deal|rounds?|raise|"
            rf"financing|investment|injection|¤) at{_NEAR}|§,? (?:(?:in|on|last) )?† at{_NEAR}"
        ),
        right=_NO_PIECE,
    ),
    # "Puts a price of § on a business that opened last year."
    rule(
        "price.put-on",
        "valuation",
        left=(
            rf"\b(?:put|plac|slap|hang|hung|set|stick|stuck|pin|attach|assign)\w* an? "
            rf"(?:[\w-]+ ){{0,2}}(?:price|value|valuation|figure|number|sticker)(?:[- ]tag)? of"
            rf"{_NEAR}"
        ),
        right=rf"^ (?:on|to) {_WHOM}",
    ),
    # "Post-money is understood to have been §."
    rule(
        "price.post-money",
        "valuation",
        left=(
            rf"\b(?:post|pre)[- ]?money(?: (?:valuation|price|value|figure|number|mark))?"
            rf"(?: (?:is|was|has|said|thought|believed|reported|reportedly|understood|reckoned|"
            rf"rumou?red|put|pegged|estimated|works?|worked|comes?|came|out|to|be|have|been|in|at|"
            rf"the|region|of)){{1,8}}{_NEAR}"
        ),
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
    # "Pitched investors on §."
    rule(
        "price.pitched",
        "valuation",
        left=(
            rf"\b(?:pitch(?:ed|es|ing) (?:[\w¶-]+ ){{1,4}}?(?:on|at)|(?:talks|discussions|"
            rf"negotiations)(?: with (?:[\w-]+ ){{0,2}}?(?:¶|investors|backers|funds)| (?:over|"
            rf"about|"
            rf"on) (?:an?|the|its) (?:[\w-]+ )?(?:round|raise|¤))? at){_NEAR}"
        ),
        right=r"^(?=[,.;)]|$| (?:in|last|a year|earlier|but|and|before|†))",
    ),
    # "Went public at about §", "a listing could come at upwards of §".
    rule(
        "price.public-at",
        "valuation",
        left=(
            rf"(?:\b(?:w[eo]nt|go(?:es|ing)?|gone) public\b[^.;§]{{0,60}}?|(?:\b(?:listing|float|"
            rf"flotation)|¤)\b[^.;§]{{0,40}}\b(?:might|may|could|would|will) (?:come|happen)|"
            rf"\b(?:an?|the|its) (?:[\w-]+ )?(?:listing|float|flotation)) at{_NEAR}"
        ),
        right=_NO_PIECE,
    ),
    # "The deal had implied §", "paid a price that corresponds to §".
    rule(
        "price.implied-for",
        "valuation",
        left=(
            rf"\b(?:deals?|rounds?|sales?|trades|offer|investment|transactions?|purchase|filings?|"
            rf"terms|prices?|"
            rf"¤)(?: (?:that|which|had|has|would|then|now|also)){{0,3}} (?:impl(?:y|ies|ied|ying)|"
            rf"(?:correspond\w*|translat\w*|equat\w*|works? out|worked out) (?:to|at|in|into))"
            rf"{_NEAR}"
        ),
        right=r"^(?! (?:per|a share|a piece|each|apiece|in (?:revenues?|sales)|of))",
    ),
    # "A price that implies § for the company".
    rule(
        "price.implied-for",
        "valuation",
        left=(
            rf"\b(?:impl(?:y|ies|ied|ying)|suggest(?:s|ed|ing)?|equat\w+ to|"
            rf"translat\w+ (?:in)?to){_NEAR}"
        ),
        right=rf"^ for (?:all of )?{_WHOM}",
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
            rf"may|now))* command(?:s|ed)?{_NEAR}"
        ),
        right=r"^(?! (?:in|of) (?:[\w-]+ )?(?:fees?|sales|revenues?|assets))",
    ),
    rule(
        "price.accepted",
        "valuation",
        left=(
            rf"\b(?:accept|agree|negotiat|secur|obtain|got|gets?|took|tak|won|achiev|demand|want|"
            rf"held out|hold|set|fix)\w*\b[^.;§]{{0,25}} an? (?:[\w-]+ )?price(?:[- ]tag)? "
            rf"(?:of|at){_NEAR}"
        ),
        right=_NO_PIECE,
        sentence=_NO_TAKEOVER,
    ),
    # "The § that the seed investors were quoted", "the § its backers came in at".
    rule(
        "price.quoted",
        "valuation",
        right=(
            r"^,? (?!and\b|but\b|as\b|while\b|when\b|after\b)(?:that |which |at which )?(?:the |"
            r"its |"
            r"those )?(?:[\w-]+ ){0,3}?(?:investors|"
            r"backers|shareholders|funds|buyers) (?:had |have |were |was )?(?:been )?(?:quoted|"
            r"asked for|offered|(?:bought|came|got|went|invested|joined|piled) (?:in )?at)\b"
        ),
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
            rf"(?:at|as){_NEAR}"
        ),
    ),
)
