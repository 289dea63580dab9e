"""The shape of a rule on sums, and the fragments that several rules share; no text in or out.

Fragments match masked, lower-cased text.
"""

from dataclasses import dataclass
from typing import Literal

from backend.claims.gates import Gated, Late
from backend.claims.lexicon import ROUND_NOUN

Role = Literal["amount", "valuation", "total_raised", "contribution", "none"]

DET = (
    r"(?:(?:an?|the|its|their|our|his|this|that|another|further|fresh|new|"
    r"some|just|only|roughly|whopping|record(?:-\w+)?|massive|huge|total|full|initial|"
    r"first|latest|cool|chunky|hefty|mammoth|monster|mega|combined|sizeable|sizable|"
    r"undisclosed|oversubscribed|impressive|staggering|remarkable|modest|significant|substantial|"
    r"healthy|solid|large|additional|[a-z]+-[a-z]+|\w+ly) ){0,4}"
)
LINK = (
    r"(?:of|at|to|from|by|is|was|were|are|be|been|has|have|had|reached|reaching|reaches|"
    r"hit|hits|hitting|topped|topping|exceed\w*|surpass\w*|crossed|crossing|crosses|"
    r"stood|stands?|totall?ed|total(?:l?ing|s)?|worth|rose|rises?|grew|jumped|climbed|"
    r"soared|fell|now|around|near(?:ing|ly)?|about|past|over|above|it|its|the|that|"
    r"currently|already|alone|in|last|year|for|with|and|as|high|much|estimated|expected|"
    r"roughly|some|up|down|more|than|just|annual(?:ly|i[sz]ed)?|between|projected|"
    r"forecast|†|¶|'s|year's|this|some|came|comes|come|amount\w*|run|rate)"
)
NOISE_NOUN = (
    r"(?:revenues?|sales|turnover|profits?|income|earnings|ebitda|arr|losses|loss|gmv|"
    r"run[- ]rate|bookings|market(?: size| cap(?:itali[sz]ation)?)?|"
    r"capitali[sz]ation|industry|sector|economy|net worth|fortune|wealth|assets|aum|"
    r"deposits|cash(?: pile| reserves| position| balance| holdings)?|equivalents|liquidity|"
    r"working capital|gross profit|receivables|"
    r"spend(?:ing)?|expenses?|expenditures?|costs?|budgets?|fines?|penalt(?:y|ies)|"
    r"damages|salar(?:y|ies)|bills?|orders?|order book|contracts?|backlog|burn|"
    r"savings|dividends?|payouts?|compensation|gdp|volumes?|premiums?|exports?|imports?|"
    r"donations?|prizes?|settlements?|lawsuits?|opportunity|"
    r"transactions?|payments?|purchases?|takeover|buyout|acquisition|merger|tam|demand|"
    r"trade|subsid(?:y|ies)|taxe?s?|rent|fees?|buybacks?|"
    r"stimulus|package|plants?|factory|loan book|loans? (?:issued|originated)|portfolio|"
    r"endowment|gains?|debts?|liabilities|deficit|exit|"
    r"price per share|share price|sticker price|ticket size|cheque sizes?|check sizes?|"
    r"hedge fund|fund size|tokens?|supply)"
)
RAISE_FAR = (
    r"(?:rais(?:e[sd]?|ing)|secur(?:e[sd]?|ing)|clos(?:e[sd]?|ing)(?: on)?|"
    r"pull(?:s|ed|ing)? in|brought in|bring(?:s|ing)? in|tak(?:es?|en|ing) in|took in|"
    r"attract(?:s|ed|ing)?|land(?:s|ed|ing)?|bag(?:s|ged|ging)?|net(?:s|ted|ting)?|"
    r"nab(?:s|bed)?|snag(?:s|ged)?|scor(?:e[sd]|ing)|garner(?:s|ed|ing)?|"
    r"receiv(?:e[sd]|ing)|obtain(?:s|ed)?)"
)
FUNDED = (
    r"(?:raised|secured|attracted|received|taken in|pulled in|drawn(?: in)?|amassed|"
    r"gathered|collected|accumulated|brought in|garnered|hauled in|banked|taken|landed|"
    r"closed|obtained|borrowed|invested|got|drummed up|mobili[sz]ed|procured|pocketed|bagged)"
)
OLD = (
    r"(?: an?| the| its| around| just| only| about| staggering| whopping| mere)*(?: (?:last|"
    r"previous|prior|earlier|peak|former|current|original|initial|reported)(?: [\w-]+)?)?"
)
# Sums that are sought in courts, budgets and takeovers.
_OTHER_CLAIM = (
    r"damages|lawsuits?|court|fines?|compensation|savings|sales|revenues?|profits?|"
    r"budget|aid|contracts?|acqui\w+|takeover|costs?|tax\w*"
)
NO_OTHER_CLAIM = rf"^(?!.*\b(?:{_OTHER_CLAIM}|funds?|vehicles?)\b)"
# The same where funds may be those that give.
NO_OTHER_PAYMENT = rf"^(?!.*\b(?:{_OTHER_CLAIM}|charit\w+|police|ransom|prize|grants?)\b)"
# "up from § in its previous round" is a price, "from a § round" is not.
NO_ROUND = (
    r"^(?! (?!(?:in|at|during|after|set in) (?:its|the|a) (?:previous|last|prior|earlier)\b)"
    rf"(?:[\w-]+ ){{0,3}}(?:{ROUND_NOUN}|¤))"
)
TOTAL_TAIL = (
    r"(?:,? (?:in (?:total|all|aggregate|sum)\b|to date|to-date|so far|overall|"
    r"altogether|all told|in (?:its|their) (?:lifetime|history)|as a private company|"
    r"including (?:this|the) (?:[\w-]+ )?(?:round|raise|deal|money|investment|financing)|"
    r"in (?:one|a single) (?:calendar )?year|"
    r"since (?:(?:it|its|the|being|inception|creation|launch|launching|found\w+|starting|"
    r"beginning|\w+ing)\b|†)|over (?:its|the) (?:lifetime|history|course|years)|"
    r"(?:across|over|in|from|through|via|during|spread (?:across|over)) (?:its |the |"
    r"a )?(?:(?:first|past|last|previous|earlier|latest) )?(?:two|three|four|five|six|"
    r"seven|eight|nine|ten|\d+|multiple|several|back-to-back|successive|consecutive|"
    r"previous|earlier|prior|various|both|all)(?: [\w-]+){0,2} (?:rounds|financings|"
    r"raises|deals|injections|years)|"
    r"in (?:total|combined|cumulative|aggregate|lifetime) (?:[\w-]+ ){0,3}(?:funding|"
    r"financing|capital|equity|investments?|fundraising|backing|¤)|"
    r"(?:in|over|during|within) (?:a )?(?:mere|the (?:past|last|space of)|under|just|"
    r"less than|only|barely|about|around|roughly|as little as|little|a little|slightly|not "
    r"much)(?: [\w-]+){1,3} (?:months|years?|weeks)|by (?:then|that (?:point|time|stage))\b|"
    r"in (?:mere|just|under|barely) (?:months|weeks)|in (?:\w+ ){0,2}back-to-back|"
    r"this year(?: alone)?|in the (?:fiscal|financial) year|in fy ?'?\d\d|in † alone|"
    r"in the (?:first|second) (?:half|quarter) of|as of (?:†|today)|(?:in )?† alone|"
    r"(?:taken in|raised|collected|brought in|invested) (?:so far|to date|in total|since)))"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """What must stand before and behind a sum, and in its sentence, for it to play a part.

    `left` ends at the sum and `right` begins behind it; None where anything may stand there.
    """

    id: str
    role: Role
    left: Late | None
    right: Late | None
    sentence: Gated | None


def rule(
    id: str,
    role: Role,
    left: str | None = None,
    right: str | None = None,
    sentence: str | None = None,
) -> Rule:
    """Compile the patterns of a rule, `left` so that nothing but space parts it from the sum."""
    return Rule(
        id,
        role,
        Late(rf"(?:{left})\s*$") if left else None,
        Late(right) if right else None,
        Gated(sentence) if sentence else None,
    )
