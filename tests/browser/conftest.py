"""Browsers, pages and servers for the tests in this folder."""

import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest

from tests.browser.backend import Backend
from tests.browser.chromium import Chromium
from tests.browser.driving import Browser
from tests.browser.firefox import Firefox
from tests.browser.newsroom import Newsroom, seed_page
from tests.browser.stand_in import TOKEN, StandIn

BROWSERS: dict[str, tuple[type[Chromium] | type[Firefox], tuple[str, ...]]] = {
    "chromium": (Chromium, ("chromium", "chromium-browser", "google-chrome")),
    "firefox": (Firefox, ("firefox-esr", "firefox")),
}

SEED_NAMES = ("000", "001", "002", "003", "004")


@pytest.fixture(scope="session")
def newsroom() -> Iterator[Newsroom]:
    """Serve the seeds as pages of a newspaper."""
    room = Newsroom()
    for name in SEED_NAMES:
        room.put(f"/{name}.html", seed_page(name))
    yield room
    room.close()


@pytest.fixture(scope="session")
def secure_newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """Serve over https, with a certificate made for the occasion."""
    if shutil.which("openssl") is None:
        pytest.skip("no openssl on this machine to make a certificate with")
    certificate = tmp_path_factory.mktemp("tls") / "news.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
         "-subj", "/CN=news.test", "-keyout", str(certificate), "-out", str(certificate)],
        check=True, capture_output=True,
    )  # fmt: skip
    room = Newsroom(certificate)
    yield room
    room.close()


@pytest.fixture(scope="session", params=list(BROWSERS))
def started(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """Start each browser once; without one, skip, or fail where CI promises one."""
    kind, names = BROWSERS[request.param]
    executable = next(filter(None, map(shutil.which, names)), None)
    if executable is None:
        reason = f"no {request.param} on this machine"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    browser = kind(executable)
    yield browser
    browser.stop()


@pytest.fixture
def browser(started: Browser) -> Iterator[Browser]:
    """Give the browser with settings of its own, and close what the test opened."""
    started.ext("chrome.storage.local.clear()")
    yield started
    started.close_popup()
    started.close_page()


@pytest.fixture
def stand_in(browser: Browser) -> Iterator[StandIn]:
    """Serve the example answer, with the browser paired."""
    server = StandIn()
    browser.store(server=server.url, token=TOKEN)
    yield server
    server.close()


@pytest.fixture(scope="session")
def backend() -> Iterator[Backend]:
    """Start the real server once, with the seeds as its corpus."""
    server = Backend()
    yield server
    server.close()


@pytest.fixture(scope="session")
def token(backend: Backend) -> str:
    """Return a token for the real server."""
    return backend.new_token()


@pytest.fixture
def lone_backend() -> Iterator[Backend]:
    """Start a real server for one test, which may do it harm."""
    server = Backend()
    yield server
    server.close()


@pytest.fixture
def paired(browser: Browser, backend: Backend, token: str) -> Browser:
    """Give the browser, paired with the real server."""
    browser.store(server=backend.url, token=token)
    return browser
