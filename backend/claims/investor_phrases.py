"""The phrases that say what a row of investors did, as patterns over masked text; nothing else.

`…_LEFT` patterns end where the row begins, `…_RIGHT` patterns begin behind it, once asides and
auxiliary words are skipped. They were collected from how wire copy, trade press, press releases,
newsletters and round-ups report a financing; none of them is a company's name.
"""

import re

from backend.claims.investor_rows import DESC
from backend.claims.lexicon import FUNDING, INVESTOR_NOUN, RAISE, ROUND_NOUN


def one_of(words: str) -> str:
    """Return a group of the alternatives that " | " parts in `words`."""
    return "(?:" + "|".join(part.strip() for part in words.split(" | ")) + ")"


ROUND = rf"(?:{ROUND_NOUN}|¤|§)"
_MODIFIER = one_of(
    "also | new | existing | returning | current | fellow | other | earlier | previous | prior | "
    "early | longtime | long-time | co- | minority | key | major | big | strategic | "
    "institutional | largest | biggest | main | only | sole | joint | significant | lead | "
    "latest | first | first-time | original | seed | inside | outside | financial | equity | "
    "company's | start-?up's | firm's | its | the | their | a | an | ¶'s | ¤ | those | many | "
    "several"
)
INVESTOR = one_of(
    "investors? | backers? | shareholders? | participants? | newcomers? | lenders? | funders? | "
    "insiders? | first-timers? | co-investors? | stakeholders?"
)

# Words between a subject and what it did; a plan's words are read by others.
AUXILIARY = re.compile(
    r"(?:,? "
    + one_of(
        "also | both | all | each | too | have | has | had | having | is | are | was | were | "
        "will | would | jointly | together | which | who | that | again | reportedly | then | "
        "once | itself | themselves | to | might | may | could | can | should | did | does | do | "
        "not | didn't | doesn't | isn't | aren't | wasn't | won't | never | looking | agreed | "
        "agreeing | plans? | planned | planning | expected | set | due | poised | slated | likely "
        "| said | in (?:[\\w-]+ )?(?:talks|discussions|negotiations) | "
        "close | nearing | about | preparing | ready | keen | seeking | offered | "
        "offering | aiming | wants? | wanted | hoping | declined | refused | opted | decided | "
        "chose | elected | being | been | be | among those (?:that|who)(?: are| have)? | "
        "recently | initially | previously | in turn | either | later | earlier | alone | first | "
        "now | still | already | subsequently | separately | duly | quickly | together | it | "
        "they | among others,? | and others | in addition | last (?:year|month|week) | "
        "† | in † | on † | as well | quietly | eventually | finally | ultimately | just | only"
    )
    + r"(?![\w'-]))+"
)
# Behind the last name: "'s venture arm", "(its fund)", ", the utility,", "and two other funds".
ASIDES = (
    re.compile(
        r"'s? (?:[\w-]+ ){0,3}?(?:arm|unit|fund|funds|division|wing|vehicle|office|team)\b"
    ),
    re.compile(r"(?:'s)?(?: (?:(?:general|managing|founding|senior) )?partner)? x(?= )"),
    re.compile(r" (?:funds?|family|team|group|clan|brothers|heirs)(?= )"),
    re.compile(r"\s*\([^()]*\)"),
    re.compile(
        r"(?:,| [–—-]) (?!and\b|as\b|also\b|participat|took|joined|led|co-led|invested|with|while|"
        r"but|for|who (?:led|co-led|invested|put|joined)\b[^,]*$)[^,;¶]{2,110}(?:,| [–—-])(?! and ¶)"
    ),
    re.compile(
        r",? (?:and|as well as|plus|along with|together with) (?:(?:several|various|many|some|a|an|"
        r"number of|host of|clutch of|few|two|three|four|five|existing|the|its|new|returning|"
        r"earlier|all|a group of|company's|other|another|unnamed|undisclosed|additional|"
        r"[\w-]+) ){0,4}?(?:others?|investors?|backers?|shareholders?|angels?|funds?|firms?|"
        r"family offices?|institutions?|banks?|executives|entrepreneurs|individuals|founders)\b"
    ),
)

