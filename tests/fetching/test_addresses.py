"""Which addresses are fetched, and which hosts are public."""

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.errors import ReadingError
from crossbearing.fetching.addresses import checked, is_address, not_public, origin_of, resolved


@pytest.mark.parametrize("words", ["https://example.org/story", "HTTP://example.org", "ftp://example.org", "file:///x"])
def test_address_is_told_from_a_path(words: str) -> None:
    """Whatever begins with a scheme is an address, so that a wrong scheme is named as one."""
    assert is_address(words)


@pytest.mark.parametrize("words", ["reports/", "-", "a.txt", "C:\\reports", "https:story", "story about http://x"])
def test_path_is_no_address(words: str) -> None:
    """A path is none, nor is a name in which an address stands."""
    assert not is_address(words)


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("https://Example.ORG", "https://example.org/"),
        ("https://example.org:443/a#part", "https://example.org/a"),
        ("http://example.org:8080/a?b=c", "http://example.org:8080/a?b=c"),
        (" https://example.org/a b/é?q=ü ", "https://example.org/a%20b/%C3%A9?q=%C3%BC"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("http://[2001:DB8::1]:81/", "http://[2001:db8::1]:81/"),
        ("https://example.org./", "https://example.org/"),
    ],
)
def test_address_is_asked_for_in_ascii(address: str, asked: str) -> None:
    """Host and path are written in ASCII, the usual port and the fragment left out."""
    assert checked(address) == asked


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ftp://example.org/a", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("gopher://127.0.0.1:25/", "only http and https"),
        ("https:///story", "names no host"),
        ("https://example.org:99999/", "can be fetched"),
        ("https://[::1", "can be fetched"),
        ("https://exa mple.org/", "can be fetched"),
        ("https://example.org%00.net/", "can be fetched"),
        ("https://a..b.example/é", "can be fetched"),
    ],
)
def test_other_addresses_are_refused(address: str, words: str) -> None:
    """Another scheme, no host or a broken one is refused with the reason."""
    with pytest.raises(ReadingError, match=words) as caught:
        checked(address)
    assert caught.value.item == address


def test_password_is_not_repeated() -> None:
    """An address with a password is refused, and the problem does not print it."""
    with pytest.raises(ReadingError, match="password") as caught:
        checked("https://jane:secret@example.org/a")
    assert "secret" not in str(caught.value)


@given(st.text(max_size=60))
def test_address_is_asked_for_or_refused(words: str) -> None:
    """Whatever stands behind the scheme, there is an address in ASCII that stays as it is, or a ReadingError."""
    try:
        asked = checked("https://" + words)
    except ReadingError:
        return
    assert asked.isascii()
    assert not set(asked) & set(" \r\n\t")
    assert checked(asked) == asked


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1",
        "ff02::1", "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::a00:1",
        "2002:7f00:1::", "2002:c0a8:101::1",
    ],
)  # fmt: skip
def test_host_that_is_not_public_is_known(number: str) -> None:
    """Addresses of this machine, the network around it, groups and reserves, also written inside others, are named."""
    assert not_public(number)


@pytest.mark.parametrize(
    "number", ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"]
)
def test_public_host_is_known(number: str) -> None:
    """Addresses that anybody reaches have no such name."""
    assert not_public(number) is None


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "::1"])
def test_every_spelling_of_this_machine_is_refused(host: str) -> None:
    """However this machine is written, it is what the name resolves to that is looked at."""
    with pytest.raises(ReadingError, match=r"--allow-private|can't be found"):
        resolved(host, 80, allow_private=False)


def test_name_with_one_private_number_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that leads both to a public and to a private host is refused as a whole."""
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 80)) for number in ("93.184.216.34", "10.0.0.7")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(ReadingError, match=r"a private address \(10\.0\.0\.7\)"):
        resolved("both.example", 80, allow_private=False)
    assert resolved("both.example", 80, allow_private=True) == ("93.184.216.34", "10.0.0.7")


def test_site_is_scheme_host_and_port() -> None:
    """A robots.txt speaks for one scheme, host and port."""
    assert origin_of("https://example.org:8443/a/b?c") == "https://example.org:8443"
