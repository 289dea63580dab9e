"""A host's name and port in, an open socket out; into the private network only where allowed.

The check and the connection are of one and the same numeric address, so that a name which answers
differently when it is asked again changes nothing.
"""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final

from backend.sources.web.refusal import Unfetched

# Addresses of the sixth version that carry one of the fourth: a gateway would take us there.
# RFC 4291 (compatible), RFC 6052 and RFC 8215 (NAT64); mapped and 6to4 ones are Python's to know.
_CARRIERS: Final = tuple(
    IPv6Network(network) for network in ("::/96", "64:ff9b::/96", "64:ff9b:1::/96")
)
_PRIVATE: Final = (
    "leads into the private network ({address}): give --allow-private if that is meant"
)


def open_socket(host: str, port: int, timeout: float, *, allow_private: bool) -> socket.socket:
    """Return a socket that is connected to a host, at the first of its addresses that answers.

    Raises Unfetched where one of the host's addresses is private and that is not allowed, before
    anything is sent; OSError where nothing answers.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError:
        raise Unfetched("has a name of a host that no host can have") from None
    if not allow_private:
        for *_, place in found:
            if not is_public(str(place[0])):
                raise Unfetched(_PRIVATE.format(address=place[0]))
    failure: OSError = OSError("has no address")
    for family, kind, protocol, _, place in found:
        connection = socket.socket(family, kind, protocol)
        connection.settimeout(timeout)
        try:
            connection.connect(place)
        except OSError as error:
            connection.close()
            failure = error
        else:
            return connection
    raise failure


def is_public(address: str) -> bool:
    """Tell whether a numeric address belongs to the public Internet, and to one machine there."""
    ip = ip_address(address)
    if isinstance(ip, IPv6Address):
        ip = _carried(ip)
    if isinstance(ip, IPv6Address) and (ip.is_site_local or ip.is_reserved):
        return False
    return ip.is_global and not ip.is_multicast


def _carried(ip: IPv6Address) -> IPv4Address | IPv6Address:
    if inner := ip.ipv4_mapped or ip.sixtofour:
        return inner
    if any(ip in network for network in _CARRIERS):
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip
