"""The listed rules on filings beside reports. Data, nothing else."""

from backend.model.evidence import Relation

LISTED: tuple[tuple[str, Relation, str, str], ...] = (
    (
        "filing.sold-so-far",
        "related",
        "A filing counts what an offering had sold by its day; more may have been sold since.",
        "$38 million sold by a filing of 15 March beside “raised $45 million” of 5 March",
    ),
    (
        "filing.other-count",
        "related",
        "A filing counts all that one offering has sold, which need not be one round as told.",
        "$52 million sold by a filing beside “raised $45 million” of the same month",
    ),
    (
        "filing.first-sale",
        "related",
        "A filing gives the day of the first sale, and news the day on which it was made known.",
        "first sale on 20 February beside “announced on 5 March”",
    ),
)
