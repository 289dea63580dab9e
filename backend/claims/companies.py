"""Masked sentences in, the companies of the article out, and which of them a claim is about.

The topic comes from the title and the first sentences; a name beside the verb, or one that a
paragraph has turned to, goes before it. Investors and outlets are not companies that raise,
unless a sentence says so. Reasons are kept, for whoever asks "why this company?".
"""

import re

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
    FIRST_PERSON,
    FUND_LIKE,
    IN_WHOSE,
    INTRODUCED,
    NOUN_AFTER,
    NOUN_BEFORE,
    OBJECT,
    OPENS,
    OUTLET,
    OUTLET_BEFORE,
    POSSESSIVE,
    SUBJECT,
    TITLE_INVESTS,
    VALUED,
    WITHIN_ASIDE,
)
from backend.claims.investors import Listed
from backend.claims.lexicon import INVEST, RAISE
from backend.claims.masking import Mark, Masked
from backend.claims.name_words import places
from backend.claims.names import places_of
from backend.claims.parties import Parties, Party, short_key, strip_legal
from backend.model.article import Article

__all__ = ["Companies", "Party"]

# A name that is written more often says nothing more.
_MOST_MENTIONS = 8
_INVESTS = re.compile(
    rf"(?:,[^,;§]{{2,90}},)?(?: \w+)? (?:{INVEST}|led|leads|co-led|joined|"
    rf"participat\w+)\b[^.;]{{0,60}}?(?: in| into|¶|§)"
)
_RAISES = re.compile(rf" (?:has |have )?(?:{RAISE})\b")
_TITLE_BEGINS = re.compile(r"\W*(?:[\w'’.-]+ ){0,3}")
_NO_WORD = re.compile(r"\W*")

_MARKS = " \"'“”‘’•*-–—|[]().\t"
_TIES = ("subject of a raise", "owns the round", "is invested in", "is valued", "first person")
# In so many characters an article on one company says once what that company did.
_LONG_READ = 5_000
# On a page about one company no other reaches this share of its score.
_RIVALLING = 0.6
_PLACE_BEFORE = re.compile(
    r"\b((?:[A-Z][\w.]+ ){0,2}[A-Z][\w.]+)(?: (?:has|have|had|also|alone|now|managed|still|only))*"
    rf"(?: {RAISE})? ?$"
)


