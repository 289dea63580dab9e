"""Round labels: words such as "an extension of its Series B" in, "series-b" out.

Labels are those of the contract. An extension keeps its letter; a plus or a number is kept. Does
not know whether a round was planned or done, or whose it was.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RoundSpan:
    """A round label found in a text, at code points `start` to `end`."""

    start: int
    end: int
    label: str


_GAP = "[-\u2010\u2011\u2012\u2013 \u00a0]"
_QUOTE = "[\"'\u2018\u2019\u201c\u201d]?"
_ROUND = (
    r"(?:funding|financing|fund[- ]?raising|fundraise|investment|equity|venture|capital)?"
    rf"{_GAP}?(?:rounds?|raise|financing|funding|investment|deal|tranche|money|capital)"
)
_VENUE = (
    rf"Hong{_GAP}Kong|New{_GAP}York|Nasdaq|NYSE|London|U\.?S\.?|Shanghai|Mumbai|Amsterdam|Frankfurt"
    r"|Toronto|Tokyo|Singapore|Sydney|Stockholm|ASX|NSE|BSE"
)
_MONEY_ROUND = (
    r"(?:round|financing|funding|investment|raise|deal|capital|money|tranche|extension|stage)"
)

# "Series C+", "series-B", "Series A-2 shares", "Series A Plus", "Series B and C", "Series Seed".
# "Series B plus $5 million" is a Series B; "Series B, A spokesman said" is one, too.
_PLUS = rf"\+{{1,2}}|{_GAP}(?:Plus|PLUS)(?![A-Za-z])|{_GAP}plus(?={_GAP}{_MONEY_ROUND})|-plus"
_SERIES = re.compile(
    rf"(?<![A-Za-z])(?P<pre>(?:[Pp]re|PRE){_GAP}?)?(?:[Ss]eries|SERIES){_GAP}{_QUOTE}"
    r"(?:(?P<seed>[Ss]eed|SEED)(?![A-Za-z])"
    rf"|(?P<letter>[A-K]|(?<=[Ss]eries-)[a-k]|[a-k](?={_GAP}{_MONEY_ROUND}))"
    rf"(?:(?P<plus>{_PLUS})|[-\u2010\u2011]?(?P<number>[1-9])(?![0-9.,%]))?(?![A-Za-z0-9]|\.[A-Za-z])"
    rf"(?P<more>(?:(?:,{_GAP}[B-HJK]\+?)*,?{_GAP}(?:and|&|or|to)|/){_GAP}?(?:[Ss]eries{_GAP})?"
    rf"[B-HJK]\+?(?![A-Za-z0-9'’.]))?){_QUOTE}"
)
_MORE = re.compile(r"(?<![A-Za-z])(?P<letter>[B-HJK])(?P<plus>\+?)(?![A-Za-z])")
# "its A round", "C+ round", "A-round", "Round B": the capital alone is too little at the start of
# a sentence, where "A round of funding" is an article; "I round" is no round at all.
_LETTER_ROUND = re.compile(
    rf"(?<![A-Za-z0-9.+&/-])(?<![Ss]eries )(?<![Ss]eries-)(?P<letter>[A-HJK])(?P<plus>\+)?"
    rf"(?P<number>[1-9])?"
    rf"(?P<gap>{_GAP})(?:(?:funding|financing){_GAP})?[Rr]ound(?![A-Za-z])"
)
_ROUND_LETTER = re.compile(
    r"(?<![A-Za-z])[Rr]ound (?P<letter>[B-HJK])(?P<plus>\+?)(?![A-Za-z0-9'’.])"
)
_OWNED = re.compile(
    r"(?:\b(?:its|their|his|the|our|this|that|new|first|second|previous|last|latest|recent|upcoming"
    r"|following|pre|an?|in|for|led|million|billion|bn|mn)|['’]s|[0-9][mMbBkK]|[€£¥₹$][0-9.,]+)\s+$",
    re.IGNORECASE,
)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z-])(?:{pattern})(?![A-Za-z])", re.IGNORECASE)


# One kind a line, in words that say the kind of financing by themselves. Bare "bridge", "grant",
# "growth", "seed" and "safe" are words of every day and need a financing word beside them.
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("pre-seed", _words(rf"pre{_GAP}?seed(?:{_GAP}{_MONEY_ROUND})?")),
    (
        "seed",
        _words(
            rf"seed(?:\+|{_GAP}?plus)?{_GAP}(?:stage{_GAP})?(?:{_ROUND}|extension)"
            rf"|(?:raise[sd]?|raising|clos(?:es|ed|ing)|million|bn|[0-9]{_GAP}?[mMkK]|in|of|post|series"
            rf"|first|its|a|second|extended|large|oversubscribed){_GAP}"
            rf"(?P<at>seed(?:{_GAP}{_ROUND}|(?={_GAP}(?:extension|led|from)|[.,;)]|$)))"
            rf"|(?:million|bn|[0-9]{_GAP}?[mMkK])(?:{_GAP}(?-i:[A-Z]{{3}}))?{_GAP}"
            rf"(?P<at2>seed)(?={_GAP}(?:to|for|at|as|and|with|in|on)\b)"
            r"|seed\+"
        ),
    ),
    ("angel", _words(rf"(?:business{_GAP})?angel{_GAP}(?:{_ROUND}|plus|\+)")),
    ("bridge", _words(rf"bridge{_GAP}(?:{_ROUND}|loan|note)|bridging{_GAP}round")),
    (
        "growth",
        _words(
            rf"(?:late{_GAP}stage{_GAP})?growth{_GAP}(?:equity{_GAP})?(?:stage{_GAP})?"
            rf"(?:(?:funding|financing|investment|capital|equity){_GAP})?(?:round|financing)"
            rf"|growth{_GAP}equity{_GAP}(?:investment|funding|raise|deal|capital)|growth{_GAP}funding"
            rf"|growth{_GAP}investment(?={_GAP}(?:from|led|of|round|by))"
        ),
    ),
    ("pre-ipo", _words(rf"pre{_GAP}?IPO(?:{_GAP}(?:{_ROUND}|placement))?")),
    (
        "ipo",
        _words(
            rf"(?:(?:{_VENUE}|planned|potential|dual){_GAP})?IPOs?|initial{_GAP}public{_GAP}offerings?"
            rf"|stock{_GAP}market{_GAP}(?:debut|listing|flotation|float)|(?:direct|public){_GAP}listing"
            rf"|(?:go|goes|going|gone|went|taken?|taking|took){_GAP}(?:it{_GAP})?public"
            rf"|(?:{_VENUE}|stock{_GAP}exchange|share|planned|potential|dual){_GAP}(?:listing|flotation)"
            rf"|(?:float(?:ed|ing)?|flotation|list(?:ed|ing)?){_GAP}(?:its{_GAP})?(?:shares{_GAP})?"
            rf"(?:on|in){_GAP}(?:the{_GAP})?(?:{_VENUE}|stock|main|STAR)"
        ),
    ),
    (
        "convertible",
        _words(
            rf"convertible{_GAP}(?:promissory{_GAP})?(?:notes?|bonds?|debt|loans?|debentures?"
            r"|securit(?:y|ies)|preference|round|financing|equity)|convertibles"
            rf"|simple{_GAP}agreements?{_GAP}for{_GAP}future{_GAP}equity"
            r"|(?-i:SAFEs|(?<=\ba )SAFE|SAFE(?=\))|(?<=[Mm]oney )SAFE)"
            rf"|(?-i:SAFE){_GAP}(?:notes?|rounds?|agreements?|financing|investment|instruments?)"
            r"|(?-i:CCPS|CCDs?)"
        ),
    ),
    (
        "debt",
        _words(
            rf"(?:venture|term|bank|syndicated|senior|secured|mezzanine|green|growth|structured){_GAP}"
            r"(?:debt|loans?|facility|lending)"
            rf"|debt{_GAP}(?:{_ROUND}|facility|package|raise|offering|from)"
            rf"|(?:revolving{_GAP})?credit{_GAP}(?:facility|facilities|lines?)"
            rf"|lines?{_GAP}of{_GAP}credit|(?:loan|warehouse|lending|financing|revolving){_GAP}facility"
            rf"|loan{_GAP}(?:facilities|agreement|package)|(?:a{_GAP})?loans?{_GAP}from"
            rf"|(?:in|of|raise[sd]?|raising){_GAP}(?:(?:new|fresh|additional){_GAP})?(?P<at>debt)(?!{_GAP}(?:collect|relief|market))"
            rf"|(?:million|billion|bn|[0-9]{_GAP}?m|crore|a){_GAP}(?P<at2>loans?|bonds?)"
            rf"|asset{_GAP}backed{_GAP}(?:debt|financing|facility)|project{_GAP}financing"
            rf"|(?:corporate|green|high{_GAP}yield|junk|senior){_GAP}bonds?"
            rf"|bond{_GAP}(?:sale|issue|offering)|non{_GAP}convertible{_GAP}debentures?|(?-i:NCDs?)"
        ),
    ),
    (
        "grant",
        _words(
            rf"(?:government|federal|state|research|public|innovation|(?-i:EU|EIC|SBIR|NSF|DOE)){_GAP}grants?"
            rf"|grant{_GAP}(?:funding|financing|money|from|of|award)|grants{_GAP}from"
            rf"|(?:million|billion|bn|[0-9]{_GAP}?[mk]|crore|a|in|received|awarded|won){_GAP}"
            rf"(?P<at>grants?)(?={_GAP}(?:from|by|under|to|funding)|[.,;)]|$)"
        ),
    ),
    (
        "strategic",
        _words(
            rf"strategic{_GAP}(?:(?:funding|financing|equity|minority){_GAP})?"
            r"(?:round|investment|financing|funding)"
        ),
    ),
    (
        "secondary",
        _words(
            rf"secondary{_GAP}(?:(?:share|stock){_GAP})?(?:sales?|transactions?|deals?|offerings?|rounds?"
            rf"|purchases?|shares|tender|buyouts?|stake)|secondaries|tender{_GAP}offers?"
            rf"|(?:employee|staff|insider){_GAP}(?:share|stock){_GAP}sales?"
            rf"|(?:share|stock){_GAP}sales?{_GAP}(?:by|for|to|of){_GAP}"
            rf"(?:(?:its|current|existing){_GAP})?(?:employees|staff|insiders)"
            rf"|shares?{_GAP}(?:of|from|held{_GAP}by){_GAP}existing{_GAP}(?:share)?(?:holders|investors)"
        ),
    ),
    (
        "crowdfunding",
        _words(
            rf"(?:equity{_GAP})?crowd{_GAP}?fund(?:ing|ed|raise|raising)?"
            rf"(?:{_GAP}(?:campaign|round|raise))?"
        ),
    ),
    ("venture", _words(rf"venture{_GAP}(?:(?:funding|financing){_GAP})?round")),
)
# "Round: Growth", "Series: C": a field of a form, whose kind needs no other word.
_FIELD = re.compile(
    r"(?:^|\n)\W*(?:(?:[Ff]unding|[Ii]nvestment|[Ll]ast) )?(?:[Rr]ound|[Ss]tage|[Ss]eries)(?: "
    r"[Tt]ype)?"
    rf"[ \t]*:[ \t]*(?:Series{_GAP})?(?P<kind>[A-K](?![A-Za-z])|[A-Z][A-Za-z-]+)(?=[ \t]*(?:$|\n|"
    rf"[,;|(]))"
)
# A kind's pattern is tried only on a text that holds one of its stems in lower case: looking for
# a stem costs a hundredth of trying a pattern.
_STEMS: dict[str, tuple[str, ...]] = {
    "pre-seed": ("seed",),
    "seed": ("seed",),
    "angel": ("angel",),
    "bridge": ("bridg",),
    "growth": ("growth",),
    "pre-ipo": ("ipo",),
    "ipo": ("ipo", "public", "list", "float", "flotation", "stock market"),
    "convertible": ("convertible", "simple agree", "safe", "ccps", "ccd"),
    "debt": ("debt", "loan", "credit", "facilit", "bond", "debenture", "ncd", "project"),
    "grant": ("grant",),
    "strategic": ("strategic",),
    "secondary": ("secondar", "tender", "sale", "share"),
    "crowdfunding": ("crowd",),
    "venture": ("venture",),
}
_ALL_STEMS = frozenset(stem for stems in _STEMS.values() for stem in stems)
_TICKER = re.compile(r"-[A-Z0-9]{2,}\.[A-Z]")


def find_rounds(text: str) -> list[RoundSpan]:
    """Find every round label, in order of appearance; offsets are code points of `text`.

    "Series A and B" gives two. "Pre-Series A" is no label of the contract's list and is left out:
    it is neither the seed round nor the Series A.
    """
    lower = text.lower()
    spans = _series(text) if "series" in lower else []
    spans += _letters(text) if "round" in lower else []
    spans += _fields(text) if ":" in text else []
    for label, pattern in _KINDS if any(map(lower.__contains__, _ALL_STEMS)) else ():
        if not any(map(lower.__contains__, _STEMS[label])):
            continue
        for match in pattern.finditer(text):
            if _TICKER.match(text, match.end()) is None:
                place = match.lastgroup or 0
                spans.append(RoundSpan(match.start(place), match.end(place), label))
    return [span for span in _without_overlaps(spans) if span.label]


def parse_round(text: str) -> str | None:
    """Return the one label that a short text gives ("Series C+", "pre-seed"), else None."""
    bare = text.strip()
    key = re.sub(r"[\s_\u2010-\u2013]+", "-", bare.lower())
    if is_label(key):
        return key
    found = {span.label for span in find_rounds(bare)}
    return found.pop() if len(found) == 1 else None


def is_label(label: str) -> bool:
    """Return whether this is a round label of the contract, such as "series-b-2"."""
    return label in _SIMPLE or _LABEL.fullmatch(label) is not None


def is_compatible(a: str, b: str) -> bool:
    """Return whether two labels can name one round.

    Labels on different axes go together: a Series B can be a growth or a strategic round. A
    letter with a plus or a number is another closing than the bare letter's plus, so "series-c"
    and "series-c+" differ; a numbered part belongs to its letter ("series-b-2" to "series-b").
    """
    if a == b:
        return True
    first, second = _LABEL.fullmatch(a), _LABEL.fullmatch(b)
    if first and second:
        if first["letter"] != second["letter"] or first["plus"] or second["plus"]:
            return False
        return first["number"] is None or second["number"] is None
    if first or second:
        other = b if first else a
        return other in _BESIDE_LETTER
    return frozenset((a, b)) in _SAME_KIND


def to_text(label: str) -> str:
    """Write a label for a reader: "Series C+", "Series B-2", "pre-seed round", "IPO"."""
    match = _LABEL.fullmatch(label)
    if match is not None:
        number = f"-{match['number']}" if match["number"] else ""
        return f"Series {match['letter'].upper()}{match['plus']}{number}"
    return _SIMPLE.get(label, label)


_LABEL = re.compile(r"series-(?P<letter>[a-k])(?P<plus>\+?)(?:-(?P<number>[1-9]))?")
_SIMPLE = {
    "pre-seed": "pre-seed round",
    "seed": "seed round",
    "angel": "angel round",
    "bridge": "bridge round",
    "growth": "growth round",
    "pre-ipo": "pre-IPO round",
    "ipo": "IPO",
    "debt": "debt",
    "convertible": "convertible",
    "grant": "grant",
    "strategic": "strategic round",
    "secondary": "secondary sale",
    "crowdfunding": "crowdfunding",
    "venture": "venture round",
}
_BESIDE_LETTER = frozenset({"growth", "strategic", "venture", "pre-ipo"})
_SAME_KIND = frozenset(
    {
        frozenset(("growth", "venture")),
        frozenset(("growth", "strategic")),
        frozenset(("growth", "pre-ipo")),
        frozenset(("strategic", "venture")),
        frozenset(("strategic", "pre-ipo")),
        frozenset(("bridge", "convertible")),
        frozenset(("debt", "convertible")),
        frozenset(("debt", "bridge")),
        frozenset(("seed", "angel")),
        frozenset(("seed", "venture")),
    }
)


def _series(text: str) -> list[RoundSpan]:
    """Return the "Series" labels; "pre-Series A" has an empty one, which keeps its letter taken."""
    spans: list[RoundSpan] = []
    for match in _SERIES.finditer(text):
        if match["seed"]:
            spans.append(RoundSpan(match.start(), match.end(), "seed"))
            continue
        end = max(match.end("letter"), match.end("plus"), match.end("number"))
        spans.append(RoundSpan(match.start(), end, "" if match["pre"] else _label(match)))
        for other in _MORE.finditer(text, end, match.end("more")) if match["more"] else ():
            spans.append(RoundSpan(other.start(), other.end(), _label(other)))
    return spans


def _label(match: re.Match[str]) -> str:
    groups = match.groupdict()
    number = f"-{groups['number']}" if groups.get("number") else ""
    return f"series-{match['letter'].lower()}{'+' if groups.get('plus') else ''}{number}"


def _fields(text: str) -> list[RoundSpan]:
    spans = []
    for match in _FIELD.finditer(text):
        kind = match["kind"].lower()
        label = f"series-{kind}" if len(kind) == 1 else kind
        if is_label(label):
            spans.append(RoundSpan(match.start("kind"), match.end(), label))
    return spans


def _letters(text: str) -> list[RoundSpan]:
    spans: list[RoundSpan] = []
    for match in _LETTER_ROUND.finditer(text):
        hyphen = not match["gap"].isspace()
        before = text[max(0, match.start() - 14) : match.start()]
        owned = _OWNED.search(before) is not None
        if match["letter"] == "A" and not (hyphen or match["plus"] or match["number"] or owned):
            continue
        if match["letter"] == "A" and hyphen and not before.strip():
            continue
        spans.append(RoundSpan(match.start(), match.end(), _label(match)))
    for match in _ROUND_LETTER.finditer(text):
        spans.append(RoundSpan(match.start(), match.end(), _label(match)))
    return spans


def _without_overlaps(spans: list[RoundSpan]) -> list[RoundSpan]:
    """Keep the longer of two spans that overlap; of equals, the first."""
    kept: list[RoundSpan] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
        elif span.end - span.start > kept[-1].end - kept[-1].start:
            kept[-1] = span
    return kept
