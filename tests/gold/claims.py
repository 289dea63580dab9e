"""Gold groups in, how well claims are found out: micro-F1, each attribute, hedge and modality.

Counts as the gold's README says: a claim is right when company, attribute and value are; equal
claims of a document count once; optional claims count neither way; contributions are left out.

Run `python -m tests.gold.claims PATH.json…` for a table, with `-v` for every miss and false alarm.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from backend.claims import find_claims
from backend.model import claim as model
from backend.model.article import Document
from backend.reading import read_article
from backend.values.names import is_same_company, is_same_org

ATTRIBUTES = (
    "amount",
    "valuation",
    "total_raised",
    "round",
    "lead_investor",
    "investor",
    "date",
    "valuation_change",
)


@dataclass(frozen=True)
class Unit:
    """One thing that is right or wrong: a claim, or one name of a list of investors."""

    company: str
    attribute: str
    value: Any
    hedge: str | None
    modality: str
    optional: bool
    quote: str
    claim: str = ""


@dataclass
class Score:
    """Hits, false alarms and misses, by attribute; and hedge and modality on the hits."""

    hit: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    false: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    missed: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    hedge: list[int] = field(default_factory=lambda: [0, 0])
    modality: list[int] = field(default_factory=lambda: [0, 0])
    log: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Add the counts of another score."""
        for mine, theirs in (
            (self.hit, other.hit),
            (self.false, other.false),
            (self.missed, other.missed),
        ):
            for key, count in theirs.items():
                mine[key] += count
        for pair, more in ((self.hedge, other.hedge), (self.modality, other.modality)):
            pair[0] += more[0]
            pair[1] += more[1]
        self.log += other.log

    def f1(self, attribute: str | None = None) -> tuple[float, float, float]:
        """Return precision, recall and F1 of one attribute, or of all."""
        keys = [attribute] if attribute else list(ATTRIBUTES)
        hit, false, missed = (sum(c[k] for k in keys) for c in (self.hit, self.false, self.missed))
        precision = hit / (hit + false) if hit + false else 1.0
        recall = hit / (hit + missed) if hit + missed else 1.0
        return (
            precision,
            recall,
            2 * hit / (2 * hit + false + missed) if hit + false + missed else 1.0,
        )


class Aliases:
    """The names that a group gives one organisation."""

    def __init__(self, table: dict[str, list[str]]) -> None:
        """Take the group's table of names."""
        self._root = {
            _fold(name): _fold(root) for root, names in table.items() for name in [root, *names]
        }

    def same_org(self, a: str, b: str) -> bool:
        """Tell whether two names are one investor's."""
        x, y = self._root.get(_fold(a), _fold(a)), self._root.get(_fold(b), _fold(b))
        return x == y or is_same_org(a, b)

    def same_company(self, a: str, b: str, taught: Iterable[str] = ()) -> bool:
        """Tell whether two names are one company's."""
        x, y = self._root.get(_fold(a), _fold(a)), self._root.get(_fold(b), _fold(b))
        return x == y or is_same_company(a, b) or any(_fold(b) == _fold(t) for t in taught)


def _fold(name: str) -> str:
    return name.lower().replace("’", "'").strip(" .")


def gold_units(claims: list[dict[str, Any]]) -> list[Unit]:
    """Turn the marks of a document into units."""
    units = []
    for mark in claims:
        attribute, value = mark["attribute"], mark["value"]
        optional = bool(mark.get("optional"))
        base = (mark["company"], attribute)
        rest = (
            value.get("hedge"),
            mark.get("modality", "completed"),
            optional,
            mark["quote"],
            mark["id"],
        )
        if attribute in ("lead_investor", "investor"):
            units += [Unit(*base, org, *rest) for org in value["orgs"]]
        else:
            units.append(Unit(*base, value, *rest))
    return units


def found_units(claims: list[model.Claim]) -> list[Unit]:
    """Turn found claims into units of the same form."""
    units = []
    for claim in claims:
        value, base = claim.value, (claim.company.name, claim.attribute)
        rest = (claim.modality, False, f"{claim.quote.exact} [{claim.rule}]", claim.id)
        if isinstance(value, model.OrgsValue):
            units += [Unit(*base, org, None, *rest) for org in value.orgs]
        elif isinstance(value, (model.MoneyValue, model.ValuationValue, model.TotalValue)):
            money = value.money
            form = {
                "amount": money.amount,
                "currency": money.currency,
                "also": [vars_of(s) for s in money.also],
            }
            units.append(Unit(*base, form, money.hedge, *rest))
        elif isinstance(value, model.RoundValue):
            units.append(Unit(*base, {"label": value.label}, None, *rest))
        elif isinstance(value, model.DateValue):
            units.append(Unit(*base, {"date": value.date.isoformat()}, None, *rest))
        elif isinstance(value, model.ChangeValue):
            units.append(Unit(*base, {"multiple": value.multiple}, None, *rest))
    return units


def vars_of(money: Any) -> dict[str, Any]:
    """Write a bare sum as the gold does."""
    return {"amount": money.amount, "currency": money.currency}


def same_value(attribute: str, gold: Any, found: Any, aliases: Aliases) -> bool:
    """Tell whether two values of one attribute are the same, as the gold's README counts."""
    if attribute in ("lead_investor", "investor"):
        return aliases.same_org(gold, found)
    if attribute == "round":
        return bool(gold["label"] == found["label"])
    if attribute == "date":
        return bool(found["date"][: len(gold["date"])] == gold["date"])
    if attribute == "valuation_change":
        return abs(gold["multiple"] - found["multiple"]) <= 0.06 * max(gold["multiple"], 0.1)
    return bool(gold["currency"] == found["currency"]) and abs(
        gold["amount"] - found["amount"]
    ) <= 0.01 * abs(gold["amount"])


