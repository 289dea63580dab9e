"""A masked sentence in, how a valuation is said to have moved out: tripled is 3, a cut of 40 % is 0.6.

Only the price of the company counts: a change of revenue, users, a listed share or a stake is none,
and an unchanged price is no change.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from backend.claims.masking import Masked
from backend.model.claim import ChangeValue

_DIGITS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "one": 1,
}  # fmt: skip
_STEMS = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6, "halv": 0.5}
_MULTIPLES = {"double": 2, "twice": 2, "triple": 3, "treble": 3, "quadruple": 4, "quintuple": 5}
_PARTS = {
    "half": 0.5, "halves": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "sixth": 1 / 6,
    "seventh": 1 / 7, "eighth": 0.125, "tenth": 0.1,
}  # fmt: skip

_COUNT = r"(?:\d+(?:\.\d+)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)(?:[ -]and[ -]a[ -](?:half|quarter|third))?)"
_ABOUT = (
    r"(?:(?:almost|nearly|about|roughly|more than|less than|around|close to|over|just|only|at least|"
    r"well|some|barely|under|approximately|up to|a|an|by|good|as much as|slightly|mere|whopping|"
    r"steep|sharp|further|massive|huge) )*"
)
# What a company is priced at. Other things that are worth something are ruled out beside it.
_PRICE = (
    r"(?:valuations?|(?<!gross )(?<!order )(?<!merchandise )(?<!transaction )(?<!payment )(?<!asset )"
    r"(?<!contract )(?<!market )(?<!harvest's )(?<!book )(?<!total )value(?! of (?!its|the company|¶))|"
    r"worth(?! of)|price[- ]?tag|sticker|"
    r"(?<!share )(?<!stock )(?<!offer )(?<!offering )(?<!ipo )(?<!issue )(?<!listing )(?<!token )"
    r"(?<!\$\d\d )(?<!closing )(?<!debut )(?<!launch )(?<!opening )(?<!list )(?<!purchase )price(?! of (?!the company|the round|its|the ¤|¤|¶)|s|d|[- ]to))\b"
)
_FORMER = (
    r"(?:(?:the|its|that|their|a|an|¶'s|of|last|latest|previous|prior|earlier|most|recent|peak|"
    r"former|record|private|implied|internal|reported|post-money|pre-money|†|†'s|§|same|what|"
    r"funding|company's|firm's|start-?up's|high|old|original|2\d\d\d) )*"
)
# What a price can be measured against: an earlier price, or what an earlier round paid.
_BASE = (
    rf"(?:{_FORMER}(?:{_PRICE}|(?:funding |financing )?round\b|¤|level\b|mark\b|peak\b|high\b|figure\b|raise\b)|"
    r"(?:the |its )?§(?: (?:it|that|at which|in|last|from|valuation|price|when|a year|of|mark|for|peak))?|"
    r"what (?:it|¶|the [\w-]+|investors|[\w ]{3,30}) (?:was|had|fetched|commanded|paid|were|is|got)|"
    r"where it (?:was|stood)|it was (?:worth|valued|in|at|a year|last|when|just|less|only|two|three)|that of †|"
    r"(?:the|its) (?:company|business|firm)'s)"
)
_NOT_ITS = re.compile(
    r"\b(?:revenues?|sales|users?|customers?|headcount|arr|staff|workforce|orders?|growth|profits?|"
    r"team|volumes?|employees|capacity|output|transactions?|share price|shares? (?:rose|fell|jumped|"
    r"price)|stock|cost|costs|tokens?|coins?|bitcoin|index|nasdaq|margins?|losses|income|bookings|"
    r"ebitda|gmv|payments?|downloads|market share|oversubscribed|harvest|offer price|aum|"
    r"assets|trad(?:es?|ed|ing)|deal (?:value|volume)|deals|fundings?)\b"
)
_VERB = r"(?:doubl|tripl|trebl|quadrupl|quintupl|sextupl|halv)"
_TURNED = (
    r"(?:up|risen?|rose|increas\w+|jump\w*|grew|grown|multipli\w+|soar\w*|surg\w*|climb\w*|swell\w*|"
    r"gone up|shot up|went up|expanded|appreciated)"
)
_JUMP = (
    r"(?:jump|increase|rise|step-?up|step up|mark-?up|uplift|bump|leap|surge|gain|upswing|boost|"
    r"hike|growth|climb|premium|markup)"
)

_DOUBLED = re.compile(
    rf"\b(?P<a>{_VERB})(?:e[sd]?|ing)\b(?: (?:of|in))?(?: [\w'¶†§,-]+){{0,5}}? {_PRICE}|"
    rf"{_PRICE}[^.;]{{0,70}}?\b(?P<b>{_VERB})(?:e[sd]?|ing)\b(?! down| its (?!valu)|-digit)|"
    rf"(?:§|valu\w+)[^.;]{{0,60}}?\b(?P<c>{_VERB})(?:e[sd]?|ing) (?:from |on )?{_BASE}|"
    rf"\b(?P<d>{_VERB})(?:ing|ed) (?:from )?(?:the |a |its )?§ (?:valuation|price|mark)|"
    rf"\bmore than (?P<e>{_VERB})ing (?:the |a |its )?§"
)
_TIMES = re.compile(
    rf"\b(?P<n>{_COUNT})[ -]?(?:x|times|fold)\b(?: (?:the size of|higher|more|bigger|larger|greater|up))?"
    rf"(?: (?:than|over|on|of|from|as much as))? {_BASE}|"
    rf"\b(?P<w>double|twice|triple|treble|quadruple|quintuple)(?: (?:that of|of))? {_BASE}|"
    rf"\b(?P<j>{_COUNT})[ -]?(?:x|times|fold)(?: valuation)? {_JUMP}(?: (?:in|on|over|from|to|of|against|for|since) {_BASE})?|"
    rf"\b{_JUMP} (?:in (?:{_FORMER}){_PRICE} )?of (?:{_ABOUT})(?P<k>{_COUNT})[ -]?(?:x|times|fold)\b|"
    rf"{_PRICE}[^.;]{{0,70}}?\b{_TURNED} (?:by )?(?:{_ABOUT})(?P<m>{_COUNT})[ -]?(?:x|times|fold|-fold)\b|"
    rf"\bup (?:{_ABOUT})(?P<u>{_COUNT})[ -]?(?:x|times|fold) (?:from|on|over|since) {_BASE}|"
    rf"\bup,? (?:{_ABOUT})(?P<v>{_COUNT})[ -]?(?:x|fold|times) (?:on|over|from) "
)
_DROP = (
    r"(?:cut\w*|discount\w*|drop\w*|down|fall\w*|fell|lower\w*|slash\w*|plung\w*|plummet\w*|tumbl\w*|"
    r"declin\w*|below|reduc\w*|slid\w*|slump\w*|less|haircut|mark-?down|write-?down|writedown|"
    r"collaps\w*|shed\w*|los[est]\w*|loss|wip\w*|eras\w*|erosion|erod\w*|crash\w*|sank|sunk|sink\w*|"
    r"decreas\w*|shrink\w*|shrunk|shrank|off|evaporat\w*|trim\w*|shav\w*|knock\w*|hit|wrote|written|"
    r"mark(?:ed|s|ing)?(?= [^.;]{0,50}down)|down round|dip\w*|contract\w*)"
)
_LIFT = (
    r"(?:up|ris\w+|rose|increas\w*|jump\w*|grew|grow\w*|higher|more(?! than)|above|premium|soar\w*|"
    r"surg\w*|climb\w*|gain\w*|step-?up|uplift|hike\w*|bump\w*|boost\w*|lift\w*|mark-?up|"
    r"added|appreciat\w*|leap\w*|increment)"
)
_SHARE = r"(?P<p>\d+(?:\.\d+)?)(?: ?%| per ?cent| percent| pc\b| percentage points?)"
_PART = (
    r"(?:(?P<c>a|one|two|three|four|nine)[ -](?P<f>third|quarter|fifth|sixth|eighth|tenth)s?|"
    r"(?P<h>half|halves))\b"
)
_PERCENT = re.compile(_SHARE)
_PIECE = re.compile(_PART)
_BEHIND_DROP = re.compile(rf"^[ -](?:[\w-]+ ){{0,2}}?{_DROP}\b")
_BEHIND_LIFT = re.compile(rf"^[ -](?:[\w-]+ ){{0,2}}?{_LIFT}\b")
_BEFORE_DROP = re.compile(rf"(?<![\w-]){_DROP}(?: [\w'¶†-]+){{0,9}}? ?$")
_BEFORE_LIFT = re.compile(rf"(?<![\w-]){_LIFT}(?: [\w'¶†-]+){{0,6}}? ?$")
_TO = re.compile(r"\b(?:to|at|only|just|worth|now|were|was|is|be)(?: (?:just|only|less than|about|almost|nearly|barely|roughly|a mere|under))* ?$")
_NEAR_PRICE = re.compile(rf"{_PRICE}|\bvalu(?:ed|es|ing) (?:at|it|the|¶|its (?:holding|stake|shares))")
_CUT_VALUATION = re.compile(rf"\b(?:cut|slash|halv|trimm|reduc)\w*(?: [\w'¶-]+){{0,4}}? {_PRICE}(?: in| by) half|{_PRICE}[^.;§]{{0,40}}(?:cut|slashed|sliced|chopped) in half")
_STAKE = re.compile(r"^ ?(?:stake|interest|of the (?:company|shares|business|equity|round)|ownership|holding|equity|of (?:¶|its shares|shareholders|investors)|annual|coupon|a year)")
_HOLDING = re.compile(r"\b(?:stake of|holds?|holding|owns?|own|owned|for an?|interest rate of|sold|bought|acquire\w*|buy|sell|takes?) ?(?:about |around |roughly |an? )?$")
# How news speaks of a listed share: "has lost 80% of its value this year".
_LISTED = re.compile(
    r" of (?:its|their) (?:market )?value (?:†|this year|since (?:its |the )?(?:ipo|listing|debut|going public|january)|on †)"
)
_MARKED = re.compile(
    r"\b(?:mark(?:ed|s|ing)?|writ(?:es?|ten|ing)|wrote|cut|slash(?:ed|es)?|lower(?:ed|s)?|reduc(?:ed|es)|"
    r"trimm(?:ed|s)|rais(?:ed|es))\b[^.;§]{0,60}\b(?:stakes?|holdings?|shares|investment|position|down|up)\b|"
    r"\b(?:mark-?downs?|write-?downs?|haircut|mark-?ups?)\b"
)
_AGAINST_ROUND = re.compile(
    rf"^[ -](?:[\w-]+ ){{0,2}}?(?:discount|premium|haircut|step-?up|mark-?up|mark-?down|lower|higher|below|above|less|more|down|up|cut|drop|increase|jump)"
    rf"(?: \w+)? (?:to|on|from|over|than|against|of|in|since) {_BASE}|^ (?:below|above|off|over|on) {_BASE}"
)
_TERMS = re.compile(r"\b(?:next|future|conversion|qualified|subsequent) (?:[\w-]+ ){0,2}(?:round|financing|price)|\bcap\b")
_WINDOW = re.compile(
    r"\b(?:in|over|within|during|for|inside|after|since|from|on|compared with|than|of|just|,)? ?(?P<w>(?:(?:just |only |a |an |the |under |less than |more than |little over |about |barely |past |last |around |mere |matter of |few |two |three |four |five |six |seven |eight |nine |ten |eleven |twelve |\d+ |several )+(?:months?|years?|weeks|quarters?)(?: (?:ago|earlier|before|period))?|last year(?:'s)?|a year(?: ago| earlier)?|since †|since (?:last |its )?[\w ]{3,25}|† ?(?:round)?|the previous round|its last round|last round))"
)
_WORTH_READING = re.compile(
    r"doubl|tripl|trebl|quadrupl|quintupl|sextupl|halv|half|third|quarter|fifth|tenth|twice|"
    r"\d ?(?:%|x\b|per ?cent|percent|pc\b)|times|fold"
)


@dataclass(frozen=True, slots=True)
class Change:
    """A change of valuation at `start` to `end` of the masked text."""

    start: int
    end: int
    value: ChangeValue
    rule: str


def find_changes(masked: Masked) -> list[Change]:
    """Return the changes of a company's valuation that a sentence tells, left to right."""
    text = masked.text
    if not _WORTH_READING.search(text):
        return []
    found: list[Change] = []
    for start, end, multiple, rule in _candidates(text):
        if any(start < c.end and end > c.start for c in found):
            continue
        if _NOT_ITS.search(text, start, end) or multiple == 1:
            continue
        found.append(Change(start, end, ChangeValue(multiple, _window(masked, end)), rule))
    return sorted(found, key=lambda c: c.start)


