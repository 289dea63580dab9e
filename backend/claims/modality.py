"""A masked sentence and a claim's place in, whether it is done, planned, rumoured or denied out.

A claim takes its mood from the words that govern it: those of its own clause, as far as nothing
finished stands between. "Raised $1 billion and plans to hire" is done; "plans to raise" is not.
"""

import re
from functools import lru_cache

from backend.claims import hearsay_cues
from backend.claims import modality_cues as cues
from backend.claims.masking import Masked
from backend.model.claim import Modality

_INVESTORS = ("lead_investor", "investor", "contribution")
_HARD_STOP = re.compile(
    r"; |\. |, (?:but|although|though|whereas|while|whilst|yet) |\b(?:but|although|though) "
    r"(?=it|the|has|had|is|was|they|said)"
)
_ASIDE_OPENS = re.compile(
    r", (?:which|who|whose|where|an?|the|formerly|led by|run by|founded)\b|\(| [—–] "
)
_ASIDE_CLOSES = re.compile(
    r", (?=(?:has|have|had|is|are|was|were|said|says|today|yesterday|on|in|last|this|just|also|"
    r"recently|now|will|announce[sd]|†|[a-z]+(?:ed|ised|ized|ought|ew|ook|on|ot)\b|"
    r"(?:raises|closes|secures|lands|bags|gets|wins|leads|joins|says)\b))|\)| [—–] "
)
_AFTERWARDS = re.compile(
    r"\b(?:after|following|having|when|despite) (?:[\w†'-]+ ){0,5}?(?:rais|clos|secur|§|¤|round)"
)
_IN_ASIDE = re.compile(
    r", (?:which|who|whose|having|after|following|fresh off|valued at|once|formerly|"
    r"last valued|most recently valued|worth|backed by)\b[^,]*$"
)
# Indian boards resolve on shares that are already placed.
_ALLOTTED = re.compile(r"\b(?:allot\w*|resolution)\b")
_LIST = re.compile(r"^(?:(?:,|,? and|,? nor|,? or) ¶){1,8}")
_MEANWHILE = re.compile(
    r" as (?!much|many|well|soon|early|part|high|an?\b|its|lead|the lead)| amid "
)
# "Down from its original § target": what was aimed at stays a plan.
_AIM = re.compile(r" (?:[\w-]+ )?(?:target|goal)\b(?! market)")
# "On the heels of a § round, ¶ is said to seek more": what the sources speak of stands behind.
_OPENING = re.compile(
    r"\W*(?:on the heels of|fresh (?:off|from)|after|following|months after|weeks after|having|"
    r"since)\b[^,]*$"
)
# "It will become the most valuable …, with its valuation exceeding §": that much is done.
_VALUED_NOW = re.compile(r", with (?:its|their|a) (?:\w+ )?valuation (?!of|to|that)[a-z ]{0,30}$")
# Sentences are remembered for as long as their claims are looked at, one after the other.
_SENTENCES = 16
_SIGNS = {"round": "¤", "date": "†"}
_SIGN = re.compile("[§¶¤†]")


def find_modality(
    masked: Masked, start: int, end: int, role: str, rule: str = "", previous: Masked | None = None
) -> tuple[Modality, str]:
    """Return the modality of the words from `start` to `end`, and the words that decided.

    `rule` is the rule that found the claim; `previous` the sentence before, for "they said".
    """
    text = masked.text
    left, right = _clause(text, start, end)
    at = end - 1 if rule == "valuation.carried" else _place(text, start, end, role)
    decided = _denied(text, left, right, at, end, role)
    if decided:
        return decided
    if _is_background(text, left, at, role, rule):
        return "completed", "background"
    supposed = cues.SUPPOSED.search(text, left, at)
    if supposed and not governing_plan(text, left, supposed.start()):
        return "rumoured", supposed.group()
    planned = _planned(text, left, right, at, start, end, role)
    if planned:
        return "planned", planned
    if role in _INVESTORS and cues.WHETHER.search(text, left, at):
        return "rumoured", "whether"
    rumoured = _rumoured(text, at, end, previous)
    return ("rumoured", rumoured) if rumoured else ("completed", "")


def governing_plan(text: str, left: int, at: int) -> str:
    """Return the words behind `left` that make a plan of what stands at `at`; "" if none do."""
    found = [m for m in cues.PLANNED.finditer(text, left, at + 1) if m.end() <= at]
    found += [m for m in cues.TO_RAISE.finditer(text, left) if m.start() < at]
    for match in sorted(found, key=lambda m: -m.start()):
        to_raise = match.re is cues.TO_RAISE.compiled
        verb = match.start() + match.group().rfind("to ")
        if to_raise and cues.CAME_ABOUT.search(text[max(0, verb - 24) : verb]):
            continue
        if to_raise and _ALLOTTED.search(text, left, verb):
            continue
        if not to_raise and _is_spending(text[match.end() : at]):
            continue
        if not _is_over(text, match, left, at):
            return match.group().strip()
    return ""


