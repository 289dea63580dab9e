"""A masked sentence in, how a valuation is said to have moved out: tripled is 3, a cut of 40 % is 0.6."""

import re
from dataclasses import dataclass

from backend.claims.masking import Masked
from backend.model.claim import ChangeValue

_WORDS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
_VERBS = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "sextupl": 6.0, "halv": 0.5}
_NUMBER = r"(?P<n>\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten)"
_SUBJECT = r"(?:valuations?|worth|price(?! of)|price[- ]?tag|value(?! of))"
_NOT_ITS = re.compile(r"\b(?:revenues?|sales|users?|customers?|headcount|arr|staff|workforce|orders?|growth|profits?|team|volumes?|employees|capacity|output|transactions|share price|stock)\b")
_DOUBLED = re.compile(
    rf"(?P<v>doubl|tripl|trebl|quadrupl|quintupl|sextupl|halv)(?:e[sd]?|ed|es|ing|e)\b(?: [\w'¶-]+){{0,5}}? {_SUBJECT}|{_SUBJECT}\b[^.;§]{{0,60}}?\b(?:has |have |had |nearly |almost |more than |roughly |about |was |to |been )*(?P<w>doubl|tripl|trebl|quadrupl|quintupl|halv)(?:e[sd]?|ed|es|ing|e)\b|"
    rf"(?:§|valu\w+)[^.;§]{{0,60}}?(?P<x>doubl|tripl|trebl|quadrupl|quintupl)(?:e[sd]?|ing|e)? (?:its |the |what |that |from |of )?(?:§|its|the|last|previous|what|where|it was)|more than (?P<y>doubl|tripl|quadrupl)ing (?:its |the |a )?§"
)
_TIMES = re.compile(
    rf"{_NUMBER}[- ]?(?:x|times|fold|-fold)(?: (?:higher|more|bigger|larger|up|jump|increase|rise|step-up))?(?: (?:than|over|from|on|of|in))? (?!as much as (?!it|its|a year|in|when|last))(?:the |its |what |that |where |a |an )?(?:[\w'-]+ ){{0,4}}?(?:{_SUBJECT}|figure|it was|worth|level|mark|price|round)|{_SUBJECT}\b[^.;§]{{0,70}}?(?:up |rose |risen |increas\w+ |jump\w* |grew |grown |multipli\w+ |soared )(?:by )?(?:nearly |almost |about |more than |over )?(?P<m>\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten)[- ]?(?:x|times|fold)\b"
)
_PERCENT = re.compile(r"(?P<p>\d+(?:\.\d+)?) ?(?:%|per cent|percent|pc|per-cent)")
_DOWN = re.compile(r"\b(?:cut\w*|discount\w*|drop\w*|down|fall\w*|fell|lower\w*|slash\w*|plung\w*|plummet\w*|tumbl\w*|declin\w*|below|reduc\w*|slid\w*|less|haircut|mark(?:ed|s)? down|markdown|write-?down|collaps\w*|shed\w*|los[st]\w*|wip\w*|crash\w*|sank|decreas\w*|shrink\w*|shrunk|off)\b")
_UP = re.compile(r"\b(?:up|ris\w+|rose|increas\w*|jump\w*|grew|grow\w*|higher|more(?! than)|above|premium|soar\w*|surg\w*|climb\w*|gain\w*|step-?up|uplift|hike|bump\w*|boost\w*|over)\b")
_FRACTION = re.compile(
    r"(?:(?:almost|nearly|about|roughly|less than|just|more than|around|close to|only|by|at|in|to|barely|under) )*(?:(?P<d>by half|in half|half)|(?:a|one) (?P<f>third|quarter|fifth|tenth))(?: of)? (?:(?:of|its|the|what|that|from|than|it)\b|§)"
)
_WINDOW = re.compile(
    r"\b(?:in|over|within|during|for|inside|after|since|from|on|compared with|than|of|just|,)? ?(?P<w>(?:(?:just |only |a |an |the |under |less than |more than |little over |about |barely |past |last |around |mere |matter of |few |two |three |four |five |six |seven |eight |nine |ten |eleven |twelve |\d+ |several )+(?:months?|years?|weeks|quarters?)(?: (?:ago|earlier|before|period))?|last year(?:'s)?|a year(?: ago| earlier)?|since †|since (?:last |its )?[\w ]{3,25}|† ?(?:round)?|the previous round|its last round|last round))"
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
    if not re.search(r"doubl|tripl|trebl|quadrupl|quintupl|halv|half|third|quarter|\d ?(?:%|x\b|per cent|percent|pc)|times|fold|\dx", text):
        return []
    found: list[Change] = []
    for match in _DOUBLED.finditer(text):
        stem = next(g for g in (match.group("v"), match.group("w"), match.group("x"), match.group("y")) if g)
        _keep(found, masked, match, _VERBS[stem], "change.verb")
    for match in _TIMES.finditer(text):
        number = match.group("n") or match.group("m")
        _keep(found, masked, match, _WORDS.get(number) or float(number), "change.times")
    for match in _PERCENT.finditer(text):
        _percent(found, masked, match)
    for match in _FRACTION.finditer(text):
        around = text[max(0, match.start() - 90) : match.end() + 60]
        if re.search(rf"\b{_SUBJECT}\b|\bvalued\b", around):
            _keep(found, masked, match, {"third": 0.33, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1}.get(match.group("f") or "", 0.5), "change.fraction")
    return sorted(found, key=lambda c: c.start)


def _percent(found: list[Change], masked: Masked, match: re.Match[str]) -> None:
    text = masked.text
    before, after = text[max(0, match.start() - 70) : match.start()], text[match.end() : match.end() + 70]
    before = re.split(r"[;§]|\. |, (?:and|while|but) ", before)[-1] if not re.search(r"valu\w+ of §|§ valuation|at §", before) else before
    near = before + after
    if not re.search(rf"\b{_SUBJECT}\b|\bvalued\b", near) or _NOT_ITS.search(re.split(r"[,;]", after)[0]) or _NOT_ITS.search(re.split(r"[,;]", before)[-1]):
        return
    if re.search(r"stake|interest rate|annual|discount rate|of the company|ownership|\bholding|\bown\b|of its (?:market )?value", after[:25] + before[-20:]):
        return
    percent = float(match.group("p"))
    down = [abs(m.start() - len(before)) for m in _DOWN.finditer(before)] + [m.start() for m in _DOWN.finditer(after)]
    up = [abs(m.start() - len(before)) for m in _UP.finditer(before)] + [m.start() for m in _UP.finditer(after)]
    if not down and not up:
        return
    falls = min(down, default=999) <= min(up, default=999)
    if falls and percent >= 100:
        return
    multiple = round(1 - percent / 100, 4) if falls else round(1 + percent / 100, 4)
    _keep(found, masked, match, multiple, "change.percent")


def _keep(found: list[Change], masked: Masked, match: re.Match[str], multiple: float, rule: str) -> None:
    start, end = match.span()
    if _NOT_ITS.search(match.group()) or any(start < c.end and end > c.start for c in found):
        return
    window = _WINDOW.search(masked.text, end, min(len(masked.text), end + 45))
    words = None
    if window and window.start() - end < 25:
        first, last = masked.original(*window.span("w"))
        words = masked.raw[window.start("w") : window.end("w")] if "†" not in window.group("w") else None
        if words is None:
            words = _original(masked, first, last)
        words = words.strip()
    found.append(Change(start, end, ChangeValue(multiple, words), rule))


def _original(masked: Masked, start: int, end: int) -> str:
    return "since " + " ".join(m.value.date.isoformat() for m in masked.marks if m.kind == "date" and start <= m.start < end)
