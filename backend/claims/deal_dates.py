"""A masked sentence and what it says of deals in, the dates of those deals out.

A date counts when it says when a financing was announced, closed or made; founding years,
reporting dates, targets, plans and the years of figures do not.
"""

import re

from backend.claims.draft import Draft
from backend.claims.lexicon import FUNDING, RAISE
from backend.claims.masking import Mark, Masked
from backend.claims.modality import find_modality
from backend.model.claim import DateValue
from backend.values.dates import PartialDate

_DEAL = ("amount", "round", "lead_investor", "contribution", "investor", "total_raised")
_NOUN = (
    r"(?:rounds?|financings?|funding|fundings?|raises?|fund-?rais(?:e|er|ing)|investment|deal|"
    r"injection|tranche|extension|placement|facility|loan|ipo|flotation|listing|offering|transaction|"
    r"cash|capital|equity|money|commitment|grant|note|bridge|debentures|series|package|issue|line)"
)
_AT = (
    r"(?: ?[,(–—|:-]? ?(?:which |that |was |back |early |late |earlier |just |only |again |once |first |dated |signed |made |"
    r"closed |completed |finali[sz]ed |announced |raised |held |done |arranged |struck |led by ¶ )*"
    r"(?:in|on|of|from|during|at)?(?: the)?(?: (?:end|beginning|start|middle|spring|summer|autumn|fall|winter|middle|height|first|second|half|week)(?: of)?)* ?)"
)
# "§ round in †", "¤ (†)", "¤ of †": the date stands by the deal.
_BESIDE = re.compile(rf"(?P<sign>[§¤])(?:[ -](?!revenue|sales|profit|loss|since|until|by|before|after|between|through|to\b|and\b|than)[\w-]+){{0,2}}?(?: {_NOUN})?{_AT}$")
_BESIDE_NOUN = re.compile(rf"\b{_NOUN}(?: led by ¶)?(?! valu){_AT}$")
# "its † ¤", "†'s § round", "† round".
_BEFORE_DEAL = re.compile(
    rf"^(?:'s)?,? (?:(?:own|big|mega|massive|blockbuster|down|record|monster|inaugural|late-stage|first|"
    rf"second|final|latest|private|public|strategic|emergency|follow-on|[a-z]+-led|¶-led|§|¤|\"|'s) ?)*"
    rf"(?:§|¤|{_NOUN}|announcement|purchase of)(?!\w)"
)
_PAPER = re.compile(r"\b(?:filings?|letter|documents?|prospectus|deck|memo|presentation|email) (?:dated|from|of|in) $")
_PARTNERS = re.compile(r"^ (?:\w+ )?(?:deal|agreement|pact|partnership|alliance) with\b")
_FIGURE = re.compile(
    r"^(?:'s)?,? (?!at |in |for |on |with |and |from |to |by )(?:[\w-]+ ){0,2}?(?:revenues?|sales|profits?|results|earnings|valuation|peak|forecast|figures|"
    r"target|estimate|alone|class|cohort|batch|to date|report|budget|losses|loss|prices?|growth|vintage|fund\b)"
)
_FILLER = (
    r"(?: back)?(?:,? (?:in|on|at|the|of|for|to|from|early|late|mid|around|about|end|start|"
    r"beginning|spring|summer|quarter|half|first|second|by|year|week))* ?$"
)
_PASSING = re.compile(
    r"\b(?:found(?:ed|ing)|establish\w*|launch(?:ed|es|ing)?|started|starts|starting|set up|"
    r"incorporated|born|created|graduat\w+|hired|appointed|named|expected|due|planned|plans?|"
    r"scheduled|slated|aim(?:s|ing)?|hop(?:es?|ing)|intends?|become|deadline|target\w*|acquired(?! §)|sold to|projected|"
    r"forecast|peak(?:ed)?|listed|went public|debuted|updated|published|copyright|compared|"
    r"shut down|laid off|filed|joined (?:as|from|the company|the firm|¶ as)|became|grew|reached|hit|"
    r"posted|booked|generated|earned|opened|moved|met|was valued|were valued|fell|rose|dating|"
    r"exited|died|resigned|left|stepped down|valued at §|worth §|valuation of §|active|operating)"
    rf"(?: (?:¶|[\w-]+)){{0,2}}?{_FILLER}|\b(?:can|could|will|may|might|would) (?:[\w-]+ ){{1,4}}$|"
    r"\b(?:since|until|till|before|as of|ended|ending|year to|through|between|(?:from|between) †,? and|"
    rf"earliest|as early as|as soon as|later than|versus|than|by|bought by){_FILLER}"
)
_DEAL_VERB = (
    rf"(?:{RAISE}|closed|led|leading|co-led|headed|joined|invest(?:ed|ing)|participated|took part|backed|"
    r"bought|put|poured|injected|assembled|placed|arranged|signed|sold|came (?:in|together)|completed|"
    r"wrote|issued|held|anchored|provided|contributed|funded|financed|obtained|collected|banked|"
    r"tapped|borrowed|fetched|scraped together|returned|came back|received|pumped|lent|spent|"
    r"(?:emerged|came out|launched) (?:from|of|out of) stealth|awarded|granted|had done|did|made|gave|started|began|begun|kicked off)"
)
_ANY_VERB = re.compile(
    rf"\b(?:(?P<deal>(?<!an )(?<!a )(?<!the )(?<!its )(?<!of )(?<!to ){_DEAL_VERB})|found(?:ed|ing)|established|launched|incorporated|born|hired|"
    r"appointed|named|acquired|grew|reached|hit|posted|booked|generated|earned|reported|wrote|"
    r"moved|opened|became|graduated|filed|went public|debuted|shut|laid off|valued|peaked|fell|rose|"
    r"doubled|tripled|expects?|plans?|aims?|expected|planned|is worth|was worth|lost|employed|left|"
    r"resigned|stepped|died|met|listed|dropped|exited|served|worked|joined as|said|told|"
    r"picked|selected|won (?:a|an|the) (?:contract|award|prize)|approved|passed)\b"
)
_ANNOUNCE = (
    r"(?:announc(?:ed|es|ing)|said|says|unveil(?:ed|s|ing)|disclos(?:ed|es|ing)|reveal(?:ed|s|ing)|"
    r"confirm(?:ed|s|ing)|told [^,;§]{2,40}|stat(?:ed|es)|made public|post(?:ed)?|tweeted|declared|"
    r"(?:statement|press release|release|blog post|post|filing|announcement|emailed note|interview|note)"
    r"(?: (?:issued|released|published|dated|posted|sent|this|made))?)"
)
_ANNOUNCED = re.compile(rf"\b{_ANNOUNCE}(?:,| (?:in|via|through|to|with) [^,;§†]{{2,50}}| (?:the|its|it|late|early|it was|that|[\w-]+ly|§|¤))*,?(?: on| in| earlier| late| early| back in| at the)?(?: \w+)? ?$")
_ANNOUNCES = re.compile(
    rf"^,?(?: it| that| as| also| officially| formally| publicly| has| the company| the start-?up| the firm| ¶| in [\w ]{{3,20}}| morning| evening| afternoon)*"
    rf"(?: {_ANNOUNCE}| (?:has |have |had )?(?:{RAISE})\b)"
)
_FRONTED = re.compile(
    r"(?:^\W*|[,:–—-] ?|\b(?:and|but|then) |(?:¶|\bcompany|\bstart-?up|\bfirm|\bgroup|\bmaker|\bbank|\bit),? )"
    r"(?:on |in |earlier |late |back |just |only |also |again )*(?:the )?$"
)
_REPORTED = re.compile(
    r"(?:¶|\breports?|\bsources?|\bpeople|\bmedia|\bpaper|\bnewspaper)(?:'s [\w ]+)? (?:first |had |has |also |then |previously )*"
    r"(?:reported|wrote|report|broke|noted|quoted)(?: \w+){0,4}? ?(?:in|on|last|earlier|back in|earlier in)? ?$"
)
_OTHER_SPEAKER = re.compile(r"¶(?: news)? (?:had |has |also )?(?:said|says)(?: (?:on|in|earlier|late|back in|earlier in))* ?$")
_OF_THIRD = re.compile(r"^(?: that)? (?:the (?:company|start-?up|firm|group|\w+ maker|unicorn)|¶|another|investors)\b")
_WHEN_RAISED = re.compile(rf"^,? when (?:it|the [\w-]+|they|¶)(?: (?:last|also|first|had|was|and ¶))* (?:{RAISE}|valued|took|spent|put|invested|led)\b|^,? when ¶ (?:and ¶ |, ¶ )*(?:{_DEAL_VERB})")
_FUND_CLOSE = re.compile(r"\b(?:clos\w+|rais\w+|launch\w+|unveil\w+|announc\w+)[^.;§¤]{0,40}?\b(?:fund|funds|vehicle|spv)\b(?! ?-?rais)")
_MARKET = re.compile(
    r"\b(?:start-?ups|companies|firms|vcs|venture (?:capitalists|capital firms|investors|funds)|unicorns|dealmakers)\b(?! (?:including|such))"
    r"[^.;¶]{0,40}\b(?:rais\w+|amass\w+|pull\w+|secur\w+|receiv\w+|attract\w+|collect\w+|took|drew|land\w+|invested|put|pour\w+|banked)\b|"
    r"\b(?:into|across|over|for) (?:[\w¶'-]+ ){0,3}(?:start-?ups|companies|deals|firms)\b|"
    r"\b(?:funding|investment|deal) (?:volume|activity|totals?|levels?)\b"
)
_NOT_A_DEAL = re.compile(
    r"\b(?:revenues?|arr|sales|profit\w*|turnover|users|customers|layoffs?|ebitda|bookings|earnings|"
    r"acquisition of|lawsuit|fined?|partnership with|contract)\b"
)
_YEAR = r"(?P<y>(?:19[89]|20[0-4])\d)"
# Years that no word before them marks: "Series B (NOK 96 million, 2023)", "Seed, 2021: § from".
_BARE_YEAR = (
    re.compile(rf"[§¤](?: {_NOUN})?,? ?\((?:[^()]{{0,30}}, )?{_YEAR}(?:[,;] [^()]{{0,40}})?\)"),
    re.compile(rf"\((?:[^()]{{0,20}})?[§¤][^()]{{0,25}}, {_YEAR}\)"),
    re.compile(rf"[§¤](?: {_NOUN})?(?:,| –| —| -|:| /|/) ?{_YEAR}(?=\W*$|[,;:)]| [–—-] )"),
    re.compile(rf"^\W*{_YEAR}(?::| –| —| -|,)? (?:an? |our |the |its )?(?=[§¤])"),
    re.compile(rf"^\W*[§¤][^.;]{{0,60}}?(?:, | – | — |\(| in ){_YEAR}\)?\W*$"),
)


