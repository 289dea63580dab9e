"""What `make extension` makes, installed as a reader of each store gets it."""

import subprocess
import sys
import zipfile
from pathlib import Path

from tests.browser.backend import ROOT
from tests.browser.driving import Browser
from tests.browser.newsroom import Newsroom
from tests.browser.stand_in import TOKEN, StandIn


def test_a_stores_zip_works_in_its_browser(
    browser: Browser, newsroom: Newsroom, stand_in: StandIn, tmp_path: Path
) -> None:
    subprocess.run(
        [sys.executable, ROOT / ".ci" / "pack", ROOT / "extension", tmp_path], check=True
    )
    package = tmp_path / "second-source-firefox.zip"
    if browser.name == "chromium":
        package = tmp_path / "unpacked"
        with zipfile.ZipFile(tmp_path / "second-source-chrome.zip") as archive:
            archive.extractall(package)
    other = browser.another(package)
    try:
        other.store(server=stand_in.url, token=TOKEN)
        other.open(newsroom.url("/002.html"))
        other.check()
        assert sum(map(len, other.highlighted().values())) == 6
    finally:
        other.stop()
