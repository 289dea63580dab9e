"""Texts in, the outlets that they name as the place they have their news from out.

Patterns of language only: there is no list of outlets. A credit in a dateline or in the opening
holds for the whole text, one in a later sentence for that sentence.
"""

import re
from functools import cache

from backend.model.article import Article

# Up to five capitalised words; a full stop ends a name unless letters follow it at once.
_NAME = (
    r"(?:the\s+|The\s+)?(?P<{0}>[A-Z](?:[\w&'’-]|\.(?=\w))*"
    r"(?:\s+(?:(?:of|the|&)\s+)?[A-Z](?:[\w&'’-]|\.(?=\w))*){{0,4}})"
)
_REPORTED = (
    r"(?:first\s+|earlier\s+|also\s+|previously\s+|exclusively\s+|since\s+)*"
    r"(?:reports?|reported|wrote|writes|revealed)"
)
# What holds for a whole text wherever it stands in it: words without which a pattern cannot match,
# since to look for a word costs a hundredth of a pattern, and the pattern.
_OF_THE_TEXT = (
    # "(Reuters) -", "HONG KONG, May 3 (Bloomberg) --", "WOLFSBURG (dpa-AFX) -"
    (
        ("(",),
        r"(?:^|\n|[A-Z]{3,}[^\n()]{0,40})\((?P<a>[A-Za-z][\w.&/-]*(?:\s[\w.&/-]+){0,3})\)\s*[-–—]",
    ),
    (
        ("first", "originally"),
        r"\b(?:first|originally)\s+(?:reported|revealed|published|broken|appeared)\s+"
        rf"(?:earlier\s+)?(?:by|in|on|at)\s+{_NAME.format('b')}",
    ),
    (
        ("report", "writes", "wrote"),
        rf"(?:,|;|”|\")\s*(?:as\s+)?(?:reports|writes|reported|wrote)\s+{_NAME.format('c')}",
    ),
    (
        ("Source", "Via", "Read more", "h/t"),
        rf"(?:^|\n)\s*(?:Source|Via|Read more at|h/t):?\s+{_NAME.format('d')}",
    ),
)
_TELLING = ("report", "wrote", "writes", "revealed")
_OF_THE_SENTENCE = (
    (
        ("reported", "revealed", "published", "broken"),
        rf"\b(?:reported|revealed|published|broken)\s+(?:earlier\s+)?(?:by|in)\s+{_NAME.format('e')}",
    ),
    (
        ("ccording", "s reported"),
        r"\b(?:[Aa]ccording\s+to|[Aa]s\s+reported\s+by)\s+"
        rf"(?:an?\s+(?:report|story|post|article|filing)\s+(?:by|in|from|on)\s+)?{_NAME.format('f')}",
    ),
    (
        _TELLING,
        rf"(?:^|[.,;“\"]\s*|\b(?:as|that|which|where|when|and|but)\s+){_NAME.format('g')}\s+"
        rf"(?:has\s+|had\s+)?{_REPORTED}\b"
        r"(?!\s+(?:revenue|profit|a\s+(?:loss|profit)|sales|earnings|net))",
    ),
    (
        ("iting", "cite", "told", "telling"),
        rf"\b(?:[Cc]iting|cites|cited|told|telling)\s+(?:a\s+report\s+(?:by|in|from)\s+)?{_NAME.format('h')}",
    ),
    (
        ("report", "scoop", "story", "post", "article"),
        rf"\b(?:report|scoop|story|post|article)\s+(?:by|from|in|on)\s+{_NAME.format('i')}",
    ),
    (
        ("report", "sources", "scoop", "story"),
        rf"\b{_NAME.format('j')}(?:'s|’s)\s+(?:report|sources|scoop|story)\b",
    ),
)
_NO_OUTLET = re.compile(
    r"^(?:(?:The|This|That|It|Its|He|She|They|We|In|On|At|But|And|A|An|As|If|Earlier|Sources?|People|"
    r"Media|Press|Local|Reports?|Company|Investors?|Two|Three|One|Some|Several|Last|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|Mr|Ms|Mrs|Dr|CEO|CFO|NYSE|NASDAQ|Nasdaq)\b\.?\s*)+$"
)
_LEADING = re.compile(
    r"^(?:The|In|On|As|But|And|Last|Earlier|While|When|January|February|March|April|May|June|July|"
    r"August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday)\s+(?=[A-Z])"
)
_LONG = 8
_MOST = 8


def credits_in(article: Article) -> tuple[str, ...]:
    """Return the outlets that an article credits for the whole of its news, the first one first.

    Those are named in its dateline or its publisher's line, with "reports X" or "first published
    by X" anywhere, and in any way in its headline and its first paragraph.
    """
    blocks = [
        article.text[block.start : block.end]
        for block in article.blocks
        if block.kind not in ("caption", "cell")
    ]
    possible = tuple(one for one in _OF_THE_TEXT if any(word in article.text for word in one[0]))
    found = [name for text in blocks for name in _found(possible, text)]
    if article.publisher:
        found = [*_found(_OF_THE_TEXT, _carried(article.publisher)), *found]
    for text in (*blocks[:1], article.title or "", _opening(article)):
        found += credits_of(text)
    return tuple(dict.fromkeys(found))[:_MOST]


def _opening(article: Article) -> str:
    """Return the first paragraph that is long enough to be one."""
    for block in article.blocks:
        if block.kind in ("paragraph", "item", "dateline"):
            text = article.text[block.start : block.end]
            if len(text.split()) >= _LONG:
                return text
    return ""


def credits_of(text: str) -> tuple[str, ...]:
    """Return the outlets that a stretch of text credits, in order."""
    return _found(_OF_THE_TEXT + _OF_THE_SENTENCE, text)


def _found(patterns: tuple[tuple[tuple[str, ...], str], ...], text: str) -> tuple[str, ...]:
    found = []
    for words, pattern in patterns:
        for word in words:
            if word in text:
                break
        else:
            continue
        for match in _compiled(pattern).finditer(text):
            name = clean(next(group for group in match.groups() if group))
            if name and not _NO_OUTLET.match(name):
                found.append((match.start(), name))
    return tuple(dict.fromkeys(name for _, name in sorted(found))) if found else ()


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern that was asked for; most texts hold the words of two or three."""
    return re.compile(pattern)


def clean(name: str) -> str:
    """Strip what belongs to the sentence and not to an outlet's name."""
    name = name.strip(" .,;:'’\"”")
    while _LEADING.match(name):
        name = _LEADING.sub("", name)
    return re.sub(r"(?:'s|’s)$", "", name)


def _carried(publisher: str) -> str:
    """Write "Reuters via A" and "B (copy at c.com)" as a credit to the first of the two."""
    match = re.match(
        r"(.+?)\s*(?:,?\s+(?:via|carried by|on behalf of)\s|\((?:copy|via|reprint))", publisher
    )
    return f"({match.group(1)}) -" if match else ""
