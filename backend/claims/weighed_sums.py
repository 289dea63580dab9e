"""A sum of which no rule knows the part, in its masked sentence, in; its likeliest part out.

Knows no rules and no companies; what the words weigh was learnt (`make train`, docs/model.md).
"""

import math
from typing import Final, Literal, cast

from backend.claims.masking import Mark, Masked
from backend.claims.weighing import NONE, Voice, around, likeliest

Part = Literal["amount", "valuation", "total_raised"]

# On articles that the training had not read, what is said with this much certainty is right nine
# times in ten in plain news, and two times in three in free prose (docs/model.md).
SUMS: Final = Voice((NONE, "amount", "valuation", "total_raised"), "sum_weights.tsv", 0.7)


def likeliest_part(masked: Masked, mark: Mark) -> Part | None:
    """Return the part that a sum most likely plays; None where that is not certain enough."""
    return cast(Part | None, likeliest(SUMS, features(masked, mark)))


def features(masked: Masked, mark: Mark) -> set[str]:
    """Return what is seen of a sum: the words around it, and its size (`m6` for millions)."""
    size = int(math.log10(max(mark.value.amount, 1)))
    return {*around(masked.text, mark.at), f"m{size}"}
