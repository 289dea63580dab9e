"""Rules on the price at which a round was done, shares were sold or investors bought in.

A table alone: money_roles tries the rules in this order, behind those of price_phrases.
"""

from backend.claims.money_phrases import Rule, rule
from backend.claims.price_phrases import DEAL, NEAR, NO_PIECE, NO_TAKEOVER

DEAL_PRICE_RULES: tuple[Rule, ...] = (
    # "The Series D, which a fund led, was done at §."
    rule(
        "price.done-at",
        "valuation",
        left=(
            rf"{DEAL}(?:[^.;§]|§ ){{0,70}}\b(?:(?:was|were|is|been|be|being|got) (?:[\w-]+ly )?"
            rf"(?:being )?(?:done|struck|priced|agreed|carried out|pitched|negotiated|concluded|"
            rf"executed|prepared|discussed|marketed|shopped|planned|floated)|"
            rf"was|were|had been|would be|came|comes|come|happened) at{NEAR}"
        ),
        right=NO_PIECE,
        sentence=NO_TAKEOVER,
    ),
    # "A fund led its Series E at §."
    rule(
        "price.led-at",
        "valuation",
        left=(
            rf"\b(?:co-led|led|leads?|leading|joined|joins?|joining|backed|anchored|headed|did|"
            rf"bought into|invested in) (?:¶'s|its|the|an?|that|this) (?:[\w-]+ ){{0,2}}¤"
            rf"(?: round)?(?: (?:in|of|for) ¶)? at{NEAR}"
        ),
        right=NO_PIECE,
    ),
    # "A new round at §", "had the ¤ at §", which "closed the round at §" is not.
    rule(
        "price.round-at",
        "valuation",
        left=(
            rf"(?:\ban?|(?:(?!\b(?:clos|complet|end|cap|upsiz|finali[sz]|extend|increas|boost|top|"
            rf"fill|set|put|peg|estimat|of\b)\w*)\b[a-z'-]+|[,;]) (?:the|its|this|that|whose)|§) "
            rf"(?:[\w-]+ )"
            rf"{{0,2}}(?:round|raise|financing|extension|¤)(?: round)?,? at{NEAR}"
        ),
        right=NO_PIECE,
    ),
    # "Bought in at §", "sold shares at §".
    rule(
        "price.bought-in-at",
        "valuation",
        left=(
            rf"\b(?:(?:bought|buy(?:s|ing)?|(?<!revenue )(?<!sales )(?<!profit )(?<!profits "
            rf")(?<!loss )came|"
            rf"got|"
            rf"gets?|went|piled) in(?:to (?:it|¶))?|"
            rf"invest(?:ed|s|ing)?|(?:entered|subscribed|came aboard|climbed aboard)|"
            rf"(?:sold|sells?|selling|issued?|issuing|placed|bought|buys?|buying) (?:[\w-]+ "
            rf"){{0,2}}"
            rf"(?:shares|stock|equity)) at{NEAR}"
        ),
        right=NO_PIECE,
    ),
    # "Wanted several hundred million at §."
    rule(
        "price.millions-at",
        "valuation",
        left=(
            rf"\b(?:several|few|some|many|tens|hundreds|undisclosed)(?: of)?(?: hundreds?(?: of)?)?"
            rf" (?:millions?|billions?|crores?)(?: (?:of )?(?:dollars|euros|pounds|rupees|yuan))?"
            rf"[\"'”’]*(?: more)?,? at{NEAR}"
        ),
        right=NO_PIECE,
    ),
    # "Sell § of stock at §."
    rule(
        "price.stock-at",
        "valuation",
        left=(
            rf"§(?: (?:in|of|worth of))?(?: (?:new|fresh|its|common|preferred|secondary|existing|"
            rf"employee|funding|financing|equity))* (?:stock|shares|equity|deal|rounds?|raise|"
            rf"financing|investment|injection|¤) at{NEAR}|§,? (?:(?:in|on|last) )?† at{NEAR}|"
            rf"§ c[oa]me at{NEAR}"
        ),
        right=NO_PIECE,
    ),
    # "Pitched investors on §."
    rule(
        "price.pitched",
        "valuation",
        left=(
            rf"\b(?:pitch(?:ed|es|ing) (?:[\w¶-]+ ){{1,4}}?(?:on|at)|(?:talks|discussions|"
            rf"negotiations)(?: with (?:[\w-]+ ){{0,2}}?(?:¶|investors|backers|funds)| (?:over|"
            rf"about|"
            rf"on) (?:an?|the|its) (?:[\w-]+ )?(?:round|raise|¤))? at){NEAR}"
        ),
        right=r"^(?=[,.;)]|$| (?:in|last|a year|earlier|but|and|before|†))",
    ),
    # "Went public at about §", "a listing could come at upwards of §".
    rule(
        "price.public-at",
        "valuation",
        left=(
            rf"(?:\b(?:(?:w[eo]nt|go(?:es|ing)?|gone) public|floated|listed|debuted)\b"
            rf"[^.;§]{{0,60}}?|(?:\b(?:listing|float|"
            rf"flotation)|¤)\b[^.;§]{{0,40}}\b(?:might|may|could|would|will) (?:come|happen)|"
            rf"\b(?:an?|the|its) (?:[\w-]+ )?(?:listing|float|flotation)) at{NEAR}"
        ),
        right=NO_PIECE,
    ),
    # "At an unchanged §", "at the same § as before", "an implied §".
    rule(
        "price.unchanged",
        "valuation",
        left=(
            r"\bat (?:an? (?:unchanged|unaltered|flat|stated|implied|rumou?red|reputed|presumed|"
            r"supposed|notional)|the (?:same|unchanged|selfsame|identical))|\ban? (?:implied|"
            r"notional)"
        ),
        right=NO_PIECE,
        sentence=rf"{DEAL}|§.*§|invest|rais|\b(?:shares|stock|money|investors|option|bought)\b",
    ),
    # "A listing that would give the company a market value of §".
    rule(
        "price.on-listing",
        "valuation",
        left=(
            rf"\b(?:giv|put|impl|result|valu|mean|with|equat|at)\w*\b[^.;§]{{0,60}}? an? "
            rf"(?:[\w-]+ ){{0,2}}market (?:value|cap|capitali[sz]ation)(?: of| at| worth)?{NEAR}"
        ),
        sentence=(
            r"¤|\b(?:ipo|floats?|flotation|listings?|prospectus|go(?:es|ing)? public|public "
            r"offering|offer price|debut)\b"
        ),
    ),
    rule(
        "price.accepted",
        "valuation",
        left=(
            rf"\b(?:accept|agree|negotiat|secur|obtain|got|gets?|took|tak|won|achiev|demand|want|"
            rf"held out|hold|set|fix)\w*\b[^.;§]{{0,25}} an? (?:[\w-]+ )?price(?:[- ]tag)? "
            rf"(?:of|at){NEAR}"
        ),
        right=NO_PIECE,
        sentence=NO_TAKEOVER,
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
)