LEAD_RIGHT = re.compile(
    r",? ?(?:co-?|jointly |equally )?"
    + one_of(
        "led | leads? | leading | heads | headed | heading | spearhead(?:s|ed|ing)? | "
        "anchor(?:s|ed|ing) | front(?:s|ed|ing) | captain(?:s|ed|ing) | headlin(?:es|ed|ing) | "
        "shepherd(?:s|ed|ing)"
    )
    + r"\b(?! (?:to|times|by|teams?|his|her|their|efforts|research|sales|product|engineering|"
    r"indicator|director|counsel|placement|book|arrange|underwrit|manag|the (?:company|team|"
    r"market|charge on|world|league|industry|group of)))"
    r"(?! by\b)(?: (?:up|jointly|again|together|both|once again|once more))?"
)
# These verbs have other uses: they need a financing close behind them.
LEAD_RIGHT_WEAK = re.compile(
    r",? ?(?:jointly )?"
    + one_of(
        "helm(?:s|ed|ing) | steer(?:s|ed|ing)? | drove | drives | driving | ran | runs | running | "
        "priced | pric(?:es|ing) | orchestrat(?:es|ed|ing) | quarterback(?:s|ed|ing) | "
        "champion(?:s|ed|ing) | organi[sz](?:es|ed|ing) | head(?:s|ed|ing)? up"
    )
    + r"\b(?: \w+)? (?:the|that|this|its|an?|both|¶'s)\b"
)
LEAD_RIGHT_NOUN = re.compile(
    r",? ?(?:(?:serv|act|com|join|confirm|nam|list|return|sign)\w* (?:on |up |in |back )?|came "
    r"(?:in |on |back )?|stepp?\w* (?:up|in) )?(?:as )?(?:the |its |an? )?(?:(?:sole|new|joint|main|"
    r"co-?|anchor|single|biggest|other|two) ?){0,2}(?:co-?)?lead(?:er|ers|s)?"
    r"(?: (?:investors?|backers?|sponsors?))?"
    r"(?! (?:in |by |time|placement|book|arrange|underwrit|manag|counsel|advis|to ))\b|"
    r",? ?(?:t(?:ook|akes?|aking|aken)|shar(?:ed?|es|ing)|assum(?:ed?|es|ing)) the "
    r"(?:lead|helm|reins|front seat|driver's seat|driving seat)\b|"
    r",? ?(?:in|at) (?:the )?(?:lead|helm|charge|driver's seat|driving seat|front)\b|,? ?up front\b|"
    r",? ?(?:doing|did|does) the (?:leading|heavy lifting)\b"
)
LEAD_SUFFIX = re.compile(
    rf"-led (?:[\w§¤-]+ ){{0,4}}?(?:{ROUND}|group|consortium|syndicate|investors|investor group)"
)
# What must follow "led", "leads": the financing, or the end of the clause.
LEAD_OBJECT = re.compile(
    rf"^\W*$|^\s*[.,;:)–—]|^ (?:and|with|alongside|this|again|both|†|on †|in †|at|together)\b|"
    rf"^ †|^(?:(?! (?:and|while|but|who|which)\b)[^.;,]){{0,70}}?"
    rf"(?:{ROUND}|\bit\b|\bone\b|the way|valuation|syndicate|consortium|group|million|billion|"
    r"hundred|[a-k]\b)"
)
LEAD_LEFT = re.compile(
    rf"(?:(?:co-?|jointly |equally |partly )?{one_of('led | headed | spearheaded | anchored | fronted | shepherded | helmed | captained | headlined | steered | put together | organi[sz]ed | syndicated')}"
    r"(?: (?:jointly|up|again|once again|equally|in part|together))? by(?: both)?|"
    r"(?:co-?)?lead(?:ing)? (?:investors?|backers?|sponsors?)(?: (?:is|are|was|were|include[sd]?|"
    r"remains?|being|(?:on|in|of|for) (?:the|this|its|that) (?:[\w-]+ ){0,2}?(?:round|deal|¤|financing)|"
    r"this time|on this one))*(?:,|:| –| —| -)?|"
    r"(?:the|its) (?:co-)?leads?(?:,| (?:is|are|was|were|included))|\b(?:co-)?leads?:|\bled:|"
    r"under the (?:lead(?:ership)?|aegis) of(?: the)?|co-lead(?:s|ers)?:?|"
    r"(?:leading|heading|fronting|anchoring) (?:the|this|its|that) (?:[\w-]+ ){0,3}?"
    r"(?:round|deal|investment|financing|¤|way|charge|raise|syndicate|consortium|group|§)(?: \w+)? (?:is|are|was|were)|"
    r"(?:in the lead|at the helm|in charge|in the driving seat)(?: (?:of|for|in) (?:the|this|its) "
    r"[\w-]+)?(?:,|:| (?:is|are|was|were))|"
    rf"lead(?:er|ers) of the (?:round|deal|¤) (?:is|are|was|were)),? {DESC}$"
)
# A list led by somebody that is no round: a team, a listing's banks.
NOT_A_ROUND_LED = re.compile(
    r"(?:team|company|firm|offering|underwrit\w+|bookrunn\w+|\bipo\b|listing|float|flotation|"
    r"advis\w+|banks|management|study|research|project|group of banks)[^.;§¤]{0,40}(?:led|headed) by"
)

