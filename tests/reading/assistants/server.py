"""A chat endpoint on this machine that answers well and badly, by its paths."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

__all__ = ["GOOD", "Chat", "completion", "running"]

GOOD = {
    "statements": [
        {
            "speaker": {"words": "Ama Odera", "kind": "person"},
            "cue": "said",
            "content": ["she rejects the plan"],
        },
        {
            "speaker": {"words": "Carl Brandt", "kind": "person"},
            "content": ["would put  guards\non the bridge"],
        },
    ],
    "contacts": [
        {
            "type": "call",
            "participants": ["Ama Odera", {"words": "Ruth Paz", "kind": "person"}],
            "status": "planned",
            "evidence": "A telephone call of Ama Odera with Ruth Paz is set for Friday",
        }
    ],
}
"""What a careful assistant proposes for the report of the tests."""


def completion(content: Any, finish: str = "stop") -> bytes:
    """Pack a message as a chat endpoint does."""
    text = content if isinstance(content, str) else json.dumps(content)
    message = {"role": "assistant", "content": text}
    choice = {"index": 0, "message": message, "finish_reason": finish}
    return json.dumps({"id": "x", "object": "chat.completion", "choices": [choice]}).encode()


class _Answers(BaseHTTPRequestHandler):
    def log_message(self, *args):
        """Say nothing."""

    def do_GET(self):
        """Count as a visit: nobody should come this way."""
        self.server.asked.append((self.path, dict(self.headers), b""))
        self.send(b"{}")

    def do_POST(self):
        """Keep what was asked and answer by the first part of the path."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append((self.path, dict(self.headers), body))
        getattr(self, "_" + self.path.split("/")[1])()

    def send(self, data, status=200, **headers):
        """Send a whole answer."""
        self.send_response(status)
        for name, value in {"Content_Type": "application/json", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def _right(self):
        self.send(completion(GOOD))

    def _fenced(self):
        self.send(completion(f"Here it is:\n```json\n{json.dumps(GOOD)}\n```\n"))

    def _invented(self):
        speaker = {"words": "Zara Moon", "kind": "person"}
        wrong = {
            "statements": [
                {"speaker": speaker, "content": ["she rejects the plan"]},
                {"speaker": "Ama Odera", "content": ["we will fight to the end"]},
                {"speaker": "Ama Odera", "cue": "thundered", "content": ["the plan"]},
            ]
        }
        self.send(completion(wrong))

    def _wrong(self):
        self.send(completion({"statements": [{"speaker": 3}, "x", None], "contacts": "none"}))

    def _slow(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        while not self.server.stopped.wait(0.02):
            self.wfile.write(b" ")
            self.wfile.flush()

    def _head(self):
        self.wfile.write(b"HTTP/1.0 200 OK\r\n")
        while not self.server.stopped.wait(0.02):
            self.wfile.write(b"X: y\r\n")
            self.wfile.flush()

    def _truncated(self):
        self.send(completion(json.dumps(GOOD)[:120], finish="length"))

    def _halved(self):
        data = completion(GOOD)
        self.send(data[: len(data) // 2], Content_Length=str(len(data)))

    def _prose(self):
        self.send(completion("I cannot help with that."))

    def _malformed(self):
        self.send(b'{"choices": [{"message": ')

    def _empty(self):
        self.send(b'{"choices": []}')

    def _bytes(self):
        self.send(b'{"choices": [{"message": {"content": "\xff\xfe"}}]}')

    def _nested(self):
        self.send(b"[" * 200_000)

    def _nestedinside(self):
        self.send(completion('{"statements": ' + "[" * 200_000 + "]" * 200_000 + "}"))

    def _huge(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        while not self.server.stopped.is_set():
            self.wfile.write(b" " * 65536)

    def _page(self):
        self.send(completion(GOOD), Content_Type="text/html")

    def _packed(self):
        self.send(b"x", Content_Encoding="gzip")

    def _gone(self):
        self.close_connection = True

    def _garbage(self):
        self.wfile.write(b"nothing of HTTP\r\n\r\n")

    def _away(self):
        self.send(b"", 307, Location="/right/chat/completions")

    def _closed(self):
        told = self.headers.get("Authorization", "no key")
        self.send(json.dumps({"error": f"bad key {told}"}).encode(), 401)

    def _none(self):
        self.send(b"{}", 404)

    def _busyonce(self):
        if len(self.server.asked) == 1:
            self.send(b"{}", 429, Retry_After="0")
        else:
            self._right()

    def _broken(self):
        self.send(b"{}", 503, Retry_After="0")


class Chat(ThreadingHTTPServer):
    """The server, with what it was asked."""

    daemon_threads = True
    asked: list[tuple[str, dict[str, str], bytes]]

    def handle_error(self, request, client_address):
        """Say nothing: a client that hangs up is what is tested."""

    def at(self, kind: str) -> str:
        """Give the address that answers in one way."""
        return f"http://127.0.0.1:{self.server_port}/{kind}"


@contextmanager
def running() -> Iterator[Chat]:
    """Run a server on this machine."""
    made = Chat(("127.0.0.1", 0), _Answers)
    made.asked, made.stopped = [], threading.Event()
    thread = threading.Thread(target=made.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield made
    finally:
        made.stopped.set()
        made.shutdown()
        thread.join()
        made.server_close()
