"""The shape of what one sentence says about a financing, before anyone asks of which company."""

from typing import NamedTuple

from backend.claims.masking import Masked
from backend.model.claim import Attribute, Value


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
