"""The parts that a candidate of the encoder can play, by the candidate's kind."""

ROLES = (
    "O",
    "AMOUNT",
    "VALUATION",
    "TOTAL",
    "CONTRIB",
    "INVESTOR",
    "LEAD",
    "COMPANY",
    "ROUND",
    "DATE",
)
# What stands at a token of the input; candidates are told apart from the words around them.
KINDS = ("sentence", "money", "name", "round", "date", "title", "previous")
ALLOWED: dict[str, tuple[int, ...]] = {
    "money": (0, 1, 2, 3, 4),
    "name": (0, 5, 6, 7),
    "round": (0, 8),
    "date": (0, 9),
}