def find_deal_dates(masked: Masked, drafts: list[Draft]) -> list[Draft]:
    """Return a draft for each date that belongs to one of the drafts of its sentence."""
    found: list[Draft] = []
    for mark in masked.of("date"):
        rule = _date_rule(masked, mark, drafts)
        if rule:
            start = _quote_start(masked.text, mark.at)
            value = DateValue(mark.value.date, mark.value.relative)
            found.append(Draft("date", value, masked, start, mark.at + 1, mark.at, rule))
    return found + _bare_years(masked, drafts)


def _quote_start(text: str, at: int) -> int:
    word = re.search(
        r"\b(?:in|on|last|early|late|back in|earlier in|since|announced|said|of|the|its)(?: the)? ?$",
        text[:at],
    )
    return word.start() if word else at


def _date_rule(masked: Masked, mark: Mark, drafts: list[Draft]) -> str | None:
    text = masked.text
    left, right = _clause_of(text, mark.at)
    before, after = text[left : mark.at], text[mark.at + 1 : right]
    if _WHEN_RAISED.match(after):
        return "date.when-raised"
    deals = [d for d in drafts if d.attribute in _DEAL and not d.standing]
    if _PAPER.search(before):
        return None
    beside = _stands_beside(text, mark.at, drafts, before, after)
    if beside:
        return None if _is_open(masked, beside, text) else "date.beside-the-deal"
    if _FIGURE.match(after) or _FUND_CLOSE.search(before):
        return None
    if _is_announced(text, mark.at, before, after, left, right, deals):
        inside = [d for d in deals if left <= d.at < right] or deals
        return None if inside and all(_is_planned(d) for d in inside) else "date.announced"
    if _MARKET.search(text, left, right):
        return None
    if _PASSING.search(before) and not _BY_THEN.search(before):
        return None
    if _REPORTED.search(before) or _ANNOUNCED.search(before):
        return None
    if _THE_ROUND.search(before):
        return "date.the-round"
    return _by_verb(text, mark.at, before, after, left, right, deals, drafts)


