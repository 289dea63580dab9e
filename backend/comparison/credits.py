"""Texts in, the outlets that they name as the place they have their news from out.

Patterns of language only: there is no list of outlets. A credit in a dateline or in the opening
holds for the whole text, one in a later sentence for that sentence.
"""

import re

from backend.model.article import Article

_NAME = (
    r"(?:the\s+|The\s+)?(?P<{0}>[A-Z][\w&.'’-]*(?:\s+(?:(?:of|the|and|&|in|for)\s+)?[A-Z][\w&.'’-]*){{0,4}})"
)
_REPORTED = r"(?:first\s+|earlier\s+|also\s+|previously\s+|exclusively\s+|since\s+)*(?:reports?|reported|wrote|writes|revealed)"
_WHEN = (
    r"(?:\s*,?\s*(?:on|in|last|this|earlier|late|today|yesterday|Monday|Tuesday|Wednesday|Thursday|"
    r"Friday|Saturday|Sunday)\b)?"
)
_CREDITS = tuple(
    re.compile(pattern)
    for pattern in (
        # "(Reuters) -", "HONG KONG, May 3 (Bloomberg) --", "WOLFSBURG (dpa-AFX) -"
        r"(?:^|\n|[A-Z]{3,}[^\n()]{0,40})\((?P<a>[A-Za-z][\w.&\s/-]{1,30})\)\s*[-–—]",
        rf"\b(?:first\s+)?(?:reported|revealed|published|broken|appeared)\s+(?:earlier\s+)?(?:by|in|on)\s+{_NAME.format('b')}",
        rf"\b(?:according|as\s+reported)\s+(?:to|by)\s+(?:a\s+(?:report|story|post|article)\s+(?:by|in|from|on)\s+)?{_NAME.format('c')}",
        rf"(?:,|;|”|\")\s*(?:as\s+)?(?:reports|writes|says|wrote|reported)\s+{_NAME.format('d')}",
        rf"(?:^|[.,;“\"]\s*|\b(?:as|that|which|where|when|and|but)\s+){_NAME.format('e')}\s+(?:has\s+|had\s+)?{_REPORTED}\b(?!\s+(?:revenue|profit|a\s+(?:loss|profit)|sales|earnings|net))",
        rf"\b(?:citing|cites|cited|via|Source:|source:|h/t|hat\s+tip\s+to|told|telling)\s+(?:a\s+report\s+(?:by|in|from)\s+)?{_NAME.format('f')}",
        rf"\b(?:report|scoop|story|post|article)\s+(?:by|from|in|on)\s+{_NAME.format('g')}",
        rf"\b{_NAME.format('h')}(?:'s|’s)\s+(?:report|sources|scoop|story)\b",
    )
)
_NO_OUTLET = re.compile(
    r"^(?:(?:The|This|That|It|Its|He|She|They|We|In|On|At|But|And|A|An|As|If|Earlier|Sources?|People|"
    r"Reports?|Company|Investors?|Two|Three|One|Some|Several|Last|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|Mr|Ms|Mrs|Dr|CEO|CFO|NYSE|NASDAQ|Nasdaq)\b\.?\s*)+$"
)
_LEADING = re.compile(
    r"^(?:The|In|On|As|But|And|Last|Earlier|While|When|January|February|March|April|May|June|July|"
    r"August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday)\s+(?=[A-Z])"
)
_OPENING = 2
_MOST = 8


def credits_in(article: Article) -> tuple[str, ...]:
    """Return the outlets that an article credits for the whole of its news, the first one first.

    Those are named in its dateline, in its headline, in its first two paragraphs or, with
    "reports X" or "first published by X", in its last one.
    """
    blocks = [article.text[block.start : block.end] for block in article.blocks]
    long = [text for text in blocks if len(text.split()) >= 8]
    opening = long[: _OPENING + 1] if blocks[:1] != long[:1] else long[:_OPENING]
    places = [*blocks[:1], *opening, *long[-1:]]
    if article.publisher:
        places.append(_carried(article.publisher))
    found = dict.fromkeys(name for text in places for name in credits_of(text))
    return tuple(found)[:_MOST]


def credits_of(text: str) -> tuple[str, ...]:
    """Return the outlets that a stretch of text credits, in order."""
    found = []
    for pattern in _CREDITS:
        for match in pattern.finditer(text):
            name = next(group for group in match.groups() if group)
            name = clean(name)
            if name and not _NO_OUTLET.match(name):
                found.append((match.start(), name))
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


def clean(name: str) -> str:
    """Strip what belongs to the sentence and not to an outlet's name."""
    name = name.strip(" .,;:'’\"”")
    while _LEADING.match(name):
        name = _LEADING.sub("", name)
    return re.sub(r"(?:'s|’s)$", "", name)


def _carried(publisher: str) -> str:
    """Write "Reuters via A" and "B (copy at c.com)" as a credit to the first of the two."""
    match = re.match(r"(.+?)\s*(?:,?\s+(?:via|carried by|on behalf of)\s|\((?:copy|via|reprint))", publisher)
    return f"({match.group(1)}) -" if match else ""
