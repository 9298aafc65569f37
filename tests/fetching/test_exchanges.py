"""One answer: packed, sealed, too large, too slow, cut off, or none; from this machine, no test goes beyond it."""

import gzip
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from crossbearing.fetching import sessions
from crossbearing.fetching.sessions import Session
from tests.fetching.refusals import OPTIONS, refusal
from tests.site import STORY, Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a site without a page."""
    with serving() as site:
        yield site


def test_packed_page_is_unpacked(site: Site) -> None:
    """A page sent in gzip is what it was before."""
    assert Session(OPTIONS).fetch(site.put("/g", gzip.compress(STORY), Content_Encoding="gzip")).content == STORY


def test_gzip_bomb_is_refused(site: Site) -> None:
    """A small answer that unpacks to much more than is allowed is refused."""
    bomb = gzip.compress(bytes(30_000_000))
    assert refusal(site.put("/bomb", bomb, Content_Encoding="gzip")) == "is too large: at most 0.1 MB are read"


def test_declared_size_is_believed(site: Site) -> None:
    """A page that says it has a gigabyte is refused before its body is read."""
    assert "is too large" in refusal(site.put("/big", b"x", Content_Length="1000000000"))


def endless(wire: Any) -> None:
    """Write without end."""
    while True:
        wire.write(b"<p>more</p>" * 500)


def dripping(wire: Any) -> None:
    """Write a byte now and then, without end."""
    while True:
        wire.write(b"x")
        wire.flush()
        time.sleep(0.1)


def test_endless_page_is_left(site: Site) -> None:
    """A page without an end is left when it is too large."""
    assert "is too large" in refusal(site.put("/endless", endless))


def test_dripping_page_is_left(site: Site) -> None:
    """A page that comes a byte at a time, never late, is left at the end of the time for an address."""
    assert refusal(site.put("/drip", dripping), replace(OPTIONS, fetch_seconds=1.0)) == "took longer than 1 s"


def test_silent_page_is_left(site: Site) -> None:
    """A page of which nothing comes is left after the time for the next bytes."""
    assert "was silent for 0.3 s" in refusal(
        site.put("/silent", lambda _: time.sleep(1.5)), replace(OPTIONS, read_seconds=0.3)
    )


def test_page_cut_off_is_refused(site: Site) -> None:
    """A page that ends before the length it states is refused: half a report is none."""
    assert "broke off" in refusal(site.put("/half", STORY, Content_Length=str(len(STORY) + 10)))


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (b"SSH-2.0-OpenSSH_9.2\r\n", "broke off: "),
        (b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n", "broke off: "),
        (b"HTTP/1.1 200 OK\r\n" + b"X-Long: " + b"x" * 300_000, "broke off: "),
        (b"", "broke off: "),
    ],
)
def test_what_speaks_another_language_is_named(reply: bytes, words: str) -> None:
    """Whatever answers that is no server of pages, or one that is broken, is a problem with its reason."""

    def answer(visitor: socket.socket) -> None:
        visitor.recv(1000)
        visitor.sendall(reply)

    with door(answer) as address:
        assert words in refusal(address)


def test_dripping_headers_are_left() -> None:
    """An answer whose headers come bit by bit, without end, is left at the end of the time for an address."""

    def answer(visitor: socket.socket) -> None:
        visitor.sendall(b"HTTP/1.1 200 OK\r\n")
        for number in range(100):
            visitor.sendall(b"X-%d: x\r\n" % number)
            time.sleep(0.1)

    with door(answer) as address:
        assert "took longer than 1 s" in refusal(address, replace(OPTIONS, fetch_seconds=1.0))


@contextmanager
def door(answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """Return the address of a door that treats every visitor the same way."""

    def open_to_all() -> None:
        with suppress(OSError):
            while True:
                visitor, _ = server.accept()
                with visitor, suppress(OSError):
                    answer(visitor)

    with socket.create_server(("127.0.0.1", 0)) as server:
        Thread(target=open_to_all, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"


def test_closed_door_is_named() -> None:
    """A host that nobody answers at, and a name that nobody has, are named."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert "could not be reached" in refusal(f"http://127.0.0.1:{port}/")
    assert "can't be found" in refusal("http://nobody.invalid/")


def test_sealed_site_is_fetched_where_somebody_vouches_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over https a page is fetched if its certificate is trusted; one that the site made itself is not believed."""
    if shutil.which("openssl") is None:
        pytest.skip("no openssl here to make a certificate with")
    key, certificate = str(tmp_path / "key.pem"), str(tmp_path / "certificate.pem")
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=localhost"
    files = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate]
    subprocess.run([*command.split(), *files], check=True, capture_output=True)
    seal = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    seal.load_cert_chain(certificate, key)
    with serving(seal) as site:
        assert "certificate verify failed" in refusal(site.put("/story"))
        monkeypatch.setattr(sessions, "default_ssl_context", lambda: ssl.create_default_context(cafile=certificate))
        assert Session(OPTIONS).fetch(f"{site.address}/story").content == STORY