# A sentence of its own: "The round closed in †."
_THE_ROUND = re.compile(
    r"\b(?:the|this|its|their|a|an?) (?:[\w-]+ ){0,2}?(?:round|deal|financing|fund-?raise|fund-?raising|raise|"
    r"transaction|investment|¤) (?:was |has been |had been |were )?(?:first |formally |officially |only )?(?:closed|"
    r"completed|announced|finali[sz]ed|signed|concluded|agreed|wrapped up|came together)(?: (?:back|only|just|late|early|earlier))?"
    r"(?: in| on)?(?: the)? ?$|"
    r"\b(?:closed|completed|raised|announced|finali[sz]ed|wrapped up) (?:the|this|its|an?|that) (?:[\w-]+ ){0,2}?"
    r"(?:round|financing|fund-?raise|fund-?raising|raise)(?: (?:back|only|just|late|early|earlier))?(?: in| on)?(?: the)? ?$"
)
_BY_THEN = re.compile(r"(?:rais|clos|secur|land|complet)\w* (?:by|before|in) ?$")


def _is_planned(draft: Draft) -> bool:
    """Tell whether the deal is a plan or denied: its date is no date of a deal."""
    return find_modality(draft.masked, draft.start, draft.end, draft.attribute, draft.rule)[0] in ("planned", "denied")


