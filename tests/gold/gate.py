"""Gold sets in, figures beside their floors out: what was once reached is not lost unnoticed.

A set is the groups of one folder, the seeds by themselves: a group that is put into a folder counts
from then on. Floors stand in floors.json with a hash of the set that they were measured on.

Run `python -m tests.gold.gate [SET…]` for a table, with `-v` for everything that was judged
otherwise than marked; `--pin` raises floors to what is reached, and lowers one only together with
`--lower-floors`.
"""

import hashlib
import json
import math
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.gold import claims
from tests.gold.commands import score_commands
from tests.gold.robustness import loud_asides, score_renamed
from tests.gold.scoring import Score, read_group, score_events, score_relations, text_path

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
MARGIN = 0.005
"""How far below what was reached a floor is pinned: less than one claim in most sets."""

MINIMA: Mapping[str, Mapping[str, float]] = {
    "seeds": {
        "claims.micro": 0.95,
        "relations.accuracy": 0.95,
        "relations.precision": 1.0,
        "relations.recall": 1.0,
        "commands.accuracy": 0.95,
        "commands.recall": 1.0,
    }
}
"""What a set must reach whatever its floors say. Recall and precision are those of conflicts."""

Figures = Mapping[str, float]


@dataclass(frozen=True)
class Pinned:
    """The floors of one set, and the hash of the set on which they were reached."""

    fingerprint: str
    floors: Figures


@dataclass(frozen=True)
class Measured:
    """The figures of one set, and a line for each thing judged otherwise than marked."""

    figures: Figures
    errors: tuple[str, ...]


def find_sets(folder: Path = HERE) -> dict[str, list[Path]]:
    """Return the groups of each set, by the set's name."""
    facts = sorted((folder / "groups").glob("*.json"))
    return {
        "seeds": [path for path in facts if path.stem == "seeds"],
        "groups": [path for path in facts if path.stem != "seeds"],
        "written": sorted((folder / "written").glob("*.json")),
        "outlets": sorted((folder / "outlets").glob("*.json")),
        "briefs": sorted((folder / "briefs").glob("*.json")),
        "others": sorted((folder / "others").glob("*.json")),
        "asides": sorted((folder / "asides").glob("*.json")),
        "renamed": sorted(folder.glob("renamed.json")),
    }


