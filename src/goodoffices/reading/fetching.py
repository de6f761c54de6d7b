"""One page from the web, where the user asks for it: bounded, and never from a private address."""

import http.client
import io
import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import SplitResult, urljoin, urlsplit

from goodoffices.errors import InputError
from goodoffices.files import LIMIT

__all__ = ["Fetched", "Limits", "Network", "fetch", "is_public"]

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 64 * 1024
_AGENT = "goodoffices"


@dataclass(frozen=True)
class Limits:
    """How much one page may cost."""

    size: int = LIMIT
    """Bytes, as sent and unpacked."""
    seconds: float = 30.0
    """For everything: names, connections, redirects and the page."""
    redirects: int = 5


@dataclass(frozen=True)
class Fetched:
    """What a server answered."""

    data: bytes
    """The body, unpacked."""
    url: str
    """The address that answered, after redirects."""
    media_type: str
    """With its parameters, as declared."""
    encoding: str | None
    """The declared character set."""
    retrieved: str
    """ISO date and time, UTC."""


class Network:
    """How names are resolved and connections made; a test puts its own in the place."""

    def addresses(self, host: str, port: int) -> list[str]:
        """Find the addresses of a host."""
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return list(dict.fromkeys(str(one[4][0]) for one in found))

    def connect(self, address: str, port: int, timeout: float) -> socket.socket:
        """Connect to an address that was checked, and to no other."""
        return socket.create_connection((address, port), timeout)


def is_public(address: str) -> bool:
    """
    Tell whether an address is one of the public network.

    Parameters
    ----------
    address : str
        IPv4 or IPv6.

    Returns
    -------
    bool
        False for private, loopback, link-local, reserved, shared and multicast ones, and for
        addresses that wrap one of these.

    Examples
    --------
    >>> is_public("169.254.169.254"), is_public("::ffff:10.0.0.1"), is_public("192.0.43.8")
    (False, False, True)
    """
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        last = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if found in _NAT64 or found.ipv4_mapped is not None:
            return is_public(str(last))
        if found.sixtofour is not None or found.teredo is not None:
            return False  # tunnels that nobody reads news through
    return found.is_global and not found.is_multicast and not found.is_reserved


def fetch(
    url: str, *, private: bool = False, limits: Limits | None = None, network: Network | None = None
) -> Fetched:
    """
    Fetch what the user named.

    Parameters
    ----------
    url : str
        Its address, http or https.
    private : bool
        Whether this address, but no redirect, may be a private one.
    limits : Limits or None
        How much it may cost.
    network : Network or None
        How names are resolved and connections made.

    Returns
    -------
    Fetched
        The answer of status 200.

    Raises
    ------
    InputError
        If the address cannot be used, leads to a private one, or the answer is none, too large,
        too slow or of another status.
    """
    limits, network = limits or Limits(), network or Network()
    until = time.monotonic() + limits.seconds
    answer = _ask(url, until, limits, network, private=private)
    for _ in range(limits.redirects):
        if isinstance(answer, Fetched):
            return answer
        try:
            answer = _ask(answer, until, limits, network, private=False)
        except InputError as error:
            msg = f"{url} redirects to {error}"
            raise InputError(msg) from None
    if isinstance(answer, Fetched):
        return answer
    msg = f"{url}: it redirects more than {limits.redirects} times. Name the page itself."
    raise InputError(msg)


def _ask(
    url: str, until: float, limits: Limits, network: Network, *, private: bool
) -> Fetched | str:
    """Ask one server; an address in the answer is where it redirects to."""
    parts, host, port = _parted(url)
    address = _checked(host, port, url, network, private=private)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    connection = http.client.HTTPConnection(host, port)
    held: socket.socket | None = None
    try:
        held = _socket(parts.scheme, host, address, port, until, network)
        connection.sock = _TimedSocket(held, until)
        default = port == _PORTS[parts.scheme]
        shown = f"[{host}]" if ":" in host else host
        headers = {
            "Host": shown if default else f"{shown}:{port}",
            "User-Agent": _AGENT,
            "Accept-Encoding": "gzip, identity",
            "Connection": "close",
        }
        connection.request("GET", path, headers=headers)
        return _answer(connection.getresponse(), url, until, limits)
    except TimeoutError:
        msg = f"{url}: no whole answer within {limits.seconds:g} s. Try later."
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        if isinstance(error, InputError):
            raise
        why = " ".join(str(error).split())[:100] or type(error).__name__
        msg = f"{url}: the page cannot be fetched ({why}). Check the address."
    finally:
        if held is not None:
            held.close()
    raise InputError(msg)


