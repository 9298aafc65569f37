"""Connections: to what a name resolved to and was looked at, and never longer than the time given."""

import ssl
import time
from collections.abc import Iterable
from typing import Any

from httpcore2 import SOCKET_OPTION, ConnectError, ConnectTimeout, NetworkBackend, NetworkStream, SyncBackend

from crossbearing.errors import ReadingError
from crossbearing.fetching.addresses import resolved


class Deadline:
    """The moment by which an address must have been read, redirects and robots.txt included."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds

    @property
    def over(self) -> bool:
        """Return whether the time is up."""
        return time.monotonic() >= self._end

    def reason(self) -> str:
        """Return what there is to say of an address whose time is up."""
        return f"took longer than {self._seconds:g} s"

    def left(self, host: str, most: float | None) -> float:
        """Return the seconds that the next step may take; raises ReadingError where none are left."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise ReadingError(host, self.reason())
        return left if most is None else min(left, most)


class Connector(NetworkBackend):
    """Connects to the very number that was looked at: the name is not asked for a second time."""

    def __init__(self, deadline: Deadline, *, allow_private: bool) -> None:
        self._deadline = deadline
        self._allow_private = allow_private
        self._network = SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> NetworkStream:
        """Return a connection to the first of the host's numbers that answers."""
        failure: Exception = ConnectError("no address")
        for number in resolved(host, port, allow_private=self._allow_private):
            left = self._deadline.left(host, timeout)
            try:
                stream = self._network.connect_tcp(number, port, left, local_address, socket_options)
            except (ConnectError, ConnectTimeout) as error:
                failure = error
            else:
                return TimedStream(stream, host, self._deadline)
        raise failure


class TimedStream(NetworkStream):
    """A connection whose every step ends by the deadline, so that one byte a second is no way to hold us."""

    def __init__(self, stream: NetworkStream, host: str, deadline: Deadline) -> None:
        self._stream = stream
        self._host = host
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return the next bytes."""
        return self._stream.read(max_bytes, self._deadline.left(self._host, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send the bytes."""
        self._stream.write(buffer, self._deadline.left(self._host, timeout))

    def close(self) -> None:
        """End the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> NetworkStream:
        """Return the connection, sealed from here on."""
        left = self._deadline.left(self._host, timeout)
        return TimedStream(self._stream.start_tls(ssl_context, server_hostname, left), self._host, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """Return what the connection says of itself."""
        return self._stream.get_extra_info(info)
