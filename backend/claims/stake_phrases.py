"""Rules on what a minority stake or new shares cost: such a price is money raised.

A table alone: money_roles tries the rules in this order, before those on prices of businesses.
"""

from backend.claims.money_phrases import Rule, rule

# Below one half: who buys more buys the business.
_PART = (
    r"(?:\b[1-4]?\d(?:\.\d+)?(?:[-–][1-4]?\d(?:\.\d+)?)?(?: ?%| ?-?per[ -]?cent\b)|"
    r"\b(?:minority|(?:an? |one[- ])(?:tenth|fifth|quarter|third|sixth|eighth))\b)"
)
_SOME = r"(?: (?:an?|about|around|roughly|some|a reported|just|only|nearly|another|a combined))*"
_BUY = (
    r"(?:acquir\w+|b(?:uys?|uying|ought)|tak(?:es?|en|ing)|took|purchas\w+|(?:pick|snapp?)\w* up|"
    r"gets?|got|gain\w*|obtain\w*|secur\w+)"
)
_SELL = (
    r"(?:s(?:ells?|elling|old)|part(?:ed|s|ing)? with|sign(?:ed|s|ing)? (?:over|away)|g(?:iv(?:es?|"
    r"ing|en)|ave) (?:up|away)|ced(?:e[sd]?|ing)|hand(?:ed|s|ing)? over|surrender\w*)"
)
_NO_MARKET = (
    r"^(?!.*\b(?:open market|market cap\w*|listed|shares in issue|bourse|takeover|tender offer|"
    r"brands?|hotels?|mines?|oil|pipelines?|club|stadium|property|portfolio|land|revenues?)\b)"
)

STAKE_RULES: tuple[Rule, ...] = (
    # "Takes 15 per cent of ¶ for §", "acquired a minority interest in ¶ for §".
    rule(
        "amount.stake-bought",
        "amount",
        left=(
            rf"\b{_BUY} (?!over\b|control)(?:[\w-]+ ){{0,3}}?{_PART}(?! (?:discount|premium))"
            rf"[^.;§]{{0,70}}? (?:for|in exchange for|at a cost of){_SOME}"
        ),
        right=r"^(?! (?:a share|apiece|per share)\b)",
        sentence=_NO_MARKET,
    ),
    # "Signed over a third of the company to ¶ for §", "20% sold to ¶ for §".
    rule(
        "amount.stake-sold",
        "amount",
        left=(
            rf"\b{_SELL} (?:[\w-]+ ){{0,3}}?{_PART}(?! (?:discount|premium))[^.;§]{{0,90}}? for"
            rf"{_SOME}|{_PART}[^.;§]{{0,50}}? (?:sold|went|goes|gone|passed) to [^.;§]{{1,60}} "
            rf"for{_SOME}"
        ),
        sentence=_NO_MARKET,
    ),
    # "Are paying § for a stake in ¶", by several who share it.
    rule(
        "amount.paid-for-a-stake",
        "amount",
        left=rf"\b(?:pa(?:y|ys|id|ying)|spen[dt]|spending){_SOME}",
        right=(
            r"^ (?:for|on) (?:an?|its|their) (?:[\w%.-]+ ){0,3}?(?:stake|share|slice|piece|"
            r"interest|holding) (?:in|of) (?:the (?:company|start-?up|firm|business)|it|¶)\b"
        ),
        sentence=r"\b(?:investors?|backers|led by|consortium|syndicate|group of)\b",
    ),
    rule(
        "contribution.invest",
        "contribution",
        left=rf"\b(?:pa(?:ys?|id|ying)|spen[dt]s?|spending|put (?:up|down)|booked){_SOME}",
        right=(
            rf"^ (?:for|on) (?:(?:an?|its|their|about|around|roughly|some|just \w+|new|the|¶|¤|"
            rf"preferred|ordinary) )*(?:{_PART}(?!,? (?:of|more) (?:sales|revenue|the vote))|"
            rf"(?:shares|stock)\b(?! (?:of|in)\b)|(?<=new )shares\b)|"
            r"^ in (?:an?|the|its) (?:[\w-]+ )?¤"
        ),
        sentence=_NO_MARKET,
    ),
    # "Three funds paid § between them", "came on board with § between them".
    rule(
        "amount.between-them",
        "amount",
        left=(
            r"\b(?:pa(?:y|id|ying)|invest\w*|put(?:ting)?|lend|lent|provid\w+|contribut\w+|"
            r"commit\w+|inject\w+|stump\w*|promis\w+|pledg\w+)(?: (?:in|up|over))?"
            rf"{_SOME}|\b(?:board|behind|support\w*|back(?:ed|s|ing)) (?:[\w-]+ ){{0,4}}(?:¶ )?with"
            rf"{_SOME}"
        ),
        right=r"^ (?:between|among(?:st)?) (?:them(?:selves)?|the (?:two|three|four))\b",
        sentence=_NO_MARKET,
    ),
    # "Sold § of tokens to ¶"; "at $25 a share, § in all".
    rule(
        "amount.sold-to",
        "amount",
        left=rf"\b(?:s(?:ells?|elling|old)|issu\w+|plac\w+){_SOME}",
        right=(
            r"^ (?:of|in|worth of) (?:(?:its|the|new|own|[\w-]+) ){0,2}(?:tokens?|shares|stock|"
            r"bonds|"
            r"notes|equity) to (?:¶|(?:\w+ )?(?:investors|funds|backers|institutions)\b)"
        ),
        sentence=_NO_MARKET,
    ),
    rule(
        "amount.shares-in-all",
        "amount",
        left=(
            r"\b(?:(?:a|per) share|apiece|shares at [^.;§,]{1,30}(?:\.\d+[^.;§,]{0,20})?)"
            r"(?: [\w† ]{2,25})?,? (?:or|making|for)?(?: an?)?"
        ),
        right=r"^ (?:in (?:all|total)|altogether|all told)\b",
    ),
    # "Has placed shares worth § with ¶", "new shares worth § were issued".
    rule(
        "amount.shares-for",
        "amount",
        left=(
            r"\b(?:(?:issu|plac|allot)(?:e[sd]?|ing|ted|ting)? (?:[\w.-]+ ){0,4}?|(?:(?:new|fresh|"
            r"preference|preferred|convertible) ))(?:shares|stock|notes|bonds)"
            rf"(?: to [^.;§]{{2,60}}?)? (?:for|worth){_SOME}|"
            rf"\b(?:sell|sells|sold|selling) (?:new|fresh) (?:[\w.-]+ ){{0,2}}(?:shares|stock)"
            rf"(?: to [^.;§]{{2,60}}?)? (?:for|worth){_SOME}"
        ),
        sentence=r"^(?!.*\b(?:treasury|government|municipal|sovereign|buy-?back|acqui\w+)\b)",
    ),
)
