"""The words of sources without a name and of rumours, as patterns on masked, lower-cased text.

What they reach is decided in `hearsay`.
"""

import re

from backend.claims.gates import Gated

_WHO = (
    r"(?:people|persons?|sources?|insiders?|bankers?|executives?|individuals?|someone|somebody|"
    r"investors?|shareholders?|employees?|advis[eo]rs?|officials?|lawyers?|backers?|those|a person|"
    r"one person|founders who|former employees?)"
)
_HOLDERS = (
    r"(?:(?:share|stock)?holders?|investors?|banks?|bankers?|insiders?|backers?|sources?|"
    r"advis[eo]rs?|persons?|people|employees?|executives?|directors?|participants?|lawyers?)"
)
_SAYS = (
    r"(?:said|says?|told|tells?|claim(?:s|ed)?|put(?:s)?|pegs?|pegged|estimat\w+|indicat\w+|added|"
    r"confirmed|reckons?|briefed|estimates?|quoted|suggest(?:s|ed)?)"
)
# What such people do with a figure in the present, or with one that they are asked for.
_TELLS = (
    r"(?:said|says?|told|tells?|claim(?:s|ed)?|puts? (?=(?:the|its?|it|that|this|their|¶'s)\b)|"
    r"pegs?|pegged|estimate[sd]?|indicate[sd]?|reckon(?:s|ed)?|suggest(?:s|ed)?|gives?|speaks? of|"
    r"spoke of|talks? of|mention(?:s|ed)?|thinks|hears?|believes|priced|prices|values)"
)
# Sources without a name: they reach the whole sentence, but for its clauses set apart.
UNNAMED = Gated(
    rf"\b(?:{_WHO} (?:who |that |with |in |at |on )?(?:are |is |were |was |have |has )?"
    r"(?:close|familiar|(?:direct |first-hand |inside )?knowledge|briefed|aware|in the know|"
    r"involved|"
    r"privy|asked (?:not|to remain)|requested|declined to be|saw the|seen the|who (?:know|saw|"
    r"have|ask))\b|"
    rf"(?:two|three|four|five|several|multiple|some|many|a|an|one|another|other|unnamed|anonymous|"
    rf"industry|market|company|banking|vc|these|the|both|say|per|"
    rf"from) (?:[\w-]+ )?{_WHO}(?: there)? {_SAYS}\b|"
    r"(?:sources?|insiders?) (?:say|said|told|tell|put|have|had|indicat\w+|suggest\w*|at|"
    r"estimat\w*|close|familiar|with)\b|"
    rf"(?:said|says?|say|told by|according to|per|citing|cited|quoting|hears from) "
    r"(?:(?:two|three|four|five|several|multiple|some|many|an?|one|another|other|unnamed|anonymous|"
    r"the|unidentified|its|¶'s|well-placed|industry|market|a couple of|at least|of|same|second) )*"
    r"(?:former |senior |company )?(?:people|persons?|sources?|insiders?|bankers?|someone|"
    r"executives familiar|investors familiar|individuals?)\b|"
    r"according to (?:an?|one|two|three|several|some) (?:[\w-]+ )?(?:(?:share|stock)?holders?|"
    r"investors|executives|directors|employees)\b|"
    r"(?<!that )(?:asked not|asking not|declined|did not want|not authori[sz]ed|requested not|"
    r"wished not) to be (?:named|identified|quoted)|condition of anonymity|requested anonymity|"
    r"(?<=§ )by (?:one|two|three|several|some) (?:bankers|people|sources|insiders|persons)|"
    r"(?<=, )(?:people|bankers|executives|shareholders) (?:have )?(?:told|tell|said|say)|"
    r"sources? (?:tell|told)|has learn(?:ed|t) from\b|(?:(?:an?|one|another|a second|"
    rf"the same|two|three|several|some) (?:(?!that|which|who|round|"
    rf"deal)[\w-]+ ){{0,2}}?{_HOLDERS}|one of (?:its|the|their) "
    rf"(?:[\w-]+ ){{0,2}}?{_HOLDERS}|(?:people|bankers|insiders|investors)(?= (?:who|with|close|"
    rf"in|at|on|involved|familiar)\b)|a term sheet)(?: (?:who|with|close|in|at|on|of|involved|"
    rf"familiar|there)\b[^,;.§]{{0,60}}?)? {_TELLS}\b)"
)
# Hearsay: these words reach what stands behind them in their clause.
HEARSAY = Gated(
    r"\b(?:(?:reportedly|apparently|allegedly|supposedly|purportedly)\b|rumou?r\w*\b|"
    r"(?:is|are|was|were|has been|have been|had been|it's|it is|been) (?:widely |now |also |"
    r"still )?(?:reported|rumou?red|believed|understood|thought|said|tipped)"
    r"(?: then| earlier| at the time| last [a-z]+| †)? (?:to|that|at|by (?!¶))|"
    r"(?:an? |its |the |at )?(?:believed|understood|thought|said) to (?:have|value|be|stand)\b|"
    r"said to (?:have|value|raise|close|get|secure|be worth|be valued|lead|invest|win|back|top|"
    r"exceed)\b|unconfirmed\b|(?:unnamed|anonymous)\b(?! (?:[\w-]+ )?(?:famil|offices?|angels?|"
    r"investors?(?! (?:said|say|told))))|speculat\w+|scuttlebutt\b|whisper\w*|"
    r"chatter\b|grapevine\b|(?:we|i|one|¶)(?:'ve| have|'d)? hea(?:rs?|rd)\b|(?:we're|i'm|we are|"
    r"i am|we were|was) told\b|"
    r"word (?:is|has it|(?:on|in) the [\w-]+)\b|(?:so )?the story goes\b|(?:my|our) "
    r"understanding\b|we understand\b|mak(?:es|"
    r"ing) the rounds\b|has it that\b|"
    r"(?:an?|the|its|at|for) (?:widely )?(?:reported|rumou?red) (?:[\w-]+ ){0,2}(?=§|¤|valuation)|"
    r"(?:several|multiple|media|press|some|news|local|various|recent|earlier|other|"
    r"previous) reports? "
    r"(?:put|say|said|suggest\w*|claim\w*|indicat\w*|that|had|peg\w*|estimat\w*)|"
    r"(?<!¶ )reports (?:say|said|suggest\w*|put|claim\w*|that|indicat\w*|peg\w*)|(?:amid|were|"
    r"are) (?:media )?reports of|"
    r"(?:report|reports) says?\b|may have (?:been )?(?:raised|invested|secured|closed|valued)|"
    r"might have (?:been )?(?:raised|invested|secured|closed)|"
    r"(?:is|are|was) expected to have\b|presumably\b|in (?:financial|industry|banking|vc|"
    r"market) circles\b|insiders? call\w*)"
)
TO_BE_ANNOUNCED = Gated(
    r"\b(?:could|may|might|will|(?:is|are) (?:expected|likely|due|set) to) (?:be )?"
    r"(?:announced?|unveiled?|made public|finali[sz]ed?|confirmed|officially announced)\b"
    r"(?! (?:its|an?|the) )"
)
OFFICIAL = Gated(
    r"\b(?:announc(?:ed|es|ing)|(?:said|says) in an?|statement|press release|blog post|"
    r"(?:it|the company|the start-?up|the firm|spokes\w+|¶) (?:said|says|confirmed)|confirmed)\b"
)
# One of the sources told of before, without the word for it.
THE_OTHER = Gated(
    r"\b(?:the other|another|one|a second|a third|others|two|both)(?: of (?:them|the (?:two|three|"
    r"four)))? "
    r"(?:said|says?|put (?=(?:the|it)\b)|puts|gave|gives|spoke|speaks?|mention(?:s|ed)|named|"
    r"thinks|thought|had (?=it\b|¶))"
)
THEY_SAID = Gated(
    r"\b(?:they|the (?:people|sources?|persons?|insiders?|bankers?|executives?)|"
    r"(?:one|another|two|some) of (?:the|those) (?:people|sources)|(?:one|a second|another|"
    r"the same) (?:person|source)) (?:said|added|say|says|told|noted|cautioned)\b"
)
# Where the reach of a source or a rumour ends.
APART = re.compile(
    r";|\b(?:that|which) (?=people|sources|insiders|two|three|several|a person|a source|one)|"
    r"\bwhile\b|\bwhereas\b|, (?:which|but|although|though)\b|"
    r"\bthan (?=it|they|¶|the|was|had)|\band (?:has|have) since\b|, and (?=people|sources|two|"
    r"three|several|a person|a source|one|according|reportedly|is |was |has |it |that )"
)
QUESTION = re.compile(r"\W*(?:is|are|was|were|has|have|had|did|does) ")
# A worth of today that nobody is sure of.
SUPPOSED = Gated(r"\b(?:could|may|might) (?:now |already )*(?:be|have been) worth\b")
WHETHER = Gated(r"\b(?:unclear|(?:not|n't) (?:clear|known)) (?:if|whether)\b|\bwhether\b")
