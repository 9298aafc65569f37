"""Addresses fetched from a site of our own on this machine; no test goes beyond it."""

import socket
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from crossbearing.errors import ReadingError
from crossbearing.fetching.sessions import Session
from tests.fetching.refusals import OPTIONS, refusal
from tests.site import STORY, Site, serving

PUBLIC = replace(OPTIONS, allow_private=False)


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a site without a page."""
    with serving() as site:
        yield site


def test_page_is_fetched(site: Site) -> None:
    """A page comes back with its address, its media type in lower case and its bytes."""
    fetched = Session(OPTIONS).fetch(site.put("/story", kind="Text/HTML; charset=utf-8"))
    assert (fetched.url, fetched.media_type, fetched.content) == (f"{site.address}/story", "text/html", STORY)


def test_we_say_who_we_are(site: Site) -> None:
    """Every question carries the project's name, and no cookie, referrer or address of the asker."""
    Session(OPTIONS).fetch(site.put("/story"))
    assert site.asked == ["/robots.txt", "/story"]
    for headers in site.headers:
        assert headers["User-Agent"].startswith("crossbearing/")
        assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Accept-Language", "Connection"}


def test_private_host_is_refused_unless_allowed(site: Site) -> None:
    """Nothing on this machine is asked for by default, not even a robots.txt; the option allows it."""
    address = site.put("/story")
    assert "127.0.0.1 is this machine" in refusal(address, PUBLIC)
    assert "--allow-private" in refusal(address.replace("127.0.0.1", "localhost"), PUBLIC)
    assert site.asked == []
    assert Session(OPTIONS).fetch(address).content == STORY


def test_redirect_into_the_private_network_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A redirect is looked at like the first address: a public site can't lead to this machine."""
    site.answer("/out", 302, Location=f"{site.address}/story")
    site.put("/story")
    seem_public(monkeypatch, "public.example")
    reason = refusal(site.address.replace("127.0.0.1", "public.example") + "/out", PUBLIC)
    assert reason == (
        f"leads to {site.address}/story, which is not fetched: 127.0.0.1 is this machine (127.0.0.1); "
        "--allow-private allows it"
    )
    assert "/story" not in site.asked