PART_RIGHT = re.compile(
    r",? ?"
    + one_of(
        r"participat(?:e[sd]?|ing) | tak(?:e|es|ing) part | took part | "
        r"co-?invest(?:s|ed|ing)? | re-?invest(?:s|ed|ing)? | "
        r"invest(?:ed|ing)?(?! in(?:to)? (?:over|more|\d|compan|start|business|founder|several|many|"
        r"some|other|such|the (?:likes|next|future)|ai\b|early)) | "
        r"invests (?=§|alongside|in (?:¶|it\b|the (?:company|round|start-?up))) | "
        r"re-?up(?:s|ped|ping)? | (?:chip|pil|pitch|kick|ti|ponied|buy|bought|com|threw)\w*(?: up)? in | "
        r"came (?:in|on board|aboard|along|back(?: in| for)?|too|on) | "
        r"com(?:e|es|ing) (?:in|on board|aboard|along|back(?: in| for)?|on) | "
        r"chip(?:s|ped|ping)? in | pil(?:e[sd]?|ing) in(?:to)? | followed (?:on|suit|with|their) | "
        r"doubl(?:e[sd]?|ing) down | put(?:s|ting)? (?:in|up|money|more|another|further|fresh|new|its|"
        r"cash|§|down|additional) | contribut(?:e[sd]?|ing) | pour(?:s|ed|ing)? | "
        r"pump(?:s|ed|ing)? | plough(?:s|ed|ing)? | plow(?:s|ed|ing)? | inject(?:s|ed|ing)? | "
        r"infus(?:e[sd]?|ing) | commit(?:s|ted|ting)? (?!to (?!invest|the (?:round|¤)|§)) | "
        r"b(?:ought|uys?|uying) (?:in\b|into|an? |shares|§|more (?:shares|stock)|additional|up|stakes?) | "
        r"t(?:ook|akes?|aking) (?:up )?(?:(?:an?|another|a further|§|its|their|part of|most of|the "
        r"(?:rest|remainder|whole|lion's share)) ?)(?:[\w§ -]{0,24}?(?:stake|shares?|slice|chunk|holding|"
        r"ticket|allocation|pro rata|interest|position|lion's share|tranche|round|¤|rest|remainder)) | "
        r"acquir(?:e[sd]?|ing) (?:[\w§-]+ ){0,5}?(?:stake|shares|interest|holding) | "
        r"sign(?:s|ed|ing)? (?:up|on)\b | fill(?:s|ed|ing)? out | round(?:s|ed|ing)? (?:out|off) | "
        r"wr(?:ote|ites?|iting|itten) (?:an?|another|§|the|cheques|checks|its|their) | "
        r"sank | exercis\w+ (?:its|their) | "
        r"indicated (?:on|an interest|interest) | lined up (?=§) | "
        r"paid § for (?:[\w.%-]+ ){1,4}?(?:in the|in it|stake|shares|of the) | (?:consider|weigh|mull|"
        r"ey|explor|evaluat)\w* (?:(?:an? )?(?:[\w§-]+ ){0,3}?(?:investment|stake|ticket|cheque|check)|"
        r"(?:investing|joining|leading|participating|taking (?:an?|part|up)|backing|putting)) | subscrib(?:es?|ed|ing) | "
        r"(?:upped|increased|raised|topped up) (?:its|their) (?:stake|holding|investment) | "
        r"extend(?:s|ed|ing) (?:the|an?) (?:[\w§-]+ ){0,3}?(?:loan|facility|credit|line|debt) | "
        r"lent | lends | lending | len(?:ds?|ding) § | backstopp?\w+ | bankroll\w+ | underwr(?:ote|itten) | "
        r"follow(?:s|ed|ing)?(?= (?:on|suit)|[.,;]|$| in\b) | stepp(?:ed|ing) (?:in|up) | "
        r"help(?:ed|ing|s)? (?:to )?(?:fund|finance|close|fill) | complet(?:e[sd]?|ing) the | "
        r"mak(?:e|es|ing) (?:[\w' -]{0,30}?(?:debut|investment|commitment)) | "
        r"made (?:[\w' -]{0,30}?(?:debut|investment|commitment|contribution)) | "
        r"return(?:s|ed|ing)?(?=[.,;)]|$| (?:as an?|as (?:investors?|backers?)|to (?:the|invest|back|lead)|for|too|again)\b) | spent § | back(?:s|ed|ing)(?=[.,;]|$) | join(?:ed|s|ing)?(?=[.,;)]|$|"
        r" (?:too|again|as well|for the first|this time|them|it|in)\b)"
    )
    + r"(?:(?<= )|(?![\w']))(?! by\b)"
)
# These verbs speak of a financing only with one behind them.
PART_RIGHT_WEAK = re.compile(
    r",? ?"
    + one_of(
        "join(?:s|ed|ing)? | back(?:s|ed|ing)? | support(?:s|ed|ing)? | provid(?:e[sd]?|ing) | "
        "suppl(?:y|ies|ied|ying) | return(?:s|ed|ing)? | follow(?:s|ed|ing)? | fund(?:s|ed|ing) | "
        "financ(?:e[sd]|ing) | purchas(?:e[sd]?|ing) | "
        "underwrit(?:es|ing) | hand(?:s|ed|ing)? (?:over )?| g(?:ave|ives?|iving) | "
        "accompan(?:y|ied|ying) | complement(?:s|ed|ing)? | stump(?:s|ed|ing)? up | shell(?:s|ed) out | "
        "arrang(?:es|ed|ing) | commit(?:s|ted|ting)? | bet(?:s|ting)? | tipp?(?:s|ed|ing)? in"
    )
    + r"\b(?! by\b)(?! (?:the )?(?:board|forces|hands|as (?:ceo|chief|head|chair)|from|team|company as))"
)
WEAK_OBJECT = re.compile(
    r"^(?: (?!(?:after|since|because|when|while|before|which|that|and)\b)[\w'-]+){0,5}? (?:§|¤|"
    r"(?:(?:the|its) )?(?:existing|earlier|current|fellow|other|new) (?:investors|backers|"
    r"shareholders)|¶[^.;]{0,60}? (?:as (?:an? )?(?:investor|backer|shareholder)|in the (?:round|deal)|"
    r"on the cap table)|(?:the|this|that|its|an?|¶'s) (?:[\w§¶'-]+ ){0,4}?(?:rounds?|deal|"
    r"financings?|¤|funding|raise|one\b|[a-k]\b|tranche|investment|syndicate|cap table|loan|debt|notes|capital|"
    r"facility|equity|stake|transaction|extension|injection|cheque|check)|as (?:an? |new |existing |"
    r"returning |strategic )*(?:investors?|backers?|lenders?)|(?:fresh|new|more|additional|growth|"
    r"equity|debt) (?:capital|funding|money|cash|equity|debt)|the (?:rest|remainder|balance))"
)
BACK_OBJECT = re.compile(r"^ (?:it|¶|the (?:company|start-?up|business|firm)|in)(?=[ .,;]|$)")
MEMBER_RIGHT = re.compile(
    rf",? ?(?:(?:are|is|was|were|become|became|named|listed|counted|confirmed|joined|came in|come in|"
    rf"coming in|signed (?:on|up)|returned|appear\w*|remain\w*) )?"
    rf"(?:among(?:st)? |as |one of |part of )?(?:{_MODIFIER}[ ,]*)*"
    rf"(?:{INVESTOR}|parties)\b"
)
PRESENT_RIGHT = re.compile(
    r",? ?"
    + one_of(
        r"in\b(?=[.,;)]|$| (?:the|this|that|its|on) (?:[\w-]+ ){0,2}?(?:round|deal|financing|funding|¤|"
        r"syndicate|raise|mix|latest|transaction)| as\b| too| again| it\b) | on board\b | "
        r"aboard\b | among them\b | new(?=[.,;]|$| to (?:the|its) (?:cap table|round|syndicate|company)| on| here| this time) | "
        r"on the cap table | part of (?:the|its|this|that) (?:[\w-]+ ){0,2}?(?:round|deal|syndicate|"
        r"financing|consortium|investor|¤|§) | involved\b | back in\b | along for | "
        r"to come in\b | (?:in )?the (?:round|mix)(?=[.,;]|$) | "
        r"(?:joining|in|back) (?:again|too)\b | again(?=[.,;]|$)"
    )
)
WITHDREW_RIGHT = re.compile(
    r",? ?(?:(?:backed|pulled|dropped) out of|walked away from|withdr[ae]w\w* from) (?:the|that|this|"
    r"its|¶'s) (?:[\w-]+ ){0,3}?(?:rounds?|deal|¤|financing|investment|raise|syndicate|talks)"
)

