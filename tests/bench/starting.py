"""Nothing in; what a server costs until its first answers, and the memory it then holds, out.

Each figure is taken of a fresh process, from what the system says of it: Linux only.
"""

import json
import os
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic, sleep

from backend.model.article import Document

_LIBRARIES = (
    "flask_smorest, marshmallow, waitress, sqlalchemy, lxml.html, trafilatura, spacy, datasketch,"
    " rapidfuzz, cleanco, currency_converter"
)
_IMPORTS = f"import {_LIBRARIES}; spacy.blank('en')"
_REPEATS = 5
_PATIENCE = 60.0
# Libraries come with their bytecode; a program's own is written by its first start, and read by all
# others, unless somebody who develops it forbids that.
_ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass(frozen=True, slots=True)
class Start:
    """Processor seconds of a process until it had done one thing: medians."""

    imports: float
    health: float
    check: float


@dataclass(frozen=True, slots=True)
class Memory:
    """Resident megabytes of a fresh process after so much work."""

    imports: float
    first: float
    hundred: float
    thousand: float


def is_measurable() -> bool:
    """Say whether this system tells what its processes use."""
    return Path("/proc/self/status").exists()


def measure_start(page: Document) -> Start:
    """Return what bare imports cost, and the server until /health and until its first check."""
    with TemporaryDirectory() as folder:
        address = f"sqlite:///{Path(folder) / 'bench.sqlite'}"
        with _serving(address):
            pass
        command = [sys.executable, "-m", "backend", "tokens", "--new", "bench"]
        made = subprocess.run(
            [*command, "--database", address], capture_output=True, text=True, check=True
        )
        token = made.stdout.strip()
        runs = [_start(address, token, page) for _ in range(_REPEATS)]
    imports = median(_imports() for _ in range(_REPEATS))
    return Start(imports, median(run[0] for run in runs), median(run[1] for run in runs))


def _imports() -> float:
    before = os.times()
    subprocess.run([sys.executable, "-c", _IMPORTS], check=True)
    after = os.times()
    return sum(after[2:4]) - sum(before[2:4])


def _start(address: str, token: str, page: Document) -> tuple[float, float]:
    with _serving(address) as (process, url):
        health = _used(process.pid)
        body = json.dumps({"url": page.url, "html": page.html}).encode()
        headers = {"X-Second-Source-Token": token, "Content-Type": "application/json"}
        request = urllib.request.Request(f"{url}/api/v1/check", body, headers)
        with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:
            answer.read()
        return health, _used(process.pid)


@contextmanager
def _serving(address: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run a server, and go on when it has answered /health."""
    command = [sys.executable, "-u", "-m", "backend", "serve", "--port", "0"]
    process = subprocess.Popen(
        [*command, "--database", address], stdout=subprocess.PIPE, text=True, env=_ENVIRONMENT
    )
    try:
        assert process.stdout is not None
        lines = iter(process.stdout.readline, "")
        url = next(found[0] for line in lines if (found := re.search(r"http://\S+", line)))
        deadline = monotonic() + _PATIENCE
        while not _is_healthy(url):
            if monotonic() > deadline:
                raise RuntimeError("the server does not answer /health")
            sleep(0.005)
        yield process, url
    finally:
        process.terminate()
        process.wait(_PATIENCE)
        if process.stdout:
            process.stdout.close()


def _is_healthy(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/api/v1/health", timeout=_PATIENCE) as answer:
            return bool(answer.status == 200)
    except ConnectionError:
        return False


def _used(pid: int) -> float:
    """Return the processor seconds that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def measure_memory(checks: int) -> Memory:
    """Return the memory of a process that checks so many generated pages, one after the other."""
    command = [sys.executable, "-m", "tests.bench.remembering", str(checks)]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return Memory(**json.loads(output))
