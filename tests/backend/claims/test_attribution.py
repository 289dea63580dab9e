"""Whom a sentence names as its source."""

import pytest

from backend.claims.attribution import find_attribution
from tests.backend.claims.builders import masked

ATTRIBUTED = """
people familiar with the matter | ¶ raised §, according to people familiar with the matter.
two people close to the deal | ¶ raised §, according to two people close to the deal.
a regulatory filing | ¶ raised §, according to a regulatory filing.
people close to the firm | ¶ is worth §, people close to the firm said.
people | ¶ may be valued at §, said the people, who asked not to be named.
two people | two people said that ¶ is near a deal.
reports | ¶ wants to raise § this year, reports say.
a filing | ¶ issued shares for §, according to a filing.
its founder | ¶ is valued at §, according to its founder.
Acme 1 | ¶ raised §, according to ¶.
- | ¶, a maker of looms and developer of sewing software, raised §.
- | the company, citing a change of heart, raised §.
- | ¶ said on † it raised § in its latest ¤.
- | ¶ announced a § round.
"""


@pytest.mark.parametrize("line", ATTRIBUTED.strip().splitlines())
def test_the_named_source_of_a_sentence_is_its_attribution(line: str) -> None:
    wanted, text = line.split(" | ")
    assert find_attribution(masked(text)) == (None if wanted == "-" else wanted)