_PARTS = one_of(
    "participation | involvement | contributions? | support | backing | buy-in | commitments | "
    "follow-on (?:funding|investments?) | help | cheques | checks | backing"
)
JOINED_LEFT = re.compile(
    rf"(?:{_PARTS} (?:came |also came |comes )?(?:from|by|of)|"
    r"\b(?:joined|backed|supported|accompanied|followed|complemented|rounded out|boosted)"
    r"(?: (?:in (?:it|the (?:round|deal|financing)|this round)|on the (?:deal|cap table)|this time))?,? "
    rf"by(?: both)?|"
    rf"\b(?:{_PARTS}|funding|investment|capital|money) (?:was |were )?(?:also )?(?:provided|made|"
    rf"contributed|supplied|put up|extended|arranged) by) {DESC}$"
)
BY_LEFT = re.compile(
    r"(?:"
    + one_of(
        "backed | funded | financed | bankrolled | provided | contributed | invested | "
        "underwritten | co-funded | put up | put in | subscribed | matched | taken up | supplied | "
        "extended | participation | "
        "guaranteed | loan | facility | line | funding | round | investment | injection | backing | ¤"
    )
    + r"(?: (?:up|again|in part|in the (?:round|deal|¤)))?(?:,? [\w ]{0,25})? by(?: both)?"
    + rf") {DESC}$"
)
# Behind these words "from" gives money; behind those of _OTHER_MONEY it does not.
_MONEY_WORD = (
    rf"(?:§|¤|\b(?:rounds?|funding|financing|investments?|capital|money|cash|backing|raise|cheques?|"
    rf"checks?|stakes?|support|participation|contributions?|commitments?|loans?|equity|debt|injection|"
    rf"infusion|tranche|funds|series|seed|bets?|interest|million|sum|amount|deal|notes|credit|line|"
    rf"facility|facilities|grants?|shares|participants|buy-in|came|come|comes|coming|topped up|chunk|"
    rf"rest|remainder|half|most|balance|{RAISE})(?!\w))"
)
_OTHER_MONEY = (
    r",? (?:while|whereas|but)\b|players|employees|data\b|engineers|orders|revenues?|contracts|"
    r"customers|sales\b|clients|profits?|savings|fees|licen[cs]e|poached|hired|spun|order\b|"
    r"competition|pressure"
)
FROM_LEFT = re.compile(
    rf"{_MONEY_WORD}(?:(?!{_OTHER_MONEY})[^.;:]){{0,110}}? (?:from|courtesy of|out of)(?: both)? "
    rf"{DESC}$|"
    rf"(?:money|cash|capital|funding|investment|round) (?:came|come|comes) (?:through|via) {DESC}$"
)
ISSUED_LEFT = re.compile(
    r"\b(?:(?:sold|sells?|selling|sale of|issued?|issues|issuing|allott?\w*|transferred)"
    r"(?:(?! to )[^.;]){0,70}?(?:stake|shares|stock|notes|tokens|warrants|ccps|equity|debentures|¤|"
    r"preferred|bonds|§)(?:(?! to )[^.;]){0,50}? to|(?:private|preferential) placement (?:with|to)|"
    r"(?:placed|placement) with|plac(?:ed|es|ing) (?:§|[\w ]{0,20}(?:notes|bonds|debentures|¤))"
    r"[^.;]{0,60} with) "
    rf"{DESC}$"
)
INCLUDES_LEFT = re.compile(
    rf"\b{INVESTOR_NOUN}\b[^.;]{{0,90}}?(?: (?:include[sd]?|including|are|were|is|was|such as|like|"
    r"remain|being|namely|notably|comprise[sd]?|comprising|featuring|ranging from|counts?|came from|"
    r"range from|as diverse as|to include|for example|e\.g\.|consist\w* of|in particular)|:| [–—-]|"
    r",? (?:among them|among others|namely|notably|which (?:also )?include[sd]?|in particular|"
    r"especially))"
    rf"(?:,? (?:also|both|now|still|again|once again|the likes of))?,? {DESC}$"
)
DESCRIBED_LEFT = re.compile(
    r"\b(?:investors?|backers?|shareholders?|participants?|funders?|lenders?|angels|vcs?|newcomers?|"
    r"venture capital firms?|strategics?|stalwarts?|supporters?|insiders?),? "
    rf"{DESC}$"
)
LOOSE_LEFT = re.compile(
    r"\b(?:"
    + one_of(
        "alongside | along with | together with | in addition to | besides | apart from | aside "
        "from | with the help of | with help from | as well as | in addition, | other than | "
        "and from | next to | also included | also includes? | also including | also drew | also "
        "attracted | also saw | also brought in | brought in | drawn? in | drew(?: in)? | "
        "attracted | attracts | welcomed | welcomes | welcoming | added | adds | adding | brings? "
        "in | brings? on board | brought on board | bringing (?:in|on) | includes? | included | "
        "featured | features | won over | roped in | onboarded | tapped | introduces? | also from "
        "| pulled in | pulling in | lured | persuaded | convinced | enlisted | secured | reeled in"
    )
    + rf") {DESC}$|"
    r"\b(?:a|the|its) (?:group|consortium|clutch|string|host|syndicate|number|raft|range|slew|handful|"
    r"bunch|mix|list|roster|line-?up|cast|collection|cohort|who's who|cap table|club|pool|pair|trio|"
    r"duo)\b[^.;§]{0,60}?(?:that includes|which includes|includ\w+|\bof|such as|like|comprising|"
    rf"made up of|composed of|:)(?: [\w-]+)? {DESC}$"
)
INVERTED_LEFT = re.compile(
    r"\b(?:also |others? |new(?:ly)? |those |additionally |existing investors )?(?:participating|"
    r"joining|investing|co-investing|chipping in|taking part|returning|contributing|backing|coming "
    r"in|coming back|on board|doubling down|in the round|new to the cap table|providing [\w ]{2,25})"
    r"(?: (?:it|them|him|her|¶|the|in|this|its|round|deal|¤|on|board|alongside|latest|financing|new|"
    r"from|as|again|for|investors?|time|first))*(?: (?:is|are|was|were|include[sd]?|came)|:) "
    rf"{DESC}$|"
    r"\bamong(?:st)? (?:those|the (?:firms|funds|investors|backers|participants|names)) (?:that |who |in "
    r"|to )?[^.;]{0,50}?(?:is|are|was|were) "
    rf"{DESC}$|\b(?:also|who's) in: {DESC}$"
)
SO_DID_LEFT = re.compile(
    rf"\b(?:as|so) (?:did|has|have|is|are|was|were|will|had) {DESC}$"
)
WITH_LEFT = re.compile(rf"\b(?:with|while|and|as|saw|sees|see|including) {DESC}$")
# "a § ¤ with ¶ and ¶.", "led by ¶, with ¶ and ¶."
ROUND_WITH_LEFT = re.compile(
    rf"(?:\brais\w+ §|¤|\b(?:rounds?|financing|facility|loan|syndicate|led by ¶(?:(?:,| and|,? and) ¶)*))"
    rf"(?: (?:round|financing|funding|extension|loan|facility|†|in †|on †|deal|last \w+))*"
    rf",? (?:together |along |arranged |in partnership )?with {DESC}$"
)
# "$11m seed, ¶ and ¶": round-ups put a comma or a dash for "from".
ROUND_COMMA_LEFT = re.compile(
    r"(?:§|¤)(?: (?:rounds?|seed|funding|financing|extension|¤))?\s?(?:,|;|:| ·| \||[–—]| [–—-]) $"
)
TALKS_LEFT = re.compile(
    r"\b(?:talks|discussions|negotiations|negotiating|talking|speaking)"
    rf" (?:with|to) (?:investors (?:including|such as|like) )?{DESC}$"
)
TALKS_RIGHT = re.compile(
    r"[^.;]{0,30}?\b(?:to|about|for|over|on|regarding)\b[^.;]{0,60}?(?:§|¤|invest|round|stake|funding|"
    r"financing|raise\b|raising|capital)"
)
PORTFOLIO_LEFT = re.compile(
    r"\b(?:investors? in|backers? of|bets? on|stakes? in|holdings in|positions? in|early in|"
    r"invest(?:ed|s|ing|ments?)? in(?:to)?|portfolio|known for backing|"
    r"(?:has|have|had|previously|earlier|also|which|that|who) (?:also |previously |earlier )?back(?:s|ed)|"
    r"backing|backs)"
    r"(?: (?!includ|are\b|were\b|was\b|¤|§|led\b|alongside|by\b|from\b|with\b|rounds?\b)[\w'-]+){0,6}"
    r"(?: including| include)? $"
)
STANDING_LEFT = re.compile(
    rf"(?:\b(?:backed|owned|part-owned|supported|funded|bankrolled)(?: [\w-]+)? by(?: both)?|"
    rf"\bwhose {INVESTOR_NOUN} [^.;]{{0,40}}|\b(?:its|the company's|¶'s|the start-?up's|the firm's|"
    r"their|other|earlier|existing|previous|past|current|early|prior|publicly known|known|major|key|"
    rf"notable|main|largest|biggest|our) {INVESTOR_NOUN}[^.;§]{{0,50}}? (?:include[sd]?|are|were|is|was|"
    rf"including|such as|range from|like|:)) {DESC}$"
)
STANDING_RIGHT = re.compile(
    rf",? ?(?:(?:as|among(?:st)?) (?:{_MODIFIER} )*{INVESTOR_NOUN}|"
    rf"(?:is|are|was|were|remains?) (?:already |also |both |all |among )*(?:{_MODIFIER} )*"
    rf"{INVESTOR_NOUN}|-backed|-funded|-owned|already (?:holds?|held|owns?|owned)|"
    r"(?:holds?|owns?|held|owned) (?:(?:an?|about|around|roughly|some|more than|over|less than|the|"
    r"nearly|§|minority|majority|small|large|significant|sizeable|controlling|per ?cent|[\d.]+%?|of|"
    r"its|[\d.]+-per-?cent) ){0,5}(?:stake|shares|interest|the company|the start-?up))"
)
SUFFIX_STANDING = re.compile(r"-(?:backed|funded|owned|supported|anchored)\b")

