"""What can be done in the popup beside checking: choosing sites, copying, filtering, languages."""

import json
import shutil
from pathlib import Path

import pytest

from tests.browser.chromium import Chromium
from tests.browser.driving import EXTENSION, Browser, until
from tests.browser.firefox import Firefox
from tests.browser.newsroom import Newsroom
from tests.browser.stand_in import TOKEN, StandIn

READY = "document.body?.dataset.ready === ''"
SCRIPTS = "chrome.scripting.getRegisteredContentScripts().then((all) => all.length)"


def open_popup_in_tab(browser: Browser, newsroom: Newsroom) -> None:
    """Check an article and open its popup in a tab, where a pointer can be moved to it."""
    browser.open(newsroom.url("/002.html"))
    browser.check()
    tab = browser.tab_id()
    browser.close_popup()
    browser.open(f"{browser.base}/popup/popup.html?tab={tab}")
    until(lambda: browser.js(READY))


def test_a_site_is_chosen_with_a_tick_and_given_back_in_the_options(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    if not isinstance(browser, Firefox):
        pytest.skip("nobody can answer Chromium's prompt")
    open_popup_in_tab(browser, newsroom)
    assert "Check every page of news.test:" in browser.js("document.body.innerText")
    browser.click("#follow")
    until(lambda: browser.ext(SCRIPTS) == 1)
    assert browser.ext("chrome.permissions.getAll().then(({origins}) => origins.sort())") == [
        "http://127.0.0.1/*",
        "http://news.test/*",
    ]
    browser.close_page()
    browser.open(newsroom.url("/002.html"))
    until(browser.highlighted)
    browser.close_page()
    browser.open(f"{browser.base}/options/options.html")
    until(lambda: browser.js(READY))
    assert "news.test" in browser.js("document.querySelector('#sites').innerText")
    browser.click("#sites button")
    until(lambda: browser.ext(SCRIPTS) == 0)
    until(lambda: "None:" in browser.js("document.querySelector('#sites').innerText"))


@pytest.mark.parametrize("form", ["copyText", "copyCsv", "copyAnnotations"])
def test_the_answer_can_be_copied_in_three_forms(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn, form: str
) -> None:
    open_popup_in_tab(browser, newsroom)
    browser.click(f"[data-key={form}]")
    until(
        lambda: browser.js("document.querySelector('#copy [role=status]').innerText") == "Copied."
    )


def test_the_filter_shows_the_claims_of_one_status(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    browser.open(newsroom.url("/002.html"))
    browser.check()
    assert browser.popup("doc.querySelectorAll('.claim').length") == 6
    browser.click_in_popup(".count.corroborated")
    until(lambda: browser.popup("doc.querySelectorAll('.claim').length") == 3)
    browser.click_in_popup(".count.corroborated")
    until(lambda: browser.popup("doc.querySelectorAll('.claim').length") == 6)


def test_nothing_moves_for_readers_who_want_no_motion(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    if isinstance(browser, Chromium):
        browser.reduce_motion()
    open_popup_in_tab(browser, newsroom)
    assert browser.js("matchMedia('(prefers-reduced-motion: reduce)').matches")
    assert browser.js("document.getAnimations().length") == 0


def test_the_whole_interface_speaks_german_where_german_is_asked_for(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn, tmp_path: Path
) -> None:
    # No browser here has German menus: with no words in English, German is what it falls back on.
    copy = tmp_path / "extension"
    shutil.copytree(EXTENSION, copy)
    shutil.rmtree(copy / "_locales" / "en")
    manifest = json.loads((copy / "manifest.json").read_text(encoding="utf-8"))
    manifest["default_locale"] = "de"
    (copy / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    other = browser.another(copy)
    try:
        other.store(server=stand_in.url, token=TOKEN)
        other.open(f"{other.base}/options/start.html")
        until(lambda: other.js(READY))
        assert other.js("document.documentElement.lang") == "de"
        assert "Zwei Schritte" in other.js("document.body.innerText")
        other.open(newsroom.url("/002.html"))
        other.check()
        assert "1 bestritten" in other.popup_text("#counts")
        other.close_popup()
        other.hover("US$3 billion", "disputed")
        assert "mehr als $3 Milliarden" in until(other.card_text)
    finally:
        other.stop()
