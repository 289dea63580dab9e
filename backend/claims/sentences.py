"""Article text in, sentences out, with a mark on those that may speak of funding.

Cut by our own rules: general splitters break funding news after "Ltd.", "U.S." and "Series B."
"""

import re
from typing import Literal, NamedTuple

from backend.model.article import Article, BlockKind
from backend.values.remembering import Remembered

# A longer sentence is a list or a broken page; cutting it keeps every later step linear.
LONGEST_SENTENCE = 1200

# A stop with the space behind it, or line feeds. It begins with one class of characters, for which
# a search is fast; the group "gap" is what lies between two sentences.
_END = re.compile(
    r"""[.!?…\n](?:(?<=\n)(?P<lines>\n*)|"""
    r"""(?<!\n)(?P<gap>["”’')\]]*\s+(?=["“‘'(\[]?(?:[A-Z0-9$€£¥₹•@]|[a-z][A-Z\d]))|"""
    r"""(?<=[a-z]{3}[.!?])(?=[A-Z][a-z]+ [a-z])|(?<=[a-zA-Z]{2}[.!?])(?=(?:The|It|In|This|"""
    r"""A|Its|For|On|But|And|He|She|They|We|With|At) [a-zA-Z])))"""
)
_NEVER_LAST = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Rs|INR|Re|vs|etc|e\.g|i\.e|approx|est|incl|excl|c|Fig|Vol|"
    r"Gen|Sen|Gov|Rep|Hon|Messrs|a\.k\.a|cf|ca)\.$"
)
# Initials, months and units end a sentence where one of the words that begin most begins the next.
_HARDLY_LAST = re.compile(
    r"(?:\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|bn|mn|cr|Mio|Mrd|"
    r"U\.S|U\.K|U\.A\.E|E\.U|D\.C|(?:[A-Z]\.){1,3}[A-Z])|(?<![Ss]eries)(?<!round)(?:^|"
    r"[\s(])[A-Z])\.$"
)
_PLAIN_START = re.compile(
    r"[\"“‘'(\[]?(?:The|It|Its|In|On|At|A|An|This|That|These|Those|He|She|They|We|But|And|With|For|"
    r"After|Before|As|While|When|If|Since|According|Meanwhile|However|There)\b(?!\.)"
)
# "The B." is a round; "the B. R. Lind Fund" is not.
_LETTERED_ROUND = re.compile(r"\b(?:the|its|their) [A-H]\.$")
_INITIAL = re.compile(r"[A-Z]\.")
_SELDOM_LAST = re.compile(
    r"\b(?:Inc|Ltd|Co|Corp|Cos|Pte|Pvt|Bros|LLC|L\.P|S\.A|N\.V|B\.V|a\.s|plc)\.$"
)
_NUMBER = re.compile(r"\bNos?\.$")
# So many letters in a row are none of these abbreviations.
_TOO_LONG = 7
# The number of an entry, or the date of one in a timeline: "March 2021. It raised…"
_NUMBERING = re.compile(
    r"\W*(?:\d{1,2}|(?:(?:Early|Mid|Late)[- ])?(?:[A-Z][a-z]{2,8} )?(?:\d{1,2}, )?(?:19|20)\d\d)\."
)
_FRESH_START = re.compile(
    r"[\"“‘'(\[]?(?:The|It|Its|In|On|At|A|An|This|That|These|Those|He|She|They|We|But|And|With|For|"
    r"After|Before|As|Other|Others|Existing|New|While|When|If|Both|Also|Since|According|Investors|"
    r"Founded|Based|Earlier|Last|Meanwhile|However|There|Participants|Additional|All|Our)\b"
)
_CUE = re.compile(
    r"\b(?:[mb]illion|[mb]n|mln|bln|crores?|lakhs?|trillion|rs|rmb|chf|kronor|kroner|euros?|"
    r"dollars?|yuan|yen|rupees|won|series|seed|round\w*|fund\w*|rais(?:e[sd]?|ing)|"
    r"(?:re)?invest\w*|valu(?:e[sd]?|ing|ation\w*)|backe[dr]s?|back|stake\w*|financ\w*|"
    r"co-?le[da]\w*|led|leads?|leading|headed|spearhead\w*|anchored|capital|tranche\w*|worth|"
    r"unicorn|decacorn|ipo|loan|debt|convertible|grant|equity|shareholders?|angel|participat\w+|"
    r"joined|joining|insiders|pro-?rata|re-?upped|subscrib\w*|(?:doubl|tripl|trebl|halv|quadrupl)\w+|haircut|"
    r"bridge|injection|syndicate|price-tag|[a-z]{3}\d)\b|[$€£¥₹₩₪₦₫₱฿万亿億萬]|\d[mbkx]\b|fold\b"
)
# Of cues of several words one is enough to look at a sentence: the rarer one.
_PHRASE = re.compile(
    r"\b(?:[a-z]{3} \d|price tag|took part|followed on|cap table|at the helm|in charge|who's in|"
    r"times what)\b"
)
_PART = re.compile(r"\d\b|.*\b(?:tag|took|followed|table|helm|charge|who|times)\b")


