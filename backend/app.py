"""A database's address and a port in, a running server out; says on the terminal how to use it."""

import errno
import signal
import socket
import sys
from pathlib import Path
from threading import Timer
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
_LARGEST_BODY = 64_000_000
"""Beyond this the server hangs up; up to it the API answers in the form of its other errors."""


def serve(database: str, host: str, port: int) -> int:
    """Serve until Ctrl-C and return the exit status; port 0 takes any free one.

    A database that is new gets the seed corpus first.
    """
    # Both, since a shell starts a program in the background with Ctrl-C switched off.
    signal.signal(signal.SIGINT, _stop)
    signal.signal(signal.SIGTERM, _stop)
    try:
        return _serve(database, host, port)
    except KeyboardInterrupt:
        return 0
    except (StoreError, _CannotListen) as error:
        print(f"second-source: {error}", file=sys.stderr)
        return 2


class _CannotListen(Exception):
    pass


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _serve(database: str, host: str, port: int) -> int:
    with _listen(host, port) as listener:
        store = open_store(database, with_seeds=True)
        try:
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
            warm_up = Timer(_GRACE, service.warm_up)
            warm_up.daemon = True
            warm_up.start()
            server.run()
            print("\nStopped.", flush=True)
            return 0
        finally:
            store.close()


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
