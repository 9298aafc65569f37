"""A web site of the tests' own, on this machine: its pages are told to it, and it remembers what it was asked."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext
from threading import Thread
from typing import Any

STORY = b"""<!doctype html><html><head><title>Ferry runs aground</title></head><body><nav>Home Sport</nav><article>
<h1>Ferry runs aground near Tessel</h1>
<p>A ferry ran aground near Tessel on Monday with 210 passengers on board.</p>
<p>Four people were hurt, Mayor Ana Sols said.</p></article></body></html>"""


@dataclass
class Site:
    """The pages by their paths: status, headers and body, where the body may be a function that writes by itself."""

    address: str
    pages: dict[str, tuple[int, dict[str, str], bytes | Callable[[Any], None]]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    def put(self, path: str, body: bytes | Callable[[Any], None] = STORY, kind: str = "text/html", **more: str) -> str:
        """Lay a page under a path and return its address; `more` are headers, `_` written for `-`."""
        headers = {"Content-Type": kind, **{name.replace("_", "-"): value for name, value in more.items()}}
        self.pages[path] = (200, headers, body)
        return self.address + path

    def answer(self, path: str, status: int, **headers: str) -> str:
        """Lay an answer without a body under a path and return its address."""
        self.pages[path] = (status, headers, b"")
        return self.address + path


@contextmanager
def serving(seal: SSLContext | None = None) -> Iterator[Site]:
    """Return a site that answers on a free port of 127.0.0.1, sealed if there is a seal, until the end of the block."""
    site = Site("")

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            site.headers.append(dict(self.headers))
            status, headers, body = site.pages.get(self.path, (404, {}, b""))
            with suppress(OSError):  # a reader that had enough goes away
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body) if isinstance(body, bytes) else body(self.wfile)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that it has there
            """Keep still."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        server.daemon_threads = True
        if seal is not None:
            server.socket = seal.wrap_socket(server.socket, server_side=True)
        site.address = f"{'http' if seal is None else 'https'}://127.0.0.1:{server.server_port}"
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield site
        server.shutdown()
