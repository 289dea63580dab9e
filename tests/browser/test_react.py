"""Pages made with React: hydration after a check, updates, and ways to other pages inside."""

import json
import os
import shutil

import pytest

from tests.browser.driving import Browser, until
from tests.browser.newsroom import Newsroom, seed_story
from tests.browser.react import site

FIRST, SECOND = "/react/first", "/react/second"
WAYS = {"one element": "Site", "the whole document": "Page"}


@pytest.fixture(scope="module")
def news(newsroom: Newsroom) -> Newsroom:
    """Publish a site of two seeds, made with React."""
    if shutil.which("node") is None or not site.is_installed():
        if os.environ.get("CI"):
            pytest.fail("React is not installed")
        pytest.skip("React is not installed: make lint installs it")
    stories: dict[str, site.Story] = {}
    for path, name in ((FIRST, "002"), (SECOND, "003")):
        title, paragraphs = seed_story(name)
        stories[path] = {"title": title, "paragraphs": paragraphs}
    for part in WAYS.values():
        page = site.rendered(stories, FIRST, whole=part == "Page")
        newsroom.put(f"/{part}", page)
    newsroom.put("/react.js", site.script(stories))
    return newsroom


def marked(browser: Browser) -> set[str]:
    """Return the words under any mark."""
    return {words for each in browser.highlighted().values() for words in each}


def open_site(browser: Browser, news: Newsroom, part: str) -> None:
    """Open the first story as the server sent it."""
    news.pages[FIRST] = news.pages[f"/{part}"]
    browser.open(news.url(FIRST))


def hydrate(browser: Browser, part: str) -> list[str]:
    """Bring the page to life; return what React complained of."""
    browser.js(f"window.hydrate({json.dumps(part)})")
    until(lambda: browser.js("window.isHydrated === true"))
    return problems(browser)


def problems(browser: Browser) -> list[str]:
    """Return all that React complained of so far."""
    found: list[str] = browser.js("window.problems")
    return found


@pytest.mark.parametrize("part", WAYS.values(), ids=WAYS)
def test_a_checked_page_is_hydrated_without_complaint_and_keeps_its_marks(
    paired: Browser, news: Newsroom, part: str
) -> None:
    open_site(paired, news, part)
    paired.check()
    before = marked(paired)
    assert any("US$3 billion" in words for words in before)
    assert hydrate(paired, part) == []
    until(lambda: marked(paired) == before)
    assert paired.js("document.querySelector('second-source-notes') !== null")


def test_react_does_complain_of_a_page_that_was_changed(paired: Browser, news: Newsroom) -> None:
    open_site(paired, news, "Site")
    paired.js("document.querySelector('article p').prepend(document.createElement('mark'))")
    assert "ydration" in str(hydrate(paired, "Site"))


@pytest.mark.parametrize("part", WAYS.values(), ids=WAYS)
def test_marks_survive_updates_and_another_story_starts_over(
    paired: Browser, news: Newsroom, part: str
) -> None:
    open_site(paired, news, part)
    assert hydrate(paired, part) == []
    paired.check()
    before = marked(paired)
    assert before
    for count in (1, 2):
        paired.js("document.querySelector('#count').click()")
        until(lambda n=count: f"{n} readers" in paired.js("document.body.innerText"))
        until(lambda: marked(paired) == before)
    paired.js(f"window.visit({json.dumps(SECOND)})")
    until(lambda: marked(paired) == set())
    until(lambda: paired.badge() == "")
    paired.check()
    after = marked(paired)
    assert after
    assert after != before
    assert problems(paired) == []