def _is_open(masked: Masked, at: int, text: str) -> bool:
    """Tell whether the round or sum at a place is only planned."""
    role = "amount" if text[at] == "§" else "round"
    return find_modality(masked, at, at + 1, role)[0] in ("planned", "denied")


def _stands_beside(text: str, at: int, drafts: list[Draft], before: str, after: str) -> int | None:
    """Return the place of the sum or round that the date is part of: "its † ¤", "§ in †"."""
    sums = {d.at for d in drafts if d.attribute in ("amount", "contribution")}
    rounds = {d.at for d in drafts if d.attribute == "round"}
    told = sums | rounds | {d.at for d in drafts if d.attribute in ("valuation", "lead_investor", "investor")}
    behind = _BEFORE_DEAL.match(after)
    if behind and told and not _FIGURE.match(after) and not _PARTNERS.match(after):
        sign = re.search("[§¤]", behind.group())
        place = at + 1 + sign.start() if sign else at
        if not sign or place in sums | rounds:
            return place
    beside = _BESIDE.search(before)
    if beside:
        place = at - len(before) + beside.start("sign")
        if place in sums | rounds and not _NOT_A_DEAL.search(beside.group()):
            return place
    noun = _BESIDE_NOUN.search(before)
    if noun and told and not re.search(r"\bfund\b", noun.group()):
        nearest = min(told, key=lambda d: abs(d - at))
        return nearest if ":" not in text[at:nearest] else None
    return None


