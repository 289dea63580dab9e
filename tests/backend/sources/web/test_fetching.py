"""What is asked of a server, what of it is taken, and what is said where nothing is to be had."""

import gzip
import shutil
import ssl
import subprocess
import threading
import tracemalloc
import zlib
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from backend.sources.web import Fetched, Fetcher, Limits, Unfetched, Validators, exchange
from tests.backend.web_site import Clock, Site, serving_site


def refused(fetcher: Fetcher, address: str) -> Unfetched:
    with pytest.raises(Unfetched) as caught:
        fetcher.fetch(address)
    return caught.value


def test_a_page_comes_with_its_type_its_charset_and_what_its_server_calls_it(
    site: Site, fetcher: Fetcher
) -> None:
    header = {"Content_Type": "Text/HTML; Charset=KOI8-R", "ETag": '"7"', "Last_Modified": "then"}
    page = site.put("/page?x=%C3%BC", b"words", **header)
    fetched = fetcher.fetch(f"{site.address}/page?x=ü#part")
    expected = Fetched(page, "text/html", "koi8-r", b"words", Validators('"7"', "then"))
    assert fetched == expected


def test_every_request_says_who_asks(site: Site, fetcher: Fetcher) -> None:
    fetcher.fetch(site.put("/page", "words"))
    assert {heard["User-Agent"].partition("/")[0] for heard in site.heard} == {"SecondSource"}


@pytest.mark.parametrize(
    ("status", "words", "is_temporary"),
    [
        (404, "nothing (404)", False),
        (410, "any more", False),
        (401, "login", False),
        (403, "not given to programs", False),
        (204, "204", False),
        (429, "too often", True),
        (500, "in trouble (500)", True),
        (503, "in trouble (503)", True),
    ],
)
def test_an_answer_that_is_no_page_says_what_it_is(
    site: Site, fetcher: Fetcher, status: int, words: str, is_temporary: bool
) -> None:
    error = refused(fetcher, site.put("/page", "", status))
    assert words in str(error)
    assert error.is_temporary == is_temporary


@pytest.mark.parametrize(
    ("status", "after", "seconds"),
    [
        (503, "120", 120.0),
        (503, "Wed, 21 Oct 2026 07:28:00 GMT", 60.0),
        (503, "Wed, 21 Oct 2026 07:20:00 GMT", 1.0),
        (503, "soon", 1.0),
        (503, "-5", 1.0),
        (503, "9" * 30, 86400.0),
        (429, "5", 5.0),
        (429, "", 60.0),
        (404, "", 1.0),
        (200, "120", 1.0),
    ],
)
def test_a_server_that_says_when_to_come_back_is_left_alone_till_then(
    site: Site, fetcher: Fetcher, clock: Clock, status: int, after: str, seconds: float
) -> None:
    header = {"Retry_After": after, "Date": "Wed, 21 Oct 2026 07:27:00 GMT"}
    address = site.put("/page", "", status, **header)
    with suppress(Unfetched):
        fetcher.fetch(address)
    assert fetcher.free_at(address) == clock.now() + seconds


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ftp://news.example.com/a", "begins with https://"),
        ("file:///etc/passwd", "begins with https://"),
        ("http://", "begins with https://"),
        ("http://user:word@news.example.com/", "user name"),
        ("http://a b.example.com/", "copy it from a browser"),
        ("http://news.example.com:99999/", "copy it from a browser"),
        ("http://news..example.com/", "no host can have"),
        (f"http://{'a' * 70}.example.com/", "no host can have"),
    ],
)
def test_what_is_no_web_address_is_told_before_anything_is_sent(
    fetcher: Fetcher, address: str, words: str
) -> None:
    assert words in str(refused(fetcher, address))


# Redirects


