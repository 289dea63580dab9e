"""A PostgreSQL server of the tests' own: in a temporary folder, reached by a socket file alone.

PostgreSQL refuses to run as root: started by root, it runs as `nobody`.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

OLDEST = 15
_SETTINGS = {
    "listen_addresses": "",
    # Nothing here has to outlive a power cut.
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "50",
    "log_min_messages": "panic",
}


class NoServer(Exception):
    """No PostgreSQL can be started here; the message says what is missing."""


class Server:
    """A running server. `stop` and `start` work in turn; what was kept stays."""

    def __init__(self, folder: Path, programs: Path, **settings: str) -> None:
        """Make an empty cluster in a folder and start it."""
        self._folder = folder
        self._programs = programs
        self._settings = _SETTINGS | settings
        self._account = _account()
        self._numbers = count(1)
        if self._account:
            shutil.chown(folder, self._account)
        # A language's order of words, other than that of bytes, is what most servers have.
        self._run("initdb", "--no-sync", "--username=second", "--auth=trust", "--encoding=UTF8",
                  "--locale=C", "--locale-provider=icu", "--icu-locale=en-US")  # fmt: skip
        self.start()

    def start(self) -> None:
        """Start the server and wait until it answers."""
        settings = " ".join(f"-c {name}={value!r}" for name, value in self._settings.items())
        self._run("pg_ctl", "start", "--wait", "--silent", f"--log={self._folder / 'log'}",
                  f"--options=-k {self._folder} {settings}")  # fmt: skip

    def stop(self) -> None:
        """Stop it, whoever is connected."""
        self._run("pg_ctl", "stop", "--wait", "--silent", "--mode=fast")

    def crash(self) -> None:
        """End it as a power cut would; `start` recovers what was committed."""
        self._run("pg_ctl", "stop", "--wait", "--silent", "--mode=immediate")

    @contextmanager
    def standing_by(self) -> Iterator[None]:
        """Make the server one that follows another, which takes no writes."""
        signal = self._folder / "data" / "standby.signal"
        self.stop()
        signal.touch()
        self.start()
        yield
        self.stop()
        signal.unlink()
        self.start()

    def remove(self) -> None:
        """Stop it and delete the folder."""
        self.stop()
        shutil.rmtree(self._folder)

    def address(self, database: str) -> str:
        """Return the SQLAlchemy URL of a database, made or not."""
        return f"postgresql+psycopg://second@/{database}?host={self._folder}"

    def make(self, template: str = "template0", encoding: str = "UTF8") -> str:
        """Make a new database, empty or a copy of another, and return its name."""
        name = f"corpus{next(self._numbers)}"
        self.execute(
            "postgres", f"CREATE DATABASE {name} TEMPLATE {template} ENCODING '{encoding}'"
        )
        return name

    def drop(self, database: str) -> None:
        """Delete a database, whoever is connected to it."""
        self.execute("postgres", f"DROP DATABASE {database} WITH (FORCE)")

    def execute(self, database: str, statement: str) -> list[tuple[object, ...]]:
        """Run one statement on a connection of its own and return the rows, if any."""
        import psycopg

        with psycopg.connect(
            dbname=database, user="second", host=str(self._folder), autocommit=True
        ) as connection:
            found = connection.execute(statement)
            return found.fetchall() if found.description else []

    def _run(self, program: str, *arguments: str) -> None:
        ran = subprocess.run(
            [self._programs / program, "-D", self._folder / "data", *arguments],
            user=self._account,
            group=self._account,
            extra_groups=[] if self._account else None,
            cwd=self._folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        if ran.returncode:
            raise RuntimeError(f"{program} failed: {ran.stderr}")


def start_server(**settings: str) -> Server:
    """Start a server in a new folder below /tmp. Raises NoServer where that cannot be done."""
    programs = _programs()
    try:
        import psycopg  # noqa: F401
    except ModuleNotFoundError as error:
        raise NoServer("psycopg is not installed (requirements-postgres.txt)") from error
    # The path of a socket is at most about 100 characters long.
    folder = Path(tempfile.mkdtemp(prefix="second-source-", dir="/tmp"))
    return Server(folder, programs, **settings)


def _programs() -> Path:
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else []
    folders += Path("/usr/lib/postgresql").glob("*/bin")
    by_version = {_version(folder): folder for folder in folders if (folder / "initdb").exists()}
    if not by_version or max(by_version) < OLDEST:
        raise NoServer(f"no PostgreSQL {OLDEST} or newer is installed")
    return by_version[max(by_version)]


def _version(programs: Path) -> int:
    told = subprocess.run(
        [programs / "postgres", "--version"], capture_output=True, text=True, check=True
    ).stdout
    return int(told.split()[2].split(".")[0])


def _account() -> int | None:
    """Return the number of the user and the group that stand in for root, None for who is not."""
    if os.geteuid() != 0:
        return None
    # Not on Windows, where the tests are collected all the same.
    import pwd

    return pwd.getpwnam("nobody").pw_uid
