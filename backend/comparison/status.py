"""The evidence on a claim in, its status and one sentence of reason out."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from backend.comparison.items import Item
from backend.comparison.origins import outlet_of
from backend.comparison.wording import day_in_words, value_in_words
from backend.model.claim import Claim
from backend.model.evidence import Evidence, Status


def status_of(evidence: Sequence[Evidence]) -> Status:
    """Add up the evidence, as the contract words it."""
    status: Status = "unverified"
    for one in evidence:
        if one.relation == "conflicts":
            return "disputed"
        if one.relation == "agrees" and status != "corroborated":
            status = "corroborated" if one.origin else "echoed"
    return status


class Known(NamedTuple):
    """How much the corpus knows of a company: its statements, and the latest day of one."""

    statements: int
    latest: date | None


def count_known(items: Sequence[Item]) -> Known:
    """Count the statements on a company."""
    days = (item.source.published for item in items)
    return Known(len(items), max(filter(None, days), default=None))


def summarise(item: Item, status: Status, evidence: Sequence[Evidence], known: Known) -> str:
    """Say in a sentence or two what the evidence adds up to, or how much the corpus knows."""
    claim = item.claim
    if status == "disputed":
        return _disputed(claim, evidence)
    if status == "corroborated":
        return f"{_agreement(item, evidence)}{_derived(evidence)}"
    if status == "echoed":
        copies = _copies(item, evidence)
        told = _count(len(copies), "copy of the same text agrees", "copies of the same text agree")
        if not copies:
            told = "this outlet itself says so elsewhere"
        return f"Only {told}; no second source does."
    return silence(claim, evidence, known)


def silence(claim: Claim, evidence: Sequence[Evidence], known: Known) -> str:
    """Say what the corpus knows of a company where nothing in it speaks to a claim."""
    name = claim.company.name
    if not known.statements:
        return f"The corpus has no statement on {name}."
    after = f", none after {day_in_words(known.latest)}" if known.latest else ""
    count = _count(known.statements, "statement", "statements")
    beside = sum(one.relation == "related" for one in evidence)
    told = f" {_capital(_count(beside, 'is', 'are'))} related." if beside else ""
    return f"The corpus has {count} on {name}{after}; none speaks to this claim.{told}"


def _disputed(claim: Claim, evidence: Sequence[Evidence]) -> str:
    against = [one for one in evidence if one.relation == "conflicts"]
    inside = [one for one in against if one.source is None]
    outside = [one for one in against if one.source is not None]
    parts = []
    if inside:
        parts.append(f"The article also gives {value_in_words(inside[0].value)}")
    denying = {one.origin for one in outside if one.rule == "denial.denies"}
    if denying:
        if claim.modality == "denied":
            told = _count(len(denying), "origin says that it is so", "origins say that it is so")
        else:
            told = _count(len(denying), "origin denies it", "origins deny it")
        parts.append(told)
    giving = [one for one in outside if one.rule != "denial.denies"]
    if giving:
        parts.append(_given(giving))
    agreeing = {one.origin for one in evidence if one.relation == "agrees" and one.origin}
    end = f"; {_count(len(agreeing), 'agrees', 'agree')}" if agreeing else ""
    return ", and ".join(parts) + end + "."


def _given(conflicting: Sequence[Evidence]) -> str:
    """Say which values others give, and how many origins each has.

    An origin that gives two values is counted once, with the first.
    """
    origins: dict[str, set[int]] = {}
    counted: set[int] = set()
    for one in conflicting:
        if one.origin not in counted:
            counted.add(one.origin)
            origins.setdefault(value_in_words(one.value), set()).add(one.origin)
    (first, telling), *others = origins.items()
    told = [f"{_count(len(telling), 'origin gives', 'origins give')} {first} for the same round"]
    told += [f"{_count(len(own), 'gives', 'give')} {value}" for value, own in others[:1]]
    rest = {origin for _, own in others[1:] for origin in own}
    told += [f"{_count(len(rest), 'gives', 'give')} something else"] if rest else []
    return ", ".join(told)


def _copies(item: Item, evidence: Sequence[Evidence]) -> set[int]:
    """Return the sources of other outlets that say the same without being a second source."""
    own = outlet_of(item.source)
    return {
        one.source.id
        for one in evidence
        if one.relation == "agrees"
        and not one.origin
        and one.source is not None
        and outlet_of(one.source) != own
    }


def _agreement(item: Item, evidence: Sequence[Evidence]) -> str:
    stated = [one for one in evidence if one.relation == "agrees" and one.source is not None]
    origins = {one.origin for one in stated if one.origin}
    outlets = {one.source.id for one in stated if one.source and one.origin}
    copies = _copies(item, evidence)
    end = f"; {_count(len(copies), 'copy repeats', 'copies repeat')} this text" if copies else ""
    if not origins:
        return f"Confirmed by arithmetic over other statements{end}."
    if len(outlets) > len(origins):
        told = f"{len(outlets)} outlets, {_count(len(origins), 'origin', 'origins')}, agree"
    else:
        told = _count(len(origins), "independent origin agrees", "independent origins agree")
    return f"{told}{end}."


def _derived(evidence: Sequence[Evidence]) -> str:
    adds = [one for one in evidence if one.basis == "derived" and one.relation == "agrees"]
    stated = any(
        one.basis == "stated" and one.relation == "agrees" and one.origin for one in evidence
    )
    return " The arithmetic holds as well." if adds and stated else ""


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