def score_document(
    gold: list[Unit], found: list[Unit], aliases: Aliases, taught: dict[str, tuple[str, ...]]
) -> Score:
    """Match units one to one after folding equal ones."""
    score = Score()

    def same(a: Unit, b: Unit) -> bool:
        return (
            a.attribute == b.attribute
            and aliases.same_company(a.company, b.company, taught.get(b.company, ()))
            and same_value(a.attribute, a.value, b.value, aliases)
        )

    wanted = [u for u in gold if not u.optional and u.attribute in ATTRIBUTES]
    optional = [u for u in gold if u.optional]
    distinct: list[list[Unit]] = []
    for unit in wanted:
        group = next((g for g in distinct if same(g[0], unit)), None)
        if group:
            group.append(unit)
        else:
            distinct.append([unit])
    offered: list[Unit] = []
    for unit in found:
        if unit.attribute in ATTRIBUTES and not any(same(o, unit) for o in offered):
            offered.append(unit)
    for group in distinct:
        match = next((u for u in found if u.attribute in ATTRIBUTES and same(group[0], u)), None)
        if match is None:
            score.missed[group[0].attribute] += 1
            score.log.append(f"  miss  {_show(group[0])}")
            continue
        score.hit[group[0].attribute] += 1
        same_found = [u for u in found if same(group[0], u)]
        if group[0].hedge is not None:
            right = any(u.hedge in {g.hedge for g in group} for u in same_found)
            score.hedge[0] += right
            score.hedge[1] += 1
            if not right:
                score.log.append(f"  hedge {_show(group[0])}: {group[0].hedge} not {match.hedge}")
        right = any(u.modality in {g.modality for g in group} for u in same_found)
        score.modality[0] += right
        score.modality[1] += 1
        if not right:
            score.log.append(
                f"  modal {_show(group[0])}: {group[0].modality} not {match.modality} "
                f"<{match.quote}>"
            )
    for unit in offered:
        if any(same(g[0], unit) for g in distinct) or any(same(o, unit) for o in optional):
            continue
        if unit.attribute in ("amount", "total_raised", "valuation") and any(
            _also(o, unit) for o in gold
        ):
            continue
        score.false[unit.attribute] += 1
        score.log.append(f"  false {_show(unit)}")
    return score


def _also(gold: Unit, found: Unit) -> bool:
    if gold.attribute != found.attribute or not isinstance(gold.value, dict):
        return False
    sums = gold.value.get("also", [])
    return any(
        s["currency"] == found.value["currency"]
        and abs(s["amount"] - found.value["amount"]) <= 0.01 * s["amount"]
        for s in sums
    )


def _show(unit: Unit) -> str:
    return f"{unit.attribute:16} {unit.company} | {unit.value} | {unit.quote[:90]}"


def score_group(path: Path) -> Score:
    """Read every document of a group as the backend would, find its claims, and count."""
    group = json.loads(path.read_text("utf-8"))
    aliases = Aliases(group.get("aliases") or {})
    total = Score()
    for entry in group["documents"]:
        article = read_article(document(path, entry))
        claims = find_claims(article)
        taught = {c.company.name: c.company.aliases for c in claims}
        score = score_document(gold_units(entry["claims"]), found_units(claims), aliases, taught)
        if score.log:
            total.log.append(f"{path.stem} {entry['id']}")
        total.add(score)
    return total


def document(path: Path, entry: dict[str, Any]) -> Document:
    """Build the document that a gold entry stands for; the seeds have a folder of their own.

    A brief has its text in the entry itself.
    """
    published = date.fromisoformat(entry["published"]) if entry.get("published") else None
    common = {
        "url": entry.get("url"),
        "title": entry.get("title"),
        "publisher": entry.get("publisher"),
        "published": published,
    }
    if entry.get("html_file"):
        return Document(**common, html=(path.parent / entry["html_file"]).read_text("utf-8"))
    if "text" in entry:
        return Document(**common, text=entry["text"])
    file = path.parent / entry["text_file"]
    if not file.exists():
        file = Path(__file__).parents[2] / "seeds" / file.name
    return Document(**common, text=file.read_text("utf-8"))


def table(score: Score) -> str:
    """Write a score as lines of text."""
    lines = []
    for attribute in ATTRIBUTES:
        p, r, f = score.f1(attribute)
        lines.append(
            f"{attribute:17} P {p:.3f} R {r:.3f} F1 {f:.3f}  (hit {score.hit[attribute]}, "
            f"false {score.false[attribute]}, missed {score.missed[attribute]})"
        )
    p, r, f = score.f1()
    lines.append(
        f"{'micro':17} P {p:.3f} R {r:.3f} F1 {f:.3f}  "
        f"hedge {score.hedge[0]}/{score.hedge[1]}  "
        f"modality {score.modality[0]}/{score.modality[1]}"
    )
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    """Print the table of the groups named, and with -v every error."""
    verbose = "-v" in arguments
    total = Score()
    for name in (a for a in arguments if not a.startswith("-")):
        score = score_group(Path(name))
        total.add(score)
        print(f"{Path(name).stem:32} F1 {score.f1()[2]:.3f}")
    if verbose:
        print("\n".join(total.log))
    print(table(total))


if __name__ == "__main__":
    main(sys.argv[1:])
