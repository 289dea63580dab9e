"""Pictures of what a reader sees, from the real server and the seeds.

They go where the variable SCREENSHOTS says, such as docs/screenshots, and else nowhere that lasts.
"""

import os
from pathlib import Path

import pytest

from tests.browser.chromium import Chromium
from tests.browser.driving import Browser, until
from tests.browser.newsroom import Newsroom

# A PNG of one colour is far smaller: a picture of this size shows something.
SMALLEST_BYTES = 20_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where pictures go."""
    chosen = Path(os.environ.get("SCREENSHOTS", tmp_path))
    chosen.mkdir(parents=True, exist_ok=True)
    return chosen


@pytest.fixture
def painter(paired: Browser) -> Chromium:
    """Give Chromium: one browser's pictures are enough."""
    if not isinstance(paired, Chromium):
        pytest.skip("the pictures are taken in Chromium")
    return paired


def take(browser: Chromium, path: Path) -> None:
    """Take a picture and see that there is something on it."""
    until(lambda: browser.js("document.fonts.status === 'loaded'"))
    browser.screenshot(path)
    assert path.stat().st_size > SMALLEST_BYTES


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_of_a_page_with_its_card_and_of_the_popup(
    painter: Chromium, newsroom: Newsroom, folder: Path, scheme: str
) -> None:
    painter.open(newsroom.url("/004.html"))
    painter.set_dark(scheme == "dark")
    painter.sharpen(1000, 760)
    painter.check()
    tab = painter.tab_id()
    painter.close_popup()
    painter.js("scrollTo(0, 170)")
    painter.hover("$3 billion", "disputed")
    until(painter.card_text)
    take(painter, folder / f"page-{scheme}.png")

    painter.open(f"{painter.base}/popup/popup.html?tab={tab}")
    painter.set_dark(scheme == "dark")
    painter.sharpen(392, 900)
    until(lambda: painter.js("document.querySelectorAll('.disputed > .claim').length"))
    painter.js("[...document.querySelectorAll('.disputed > .claim')].at(-1).click()")
    until(lambda: painter.js("document.querySelectorAll('.timeline circle').length"))
    assert painter.js("document.documentElement.scrollWidth") == 392
    height = painter.js("document.querySelector('.detail').getBoundingClientRect().bottom | 0")
    painter.sharpen(392, height)
    take(painter, folder / f"popup-{scheme}.png")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", ["start", "options"])
def test_pictures_of_our_own_pages(painter: Chromium, folder: Path, page: str, scheme: str) -> None:
    painter.open(f"{painter.base}/options/{page}.html")
    painter.set_dark(scheme == "dark")
    until(lambda: painter.js("document.body.dataset.ready === ''"))
    painter.sharpen(800, 400)
    painter.sharpen(800, painter.js("document.documentElement.scrollHeight"))
    take(painter, folder / f"{page}-{scheme}.png")
