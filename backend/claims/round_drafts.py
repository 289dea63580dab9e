"""A masked sentence and its other drafts in, the rounds that it names out.

A label may also speak of a stage ("Series A investors"), of many rounds, of a listing to come or
of a loan that is paid back.
"""

import re

from backend.claims.draft import Draft
from backend.claims.gates import Gated
from backend.claims.masking import Mark, Masked
from backend.model.claim import RoundValue

_ROUND_SAID = re.compile(
    r"(?i)\b(?:round|seed money|funding|financing|raise|extension|investment)\b"
)
# "To pay back its ¤": the loan is of the day before.
_REPAID = re.compile(
    r"\b(?:(?:re)?pa(?:y|ys|id|ying)(?: back| down| off)?|retir\w+|settl\w+|clear\w*) "
    r"(?:(?:the|its|an?|off|outstanding|existing|old|expensive|costly) ){0,3}$"
)
_STAGE = re.compile(
    r"^(?:[- ](?:stage|startups?|start-ups|companies|investors?|valuations?|deals|"
    r"investing|funds?\b|firms?|investments\b|space|market|checks|cheques|"
    r"and (?:later|beyond|above|up)|onwards?|or (?:later|beyond)|to (?:¤|pre-ipo)|"
    r"preferred|warrants?|to an? (?:valuation|listing|ipo)|graduation|crunch|"
    r"rounds (?:are|have|across)))"
)
# "The average Series A round", "43 debt rounds", "if they invested in a seed round".
_GENERAL = re.compile(
    r"\b(?:(?!(?:19|20)\d\d )\d+|average|median|typical|most|many|few|fewer|larger|smaller|"
    r"bigger) (?:[\w-]+ )?$"
)
_PLURAL = re.compile(r" (?:[\w-]+ )?(?:rounds?|deals?|financings?)\b")
_IF = Gated(r"\bif (?:they|you|we|an?|one|investors|someone)\b")
# "Round: Growth".
_FIELD = re.compile(r"\W*(?:funding |investment )?(?:round|stage|type)(?: type)?: ?")
# "Withdrew its IPO filing", "amid IPO plans": a listing that is not the money's.
_IPO_TALK = re.compile(
    r"[- ](?:filings?|hype|plans?|market|window|pipeline|process|prospects?|candidates?|approval|"
    r"moment|ambitions|hopes|prospectus|papers|preparations?|rumou?rs|speculation|activity)\b"
)
_OTHERWISE = re.compile(r"\b(?:but|following|while|although|instead of)\b")
_BEFORE_IPO = re.compile(
    r"\b(?:amid|ahead of|before|prior to|eyeing|plans?(?: for)?|prepar\w+ for|eyes|approach\w+|"
    r"towards?|nears?)(?: an?| its| the| possible| potential| planned| upcoming| blockbuster| "
    r"eventual| likely| expected| company's| ¶'s| it| they)* $"
)
# "Filed for an IPO", "put its own IPO off": what is done about a listing says that there is one.
_IPO_ACT = re.compile(
    r"\b(?:fil(?:es|ed)|pric(?:es|ed)|launch(?:es|ed)|complet(?:es|ed)|pull(?:s|ed) off|"
    r"(?:launch|pricing|closing|completion) of|"
    r"postpon(?:es|ed)|put(?:s| off)?|shelv(?:es|ed)|withdr(?:ew|aws)|delay(?:s|ed)|"
    r"abandon(?:s|ed)|scrap(?:s|ped))(?: (?:for|an?|its|the|their|own|planned|long-awaited|"
    r"confidentially|biggest|largest|upsized))* $"
)
_IPO_PUT_OFF = re.compile(
    r"(?: of [\w ¶']{1,30})? (?:was|is|has been|had been) (?:\w+ly )?(?:postponed|shelved|"
    r"delayed|withdrawn|put off|pulled|abandoned|priced|completed|scrapped)\b"
)
_ROUND_NOUN = re.compile(r" (?:funding |financing )?(?:round|funding|financing|raise|deal)\b")
_ROUND_BEHIND = re.compile(r" (?:round|(?:from|by|led|with) )")
# "A strategic investment in ¶", not "through strategic investment" or "its strategic investment
# insights".
_STRATEGIC = re.compile(
    r"\b(?:an?|the|this|that|another|latest|new|¶'s?|received|secur\w+|announc\w+|clos\w+|complet\w+|"
    r"attract\w+|allocat\w+|led|leads|mak\w+|made) (?:[\w-]+ ){0,2}$"
)
_INSIGHT = re.compile(
    r" ?(?:funding |financing |investments? )?(?:insights?|acumen|opportunit\w+|strateg\w+|"
    r"decisions?|advice|packages?|plans?|approach\w*|in (?:building|developing|growing|our|its|"
    r"their|the (?:future|region|community|people))\b)"
)
_WEAK_LABELS = frozenset(
    {
        "debt",
        "grant",
        "growth",
        "bridge",
        "venture",
        "strategic",
        "secondary",
        "convertible",
        "crowdfunding",
        "angel",
        "pre-ipo",
        "seed",
    }
)

