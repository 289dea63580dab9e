"""Blocks of text, one after the other, in; the text of an article with its blocks out.

A piece is a block that does not yet know where it will stand.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from backend.model.article import Block, BlockKind

SEPARATOR: Final = "\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """The words of one block, cleaned and not empty.

    `level` is 1 to 6 for a heading and the headline, 0 for everything else; `row` numbers the
    rows of tables, None outside of them.
    """

    kind: BlockKind
    text: str
    level: int = 0
    row: int | None = None

    @property
    def words(self) -> int:
        """Count the words; two characters of a script that writes no spaces make a word."""
        spaced = self.text.count(" ") + 1
        return spaced if self.text.isascii() else spaced + len(_WIDE.findall(self.text)) // 2

    @property
    def is_sentence(self) -> bool:
        """Say whether the piece ends as sentences do, a closing quotation mark apart."""
        return self.text.rstrip("\"'”’)»]")[-1:] in _SENTENCE_ENDS


# Kana, Chinese characters and Thai.
_WIDE: Final = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_SENTENCE_ENDS: Final = frozenset(".!?…。！？")


def assemble(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Join pieces into a text; the offsets of the blocks count code points in it."""
    parts: list[str] = []
    blocks: list[Block] = []
    position = 0
    for piece in pieces:
        end = position + len(piece.text)
        blocks.append(Block(position, end, piece.kind, piece.row))
        parts.append(piece.text)
        position = end + len(SEPARATOR)
    return SEPARATOR.join(parts), tuple(blocks)
