"""The real server, as a process of its own with a corpus of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[2]
START_SECONDS = 120


class Backend:
    """`python -m backend serve`, started and stopped as a person does."""

    def __init__(self) -> None:
        """Start it on a free port with the seed corpus, and wait until it answers."""
        self._folder = tempfile.TemporaryDirectory(prefix="second-source-server-")
        self._log = Path(self._folder.name) / "log"
        self.database = f"sqlite:///{self._folder.name}/corpus.sqlite"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        try:
            self.start()
        except AssertionError:
            self.close()
            raise

    def start(self) -> None:
        """Start it, again on the same port and with the same corpus."""
        with self._log.open("w") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "backend", "serve", "--port", str(self.port),
                 "--database", self.database],
                cwd=ROOT, stdout=log, stderr=log, env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )  # fmt: skip
        deadline = time.monotonic() + START_SECONDS
        while self._code() is None or not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError(f"the server did not start: {self._log.read_text()}")
            time.sleep(0.1)

    @property
    def code(self) -> str:
        """The pairing code, read where a person reads it: in the terminal."""
        code = self._code()
        assert code is not None
        return code

    def new_token(self) -> str:
        """Return a token that is bound to no browser, from the command line."""
        return self.tokens("--new", "tests").split()[-1]

    def tokens(self, *arguments: str) -> str:
        """List, make or revoke tokens on the command line; return what it prints."""
        return subprocess.run(
            [sys.executable, "-m", "backend", "tokens", *arguments, "--database", self.database],
            cwd=ROOT, capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip

    def stop(self) -> None:
        """Press Ctrl-C."""
        self._process.send_signal(signal.SIGINT)
        self._process.wait(20)

    def freeze(self) -> None:
        """Let it take requests, and answer none."""
        self._process.send_signal(signal.SIGSTOP)

    def kill(self) -> None:
        """End it in the middle of whatever it does."""
        self._process.kill()
        self._process.wait(20)

    def close(self) -> None:
        """Stop it, where it still runs, and forget its corpus."""
        if self._process.poll() is None:
            self.stop()
        self._folder.cleanup()

    def _code(self) -> str | None:
        found = re.search(r"\b\d{4}-\d{4}\b", self._log.read_text())
        return found and found[0]

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/api/v1/health", timeout=2):
                return True
        except OSError:
            return False
