"""The words around a name, as patterns: what begins it, ends it, and tells a person or a place.

All match the article's own text; what they decide is in `names`.
"""

import re

from backend.claims.lexicon import COMPANY_NOUN

_TITLES = (
    *("ceo", "cfo", "coo", "cto", "founder", "founders", "president", "chair", "chairman"),
    *("chairwoman", "director", "partner", "billionaire", "entrepreneur", "boss", "executive"),
    *("spokesman", "spokeswoman", "spokesperson", "mr", "mrs", "ms", "dr", "sir", "professor"),
    *("analyst", "tycoon", "brothers", "actor", "singer", "angel", "angels", "minister"),
)
PERSON_BEFORE = re.compile(
    rf"(?:{'|'.join(_TITLES)}|chief \w+ officer|(?<!lead )investor),?\s+$", re.IGNORECASE
)
# The last words of what it matches, in lower case.
TITLES = (*_TITLES, "officer", "investor")
_OFFICE = (
    r"(?:the |its |our |who |a )?(?:[\w-]+ )?(?:co-?)?(?:founder|ceo|chief|president|"
    r"partner|chair|director|managing|general partner|head of|vice|spokes|principal|analyst)\b"
)
# "Acme CEO Jane Doe": without a comma an office behind a name may be held there.
PERSON_AFTER = re.compile(
    rf"^(?:, ?{_OFFICE}| {_OFFICE}(?!(?: and [\w-]+)? (?-i:[A-Z]))| "
    r"\(.{0,20}(?:ceo|founder)\)|,? (?:told|tweeted|wrote in|added)\b)",
    re.IGNORECASE,
)
# "said Jane Doe, president and CEO, Acme": the office before a name is held there.
OFFICE_AT = re.compile(r"[A-Z][\w.'’-]+, (?:[\w&-]+,? ){1,7}$")
# A possessive that is the name itself: "Byju's has raised", "Moody's said".
BRAND = re.compile(
    r"([A-Z](?<=\b[A-Z])[\w&]+['’]s)(?= (?:has|had|is|was|will|said|says|raise[sd]?|closes|"
    r"secures|also|announced|plans|bags|gets)\b|[.,;:)](?:\s|$))"
)
# "SAN FRANCISCO, March 3, 2026 --", "WOLFSBURG (dpa-AFX) -", "(Bloomberg) --",
# "HOBOKEN, N.J.--(WIRE)--Acme": one of these marks ends it, and is looked for first.
DATELINE_ENDS = ("--", "–", "—", "/", " - ", " | ")
DATELINE = re.compile(
    r"\W{0,3}(?:[A-Z][A-Za-z.,/'’ ]{1,45}?(?:, (?:[A-Z][\w.]+ ?)+(?:\d{1,2})?(?:, \d{4})?)?)?"
    r"(?: ?/[\w ]+/)?(?:(?:--)? ?\([\w /.,-]{2,30}\))?(?: ?(?:--|–|—)(?: |(?=[A-Z]))| ?/ | - |"
    r"(?<=, [A-Z]{2}) \| )"
    r"(?![$€£¥₹])"
)
# A sentence begins with a capital, unless its first word is a brand written small. A line feed is
# to stand before the text itself, too: a search for one of a few characters is fast.
SMALL_START = re.compile(
    r"[.!?\n](?:(?<=\n)|(?<!\n)[\"”]? )([a-z][a-z0-9]{2,})(?=,| (?:has|had|is|was|will|said|says|"
    r"raises?|raised|also|announced|plans|closes?|closed|secured|develops?|makes?|builds?|offers?|"
    r"operates|runs|labs?|leads?|led)\b|['’]s )"
)
# A title in small letters from its first word on begins with such a brand, too.
SMALL_TITLE = re.compile(r"[a-z][a-z0-9]{2,}(?=,? [a-z]|:|['’]s )")
# "Company: Acme (AC)": what a field names is a name, be it a word of every day.
COMPANY_FIELD = re.compile(
    r"\W*(?:company|start-?up|firm)(?: name)?: ?([^\W_][^:;|,(]{0,40}[^\W_])(?= ?\(|\W*$)",
    re.IGNORECASE,
)
# In a field's list every item is a name, and none a sentence's start or a headline's word.
LIST_FIELD = re.compile(
    r"\W*(?:(?:lead|key|existing|new|other|notable) )?(?:investors?|backers?|leads?|led by|"
    r"participants?|lenders?)(?: include)?: ?(?=[^\W_])",
    re.IGNORECASE,
)
AFTER_BRAND = re.compile(
    r"(?:['’]s\b| (?:maker|owner|operator|parent) [A-Z]|"
    r", its (?:[\w.-]+ ){0,3}(?:arch-?)?(?:rival|competitor|peer)\b| \([^()]{2,60}\),? [–—-] |"
    r", (?:[A-Z][\w.'’&-]*,? ){1,6}(?:and|&) (?:[A-Z]|others\b|the [A-Z])|"
    r" (?:pitched|piled|chips?|kicked|bought|stayed) in\b|"
    r" (?:re-?upped|reinvested|doubled down|followed on|is in (?:too|as well|again)|was let in|"
    r"wrote (?:an?|the) (?:[\w-]+ )?che(?:ck|que)|remain(?:s|ed) the lead)\b|"
    r" went public\b|, (?:already|also|itself|once|long|now|meanwhile|too)\b|"
    r" (?:took|had|got|gets|wants|seeks|bagged|nabbed|needs) "
    r"(?:(?:just|only|about|up to|an?|another|its) )?"
    r"(?:[A-Z]{0,3}[$€£¥₹] ?|Rs\.? ?)?\d|, [A-Z][\w ]{2,20}: ?[$€£¥₹]|"
    r", (?:a|an|the|which|who|whose|[A-Z]\w+['’]s (?:first|only|largest))\b.{3,30}|"
    r",? (?:has|had|said|says|announced|raised|"
    r"secured|closed|plans|is (?:in talks|raising|seeking|valued|set|leading|negotiating|worth|"
    r"out to|close to|nearing|weighing)|was (?:valued|"
    r"founded)|raises|lands|bags|nabs|snags|secures|closes|led|co-led|leads|joined|invested|"
    r"participated|headed|returned|put in|chipped in|paid|also|emerged|launched (?:out|today|from)|"
    r"today (?:announced|launched|emerged|said|unveiled|closed|raised))\b| and (?!the\b)[A-Z])"
)
# Of these a sentence says that they are companies: a capital that only the start gave is no news.
INTRODUCED_BRAND = re.compile(
    r"(?:, (?:an?|the) [^,.;:]{2,70},| \([^()]{2,60}\),?)? (?:has |have |had )?"
    r"(?:raised|raises|secured|secures|landed|lands|bagged|bags|snagged|snags|nabbed|nabs)\b|"
    rf", (?:an?|the) (?:[\w'’.-]+ ){{0,6}}{COMPANY_NOUN}\b"
)
RAISES = re.compile(r" (?:has |have |had )?(?:raised|raises|secured|secures|closed|landed)\b")
OWNED_ROUND = re.compile(
    r" (?:[$€£]|(?:latest |new |first |total )*(?:Series|round|seed|funding|valuation))"
)
OWN_S = re.compile(r"(?: (?:has|had|is|was|will|said|says|raise[sd]?|and|also)\b|[.,;)]|$)")
TICKER = re.compile(r"[A-Z]{3,5}(?:\.[A-Z]{1,2})?")
CORPORATE = re.compile(r"(?:Group|Inc|Corp|Co|Ltd|Holdings|PLC|plc|AG|SE)\.?")
PERIOD = re.compile(
    r"(?:FY|Q|H)'?\d+(?:[-/]\d+)?|\d+[MBK]|(?:Pre|Post|Mid)-?(?:Series|Seed|IPO)(?: [A-K]\d?\+?)?"
)
# "Harrow & Co", "Lind & Partners": these do not stand alone.
AFTER_AMPERSAND = re.compile(
    r"(?:Co|Company|Sons|Partners|Associates|Brothers|Bros|Daughters|Family|Young|Johnson)\.?"
)
LISTED_BEFORE = re.compile(
    r"(?:, |\b(?:by|from|with|and|include[sd]?|including|alongside) )$", re.IGNORECASE
)
LISTED_BEHIND = re.compile(r"$|[,;.]| (?:and|to|for|at|in|with)\b", re.IGNORECASE)
JOINED_BEFORE = re.compile(r"(?:\w|[&+] |\band )$")
JOINED_BEHIND = re.compile(r"\w| [&+] | and ")
# "Kanto's venture arm" is not Kanto, and has no other name here.
LEGAL_TAIL = re.compile(
    r",? (?:Inc|LLC|Ltd|Corp|PLC|LP|L\.P|GmbH|S\.A|N\.V|B\.V|L\.L\.C|LLP)\b\.?(?=[ ,;.)]|$)"
)
# "Orlando, FL-based", "San Francisco, CA- and NYC-based": where a company sits, known or not.
SEAT_BEHIND = re.compile(
    r"(?:, [A-Z][\w.]*(?: [A-Z][\w.]*){0,2})?\.?-(?: (?:and|&) [A-Z][^;()]{1,30}?-)?"
    r"(?:based|headquartered)\b"
)
SEAT_BEFORE = re.compile(
    r"\b(?:based|headquartered|headquarters|offices?) (?:\w+ )?in (?:[A-Z][\w. ]+(?:,| and) )?$"
)
# One of these stands in what it matches.
SEATED = ("based", "headquarter", "office")
ARM = re.compile(
    r"['’]s? (?:(?:in-house|corporate|own|growth|strategic) )?(?:(?:venture|investment|innovation|"
    r"VC)(?: capital)? )(?:arm|unit|fund|division|vehicle)\b(?!,? [A-Z])"
)
# What may stand before the first word of a sentence.
NO_WORD = re.compile(r"[^\w$€£¥₹]*")
