"""Sentences in, names of organisations and people out; which of them matter is decided elsewhere.

Capital letters carry the news in English, except at the start of a sentence and in headlines in
title case. There the words of the rest of the article, and a list of common words, decide.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from backend.claims.headline_names import cut_headline, is_title_case
from backend.claims.lexicon import COMPANY_NOUN_RE
from backend.claims.name_phrases import (
    AFTER_AMPERSAND,
    AFTER_BRAND,
    ARM,
    BRAND,
    COMPANY_FIELD,
    CORPORATE,
    DATELINE,
    DATELINE_ENDS,
    JOINED_BEFORE,
    JOINED_BEHIND,
    LEGAL_TAIL,
    LIST_FIELD,
    LISTED_BEFORE,
    LISTED_BEHIND,
    NO_WORD,
    OWN_S,
    OWNED_ROUND,
    PERIOD,
    PERSON_AFTER,
    PERSON_BEFORE,
    RAISES,
    SEAT_BEFORE,
    SEAT_BEHIND,
    SMALL_START,
    TICKER,
)
from backend.claims.name_runs import find_runs
from backend.claims.name_tokens import Token
from backend.claims.name_words import (
    ABBREVIATION,
    BARE_KIND,
    CLOSED,
    GENERIC,
    JOINERS,
    MAY_END,
    NOT_A_NAME,
    ORGISH,
    RANKING,
    ROLE,
    ROLE_START,
    TITLE_FIRST,
    TITLE_SECOND,
    common_words,
    given_names,
    is_demonym,
    is_ordinary,
    is_possessive,
    places,
    places_of,
    without_possessive,
)
from backend.claims.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Name:
    """A name at code points `start` to `end` of Article.text, without its possessive.

    `kind` is org, person, place or described.
    """

    start: int
    end: int
    text: str
    kind: str


class NameFinder:
    """Finds the names of one article; learns first from its running text, then reads headlines."""

    def __init__(
        self, text: str, sentences: Iterable[Sentence], barriers: Iterable[tuple[int, int]]
    ) -> None:
        """Read the running text once. `barriers` are spans no name may cross: money, rounds."""
        self._text = text
        self._barriers = sorted(barriers)
        self._read: dict[Sentence, tuple[int, list[list[Token]]]] = {}
        self._alone: dict[str, bool] = {}
        self._datelines: dict[Sentence, int] = {}
        self._brands: set[str] = {m.group(1).lower() for m in BRAND.finditer(text)}
        sentences = list(sentences)
        starts = (m.group(1) for m in SMALL_START.finditer(f"\n{text}"))
        self._fields = {s: m for s in sentences if (m := COMPANY_FIELD.match(text, s.start, s.end))}
        fields = {m.group(1) for m in self._fields.values()}
        self._small = {word for word in starts if not is_ordinary(word)}
        self._small |= {name for name in fields if name.islower() and " " not in name}
        self._lists = {
            s: m.end() for s in sentences if (m := LIST_FIELD.match(text, s.start, s.end))
        }
        self._titled = {
            s.start: s not in self._lists and is_title_case(text[s.start : s.end], s.kind)
            for s in sentences
        }
        self._runs = self._learn(sentences) + Counter(fields)
        self._known = {run.lower() for run in self._runs} | self._small
        self._words = {word for run in self._runs for word in run.split()}
        self.names: dict[int, list[Name]] = {s.start: self._find_names(s) for s in sentences}

    def is_title_case(self, sentence: Sentence) -> bool:
        """Tell whether capitals say nothing in this sentence."""
        return self._titled[sentence.start]

    def read_title(self, title: str, barriers: Iterable[tuple[int, int]]) -> list[str]:
        """Return the names in a title that is not part of the text; `barriers` are the title's."""
        sentence = Sentence(0, len(title), -1, "headline")
        kept_text, kept_barriers = self._text, self._barriers
        self._text, self._barriers = title, sorted(barriers)
        kept = self._titled.get(0, False)
        self._titled[0] = is_title_case(title, "headline")
        try:
            return [n.text for n in self._find_names(sentence) if n.kind == "org"]
        finally:
            self._text, self._barriers, self._titled[0] = kept_text, kept_barriers, kept

    def _learn(self, sentences: list[Sentence]) -> Counter[str]:
        runs: Counter[str] = Counter()
        for sentence in sentences:
            if self._titled[sentence.start]:
                continue
            first = self._first_word(sentence)
            for run in self._find_runs(sentence):
                if run[0].start > first and not self._after_mark(run[0].start):
                    runs[self._surface(run)] += 1
                    self._note_brand(run)
        return runs

    def _find_runs(self, sentence: Sentence) -> list[list[Token]]:
        """Return the runs of a sentence, read again only where a brand was learned meanwhile."""
        brands, runs = self._read.get(sentence, (-1, []))
        if brands != len(self._brands):
            brands = len(self._brands)
            runs = find_runs(
                self._text,
                sentence.start,
                sentence.end,
                self._near(sentence),
                self._brands,
                self._small,
            )
            self._read[sentence] = brands, runs
        return runs

    def _near(self, sentence: Sentence) -> list[tuple[int, int]]:
        first = bisect_left(self._barriers, (sentence.start,))
        last = bisect_left(self._barriers, (sentence.end,))
        return self._barriers[max(0, first - 1) : last]

    def _in_dateline(self, start: int, sentence: Sentence) -> bool:
        if sentence not in self._datelines:
            text, begin, end = self._text, sentence.start, sentence.end
            ended = any(text.find(mark, begin, end) >= 0 for mark in DATELINE_ENDS)
            match = DATELINE.match(text, begin, end) if ended else None
            self._datelines[sentence] = match.end() if match else begin
        return start < self._datelines[sentence]

    def _after_mark(self, start: int) -> bool:
        before = self._text[max(0, start - 2) : start].strip(' "“')
        return before in (":", "•", "–", "—", "|", "-")

    def _first_word(self, sentence: Sentence) -> int:
        match = NO_WORD.match(self._text, sentence.start, sentence.end)
        return match.end() if match else sentence.start

    def _find_names(self, sentence: Sentence) -> list[Name]:
        if field := self._fields.get(sentence):
            return [Name(*field.span(1), field.group(1), "org")]
        titled, first = self._titled[sentence.start], self._first_word(sentence)
        found = []
        for run in self._find_runs(sentence):
            if titled:
                begins = run[0].start <= first
                pieces = cut_headline(run, self._known, self._surface, begins)
                if pieces and not begins and self._is_listed(run):
                    pieces = [run]
                pieces = self._rejoined(pieces, sentence)
            elif run[0].start == self._lists.get(sentence):
                pieces = [run]
            elif run[0].start <= first or self._after_mark(run[0].start):
                pieces = [self._trim_start(run)]
            else:
                pieces = [run]
            for piece in pieces:
                for part in self._part_at_ampersand(self._trim_descriptor(piece)):
                    found += self._name(part, sentence)
        return self._join_funds(found)

    def _rejoined(self, pieces: list[list[Token]], sentence: Sentence) -> list[list[Token]]:
        """Join neighbours that the rest of the text writes as one name: "Orvanta Therapeutics"."""
        joined: list[list[Token]] = []
        for piece in pieces:
            if joined and piece[0].start - joined[-1][-1].end == 1:
                both = self._surface(joined[-1] + piece)
                if both in self._text[sentence.end :] or both in self._text[: sentence.start]:
                    joined[-1] = joined[-1] + piece
                    continue
            joined.append(piece)
        return joined

    def _is_listed(self, run: list[Token]) -> bool:
        """Tell a headline's two words between a list's marks: "led by General Catalyst, Kima"."""
        before = self._text[max(0, run[0].start - 12) : run[0].start]
        after = self._text[run[-1].end : run[-1].end + 5]
        return (
            len(run) == 2
            and run[0].text.lower() not in CLOSED
            and bool(LISTED_BEFORE.search(before))
            and bool(LISTED_BEHIND.match(after))
        )

    def _surface(self, run: list[Token]) -> str:
        return self._text[run[0].start : run[-1].end]

    def _note_brand(self, run: list[Token]) -> None:
        """Remember names that carry an 's of their own ("Byju's has raised")."""
        last = run[-1]
        if is_possessive(last.text) and OWN_S.match(self._text[last.end : last.end + 14]):
            self._brands.add(last.text.lower())

    def _trim_start(self, run: list[Token]) -> list[Token]:
        """Drop the capital that only the start of the sentence gave."""
        surface = without_possessive(self._surface(run))
        if surface.title() in places():
            return run
        if len(run) == 1:
            word = without_possessive(run[0].text)
            if surface in self._runs or surface in self._words or self._brandlike_start(run[0]):
                return run
            parts = word.lower().split("-")
            return [] if all(is_ordinary(p) for p in parts if p) or is_ordinary(word) else run
        while len(run) > 1 and surface not in self._runs:
            lower = run[0].text.lower()
            rest = self._surface(run[1:])
            common = lower in common_words()
            second = run[1].text
            drop = (
                (lower in CLOSED and not (lower == "new" and _is_firm(run)))
                or (rest in self._runs and rest not in NOT_A_NAME and common)
                or (
                    common
                    and bool(COMPANY_NOUN_RE.fullmatch(lower))
                    and second[0].isupper()
                    and second.lower() not in common_words()
                )
                or bool(re.search(r"(?:ly|ing)$", lower) and common and not self._raises(run))
            )
            if not drop or BARE_KIND.fullmatch(rest):
                break
            run = run[1:]
            surface = rest
        if len(run) == 1 and run[0].text.lower() in CLOSED:
            return []
        return run

    def _raises(self, run: list[Token]) -> bool:
        """Tell "Thinking Lathes raised" from "Joining Acme were": the gerund is of the name."""
        return len(run) > 2 and bool(RAISES.match(self._text, run[-1].end))

    def _brandlike_start(self, token: Token) -> bool:
        """Tell a one-word subject ("Stripe has raised") from a sentence that merely begins."""
        after = self._text[token.end : token.end + 40]
        if is_possessive(token.text) and OWNED_ROUND.match(after):
            return True
        return token.text.lower() not in CLOSED and bool(AFTER_BRAND.match(after))

    def _trim_descriptor(self, run: list[Token]) -> list[Token]:
        """Drop a nationality before a name and a title before a person."""
        while len(run) > 1:
            dropped = self._descriptor_length(run)
            if not dropped:
                break
            run = run[dropped:]
            if run[0].text == "of" and len(run) > 1:
                run = run[1:]
        while len(run) > 1 and run[-1].text in (NOT_A_NAME - MAY_END) | {"-"}:
            run = run[:-1]
        return run

    def _descriptor_length(self, run: list[Token]) -> int:
        first, second = run[0].text, run[1].text
        if len(run) > 2:
            pair = f"{first} {second}"
            if pair in places() and run[2].text.lower() not in common_words():
                return 2
            if TITLE_FIRST.match(first) and TITLE_SECOND.match(second):
                return 2
        if ROLE_START.match(first) and not ORGISH.search(run[-1].text):
            return 1
        if len(run) > 2 and self._opens_and_is_described(run):
            return 0
        if first.isupper() and len(first) > 3 and first.title() in places():
            return int(not second.isupper())
        country = is_demonym(first) and (
            second.lower() not in common_words()
            and not ORGISH.match(second)
            and second not in JOINERS
            and second not in NOT_A_NAME
            and self._runs[self._surface(run)] < 2
        )
        return int(country)

    def _opens_and_is_described(self, run: list[Token]) -> bool:
        """Tell "American Perpetuals Exchange, a developer of …" at the start of a paragraph."""
        start, end = run[0].start, run[-1].end
        opens = start == 0 or self._text[start - 1] == "\n"
        return opens and bool(re.match(r", an? ", self._text[end : end + 5]))

    def _part_at_ampersand(self, run: list[Token]) -> list[list[Token]]:
        """Part two names at an "&" or "+" when either stands alone elsewhere."""
        at = next((i for i, t in enumerate(run) if t.text in ("&", "+")), 0)
        if not 0 < at < len(run) - 1:
            return [run] if run else []
        left, right = run[:at], run[at + 1 :]
        if AFTER_AMPERSAND.fullmatch(right[0].text) or self._surface(left) == self._surface(right):
            return [run]
        kinds = ORGISH.fullmatch(left[-1].text) and ORGISH.fullmatch(right[-1].text)
        both = kinds and len(left) > 1 and len(right) > 1 and not GENERIC.match(right[0].text)
        alone = self._stands_alone(right) or (len(left) > 1 and self._stands_alone(left))
        if both or alone:
            return [left, *self._part_at_ampersand(right)]
        return [run]

    def _stands_alone(self, part: list[Token]) -> bool:
        name = self._surface(part)
        if name not in self._alone:
            self._alone[name] = any(
                not JOINED_BEFORE.search(self._text[max(0, at - 5) : at])
                and not JOINED_BEHIND.match(self._text[at + len(name) : at + len(name) + 5])
                for at in places_of(name, self._text)
            )
        return self._alone[name]

    def _join_funds(self, names: list[Name]) -> list[Name]:
        """Join a fund or an arm that has no name of its own to its firm."""
        joined: list[Name] = []
        for name in names:
            before = joined[-1] if joined else None
            if before and before.kind == name.kind == "org" and self._is_plain_fund(before, name):
                start, end = before.start, self._fund_end(name)
                joined[-1] = Name(start, end, self._text[start:end], "org")
                continue
            arm = ARM.match(self._text, name.end) if name.kind == "org" else None
            apposed = before and self._text[before.end : name.start] == ", "
            if arm and not apposed:
                name = Name(name.start, arm.end(), self._text[name.start : arm.end()], "org")
            joined.append(name)
        return joined

    def _fund_end(self, name: Name) -> int:
        small = re.compile(r" (?:growth |venture |opportunity )?fund\b").match(self._text, name.end)
        return small.end() if small else name.end

    def _is_plain_fund(self, owner: Name, name: Name) -> bool:
        if not re.fullmatch(r"['’]s? ", self._text[owner.end : name.start]):
            return False
        words = re.sub(r" (?:\d|I{1,3}|IV|V)$", "", name.text).split()
        fund = words[-1] in ("Fund", "Funds") or self._fund_end(name) > name.end
        return fund and all(is_ordinary(w) or ORGISH.match(w) for w in words)

    def _name(self, run: list[Token], sentence: Sentence) -> list[Name]:
        if not run or (len(run) == 1 and ROLE.match(run[0].text)):
            return []
        whole = run[-1].end
        if len(run) > 1 and TICKER.fullmatch(run[-1].text) and CORPORATE.fullmatch(run[-2].text):
            run = run[:-1]
        start, end = run[0].start, run[-1].end
        ticker = whole > end
        text = self._text[start:end]
        if is_possessive(text) and run[-1].text.lower() not in self._brands:
            text = without_possessive(text)
            end = start + len(text)
        if text.endswith(".") and not ABBREVIATION.search(text):
            text, end = text[:-1], end - 1
        if _names_nothing(text, run) or (self._text[end : end + 1] == ":" and _is_label(text)):
            return []
        before = self._text[max(sentence.start, start - 40) : start]
        after = self._text[end : min(sentence.end, end + 60)]
        shouted = text.isupper() and len(text) > 3 and text.title() in places()
        seat = SEAT_BEHIND.match(after) or SEAT_BEFORE.search(before)
        if text in places() or shouted or seat or self._in_dateline(start, sentence):
            kind = "place"
        elif _looks_like_person(text, before, after):
            kind = "person"
        else:
            kind = "org"
        legal = LEGAL_TAIL.match(self._text, end, sentence.end)
        return [Name(start, whole if ticker else legal.end() if legal else end, text, kind)]


