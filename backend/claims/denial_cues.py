"""The words that deny what a sentence says, as patterns on masked, lower-cased text.

What they reach is decided in `denials`; nothing here knows where a claim stands.
"""

import re

from backend.claims.backing_phrases import STAYED_OUT as STAYED_OUT_OF_IT
from backend.claims.gates import Gated

# Denials of a fact: all that follows in the clause is not so.
NOT_SO = Gated(
    r"\b(?:den(?:y|ies|ied|ying) (?:(?:on |late |late on )?† )?"
    r"(?=(?:that|raising|having|being|seeking|it|any|ever|plans?|taking|"
    r"investing|they|he|she|the|an?|media|press|reports?|rumou?rs?|claims?)\b|¶|†|§)|"
    r"denials? (?:of|that)|(?:refut|debunk|quash)\w+|(?:reject|dismiss|disput|contradict|rebuff|"
    r"rubbish|"
    r"play down|played down|downplay)(?:e?s|ed|ing|)? (?:as [\w ]{3,20} )?(?:the |an? |any |all |"
    r"media |press |recent |market |online |earlier |its |¶'s |¶ |§ )*(?:reports?|claims?|"
    r"rumou?rs?|"
    r"speculation|suggestions?|stor(?:y|ies)|talk|idea|allegations?|notion|account|assertions?|"
    r"chatter|figure|number|estimate)|(?:pour(?:s|ed)|throw(?:s|n)?|threw) cold water on|"
    r"shot down|knocked down|brushed off|"
    r"(?:have|has|had|did|does|do|was|were|is|are|'s|'re|would|will)(?: not| never|n't) "
    r"(?:currently |actually |ever |at present |now )?(?:raise[d]?|raising|secured?|received?|"
    r"in (?:\w+ )?(?:talks|discussions|negotiations)|seek(?:ing)?|looking|planning|plan|"
    r"negotiating|"
    r"fund-?raising|borrow(?:ed)?|worth|valued|considering|close[d]? (?:an?|its|any)|sold|selling|"
    r"made an? (?:investment|offer)|approached|discuss(?:ed|ing))|"
    r"(?:isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|didn't|doesn't|don't) "
    r"(?:currently |actually |ever |at present )?(?:rais(?:e|ed|ing)|secure|secured|receive|"
    r"received|in talks|seek|seeking|looking|planning|worth|valued|negotiating)|"
    r"never (?:raised|secured|received|happened|closed|sought|got|asked for|wanted|been (?:offered|"
    r"valued))|no (?:plans?|need|intention) "
    r"(?:to (?=raise|seek|list|sell|go public|tap)|for an?)|"
    r"there (?:is|was|were|are|had been|has been|have been) no (?:truth|such|§|¤|term sheet|deal|"
    r"round|plans?|talks|negotiations|discussions|agreement)|no such (?:round|deal|raise|talks|"
    r"financing|investment|offer)|(?:nobody|no "
    r"one|no-one) (?:has|had) (?:offered|invested|put)|(?:scotch|quell|squash)(?:ed|es|ing)|"
    r"(?:reject|dismiss|disput|rubbish|contest)(?:e?s|ed|ing) (?:the |an? |any |such an? )(?=§ (?:"
    r"figure|number|valuation|sum|price|round|deal|report|talk|claim|raise))|"
    r"(?:erroneous|incorrect|wrong|mistaken|false)ly (?:said|stated|reported|listed|put|gave|"
    r"described|claimed|identified|attributed)|misreported|misstated|"
    r"earlier version (?:of [\w ]{3,30} )?(?:said|stated|gave|listed|put|reported|misstated|had)|"
    r"(?:last time|previously|earlier|yesterday|last week),? we (?:wrote|reported|said)|"
    r"we (?:wrongly|incorrectly|mistakenly|erroneously) (?:wrote|reported|said))(?:\b|(?<=\W))"
)
# The same behind the claim, or around it.
WAS_WRONG = Gated(
    r"\b(?:no truth|not (?:true|accurate|correct|the case|so\b)|(?:is|was|are|were|as)"
    r"(?:,? [^,.;§¶]{2,50},)? \"?(?:\w+ly |pure |pure and simple )?"
    r"(?:false|untrue|incorrect|inaccurate|wrong|fabricated|baseless|unfounded|fake|misleading|"
    r"nonsense|fiction|mistaken|invention|invented|made up|rubbish|wide of the mark|off the mark|"
    r"fanciful|put to rest|laid to rest|scotched|quashed|knocked down|shot down)\b|that "
    r"(?:number|figure|sum|valuation|amount) (?:is|was) not|"
    r"(?:is|was|are|were) not what\b|"
    r"(?:does|did) not (?:exist|happen|take place)|never (?:happened|took place|materiali[sz]ed|"
    r"existed|c[ao]me (?:about|off|to pass|to anything)|got (?:(?:that|so) far|off the ground))|"
    r"hoax|way off|"
    r"(?:call|brand|label|describ)\w* [^.;]{3,60} (?:as )?(?:exaggerated|inaccurate|false|untrue|"
    r"wrong|nonsense|fiction|fabricated|baseless|overblown|misleading|speculation|(?:pure |an )?"
    r"invention|\"?not (?:ours|true|right|so|one))|"
    r"(?:reports?|rumou?rs?|claims?|figures?|numbers?|speculation) (?:(?:is|was|are|were) )?"
    r"(?:denied|dismissed|rejected|refuted|disputed))\b"
)
# What is wrong then is a report of somebody's part, not that part's description.
REPORT_THAT = re.compile(
    r"\b(?:reports?|claims?|rumou?rs?|talk|suggestions?|stor(?:y|ies)|speculation|assertions?|idea|"
    r"notion) (?:that|of)\b"
)
# "That is wrong, the company said": what the sentence before reports is not so.
_FALSE = (
    r"(?:not (?:true|so|the case|right|correct|accurate)|wrong|false|untrue|incorrect|inaccurate|"
    r"mistaken|denied|nonsense|rubbish|(?:an? )?(?:fiction|invention|mistake)|baseless|unfounded)"
)
_REPORT = r"the (?:report|stor(?:y|ies)|claim|rumou?r|figure|number|account|talk)s?"
THAT_IS_WRONG = re.compile(
    r"\W*(?:(?:but|yet|however|and),? )?(?:"
    rf"(?:that|this|it|neither|none of (?:it|this|that)|{_REPORT})(?: (?:is|was|are|were)|['’]s) "
    rf"(?:\w+ly )?{_FALSE}\b|"
    r"(?:neither|none of (?:it|this|that)) (?:is|was) true\b|not (?:so|true)\b|wrong[,:]|"
    r"(?:[\w.&'’-]+ ){1,4}?(?:(?:has|have|later|promptly|flatly) )*"
    r"(?:denie[sd]|deny|rejected|rejects|dismissed|dismisses) "
    rf"(?:(?:this|that|it|them|both)(?=[.,;]|$| (?:on|in|to|through|and|but|when)\b)|{_REPORT}\b|"
    r"any such\b)|(?:nothing|none) of the (?:sort|kind)\b|no such (?:round|deal)\b|"
    r"(?:it|they|he|she) did(?: not|n['’]t)(?=[.,;:]))"
)
REPORTED = re.compile(
    r"\b(?:report(?:s|ed|edly)?|rumou?r\w*|claim(?:s|ed)?|said|says|wrote|writes|according|"
    r"sources?|"
    r"suggest\w*|speculat\w*|blogs?|tweet\w*|posted|stor(?:y|ies)|talk|told|understood|believed)\b"
)
# "not from ¶", "rather than §": only what stands next is denied.
NOT_THIS = Gated(
    r"\b(?:not|rather than|instead of|and not|neither|nor)(?: from| by| with| at| the| an?| its| "
    r"of| for| in| involving)*(?: [\w'-]+){0,2} ?$"
)
NOT_ONLY = re.compile(
    r"\bnot (?:only|just|includ\w*|contain\w*|cover\w*|comprise|counting|disclos\w*|yet|all|"
    r"unlike|to be|least|necessarily|"
    r"merely|simply|immediately|respond\w*|say|far|long|named|known|clear|until|more than|"
    r"less than|so)\b"
)
# What a finished denial does not reach: "has not raised since its § round".
BUT_FOR = re.compile(
    r"\b(?:ahead of|since|before|until|other than|besides|apart from|except|beyond|and instead|but|"
    r"instead,?|rather,?|adding that|saying (?:that )?it|only|; it)\b"
)
# Told of an investor, these need no word of a round beside them.
STAYED_AWAY = (
    r"(?:(?:stay|stood|sit|sat|kept|remain)\w* (?:on the (?:sidelines|fence)|aside|out(?! loud)|"
    r"well "
    r"away|away)|kept (?:its|their|his|her) (?:wallets?|purses?|cheque ?books?|hands?|pockets?|"
    r"powder)|"
    r"g(?:ave|ives?|iven) (?:it|this|that|the (?:[\w-]+ )?(?:round|deal|¤))(?: one)? a miss|"
    r"(?:skip(?:s|ped)|shun(?:s|ned)) (?:it|the|this|that)\b|bow(?:s|ed) out|t(?:ook|akes?|aken) "
    r"no part|"
    r"ha(?:s|ve|d) (?:no part|nothing to do)|(?:is |was |are |were )?nowhere (?:to be seen|in "
    r"sight)|got cold feet|lost (?:interest|its appetite)|thought better of it|(?:is |was "
    r")?(?:conspicuous|"
    r"notable) (?:by|for) (?:its|their) absence|said no\b(?! to)|ha(?:s|ve|d) no (?:money|"
    r"shares) in|refused to (?:invest|put|join|follow|take part|participate|back))"
)
_TAKE_PART = (
    r"(?:take part|taken part|taking part|participat\w+|invest(?:ed|ing|s)?|join(?:ed|ing)?|"
    r"been (?:involved|part|approached|an investor)|led|lead|leading|put (?:in|any|money|up)|"
    r"a party|involved|part of|"
    r"back(?:ed|ing)?|made (?:any|an) invest\w*|subscribe[d]?|contribut\w+|proceed\w*|commit\w*|"
    r"an investor|add(?:ed)? to|buy|bought|(?:on|in) (?:the|our|its) cap table|among|"
    r"follow(?:ed|ing)?\b|return(?:ed)?|come in|came in|anchor\w*|exercis\w*|writ\w+|oblige|in "
    r"(?:it\b|(?:the|this|"
    r"that) (?:[\w-]+ )?(?:round|deal|¤|raise|syndicate))|on the list|(?:been )?an? "
    r"(?:share-?holder|backer|investor))"
)
# An investor before these words did not take part.
STAYED_OUT = Gated(
    rf"\b(?:(?:did|does|do|has|have|had|was|were|is|are|would|will|'re|'s) ?(?:not|never|n't) "
    rf"(?:actually |ever |at present |itself |directly |currently )?{_TAKE_PART}|"
    rf"(?:isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|didn't|doesn't|don't|won't) "
    rf"(?:currently |actually |ever )?{_TAKE_PART}|never (?:invested|took part|participated|joined|"
    r"led|backed|put)|denie[sd] (?:(?:on )?† )?(?:that it |it |having |any )?(?:had |has |was |"
    r"is |ever )*"
    r"(?:led|leading|invest\w*|taking part|taken part|participat\w+|backing|backed|joining|"
    r"involve\w*|being (?:part|among|an?)|part)|no (?:involvement|investment in|part in|stake in)|"
    r"(?:opted|chose|decided|elected) (?:not to|to sit|against|out)|sat (?:this |it |that |"
    r"the \w+ )?(?:one |round )?out|passed on|opted out|pulled out|pulls out|backed out|backs out|"
    r"dropped out|"
    r"walked away|walks away|withdrew|withdrawn|declined to (?:participat|invest|join|take part|"
    r"follow|lead|back|put)|stayed away|(?:is|was|are|were) (?:absent|not among|missing)|"
    r"(?:holds?|owns?|has|held|owned) (?:neither|no (?:stake|shares|equity|position))|"
    r"turned (?:it|them|the (?:deal|round|company)) down|(?:did|does|do|has|have|had) ?(?:not|n't)"
    rf"(?=[.;]|$)|no (?:plans?|intention|desire|wish|interest) (?:to|of|in)\b|{STAYED_OUT_OF_IT}|"
    rf"{STAYED_AWAY})"
)
# An investor behind these words did not take part.
LEFT_OUT = Gated(
    r"\b(?:neither|nor did|nor\b|without (?:the )?(?:participation of |support of |backing of |"
    r"help of )?|excluding|minus\b|not (?:including|from|by|with|involving|among)(?: its| the)?|"
    r"(?:absent|missing)(?: (?:this time|here)| from [\w ¤§-]{2,30})? (?:is|was|are|were)|"
    r"(?:not|never|n't) (?:taken|had|received|accepted|got|seen|take|accept|receive) (?:an? "
    r"(?:penny|"
    r"cent|euro|dime|dollar|pound)|any(?:thing)?|money|cash|capital|a single \w+)(?: money| "
    r"cash)? (?:from|off)|(?:received|got|had|taken) nothing from|"
    r"talks with|no (?=¶)) ?(?:[\w'-]+ ){0,2}$"
)
TALKS_ENDED = Gated(
    r"\b(?:did not work out|came to nothing|collapsed|fell (?:through|apart)|broke down|"
    r"ended without|failed)\b"
)
