"""Servers that come, go, fall silent or are none, a browser that forbids, a worker that sleeps."""

import json

from tests.browser.backend import Backend
from tests.browser.driving import Browser, until
from tests.browser.newsroom import Newsroom
from tests.browser.stand_in import StandIn


def check_until_it_works(browser: Browser) -> None:
    """Press the button as a reader does whose first press met a server still warming up."""

    def is_answered() -> bool:
        browser.click_in_popup("#check:enabled")
        until(lambda: browser.popup("doc.querySelector('#check:enabled') !== null"), 40)
        return browser.popup_text("#notice") == ""

    until(is_answered, 60)


def test_a_server_that_goes_and_comes_back_is_noticed_and_nothing_is_lost(
    browser: Browser, newsroom: Newsroom, backend: Backend, token: str
) -> None:
    browser.store(server=backend.url, token=token)
    browser.open(newsroom.url("/002.html"))
    browser.check()
    until(lambda: browser.popup_text("#connection") == "connected")
    claims, marks = "doc.querySelectorAll('.claim').length", browser.highlighted()
    found = browser.popup(claims)
    backend.stop()
    browser.click_in_popup("#check")
    until(lambda: "does not answer" in browser.popup_text("#notice"), 20)
    until(lambda: browser.popup_text("#connection") == "not connected")
    assert browser.badge() == "?"
    assert browser.popup(claims) == found
    assert browser.highlighted() == marks
    backend.start()
    check_until_it_works(browser)
    until(lambda: browser.popup_text("#connection") == "connected")
    assert browser.popup(claims) == found


def test_a_server_killed_in_the_middle_of_a_check_is_named_and_asked_again(
    browser: Browser, newsroom: Newsroom, lone_backend: Backend
) -> None:
    browser.store(server=lone_backend.url, token=lone_backend.new_token())
    browser.open(newsroom.url("/002.html"))
    browser.open_popup()
    until(lambda: browser.popup_text("#connection") == "connected")
    lone_backend.freeze()
    browser.click_in_popup("#check")
    until(lambda: "Reading" in browser.popup_text(".progress"))
    lone_backend.kill()
    until(lambda: "does not answer" in browser.popup_text("#notice"), 20)
    assert browser.highlighted() == {}
    lone_backend.start()
    check_until_it_works(browser)
    assert browser.highlighted()["disputed"]


def test_another_program_on_the_port_is_told_apart(
    browser: Browser, stand_in: StandIn, newsroom: Newsroom
) -> None:
    stand_in.broken = (200, "<!doctype html><title>Something else</title>")
    browser.open(newsroom.url("/002.html"))
    browser.check()
    assert "Another program answers" in browser.popup_text("#notice")


def test_a_server_in_trouble_is_quoted(
    browser: Browser, stand_in: StandIn, newsroom: Newsroom
) -> None:
    message = "The disk is full."
    stand_in.broken = (500, json.dumps({"code": 500, "status": "x", "message": message}))
    browser.open(newsroom.url("/002.html"))
    browser.check()
    assert message in browser.popup_text("#notice")


def test_a_revoked_token_asks_for_pairing(
    browser: Browser, stand_in: StandIn, newsroom: Newsroom
) -> None:
    browser.store(token="revoked")
    browser.open(newsroom.url("/002.html"))
    browser.check()
    assert "Not paired" in browser.popup_text("#notice")


def test_a_worker_that_was_put_to_sleep_loses_nothing(
    browser: Browser, stand_in: StandIn, newsroom: Newsroom
) -> None:
    browser.open(newsroom.url("/002.html"))
    browser.check()
    browser.close_popup()
    browser.stop_worker()
    browser.open_popup()
    assert browser.popup("doc.querySelectorAll('.claim').length") == 6
    browser.click_in_popup(".claim")
    until(browser.card_text)


def test_without_the_permission_for_the_server_the_popup_says_so(
    browser: Browser, stand_in: StandIn, newsroom: Newsroom
) -> None:
    browser.open(newsroom.url("/002.html"))
    browser.forbid_server()
    try:
        browser.check()
        assert "does not let the extension reach" in browser.popup_text("#notice")
    finally:
        browser.allow_server()
    browser.check()
    assert browser.popup_text("#notice") == ""
