"""The grammar of rounds: regular expressions for the ways in which English news names a round.

Patterns and tables only; `finding` turns a match into a label.
"""

import re

_GAP = "[-\u2010\u2011\u2012\u2013 \u00a0]"
_QUOTE = "[\"'\u2018\u2019\u201c\u201d]?"
_ROUND = (
    r"(?:funding|financing|fund[- ]?raising|fundraise|investment|equity|venture|capital)?"
    rf"{_GAP}?(?:rounds?|raise|financing|funding|investment|deal|tranche|money|capital)"
)
_VENUE = (
    rf"hong{_GAP}kong|new{_GAP}york|nasdaq|nyse|london|u\.?s\.?|shanghai|mumbai|amsterdam|frankfurt"
    r"|toronto|tokyo|singapore|sydney|stockholm|asx|nse|bse"
)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_MONEY_ROUND = (
    r"(?:round|financing|funding|investment|raise|deal|capital|money|tranche|extension|stage)"
)
# How a sum ends and begins, in lower case; "of about $5 million" behind a noun.
_SUM = (
    r"(?:million|billion|bn|mn|crore|lakh|[0-9][mk]|[0-9] m|dollars|euros|pounds|francs|"
    r"kron(?:or|er)|yen|won|rupees|yuan|naira|rand|reais|dirhams)\)?"
)
_OF_SUM = (
    rf"(?:of|worth|totall?ing){_GAP}(?:(?:up to|about|some|around|roughly|almost|nearly|just|over|"
    rf"between|more than|at least|another){_GAP})*[\"“]?(?:[a-z]{{0,3}}[€£$₹¥]|(?:usd|eur|gbp|sek|"
    rf"nok|dkk|chf|inr|rs|ksh|nis|rm|sar)\b|(?=[0-9.,]+{_GAP}?{_SUM}))"
)
# "$5m in subordinated loans", "€8m as a state-backed loan": what kind of debt the sum is.
_AS_A = (
    rf"{_SUM}{_GAP}(?:(?:(?:in|as|via|through){_GAP}|of{_GAP}(?!loans)))?(?:(?:an?|new|"
    rf"fresh|additional|more|further){_GAP})*"
)
_KIND_OF_DEBT = (
    rf"(?:(?!(?:in|of|as|to|for|and|or|from|by|on|at|with|an?|the|its|while|more)\b)[a-z-]+{_GAP})"
)

