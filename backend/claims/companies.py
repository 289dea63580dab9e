"""Masked sentences in, which of the article's companies a claim is about out.

A name beside the verb, or one that a paragraph has turned to, goes before the article's topic.
Investors and outlets are not companies that raise, unless a sentence says so. Reasons are kept,
for whoever asks "why this company?".
"""

import re
from functools import cached_property

from backend.claims.company_phrases import (
    ABOUT,
    ADJACENT,
    AGENT,
    AGGREGATE,
    BACKED,
    BYSTANDER,
    COUNTED,
    ENTRY,
    FIELD,
    GOES_ON,
    HOLDER,
    IN_WHOSE,
    INTRODUCED,
    NAMED_ENTRY,
    NO_COMPANY,
    NOUN_BEFORE,
    OBJECT,
    OF_A_FUND,
    OF_THE_TOPIC,
    OPENING,
    OPENS,
    OUTLET,
    OUTLET_BEFORE,
    POSSESSIVE,
    RESUMED,
    SUBJECT,
    VALUED,
    WITHIN_ASIDE,
)
from backend.claims.lexicon import RAISE
from backend.claims.masking import NAME, Mark, Masked
from backend.claims.name_words import places
from backend.claims.parties import Party
from backend.claims.topics import Topics, mentions

__all__ = ["Companies", "Party"]

_ROUND = re.compile(r"¤|\b(?:rounds?|valuation|valued|valuing|stakes?)\b")
_ACCORDING = re.compile(r"\baccording to [^¶]{0,80}$")
_MARKS = " \"'“”‘’•*-–—|[]().\t"
_NAME_ALONE = re.compile(r"\W*¶\W*")
_PLACE_BEFORE = re.compile(
    r"\b((?:[A-Z][\w.]+ ){0,2}[A-Z][\w.]+)(?: (?:has|have|had|also|alone|now|managed|still|only))*"
    rf"(?: {RAISE})? ?$"
)


