"""A server on this machine that behaves and misbehaves by its paths."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.reading.formats.samples import PAGE

__all__ = ["Quiet", "running"]


class Answers(BaseHTTPRequestHandler):
    """A server that behaves and misbehaves by its paths."""

    def log_message(self, *args):
        """Say nothing."""

    def do_GET(self):
        """Answer by the path."""
        kind, _, rest = self.path[1:].partition("/")
        getattr(self, f"_{kind}", self._404)(rest)

    def send(self, data, status=200, **headers):
        """Send a whole answer."""
        self.send_response(status)
        for name, value in {"Content_Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def _page(self, rest):
        self.server.hosts.append(self.headers["Host"])
        self.send(PAGE.encode())

    def _packed(self, rest):
        self.send(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def _bomb(self, rest):
        self.send(gzip.compress(bytes(2_000_000)), Content_Encoding="gzip")

    def _brotli(self, rest):
        self.send(b"x", Content_Encoding="br")

    def _picture(self, rest):
        self.send(b"x", Content_Type="image/png")

    def _404(self, rest):
        self.send(b"none", 404)

    def _to(self, rest):
        self.send(b"", 302, Location=rest)

    def _cut(self, rest):
        self.send(PAGE.encode()[:-100], Content_Length=str(len(PAGE.encode())))

    def _cutpacked(self, rest):
        self.send(gzip.compress(PAGE.encode())[:-100], Content_Encoding="gzip")

    def _loop(self, rest):
        self.send(b"", 302, Location="/loop/")

    def _endless(self, rest):
        self.send_response(200)
        self.end_headers()
        while not self.server.stopped.is_set():
            self.wfile.write(b"x" * 65536)

    def _slow(self, rest):
        self.send_response(200)
        self.end_headers()
        while not self.server.stopped.wait(0.02):
            self.wfile.write(b"x")

    def _head(self, rest):
        self.wfile.write(b"HTTP/1.0 200 OK\r\n")
        while not self.server.stopped.wait(0.02):
            self.wfile.write(b"X: y\r\n")

    def _broken(self, rest):
        self.wfile.write(b"nothing of HTTP\r\n\r\n")


class Quiet(ThreadingHTTPServer):
    """A server that does not tell when a client hangs up."""

    daemon_threads = True

    def handle_error(self, request, client_address):
        """Say nothing: a client that hangs up is what is tested."""


@contextmanager
def running() -> Iterator[Quiet]:
    """Run a server on this machine."""
    made = Quiet(("127.0.0.1", 0), Answers)
    made.hosts, made.stopped = [], threading.Event()
    thread = threading.Thread(target=made.serve_forever, args=(0.01,))
    thread.start()
    yield made
    made.stopped.set()
    made.shutdown()
    thread.join()
    made.server_close()
