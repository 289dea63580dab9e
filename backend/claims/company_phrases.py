"""Phrases that tie a name to a financing, as patterns on masked text; no text in or out.

Where a name stands in one of them says whether it raises, gives, reports or is merely near.
"""

import re

from backend.claims.gates import Gated
from backend.claims.lexicon import COMPANY_NOUN, RAISE, ROUND_NOUN

_OF_A_PLACE = (
    r"(?: (?:of|in|from) (?!(?:talks|the|an?|its|this|that|which|†)\b)[\w-]+(?: [\w-]+)?(?=,? ))?"
)
_VERB_AUX = (
    rf"{_OF_A_PLACE}(?:(?:,? (?:which|who) [^,;§]{{2,80}} and(?= (?:ha[sd] )?(?:{RAISE})\b)|"
    r",? (?:which|who|that)[^,;§]{2,140},|,(?! (?:and|but) )"
    r"(?:(?!¶ (?:is|are|was|has|have|had|will|said|says)\b)[^;]){2,140}?,|"
    r" \([^)]{1,80}\)| - [^§;]{2,100} - | –[^§;]{2,100}–| —[^§;]{2,100}—)?"
    r"(?:,? (?:has|have|had|is|was|will|would|could|may|might|can|also|today|now|just|"
    r"recently|reportedly|yesterday|this week|†|on †|in †|successfully|officially|"
    r"already|still|previously|has been|to|be|been|said to have|said to be|is said to|quietly|"
    r"finally|since|initially|first|then|and|only|never|not|again|itself|is reported to have|"
    r"is believed to have|understood to|late|earlier|last|week|once|who|which|that|already|"
    r"separately|out|about|due|expected|likely|poised|thought|supposed|keen|able|manage[sd]|"
    r"agreed|decided|went on|gone on))*)"
)
_SAYS = (
    r"(?:(?: (?:said|says|denied|denies|announced|announces|confirmed|revealed|disclosed|"
    r"told [^,;§]{2,40}?|claims|claimed|reports?|reported|today|just|has|had|also|wrote|"
    r"writes|stated|unveiled))+(?: (?:†|(?:on|in) †|(?:on )?(?:mon|tues|wednes|thurs|fri|"
    r"satur|sun)day|in a statement|in an? [\w ]{2,30}|today|"
    r"yesterday|to [^,;§]{2,30}|this week))*,?(?: that)?(?: (?:it(?:'s)?|they|the company|"
    r"the start-?up|the firm|he|she))?)"
)
SUBJECT = re.compile(
    rf"¶(?:'s)?(?! ha[sd] it )(?:(?<=, ¶),(?! (?:and|but|or|while)\b))?"
    rf"(?={_VERB_AUX}{_SAYS}?{_VERB_AUX} (?:{RAISE}|(?:alone )?rais\w*|seek\w*|aim\w*|"
    rf"plan\w*|look\w*|in talks|in the (?:process of|midst of|market for)|worth|hit|reach\w*|"
    rf"valued(?! (?:it|the|them|its|¶))|"
    rf"go(?:es|ing)? public|went public|file[sd]?|"
    rf"(?:made|makes|making) (?:its|an?) (?:[\w-]+ ){{0,3}}(?:debut|¤ at)|debut\w*|¤ (?:at|in|on)|"
    rf"pric(?:es|ed|ing)(?= (?:its|an?|the) (?:[\w§-]+ ){{0,2}}¤)|"
    rf"(?:start\w*|beg[au]n|held|hold\w*|open\w*|enter\w*) (?:[\w-]+ ){{0,3}}"
    rf"(?:talks|discussions|negotiations)|"
    rf"doubl\w+|tripl\w+|set to|turned|negotiat\w+|becam\w+|becom\w+|want\w*|hop\w+|intend\w*|"
    rf"§ (?:in|of) (?:[\w-]+ ){{0,2}}(?:funding|capital|equity|financing|backing)|"
    rf"ha[sd](?= (?:(?:its own|only|just|an?|another|some) ){{0,2}}(?:§ (?:¤ )?(?:(?:in )?†,? )?"
    rf"(?:[\w-]+ )?(?:from|of ¤|in an? (?:[\w-]+ )?(?:¤|round)|by way of)|¤ (?:of §|from))|"
    rf" (?:its own|an?|another) § ¤)|"
    rf"(?:expect|ask|wait|sign)\w*(?= (?:[\w-]+ ){{0,5}}?§)|"
    rf"(?:hire[sd]?|appoint(?:s|ed)|picked|mandated)(?= (?:[\w-]+ ){{0,2}}banks)|"
    rf"list(?:s|ed)(?= (?:in|on|at)\b)|"
    rf"put(?:s|ting)?(?= (?:its|an?|the) (?:[\w-]+ ){{0,3}}¤ (?:off|on))|"
    rf"spen[dt]\w*(?= [\w ]{{0,20}}§ (?:of|from) its ¤)|at(?= §)|(?:out|back) (?:for|with)|"
    rf"hunting|done raising|finishing|"
    rf"(?:(?!(?:in|lead|leads|led|comes?|came|invest\w*|"
    rf"join\w*(?! the (?:[\w-]+ )?(?:unicorns?|club|ranks)\b))\b)[\w'†-]+ ){{1,5}}with"
    rf"(?= (?:an? |its |the |another )?(?:[\w-]+ ){{0,2}}(?:§ ¤|¤ of §|§ (?:[\w-]+ )?from))|"
    rf"scouting|sounding out|angling|pushing|"
    rf"los[eits]\w+|shed\w*|(?:scrap|abandon|withdr|postpon|shelv|delay|cancel|g[ai]ve)\w*"
    rf"(?: up)? (?:its|an?|plans?|the) (?:[\w§-]+ ){{0,3}}¤|target\w*|eye\w*|mull\w*|weigh\w*|"
    rf"pocket\w*|earn\w*|emerg\w*|claim\w*|cross\w*|"
    rf"head(?:s|ed|ing) (?:to|towards?)|(?:authori[sz]|approv|conduct|launch|organi[sz]|arrang)\w*"
    rf"(?= (?:an? )?(?:[\w§-]+ ){{0,3}}(?:¤|tender|secondary|buy-?back))|"
    rf"(?:enter(?:s|ed|ing) into|sign(?:s|ed|ing)?)"
    rf"(?= (?:an? )?(?:[\w§¤-]+ ){{0,4}}(?:agreements?|facility|loan|term sheet|¤))|"
    rf"(?:took|tak(?:es?|en|ing))(?= (?:(?:an? |the )?(?:[\w-]+ ){{0,2}}§|(?:an?|its) "
    rf"(?:[\w-]+ ){{0,2}}¤))|need(?:s|ed)?(?= (?:an? )?(?:[\w-]+ ){{0,2}}[§¤])|"
    rf"follow\w*(?: suit| it)? with|put(?:s|ting)? together|ma(?:de|kes?|king) do with|"
    rf"settl\w+ for|"
    rf"exten\w*|expand\w* its (?:§|¤|\w+ round)|near\w*|"
    rf"st(?:ands?|ood)(?! behind\b| by\b)|complet\w*|count(?:s|ed)?(?! § in)|"
    rf"(?:persuad|convinc|coax|enlist|recruit|tempt)\w*(?= (?:[\w-]+ ){{0,3}}¶))\b"
    rf"(?! (?:to |on |for |about )?(?:again )?(?:co-?)?(?:lead|invest|join|back|participat|buy|"
    rf"acquir)))"
)
POSSESSIVE = Gated(
    r"¶'s? (?:(?!rival|source|reporter|investor|backer|competitor|founder|parent|ceo|after\b|"
    r"since\b|before\b|helping\b|leads?\b|led\b|puts?\b|lends?\b|lent\b|gives?\b|gave\b|is\b|are\b|was\b|were\b|"
    r"ha[sd]\b|have\b|commitments?\b|exposure\b)[\w+-]+ |†'s? |"
    r"† ){0,6}?(?:§|¤(?! investments?\b)|rounds?\b|financings?|funding|fund-?rais\w+|raises?\b|"
    r"valuation|value|worth|total(?! (?:commitment|exposure)\b)|price|"
    r"backers|investors|cap table|shareholders|series)|"
    r"¶'s (?:[\w-]+ ){0,3}(?:backer|investor|shareholder)s? ¶|"
    r"(?<=\bthe )¶ (?:(?:latest|last|first|new|recent|\w+ing) )?¤"
)
OBJECT = re.compile(
    rf"(?<!\w)(?:(?!funds of |facilit(?:y|ies) (?:in|at|near) ){ROUND_NOUN}|invest\w*|put|puts|"
    rf"pour\w*|pump\w*|inject\w*|infus\w*|sunk|"
    rf"sinks?|plough\w*|plow\w*|lent|lends?|§|bets?|stakes?|confidence|shares|¤|"
    rf"investors?|shareholders?|backers?|(?:share)?holdings?|slice|money|invested|notes|buy-in|"
    rf"interest|led|join(?:s|ed|ing)? ¶(?= in ¶)|"
    rf"round)(?: (?!by\b|to\b|since\b|founded\b|based\b|from\b|that\b|which\b|who\b|drew\b|"
    rf"draws?\b|drawn\b|brought\b|brings?\b|pulled\b|arm\b|unit\b|vehicle\b|division\b|"
    rf"firm\b|subsidiary\b|programm?e?\b|scheme\b|initiative\b|platform\b|bank\b|managers?\b|"
    rf"advis[eo]rs?\b|committee\b|thesis\b|strategy\b|"
    rf"came\b|comes?\b|took\b)[\w§¤†'\"-]+){{0,4}}? (?:in|into|for|at|of|"
    rf"by|(?<=§ bet )on|(?<=loan )to|(?<=lent § )to|(?<=lends § )to|"
    rf"(?<=[§¤] )to(?= (?:¶|the |an? |its |[\w-]+-based |[\w-]+(?:ish|ese|ian|ean) ))) "
    rf"(?:[\d.]+ ?(?:%|per ?cent|pct) of )?"
    rf"(?:(?:¶'s )?(?:(?!(?:from|by|and|with|of|to|for|in|at|on|that|which|who|fund|"
    rf"help|finance|build|its|total|what|worth|per|all|according|aggregate|chase|challenge|beat)\b)"
    rf"[\w'-]+(?:(?<!funding)(?<!financing)(?<!capital),)?) ){{0,7}}?¶(?!'s|"
    rf"[ -](?:rival|competitor|challenger|alum|veteran|founder|co-?founder|boss|chief|grants?|"
    rf"funding|loans?|credits?|subsid\w+|awards?|purchase|acquisition|takeover|buyout|merger|"
    rf"vaccines?|drugs?|projects?|plants?|contracts?)\b)"
)
ADJACENT = re.compile(
    r"[§¤](?:(?:-valued)? ¶(?:'s)? (?:round|deal|funding|raise|investment|financing|¤)|"
    r"(?: \w+){0,2} (?:in|for|into|to|behind) ¶$)"
)
_HAS_WORTH = (
    r"¶(?:(?:'s)?, (?:an?|the(?! [\w-]+ (?:is|was|has|had|will)\b)|which|whose|now)\b"
    r"[^,;§¶]{2,80}(?:valued|worth) (?:at|more|about|around|roughly|§)|"
    r"(?:'s)?(?: itself)?(?:,[^,;§]{2,80},)?"
    r"(?:,(?:[^,;§]{2,60} and)?| is| was| were| has been| had been| being|)"
    r"(?: now| last| currently| most recently| once| still| recently| already| previously)* "
    r"(?:valued(?! (?:it|the|them|its|this|that|¶))|worth|(?:marked|priced|pegged|rated|put) at)\b|"
    r",? (?:a|an|the|once|now|last) §|, whose (?:[\w-]+ ){0,3}(?:valuation|value|price tag)\b)|"
    r"§ (?:(?:[\w-]+ ){0,2}(?:valuation|price tag),? (?:that )?¶ (?:has |had )?"
    r"(?:hit|reach\w*|got|fetched|commanded|secured|received|achieved|attained)\b|"
    r"(?:startup |start-up |company |firm |unicorn )?¶)"
)
_IS_GIVEN_WORTH = (
    r"\b(?=\w)(?:valu(?:e[sd]?|ing|ation of) (?:(?:the )?[\w-]+ ){0,6}?¶|"
    r"(?:puts?|prices?|pegs?|priced|putting|pricing|lift\w*|"
    r"mak\w+|rais\w+) (?:(?!(?:under|by|from|with|for|in)\b)[\w-]+ ){0,3}?¶(?:'s)? "
    r"(?:at|valuation|to|value|(?:[\w-]+ ){0,3}worth)\b|"
    r"(?:help\w*|propel\w*|catapult\w*|lift\w*|push\w*|boost\w*|took|tak(?:es|ing)|sent|"
    r"sends|giv(?:e|es|ing)|gav(?:e|es|ing)|hand\w*|earn\w*) (?:the )?¶(?: to)? (?:an?|the) "
    r"(?:[\w-]+ ){0,3}(?:§|valuation|price tag)|"
    r"(?:propel|catapult|push|turn|lift)\w* ¶ (?:in)?to (?:an? |the )?(?:[\w-]+ ){0,3}"
    r"(?:unicorn|decacorn))"
)
VALUED = Gated(f"{_HAS_WORTH}|{_IS_GIVEN_WORTH}")
# The alternatives of VALUED: the first, which begins with a sign, is searched for much faster.
HAS_WORTH, IS_GIVEN_WORTH = Gated(_HAS_WORTH), Gated(_IS_GIVEN_WORTH)
BACKED = Gated(
    r"-backed (?:[a-z-]+ ){0,5}¶|(?<!which )(?<!also )(?<!who )\b(?:backs?|backing|to fund|"
    r"funding) ¶"
)
NOUN_BEFORE = Gated(rf"(?<!\bhis )(?<!\bher )(?<!\btheir )\b(?:{COMPANY_NOUN}),? $")
NOUN_AFTER = re.compile(
    r"(?: \([^)]*\))?, (?:the |an? |which |whose |one of )|"
    r"(?: is| was|, founded|, based|, headquartered| \(founded) "
)
_OUTLET = (
    r" (?:data|figures|estimates)\b|"
    r"(?:'s (?!last|latest|most|spokes|chief|founder|boss|chair|ceo|owner|investor|shareholder|"
    r"staff|employee)[\w ]{2,30})? "
    r"(?:(?:first|earlier|previously|also) )?"
    r"(?:reports?|reported|wrote|writes|understands|estimates|calculates|reckons|"
    r"(?:(?:has|have|had|can) )?(?:exclusively )?(?:reported|learn(?:ed|t)|reveal)|news)\b"
    r"(?!(?: [\w-]+){0,3}? (?:§|revenues?|sales|profits?|losses|loss|earnings|income|results)\b)|"
    r"\)? (?:--|-|—|–) ?$"
)
# "¶ marked down the value of its stake", "¶ holds 2% of the firm": whoever holds shares in another.
_HOLDER = (
    r"(?: inc\.?)?(?: [\w-]+ly| itself| has| had| have| is| again| already| also| yet)* "
    r"(?:(?:mark|slash|cut|writ|wrote|lower|reduc|rais|valu)\w*(?: (?:up|down))? (?:the |a )?"
    r"(?:(?:fair|book|implied|carrying) )*(?:(?:value|valuation|worth) of (?:its|the|¶)|"
    r"¶'s (?:valuation|shares|value))|"
    r"(?:mark|slash|cut|writ|wrote|lower|reduc|trim)\w*(?: (?:up|down))? (?:the |its |a )?"
    r"(?:stakes?|holdings?|investments?|position) (?:in|of)|"
    r"value[sd]? (?:one share|shares|its shares))|(?:, (?:which|who))? (?:holds?|owns?) "
    r"(?:[\w-]+ ){0,3}?[\d.]+ ?(?:%|per ?cent)"
)
# Behind these a name only says whose rival, founder or backer another is.
_BYSTANDER = (
    r"(?:(?:'s)?[ -]|, (?:its|the|a|another) (?:[\w-]+ ){0,2})"
    r"(?:rivals?|competitors?|challengers?|neighbou?rs?|alum\w*|veterans?|founders?|co-?founders?|"
    r"boss|chief|executives?|engineers?|employees?|customers?|traders?|bankers?|researchers?|"
    r"scientists?|staff(?:ers)?|managers?|designers?)\b"
)
# Behind a name that is no party to the deal; the group that matched says what it is.
IN_PASSING = Gated(rf"(?P<outlet>{_OUTLET})|(?P<holder>{_HOLDER})|(?P<bystander>{_BYSTANDER})")
# "¶, the maker of ¶, has raised": the verb is the first one's.
WITHIN_ASIDE = Gated(
    r"(?:¶|\b(?:start-?up|company|firm|business|lab|maker|platform)),? (?:the|an?|which|who|whose|"
    r"one of|makers?|creators?|developers?|owners?|parent|spun|founded|started|part|known)\b"
    r"[^,;:§¶]{0,60} (?:of|behind|for|from|by|at|with|like|on|building|making|running|developing|"
    r"operating|owns|runs|makes|operates|builds) (?:[\w-]+ ){0,5}"
    r"(?:¶(?:,| and) (?:[\w-]+ ){0,5})?$|"
    r"(?:^|(?:--|—|–|\||:) ?)¶(?: \([^()]*\))?, (?:the|an?|one of|which)\b"
    r"(?:(?! (?:sa(?:id|ys)|told|announced|reported|reports|confirmed|led|leads|bought|invested) )"
    r"[^;:§¤]){0,400} $|¶, the $"
)
# "Startups raised §", "the sector attracted §": nobody's own financing.
AGGREGATE = Gated(
    r"\b(?:start-?ups|companies|unicorns|ventures|scale-?ups|sector|industry|ecosystem|region|"
    r"country|economy|continent|deal ?making|deals)\b(?:(?! (?:like|such as|including)\b)[^.;:§¶])"
    rf"{{0,60}}\b(?:{RAISE}|manag(?:e|es|ed)|saw|total(?:s|ed|led)?)\b[^.;:§¶]{{0,30}}§?$|"
    r"\btotal (?:capital|funding|investment)(?: raised)? (?:surged|fell|rose|dropped|climbed|"
    r"declined|plunged|jumped|slid)\b"
)
# "The industry is worth §", "Backed by ¶, the programme …": what is spoken of is no company.
NO_COMPANY = Gated(
    r"[^\w¶]*(?:(?:but|and|yet|still|so|now|today|meanwhile|indeed|overall|globally|in †|†|"
    r"more broadly|for context)[,:]? )*"
    r"(?:(?:(?:jointly |co-)?(?:backed|led|funded|supported|founded|launched|created|run|"
    r"organi[sz]ed|owned|financed|worth|valued|born|spanning)|with|unlike|like)\b[^.;:]{2,200}?, )?"
    r"(?:(?:the|this|that|these|those|an?|its|their|our|another|both|each|such|global|worldwide) )?"
    r"(?:(?!(?:the|an?|its|their|of|in|to|for|at|by|that|which|who|is|are|was|were|ha[sd]|have|"
    r"will|says?|said|told|takes?|brings?|plans?|rais\w+|secur\w+|clos\w+)\b)[\w§¤†'&-]+,? ){0,4}?"
    r"(?:markets?|industr(?:y|ies)|sectors?|econom(?:y|ies)|programm?e?s?|initiatives?|"
    r"(?:projects?|campaigns?)(?! (?:ha[sd] |have )?(?:rais|secur|clos|land|attract|collect|drew))|"
    r"summits?|events?|editions?|cohorts?|batch|accelerators?|incubators?|alliances?|"
    r"prizes?|budgets?|plan(?! (?:is|was))|bill|law|conferences?|competitions?|schemes?|"
    r"ecosystems?|delegations?|partnerships?|hackathons?|coalitions?|(?:funds?|vehicles?|vcs|"
    r"governments?)(?! (?:(?:also|both|all|each|then|previously) )*(?:managed|advised|invest|"
    r"participat|join|led\b|co-?led|took|put|contribut|backed (?!by)|provid|commit)))\b"
    r"(?:'s)?(?: \([^)]*\))?(?: (?:itself|that|which|[a-z]+ly|alone|now|also))?(?=,? "
    r"(?:is|are|was|were|has|have|had|will|would|could|can|may|should|does|did|"
    r"[a-z]+(?:ed|es|[^s ]s)(?<!ers)(?<!ors)|drew|saw|grew|led|put|backers?|investors?|that|"
    r"which|who|it)\b)"
)
# "closed its third growth fund at §": what an investor collects is no financing.
_NO_FUND_BEFORE = r"from|by|led|including|alongside|with"
OF_A_FUND = Gated(
    r"\b(?:rais\w+|clos\w+|secur\w+|launch\w*|announc\w+|unveil\w*|debut\w*|complet\w+|"
    r"reveal\w*|start\w*|return\w*|target\w*|hold\w*|held)\b"
    rf"(?:(?!\b(?:{_NO_FUND_BEFORE}|rounds? of|¤ of) )[^.;]){{0,90}}?"
    r"\b(?:its|their|a|an|the|our|new|first|second|third|fourth|fifth|final|inaugural|debut|"
    rf"flagship|maiden|[§¶])(?:'s)? (?:(?!(?:{_NO_FUND_BEFORE}|to|round)\b)[\w'§¶¤&/-]+,? ){{0,6}}?"
    r"(?:funds?|(?:investment|purpose|venture|growth|opportunit(?:y|ies)|acquisition) "
    r"vehicles?)\b(?! (?:rais|the|its|their|our|this|up|it|a)\b)(?!-)|"
    r"\b(?:first|second|final|interim|initial) clos(?:e|ing)\b"
    r"(?! of (?:its|the|an?) (?:[\w§-]+ ){0,3}(?:¤|rounds?|financing|raise))[^.;]{0,60}\bfunds?\b|"
    r"\bfunds?\b[^.;]{0,60}\b(?:first|final) close\b|"
    rf"§ (?:in|to|into) (?:the|an?|its|¶'s) (?:(?!(?:{_NO_FUND_BEFORE}|round)\b)[\w¶'&/-]+,? )"
    r"{0,6}?funds?\b(?! (?:the|its|it)\b)|"
    r"\bfund(?: \([^)]*\)| [ivx\d]+)? (?:at|of|worth|totall?ing|with|targeting) §"
)
# "Paris-based ¶ has opened …": what a paragraph is about, be it a company that raises or not.
OPENING = re.compile(r"\W*(?:(?!(?:by|from|with|for|as|to|in|at|on|after)\b)[\w'-]+,? ){0,8}")
# "The latest round": not one of somebody whom only the paragraph speaks of.
THE_LATEST = re.compile(r"\W*the (?:latest|new|current) (?:round|funding|financing)")
OF_THE_TOPIC = Gated(r"\bthe (?:company|start-?up|valuation|¤|rounds?|deal|financing)\b")
# "Having raised §, ¶ is back": whoever is back raised, and gave nothing.
RAISED_BEFORE = re.compile(
    rf"\W*(?:(?:now|but|and|meanwhile),? )?(?:having (?:\w+ )?{RAISE}|"
    r"(?:(?:\w+ (?:days|weeks|months|years) )?after|since|by|fresh from) \w+ing)\b"
    r"[^;¶]*[§¤][^;¶]*, "
)
# "¶, a newcomer, picked up §": nobody who joins a round is said to do so.
RAISES_BEHIND = re.compile(
    r"(?:, [^,;§¶]{2,60},)? (?:has |had |have )?(?:raised|secured|landed|bagged|closed|netted|"
    r"snagged|picked up|took in|pulled in|(?:scrap|cobbl)ed together|"
    r"has|had) (?:an? |another )?[§¤]"
)
# What may stand between a name and its sum where the verb is left out: "¶, the youngest, §".
A_SUM = r"(?:an? |about |some |another |a further )?§"
GAP_BEHIND = r"(?:, [^,;§¶]{2,60},| \([^()§¶]{1,60}\))? "
# A clause up to its subject.
BEFORE_SUBJECT = re.compile(
    r"(?:^|; |, (?:while|whereas|but|though|and) )\W*(?:[^,;¶§¤]{1,60}, )?"
    r"(?:(?!(?:by|from|with|for|as|to|in|at|on|after|before|of|when|since|than|like|unlike|that|"
    r"which|who|where)\b)[\w'-]+,? ){0,8}$"
)
GOES_ON = re.compile(
    r"(?: \([^)]*\))?,? (?:an?|the|which|who|whose|just|now|also|recently|is|are|was|were|"
    r"ha[sd]|have|will|would|can|could|may|might|said|says|[a-z]+(?:[^s]s|ed))\b"
)
# "7 deals for §": what several raised.
COUNTED = Gated(
    r"\b(?:\d+|several|dozens of|many) (?:deals|companies|start-?ups|rounds|transactions)"
    r"(?: (?:raise[sd]?|for|worth|totall?ing|of|in|at|that))* ?§?$"
)
# "Fresh off a § round, ¶ looks …": the name behind the comma is whose round it is.
INTRODUCED = re.compile(
    r"\W*(?:fresh (?:off|from)|after|following|having|armed|buoyed|flush|with|led by|backed by|"
    r"just|(?:\w+ )?(?:months?|weeks?|days?|years?) (?:after|before)|less than|valued|"
    r"on the heels)\b[^.;¶]*(?:¶[^.;¶]*)*?, "
    r"(?:[\w-]+-based |the |(?:[\w-]+ ){1,4}(?:start-?up|company|firm|maker) )?$"
)
# "Acme, a six-year-old maker of boats (…), has raised": an entry of a newsletter.
OPENS = re.compile(
    r"\W*¶(?:\s*\([^()]{1,80}\))?(?:,|:| [–—-]) (?:an?|the|one of|which|whose|founded|"
    r"co-?founded|launched|based|headquartered|started|created)\b(?!.*¶, (?:has|have)\b)"
)
IN_WHOSE = Gated(
    r"\b(?:invest(?:ed|s|ing|ments?)?|stakes?|bets?|money|backing|capital|§)(?: [\w-]+){0,2}? "
    r"(?:in|into) ¶'s? "
)
# "led by ¶", "from ¶": a giver, though a verb may follow.
AGENT = re.compile(
    r"\b(?:(?:led|headed|backed|joined|anchored|fronted|owned|funded|founded|run|bought|"
    r"acquired|by) by (?:[\w'-]+ ){0,4}|"
    r"(?:members|researchers|professors|scientists|students|graduates|alumni|veterans|engineers) "
    r"(?:of|at|from) (?:the )?|backed by [^,;:§]{0,80}|rivals? (?:of|"
    r"to) (?:[\w'-]+ ){0,2}|rivall?ing |"
    r"(?:from|by|with|alongside|including|than|"
    r"like|unlike) (?:[\w'-]+ ){0,3}|(?:including|(?:sells?|suppl(?:y|ies)) to) (?:¶(?:,| and) )+|"
    r"(?:in|at|near|outside|across|on) (?:[\w'-]+ )?)$"
)
# A line that opens an entry of a round-up or a section: "Acme (Oslo, boats).", "2. Acme",
# "About Acme".
ENTRY = re.compile(
    r"^\W*\d{1,2}[.)] ?¶(?=[,:(]| [–—(-])|"
    r"^\W*(?:\d{1,2}[.)] ?)?(?:about )?¶(?:'s)?(?:\s*\([^)]{1,80}\)|"
    r", [^,.§¤]{2,60}(?=[:.–—|]))?(?:\s*(?:[:.–—|]|- |$)|\s*[,:–—|(-] ?(?:§|¤)(?:[,;] |\W*$))"
)
# Whoever else the name is said of, this entry is about it.
NAMED_ENTRY = re.compile(r"^\W*(?:company|start-?up|firm|name)(?: name)?: ¶")
FIELD = re.compile(r"\W*[a-z][a-z '/&-]{1,25}:|.*[§¤]")
ABOUT = re.compile(r"^\W*about (?:the )?¶\W*$")
FIRST_PERSON = Gated(
    r"\b(?:our|we|we've|we're)\b[^.]{0,60}\b(?:¤|round|raise[sd]?|raising|funding|"
    r"investors?|financing|valuation)|\b(?:investors?|round|¤|"
    r"funding)\b[^.]{0,40} (?:in us|our|we)\b"
)
OUTLET_BEFORE = Gated(
    r"\b(?:according to(?: the)?|told(?: the)?|reported by(?: the)?|reports(?: the)?|"
    r"first reported (?:by|in)(?: the)?|(?:seen|reviewed|obtained) by(?: "
    r"the)?|(?:writes?|wrote|reports?|reported|said|published|told|appeared|story|"
    r"article) (?:in|at|for|on)(?: the)?|citing|an interview with|spoke to) $"
)
# "as ¶ reported", but "¶ buys in as ¶ confirms a new price".
AS_TOLD_BY = re.compile(
    r"(?<!such )\bas (?:the )?¶(?: (?:has|have|had|first|also|previously|earlier))* "
    r"(?:report|wr[io]t|not(?:e|ing)|sa(?:y|id)|put(?:s|ting)? it|tell|told|understand|reveal)"
)
ALIAS = Gated(
    r"¶(?: [a-z]+(?= ¶)){0,0}(?:'s)?,? (?:\(|which is |is |"
    r", )?(?:(?:now |also |better |more |commonly |widely |otherwise |formerly |"
    r"previously |best |popularly |once |originally |formally |legally |trading |"
    r"doing business |operating |then |still |known|called|named|branded|as|"
    r"under the (?:name|brand)|"
    r"for its|for the) ?){2,7} ¶|¶, as ¶ (?:is )?(?:now |then )?(?:calls itself|called|known)"
)
PARENT = Gated(
    r"¶,? (?:(?:which|that|the (?:company|firm|start-?up|group) that)(?: also| now)? "
    r"(?:owns|operates|runs|makes|builds|develops|is (?:behind|the (?:parent|owner|operator|maker) "
    r"of))|(?:the )?(?:owner|parent|operator|maker|creator|developer)(?: company)?(?: of| behind)?|"
    r"the (?:company|firm|start-?up|group) behind) (?:the |its |an? )?"
    r"(?:(?!(?:for|to|with|by|from|at|in|on|and|like|against|than|such|as|rivals?|stakes?)\b)"
    r"[a-z-]+ ){0,4}¶|¶'s? parent(?: (?:company|firm|entity|group))?,? ¶|"
    r"¶ (?:operator|owner|parent|maker|parent company) ¶"
)
FORMER = re.compile(
    (
        r"\b(?:formerly|previously|originally|also|aka|dba|now|known as|better known as|"
        r"operating as|trading as)\b"
    ),
    re.IGNORECASE,
)


