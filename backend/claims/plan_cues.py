"""The words that make a plan of what a sentence says, and those that end one, as patterns.

All match masked, lower-cased text. What they reach is decided in `plans`; nothing here knows where
a claim stands. Collected from wire copy, trade press, press releases and newsletters.
"""

import re

from backend.claims.gates import Gated, Late

_SLOWLY = (
    r"(?:early|earlier|advanced|active|preliminary|late-stage|late|final|exclusive|fresh|new|deep|"
    r"initial|ongoing|serious|informal|detailed|the|fundraising|funding|financing)"
)
_TALKS = r"(?:talks|discussions|negotiations|conversations)"
_INFINITIVE = (
    r"(?:raise|secure|get|receive|close|land|seek|invest|lead|co-lead|join|back|inject|pump|pour|"
    r"put|sell|list|float|go public|borrow|attract|bring in|take|pocket|fund|buy|acquire|value|"
    r"complete|anchor|pick up|double|triple|hit|reach|tap)"
)
_BANKS = r"(?:banks?|bankers?|advisers?|advisors?|underwriters?|¶)"

# Words that make whatever follows them in their clause a plan.
_PLANS = (
    (
        rf"(?:in|into|hold|holds|holding|held|began|begun|opened|entered|resumed|restarted|"
        rf"having|had) (?:{_SLOWLY} |, )*{_TALKS}|{_TALKS},? (?:to|about|over|on|for|with|centre|"
        rf"center|are)|"
        r"(?:is|are|was|were|been) (?:talking|speaking) (?:to|with)|negotiating|negotiates|"
        r"to negotiate|discussing|discussed (?=(?:raising|an?|the|investing|selling|leading)\b)"
    ),
    (
        r"seek(?:s|ing)?|sought|hunting|(?:out|on the hunt|in the market|back in the market|"
        r"out again|going out) (?:for|to raise|raising|looking)|aim(?:s|ed|ing)? (?:to|for|at)|"
        r"plan(?:s|ned|ning)? (?:to|for|on|is|an?|its|another)|planned|planning|plans(?= ¤| §)"
    ),
    (
        r"hop(?:es|ed|ing) (?:to|for)|hopes|hoped|looking (?:to|for|at)|looks (?:to|set|ready|"
        r"likely)|look to|intend(?:s|ed|ing)? to|intention to"
    ),
    (
        r"want(?:s|ed|ing)? (?:an?(?= (?:[\w-]+ )?§)|(?=\"|several|some §|between)|to|new|fresh|"
        r"more|another|as much|up to|"
        r"at least|¶ to|investors to)|"
        r"want(?:s|ed)? (?=§)|(?:set out|meant|supposed|intended) to (?=(?:rais|be|get|secur|"
        r"collect|find|clos)\w*)|"
        r"planned(?= §)|ambition to|could|may(?! \d)|might|would|will|shall"
    ),
    (
        r"(?:set|poised|due|about|expected|likely|slated|scheduled|preparing|ready|on track|"
        r"gearing up|getting ready|tipped|projected|believed to be about|willing|keen|eager|"
        r"in line|on course) (?:to|for)|close to (?:raising|closing|securing|finali\w+|an?|"
        r"agreeing|"
        r"completing|landing|signing|announcing)|near to|near(?:s|ing) (?=an?\b|the\b|completion|"
        r"deal|§|¤|funding|new|(?:[\w-]+ ){1,2}(?:round|deal|funding|§|¤))|"
        r"clos(?:es|ing) in on|on the (?:verge|cusp|brink) of|in the (?:process|midst|middle) of "
        r"(?=\w+ing\b|(?:an?|its|the|another) (?:[\w-]+ ){0,3}(?:¤|rounds?|raise|fund-?rais\w+|"
        r"financing|funding|talks))"
    ),
    (
        r"in the (?:final|last|late|latter|later|advanced|early) stages? of|"
        r"target(?:s|ed|ing)? (?=(?:[\w'-]+ ){0,5}?(?:§|¤|valuation|listing|rounds?|rais\w+|"
        r"close))|eye(?:s|ing)|weigh(?:s|ing|ed)(?! in\b)|consider(?:s|ing)|"
        r"considered (?=(?:raising|selling|investing|listing|an?|whether)\b)|explor(?:es|ed|ing)"
    ),
    (
        r"prepar(?:es|ed|ing) (?:to|for|an?|its)|readying|think(?:s|ing) (?:of|about)|trying to|"
        r"tr(?:ies|ied) to|attempt(?:s|ed|ing)? to|mull(?:s|ed|ing)|lin(?:es|ing) up"
    ),
    (
        r"(?:is|are) to (?=(?:invest|put|lead|co-lead|join|inject|contribute|chip in|pump|pour|buy|"
        r"lend|commit|underwrite|subscribe|issue|borrow|take|sell|pay|back|receive|get|raise|reach|"
        r"hit|total|bring|list|float|come|follow|value|"
        r"be (?:valued|led))\b|¤)|"
        r"(?:trying|going|pushing) (?:for|after)|(?:is|are|was|were|been) (?:now |still |"
        r"currently )?after(?= (?:up to |as much as |at least |about |around |another |some )?§)|"
        r"(?:letters?|expressions?) of (?:intent|interest)|(?:was|were) to (?:have )?"
        r"(?=(?:rais|invest|lead|led|join|put|provid|bring|brought|receiv|get|got|contribut|"
        r"tak)\w*)"
    ),
    (
        r"tout(?:s|ing)|canvass(?:es|ed|ing)|(?:on the look-?out|in search) (?:for|of)|"
        r"ha(?:s|ve|d) (?:its|their) eyes? on|set (?:its|their) sights on|knock(?:s|ed|ing) on|"
        r"doing the rounds|(?:went|go(?:es|ing|ne)?|return(?:s|ed|ing)?|came back) to (?:the )?"
        r"markets? (?:for|with)|passing (?:a|a?round )?the hat|drumming up|counting on|"
        r"putting together (?=an?\b|the\b|its\b|§|¤)|(?:are|is) being offered|"
        r"(?:price|valuation|sum|figure|amount|number|terms)(?: now)? (?:being )?(?:discussed|"
        r"mooted|"
        r"offered|on the table|"
        r"floated|talked (?:of|about))|"
        r"(?:speaks?|spoke) of (?=(?:up to |as much as |an? )?(?:[\w-]+ )?[§¤])|"
        r"(?:spoken|speaking|talk|talked|talking) (?:of|about) (?=(?:as )?(?:an?|the|"
        r"up to)? ?(?:[\w-]+ ){0,3}?[§¤]|an? (?:[\w-]+ ){0,2}(?:price|"
        r"value|valuation|worth|round|float|listing))|under (?:discussion|consideration|"
        r"negotiation)|"
        r"expected (?=(?:size|price|value|valuation|proceeds)\b)"
    ),
    (
        r"(?<!of )pitch(?:es|ing)|pitched (?!in\b|for (?:the|a) (?:job|work|mandate))|"
        r"shopping (?=(?:an?|"
        r"its|the|around|for)\b)|marketing "
        r"(?=(?:an?|its|the) (?:¤|§|round))"
    ),
    (
        r"goal (?:of|is)|the ask|if (?:it|the|completed|closed|successful|all|approved|they)|"
        r"subject to|conditional (?:on|upon)|contingent (?:on|upon)|term sheets?"
    ),
    r"non-binding|proposed|proposes|proposal|potential|possible|prospective|upcoming|forthcoming",
    (
        r"preliminary (?:agreement|deal|pact|accord|terms)|heads of (?:terms|agreement)|"
        r"memorandum of understanding|offer(?:s|ed|ing) (?=(?:it |them |¶ )?(?:an? |up to |"
        r"as much as |"
        r"about |another )*§)|(?:with (?:a view|an eye) to|with the aim of|in (?:the )?hopes? of)"
    ),
    (
        r"appl(?:y|ies|ied|ying) for|"
        r"ask(?:s|ing|ed)? (?:for|investors|new|existing|its|shareholders|backers)|"
        r"approach(?:es|ed|ing) (?:(?:[\w-]+ ){0,2}(?:investors|funds|backers|banks)|¶|potential|"
        r"existing)|sound(?:s|ed|ing) out|"
        r"pursu(?:es|ing)|courting|woo(?:s|ing)|chasing|angling|gunning for|shooting for|"
        r"pushing for"
    ),
    r"vying|jockeying|circling|expect(?:s|ing)?|anticipat(?:es|ed|ing)|yet to (?:close|raise|be)|"
    r"(?:ongoing|unfinished) (?=(?:fund-?rais\w*|raise|round|offering) of)|draft (?:papers|"
    r"prospectus|documents)",
    (
        rf"(?:not|n't) yet (?:closed|raised|completed|finali[sz]ed|signed)|(?:hires|hired|mandated|"
        rf"taps|tapped|appoints|appointed|selected|picked|lines up|lined up) {_BANKS}"
        r"(?= [^.;]{0,80}?(?:for an?|to (?:advise|lead|help|work|run|manage|explore|look|raise)|"
        r"on an?|ahead))|(?:has |have |had )?(?:confidentially |publicly )?(?<!the )"
        r"(?:filed|filing|files|(?:lodge[sd]|submit(?:s|ted))(?= (?:an? |its |the |draft )*"
        r"(?:prospectus|papers|paperwork|documents\b(?! (?:with|at|from))))) "
        r"(?:confidentially |draft |preliminary |recently |its |the |an? |(?:on |in |late )?† )*"
        r"(?:papers|for|paperwork|to|prospectus|draft|documents|with|an? s-1)|"
        r"sets? (?:the )?(?:terms|price range)|set its ¤ price range|authori[sz](?:ed|es|ing)|"
        r"approved (?=(?:the|an?) [^.;]{0,30}(?:authori|sale|listing|ipo|capital (?:increase|"
        r"raise)))|eligible|option "
        r"(?:to|on|of|for)|right to (?:invest|buy|put)"
    ),
    (
        r"(?:begins?|begun) (?:raising|talks)|(?:began|started|starts|kicked off|kicks off|"
        r"kicking off) (?:raising|fundrais\w+|talks|marketing|an? (?:roadshow|process))|"
        r"(?:earlier|initial|original|initially|originally) (?:target|plan|goal|sought|planned)|"
        r"(?:undertak\w+|agree[sd]?|agreeing|promise[sd]?|pledge[sd]?) to (?=(?:\w+ "
        r"){0,5}?(?:invest|put|inject|"
        r"buy|subscribe|take (?:part|their|its|up|a)|lead|co-lead|back|sell|merge|combine|anchor|"
        r"contribute|"
        r"participate)\b)|agreed in principle|open to|the plan|plans? (?=(?:¤|round))|floated"
    ),
    r"pencil(?:l)?ed in|wanted to|opt to|bid to|push to|effort to|efforts to|mandate to",
    (
        r"(?:must|has to|have to) (?=(?:find|raise|secure|come up with)\b)|working (?:to|"
        r"on) (?=(?:rais|clos|secur|finali|an? (?:§|¤|round|deal)))|go(?:es)? after|"
        r"failed to|fail(?:s|ing) to|struggl(?:ed|es|ing) to|unable to|needs? "
        r"(?:to|(?=(?:another |a further |at least )?§))"
    ),
    (
        r"pressure (?:from [\w ¶'-]{2,40} |(?:is )?(?:mounting|growing) on [\w ¶'-]{1,40} )?to|"
        r"valuation (?:discussions?|talks?|target|goal)|"
        r"has to (?=rais)|interest(?:ed)? in (?=(?:invest|lead|join|buy|tak|rais|back|put))|"
        r"ahead of (?=(?:an?|its|the) (?:[\w-]+ ){0,3}?¤)|"
        r"offer(?:ed|s|ing) to (?=(?:invest|buy|lead|put|take|pay|inject|back|acquire))|"
        r"soft-circled|indicated (?:on|interest)|in pole position|frontrunner|front-runner"
    ),
    (
        r"(?:said|understood|believed|thought) to be (?=(?:rais|clos|finish|seek|in|plan|close|"
        r"near|weigh|look|consider|prepar|explor|target|"
        r"out|about|mull|work|hunt|pitch|negotiat|discuss|eye))|"
        r"said to (?=(?:favou?r|prefer|seek|plan|near|weigh|mull|eye|consider|explore|target|"
        r"prepare|hold|want))|"
        r"reportedly (?=(?:rais|seek|in talks|in discussions|plan|look|close to|near|weigh|target|"
        r"ask|consider|prep|explor|aim|eye|hop|set|about|negotiat)(?:ing|s)?\b)|"
        r"(?:is|are|was|were) (?:going public|merging)\b|"
        r"finishing (?=(?:an?|its|the) (?:[\w-]+ ){0,2}?(?:[§¤]|round|raise))|"
        r"(?:is|are|'s|'re|be|was|were|been) (?:reportedly |currently |now |also |already |still |"
        r"said to be |rumou?red to be |once again |again |actively |quietly |busy )*"
        r"(?:raising|closing in|finali[sz]ing|negotiating|fund-?raising|going for|out for)"
    ),
)
_PLAN_ENDS = r"(?:\b|(?<=\W))"
PLANNED = Late(rf"\b(?:{'|'.join(_PLANS)}){_PLAN_ENDS}")
# The same in parts: most sentences may hold few of these words.
PARTS_OF_PLANNED = [Gated(rf"\b(?:{words}){_PLAN_ENDS}") for words in _PLANS]
# "to raise §": a plan, unless the words before tell that it came about.
TO_RAISE = Gated(
    rf"\bto (?:raise|secure|bring in|borrow) (?=(?:up to |as much as |around |about |an? |another |"
    rf"its |the |at least |more |new |fresh |additional )*(?:[\w-]+ ){{0,3}}?[§¤])"
    rf"|^\W*(?:¶(?:'s [\w ]{{2,30}})?|[\w '-]{{3,40}}) to {_INFINITIVE}\b"
    rf"|(?<=¶) to {_INFINITIVE}\b(?= (?:§|¤|up to|as much|in|into|funds|ipo|first|new|fresh|"
    rf"valuation|its))"
)
CAME_ABOUT = re.compile(
    r"(?:managed|able|went on|helped(?: \w+)?|latest|first|largest|youngest|fastest|one|used|only|"
    r"company|start-?up|firm|sprint|race|agreed|pledged|committed|continued|proceeded|chose|"
    r"decided|enough|(?:chosen|chose|persuaded|convinced|enlisted|allowed) ¶|joined forces|"
    r"teamed up|"
    r"returned|turned to [\w¶ ]{2,20}|had|next|last|unicorn|fintech|came together|allowed it|"
    r"enabled it|in order|compet\w+|others|peers|many|few|rush\w*|easier|harder|hard|time|said) $"
)
# What a planned verb may speak of without making a plan of the money around it: its use.
SPENDING = re.compile(
    r"(?:to )?(?:also |further |now |then |soon |primarily |mainly |continue to |be able to )*"
    r"(?:use|be used|be spent|go (?:to|toward|towards|into)|be put|be directed|be deployed|"
    r"be invested (?:in|into)(?! ¶)|spend|deploy|expand|hire|recruit|build|develop|scale|"
    r"launch(?! an? (?:¤|§))|"
    r"open|grow|accelerate|finance|support|help|"
    r"(?:enable|allow|let)(?! [^.;§]{0,40}\b(?:sell|cash|tender))|strengthen|enhance|improve|"
    r"bolster|ramp|roll|enter|move|repay|pay (?:off|down)|cut(?! .{0,30}valuation)|continue|focus|"
    r"deliver|create|make (?!an? (?:investment|§|decision))|"
    r"(?:double|triple|quadruple|increase|boost|raise) (?:its |the |their |our )?(?:\w+ )?"
    r"(?:headcount|team|staff|workforce|revenues?|capacity|output|production|sales|size|presence|"
    r"footprint|fleet|users?|customers?|stores?|prices?|awareness|standards)|"
    r"fuel|push (?!.{0,20}valuation)|extend (?:its )?(?:reach|lead|platform|product|offering|into)|"
    r"bankroll|fund|provide (?!.{0,12}§)|"
    r"work|invest (?:the |this |these |that |it |in (?!¶)|heavily|more|further)|"
    r"put (?:the |this |it |that )(?:money|cash|funds|capital|funding|proceeds|toward|to)|"
    r"remain|stay|serve|join (?:the |its |their |¶'s )?(?:\w+ )?(?:board|team|company)|"
    r"become (?:the |a |an |its )?"
    r"(?:\w+ )?(?:ceo|chair\w*|director|profitable|carbon|leader|largest|leading|member|unicorn)|"
    r"infer|imply|be (?:seen|read|inferred|described)|"
    r"be (?:one of|among|(?:the|an?|its|europe's) (?:[\w'-]+ )?(?:largest|biggest|highest|most|"
    r"first|record))|say|argue|"
    r"take (?:an? |the )?(?:board |observer )?seats?|chair|oversee|turn|transform|"
    r"revolutioni[sz]e|disrupt|democrati[sz]e|solve|fix|change|cure|treat|tackle|simplify|automate|"
    r"streamline|replace|reinvent|modernise|modernize|digiti[sz]e|bring (?!(?:in|the total|"
    r"its (?:total|valuation))\b)|"
    r"serve|meet|advance|commercialise|commercialize|speed|drive|power|break even|convert|"
    r"compete|challenge|connect|make it|give (?:consumers|people|users|customers|businesses))\b"
)
SEEKS_MONEY = re.compile(
    r"\b(?:and|or|then|by|before|while|including)(?: to| also| then| later)* "
    r"(?:rais|seek|clos|secur|list|float|sell|go public|going public|borrow|land)"
)
# A finished act between the plan's words and the claim: the claim belongs to the act.
DONE = Gated(
    r"\b(?:raise[sd]|close[sd] (?:on|an?|its|the|§|¤)|secure[sd]|landed|lands|bag(?:s|ged)|"
    r"nab(?:s|bed)|snag(?:s|ged)|net(?:s|ted)|pull(?:s|ed) in|score[sd]|picks up|picked up|"
    r"attracts|attracted|receives|received|obtains|obtained|completes|completed|gets|got|wins|won|"
    r"banked|haul(?:s|ed) in|rake[sd] in|brings in|brought in|grab(?:s|bed)|clinche[sd]|"
    r"amasse[sd]|collects|collected|takes in|took in|drew|fetched|paid|announce[sd]|unveils|"
    r"(?:reduced|slashed|lowered|cut) (?:the|its|¶'s) [^.;§]{0,40}valuation|plunged|soared|surged|"
    r"tumbled|plummeted|slumped|ballooned|peaked|fell|rose|sank|"
    r"unveiled|emerge[sd]|invests|invested|contributed|chipped in|poured|injected|fronted|"
    r"(?:has|have|had) (?:\w+ )?(?:raised|closed|secured|received|invested|put|taken|led|backed)|"
    r"took (?=§|(?:about|around|some|another) §)|"
    r"led (?=(?:the|an?|its|this|that|both|all|¶'s|§|¤)\b|§|¤)|"
    r"(?:was|were|is|are) (?:co-|jointly )?led by)\b"
)
NOT_DONE = re.compile(
    r"(?:\bto have|would have|could have|might have|\bto be|\bbe|being|will be|would be|to get|"
    r"\bif (?:it|they|the \w+|¶)|once (?:it|they|the \w+|¶)|when (?:it|the \w+)|until (?:it|"
    r"the \w+)|"
    r"unless (?:it|the \w+)|not|never|not yet|yet to have|newly|amount|money|funds|capital|total|"
    r"funding|equity|sum|cash) (?:has |have )?$"
)
# Words that start a stretch about something finished, or about another matter.
RESET = Gated(
    r"\b(?:(?:after|since|before|following|upon|having|when|which|that|where|who|than|what|as|"
    r"because|while|and|,|;|:|–|—|-)(?: (?:it|they|the (?:[\w-]+ ){0,3}?[\w-]+|¶(?: and ¶)?|he|"
    r"she|investors))?"
    r"(?: (?:has|have|had|was|were|last|first|previously|already|so far|also|since|most recently|"
    r"recently|just|only|then|initially|now))* "
    r"(?:raised|closed|secured|landed|completed|netted|pulled in|took in|taken in|fetched|valued|"
    r"paid|invested|received|got|took(?= §)|bought|joined|drew|brought in|collected|priced|banked|"
    r"led (?=the|an?|its|that|§|¤))\b|"
    r"(?:after|since|having|following|despite) (?:[\w-]+ly )?(?:raising|closing|securing|"
    r"completing|landing|collecting|netting|valuing|pulling in|receiving)\b|"
    r"(?:after|follow(?:s|ing)?|since|on top of|in addition to|adds to|adding to|besides|beyond|"
    r"second only to) (?:an?|its|last|†'?s?|¶'s?|an earlier|a previous) (?:[\w'†-]+ ){0,4}?(?:§|"
    r"¤|round|raise|financing)|"
    r"(?:last|most recently|previously|already|so far|was|were) (?:been )?(?:raised|valued|"
    r"closed|priced)\b|"
    r"(?:its|the|their|a|whose) (?:last|previous|prior|earlier|most recent|old|peak|former) "
    r"(?:[\w-]+ ){0,2}?(?:valuation|price|value|round|raise|funding|financing|¤)|current valuation|"
    r"and (?:is|was|were|has been|have been) (?:co-)?(?:led|backed)\b|"
    r"†,? when (?=¶|it|the|its|an?\b)|whose (?:(?!planned|next|coming)[\w-]+ )?[§¤]|"
    r"(?:when|in which|at which|where|to which|of which) (?:(?:¶(?:(?:,|,? and) ¶)*|it|they|"
    r"investors|the [\w-]+) )(?:had |last |first )?(?:put|took|backed|sold|paid|lent|gave|came|"
    r"bought|supplied|injected|poured|went)\b|(?:up|down)(?: sharply)? from (?!§ to )|"
    r"compared (?:with|"
    r"to)\b|(?:but|though|although|whereas|despite|even as)\b)"
)
# A plan that was given up stays a plan; an investor who left did not take part.
GIVEN_UP = Gated(
    r"\b(?:scrap(?:s|ped|ping)|shelv(?:es|ed|ing)|abandon(?:s|ed|ing)|call(?:s|ed|ing) off|"
    r"cancel(?:s|led|ed|ling)|ditch(?:es|ed)|postpon(?:es|ed|ing)|delay(?:s|ed|ing)|put off|"
    r"withdr(?:aws|ew|awn)|walk(?:s|ed|ing) away from|"
    r"turn(?:s|ed|ing) (?:down|away)|spurn(?:s|ed)|rebuff(?:s|ed)|pull(?:s|ed|ing) (?:its|the|a) "
    r"(?=(?:planned |proposed )?(?:§|¤))|drop(?:s|ped|ping) (?=(?:its|the|a) (?:plan|bid|§ ¤|¤))|"
    r"(?:reject|declin|refus)(?:s|ed|es|ing) (?:an? |the |two |several |at least \w+ )?"
    r"(?:[\w-]+ )?(?:offers?|bids?|proposals?|term sheets?|advances)|halt(?:s|ed))\b"
)