# "Series C+", "series-B", "Series A-2 shares", "Series A Plus", "Series B and C", "Series Seed".
# "Series B plus $5 million" is a Series B; "Series B, A spokesman said" is one, too. It begins with
# one class of characters, for which a search is fast.
_PLUS = rf"\+{{1,2}}|{_GAP}(?:Plus|PLUS)(?![A-Za-z])|{_GAP}plus(?={_GAP}{_MONEY_ROUND})|-plus"
SERIES = re.compile(
    r"[PpSs](?<![A-Za-z].)(?:"
    rf"(?P<pre>(?:(?<=[Pp])re|(?<=P)RE){_GAP}?)(?:[Ss]eries|SERIES)|(?<=[Ss])eries|(?<=S)ERIES)"
    rf"{_GAP}{_QUOTE}"
    r"(?:(?P<seed>[Ss]eed|SEED)(?![A-Za-z])"
    rf"|(?P<letter>[A-N]|(?<=[Ss]eries-)[a-n]|[a-k](?={_GAP}{_MONEY_ROUND}))"
    rf"(?:(?P<plus>{_PLUS})|[-\u2010\u2011]?(?P<number>[1-9])(?![0-9%]|[.,][0-9]))?(?![A-Za-z0-9]|\.[A-Za-z])"
    rf"(?P<more>(?:(?:,{_GAP}[B-HJK]\+?)*,?{_GAP}(?:and|&|or|to)|/){_GAP}?(?:[Ss]eries{_GAP})?"
    rf"[B-HJK]\+?(?![A-Za-z0-9'’.]))?){_QUOTE}"
)
MORE = re.compile(r"(?<![A-Za-z])(?P<letter>[B-HJK])(?P<plus>\+?)(?![A-Za-z])")
# "its A round", "C+ round", "A-round", "Round B": the capital alone is too little at the start of
# a sentence, where "A round of funding" is an article; "I round" is no round at all.
LETTER_ROUND = re.compile(
    r"(?P<letter>[A-HJK])(?<![A-Za-z0-9.+&/-].)(?<![Ss]eries[ -].)(?P<plus>\+)?(?P<number>[1-9])?"
    rf"(?P<gap>{_GAP})(?:(?:funding|financing){_GAP})?(?:[Rr]ound|[Ee]xtension)(?![A-Za-z])"
)
ROUND_LETTER = re.compile(
    r"[Rr](?<![A-Za-z].)ound (?P<letter>[B-HJK])(?P<plus>\+?)(?![A-Za-z0-9'’.])"
)
# "$22 million B,", "led the A in 2019", "the B had come to": what stands before and behind a letter
# says that it is a round.
BARE_LETTER = re.compile(
    rf"(?P<letter>[A-H])(?<={_GAP}.)(?P<plus>\+)?(?P<number>[1-9](?![0-9.,]))?"
    r"(?=[,.;:)]?(?:\s+(?:led|in|from|at|with|to|last|this|and|when|two|three|four|round|of|for|is|was|"
    r"by|had|has|came|which|that|on|as|then|did|would|will|brought|closed|before|after|early|but|"
    r"while|itself|alone|valued|took)\b|[,.;:)]\s|\s+\(|['’]s\s|$))(?!\s+and\s+[A-Z])"
)
BEFORE_LETTER = re.compile(
    r"(?:[0-9](?:[mMbBkK]|bn|mn)|[mb]illion(?:-dollar)?|crore|['’]s|\b(?:(?:led|leads?|leading|closed|"
    r"raised|raising|joined) (?:the|its|that|their|an?)|(?:in|into|since|after|before|extended) "
    rf"(?:its|their|our)|[Tt]h(?:e|at|is)|[Ii]ts|their|our|whose|(?:19|20)[0-9]{{2}})){_GAP}$"
)
BEFORE_LETTER_REACH = 18
# "A (2014)", "B, 2017, ¥2.1 billion", "C: 8 million dollars": entries of a list of rounds.
LISTED_LETTER = re.compile(
    r"(?P<letter>[A-H])(?<![^\s(].)(?<![a-z,] .)(?P<plus>\+)?(?:-?(?P<number>[1-9]))?"
    r"(?=,? \(?(?:19|20)[0-9]{2}\b|[:,] (?:[A-Za-z]{0,3}[€£$₹¥]|(?:[A-Z]{2,3} ?)?[0-9]))"
)
OWNED = re.compile(
    r"(?:\b(?:its|their|his|the|our|this|that|new|first|second|previous|last|latest|recent|upcoming"
    r"|following|pre|an?|in|for|led|million|billion|bn|mn)|['’]s|[0-9][mMbBkK]|[€£¥₹$][0-9.,]+)\s+$",
    re.IGNORECASE,
)


def _words(pattern: str) -> str:
    return rf"(?<![A-Za-z-])(?:{pattern})(?![A-Za-z])"


def _as_written(pattern: str) -> str:
    """Return a pattern of the text as it is written, in any case but where it says (?-i:…)."""
    return f"(?i){_words(pattern)}"


