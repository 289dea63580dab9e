"""A masked sentence in, whom it names as its source out, with no view of what was said."""

import re

from backend.claims.gates import Gated, likely
from backend.claims.masking import Masked

_UP_TO_VERB = r"(?:(?! (?:said|says?|told|tell|citing)\b)[^.,;§¶†]){0,45}"
_SOMEBODY = (
    r"(?:(?:two|three|four|five|several|multiple|some|many|one|an?|another|at least \w+) )?"
    r"(?:(?<!\w)(?!but|and|as|say|of|the)[\w-]+ )?(?:people|sources?|persons?|insiders?)\b"
)
_PAPERS = r"(?:(?!the )[\w-]+ ){0,2}?(?:filings?|documents?|disclosures?|reports?|estimates|data)\b"
_OF_KIND = (
    r"(?:(?:[\w-]+ ){0,4}(?:platform|firm|provider|tracker|outlet|newspaper|website|daily|"
    r"agency),? |"
    r"(?:[\w-]+ )?reports? (?:by|in|from) (?:the )?)"
)
# Whom a sentence credits: an outlet or a person by name, papers, or people without a name. Where
# two begin at one place, the first of them counts; the group is whom it credits.
_CREDITS = (
    Gated(
        rf"(?<!\w)(?:according to|reported by|citing|per) (?:the )?"
        rf"(?:(?:an? )?{_OF_KIND}?(¶)|((?:{_SOMEBODY}|{_PAPERS}){_UP_TO_VERB}))"
    ),
    Gated(r"according to ([^.,:;¶§¤†]{3,40})"),
    Gated(
        r"(?:the )?(¶)(?:'s [\w ¶]{2,30})? (?:first |has |had |also |earlier |"
        r"previously )?(?:reports?|reported|wrote|writes|had [\w ¶]{2,30} looking|has reported|"
        r"has learned|learned|learnt|said last|says|suggests)\b"
    ),
    Gated(
        rf"({_SOMEBODY}(?: (?:who|with|close|familiar|aware|briefed|in)[^.,;§]{{0,60}}?)?) "
        r"(?:said|say|says|told|tell|have said|put)\b"
    ),
    Gated(rf", (?:said|says|reports|reported|writes) (?:the )?(¶|{_SOMEBODY}{_UP_TO_VERB})"),
    Gated(
        r", ((?:people|sources?|insiders|reports?)"
        rf"(?: familiar{_UP_TO_VERB}|(?= says?\b| said\b)))"
    ),
)

_SIGN = re.compile("[§¶¤†]")


def find_attribution(masked: Masked) -> str | None:
    """Return whom the sentence names as its source, as the article writes it; None if nobody."""
    text = masked.text
    credited = likely(_CREDITS, text)
    found = [match for pattern in credited if (match := pattern.compiled.search(text))]
    if not found:
        return None
    first = min(found, key=re.Match.start)
    start, end = first.span(first.lastindex or 0)
    if start == end:
        return None
    mark = next((m for m in masked.marks if m.at == start and end == start + 1), None)
    if mark:
        return str(mark.value.text)
    words = masked.raw[start:end]
    return None if _SIGN.search(words) else words.strip()
