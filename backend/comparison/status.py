"""The evidence on a claim in, its status and one sentence of reason out."""

from collections.abc import Sequence

from backend.comparison.items import Item
from backend.comparison.wording import day_in_words, value_in_words
from backend.model.claim import Claim
from backend.model.evidence import Evidence, Status


def status_of(evidence: Sequence[Evidence]) -> Status:
    """Add up the evidence, as the contract words it."""
    if any(one.relation == "conflicts" for one in evidence):
        return "disputed"
    agreeing = [one.origin for one in evidence if one.relation == "agrees"]
    if any(agreeing):
        return "corroborated"
    return "echoed" if agreeing else "unverified"


def summarise(claim: Claim, evidence: Sequence[Evidence], known: Sequence[Item]) -> str:
    """Say in a sentence or two what the evidence adds up to, or how much the corpus knows."""
    status = status_of(evidence)
    if status == "disputed":
        return _disputed(evidence)
    if status == "corroborated":
        return f"{_agreement(evidence)}{_derived(evidence)}"
    if status == "echoed":
        outlets = _count(len(_sources(evidence, "agrees", 0)), "copy", "copies")
        return f"Only {outlets} of the same text {_verb(outlets, 'agree')}; no second source does."
    return silence(claim, evidence, known)


def silence(claim: Claim, evidence: Sequence[Evidence], known: Sequence[Item]) -> str:
    """Say what the corpus knows of a company where nothing in it speaks to a claim."""
    name = claim.company.name
    if not known:
        return f"The corpus has no statement on {name}."
    latest = max((item.source.published for item in known if item.source.published), default=None)
    after = f", none after {day_in_words(latest)}" if latest else ""
    count = _count(len(known), "statement", "statements")
    beside = sum(one.relation == "related" for one in evidence)
    told = f" {_capital(_count(beside, 'is', 'are'))} related." if beside else ""
    return f"The corpus has {count} on {name}{after}; none speaks to this claim.{told}"


def _disputed(evidence: Sequence[Evidence]) -> str:
    inside = [one for one in evidence if one.relation == "conflicts" and one.source is None]
    against = [one for one in evidence if one.relation == "conflicts" and one.source is not None]
    parts = []
    if inside:
        parts.append(f"The article also gives {value_in_words(inside[0].value)}")
    if against:
        origins = len({one.origin for one in against})
        given = value_in_words(against[0].value)
        verb = "denies it" if against[0].rule == "denial.denies" else f"gives {given}"
        verb = verb if origins == 1 else verb.replace("gives", "give").replace("denies", "deny")
        parts.append(f"{_count(origins, 'origin', 'origins')} {verb} for the same")
    agreeing = {one.origin for one in evidence if one.relation == "agrees" and one.origin}
    end = f"; {_count(len(agreeing), 'agrees', 'agree')}" if agreeing else ""
    return " and ".join(parts).replace("denies it for the same", "denies it") + end + "."


def _agreement(evidence: Sequence[Evidence]) -> str:
    stated = [one for one in evidence if one.relation == "agrees" and one.basis == "stated"]
    origins = {one.origin for one in stated if one.origin}
    outlets = _sources(evidence, "agrees", None)
    if not origins:
        return "Confirmed by arithmetic over other statements."
    if len(outlets) > len(origins):
        return (
            f"{_count(len(outlets), 'outlet', 'outlets')}, "
            f"{_count(len(origins), 'origin', 'origins')} beside this page: all agree."
        )
    return f"{_count(len(origins), 'independent origin agrees', 'independent origins agree')}."


def _derived(evidence: Sequence[Evidence]) -> str:
    adds = [one for one in evidence if one.basis == "derived" and one.relation == "agrees"]
    stated = any(
        one.basis == "stated" and one.relation == "agrees" and one.origin for one in evidence
    )
    return " The arithmetic holds as well." if adds and stated else ""


def _sources(evidence: Sequence[Evidence], relation: str, origin: int | None) -> set[int]:
    return {
        one.source.id
        for one in evidence
        if one.source is not None
        and one.relation == relation
        and (origin is None or one.origin == origin)
    }


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _verb(counted: str, verb: str) -> str:
    return f"{verb}s" if counted.startswith("1 ") else verb


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
