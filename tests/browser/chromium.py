"""Chromium through Playwright, with the extension loaded and a real toolbar to click on."""

import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Playwright, sync_playwright

from tests.browser.driving import EXTENSION, NEWS_HOST, Browser


class Chromium(Browser):
    """Chromium without a window."""

    name = "chromium"

    def __init__(
        self,
        executable: str,
        *,
        extension: Path = EXTENSION,
        playwright: Playwright | None = None,
    ) -> None:
        """Start it and open a page of the extension for looking into it.

        A second Chromium in one process shares the `playwright` of the first.
        """
        self._executable = executable
        self._owns_playwright = playwright is None
        self._playwright = playwright or sync_playwright().start()
        self._folder = tempfile.TemporaryDirectory(prefix="second-source-chromium-")
        self._context = self._playwright.chromium.launch_persistent_context(
            self._folder.name,
            executable_path=executable,
            headless=True,
            ignore_https_errors=True,
            args=[
                "--no-sandbox",
                "--lang=en-US",
                "--enable-unsafe-extension-debugging",
                f"--disable-extensions-except={extension}",
                f"--load-extension={extension}",
                f"--host-resolver-rules=MAP *.{NEWS_HOST} 127.0.0.1, MAP {NEWS_HOST} 127.0.0.1",
            ],
        )
        workers = self._context.service_workers
        worker = workers[0] if workers else self._context.wait_for_event("serviceworker")
        self._id = worker.url.split("/")[2]
        self._forced = False
        self._reduced = False
        self.base = f"chrome-extension://{self._id}"
        browser = self._context.browser
        assert browser is not None
        self._devtools = browser.new_browser_cdp_session()
        self._helper = self._context.new_page()
        self._helper.goto(f"{self.base}/options/options.html")
        self._page: Page = self._helper

    def another(self, extension: Path) -> "Chromium":
        return Chromium(self._executable, extension=extension, playwright=self._playwright)

    def ext(self, code: str) -> Any:
        return self._helper.evaluate(code)

    def open(self, url: str) -> None:
        self._page = self._context.new_page()
        self._page.emulate_media(
            forced_colors="active" if self._forced else "none",
            reduced_motion="reduce" if self._reduced else "no-preference",
        )
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

    def sharpen(self, width: int, height: int) -> None:
        """Give the page a size, drawn with four dots a pixel, as on a good screen."""
        self._page.set_viewport_size({"width": width, "height": height})
        session = self._context.new_cdp_session(self._page)
        metrics = {"width": width, "height": height, "deviceScaleFactor": 2, "mobile": False}
        session.send("Emulation.setDeviceMetricsOverride", metrics)

    def set_dark(self, dark: bool) -> None:
        self._page.emulate_media(color_scheme="dark" if dark else "light")

    def set_forced_colours(self, forced: bool) -> None:
        self._forced = forced
        self._page.emulate_media(forced_colors="active" if forced else "none")

    def reduce_motion(self) -> None:
        """Make the pages that are opened from now on see that no motion is wanted."""
        self._reduced = True

    def screenshot(self, path: Path) -> None:
        self._page.screenshot(path=path)

    def command(self, name: str) -> None:
        worker = self._context.service_workers[0]
        worker.evaluate(f"chrome.commands.onCommand.dispatch({name!r})")

    def choose_from_menu(self, entry: str) -> None:
        self.open_popup()  # A test's choice is no click, and would open the page to nobody.
        self.close_popup()
        worker = self._context.service_workers[0]
        worker.evaluate(
            "async (menuItemId) => { const [tab] = await chrome.tabs.query("
            "{active: true, currentWindow: true});"
            "chrome.contextMenus.onClicked.dispatch({menuItemId}, tab); }",
            entry,
        )

    def click(self, selector: str) -> None:
        self._page.click(selector)

    def forbid_server(self) -> None:
        self._set_host_access("ON_CLICK")

    def allow_server(self) -> None:
        self._set_host_access("ON_ALL_SITES")

    def _set_host_access(self, access: str) -> None:
        page = self._context.new_page()
        page.goto("chrome://extensions")
        page.evaluate(
            "(change) => chrome.developerPrivate.updateExtensionConfiguration(change)",
            {"extensionId": self._id, "hostAccess": access},
        )
        page.close()

    def deny_loopback(self, denied: bool) -> None:
        """Answer the browser's question whether the extension may reach this machine."""
        setting = "denied" if denied else "prompt"
        for name in ("loopback-network", "local-network-access"):
            self._devtools.send(
                "Browser.setPermission",
                {"permission": {"name": name}, "setting": setting, "origin": self.base},
            )

    def stop_worker(self) -> None:
        targets = self._devtools.send("Target.getTargets")
        for target in targets["targetInfos"]:
            if target["type"] == "service_worker" and self._id in target["url"]:
                self._devtools.send("Target.closeTarget", {"targetId": target["targetId"]})

    def close_page(self) -> None:
        if self._page == self._helper:
            return
        self._page.close()
        self._page = self._helper

    def stop(self) -> None:
        self._context.close()
        if self._owns_playwright:
            self._playwright.stop()
        self._folder.cleanup()
