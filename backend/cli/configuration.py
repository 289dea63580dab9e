"""The environment in, the address of the database out."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def database_address(given: str | None, environment: Mapping[str, str] = os.environ) -> str:
    """Return the database to use: the one given, DATABASE_URL, or a file of the user's own.

    Creates the folder of that file. Raises OSError where it cannot.
    """
    if address := given or environment.get("DATABASE_URL"):
        return address
    folder = data_folder(environment)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return f"sqlite:///{(folder / 'corpus.sqlite').as_posix()}"


def data_folder(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Return the folder in which this platform keeps a user's data for us."""
    home = Path.home()
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData/Local") / "Second Source"
    if platform == "darwin":
        return home / "Library/Application Support/Second Source"
    return Path(environment.get("XDG_DATA_HOME") or home / ".local/share") / "second-source"
