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
        context = multiprocessing.get_context(_METHOD)
        if _METHOD == "forkserver":
            # Loaded once, and shared by all processes for as long as none writes to it.
            context.set_forkserver_preload(_PRELOADED)
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._workers = [_Worker(context) for _ in range(count)]
        self._threads = [
            Thread(target=self._supervise, args=(worker,), daemon=True) for worker in self._workers
        ]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Self:
        """Return the workers themselves."""
        return self

    def __exit__(self, *_: object) -> None:
        """End all processes; what they have not done yet fails."""
        for worker in self._workers:
            worker.close()
        for _thread in self._threads:
            self._tasks.put(None)
        for thread in self._threads:
            thread.join()

    def sees(self, _name: str) -> bool:
        """Say that every file of this machine can be read by its processes."""
        return True

    def submit(self, work: Callable[[Given], Result], given: Given) -> "Future[Result]":
        """Have `work(given)` done; both are pickled. The future may raise WorkerDied."""
        future: Future[Result] = Future()
        self._tasks.put((work, given, future))
        return future

    def _supervise(self, worker: "_Worker") -> None:
        while (task := self._tasks.get()) is not None:
            work, given, future = task
            try:
                future.set_result(self._done(work, given, worker))
            except Exception as error:
                future.set_exception(error)

    def _done(self, work: Callable[[Any], Any], given: object, worker: "_Worker") -> object:
        for _attempt in range(_ATTEMPTS):
            try:
                is_done, result = worker.ask(work, given)
            except (EOFError, OSError):
                worker.end()
                continue
            if worker.tasks >= self._tasks_each:
                worker.end()
            if not is_done:
                raise WorkerStumbled(result)
            return result
        raise WorkerDied


class _Worker:
    """One process after another, as their owner sees them: each waits for tasks until it ends."""

    def __init__(self, context: Any) -> None:
        self.tasks = 0
        self._context = context
        self._process: Any = None
        self._line: Any = None
        self._lock = Lock()
        self._is_closed = False

    def ask(self, work: Callable[[Any], Any], given: object) -> tuple[bool, Any]:
        """Return True with a result or False with a traceback; EOFError or OSError if it died."""
        with self._lock:
            if self._is_closed:
                raise WorkerDied
            if self._process is None:
                self._start()
            line = self._line
        line.send((work, given))
        self.tasks += 1
        answer: tuple[bool, Any] = line.recv()
        return answer

    def _start(self) -> None:
        self.tasks = 0
        self._line, theirs = self._context.Pipe()
        self._process = self._context.Process(target=_work, args=(theirs,), daemon=True)
        self._process.start()
        # Without this copy the line breaks when the process dies.
        theirs.close()

    def end(self) -> None:
        """End the process; the next task starts another one."""
        with self._lock:
            if self._process is not None:
                self._process.kill()
                self._process.join()
                self._process = None

    def close(self) -> None:
        """End the process and start no other."""
        with self._lock:
            self._is_closed = True
        self.end()


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
