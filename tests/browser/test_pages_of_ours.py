"""The extension's own pages: for everybody who reads them, in every width, language and colour."""

from pathlib import Path

import axe_playwright_python
import pytest

from tests.browser.backend import Backend
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


def test_nothing_is_wider_than_a_window_of_320_pixels(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    if browser.name == "firefox":
        pytest.skip("Firefox opens no window that narrow")
    for path in ("options/start.html", "options/options.html"):
        open_ours(browser, path)
        browser.resize(320, 640)
        assert browser.js("document.documentElement.scrollWidth") == 320, path
        browser.close_page()
    open_comparison(browser, newsroom)
    browser.resize(320, 640)
    assert browser.js("document.documentElement.scrollWidth") == 320


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


def test_claims_on_which_the_corpus_has_nothing_can_be_left_unmarked(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn
) -> None:
    open_ours(browser, "options/options.html")
    browser.js("document.querySelector('#hide-unverified').click()")
    until(lambda: browser.stored("hideUnverified") is True)
    browser.close_page()
    browser.open(newsroom.url("/002.html"))
    browser.check()
    assert "unverified" not in browser.highlighted()
    assert browser.popup("doc.querySelectorAll('.claim').length") == 6


def test_the_options_name_the_first_blocker(
    browser: Browser, stand_in: StandIn, backend: Backend
) -> None:
    def findings() -> list[str]:
        found: list[str] = browser.js(
            "[...document.querySelectorAll('#findings li')].map((li) => li.className)"
        )
        return found

    open_ours(browser, "options/options.html")
    assert findings() == ["good", "good", "good", "good"]
    browser.store(token="revoked")
    browser.js("document.querySelector('#diagnose').click()")
    until(lambda: findings() == ["good", "good", "good", "bad"])
    stand_in.broken = (200, "something else")
    browser.js("document.querySelector('#diagnose').click()")
    until(lambda: findings() == ["good", "good", "bad"])
    assert "Another program" in browser.js("document.querySelector('#findings').innerText")
    browser.js(
        "(() => { document.querySelector('#server').value = 'http://127.0.0.1:9';"
        "document.querySelector('#server-form').requestSubmit(); })()"
    )
    until(lambda: "does not answer" in browser.js("document.querySelector('#findings').innerText"))
    assert browser.js("document.querySelector('#findings a').href") == (
        "http://127.0.0.1:9/api/v1/health"
    )


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
