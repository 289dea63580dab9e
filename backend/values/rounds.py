"""Round labels: words such as "an extension of its Series B" in, "series-b" out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RoundSpan:
    """A round label found in a text, at code points `start` to `end`."""

    start: int
    end: int
    label: str