def _is_announced(
    text: str, at: int, before: str, after: str, left: int, right: int, deals: list[Draft]
) -> bool:
    """Tell "said on † that it had raised §" and "on †, the company announced"."""
    if _REPORTED.search(before) or re.search(r"\b(?:deni|reject|dismiss|refut)\w+", text[left:right]):
        return False
    if _OTHER_SPEAKER.search(before) and _OF_THIRD.match(after):
        return False
    said = _ANNOUNCED.search(before)
    fronted = _FRONTED.search(before) and not re.search(r"†,? ?$", before)
    if not said and (not fronted or not _ANNOUNCES.match(after) or _PASSING.search(before)):
        return False
    inside = [d for d in deals if left <= d.at < right]
    if inside:
        return not _NOT_A_DEAL.search(after[:30])
    return bool(re.search(FUNDING, text[left:right])) and not _NOT_A_DEAL.search(text, left, right)


def _by_verb(
    text: str,
    at: int,
    before: str,
    after: str,
    left: int,
    right: int,
    deals: list[Draft],
    drafts: list[Draft],
) -> str | None:
    """Give the date to the deal whose verb governs it: the last one before it, or the first behind."""
    valued = [d for d in drafts if d.attribute == "valuation"]
    inside = [d for d in deals + valued if left <= d.at < right and abs(d.at - at) < 140]
    if not inside or any(d.attribute == "total_raised" and abs(d.at - at) < 30 for d in drafts):
        return None
    if re.match(r",? there (?:was|were|had been)\b", after):
        return None
    fronted = bool(re.fullmatch(r"[^¶§¤]{0,28}", before)) and not re.search(rf"\b{_DEAL_VERB}\b", before)
    verbs = _ANY_VERB.finditer(after) if fronted else _ANY_VERB.finditer(before)
    governing = None
    for verb in verbs:
        governing = verb
        if fronted:
            break
    if governing is None or not governing.group("deal"):
        return None
    nearest = min(inside, key=lambda d: abs(d.at - at))
    if nearest in valued and not re.search(r"rais|clos|bought|sold|invest|led|took|complet", governing.group()):
        return None
    if nearest.at > at and re.search(
        r", (?:is|was|has|had|which|who|plans|wants)\b", text[at : nearest.at]
    ) and not fronted:
        return None
    return None if _is_planned(nearest) else "date.of-the-deal"


def _bare_years(masked: Masked, drafts: list[Draft]) -> list[Draft]:
    """Find years in brackets and lists of rounds, which stand beside a sum or a round."""
    told = {d.at for d in drafts if d.attribute in ("amount", "round", "contribution")}
    found: dict[int, Draft] = {}
    for pattern in _BARE_YEAR:
        for match in pattern.finditer(masked.text):
            start, end = match.span("y")
            near = text_near(told, match.start(), match.end())
            if not near or start in found:
                continue
            value = DateValue(PartialDate(int(match.group("y"))), False)
            found[start] = Draft("date", value, masked, start, end, start, "date.bare-year")
    return list(found.values())


def text_near(places: set[int], start: int, end: int) -> bool:
    """Tell whether one of the places lies in a stretch, or just behind it."""
    return any(start <= place <= end + 1 for place in places)


def _clause_of(text: str, at: int) -> tuple[int, int]:
    left, right = 0, len(text)
    for match in re.finditer(
        r"; |, (?:while|whereas|but|although|and (?:in|on|last|it|¶|then))\b|\. |, (?=having |after |following |(?:an?|\w+) (?:years?|months?|weeks?) (?:after|before) )",
        text,
    ):
        if match.end() <= at:
            left = match.end()
        elif match.start() > at:
            right = match.start()
            break
    return left, right
