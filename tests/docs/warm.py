"""
The program kept warm: a process that has imported it, and becomes each command of a session.

To start Python and to import the program costs each command of a page more than its work. What
stands on the path under the program's name is therefore a small script, that hands its words,
folder, environment and streams to a fork of this process, and ends with its exit code.
"""

import gc
import importlib
import json
import os
import pkgutil
import signal
import socket
import sys
from pathlib import Path

import goodoffices
from goodoffices.cli import main

__all__ = ["asking"]

_CLIENT = """#!{python} -IS
import json, os, socket, sys

with socket.socket(socket.AF_UNIX) as server:
    server.connect({place!r})
    words = json.dumps([sys.argv[1:], os.getcwd(), dict(os.environ)]).encode()
    socket.send_fds(server, [len(words).to_bytes(8, "big")], [0, 1, 2])
    server.sendall(words)
    sys.exit(server.recv(1)[0])
"""


def asking(place: str) -> str:
    """Write the script that runs a command in the process that listens at a place."""
    return _CLIENT.format(python=sys.executable, place=place)


def _received(asked: socket.socket) -> tuple[list[str], str, dict[str, str], list[int]]:
    """Take the words of a command, its folder, its environment and its three streams."""
    head, streams, _, _ = socket.recv_fds(asked, 8, 3)
    size, told = int.from_bytes(head, "big"), b""
    while len(told) < size:
        more = asked.recv(size - len(told))
        if not more:
            raise EOFError  # whoever asked is no more
        told += more
    return *json.loads(told), streams


def _become(asked: socket.socket) -> None:
    """Make this process the command that is asked for, but for its exit code."""
    words, folder, environment, streams = _received(asked)
    for stream, given in enumerate(streams):
        os.dup2(given, stream)
        os.close(given)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", 1, "utf-8", "backslashreplace", closefd=False)  # noqa: SIM115
    sys.argv = ["goodoffices", *words]


def _listen(place: str) -> None:
    """Fork twice for each command: one runs it, and one waits for it to tell how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(place)
        door.listen()
        print("ready", flush=True)
        while True:
            asked, _ = door.accept()
            if not os.fork():
                break
            asked.close()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    _become(asked)
    if not (command := os.fork()):
        asked.close()
        main()
        sys.exit()
    code = os.waitstatus_to_exitcode(os.waitpid(command, 0)[1])
    asked.sendall(bytes([code if code >= 0 else 128 - code]))
    os._exit(0)


_LATE = ("altair", "trafilatura")
"""What the program imports only where it is needed."""

if __name__ == "__main__":
    for late in _LATE:
        importlib.import_module(late)
    for found in pkgutil.walk_packages(goodoffices.__path__, "goodoffices."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)
    gc.freeze()  # so that a command does not go through all that it has not made
    _listen(str(Path(sys.argv[1])))
