"""A masked sentence and one sum in it in, the part that the sum plays in a financing out.

Rules are tried in order; the first that fits decides and gives its name. Each looks at the words
directly before ("left", ending at the sum) and directly behind it ("right").
"""

import re
from dataclasses import dataclass
from typing import Literal

from backend.claims.lexicon import COMPANY_NOUN, FUNDING, INVEST, RAISE, ROUND_NOUN
from backend.claims.masking import MONEY, Mark, Masked

Role = Literal["amount", "valuation", "total_raised", "contribution", "none"]
LEFT_REACH, RIGHT_REACH = 170, 110

_DET = (
    r"(?:(?:an?|the|its|their|our|his|this|that|another|additional|further|fresh|new|"
    r"some|just|only|roughly|whopping|record(?:-\w+)?|massive|huge|total|full|initial|"
    r"first|latest|cool|chunky|hefty|mammoth|monster|mega|combined|sizeable|sizable|"
    r"undisclosed|oversubscribed|[a-z]+-[a-z]+|\w+ly) ){0,4}"
)
_LINK = (
    r"(?:of|at|to|from|by|is|was|were|are|be|been|has|have|had|reached|reaching|reaches|"
    r"hit|hits|hitting|topped|topping|exceed\w*|surpass\w*|crossed|crossing|crosses|"
    r"stood|stands?|totall?ed|total(?:l?ing|s)?|worth|rose|rises?|grew|jumped|climbed|"
    r"soared|fell|now|around|near(?:ing|ly)?|about|past|over|above|it|its|the|that|"
    r"currently|already|alone|in|last|year|for|with|and|as|high|much|estimated|expected|"
    r"roughly|some|up|down|more|than|just|annual(?:ly|i[sz]ed)?|between|projected|"
    r"forecast|†|¶|'s|year's|this|some|came|comes|come|amount\w*|run|rate)"
)
_NOISE_NOUN = (
    r"(?:revenues?|sales|turnover|profits?|income|earnings|ebitda|arr|losses|loss|gmv|"
    r"run[- ]rate|bookings|market(?: size| cap(?:itali[sz]ation)?)?|"
    r"capitali[sz]ation|industry|sector|economy|net worth|fortune|wealth|assets|aum|"
    r"deposits|cash(?: pile| reserves| position| balance| holdings)?|"
    r"spend(?:ing)?|expenses?|expenditures?|costs?|budgets?|fines?|penalt(?:y|ies)|"
    r"damages|salar(?:y|ies)|bills?|orders?|order book|contracts?|backlog|burn|"
    r"savings|dividends?|payouts?|compensation|gdp|volumes?|premiums?|exports?|imports?|"
    r"donations?|prizes?|settlements?|lawsuits?|opportunity|"
    r"transactions?|payments?|purchases?|takeover|buyout|acquisition|merger|tam|demand|"
    r"trade|subsid(?:y|ies)|taxe?s?|rent|fees?|buybacks?|"
    r"stimulus|package|plants?|factory|loan book|loans? (?:issued|originated)|portfolio|"
    r"endowment|debts?|liabilities|deficit|exit|"
    r"price per share|share price|sticker price|ticket size|cheque sizes?|check sizes?|"
    r"hedge fund|fund size|tokens?|supply)"
)
_RAISE_FAR = (
    r"(?:rais(?:e[sd]?|ing)|secur(?:e[sd]?|ing)|clos(?:e[sd]?|ing)(?: on)?|"
    r"pull(?:s|ed|ing)? in|brought in|bring(?:s|ing)? in|tak(?:es?|en|ing) in|took in|"
    r"attract(?:s|ed|ing)?|land(?:s|ed|ing)?|bag(?:s|ged|ging)?|net(?:s|ted|ting)?|"
    r"nab(?:s|bed)?|snag(?:s|ged)?|scor(?:e[sd]|ing)|garner(?:s|ed|ing)?|"
    r"receiv(?:e[sd]|ing)|obtain(?:s|ed)?)"
)
_FUNDED = (
    r"(?:raised|secured|attracted|received|taken in|pulled in|drawn(?: in)?|amassed|"
    r"gathered|collected|accumulated|brought in|garnered|hauled in|banked|taken|landed|"
    r"closed|obtained|borrowed|invested|got)"
)


@dataclass(frozen=True, slots=True)
class MoneyRole:
    """The part a sum plays; `start` and `end` bound the deciding words in the masked text."""

    role: Role
    rule: str
    start: int
    end: int
    part: Literal["tranche", "debt", "equity"] | None = None


@dataclass(frozen=True, slots=True)
class _Rule:
    id: str
    role: Role
    left: re.Pattern[str] | None
    right: re.Pattern[str] | None
    sentence: re.Pattern[str] | None = None


def _rule(
    id: str,
    role: Role,
    left: str | None = None,
    right: str | None = None,
    sentence: str | None = None,
) -> _Rule:
    return _Rule(
        id,
        role,
        re.compile(rf"(?:{left})\s*$") if left else None,
        re.compile(rf"(?:{right})") if right else None,
        re.compile(sentence) if sentence else None,
    )


