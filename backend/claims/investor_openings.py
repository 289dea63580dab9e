"""The words before a row of investors that say what these did, as patterns over masked text.

They end where the row begins; what comes behind it stands in `investor_phrases`.
"""

import re

from backend.claims.gates import Gated
from backend.claims.investor_rows import DESC
from backend.claims.lexicon import INVESTOR_NOUN, RAISE, one_of

_PARTS = one_of(
    "participation | involvement | contributions? | support | backing | buy-in | commitments | "
    "follow-on (?:funding|investments?) | cheques | checks | backing"
)
JOINED_LEFT = Gated(
    rf"(?:{_PARTS} (?:came |also came |comes )?(?:from|by|of)|"
    r"\b(?:joined|(?<!dollar )(?<!coin )(?<!token )(?<!currency )backed|supported|accompanied|"
    r"followed|complemented|rounded out|boosted)"
    r"(?: (?:in (?:it|†|the (?:round|deal|financing)|this round)|on the (?:deal|cap table)|this "
    r"time))?,? "
    rf"by(?: both)?|\b(?:{_PARTS}|funding|investment|capital|money) (?:was |were )?(?:also "
    rf")?(?:provided|made|contributed|supplied|put up|extended|arranged) by) {DESC}$"
)
BY_LEFT = Gated(
    r"(?:"
    + one_of(
        "(?<!dollar )(?<!coin )(?<!token )backed | funded | financed | bankrolled | provided | "
        "contributed | invested | "
        "underwritten | co-funded | committed | pledged | injected | put up | put in | "
        "subscribed | matched | taken up | supplied |"
        " extended | participation | guaranteed | loan | facility | line | funding | round | "
        "investment | injection | backing | ¤ | (?:investment|injection|infusion|loan|commitment) "
        "of §(?: in [\\w¶-]+)? | (?:handed|given|lent|loaned|advanced|promised|paid|granted|"
        "awarded|"
        "wired) (?:[\\w-]+ ){0,4}?§(?: [\\w-]+){0,3} | (?:§|\\b(?:rounds?|rest|remainder|balance|"
        "half|most of it|all of it|whole|close|tranche|part|extension|shares|book|cheques?|checks?|"
        "tickets?|money|cash)) (?:is|are|was|were|has "
        "been|have been|being)(?: \\w+ly| also| all| both)* (?!announced|reported|valued|sought|"
        "disclosed|arranged|advised|approved|confirmed|denied|described|brokered|revealed|handled|"
        "managed|covered|led|sold|seen|co-|raised|closed|cut)\\w+(?:ed|en|ght|ld|ut|ade|ent|aid)"
    )
    + r"(?: (?:up|again|in part|in the (?:round|deal|¤)))?(?:,? [\w† ]{0,25})? by(?: both)?"
    + rf") {DESC}$"
)
# Behind these words "from" gives money; behind those of _OTHER_MONEY it does not.
_MONEY_WORD = (
    rf"(?:§|¤|\b(?:rounds?|funding|financing|investments?|capital|money|cash|backing|raise|"
    rf"cheques?|checks?|stakes?|support|participation|contributions?|commitments?|loans?|equity|"
    rf"debt|injection|infusion|tranche|funds|series|seed|bets?|interest|[mb]illions?|sums?|"
    rf"amounts?|deal|rescue|"
    rf"(?:is|was|are|were|be) (?:largely|mostly|chiefly|partly|mainly|entirely|all)|"
    rf"notes|credit|line|facility|facilities|grants?|shares|participants|buy-in|"
    rf"(?:it|this|that|all|others?|some|much|more|two|third|quarter) (?:also |all |both |has |"
    rf"have |had |is |was )*(?:came|comes?|coming)|topped up|chunk|rest|remainder|half|most|"
    rf"balance|{RAISE})(?!\w))"
)
_OTHER_MONEY = (
    r",? (?:while|whereas|but)\b|payments?\b|milestone|separat|independence|spin-?(?:off|out)|"
    r"domicile|demerg|departure|players|employees|talent|researchers|hires|staff|insights|data\b|"
    r"b(?:ought|uys?|uying) back|repurchas|bought out|engineers|orders|revenues?|contracts|"
    r"word\b|news\b|customers|sales\b|clients|profits?|savings|fees|licen[cs]e|poached|hired|spun|"
    r"order\b|competition|pressure|suffer\w*|graduat\w*|degrees?\b|mba\b|phd\b|\bborn\b|inflows?|"
    r"alerts?\b|ranging"
)
FROM_LEFT = Gated(
    rf"{_MONEY_WORD}(?:(?!{_OTHER_MONEY})[^.;:]){{0,110}}? (?:from|courtesy of|out of)(?: both)? "
    rf"{DESC}$"
)
VIA_LEFT = Gated(
    rf"(?:money|cash|capital|funding|investment|round) (?:came|come|comes|arrived|flowed) "
    rf"(?:through|via|by way of) {DESC}$"
)
_EQUITY = (
    r"(?:stakes?|shares|stock|notes|tokens|warrants|ccps|equity|debentures|¤|preferred|bonds|§|"
    r"(?:piece|slice|chunk|third|quarter|fifth|tenth|half|part|%|per ?cent) of (?:it|¶|the|its|"
    r"his|her|their|my|our)|[\d.]+ ?(?:%|per ?cent))(?!\w)"
)
# Shares go to whoever pays for them, and so does what is left of a round.
ISSUED_LEFT = Gated(
    r"\b(?:(?:sold|sells?|selling|sale of|issu(?:e[sd]?|ing|ance)|allott?\w*|transferred|"
    r"hand(?:s|ed|ing) over|gave up|giv(?:es|ing) up|ced(?:es?|ed|ing)|sign(?:s|ed|ing) over|"
    rf"allocated)(?:(?! to )[^.;]){{0,70}}?{_EQUITY}(?:(?! to )[^.;]){{0,50}}? to|"
    rf"{_EQUITY} (?:(?:was|were|is|being) )?sold to|"
    r"(?:shares|stock|stakes?|rest|remainder|balance|half|third|quarter|"
    r"[\d.]+ ?(?:%|per ?cent)|§(?: (?:of it|worth))?)(?: (?:has|have|had|just|also|will))* "
    r"(?:go|goes|went|going|gone|fell|falls?|passes|passed) to|"
    r"(?:private|preferential) placement (?:with|to)|"
    r"(?:placed|placement) with|plac(?:ed|es|ing) (?:§|[\w ]{0,20}(?:notes|bonds|debentures|¤|"
    r"shares|stock)(?: worth §)?)"
    r"[^.;]{0,60} with) "
    rf"{DESC}$"
)
INCLUDES_LEFT = Gated(
    rf"\b(?:investors|backers|shareholders|lenders|funds|participants|newcomers|angels|vcs|owners|"
    rf"subscribers)(?: [\w-]+){{0,2}} \((?:including |among them |namely )?{DESC}$|"
    rf"\bnew name(?: [^.;,¶]{{2,40}})? is {DESC}$|\b{INVESTOR_NOUN}\b[^.;]{{0,90}}?(?: "
    rf"(?:include[sd]?|including|are|were|is|was|such as|like|"
    r"remain|being|namely|notably|comprise[sd]?|comprising|(?:given|named|listed) as|"
    rf"(?:said|understood|thought|believed) to be|featuring|ranging from|counts?|came "
    r"from|range from|as diverse as|to (?:include|be)|been|for example|e\.g\.|consist\w* of|in "
    r"particular)|:| "
    r"[–—-]|,? (?:among them|among others|namely|notably|which (?:also )?include[sd]?|in "
    r"particular|especially))"
    rf"(?:,? (?:also|both|now|still|again|once again|the likes of))?,? {DESC}$"
)
DESCRIBED_LEFT = Gated(
    r"\b(?:one|two|three|four|five|several|(?:gain|add|w[io]n|found|welcom|attract|brought in|"
    r"draw)\w* an?)(?: [\w-]+)? new (?:investors?|backers?|shareholders?|lenders?|owners?) in "
    rf"{DESC}$|\b(?:investors?|backers?|shareholders?|participants?|funders?|lenders?|angels|vcs?|"
    r"newcomers?|(?:new|existing|major|current|old) (?:names|faces|money|entrants|arrivals|"
    r"holders|owners)|venture capital "
    rf"firms?|strategics|stalwarts?|supporters?|insiders?)(?! [a-z]+(?:[^s]s|ed) ),? {DESC}$"
)
LOOSE_LEFT = Gated(
    r"\b(?:"
    + one_of(
        "alongside | along with | together with | in addition to | besides | apart from | aside "
        "from | with the help of | with help from | as well as | in addition, | other than | "
        "and from | next to | also included | also includes? | also including | also saw | drew | "
        "attracted | attracts | welcomed | welcomes | welcoming | added | adds | adding | "
        "(?:br(?:ought|ings?|inging)|dr(?:ew|aws?|awn|awing)|pull(?:s|ed|ing)?|rop(?:es|ed|ing)|"
        "reel(?:s|ed|ing)) (?:in|on board|on|together|to the table) | unit(?:es|ed|ing) | "
        "assembl(?:es|ed|ing) | includes? | included | "
        "featured | features | won over | let in | onboarded | tapped | introduces? | also from "
        "| plus | lured | persuaded | convinced | enlisted | secured"
    )
    + rf") {DESC}$|"
    r"\b(?:a|the|its) (?:group|consortium|clutch|string|host|syndicate|number|raft|range|slew|"
    r"handful|bunch|mix|list|roster|line-?up|cast|collection|cohort|who's who|cap table|club|pool|"
    r"pair|trio|duo)\b[^.;§]{0,60}?(?:(?:that|which) (?:also )?(?:includes|counts|"
    r"numbers)|includ\w+|(?<!group consists )\bof|such as|like|comprising|"
    rf"made up of|composed of|:)(?: [\w-]+)? {DESC}$"
)
INVERTED_LEFT = Gated(
    r"\b(?:also |others? |new(?:ly)? |those |additionally |existing investors )?(?:participating|"
    r"joining|new(?= (?:in|to|on|this|for|among|is|are|was|were)\b)|investing|co-investing|"
    r"chipping in|taking part|writing (?:cheques|checks|a cheque|a check)|paying up|buying in|"
    r"returning|contributing|backing|"
    r"coming in|coming back|signing (?:up|on)|helping (?:to )?(?:fill|complete|fund|"
    r"finance)|(?:filling|completing)(?: out| up)?|"
    r"rounding (?:out|off)|making up|subscribing|following|piling in|putting (?:in|up)|"
    r"re-?investing|"
    r"re-?upping|(?:also|new|others|still) on the (?:list|register|roster)|first (?:in|to "
    r"(?:sign|commit|join|come|"
    r"invest|put))|on board|behind(?= (?:the|this|its) (?:round|money|deal|financing|"
    r"¤|investment|§|cash))|doubling down|in the round|new to the cap table|providing "
    r"[\w ]{2,25})(?: (?:it|them|him|her|¶|the|in|this|its|round|deal|¤|on|board|alongside|latest|"
    r"financing|money|cash|investment|§|new|from|as|again|for|investors?|time|first|second|third|"
    r"close|phase|leg|to|cap|company|register|list|"
    r"table|syndicate))*(?:, [^.,;:§¶]{2,50},?)?(?: (?:is|are|was|were|include[sd]?|came|"
    r"st(?:ands?|ood)|s[ai]ts?)|:) "
    rf"{DESC}$|"
    r"\b(?:the (?:rest|remainder|balance|others?)(?: of (?:it|the money|the §))?,? (?:is|was|are|"
    r"were)|"
    rf"it took) {DESC}$|"
    r"\bamong(?:st)? (?:those|the (?:firms|funds|investors|backers|participants|names)) (?:that |"
    r"who |in |to )?[^.;]{0,50}?(?:is|are|was|were) "
    rf"{DESC}$|\b(?:those|others) (?:(?:to|who|that) )?(?:have |has |had )?(?:signed up|signed "
    rf"on|joined|"
    rf"taken part|took part|participated|invested|put (?:in )?money|come in|came in|chipped in)"
    rf"[^.;¶]{{0,30}} (?:are|is|were|was|include[sd]?) {DESC}$|\b(?:then|next) (?:came|comes|"
    rf"come) {DESC}$|\b(?:also|who's) in(?::| (?:is|are|was|were)) {DESC}$"
)
SO_DID_LEFT = Gated(rf"\b(?:as|so) (?:did|do|does|has|have|is|are|was|were|will|would|had) {DESC}$")
# "a § ¤ with ¶ and ¶.", "led by ¶, with ¶ and ¶."
ROUND_WITH_LEFT = Gated(
    rf"(?:\b(?:rais\w+ §|(?:co-?|re-?)?invested|participated|came in|took part|joined)(?: again| "
    rf"too| as well| once more)?|¤|\b(?:rounds?|financing|facility|loan|syndicate|led by "
    rf"¶(?:(?:,| and|,? "
    rf"and) ¶)*)|¶ (?:co-)?leading)(?: (?:round|financing|funding|extension|loan|facility|"
    rf"agreement|†|in †|on †|deal|last \w+|(?:of|for|worth) §|at (?:an? )?§(?: [\w-]+)?))*"
    rf"(?:,? (?:(?:which|that) )?(?:beg[au]n|opened|started|kicked off)(?: (?:in )?(?:early |"
    rf"late )?†)?)?,? (?:together |along |arranged |in partnership )?with {DESC}$"
)
# "§ of it is ¶'s.": the money is its own.
OWNED_LEFT = Gated(
    r"(?:§|\b(?:all|half|most|much|part|a (?:third|quarter|fifth)|(?:the|this|that) (?:[\w-]+ )?"
    r"(?:money|cash|cheque|check|rest|remainder))(?: of (?:it|that|the money|"
    r"the §))?),? (?:is|was|are|were) $"
)
# "The § that ¶ and ¶ gave it": what they gave stands before them.
_GIFT = (
    r"(?:[§¤]|\b(?:rounds?|deal|financing|money|cash|raise|fund-?raising|tranche|extension|"
    r"loan|facility|injection|series [a-h]))(?:,? [\w§†-]+){0,4}?"
)
GAVE_LEFT = Gated(rf"(?:{_GIFT},? (?:that|which) {DESC}|[§¤](?: [\w-]+){{0,2}} )$")
# "A round in which ¶ and ¶ bought": whatever they did, they did in it.
IN_WHICH_LEFT = Gated(rf"{_GIFT},? (?:in|to|for|into) which {DESC}$")
# "§ (†, ¶ and ¶)"
ROUND_BRACKET_LEFT = re.compile(
    r"[§¤](?: (?:[§¤]|of|in|rounds?|seed|funding|worth)){0,2} \((?:(?:in |on )?†[,:;]? )?"
    r"(?:from |by |with )?(?:the )?$"
)
# "$11m seed, ¶ and ¶": round-ups put a comma or a dash for "from".
ROUND_COMMA_LEFT = re.compile(
    r"(?:§|¤)(?: (?:rounds?|seed|funding|financing|extension|¤))?\s?(?:,|;|:| ·| \||[–—]| [–—-]) $"
)
TALKS_LEFT = Gated(
    r"\b(?:(?:talks|discussions|negotiations|negotiating|talking|speaking|spoken|spoke)"
    r"(?:(?: (?:about|over|on|for))?(?: an?)? (?:[\w-]+ )?[§¤](?: [\w-]+)?)?,? (?:with|to)|"
    r"(?:turned|went|gone)(?: (?:once )?(?:again|more))? to|"
    r"approach(?:es|ed|ing)|court(?:s|ed|ing)|sounded out|sounding out|woo(?:s|ed|ing)|"
    r"(?:term sheet|c[oa]me to terms|agreed (?:terms|an? (?:[\w-]+ )?(?:deal|round|investment|¤)"
    r"(?: of §)?)|"
    r"struck an? (?:[\w-]+ )?(?:deal|agreement)) with)"
    rf" (?:investors (?:including|such as|like) )?{DESC}$"
)
# "¶ and ¶ join ¶, ¶ and ¶, all of which reinvested": those behind are in it, too.
JOINS_LEFT = Gated(rf"\b(?:joins?|joined|joining) {DESC}$")
STANDING_LEFT = Gated(
    rf"(?:\b(?:backed|owned|part-owned|supported|funded|bankrolled)(?: [\w-]+)? by(?: both)?|"
    rf"\bwhose {INVESTOR_NOUN} [^.;]{{0,40}}|\b(?:its|the company's|¶'s|the start-?up's|the firm's|"
    r"their|other|earlier|existing|previous|past|current|early|prior|publicly known|known|major|"
    r"key|"
    rf"notable|main|largest|biggest|our) {INVESTOR_NOUN}[^.;§]{{0,50}}? (?:include[sd]?|are|were|"
    rf"is|was|including|such as|range from|like|:)) {DESC}$"
)
