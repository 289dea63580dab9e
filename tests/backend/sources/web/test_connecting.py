"""Which addresses are the private network's, and that nothing is ever sent there unasked."""

import socket

import pytest

from backend.sources.web import Fetcher, Unfetched
from backend.sources.web.connecting import is_public
from tests.backend.web_site import Clock, Site

PRIVATE = [
    "127.0.0.1",
    "127.8.9.10",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "239.1.2.3",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::7f00:1",
    "64:ff9b::10.0.0.1",
    "64:ff9b:1::192.168.0.1",
    "2002:7f00:1::",
    "2001:db8::1",
    "2001:0:808:808::f7f7:f7f7",
]
PUBLIC = [
    "8.8.8.8",
    "172.32.0.1",
    "192.169.0.1",
    "2606:4700:4700::1111",
    "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_of_the_private_network_is_told(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_an_address_of_the_internet_is_told(address: str) -> None:
    assert is_public(address)


@pytest.fixture
def careful(clock: Clock) -> Fetcher:
    return Fetcher(wait=clock.wait, now=clock.now)


def test_a_private_address_is_not_connected_to(site: Site, careful: Fetcher) -> None:
    port = site.address.rpartition(":")[2]
    named = [
        site.address,
        f"http://localhost:{port}/",
        f"http://[::ffff:127.0.0.1]:{port}/",
        f"http://2130706433:{port}/",
        f"http://127.1:{port}/",
        f"http://0x7f.0.0.1:{port}/",
        f"http://0:{port}/",
    ]
    for address in named:
        with pytest.raises(Unfetched, match="private network"):
            careful.fetch(address)
    assert site.asked == []


def resolving(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> None:
    """Let every name lead to these addresses, another list each time that it is asked."""
    left = iter(answers)

    def getaddrinfo(host: str, port: int, *_: object, **__: object) -> list[tuple[object, ...]]:
        kind = (socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "")
        return [(*kind, (address, port)) for address in next(left)]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


def test_a_name_that_resolves_to_a_private_address_is_refused(
    site: Site, careful: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolving(monkeypatch, ["8.8.8.8", "127.0.0.1"])
    with pytest.raises(Unfetched, match=r"private network \(127\.0\.0\.1\)"):
        careful.fetch(site.address.replace("127.0.0.1", "news.example.com"))
    assert site.asked == []


def test_a_name_that_is_rebound_between_two_requests_is_refused(
    site: Site, careful: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    # robots.txt comes from a public address; when the page is asked for, the name has moved.
    resolving(monkeypatch, ["8.8.8.8"], ["127.0.0.1"])
    real = socket.socket.connect

    def connect(self: socket.socket, place: tuple[str, int]) -> None:
        real(self, ("127.0.0.1", place[1]))

    monkeypatch.setattr(socket.socket, "connect", connect)
    with pytest.raises(Unfetched, match="private network"):
        careful.fetch(site.address.replace("127.0.0.1", "news.example.com") + "/page")
    assert site.asked == ["/robots.txt"]


def test_a_redirect_into_the_private_network_is_refused(
    site: Site, careful: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.redirect("/page", "http://169.254.169.254/secrets")
    resolving(monkeypatch, ["8.8.8.8"], ["8.8.8.8"], ["169.254.169.254"])
    real = socket.socket.connect
    reached = []

    def connect(self: socket.socket, place: tuple[str, int]) -> None:
        reached.append(place[0])
        real(self, ("127.0.0.1", place[1]))

    monkeypatch.setattr(socket.socket, "connect", connect)
    with pytest.raises(Unfetched, match=r"169\.254\.169\.254"):
        careful.fetch(site.address.replace("127.0.0.1", "news.example.com") + "/page")
    assert set(reached) == {"8.8.8.8"}
    assert site.asked == ["/robots.txt", "/page"]