def _parted(url: str) -> tuple[SplitResult, str, int]:
    """Part an address, and refuse what is not plainly a page of the web."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").encode(
            "idna" if ":" not in (parts.hostname or "") else "ascii"
        )
        port = parts.port or _PORTS.get(parts.scheme, 0)
        url.encode("ascii")
    except (ValueError, UnicodeError):
        msg = f"{url}: this is no address of a page. Write it with http:// and escaped letters."
        raise InputError(msg) from None
    if parts.scheme not in _PORTS or not host or any(c <= " " or c == "\x7f" for c in url):
        msg = f"{url}: only addresses with http:// or https:// are fetched. Save it as a file."
        raise InputError(msg)
    if parts.username is not None:
        msg = f"{url}: an address with a user's name is not fetched. Save the page as a file."
        raise InputError(msg)
    return parts, host.decode("ascii"), port


def _checked(host: str, port: int, url: str, network: Network, *, private: bool) -> str:
    """Resolve a host once; what is connected to is the address that was checked."""
    try:
        found = network.addresses(host, port)
    except (OSError, UnicodeError):
        found = []
    if not found:
        msg = f"{url}: there is no host {host!r}. Check the address."
        raise InputError(msg)
    hidden = next((one for one in found if not is_public(one)), None)
    if hidden is not None and not private:
        msg = (
            f"{url}: {host!r} is {hidden}, which is no public address. No redirect to one is "
            "followed; one that you name yourself needs --fetch-private."
        )
        raise InputError(msg)
    return found[0]


class _Timed(io.RawIOBase):
    """The receiving end of a connection that keeps one deadline for all that it receives."""

    def __init__(self, held: socket.socket, until: float) -> None:
        self._held = held
        self._until = until

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Receive into a buffer, within what is left of the time."""
        self._held.settimeout(_left(self._until))
        return self._held.recv_into(buffer)


class _TimedSocket:
    """As much of a socket as an HTTP connection needs, with one deadline."""

    def __init__(self, held: socket.socket, until: float) -> None:
        self._held = held
        self._until = until

    def makefile(self, mode: str) -> io.BufferedReader:
        """Open the receiving end."""
        return io.BufferedReader(_Timed(self._held, self._until))

    def sendall(self, data: bytes) -> None:
        """Send within what is left of the time."""
        self._held.settimeout(_left(self._until))
        self._held.sendall(data)

    def close(self) -> None:
        """Leave it open: the answer is still to be received; `_ask` closes the connection."""


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _socket(
    scheme: str, host: str, address: str, port: int, until: float, network: Network
) -> socket.socket:
    held = network.connect(address, port, _left(until))
    if scheme == "https":
        try:
            held.settimeout(_left(until))
            held = ssl.create_default_context().wrap_socket(held, server_hostname=host)
        except BaseException:
            held.close()
            raise
    return held


def _answer(
    answer: http.client.HTTPResponse, url: str, until: float, limits: Limits
) -> Fetched | str:
    place = answer.getheader("Location")
    if answer.status in _REDIRECTS and place:
        return urljoin(url, place)
    if answer.status != 200:
        msg = f"{url}: the server answers {answer.status}, not with a page. Check the address."
        raise InputError(msg)
    data = b"".join(_body(answer, url, limits))
    _left(until)
    return Fetched(
        data=data,
        url=url,
        media_type=answer.getheader("Content-Type") or "",
        encoding=answer.headers.get_content_charset(),
        retrieved=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _body(answer: http.client.HTTPResponse, url: str, limits: Limits) -> Iterator[bytes]:
    """Yield the body in pieces, unpacked piece by piece so that no bomb goes off."""
    packed = (answer.getheader("Content-Encoding") or "identity").strip().lower()
    if packed not in {"gzip", "x-gzip", "identity"}:
        msg = f"{url}: the page is packed as {packed!r}, which was not asked for."
        raise InputError(msg)
    unpack = None if packed == "identity" else zlib.decompressobj(zlib.MAX_WBITS | 16)
    size = 0
    while piece := answer.read1(_CHUNK):
        while piece:
            part = piece if unpack is None else unpack.decompress(piece, _CHUNK)
            piece = b"" if unpack is None else unpack.unconsumed_tail
            size += len(part)
            if size > limits.size:
                msg = f"{url}: the page is larger than {limits.size // 2**20} MB."
                raise InputError(msg)
            yield part
    if answer.length or not (unpack is None or unpack.eof):
        msg = f"{url}: the answer breaks off before its end. Try again."
        raise InputError(msg)