# Capitalised words that no company is called by: a round's letter, a heading's noun.
NO_PARTY = re.compile(
    r"[A-Z]\d?\+?\.?|[\d.,]+|It|They|We|HK|Series [A-Z]\d?|(?:Daily|Weekly|Monthly|Quarterly)|"
    r"Rs(?: \d+)?|"
    r"(?:Bankers|Analysts|Investors|Founders|Shareholders|Lenders|Regulators|Ministers|Siblings)|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?:['’]s)?|"
    r".* (?:Report|Index|Survey|Awards?|Summit|Conference|Barometer|Tribunal|Court|Council|"
    r"Commission|Authority|Ministry)|News|Q&A|"
    r"(?:Post|Pre)-money|(?:Start-?ups?|Markets?|Federal|Ministry|Government|University|M&A|"
    r"MARKET|Funding|Deals?|Rounds?|Series|Minister|Parliament|Congress|Senate|State|City|County)|"
    r"(?:Top|Latest|Breaking|Daily|Weekly|Start-?up|Tech|Business|Funding)(?: \w+){0,2} "
    r"(?:News|Stories|Headlines|Digest|Round-?up|Updates?)|"
    r"(?:Saudi|Emirati|Qatari|Kuwaiti|German|American|European|Russian|Indian|Korean|Canadian|"
    r"Israeli|Norwegian|Australian)s"
)
FUND_LIKE = re.compile(
    r"\b(?:capital|ventures?|partners|funds?|investments?|securities|equity|advisors|management)$"
)
# "Founded by engineers of ¶, the company is …": the main clause is on somebody else.
RESUMED = Gated(
    r", (?:the (?:company|start-?up|firm|business|group)|it) "
    r"(?:is|has|was|had|will|would|could|may)\b"
)
