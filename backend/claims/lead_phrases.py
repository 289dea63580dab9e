"""The phrases that say that a row of investors led, as patterns over masked text; nothing else.

`LEFT` patterns end where the row begins, `RIGHT` patterns begin behind it, once asides and
auxiliary words are skipped.
"""

import re

from backend.claims.gates import Gated, Worded
from backend.claims.investor_phrases import ROUND
from backend.claims.investor_rows import DESC
from backend.claims.lexicon import one_of

_LEADS = one_of(
    "led | leads? | leading | heads | headed | heading | "
    "head(?= (?:the|an?|its|this|that|it)\\b) | spearhead(?:s|ed|ing)? | "
    "anchor(?:s|ed|ing)? | front(?:s|ed|ing)? | captain(?:s|ed|ing)? | headlin(?:es|ed|ing) | "
    "shepherd(?:s|ed|ing) | pre-?empt(?:s|ed|ing)"
)
LEAD_RIGHT = Gated(
    rf",? ?(?:co-?|jointly |equally )?{_LEADS}"
    r"\b(?! (?:to\b|times|by|teams?|his|her|their|efforts|research|sales|product|engineering|"
    r"indicator|director|counsel|placement|book|arrange|underwrit|manag|the (?:company(?!'s)|team|"
    r"market|charge on|world|league|industry|group of|pack|week|list(?! of (?:investors|backers|"
    r"buyers))|charts?|rankings?|segment|category|field)|this (?:segment|category|week|list)|"
    r"an? (?:[\w-]+ )?(?:wave|surge|push|boom|trend|charge|"
    r"shift|revolution|movement|effort|team)))(?! by\b)(?: (?:up|jointly|again|together|"
    r"both|once again|once more))?"
)
# These verbs have other uses: they need a financing close behind them.
_LEADS_WEAKLY = one_of(
    "helm(?:s|ed|ing) | steer(?:s|ed|ing)? | drove | drives | driving | ran | runs | running | "
    "pric(?:es|ed|ing)(?! its\\b) | orchestrat(?:es|ed|ing) | quarterback(?:s|ed|ing) | "
    "champion(?:s|ed|ing) | organi[sz](?:es|ed|ing) | head(?:s|ed|ing)? up | "
    "(?:put|puts|putting|pulled|brought) together | assembl(?:es|ed|ing) | conven(?:es|ed|ing)"
)
LEAD_RIGHT_WEAK = Gated(
    rf",? ?(?:jointly )?{_LEADS_WEAKLY}\b(?: \w+)? (?:the|that|this|its|an?|both|¶'s)\b"
)
# Where the one who leads stands: "in front", "at the helm", "in the driving seat".
_IN_FRONT = (
    r"(?:(?:(?:out|up|right|way|firmly|back|again) )?(?:in|at) (?:the |its |their )?(?:lead|helm|"
    r"head|charge|front|fore|wheel|driv(?:er's|ing) seat)|(?:out|up) front)"
)
# The financing in which somebody leads, or the end of the clause.
_OF_IT = (
    rf"(?=\W*$|\W*[.,;:)]| [–—-]| (?:and|with|while|again|this time|once more|alongside)\b|"
    rf" (?:in|of|for|on|behind) (?:(?:it|them|one|both)\b|(?:[\w'-]+ ){{0,4}}?(?:{ROUND}|syndicate|"
    r"consortium|group|investors|backers|lenders)))"
)
_BECOMES = (
    r"(?:(?:serv|act|com|join|confirm|nam|list|return|sign|figur|featur|emerg|describ|identif|"
    r"bec[ao]m|came)\w* (?:on |up |in |back |on board |aboard )?|stepp?\w* (?:up|in) )?(?:as )?"
    r"(?:the |its |an? )?"
)
_ROLE_VERB = (
    r"(?:play|discuss|consider|weigh|eye|seek|want|tak|took|negotiat|assum|offer|accept|ha[ds]|"
    r"have|hold|held|got|given)\w*"
)
LEAD_RIGHT_NOUN = Gated(
    rf",? ?{_BECOMES}(?:(?:(?:sole|new|joint|main|co-?|anchor|single|biggest|other|two|deal|"
    r"round) ?){0,2}(?:co-?)?lead(?:er|ers|s)?(?: (?:investors?|backers?|sponsors?|lenders?))?\b"
    rf"(?:{_OF_IT}|(?! (?:in|by|time|placement|book\w*|arrange\w*|underwrit\w*|manag\w*|counsel|"
    r"advis\w*|to|role)\b))|"
    rf"(?:anchor(?: (?:investor|backer|lender))?|(?:one|firm|fund|institution) (?:that|which|who|"
    rf"to) (?:co-)?(?:led|leads?|leading))s?{_OF_IT}|"
    rf"(?:principal|chief|main|primary) (?:investor|backer|lender)s?(?= (?:in|of|for|behind) "
    rf"(?:the|this|its|an?|that)\b){_OF_IT})|"
    rf",? ?{_ROLE_VERB} (?:on )?(?:an?|the) (?:co-)?(?:lead|leading|anchor) (?:role|part|position|"
    rf"slot|spot)\b{_OF_IT}|"
    r",? ?(?:t(?:ook|akes?|aking|aken)|shar(?:ed?|es|ing)|split(?:s|ting)?|assum(?:ed?|"
    r"es|ing)) the (?:lead|helm|reins|front seat|driver's seat|driving seat)\b|,? ?set(?:ting)? "
    rf"the (?:terms|price)\b(?= of (?:the|this)|[.,;]|$| as\b)|,? ?{_IN_FRONT}\b{_OF_IT}|"
    r",? ?(?:doing|did|does) the (?:leading|heavy lifting)\b"
)
# "¶ wrote the largest cheque", "the biggest ticket came from ¶": nobody else led.
_LARGEST = (
    r"the (?:single )?(?:largest|biggest|fattest)(?: single| individual)? (?:cheques?|checks?|"
    r"tickets?|slices?|share|pieces?|chunks?|portion|part|allocation|commitment|contribution|sum)"
    r"(?! (?:of|in) (?:its|the (?:company|start-?up|firm|business))\b| (?:it|they|he|she) )"
)
LEAD_RIGHT_MOST = Gated(
    r",? ?(?:wr(?:ote|ites?|iting|itten)|sign(?:s|ed|ing)?|cut(?:s|ting)?|put(?:s|ting)?(?: in| "
    r"up)?|contribut\w+|"
    r"had|ha(?:s|ve|ving)|t(?:ook|ak(?:es?|en|ing))|g(?:ot|ets?|etting)|provid\w+|suppl\w+|"
    r"account\w* for|in (?:for|with)|in line (?:for|to take)|with|down for|bought|made|making|"
    rf"gave|giving) {_LARGEST}\b"
)
LEAD_SUFFIX = Gated(
    rf"-led (?!(?:venture capital|vc|private equity|investment) (?:firm|fund|company))"
    rf"(?:[\w§¤-]+ ){{0,4}}?(?:{ROUND}|group|consortium|syndicate|investors|investor group)"
)
# "a group under ¶'s lead"
LEADERSHIP = Gated(
    r"'s? (?:lead(?:ership)?|aegis|direction|stewardship)\b(?! (?:investor|engineer))"
)
# What must follow "led", "leads": the financing, or the end of the clause.
LEAD_OBJECT = re.compile(
    rf"^\W*$|^\s*[.,;:)–—]|^ (?:and|with|alongside|this|again|both|at|together)\b|^ (?:(?:on|in) "
    rf")?†|^(?:(?! (?:and|while|but|who|which)\b)[^.;,]){{0,70}}?(?:{ROUND}|\bit\b|\bone\b|the way|"
    rf"valuation|syndicate|consortium|group|investors|million|billion|hundred|\bclos(?:e|ing)\b|"
    r"\b[a-k]\b)"
)
_SAID_TO_BE = (
    r"(?:(?:said|reported|thought|believed|understood|rumou?red|expected|tipped|likely|set|due) "
    r")?to (?:be|have been)|been"
)
_LED = one_of(
    "led | headed | spearheaded | anchored | fronted | shepherded | helmed | captained | "
    "headlined | pre-?empted | steered | (?:put|pulled|brought) together | assembled | convened | "
    "masterminded | marshalled | corralled | organi[sz]ed | syndicated"
)
LEAD_LEFT = Gated(
    rf"(?<!\w)(?:(?:co-?|jointly |equally |partly |){_LED}"
    r"(?: (?:jointly|up|again|once again|once more|yet again|this time|as before|equally|in part|"
    r"mainly|largely|together))? by(?: both)?"
    r"(?: an? [^.;¶§]{2,80}? including| (?:[\w-]+ ){0,3}investors (?:including|such as))?|"
    r"(?:co-?|)lead(?:ing)? (?:investors?|backers?|sponsors?)(?: (?:is|are|was|were|include[sd]?|"
    rf"remains?|being|ha(?:s|ve)|{_SAID_TO_BE}|(?:on|in|of|for) (?:the|this|its|that) (?:[\w-]+ "
    rf"){{0,2}}?(?:round|deal|¤|"
    r"financing)|this time|on this one))*(?:,|:| –| —| -)?|(?<!in )(?<!took )(?<!takes "
    r")(?<!taking )(?<!share )(?:the|its) (?:co-)?leads?(?: this time)?(?:,| (?:is|"
    rf"are|was|were|included)(?: {_SAID_TO_BE})?)|\b(?:co-)?leads?:|\bled:|under the "
    rf"(?:lead(?:ership)?|aegis) of(?: "
    r"the)?|(?:leading it|(?<!\w )leading) (?:is|was|are|were)|the lead (?:comes|came) from|"
    r"(?<!¶ )co-lead(?:s|ers)?:?|(?:leading|heading|fronting|anchoring) (?:from the front|(?:the|"
    r"this|its|that) (?:[\w-]+ ){0,3}?(?:round|deal|investment|financing|¤|way|charge|raise|"
    r"syndicate|consortium|group|§))(?::|(?: \w+)? (?:is|are|was|were))|(?<!\w )(?:the |its )?"
    rf"(?:terms|price)(?: (?:was|were|is|are|being))? set by|(?<!¶ ){_IN_FRONT}(?: (?:of|for|in) "
    r"(?:the|this|its) [\w¤-]+)?(?:,|:| (?:is|are|was|were|stands?|stood|sits?|sat))|"
    r"(?:lead(?:er|ers) of the (?:round|deal|¤)|(?:unnamed|undisclosed|anonymous|round's|deal's|"
    r"(?:one|ones|firm|fund) (?:to (?:co-)?lead|(?:co-)?leading|(?:who|that|which) "
    r"(?:co-)?led)(?: (?:it|"
    r"the (?:[\w-]+ )?(?:round|deal|¤|financing)))?)(?: leaders?)?) (?:is|are|was|were)|"
    r"(?:leading|heading) (?:them|the "
    r"(?:pack|list|line-?up|field|buyers|investors)),? (?:is|are|was|were)|the lead (?:then |now )?"
    r"(?:(?:pass(?:ed|es)|w(?:ent|as handed)|goes|f(?:ell|alls)) to|(?:(?:is|was) )?(?:taken|"
    r"shared|split|assumed) (?:by|between|among))|hand(?:ed|s|ing) (?:over )?the lead "
    r"(?:over )?to|(?:round|deal|¤|raise|financing)(?: (?:of|for) [^.;§]{2,50})? (?:is|was) the "
    r"work of|(?:led|leads|leading|headed) (?:the|this|its) (?:[\w-]+ )?(?:round|deal|¤|investment|"
    r"financing) (?:for|on behalf of)|"
    r"(?:shar\w+|split\w*|took|tak\w+|ha[sd]|have) the lead[^.;:¶]{0,40}:|(?:leads|lead investors|"
    r"leaders|co-leads)\b[^.;:¶]{0,40}:|(?:two|three|four|five) (?:co-|joint )?lead(?:s|ers| "
    r"investors),|(?:led|leads|leading) [^.,;¶]{0,40}(?:jointly|together) "
    r"with(?= (?:[\w'-]+ ){0,4}$)|co-?(?:led|leads?|leading|leaders?),? "
    r"[^.,;:¶]{0,40}?(?<!including )(?:together |along |jointly )?with|"
    rf"{_LARGEST} (?:(?:is|was|were|being|to be) )?(?:(?:written|put up|provided|taken|made|"
    rf"contributed) by|c(?:ame|omes?|oming) (?:in )?from)),? {DESC}$"
)
# A list led by somebody that is no round: a team, a listing's banks.
NOT_A_ROUND_LED = re.compile(
    r"(?:team|company|firm|offering|underwrit\w+|bookrunn\w+|\bipo\b|listing|float|flotation|"
    r"advis\w+|banks|management|study|research|project|group of banks)"
    r"(?:(?!\b(?:rounds?|raise|financing|funding|deal|investment)\b)[^.;§¤]){0,40}(?:led|headed) by"
)
AS_LEAD = Gated(
    r"(?:'s)?(?: join\w* ¶)?[^.;¶]{0,70}?(?:\bas (?:the |an? )?(?:joint |co-)?(?:lead investors?|"
    r"lead(?:er)?s (?:of|in) the (?:[\w-]+ ){0,2}(?:round|deal|¤|financing))|in which (?:it|they) "
    r"(?:was|were) the (?:co-)?lead investors?)\b"
)
# "A, which led the seed, and B", "A (lead), B", "A, the lead investor, and B": the aside is a list
# of its own.
LED_ASIDE = Gated(
    r"(?:'s)? \((?:as |the |its )*(?:co-|joint )?lead(?:er)?(?: (?:investor|lender|backer))?\)|"
    r"(?:'s)? \((?:which|who) (?:(?:also|had|has) )*(?:co-)?(?:led|leads)\b[^()]*\)|"
    r"(?:'s)?, the (?:co-|joint )?lead(?: (?:investor|lender|backer))?(?=,| and \W*¶)|"
    r"(?:'s)?, (?:which|who|whose (?:firm|fund|employer)|(?:the|an?) (?:[\w'-]+ ){1,5}?(?:that|"
    r"which|who)) (?:(?:had|has|is|are|was|were|also|previously|earlier|itself) )*(?:co-)?(?:led|"
    r"leads|leading|fronted|headed|anchored|spearheaded)\b(?! when\b)"
    r"(?:[^.;,]{0,40}?(?:¤|§|rounds?|financing|it|raise)(?!\w)|(?: (?:together|jointly) with "
    r"¶)?(?=,))"
)
# Fields of round-ups and fact boxes: "Lead: ¶", "With: ¶, ¶".
LEAD_FIELD = re.compile(r"\b(?:co-?)?leads?(?: investors?)?\b|\bled(?: by)?\b")
# One of these words is in every sentence that says who led, or in the field above it.
MAY_LEAD = Worded(
    rf"\b(?:co-?)?(?:{_LEADS}|{_LED}|leaders?|leadership|aegis)\b|"
    rf"{_LARGEST}|(?:is|was) the work of|"
    r"\b(?:in|at|up|the) (?:lead|helm|charge|reins|front|driv\w+(?:'s)? seat|heavy lifting)\b|"
    rf"\b{_LEADS_WEAKLY}\b(?: \w+)? (?:the|that|this|its|an?|both|.*'s)\b"
)