class Companies(Topics):
    """The parties of one article, its topic, and the company of each place in it."""

    @cached_property
    def _focus(self) -> dict[int, tuple[Party, str] | None]:
        """Whom "it" and an unnamed round mean, by the start of a sentence.

        A sentence that is not here is about the topic; None is for one that may be about somebody
        else whom its paragraph has turned to.
        """
        focus: dict[int, tuple[Party, str] | None] = {}
        entries = self._entries(self._sentences)
        block, current, section, turned = -1, None, None, False
        for masked in self._sentences:
            if masked.sentence.block != block:
                block = masked.sentence.block
                entry = entries.get(masked.sentence.start)
                alone = (
                    masked.sentence.end >= self._article.blocks[block].end
                    if 0 <= block < len(self._article.blocks)
                    else True
                )
                if entry is not None and alone:
                    section = entry
                elif entry is not None or (
                    masked.sentence.kind in ("heading", "headline") and not FIELD.match(masked.text)
                ):
                    section = None
                current = entry or section
                if entry is not None:
                    focus[masked.sentence.start] = (entry, "opens the entry")
                turned = self._turns_away(masked)
            turned = turned and not self._names_topic(masked)
            if turned:
                focus[masked.sentence.start] = None
            if current is not None:
                focus[masked.sentence.start] = (current, "the paragraph speaks of it")
            current = self._opening_subject(masked) or current
        return focus

    def _entries(self, sentences: list[Masked]) -> dict[int, Party]:
        """Return the company of each sentence that opens an entry or an "About" section.

        Keys are starts of sentences.
        """
        found: dict[int, Party] = {}
        about: dict[int, Party] = {}
        block = -1
        self._investors_described: list[Party] = []
        for masked in sentences:
            if masked.sentence.block == block:
                continue
            block = masked.sentence.block
            names = masked.of("name")
            party = self.party(names[0]) if names else None
            if party is None or party.person or masked.sentence.kind == "headline":
                continue
            if ABOUT.match(masked.text):
                about[masked.sentence.start] = party
                if party is not self.topic and party.invests:
                    self._investors_described.append(party)
            elif NAMED_ENTRY.match(masked.text):
                about[masked.sentence.start] = party
            elif ENTRY.match(masked.text) and not party.invests and not self._is_signature(masked):
                found[masked.sentence.start] = party
        if len({id(p) for p in found.values()}) < 2:
            found = {}
        return found | about

    def _is_signature(self, masked: Masked) -> bool:
        """Tell a writer or an agency, named alone and once, from the head of an entry."""
        sentence = masked.sentence
        if sentence.kind != "paragraph" or not _NAME_ALONE.fullmatch(masked.text):
            return False
        return mentions(masked.raw.strip(_MARKS), self._article.text, 2) < 2

    def _names_topic(self, masked: Masked) -> bool:
        return any(self.party(mark) is self.topic for mark in masked.of("name"))

    def _turns_away(self, masked: Masked) -> bool:
        """Tell a paragraph that opens with an organisation other than the topic."""
        if masked.sentence.kind in ("heading", "headline") or not masked.of("name"):
            return False
        mark = masked.of("name")[0]
        party = self.party(mark)
        return (
            party is not None
            and party is not self.topic
            and not party.person
            and mark.value.kind == "org"
            and id(mark) not in self._investing
            and OPENING.match(masked.text[: mark.at]) is not None
            and GOES_ON.match(masked.text, mark.at + 1) is not None
            and not OF_THE_TOPIC.search(masked.text, mark.at)
        )

    def _aside(self, mark: Mark) -> bool:
        party = self.party(mark)
        return party is not None and party is self._outlet

    def _opening_subject(self, masked: Masked) -> Party | None:
        for mark in masked.of("name"):
            party = self.party(mark)
            if (
                party is None
                or party.person
                or mark.value.kind != "org"
                or id(mark) in self._investing
            ):
                continue
            described = NOUN_BEFORE.search(masked.text, 0, mark.at)
            if _ACCORDING.search(masked.text, 0, mark.at):
                continue
            if mark.at > 90 and (
                mark is not masked.of("name")[0]
                or not (described and GOES_ON.match(masked.text, mark.at + 1))
            ):
                return None
            if OUTLET.match(masked.text, mark.at + 1) or self._invests_here(masked.text, mark):
                return None
            receiver = self._receiver(masked, party)
            if receiver is not None:
                return receiver
            first = not masked.text[: mark.at].strip(_MARKS)
            if (
                described
                or SUBJECT.match(masked.text, mark.at)
                or (first and OPENS.match(masked.text))
                or (
                    masked.sentence.kind == "item"
                    and re.match(r"\W*(?:[a-z-]+ ){0,3}$", masked.text[: mark.at])
                )
            ):
                return party
            return None
        return None

    def _receiver(self, masked: Masked, subject: Party) -> Party | None:
        """Return whom the money goes into, where a sentence names both a giver and a taker."""
        at = {m.at: m for m in masked.of("name") if id(m) not in self._investing}
        for match in self._found(OBJECT, masked):
            mark = at.get(match.end() - 1)
            party = self.party(mark) if mark and not self._is_giver(masked.text, match) else None
            if party is not None and party is not subject and not party.person:
                return party
        return None

    def link(self, masked: Masked, start: int, end: int) -> tuple[Party, str] | None:
        """Name the company that the words from `start` to `end` of a masked sentence are about."""
        at = masked.sentence.start
        focus = self._focus.get(at)
        if focus and focus[0] in self._investors_described:
            return None
        if COUNTED.search(masked.text, 0, end) or self._is_of_a_fund(masked, start, end):
            return None
        explicit = self._explicit(masked, start, end)
        if explicit:
            return explicit
        told = _clause(masked.text, start, end)[0]
        if (
            AGGREGATE.search(masked.text, 0, end)
            or NO_COMPANY.match(masked.text, told)
            or self._is_place_raising(masked, start)
        ):
            return None
        if self._values_a_giver(masked, start):
            return None
        if (
            focus
            and focus[0] is not self.topic
            and not re.match(
                r"\W*the (?:latest|new|current) (?:round|funding|financing)", masked.text
            )
        ):
            return focus
        if self.topic and not self._round_up and (focus or at not in self._focus):
            return self.topic, "the article's topic"
        return focus

    def _is_of_a_fund(self, masked: Masked, start: int, end: int) -> bool:
        """Tell what an investor collects for a fund of its own."""
        alone = not _ROUND.search(masked.text)
        return any(
            alone or (match.start() <= end and start <= match.end())
            for match in self._found(OF_A_FUND, masked)
        )

    def _values_a_giver(self, masked: Masked, start: int) -> bool:
        """Tell "led by Alder, the § retail giant": the worth of who gives is nobody's claim."""
        return any(
            id(mark) in self._investing and match.start() <= mark.at < start < match.end()
            for match in self._found(VALUED, masked)
            for mark in masked.of("name")
        )

    @staticmethod
    def _is_place_raising(masked: Masked, start: int) -> bool:
        """Tell "China pulled in §": a country's sum is no company's."""
        subject = _PLACE_BEFORE.search(masked.raw[:start])
        described = masked.text[start:].lstrip().startswith(NAME)
        return subject is not None and not described and subject.group(1) in places()

    def _explicit(self, masked: Masked, start: int, end: int) -> tuple[Party, str] | None:
        text = masked.text
        clause = _clause(text, start, end)
        marks = [m for m in masked.of("name") if clause[0] <= m.at < clause[1]]
        candidates: list[tuple[int, Party, str]] = []
        for mark in marks:
            party = self.party(mark)
            if party is None or party.person:
                continue
            weight, reason = self._weight(masked, mark, start, end)
            if weight:
                candidates.append((weight, party, reason))
        if not candidates:
            return None
        best = max(candidates, key=lambda c: c[0])
        return best[1], best[2]

    def _weight(self, masked: Masked, mark: Mark, start: int, end: int) -> tuple[int, str]:
        text = masked.text
        if OUTLET_BEFORE.search(text, 0, mark.at) or self._aside(mark):
            return 0, ""
        listed = id(mark) in self._investing
        near = max(0, 40 - min(abs(mark.at - start), abs(mark.at - end)) // 4)
        after = text[mark.at + 1 :]
        if OUTLET.match(text, mark.at + 1) or (
            BYSTANDER.match(after) and not after.startswith(",")
        ):
            return 0, ""
        if HOLDER.match(text, mark.at + 1):
            return 0, ""
        bracket = _bracket_behind(masked, mark, start)
        if "valu" in bracket or (bracket and not listed):
            return 170, "in brackets behind it"
        for match in self._found(OBJECT, masked):
            if (
                match.end() - 1 == mark.at
                and (abs(match.start() - end) < 80 or match.start() <= end)
                and not self._is_giver(text, match)
            ):
                weight = 60 if match.group().startswith("§ for ") else 130
                return (0 if listed else weight + near), "the money goes into it"
        for pattern, reason, weight in (
            (ADJACENT, "its round", 60),
            (VALUED, "it is valued", 110),
            (POSSESSIVE, "its own round", 115),
        ):
            for match in self._found(pattern, masked):
                if (
                    match.start() <= mark.at < match.end()
                    and match.start() <= end + 60
                    and match.end() >= start - 60
                ):
                    if pattern is not ADJACENT and listed:
                        continue
                    around = pattern is VALUED and match.start() < end and match.end() > start
                    behind = pattern is POSSESSIVE and mark.at >= end
                    return weight + near + 20 * around - 40 * behind, reason
        if listed:
            return 0, ""
        if (
            mark.at <= start
            and (not AGENT.search(text[: mark.at]) or after.startswith((", which ", ", who ")))
            and not RESUMED.match(text, mark.at + 1)
            and self._is_subject(masked, mark)
        ):
            return 100 + near, "subject of the verb"
        if any(m.start() <= mark.at < m.end() for m in self._found(IN_WHOSE, masked)):
            return 95, "the money goes into what is its own"
        before = text[: mark.at]
        if mark.at <= start and not AGENT.search(before) and not self._invests_here(text, mark):
            if OPENS.match(text) and not before.strip(_MARKS):
                return 90, "opens the entry"
            described = NOUN_BEFORE.search(text, 0, mark.at) and not WITHIN_ASIDE.search(
                text, 0, mark.at
            )
            if described and not RESUMED.match(text, mark.at + 1) and "§" in text[mark.at :]:
                return 60, "is described as a company"
        if mark.at >= end and INTRODUCED.fullmatch(before) and not self._invests_here(text, mark):
            return 70, "its round opens the sentence"
        if (
            masked.sentence.kind in ("headline", "heading")
            and mark.at <= start
            and self.party(mark) is self.topic
        ):
            return 50, "in the headline"
        if (
            any(m.end() == mark.at + 1 for m in BACKED.finditer(text, max(0, mark.at - 60)))
            and mark.at > start
        ):
            return 90, "it is backed"
        return 0, ""

    @staticmethod
    def _is_giver(text: str, match: re.Match[str]) -> bool:
        return bool(
            re.search(
                r" (?:(?<!announced )(?<!raised )(?<!closed )(?<!secured )(?<!completed )by|from) "
                r"(?:[\w'-]+ ){0,8}?¶$|^investments? of ¶$",
                match.group(),
            )
        ) or bool(
            re.search(r"\b(?:to|of|at|for) ¶$", match.group())
            and not re.search(
                (
                    r"(?:stakes?|shares|investors?|backers?|shareholders?|loan|round|investment|¤|"
                    r"financing)\b"
                ),
                match.group(),
            )
        )


def _bracket_behind(masked: Masked, mark: Mark, start: int) -> str:
    """Return the brackets of "¶ (valued at §)" around `start`: they speak of the name before."""
    text, at = masked.text, mark.at
    close = text.find(")", at)
    if not text.startswith(" (", at + 1) or not at < start < close or mark.value.kind != "org":
        return ""
    inside = text[at + 1 : close]
    gives = NAME in text[at + 1 : start] or re.search(r"\b(?:led|leads?|invest|join|back)", inside)
    return "" if gives else inside


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    cuts = [0]
    for match in re.finditer(
        (
            r"; |, (?:while|whereas|but) |\bwhile (?=¶)|, and (?=¶(?: has| had| is| was| raised|"
            r" closed| secured))| and (?=¶ (?:has |had |have )?(?:raised|raises|secured|closed|got|"
            r"received|landed)\b)|\. (?=\w)"
        ),
        text,
    ):
        cuts.append(match.end())
    cuts.append(len(text) + 1)
    left = max(c for c in cuts if c <= max(start, 0))
    right = min(c for c in cuts if c > max(start, end - 1))
    return left, right
