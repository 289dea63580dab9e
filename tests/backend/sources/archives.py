"""Web archives that tests write."""

import gzip
from pathlib import Path


def page(url: str, html: str) -> bytes:
    """A record of an archive: a response with a page."""
    response = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html.encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2024-03-05T09:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(response)}\r\n\r\n"
    )
    return head.encode() + response + b"\r\n\r\n"


def write_packed(path: Path, pages: list[bytes]) -> Path:
    """Write an archive of which each record is packed by itself, as crawlers do."""
    path.write_bytes(b"".join(map(gzip.compress, pages)))
    return path
