"""Sessions: addresses fetched one after the other, each site's robots.txt asked for once and obeyed."""

import time
from collections.abc import Collection
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urljoin

from httpcore2 import default_ssl_context
from protego import Protego

from crossbearing.errors import ReadingError
from crossbearing.fetching.addresses import checked, look_up, origin_of
from crossbearing.fetching.connections import Deadline
from crossbearing.fetching.exchanges import AGENT, Answer, Bound, Line, ask, charset_of, file_name_of
from crossbearing.options import ReadingOptions

MOST_REDIRECTS = 5
REDIRECTS = (301, 302, 303, 307, 308)
# A site that wants a longer pause between two questions is asked once only.
LONGEST_PAUSE = 10.0


@dataclass(frozen=True, slots=True)
class Fetched:
    """What lay at an address: the address it was found at in the end, its media type ("" if unnamed), its bytes.

    `charset` is the encoding that the server names, `file_name` the name that it gives the bytes; None without.
    """

    url: str
    media_type: str
    content: bytes
    charset: str | None = None
    file_name: str | None = None


class Session:
    """Fetches addresses. It remembers each site's robots.txt, or that there was none to be had, and the last visit."""

    def __init__(self, options: ReadingOptions) -> None:
        self._options = options
        self._trusted = default_ssl_context()
        self._rules: dict[str, Protego | str] = {}
        self._visited: dict[str, float] = {}

    def fetch(self, address: str, media_types: Collection[str] = (), most_bytes: Bound | None = None) -> Fetched:
        """Return what lies at an address, redirects followed, each looked at like the first.

        Raises ReadingError, naming the address, with the reason: not public, forbidden by robots.txt, too
        slow, too large, another status than 200, another media type than those named.
        """
        line = Line(self._options, self._trusted, Deadline(self._options.fetch_seconds))
        start = checked(address)
        try:
            return self._followed(start, line, media_types, most_bytes)
        except ReadingError as error:
            through = "" if error.item == start else f"leads to {error.item}, which "
            raise ReadingError(address, through + error.reason) from error

    def _followed(self, url: str, line: Line, media_types: Collection[str], most_bytes: Bound | None) -> Fetched:
        start = url
        for _ in range(MOST_REDIRECTS + 1):
            look_up(url, allow_private=self._options.allow_private)  # first, so that the reason is the host's
            self._mind_robots(url, line)
            answer = ask(url, line, media_types, most_bytes)
            self._visited[origin_of(url)] = time.monotonic()
            target = _target(answer, url)
            if target is None:
                named = charset_of(answer.headers), file_name_of(answer.headers)
                return Fetched(url, answer.media_type, answer.body, *named)
            url = target
        raise ReadingError(start, f"redirects more than {MOST_REDIRECTS} times")

    def _mind_robots(self, url: str, line: Line) -> None:
        """Return when the site lets the address be fetched, after the pause it asks for; raises where it does not."""
        site = origin_of(url)
        if site not in self._rules:
            self._rules[site] = _rules(site, line)
        rules = self._rules[site]
        if isinstance(rules, str):
            raise ReadingError(url, f"is not fetched, since its site's robots.txt could not be read: {rules}")
        if not rules.can_fetch(url, AGENT):
            raise ReadingError(url, "is not fetched: its site's robots.txt forbids it")
        self._pause(url, rules.crawl_delay(AGENT) or 0.0)

    def _pause(self, url: str, seconds: float) -> None:
        last = self._visited.get(origin_of(url))
        if last is None:
            return
        if seconds > LONGEST_PAUSE:
            raise ReadingError(url, f"is not fetched: its site's robots.txt asks for {seconds:g} s between two visits")
        time.sleep(max(0.0, last + seconds - time.monotonic()))


def _rules(site: str, line: Line) -> Protego | str:
    """Return the rules of a site, or why they are not known: then nothing is fetched from there (RFC 9309)."""
    url = f"{site}/robots.txt"
    try:
        for _ in range(MOST_REDIRECTS + 1):
            answer = ask(url, line)
            if answer.status >= 500:
                return f"it answered {answer.status}"
            if answer.status not in REDIRECTS:
                return Protego.parse(answer.body.decode("utf-8", "replace"))
            url = _target(answer, url) or url
    except ReadingError as error:
        return f"it {error.reason}"
    return "it redirects too often"


def _target(answer: Answer, url: str) -> str | None:
    """Return where an answer redirects to, None for a page; raises ReadingError for any other answer."""
    if answer.status == 200:
        return None
    where = answer.headers.get("location", "")
    if answer.status in REDIRECTS and where:
        return checked(urljoin(url, where))
    raise ReadingError(url, f"answered {answer.status}{_phrase(answer.status)}")


def _phrase(status: int) -> str:
    return f" {HTTPStatus(status).phrase}" if status in set(HTTPStatus) else ""
