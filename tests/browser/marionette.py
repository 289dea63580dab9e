"""Firefox's own remote protocol: commands in, their results out. Knows no extension.

Spoken over a plain socket, so that neither geckodriver nor a client library is needed.
"""

import json
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

START_SECONDS = 120
REPLY_SECONDS = 60

PREFERENCES = {
    "marionette.port": 0,
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}


class MarionetteError(Exception):
    """A command that Firefox refused, with its reason."""


class Marionette:
    """One Firefox, started for the occasion with a profile of its own."""

    def __init__(self, executable: str, preferences: Mapping[str, Any]) -> None:
        """Start Firefox without a window and open a session."""
        self._profile = Path(tempfile.mkdtemp(prefix="second-source-firefox-"))
        lines = [
            f"user_pref({json.dumps(name)}, {json.dumps(value)});"
            for name, value in {**PREFERENCES, **preferences}.items()
        ]
        (self._profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        self._process = subprocess.Popen(
            [executable, "--headless", "--no-remote", "--marionette",
             "--remote-allow-system-access", "--profile", str(self._profile), "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._count = 0
        self._socket = self._connect()
        self._receive()
        self.send("WebDriver:NewSession", acceptInsecureCerts=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def send(self, command: str, **parameters: Any) -> Any:
        """Send a command and return what it gives."""
        self._count += 1
        data = json.dumps([0, self._count, command, parameters]).encode()
        self._socket.sendall(str(len(data)).encode() + b":" + data)
        _, _, error, result = self._receive()
        if error is not None:
            raise MarionetteError(f"{command}: {error['error']}: {error['message']}")
        return result

    def run(self, code: str, *arguments: Any, privileged: bool = False) -> Any:
        """Evaluate an expression, in the page or in the browser itself; promises are awaited."""
        script = (
            "const done = arguments[arguments.length - 1];"
            f"(async () => ({code}))().then((value) => done({{value}}),"
            "(error) => done({error: String(error) + '\\n' + error.stack}));"
        )
        if privileged:
            self.send("Marionette:SetContext", value="chrome")
        try:
            reply = self.send(
                "WebDriver:ExecuteAsyncScript", script=script, args=list(arguments), sandbox=None
            )["value"]
        finally:
            if privileged:
                self.send("Marionette:SetContext", value="content")
        if "error" in reply:
            raise MarionetteError(reply["error"])
        return reply.get("value")

    def close(self) -> None:
        """End Firefox and remove its profile."""
        try:
            self.send("Marionette:Quit", flags=["eForceQuit"])
            self._process.wait(10)
        except (OSError, MarionetteError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait(10)
        self._socket.close()
        shutil.rmtree(self._profile, ignore_errors=True)

    def _connect(self) -> socket.socket:
        deadline = time.monotonic() + START_SECONDS
        port_file = self._profile / "MarionetteActivePort"
        while time.monotonic() < deadline:
            if self._process.poll() is not None:
                raise MarionetteError("Firefox ended before it could be reached")
            port = port_file.read_text() if port_file.exists() else ""
            if re.fullmatch(r"\d+\s*", port):
                try:
                    return socket.create_connection(("127.0.0.1", int(port)), REPLY_SECONDS)
                except ConnectionRefusedError:
                    pass  # The port is written before it is open.
            time.sleep(0.05)
        self._process.kill()
        raise MarionetteError("Firefox did not open its port")

    def _receive(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self._read(1)
        data = b""
        while len(data) < int(length[:-1]):
            data += self._read(int(length[:-1]) - len(data))
        return json.loads(data)

    def _read(self, count: int) -> bytes:
        data = self._socket.recv(count)
        if not data:
            raise MarionetteError("Firefox closed the connection")
        return data
