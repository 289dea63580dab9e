"""The words for a price that moved, as patterns and numbers.

All match masked, lower-cased text; what they decide is in `changes`.
"""

import re

from backend.claims.gates import Gated, Late

DIGITS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "eighteen": 18, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "one": 1,
}  # fmt: skip
STEMS = {
    "doubl": 2,
    "tripl": 3,
    "trebl": 3,
    "quadrupl": 4,
    "quintupl": 5,
    "sextupl": 6,
    "halv": 0.5,
}
MULTIPLES = {"double": 2, "twice": 2, "triple": 3, "treble": 3, "quadruple": 4, "quintuple": 5}
PARTS = {
    "half": 0.5, "halves": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "sixth": 1 / 6,
    "seventh": 1 / 7, "eighth": 0.125, "tenth": 0.1,
}  # fmt: skip

COUNT = (
    rf"(?:\d+(?:\.\d+)?|(?:{'|'.join(sorted(DIGITS, key=len, reverse=True))})"
    r"(?:[ -]and[ -]a[ -](?:half|quarter|third)| point (?:one|two|three|four|five|six|seven|eight|"
    r"nine))?)"
)
ABOUT = (
    r"(?:(?:almost|nearly|about|roughly|more than|less than|around|close to|over|just|only|"
    r"at least|"
    r"well|some|barely|under|approximately|up to|a|an|by|good|as much as|slightly|mere|whopping|"
    r"steep|sharp|further|massive|huge) )*"
)
# What a company is priced at. Other things that are worth something are ruled out beside it.
PRICE = (
    r"(?:valuations?|(?<!gross )(?<!order )(?<!merchandise )(?<!transaction )(?<!payment )(?<!asse"
    r"t )"
    r"(?<!contract )(?<!market )(?<!harvest's )(?<!book )(?<!total )value(?! of (?!its (?!stake)|§|"
    r"the company|¶|†|last|[\w-]+ (?:years?|months) ))|"
    r"worth(?! of)|price[- ]?tag|sticker|"
    r"(?<!share )(?<!stock )(?<!offer )(?<!offering )(?<!ipo )(?<!issue )(?<!listing )(?<!token )"
    r"(?<!\$\d\d )(?<!closing )(?<!debut )(?<!launch )(?<!opening )(?<!list )(?<!purchase )price(?"
    r"! of (?!the company|the round|its (?:¤|last|latest|previous|prior|first|seed|shares)|the ¤|"
    r"¤|¶|"
    r"†|last|an? (?:year|month)|\d)|s|d|[- ]to))\b"
)
# "Half as valuable as", "twice as dear as".
DEAR = r"(?:valuable|much|dear|highly (?:valued|priced|rated)|expensive|pricey)"
FORMER = (
    r"(?:(?:the|its|that|their|a|an|¶'s|of|last|latest|previous|prior|earlier|most|recent|peak|"
    r"former|record|private|implied|internal|reported|post-money|pre-money|†|†'s|§|same|what|"
    r"funding|company's|firm's|start-?up's|high|old|original|2\d\d\d|(?:january|february|march|"
    r"april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|"
    r"winter|year|month)'s) )*"
)
# What a price can be measured against: an earlier price, or what an earlier round paid.
BASE = (
    rf"(?:{FORMER}(?:{PRICE}|(?<=old )one\b|(?<=previous )one\b|(?<=last )one\b|(?<=earlier "
    rf")one\b|(?:funding |financing )?round\b|¤|level\b|mark\b|peak\b|high\b|figure\b|raise\b|"
    r"(?:(?<=former )|(?<=previous )|(?<=earlier ))(?:sum|number)\b)|"
    r"its (?:year-ago|former|earlier|previous|old) self|"
    r"(?:the |its )?(?:previous |former |old |earlier |last |peak )?§(?: (?:it|that|at which|in|"
    r"last|from|valuation|price|when|a year|of|mark|for|peak))?|"
    r"what (?:it|¶|the (?:[\w-]+ ){0,5}?[\w-]+|investors|[\w ]{3,30}) (?:was|had|fetched|commanded|"
    r"paid|were|is|"
    r"got)|(?:it|¶|the [\w-]+) (?:was|had been|is) (?:thought|said|believed|reported|understood|"
    r"estimated) to be worth|"
    r"as much as (?:(?:it|they|investors|¶|the [\w-]+) (?:was|were|did|had|paid|is|a year)|in †)|"
    r"that(?= ?(?:[.,;)]|today|now|$))|"
    r"where it (?:was|stood)|it was (?:worth|valued|in|at|a year|last|when|just|less|only|two|"
    r"three)|that of †|(?:the|its) (?:company|business|firm)'s)"
)
NOT_ITS = re.compile(
    r"\b(?:revenues?|sales|users?|customers?|headcount|arr|staff|workforce|orders?|growth|profits?|"
    r"team|volumes?|employees|capacity|output|transactions?|share price|shares? (?:rose|fell|"
    r"jumped|"
    r"price)|stock|cost|costs|tokens?|coins?|bitcoin|index|nasdaq|margins?|losses|income|bookings|"
    r"ebitda|gmv|payments?|downloads|market share|oversubscribed|harvest|offer price|aum|"
    r"assets|trad(?:es?|ed|ing)|deal (?:value|volume)|deals|"
    r"(?<!round of )(?<!new )(?<!latest )fundings?(?! round)|"
    r"valuation target|valuations|rivals?|competitors?|(?:partly|fully)[ -]paid)\b"
)
VERB = r"(?:doubl|tripl|trebl|quadrupl|quintupl|sextupl|halv)"
TURNED = (
    r"(?:up|risen?|rose|increas\w+|jump\w*|grew|grown|multipli\w+|soar\w*|surg\w*|climb\w*|"
    r"swell\w*|gone up|shot up|went up|expanded|appreciated)"
)
JUMP = (
    r"(?:jump|increase|rise|step[- ]?up|mark-?up|uplift|bump|leap|surge|gain|upswing|boost|"
    r"hike|growth|climb|premium|markup)"
)

