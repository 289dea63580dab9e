"""A masked sentence and what it says of deals in, the dates of those deals out.

A date counts when it says when a financing was announced, closed or made; founding years,
reporting dates, targets and the years of figures do not.
"""

import re

from backend.claims.draft import Draft
from backend.claims.lexicon import FUNDING, RAISE, ROUND_NOUN
from backend.claims.masking import Mark, Masked
from backend.model.claim import DateValue

_PASSING_DATE = re.compile(
    r"\b(?:found(?:ed|ing)|establish\w*|launch\w*|start(?:ed|ing|s)?|set up|incorporated|born|since|until|till|by|before|after|as of|from|ended|ending|end of|year to|beginning|created|graduat\w+|hired|appointed|expected|due|planned|through|between|and|deadline|target\w*|acquired by|bought|projected|forecast|valued|peak(?:ed)?(?: in)?|listed|went public|earliest|as early as|dated|updated|published|copyright|between|versus|compared (?:with|to)|than)(?: back)?(?: in| on| at| the| of| for| early| late| mid| around| about)*\s*$"
)
_REPORTED = re.compile(r"(?:¶|\breports?|\bsources?|\bpeople|\bmedia)(?:'s [\w ]+)? (?:first |had |has |also |then )*(?:reported|said|wrote|report|had|broke|revealed|noted|told)(?: \w+){0,4}? (?:in|on|last|earlier|back in|earlier in)?\s*$")
_ANNOUNCED = re.compile(r"\b(?:announc\w*|said|says|unveil\w*|disclos\w*|reveal\w*|confirm\w*|told|report(?:s|ed)|statement|release|made public|state[sd]|blog post|press release|tweet\w*|post|filing)\b[^.;§]{0,60}$")
_DATE_VERB = re.compile(
    rf"\b(?:{RAISE}|clos\w+|complet\w+|led|leading|joined|invest\w+|participat\w+|back\w*|round|series|funding|financing|injection|{ROUND_NOUN})\b"
)


def find_deal_dates(masked: Masked, drafts: list[Draft]) -> list[Draft]:
    """Return a draft for each date that belongs to one of the drafts of its sentence."""
    found: list[Draft] = []
    text = masked.text
    for mark in masked.of("date"):
        rule = _date_rule(text, mark, drafts)
        if rule:
            start = mark.at
            word = re.search(r"\b(?:in|on|last|early|late|back in|earlier in|since|announced|said)? ?$", text[:start])
            start = word.start() if word else start
            found.append(
                Draft("date", DateValue(mark.value.date, mark.value.relative), masked, start, mark.at + 1, mark.at, rule)
            )
    return found


def _date_rule(text: str, mark: Mark, drafts: list[Draft]) -> str | None:
    before, after = text[max(0, mark.at - 110) : mark.at], text[mark.at + 1 : mark.at + 90]
    if _PASSING_DATE.search(before) and not re.search(r"(?:rais|clos|secur|land|complet)\w* (?:by|before|in)\s*$", before):
        return None
    if re.match(r"(?:'s)? (?:revenue|sales|profit|results|valuation|peak|forecast|figures|target|estimate|alone|class|cohort|batch|to date|report)", after):
        return None
    announced = _ANNOUNCED.search(before)
    if _REPORTED.search(before) and not announced_by_company(before):
        return None
    deals = [d for d in drafts if d.attribute in ("amount", "round", "lead_investor", "contribution", "investor") and not d.standing]
    if announced and (deals or re.search(rf"{FUNDING}", text)) and not re.search(r"valuation", text[mark.at : mark.at + 20]):
        return "date.announced"
    if re.match(r"(?:,? (?:said|announced|unveiled|revealed|confirmed|disclosed)|,? that it| it (?:has |had )?(?:rais|clos|secur))", after) and (deals or re.search(FUNDING, text)):
        return "date.announced"
    if not deals:
        return None
    clause = _clause_of(text, mark.at)
    inside = [d for d in deals if clause[0] <= d.at < clause[1] and abs(d.at - mark.at) < 110] or [d for d in deals if abs(d.at - mark.at) < 45]
    nearest = min(inside, key=lambda d: abs(d.at - mark.at), default=None)
    if nearest is not None and nearest.at > mark.at and re.search(r", (?:is|was|has|had|which|who|plans|wants)\b", text[mark.at : nearest.at]):
        return None
    if not inside or any(d.attribute == "total_raised" and abs(d.at - mark.at) < 30 for d in drafts):
        return None
    if not _DATE_VERB.search(text[clause[0] : clause[1]]):
        return None
    return "date.of-the-deal"


def announced_by_company(before: str) -> bool:
    """Tell whether the one who said it is the company, and not an outlet or a source."""
    return bool(re.search(r"\b(?:it|the company|the firm|the start-?up|they|he|she|the companies) (?:said|announced)|¶ (?:said|announced)(?: on| in a statement(?: on)?)?\s*$", before))


def _clause_of(text: str, at: int) -> tuple[int, int]:
    left, right = 0, len(text)
    for match in re.finditer(r"; |, (?:while|but|although|and (?:in|on|last|it|¶))\b|\. ", text):
        if match.end() <= at:
            left = match.end()
        elif match.start() > at:
            right = match.start()
            break
    return left, right
