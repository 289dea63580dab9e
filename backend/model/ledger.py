"""The ledger of one company: its financings in order, each value with who stands behind it."""

from dataclasses import dataclass
from typing import Literal

from backend.model.claim import Attribute, Modality, Statement, Value
from backend.model.evidence import Financing

Stage = Literal["talks", "rumoured", "completed", "denied"]


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One value of one attribute, with the statements that give it, oldest source first.

    Values that agree and read alike are one entry. `origins` counts the independent sources
    behind it; `outlets` the sources. `disputed` is True when another entry of the same financing
    and attribute conflicts with it.
    """

    attribute: Attribute
    value: Value
    text: str
    modality: Modality
    statements: tuple[Statement, ...]
    outlets: int
    origins: int
    disputed: bool


@dataclass(frozen=True, slots=True)
class LedgerFinancing:
    """One financing with all that is said of it.

    `stage` is the furthest step that any source reports: talks, rumoured, completed; "denied"
    where nothing but denials speaks of it.
    """

    financing: Financing
    stage: Stage
    entries: tuple[LedgerEntry, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that is known of one company's funding.

    `financings` in order of time, undated ones last; `standing` holds what is tied to no
    financing: totals, backers over time.
    """

    financings: tuple[LedgerFinancing, ...]
    standing: tuple[LedgerEntry, ...]
