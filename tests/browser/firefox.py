"""Firefox through its own protocol, with the extension installed and a real toolbar to click on."""

import base64
import json
from pathlib import Path
from typing import Any

from tests.browser.driving import EXTENSION, NEWS_HOST, Browser
from tests.browser.marionette import Marionette

ADDON = "second-source@second-source.example"

KEYS = {
    "Escape": "\ue00c",
    "Tab": "\ue004",
    "Enter": "\ue007",
    "ArrowDown": "\ue015",
}

CLICK = f"""(async () => {{
  const {{ ExtensionParent }} = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionParent.sys.mjs");
  const {{ extension }} = WebExtensionPolicy.getByID("{ADDON}");
  const window = Services.wm.getMostRecentWindow("navigator:browser");
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}})()"""


class Firefox(Browser):
    """Firefox without a window."""

    name = "firefox"

    def __init__(self, executable: str, *, extension: Path = EXTENSION) -> None:
        """Start it and open a page of the extension for looking into it."""
        self._executable = executable
        self._marionette = Marionette(
            executable,
            {
                "network.dns.localDomains": f"{NEWS_HOST},www.{NEWS_HOST}",
                "intl.locale.requested": "en-US",
                "ui.prefersReducedMotion": 1,
                # A reader says yes: nobody is there to press the button of Firefox's own prompt.
                "extensions.webextOptionalPermissionPrompts": False,
            },
        )
        self._marionette.send("Addon:Install", path=str(extension), temporary=True)
        uuid = self._marionette.run(
            f"WebExtensionPolicy.getByID('{ADDON}').mozExtensionHostname", privileged=True
        )
        self.base = f"moz-extension://{uuid}"
        self._helper = self._new_tab(f"{self.base}/options/options.html")
        self._page = self._helper

    def another(self, extension: Path) -> "Firefox":
        return Firefox(self._executable, extension=extension)

    def ext(self, code: str) -> Any:
        self._switch(self._helper, focus=False)
        return self._marionette.run(code)

    def open(self, url: str) -> None:
        self._page = self._new_tab(url)

    def go(self, url: str) -> None:
        self._switch(self._page)
        self._marionette.send("WebDriver:Navigate", url=url)

    def js(self, code: str) -> Any:
        self._switch(self._page, focus=False)
        return self._marionette.run(code)

    def click_toolbar(self) -> None:
        self._switch(self._page)
        self._marionette.run(CLICK, privileged=True)

    def move_to(self, x: float, y: float) -> None:
        self._switch(self._page)
        move = {"type": "pointerMove", "x": round(x), "y": round(y), "duration": 0}
        self._perform({"type": "pointer", "id": "mouse", "actions": [move]})

    def press(self, key: str) -> None:
        self._switch(self._page)
        value = KEYS.get(key, key)
        actions = [{"type": kind, "value": value} for kind in ("keyDown", "keyUp")]
        self._perform({"type": "key", "id": "keyboard", "actions": actions})

    def choose_from_menu(self, entry: str) -> None:
        self._switch(self._page)
        self._marionette.run(
            f"""(() => {{
              const {{ extension }} = WebExtensionPolicy.getByID("{ADDON}");
              const tab = Services.wm.getMostRecentWindow("navigator:browser").gBrowser.selectedTab;
              extension.tabManager.addActiveTabPermission(tab);
              extension.emit("webext-menu-menuitem-click", {{ menuItemId: "{entry}" }}, tab);
            }})()""",
            privileged=True,
        )

    def click(self, selector: str) -> None:
        x, y = self.js(
            f"(() => {{ const element = document.querySelector({json.dumps(selector)});"
            "element.scrollIntoView({block: 'center', behavior: 'instant'});"
            "const box = element.getBoundingClientRect();"
            "return [box.left + box.width / 2, box.top + box.height / 2]; })()"
        )
        self.move_to(x, y)
        actions = [{"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp")]
        self._perform({"type": "pointer", "id": "mouse", "actions": actions})

    def stop_worker(self) -> None:
        self._marionette.run(
            f"WebExtensionPolicy.getByID('{ADDON}').extension.terminateBackground("
            "{ ignoreDevToolsAttached: true })",
            privileged=True,
        )

    def forbid_server(self) -> None:
        self.ext("chrome.permissions.remove({origins: ['http://127.0.0.1/*']})")

    def allow_server(self) -> None:
        self.allow("http://127.0.0.1/*")

    def resize(self, width: int, height: int) -> None:
        self._switch(self._page)
        inner = self._marionette.run("[outerWidth - innerWidth, outerHeight - innerHeight]")
        self._marionette.send(
            "WebDriver:SetWindowRect", width=width + inner[0], height=height + inner[1]
        )

    def set_dark(self, dark: bool) -> None:
        preference = "layout.css.prefers-color-scheme.content-override"
        scheme = 0 if dark else 1
        self._marionette.run(
            f"Services.prefs.setIntPref('{preference}', {scheme})", privileged=True
        )

    def set_forced_colours(self, forced: bool) -> None:
        name = "browser.display.document_color_use"
        choice = 2 if forced else 0
        self._marionette.run(f"Services.prefs.setIntPref('{name}', {choice})", privileged=True)

    def screenshot(self, path: Path) -> None:
        self._switch(self._page)
        image = self._marionette.send("WebDriver:TakeScreenshot", full=False)["value"]
        path.write_bytes(base64.b64decode(image))

    def command(self, name: str) -> None:
        self._switch(self._page)
        self._marionette.run(
            f"WebExtensionPolicy.getByID('{ADDON}').extension.shortcuts.onCommand({name!r})",
            privileged=True,
        )

    def allow(self, pattern: str) -> None:
        """Give the extension access to an address, as the browser does when a reader agrees."""
        self._marionette.run(
            f"""(async () => {{
              const {{ ExtensionPermissions }} = ChromeUtils.importESModule(
                "resource://gre/modules/ExtensionPermissions.sys.mjs");
              const {{ extension }} = WebExtensionPolicy.getByID("{ADDON}");
              await ExtensionPermissions.add(
                "{ADDON}", {{ permissions: [], origins: ["{pattern}"] }}, extension);
            }})()""",
            privileged=True,
        )

    def close_page(self) -> None:
        if self._page == self._helper:
            return
        self._switch(self._page)
        self._marionette.send("WebDriver:CloseWindow")
        self._page = self._helper
        self._switch(self._helper)

    def stop(self) -> None:
        self._marionette.close()

    def _new_tab(self, url: str) -> str:
        handle: str = self._marionette.send("WebDriver:NewWindow", type="tab")["handle"]
        self._switch(handle)
        self._marionette.send("WebDriver:Navigate", url=url)
        return handle

    def _switch(self, handle: str, *, focus: bool = True) -> None:
        self._marionette.send("WebDriver:SwitchToWindow", handle=handle, focus=focus)

    def _perform(self, source: dict[str, Any]) -> None:
        self._marionette.send("WebDriver:PerformActions", actions=[source])
