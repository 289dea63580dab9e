"""The shapes of what a sentence says about a financing: before its company is known, and after."""

from typing import NamedTuple

from backend.claims.masking import Masked
from backend.model.claim import Attribute, Company, Modality, Quote, Value


# A tuple is made in a third of the time that a frozen dataclass takes; a page has hundreds.
class Draft(NamedTuple):
    """Something said about a financing: `start` to `end` of the masked text carry it."""

    attribute: Attribute
    value: Value
    masked: Masked
    start: int
    end: int
    at: int
    rule: str
    standing: bool = False


class Said(NamedTuple):
    """All of a claim but its number and the financing that it speaks of."""

    company: Company
    attribute: Attribute
    value: Value
    modality: Modality
    attribution: str | None
    quote: Quote
    rule: str
