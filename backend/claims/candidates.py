"""A name in its scene in, how closely it is tied to the words of a claim out.

A tie is a phrase that the name stands in. What it says is read once; how near it stands to a
claim is asked for each.
"""

import re

from backend.claims.company_phrases import (
    A_SUM,
    AGENT,
    BACKED,
    BEFORE_SUBJECT,
    FUND_LIKE,
    GAP_BEHIND,
    IN_WHOSE,
    INTRODUCED,
    OPENS,
    RESUMED,
    WITHIN_ASIDE,
)
from backend.claims.focus import MARKS
from backend.claims.lexicon import RAISE
from backend.claims.masking import MONEY, NAME, Mark
from backend.claims.party_names import Party
from backend.claims.scenes import Scene, is_giver
from backend.claims.topics import Topics

_GIVING = re.compile(r"\b(?:led|leads?|invest|join|back)")
_VALUE = re.compile(r"[§¤]")
# "¶ raises § for ¶": a use, more often than who gets it.
_FOR_ITS_USE = re.compile(r"^(?:rais\w+ )?§ for ")
_ITS_OWN = re.compile(r": its (?:[\w-]+ ){0,3}?(?:§|¤|round|valuation)")
# A clause on the name that goes on up to the claim; or what the sentence's first name has.
_WHICH = re.compile(
    r", (?:which|(?:the|an?|one of) [^,;:.()§¶]{2,60} (?:that|which|whose))"
    r" (?![\w' -]{0,30}\b(?:led|invest|back|bankroll|fund(?!ing|rais)|join|"
    r"put(?! its)|bought|own|held|holds))[^,;:.()]*$"
)
_WHOSE = re.compile(
    r", whose (?:[\w†'-]+ ){0,3}(?:§ )?(?:¤|(?:rounds?|financing|raise|valuation)\b)[^;:.¶]*"
)
# "by ¶, a maker of boats, which raised": the clause is on the name, whoever governs it.
_RELATIVE = re.compile(r"(?:, (?:the|an?) [^,;§¶]{2,60})?, wh(?:ich|o) ")
# "It is the turn of ¶: the app has closed": what a colon announces is on the name before it.
_ANNOUNCED = re.compile(
    r"(?:: (?:its?|the|an?)\b|[^:;.§]{2,90}:(?: it\b| (?:just |only )?§| ?$))[^;:.]*$"
)
# "¶ starts trading, having raised §".
_HAVING = re.compile(r"[^;§]{2,120}, having(?: \w+){0,3} ?$")
# "¶ went bankrupt after raising §", of whom the sentence tells first.
_GERUND = re.compile(
    rf"[^,;:§()]{{2,80}} (?:after|before|despite|without|since)(?: having)? (?:{RAISE})"
    rf"(?: [\w§¤-]+){{0,4}} ?"
)
_FIRST = re.compile(r"\W*(?:(?:the )?(?:rival|competitor|peer|start-?up|company) )?")
_GIVEN = re.compile(r"\b(?:by|from|with|alongside|including) (?:[\w'-]+ ){0,3}$")
# "At ¶ she had raised §": of the founder's company, not of the founder's next one.
_WHERE = re.compile(r"\b(?:at|for|with) (?:(?:his|her|their) [^,;§]{2,40}, )?$")
_FOUNDER_RAISED = re.compile(
    r",? (?:he|she|they|the (?:pair|duo|trio|two|brothers|sisters|founders?|entrepreneurs?)|¶)"
    rf"(?: [\w'-]+){{0,3}}? (?:{RAISE})\b"
)
# "She founded ¶ as its chief and raised §".
_FOUNDED = re.compile(r"\b(?:founded|started|built|ran|launched) $")
_AND_RAISED = re.compile(rf"(?: as [\w-]+| in †)? and (?:had )?(?:{RAISE})\b")
# "eclipsing the § that ¶ raised".
_SUM_THAT = re.compile(r"§ (?:that |which )?$")
_RAISED_IT = re.compile(
    rf" (?:has |had |have )?(?:{RAISE}|took|taken|got|raised)\b(?! (?:[\w-]+ ){{0,3}}§)"
)
# "¶, which led when ¶ raised §": who led that round.
_WHEN = re.compile(
    r"(?: (?:it|in|then|the (?:round|deal|financing|investment)))?,? "
    r"(?:when|the last time|back when|at the time) "
)
_BACKED_BEHIND = re.compile(
    r"(?:,|(?:,(?: which|[^,;§¶]{2,60},))? (?:is|was|has been|had been)) "
    r"(?:also |already |itself |now )?(?:backed|funded|supported|owned|bankrolled|financed) by "
    r"(?:¶(?:(?:,| and) ¶)* with )?|"
    r"(?:, [^,;§¶]{2,60})?,? in(?:to)? which ¶(?:(?:,| and) ¶)* (?:has |have |had )?"
    r"(?:put|invested|poured|sunk) (?:[\w-]+ ){0,2}"
)
# "¶ lives off the § that ¶ gave it".
_GAVE_IT = re.compile(
    r"[§¤] (?:[\w-]+ ){0,2}(?:that |which )?¶(?: and ¶)? (?:gave|lent|handed|paid) it\b"
)
# "Close behind came ¶ with §".
_CAME = re.compile(r"\b(?:came|comes|followed by) $")
_WITH = re.compile(rf"{GAP_BEHIND}with §")
# "¶ took §, ¶ §": the verb of the first is that of the second too; lists need none.
_BEGINS = re.compile(r"(?:^|[:;–—] |→ ?)\W*$")
_GAPPED = re.compile(rf"{GAP_BEHIND}{A_SUM}")
_ITS = re.compile(r"\b(?:its|whose) (?:[\w-]+ ){0,3}$")
# "; ¶, § ¤": an entry of a list that semicolons part.
_ENTRY = re.compile(r"(?:,|:| [–—|-]) (?:[§¤†,]|(?!and\b)\w+ ?(?=[§¤])| )*")
_PARTED = re.compile(r"[;•|]\W*$|:\W*$")
_NO_TIE = 0, ""


