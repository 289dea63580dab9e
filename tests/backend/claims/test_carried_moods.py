"""The mood that a sentence takes over from the claim before it, and where that ends."""

import pytest

from backend.claims import find_claims
from backend.model.article import Document
from backend.reading import read_article

LUMORA = "Lumora, a start-up, has an office in Basel.\n\n"
CARRIED = """
rumoured | Lumora has closed a Series C of $90 million, two people said. Oxbow Capital led.
rumoured | Lumora raised $90 million, sources say. Oxbow Capital led the deal, signed on Monday.
rumoured | Lumora raised $90 million, people said. Existing investor Oxbow Capital also took part.
planned | Lumora is in talks to raise $90 million. Oxbow Capital is leading the round.
rumoured | Lumora closed a seed of $90 million, people said. Oxbow and Harrow split the lead.
completed | Lumora raised $90 million, people said. Oxbow Capital also took part, Lumora said.
completed | Lumora closed a round of $90 million, people said. Oxbow led the last one in 2021.
completed | Lumora closed a Series C of $90 million, people said. | Oxbow Capital led the round.
completed | Lumora has reportedly raised $90 million. Oxbow Capital also took part, filings show.
completed | Lumora wants to raise $90 million. Oxbow Capital led its last round.
"""


@pytest.mark.parametrize("line", CARRIED.strip().splitlines())
def test_what_sources_tell_goes_on_until_somebody_else_speaks(line: str) -> None:
    wanted, text = line.split(" | ", maxsplit=1)
    claims = find_claims(read_article(Document(text=LUMORA + text.replace(" | ", "\n\n"))))
    found = {c.modality for c in claims if c.attribute in ("investor", "lead_investor")}
    assert found == {wanted}


CHANGES = """
planned | Lumora is in talks at a valuation of $2 billion. That is double what it was worth in 2023.
rumoured | Lumora is valued at $2 billion, people told us. That is double what it was worth in 2023.
completed | Lumora is now valued at $2 billion. That is double what it fetched last time.
"""


@pytest.mark.parametrize("line", CHANGES.strip().splitlines())
def test_a_change_is_in_the_mood_of_the_price_that_it_measures(line: str) -> None:
    wanted, text = line.split(" | ", maxsplit=1)
    claims = find_claims(read_article(Document(text=LUMORA + text)))
    assert {c.modality for c in claims if c.attribute == "valuation_change"} == {wanted}
