"""Chromium through Playwright, with the extension loaded and a real toolbar to click on."""

import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.browser.driving import EXTENSION, NEWS_HOST, Browser


class Chromium(Browser):
    """Chromium without a window."""

    name = "chromium"

    def __init__(self, executable: str, *, language: str = "en-US") -> None:
        """Start it and open a page of the extension for looking into it."""
        self._folder = tempfile.TemporaryDirectory(prefix="second-source-chromium-")
        self._playwright = sync_playwright().start()
        self._context = self._playwright.chromium.launch_persistent_context(
            self._folder.name,
            executable_path=executable,
            headless=True,
            args=[
                "--no-sandbox",
                f"--lang={language}",
                "--enable-unsafe-extension-debugging",
                f"--disable-extensions-except={EXTENSION}",
                f"--load-extension={EXTENSION}",
                f"--host-resolver-rules=MAP *.{NEWS_HOST} 127.0.0.1, MAP {NEWS_HOST} 127.0.0.1",
            ],
        )
        workers = self._context.service_workers
        worker = workers[0] if workers else self._context.wait_for_event("serviceworker")
        self._id = worker.url.split("/")[2]
        self.base = f"chrome-extension://{self._id}"
        browser = self._context.browser
        assert browser is not None
        self._devtools = browser.new_browser_cdp_session()
        self._helper = self._context.new_page()
        self._helper.goto(f"{self.base}/options/options.html")
        self._page: Page = self._helper

    def ext(self, code: str) -> Any:
        return self._helper.evaluate(code)

    def open(self, url: str) -> None:
        self._page = self._context.new_page()
        self._page.goto(url)
        self._page.bring_to_front()

    def go(self, url: str) -> None:
        self._page.goto(url)

    def js(self, code: str) -> Any:
        return self._page.evaluate(code)

    def click_toolbar(self) -> None:
        self._page.bring_to_front()
        targets = self._devtools.send("Target.getTargets", {"filter": [{"type": "tab"}]})
        tab = next(t for t in targets["targetInfos"] if t["url"] == self._page.url)
        self._devtools.send(
            "Extensions.triggerAction", {"id": self._id, "targetId": tab["targetId"]}
        )

    def move_to(self, x: float, y: float) -> None:
        self._page.mouse.move(x, y)

    def press(self, key: str) -> None:
        self._page.keyboard.press(key)

    def resize(self, width: int, height: int) -> None:
        self._page.set_viewport_size({"width": width, "height": height})

    def set_dark(self, dark: bool) -> None:
        self._page.emulate_media(color_scheme="dark" if dark else "light")

    def set_forced_colours(self, forced: bool) -> None:
        """Make the page see forced colours."""
        self._page.emulate_media(forced_colors="active" if forced else "none")

    def screenshot(self, path: Path) -> None:
        self._page.screenshot(path=path)

    def stop_worker(self) -> None:
        """Put the background worker to sleep, as the browser does after half a minute."""
        targets = self._devtools.send("Target.getTargets")
        for target in targets["targetInfos"]:
            if target["type"] == "service_worker" and self._id in target["url"]:
                self._devtools.send("Target.closeTarget", {"targetId": target["targetId"]})

    def close_page(self) -> None:
        self._page.close()
        self._page = self._helper

    def stop(self) -> None:
        self._context.close()
        self._playwright.stop()
        self._folder.cleanup()
