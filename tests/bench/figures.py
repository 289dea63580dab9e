"""Measurements in, the rows of the bench's table out: a figure, its goal, and whether it holds."""

from dataclasses import dataclass

from tests.bench.lengths import Length
from tests.bench.measuring import Ratio
from tests.bench.phrases import PHRASES, Parsed
from tests.bench.starting import Memory, Start


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    `value` and `goal` are ratios; `least` turns the goal from the most that is allowed into the
    least that is asked for. `detail` says what was measured, with spread and milliseconds; a
    figure without a goal is a floor or a share, shown beside the others.
    """

    name: str
    value: float
    goal: float | None
    detail: str
    least: bool = False

    @property
    def holds(self) -> bool | None:
        """Say whether the goal is reached, None where there is none."""
        if self.goal is None:
            return None
        return self.value >= self.goal if self.least else self.value <= self.goal


def of_ratio(name: str, ratio: Ratio, goal: float, p90: float | None = None) -> list[Figure]:
    """Return the median's line, and that of the ninetieth percentile where it has a goal."""
    spread = f"{min(ratio.repeats):.2f} to {max(ratio.repeats):.2f}"
    detail = f"{ratio.cost:.2f} ÷ {ratio.floor:.2f} ms; {len(ratio.repeats)} repeats, {spread}"
    figures = [Figure(name, ratio.median, goal, detail)]
    if p90 is not None and ratio.p90 is not None:
        figures.append(Figure(f"{name}, p90", ratio.p90, p90, "single pages"))
    return figures


def of_start(start: Start) -> list[Figure]:
    """Return the lines of a server's start."""
    imports = f"÷ {start.imports:.2f} s for bare imports"
    return [
        Figure(
            "start to first check ÷ bare imports",
            start.check / start.imports,
            1.2,
            f"{start.check:.2f} s {imports}",
        ),
        Figure(
            "start to /health ÷ bare imports",
            start.health / start.imports,
            0.25,
            f"{start.health:.2f} s {imports}",
        ),
    ]


def of_memory(memory: Memory, checks: int) -> list[Figure]:
    """Return the lines of what a process holds."""
    return [
        Figure(
            f"memory after {checks} checks ÷ after imports",
            memory.thousand / memory.imports,
            1.6,
            f"{memory.thousand:.0f} ÷ {memory.imports:.0f} MB; after the first {memory.first:.0f}",
        ),
        Figure(
            f"memory after {checks} checks ÷ after 100",
            memory.thousand / memory.hundred,
            1.02,
            f"{memory.thousand:.1f} ÷ {memory.hundred:.1f} MB",
        ),
    ]


def of_phrases(parsed: Parsed) -> list[Figure]:
    """Return the lines of the two parsers of money."""
    count = len(PHRASES)
    wrong = "; ".join(parsed.ours_wrong)
    return [
        Figure(
            "quantulum3 ÷ our money parser",
            parsed.ratio,
            50,
            f"{parsed.theirs:.2f} ÷ {parsed.ours:.4f} ms a phrase",
            least=True,
        ),
        Figure(
            f"tricky phrases right, of {count}",
            parsed.ours_right,
            count,
            f"quantulum3 {parsed.theirs_right}" + (f"; wrong: {wrong}" if wrong else ""),
            least=True,
        ),
    ]


def of_lengths(lengths: list[Length]) -> list[Figure]:
    """Return a line for each extreme shape: how four times the length multiplies the time per unit.

    The goal leaves room for what depends on the logarithm, and for caches.
    """
    return [
        Figure(
            f"{length.name}: growth",
            max(length.checking_growth, length.reading_growth),
            1.5,
            f"check {length.checking:.2f} s: read {length.reading:.2f}, find {length.finding:.2f}",
        )
        for length in lengths
    ]
