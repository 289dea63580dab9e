"""Answers, ledgers and tokens in, tables on a terminal out; reads well in 100 columns."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from backend import service
from backend.model.answer import Answer
from backend.model.claim import Source
from backend.model.corpus import KnownCompany, Token
from backend.model.evidence import CheckedClaim, Evidence, Relation, Status
from backend.model.ledger import Ledger, LedgerEntry
from backend.values.labels import source_label

if TYPE_CHECKING:
    from backend.claims.explaining import Explained

_STATUS: dict[Status, tuple[str, str]] = {
    "disputed": ("≁ disputed", "bold red"),
    "corroborated": ("━ corroborated", "green"),
    "echoed": ("═ echoed", "magenta"),
    "unverified": ("┄ not checked", "dim"),
}
_RELATION: dict[Relation, tuple[str, str]] = {
    "conflicts": ("≠", "red"),
    "agrees": ("=", "green"),
    "related": ("≈", "dim"),
}
_SHOWN: dict[Relation, int] = {"conflicts": 4, "agrees": 3, "related": 1}
"""How many of each are written out for a claim; the others are counted."""

_LONGEST_NAME = 44
"""Letters of a title that stands for a source without a publisher."""


def print_answer(console: Console, answer: Answer) -> None:
    """Print an article's claims in page order: status, what it says, and what others say."""
    article, corpus = answer.article, answer.corpus
    console.print()
    title = article.title or source_label(None, None, article.url) or "A document without a title"
    console.print(Text(str(title), style="bold"))
    console.print(
        Text(
            _line((article.publisher, _day(article.published), f"{article.words} words")),
            style="dim",
        )
    )
    if answer.notice:
        console.print(Text(answer.notice.message))
        return
    counts = ", ".join(
        f"{count} {_STATUS[status][0][2:]}" for status, count in answer.counts.items()
    )
    console.print(f"{_many(len(answer.claims), 'claim')}: {counts}")
    console.print(
        f"Checked against {_many(corpus.statements, 'statement')} "
        f"from {_many(corpus.sources, 'source')}."
    )
    if answer.claims:
        console.print(_claims(answer.claims))


def print_ledger(console: Console, company: KnownCompany, ledger: Ledger) -> None:
    """Print a company's financings in order, each value with who stands behind it."""
    console.print(Text(company.name, style="bold"))
    also = f", also {', '.join(company.aliases)}" if company.aliases else ""
    console.print(Text(f"{_many(company.statements, 'statement')}{also}", style="dim"))
    for financing in ledger.financings:
        title = f"{financing.financing.label} ({financing.stage})"
        console.print(_entries(title, financing.entries))
    if ledger.standing:
        console.print(_entries("Not of one financing", ledger.standing))


def print_tokens(console: Console, tokens: Sequence[Token]) -> None:
    """Print who may call the server; no secret is known here."""
    if not tokens:
        console.print("No tokens: no extension is paired yet.")
        return
    table = Table("id", "name", "belongs to", "made on", box=box.SIMPLE_HEAD)
    for token in tokens:
        table.add_row(token.id, token.name, token.origin or "scripts", token.created.isoformat())
    console.print(table)


def print_explanation(console: Console, explained: "Iterable[Explained]") -> None:
    """Print each sentence with what was found in it."""
    for each in explained:
        console.print(Text(each.sentence, style="bold"))
        for line in each.lines:
            console.print(Text(f"  {line}"))


def _claims(claims: Iterable[CheckedClaim]) -> Table:
    table = Table(box=box.HORIZONTALS, show_lines=True, expand=True, pad_edge=False)
    table.add_column("Status", width=14, no_wrap=True)
    table.add_column("This article says", ratio=3)
    table.add_column("Other sources say", ratio=6)
    for checked in claims:
        label, style = _STATUS[checked.status]
        table.add_row(Text(label, style=style), _claim(checked), _reasons(checked))
    return table


def _claim(checked: CheckedClaim) -> RenderableType:
    claim = checked.claim
    what = claim.attribute.replace("_", " ")
    if claim.modality != "completed":
        what += f", {claim.modality}"
    lines = [
        Text(f"{claim.company.name}: {what}", style="dim"),
        Text(service.in_words(claim.value), style="bold"),
    ]
    if checked.financing:
        lines.append(Text(checked.financing.label, style="dim"))
    return Group(*lines)


def _reasons(checked: CheckedClaim) -> RenderableType:
    by_relation: dict[Relation, list[Evidence]] = {"conflicts": [], "agrees": [], "related": []}
    for evidence in checked.evidence:
        by_relation[evidence.relation].append(evidence)
    lines: list[RenderableType] = [Text(checked.summary)]
    for relation, found in by_relation.items():
        shown = found[: _SHOWN[relation]]
        lines += [Padding(_evidence(evidence), (0, 0, 0, 1)) for evidence in shown]
        # What was left out of a long list is the least: it stands at the end of the related.
        rest = len(found) - len(shown) + (checked.more if relation == "related" else 0)
        if rest:
            lines.append(Text(f" {_RELATION[relation][0]} and {rest} more", style="dim"))
    return Group(*lines)


def _evidence(evidence: Evidence) -> Text:
    sign, style = _RELATION[evidence.relation]
    if evidence.relation == "agrees" and evidence.basis == "stated" and evidence.source:
        copy = ", a copy of this text" if evidence.origin == 0 else ""
        value = service.in_words(evidence.value)
        return Text.assemble((f"{sign} ", style), f"{_name(evidence.source)}{copy}: {value}")
    return Text.assemble((f"{sign} ", style), evidence.explanation)


def _entries(title: str, entries: Iterable[LedgerEntry]) -> Table:
    table = Table(
        title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, expand=True
    )
    table.add_column("", width=1)
    table.add_column("What", width=18)
    table.add_column("Value", ratio=3)
    table.add_column("Says who", ratio=4)
    for entry in entries:
        sources = {statement.source.id: statement.source for statement in entry.statements}
        who = "; ".join(_name(source) for source in sources.values())
        what = entry.attribute.replace("_", " ")
        if entry.modality != "completed":
            what += f"\n{entry.modality}"
        table.add_row(
            Text("≠" if entry.disputed else "", style="red"),
            what,
            Text(entry.text),
            Text(f"{who}\n{_many(entry.origins, 'origin')}"),
        )
    return table


def _name(source: Source | None) -> str:
    if source is None:
        return "this article"
    label = source_label(source.publisher, source.title, source.url)
    if label and label.is_title and len(label.text) > _LONGEST_NAME:
        label = replace(label, text=f"{label.text[:_LONGEST_NAME].rstrip()}…")
    return _line((label or "a source without a name", _day(source.published)))


def _day(day: date | None) -> str:
    return f"{day.day} {day:%b %Y}" if day else ""


def _line(parts: Iterable[object]) -> str:
    return ", ".join(str(part) for part in parts if part)


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
