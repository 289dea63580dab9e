"""Work and a part in, its result out, worked out by an existing Dask cluster.

The only home of Dask. A task whose worker dies is done again by another one, as Dask does it; this
says in our words what Dask cannot mend.
"""

import logging
import re
import sys
from concurrent.futures import CancelledError
from importlib import metadata
from pathlib import Path
from typing import Any, Final, Self

from backend import __version__
from backend.service.bulk import Part, Work
from backend.service.workers import WorkerDied

_SHARE: Final = 32
"""Documents in a task. Dask takes 2 ms a task: a tenth of the time of one page, and 1 % of 20."""

_PATIENCE: Final = 5
"""Seconds to wait for a scheduler to answer, and for its first worker."""

_LOOK: Final = 5.0
"""Seconds to wait for a result before the workers are counted."""

_MOST_LOOKS: Final = 12
"""How often in a row there may be none: a minute. A nanny starts a worker that died at once, and
Dask gives it 30 seconds to connect (`distributed.comm.timeouts.connect`)."""

_ADDRESS: Final = re.compile(r"(?:(?:tcp|tls|wss?)://)?[^/\s]+:\d{1,5}")

_LOGS: Final = ("distributed", "distributed.client")
"""Silenced: what goes wrong is told in one sentence, and not with a traceback of Dask's."""

_DECIDING: Final = ("distributed", "lxml", "spacy", "trafilatura")
"""Packages of which other versions may not understand one another, or read other claims."""


class ClusterUnusable(Exception):
    """A cluster that cannot do our work; the message says what to change."""


class ClusterLost(Exception):
    """A cluster that has gone in the middle of its work."""


class Cluster:
    """A Dask cluster's threads. Leaving the context lets go of it, and stops nothing else there."""

    share = _SHARE

    def __init__(self, address: str) -> None:
        """Connect to a scheduler. Raises ClusterUnusable."""
        try:
            from distributed import Client
        except ModuleNotFoundError as error:
            raise ClusterUnusable(
                "--scheduler needs Dask: python -m pip install -r requirements-dask.txt"
            ) from error
        for name in _LOGS:
            logging.getLogger(name).setLevel(logging.CRITICAL)
        self._address = address
        try:
            # What Dask itself finds wrong with an address, it finds again and again.
            if not _ADDRESS.fullmatch(address):
                raise ValueError(address)
            self._client = Client(address, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ClusterUnusable(
                f"No Dask scheduler answers at {address}: start one with `dask scheduler`, or "
                "give its address as tcp://HOST:8786."
            ) from error
        try:
            self.count = self._threads()
            self._compare_versions()
        except BaseException:
            self._client.close()
            raise

    def __enter__(self) -> Self:
        """Return the cluster itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the cluster; what is still under way there is cancelled."""
        self._client.close()

    def sees(self, name: str) -> bool:
        """Tell whether a file of this machine is there for every worker, of the same size.

        Raises ClusterLost.
        """
        path = Path(name).resolve()
        try:
            # A worker that dies meanwhile is none that sees the file.
            sizes = self._client.run(_size, path, on_error="return")
        except OSError as error:
            raise self.lost() from error
        return set(sizes.values()) == {_size(path)}

    def submit(self, work: Work, part: Part) -> "_Promise":
        """Have `work(part)` done by a worker; both are pickled. Raises ClusterLost."""
        try:
            return _Promise(self._client.submit(work, part, pure=False), self)
        except (OSError, RuntimeError) as error:
            raise self.lost() from error

    def require_workers(self, looks: int) -> int:
        """Return how often in a row there was no worker, with this look. Raises ClusterLost."""
        try:
            looks = 0 if self._client.nthreads() else looks + 1
        except OSError as error:
            raise self.lost() from error
        if looks == _MOST_LOOKS:
            raise ClusterLost(
                f"The Dask scheduler at {self._address} has no workers any more: start some with "
                f"`dask worker {self._address}`"
            )
        return looks

    def lost(self) -> ClusterLost:
        """Return what to raise where the scheduler answers no more."""
        return ClusterLost(f"The Dask scheduler at {self._address} is gone")

    def _threads(self) -> int:
        try:
            self._client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError as error:
            raise ClusterUnusable(
                f"The Dask scheduler at {self._address} has no workers: start some with "
                f"`dask worker {self._address}`."
            ) from error
        return sum(self._client.nthreads().values())

    def _compare_versions(self) -> None:
        ours = versions()
        try:
            theirs: dict[str, dict[str, str]] = self._client.run(versions)
        except Exception as error:
            raise ClusterUnusable(
                f"The workers of {self._address} lack Second Source ({error}): start them in its "
                "folder, with its requirements installed."
            ) from error
        for worker, found in theirs.items():
            others = [f"{name} {found[name]}" for name in ours if found[name] != ours[name]]
            if others:
                here = [f"{name} {ours[name]}" for name in ours if found[name] != ours[name]]
                raise ClusterUnusable(
                    f"The worker {worker} has {', '.join(others)}, and here is {', '.join(here)}: "
                    "install the same, or the same page gives other claims."
                )


class _Promise:
    def __init__(self, future: Any, cluster: Cluster) -> None:
        self._future = future
        self._cluster = cluster

    def result(self) -> Part:
        from distributed import KilledWorker

        looks = 0
        while True:
            try:
                part: Part = self._future.result(timeout=_LOOK)
                return part
            except TimeoutError:
                looks = self._cluster.require_workers(looks)
            except KilledWorker as error:
                raise WorkerDied from error
            except (CancelledError, OSError) as error:
                raise self._cluster.lost() from error


def versions() -> dict[str, str]:
    """Return what must be the same wherever documents are read."""
    python = ".".join(map(str, sys.version_info[:2]))
    return {"Second Source": __version__, "Python": python} | {
        name: metadata.version(name) for name in _DECIDING
    }


def _size(path: Path) -> int | None:
    return path.stat().st_size if path.is_file() else None