DOUBLED = Gated(
    rf"\b(?P<a>{VERB})(?:e[sd]?|ing)\b(?: (?:of|in))?(?: [\w'¶†§,-]+){{0,5}}? {PRICE}|"
    rf"{PRICE}[^.;]{{0,70}}?\b(?P<b>{VERB})(?:e[sd]?|ing)\b(?! down| its (?!valu)|-digit)|"
    rf"(?:§|valu\w+)[^.;]{{0,60}}?\b(?P<c>{VERB})(?:e[sd]?|ing) (?:from |on )?{BASE}|"
    rf"\b(?P<d>{VERB})(?:ing|ed) (?:from )?(?:the |a |its )?§ (?:valuation|price|mark)|"
    rf"\bmore than (?P<e>{VERB})ing (?:the |a |its )?§|"
    rf"(?:\bvalu\w+|\bworth|\bprice[sd]?|§ valuation)\b[^.;§]{{0,40}}(?:§|valuation)[,—–-]? "
    rf"(?:[\w-]+ ){{0,4}}?(?P<g>{VERB})(?:ed|ing)(?= ?[.;—–]| ?$| (?:in|since|within|over|from|"
    rf"inside) (?:just |less than |under |only |about |barely |little (?:more|over)(?: than)? )*"
    rf"(?:†|an?\b|the (?:last|past|space)|last|its last|{COUNT}|[\w-]+ (?:months?|years?|weeks)))|"
    rf"\b(?P<f>{VERB})(?:e[sd]?|ing)(?:,? and then some,)? (?:the |its )?§ at which"
)
TIMES = Gated(
    rf"\b(?P<n>{COUNT})[ -]?(?:x|times|fold)\b(?: (?:the size of|higher|more|bigger|larger|"
    rf"greater|up))?(?: (?:than|over|on|of|from|as much as)(?: (?:at|in|during))?)? {BASE}|"
    rf"\b(?P<o>{COUNT})[ -]?(?:x|times) (?:higher|more|as much|as high) (?:than|as)(?: in)? "
    rf"(?:†|(?:an?|{COUNT}) (?:years?|months?) (?:ago|earlier|before))|"
    rf"\b(?P<w>double|twice|triple|treble|quadruple|quintuple)(?: (?:that of|of|as {DEAR} as"
    rf"(?: (?:in|at|during|before|after))?))? {BASE}|"
    rf"\b(?P<q>double|twice|triple|treble|quadruple|quintuple|{COUNT}[ -]?times) as (?:valuable|"
    rf"much|"
    rf"dear|highly valued|expensive) as (?:it was )?"
    rf"(?:in |at |on |during )?(?:†|the ¤|its ¤|last |(?:[\w-]+ "
    rf"){{1,3}}(?:ago|earlier|before)|the (?:spring|summer|autumn|fall|winter)\b|"
    rf"(?:its|the) (?:[\w-]+ ){{0,3}}(?:round|raise|financing)\b)|"
    rf"\b(?P<z>twice|{COUNT}(?=[ -]?times))(?:[ -]?times)? as valuable(?= ?[,.;]| today| now|$)|"
    rf"\b(?P<y>double|twice|{COUNT}(?=[ -]?times))(?:[ -]?times)? (?:as much|that|the price) "
    rf"(?:in|within|after) (?:(?:less than|under|just|only|barely|about) )?(?:a|an|{COUNT}) "
    rf"(?:months?|years?|weeks)\b|"
    rf"\b(?P<j>{COUNT})[ -]?(?:x|times|fold)(?: valuation)? {JUMP}(?: (?:in|on|over|from|to|of|"
    rf"against|for|since) {BASE})?|"
    rf"\b{JUMP} (?:in (?:{FORMER}){PRICE} )?(?:of|is|was) (?:{ABOUT})(?P<k>{COUNT})[ -]?(?:x|"
    rf"times|fold)\b|"
    rf"{PRICE}[^.;]{{0,70}}?\b{TURNED} (?:by )?(?:{ABOUT})(?P<m>{COUNT})[ -]?(?:x|times|fold)\b|"
    rf"(?:\bvalu\w+|\bworth|\bpriced?|\bcommands?)\b[^.;§]{{0,40}}§,? (?:[\w-]+ ){{0,3}}?"
    rf"up (?:by )?(?:{ABOUT})(?P<s>{COUNT})[ -]?(?:x|times|fold)\b|"
    rf"\bup (?:{ABOUT})(?P<u>{COUNT})[ -]?(?:x|times|fold) (?:from|on|over|since) {BASE}|"
    rf"\bup,? (?:{ABOUT})(?P<v>{COUNT})[ -]?(?:x|fold|times) (?:on|over|from) "
)
# Every match of TIMES holds one of these, which are found faster.
MULTIPLE = re.compile(r"x\b|times\b|fold\b|(?:double|twice|triple|treble|quadruple|quintuple) ")
DROP = (
    r"(?:cut\w*|discount\w*|drop\w*|down|fall\w*|fell|lower\w*|slash\w*|plung\w*|plummet\w*|"
    r"tumbl\w*|declin\w*|below|reduc\w*|slid\w*|slump\w*|"
    r"less(?! than (?:[\w-]+ ){1,3}(?:years?|months?|weeks?|days?|quarters?)\b)|"
    r"haircut|mark-?down|write-?down|writedown|"
    r"collaps\w*|shed\w*|los[est]\w*|loss|wip\w*|eras\w*|erosion|erod\w*|crash\w*|sank|sunk|"
    r"sink\w*|"
    r"decreas\w*|shrink\w*|shrunk|shrank|off|under(?= (?:its|the|what|that|last)\b)|evaporat\w*|"
    r"trim\w*|shav\w*|knock\w*|hit|wrote|"
    r"written|mark(?:ed|s|ing)?(?= [^.;]{0,50}down)|down round|dip\w*|contract\w*)"
)
LIFT = (
    r"(?:up|ris\w+|rose|increas\w*|jump\w*|grew|grow\w*|higher|more(?! than)|above|premium|soar\w*|"
    r"surg\w*|climb\w*|gain\w*|step-?up|uplift|hike\w*|bump\w*|boost\w*|lift\w*|mark-?up|"
    r"add(?:s|ed|ing)|appreciat\w*|leap\w*|increment|rais\w+ (?:its|the|¶'s|the company's) "
    r"(?:valuation|price|value|worth))"
)
_TENS = "ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
SHARE = (
    rf"(?P<p>\d+(?:\.\d+)?|\b(?:{_TENS})(?:-(?:{_ONES}))?)"
    r"(?:-plus)?(?: ?%|[ -]per ?cent| ?pc\b| percentage points?)"
)
PART = (
    r"(?:(?P<c>a|one|two|three|four|nine)[ -](?P<f>third|quarter|fifth|sixth|eighth|tenth)s?|"
    r"(?P<h>half|halves))\b"
)
PERCENT = Gated(SHARE)
PIECE = Gated(PART)
BEHIND_DROP = re.compile(rf"^[ -](?:[\w-]+ ){{0,2}}?{DROP}\b")
BEHIND_LIFT = re.compile(rf"^[ -](?:(?:[\w-]+ ){{0,2}}?{LIFT}\b|more than)")
BEFORE_DROP = re.compile(rf"(?<![\w-]){DROP}(?: [\w'¶†-]+){{0,12}}? ?$")
BEFORE_LIFT = re.compile(rf"(?<![\w-]){LIFT}(?: [\w'¶†-]+){{0,6}}? ?$")
TO = re.compile(
    r"\b(?:to|at|only|just|worth|now|were|was|is|be)(?: (?:just|only|less than|about|almost|"
    r"nearly|barely|roughly|a mere|under))* ?$"
)
NEAR_PRICE = re.compile(
    rf"{PRICE}|\bpric(?:es|ed|ing) (?:at|it|¶|the [\w-]+ (?:at|company|firm))|"
    rf"\b(?:more|less|as) (?:valuable|highly (?:valued|priced))|"
    r"\bvalu(?:ed|es|ing) (?:at|it|the|¶|its (?:holding|stake|shares))"
)
CUT_VALUATION = Gated(
    rf"\b(?:cut|slash|halv|trimm|reduc)\w*(?: [\w'¶-]+){{0,4}}? {PRICE}(?: in| by) half|"
    rf"{PRICE}[^.;§]{{0,40}}(?:cut|slashed|sliced|chopped) in half"
)
STAKE = re.compile(
    r"^ ?(?:stake|interest|of the (?:company|shares|business|equity|round)|ownership|holding|"
    r"equity|of (?:¶|its shares|shareholders|investors)|annual|coupon|a year|"
    r"(?:minimum |internal |fixed |annual\w* )?(?:rate of )?(?:returns?|yields?|irr)\b)"
)
HOLDING = re.compile(
    r"\b(?:stake of|holds?|holding|owns?|own|owned|for an?|interest rate of|sold|bought|"
    r"acquire\w*|buy|sell|takes?) ?(?:about |around |roughly |an? )?$"
)
# "Its stake has doubled in value."
HELD = Gated(
    rf"\b(?:stakes?|holdings?|portfolio|market|propert\w+|homes?|houses?)"
    rf"(?: [\w¶'-]+){{0,6}}? {VERB}\w+ in (?:value|worth|price)\b"
)
# "A year ago the figure was half that": what is told is the price of then.
WAS = re.compile(
    r"\b(?:was|were|stood at|had been)(?: (?:worth|valued|at|only|just|less than|about|barely|"
    r"some))* $"
)
THEN = re.compile(r"†|\b(?:ago|earlier|before)\b")
OF_NOW = re.compile(
    r" (?:(?:of )?that(?! of\b)|as (?:much|high)(?! as)|(?:of )?(?:the|its) (?:new|present))\b"
)
# How news speaks of a listed share: "has lost 80% of its value this year".
LISTED = re.compile(
    r" of (?:its|their) (?:market cap\w*|stock market value|(?:market )?value (?:†|this year|"
    r"since (?:its |the )?(?:ipo|listing|debut|going public|january)|on †))"
)
MARKED = re.compile(
    r"\b(?:mark(?:ed|s|ing)?|writ(?:es?|ten|ing)|wrote)\b[^.;§]{0,60}\b(?:down|up)\b|"
    r"\b(?:mark(?:ed|s|ing)?|writ(?:es?|ten|ing)|wrote|cut|slash(?:ed|es)?|lower(?:ed|s)?|"
    r"reduc(?:ed|es)|trimm(?:ed|s)|rais(?:ed|es))\b[^.;§]{0,60}\b(?:stakes?|holdings?|shares|"
    r"investment|position)\b|"
    r"\b(?:mark-?downs?|write-?downs?|haircut|mark-?ups?|step-?ups?|down round)\b"
)
AGAINST_ROUND = Late(
    rf"^[ -](?:[\w-]+ ){{0,2}}?(?:discount|premium|haircut|step-?up|mark-?up|mark-?down|lower|"
    rf"higher|below|above|less|more|down|up|cut|drop|increase|jump)"
    rf"(?: \w+)? (?:to|on|from|over|than|against|of|in|since) {BASE}|^ (?:below|above|off|over|"
    rf"on) {BASE}"
)
TERMS = re.compile(
    r"\b(?:next|future|conversion|qualified|subsequent) (?:[\w-]+ ){0,2}(?:round|financing|price)|"
    r"\bcap\b"
)
WINDOW = re.compile(
    r"\b(?:in|over|within|during|for|inside|after|since|from|on|compared with|than|of|just|"
    r",)? ?(?P<w>(?:(?:just |only |a |an |the |under |less than |more than |little over |about |"
    r"barely |past |last |around |mere |matter of |few |two |three |four |five |six |seven |"
    r"eight |nine |ten |eleven |twelve |\d+ |several )+(?:months?|years?|weeks|"
    r"quarters?)(?: (?:ago|earlier|before|period))?|last year(?:'s)?|a year(?: ago| earlier)?|"
    r"since †|since (?:last |its )?[\w ]{3,25}|† ?(?:round)?|the previous round|its last round|"
    r"last round))"
)
WORTH_READING = Gated(
    r"doubl|tripl|trebl|quadrupl|quintupl|sextupl|halv|half|third|quarter|fifth|tenth|twice|"
    r"[nety] per ?cent|\d(?:-plus)?[ -]?(?:%|x\b|per ?cent|pc\b)|times|fold"
)