CUSTOMER_LEFT = re.compile(
    r"\b(?:customers?|clients?|users?|rivals?|competitors?|peers|alumni|hires?|veterans|employers?|"
    r"engineers|suppliers?|vendors?|acquirers?|buyers?|acquisitions?|partnerships?|collaborat\w+|"
    r"contracts?|orders|purchases|revenue|works? with|worked (?:with|at|for)|competes? with|"
    r"competing with|versus|compared (?:with|to)|listed on|unlike|roles? at|stints? at|"
    r"previously at|formerly (?:at|of|with))\b"
    rf"[^.;¶§¤]{{0,45}} {DESC}$"
)
ADVISER_LEFT = re.compile(
    r"\b(?:advised (?:by|on)|advis(?:e|o)rs?(?: to| on| for| were| was| is| are| included?)?|counsel|"
    r"placement agents?|book-?runners?|underwriters?|law firms?|represented by|brokered by|hired|"
    rf"mandated|tapped (?:banks|bankers)|working with(?: banks)?|auditors?)[^.;¶§]{{0,30}} {DESC}$"
)
ADVISER_RIGHT = re.compile(
    r",? ?(?:(?:act|serv)\w* |as |the |its |an? |sole |exclusive |joint |lead |co-|financial |legal |"
    r"placement |global |structuring |led |left )*(?:advis(?:e|o)rs?|advising|advised|counsel|"
    r"placement agents?|book-?runn\w+|(?:lead )?arrangers?|underwrit(?:er|ers|ing)|"
    r"coordinators?|law firm|represent(?:ed|ing)|hired|mandated|legal)\b"
)
SPEECH_LEFT = re.compile(
    r"(?:\b(?:according to|reported by|told|per|cited by|citing|data (?:from|by)|tracked by|estimates? "
    r"(?:from|by)|interview with|research(?:er)? (?:firm|from|by)|analysts? at|spokes\w+ (?:for|of)|"
    r"statement (?:to|from)|first reported by|seen by|reviewed by|figures from|by the count of|database|"
    r"compiled by|via|newspaper|email to|report (?:from|by)|analysis by|survey by|reported in|"
    rf"written by|ranked by|published by|photo by|news outlet)(?: [\w-]+){{0,4}} )$"
)
SPEECH_RIGHT = re.compile(
    r"(?:'s)?(?:,[^,;]{2,90},)? (?:said|says|told|wr(?:ote|ites)(?! (?:an?|another|the|its|§))|report(?:s|ed)|added|noted|confirmed|"
    r"argue[sd]|tweeted|posted|explained|commented|estimates?d?|according|acknowledged|warned|"
    r"believes?|has (?:reported|said|written|learned)|, citing)\b(?! (?:that )?(?:it|they) )"
)