def _is_spending(tail: str) -> bool:
    """Tell "plans to use the §" and "hopes to fix banking": no plan to raise."""
    if tail.startswith(" "):
        tail = tail[1:]
    return bool(cues.SPENDING.match(tail)) and not cues.SEEKS_MONEY.search(tail)


def _is_over(text: str, plan: re.Match[str], left: int, at: int) -> bool:
    """Tell whether something finished, or the end of an aside, stands between plan and claim."""
    between = text[plan.end() : at + 1]
    if plan.re is cues.TO_RAISE.compiled and _MEANWHILE.search(between):
        return True
    if _is_aside(text, plan, left, at):
        return True
    for reset in cues.RESET.finditer(between, within=text):
        if not cues.NOT_DONE.search(
            between[max(0, reset.start() - 22) : reset.start()] or plan.group()
        ):
            return True
    for done in cues.DONE.finditer(between, within=text):
        before = text[max(0, plan.end() + done.start() - 24) : plan.end() + done.start()]
        closed = re.search(r", (?:which|who|whose)\b[^,]*$", between[: done.start()])
        if closed and re.search(r",", between[done.end() :]):
            continue
        if not cues.NOT_DONE.search(before) and not before.endswith((" to ", "-")):
            return True
    return False


def _is_aside(text: str, plan: re.Match[str], left: int, at: int) -> bool:
    """Tell "¶, which plans to list, raised §": the plan is shut in its commas."""
    opened = None
    for match in _ASIDE_OPENS.finditer(text, left, plan.start() + 1):
        opened = match
    if opened is None:
        return False
    kind = opened.group().strip()[:1]
    for close in _ASIDE_CLOSES.finditer(text, opened.end()):
        closes = {",": ",", "(": ")", "—": "—", "–": "–"}[kind]
        if close.group().strip()[:1] == closes:
            return plan.end() <= close.start() < at
    return False


def _place(text: str, start: int, end: int, role: str) -> int:
    """Return where the claim's own sign stands: what governs it stands before."""
    if role in ("lead_investor", "investor"):
        return max(text.rfind("¶", start, end), start)
    own = text.find(_SIGNS.get(role, "§"), start, end)
    sign = _SIGN.search(text, start, end)
    return own if own >= 0 else sign.start() if sign else start


def _is_background(text: str, left: int, at: int, role: str, rule: str) -> bool:
    """Tell a figure of the past, whatever is planned around it: "the § round of last June"."""
    if role == "valuation_change" or _AIM.match(text, at + 1):
        return False
    if rule == "valuation.carried" or cues.COMPARED.search(text[max(0, at - 80) : at], within=text):
        return True
    if role == "valuation" and _VALUED_NOW.search(text[left:at]):
        return True
    if cues.MEASURED_AGAINST.search(text, left, at) or cues.BESIDE_COMPARED.search(
        text[left:at], within=text
    ):
        return True
    window = max(0, at - 45)
    return any(
        m.start() < at < m.end()
        for m in cues.LOOKS_BACK.finditer(text, window, min(len(text), at + 80))
    )


def _planned(text: str, left: int, right: int, at: int, start: int, end: int, role: str) -> str:
    words = governing_plan(text, left, max(at, start) if role != "valuation_change" else start + 1)
    if words:
        return words
    if role in (*_INVESTORS, "date"):
        last = max(text.rfind("¶", start, end), at)
        behind = cues.BEHIND_NAME.match(_main_behind(text, left, last, right))
        behind = behind or cues.BEHIND_NAME.match(text[end:right].split(")")[0])
        if behind and role != "date":
            return behind.group().strip()
    if role in ("amount", "valuation", "total_raised", "round", "contribution"):
        behind = cues.BEHIND_SUM.match(_main_behind(text, left, at, right))
        if behind and not re.match(r".*\b(?:led|raised|closed|valued)\b", behind.group()):
            return behind.group().strip()
    if role not in _INVESTORS:
        given_up = next(cues.GIVEN_UP.finditer(text, left, at), None)
        if given_up and not _is_over(text, given_up, left, at):
            return given_up.group()
    return ""


def _main_behind(text: str, left: int, at: int, right: int) -> str:
    """Return what follows the sign; up to the end of the aside, if it stands in one."""
    behind = text[at + 1 : right]
    if text.rfind("(", left, at) > text.rfind(")", left, at):
        return behind.split(")")[0]
    return behind.split(",")[0] if _IN_ASIDE.search(text, left, at) else behind


