"""The extension's own pages: for everybody who reads them, in every width, language and colour."""

from pathlib import Path

import axe_playwright_python
import pytest

from tests.browser.chromium import Chromium
from tests.browser.driving import Browser, until
from tests.browser.newsroom import Newsroom
from tests.browser.stand_in import StandIn

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
READY = "document.body?.dataset.ready === ''"


def violations(browser: Browser) -> list[str]:
    """Return what axe finds, each with the first element that it is about."""
    browser.js(f"(() => {{ {AXE}; window.axe = axe; return true; }})()")
    found: list[str] = browser.js(
        "axe.run().then(({violations}) => violations.map((one) => "
        "`${one.id}: ${one.nodes[0].html.slice(0, 120)}`))"
    )
    return found


def open_ours(browser: Browser, path: str) -> None:
    """Open one of the extension's pages and wait until it is drawn."""
    browser.open(f"{browser.base}/{path}")
    until(lambda: browser.js(READY))


def open_comparison(browser: Browser, newsroom: Newsroom) -> None:
    """Check an article and open what the popup shows of it in a tab, with one claim chosen."""
    browser.open(newsroom.url("/002.html"))
    browser.check()
    tab = browser.tab_id()
    browser.close_popup()
    open_ours(browser, f"popup/popup.html?tab={tab}")
    browser.js("document.querySelector('.disputed > .claim').click()")
    until(lambda: browser.js("document.querySelector('.comparison') !== null"))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("path", ["options/start.html", "options/options.html"])
def test_axe_finds_nothing_on_our_pages(
    browser: Browser, stand_in: StandIn, path: str, dark: bool
) -> None:
    open_ours(browser, path)
    browser.set_dark(dark)
    try:
        assert violations(browser) == []
    finally:
        browser.set_dark(False)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_in_the_popup(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn, dark: bool
) -> None:
    open_comparison(browser, newsroom)
    browser.set_dark(dark)
    browser.js("document.querySelector('details').open = true")
    try:
        assert violations(browser) == []
    finally:
        browser.set_dark(False)


@pytest.mark.parametrize("path", ["options/start.html", "options/options.html", "popup"])
def test_nothing_is_wider_than_320_pixels_which_is_640_at_twice_the_size(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn, path: str
) -> None:
    if path == "popup":
        open_comparison(browser, newsroom)
    else:
        open_ours(browser, path)
    browser.resize(640, 900)
    browser.zoom(2)
    try:
        until(lambda: browser.js("innerWidth") == 320)
        widths = browser.js(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert widths[0] <= widths[1]
    finally:
        browser.zoom(1)


def test_claims_on_which_the_corpus_has_nothing_can_be_left_unmarked(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    browser.open(newsroom.url("/002.html"))
    browser.store(hideUnverified=True)
    browser.check()
    assert browser.highlighted()
    assert "unverified" not in browser.highlighted()
    assert browser.popup("doc.querySelectorAll('.claim').length") == 6
    browser.store(hideUnverified=False)
    until(lambda: "unverified" in browser.highlighted())
    browser.close_page()
    open_ours(browser, "options/options.html")
    browser.js("document.querySelector('#hide-unverified').click()")
    until(lambda: browser.stored("hideUnverified") is True)


def findings(browser: Browser) -> list[str]:
    """Return what the diagnosis shows: for each look whether it was good."""
    found: list[str] = browser.js(
        "[...document.querySelectorAll('#findings li')].map((li) => li.className)"
    )
    return found


def diagnose(browser: Browser) -> None:
    """Ask for the diagnosis once more."""
    browser.js("document.querySelector('#diagnose').click()")


def diagnosis(browser: Browser) -> str:
    """Return the words of the diagnosis."""
    words: str = browser.js("document.querySelector('#findings').innerText")
    return words


def test_the_options_name_what_is_wrong_with_the_server(
    browser: Browser, stand_in: StandIn
) -> None:
    open_ours(browser, "options/options.html")
    assert findings(browser) == ["good", "good", "good", "good"]
    assert "its corpus holds 61 statements" in diagnosis(browser)
    browser.store(token="revoked")
    diagnose(browser)
    until(lambda: findings(browser) == ["good", "good", "good", "bad"])
    assert "Not paired" in diagnosis(browser)
    stand_in.broken = (200, "something else")
    diagnose(browser)
    until(lambda: findings(browser) == ["good", "good", "bad"])
    assert "Another program" in diagnosis(browser)
    browser.js(
        "(() => { document.querySelector('#server').value = 'http://127.0.0.1:9';"
        "document.querySelector('#server-form').requestSubmit(); })()"
    )
    until(lambda: "does not answer" in diagnosis(browser))
    assert "a filter list against local addresses" in diagnosis(browser)
    assert browser.js("document.querySelector('#findings a').href") == (
        "http://127.0.0.1:9/api/v1/health"
    )


def test_the_options_name_a_permission_that_was_taken_away(
    browser: Browser, stand_in: StandIn
) -> None:
    open_ours(browser, "options/options.html")
    browser.forbid_server()
    try:
        diagnose(browser)
        until(lambda: findings(browser) == ["bad"])
        assert "does not let the extension reach the server" in diagnosis(browser)
        assert browser.js("document.querySelector('#findings button').innerText") == (
            "Allow access to 127.0.0.1"
        )
    finally:
        browser.allow_server()
    diagnose(browser)
    until(lambda: findings(browser) == ["good"] * 4)


def test_the_options_name_the_browsers_own_wall_around_this_machine(
    browser: Browser, stand_in: StandIn
) -> None:
    if not isinstance(browser, Chromium):
        pytest.skip("Firefox tells no extension of its permission for local addresses")
    open_ours(browser, "options/options.html")
    browser.deny_loopback(True)
    try:
        diagnose(browser)
        until(lambda: findings(browser) == ["good", "bad"])
        assert "keeps extensions from programs on this machine" in diagnosis(browser)
    finally:
        browser.deny_loopback(False)


def test_a_server_that_never_answers_may_be_a_question_that_nobody_answered(
    browser: Browser, stand_in: StandIn
) -> None:
    stand_in.hold()
    open_ours(browser, "options/options.html")
    until(lambda: "takes too long" in diagnosis(browser))
    assert "may be asking" in diagnosis(browser)


def test_the_options_list_the_keys(browser: Browser, stand_in: StandIn) -> None:
    open_ours(browser, "options/options.html")
    keys = "[...document.querySelectorAll('#keys kbd')].map((key) => key.innerText)"
    assert len(browser.js(keys)) == 4
    assert all("+" in key for key in browser.js(keys)), "no single letters"
    assert "Go to the next claim" in browser.js("document.querySelector('#keys').innerText")


def test_no_other_machine_is_accepted_as_the_server(browser: Browser, stand_in: StandIn) -> None:
    open_ours(browser, "options/options.html")
    browser.js(
        "(() => { document.querySelector('#server').value = 'http://news.test:8017';"
        "document.querySelector('#server-form').requestSubmit(); })()"
    )
    until(lambda: "this machine only" in browser.js("document.body.innerText"))
    assert browser.stored("server") == stand_in.url


def test_what_the_real_server_knows_of_a_company_is_drawn_over_time(
    paired: Browser, newsroom: Newsroom
) -> None:
    open_comparison(paired, newsroom)
    until(lambda: paired.js("document.querySelectorAll('.timeline circle').length") >= 2)
    assert paired.js("document.querySelectorAll('.timeline .own').length") >= 1