# "Joining ¶ in the round were …": the first name is another's.
BESIDE_LEFT = re.compile(rf"\b(?:joining|besides|alongside|next to|together with) {DESC}$")
EXCEPT_LEFT = re.compile(rf"\b(?:except(?: for)?|excluding|minus|without|instead of) {DESC}$")
BESIDE_RIGHT = re.compile(r"[^.;¶]{0,40}? (?:is|are|was|were|came) ")
# Behind these a sum is earned, not raised: "revenue of § from ¶".
EARNED_LEFT = re.compile(
    r"\b(?:revenues?|sales|income|profits?|orders?|contracts?|turnover|bookings|fees|damages|fines?|"
    r"settlement|licen[cs]e|royalt\w+|milestones?)\b[^,;.§]{0,25}$"
)
# Behind one of these a name is an object, whoever speaks next: "led by ¶ added §".
GOVERNED_LEFT = re.compile(
    rf"\b(?:by|from|including|includes?|alongside)(?: both)? {DESC}$"
)

# Fields of round-ups and fact boxes: "Lead: ¶", "With: ¶, ¶".
LEAD_FIELD = re.compile(r"\b(?:co-?)?leads?(?: investors?)?\b|\bled(?: by)?\b")
PART_FIELD = re.compile(
    r"\binvestors?\b|\bbackers?\b|participa|who's in|joined by|\bsyndicate\b|\bangels?\b|"
    r"^\W*(?:also )?(?:with|from|in|joining|who|vcs?|lenders?|co-investors|new money|money|backed by|"
    r"insiders|new faces|cap table|shareholders)\W*$"
)
NOT_A_FIELD = re.compile(r"\b(?:contact|about|relations|media|press|for more|said|source|note|photo)\b")

CONTEXT = re.compile(
    rf"{FUNDING}|§|¤|\b(?:deal|money|cash|loan|shares|stakes?|valuation|shareholders?|syndicate|"
    r"backing|equity|notes|lenders?|cap table|cheque|backs|backed|participat\w+|took part|taking part|"
    r"co-?led|joined|chipp\w+ in|re-?upp\w+|insiders?)\b"
)
ROUND_CONTEXT = re.compile(
    r"§|¤|\b(?:rounds?|financing|raise[sd]?|raising|funding|deal|tranche|fund-?rais\w+|injection|"
    r"investment|transaction|placement|extension|loan|facility|cap table|syndicate)\b"
)
# These say "took part" even where no other word of the sentence speaks of a financing.
PLAIN_PART = re.compile(
    r"participat|tak\w+ part|took part|invest|re-?up|doubl\w+ down|chipp|follow\w* on|join|put (?:in|up|money|more)|exercis"
)
