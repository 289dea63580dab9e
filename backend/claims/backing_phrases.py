"""The verb phrases that say what a row of backers gave, took or was, as patterns; nothing else.

They begin behind the row, once asides and auxiliary words are skipped, and are put together: a verb
of giving with a word for the money, one of taking with a word for shares, "be" with a place.
"""

from backend.claims.gates import Gated
from backend.claims.lexicon import inflected, one_of

_END = r"(?=[.,;:)]|$| (?:and|but|while|too|again|also|as well|alongside|†|in †|on †)(?!\w))"
_HEDGE = (
    r"(?:(?:about|some|around|roughly|just|under|over|nearly|almost|more|less|than|up|to|another|a "
    r"further|an additional|at least) ){0,3}"
)
_PERCENT = r"[\d.]+(?: ?%| ?per ?cent|-per-cent)"
_FRACTION = one_of(
    "all | most | much | half | part | some | (?:one-|an? )?(?:third|quarter|fifth|tenth|half) | "
    "[a-z]+-(?:thirds|quarters|fifths|tenths) | the (?:lion's|[a-z]+) (?:share|part|half|portion) |"
    " (?:an? |the )?(?:[a-z]+ )?(?:bulk|chunk|slice|share|part|portion|piece|majority) | "
    + _PERCENT
)
_POT = (
    r"(?:(?:the|this|that|its|their|an?|another|¶'s) (?:(?!of\b)[\w†'-]+ ){0,3}?(?:rounds?|deal|"
    r"money|cash|"
    r"sum|total|funds|funding|financing|capital(?! of)|§|¤|raise|cost|bill|tab|equity|debt|loan|"
    r"credit|facility|rest|remainder|balance|difference|gap|shortfall|tranche|extension|book|"
    r"cheques?|checks?)(?!\w)|(?:fresh|new|more|additional|further|growth|primary|equity|debt) "
    r"(?:money|cash|capital|funds|funding|equity)\b)"
)
_WHOLE = rf"(?:{_POT}|it\b|that\b|them\b|§)"
_RECEIVER = r"(?: (?:it|them|him|her|¶|the (?:company|start-?up|firm|founders?|pair|duo)))?"
_GIVES = one_of(
    inflected(
        "provide supply furnish bear shoulder carry cover contribute wire advance grant pledge "
        "promise commit+ invest inject infuse pour pump plough plow sink splurge stake wager hand "
        "offer deliver bankroll guarantee underwrite split+ share divide match add account answer "
        "stump cough fork shell pony dish chip+ pitch kick front foot lend place"
    )
    + " | put(?:s|ting)? | br(?:ing|ings|inging|ought) | bore | borne | g(?:ave|ives?|iven|iving) "
    "| sank | sunk | lent | thr(?:ew|own|ows?|owing) | pa(?:id|ys?|ying) | forgave | underwrote | "
    "ponied | ma(?:de|kes?|king)(?= up\\b) | c(?:ame|omes?|oming)(?= up with\\b) | "
    "pick(?:s|ed|ing)?(?= up\\b) | t(?:ook|akes?|aken|aking)(?= (?:care of|on|up) (?:half|most|"
    "the rest|the remainder|all|some)\\b)"
)
_PARTICLE = r"(?: (?:up with|up|in|out|over|down|for|forward|care of|on))?"
# "¶ added §" may be the company that raised it; with "each" or "of it" it is one of the givers.
_BARE_SUM = (
    r"§(?= (?:each|apiece|a ?piece|respectively|between (?:them|the)|of (?:it|that|this|the))\b)"
)
# "¶ provided the money", "¶ and ¶ brought most of it", "¶ made up the difference".
GAVE_MONEY = Gated(
    rf",? ?{_GIVES}{_PARTICLE}{_RECEIVER}{_PARTICLE} {_HEDGE}"
    rf"(?:{_FRACTION} of {_WHOLE}|{_POT}|{_BARE_SUM}|(?:all|most|half|some|much|the [a-z]+ (?:part|"
    r"half|share))(?=[.,;]|$))(?! by\b)(?! of (?:sales|revenue|customers|users|orders|goods))"
)
_TAKES = one_of(
    inflected("acquire purchase pocket corner grab+ snap+ scoop pick obtain secure gain")
    + " | t(?:ook|akes?|aken|aking) | b(?:ought|uys?|uying) | g(?:et|ets|ot|etting) | "
    "pa(?:id|ys?|ying) § for"
)
_HOLDS = one_of(
    inflected("own retain maintain")
    + " | h(?:olds?|eld|olding) | ke(?:pt|eps?|eping) | ha(?:s|ve|d|ving) | stay(?:s|ed) on with"
)
_COMPANY = r"(?:it|¶|the (?:company|start-?up|firm|business|group|equity|shares|capital|stock))"
_HOLDING = (
    r"(?:(?:an?|the|its|their|some|more|any|additional|§ (?:of|in)|up|small|large|minority|"
    r"majority|undisclosed|new|preference|preferred|senior|junior|remaining|larger|smaller|bigger|"
    r"biggest|"
    rf"{_PERCENT}|[a-z]+) ){{0,4}}(?:stakes?|shares|shareholdings?|holdings?|parcels?|slices?|"
    rf"stock|interests?) (?:in|of) (?:this|that|the round|the ¤|{_COMPANY})(?!\w)"
)
_SHARES = (
    rf"(?: (?:up|hold of))? (?:{_HOLDING}|{_HEDGE}{_PERCENT}(?: and {_PERCENT})?"
    rf"(?=[.,;]|$| (?:of {_COMPANY}(?!\w)(?!'s)|for §|in (?:return|exchange)|each|apiece|"
    r"respectively|between them)))"
)
# "¶ takes 22 per cent for §", "¶ has taken a stake in ¶".
TOOK_SHARES = Gated(rf",? ?{_TAKES}{_SHARES}")
# "¶ and ¶ own 31% and 12% of it", "¶ stays on as a shareholder".
HOLDS_SHARES = Gated(
    rf",? ?(?:{_HOLDS}{_SHARES}|(?:remain(?:s|ed)?|stay(?:s|ed)?(?: on)?)(?: on board| aboard|"
    r" invested)?(?: as)? (?:an? |the )?(?:[a-z]+ ){0,2}(?:shareholders?|holders?|owners?|"
    r"investors?|backers?)(?=[.,;]|$| (?:in|of) (?:it|¶|the company)))"
)
# "¶ bought again", "¶ came along", "¶ was in on it", "¶ was there already".
CAME = Gated(
    r",? ?"
    + one_of(
        r"b(?:ought|uys?|uying) (?:in(?: too| again| at| when|(?=[.,;]|$))|again|too|as "
        r"well|alongside|(?:a (?:little|bit|lot) )?more\b|at the same (?:price|terms|§)) | "
        r"pa(?:id|ys?|ying) (?:in|up)(?: again| too|(?=[.,;]|$)) | "
        r"topp?(?:s|ed|ing)? up(?=[.,;]|$| (?:again|too|theirs|(?:its|their) "
        r"(?:stakes?|holdings?|investments?|shares)\b)) | "
        rf"arriv(?:ed|es|ing)(?: (?:too|with (?:it|them|that|this)\b|with (?:an? )?(?:[a-z]+ )?§|"
        rf"later|as well)){_END} | "
        rf"(?:figur|featur)(?:es?|ed|ing)(?: (?:too|as well|again|among (?:them|the)|on the "
        rf"(?:register|list|cap table)|in (?:the|it|this)\b)) | "
        rf"(?:appear|show(?:ed)? up|turn(?:ed)? up)(?:s|ed|ing)? (?:on|in|among) the (?:[a-z]+ )?"
        r"(?:register|list|cap table|round|filing|subscribers|investors) | "
        r"(?:climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|hopp?(?:ed|s|ing)?|got|get(?:s|ting)?|"
        r"com(?:e|es|ing)|came|clamber(?:ed|s|ing)?) (?:on board|aboard|on at)\b | "
        rf"signed(?: (?:up|on))?(?: (?:too|as well|first|last))?(?=[.,;]|$) | "
        r"sign(?:s|ed|ing)? (?:term sheets?|the term sheet|up for §|for §) | "
        r"(?:stood|stands?|standing|line[sd]? up|lining up|rall(?:y|ied|ying)|got|"
        r"thr(?:ew|own|ows?) (?:§|money|(?:its|their) weight)) behind (?:the|this|it|¶|them|its)"
        r"\b | line[sd]? up with § | "
        r"st(?:ayed|ays?|aying) (?:in|on(?: board)?|aboard|invested)(?=[.,;]|$| (?:as|for)\b) | "
        r"ke(?:pt|eps?) pace | (?:did|do|does) (?:so )?(?:too|likewise|as well|the same)"
        r"(?=[.,;]|$) | "
        rf"match(?:es|ed|ing)? (?:it|that|the (?:sum|money|§|¤)|§|every (?:dollar|euro|pound))\b | "
        r"(?:up(?:s|ped|ping)|increas(?:es?|ed|ing)|rais(?:es?|ed|ing)|deepen(?:s|ed|ing)?|"
        r"renew(?:s|ed|ing)?|build(?:s|ing)?|built|doubl(?:es?|ed|ing)|maintain(?:s|ed|ing)?|"
        r"ke(?:ep|eps|pt|eping)|protect(?:s|ed|ing)?|defend(?:s|ed|ing)?)(?: up)?(?: hold of)? "
        r"(?:its|their) (?:[a-z]+ )?(?:stakes?|holdings?|commitments?|investments?|shareholdings?|"
        r"shares (?:of|in)|positions?|pro[- ]?ratas?|percentages?)"
    )
)
# What follows "be", or "with" and the names.
IS_IN = Gated(
    r",? ?"
    + one_of(
        r"in (?:on (?:it|the|this|that)|before|early|from the (?:start|beginning|outset|seed|"
        r"first)|at the (?:start|beginning|seed))\b | "
        r"there (?:already|before|earlier|first|too|from the (?:start|outset|beginning|first)|at the"
        r" (?:start|outset|beginning)|in †|from †|since †)(?!\w) | "
        rf"(?:fresh|new)(?= (?:on|to) the (?:register|cap table|list)|[.,;]|$) | "
        r"(?:newly|already|still) (?:aboard|on board|in)\b | behind(?=[.,;)]|$| (?:it|them)"
        r"(?=[.,;]|$)) | (?:(?<= be )|(?<= are )|(?<= is )|(?<= were ))back(?=[.,;)]|$) | "
        r"party to (?:it|the|this|that|†)(?!\w) | "
        r"(?:the )?(?:first|next|last|latest|quickest)(?: [a-z]+)? to (?:sign|commit|come|join|"
        r"invest|put|write|follow|back it|say yes|agree|chip)\b | "
        r"the (?:only|sole|first|last|other) [a-z]+ to (?:take part|invest|join|commit|put|follow|"
        r"participate)\b | the (?:others?|old hands|regulars|holdovers|sole buyer|only buyer|"
        r"rest)(?=[.,;]|$) | among (?:the )?(?:[a-z]+ )?(?:additions|believers|joiners|arrivals|"
        r"entrants)\b | "
        r"(?:approached|sounded out|courted|wooed|canvassed|in line)(?=[.,;]|$| (?:about|for|"
        r"over|to (?:invest|join|take|put))\b) | the source of (?:the|this|that|it|most|half)\b | "
        r"as (?:an? |the |its )?(?:[a-z]+ ){1,2}(?:investors?|lenders?|backers?|shareholders?|"
        r"holders?|owners?|newcomers?|participants?)(?=[.,;]|$| and| in\b)"
    )
)
_SUBSCRIBE = (
    r"(?:take part|participate|invest|join|follow|re-?invest|put|commit|chip in|write|come in|buy|"
    r"subscribe|support|back|add|match|exercise|top up|return|play|be)\b"
)
# These say that a row did not take part.
STAYED_OUT_RIGHT = Gated(
    r",? ?"
    + one_of(
        r"(?:backed|pulled|dropped|opted|bowed|stayed|stays|kept|stood|sat|sits|sitting|ducked|"
        r"stay|sit) (?:well )?out(?=[.,;]|$| of (?:it|the|this|that|¶'s)\b| this time| in (?:the )?†"
        r"| at the| when| because| after| before) | "
        r"(?:sat|sits|sit|sitting) (?:it|this|that|the \w+|¤)(?: [\w¤]+)? out | "
        r"(?:stayed|stays|kept|stood|stepped|steps|walked|walks|shied|backed) (?:away|aside|clear|"
        r"back|by)(?=[.,;]|$| (?:from|of|this time|at|when|in)\b) | "
        r"withdr[ae]w\w*(?=[.,;]|$| from) | "
        r"passed(?=[.,;]|$| (?:on (?:it|the|this|that)|this time|again)\b) | "
        r"(?:abstain|demurr|balk|baulk|refrain|declin|refus|withdr[ae]w)\w*(?=[.,;]|$| this time|"
        rf" to {_SUBSCRIBE}) | "
        rf"(?:chose|opted|decided|elected|preferred) (?:not to|against)(?=[.,;]| {_SUBSCRIBE}| it|"
        r" investing| joining| following| taking| putting) | "
        r"(?:skipp|shunn|miss)(?:ed|ing) (?:it|the (?:round|deal|¤)|this (?:one|round|¤)|¤) | "
        r"(?:absent|missing|not (?:in (?:it|the|this)|among|part of|involved))(?=[.,;]|$| (?:this|"
        r"from|them|the|it)\b) | said no(?=[.,;]|$) | turned (?:it|them|the \w+) down"
    )
)
