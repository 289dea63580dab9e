"""What goes to the stores: one zip each, from one folder, byte for byte the same wherever made."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
LINT = ROOT / "node_modules" / ".bin" / "web-ext"

# Chrome's worker, which Firefox says that it passes over.
FOR_CHROME = {"BACKGROUND_SERVICE_WORKER_IGNORED"}


def pack(folder: Path, target: Path) -> dict[str, Path]:
    """Pack an extension's folder as `make extension` does; return each store's zip."""
    command = [sys.executable, ROOT / ".ci" / "pack", folder, target]
    subprocess.run(command, check=True, capture_output=True)
    return {store: target / f"second-source-{store}.zip" for store in ("chrome", "firefox")}


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Pack the extension."""
    return pack(ROOT / "extension", tmp_path_factory.mktemp("dist"))


def manifest(package: Path) -> dict[str, Any]:
    """Read the manifest in a zip."""
    with zipfile.ZipFile(package) as archive:
        found: dict[str, Any] = json.loads(archive.read("manifest.json"))
    return found


def lint(package: Path) -> set[str]:
    """Return the codes of all that web-ext finds in a zip."""
    if not LINT.exists():
        if os.environ.get("CI"):
            pytest.fail("web-ext is not installed")
        pytest.skip("web-ext is not installed: make lint installs it")
    result = subprocess.run(
        [LINT, "lint", "--source-dir", package, "--no-config-discovery", "--output", "json"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    report = json.loads(result.stdout)
    return {each["code"] for kind in ("errors", "warnings", "notices") for each in report[kind]}


def test_two_copies_of_the_folder_make_the_same_bytes(
    packages: dict[str, Path], tmp_path: Path
) -> None:
    clone = tmp_path / "clone"
    shutil.copytree(ROOT / "extension", clone)
    for path in clone.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
        path.chmod(0o700)
    (clone / ".DS_Store").write_text("what a file manager leaves behind")
    for store, package in pack(clone, tmp_path / "dist").items():
        assert package.read_bytes() == packages[store].read_bytes(), store


def test_each_store_gets_every_file_and_nothing_hidden(packages: dict[str, Path]) -> None:
    files = sorted(
        path.relative_to(ROOT / "extension").as_posix()
        for path in (ROOT / "extension").rglob("*")
        if path.is_file() and not path.name.startswith(".")
    )
    for package in packages.values():
        with zipfile.ZipFile(package) as archive:
            assert archive.namelist() == files


def test_only_what_firefox_does_not_know_is_left_out_of_its_manifest(
    packages: dict[str, Path],
) -> None:
    source = json.loads((ROOT / "extension" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest(packages["chrome"]) == source
    firefox = manifest(packages["firefox"])
    assert firefox.pop("background") == {"scripts": ["background/index.js"], "type": "module"}
    assert source.keys() - firefox.keys() == {"background", "minimum_chrome_version"}
    assert source.items() >= firefox.items()


def test_firefoxs_linter_has_nothing_to_say_of_firefoxs_zip(packages: dict[str, Path]) -> None:
    assert lint(packages["firefox"]) == set()


def test_it_finds_in_chromes_zip_nothing_but_chromes_worker(packages: dict[str, Path]) -> None:
    assert lint(packages["chrome"]) == FOR_CHROME
