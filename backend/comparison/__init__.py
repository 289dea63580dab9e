"""Comparison: a claim and the statements on its company in, evidence and a status out.

Three verbs: `trace` what a text shares with its copies, `compare` claims with statements,
`assemble_ledger` of a company's financings. Nothing here may read a page, find a claim, ask a
database or a clock: all it knows is handed to it, and it gives the same answer for the same input.
"""

from backend.comparison.comparing import compare
from backend.comparison.ledger import assemble_ledger
from backend.comparison.tracing import trace

__all__ = ["assemble_ledger", "compare", "trace"]