# One kind a line, in words that say the kind of financing by themselves. Bare "bridge", "grant",
# "growth", "seed" and "safe" are words of every day and need a financing word beside them. A
# pattern is tried only on a text that holds one of the stems before it, in lower case: looking for
# a stem costs a hundredth of trying a pattern. It is one of the text in lower case, which costs a
# fifth of ignoring case, unless capitals tell something.
KINDS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("pre-seed", ("seed",), _words(rf"pre{_GAP}?seed(?:{_GAP}{_MONEY_ROUND})?")),
    (
        "seed",
        ("seed",),
        _as_written(
            rf"seed(?:\+|{_GAP}?plus)?{_GAP}(?:stage{_GAP})?(?:{_ROUND}|extension|cheque|check|ticket|top-up)"
            rf"|(?:raise[sd]?|raising|clos(?:es|ed|ing)|million|bn|[0-9]{_GAP}?[mMkK]|in|of|post|series"
            rf"|first|its|a|second|extended|large|oversubscribed){_GAP}"
            rf"(?P<at>seed(?:{_GAP}{_ROUND}|(?={_GAP}(?:extension|led|from)|[.,;)]|$)))"
            rf"|(?:million|bn|[0-9]{_GAP}?[mMkK])(?:{_GAP}(?-i:[A-Z]{{3}}))?{_GAP}"
            rf"(?P<at2>seed)(?={_GAP}(?:to|for|at|as|and|with|in|on|of|from|led|last|this|that)\b)"
            rf"|(?P<at3>seed){_GAP}of{_GAP}(?:(?:about|some|around|roughly|almost|nearly|just|over)"
            rf"{_GAP})?(?:[€£$₹¥]|(?:usd|eur|gbp|sek|nok|dkk|chf|inr|rs){_GAP}|"
            rf"(?=[0-9.,]+{_GAP}?(?:m|mn|million|crore)\b))[0-9]"
            rf"|(?:led|leads|leading|joined|backed|since|after|before|into|did|['’]s|whose|wraps?{_GAP}up)"
            rf"{_GAP}(?:(?:the|its|our|their){_GAP})?(?P<at4>seed)(?=[.,;:)]|$|{_GAP}(?:in{_GAP}(?:20|"
            rf"{_MONTHS})|was{_GAP}\W?[€£$₹¥0-9]|{_OF_SUM}))|at{_GAP}(?:the{_GAP})?(?P<at5>seed{_GAP}stage)"
            rf"|of{_GAP}(?P<at6>seed){_GAP}(?:stock|shares)|the{_GAP}(?P<at7>seed),{_GAP}[€£$₹¥]"
            r"|seed\+"
        ),
    ),
    ("angel", ("angel",), _words(rf"(?:business{_GAP})?angel{_GAP}(?:{_ROUND}|plus|\+)")),
    (
        "bridge",
        ("bridg",),
        _words(
            rf"bridge{_GAP}(?:{_ROUND}|loan|note)|bridging{_GAP}round|bridge(?={_GAP}{_OF_SUM})"
            rf"|(?:million|billion|bn|[0-9]{_GAP}?m|crore|in{_GAP}a){_GAP}(?P<at>bridge)"
            rf"(?={_GAP}(?:to|until|from|led|by|while)(?![a-z])|[.,;)]|$)"
        ),
    ),
    (
        "growth",
        ("growth",),
        _words(
            rf"(?:late{_GAP}stage{_GAP})?growth{_GAP}(?:equity{_GAP})?(?:stage{_GAP})?"
            rf"(?:(?:funding|financing|investment|capital|equity){_GAP})?(?:round|financing)"
            rf"|growth{_GAP}equity{_GAP}(?:investment|funding|raise|deal|capital)|growth{_GAP}funding"
            rf"|growth{_GAP}investment(?={_GAP}(?:from|led|of|round|by))"
        ),
    ),
    ("pre-ipo", ("ipo",), _words(rf"pre{_GAP}?ipo(?:{_GAP}(?:{_ROUND}|placement))?")),
    (
        "ipo",
        ("ipo", "public", "list", "float", "flotation", "debut"),
        _words(
            rf"(?:(?:{_VENUE}|planned|potential|dual){_GAP})?ipos?|initial{_GAP}public{_GAP}offerings?"
            rf"|stock{_GAP}market{_GAP}(?:debut|listing|flotation|float)"
            rf"|(?:direct|public){_GAP}listing"
            rf"|(?:go|goes|going|gone|went|taken?|taking|took){_GAP}(?:it{_GAP})?public"
            rf"|(?:{_VENUE}|stock{_GAP}exchange|share|planned|potential|dual){_GAP}(?:listing|flotation|float)"
            rf"|(?:float(?:ed|ing)?|flotation|list(?:ed|ing)?){_GAP}(?:its{_GAP})?(?:shares{_GAP})?"
            rf"(?:on|in){_GAP}(?:the{_GAP})?(?:{_VENUE}|stock|main|star)"
            rf"|(?:which|who|it|when|that|and|has|had|have){_GAP}(?:(?:first|then|also|finally){_GAP})?"
            rf"(?P<at>(?:list|float)ed)(?={_GAP}(?:in|on|last|this|earlier|at){_GAP}"
            rf"(?!(?:the|its|a|an|our){_GAP}(?!exchange|stock)))"
            rf"|(?P<at4>(?:list|float)ed)(?={_GAP}(?:(?:in|last|this){_GAP}(?:{_MONTHS})|"
            rf"(?:last|this){_GAP}(?:week|month|year|spring|summer|autumn|fall))(?![a-z]))"
            rf"|(?:an?|its|the|own|their){_GAP}(?P<at2>listing|flotation|float)(?=[.;)]|$|{_GAP}"
            rf"(?:in|on|of|that|which|next|this|last|to|could|would|at|raised|brought)(?![a-z]))"
            rf"|(?:to|will|would|could|may|might){_GAP}(?P<at3>list|float)(?={_GAP}(?:in|on)(?![a-z]))"
        ),
    ),
    (
        "convertible",
        ("convertible", "simple agree", "safe", "ccps", "ccd"),
        _as_written(
            rf"convertible{_GAP}(?:promissory{_GAP})?(?:notes?|bonds?|debt|loans?|debentures?"
            r"|securit(?:y|ies)|preference|round|financing|equity)|convertibles"
            rf"|(?:in|through|via|by|on|with|of){_GAP}an?{_GAP}(?P<at>convertible)(?=[.,;)]|$|{_GAP}"
            r"(?:from|led|that)(?![a-z]))"
            rf"|simple{_GAP}agreements?{_GAP}for{_GAP}future{_GAP}equity"
            r"|(?-i:SAFEs|(?<=\ba )SAFE|SAFE(?=\))|(?<=[Mm]oney )SAFE)"
            rf"|(?-i:SAFE){_GAP}(?:notes?|rounds?|agreements?|financing|investment|instruments?)"
            r"|(?-i:CCPS|CCDs?)"
        ),
    ),
    (
        "debt",
        (
            "debt",
            "loan",
            "credit",
            "facilit",
            "bond",
            "debenture",
            "project",
            "overdraft",
            "mortgage",
            "securiti",
            "revolv",
            "revenue",
        ),
        _words(
            rf"(?:venture|term|bank|syndicated|senior|secured|mezzanine|green|growth|structured){_GAP}"
            r"(?:debt|loans?|facility|lending)"
            rf"|{_AS_A}(?P<at3>{_KIND_OF_DEBT}{{0,2}}(?:loan(?:{_GAP}notes)?|loans(?!{_GAP}to\b)|bonds?|mini-bonds?|overdraft|"
            rf"mortgage|securiti[sz]ation|revolver|(?:credit|debt|revolving|loan|financing){_GAP}line))"
            rf"(?!{_GAP}(?:book|portfolio|platform|business|products?|applications?|market\w*|demand|"
            rf"originat\w+|servic\w+|program\w*|fund|guarantee\w*|holders?|yields?|approved|disbursed|granted|"
            rf"default\w*|on (?:its|the) books|outstanding|due|maturing)\b)"
            rf"|(?:{_KIND_OF_DEBT}?(?:loan|overdraft|mortgage|bond)|revolving{_GAP}line|loan{_GAP}notes)"
            rf"(?={_GAP}{_OF_SUM})"
            rf"|revenue{_GAP}(?:based|linked){_GAP}(?:financing|loans?|facility|funding)"
            rf"|{_SUM}{_GAP}(?P<at4>facility)(?={_GAP}(?:from|provided|arranged|underwritten|agreed)\b)"
            rf"|(?:sign|agree|secur|clos|obtain|arrang|land|seal)[a-z]*{_GAP}(?:an?|its|the){_GAP}[^.;]{{1,25}}?"
            rf"{_SUM}{_GAP}(?P<at5>facility)(?={_GAP}with\b)"
            rf"|debt{_GAP}(?:{_ROUND}|facility|package|raise|offering)|debt(?={_GAP}from\b)"
            rf"|(?:revolving{_GAP})?credit{_GAP}(?:facility|facilities|lines?)"
            rf"|lines?{_GAP}of{_GAP}credit|(?:loan|warehouse|lending|financing|revolving){_GAP}facility"
            rf"|loan{_GAP}(?:facilities|agreement|package)|(?:a{_GAP})?loans?(?={_GAP}from\b)"
            rf"|(?:in|of|raise[sd]?|raising){_GAP}(?:(?:new|fresh|additional){_GAP})?(?P<at>debt)(?!{_GAP}(?:collect|relief|market))"
            rf"|(?:million|billion|bn|[0-9]{_GAP}?m|crore|a|its|their){_GAP}(?P<at2>loans?|bonds?)"
            rf"|(?:credit{_GAP})?facility(?={_GAP}of{_GAP}(?:(?:up{_GAP}to|about|some|around){_GAP})?"
            r"(?:[a-z]{0,2}[€£$₹¥]|rs|[0-9]))"
            rf"|asset{_GAP}backed{_GAP}(?:debt|financing|facility)|project{_GAP}financing"
            rf"|(?:corporate|green|high{_GAP}yield|junk|senior){_GAP}bonds?"
            rf"|bond{_GAP}(?:sale|issue|offering)|non{_GAP}convertible{_GAP}debentures?"
        ),
    ),
    ("debt", ("ncd",), _as_written("(?-i:NCDs?)")),
    (
        "grant",
        ("grant",),
        _as_written(
            rf"(?:government|federal|state|research|public|innovation|(?-i:EU|EIC|SBIR|NSF|DOE)){_GAP}grants?"
            rf"|grant{_GAP}(?:funding|financing|money|award)|grant(?={_GAP}(?:from|of|worth|totall?ing)\b)"
            rf"|{_SUM}{_GAP}(?:in|of|worth{_GAP}of){_GAP}(?:[a-z]+{_GAP}){{1,3}}(?P<at3>grants?)"
            rf"(?={_GAP}(?:from|by|under|last|this|so|up|since)\b|[.,;)]|$)"
            rf"|grants(?={_GAP}from\b)"
            rf"|(?:million|billion|bn|[0-9]{_GAP}?[mk]|crore|a|in|received|awarded|won){_GAP}"
            rf"(?P<at>grants?)(?={_GAP}(?:from|by|under|to|funding|in|last|this)|[.,;)]|$)"
            rf"|the{_GAP}(?:(?-i:[A-Z]\w+){_GAP})?(?P<at2>grants?)(?={_GAP}(?:in|of|last|was)(?![a-z]))"
        ),
    ),
    (
        "strategic",
        ("strategic",),
        _words(
            rf"strategic{_GAP}(?:(?:funding|financing|equity|minority){_GAP})?"
            r"(?:round|investment|financing|funding)"
        ),
    ),
    (
        "secondary",
        ("secondar", "tender", "sale", "existing"),
        _words(
            rf"secondary{_GAP}(?:(?:share|stock){_GAP})?(?:sales?|transactions?|deals?|offerings?|rounds?"
            rf"|purchases?|shares|tender|buyouts?|stake)|secondaries|tender{_GAP}offers?"
            rf"|(?:employee|staff|insider){_GAP}(?:share|stock){_GAP}sales?"
            rf"|(?:share|stock){_GAP}sales?{_GAP}(?:by|for|to|of){_GAP}"
            rf"(?:(?:its|current|existing){_GAP})?(?:employees|staff|insiders)"
            rf"|(?:sale|purchase|buying|sell|selling|sold){_GAP}(?:of{_GAP}|some{_GAP})?(?:existing|old|"
            rf"(?:insider|employee|founder|staff)(?:s['’]|['’]s)){_GAP}(?:shares|stock)"
            rf"|{_SUM}{_GAP}(?:worth{_GAP})?(?:of|in){_GAP}(?P<at>existing{_GAP}(?:shares|stock))"
            rf"|(?:in|through|via|as|on){_GAP}an?{_GAP}(?P<at2>secondary)(?=[.,;)]|$|{_GAP}(?:{_OF_SUM}|"
            rf"at|that|last|this|in)(?![a-z]))|(?:^|\.{_GAP})an?{_GAP}(?P<at3>secondary)(?={_GAP}{_OF_SUM})"
            rf"|shares?{_GAP}(?:of|from|held{_GAP}by){_GAP}existing{_GAP}(?:share)?(?:holders|investors)"
        ),
    ),
    (
        "crowdfunding",
        ("crowd", "seedrs"),
        _words(
            rf"(?:on|via|through){_GAP}(?:crowdcube|seedrs)|from{_GAP}(?:the|a){_GAP}(?P<at>crowd)(?=[.,;)]|$)|"
            rf"(?:equity{_GAP})?crowd{_GAP}?fund(?:ing|ed|raise|raising)?"
            rf"(?:{_GAP}(?:campaign|round|raise))?"
        ),
    ),
    ("venture", ("venture",), _words(rf"venture{_GAP}(?:(?:funding|financing){_GAP})?round")),
)
# "Round: Growth", "Series: C": a field of a form, whose kind needs no other word.
FIELD = re.compile(
    r"(?:^|\n)\W*(?:(?:[Ff]unding|[Ii]nvestment|[Ll]ast) )?(?:[Rr]ound|[Ss]tage|[Ss]eries)(?: "
    r"[Tt]ype)?"
    rf"[ \t]*:[ \t]*(?:Series{_GAP})?(?P<kind>[A-K](?![A-Za-z])|[A-Z][A-Za-z-]+)(?=[ \t]*(?:$|\n|"
    rf"[,;|(]))"
)