def _denied(
    text: str, left: int, right: int, at: int, end: int, role: str
) -> tuple[Modality, str] | None:
    if role in _INVESTORS:
        words = _stayed_out(text, left, right, at, end)
        if words:
            return "denied", words
    for match in cues.NOT_SO.finditer(text, left, at + 1):
        between = text[match.end() : at]
        excepted = cues.BUT_FOR.search(between)
        if role == "date" or excepted or _is_aside(text, match, left, at):
            continue
        if _AFTERWARDS.search(text, match.end(), at + 1):
            continue
        if role in _INVESTORS and re.search(r"\bwe\b|version", match.group()):
            continue
        if role not in _INVESTORS and cues.STAYED_OUT.match(text, match.start()):
            continue
        if role in _INVESTORS or len(between) < 140:
            return "denied", match.group()
    wrong = cues.WAS_WRONG.search(text, left, right)
    if wrong and role not in ("round", "date", *_INVESTORS):
        return "denied", wrong.group()
    here = cues.NOT_THIS.search(text, left, at)
    if here is None or role == "date" or cues.NOT_ONLY.search(text, here.start(), at + 1):
        return None
    if here.group().startswith("not") or role not in _INVESTORS:
        return "denied", here.group()
    return None


def _stayed_out(text: str, left: int, right: int, at: int, end: int) -> str:
    behind = cues.STAYED_OUT.search(text, at, right)
    if behind:
        between = _LIST.sub("", text[at + 1 : behind.start()], count=1)
        between = re.sub(r", (?:which|who)[^,]{2,90},", "", between)
        acts = cues.DONE.search(between) or re.search(r"¶|\bbut\b|\bwhile\b", between)
        if not acts and len(between) < 110:
            return behind.group()
    before = cues.LEFT_OUT.search(text, left, at)
    if before and not cues.NOT_ONLY.search(text, before.start(), at):
        if "talks with" in before.group():
            ended = cues.TALKS_ENDED.search(text, end, right)
            return ended.group() if ended else ""
        return before.group()
    return ""


def _rumoured(text: str, at: int, end: int, previous: Masked | None) -> str:
    unnamed, hearsay = _hearsay_in(text)
    for match in unnamed:
        if _reaches(text, match, at, end):
            return match.group()
    for match in hearsay:
        if _hearsay_reaches(text, match, at, end):
            return match.group()
    behind = hearsay_cues.TO_BE_ANNOUNCED.search(text, end)
    official = behind and hearsay_cues.OFFICIAL.search(text, 0, behind.start())
    if behind and behind.start() - end < 60 and not official:
        return behind.group()
    they_said = previous is not None and hearsay_cues.THEY_SAID.search(text)
    if previous is not None and they_said and hearsay_cues.UNNAMED.search(previous.text):
        return "they said"
    if text.rstrip(" \"'").endswith("?") and hearsay_cues.QUESTION.match(text):
        return "?"
    return ""


@lru_cache(_SENTENCES)
def _hearsay_in(text: str) -> tuple[tuple[re.Match[str], ...], tuple[re.Match[str], ...]]:
    return tuple(hearsay_cues.UNNAMED.finditer(text)), tuple(hearsay_cues.HEARSAY.finditer(text))


def _reaches(text: str, source: re.Match[str], at: int, end: int) -> bool:
    """Tell whether an unnamed source speaks of the claim, not another clause or an announcement."""
    if source.start() >= at:
        if _is_apart(text, end, source.start()):
            return False
        if hearsay_cues.OFFICIAL.search(text, end, max(end, source.start())):
            return False
        aside = _IN_ASIDE.search(text, 0, at) or _OPENING.match(text, 0, at)
        return not (aside and "," in text[end : source.start() - 2])
    between = text[source.end() : at]
    return not re.search(r";|\bwhile\b|\bwhereas\b|, but\b|\bbut it\b", between)


def _is_apart(text: str, end: int, source: int) -> bool:
    """Tell whether a new clause begins between the claim's end and the source."""
    return any(apart.end() <= source for apart in hearsay_cues.APART.finditer(text, end))


def _hearsay_reaches(text: str, hearsay: re.Match[str], at: int, end: int) -> bool:
    if hearsay.start() <= at:
        between = text[hearsay.end() : at]
        return not re.search(
            r";|, (?:which|but|while|although|and (?:has|is|was|had|it))\b|"
            r"\b(?:after|since) [a-z]+ing\b",
            between,
        )
    between, behind = text[end : max(end, hearsay.start())], text[hearsay.end() :]
    if _is_apart(text, end, hearsay.start()):
        return False
    alone = not re.search("[§¤]", re.split(r"[,;]", behind)[0])
    whole = re.search(r"rumou?r|report|speculat|circles|rounds|hear\b|told", hearsay.group())
    return alone if whole or len(between) < 40 else False


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    left, right = 0, len(text)
    for match in _stops_in(text):
        if match.end() <= start:
            left = match.end()
        elif match.start() >= end:
            right = match.start()
            break
    return left, right


@lru_cache(_SENTENCES)
def _stops_in(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_HARD_STOP.finditer(text))
