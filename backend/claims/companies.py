"""Masked sentences in, which of the article's companies a claim is about out.

A name beside the verb, or one that a paragraph has turned to, goes before the article's topic.
Investors and outlets are not companies that raise, unless a sentence says so. Reasons are kept,
for whoever asks "why this company?".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from backend.claims.candidates import Candidate
from backend.claims.company_phrases import (
    A_SUM,
    AGGREGATE,
    COUNTED,
    GAP_BEHIND,
    NO_COMPANY,
    OF_A_FUND,
)
from backend.claims.focus import Focus
from backend.claims.gates import Gated
from backend.claims.lexicon import COMPANY_NOUN, RAISE
from backend.claims.masking import NAME, Masked
from backend.claims.name_words import places
from backend.claims.party_names import Party
from backend.claims.scenes import Scene
from backend.claims.topics import Topics

_ROUND = re.compile(r"¤|\b(?:rounds?|valuation|valued|valuing|stakes?)\b")
_PLACE_BEFORE = re.compile(
    r"([A-Z](?<=\b[A-Z])[\w.]+(?: [A-Z][\w.]+){0,2})"
    r"(?: (?:has|have|had|also|alone|now|managed|still|only))*"
    rf"(?: {RAISE})? ?$"
)
# "¶ got §; ¶ led that one": the round is of whom the clause before spoke of.
_THAT_DEAL = Gated(r"\b(?:that|the) (?:¤|(?:one|round|deal|raise|financing|investment)\b)")
# "¶ got §; the start-up counts ¶ among its backers".
_THE_SAME = re.compile(
    rf"(?:it|its|(?:the|that) (?:[\w-]+ ){{0,3}}(?:{COMPANY_NOUN}|round|deal|money|cash))\b"
)
# What joins a clause with a subject of its own to the one before.
_JOINT = re.compile(r"(?:[;:]|,?(?: and| while| but| whereas|,)) (?=(?:[\w'-]+ ){0,3}$)")
_NEW_CLAUSE = re.compile(
    r"; |, (?:while|whereas|but) |while(?<=\bwhile) (?=¶)|, and (?=¶(?: has| had| is| was| raised|"
    r" closed| secured))| and (?=¶ (?:has |had |have )?(?:raised|raises|secured|closed|got|"
    r"received|landed)\b)|\. (?=\w)|(?:,|,? and|, with) (?=(?:[\w-]+-based |the )?¶"
    rf"{GAP_BEHIND}{A_SUM})"
)


class Companies(Topics):
    """The parties of one article, its topic, and the company of each place in it."""

    def speech(self, masked: Masked) -> "Speech":
        """Return a sentence of the article, to be asked whom its words are about."""
        return Speech(self, self._scenes[masked.sentence.start])

    @cached_property
    def focus(self) -> Focus:
        """Whom the sentences speak of that do not say so."""
        return Focus(self, self._article, list(self._scenes.values()))


class Speech:
    """One sentence that claims something: its clauses, and the names that may be meant."""

    def __init__(self, companies: Companies, scene: Scene) -> None:
        """Look up what all claims of the sentence share."""
        self._scene = scene
        self._focus = companies.focus
        self._is_on_investor = self._focus.is_on_investor(scene)
        text = scene.text
        cuts = {cut.end() for cut in _NEW_CLAUSE.finditer(text)}
        cuts.update(self._second_subjects(companies))
        self._cuts = [0, *sorted(cuts), len(text) + 1]
        self._funds = list(OF_A_FUND.finditer(text))
        self._alone = bool(self._funds) and not _ROUND.search(text)
        self._candidates = [
            Candidate(scene, mark, party, companies)
            for mark in scene.names
            if (party := companies.party(mark)) is not None
            and companies.may_be_meant(scene, mark, party)
        ]
        # "led by Alder, the § retail giant": a worth between who gives and the end of what is
        # said of it is nobody's claim.
        self._worth_of_givers = [
            (mark.at, valued.end())
            for valued in scene.valued
            for mark in scene.names
            if valued.start() <= mark.at and companies.is_listed(mark)
        ]

    def _second_subjects(self, companies: Companies) -> Iterator[int]:
        """Yield where the clause of each further subject begins: "¶ got §, and Oslo's ¶ has §"."""
        found = False
        for mark in self._scene.names:
            if self._scene.is_subject(mark) and not companies.is_listed(mark):
                joint = _JOINT.search(self._scene.text, 0, mark.at) if found else None
                if joint:
                    yield joint.end()
                found = True

    def link(self, start: int, end: int) -> tuple[Party, str] | None:
        """Name the company that the words from `start` to `end` of the sentence are about."""
        text = self._scene.text
        if self._is_on_investor or (self._funds and self._is_of_a_fund(start, end)):
            return None
        if COUNTED.search(text, 0, end):
            return None
        left, right = self._clause(start, end) if len(self._cuts) > 2 else self._cuts
        explicit = self._explicit(left, right, start, end)
        if (
            not explicit
            and left
            and (_THAT_DEAL.search(text, left, right) or _THE_SAME.match(text, left))
        ):
            explicit = self._explicit(0, left, start, end)
        if explicit:
            return explicit
        if (
            AGGREGATE.search(text, 0, end)
            or NO_COMPANY.match(text, left)
            or self._is_place_raising(start)
            or any([first < start < last for first, last in self._worth_of_givers])
        ):
            return None
        return self._focus.of(self._scene)

    def _clause(self, start: int, end: int) -> tuple[int, int]:
        left = self._cuts[bisect_right(self._cuts, max(start, 0)) - 1]
        return left, self._cuts[bisect_right(self._cuts, max(start, end - 1))]

    def _explicit(self, left: int, right: int, start: int, end: int) -> tuple[Party, str] | None:
        """Return the name of a clause that its words tie most closely to what is claimed."""
        best, heaviest = None, 0
        for candidate in self._candidates:
            if left <= candidate.at < right:
                weight, reason = candidate.weigh(start, end)
                if weight > heaviest:
                    best, heaviest = (candidate.party, reason), weight
        return best

    def _is_of_a_fund(self, start: int, end: int) -> bool:
        """Tell what an investor collects for a fund of its own."""
        return self._alone or any(
            fund.start() <= end and start <= fund.end() for fund in self._funds
        )

    def _is_place_raising(self, start: int) -> bool:
        """Tell "China pulled in §": a country's sum is no company's."""
        subject = _PLACE_BEFORE.search(self._scene.masked.raw, 0, start)
        if subject is None or subject.group(1) not in places():
            return False
        return not self._scene.text[start:].lstrip().startswith(NAME)