def _candidates(text: str) -> Iterator[tuple[int, int, float, str]]:
    for match in _DOUBLED.finditer(text):
        group = next(g for g in "abcde" if match.group(g))
        if not _is_of_another(text, match.start(group), match.end(), 30 if group == "b" else 0):
            yield *match.span(), _STEMS[match.group(group)], "change.verb"
    for match in _TIMES.finditer(text):
        group = next(g for g in "nwjkmuv" if match.group(g))
        if _is_of_price(text, match, group):
            yield *match.span(), _count(match.group(group)), "change.times"
    for match in _CUT_VALUATION.finditer(text):
        yield *match.span(), 0.5, "change.halved"
    for match in _PERCENT.finditer(text):
        yield from _moved(text, match, float(match.group("p")) / 100, "change.percent")
    for match in _PIECE.finditer(text):
        yield from _moved(text, match, _piece(match), "change.fraction")


def _count(words: str) -> float:
    if words in _MULTIPLES:
        return float(_MULTIPLES[words])
    if words[0].isdigit():
        return float(words)
    whole, _, rest = re.sub("-", " ", words).partition(" and a ")
    return round(_DIGITS[whole] + (_PARTS[rest] if rest else 0), 2)


def _piece(match: re.Match[str]) -> float:
    if match.group("h"):
        return 0.5
    times = 1 if match.group("c") in ("a", "one") else _DIGITS[match.group("c")]
    return round(times * _PARTS[match.group("f")], 4)


