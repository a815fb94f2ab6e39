"""A server that a test starts itself."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HTML = {"Content-Type": "text/html; charset=utf-8"}
Reply = tuple[int, Mapping[str, str], bytes]


class Server:
    """Answers by path, and notes what it was asked, with the headers."""

    def __init__(self, replies: dict[str, Reply | Callable[[BaseHTTPRequestHandler], None]]) -> None:
        self.replies, self.asked = replies, list[tuple[str, dict[str, str]]]()
        noted, self.origin = self, ""

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                noted.asked.append((self.path, dict(self.headers)))
                reply = noted.replies.get(self.path, (404, {}, b"nothing here"))
                if callable(reply):
                    reply(self)
                    return
                status, headers, body = reply
                self.send_response(status)
                for name, value in {"Content-Length": str(len(body)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self._handler = Handler

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked if path != "/robots.txt"]

    @contextmanager
    def running(self) -> Iterator[Server]:
        server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler)
        server.daemon_threads = True
        self.origin = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield self
        finally:
            server.shutdown()
            thread.join()
            server.server_close()
