"""Gold groups in, relations that the commands `ingest` and `check --json` show out, and a score.

All documents of a set go into one corpus, and each is checked against it. A marked claim is looked
for by company, attribute and value; where several claims or pieces of evidence have them, the ones
whose words are nearest to the marked words are taken.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.gold.claims import Aliases, same_value
from tests.gold.scoring import Score, count, read_group, text_of

Json = dict[str, Any]
ROOT = Path(__file__).resolve().parents[2]
SUMS = {"amount", "contribution"}
"""Attributes that stand for one another: a part that is taken for a whole has its own relation."""

_FORMS = {
    "round": "label",
    "date": "date",
    "valuation_change": "multiple",
    "lead_investor": "orgs",
    "investor": "orgs",
}


@dataclass(frozen=True)
class Shown:
    """The answers to documents, by document id, and a group's marks, by `document#claim`."""

    answers: dict[str, Json]
    marks: dict[str, Json]
    aliases: Aliases

    def relation(self, one: str, other: str) -> str | None:
        """Return the relation of one marked claim to another, None where none is shown."""
        return max(self._pairs(one, other), key=lambda pair: pair[0], default=(0, None))[1]

    def has(self, name: str) -> bool:
        """Tell whether a marked claim was found in its own document."""
        return any(self._claims(name))

    def _claims(self, name: str) -> Iterator[Json]:
        mark = self.marks[name]
        for claim in self.answers[name.split("#")[0]]["claims"]:
            if (
                (
                    claim["attribute"] == mark["attribute"]
                    or {claim["attribute"], mark["attribute"]} <= SUMS
                )
                and self.aliases.same_company(mark["company"], claim["company"]["name"])
                and self._is_value(mark, claim["value"])
            ):
                yield claim

    def _pairs(self, one: str, other: str) -> Iterator[tuple[float, str]]:
        here, there = one.split("#")[0], other.split("#")[0]
        url = self.answers[there]["article"]["url"] if here != there else None
        for claim in self._claims(one):
            near = _likeness(claim["selector"]["exact"], self.marks[one]["quote"])
            for evidence in claim["evidence"]:
                source = evidence["source"]["url"] if evidence["source"] else None
                if (
                    evidence["basis"] == "stated"
                    and source == url
                    and self._is_value(self.marks[other], evidence["value"])
                ):
                    likeness = near + _likeness(evidence["quote"], self.marks[other]["quote"])
                    yield likeness, evidence["relation"]

    def _is_value(self, mark: Json, value: Json) -> bool:
        """Tell whether a value is the marked one; of investors, one in common is enough."""
        form = _FORMS.get(mark["attribute"], "amount")
        if form not in value:
            return False
        if form == "orgs":
            orgs = mark["value"]["orgs"]
            return any(self.aliases.same_org(a, b) for a in orgs for b in value["orgs"])
        return same_value(mark["attribute"], mark["value"], value, self.aliases)


def score_commands(paths: Sequence[Path]) -> tuple[Score, Score]:
    """Return the score of all marked relations, and of those whose two claims were found."""
    data = {path: json.loads(path.read_text("utf-8")) for path in paths}
    entries = [(entry, path.parent) for path in paths for entry in data[path]["documents"]]
    answers = _answers([_document(entry, folder) for entry, folder in entries])
    by_id = {entry["id"]: answer for (entry, _), answer in zip(entries, answers, strict=True)}
    everything, reached = Score(), Score()
    for path in paths:
        group = read_group(path)
        marks = {
            f"{entry['id']}#{mark['id']}": mark
            for entry in data[path]["documents"]
            for mark in entry["claims"]
        }
        shown = Shown(by_id, marks, Aliases(data[path].get("aliases") or {}))

        def judged(one: str, other: str, _: str, shown: Shown = shown) -> str | None:
            return shown.relation(one, other)

        found = tuple(r for r in group.relations if shown.has(r.a) and shown.has(r.b))
        everything.add(count(group, judged))
        reached.add(count(replace(group, relations=found), judged))
    return everything, reached


def _document(entry: Json, folder: Path) -> Json:
    form = "html" if "html_file" in entry else "text"
    known = {field: entry.get(field) for field in ("url", "title", "publisher", "published")}
    return known | {form: text_of(entry, folder)}


def _answers(documents: Sequence[Json]) -> list[Json]:
    """Run the two commands on an empty corpus and return the answer to each document."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "documents.jsonl"
        path.write_text("".join(json.dumps(one) + "\n" for one in documents), "utf-8")
        database = f"sqlite:///{Path(folder) / 'corpus.sqlite'}"
        _run("ingest", str(path), "--database", database)
        lines = _run("check", "--json", str(path), "--database", database).splitlines()
    return [json.loads(line) for line in lines]


def _run(*arguments: str) -> str:
    command = [sys.executable, "-m", "backend", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:]
        raise RuntimeError(f"{arguments[0]} ended with {done.returncode}: {''.join(last)}")
    return done.stdout


def _likeness(ours: str, theirs: str) -> float:
    """Return the share of words that two quotes have in common, from 0 to 1."""
    a, b = set(ours.lower().split()), set(theirs.lower().split())
    return len(a & b) / max(len(a | b), 1)