def _is_of_another(text: str, verb: int, end: int, room: int) -> bool:
    """Tell "its valuation, having doubled revenue": what doubled stands behind the verb."""
    behind = re.split(r"[,;.]| and ", text[verb : end + room])[0]
    return bool(_NOT_ITS.search(behind)) or bool(_NOT_ITS.search(text, max(0, verb - 22), verb))


def _is_of_price(text: str, match: re.Match[str], group: str) -> bool:
    """Tell whether a multiple is measured against an earlier price of the company."""
    if group in "m":
        return not _NOT_ITS.search(match.group())
    named = _NEAR_PRICE.search(match.group()) or re.search(
        r"worth|fetched|valued|figure (?:last|it|reported)", text[match.start() : match.end() + 9]
    )
    if re.match(r" ?(?:revenues?|sales|arr|earnings|ebitda|oversubscribed|as many|more likely)", text[match.end() :]):
        return False
    around = text[max(0, match.start() - 110) : match.end() + 50]
    return bool(named or _NEAR_PRICE.search(around) or (group == "v" and "¶" in around))


def _moved(
    text: str, match: re.Match[str], share: float, rule: str
) -> Iterator[tuple[int, int, float, str]]:
    """Read a percentage or a fraction: a drop by it, a rise by it, or a price that is so much of another."""
    before = re.split(r"; |\. |, (?:and|while|but|after) ", text[max(0, match.start() - 100) : match.start()])[-1]
    after = re.split(r"; |\. |, (?:and|while|but|a|an|with) ", text[match.end() : match.end() + 90])[0]
    if _STAKE.match(after) or _LISTED.match(after):
        return
    if _HOLDING.search(before) and not (_AGAINST_ROUND.match(after) or _BEHIND_DROP.match(after)):
        return
    if _TERMS.search(after) or not _speaks_of_price(text, match, before, after):
        return
    multiple = _multiple(before, after, share, rule)
    if multiple is not None:
        yield *match.span(), round(multiple, 4), rule


