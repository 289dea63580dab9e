"""What a test may do with a browser: one interface over Chromium and Firefox.

Steps that a reader takes are taken for real: the toolbar button, keys, the pointer. What a reader
sees is read from the page, from the popup and from our closed shadow root.
"""

import json
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

EXTENSION = Path(__file__).parents[2] / "extension"
NEWS_HOST = "news.test"
POPUP = "chrome.extension.getViews({type: 'popup'})[0]"

T = TypeVar("T")

SHADOW = """
const host = document.querySelector('second-source-notes');
const open = globalThis.chrome?.dom?.openOrClosedShadowRoot ?? ((e) => e.openOrClosedShadowRoot);
const root = host === null ? null : open(host);
"""


def until(what: Callable[[], T], seconds: float = 30) -> T:
    """Wait until a look gives something true, and return it; as long as a busy machine may need."""
    deadline = time.monotonic() + seconds
    while True:
        value = what()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"still {value!r} after {seconds} s")
        time.sleep(0.04)


class Browser(ABC):
    """A browser with the extension in it."""

    name: str
    base: str
    """The address of the extension's own pages, without a slash at the end."""

    @abstractmethod
    def another(self, extension: Path) -> "Browser":
        """Start a second browser of the same kind, with another folder as the extension."""

    @abstractmethod
    def ext(self, code: str) -> Any:
        """Evaluate in a page of the extension."""

    @abstractmethod
    def open(self, url: str) -> None:
        """Open a page in a new tab; it is the page of what follows."""

    @abstractmethod
    def js(self, code: str) -> Any:
        """Evaluate in the page, as the page's own scripts would."""

    @abstractmethod
    def click_toolbar(self) -> None:
        """Press the extension's button in the toolbar."""

    @abstractmethod
    def move_to(self, x: float, y: float) -> None:
        """Move the pointer to a point of the page."""

    @abstractmethod
    def press(self, key: str) -> None:
        """Press a key in the page: one character, or a name such as Escape or Tab."""

    @abstractmethod
    def command(self, name: str) -> None:
        """Give a keyboard command of the extension, in the page."""

    @abstractmethod
    def choose_from_menu(self, entry: str) -> None:
        """Choose our entry in the menu of selected text."""

    @abstractmethod
    def click(self, selector: str) -> None:
        """Press the pointer's button on an element of the page, one of our own pages included."""

    @abstractmethod
    def stop_worker(self) -> None:
        """Put the background worker to sleep, as the browser does after half a minute."""

    @abstractmethod
    def forbid_server(self) -> None:
        """Take the permission for the server away, as a reader can in the browser's settings."""

    @abstractmethod
    def allow_server(self) -> None:
        """Give the permission for the server back."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Give the page a size."""

    @abstractmethod
    def set_dark(self, dark: bool) -> None:
        """Make pages see a light or a dark colour scheme."""

    @abstractmethod
    def set_forced_colours(self, forced: bool) -> None:
        """Make pages see the colours that a reader chose for everything, or their own."""

    @abstractmethod
    def screenshot(self, path: Path) -> None:
        """Save what the page shows."""

    @abstractmethod
    def go(self, url: str) -> None:
        """Open another address in the page's own tab."""

    @abstractmethod
    def close_page(self) -> None:
        """Close the page, where one is open."""

    @abstractmethod
    def stop(self) -> None:
        """End the browser."""

    def store(self, **values: Any) -> None:
        """Write the extension's settings."""
        self.ext(f"chrome.storage.local.set({json.dumps(values)})")

    def stored(self, name: str) -> Any:
        """Read one of the extension's settings."""
        return self.ext(f"chrome.storage.local.get().then((all) => all[{json.dumps(name)}])")

    def tab_id(self) -> int:
        """Return the id of the page's tab, which must be the active one."""
        active = "{active: true, currentWindow: true}"
        found: int = self.ext(f"chrome.tabs.query({active}).then(([tab]) => tab.id)")
        return found

    def badge(self) -> str:
        """Return what the toolbar button says for the page."""
        text: str = self.ext(f"chrome.action.getBadgeText({{tabId: {self.tab_id()}}})")
        return text

    def zoom(self, factor: float) -> None:
        """Make the page's tab larger or smaller, as a reader does."""
        self.ext(f"chrome.tabs.setZoom({self.tab_id()}, {factor})")

    def popup(self, code: str) -> Any:
        """Evaluate with `doc`, the popup's document; None where no popup is open."""
        return self.ext(
            f"(() => {{ const doc = {POPUP}?.document; return doc ? ({code}) ?? null : null; }})()"
        )

    def popup_text(self, selector: str = "body") -> str:
        """Return the words of a part of the popup."""
        words = self.popup(f"doc.querySelector({json.dumps(selector)})?.innerText")
        return " ".join((words or "").split())

    def open_popup(self) -> None:
        """Press the toolbar button and wait until the popup is drawn."""
        self.close_popup()
        self.click_toolbar()
        until(lambda: self.popup("doc.body?.dataset.ready === ''"))

    def click_in_popup(self, selector: str) -> None:
        """Press a button of the popup."""
        until(lambda: self.popup(f"doc.querySelector({json.dumps(selector)}) !== null"))
        self.popup(f"(doc.querySelector({json.dumps(selector)}).click(), true)")

    def close_popup(self) -> None:
        """Close the popup, where one is open."""
        self.ext("chrome.extension.getViews({type: 'popup'}).forEach((view) => view.close())")
        until(lambda: self.ext("chrome.extension.getViews({type: 'popup'}).length === 0"))

    def check(self) -> None:
        """Check the page as a reader does, and wait for the end of it."""
        self.open_popup()
        self.click_in_popup("#check")
        until(
            lambda: self.popup(
                "doc.querySelector('.progress') === null"
                " && doc.querySelector('#check:enabled') !== null"
            ),
            30,
        )

    def shadow(self, code: str) -> Any:
        """Evaluate with `root`, our closed shadow root in the page, or null."""
        function = f"() => {{ {SHADOW} return {code}; }}"
        return self.ext(
            "chrome.scripting.executeScript({target: {tabId: "
            f"{self.tab_id()}}}, func: {function}}}).then((r) => r[0].result)"
        )

    def card_text(self) -> str:
        """Return the words of the card; empty where none is open."""
        words = self.shadow("root?.querySelector('.card:popover-open')?.innerText ?? ''")
        return " ".join(words.split())

    def highlighted(self) -> dict[str, list[str]]:
        """Return the words under each mark, by the mark's name."""
        marks: dict[str, list[str]] = self.js(
            "Object.fromEntries([...CSS.highlights].filter(([name]) => "
            "name.startsWith('second-source-')).map(([name, marks]) => "
            "[name.slice(14), [...marks].map((range) => range.toString())]))"
        )
        return marks

    def hover(self, words: str, mark: str) -> None:
        """Move the pointer onto words that are marked, scrolling to them where it must."""
        x, y = self.js(
            f"(() => {{ const range = ['', '-dark'].flatMap((ground) => "
            f"[...(CSS.highlights.get('second-source-{mark}' + ground) ?? [])])"
            f".find((one) => one.toString().includes({json.dumps(words)}));"
            "if (range.getBoundingClientRect().bottom > innerHeight) "
            "range.startContainer.parentElement.scrollIntoView({block: 'start'});"
            "const box = range.getClientRects()[0];"
            "return [box.left + box.width / 2, box.top + box.height / 2]; })()"
        )
        self.move_to(1, 1)
        self.move_to(x, y)