def test_connection_goes_to_the_number_that_was_looked_at(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name whose answer changes after it was looked at is refused, since each connection looks by itself."""
    address = site.put("/story").replace("127.0.0.1", "turning.example")
    answers = iter(["93.184.216.34"] + ["127.0.0.1"] * 9)
    monkeypatch.setattr(socket, "getaddrinfo", lambda _, port, **__: [(2, 1, 6, "", (next(answers), port))])
    assert "turning.example is this machine" in refusal(address, PUBLIC)
    assert site.asked == []


def seem_public(monkeypatch: pytest.MonkeyPatch, public: str) -> None:
    """Let one name stand for a public host, and lead its connections to this machine all the same."""
    from httpcore2 import SyncBackend

    look, connect = socket.getaddrinfo, SyncBackend.connect_tcp
    number = "93.184.216.34"

    def found(host: str, port: int, *more: Any, **named: Any) -> Any:
        return [(2, 1, 6, "", (number, port))] if host == public else look(host, port, *more, **named)

    def connected(self: SyncBackend, host: str, *more: Any) -> Any:
        return connect(self, "127.0.0.1" if host == number else host, *more)

    monkeypatch.setattr(socket, "getaddrinfo", found)
    monkeypatch.setattr(SyncBackend, "connect_tcp", connected)


def test_redirects_are_followed_to_the_end(site: Site) -> None:
    """Five redirects, relative ones among them, lead to the page, and its address is the last one."""
    for step in range(5):
        site.answer(f"/{step}", (301, 302, 303, 307, 308)[step], Location=f"/{step + 1}")
    site.put("/5")
    assert Session(OPTIONS).fetch(f"{site.address}/0").url == f"{site.address}/5"


@pytest.mark.parametrize("target", ["/loop", "/other"])
def test_redirects_come_to_an_end(site: Site, target: str) -> None:
    """A page that redirects to itself, or to another that redirects back, is left after five steps."""
    site.answer("/loop", 302, Location=target)
    site.answer("/other", 302, Location="/loop")
    assert refusal(f"{site.address}/loop") == "redirects more than 5 times"
    assert len(site.asked) == 7  # robots.txt, the page, five redirects


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "http://a b/"])
def test_redirect_to_another_scheme_is_refused(site: Site, target: str) -> None:
    """A redirect leads to http or https, or nowhere."""
    assert refusal(site.answer("/out", 302, Location=target)).startswith("leads to ")


def test_status_is_named(site: Site) -> None:
    """An answer that is no page is named by its status; a redirect to nowhere is one."""
    assert refusal(f"{site.address}/nowhere") == "answered 404 Not Found"
    assert refusal(site.answer("/odd", 599)) == "answered 599"
    assert refusal(site.answer("/lost", 302)) == "answered 302 Found"


def test_media_type_is_named_before_the_body_is_read(site: Site) -> None:
    """A picture is refused by its media type; a page without one is fetched."""
    assert (
        refusal(site.put("/a.png", kind="image/png"), types=("text/html",))
        == "is image/png, which is not read at an address"
    )
    assert Session(OPTIONS).fetch(site.put("/bare", kind=""), ("text/html",)).media_type == ""


def test_robots_are_obeyed(site: Site) -> None:
    """What robots.txt forbids us is not fetched; what it forbids others, or allows within that, is."""
    others = "User-agent: *\nDisallow: /\n\n"
    ours = "User-agent: Crossbearing\nDisallow: /closed\nAllow: /closed/open\nDisallow: /*?print\n"
    site.put("/robots.txt", (others + ours).encode(), "text/plain")
    session = Session(OPTIONS)
    for path in ("/closed/a", "/story?print=1"):
        with pytest.raises(ReadingError, match=r"robots\.txt forbids it"):
            session.fetch(site.put(path))
    for path in ("/story", "/closed/open"):
        assert session.fetch(site.put(path)).content == STORY
    assert site.asked == ["/robots.txt", "/story", "/closed/open"]


def test_robots_hold_for_redirects(site: Site) -> None:
    """A redirect to what robots.txt forbids is not followed."""
    site.put("/robots.txt", b"User-agent: *\nDisallow: /closed\n", "text/plain")
    site.put("/closed")
    assert "forbids it" in refusal(site.answer("/out", 302, Location="/closed"))
    assert "/closed" not in site.asked


@pytest.mark.parametrize(("status", "fetched"), [(404, True), (403, True), (500, False), (503, False)])
def test_missing_robots_allow_and_broken_ones_do_not(site: Site, status: int, fetched: bool) -> None:  # noqa: FBT001
    """Without a robots.txt everything may be read; where it can't be had nothing may (RFC 9309)."""
    site.answer("/robots.txt", status)
    address = site.put("/story")
    if fetched:
        assert Session(OPTIONS).fetch(address).content == STORY
    else:
        assert f"robots.txt could not be read: it answered {status}" in refusal(address)


def test_pause_between_visits_is_kept(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pause that robots.txt asks for is made from the second page on; a very long one ends the visit."""
    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)
    site.put("/robots.txt", b"User-agent: *\nCrawl-delay: 7\n", "text/plain")
    session = Session(OPTIONS)
    session.fetch(site.put("/a"))
    assert pauses == []
    session.fetch(site.put("/b"))
    assert 0 < pauses[0] <= 7
    site.put("/robots.txt", b"User-agent: *\nCrawl-delay: 900\n", "text/plain")
    patient = Session(OPTIONS)
    patient.fetch(f"{site.address}/a")
    with pytest.raises(ReadingError, match="asks for 900 s between two visits"):
        patient.fetch(f"{site.address}/b")


def test_site_that_is_down_is_asked_once(site: Site) -> None:
    """Where robots.txt can't be had, the other pages of the site are refused without another question."""
    site.put("/robots.txt", lambda _: time.sleep(1.5))
    session = Session(replace(OPTIONS, read_seconds=0.3))
    for path in ("/a", "/b", "/c"):
        with pytest.raises(ReadingError, match="was silent"):
            session.fetch(site.put(path))
    assert site.asked == ["/robots.txt"]
