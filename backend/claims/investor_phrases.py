"""The phrases that say what a row of investors did, as patterns over masked text; nothing else.

`…_RIGHT` patterns begin behind the row, once asides and auxiliary words are skipped; what comes
before it stands in `investor_openings`. They were collected from how wire copy, trade press, press
releases, newsletters and round-ups report a financing; none of them is a company's name.
"""

import re

from backend.claims.gates import Gated
from backend.claims.lexicon import FUNDING, INVESTOR_NOUN, ROUND_NOUN, one_of

ROUND = rf"(?:{ROUND_NOUN}|¤|§)"
_MODIFIER = one_of(
    "also | new | existing | returning | current | fellow | other | earlier | previous | prior | "
    "early | longtime | long-time | co- | minority | key | major | big | strategic | "
    "institutional | largest | biggest | main | only | sole | joint | significant | lead | "
    "recent | mystery | remaining | senior | cornerstone | outside | latest | first | first-time "
    "| original | seed | inside | outside | financial | equity | "
    "company's | start-?up's | firm's | its | the | their | a | an | ¶'s | ¤ | those | many | "
    "several"
)
INVESTOR = one_of(
    "investors? | backers? | shareholders? | participants? | newcomers? | lenders? | funders? | "
    "insiders? | contributors? | supporters? | first-timers? | co-investors? | stakeholders? | "
    "buyers | purchasers | subscribers | additions | believers | "
    "(?:(?<=minority )|(?<=largest )|(?<=biggest )|(?<=part-)|(?<=its )|(?<=their ))owners? | "
    "(?<=biggest )holders? | "
    "(?<=new )(?:names?|faces?|arrivals?|entrants?|additions?|holders?|owners?)"
)
# "Took part in a panel", "has participated for 20 years".
_NOT_IN_AN_EVENT = (
    r"(?! for \d+ years| in (?:(?!rounds?|financings?|deal|raise|funding|offering|placement)"
    r"[\w-]+ ){0,5}?(?:panels?|discussions?|conferences?|events?|summits?|webinars?|sessions?|"
    r"fairs?|forums?|programm?e?s?|trials?|stud(?:y|ies)|exhibitions?|competitions?|ceremon(?:y|"
    r"ies)|"
    r"surveys?|pilots?|workshops?|mining|challenges?|tournaments?)\b)"
)
# What is bought, too, and is no part of a company.
_GOODS = (
    r"(?:bitcoins?|crypto\w*|ether|tokens?|gold|property|land|chips|gpus|equipment|machines|aircraft|"
    r"planes|ships|gas|oil|power|electricity|goods|ads|advertising|art|computing|software|"
    r"treasur(?:y|ies)|government bonds)"
)
PART_RIGHT = Gated(
    r",? ?"
    + one_of(
        rf"participat(?:e[sd]?|ing){_NOT_IN_AN_EVENT} | "
        r"first (?:backed|funded) (?:¶|it\b|the (?:company|start-?up)) | "
        rf"t(?:ook|ak(?:e|es|en|ing)) (?:an? )?(?:[\w-]+ )?part(?! of){_NOT_IN_AN_EVENT} | "
        r"joined by | part(?:s|ed|ing)? with (?=§) | oblig(?:ed|es)(?=[.,;]|"
        r"$) | c(?:ame|omes?|oming) up with (?:the|§|half|most|a "
        r"further|another) | thr(?:ew|ows?|own|owing) in (?=§) | let in(?=[.,;]| (?:on|"
        r"to)\b) | co-?invest(?:s|ed|ing)? | "
        r"re-?invest(?:s|ed|ing)? | invest(?:ed|ing)?(?! in(?:to)? (?:over|more|\d|compan|start|"
        r"business|founder|several|many|some|other|such|the (?:likes|next|future)|ai\b|early)) | "
        r"invests (?=§|alongside|in (?:(?:(?!such|like|and|across|from)[\w'-]+ ){0,5}¶|it\b|the "
        r"(?:company|round|start-?up))) | re-?up(?:s|ped|"
        r"ping)? | (?:chip|pil|pitch|kick|ti|ponied|buy|bought|com|threw)\w*(?: up)? in | came "
        r"(?:in|on board|aboard|along|back(?: in| for)?|too|on|with (?:it|them)) | (?:went|"
        r"go(?:es|ing|ne)|gets?|got(?:ten)?|getting) "
        r"in(?= (?:too|as well|on|for|again|with|alongside|ahead|before|early|first|later)\b|"
        r"[.,;]|$) | com(?:e|es|ing) (?:in|on board|"
        r"aboard|along|back(?: in| for)?|on|with (?:it|them)) | tag(?:s|ged|ging) along | went "
        r"along(?! (?:the|a|with the (?:idea|plan))) | chip(?:s|ped|ping)? in | pil(?:e[sd]?|ing) "
        r"in(?:to)? | followed (?:on|suit|with|their) | doubl(?:e[sd]?|ing) down | put(?:s|ting)? "
        r"(?:in|up|money|more|another|further|fresh|new|(?:its|their|his|her) (?:own "
        r")?(?:money|cash|"
        r"capital|funds?|weight|faith|names?)|cash|§|down|additional) | [a-z]+ (?:up )?(?:(?:all|"
        r"most|half|part|some) of )?(?:its|their|the) (?:[\w-]+ )?pro[- ]ratas?\b | "
        r"contribut(?:e[sd]?|ing) | pour(?:s|ed|ing)? | pump(?:s|ed|ing)? | plough(?:s|ed|ing)? | "
        r"plow(?:s|ed|ing)? | inject(?:s|ed|ing)? | infus(?:e[sd]?|ing) | commit(?:s|ted|ting)? "
        r"(?!to (?!invest|the (?:round|¤)|§)) | b(?:ought|uys?|uying) (?:in\b|into(?: ¶)?|an? |"
        r"(?:any|some|none|half|most|all|the rest)\b|shares|"
        rf"§(?! (?:worth )?(?:of|in) {_GOODS}\b)|"
        r"more(?: (?:shares|stock)|(?=[.,;]|$))|additional|up|stakes?|[\d.]+ ?%|(?:too|as "
        r"well)\b) | (?:also |both |all )?buying(?=[.,;]|$) | t(?:ook|aken?|akes|aking) "
        r"(?:up )?the (?:rest|remainder|whole|balance|lion's share) | t(?:ook|aken?|akes|aking) "
        r"(?!§ (?:in (?:an?|its|another|fresh|new)|(?:via|through|for|at) (?:an?|its|the|that))\b)"
        r"(?:up )?(?:(?:an?|smaller|bigger|larger|the other(?= §)|another|a further|§|its|their|"
        r"(?:part|half|most|much|some|all|a third) of|the (?:rest|remainder|whole|lion's "
        r"share)) ?)(?:[\w\"§ -]{0,24}?(?:stake|shares?|slice|chunk|holding|ticket|allocation|"
        r"pieces?|pro "
        r"rata|interest|position|lion's share|tranche|round|¤|rest|remainder)) | acquir(?:e[sd]?|"
        r"ing) (?:[\w§-]+ ){0,5}?(?:stake|shares|interest|holding) | sign(?:s|ed|ing)? (?:up|"
        r"on)\b | fill(?:s|ed|ing)? (?:out|up|in the rest|the (?:rest|remainder|gap)) | round(?:s|"
        r"ed|ing)? (?:out|off) | wr(?:ote|ites?|iting|"
        r"itten) (?:an?|another|§|the|cheques|checks|its|their) | sank | exercis\w+ (?:its|"
        r"their) | indicated (?:on|an interest|interest) | lined up (?=§) | add(?:s|ed|ing)? "
        r"(?:(?:money|cash|capital|funds) of|to what (?:it|they) (?:had|hold|own|put)|"
        r"to (?:its|their) (?:stakes?|holdings?|positions?|investments?|shareholdings?)) | paid "
        r"§ for "
        r"(?:[\w.%-]+ ){1,4}?(?:in (?:the|it|¶)|stake|shares|of (?:the|¶)) | (?:consider|weigh|"
        r"mull|ey|"
        r"explor|evaluat)\w* (?:(?:an? )?(?:[\w§-]+ ){0,3}?(?:investment|stake|ticket|cheque|"
        r"check)|(?:investing|joining|leading|participating|taking (?:an?|part|up)|backing|"
        r"putting)) | subscrib(?:es?|ed|ing) | (?:up(?:s|ped|ping)|increas(?:e[sd]|ing)|"
        r"rais(?:e[sd]|ing)|"
        r"top(?:s|ped|ping) up|boost(?:s|ed|ing)|lift(?:s|ed|ing)|doubl(?:e[sd]|ing)) (?:its|"
        r"their) "
        r"(?:stakes?|holdings?|investments?) | topped up(?=[.,;]|$) | (?:dug|digs?|dips?|dipp?ed|"
        r"reach(?:ed|es)|"
        r"open(?:ed|s)) (?:again |deep |once more |up )?(?:in|into|for)? ?(?:its|their|his|her) "
        r"(?:own )?(?:wallets?|pockets?|purses?|coffers|che(?:que|ck)books?) | (?:(?:ha(?:s|ve|d)|"
        r"g[eo]ts?) )?an? (?:share|part|hand|piece|slice) (?:in|of) (?:the|this|it)\b | "
        r"had an? (?:share|part|hand|piece|slice)(?=[.,;]|$) | good for (?=§) | "
        r"(?:d(?:id|oes|oing)|t(?:ook|akes|aking)) (?=the (?:last|first|other|remaining|rest)\b) "
        r"| d(?:id|oes|oing) (?=§) | paid § (?:in|for) (?:the|this|that) (?:[\w-]+ )?(?:¤|round) | "
        r"pa(?:id|ys?|ying) § for (?:an? (?:[\w.%-]+ ){0,3}(?:stake|slice|share|holding|tenth|"
        r"fifth|quarter|third|half)|[\d.]+ ?%) | "
        r"put(?:s|ting)? an? (?:total|combined|further|reported) | "
        r"(?:went|gone|go(?:es|ing)) along for | in for (?=§) | account(?:s|ed|ing)? for "
        r"(?:[\w-]+ ){0,4}?"
        r"(?:of the|§) | (?:get|got|receiv|obtain)\w* (?:[\d.]+ ?(?:%|per ?cent)|an? "
        r"(?:half|third|quarter|fifth|tenth)) of (?:the (?:company|start-?up|firm|business|shares|"
        r"equity)|it\b|¶)|(?:get|got|receiv|obtain)\w* (?:an? (?:[\w.%-]+ ){0,3}?stake) | "
        r"thr(?:ew|own|ows) (?:its|their) weight "
        r"behind | extend(?:s|ed|ing) "
        r"(?:the|an?) (?:[\w§-]+ "
        r"){0,3}?(?:loan|facility|credit|line|debt) | (?:lent|lends?|lending|to "
        r"lend) (?=§|it\b|¶|the (?:company|start-?up|firm|money|rest)|more|another|to (?:¶|it\b)) |"
        r" backstopp?\w+ | bankroll\w+ | underwr(?:ote|itten) | follow(?:s|ed|ing)?(?= (?:on|"
        r"suit)|[.,;]|$| in\b) | stepp(?:ed|ing) (?:in|up) | help(?:ed|ing|s)? (?:to )?(?:fund|"
        r"finance|close|fill) | complet(?:e|ing|e[sd](?= the (?:\w+ ){0,2}"
        r"(?:list|line-?up|syndicate|consortium|group|trio|quartet|roster|picture)\b)) the | "
        r"(?:made|mak(?:es?|ing)) (?:[\w' -]{0,30}?(?:debut|bet(?!s)|foray|¤(?= (?:in|of|worth)\b)|"
        r"investment|commitment|contribution)) | sign(?:s|ed|ing)? (?:an? )?(?:[\w-]+ ){0,2}"
        r"(?:letter of intent|term sheet|agreement|deal|memorandum of understanding|pact)(?: "
        r"(?:(?:in|on|last|this) )?"
        r"[\w†]+){0,2}? (?:to (?:[\w-]+ ){0,3}?(?:invest\w*|put|buy|take|lead|provide|back)|for "
        r"an? (?:stake|investment))\b | return(?:s|ed|ing)?(?=[.,;)]|$| (?:and|as an?|as "
        r"(?:investors?|backers?)|to (?:the|invest|back|lead)|for|too|again)\b) | spent § "
        r"(?!(?:on|for) (?:[\w-]+ )?(?:comput\w+|chips|marketing|advertising|research|salaries|"
        r"wages|rent|r&d|machines|servers|hardware|power|development|training|hiring|lobbying)\b)| "
        r"back(?:s|ed|ing)(?=[.,;]|$) | join(?:ed|s|ing)?(?=[.,;)]|$| (?:too|again|as well|for "
        r"the first|this time|them|it|in|alongside|along with|together with|later|soon|next)\b| "
        r"(?:on )?†) |"
        r" ma(?:kes?|de|king) up (?:the|most of the) (?:[\w-]+ ){0,2}?(?:syndicate|round|group|"
        r"consortium|list|rest|remainder|investors|line-?up) | (?:down|good) for (?=§) | among "
        r"those (?:writing|"
        r"putting|taking|joining|buying|backing|chipping|coming) | buying(?=[.,;]|$) | "
        r"(?:pick|snap|scoop|hoover|gobbl)\w* up (?:(?:an?|another|some|more|its|the|§|worth|of|in|"
        r"about) ?)+(?:[\w§¶' -]{0,24}?(?:stakes?|shares|stock|slice|chunk|holding))"
    )
    + r"(?:(?<= )|(?![\w']))(?! by\b)"
)
# These verbs speak of a financing only with one behind them.
PART_RIGHT_WEAK = Gated(
    r",? ?"
    + one_of(
        "join(?:s|ed|ing)? | enter(?:s|ed|ing)?(?! into) | back(?:s|ed|ing)? | "
        "support(?:s|ed|ing)? | "
        "provid(?:e[sd]?|ing) | suppl(?:y|ies|ied|ying) | return(?:s|ed|ing)? | "
        "follow(?:s|ed|ing)? | top(?:s|ped|ping) up | fund(?:s|ed|ing) | financ(?:e[sd]|ing) | "
        "purchas(?:e[sd]?|ing) | "
        "underwrit(?:es?|ing) | hand(?:s|ed|ing)? (?:over )?| g(?:ave|ives?|iving) | "
        "accompan(?:y|ied|ying) | complement(?:s|ed|ing)? | "
        "stump(?:s|ed|ing)? up | shell(?:s|ed) out | arrang(?:es|ed|ing) | commit(?:s|ted|ting)? |"
        " bet(?:s|ting)? | tipp?(?:s|ed|ing)? in"
    )
    + r"\b(?! by\b)(?! (?:the )?(?:board|forces|hands|as (?:ceo|chief|head|chair)|from|team|"
    r"company as))"
)
WEAK_OBJECT = re.compile(
    r"^(?: (?!(?:after|since|because|when|while|before|which|that|and)\b)[\w'-]+){0,5}? (?:§|¤|"
    r"(?:(?:the|its) )?(?:existing|earlier|current|fellow|other|new) (?:investors|backers|"
    r"shareholders)|¶[^.;]{0,90}? (?:as (?:(?:an?|new|existing|fellow|the|its|outside) )*"
    r"(?:investor|backer|shareholder)|(?:also )?(?:in|behind|around) the (?:round|"
    r"deal)|on the cap table)|(?:the|this|that|its|an?|¶'s|†'s) (?:[\w§¶'-]+ ){0,4}?(?:rounds?|"
    r"deal|cash|money|sum|funds|financings?|¤|funding|raise|one\b|[a-k]\b|tranches?|"
    r"investment(?! (?:bank|adv|manag|solu|serv|strat|objec|insight|research))|syndicate|cap "
    r"table|loan|debt|"
    r"notes|capital|facility|equity|stake|transaction|extension|injection|cheque|check)|as "
    r"(?:an? |new |existing |returning |strategic )*(?:investors?|backers?|lenders?)|(?:fresh|new|"
    r"more|additional|growth|equity|debt|mezzanine|senior|bridge) "
    r"(?:capital|funding|financing|money|cash|equity|debt)|the (?:rest|remainder|balance)|(?:half|"
    r"most|"
    r"all|much|the bulk|an? (?:third|quarter|fifth|tenth)|part|two-thirds|some) of (?:the|it|that|"
    r"this)\b)"
)
BACK_OBJECT = re.compile(r"^ (?:it|¶|the (?:company|start-?up|business|firm)|in(?! †))(?=[ .,;]|$)")
# "¶'s § cheque": what a name gave, where its own round would be "¶'s § round".
GIFT_RIGHT = Gated(
    r"'s? (?:participation|involvement|contribution|investment)(?: in (?:it|the (?:round|¤|"
    r"deal)))? (?:was|is|has been|had been|will be|comes?|came|follows|brings|takes|marks)\b|"
    r"'s? §(?:, [^,;.§]{2,50},)? (?:came in|buys?|bought|g[ai]ves? it|valu(?:es?|ed) (?:it|¶)|"
    r"(?:went|goes|will go) into|(?:is|was) for)\b|"
    r"(?: (?:fund|family|office))?'s? (?:own )?(?:share|part|portion|slice|half|contribution|"
    r"investment)(?: (?:of|in|to) (?:the|this|that|it)(?: (?:[\w-]+|¤))?)? (?:(?:is|was|will be) "
    r"(?:(?:about|some|just) )?|c(?:ame|omes) to |amount(?:s|ed) to )§|"
    r"'s? (?:(?!rival|investor|backer|shareholder|(?:with|in|at|to|of|for|after|"
    r"from)\b)[\w-]+ ){0,3}§ (?:[\w-]+ ){0,2}?(?:che(?:que|ck)|bet|punt|pledge|"
    r"commitment|injection|infusion|ticket|contribution|(?:investment|stake) in)\b"
)
MEMBER_RIGHT = Gated(
    rf",? ?(?:(?:are|is|was|were|becom(?:e|es|ing)|became|named|listed|counted|confirmed|joined|"
    rf"came in|come "
    rf"in|st(?:ands?|ood)|figur\w+|rank\w*|coming in|signed (?:on|up)|returned|appear\w*|"
    rf"remain\w*) )?(?:among(?:st)? |as |one of |"
    rf"part of )?(?:(?:{_MODIFIER}[ ,]*)*|(?:(?<= among )the|its|¶'s|the company's) "
    rf"(?:[\w-]+ ){{1,3}}?)(?:{INVESTOR}|parties)\b"
    r"(?! (?:are |is |were |will )?(?:sell|sold)|(?<=investor) ¶)"
)
PRESENT_RIGHT = Gated(
    r",? ?"
    + one_of(
        r"included(?=[.,;)]|$| (?:too|as well)\b) | (?:close|right|hard|not far|coming in) "
        r"behind(?=[.,;)]|$) | "
        r"in\b(?=[.,;)]|$| (?:the|this|that|its|on) (?:[\w-]+ ){0,2}?(?:round|deal|financing|"
        r"funding|¤|syndicate|raise|mix|latest|transaction)| as\b| too| again| it\b|"
        r" (?:with|for) (?:an?(?:other)? |about |around )?(?:[\w-]+ )?(?:§|sums?\b|amounts?\b)| "
        r"for (?:the (?:rest|remainder|balance)|more|half|most|some|a (?:third|quarter|fifth))\b| "
        r"(?:ever )?since (?:†|the |its |(?:day|round) )) | "
        r"on the list(?=[.,;]|$| of (?:backers|investors|shareholders|participants|angels|those "
        r"who)) | "
        r"behind (?:the|this|that|its|these) (?:[\w-]+ ){0,2}(?:§|¤|rounds?|deal|money|financing|"
        r"cash|raise|investment|cheque|check)(?!\w) | the source of (?:the|this|that) | "
        r"(?:at|around) the (?:negotiating )?table | alongside(?=[.,;)]|$) | "
        r"(?:(?:is|are|was|were) )?among those (?:who|that) did\b | (?<=expected )back(?=[.,;)]|"
        r"$) |"
        r" back(?= (?:for more|too|again|as well)\b) | in (?:tow|its wake|their wake|train) | on "
        r"board\b | aboard\b | among (?:them|the (?:others?|rest|newcomers|names|joiners))\b | "
        r"new(?=[.,;]|$| (?:to|on|at) (?:it|them|this)\b| to (?:the|its|¶'s) (?:[\w-]+ )?"
        r"(?:cap table|round|table|register|list|roster|ownership|business|start-?up|share\w*|"
        r"syndicate|company)| on| here| this time) | (?:onto|on to|into|on|in) (?:the|its|our|"
        r"their) "
        r"(?:cap table|share register|shareholder (?:base|list)|register) | part of (?:the|its|"
        r"this|that) (?:[\w-]+ ){0,2}?(?:round|deal|syndicate|financing|consortium|investor|"
        r"operation|transaction|package|raise|¤|§) | "
        r"involved\b | interested\b(?! in (?!investing|joining|the round|taking)) | there "
        r"(?:before|already)\b | back in\b(?! †) | along for | to come in\b | (?:in )?the (?:round|"
        r"mix)(?=[.,;]|$) | (?:joining|in|back) (?:again|too)\b | again(?=[.,;]|$)"
    )
)
# What one does to a round without money in it.
_NOT_GIVING = (
    r"(?!(?:rais|clos|announc|report|said|seek|sought|plan|want|advis|arrang|handl|broker|"
    r"structur|manag|sign|discuss|consider|describ|call|cover|us(?:e|ed|ing)\b|spen|need|welcom|"
    r"celebrat|review|approv|block|den[iy]|reject|refus|declin|turn|watch|pursu|finali|launch|"
    r"land|secur|g[eo]t|won|win|led?\b|lead|and\b|or\b|nor\b|but\b|to\b|of\b|in\b|at\b|on\b|for\b|"
    r"with|from\b|by\b|as\b|while\b|after\b|before\b|when\b|during\b|quit|left|exit|criticis|"
    r"oppos|s[oe]ll?d?\b|"
    r"expect|confirm|reveal|disclos|value|price|is\b|are\b|was\b|were\b|be\b|than\b))"
)
# Several firms do to a round what one might only say of it: "¶ and ¶ split the remainder".
SEVERAL_RIGHT = Gated(
    r",? ?" + _NOT_GIVING + r"[a-z]+ "
    r"(?:(?:up|out|in|"
    r"off|down|over|for|behind|equally) )?(?:(?:most|half|all|much|part|some|the bulk) of )?"
    r"(?:the|this|that) (?:[a-z]+ )?(?:rounds?|¤|financing|rest|remainder|balance|bill|tab|"
    r"syndicate|book|line-?up|numbers|rear|raise)(?= |[.,;)]|$)(?! (?:of (?:the|its|their) "
    r"(?!round|money|§)|for (?!the rest)))"
)
ADDED_RIGHT = Gated(
    r",? ?(?:add(?:s|ed|ing)?|throw(?:s|ing)? in|threw in) (?:another |a further )?§"
)
# "Lender ¶ has expanded its ¤": the round is its own.
OWN_RIGHT = re.compile(
    r" (?:has |have )?(?:[a-z]+ its (?:[\w-]+ )?[§¤]|"
    r"(?:raise[sd]?|received|secured|landed|bagged)\b)"
)
OWNED_RIGHT = re.compile(r"'s?(?: (?:own|money|cash|alone))?(?=[.,;]|$)")
_HAVE = (
    r"(?: (?:has|have|had|both|each|all|first|together|jointly|also|itself|would|will|begun to|"
    r"began to))*"
)
GAVE_RIGHT = Gated(
    rf"{_HAVE} (?:g[ai]ven?|gives?|lent|lends?|put|puts|hand(?:ed)?|paid|pays?|advanced|invested|"
    r"provide[ds]?|supplied|suppl(?:y|ies)|furnished|sank|sunk|poured|pumped|injected|"
    r"contributed?|committed|pledged|offered|promised|filled|fill|joined|did|signed|"
    r"(?:are|is|was|were) (?:also )?joining)(?:(?<=provide)|(?<=provides)|(?<=provided)|"
    r"(?<=supplied)|(?<=supplies)| (?:it|them|¶|the [\w-]+|in(?:to)?|up|over|behind|"
    r"too|as well)\b|[.,;]| [–—-] |$|(?: on| in| last)? †)"
)
IN_WHICH_RIGHT = Gated(rf"{_HAVE} {_NOT_GIVING}[a-z]+\b")
TALKS_RIGHT = re.compile(
    r" [§¤]|[^.;]{0,30}?\b(?:to|about|for|over|on|regarding|that (?:will|would|could|is "
    r"to))\b[^.;]{0,60}?(?:§|¤|invest|round|stake|"
    r"funding|financing|injection|loan|raise\b|raising|capital|the money|the cash)"
)
JOINED_RIGHT = re.compile(
    r",? (?:all|both|each|most|none|two|three) of (?:which|whom)\b| on the (?:cap table|share "
    r"register)|,? as (?:new|fellow|existing|the other) (?:investors|backers|shareholders)"
)
STANDING_RIGHT = Gated(
    rf",? ?(?:(?:as|among(?:st)?) (?:{_MODIFIER} )*{INVESTOR_NOUN}|(?:is|are|was|were|remains?) "
    rf"(?:already |also |both |all |among )*(?:{_MODIFIER} )*{INVESTOR_NOUN}|-backed|-funded|"
    rf"-owned|already (?:holds?|held|owns?|owned)|"
    r"(?:holds?|owns?|held|owned) (?:(?:an?|about|around|roughly|some|more than|over|less than|"
    r"the|nearly|§|minority|majority|small|large|significant|sizeable|controlling|per ?cent|"
    r"[\d.]+%?|of|its|[\d.]+-per-?cent) ){0,5}(?:stake|shares|interest|the company|the start-?up))"
)
SUFFIX_STANDING = Gated(r"-(?:backed|funded|owned|supported|anchored)\b")
PART_FIELD = re.compile(
    r"\binvestors?\b|\bbackers?\b|participa|\bsubscribers\b|chipp\w+ in|who's in|joined by|"
    r"\bsyndicate\b|\bangels?\b|"
    r"^\W*(?:also )?(?:with|from|in|(?:the )?(?:others?|rest|followers)|new|joining|who|vcs?|"
    r"lenders?|co-investors|new money|money|backed "
    r"by|insiders|new faces|cap table|shareholders)\W*$"
)
CONTEXT = Gated(
    rf"{FUNDING}|\b(?:deal|money|cash|loan|shares|stakes?|valuation|shareholders?|syndicate|"
    r"backing|equity|notes|lenders?|cap table|pro[- ]ratas?|cheque|backs|backed|participat\w+|"
    r"took part|taking part|co-?led|joined|chipp\w+ in|re-?upp\w+|insiders?|angels?)\b"
)
ROUND_CONTEXT = Gated(
    r"\b(?:rounds?|financing|raise[sd]?|raising|funding|deal|tranche|fund-?rais\w+|injection|"
    r"investment|transaction|placement|extension|loan|facility|cap table|syndicate)\b"
)
# These say "took part" even where no other word of the sentence speaks of a financing.
PLAIN_PART = Gated(
    r"participat|tak\w+ part|took part|invest|pro[- ]rata|re-?up|doubl\w+ down|chipp|follow\w* "
    r"on|join|"
    r"cheque|check|put(?:s|ting)? (?:in|up|money|more)|exercis|into ¶|money of|\ban? [\w.%-]+ stake"
)