_OLD = (
    r"(?: an?| the| its| around| just| only| about)*(?: (?:last|previous|prior|earlier|"
    r"peak|former|current|original|initial|reported)(?: [\w-]+)?)?"
)
_NO_ROUND = rf"^(?! (?:[\w-]+ ){{0,3}}(?:{ROUND_NOUN}|¤))"
_TOTAL_TAIL = (
    r"(?:,? (?:in (?:total|all|aggregate|sum)\b|to date|to-date|so far|overall|"
    r"altogether|all told|in (?:its|their) (?:lifetime|history)|"
    r"since (?:(?:it|its|the|being|inception|launch|launching|found\w+|starting|"
    r"beginning|\w+ing)\b|†)|over (?:its|the) (?:lifetime|history|course|years)|"
    r"(?:across|over|in|from|through|via|during|spread (?:across|over)) (?:its |the |"
    r"a )?(?:(?:first|past|last|previous|earlier|latest) )?(?:two|three|four|five|six|"
    r"seven|eight|nine|ten|\d+|multiple|several|back-to-back|successive|consecutive|"
    r"previous|earlier|prior|various|both|all)(?: [\w-]+){0,2} (?:rounds|financings|"
    r"raises|deals|injections|years)|"
    r"in (?:total|combined|cumulative|aggregate|lifetime) (?:[\w-]+ ){0,3}(?:funding|"
    r"financing|capital|equity|investments?|fundraising|backing|¤)|"
    r"(?:in|over|during|within) (?:a )?(?:mere|the (?:past|last|space of)|under|just|"
    r"less than|only|barely|as little as)(?: [\w-]+){1,3} (?:months|years?|weeks)|"
    r"in (?:mere|just|under|barely) (?:months|weeks)|in (?:\w+ ){0,2}back-to-back|"
    r"this year(?: alone)?|in the (?:fiscal|financial) year|in fy ?'?\d\d|in † alone|"
    r"in the (?:first|second) (?:half|quarter) of|as of (?:†|today)|(?:in )?† alone|"
    r"(?:taken in|raised|collected|brought in|invested) (?:so far|to date|in total|"
    r"since)))"
)
_RULES: tuple[_Rule, ...] = (
    # What is no financing at all, said right behind the sum.
    _rule(
        "none.per-unit",
        "none",
        right=(
            r"^ ?(?:per |a |an |each\b|every |/)(?:share|month|year|week|day|hour|user|seat|"
            r"employee|customer|unit|piece|head|person|barrel|ton|kg|kwh|mwh|head|tonne|night|"
            r"ticket|acre|vehicle|car|pop)?\b(?! (?:round|series))"
        ),
    ),
    _rule(
        "valuation.noun-behind",
        "valuation",
        right=(
            r"^(?:,)?[ -](?:plus |or so )?(?:\(?(?:(?!(?:at|and|with|on|of|to|from|in|for|as|by|"
            r"its|the|a|an|is|was|after|before|while|than|tripling|doubling|that|which|giving|"
            r"putting|lifts|values|into)\b)[\w-]+|¶(?:'s)?|"
            r"\"[\w -]+\") ?\)? ?){0,3}?(?:valuations?|price[- ]?tag|valuation mark|"
            r"headline price|equity value|enterprise value|paper value|post-money|pre-money|"
            r"post\b|pre\b)(?!\w)"
        ),
    ),
    _rule(
        "valuation.noun-before",
        "valuation",
        left=(
            r"\bvaluations?\b(?! (?:fund|firm))(?:(?!\b(?:raised|raising|raise|round|total|"
            r"funding|revenues?|sales|arr|profits?|acquir\w+|bought)\b)[^.;§]){0,70}?\b(?:of|at|"
            r"to|above|over|exceed\w*|past|near\w*|around|is|was|were|be|reach\w*|hit\w*|"
            r"cross\w*|top\w*|surpass\w*|stood at|stands? at|from|between|:|than|for|as|with|"
            r"approach\w*|eclips\w+|in the)(?: an?| the| its)?(?: [\w-]+ly| just| only| around|"
            r" about| some| cool| whopping| staggering| eye-\w+| lofty| mere| hefty| low| high|"
            r" mid| current| record| new| previous| rumou?red| reported)*[\"(]?"
        ),
    ),
    _rule("valuation.noun-before", "valuation", left=r"\bvaluations?(?: [\w-]+)?[:,(]?"),
    _rule(
        "none.business-figure",
        "none",
        right=(
            r"^ (?:(?:in|of|on|worth of|as) )?(?:(?:its|the|their|net|gross|operating|pre-tax|"
            r"after-tax|total|about|new|more|global|us|yearly|monthly|quarterly|recurring|"
            r"annual(?:ly|i[sz]ed)?|recurrent|trailing|projected|expected|potential|incremental|"
            r"consolidated|adjusted|outstanding|†|¶(?:'s)?|[\w-]+) ){0,3}?(?:revenues?|sales|"
            r"turnover|profits?|income|earnings|ebitda|arr\b|gmv|run[- ]rate|bookings|losses|"
            r"loss\b|orders|backlog|damages|fines?|penalt\w+|costs?|spending|exports|"
            r"transactions?|payments? volume|payments|deposits|premiums|aid|donations?|"
            r"purchases|savings|dividends?|taxes|fees|compensation|remittances|market\b|"
            r"industry\b|economy|opportunity|sector\b|milestones?|milestone payments|royalt\w+|"
            r"upfront payment|upfront fee|settlement|fine\b|lawsuit|penalty|stimulus|"
            r"contracts?\b|budget|salary|bonus|prize|mansion|acquisition|takeover|buyout|merger|"
            r"purchase|buyback|deficit|hole|debt pile|loan book|portfolio|assets|war|trade|"
            r"savings|loss|bill\b|gap\b|hit\b|price cut)\b"
        ),
    ),
    _rule(
        "none.market",
        "none",
        left=(
            rf"\b(?:start-?ups|companies|firms|sector|industry|peers|rivals|businesses|founders|"
            rf"ecosystem|unicorns|players|competitors|venture capitalists|"
            rf"vcs)(?: (?!¶)[\w†-]+){{0,5}}? (?:have |has |had )?(?:together |collectively |"
            rf"jointly )?(?:{RAISE}|{_FUNDED}) {_DET}"
        ),
        sentence=r"^(?!\W*¶ (?:and ¶ )?(?:has|have|had|rais))",
    ),
    _rule(
        "none.market",
        "none",
        right=(
            r"^ (?:across|over|in|into|through|to) (?:[\d,]+ |nearly |some |about |"
            r"\w+ )?(?:[\w-]+ )?(?:deals|companies|start-?ups|transactions|ventures|"
            r"businesses)\b"
        ),
    ),
    _rule(
        "none.held",
        "none",
        left=r"\b(?:had|has|have|held|holds|sits? on|sitting on|retains?|with)(?: [\w-]+){0,2}",
        right=r"^ (?:in|of) (?:cash|liquidity|reserves|the bank)\b",
    ),
    _rule(
        "none.managed",
        "none",
        right=(
            r"^ (?:in |of )?(?:(?:assets|capital|regulatory assets|funds|client \w+|"
            r"committed capital) )?(?:under (?:management|advisement|supervision)|in assets|"
            r"aum\b)"
        ),
    ),
    _rule(
        "none.cash",
        "none",
        right=(
            r"^ (?:in|of|worth of) (?:cash(?: on hand| reserves| and (?:cash )?equivalents|"
            r" in (?:the|its)|,? cash equivalents)|the bank|inventory|goods|gross merchandise|"
            r"merchandise|transactions?|payments|loans (?:to|for)|bitcoin|crypto|tokens|"
            r"stock options|liabilities|debt (?:to|owed)|unpaid)"
        ),
    ),
    _rule(
        "none.own-fund",
        "none",
        right=(
            r"^ (?:(?!raise|round|series|of\b|in\b)[\w-]+ ){0,3}(?:funds?|vehicle|"
            r"spac)(?: (?!rais|round|from)|[,.;)]|$)(?!rais)"
        ),
    ),
    _rule(
        "none.own-fund",
        "none",
        left=(
            r"(?<!raised )\bfunds?\b(?:,| [\w†-]+){0,4}? (?:of|at|with|on|totall?ing|worth|to|"
            r"has|above|past|exceeding)"
        ),
    ),
    _rule(
        "none.price",
        "none",
        left=(
            r"\b(?:acquir\w+|bought|buy(?:s|ing)?|purchas\w+|takeover|acquisition|merge[rd]?|"
            r"sold(?: itself| out)?|sell itself|buyout|takeover bid|bid|"
            r"snapped up)\b[^.;§]{0,70}?\b(?:for|in an?|at|worth|valued at|"
            r"in a deal (?:worth|valued at)|of|priced at)(?: an?| the)?(?: \w+ly)?"
        ),
        right=r"^(?! (?:stakes?\b|in shares|of shares|worth of shares))",
    ),
    _rule(
        "none.spent",
        "none",
        left=(
            r"\b(?:spen[dt]|spends|spending|cost(?:s|ing)?|costed|pa(?:y|ys|id|ying)|fined|"
            r"owes?|owed|owing|los(?:t|es?|ing)|burn(?:ed|s|ing|t)?(?: through)?|"
            r"earn(?:ed|s|ing)?|generat\w+|donat\w+|sav(?:ed?|es|ing)|process(?:ed|es|ing)?|"
            r"handl\w+|manag(?:es|ing|ed)|oversees|sued for|worth of|ma(?:d|k)es?(?: an?)?|"
            r"refund\w*|repa(?:y|id)|originat\w+|disburs\w+|lent(?: out)?|charg\w+|budgeted|"
            r"recorded|booked|posted|turned over|steal|stole[n]?|allocat\w+|earmark\w+|shipped|"
            r"sold|wire[sd]?|writ(?:e|ten|ing) (?:off|down)|wrote (?:off|down)|cut(?:ting)?)"
        )
        + rf" {_DET}",
    ),
    # What the company is valued at.
    _rule(
        "valuation.before-the-money",
        "valuation",
        right=(
            r"^,? (?:before|after|prior to|excluding|including|ahead of) (?:the |this |that |"
            r"its )?(?:new |fresh )?(?:injection|money|investment|funding|round|raise|deal|cash|"
            r"infusion|financing)\b(?! (?:closes|closed|was|is))"
        ),
        left=r"(?:\b(?:of|at|is|was|to|stood at|around|figure|price|worth|,)|^\W*)",
    ),
    _rule(
        "valuation.post-money-is",
        "valuation",
        left=(
            r"\b(?:post|pre)[- ]?(?:money|investment)(?: (?:valuation|price|value|figure|number|"
            r"mark))?(?: (?:is|was|of|at|stands at|comes to|around))?\s*[:–—]?"
        ),
    ),
    _rule(
        "valuation.tag",
        "valuation",
        left=(
            r"\b(?:carr\w+|wear\w*|bore|bears?|with|has|at|sport\w*|"
            r"command\w*) (?:an? )?(?:price |valuation |new )*(?:tag|sticker|mark) (?:of|at)"
        ),
    ),
    _rule(
        "valuation.commanded",
        "valuation",
        left=r"\bprice (?:of|was|is|stood at|set at) (?:an? )?",
        right=r"^ (?:for the (?:whole )?(?:company|business|firm)|before|after|pre|post|,|\.)",
        sentence=r"¤|round|valu|investor|rais",
    ),
    _rule(
        "valuation.value-behind",
        "valuation",
        right=r"^ value (?!of (?:the )?(?:deal|contract|order|transaction))",
    ),
    _rule(
        "valuation.said-behind",
        "valuation",
        right=(
            r"^,? (?:that |which |at which )?(?:the [\w-]+|it|¶|investors|"
            r"its [\w-]+) (?:has been|have been|had been|was|is|were|are|had|has) (?:last |"
            r"once |previously |been |now )*(?:valued|worth)"
        ),
    ),
    _rule(
        "valuation.likely-behind",
        "valuation",
        right=(
            r"^ (?:an? )?(?:more|less|fair|fairer|likely|realistic|reasonable|"
            r"better)? ?(?:more |less )?(?:realistic|fair|likely|reasonable) (?:value|valuation|"
            r"price)"
        ),
    ),
    _rule(
        "valuation.verb-before",
        "valuation",
        left=(
            r"\b(?:(?:re-?)?valu(?:es|ed|ing)|(?:to|would|could|will|might|may|that|which|can|"
            r"should|investors|it|they|deal|round|not) value)\b(?! (?:creation|add|chain|prop|"
            r"of))(?:(?!\b(?:total|raised|funding|bring)\b)[^.;§]){0,80}?(?: at| to|, at| above|"
            r" over| past| north of| upwards of| as high as| as much as| around| in excess of|"
            r" between| near| of| up to)(?: an?| the| its| only| just| more| some|"
            r" between)?(?: [\w-]+ly| cool| whopping| staggering| mere| record)*"
        ),
    ),
    _rule(
        "valuation.its-value",
        "valuation",
        left=(
            r"\b(?:its|the (?:company|start-?up|firm|business|group)'s|¶'s|company's|enterprise|"
            r"equity|implied|paper|estimated|private|whose|their) (?:total |current |new |own |"
            r"latest |private |paper |market |estimated |implied )*(?:value|"
            r"worth)\b[^.;§]{0,40}? (?:at|to|of|above|over|past|was|is|hit|reached|exceed\w+|"
            r"top\w+|around|from)(?: an?)?"
        ),
    ),
    _rule(
        "none.worth-of-deal",
        "none",
        left=(
            r"\b(?:deals?|contracts?|orders?|agreements?|stakes?|holding|shares|stock|options|"
            r"tokens|market|industry|property|goods|assets|portfolio|transactions?|"
            r"grants? program\w*|sector|opportunity|projects?|prize|partnership) (?:is |are |"
            r"was |were |that (?:is|are|was) |that could be |to be |be |being |currently |"
            r"potentially |now )?(?:worth|valued at)(?: up to| as much as| about)?"
        ),
    ),
    _rule(
        "amount.worth",
        "amount",
        left=(
            r"(?<!\w)(?:rounds?|financings?|funding|investments?|injection|raise|¤|loan|"
            r"facility|extension|tranche|package|issue|offering|notes|bonds|"
            r"(?:allot\w*|issu\w+|sold|sell\w*|of) (?:[\w-]+ ){0,3}shares|stake sale|"
            r"line) (?:is |was |are |were |that is |reportedly |be )?(?:worth|valued at)"
        ),
    ),
    _rule(
        "valuation.worth",
        "valuation",
        left=(
            r"(?<!\w)(?:is|was|are|were|be|been|being|now|itself|company|start-?up|firm|become|"
            r"became|becoming|makes? (?:it|¶)|making (?:it|¶)|made (?:it|¶)|considered|"
            r"thought to be|reportedly|still|already|once|it|unicorn|currently|then|"
            r"business),? worth(?: [\w-]+ly| a cool| an estimated| at least| as much as| only|"
            r" just)?"
        ),
    ),
    _rule(
        "valuation.set-price",
        "valuation",
        left=(
            r"\b(?:puts?|putting|pegs?|pegged|pegging|prices?|priced|pricing|places?|placed|"
            r"placing|marks?|marked|marking|assess\w*|apprais\w*|estimat\w+)\b (?:the |its |"
            r"it\b|¶|[\w'-]+ )(?:(?!sales|revenue|market|peak|target|share|cost|budget|loss|"
            r"profit)[^.;§]){0,60}?\b(?:at|to be|as)(?: an?)?(?: \w+ly)?"
        ),
    ),
    _rule(
        "valuation.price-tag",
        "valuation",
        left=(
            r"\b(?:price[- ]?tag|price tags|market price|headline price)\b[^.;§]{0,30}?(?:of|at|"
            r"to|is|was)?(?: an?)?"
        ),
    ),
    _rule(
        "valuation.adjective",
        "valuation",
        right=(
            rf"^(?:-plus|\+)?[ -](?:(?!round|raise|fund|series|deal|invest|"
            rf"financ)[\w'-]+ ){{0,3}}?(?:{COMPANY_NOUN})(?:\b|[,.;)]|"
            rf" )(?! (?:round|fund|competition|grant|contract|deal|programme|program|financing|"
            rf"investment|debt|loan|accelerator))"
        ),
        left=r"(?:,|\b(?:an?|the|this|now|by|into|as|becom\w+|of)|^|[-–—:])",
    ),
    _rule(
        "valuation.most-valuable",
        "valuation",
        left=(
            r"\b(?:most (?:valuable|highly valued)|highest[- ]valued|priciest|"
            r"dearest) [\w\s'-]{2,40} (?:at|worth)(?: an?)?"
        ),
    ),
    _rule(
        "valuation.name-behind",
        "valuation",
        left=r"^\W*",
        right=r"^ ¶(?:,| (?:may|is|has|was|could|'s))",
    ),
    _rule(
        "valuation.carried",
        "valuation",
        left=(
            rf"\bvaluation\b[^.;]{{0,60}}§[^.;§]{{0,60}}?\b(?:from|up from|down from|"
            rf"compared (?:with|to)|against|versus|vs\.?|than|after|to|over|instead of|on){_OLD}"
        ),
        right=_NO_ROUND,
    ),
    _rule(
        "valuation.carried",
        "valuation",
        left=(
            rf"\bvalu(?:ed|es|ing)\b[^.;]{{0,40}}§[^.;§]{{0,50}}?\b(?:from|up from|down from|"
            rf"compared (?:with|to)|against|versus|vs\.?|than|after|to|over|or){_OLD}"
        ),
        right=_NO_ROUND,
    ),
    _rule(
        "valuation.carried",
        "valuation",
        left=(
            rf"§ valuation[^.;§]{{0,50}}?\b(?:from|up from|down from|compared (?:with|to)|"
            rf"against|versus|than|after){_OLD}"
        ),
        right=_NO_ROUND,
    ),
    _rule(
        "valuation.at-after-raise",
        "valuation",
        left=(
            rf"(?<!\w)(?:{RAISE}|{INVEST}|{ROUND_NOUN}|"
            rf"¤)(?!\w)[^;§]{{0,60}}§[^;§]{{0,130}}?\bat(?: an?)?(?: \w+ly| cool| whopping|"
            rf" chunky| lofty| flat| massive)*"
        ),
        right=(
            r"^(?! (?:per|a share|each|interest))(?:[,.;)]| (?:pre|post|valuation|target|price|"
            r"mark|cap\b|in|with|from|led|when|after|and|as|which|,|\()|$)"
        ),
    ),
    _rule(
        "valuation.figure-after-price",
        "valuation",
        left=r"\b(?:value|valuation|price)[^.;§]{0,50}§[^.;§]{0,20}?(?:,|and|or|to|from|-)",
        right=r"^(?! (?:more|less|higher|lower|above|below))",
    ),
    # What was raised over several financings.
    _rule(
        "amount.round-total",
        "amount",
        left=(
            r"\b(?:bring\w*|brought|tak(?:es|ing)|took|push\w*|expand\w*|increas\w*|upsiz\w*|"
            r"grow\w*)\b(?: up)? (?:the|its|this|that|our) (?:(?:total|overall|whole|entire|"
            r"size of (?:the|its)|[\w-]+) ){0,3}?(?:round|¤|series|deal|transaction|tranche|"
            r"financing round|¤ round|round's)(?: [\w-]+){0,4}? (?:to|at)(?: an?)?"
        ),
    ),
    _rule(
        "amount.round-comes-to",
        "amount",
        left=(
            r"¤(?: (?:round|funding|financing|raise))?(?: (?:would|will|has|to|now|could|"
            r"that))* (?:come[s]?|came|amounts?|amounted|totals?|totall?ed|add(?:s|ed)? up|"
            r"grow[ns]?|expand(?:s|ed)?|increase[sd]?|ris(?:en|es)|"
            r"swell(?:s|ed)?)(?: up)?(?: to)?(?: an?| over| about)?"
        ),
    ),
    _rule(
        "amount.increased-by",
        "amount",
        left=(
            r"\b(?:bump|boost|increas|expand|extend|upsiz|enlarg|top|swell)\w*(?: up)? (?:its|"
            r"the|their|that|this) [\w ¤-]{0,35}(?:investment|round|¤|raise|financing|funding|"
            r"capital) (?:by|with)(?: an?| another| a further| some)*"
        ),
    ),
    _rule(
        "amount.followed-by",
        "amount",
        left=(
            r"\b(?:followed|joined|topped up|preceded)(?: [\w†-]+){0,4} (?:by|with)(?: an?|"
            r" another| a further| some)*"
        ),
        sentence=FUNDING,
    ),
    _rule(
        "amount.close-round-at",
        "amount",
        left=(
            r"\b(?:clos\w+|complet\w+|end\w*|cap\w*|upsiz\w+|extend\w*|increas\w*|boost\w*|"
            r"finali[sz]\w+) (?:the|its|this|that|our|an?) (?:[\w-]+ ){0,4}?(?:round|¤|series|"
            r"deal|financing|tranche|offering|raise)(?: round| funding| financing)? (?:at|to|"
            r"with|by|on)(?: an?)?"
        ),
    ),
    _rule(
        "amount.total-of-round",
        "amount",
        left=(
            r"\b(?:raised?|raising|raises|secured?|closed|closing|landed|invested|"
            r"total of)\b[^.;§]{0,40}"
        ),
        right=(
            r"^(?: [\w-]+){0,3} (?:in|via|through|as part of|for|with) (?:an?|the|its|this|"
            r"their|our|the company's|¶'s) (?:(?!all|total)[\w-]+ ){0,3}(?:¤|round\b|"
            r"financing\b|raise\b)(?! (?:to date|in total))"
        ),
        sentence=r"^(?!.*(?:rounds to date|across))",
    ),
    _rule(
        "total.brings",
        "total_raised",
        left=(
            r"\b(?:bring\w*|brought|tak(?:e|es|ing|en)|took|push\w*|lift\w*|rais(?:e|es|ing)|"
            r"boost\w*|increas\w*)\b (?!the round|its round|the valuation|its valuation|"
            r"in\b)(?:(?!valuation|value\b|worth|headcount|customers)[^.;§])*?\b(?:total|raised|"
            r"funding|financing|fund-?raising|investments?|haul|war chest|capital|backing|"
            r"equity|money|tally|funds)(?:(?!valuation|value\b)[^.;§]){0,130}?\b(?:to|at|past|"
            r"above|over|is|of)(?: an?| the)?(?: \w+ly| whopping| total of)*"
        ),
    ),
    _rule(
        "total.noun-before",
        "total_raised",
        left=(
            r"\b(?:total|overall|cumulative|aggregate|lifetime|combined|all-time|accumulated|"
            r"running total)\b(?! (?:valuation|value|revenue|sales|market|addressable|assets|"
            r"loss|cost|debt|number|bill|compensation|payment|transaction|wealth|"
            r"net))(?:(?!valuation|revenue|sales|loss|cost|assets|customers|users|"
            r"market)[^.;§]){0,70}? (?:to|of|at|is|was|are|stands? at|stood at|now|reach\w*|"
            r"exceed\w*|comes? to|came to|past|over|surpass\w*|top\w*|:|raised|adds? up to|"
            r"amount\w* to|sits at|equals)(?: an?| the)?(?: \w+ly| whopping)*"
        ),
    ),
    _rule(
        "total.noun-before",
        "total_raised",
        left=(
            r"\btotal(?: (?:equity |venture |outside |capital |vc )?(?:funding|raised|financing|"
            r"capital raised|fund-?raising))(?: to date)?\s*[:–—-]"
        ),
    ),
    _rule(
        "total.funding-stands",
        "total_raised",
        left=(
            r"\b(?:funding|financing|fund-?raising|investments?|equity|capital(?: raised)?|"
            r"equity and debt|money|raised|backing|debt|haul|funds|"
            r"tally)\b(?:(?!valuation|round\b|¤)[^.;§]){0,50}? (?:(?:now )?(?:stands?|stood|"
            r"sits)(?: now)?(?: at)?|totals?|totall?ed|total+ing|now totals|come[s]? to|came to|"
            r"amounts? to|amounted to|adds? up to|reach\w*|exceed\w*|surpass\w*|top(?:s|ped)|"
            r"is now|have (?:so far )?brought|has (?:so far )?brought|"
            r"have so far (?:raised|brought in))(?: at| to| in)?(?: an?)?(?: \w+ly)*"
        ),
    ),
    _rule(
        "total.noun-to-date",
        "total_raised",
        left=(
            r"\b(?:funding|financing|raised|capital|investment|fund-?raising|"
            r"backing)(?: raised)? (?:to date|so far|to-date|"
            r"since [^,;§]{2,30})\)?(?: (?:to|at|is|of|was|stands at|now|exceeds|totals|past|"
            r"over))?(?: an?)?[:–—]?"
        ),
    ),
    _rule(
        "total.amount-of-total-behind",
        "total_raised",
        left=r"(?:[\w-]+|^|,)",
        right=(
            r"^ (?:in|of) (?:total|combined|cumulative|aggregate|"
            r"lifetime) (?:[\w-]+ ){0,3}?(?:funding|financing|capital|equity|investments?|"
            r"fundraising|backing|fund-?raising)"
        ),
    ),
    _rule(
        "amount.in-round-behind",
        "amount",
        left=rf"\b{_RAISE_FAR}\b[^.;§]{{0,40}}",
        right=(
            r"^(?: [\w-]+){0,2}? (?:in|via|through|for|from|with|of) (?:an?|the|its|this|their|"
            r"our|last year's|†'s|†|¶'s)? ?(?:(?!total|all\b|rounds)[\w+-]+ ){0,3}(?:¤|"
            r"round\b)(?! rounds)"
        ),
    ),
    _rule(
        "total.time-behind",
        "total_raised",
        left=r"(?<!¶ \()(?:^|\W|\w)",
        right=(
            rf"^(?:(?! ¤)(?: (?:in|of|from|worth of) (?:(?!total|"
            rf"all\b)[\w,&'¶ -]){{1,60}}?)?)?{_TOTAL_TAIL}"
        ),
        sentence=(
            rf"{FUNDING}|taken in|received|¶ has|secured|borrowed|attracted|took|provided with|"
            rf"mopped|collected|garnered"
        ),
    ),
    _rule(
        "total.have-raised-adverb",
        "total_raised",
        left=(
            rf"\b(?:has|have|had|having|'s|'ve|is said to have|"
            rf"to have)(?: (?:reportedly|together|collectively|between them|"
            rf"cumulatively))? (?:(?:now|already|previously|so far|to date|to-date|since|"
            rf"thus far|ever|altogether|in total|cumulatively|collectively|together|"
            rf"as of †)(?:,)? ){{1,3}}{_FUNDED}(?: in)?(?: an?| a total of| some| a combined|"
            rf" well)*"
        ),
        right=r"^(?! (?:in|via|through|for) (?:an?|the|its|this) (?:[\w-]+ ){0,3}(?:¤|round))",
    ),
    _rule(
        "total.previously-raised",
        "total_raised",
        left=rf"\b(?:previously|already) {_FUNDED}(?: in)?(?: an?| a total of| some)*",
        right=(
            r"^(?! (?:in|via|through|for|at|from) (?:an?|the|its|this|¶) ?(?:[\w-]+ ){0,3}(?:¤|"
            r"round)?)(?! [^.;§]{0,40}(?:¤|†))"
        ),
    ),
    _rule(
        "total.to-date-before",
        "total_raised",
        left=(
            rf"\b(?:so far|to date|in total|all told|altogether|overall|in all|together|combined|"
            rf"cumulatively|thus far|since (?:its |the )?(?:launch|inception|founding|then|"
            rf"†)[^§.;]{{0,30}}),?(?! when) (?:(?!valu)[^.;§]){{0,60}}?\b(?:{_FUNDED}|raising|"
            rf"come|poured|gone|attract\w+|put|has|sunk|pumped)\b(?: in| a total of| some|"
            rf" into (?:it|the [\w-]+|¶)| at least)*"
        ),
    ),
    _rule(
        "total.pluperfect",
        "total_raised",
        left=(
            rf"\b(?:before|prior to|until|up to) (?:(?:the|this|that|now|it|then|its|today)\b|"
            rf"†)[^.;§]{{0,60}}?,? [^.;§]{{0,40}}?\b(?:had|has)(?: (?:already|previously|only|"
            rf"just|also))* {_FUNDED}(?: in)?(?: only| just)?(?: a total of| some| about)*"
        ),
    ),
    _rule(
        "total.pluperfect",
        "total_raised",
        left=rf"\bhad (?:{_FUNDED})(?: in)?(?: a total of| some)*",
        right=(
            r"^ (?:before|prior|in (?:funding|equity|capital|venture|financing)|"
            r"over)(?![^.;§]{0,60}(?:¤|†|round))"
        ),
    ),
    _rule(
        "total.it-has-raised-behind",
        "total_raised",
        left=r"\b(?:the|than|of|some|about|over|,)",
        right=(
            r"^ (?:that )?(?:(?:it|the company|the start-?up|the firm|¶) (?:has|had)|"
            r"it's) (?:so far |now |already |previously |since )?(?:raised|taken in|received|"
            r"collected|secured|attracted|brought in|amassed)"
        ),
    ),
    _rule(
        "total.had-come-in",
        "total_raised",
        left=r"\b(?:funding|money|capital|investment|financing|equity)\b[^.;§]{0,15}",
        right=(
            r"^ (?:had|has|have) (?:already |now |so far )?(?:come|gone|"
            r"been (?:raised|invested|poured|put)|poured|flowed)"
        ),
    ),
    _rule(
        "total.been-given",
        "total_raised",
        left=r"\b(?:was|been|were) (?:given|handed|backed (?:by|with)|funded with)(?: with)?",
    ),
    # What one investor, or one part, puts into a larger financing.
    _rule("contribution.bracket", "contribution", left=r"¶ \(", right=r"^\s*\)"),
    _rule(
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
    _rule(
        "contribution.of-which",
        "contribution",
        left=(
            r"\b(?:of which|of that|of this|of the (?:total|sum|amount|money|round)|"
            r"out of (?:which|that)),? [^.;§]{0,50}?"
        ),
    ),
    _rule(
        "contribution.led-with",
        "contribution",
        left=(
            r"\b(?:led|leads|leading|anchored|kicked off)\b(?: (?:it|the [\w ¤]+?|"
            r"this [\w ¤]+?))? with(?: an?| some)?(?: investment of| commitment of)?"
        ),
    ),
    _rule(
        "contribution.commitment",
        "contribution",
        left=r"\bwith an?",
        right=r"^ (?:commitment|contribution|cheque|check|ticket|anchor)",
    ),
    _rule(
        "contribution.relative",
        "contribution",
        left=(
            rf"\b¶[^.;§]{{0,50}}?, (?:which|who) (?:has |have |had |is |are |will |"
            rf"would )?(?:(?:also|alone|itself|reportedly|already|each) )?{INVEST}(?: in|"
            rf" up)?(?: another| an additional| a further| some| about)?"
        ),
    ),
    _rule(
        "contribution.from-one",
        "contribution",
        left=(
            r"(?:\b(?:includ(?:es|ing|ed)|with|plus|and|,|by|comprises|comprising|receiv\w+|of)|"
            r"\()(?: an?(?: additional| further)?| some| another)?"
        ),
        right=(
            r"^(?:,)? (?:(?:cheque|check|commitment|contribution|investment|chunk|ticket|"
            r"convertible note|cash injection) )?(?:coming |came |comes |will come |would come |"
            r"alone |was |is |contributed |put up |provided )?(?:in )?(?:from|by) (?:¶|others|"
            r"other|the company|existing|its|new|the founders?|the eu)(?![^.;§]{0,30}at §)"
        ),
        sentence=r"(?=.*§.*§)",
    ),
    _rule(
        "contribution.would-come-from",
        "contribution",
        right=(
            r"^ (?:would|will|came|comes|is coming|was coming|had come|has come|is to come|"
            r"of it came|coming) (?:in )?from"
        ),
    ),
    _rule(
        "contribution.part-debt",
        "contribution",
        left=(
            r"(?:\b(?:compris\w+|consist\w*|made up|includ(?:es|ing|ed)|split|mix|combin\w+|"
            r"divided|of which|plus|and|with|along with|alongside|structured as|,|\+|of|"
            r"between)|\()(?: of| between| into| as)?(?: an?| some| another| up to)?"
        ),
        right=(
            r"^(?: (?:in|of|as|worth of))? (?:(?:senior|venture|bank|secured|new|asset-backed|"
            r"mezzanine|additional|term|project|green|non-dilutive|convertible|preferred|common|"
            r"corporate|revolving|subordinated) ){0,3}(?:debt|loans?|credit|notes|equity\b|"
            r"revolver|facility|(?<=[ds] )¤|(?<=[fn] )¤|"
            r"¤(?= from| by|,|\.|$| and))(?![^§]{0,30}\bround)"
        ),
        sentence=r"(?=.*§.*§)(?=.*\b(?:equity|debt|loan|credit|¤))",
    ),
    _rule(
        "contribution.tranche",
        "contribution",
        right=r"^ (?:(?:first|second|third|initial|final|latest|last|new|opening) )?tranche\b",
        left=r"\b(?:first|second|third|initial|final|opening|a|an|the|another|last|latest)",
    ),
    _rule(
        "amount.invest-label",
        "amount",
        left=rf"\b(?:{INVEST})(?: in| up)? {_DET}",
        right=(
            r"^ (?:in|of|as|worth of|into) (?:its |an? |the )?¤(?: (?:capital|money|funding|"
            r"financing|cash|equity))?(?! round)"
        ),
    ),
    _rule(
        "amount.added-to",
        "amount",
        left=r"\b(?:added|adding|adds)(?: another| a further| an additional)?",
        right=r"^ (?:in)?to ¶",
    ),
    _rule(
        "contribution.invest",
        "contribution",
        left=(
            rf"(?:¶,?|\b(?:banks|lenders|funds|vcs|backers|holders|who|which|it|fund|firm|group|"
            rf"giant|bank|arm|unit|company|investors?|backers?|and|also|will|would|to|has|had|"
            rf"have|each|they|pair|two|duo|together|would|could|is to|plans to|agreed to|"
            rf"expected to|, which)\b)(?: [\w-]+ly| also| has| have| had| will| would| is| are|"
            rf" to| reportedly| itself| alone| each| first| then| jointly| personally|"
            rf" in turn){{0,3}} (?:{INVEST})(?: in| up)?(?: (?:¶|the (?:company|start-?up|firm|"
            rf"business)|it))?(?: with)? {_DET}"
        ),
    ),
    _rule(
        "contribution.investing",
        "contribution",
        left=(
            r"\b(?:investing|contributing|putting (?:in|up)|injecting|pumping in|chipping in|"
            r"committing|providing)(?: another| a further| an additional| some)?"
        ),
    ),
    # What was raised in one financing.
    _rule(
        "amount.raise-verb",
        "amount",
        left=rf"\b(?:{RAISE}):? {_DET}(?:(?:sum|amount|total|minimum|maximum) of )?",
        right=None,
        sentence=None,
    ),
    _rule(
        "amount.of-round",
        "amount",
        left=(
            rf"(?<!\w)(?:{ROUND_NOUN}|¤)(?:(?:,)? (?:round|funding|financing|raise|shares|stock|"
            rf"extension|deal|investment|that|which|led by ¶|is|was|will be|would be|comes in|"
            rf"came in|to be|in|it))*?,? (?:of|worth|totall?ing|total+ed|totals|came to|comes to|"
            rf"come to|amounts to|stood at|stands at|upsized to|at|for|amounting to|amounted to|"
            rf"to the tune of|valued at|brought in|brings in|raised|raising|added|adding|netted|"
            rf"yielded|pulled in|that raised|which raised|is expected to raise|could raise|"
            rf"would raise|to raise|may raise|could bring in|could fetch|exceed\w*|closed at|"
            rf"closed on|closing at|hit|reached|is|was|followed|included|with|secured)(?: in|"
            rf" up to)? {_DET}"
        ),
    ),
    _rule(
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
    _rule(
        "amount.round-behind",
        "amount",
        right=(
            r"^,? ?\(?(?:(?:and )?it(?:'s| is| was) |in |via |through |as |by way of |"
            r"under )?(?:an? |its |the )?¤"
        ),
    ),
    _rule(
        "amount.in-money-behind",
        "amount",
        right=(
            r"^(?: worth)? (?:in|of|as|worth of) (?:(?:[\w+-]+|¤) ){0,4}?(?:funding|financing|"
            r"capital|equity|investments?|fund-?raising|new money|cash|money|backing|support|"
            r"funds|notes|bonds|debt|loans?|credit|shares|stock|growth|commitments|proceeds|"
            r"¤)(?!\w)"
        ),
    ),
    _rule(
        "amount.round-label",
        "amount",
        left=(
            r"¤(?: (?:round|funding|financing))?(?:,| \(|:| -| –| —|, for| \|) ?(?:an?|the|"
            r"about)?"
        ),
    ),
    _rule(
        "amount.field",
        "amount",
        left=(
            r"^\W*(?:amount|raised|round size|size|deal size|funding|investment|ticket|how much|"
            r"raise|the raise|funding amount|amount raised|money raised|"
            r"total round size)(?: \(\w+\))?\s*[:–—|-]?"
        ),
    ),
    _rule(
        "amount.from-investors-behind",
        "amount",
        right=(
            r"^,? (?:(?:in|of) [\w -]{1,30} )?(?:from|led by|backed by|co-led by|"
            r"by) (?:(?:investors|backers|new|existing|a|an|the|its|some|other|"
            r"[\w'-]+) ){0,5}?(?:¶|investors|backers|shareholders|vcs|undisclosed)"
        ),
        sentence=FUNDING + r"|receiv|rais|secur|attract|bag|land|deal|mop|obtain|get|pump",
    ),
    _rule(
        "amount.target",
        "amount",
        left=(
            r"\b(?:target|goal|aim|plan|talks?|negotiations?|looking|ask|hard cap|"
            r"ceiling)(?: size)?(?: [\w'-]+){0,3} (?:of|for|over|on|about|at)(?: an?| some)?"
        ),
    ),
    _rule(
        "amount.possessive",
        "amount",
        left=r"¶'s?(?: (?:own|recent|record|earlier|later|subsequent|whopping|massive|latest))*",
        right=r"^ (?:in †|†|last|this|¤|was|were)",
        sentence=FUNDING,
    ),
    _rule(
        "amount.sought",
        "amount",
        left=(
            rf"\b(?:seeks?|seeking|sought|wants?|wanting|eyes|eyeing|targets|targeting|"
            rf"in talks for|asking (?:[\w ]{{0,20}} )?for|ask is|ask of|hunting(?: for)?|chasing|"
            rf"aims? for|going for|needs?) {_DET}"
        ),
        right=(
            r"^(?! (?:valuation|[\w-]+ valuation|in revenue|acquisition|market))(?: (?:in|of|"
            r"from|for|more|to|at|round|extension|via|through|as|by|ahead|before|this|next|"
            r"within|and|or|with)\b|[,.;:]|$)"
        ),
        sentence=rf"{FUNDING}|valuation|money|cash",
    ),
    _rule(
        "amount.that-was",
        "amount",
        left=(
            r"^\W*(?:and )?(?:that|it|this)(?: one)?(?:,[^,§]{2,30},)? (?:was|is|had been|"
            r"came to|amounted to)(?: an?| just| only)?"
        ),
        sentence=r"^(?!.*(?:revenue|sales|market|profit|loss|share))",
    ),
    _rule(
        "amount.closed-on",
        "amount",
        left=r"\bclos(?:e[sd]?|ing) (?:[\w†-]+ ){0,4}?(?:on|at|with)(?: an?| some)?",
    ),
    _rule(
        "amount.headline",
        "amount",
        left=(
            r"(?:\b(?:with|for|lands?|in|after|on|gets?|:|,|scores?|into|of|over|a|its|to|the)|"
            r"^|[-–—:,])"
        ),
        right=rf"^(?: [\w'-]+| ¶(?:'s)?){{0,4}}? (?:{ROUND_NOUN}|¤|from ¶|for ¶|backing)\b",
    ),
    _rule(
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
    _rule(
        "amount.invested-passive",
        "amount",
        right=(
            r"^ (?:has been|was|were|had been|have been|will be|would be|is being|being|"
            r"is to be|are being|of \w+ (?:had|has|have) been)(?: \w+ly)? (?:raised|invested|"
            r"secured|injected|put|pumped|poured|committed|provided|closed)"
        ),
    ),
    _rule(
        "amount.money-verb-behind",
        "amount",
        right=(
            r"^ (?:will|would|is|are|was) (?:be )?(?:used|go|going|intended|earmarked|"
            r"to be used|spent|fund|help|bankroll) "
        ),
        sentence=FUNDING,
    ),
)

_WEAK_VERB = re.compile(
    r"(?:announc|disclos|reveal|report|unveil|sold|sell|add|acquir|receiv|get|got|win|"
    r"won|complet|finish|top|gain|tap|"
    r"collect|gather|accumulat|draw|drew|bring|brought|fetch|extend|tak|took|captur|"
    r"launch|bank|lock|been|scoop|extend)"
)
_MONEY_CONTEXT = re.compile(
    rf"\b{FUNDING}\b|¤|{MONEY} from|valuation|funds|money|cash|loan|notes|backing|"
    rf"pre-money|post-money|investor|{COMPANY_NOUN} (?:has|said)|financ"
)
_PART_WORD = re.compile(r"^[^§.;]{0,45}?\b(debt|loans?|credit|equity|tranche|notes)\b")


def assign_role(masked: Masked, mark: Mark, funding: bool = False) -> MoneyRole:
    """Decide what the sum `mark` is in its sentence; "none" when nothing says that it is funding.

    `funding` tells that the article speaks of a financing elsewhere, so that a headline's weak
    verb ("draws § ahead of its debut") is enough.
    """
    left = masked.text[max(0, mark.at - LEFT_REACH) : mark.at]
    right = masked.text[mark.at + 1 : mark.at + 1 + RIGHT_REACH]
    clause = re.split(r";| while | whereas |\.\s", left)[-1]
    if _names_a_fund(masked, mark):
        return MoneyRole("none", "none.own-fund", mark.at, mark.at + 1)
    for rule in _RULES:
        role = _try(
            rule, masked, mark, clause, right, funding and masked.sentence.kind == "headline"
        )
        if role is not None:
            return role
    noise = _NOISE.search(clause)
    if noise:
        return MoneyRole("none", "none.business-noun", mark.at, mark.at + 1)
    return MoneyRole("none", "none.no-rule", mark.at, mark.at + 1)


def _names_a_fund(masked: Masked, mark: Mark) -> bool:
    """Tell "its $600 million Fund V", which an investor raises for itself."""
    behind = re.match(r" (?:[\w-]+ ){0,2}¶(?! (?:round|¤))", masked.text[mark.at + 1 :])
    if not behind:
        return False
    name = next(m for m in masked.marks if m.at == mark.at + behind.end())
    return bool(re.search(r"\bFunds?\b(?: [IVX\d]+)?$", name.value.text))


def _try(
    rule: _Rule, masked: Masked, mark: Mark, clause: str, right: str, lenient: bool
) -> MoneyRole | None:
    start, end = mark.at, mark.at + 1
    if (
        rule.sentence
        and not (lenient and rule.role == "amount")
        and not rule.sentence.search(masked.text)
    ):
        return None
    if rule.left:
        before = rule.left.search(clause)
        if not before:
            return None
        start = mark.at - len(clause) + before.start()
    if rule.right:
        behind = rule.right.match(right)
        if not behind:
            return None
        end = mark.at + 1 + behind.end()
    if rule.role in ("amount", "total_raised") and rule.id.startswith(
        ("amount.raise", "amount.of-round", "total")
    ):
        if _blocked(clause, rule):
            return MoneyRole("none", "none.business-noun", mark.at, mark.at + 1)
    if rule.id == "amount.raise-verb":
        verb = masked.text[start : mark.at]
        if _WEAK_VERB.match(verb) and not lenient and not _MONEY_CONTEXT.search(masked.text):
            return None
    part: Literal["tranche", "debt", "equity"] | None = None
    if rule.role == "contribution":
        part = (
            _part(right) if rule.id in ("contribution.part-debt", "contribution.tranche") else None
        )
    return MoneyRole(rule.role, rule.id, start, end, part)


def _blocked(clause: str, rule: _Rule) -> bool:
    return bool(_NOISE.search(clause)) and not re.search(rf"\b(?:{RAISE})\b[^,;]{{0,25}}$", clause)


def _part(right: str) -> Literal["tranche", "debt", "equity"]:
    match = _PART_WORD.match(right)
    word = match.group(1) if match else "debt"
    if word == "tranche" or word == "equity":
        return "tranche" if word == "tranche" else "equity"
    return "debt"


_NOISE = re.compile(rf"\b{_NOISE_NOUN}\b,?(?: {_LINK})*\s*$")
