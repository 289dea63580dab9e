"""A plain text in, its blocks and what its first lines say about title, publisher and date out.

Texts come pasted, exported from databases, or in Markdown; nothing marks which line is the
title. Offsets of lines are lost: a text has no page to be found again on.
"""

import re
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Final

from backend.reading.cleaning import clean, clean_lines
from backend.reading.datelines import HEAD_BLOCKS, find_dateline_day, is_dateline
from backend.reading.days import find_day, parse_stamp
from backend.reading.pieces import Piece
from backend.reading.wording import is_caption, is_furniture

_LEADING_DATE: Final = re.compile(r"\s*date:? (?P<day>\d{4}-\d\d-\d\d)(?=\s|$)\s?", re.IGNORECASE)
_ESCAPE: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_MARKED_HEADING: Final = re.compile(r"(?P<marks>#{1,6})\s+(?P<text>.+?)\s*#*")
_BULLET: Final = re.compile(r"(?:[•‣◦▪●·∙*+–-])\s+(?P<text>\S.*)")
_EMPHASIS: Final = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_LINK: Final = re.compile(
    r"!?\[(?P<text>[^\[\]]{0,300})\]"
    r"\((?:https?://|/|#|mailto:)[^)\s]{0,2000}(?: \"[^\"]{0,300}\")?\)"
)
_TABLE_RULE: Final = re.compile(r"\|?[\s:|-]*-{3,}[\s:|-]*")
_ENDED: Final = re.compile(r"[.!?:…\d][\"'”’)]*$")
_OPEN: Final = re.compile(r"[(,]$| (?:an?|and|as|at|by|for|from|in|of|on|or|the|to|with)$")
_GOES_ON: Final = re.compile(r"[,;)]|[^\W\d_A-Z][a-z]*(?:[ ,.;]|$)")
_FIGURE: Final = re.compile(r"[+-]?[\d,.]+%?(?: ?\([+-]?[\d,.]+%?\))?")
_NEWS: Final = (
    "news times post journal daily herald tribune wire press weekly magazine review"
    " gazette telegraph chronicle observer insider report media today newswire standard mail star"
)
_NEWS_WORDS: Final = frozenset(_NEWS.split())

_MAX_TITLE_WORDS: Final = 30
_MAX_LABEL_WORDS: Final = 4
# Lines that are wrapped by hand or by a mailer are at most this long.
_MAX_WRAP: Final = 120
_FEWEST_WRAPS: Final = 4


@dataclass(frozen=True, slots=True)
class PlainText:
    """The blocks of a plain text, and what it says about itself: None where it says nothing."""

    pieces: list[Piece]
    title: str | None
    publisher: str | None
    published: date | None


def read_plain(text: str) -> PlainText:
    """Divide a text into blocks and read its head: the lines before the first full sentence."""
    published = None
    leading = _LEADING_DATE.match(text)
    if leading:
        published = parse_stamp(leading["day"])
        text = text[leading.end() :]
    lines = clean_lines(unescape(text))
    blocks = _without_tickers(_joined(_mended(lines)))
    pieces = [
        piece for row, line in enumerate(blocks, start=1) for piece in _line_pieces(line, row)
    ]
    return _with_head(pieces, published)


def _mended(lines: list[str]) -> list[str]:
    """Join the lines of a sentence that was torn at its links: "Acme", "has raised", ", from"."""
    mended: list[str] = []
    torn = False
    for line in lines:
        before = mended[-1] if mended else ""
        goes_on = torn or _OPEN.search(before) or _GOES_ON.match(line)
        torn = bool(before and line and goes_on)
        if torn and not _ENDED.search(before):
            mended[-1] = before + ("" if line[0] in ",;)." or before[-1] == "(" else " ") + line
        else:
            mended.append(line)
            torn = False
    return mended


def _joined(lines: list[str]) -> list[str]:
    """Undo hard wrapping: join lines that end only because the next word found no room."""
    width = max(map(len, lines), default=0)
    filled = [line for line in lines if line]
    if width > _MAX_WRAP:
        return filled
    pairs = zip(lines, [*lines[1:], ""], strict=True)
    wraps = [_is_wrapped(line, after, width) if line and after else None for line, after in pairs]
    judged = len(wraps) - wraps.count(None)
    if judged < _FEWEST_WRAPS or wraps.count(True) < 0.75 * judged:
        return filled
    paragraphs: list[list[str]] = []
    is_open = False
    for line, is_wrapped in zip(lines, wraps, strict=True):
        if line:
            if is_open:
                paragraphs[-1].append(line)
            else:
                paragraphs.append([line])
        is_open = bool(is_wrapped)
    return list(map(" ".join, paragraphs))