def _is_firm(run: list[Token]) -> bool:
    """Tell "New Enterprise Associates" from "New Acme boats"."""
    return (
        len(run) > 2
        and run[1].text.lower() in common_words()
        and bool(ORGISH.fullmatch(run[-1].text))
    )


def _is_label(text: str) -> bool:
    """Tell the label of a field ("Amount Raised:", "HQ City:") from a name before a colon."""
    return all(is_ordinary(word) or word in NOT_A_NAME for word in text.split())


def _names_nothing(text: str, run: list[Token]) -> bool:
    if not text or text in NOT_A_NAME:
        return True
    if any(nobody.fullmatch(text) for nobody in (PERIOD, BARE_KIND, RANKING)):
        return True
    if text.strip(".") in ("L.P", "S.A", "N.V", "B.V", "L.L.C", "A.G", "LLP", "GmbH", "PLC"):
        return True
    if len(text) == 1 and text != "X":
        return True
    if all(TITLE_FIRST.match(t.text) or TITLE_SECOND.match(t.text) for t in run):
        return True
    if re.fullmatch(r"[A-Z]-[a-z]+", text):
        return True
    plain = [t.text in NOT_A_NAME for t in run]
    return any(plain) and all(p or t.text in places() for p, t in zip(plain, run, strict=True))


def _looks_like_person(text: str, before: str, after: str) -> bool:
    words = text.split()
    if not 1 < len(words) <= 4 or ORGISH.search(text):
        return False
    if not all(re.match(r"[^\W\d_a-z][\w.'’\-]*$", w) for w in words):
        return False
    if words[0] in given_names() and not any(w.lower() in common_words() for w in words[1:]):
        return True
    return bool(PERSON_BEFORE.search(before) or PERSON_AFTER.match(after))