class Companies(Parties):
    """The parties of one article, its topic, and the company of each place in it."""

    def __init__(
        self,
        article: Article,
        sentences: list[Masked],
        lists: dict[int, list[Listed]],
        title_names: list[str],
    ) -> None:
        """Group the names, score who the article is about, and follow the paragraphs' turns.

        `title_names` are the names in a title that is not part of the text.
        """
        super().__init__(article, sentences, title_names)
        self._matches: dict[tuple[int, int], list[re.Match[str]]] = {}
        self._subjects: dict[tuple[int, int], bool] = {}
        self._vote(sentences, lists)
        ranked = sorted(self.parties.values(), key=lambda p: (-p.score, p.first, p.key))
        self.topic = ranked[0] if ranked and ranked[0].score > 0 else None
        self.ranked = ranked
        self._round_up = self._is_round_up()
        self._about_investor: set[int] = set()
        self._investing = {id(m) for rows in lists.values() for row in rows for m in row.marks}
        self._focus = self._follow(sentences)

    def _is_round_up(self) -> bool:
        """Tell a page on many companies: what names none of them is about none of them."""
        if self.topic is None or any("title" in r or "headline" in r for r in self.topic.reasons):
            return False
        if not any(tie in r for r in self.topic.reasons for tie in _TIES):
            return len(self._article.text) > _LONG_READ
        raising = [p for p in self.ranked if any("subject of a raise" in r for r in p.reasons)]
        return len(raising) >= 3 and raising[1].score >= _RIVALLING * self.topic.score

    def _vote(self, sentences: list[Masked], lists: dict[int, list[Listed]]) -> None:
        listed = {id(m) for rows in lists.values() for row in rows for m in row.marks}
        for order, masked in enumerate(sentences):
            early = order < 4
            for mark in masked.of("name"):
                party = self.party(mark)
                if party is None:
                    continue
                self._vote_one(party, masked, mark, id(mark) in listed, early)
        title = self._article.title or ""
        publisher = self._article.publisher or ""
        self._outlet = (
            self.parties.get(self._merged.get(short_key(publisher), "")) if publisher else None
        )
        if self._outlet is not None:
            own = sum(bool(FIRST_PERSON.search(m.text)) for m in sentences)
            if own:
                _add(self._outlet, 10, "publishes this in the first person")
                self._outlet = None
            elif not self._outlet.reasons:
                _add(self._outlet, -30, "publishes this")
            else:
                self._outlet = None
        for party in self.parties.values():
            if party.person:
                party.score -= 20
            mentions = _mentions(min(party.names, key=len), self._article.text, _MOST_MENTIONS)
            party.score += mentions
            if party.first < 0:
                _add(party, 1, "in the title alone")
            written = [n for n in map(strip_legal, party.names) if n in title]
            if any(_invests_in_title(name, title) for name in written):
                _add(party, -10, "invests, says the title")
            elif mentions and any(_mentions(name, title, 1) for name in written):
                subject = any(_begins_title(name, title) for name in written)
                _add(
                    party,
                    2 if mentions < 2 else 10 if subject and not party.invests else 6,
                    "in the title",
                )
            if party.invests and not any("subject" in r for r in party.reasons):
                party.score -= 4 * min(party.invests, 3)
            if FUND_LIKE.search(party.key):
                party.score -= 5

    def _vote_one(
        self, party: Party, masked: Masked, mark: Mark, invests: bool, early: bool
    ) -> None:
        text, kind = masked.text, masked.sentence.kind
        before, after = text[: mark.at], text[mark.at + 1 :]
        if mark.value.kind == "person":
            party.score -= 6
        if OUTLET.match(after) or (
            OUTLET_BEFORE.search(before)
            and not re.search(r"rais|invest|led|joined|backed", before[-30:])
        ):
            _add(party, -5, "speaks as an outlet")
            return
        if BYSTANDER.match(after):
            _add(party, -6, "only says whose rival or founder another is")
            return
        if invests:
            party.invests += 1
            return
        if self._is_subject(masked, mark) and not AGENT.search(before):
            _add(party, 7 if early else 3, "subject of a raise")
        if any(
            m.start() <= mark.at < m.end() for m in self._found(VALUED, masked)
        ) and VALUED.search(text[max(0, mark.at - 30) : mark.at + 40]):
            _add(party, 5 if early else 2, "is valued")
        if any(m.start() <= mark.at < m.end() for m in self._found(POSSESSIVE, masked)):
            _add(party, 3, "owns the round")
        if any(m.end() - 1 == mark.at for m in self._found(OBJECT, masked)):
            _add(party, 4 if early else 2, "is invested in")
        if NOUN_BEFORE.search(before) or NOUN_AFTER.match(after):
            _add(party, 2, "is described as a company")
        if kind == "headline":
            _add(party, 4, "in the headline")
        if re.match(r"\W*(?:about )?$", before) and early:
            _add(party, 2, "opens a sentence")
        if re.search(
            r"\b(?:in|near|at|outside|between|around) (?:[a-z]+ )?$", before
        ) and not re.search(
            (
                r"(?:invest\w*|round|stakes?|funding|money|bet|bets|shares|confidence|interest|¤|§|"
                r"led|put|poured|capital|equity|investors?|shareholders?|backers?) (?:in|"
                r"at) (?:[a-z-]+ )?$"
            ),
            before,
        ):
            _add(party, -3, "a place, it seems")
        if re.search(
            r"\brivals?\b[^.¶]{0,40}$|such as $|\blike $|compet\w+[^.¶]{0,30}$|\bunlike $", before
        ):
            _add(party, -4, "a rival in passing")

    def _found(self, pattern: re.Pattern[str], masked: Masked) -> list[re.Match[str]]:
        """Return all matches in a sentence; each of its names and drafts asks for them."""
        key = id(pattern), masked.sentence.start
        if key not in self._matches:
            self._matches[key] = list(pattern.finditer(masked.text))
        return self._matches[key]

    def _is_subject(self, masked: Masked, mark: Mark) -> bool:
        key = masked.sentence.start, mark.at
        if key not in self._subjects:
            text, at = masked.text, mark.at
            aside = text[at + 1 : at + 2] == "," and WITHIN_ASIDE.search(text[:at])
            self._subjects[key] = bool(
                SUBJECT.match(text, at) and not aside and not self._invests_here(text, mark)
            )
        return self._subjects[key]

    @staticmethod
    def _invests_here(text: str, mark: Mark) -> bool:
        behind = text[mark.at + 1 :]
        return bool(_INVESTS.match(behind)) and not _RAISES.match(behind)

    def _follow(self, sentences: list[Masked]) -> dict[int, tuple[Party, str]]:
        """Find, for each sentence, whom "it" and an unnamed round would mean there."""
        focus: dict[int, tuple[Party, str]] = {}
        entries = self._entries(sentences)
        block, current, section = -1, None, None
        for masked in sentences:
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
            if section is not None and section in self._investors_described:
                self._about_investor.add(masked.sentence.start)
            if current is not None:
                focus[masked.sentence.start] = (current, "the paragraph speaks of it")
            anchor = self._opening_subject(masked)
            if anchor is not None:
                current = anchor
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
            elif ENTRY.match(masked.text) and not party.invests:
                found[masked.sentence.start] = party
        if len({id(p) for p in found.values()}) < 2:
            found = {}
        return found | about

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
            if mark.at > 90:
                return None
            if OUTLET.match(masked.text[mark.at + 1 :]) or self._invests_here(masked.text, mark):
                return None
            receiver = self._receiver(masked, party)
            if receiver is not None:
                return receiver
            first = not masked.text[: mark.at].strip(_MARKS)
            opens = (first and OPENS.match(masked.text)) or NOUN_BEFORE.search(
                masked.text[: mark.at]
            )
            if (
                SUBJECT.match(masked.text, mark.at)
                or opens
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
        if masked.sentence.start in self._about_investor:
            return None
        if COUNTED.search(masked.text[:end]):
            return None
        explicit = self._explicit(masked, start, end)
        if explicit:
            return explicit
        if AGGREGATE.search(masked.text[:end]) or self._is_place_raising(masked, start):
            return None
        focus = self._focus.get(masked.sentence.start)
        if (
            focus
            and focus[0] is not self.topic
            and not re.match(
                r"\W*the (?:latest|new|current) (?:round|funding|financing)", masked.text
            )
        ):
            return focus
        if self.topic and not self._round_up:
            return self.topic, "the article's topic"
        return focus

    @staticmethod
    def _is_place_raising(masked: Masked, start: int) -> bool:
        """Tell "China pulled in §": a country's sum is no company's."""
        subject = _PLACE_BEFORE.search(masked.raw[:start])
        return subject is not None and subject.group(1) in places()

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
        if OUTLET_BEFORE.search(text[: mark.at]) or self._aside(mark):
            return 0, ""
        listed = id(mark) in self._investing
        near = max(0, 40 - min(abs(mark.at - start), abs(mark.at - end)) // 4)
        after = text[mark.at + 1 :]
        if OUTLET.match(after) or (BYSTANDER.match(after) and not after.startswith(",")):
            return 0, ""
        for match in self._found(OBJECT, masked):
            if (
                match.end() - 1 == mark.at
                and (abs(match.start() - end) < 80 or match.start() <= end)
                and not self._is_giver(text, match)
            ):
                return (0 if listed else 130 + near), "the money goes into it"
        for pattern, reason, weight in (
            (ADJACENT, "its round", 120),
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
                    return weight + near, reason
        if listed:
            return 0, ""
        if (
            mark.at <= start
            and not AGENT.search(text[: mark.at])
            and self._is_subject(masked, mark)
        ):
            return 100 + near, "subject of the verb"
        if any(m.start() <= mark.at < m.end() for m in self._found(IN_WHOSE, masked)):
            return 95, "the money goes into what is its own"
        before = text[: mark.at]
        if mark.at <= start and not AGENT.search(before) and not self._invests_here(text, mark):
            if OPENS.match(text) and not before.strip(_MARKS):
                return 90, "opens the entry"
            described = NOUN_BEFORE.search(before) and not WITHIN_ASIDE.search(before)
            if described and "§" in text[mark.at :]:
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
        return bool(re.search(r" (?:by|from) (?:[\w'-]+ ){0,8}?¶$", match.group())) or bool(
            re.search(r"\b(?:to|of|at|for) ¶$", match.group())
            and not re.search(
                (
                    r"(?:stakes?|shares|investors?|backers?|shareholders?|loan|round|investment|¤|"
                    r"financing)\b"
                ),
                match.group(),
            )
        )


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


def _mentions(name: str, text: str, most: int) -> int:
    """Count how often a name stands in a text by itself, up to `most`."""
    count, at = 0, text.find(name)
    while at >= 0 and count < most:
        end = at + len(name)
        alone = not (_is_of_word(text[at - 1 : at]) or _is_of_word(text[end : end + 1]))
        count += alone
        at = text.find(name, end if alone else at + 1)
    return count


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _invests_in_title(name: str, title: str) -> bool:
    at = title.find(name)
    return bool(_NO_WORD.fullmatch(title, 0, at) and TITLE_INVESTS.match(title, at + len(name)))


def _begins_title(name: str, title: str) -> bool:
    """Tell whether a name, with at most three words before it, opens a title."""
    ends = ((at, at + len(name)) for at in places_of(name, title))
    return any(
        _TITLE_BEGINS.fullmatch(title, 0, at) and not _is_of_word(title[end : end + 1])
        for at, end in ends
    )


def _add(party: Party, points: float, reason: str) -> None:
    party.score += points
    party.reasons.append(f"{points:+g} {reason}")
