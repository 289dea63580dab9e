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
    r"(?:(?:the|this|that(?! (?:the|it|its|an?|this)\b)|its|their|an?|another|¶'s) "
    r"(?:(?!(?:of|is|was|are|were|that|which|worth|for)\b)[\w†'-]+ ){0,3}?(?:rounds?|deal|money|"
    r"cash|sum|total|funds|funding|financing|capital(?! of)|§|¤|raise|cost|bill|tab|equity|debt|"
    r"loan|credit|facility|rest|remainder|balance|difference|gap|shortfall|tranche|extension|book|"
    r"cheques?|checks?)(?!\w)|(?:fresh|new|more|additional|further|growth|primary|equity|debt) "
    r"(?:money|cash|capital|funds|funding|equity)\b)"
)
_WHOLE = rf"(?:{_POT}|it\b|that\b|them\b|§)"
_REST = (
    r"the (?:rest|remainder|balance|difference|money|cash|bill|tab|cost|(?:other|larger|bigger) §)"
    r"(?!\w)"
)
_RECEIVER = r"(?: (?:it|them|him|her|¶|the (?:company|start-?up|firm|founders?|pair|duo)))?"
_GIVES = one_of(
    inflected(
        "provide supply furnish bear shoulder contribute wire advance grant pledge promise commit+ "
        "invest inject infuse pour pump plough plow sink splurge wager hand bankroll guarantee "
        "underwrite split+ share divide match stump cough fork shell pony chip+ pitch kick "
        "foot lend"
    )
    + " | put(?:s|ting)? | bore | borne | g(?:ave|ives?|iven|iving) | sank | sunk | lent | "
    "thr(?:ew|own|ows?|owing) | pa(?:id|ys?|ying) | underwrote | ponied | "
    "c(?:ame|omes?|oming)(?= up with\\b) | pick(?:s|ed|ing)?(?= up\\b)"
)
# A company may do as much with its round: of these only what is a part of it tells.
_BRINGS = one_of(
    inflected("carry add cover raise")
    + " | br(?:ing|ings|inging|ought) | ma(?:de|kes?|king)(?= up\\b) | "
    "(?:account|answer)(?:s|ed|ing)?(?= for\\b) | t(?:ook|akes?|aken|aking)(?= (?:care of|on|up)"
    "\\b)"
)
_PARTICLE = r"(?: (?:up with|up|in|out|over|down|for|forward|care of|on))?"
# "¶ invested §" is told by others; "¶ added §" may be the company that raised it.
_EACH = (
    r"§(?:,? (?:and|or) §)*(?=,? (?:each|apiece|a ?piece|respectively|between (?:them|the)|of "
    r"(?:it|"
    r"that|this|the))\b)"
)
_WRITES = (
    r"wr(?:ote|ites?|iting|itten)(?: (?:it|them|¶|the (?:company|start-?up)))? (?:an?|another|"
    r"the|its|their)(?: [\w-]+){0,3} (?:cheques?|checks?)"
)
# "The firm will put the money into machines": what it raised it spends.
_NOT_SPENT = (
    r"(?! by\b)(?! of (?:sales|revenue|customers|users|orders|goods))(?! (?:[a-z]+ )?(?:fines?|"
    r"penalt|dividend|settlement|milestone|deposit|fees?|ransom|prize|award|salar|bonus))(?! "
    r"(?:into|towards?|to "
    r"(?:work"
    r"|use|good)|behind|on) (?!(?:the (?:round|company|start-?up|firm|¤)|¶|it|this|†)(?!\w)))"
)
# "¶ provided the money", "¶ and ¶ brought most of it", "¶ is writing ¶ a cheque".
GAVE_MONEY = Gated(
    rf",? ?(?:{_WRITES}|{_GIVES}{_PARTICLE}{_RECEIVER}{_PARTICLE} {_HEDGE}(?:{_FRACTION} of "
    rf"{_WHOLE}|"
    rf"{_POT}|{_EACH}|(?:all|most|half|some|much|the [a-z]+ (?:part|half|share))(?=[.,;]|$))|"
    rf"(?!rais(?:e[sd]?|ing) §){_BRINGS}{_PARTICLE} {_HEDGE}(?:{_FRACTION} of {_WHOLE}|{_REST}|"
    rf"{_EACH})){_NOT_SPENT}"
)
_TAKES = one_of(
    inflected("acquire purchase own retain")
    + " | t(?:ook|akes?|aken|aking) | b(?:ought|uys?|uying) | h(?:olds?|eld|olding) | "
    "ke(?:pt|eps?|eping) | pa(?:id|ys?|ying) § for"
)
_GETS = one_of(
    inflected("pocket corner grab+ snap+ scoop pick obtain maintain")
    + " | g(?:et|ets|ot|etting) | ha(?:s|ve|d|ving)"
)
_COMPANY = r"(?:it|¶|the (?:company|start-?up|firm|business|group|equity|shares|capital|stock))"
_SHARES = (
    rf"(?: (?:up|hold of))? (?:(?:an?|no|its|their|the|some|more|any|large|small|minority|majority|"
    r"significant) (?!company)(?:[a-z\"]+ ){0,2}?(?:stakes?|shareholdings?|holdings?|parcels?|"
    r"slices?|minority(?=[.,;]|$)|(?:minority|majority|meaningful|equity|significant) interests?|"
    r"allocations?|seats? "
    r"at "
    r"the table)\b|(?:stakes|slices)(?= of| in|[.,;]|$)|(?:shares|stock)(?= since| in "
    r"(?:it|the (?:¤|round|issue|offering|company|start-?up|firm))(?!\w))|"
    r"(?:(?:its|their|more|new|preferred|preference|§ of|§ (?:in|worth of)) ){1,2}(?:[a-z]+ )?"
    rf"(?:shares|stock)(?=[.,;]|$| (?:in|of) {_COMPANY}(?!\w))|"
    rf"{_FRACTION} of the (?:[a-z]+ )?(?:stock|shares|round|¤|issue|equity|company)(?!')|"
    rf"{_HEDGE}{_PERCENT}(?: and {_PERCENT})?(?= (?:of {_COMPANY}(?!\w)(?!'s)|for §|in "
    r"(?:return|exchange)|each|apiece|respectively|between them)))"
)
_OWNS = rf"(?:(?:{_TAKES}|{_GETS}){_SHARES}|{_TAKES} {_HEDGE}{_PERCENT}(?=[.,;]|$))"
# "¶ takes 22 per cent for §", "¶ and ¶ own 31% and 12% of it".
TOOK_SHARES = Gated(rf",? ?{_OWNS}")
# "¶ stays on as a shareholder".
HOLDS_SHARES = Gated(
    rf",? ?(?:(?=(?:own|h[eo]ld|ke[ep]|retain|maintain|ha[sdv]))(?:{_OWNS})|"
    r"h[eo]lds? on ?to (?:its|their|his|her) (?:[a-z]+ )?(?:stakes?|shares|holdings?)|"
    r"remains?(?=[.,;]|$)|(?:remain(?:s|ed)?|stay(?:s|ed)?(?: on)?)(?: on board| aboard| invested)?"
    r"(?: as)? (?:an? |the )?(?:[a-z]+ ){0,2}(?:shareholders?|holders?|owners?|investors?|"
    r"backers?)(?=[.,;]|$| (?:in|of) (?:it|¶|the company)))"
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
        r"sign(?:s|ed|ing)? (?:term sheets?|the term sheet|up for §) | "
        r"(?:stood|stands?|standing|line[sd]? up|lining up|rall(?:y|ied|ying)|got|"
        r"thr(?:ew|own|ows?) (?:§|money|(?:its|their) weight)) behind (?:the|this|it|¶|them|its)"
        r"\b | line[sd]? up with § | "
        r"add(?:s|ed|ing)? (?:its|their) (?:names?|weight|money) | "
        r"round(?:s|ed|ing)? (?:it|things) (?:out|off) | b(?:ought|uys?|uying) (?:its|their) way "
        r"in | went in(?= †) | came (?:afterwards|later|"
        r"next) | "
        r"d(?:id|oing|oes|o) (?:its|their) (?:share|part|bit|pro[- ]ratas?)\b | "
        r"back(?:s|ed|ing)? (?:their|his|her|its|the) (?:[a-z]+ )?(?:company|start-?up|venture|"
        r"spin-?out) | extend(?:s|ed|ing)? (?:it|them|¶|the company) (?:[\w-]+ ){0,3}?(?:¤|loan|"
        r"credit|facility|line|§) | lent them | (?:t(?:ook|akes?|aking) an? (?:punt|bet|chance|"
        r"gamble|flyer)|plac(?:ed?|es|ing) an? (?:[a-z]+ )?bet|gambl(?:ed|es|ing)|put (?:its|"
        r"their) "
        r"(?:faith|trust)) (?:on|in) (?:it|¶|the (?:company|start-?up|team|founders?)) | "
        r"join(?:s|ed|ing)? (?:the|its|¶'s) (?:ranks of )?(?:[a-z]+ )?(?:shareholders|backers|"
        r"investors|owners|cap table|register)\b | "
        r"(?:turn(?:s|ed|ing)?|grew|grown)(?: from [a-z]+)? into (?:an? )?(?:share-?holder|"
        r"investor|backer)s?\b | shar(?:es?|ed|ing) in (?:the|this|that) (?:[a-z]+ ){0,2}"
        r"(?:rounds?|¤|deal|financing) | (?:back|support|fund)ed (?:it|the (?:company|start-?up)|¶)"
        r" (?:since|from the|at the|early|before|all along|throughout)\b | "
        r"(?:signal|express|indicat|show|register)\w* (?:an? )?(?:[a-z]+ )?interest(?= in\b|"
        r"[.,;]|$)"
        r" | (?<=agreed to )an? (?:[a-z]+ )?(?:¤|loan|investment) (?:for|in|of|to)\b | "
        r"'s board (?:has )?(?:approved|cleared|sanctioned|okayed) (?:an?|the) (?:[a-z]+ )?"
        r"(?:investment|infusion|injection)\b | "
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
        r"there (?:for (?:longer|years)|all along|already|before|earlier|first|too|from the "
        r"(?:start|outset|beginning|first)|at "
        r"the"
        r" (?:start|outset|beginning)|in †|from †|since †)(?!\w) | "
        r"(?:fresh|new)(?= (?:on|to) the (?:register|cap table|list)|[.,;]|$) | "
        r"(?:newly|already|still) (?:aboard|on board|in)\b | behind(?=[.,;)]|$| (?:it|them)"
        r"(?=[.,;]|$)) | (?:(?<= be )|(?<= are )|(?<= is )|(?<= were ))back(?=[.,;)]|$) | "
        r"party to (?:it|the|this|that|†)(?!\w) | "
        r"to (?:the|its) (?:list of |ranks of )?(?:owners|backers|investors|shareholders)\b | "
        r"(?:(?<=wants )|(?<=want )|(?<=wanted ))(?:a (?:piece|slice|stake|share)|in)(?=[.,;]|$) | "
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
STAYED_OUT = one_of(
    r"(?:backed|pulled|dropped|opted|bowed|stayed|stays|kept|sat|sits|sitting|ducked|"
    r"stay|sit) (?:well )?out(?=[.,;]|$| (?:of )?(?:it|the|this|that|¶'s)\b| this time| in "
    r"(?:the )?†"
    r"| at the| when| because| after| before) | "
    r"(?:sat|sits|sit|sitting) (?:it|this|that|the \w+|¤)(?: [\w¤]+)? out | "
    r"(?:stayed|stays|kept|stood|stepped|steps|walked|walks|shied|backed) (?:away|aside|clear|"
    r"back)(?=[.,;]|$| (?:from|of|this time|at|when|in)\b) | "
    r"withdr[ae]w\w*(?=[.,;]|$| from) | "
    r"passed(?=[.,;]|$| (?:on (?:it|the|this|that)|this time|again)\b) | "
    r"(?:abstain|demurr|balk|baulk|refrain)\w*(?=[.,;]|$| this time) | "
    rf"(?:declin|refus)\w* to {_SUBSCRIBE} | "
    r"(?:t(?:ook|akes?)|g(?:ave|ives?) it) a (?:pass|miss) | (?:cried|held) off(?=[.,;]|$) | "
    r"(?:left out|turned (?:away|down)|priced out|rebuffed|outbid)(?=[.,;]|$) | "
    rf"(?:chose|opted|decided|elected|preferred) (?:not to|against)(?=[.,;]| {_SUBSCRIBE}| it|"
    r" investing| joining| following| taking| putting) | "
    r"(?:skipp|shunn|miss)(?:ed|ing) (?:it|the (?:round|deal|¤)|this (?:one|round|¤)|¤) | "
    r"(?:absent|missing|not (?:in (?:it|the|this)|among|part of|involved))(?=[.,;]|$| (?:this|"
    r"from|them|the|it)\b) | said no(?=[.,;]|$) | turned (?:it|us|them|the \w+) down | "
    r"kept (?:its|their|his|her) (?:wallets?|purses?|cheque ?books?|hands?|pockets?|powder)"
)
STAYED_OUT_RIGHT = Gated(rf",? ?{STAYED_OUT}")