class Candidate:
    """A name that a claim of its sentence may be about."""

    __slots__ = (
        "_ahead",
        "_bracketed",
        "_gives",
        "_into",
        "_listed",
        "_mark",
        "_phrases",
        "_scene",
        "_topics",
        "at",
        "party",
    )

    def __init__(self, scene: Scene, mark: Mark, party: Party, topics: Topics) -> None:
        """Read the phrases that hold whatever is claimed."""
        self.party = party
        self.at = at = mark.at
        self._scene, self._mark, self._topics = scene, mark, topics
        self._listed = topics.is_listed(mark)
        self._bracketed = scene.has_bracket(mark)
        into = scene.into.get(at)
        other = party is not topics.topic
        fund = other and FUND_LIKE.search(party.key)
        self._into = None if into is None or fund or is_giver(into) else into
        self._gives = bool(fund or (other and party.invests))
        self._phrases = self._read_phrases()
        self._ahead: tuple[int, bool, str] | None = None

    def _read_phrases(self) -> list[tuple[re.Match[str], int, int, int, str]]:
        """Return phrases with weight, what is added around a claim and behind it, and a reason."""
        at, scene = self.at, self._scene
        found = [
            (beside, 60, 0, 0, "its round")
            for beside in scene.beside
            if beside.start() <= at < beside.end()
        ]
        if not self._listed:
            found += [
                (valued, 110, 20, 0, "it is valued")
                for valued in scene.valued
                if valued.start() <= at < valued.end()
            ]
            own_sum = at in scene.own and scene.own[at].group().endswith(MONEY)
            if at in scene.own and not (own_sum and self._gives):
                found.append((scene.own[at], 115, 0, -40, "its own round"))
        return found

    def weigh(self, start: int, end: int) -> tuple[int, str]:
        """Return how much speaks for this name, and what; 0 where nothing does.

        `start` and `end` bound the words of a claim in the masked sentence.
        """
        at, text = self.at, self._scene.text
        near = max(0, 40 - min(abs(at - start), abs(at - end)) // 4)
        if self._bracketed and at < start:
            inside = self._bracket_around(start)
            if (
                "valu" in inside
                or ("¤" in inside and "§" in inside)
                or (inside and not self._listed)
            ):
                return 170, "in brackets behind it"
        if (
            end <= at + 30
            and _SUM_THAT.search(text, start, at)
            and _RAISED_IT.match(text, at + 1)
            and not self._listed
        ):
            return 150, "who raised that sum"
        if at < start and self._heads_an_entry(start):
            return 150, "heads the entry"
        if self._into is not None and self._is_of_phrase(self._into, start, end):
            weight = 60 if _FOR_ITS_USE.search(self._into.group()) else 130
            return weight + near, "the money goes into it"
        if not self._listed and self._is_said_behind(start):
            return 150, "what is said right behind it"
        for phrase, weight, around, behind, reason in self._phrases:
            first, last = phrase.span()
            if first <= end + 60 and last >= start - 60 and not self._is_cut_off(last, start):
                if first < end and last > start:
                    weight += around
                if at >= end:
                    weight += behind
                return weight + near, reason
        if self._listed:
            return _NO_TIE
        if at > start:
            return self._weigh_behind(end)
        if self._ahead is None:
            self._ahead = self._read_ahead()
        weight, nearer, reason = self._ahead
        if self._goes_on_up_to(start):
            return 145, "a clause on it goes on"
        if not weight and not self._gives and self._owns_by_word(start):
            return 85, "what is called its own"
        return (weight + near if nearer else weight), reason

    def _is_said_behind(self, start: int) -> bool:
        """Tell "¶, backed by ¶", whoever else the sentence is about."""
        behind = _BACKED_BEHIND.match(self._scene.text, self.at + 1)
        return behind is not None and self.at < start <= behind.end()

    def _is_cut_off(self, last: int, start: int) -> bool:
        """Tell whether another name raises between the end of a phrase and a claim behind it."""
        return any(
            last <= mark.at < start
            and not self._topics.is_listed(mark)
            and self._scene.is_subject(mark)
            for mark in self._scene.names
        )

    def _heads_an_entry(self, start: int) -> bool:
        """Tell "also: ¶, § ¤; ¶, § ¤" from a row of names."""
        text, at = self._scene.text, self.at
        return bool(
            not self._gives
            and not self._is_in_row()
            and _ENTRY.fullmatch(text, at + 1, start)
            and (not at or _PARTED.search(text, 0, at))
        )

    def _is_in_row(self) -> bool:
        """Tell a row of names, as of investors: "¶, ¶ and ¶"."""
        return self._scene.text.startswith(f", {NAME}", self.at + 1)

    def _is_of_phrase(self, into: re.Match[str], start: int, end: int) -> bool:
        """Tell whether a claim is of what goes into a name: of a sum of its own nothing else is."""
        first = into.start()
        apart = end <= first and "§" in into.group() and "§" in self._scene.text[start:end]
        return first < end + 80 and not apart

    def _owns_by_word(self, start: int) -> bool:
        """Tell "¶ had better timing: its §" and "¶, which agreed to sell § of stock"."""
        text, at, scene = self._scene.text, self.at, self._scene
        between = text[at + 1 : start]
        if NAME in between or scene.invests(at) or self._mark.value.kind != "org":
            return False
        if _HAVING.match(between) and not AGENT.search(text, 0, at):
            return True
        if _GERUND.fullmatch(between) and _FIRST.fullmatch(text, 0, at):
            return True
        if _ANNOUNCED.match(between) and not _GIVEN.search(text, 0, at):
            return True
        whose = _WHOSE.match(text, at + 1)
        if whose and start < whose.end():
            return True
        return not text[:at].strip(MARKS) and _ITS.search(between) is not None

    def _goes_on_up_to(self, start: int) -> bool:
        """Tell "…, a start-up that had raised §": the nearest clause is on this name."""
        text, at = self._scene.text, self.at
        between = text[at + 1 : start]
        return (
            NAME not in between
            and self._mark.value.kind == "org"
            and _WHICH.match(between) is not None
            and not _GIVEN.search(text, 0, at)
            and not self._scene.invests(at)
        )

    def _bracket_around(self, start: int) -> str:
        """Return the brackets around `start` that speak of the name: "¶ (valued at §)"."""
        text, at = self._scene.text, self.at
        close = text.find(")", at)
        if start >= close:
            return ""
        inside = text[at + 1 : close]
        before = text[at + 1 : start]
        giving = _GIVING.search(before)
        # "¶ (§, led by ¶)" says first whose bracket it is.
        # "¶ (plus § from ¶)" goes on about whoever had what stands ahead of it.
        if before.startswith((" (plus ", " (and ", " (with ", " (of which ")):
            return ""
        given = giving is not None and not _VALUE.search(before, 0, giving.start())
        return "" if NAME in before or given else inside

    def _read_ahead(self) -> tuple[int, bool, str]:
        """Return the tie of a name ahead of a claim, with whether it counts how near that is."""
        text, at, scene = self._scene.text, self.at, self._scene
        aside = _RELATIVE.match(text, at + 1)
        if (
            scene.is_subject(self._mark)
            and not RESUMED.match(text, at + 1)
            and (aside or not AGENT.search(text, 0, at))
        ):
            return 100, True, "subject of the verb"
        lists = MONEY in text[:at] or _BEGINS.search(text, 0, at)
        if lists and not scene.masked.titled and _GAPPED.match(text, at + 1):
            return 100, True, "subject of a verb that is left out"
        if _CAME.search(text, 0, at) and _WITH.match(text, at + 1):
            return 100, True, "came with its sum"
        if BEFORE_SUBJECT.search(text, 0, at) and _GAVE_IT.search(text, at):
            return 90, False, "was given it"
        if (_WHERE.search(text, 0, at) and _FOUNDER_RAISED.match(text, at + 1)) or (
            _FOUNDED.search(text, 0, at) and _AND_RAISED.match(text, at + 1)
        ):
            return 100, True, "its founder raised"
        if self._is_owner():
            return 95, False, "the money goes into what is its own"
        if not text[:at].strip(MARKS) and _ITS_OWN.search(text, at) and not scene.invests(at):
            return 70, False, "its own, says the sentence"
        weight, reason = self._introduction()
        if weight and not AGENT.search(text, 0, at) and not scene.invests(at):
            return weight, False, reason
        if (
            scene.masked.sentence.kind in ("headline", "heading")
            and self.party is self._topics.topic
        ):
            return 50, False, "in the headline"
        return 0, False, ""

    def _introduction(self) -> tuple[int, str]:
        """Weigh a name that is said to be a company, whatever the verb."""
        text, at = self._scene.text, self.at
        opens = not text[:at].strip(MARKS) and OPENS.match(text)
        if opens and not self._gives and not self._is_in_row():
            return 90, "opens the entry"
        if (
            self._scene.is_described(at)
            and not WITHIN_ASIDE.search(text, 0, at)
            and not RESUMED.match(text, at + 1)
            and "§" in text[at:]
        ):
            return 60, "is described as a company"
        return _NO_TIE

    def _weigh_behind(self, end: int) -> tuple[int, str]:
        text, at = self._scene.text, self.at
        if self._is_owner():
            return 95, "the money goes into what is its own"
        if at >= end and INTRODUCED.fullmatch(text, 0, at) and not self._scene.invests(at):
            return 70, "its round opens the sentence"
        if _WHEN.fullmatch(text, end, at) and self._scene.is_subject(self._mark):
            return 120, "who gave it when this one raised"
        if any(m.end() == at + 1 for m in BACKED.finditer(text, max(0, at - 60))):
            return 90, "it is backed"
        return _NO_TIE

    def _is_owner(self) -> bool:
        """Tell "invested in ¶'s factory"."""
        text, at = self._scene.text, self.at
        return text.startswith("'", at + 1) and any(
            found.start() <= at < found.end() for found in IN_WHOSE.finditer(text)
        )