def _is_wrapped(line: str, after: str, width: int) -> bool:
    # Wrapping is seldom exact to the character: tabs, typographic marks and quoting take room.
    if len(line) + 1 + len(after.partition(" ")[0]) <= width - 4:
        return False
    is_marked = _BULLET.match(after) or _MARKED_HEADING.match(line) or _MARKED_HEADING.match(after)
    return not is_marked


def _without_tickers(lines: list[str]) -> list[str]:
    """Drop the market figures that portals put above a story: a name, a price, a change."""
    head = lines[: 3 * HEAD_BLOCKS]
    figures = [number for number, line in enumerate(head) if _FIGURE.fullmatch(line)]
    if len(figures) < 2:
        return lines
    dropped = set(figures)
    for number in figures:
        before = number - 1
        if before >= 0 and before not in dropped and len(head[before].split()) <= _MAX_LABEL_WORDS:
            dropped.add(before)
    return [line for number, line in enumerate(lines) if number not in dropped]


def _line_pieces(line: str, row: int) -> list[Piece]:
    if _TABLE_RULE.fullmatch(line):
        return []
    if line.startswith("|") and line.endswith("|") and line.count("|") > 2:
        return [
            Piece("cell", cell, row=row) for part in line.split("|") if (cell := _unmarked(part))
        ]
    if found := _MARKED_HEADING.fullmatch(line):
        text = _unmarked(found["text"])
        return [Piece("heading", text, len(found["marks"]))] if text else []
    if found := _BULLET.fullmatch(line):
        text = _unmarked(found["text"])
        return [Piece("item", text)] if text else []
    text = _unmarked(line.removeprefix("> "))
    if not any(map(str.isalnum, text)):
        return []
    return [Piece("caption" if is_caption(text) else "paragraph", text)]


def _unmarked(text: str) -> str:
    """Drop the marks of Markdown from one line."""
    text = _LINK.sub(lambda found: found["text"], text)
    text = _EMPHASIS.sub(lambda found: found[2], text)
    return clean(_ESCAPE.sub(r"\1", text))


def _with_head(pieces: list[Piece], published: date | None) -> PlainText:
    title: str | None = None
    publisher: str | None = None
    result: list[Piece] = []
    in_head = True
    for number, piece in enumerate(pieces):
        if in_head and number < HEAD_BLOCKS and piece.kind != "caption":
            if is_dateline(piece):
                found = find_day(piece.text)
                published = published or (found.day if found else None)
                result.append(Piece("dateline", piece.text))
                continue
            if not result and _is_outlet(piece, pieces[number + 1 :]):
                publisher = piece.text
                result.append(Piece("dateline", piece.text))
                continue
            if title is None and _is_title(piece, pieces[number + 1 :]):
                title = piece.text
                result.insert(0, Piece("headline", piece.text, 1))
                continue
            in_head = not _is_body(piece)
        result.append(_standing(piece))
    return PlainText(result, title, publisher, published or find_dateline_day(result))


def _is_outlet(piece: Piece, after: list[Piece]) -> bool:
    """Say whether the first line of a text is the name of who published it."""
    words = piece.text.split()
    if piece.is_sentence or not after or not all(word[0].isupper() for word in words):
        return False
    named = len(words) <= _MAX_LABEL_WORDS and words[-1].lower() in _NEWS_WORDS
    return (len(words) == 1 and words[0].isalpha()) or named


def _is_title(piece: Piece, after: list[Piece]) -> bool:
    if piece.kind == "heading":
        return True
    if piece.kind != "paragraph" or piece.text.endswith(":") or is_furniture(piece.text):
        return False
    # Abbreviations end with a full stop as well, questions with a question mark.
    ends_open = not piece.is_sentence or piece.text[-1] in "?!'\"’”"
    is_short = 3 <= piece.words <= _MAX_TITLE_WORDS and len(piece.text) <= 200
    return is_short and ends_open and any(_is_body(other) for other in after[:HEAD_BLOCKS])


def _is_body(piece: Piece) -> bool:
    return piece.kind in ("paragraph", "item") and piece.is_sentence and piece.words > 6


def _standing(piece: Piece) -> Piece:
    """Call a short line without a full stop what it is: a heading between paragraphs."""
    is_heading = piece.kind == "paragraph" and not piece.is_sentence and piece.words <= 20
    return Piece("heading", piece.text, 2) if is_heading else piece
