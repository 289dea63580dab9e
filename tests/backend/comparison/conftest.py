"""The seeds with their marked claims, for tests that need real texts."""

import pytest

from tests.backend.comparison.annotated import Text
from tests.gold.scoring import load_group


@pytest.fixture(scope="session")
def seeds() -> dict[str, Text]:
    return {
        document.id: Text(document.article, document.claims, document.trace)
        for document in load_group("seeds").documents
    }
