"""A function and its argument in, its result out, worked out by another process of this machine.

Knows no document and no store. A process that dies is replaced and its task tried once more; one
that has done its share is replaced before it has grown. None outlives the process that has them.
"""

import multiprocessing
import os
import signal
import sys
import traceback
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any, Final, Self, TypeVar

Given = TypeVar("Given")
Result = TypeVar("Result")

_ATTEMPTS: Final = 2
_SHARE: Final = 8
"""Documents in a task: handing one over costs next to nothing, and few wait for a slow one."""

_TASKS_EACH: Final = 250
"""After so many tasks a process is replaced: what its vocabulary keeps of each text adds up."""

_METHOD: Final = "spawn" if sys.platform == "win32" else "forkserver"
_PRELOADED: Final = ["backend.claims", "backend.comparison", "backend.reading"]

_Task = tuple[Callable[[Any], Any], Any, "Future[Any]"]


class WorkerDied(Exception):
    """A task that ended every process that tried it."""


class WorkerStumbled(Exception):
    """An exception in a worker; the message is its traceback there."""


class Workers:
    """Processes that do one task at a time each. Leaving the context ends them, done or not."""

    def __init__(self, count: int, tasks_each: int = _TASKS_EACH) -> None:
        """Have `count` processes, each started when there is work for it."""
        self.count = count
        self.share = _SHARE
        self._tasks_each = tasks_each
        self._context = multiprocessing.get_context(_METHOD)
        if _METHOD == "forkserver":
            # Loaded once, and shared by all processes for as long as none writes to it.
            self._context.set_forkserver_preload(_PRELOADED)
        self._queue: SimpleQueue[_Task | None] = SimpleQueue()
        self._lock = Lock()
        self._running: set[_Worker] = set()
        self._closed = False
        self._threads = [Thread(target=self._supervise, daemon=True) for _ in range(count)]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Self:
        """Return the workers themselves."""
        return self

    def __exit__(self, *_: object) -> None:
        """End all processes."""
        with self._lock:
            self._closed = True
            for worker in self._running:
                worker.end()
        for _thread in self._threads:
            self._queue.put(None)
        for thread in self._threads:
            thread.join()

    def sees(self, _name: str) -> bool:
        """Say that every file of this machine can be read by its processes."""
        return True

    def submit(self, work: Callable[[Given], Result], given: Given) -> "Future[Result]":
        """Have `work(given)` done; both are pickled. The future may raise WorkerDied."""
        future: Future[Result] = Future()
        self._queue.put((work, given, future))
        return future

    def _supervise(self) -> None:
        worker: _Worker | None = None
        while (task := self._queue.get()) is not None and not self._closed:
            try:
                worker = self._do(task, worker)
            except Exception as error:
                task[2].set_exception(error)
        if worker is not None:
            self._retire(worker)

    def _do(self, task: _Task, worker: "_Worker | None") -> "_Worker | None":
        """Do a task, and return the process that can do the next one."""
        work, given, future = task
        for _attempt in range(_ATTEMPTS):
            worker = worker or self._start()
            try:
                is_done, result = worker.ask(work, given)
            except (EOFError, OSError):
                self._retire(worker)
                worker = None
                continue
            if is_done:
                future.set_result(result)
            else:
                future.set_exception(WorkerStumbled(result))
            if worker.tasks < self._tasks_each:
                return worker
            self._retire(worker)
            return None
        raise WorkerDied

    def _start(self) -> "_Worker":
        with self._lock:
            if self._closed:
                raise WorkerDied
            worker = _Worker(self._context)
            self._running.add(worker)
            return worker

    def _retire(self, worker: "_Worker") -> None:
        with self._lock:
            self._running.discard(worker)
            worker.end()


class _Worker:
    """One process, as its owner sees it. It waits for tasks until its owner is gone."""

    def __init__(self, context: Any) -> None:
        self.tasks = 0
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs,), daemon=True)
        self._process.start()
        # Without this copy the line breaks when the process dies.
        theirs.close()

    def ask(self, work: Callable[[Any], Any], given: object) -> tuple[bool, Any]:
        """Return True with a result or False with a traceback; EOFError or OSError if it died."""
        self._line.send((work, given))
        self.tasks += 1
        answer: tuple[bool, Any] = self._line.recv()
        return answer

    def end(self) -> None:
        self._process.kill()
        self._process.join()


def _work(line: "Connection[Any, Any]") -> None:
    # Ctrl-C reaches every process of a terminal; the owner is the one that decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_owner, daemon=True).start()
    # A line that breaks is an owner that has gone, which is how this work ends.
    with suppress(EOFError, OSError):
        while True:
            work, given = line.recv()
            line.send(_answer(work, given))


def _answer(work: Callable[[Any], Any], given: object) -> tuple[bool, Any]:
    try:
        return True, work(given)
    except Exception:
        return False, traceback.format_exc()


def _end_with_owner() -> None:
    owner = multiprocessing.parent_process()
    if owner is not None:
        owner.join()
    # Nobody waits for the result; an exit in good order would wait for the work to end.
    os._exit(1)