class Sentence(NamedTuple):
    """One sentence: code points `start` to `end` of Article.text, and the block it stands in."""

    start: int
    end: int
    block: int
    kind: BlockKind


def has_cue(text: str) -> bool:
    """Tell whether a sentence has money, a round or a word of investing."""
    lowered = text.lower()
    in_parts = False
    for found in filter(None, map(_CUES.__getitem__, lowered.split())):
        if found == "cue":
            return True
        in_parts = True
    return in_parts and _PHRASE.search(lowered) is not None


def _cue_in(word: str) -> Literal["cue", "part"] | None:
    if _CUE.search(word):
        return "cue"
    return "part" if _PART.match(word) else None


_CUES = Remembered(_cue_in, 1 << 12)


def split_sentences(article: Article) -> list[Sentence]:
    """Cut every block of the article into sentences; none crosses a block."""
    found = []
    for number, block in enumerate(article.blocks):
        text = article.text[block.start : block.end]
        for start, end in _cut(text):
            found.append(Sentence(block.start + start, block.start + end, number, block.kind))
    return found


def _cut(text: str) -> list[tuple[int, int]]:
    pieces, start = [], 0
    for match in _END.finditer(text):
        end, following = match.start() + (match["lines"] is None), match.end()
        if text[end - 1] != "." or "\n" in text[end:following] or _is_last(text, start, match):
            pieces += _shorten(text, start, end)
            start = following
    return pieces + _shorten(text, start, len(text))


def _is_last(text: str, start: int, stop: re.Match[str]) -> bool:
    """Tell the stop of a sentence that begins at `start` from that of an abbreviation."""
    end = stop.start() + 1
    word = text[max(start, end - _TOO_LONG - 1) : end - 1]
    if len(word) == _TOO_LONG and word.isalpha():
        return True
    head, following = text[max(start, end - 12) : end], stop.end()
    if _NEVER_LAST.search(head) or _NUMBERING.fullmatch(text, start, end):
        return False
    if _NUMBER.search(head):
        return not text[following].isdigit()
    if _LETTERED_ROUND.search(head):
        return _INITIAL.match(text, following) is None
    if _HARDLY_LAST.search(head):
        return _PLAIN_START.match(text, following) is not None
    return not _SELDOM_LAST.search(head) or _FRESH_START.match(text, following) is not None


def _shorten(text: str, start: int, end: int) -> list[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    pieces = []
    while end - start > LONGEST_SENTENCE:
        cut = max(text.rfind(mark, start, start + LONGEST_SENTENCE) for mark in (", ", "; ", " "))
        cut = cut + 1 if cut > start else start + LONGEST_SENTENCE
        pieces.append((start, cut))
        start = cut
    if end > start:
        pieces.append((start, end))
    return pieces
