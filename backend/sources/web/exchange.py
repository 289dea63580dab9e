"""One request in, one answer out: no redirect is followed and no robots.txt is asked.

urllib3 speaks HTTP here. trafilatura's downloader, which stands on it as well, follows redirects
by itself, so that no robots.txt could be asked on the way, repeats requests with certificates
unchecked, and answers None to everything that goes wrong.
"""

import ssl
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from http.client import HTTPException
from socket import SHUT_RDWR, gaierror, socket
from threading import Event, Timer
from typing import Final

import certifi
from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, LocationParseError, ReadTimeoutError
from urllib3.util import Url, parse_url

from backend import __version__
from backend.sources.web.connecting import open_socket
from backend.sources.web.refusal import Limits, Unfetched

ROBOT: Final = "SecondSource"
"""The name under which a robots.txt may speak to us."""

_PORTS: Final = {"http": 80, "https": 443}
_HEADERS: Final = {
    "User-Agent": f"{ROBOT}/{__version__}",
    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
    "application/xml;q=0.9,text/plain;q=0.8",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "en",
    "Connection": "close",
}
_ENCODINGS: Final = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
_PART: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered. `body` is empty unless the status is 200.

    `is_cut` tells that the body went on beyond the limit. The names of headers are in lower case.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    is_cut: bool = False


def parse_address(text: str) -> Url:
    """Return the parts of a web address without its fragment. Raises Unfetched for what is none."""
    try:
        url = parse_url(text.strip())._replace(fragment=None)
    except LocationParseError:
        raise Unfetched("is no address that can be read: copy it from a browser") from None
    if url.scheme not in _PORTS or not url.host:
        raise Unfetched("is no web address: give one that begins with https:// or http://")
    if url.auth:
        raise Unfetched("holds a user name: give an address that needs no login")
    return url


def exchange(
    url: Url, extra: Mapping[str, str], limits: Limits, *, allow_private: bool, most: int
) -> Answer:
    """Ask for an address and return the answer with at most `most` bytes. Raises Unfetched."""
    host = (url.host or "").strip("[]")
    port = url.port or _PORTS[url.scheme or ""]
    try:
        opened = open_socket(host, port, limits.silence, allow_private=allow_private)
        with _alarm(opened, limits.seconds) as rung, _speaking(url, opened, limits) as connection:
            try:
                connection.request(
                    "GET", url.request_uri, headers={**_HEADERS, **extra}, preload_content=False
                )
                with closing(connection.getresponse()) as response:
                    answer = _answer(response, most)
            except (OSError, HTTPException, HTTPError):
                if not rung.is_set():
                    raise
            if rung.is_set():
                raise Unfetched(f"takes longer than {limits.seconds:g} seconds", is_temporary=True)
            return answer
    except (OSError, HTTPException, HTTPError) as error:
        raise Unfetched(_complaint(error, limits), is_temporary=True) from error


class _Plain(HTTPConnection):
    """A connection over a socket that was opened, and checked, before."""

    opened: socket

    def _new_conn(self) -> socket:
        return self.opened


class _Secure(HTTPSConnection):
    """The same, encrypted."""

    opened: socket

    def _new_conn(self) -> socket:
        return self.opened


@contextmanager
def _speaking(url: Url, opened: socket, limits: Limits) -> Iterator[_Plain | _Secure]:
    host = (url.host or "").strip("[]")
    connection: _Plain | _Secure
    if url.scheme == "https":
        connection = _Secure(host, url.port, timeout=limits.silence, ssl_context=_trust())
    else:
        connection = _Plain(host, url.port, timeout=limits.silence)
    connection.opened = opened
    with closing(opened), closing(connection):
        yield connection


@contextmanager
def _alarm(opened: socket, seconds: float) -> Iterator[Event]:
    """Hang up after a time, whatever is being waited for: a server may trickle for ever."""
    rung = Event()
    # Encryption takes the first handle away from us; a second one reaches the same connection.
    with closing(opened.dup()) as handle:

        def hang_up() -> None:
            rung.set()
            with suppress(OSError):
                handle.shutdown(SHUT_RDWR)

        timer = Timer(seconds, hang_up)
        timer.daemon = True
        timer.start()
        try:
            yield rung
        finally:
            timer.cancel()


@cache
def _trust() -> ssl.SSLContext:
    """Trust what the machine trusts, which an intranet needs, and what browsers do."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _answer(response: BaseHTTPResponse, most: int) -> Answer:
    headers = {name.lower(): value for name, value in response.headers.items()}
    if response.status != 200:
        return Answer(response.status, headers)
    encoding = headers.get("content-encoding", "").strip().lower()
    if not {part.strip() for part in encoding.split(",")} <= _ENCODINGS:
        raise Unfetched(f"is compressed in a way that was not asked for ({encoding})")
    parts, size = [], 0
    for part in response.stream(_PART, decode_content=True):
        parts.append(part)
        size += len(part)
        if size > most:
            break
    return Answer(response.status, headers, b"".join(parts)[:most], size > most)


def _complaint(error: OSError | HTTPException | HTTPError, limits: Limits) -> str:
    cause = error.args[0] if isinstance(error, HTTPError) and error.args else error
    if isinstance(error, gaierror):
        return "is on a host that cannot be found: check the address and your connection"
    if isinstance(error, TimeoutError | ReadTimeoutError):
        return f"gives no answer within {limits.silence:g} seconds"
    for found in (error, cause):
        if isinstance(found, ssl.SSLError):
            return f"has no certificate that can be trusted ({found.reason or found})"
    if isinstance(error, OSError):
        return f"cannot be reached: {error.strerror or error}"
    return f"gave an answer that cannot be read ({type(error).__name__})"
