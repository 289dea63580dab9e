"""The words around the date of a deal, and those around other dates, as patterns.

All match masked, lower-cased text; what they decide is in `deal_dates`.
"""

import re

from backend.claims.gates import Gated, Late
from backend.claims.lexicon import RAISE

DEAL = ("amount", "round", "lead_investor", "contribution", "investor", "total_raised")
NOUN = (
    r"(?:rounds?|financings?|funding|fundings?|raises?|fund-?rais(?:e|er|ing)|investment|deal|"
    r"injection|tranche|extension|placement|facility|loan|ipo|flotation|listing|offering|"
    r"transaction|"
    r"cash|capital|equity|money|commitment|grant|note|bridge|debentures|series|package|issue|line|"
    r"tender(?: offer)?|float|infusion|securitisation|seed|che(?:que|ck)|ticket)"
)
AT = (
    r"(?: ?[,(–—|:-]? ?(?:which |that |was |back |early |late |earlier |just |only |again |once |"
    r"first |dated |dating (?:back )?|signed |made |"
    r"closed |completed |finali[sz]ed |announced |disclosed |unveiled |revealed |confirmed |"
    r"reported |made public |raised |held |done |arranged |struck |led by ¶ )*"
    r"(?:in|on|of|from|during|at)?(?: the)?(?: (?:end|beginning|start|middle|spring|summer|autumn|"
    r"fall|winter|middle|height|first|second|half|week)(?: of)?)* ?)"
)
# "§ from ¶, ¶ and others in †", "§ at § in †": of whom and at which price.
OF_WHOM = (
    r"(?:,? (?:at|on) (?:an? |about |some |around |roughly |[\w-]+ly )*(?:valuation of )?§"
    r"(?: valuation| price)?|,? (?:[\w-]+ly |most recently )?"
    r"(?:from|by|led by|via|through|with|in|to|into|on|under) (?:(?:the |its |"
    r"an? |both )?(?:¶(?:'s)?|¤|others|(?:existing|new|other|several|old) [\w-]+)"
    r"(?:,? and |, | )?)+?(?: ?\([^()]{1,60}\))?)*"
)
# "§ round in †", "¤ (†)", "¤ of †": the date stands by the deal.
BESIDE = re.compile(
    rf"(?P<sign>[§¤])(?:[ -](?!revenue|sales|profit|loss|since|until|by|before|after|between|off\b|"
    rf"through|to\b|and\b|than)[\w-]+){{0,2}}?(?: {NOUN})?{OF_WHOM}{AT}$"
)
BESIDE_NOUN = re.compile(rf"\b{NOUN}(?: led by ¶)?(?! valu){AT}$")
# "its † ¤", "†'s § round", "† round".
BEFORE_DEAL = re.compile(
    rf"^(?:'s)?,? (?:(?:own|big|mega|massive|blockbuster|down|record|monster|inaugural|late-stage|"
    rf"first|"
    rf"second|final|latest|private|public|strategic|emergency|follow-on|[a-z]+-led|¶-led|§|¤|\"|"
    rf"'s) ?)*(?:§|¤|{NOUN}|announcement|purchase of)(?!\w)"
)
PAPER = re.compile(
    r"\b(?:filings?|letter|documents?|prospectus|deck|memo|presentation|email) (?:dated|from|of|"
    r"in) $"
)
PARTNERS = re.compile(r"^ (?:\w+ )?(?:deal|agreement|pact|partnership|alliance) with\b")
FIGURE = re.compile(
    r"^(?:'s)?(?!, \w+ing\b),? (?!at |in |for |on |with |and |from |to |by )(?:[\w-]+ "
    r"){0,2}?(?:revenues?|sales|profits?|results|earnings|valuation|peak|forecast|figures|"
    r"target|estimate|alone|class|cohort|batch|to date|report|budget|losses|loss|prices?|growth|"
    r"vintage|fund|edition|(?:news)?paper|newsletter|programme|episode|broadcast)\b"
)
FILLER = (
    r"(?: back)?(?:,? (?:in|on|at|the|of|for|to|from|early|late|mid|around|about|end|start|"
    r"beginning|spring|summer|quarter|half|first|second|by|year|week))* ?$"
)
PASSING = re.compile(
    r"\b(?:found(?:ed|ing|ation)|creation|birth|inception|establish\w*|launch(?:ed|es|ing)?|"
    r"started|starts|starting|set up|"
    r"incorporated|born|created|graduat\w+|hired|appointed|named|expected|due|planned|plans?|"
    r"scheduled|slated|aim(?:s|ing)?|hop(?:es?|ing)|intends?|become|deadline|target\w*|"
    r"acquired(?! §)|sold to|projected|got (?:going|started|its start|off the ground)|"
    r"(?:goes|go|went|going) (?:on sale|live)|on (?:sale|the market)|"
    r"(?:figures?|levels?|tally|number|sum) (?:of|from)|"
    r"forecast|peak(?:ed)?|listed|went public|debuted|updated|published|copyright|compared|"
    r"shut down|laid off|filed|joined (?:as|from|the company|the firm|¶ as)|"
    r"became(?! (?:an? )?(?:new |minority )?(?:\w*holders?|investors?|backers?))|grew|reached|"
    r"hit|posted|booked|generated|earned|opened|moved|met|was valued|were valued|fell|rose|dating|"
    r"exited|died|resigned|left|stepped down|valued at §|worth §|valuation of §|active|operating)"
    rf"(?: (?:¶|[\w-]+)){{0,2}}?{FILLER}|"
    r"\b(?:can|could|will|may|might|would|(?:is|are) to) (?:[\w-]+ ){1,4}$|"
    rf"\b(?:revenues?|sales|turnover|profits?|losses|earnings) [^.;,¤]{{0,30}}§{FILLER}|"
    rf"\b(?:price of|(?<!kicked )off|paid § for ¶){FILLER}|"
    rf"\bbought ¶{FILLER}|\b(?:company|start-?up|firm|business) (?:that |which )?(?:¶|it) (?:had )?"
    rf"(?:bought|acquired){FILLER}|\b(?:grew|spun|came|split|emerged) (?:out |off )?(?:of|"
    rf"from) (?!stealth)"
    rf"(?:¶|[\w'-]+){FILLER}|\bsold (?:¶|[\w'-]+) to [^,;]{{1,40}}$|\b(?:quarter|half|months|"
    rf"period) to{FILLER}|"
    r"\bfor later ?$|\b(?:since|until|till|before|as of|ended|ending|year to|through|between|"
    r"(?:from|between) †,? and|"
    rf"earliest|as early as|as soon as|later than|versus|than|by|bought by){FILLER}"
)
DEAL_VERB = (
    rf"(?:{RAISE}|closed|led|leading|co-led|headed|joined|invest(?:ed|ing)|participated|took part|"
    rf"backed|"
    r"bought|put|poured|injected|assembled|placed|arranged|signed|sold|came (?:in|together)|"
    r"completed|wrote(?! that\b)|issued|held|anchored|provided|contributed|funded|financed|"
    r"obtained|collected|banked|"
    r"tapped|borrowed|fetched|scraped together|returned|came back|received|pumped|lent|spent|"
    r"(?:emerged|came out|launched) (?:from|of|out of) stealth|awarded|granted|had done|did|made|"
    r"gave|took|paid|supplied|handed|priced|started|began|begun|kicked off|fronted|spearheaded|"
    r"subscribed|p(?:iled|itched|assed the hat)|stumped up|chipped in|brought|saw|came|followed|"
    r"arrived|dates? (?:back )?(?:to|from)|agreed(?= (?:to\b|(?:on |in )?$))|"
    r"(?:became|turned|joined) (?:an? |the |into )*(?:new |minority )?(?:unicorns?|"
    r"(?:share-?)?holders?|investors?|backers?|(?:co-)?owners?)|"
    r"shook hands|clinched|drummed up|rounded up|hauled in|"
    r"acquired an? (?:[\w-]+ ){0,2}(?:stake|interest|holding))"
)
ANY_VERB = Late(
    rf"\b(?:(?P<deal>(?<!an )(?<!a )(?<!the )(?<!its )(?<!of )(?<!to ){DEAL_VERB})|found(?:ed|"
    rf"ing)|established|launched|incorporated|born|hired|"
    r"appointed|named|acquired|grew|reached|hit|posted|booked|generated|earned|reported|wrote|"
    r"moved|opened|became|graduated|filed|went public|debuted|shut|laid off|valued|peaked|fell|"
    r"rose|"
    r"doubled|tripled|expects?|plans?|aims?|expected|planned|is worth|was worth|lost|employed|left|"
    r"resigned|stepped|died|met|listed|dropped|exited|served|worked|joined as|said|told|"
    r"picked|selected|won (?:a|an|the) (?:contract|award|prize)|approved|passed)\b"
)
ANNOUNCE = (
    r"(?:announc(?:ed|es|ing)|(?<!was )(?<!were )(?<!is )(?<!are )said|says|unveil(?:ed|s|ing)|"
    r"disclos(?:ed|es|ing)|reveal(?:ed|s|ing)|"
    r"confirm(?:ed|s|ing)|told [^,;§]{2,40}|(?<!united )stat(?:ed|es)|made public|post(?:ed)?|"
    r"tweeted|declared|published (?:the|its) (?:news|figures?|terms)|"
    r"(?:statement|press release|release|blog post|post|filing|announcement|emailed note|"
    r"interview|note)(?: (?:issued|released|published|dated|posted|sent|this|made))?)"
)
ANNOUNCED = re.compile(
    rf"\b{ANNOUNCE}(?:,| (?:in|via|through|to|with) [^,;§†]{{2,50}}| (?:the|its|it|late|early|"
    rf"it was|that|[\w-]+ly|§|¤))*,?(?: on| in| earlier| late| early| back in| at the)?(?: \w+)? ?$"
)
ANNOUNCES = Late(
    rf"^,?(?: it| that| as| also| officially| formally| publicly| has| the company| the start-?up|"
    rf" the firm| (?:the |its |their |an? |rival )(?:[\w'-]+ ){{0,4}}?¶| ¶| in [\w ]{{3,20}}|"
    rf" morning| evening| afternoon| night)*"
    rf"(?: {ANNOUNCE}| (?:had )?report(?:ed|s) (?:(?:an?|its|the) (?:[\w-]+ )*)?[§¤]|"
    rf" (?:has |have |had )?(?:{DEAL_VERB})\b)"
)
FRONTED = re.compile(
    r"(?:^\W*|[,:–—-] ?|\b(?:and|but|then|yet|so|still|only|meanwhile) |"
    r"(?:¶|\bcompany|\bstart-?up|\bfirm|\bgroup|\bmaker|"
    r"\bbank|\bit|\bthey|\bwe|\bwhich|\bwho|\bthat),? )"
    r"(?:on |in |earlier |late |back |just |only |also |again )*(?:the )?$"
)
REPORTED = re.compile(
    r"(?:¶|\bwe|\bthis (?:site|newspaper|paper|publication|magazine)|\breports?|\bsources?|"
    r"\bpeople|\bmedia|\bpaper|\bnewspaper)(?:'s [\w ]+)? (?:first |"
    r"had |has |also |then |previously )*"
    r"(?:reported|reporting|wrote|report|broke|noted|quoted)(?: \w+){0,4}? ?(?:in|on|last|"
    r"earlier|back in|earlier in)? ?$|\breported (?:by|in) [^,;†§]{2,40}$"
)
# "Mr ¶ wrote † on the company blog".
ON_ITS_BLOG = re.compile(
    r"^,? (?:on|in) (?:(?:the|its|his|her|their|an?) )?(?:[\w'-]+ ){0,2}?(?:blog|post|letter|memo|"
    r"linkedin|twitter|x|note|email|e-mail)\b"
)
OTHER_SPEAKER = re.compile(
    r"¶(?: news)? (?:had |has |also )?(?:said|says)(?: (?:on|in|earlier|late|back in|"
    r"earlier in))* ?$"
)
OF_THIRD = re.compile(
    r"^(?: that)? (?:the (?:company|start-?up|firm|group|\w+ maker|unicorn)|¶|another|investors)\b"
)
WHEN_RAISED = re.compile(
    rf"^(?: (?:it|that|the [\w-]+) (?:was|stood at|had been) (?:worth |valued at )?§)?,? when "
    r"(?:(?:it|they|¶|the [\w-]+|investors|backers|shareholders|its [\w-]+|(?:an?|the|its) "
    rf"(?:[\w-]+ ){{0,2}}¤)(?: (?:last|also|first|had|was|and ¶))* (?:{RAISE}|valued|took|paid|"
    rf"stretched|extended|enlarged|topped up|reopened|"
    rf"spent|put|invested|led|handed)\b|"
    rf"¶(?:,? and ¶|, ¶)*(?:, [^,§†]{{2,70}},)?(?: \w+ly| first| last| also| had| jointly)* "
    rf"(?:{DEAL_VERB}|handed)\b|"
    r"(?:an?|its|the|that) (?:[\w-]+ ){0,2}(?:¤|round|financing|raise|deal|investment) (?:by ¶ |"
    r"from ¶ |led by ¶ )?(?:had )?(?:put|valued|gave|priced|brought|closed|set|made|took|lifted)\b)"
)
# "Since †, when § came in": whoever acts, where the clause holds a deal.
WHEN = re.compile(r",? (?:when|(?P<after>after)) (?P<told>[^.;†]{2,110})")
# "In † the firm was valued at §", "up from § in †": what it was worth when it last raised.
PRICED_THEN = re.compile(
    r"^,? (?:(?:it|they|the [\w-]+|¶(?:'s [\w-]+)?) (?:was|were|had been) (?:last )?"
    r"(?:(?:valued|priced|put) at )?|(?:the|its) (?:valuation|price|value) "
    r"(?:was|stood at|came to) )"
    r"(?:worth |an? |just |only |about )*§"
)
# "Last valued at § in †", "the § valuation of †".
PRICE_AT_THE_TIME = re.compile(
    r"\b(?:(?:last|most recently|previously|first) (?:valued|priced)(?: by ¶)? at (?:an? |just |"
    r"about )*(?P<sign>§)|(?:the|its|that|this) (?P<other>§) (?:valuation|price(?: tag)?|value)),? "
    r"(?:(?:set|fixed|reached|dating|given) )?(?:back )?(?:in|of|on|from)(?: the)? $"
)
# "The § that ¶ reported in †", "the § at which ¶ bought in †".
OF_THE_SUM = re.compile(
    rf"(?P<sign>§)(?: {NOUN})? (?:at which |that |which |on which )?(?:¶|it|they|we|he|she|"
    rf"the [\w-]+)(?:,? and ¶)* (?:was |were |had |has |have |first |last |\w+ly )*"
    rf"(?:{DEAL_VERB}|reported|announced|disclosed|unveiled|revealed|agreed)"
    r"(?: (?:to|for|on|in|into|it|its way in|up))*(?: back)?(?: in| on)?(?: the)? $"
)
PRICE_OF_THEN = re.compile(
    r"\b(?:from|with|against|than|on|times|above|below)(?: an?| the| its| just| only| "
    r"about)* (?P<sign>§)(?: valuation| price| mark)?,? "
    r"(?:(?:set |reached |back |fixed |it was given |at its ¤ |as recently as |as of |only |just "
    r")*(?:in|of|at|on|from)(?: the)? )?$"
)
# "It was only in † that it became a unicorn", "turned unicorn in †".
UNICORN = re.compile(
    r"\b(?:turned|became|become|made it|joined)(?: an?| into an?| the (?:ranks|club) of(?: the)?| "
    r"the)? unicorns?(?: club)?(?: \w+ly| only| just| back)? (?:(?:in|on|at)(?: the)? )?$"
)
CLEFT = re.compile(
    r"^\W*it was (?:only |just |not until |back |as recently as )*(?:in |on )?(?:the )?$"
)
SO_THAT = Late(rf"^,? (?:that|when) [^.;]{{3,60}}?\b(?:{DEAL_VERB}|unicorn)\b")
# What a party to it announces will be done is agreed: the day is the deal's.
AGREED = re.compile(
    r"\b(?:will|would|(?:is|are|was|were) to) (?:\w+ly |also )?(?:invest|pay|put|pump|inject|buy|"
    r"lead|receive|take|provide|sink|pour|plough|plow|commit|contribute|acquire|subscribe|back|"
    r"lend|get|sell|issue)\b|\b(?:is|was|are|were) (?:raising|putting|investing|buying|selling|"
    r"taking)\b"
)
NOT_AGREED = re.compile(
    r"\b(?:plan\w*|hop(?:es?|ed|ing)|talks?|consider\w*|aim\w*|seek\w*|want\w*|may|might|could|"
    r"expect\w*|if|intend\w*|"
    r"looking|negotiat\w*|close to|near|likely|rumou?r\w*|sources?|people|person)\b"
)
FUND_CLOSE = re.compile(
    r"\b(?:clos\w+|rais\w+|launch\w+|unveil\w+|announc\w+)[^.;¤]{0,40}?\b(?:fund|funds|vehicle|"
    r"spv)\b(?! ?-?rais)"
)
MARKET = re.compile(
    r"\b(?:start-?ups|companies|firms|vcs|venture (?:capitalists|capital firms|investors|funds)|"
    r"unicorns|dealmakers)\b(?! (?:including|such))"
    r"[^.;¶]{0,40}\b(?:rais\w+|amass\w+|pull\w+|secur\w+|receiv\w+|attract\w+|collect\w+|took|"
    r"drew|land\w+|invested|put|pour\w+|banked)\b|"
    r"\b(?:into|across|over|for) (?:[\w¶'-]+ ){0,3}(?:start-?ups|companies|deals|firms)\b|"
    r"\b(?:funding|investment|deal) (?:volume|activity|totals?|levels?)\b|"
    r"\b(?:shares?|stocks?) (?:fell|rose|slid|jumped|dropped|gained|climbed|sank|plunged|soared)\b"
)
NOT_A_DEAL = re.compile(
    r"\b(?:revenues?|arr|sales|profit\w*|turnover|users|customers|layoffs?|ebitda|bookings|"
    r"earnings|"
    r"sold (?:its|the) (?:entire |remaining |whole )?(?:stake|holding)|acquisition of|lawsuit|"
    r"fined?|partnership with|contract)\b"
)
YEAR = r"(?P<y>(?:19[89]|20[0-4])\d)"
ANY_YEAR = Gated(YEAR)
# Years that no word before them marks: "Series B (NOK 96 million, 2023)", "Seed, 2021: § from".
BARE_YEAR = (
    Gated(rf"[§¤](?: {NOUN})?,? ?\((?:[^()]{{0,30}}, )?{YEAR}(?:[,;] [^()]{{0,40}})?\)"),
    Gated(rf"\((?:[^()]{{0,20}})?[§¤][^()]{{0,25}}, {YEAR}\)"),
    Gated(rf"[§¤](?: {NOUN})?(?:,| –| —| -|:| /|/) ?{YEAR}(?=\W*$|[,;:)]| [–—-] )"),
    Gated(rf"^\W*{YEAR}(?::| –| —| -|,)? (?:an? |our |the |its )?(?=[§¤])"),
    Gated(rf"^\W*{YEAR}(?:\.|:|,? [–—|-]) [^§¤.;]{{3,80}}(?=[§¤])"),
    Gated(rf"^\W*[§¤][^.;]{{0,60}}?(?:, | – | — |\(| in ){YEAR}\)?\W*$"),
)
# A line of a timeline: "March 2021 – Acme closes a Series C".
ENTRY = re.compile(r"^\W*†(?:\.|:|,? [–—|-]) ")
# A sentence of its own: "The round closed in †", "the package, agreed by the board on †,".
THE_ROUND = re.compile(
    r"\b(?:the|this|that|its|their|a|an?) (?:[\w-]+ ){0,2}?(?:round|deal|financing|fund-?raise|"
    r"fund-?raising|raise|transaction|investment|package|facility|loan|placement|issue|injection|"
    r"tender|shares|stock|notes|bonds|cheque|¤)(?: (?:of|for|with|from|by) [^,;†]{2,40})?"
    r"(?:,? (?:which |that )?(?:was|has been|had been|were|have been))?,? (?:first |formally |"
    r"officially |only )*(?:closed|completed|announced|finali[sz]ed|signed|concluded|agreed|"
    r"wrapped up|came together|opened|issued|allotted|placed|disclosed|unveiled|revealed|"
    r"made public|arranged|struck|subscribed|sold(?= at))(?: (?:by|with|to|in|at) [^,;§†]{2,30}?)?"
    r"(?: (?:back|only|just|late|early|earlier))?(?: in| on)?(?: the)? ?$|"
    r"\b(?:terms|papers|documents)(?: (?:of|for) [^.;†]{3,40})? (?:were|was|had been) (?:agreed|"
    r"settled|signed|finali[sz]ed)(?: in| on)?(?: the)? ?$|"
    r"\b(?:last|previously|most recently) raised (?:new |fresh |outside )?(?:money|equity|capital|"
    r"funds|cash|funding)(?: back)?(?: in| on)?(?: the)? ?$|"
    r"\bbooks (?:were |had been )?(?:shut|closed)(?: in| on)?(?: the)? ?$|"
    r"\b(?:closed|completed|raised|announced|finali[sz]ed|wrapped up) (?:the|this|its|an?|"
    r"that) (?:[\w-]+ ){0,2}?"
    r"(?:round|financing|fund-?raise|fund-?raising|raise|deal|investment)(?: (?:back|only|just|"
    r"late|early|earlier))?(?: in| on)?(?: the)? ?$"
)
BY_THEN = re.compile(r"(?:rais|clos|secur|land|complet)\w* (?:by|before|in) ?$")
DENIES = re.compile(r"\b(?:deni|reject|dismiss|refut)\w+")
THERE_WAS = re.compile(r",? there (?:was|were|had been)\b")
# "Is to ¤ in †", "wants to ¤": what goes public has not yet.
TO_COME = re.compile(
    r"\b(?:is|are|was|were|due|set|ready|expected|going|plans?|wants?|hopes?|aims?|intends?) to $"
)
# What may stand before a date that opens its clause: "earlier ", "back in ".
OPENING = re.compile(r"(?!.*\b(?:it|they|he|she|we|who|which) (?!was\b|is\b)\w)[^¶§¤]{0,28}")
ACT = Late(rf"\b{DEAL_VERB}\b")
# Acts that set the price of a company.
SETS_A_PRICE = re.compile(
    r"rais|clos|bought|sold|invest|led|took|complet|paid|subscri|secur|land|put|fronted|got|dates?|"
    r"fund|plac|holder|backer|owner|acquired"
)
PRICE = re.compile(r"(?:was|were) valued|valu|worth")
# "Toronto, † – ¶ has raised §", "date †": when and where it was written.
DATELINE = re.compile(r"^\W*(?:date † ¶|[\w ./'¶-]{2,45}, †(?: \(¶?[\w ]*\))? [–—-] )")
NEW_PREDICATE = re.compile(r", (?:is|was|has|had|which|who|plans|wants)\b|:(?=.*†)")
# "Got a bank charter in †", "backed by ¶, which hatched ¶ in †": a verb of deals with another
# object, or one before that of a relative clause.
OTHER_OBJECT = re.compile(
    rf" (?:an?|its|his|her|their|the|not)(?: (?!{NOUN}\b|way in\b|stakes?\b|shares?\b|stock\b|"
    rf"backers?\b|investors?\b|†)[\w'-]+)+,?(?: (?:in|on|at|of|back|early|late|the))* ?|"
    r".*[,)] (?:which|who) (?!(?:was|were|ha[sd] been)\b).*"
)
CLAUSE_END = re.compile(
    r"; |, (?:while|whereas|but|although|and (?:in|on|last|it|¶|then))\b|(?<!\bm[rs])(?<!\bdr)\. |"
    r", (?=having |after |"
    r"following |(?:an?|\w+) (?:years?|months?|weeks?) (?:after|before) )"
)
# "One of the largest rounds in Europe †": a ranking of a year.
RANKING = re.compile(
    r"\b(?P<own>(?:its|their) (?:[\w-]+ ){0,4}?)?(?<!\bon )(?:largest|biggest|highest|"
    r"most(?! recent)|top|record|best)\b[^,;.§]*$"
)