def fingerprint(paths: Sequence[Path]) -> str:
    """Return a hash of groups with their texts, the same whatever ends a line."""
    digest = hashlib.sha256()
    for path in paths:
        data = json.loads(path.read_text("utf-8"))
        told = (entry for entry in data.get("documents", ()) if "text" not in entry)
        texts = [text_path(entry, path.parent) for entry in told]
        for file in [path, *texts]:
            digest.update(file.name.encode() + b"\0")
            digest.update(file.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()[:16]


def measure(paths: Sequence[Path]) -> Measured:
    """Score a set: claims, relations between marked claims, and both through the commands.

    Of a set whose groups mark no relations, claims are all that is scored; of one that marks no
    claims, in how many of its articles none are found. Paragraphs and names have figures of their
    own.
    """
    data = [json.loads(path.read_text("utf-8")) for path in paths]
    if any("asides" in each for each in data):
        return _measure_asides(paths)
    if any("names" in each for each in data):
        return _measure_renamed([name for each in data for name in each["names"]])
    if not any(entry["claims"] for path in paths for entry in _documents(path)):
        return _measure_silence(paths)
    if not any(json.loads(path.read_text("utf-8"))["relations"] for path in paths):
        found = _score_claims(paths)
        return Measured(_claim_figures(found), tuple(found.log))
    with ThreadPoolExecutor(1) as beside:
        commands = beside.submit(score_commands, paths)
        found = _score_claims(paths)
        groups = [read_group(path) for path in paths]
        related = Score()
        for group in groups:
            related.add(score_relations(group))
        everything, reached = commands.result()
    figures = {
        **_claim_figures(found),
        **_relation_figures("relations", related),
        "relations.financings": score_events(groups)[2],
        **_relation_figures("commands", everything),
        "commands.accuracy_when_found": reached.accuracy,
    }
    return Measured(figures, (*found.log, *_wrong("marked", related), *_wrong("found", everything)))


def _documents(path: Path) -> list[dict[str, Any]]:
    documents: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["documents"]
    return documents


def _measure_silence(paths: Sequence[Path]) -> Measured:
    log = _score_claims(paths).log
    count = sum(len(_documents(path)) for path in paths)
    loud = sum(not line.startswith(" ") for line in log)
    return Measured({"claims.silence": 1 - loud / count}, tuple(log))


def _measure_asides(paths: Sequence[Path]) -> Measured:
    count, loud = loud_asides(paths)
    return Measured({"claims.silence": 1 - len(loud) / count}, tuple(loud))


def _measure_renamed(names: Sequence[str]) -> Measured:
    """Score the groups under each of several names: the mean, and the lowest."""
    reached = {name: score_renamed(find_sets()["groups"], name).f1()[2] for name in names}
    figures = {
        "claims.micro": sum(reached.values()) / len(reached),
        "claims.lowest": min(reached.values()),
    }
    return Measured(figures, tuple(f"{name}: {each:.3f}" for name, each in reached.items()))


def shortfalls(name: str, figures: Figures, floors: Figures) -> list[str]:
    """Return a line for each figure of a set that lies below its floor."""
    least = dict(floors)
    for figure, minimum in MINIMA.get(name, {}).items():
        least[figure] = max(minimum, least.get(figure, 0))
    return [
        f"{name}: {figure} is {figures.get(figure, 0):.3f}, its floor {floor:.3f}"
        for figure, floor in sorted(least.items())
        if figures.get(figure, 0) < floor
    ]


def raised(floors: Figures, figures: Figures, lower: bool = False) -> dict[str, float]:
    """Return floors a little below the figures, none lower than before unless `lower` is set."""
    reached = {name: _pinned_at(figure) for name, figure in figures.items()}
    return {
        name: floor if lower else max(floor, floors.get(name, 0)) for name, floor in reached.items()
    }


def read_floors(path: Path = FLOORS) -> dict[str, Pinned]:
    """Read what was pinned, by the set's name."""
    if not path.exists():
        return {}
    data = json.loads(path.read_text("utf-8"))
    return {name: Pinned(entry["set"], entry["floors"]) for name, entry in data.items()}


def write_floors(pinned: Mapping[str, Pinned], path: Path = FLOORS) -> None:
    """Write what is pinned."""
    data = {
        name: {"set": one.fingerprint, "floors": dict(sorted(one.floors.items()))}
        for name, one in pinned.items()
    }
    path.write_text(json.dumps(data, indent=2) + "\n", "utf-8")


def changed(name: str) -> str:
    """Say what to do when a set is not the one that was measured."""
    return (
        f"The set {name!r} is not the one on which its floors were reached. See what it reaches "
        f"with `python -m tests.gold.gate {name}`, then keep that with `--pin`."
    )


def _pinned_at(figure: float) -> float:
    # What is perfect stays so: one mistake in a small set is more than the margin anyway.
    return 1.0 if figure == 1.0 else max(0.0, math.floor(round((figure - MARGIN) * 1000, 6)) / 1000)


def _score_claims(paths: Sequence[Path]) -> claims.Score:
    found = claims.Score()
    for path in paths:
        found.add(claims.score_group(path))
    return found


def _claim_figures(score: claims.Score) -> dict[str, float]:
    figures = {f"claims.{name}": score.f1(name)[2] for name in claims.ATTRIBUTES}
    figures["claims.micro"] = score.f1()[2]
    for name, (right, judged) in (("hedge", score.hedge), ("modality", score.modality)):
        figures[f"claims.{name}"] = right / judged if judged else 1.0
    return figures


def _relation_figures(kind: str, score: Score) -> dict[str, float]:
    return {
        f"{kind}.accuracy": score.accuracy,
        f"{kind}.precision": score.precision,
        f"{kind}.recall": score.recall,
    }


def _wrong(kind: str, score: Score) -> Iterator[str]:
    for group, one, other, marked, shown, why in score.wrong:
        yield f"{kind} claims of {group}: {one} {other} is {marked}, not {shown}: {why}"


def _table(name: str, figures: Figures, floors: Figures) -> Iterator[str]:
    yield f"{name:34}  reached  floor"
    for figure, value in figures.items():
        floor = f"{floors[figure]:.3f}" if figure in floors else "none"
        yield f"  {figure:32}  {value:7.3f}  {floor}"


def main(arguments: Sequence[str]) -> int:
    """Measure sets, print them beside their floors and pin these if asked; 1 below a floor."""
    parser = ArgumentParser(prog="python -m tests.gold.gate", description="The gate on the gold.")
    parser.add_argument("sets", nargs="*", metavar="SET", help="of: " + ", ".join(find_sets()))
    parser.add_argument("-v", "--verbose", action="store_true", help="list what is wrong")
    parser.add_argument("--pin", action="store_true", help="raise floors to what is reached")
    parser.add_argument(
        "--lower-floors", action="store_true", help="with --pin: lower them too where it is less"
    )
    given = parser.parse_args(arguments)
    sets, pinned = find_sets(), read_floors()
    if unknown := set(given.sets) - set(sets):
        parser.error(f"no such set: {', '.join(sorted(unknown))}")
    if given.lower_floors and not given.pin:
        parser.error("--lower-floors does something only together with --pin")
    short: list[str] = []
    for name in given.sets or sets:
        measured, now = measure(sets[name]), fingerprint(sets[name])
        before = pinned.get(name, Pinned(now, {}))
        after = before
        if given.pin:
            after = Pinned(now, raised(before.floors, measured.figures, given.lower_floors))
            pinned[name] = after
        print("\n".join([*(measured.errors if given.verbose else ()), ""]))
        print("\n".join(_table(name, measured.figures, after.floors)))
        if after.fingerprint != now:
            short.append(changed(name))
        short += shortfalls(name, measured.figures, after.floors)
    if given.pin:
        write_floors({name: pinned[name] for name in sets if name in pinned})
    print("\n".join(["", *short]))
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
