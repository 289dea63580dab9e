"""A site on this machine, for the tests of what comes over the network."""

import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

Page = bytes | str | Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    """What it serves, and what it was asked for. `{site}` in a page is the site's own address."""

    address: str
    pages: dict[str, tuple[int, dict[str, str], Page]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    heard: list[Mapping[str, str]] = field(default_factory=list)

    def put(self, path: str, page: Page, status: int = 200, **headers: str) -> str:
        if isinstance(page, str):
            page = page.replace("{site}", self.address)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = (status, {"Content-Type": "text/html"} | named, page)
        return self.address + path

    def redirect(self, path: str, target: str, status: int = 302) -> str:
        return self.put(path, b"", status, Location=target)

    @property
    def pages_asked(self) -> list[str]:
        return [path for path in self.asked if path != "/robots.txt"]


@contextmanager
def serving_site(host: str = "127.0.0.1", certificate: Path | None = None) -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.asked.append(self.path)
            site.heard.append(dict(self.headers))
            status, headers, page = site.pages.get(self.path, (404, {}, b"no such page"))
            if callable(page):
                try:
                    page(self)
                except OSError:
                    self.close_connection = True
                return
            body = page.encode() if isinstance(page, str) else page
            self.send_response_only(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    scheme = "https" if certificate else "http"
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    site = Site(f"{scheme}://{host}:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Clock:
    """A clock that goes on when somebody waits, and remembers for how long."""

    def __init__(self) -> None:
        self.time = 1000.0
        self.waits: list[float] = []

    def now(self) -> float:
        return self.time

    def wait(self, seconds: float) -> bool:
        self.waits.append(seconds)
        self.time += seconds
        return False
