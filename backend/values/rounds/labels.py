"""Round labels: those of the contract, series carried on to N; how two compare and how they read.

Labels are lower-case words such as "series-c+" and "pre-seed". Knows no texts.
"""

import re
from functools import lru_cache

_LABEL = re.compile(r"series-(?P<letter>[a-n])(?P<plus>\+?)(?:-(?P<number>[1-9]))?")
_SIMPLE = {
    "pre-seed": "pre-seed round",
    "seed": "seed round",
    "angel": "angel round",
    "bridge": "bridge round",
    "growth": "growth round",
    "pre-ipo": "pre-IPO round",
    "ipo": "IPO",
    "debt": "debt",
    "convertible": "convertible",
    "grant": "grant",
    "strategic": "strategic round",
    "secondary": "secondary sale",
    "crowdfunding": "crowdfunding",
    "venture": "venture round",
}
_BESIDE_LETTER = frozenset({"growth", "strategic", "venture", "pre-ipo"})
_SAME_KIND = frozenset(
    {
        frozenset(("growth", "venture")),
        frozenset(("growth", "strategic")),
        frozenset(("growth", "pre-ipo")),
        frozenset(("strategic", "venture")),
        frozenset(("strategic", "pre-ipo")),
        frozenset(("bridge", "convertible")),
        frozenset(("debt", "convertible")),
        frozenset(("debt", "bridge")),
        frozenset(("seed", "angel")),
        frozenset(("seed", "venture")),
    }
)


def is_label(label: str) -> bool:
    """Return whether this is a round label of the contract, such as "series-b-2"."""
    return label in _SIMPLE or _LABEL.fullmatch(label) is not None


@lru_cache(1 << 10)
def is_compatible(a: str, b: str) -> bool:
    """Return whether two labels can name one round.

    Labels on different axes go together: a Series B can be a growth or a strategic round. A
    letter with a plus or a number is another closing than the bare letter's plus, so "series-c"
    and "series-c+" differ; a numbered part belongs to its letter ("series-b-2" to "series-b").
    """
    if a == b:
        return True
    first, second = _LABEL.fullmatch(a), _LABEL.fullmatch(b)
    if first and second:
        if first["letter"] != second["letter"] or first["plus"] or second["plus"]:
            return False
        return first["number"] is None or second["number"] is None
    if first or second:
        other = b if first else a
        return other in _BESIDE_LETTER
    return frozenset((a, b)) in _SAME_KIND


@lru_cache(1 << 10)
def to_text(label: str) -> str:
    """Write a label for a reader: "Series C+", "Series B-2", "pre-seed round", "IPO"."""
    match = _LABEL.fullmatch(label)
    if match is not None:
        number = f"-{match['number']}" if match["number"] else ""
        return f"Series {match['letter'].upper()}{match['plus']}{number}"
    return _SIMPLE.get(label, label)
