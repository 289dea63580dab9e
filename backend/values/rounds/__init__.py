"""Rounds: words such as "an extension of its Series B" in, labels such as "series-b" out.

The front door of the package: `find_rounds` and `parse_round` read, `is_compatible` compares,
`to_text` writes. Nothing here knows whether a round was planned or done, or whose it was.
"""

from typing import TYPE_CHECKING, Any

from backend.values.rounds.labels import is_compatible, is_label, to_text

if TYPE_CHECKING:
    from backend.values.rounds.finding import RoundSpan, find_rounds, parse_round

__all__ = [
    "RoundSpan",
    "find_rounds",
    "is_compatible",
    "is_label",
    "parse_round",
    "to_text",
]


def __getattr__(name: str) -> Any:
    # The grammar takes long to compile, and a server that has started, or a command that reads no
    # text, does without.
    if name in ("RoundSpan", "find_rounds", "parse_round"):
        from backend.values.rounds import finding

        return getattr(finding, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
