"""A sentence and the spans found in it in, a masked sentence out, in which one sign is one span.

"¶ has raised § from ¶ at a valuation of §" is what the rules read. Each sign leads back to its
span, and each position to the article's text. Nothing is decided here.
"""

import re
from dataclasses import dataclass
from typing import Any

from backend.claims.sentences import Sentence

MONEY, NAME, ROUND, DATE = "§", "¶", "¤", "†"
SIGNS = {"money": MONEY, "name": NAME, "round": ROUND, "date": DATE}
_FOLD = str.maketrans(
    {
        MONEY: " ",
        NAME: " ",
        ROUND: " ",
        DATE: " ",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "‐": "-",
        "‑": "-",
        "®": " ",
        "™": " ",
        "\n": " ",
        "\t": " ",
    }
)
# A ticker, a native name or an abbreviation in brackets behind a name: "(BABA.N)", "(阿里巴巴)".
_NAME_BRACKET = re.compile(
    r"\s*[(\[](?!(?:co-)?lead|new|existing|returning)(?:[A-Z]{2,10}[:\s.]\s?[\w.]{1,8}|[\w.]{1,12}|[^\x00-\x7f]{1,20}|"
    r"(?:now|formerly|previously|then) [^()]{2,40}|"
    r"[A-Za-z .]{1,12}: ?[A-Z.]{1,8}|@\w+|https?:[^)]*)[)\]]"
)


# What closes a legal name behind its bracket: "Temasek Holdings (Private) Ltd".
_LEGAL_TAIL = re.compile(r" (?:Ltd|Limited|Co|Inc|LP|LLC|Corp|Pte)\b\.?(?= |,|$)")


@dataclass(frozen=True, slots=True)
class Mark:
    """One span of a masked sentence: its kind, its value, and where it stands in both texts."""

    kind: str
    start: int
    end: int
    at: int
    value: Any


@dataclass(frozen=True, slots=True)
class Masked:
    """A masked sentence, in lower case. `offsets[i]` is the place of `text[i]` in Article.text."""

    text: str
    raw: str
    sentence: Sentence
    marks: tuple[Mark, ...]
    offsets: tuple[int, ...]
    titled: bool
    article: str = ""

    def words(self, mark: Mark) -> str:
        """Return the article's words that a mark stands for."""
        return self.article[mark.start : mark.end]

    def of(self, kind: str) -> list[Mark]:
        """Return the marks of one kind, in order."""
        return [m for m in self.marks if m.kind == kind]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Turn a stretch of the masked text into code points of Article.text."""
        last = next((m for m in self.marks if m.at == end - 1), None)
        first = self.offsets[start]
        return first, (last.end if last else self.offsets[end - 1] + 1)


_PAIRED = re.compile(
    r"(?P<names>¶(?:(?:, |,? and )¶)+)[^¶§]{0,60}(?P<sums>§(?:(?:, |,? and )§)+),? respectively\b"
)


def paired_name(masked: Masked, at: int) -> Mark | None:
    """Return the name that goes with the sum at `at`: "¶ and ¶ raised § and §, respectively"."""
    for match in _PAIRED.finditer(masked.text):
        names = [m for m in masked.of("name") if match.start("names") <= m.at < match.end("names")]
        sums = [m.at for m in masked.of("money") if match.start("sums") <= m.at < match.end("sums")]
        if at in sums and len(names) == len(sums):
            return names[sums.index(at)]
    return None


def _behind_brackets(text: str, position: int, end: int, others: list[tuple[int, int]]) -> int:
    for _ in range(2):
        bracket = _NAME_BRACKET.match(text, position, end)
        if bracket is None or any(a < bracket.end() and b > bracket.start() for a, b in others):
            break
        position = bracket.end()
        legal = _LEGAL_TAIL.match(text, position, end)
        if legal:
            position = legal.end()
    return position


def lower(text: str) -> str:
    """Return a text in lower case, its signs where they were: "İ" would become two."""
    lowered = text.lower()
    # A sigma's small form depends on its neighbours, and here signs stand among them.
    if len(lowered) == len(text) and "Σ" not in text:
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def mask(
    text: str, sentence: Sentence, spans: list[tuple[int, int, str, Any]], titled: bool
) -> Masked:
    """Replace spans (start, end, kind, value) of `text`, which must not overlap, by their signs."""
    pieces: list[str] = []
    offsets: list[int] = []
    marks: list[Mark] = []
    position = sentence.start
    length = 0
    for start, end, kind, value in sorted(spans, key=lambda s: s[0]):
        if start < position:
            continue
        plain = text[position:start].translate(_FOLD)
        pieces.append(plain)
        offsets.extend(range(position, start))
        length += len(plain)
        marks.append(Mark(kind, start, end, length, value))
        pieces.append(SIGNS[kind])
        offsets.append(start)
        length += 1
        position = end
        if kind == "name":
            position = _behind_brackets(
                text, end, sentence.end, [(a, b) for a, b, k, _ in spans if k != "name"]
            )
    plain = text[position : sentence.end].translate(_FOLD)
    pieces.append(plain)
    offsets.extend(range(position, sentence.end))
    joined = "".join(pieces)
    return Masked(lower(joined), joined, sentence, tuple(marks), tuple(offsets), titled, text)
