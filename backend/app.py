"""A database's address and a port in, a running server out; says on the terminal how to use it."""

import errno
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from types import FrameType

from waitress.server import create_server

from backend import __version__, service
from backend.api import create_api
from backend.api.guard import new_pairing_code
from backend.store import Store, StoreError, open_store

_LOCAL = ("127.0.0.1", "localhost")
_THREADS = 4
_GRACE = 0.3
"""Seconds before the stages are loaded: who waits for the greeting is answered first."""
_LAST_PAGE = 5.0
"""Seconds in which the watcher may finish the page that it is at when the server stops."""
_LARGEST_BODY = 64_000_000
"""Beyond this the server hangs up; up to it the API answers in the form of its other errors."""


Watcher = Callable[[Store, Callable[[float], bool]], None]
"""Watches feeds in a store until what it waits with says that it is time to stop."""


def serve(database: str, host: str, port: int, watcher: Watcher | None = None) -> int:
    """Serve until Ctrl-C and return the exit status; port 0 takes any free one.

    A database that is new gets the seed corpus first. A watcher works beside the server.
    """
    # Both, since a shell starts a program in the background with Ctrl-C switched off.
    signal.signal(signal.SIGINT, _stop)
    signal.signal(signal.SIGTERM, _stop)
    try:
        return _serve(database, host, port, watcher)
    except KeyboardInterrupt:
        return 0
    except (StoreError, _CannotListen) as error:
        print(f"second-source: {error}", file=sys.stderr)
        return 2


class _CannotListen(Exception):
    pass


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _serve(database: str, host: str, port: int, watcher: Watcher | None) -> int:
    with _listen(host, port) as listener:
        store = open_store(database, with_seeds=True)
        try:
            if store.awaits_traces:
                service.renew_traces(store)
            if store.awaits_seeds:
                _load_seeds(store)
            code = new_pairing_code()
            port = listener.getsockname()[1]
            app = create_api(store, port=port, pairing_code=code)
            server = create_server(
                app,
                sockets=[listener],
                threads=_THREADS,
                ident=None,
                max_request_body_size=_LARGEST_BODY,
            )
            print(_greeting(store, host, port, code), flush=True)
            with _beside(store, watcher):
                server.run()
            print("\nStopped.", flush=True)
            return 0
        finally:
            store.close()


@contextmanager
def _beside(store: Store, watcher: Watcher | None) -> Iterator[None]:
    """Load the stages and watch feeds in a thread, until the server stops."""
    stop = Event()
    thread = Thread(target=_work, args=(store, watcher, stop), name="beside", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        if watcher:
            thread.join(_LAST_PAGE)


def _work(store: Store, watcher: Watcher | None, stop: Event) -> None:
    if stop.wait(_GRACE):
        return
    service.warm_up()
    try:
        if watcher:
            watcher(store, stop.wait)
    except StoreError as error:
        print(f"second-source: {error} Feeds are not watched any more.", file=sys.stderr)


def _listen(host: str, port: int) -> socket.socket:
    if host not in _LOCAL:
        raise _CannotListen(
            f"Second Source serves this machine only: --host is 127.0.0.1 or localhost, not {host}."
        )
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        # On Windows the same option would let two servers share the port.
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen()
    except (OSError, OverflowError) as error:
        listener.close()
        raise _CannotListen(_why(error, port)) from error
    return listener


def _why(error: OSError | OverflowError, port: int) -> str:
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is in use, perhaps by another Second Source: stop that program, or "
            f"choose another port with --port {port + 1}."
        )
    if isinstance(error, OSError) and error.errno == errno.EACCES:
        return f"Port {port} may not be used by you: choose one above 1023 with --port."
    return f"Port {port} cannot be used: {error}."


def _load_seeds(store: Store) -> None:
    print("First start: loading the seed corpus …", flush=True)
    for failure in service.load_seeds(store).failures:
        print(f"second-source: {failure}", file=sys.stderr)


def _greeting(store: Store, host: str, port: int, code: str) -> str:
    size = store.size()
    extension = Path(__file__).resolve().parents[1] / "extension"
    return f"""\
Second Source {__version__} is running at http://{host}:{port}
The corpus holds {size.statements} statements from {size.sources} sources.

Load the extension, once:
  Chrome   open chrome://extensions, switch on "Developer mode", choose "Load unpacked"
           and take the folder {extension}
  Firefox  open about:debugging#/runtime/this-firefox, choose "Load Temporary Add-on"
           and take the file {extension / "manifest.json"}

Pairing code: {code}   (the extension asks for it the first time)
Ctrl-C stops the server."""
