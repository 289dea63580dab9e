"""What stands between a row of names and what it did, as patterns over masked text."""

import re

from backend.claims.lexicon import one_of

# Words between a subject and what it did; a plan's words are read by others.
AUXILIARY = re.compile(
    r"(?:,? \"?"
    + one_of(
        "also | (?:all|both|each|most|some|none) of (?:which|whom|them) | both | all | each | too "
        "| have | has | had | having | is | are | was | were | "
        "will | would | jointly | together | which | who | that | again | reportedly | then | "
        "once more | once again | once | itself | themselves | to | might | may | could | can | "
        "should | did | does | do | "
        "not | didn't | doesn't | isn't | aren't | wasn't | won't | never | looking | agreed(?: "
        "terms)? | "
        "(?:committed|promised|pledged|asked|invited|vowed)(?= to\\b) | approached,? but | "
        "agreeing | plans? | planned | planning | expected | set | due | poised | slated | likely "
        "| supposed | thought | believed | understood | rumou?red | tipped | merely | simply "
        "| said | confirmed | announced | disclosed | revealed | admitted | acknowledged | "
        "today | yesterday | in an? (?:[\\w-]+ )?(?:filing|statement|post) |"
        " in (?:[\\w-]+ )?(?:talks|discussions|negotiations) | "
        "close | nearing | about | preparing | ready | keen | seeking | offered | "
        "offering | aiming | wants? | wanted | hoping | declined | refused | opted | decided | "
        "chose | elected | being | been | be | lined up(?! §) | pencilled in | tapped | "
        "among(?:st)? (?:those|the (?:[\\w-]+ )?(?:firms|funds|names|groups|institutions|houses))"
        "(?: (?:that|who|which|to))?(?: are| have| had)?(?= [a-z]) | "
        "recently | initially | previously | in turn | either | later | earlier | alone | first | "
        "now | still | already | continue[sd]? | subsequently | separately | duly | quickly | "
        "together | between (?:them|the two of them) | finished | for (?:its|their) part,? | of "
        "all people,? | den(?:ied|ies|ying) | insist(?:s|ed) | it | they | among others,? | and "
        "others | in addition | last (?:year|month|week) | no (?:plans?|intention|desire|wish) | "
        "† | in † | on † | as well | quietly | eventually | finally | ultimately | just | only"
    )
    + r"(?![\w'-]))+"
)
AND_OTHERS = re.compile(
    r",? (?:and|as well as|plus|along with|together with) (?:(?:several|various|many|some|a|an|"
    r"number of|host of|clutch of|few|two|three|four|five|existing|the|its|new|returning|"
    r"earlier|all|a group of|company's|other|another|unnamed|undisclosed|additional|"
    r"[\w-]+) ){0,5}?(?:others|friends|allies|investors?|backers?|shareholders?|angels?|funds?|"
    r"firms?|"
    r"family offices?|institutions?|owners|holders|banks?|executives|entrepreneurs|individuals|"
    r"founders|names|giants|heavyweights|groups|companies)(?: (?:in|from) [\w-]+)?\b"
)
# Behind the last name: "'s venture arm", "(its fund)", ", the utility,", "and two other funds".
ASIDE = re.compile(
    r"'s? (?:[\w-]+ ){0,3}?(?:arm|unit|fund|funds|division|wing|vehicle|office|team)\b|"
    r"(?:'s)?(?: (?:(?:general|managing|founding|senior) )?partner)?(?: (?:of|at|from))? x(?=[ ,])|"
    r" (?:funds?|(?:family )?(?:office|foundation|trust)|family|team|group|clan|brothers|"
    r"heirs)(?= )|\s*\([^()]*\)|"
    r", (?:and )?(?:not|rather than|instead of) ¶,|, (?:through|via) [^,;§]{2,60},|"
    r"(?:,| [–—-]) (?!and\b|as\b|also\b|participat|took|joined|led|co-led|invested|with|while|but|"
    r"for\b|who (?:led|co-led|invested|put|joined)\b[^,]*$)[^,;¶]{2,110}(?:,| [–—-])(?! and ¶)|"
    r", (?:the|an?|its|itself|once|formerly|previously|which|who|whose|also|now|then|long|part of|"
    r"best known|[a-z]+(?:ed|un|ft|ld)(?: up)? (?:by|as|in|at|for|of|to)) [^,;]{0,60}¶[^,;]{0,50},"
    r"(?! (?:and|or|¶) )|"
    r", (?:which|who|whose|then|the|an?|now) [^,;§]{2,110},(?= (?:(?:co-)?led|fronted|headed|"
    r"anchored|spearheaded|invested|participated|joined|put|contributed)\b)|"
    r"(?: (?!(?:co-?)?(?:led|lead|said|is|was|and)\b)(?:[a-z'-]+|§)){2,6},? and(?= "
    r"(?:co-?)?(?:led|leads|"
    r"headed|anchored|anchors|invested|participated|took part|joined the (?:round|deal)|"
    rf"(?:shar(?:es|ed)|t(?:ook|akes)) the lead)\b)|{AND_OTHERS.pattern}"
)
