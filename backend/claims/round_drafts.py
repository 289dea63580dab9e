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
# "Lent it §", "will lend ¶ §", "is borrowing § from": no noun says that it is a loan.
_BORROWED = Gated(
    r"\bborrow(?:s|ed|ing)? (?:[\w'-]+ ){0,3}§(?=[^.;]{0,40} (?:from|against) )|"
    r"\b(?:lends?|lent|lending|loan(?:s|ed|ing)) (?:¶|it|them|us|the (?:[\w-]+ )?(?:company|"
    r"start-?up|firm|business|bank)) (?:[\w'-]+ ){0,3}§|"
    r"\b(?:lends?|lent|lending|loaned) (?:[\w'-]+ ){0,3}§ (?:[\w'-]+ ){0,2}?to (?:¶|it\b|them\b|"
    r"the (?:company|start-?up|firm))"
)
_LENT = frozenset({"debt", "bridge", "convertible"})
# "To pay back its ¤": the loan is of the day before.
_REPAID = re.compile(
    r"\b(?:(?:re)?pa(?:y|ys|id|ying)(?: back| down| off)?|retir\w+|settl\w+|clear\w*) "
    r"(?:(?:the|its|an?|off|outstanding|existing|old|expensive|costly) ){0,3}$"
)
_LENT_SUM = re.compile(r"§ (?:(?:in|of|as|through|via) )?(?:an? |new |fresh )*$")
_LENDER = re.compile(
    r" (?:from|(?:provided|arranged|agreed|signed) (?:by|with)) (?:[\w'-]+ ){0,3}¶"
)
_STAGE = re.compile(
    r"^(?:[- ](?:stage|startups?|start-ups|companies|investors?|valuations?|deals|"
    r"investing|funds?\b|firms?|investments\b|space|market|checks|cheques|"
    r"and (?:later|beyond|above|up)|onwards?|or (?:later|beyond)|to (?:¤|pre-ipo)|"
    r"preferred|warrants?|to an? (?:valuation|listing|ipo)|graduation|crunch|"
    r"rounds (?:are|have|across)))"
)
_STAGE_AFTER_ALL = re.compile(r" (?:investors?|deals?) (?:includ|are|was|led)|[- ]preferred")
# "The average Series A round", "43 debt rounds", "if they invested in a seed round".
_GENERAL = re.compile(
    r"\b(?:(?!(?:19|20)\d\d )\d+|average|median|typical|most|many|few|fewer|larger|smaller|"
    r"bigger) (?:[\w-]+ )?$"
)
_PLURAL = re.compile(r" (?:[\w-]+ )?(?:rounds?|deals?|financings?)\b")
# "A fund that backs Series C rounds": which, nobody says.
_ROUNDS = re.compile(r" (?:rounds|deals|financings|investments)\b")
_ANY_OF_THEM = re.compile(
    r"\b(?:back|backs|backing|fund|funds|lead|leads|leading|in|into|for|of|through|join|joins|do|"
    r"does|from) $"
)
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
# "Plans to ¤ in †", "is preparing a U.S. ¤", "has no plans to ¤", "would rule out a ¤".
_IPO_PLAN = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|intend(?:s|ed|ing)?|want(?:s|ed)?|hop(?:es|ed|ing)|"
    r"expect(?:s|ed|ing)?|prepar(?:es|ed|ing)|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)|"
    r"explor(?:es|ed|ing)|mull(?:s|ed|ing)|discuss(?:es|ed|ing)|pursu(?:es|ed|ing)|seek(?:s|ing)|"
    r"sought|rul(?:e[sd]?|ing) out|sa(?:id|ys) no to|"
    r"(?:hired|picked|chosen|appointed) [^.;§]{2,40} (?:for|to)|"
    r"(?:it|they|we|he|she|company|¶) (?:will|would|could|may|might)) "
    r"(?:(?!(?:an?|its|the) )[\w'-]+ ){0,2}(?:(?:an?|its|the|their|his) )?"
    r"(?:(?!before|after|since|ahead)[\w.'-]+ ){0,2}$"
)
_IPO_TO_COME = re.compile(
    r"(?: (?:in|on|of) [^.;,§]{1,25})? (?:(?:will|would|could|may|might) (?:come|happen|"
    r"follow|take|be)|(?:is|was|remains?|remained) (?:possible|likely|unlikely|planned|"
    r"expected|pencilled|due|the goal|an option|on the cards|off the table|not))\b"
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
_WHO_LED = Gated(r"¶[^.;¶§]{0,20} (?:co-)?(?:led|leads|leading|fronted|headed) (?:the|its|that) $")
# "¶, in since the ¤, …".
_IN_SINCE = re.compile(r"\b(?:in|aboard|investors?|backers?|shareholders?) since (?:the|its) $")
# "A strategic investment in its ¤": what kind of Series it is.
_BESIDE_LETTER = frozenset({"growth", "strategic", "venture"})


def draft_rounds(masked: Masked, drafts: list[Draft]) -> list[Draft]:
    """Return a draft for each label that names a financing, beside what else a sentence says."""
    marks = masked.rounds
    found = [] if any(mark.value in _LENT for mark in marks) else _borrowed(masked, drafts)
    lettered = any(mark.value.startswith("series-") for mark in marks)
    for mark in marks:
        if lettered and mark.value in _BESIDE_LETTER:
            continue
        if not _speaks_of_others(masked, mark) and _names_financing(masked, mark, drafts):
            found.append(_draft(masked, mark))
    return found


def _draft(masked: Masked, mark: Mark) -> Draft:
    start, end = masked.text.rfind(" ", 0, max(0, mark.at - 1)) + 1, mark.at + 1
    tail = _ROUND_NOUN.match(masked.text, end)
    return Draft(
        "round",
        RoundValue(mark.value),
        masked,
        min(start, mark.at),
        tail.end() if tail else end,
        mark.at,
        "round.label",
    )


def _speaks_of_others(masked: Masked, mark: Mark) -> bool:
    """Tell labels of a stage, of many rounds or of what might be."""
    text, behind = masked.text, mark.at + 1
    if _STAGE.match(text[behind:]) and not _STAGE_AFTER_ALL.match(text, behind):
        return True
    if _PLURAL.match(text, behind) and _GENERAL.search(text, 0, mark.at):
        return True
    if _ROUNDS.match(text, behind) and _ANY_OF_THEM.search(text, 0, mark.at):
        return True
    return _IF.search(text, 0, mark.at) is not None


def _names_financing(masked: Masked, mark: Mark, drafts: list[Draft]) -> bool:
    label = mark.value
    if label == "ipo":
        return _listing(masked, mark, drafts)
    if label == "debt":
        return _is_debt(masked, mark, drafts)
    if label not in _WEAK_LABELS:
        return True
    has_sum = any(d.attribute in ("amount", "contribution") for d in drafts)
    if not has_sum and not _is_told(masked, mark, drafts):
        return False
    return label != "strategic" or has_sum or _strategic(masked, mark)


def _is_told(masked: Masked, mark: Mark, drafts: list[Draft]) -> bool:
    """Tell whether the words around a label of every day say that it is a financing."""
    text, behind = masked.text, mark.at + 1
    if mark.value == "secondary" and any(d.attribute == "valuation" for d in drafts):
        return True
    return bool(
        _LED.match(text, behind)
        or _WHO_LED.search(text, 0, mark.at)
        or _IN_SINCE.search(text, 0, mark.at)
        or _ROUND_SAID.search(masked.words(mark) + text[behind : behind + 14])
        or _FIELD.fullmatch(text, 0, mark.at)
    )


def _strategic(masked: Masked, mark: Mark) -> bool:
    text, behind = masked.text, mark.at + 1
    given = _STRATEGIC.search(text, 0, mark.at) and not _INSIGHT.match(text, behind)
    return bool(given or _ROUND_BEHIND.match(text, behind))


def _is_debt(masked: Masked, mark: Mark, drafts: list[Draft]) -> bool:
    """Tell money lent now from debts of before, and from the part of a round that is debt."""
    if _REPAID.search(masked.text[: mark.at]):
        return False
    if "equity" in masked.text and any(d.rule == "contribution.part-debt" for d in drafts):
        return False
    near = any(_is_sum(d) and abs(d.at - mark.at) < 60 for d in drafts)
    return near or _is_given(masked, mark)


def _borrowed(masked: Masked, drafts: list[Draft]) -> list[Draft]:
    lent = _BORROWED.search(masked.text)
    if lent is None or not any(lent.start() <= d.at < lent.end() for d in drafts if _is_sum(d)):
        return []
    start, end = lent.start(), masked.text.index("§", lent.start()) + 1
    return [Draft("round", RoundValue("debt"), masked, start, end, end - 1, "round.borrowed")]


def _is_sum(draft: Draft) -> bool:
    return draft.attribute in ("amount", "contribution", "total_raised")


def _is_given(masked: Masked, mark: Mark) -> bool:
    """Tell "§ of ¤ from ¶": a sum that somebody lent."""
    return bool(
        _LENT_SUM.search(masked.text, 0, mark.at) and _LENDER.match(masked.text, mark.at + 1)
    )


def _listing(masked: Masked, mark: Mark, drafts: list[Draft]) -> bool:
    text, behind = masked.text, mark.at + 1
    if _IPO_TALK.match(text, behind):
        return False
    if (
        _IPO_ACT.search(text, 0, mark.at)
        or _IPO_PLAN.search(text, 0, mark.at)
        or _IPO_PUT_OFF.match(text, behind)
        or _IPO_TO_COME.match(text, behind)
    ):
        return True
    if _BEFORE_IPO.search(text, 0, mark.at):
        return False
    return any(
        (d.attribute == "amount" or (d.attribute == "valuation" and d.at > mark.at))
        and abs(d.at - mark.at) < 70
        and not _OTHERWISE.search(masked.text, min(d.at, mark.at), max(d.at, mark.at))
        for d in drafts
    )
