"""The ways in beside the toolbar button: keys, the pointer, the menu, chosen sites."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.chromium import Chromium
from tests.browser.driving import EXTENSION, Browser, until
from tests.browser.firefox import Firefox
from tests.browser.newsroom import Newsroom, news_page
from tests.browser.stand_in import TOKEN, StandIn

QUOTE = "Acme raised $5 million"
OTHER = "at a valuation of $50 million"
SENTENCE = f"{QUOTE} {OTHER} in May."


@pytest.fixture
def article(newsroom: Newsroom, stand_in: StandIn) -> str:
    """Publish an article with two claims, the second one disputed; return its address."""
    first = stand_in.claim(QUOTE)
    second = {**stand_in.claim(OTHER, status="disputed"), "id": "c2", "attribute": "valuation"}
    stand_in.answer["claims"] = [first, second]
    stand_in.answer["counts"]["corroborated"] = 1
    filler = "Nothing of interest happened. " * 20
    newsroom.put("/ways", news_page("Acme", [filler] * 10 + [SENTENCE] + [filler] * 10))
    return newsroom.url("/ways")


def test_the_page_can_be_read_by_keys_alone(browser: Browser, article: str) -> None:
    browser.open(article)
    if isinstance(browser, Chromium):
        browser.open_popup()  # A test's command is no key press, and opens the page to nobody.
        browser.close_popup()
    browser.command("check-page")
    until(lambda: browser.badge() == "1")
    browser.command("next-claim")
    assert "corroborated amount" in until(browser.card_text).lower()
    browser.command("next-claim")
    until(lambda: "Disputed" in browser.card_text())
    focused = "root.activeElement?.textContent ?? ''"
    assert browser.shadow(focused).startswith("Disputed: Acme, valuation")
    browser.press("Enter")
    until(lambda: browser.shadow("root.activeElement?.className ?? ''") == "card disputed")
    browser.press("Escape")
    until(lambda: browser.card_text() == "")
    assert browser.shadow(focused).startswith("Disputed"), "the focus goes back to the list"
    browser.command("previous-claim")
    until(lambda: "Corroborated" in browser.card_text())
    browser.command("toggle-marks")
    until(lambda: browser.highlighted() == {})
    assert browser.js("document.querySelector('second-source-notes')") is None
    browser.command("toggle-marks")
    until(lambda: set(browser.highlighted()) == {"corroborated", "disputed"})


def test_tab_leads_through_the_claims_and_a_screen_reader_hears_the_counts(
    browser: Browser, article: str
) -> None:
    browser.open(article)
    browser.check()
    browser.close_popup()
    status = browser.shadow("root.querySelector('[role=status]').textContent")
    assert status == "2 funding claims found, 1 disputed, 1 corroborated"
    assert browser.shadow("root.querySelector('nav').getAttribute('aria-label')") == (
        "Claims on this page"
    )
    browser.js("(document.body.tabIndex = 0, document.body.focus())")
    browser.press("Tab")
    until(lambda: "Corroborated" in browser.card_text())
    browser.press("Tab")
    until(lambda: "Disputed" in browser.card_text())


def test_the_card_stays_beside_its_words_in_a_narrow_window(browser: Browser, article: str) -> None:
    browser.open(article)
    browser.resize(320, 480)
    browser.check()
    browser.close_popup()
    browser.command("next-claim")
    until(browser.card_text)
    card = browser.shadow("root.querySelector('.card').getBoundingClientRect().toJSON()")
    words = browser.js(
        "[...CSS.highlights.get('second-source-active')][0].getBoundingClientRect().toJSON()"
    )
    assert card["left"] >= 0
    assert card["right"] <= browser.js("document.documentElement.clientWidth")
    assert card["top"] >= words["bottom"] or card["bottom"] <= words["top"]


def test_where_the_pointer_stops_counts_however_fast_it_came(
    browser: Browser, article: str
) -> None:
    browser.open(article)
    browser.check()
    browser.close_popup()
    browser.js("document.querySelectorAll('p')[10].scrollIntoView()")
    browser.js(
        "(() => { const words = [...CSS.highlights.get('second-source-corroborated')][0];"
        "const { left, top } = words.getBoundingClientRect();"
        "for (const [x, y] of [[1, 1], [left + 5, top + 5]]) {"
        "words.startContainer.parentElement.dispatchEvent(new PointerEvent('pointermove',"
        "{ clientX: x, clientY: y, bubbles: true })); } })()"
    )
    assert "Corroborated" in until(browser.card_text)


def test_the_pointer_can_move_into_the_card(browser: Browser, article: str) -> None:
    browser.open(article)
    browser.check()
    browser.close_popup()
    browser.js("document.querySelectorAll('p')[10].scrollIntoView()")
    browser.hover(QUOTE, "corroborated")
    until(browser.card_text)
    box = browser.shadow("root.querySelector('.card').getBoundingClientRect().toJSON()")
    browser.move_to(box["left"] + 40, box["top"] + 40)
    browser.js("new Promise((done) => setTimeout(done, 700))")
    assert browser.card_text() != ""
    browser.move_to(2, 2)
    until(lambda: browser.card_text() == "")


def test_a_long_check_shows_that_it_works(
    browser: Browser, stand_in: StandIn, article: str
) -> None:
    stand_in.hold("/check")
    browser.open(article)
    browser.open_popup()
    browser.click_in_popup("#check")
    until(lambda: "Reading" in browser.popup_text(".progress"))
    stand_in.release()
    until(lambda: browser.popup("doc.querySelectorAll('.claim').length") == 2)


def test_the_popup_can_be_closed_and_opened_during_a_check(
    browser: Browser, stand_in: StandIn, article: str
) -> None:
    stand_in.hold("/check")
    browser.open(article)
    browser.open_popup()
    browser.click_in_popup("#check")
    until(lambda: browser.popup("doc.querySelector('.progress') !== null"))
    browser.open_popup()
    until(lambda: browser.popup("doc.querySelector('.progress') !== null"))
    stand_in.release()
    until(lambda: browser.popup("doc.querySelectorAll('.claim').length") == 2)


@pytest.fixture
def follower(browser: Browser, stand_in: StandIn, tmp_path: Path) -> Iterator[Browser]:
    """Give a browser in which the permission for the news site can be had without a prompt."""
    if not isinstance(browser, Chromium):
        yield browser
        return
    # Nobody can answer Chromium's prompt: a copy of the extension has the site from the beginning.
    copy = tmp_path / "extension"
    shutil.copytree(EXTENSION, copy)
    manifest = json.loads((copy / "manifest.json").read_text(encoding="utf-8"))
    manifest["host_permissions"].append("http://news.test/*")
    (copy / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    other = browser.another(copy)
    other.store(server=stand_in.url, token=TOKEN)
    yield other
    other.stop()


def test_a_chosen_site_is_checked_as_it_opens_and_no_other(
    follower: Browser, newsroom: Newsroom, stand_in: StandIn, article: str
) -> None:
    follower.open(newsroom.url("/ways", host="www.news.test"))
    if isinstance(follower, Firefox):
        follower.allow("http://news.test/*")
    until(
        lambda: follower.ext(
            "chrome.scripting.getRegisteredContentScripts().then((all) => all.length)"
        )
    )
    follower.go(newsroom.url("/ways", host="www.news.test"))
    follower.js("new Promise((done) => setTimeout(done, 800))")
    assert follower.highlighted() == {}
    follower.go(article)
    until(lambda: set(follower.highlighted()) == {"corroborated", "disputed"})
    until(lambda: follower.badge() == "1")
    follower.js("history.pushState({}, '', '/ways/next')")
    until(lambda: stand_in.last_check()["url"].endswith("/ways/next"))
    until(lambda: set(follower.highlighted()) == {"corroborated", "disputed"})
    if isinstance(follower, Firefox):
        follower.ext("chrome.permissions.remove({origins: ['http://news.test/*']})")
        until(
            lambda: follower.ext(
                "chrome.scripting.getRegisteredContentScripts().then((all) => all.length === 0)"
            )
        )
