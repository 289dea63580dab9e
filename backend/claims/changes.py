"""A masked sentence in, how a valuation is said to have moved out: 3 if it tripled.

Only the price of the company counts: a change of revenue, users, a listed share or a stake is none,
and an unchanged price is no change.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from backend.claims import change_phrases as phrases
from backend.claims.masking import Masked
from backend.model.claim import ChangeValue

_OF_THAT = re.compile(
    r"\W*(?:and |but |so )?(?:(?:in )?†,? )?(?:that|this|it|which|the (?:figure|number|price))"
    r"(?:['’]s| (?:is|was|had been|represents|marks|means|would be|makes))\b"
)


class Change(NamedTuple):
    """A change of valuation at `start` to `end` of the masked text."""

    start: int
    end: int
    value: ChangeValue
    rule: str


def find_changes(masked: Masked, valued: bool = False) -> list[Change]:
    """Return the changes of a company's valuation that a sentence tells, left to right.

    `valued` tells that the sentence before ends with a valuation, which "that" may mean.
    """
    text = masked.text
    if not phrases.WORTH_READING.search(text):
        return []
    found: list[Change] = []
    for start, end, multiple, rule in _candidates(
        text, valued and _OF_THAT.match(text) is not None
    ):
        if any(start < c.end and end > c.start for c in found):
            continue
        if phrases.NOT_ITS.search(text, start, end) or multiple == 1:
            continue
        found.append(Change(start, end, ChangeValue(multiple, _window(masked, end)), rule))
    return sorted(found, key=lambda c: c.start)


def _candidates(text: str, priced: bool) -> Iterator[tuple[int, int, float, str]]:
    for match in phrases.DOUBLED.finditer(text):
        group = next(g for g in "abcdefg" if match.group(g))
        if not _is_of_another(text, match.start(group), match.end(), 30 if group == "b" else 0):
            yield *match.span(), phrases.STEMS[match.group(group)], "change.verb"
    for match in phrases.TIMES.finditer(text) if phrases.MULTIPLE.search(text) else ():
        group = next(g for g in "nowjkmsuvqyz" if match.group(g))
        if priced or _is_of_price(text, match, group):
            yield *match.span(), _count(match.group(group)), "change.times"
    for match in phrases.CUT_VALUATION.finditer(text):
        yield *match.span(), 0.5, "change.halved"
    for match in phrases.PERCENT.finditer(text):
        yield from _moved(text, match, _per_cent(match), "change.percent", priced)
    for match in phrases.PIECE.finditer(text):
        yield from _moved(text, match, _piece(match), "change.fraction", priced)


def _count(words: str) -> float:
    words = words.removesuffix("times").rstrip(" -")
    if words in phrases.MULTIPLES:
        return float(phrases.MULTIPLES[words])
    if words[0].isdigit():
        return float(words)
    whole, _, tenths = words.partition(" point ")
    if tenths:
        return phrases.DIGITS[whole] + phrases.DIGITS[tenths] / 10
    whole, _, rest = re.sub("-", " ", words).partition(" and a ")
    return round(phrases.DIGITS[whole] + (phrases.PARTS[rest] if rest else 0), 2)


def _per_cent(match: re.Match[str]) -> float:
    words = match.group("p")
    if words[0].isdigit():
        return float(words) / 100
    return sum(phrases.DIGITS[word] for word in words.split("-")) / 100


def _piece(match: re.Match[str]) -> float:
    if match.group("h"):
        return 0.5
    times = 1 if match.group("c") in ("a", "one") else phrases.DIGITS[match.group("c")]
    return round(times * phrases.PARTS[match.group("f")], 4)


def _is_of_another(text: str, verb: int, end: int, room: int) -> bool:
    """Tell "its valuation, having doubled revenue": what doubled stands behind the verb."""
    if phrases.HELD.search(text, max(0, verb - 60), end):
        return True
    behind = re.split(r"[,;.]| and ", text[verb : end + room])[0]
    if phrases.NOT_ITS.search(behind):
        return True
    # "The new funding triples the company's valuation": what stands before only does it.
    own = re.match(
        rf"\w+ (?!since|from|on|over|against|than)(?:[\w'¶]+ ){{0,3}}?{phrases.PRICE}", behind
    )
    return own is None and bool(phrases.NOT_ITS.search(text, max(0, verb - 22), verb))


def _is_of_price(text: str, match: re.Match[str], group: str) -> bool:
    """Tell whether a multiple is measured against an earlier price of the company."""
    if group in "ms":
        return not phrases.NOT_ITS.search(match.group())
    named = phrases.NEAR_PRICE.search(match.group()) or re.search(
        r"worth|fetched|valued|valuable|step[- ]?up|what (?:(?:[\w-]+ ){0,2}?(?:investors|backers|"
        r"holders)|¶) "
        r"(?:had )?paid|figure (?:last|it|reported|(?:at|of|in|from) (?:its|the) "
        r"(?:last|previous|latest))|§(?: or so)? at which",
        text[match.start() : match.end() + 20],
    )
    # "Its stake is worth four times what it paid."
    held = text[max(0, match.start() - 60) : match.start()]
    if re.search(r"\b(?:stakes?|holdings?|investment|bet)\b[^,.;]*\bworth ", held):
        return False
    # "Turned down term sheets at twice the price": nobody paid it.
    if re.search(r"\b(?:turned (?:down|away)|term sheets?|rejected|declined)\b[^.;]*$", held):
        return False
    if re.match(
        r"(?:(?: (?!valu|pric|worth|round)[\w'¶-]+){0,5})?"
        r" ?(?:revenues?|sales|turnover|arr|earnings|ebitda|profits?|oversubscribed|as many|more "
        r"likely)\b",
        text[match.end() :],
    ):
        return False
    around = text[max(0, match.start() - 110) : match.end() + 50]
    at_that = re.search(r"\bat (?:more than |nearly |almost |about )?$", text[: match.start()])
    return bool(
        named or at_that or phrases.NEAR_PRICE.search(around) or (group == "v" and "¶" in around)
    )


def _moved(
    text: str, match: re.Match[str], share: float, rule: str, priced: bool
) -> Iterator[tuple[int, int, float, str]]:
    """Read a percentage or a fraction: a drop or a rise by it, or that part of another price."""
    before = re.split(
        r"; |\. |, (?:and|while|but|after) ", text[max(0, match.start() - 100) : match.start()]
    )[-1]
    after = re.split(
        r"; |\. |, (?:and|while|but|a|an|with) ", text[match.end() : match.end() + 90]
    )[0].removeprefix(")")
    if phrases.STAKE.match(after) or phrases.LISTED.match(after):
        return
    if phrases.HOLDING.search(before) and not (
        phrases.AGAINST_ROUND.compiled.match(after) or phrases.BEHIND_DROP.match(after)
    ):
        return
    # "Cut the value of its 35%": what it holds, not by how much.
    if re.search(r"\bof (?:its|their|his|her|the) ?$", before):
        return
    if phrases.TERMS.search(after) or not _speaks_of_price(text, match, before, after, priced):
        return
    multiple = _multiple(before, after, share, rule)
    if multiple is not None:
        yield *match.span(), round(multiple, 4), rule


def _speaks_of_price(
    text: str, match: re.Match[str], before: str, after: str, priced: bool
) -> bool:
    close, behind = re.split(r"[,;(]", before)[-1], re.split(r"[,;)]", after)[0]
    if phrases.NOT_ITS.search(close) or phrases.NOT_ITS.search(behind):
        return False
    if priced:
        return True
    if (
        phrases.NEAR_PRICE.search(close)
        or phrases.NEAR_PRICE.search(behind)
        or phrases.AGAINST_ROUND.compiled.match(behind)
    ):
        return not re.search(r"\$\d", behind)
    if phrases.MARKED.search(before) or phrases.MARKED.search(behind):
        return True
    lead_in = re.search(
        r"(?:valued at|valuation (?:of|to|at)|valuation down to|worth|"
        r"valu(?:e|es|ed|ing) [\w¶ ]{1,30} at|(?<=§) valuation|valuation [\w ]{2,40} (?:was|is)|"
        r"price (?:tag )?of|valuation [\w "
        r"]{2,20} (?:to|"
        r"from)) ?§?[^.;]{0,45}$",
        text[max(0, match.start() - 100) : match.start()],
    )
    return bool(lead_in) and bool(
        re.search(r"[,(—–-]|, which is|that is", text[max(0, match.start() - 45) : match.start()])
    )


def _multiple(before: str, after: str, share: float, rule: str) -> float | None:
    """Return what the price was multiplied by; None where the words tell no direction."""
    if phrases.BEHIND_DROP.match(after):
        return 1 - share if share < 1 else None
    if phrases.BEHIND_LIFT.match(after):
        return 1 + share
    of_now = phrases.WAS.search(before) and phrases.OF_NOW.match(after)
    if of_now and (phrases.THEN.search(before) or phrases.THEN.search(after)):
        return round(1 / share, 2)
    level = re.match(
        rf" (?:of |the |its |what |that |as {phrases.DEAR})", after
    ) or after.startswith(" §")
    lost = re.search(
        r"\b(?:wip\w+|los[est]\w*|shed\w*|eras\w+|shav\w+|knock\w+|cut|trim\w*|"
        r"evaporat\w*)(?: \w+){0,4} ?$",
        before,
    )
    if level and not lost and (rule == "change.fraction" or phrases.TO.search(before)):
        if re.match(
            rf" (?:of |the |its |what |that |as {phrases.DEAR} as )*" + phrases.BASE, after
        ) or re.search(r"\bwere |was ", before[-12:]):
            return share
        return None
    drop, lift = phrases.BEFORE_DROP.search(before), phrases.BEFORE_LIFT.search(before)
    if drop and (not lift or drop.start() > lift.start()) and share < 1:
        return (
            share
            if rule == "change.fraction" and re.search(r"\bto (?:\w+ ){0,3}$", before)
            else 1 - share
        )
    return 1 + share if lift else None


def _window(masked: Masked, end: int) -> str | None:
    """Return the words that say over which time, as the article writes them."""
    window = phrases.WINDOW.search(masked.text, end, min(len(masked.text), end + 45))
    if not window or window.start() - end >= 25:
        return None
    if "†" not in window.group("w"):
        return masked.raw[window.start("w") : window.end("w")].strip()
    first, last = masked.original(*window.span("w"))
    days = (
        m.value.date.isoformat()
        for m in masked.marks
        if m.kind == "date" and first <= m.start < last
    )
    return "since " + " ".join(days)