def test_a_redirect_is_followed_and_the_last_address_is_the_page_s(
    site: Site, fetcher: Fetcher
) -> None:
    site.redirect("/old", "/newer", 301)
    site.redirect("/newer", "{site}/newest".replace("{site}", site.address), 308)
    page = site.put("/newest", "words")
    fetched = fetcher.fetch(site.address + "/old")
    assert fetched is not None
    assert (fetched.url, fetched.body) == (page, b"words")


def test_a_redirect_may_be_spelt_in_any_letters(site: Site, fetcher: Fetcher) -> None:
    def lead(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write("HTTP/1.1 302 Found\r\nLocation: /ü\r\n\r\n".encode())
        request.close_connection = True

    page = site.put("/%C3%BC", "words")
    fetched = fetcher.fetch(site.put("/old", lead))
    assert fetched is not None
    assert fetched.url == page


def test_redirects_in_a_circle_end(site: Site, fetcher: Fetcher) -> None:
    site.redirect("/a", "/b")
    assert "without end" in str(refused(fetcher, site.redirect("/b", "/a")))


@pytest.mark.parametrize("target", ["file:///etc/passwd", "javascript:alert(1)", "ftp://x/"])
def test_a_redirect_leads_to_web_addresses_only(site: Site, fetcher: Fetcher, target: str) -> None:
    assert "begins with https://" in str(refused(fetcher, site.redirect("/a", target)))


# robots.txt and politeness

ROBOTS = """\
User-agent: *
Disallow: /private/
Disallow: /*.cgi$
Allow: /private/open
Crawl-delay: 7
"""


@pytest.mark.parametrize(
    ("path", "is_open"),
    [
        ("/private/page", False),
        ("/private/open/page", True),
        ("/a.cgi", False),
        ("/a.cgi?x=1", True),
        ("/page", True),
    ],
)
def test_robots_txt_is_obeyed(site: Site, fetcher: Fetcher, path: str, is_open: bool) -> None:
    site.put("/robots.txt", ROBOTS, Content_Type="text/plain")
    address = site.put(path, "words")
    if is_open:
        assert fetcher.fetch(address)
    else:
        assert "robots.txt" in str(refused(fetcher, address))
        assert site.pages_asked == []


def test_rules_for_our_name_come_before_those_for_all(site: Site, fetcher: Fetcher) -> None:
    site.put("/robots.txt", "User-agent: *\nAllow: /\n\nUser-agent: SecondSource\nDisallow: /\n")
    assert "robots.txt" in str(refused(fetcher, site.put("/page", "words")))


def test_a_redirect_behind_a_closed_door_is_not_followed(site: Site, fetcher: Fetcher) -> None:
    site.put("/robots.txt", ROBOTS)
    site.put("/private/page", "words")
    assert "robots.txt" in str(refused(fetcher, site.redirect("/page", "/private/page")))
    assert site.pages_asked == ["/page"]


@pytest.mark.parametrize(
    ("status", "is_open"), [(404, True), (403, True), (200, True), (500, False), (429, False)]
)
def test_a_host_that_cannot_give_its_robots_txt_is_left_alone(
    site: Site, fetcher: Fetcher, status: int, is_open: bool
) -> None:
    site.put("/robots.txt", "", status)
    address = site.put("/page", "words")
    if is_open:
        assert fetcher.fetch(address)
    else:
        assert refused(fetcher, address).is_temporary
        site.put("/robots.txt", "")
        assert fetcher.fetch(address)


def test_robots_txt_is_asked_for_once_a_day(site: Site, fetcher: Fetcher, clock: Clock) -> None:
    address = site.put("/page", "words")
    for hours in (0, 23, 2):
        clock.time += hours * 3600
        fetcher.fetch(address)
    assert site.asked.count("/robots.txt") == 2


def test_a_host_is_given_the_time_that_it_wants(site: Site, fetcher: Fetcher, clock: Clock) -> None:
    site.put("/robots.txt", ROBOTS)
    for name in ("/a", "/b", "/c"):
        fetcher.fetch(site.put(name, "words"))
    assert clock.waits == [7.0, 7.0]
    assert fetcher.free_at(site.address) == clock.now() + 7.0


def test_a_host_without_a_wish_is_given_a_second(
    site: Site, fetcher: Fetcher, clock: Clock
) -> None:
    for name in ("/a", "/b"):
        fetcher.fetch(site.put(name, "words"))
    assert clock.waits == [1.0]


def test_another_host_need_not_wait(site: Site, fetcher: Fetcher, clock: Clock) -> None:
    with serving_site("localhost") as other:
        fetcher.fetch(site.put("/a", "words"))
        fetcher.fetch(other.put("/a", "words"))
    assert clock.waits == []


def test_a_host_that_wants_an_hour_is_not_waited_for(
    site: Site, fetcher: Fetcher, clock: Clock
) -> None:
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 3600")
    fetcher.fetch(site.put("/a", "words"))
    error = refused(fetcher, site.put("/b", "words"))
    assert (error.is_temporary, error.after, clock.waits) == (True, 3600.0, [])


# What is new


def test_a_page_that_has_not_changed_is_not_sent_again(site: Site, fetcher: Fetcher) -> None:
    def page(request: BaseHTTPRequestHandler) -> None:
        is_known = request.headers["If-None-Match"] == '"7"'
        request.send_response(304 if is_known else 200)
        request.send_header("ETag", '"7"')
        request.send_header("Last-Modified", "Wed, 21 Oct 2026 07:27:00 GMT")
        request.send_header("Content-Length", "0" if is_known else "5")
        request.end_headers()
        if not is_known:
            request.wfile.write(b"words")

    address = site.put("/page", page)
    fetched = fetcher.fetch(address)
    assert fetched is not None
    assert fetched.validators == Validators('"7"', "Wed, 21 Oct 2026 07:27:00 GMT")
    assert fetcher.fetch(address, fetched.validators) is None
    assert site.heard[-1]["If-Modified-Since"] == "Wed, 21 Oct 2026 07:27:00 GMT"


def test_not_changed_is_no_answer_to_who_knows_nothing(site: Site, fetcher: Fetcher) -> None:
    assert "304" in str(refused(fetcher, site.put("/page", "", 304)))


# Too slow, too large, broken


def limited(clock: Clock, limits: Limits) -> Fetcher:
    return Fetcher(allow_private=True, limits=limits, wait=clock.wait, now=clock.now)


def test_a_server_that_says_nothing_is_given_up(site: Site, clock: Clock) -> None:
    hasty = limited(clock, Limits(silence=0.2))
    released = threading.Event()
    error = refused(hasty, site.put("/page", lambda _: released.wait(20) and None))
    released.set()
    assert "no answer within 0.2 seconds" in str(error)
    assert error.is_temporary


OK = b"HTTP/1.1 200 OK\r\n"


def trickle(request: BaseHTTPRequestHandler, start: bytes) -> None:
    request.wfile.write(start)
    for _ in range(400):
        request.wfile.write(b"x")
        threading.Event().wait(0.05)


@pytest.mark.parametrize(
    "start",
    [
        b"HTTP/1.1 200 OK\r\nX: ",
        b"HTTP/1.1 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 9999",
    ],
    ids=["header", "body", "body of known length"],
)
def test_a_server_that_trickles_is_given_up(site: Site, clock: Clock, start: bytes) -> None:
    hasty = limited(clock, Limits(seconds=0.5))
    error = refused(hasty, site.put("/page", lambda request: trickle(request, OK + start)))
    assert "longer than 0.5 seconds" in str(error)
    assert error.is_temporary


def test_a_body_without_end_is_cut(site: Site, fetcher: Fetcher, clock: Clock) -> None:
    def endless(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while True:
            request.wfile.write(b"words " * 10_000)

    address = site.put("/page", endless)
    error = refused(fetcher, address)
    assert "larger than the 50 MB" in str(error)
    assert not error.is_temporary


@pytest.mark.parametrize("header", [{"Content_Encoding": "gzip"}, {"Content_Type": "x/gzip"}])
def test_a_bomb_is_not_unpacked(site: Site, clock: Clock, header: dict[str, str]) -> None:
    modest = limited(clock, Limits(bytes=100_000))
    address = site.put("/page", gzip.compress(bytes(1 << 25), 1), **header)
    tracemalloc.start()
    error = refused(modest, address)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "is larger" in str(error)
    assert most < 1 << 22


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_compressed_answer_is_unpacked(site: Site, fetcher: Fetcher, encoding: str) -> None:
    body = gzip.compress(b"words") if encoding == "gzip" else zlib.compress(b"words")
    fetched = fetcher.fetch(site.put("/page", body, Content_Encoding=encoding))
    assert fetched is not None
    assert fetched.body == b"words"


def test_a_file_that_is_gzip_itself_is_unpacked(site: Site, fetcher: Fetcher) -> None:
    body = gzip.compress(b"wor") + gzip.compress(b"ds")
    fetched = fetcher.fetch(site.put("/sitemap.xml.gz", body, Content_Type="application/gzip"))
    assert fetched is not None
    assert fetched.body == b"words"


@pytest.mark.parametrize(
    ("body", "header", "words"),
    [
        (gzip.compress(bytes(9999), mtime=0)[:-9], {}, "breaks off"),
        (b"\x1f\x8bwords", {}, "damaged"),
        (b"words", {"Content_Encoding": "gzip"}, "cannot be read"),
        (b"words", {"Content_Encoding": "br"}, "not asked for"),
    ],
)
def test_what_cannot_be_unpacked_is_told(
    site: Site, fetcher: Fetcher, body: bytes, header: dict[str, str], words: str
) -> None:
    assert words in str(refused(fetcher, site.put("/page", body, **header)))


@pytest.mark.parametrize(
    "answer",
    [b"", b"words\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nwords"],
    ids=["nothing", "no HTTP", "cut short"],
)
def test_an_answer_that_breaks_off_is_told(site: Site, fetcher: Fetcher, answer: bytes) -> None:
    def broken(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(answer)
        request.close_connection = True

    error = refused(fetcher, site.put("/page", broken))
    assert error.is_temporary
    assert "answer" in str(error) or "reached" in str(error)


def test_a_port_at_which_nobody_listens_is_told(fetcher: Fetcher) -> None:
    error = refused(fetcher, "http://127.0.0.1:9/")
    assert "cannot be reached" in str(error)
    assert error.is_temporary


def test_a_host_that_does_not_exist_is_told(fetcher: Fetcher) -> None:
    assert "cannot be found" in str(refused(fetcher, "http://nobody.invalid/"))


# Encryption


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if shutil.which("openssl") is None:
        pytest.skip("openssl, which makes the certificate, is not installed")
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=x",
         "-addext", "subjectAltName=DNS:localhost", "-keyout", path, "-out", f"{path}.crt"],
        check=True,
        capture_output=True,
    )  # fmt: skip
    path.write_text(path.read_text() + Path(f"{path}.crt").read_text())
    return path


def test_a_page_comes_encrypted_from_a_host_that_is_trusted_and_from_no_other(
    fetcher: Fetcher, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving_site("localhost", certificate) as site:
        address = site.put("/page", "words")
        exchange._trust.cache_clear()
        assert "certificate" in str(refused(fetcher, address))
        trust = ssl.create_default_context(cafile=str(certificate))
        monkeypatch.setattr(exchange, "_trust", lambda: trust)
        fetched = fetcher.fetch(address)
        assert fetched is not None
        assert fetched.body == b"words"
        assert "certificate" in str(refused(fetcher, address.replace("localhost", "127.0.0.1")))
