"""Addresses: which may be fetched, and which hosts are public."""

import re
import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from crossbearing.errors import ReadingError

ADDRESS = re.compile(r"\s*[a-z][a-z0-9+.-]*://", re.IGNORECASE)
HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\]")
SCHEMES = ("http", "https")
# What may stand in a path or a query as it is (RFC 3986); the percent sign, since most addresses are quoted already.
UNQUOTED = "/?:@!$&'()*+,;=~%-._"
# Addresses of the old Internet under the new one, written into its last 32 bits (RFC 6052, RFC 8215).
TRANSLATED = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))
KINDS = {
    "is_unspecified": "an unspecified address",
    "is_loopback": "this machine",
    "is_link_local": "a link-local address",
    "is_multicast": "a multicast address",
    "is_private": "a private address",
    "is_reserved": "a reserved address",
}
# As many of a host's addresses are tried, one after the other.
MOST_TRIED = 4


def is_address(words: str) -> bool:
    """Return whether a path given is an address ("https://..."), whatever its scheme."""
    return ADDRESS.match(words) is not None


def checked(address: str) -> str:
    """Return the address as it is asked for: host in ASCII, path quoted, no fragment.

    Raises ReadingError where it is none that is fetched: another scheme, no host, a password in it.
    """
    try:
        parts = urlsplit(address.strip())
        host = _host(parts)
    except ValueError as error:
        raise ReadingError(address, f"is not an address that can be fetched: {error}") from error
    if parts.scheme not in SCHEMES:
        raise ReadingError(address, f"is not fetched: only http and https are, not {parts.scheme}")
    if not host:
        raise ReadingError(address, "is not an address that can be fetched: it names no host")
    if "@" in parts.netloc:
        bare = urlunsplit(parts._replace(netloc=host))
        raise ReadingError(bare, "is not fetched: a user name or a password stands in its address")
    return urlunsplit((parts.scheme, host, quote(parts.path or "/", UNQUOTED), quote(parts.query, UNQUOTED), ""))


def origin_of(url: str) -> str:
    """Return the scheme, host and port of an address: the site that a robots.txt speaks for."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def resolved(host: str, port: int, *, allow_private: bool) -> tuple[str, ...]:
    """Return the numbers behind a host's name, in the order to try them; the system says how long that may take.

    Raises ReadingError where it has none, or where one of them is not public: then none is tried, since a
    name that leads both outside and inside is not there for the public.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise ReadingError(host, f"has a host that can't be found: {getattr(error, 'strerror', error)}") from error
    numbers = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
    for number in numbers:
        kind = None if allow_private else not_public(number)
        if kind:
            raise ReadingError(host, f"is not fetched: {host} is {kind} ({number}); --allow-private allows it")
    return numbers[:MOST_TRIED]


def look_up(url: str, *, allow_private: bool) -> None:
    """Raise ReadingError, naming the address, where its host can't be found or is not public."""
    parts = urlsplit(url)
    try:
        resolved(parts.hostname or "", parts.port or 0, allow_private=allow_private)
    except ReadingError as error:
        raise ReadingError(url, error.reason) from error


def not_public(number: str) -> str | None:
    """Return what an IP address is where it is not one that the public reaches, None where it is."""
    ip = _meant(ip_address(number))
    kinds = (kind for test, kind in KINDS.items() if getattr(ip, test))
    return next(kinds, None if ip.is_global else "no public address")


def _meant(ip: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """Return the address that is reached: that which another one only carries."""
    if isinstance(ip, IPv4Address):
        return ip
    if any(ip in network for network in TRANSLATED):
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else ip)


def _host(parts: SplitResult) -> str:
    """Return host and port as they stand in an address, the usual port left out; ValueError where they are none."""
    host = (parts.hostname or "").rstrip(".")
    name = f"[{host}]" if ":" in host else host if host.isascii() else host.encode("idna").decode("ascii")
    if host and not HOST.fullmatch(name):
        raise ValueError("its host is no name of one")
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    return name if parts.port in (None, usual) else f"{name}:{parts.port}"
