from collections.abc import Iterator

import pytest

from backend.sources.web import Fetcher
from tests.backend.web_site import Clock, Site, serving_site


@pytest.fixture
def site() -> Iterator[Site]:
    with serving_site() as served:
        yield served


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def fetcher(clock: Clock) -> Fetcher:
    return Fetcher(allow_private=True, wait=clock.wait, now=clock.now)
