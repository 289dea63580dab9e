"""A claim's sentence and the mood of the claim told before it in, the mood that it takes over out.

"¶ has raised §, two people said. ¶ led." What the sources say goes on in the next sentences of the
paragraph, as long as nobody else speaks and no other time is told. What stands in other paragraphs
is not looked at.
"""

import re

from backend.claims.hearsay_cues import THEY_SAID, UNNAMED
from backend.claims.masking import Masked
from backend.model.claim import Modality

_GIVERS = ("lead_investor", "investor")
# "That is twice what it fetched": of a price that has only been rumoured, or is yet to be paid.
_THAT_IS = re.compile(
    r"\W*(?:or )?(?:that|this|it|the (?:new )?(?:price|figure|sum|valuation))(?: offered)? "
    r"(?:is|was|would (?:also )?(?:be|mean|make|represent|imply|mark|amount)|means|implies|makes|"
    r"represents|corresponds|equals|compares|works out)\b"
)

# "Valuation: just under §." behind a plan: the price that is asked.
_ASKED = re.compile(r"\W*(?:the )?(?:(?:pre|post)-money |asking )?(?:valuation|price|value): ")
# What is told with another time, another sum or another round is another story.
_ELSEWHERE = re.compile(
    r"[§¤†]|\b(?:earlier|previous|former|last time|filings?|documents?|papers|register)\b"
)
_HAPPENED = re.compile(
    r"\b(?:led|leads|followed|joined|participated|invested|bought|came|took|put|co-led|headed|"
    r"contributed|backed|returned|chipped|wrote|supplied|provided|split|shared|fronted|anchored|"
    r"steered|spearheaded)\b"
)
_GOES_ON = re.compile(
    r"\b(?:(?<!as )(?:co-)?leads?|(?:is|are) (?:leading|joining|participating|taking part|"
    r"investing|"
    r"in it|also in)|take part|join|have (?:also )?signed up)\b"
)
# Whoever says it speaks for himself.
_SPOKEN = re.compile(
    r"\b(?:said|says|saying|told|tells|announce[sd]|(?<!was )confirm(?:s|ed)|show(?:s|ed)?|"
    r"according to|statement|press release)\b"
)
_CLAUSE_END = re.compile("[,;]")


def carried_mood(
    masked: Masked, start: int, end: int, role: str, before: Modality | None
) -> Modality | None:
    """Return the mood taken over from `before`, that of the claim told last in the paragraph.

    The claim's words go from `start` to `end`. None if it keeps its own.
    """
    if before not in ("planned", "rumoured"):
        return None
    text = masked.text
    if role == "valuation_change" and _THAT_IS.match(text):
        return before
    if role == "valuation" and _ASKED.match(text):
        return before
    if role not in _GIVERS or UNNAMED.search(text) or THEY_SAID.search(text):
        return None
    ends = _CLAUSE_END.search(text, end)
    clause = text[: ends.start() if ends else len(text)]
    if _ELSEWHERE.search(clause) or _SPOKEN.search(text):
        return None
    verbs = _HAPPENED if before == "rumoured" else _GOES_ON
    return before if verbs.search(clause) else None


def goes_on(before: Modality | None, now: Modality, masked: Masked) -> bool:
    """Tell whether the sources of `before` are still speaking behind a claim told without them."""
    return before == "rumoured" and now == "completed" and not _SPOKEN.search(masked.text)
