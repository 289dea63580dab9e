"""Article in, funding claims out; the only home of spaCy.

A claim is built from words that stand in the article, and from nothing else: no corpus, no clock,
no page. Rules speak of language, never of a company.
"""

from backend.claims.explaining import explain
from backend.claims.pipeline import find_claims

__all__ = ["explain", "find_claims"]
