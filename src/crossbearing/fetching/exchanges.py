"""Exchanges: one question to one address, and the answer."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from email.utils import collapse_rfc2231_value
from ssl import SSLContext

from httpcore2 import ConnectError, ConnectionPool, ConnectTimeout, NetworkError, ProtocolError, TimeoutException
from httpcore2 import Response as Reply

from crossbearing import __version__
from crossbearing.errors import ReadingError
from crossbearing.fetching.bodies import body_of, too_large
from crossbearing.fetching.connections import Connector, Deadline
from crossbearing.options import ReadingOptions

AGENT = "crossbearing"
LONGEST_HEADER = 1_000
HEADERS: Mapping[bytes | str, bytes | str] = {
    "User-Agent": f"{AGENT}/{__version__} (reads news reports at a person's request; obeys robots.txt)",
    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip",
    "Accept-Language": "en",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """The status of an answer, its headers by their names in lower case, and its body where the status is 200."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def media_type(self) -> str:
        """Return the media type of the body, in lower case; "" where it is not named."""
        return media_type_of(self.headers)


Bound = Callable[[str, Answer], int]


@dataclass(frozen=True, slots=True)
class Line:
    """What every exchange of an address shares: the options, the seals trusted, and the time by which it ends."""

    options: ReadingOptions
    trusted: SSLContext
    deadline: Deadline


def ask(url: str, line: Line, media_types: Collection[str] = (), most_bytes: Bound | None = None) -> Answer:
    """Return the answer to one question; a body is read only where the status is 200.

    `most_bytes` says of an answer whose body is still to come how large it may be; `max_bytes` of the options without.

    Raises ReadingError, naming the address, where there is no answer, or one of another media type than
    those named.
    """
    with _named(url, line), _pool(line) as pool:
        limits = {"connect": line.options.connect_seconds, "read": line.options.read_seconds}
        timeouts = {**limits, "write": line.options.read_seconds, "pool": None}
        with pool.stream("GET", url, headers=HEADERS, extensions={"timeout": timeouts}) as reply:
            headers = {
                name.decode("latin-1").lower(): value.decode("utf-8", "replace") for name, value in reply.headers
            }
            if reply.status != 200:
                return Answer(reply.status, headers)
            most = most_bytes(url, Answer(reply.status, headers)) if most_bytes else line.options.max_bytes
            _refuse(url, headers, media_types, most)
            return Answer(reply.status, headers, _body(reply, headers, url, most))


def charset_of(headers: Mapping[str, str]) -> str | None:
    """Return the encoding that headers name; None where they name none."""
    return _parameter(headers.get("content-type", ""), "charset")


def file_name_of(headers: Mapping[str, str]) -> str | None:
    """Return the name under which an answer asks to be kept, without any folders; None without one."""
    name = _parameter(headers.get("content-disposition", ""), "filename")
    return name.replace("\\", "/").rpartition("/")[2] if name else None


def _parameter(header: str, name: str) -> str | None:
    """Return a parameter of a header's value, as mail headers have them (RFC 2045, RFC 2231)."""
    message = Message()
    message["x"] = header[:LONGEST_HEADER]
    try:
        value = message.get_param(name, header="x")
    except (ValueError, LookupError):
        return None
    return collapse_rfc2231_value(value) if value else None


def media_type_of(headers: Mapping[str, str]) -> str:
    """Return the media type that headers name, in lower case; "" where they name none."""
    return headers.get("content-type", "").split(";")[0].strip().lower()


def _pool(line: Line) -> ConnectionPool:
    connector = Connector(line.deadline, allow_private=line.options.allow_private)
    return ConnectionPool(ssl_context=line.trusted, max_connections=1, network_backend=connector)


def _refuse(url: str, headers: Mapping[str, str], media_types: Collection[str], max_bytes: int) -> None:
    """Raise ReadingError for a body that need not be read to know that it can't be."""
    media_type = media_type_of(headers)
    if media_types and media_type and media_type not in media_types:
        raise ReadingError(url, f"is {media_type:.80}, which is not read at an address")
    length = headers.get("content-length", "")
    if length.isdecimal() and int(length) > max_bytes:
        raise too_large(url, max_bytes)


def _body(reply: Reply, headers: Mapping[str, str], url: str, max_bytes: int) -> bytes:
    return body_of(reply.iter_stream(), headers.get("content-encoding", ""), url, max_bytes)


@contextmanager
def _named(url: str, line: Line) -> Iterator[None]:
    """Turn whatever goes wrong on the line into a ReadingError that names the address."""
    try:
        yield
    except ReadingError as error:
        raise ReadingError(url, error.reason) from error
    except TimeoutException as error:
        raise ReadingError(url, _lateness(error, line)) from error
    except ConnectError as error:
        raise ReadingError(url, f"could not be reached: {error!s:.120}") from error
    except (NetworkError, ProtocolError) as error:
        raise ReadingError(url, f"broke off: {str(error) or type(error).__name__:.120}") from error


def _lateness(error: TimeoutException, line: Line) -> str:
    if line.deadline.over:
        return line.deadline.reason()
    if isinstance(error, ConnectTimeout):
        return f"could not be reached within {line.options.connect_seconds:g} s"
    return f"was silent for {line.options.read_seconds:g} s"
