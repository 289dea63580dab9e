"""A row of names in, its place in the sentence out: what stands around it, and where that goes on.

Which words tell what the row did is for others to know.
"""

import re
from typing import Literal

from backend.claims import continuation_phrases as phrases
from backend.claims import investor_phrases as say
from backend.claims.gates import Gated, Piece
from backend.claims.investor_rows import Row
from backend.claims.masking import MONEY, ROUND

Part = Literal["lead_investor", "investor", "standing"]
# The part, its rule, and how many characters its words reach before the row and behind it.
Hit = tuple[Part, str, int, int]


class Place:
    """A row in its sentence: what stands around it, and what the sentence stands under.

    `work` is the sentence without the names that only describe another; `financing` tells that it,
    its heading or the sentence before speaks of one.
    """

    __slots__ = ("_going_on", "financing", "heading", "left", "nearby", "right", "row", "work")

    def __init__(self, row: Row, work: str, heading: str, nearby: bool, financing: bool) -> None:
        """Look up the words around a row."""
        self.row, self.work, self.heading = row, work, heading
        self.nearby, self.financing = nearby, financing
        self.left, self.right = Piece(row.left), Piece(row.right)
        self._going_on: list[int] | None = None

    @property
    def persons(self) -> bool:
        """Tell whether all names of the row are people's."""
        return all(m.value.kind == "person" for m in self.row.marks)

    def going_on(self, *patterns: Gated) -> list[int]:
        """Return the places in `right` at which one of the patterns may match, farthest first."""
        if not self.right.likely(patterns):
            return []
        if self._going_on is None:
            self._going_on = continuations(self.row.right)
        return self._going_on

    def governed(self, part: Part, rule: str, match: re.Match[str]) -> Hit:
        """Return the hit of a phrase before the row."""
        return part, rule, len(self.row.left) - match.start(), 0


def continuations(right: str) -> list[int]:
    """Return where the words behind a row go on, asides and auxiliaries skipped, farthest first."""
    places = [0]
    while len(places) < 6 and (aside := phrases.ASIDE.match(right, places[-1])):
        places.append(aside.end())
    found = []
    for place in reversed(places):
        auxiliary = phrases.AUXILIARY.match(right, place)
        found += [auxiliary.end(), place] if auxiliary else [place]
    return found


def speaks_of_money(text: str) -> bool:
    """Tell whether a text speaks of a financing, or of what may belong to one."""
    return MONEY in text or ROUND in text or say.CONTEXT.search(text) is not None


def speaks_of_round(text: str) -> bool:
    """Tell whether a text speaks of a financing."""
    return MONEY in text or ROUND in text or say.ROUND_CONTEXT.search(text) is not None
