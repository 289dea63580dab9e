"""The words behind a claim that make a plan of it, as patterns on masked, lower-cased text.

What they reach is decided in `plans`; nothing here knows where a claim stands.
"""

from backend.claims.gates import Gated

# What may stand between a name and these words.
_ASIDE = (
    r"(?:'s)?(?:,(?= (?:is|are|was|were|has|have|had)\b))?(?:(?:,|,? and) "
    r"¶){0,4}(?:,[^,;.§]{2,70},|[^,;.§¶]{0,28}?)"
    r"(?: (?:also|now|both|all|each|reportedly))*"
)
BEHIND_NAME = Gated(
    rf"{_ASIDE} (?:(?:would|could|may|might)(?! not (?:comment|say|be drawn|discuss|confirm|"
    rf"disclose|talk|tell)\b)|(?:expected|set|likely|poised|in talks|close|ready) to|"
    r"(?:is|are|was|were|had been|has been|have been) "
    r"(?:expected|likely|set|due|poised|slated|in (?:[\w-]+ )?(?:talks|discussions|negotiations)|"
    r"considering|weighing|planning|looking|seeking|circling|among those (?:circling|in talks)|"
    r"sniffing around|running the rule|(?:being )?(?:lined up|sounded out|approached|courted|wooed|"
    r"pencilled in)|(?:still )?at the (?:negotiating )?table|said to be (?:interested|keen)|to "
    r"(?:have )?"
    r"(?:lead|led|join|invest|put|take|lend|pay|buy|subscribe|contribute)|in mind|interested|"
    r"mulling|exploring|negotiating|"
    r"discussing|about to|vying|bidding|hoping|close "
    r"to|nearing|the (?:name in pole|front-?runner))|"
    r"plans?\b|will (?:invest|lead|co-lead|join|participate|take part|put|contribute|buy|provide|"
    r"back|anchor|acquire|become|hold|own|get)|(?:signalled|expressed|showed) (?:[\w-]+ )?interest|"
    r"signed (?:an? )?(?:non-binding|letter|"
    r"term|memorandum)|(?:has|have|had) (?:offered|expressed|shown|signed (?:an? )?"
    r"(?:non-binding|letter|term|memorandum)|indicated|held|yet to|pencilled in)|eyes|eyeing|"
    r"weighs|"
    r"mulls|nears|seeks|wants|hopes|considers|circle\b|"
    r"(?<!seat )(?<!seats )at the (?:negotiating )?table|in mind)"
)
# "¶ to lead ¶'s ¤"; "§ from ¶ to buy trucks" says what the money is for.
BEHIND_NAME_TO = Gated(
    rf"{_ASIDE} to (?:lead|invest|join|back|co-lead|participate|buy|put|take|anchor|inject|chip in|"
    r"kick in|contribute|provide|supply|commit|come in|pour|pump)\b"
)
BEHIND_SUM = Gated(
    r"(?:[ -](?:[\w-]+ ){0,3}?(?:round|raise|fund-?rais\w+|investment|funding|financing|deal|loan|"
    r"package|offering|listing|float|injection|extension|line|facility|stake sale|valuation|ipo|"
    r"cheque|check|tranche|sale|bond|¤)|¤)?"
    r"(?: (?:in|of|from|by|for) (?!what|which)(?:(?! and | but )[^,;.§]){1,40}?,?)?"
    r"(?:,[^,;.§]{2,60},|,(?= (?:expected|planned|if|should|once|provided|subject|"
    r"(?:was|were) (?:scrapped|shelved|abandoned|called off|cancell?ed|postponed)|fell through|"
    r"contingent|conditional|pending|upon|to be)))?(?: (?:also|now|reportedly|still|only|"
    r"that))* (?:would(?! not have| be followed)|could|(?:may|might)(?! be used| have)|(?:is|are|"
    r"was|were) (?:being (?:discussed|sought|considered|"
    r"negotiated|marketed|raised)|under (?:discussion|consideration|negotiation)|sought|"
    r"on the table|"
    r"in the (?:works|offing|pipeline)|on the cards|on offer|being put together|planned|targeted|"
    r"proposed|"
    r"expected(?! to (?:be (?:the|its|their)\b|last|help|carry|see|give|fund))|due|set to|likely|"
    r"slated|scheduled|to be|"
    r"in talks|yet to|pencil(?:l)?ed|subject|contingent|conditional|dependent|tied to|"
    r"linked to)|(?:has|have) (?:not yet|yet to)|had been (?:planned|expected)|"
    r"will (?:come|follow|arrive|flow|be (?:led|provided|invested|raised|paid|announced|disbursed|"
    r"released|"
    r"priced))|opens? (?:for|to) (?:subscription|bids|investors|the public)|"
    r"(?:promised|pledged|payable|due)(?= if | when | once )|expected\b|planned\b(?! (?:§|¤))|"
    r"if (?:it|the|"
    r"all|certain|targets?|milestones?|investors|demand|they|"
    r"those|some|exercised|¶)|should (?:it|the)|once (?:it|certain|milestones?|targets?|approved|"
    r"the (?:deal|round|transaction))|"
    r"provided (?:it|that|the|bad)|subject to|contingent|conditional|pending|upon (?:reaching|"
    r"hitting|"
    r"achieving|meeting|completion)|tied to|linked to (?:milestones|targets)|to be (?:raised|paid|"
    r"disbursed|released|provided|invested)|fell through|fell apart|collapsed|"
    r"(?:was|were|has been|have been|had been) (?:scrapped|shelved|abandoned|called off|cancell?ed|"
    r"postponed|delayed|withdrawn|put on hold))\b"
    r"|(?: [\w-]+){0,2} (?:target|goal|ask|objective)\b(?! market)|(?: that)? (?:it|they|¶|the "
    r"[\w-]+) (?:is|are|was|were) (?:now |still |currently )?(?:after|seeking|looking for|hoping "
    r"for|asking for)\b|(?: at which| that)? (?:it|they|¶|the [\w-]+)(?: had| "
    r"once)? (?:hoped|wanted|sought|planned|aimed)\b"
)