def _speaks_of_price(text: str, match: re.Match[str], before: str, after: str) -> bool:
    close, behind = re.split(r"[,;(]", before)[-1], re.split(r"[,;)]", after)[0]
    if _NOT_ITS.search(close) or _NOT_ITS.search(behind):
        return False
    if _NEAR_PRICE.search(close) or _NEAR_PRICE.search(behind) or _AGAINST_ROUND.match(behind):
        return not re.search(r"\$\d", behind)
    if _MARKED.search(before) or _MARKED.search(behind):
        return True
    lead_in = re.search(
        r"(?:valued at|valuation (?:of|to|at)|valuation down to|worth|valuing [\w¶ ]{2,30} at|values [\w¶ ]{2,30} at|"
        r"valued [\w¶ ]{2,30} at|(?<=§) valuation|price (?:tag )?of|valuation [\w ]{2,20} (?:to|from)) ?§?[^.;]{0,45}$",
        text[max(0, match.start() - 100) : match.start()],
    )
    return bool(lead_in) and bool(re.search(r"[,(—–-]|, which is|that is", text[max(0, match.start() - 45) : match.start()]))


def _multiple(before: str, after: str, share: float, rule: str) -> float | None:
    """Return what the price was multiplied by; None where the words tell no direction."""
    if _BEHIND_DROP.match(after):
        return 1 - share if share < 1 else None
    if _BEHIND_LIFT.match(after):
        return 1 + share
    level = re.match(r" (?:of |the |its |what |that |as much)", after) or after.startswith(" §")
    lost = re.search(r"\b(?:wip\w+|los[est]\w*|shed\w*|eras\w+|shav\w+|knock\w+|cut|trim\w*|evaporat\w*)(?: \w+){0,4} ?$", before)
    if level and not lost and (rule == "change.fraction" or _TO.search(before)):
        if re.match(r" (?:of |the |its |what |that |as much as )*" + _BASE, after) or re.search(r"\bwere |was ", before[-12:]):
            return share
        return None
    drop, lift = _BEFORE_DROP.search(before), _BEFORE_LIFT.search(before)
    if drop and (not lift or drop.start() > lift.start()) and share < 1:
        return share if rule == "change.fraction" and re.search(r"\bto (?:\w+ ){0,3}$", before) else 1 - share
    return 1 + share if lift else None


def _window(masked: Masked, end: int) -> str | None:
    """Return the words that say over which time, as the article writes them."""
    window = _WINDOW.search(masked.text, end, min(len(masked.text), end + 45))
    if not window or window.start() - end >= 25:
        return None
    if "†" not in window.group("w"):
        return masked.raw[window.start("w") : window.end("w")].strip()
    first, last = masked.original(*window.span("w"))
    days = (m.value.date.isoformat() for m in masked.marks if m.kind == "date" and first <= m.start < last)
    return "since " + " ".join(days)