_LED = re.compile(r" (?:(?:was|is|will be|has been) )?(?:co-)?led by ¶")
# "A strategic investment in its ¤": what kind of Series it is.
_BESIDE_LETTER = frozenset({"growth", "strategic", "venture"})


def draft_rounds(masked: Masked, drafts: list[Draft]) -> list[Draft]:
    """Return a draft for each label that names a financing, beside what else a sentence says."""
    found: list[Draft] = []
    marks = masked.rounds
    if not marks:
        return found
    has_sum = any(d.attribute in ("amount", "contribution") for d in drafts)
    lettered = any(mark.value.startswith("series-") for mark in marks)
    for mark in marks:
        after = masked.text[mark.at + 1 :]
        label = mark.value
        if _STAGE.match(after) and not re.match(
            r" (?:investors?|deals?) (?:includ|are|was|led)|[- ]preferred", after
        ):
            continue
        if label == "ipo" and not _listing(masked, mark, drafts):
            continue
        if _PLURAL.match(after) and _GENERAL.search(masked.text, 0, mark.at):
            continue
        if _IF.search(masked.text, 0, mark.at):
            continue
        if (
            label in _WEAK_LABELS
            and not has_sum
            and not _LED.match(after)
            and not _ROUND_SAID.search(masked.words(mark) + after[:14])
            and not _FIELD.fullmatch(masked.text, 0, mark.at)
        ):
            continue
        if lettered and label in _BESIDE_LETTER:
            continue
        if (
            label == "strategic"
            and not has_sum
            and (not _STRATEGIC.search(masked.text, 0, mark.at) or _INSIGHT.match(after))
            and not _ROUND_BEHIND.match(after)
        ):
            continue
        if label == "debt" and (
            _REPAID.search(masked.text[: mark.at])
            or not any(
                d.attribute in ("amount", "contribution") and abs(d.at - mark.at) < 60
                for d in drafts
            )
        ):
            continue
        if (
            label == "debt"
            and any(d.rule == "contribution.part-debt" for d in drafts)
            and re.search(r"equity", masked.text)
        ):
            continue
        start = masked.text.rfind(" ", 0, max(0, mark.at - 1)) + 1
        end = mark.at + 1
        tail = _ROUND_NOUN.match(after)
        if tail:
            end += tail.end()
        found.append(
            Draft(
                "round", RoundValue(label), masked, min(start, mark.at), end, mark.at, "round.label"
            )
        )
    return found


def _listing(masked: Masked, mark: Mark, drafts: list[Draft]) -> bool:
    if _IPO_TALK.match(masked.text, mark.at + 1) or _BEFORE_IPO.search(masked.text, 0, mark.at):
        return False
    if _IPO_ACT.search(masked.text, 0, mark.at) or _IPO_PUT_OFF.match(masked.text, mark.at + 1):
        return True
    return any(
        (d.attribute == "amount" or (d.attribute == "valuation" and d.at > mark.at))
        and abs(d.at - mark.at) < 70
        and not _OTHERWISE.search(masked.text, min(d.at, mark.at), max(d.at, mark.at))
        for d in drafts
    )
