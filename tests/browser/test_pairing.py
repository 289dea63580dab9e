"""From the first page that a new reader sees to a browser that the server knows, and back."""

import json
import re

from tests.browser.backend import Backend
from tests.browser.driving import Browser, until
from tests.browser.newsroom import Newsroom

STATE = "document.querySelector('#pair-state').textContent"


def open_start(browser: Browser) -> None:
    """Open the first-run page and wait until it has seen the server."""
    browser.open(f"{browser.base}/options/start.html")
    until(lambda: "The server is there" in browser.js("document.body.innerText"))


def type_code(browser: Browser, code: str) -> str:
    """Type a pairing code into the first-run page and return what the page says."""
    browser.js(
        f"(() => {{ {STATE} = ''; document.querySelector('#code').value = {json.dumps(code)};"
        "document.querySelector('#pair-form').requestSubmit(); })()"
    )
    words: str = until(lambda: browser.js(STATE))
    return words


def test_a_new_reader_is_met_by_the_first_run_page(browser: Browser) -> None:
    ours = "chrome.extension.getViews({type: 'tab'}).map((view) => view.location.pathname)"
    assert "/options/start.html" in browser.ext(ours)


def test_the_code_in_the_terminal_pairs_this_browser_until_its_token_is_revoked(
    browser: Browser, newsroom: Newsroom, lone_backend: Backend
) -> None:
    browser.store(server=lone_backend.url)
    open_start(browser)
    assert "not the pairing code" in type_code(browser, "0000-0000")
    assert browser.stored("token") is None
    assert type_code(browser, lone_backend.code).startswith("Paired")
    token = browser.stored("token")
    assert token
    assert "not the pairing code" in type_code(browser, "0000-0000")
    assert browser.stored("token") == token, "a wrong code must not break a pairing that works"
    for _ in range(3):
        assert "not the pairing code" in type_code(browser, "0000-0000")
    wait = re.search(r"Too many wrong codes. Try again in (\d+) seconds", type_code(browser, "1"))
    assert wait is not None
    assert 0 < int(wait[1]) <= 61
    browser.close_page()

    browser.open(newsroom.url("/002.html"))
    browser.check()
    until(lambda: browser.popup_text("#connection") == "connected")
    browser.close_popup()
    name = "Firefox" if browser.name == "firefox" else "Chrome"
    [row] = [line for line in lone_backend.tokens().splitlines() if name in line]
    lone_backend.tokens("--revoke", row.split()[0])
    browser.check()
    assert "Not paired" in browser.popup_text("#notice")
    assert browser.badge() == "?"
