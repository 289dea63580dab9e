"""The lines of an article in, what its running text teaches about names out.

There capital letters are news: what is written with one is a name, and so it is at the start of a
sentence or in a headline. Knows nothing of where within its run a name begins.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field

from backend.claims.headline_names import is_title_case
from backend.claims.lexicon import COMPANY_NOUN_RE
from backend.claims.name_phrases import (
    BRAND,
    COMPANY_FIELD,
    DATELINE,
    DATELINE_ENDS,
    INTRODUCED_BRAND,
    LIST_FIELD,
    NO_WORD,
    OWN_S,
    SMALL_START,
    SMALL_TITLE,
)
from backend.claims.name_runs import find_runs
from backend.claims.name_tokens import Token, surface
from backend.claims.name_words import CLOSED, NOT_A_NAME, is_ordinary, is_possessive
from backend.claims.told_names import is_whole, odd_in, odd_words, told_in
from backend.model.article import BlockKind

# Behind a mark, which blanks or quotes may part from it, a capital says as little as at a start.
_PADS = ' "“'
_MARKS = ":•–—|-"
_AFTER_MARK = frozenset(
    before for mark in _MARKS for pad in ("", *_PADS) for before in (mark + pad, pad + mark)
)


@dataclass(slots=True)
class Line:
    """A sentence, or a title, at `start` to `end` of its text.

    `first` is where its first word begins; `titled` tells that its capitals say nothing;
    `barriers` are spans that no name may cross; `company` is the name that a field gives, at the
    place of its words, and `listed` where the list of a field begins.
    """

    text: str
    start: int
    end: int
    first: int
    titled: bool
    barriers: Sequence[tuple[int, int]]
    company: tuple[int, int] | None = None
    listed: int | None = None
    _runs: list[list[Token]] = field(default_factory=list)
    _brands: int = -1
    _dateline: int | None = None

    def runs(self, learned: "Learned") -> list[list[Token]]:
        """Return the runs of capitalised words; read again only where a brand came to be known."""
        if self._brands != len(learned.brands):
            self._brands = len(learned.brands)
            self._runs = find_runs(
                self.text,
                self.start,
                self.end,
                self.barriers,
                learned.brands,
                learned.small,
                learned.whole,
            )
        return self._runs

    def begins_at(self, start: int) -> bool:
        """Tell whether a capital at `start` may be there only for its place."""
        return start <= self.first or self.text[max(0, start - 2) : start] in _AFTER_MARK

    @property
    def dateline(self) -> int:
        """Where the dateline ends; `start` where there is none."""
        if self._dateline is None:
            self._dateline = self.start
            for mark in DATELINE_ENDS:
                if self.text.find(mark, self.start, self.end) >= 0:
                    match = DATELINE.match(self.text, self.start, self.end)
                    self._dateline = match.end() if match else self.start
                    break
        return self._dateline


@dataclass(slots=True)
class Learned:
    """What an article told of its names.

    `runs` counts how often each is written, and `words` are theirs; `known` are these and those of
    `small`, in lower case. `brands` end in an 's of their own ("byju's"), `small` are written in
    small letters; `alone` tells which stand anywhere without an "&" or "and" beside them.
    """

    brands: set[str]
    small: set[str]
    told: set[str] = field(default_factory=set)
    whole: re.Pattern[str] | None = None
    runs: Counter[str] = field(default_factory=Counter)
    words: set[str] = field(default_factory=set)
    known: set[str] = field(default_factory=set)
    alone: dict[str, bool] = field(default_factory=dict)


def read_line(
    text: str, start: int, end: int, kind: BlockKind, barriers: Sequence[tuple[int, int]]
) -> Line:
    """Read what is outside of a line's names; `kind` is that of the block it stands in."""
    no_word = NO_WORD.match(text, start, end)
    titled = is_title_case(text[start:end], kind)
    return Line(text, start, end, no_word.end() if no_word else start, titled, barriers)


def read_fields(line: Line) -> None:
    """Note what a field's label tells of the names behind it: "Company: Acme", "Led by: Lind"."""
    if line.text.find(":", line.start, line.end) < 0:
        return
    if company := COMPANY_FIELD.match(line.text, line.start, line.end):
        line.company = company.span(1)
    if listed := LIST_FIELD.match(line.text, line.start, line.end):
        line.listed = listed.end()
        line.titled = False


def _is_introduced(token: Token, text: str) -> bool:
    """Tell "Pivot, a payroll firm" and "Pivot has raised": who is met there is a name later on."""
    word = token.text.lower()
    return (
        word not in CLOSED
        and not COMPANY_NOUN_RE.fullmatch(word)
        and INTRODUCED_BRAND.match(text, token.end) is not None
    )


def _is_small_brand(word: str, starts: Container[str]) -> bool:
    """Tell a title's first word, no capital, from a word: sentences begin with it, or no other."""
    return word in starts or not is_ordinary(word)


def _is_whole(name: str, text: str) -> bool:
    """Tell "Together AI" and "New Lathe" from "When Acme": the rest is nobody without the first."""
    first, rest = name.split(" ", 1)
    return first.lower() not in CLOSED or rest in NOT_A_NAME or text.count(name) == text.count(rest)


def learn(text: str, lines: Iterable[Line], title: str = "") -> Learned:
    """Read the running text among the lines of an article once; its title may stand outside."""
    fields = {text[slice(*line.company)] for line in lines if line.company}
    starts = {m.group(1) for m in SMALL_START.finditer(f"\n{text}")}
    headed = SMALL_TITLE.match(title)
    name = told_in(title, text)
    odd = odd_in(title, text)
    learned = Learned(
        brands={m.group(1).lower() for m in BRAND.finditer(text)},
        small={word for word in starts if not is_ordinary(word)}
        | {name for name in fields if name.islower() and " " not in name}
        | ({headed.group()} if headed and _is_small_brand(headed.group(), starts) else set())
        | (odd_words(name) if name else set())
        | {word for name in odd for word in odd_words(name)}
        | {" ".join(name.split()[:2]) for name in odd if name[0].isdigit()},
        told=odd | ({name} if name else set()),
    )
    if name and is_whole(name):
        learned.whole = re.compile(rf"(?<![\w-]){re.escape(name)}(?!\w)")
    begun: Counter[str] = Counter()
    for line in lines:
        if line.titled:
            continue
        for run in line.runs(learned):
            if not line.begins_at(run[0].start):
                learned.runs[surface(run, text)] += 1
                last = run[-1]
                if is_possessive(last.text) and OWN_S.match(text[last.end : last.end + 14]):
                    learned.brands.add(last.text.lower())
            elif len(run) > 1:
                begun[surface(run, text)] += 1
            elif _is_introduced(run[0], text):
                learned.runs[run[0].text] += 1
    learned.runs.update(
        name
        for name, count in begun.items()
        if (count > 1 or name in title) and _is_whole(name, text)
    )
    learned.runs.update(fields)
    learned.runs.update(learned.told)
    learned.words = {word for run in learned.runs for word in run.split()}
    learned.known = {run.lower() for run in learned.runs} | learned.small
    return learned
