"""One exchange with the address that the user names: bounded, and going nowhere else."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, urlsplit

from goodoffices.errors import AssistantError, InputError

__all__ = ["Address", "Limits", "exchange", "parse_address"]

_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
_LATER = frozenset({429, 500, 502, 503, 504})
_WAIT = 1.0
_LONGEST_WAIT = 20.0


@dataclass(frozen=True)
class Limits:
    """How much one answer may cost."""

    seconds: float = 120.0
    """For everything: connections, a second try, the answer."""
    size: int = 4 * 2**20
    """Bytes of an answer."""
    characters: int = 100_000
    """Code points of a report that is sent."""


@dataclass(frozen=True)
class Address:
    """Where an endpoint is."""

    url: str
    """The whole address that is asked."""
    shown: str
    """What messages say: without the path and what may be secret in it."""
    is_safe: bool
    """Whether what is sent is encrypted or stays on this machine."""


def parse_address(url: str) -> Address:
    """
    Complete the address of an endpoint, and refuse what is none.

    Parameters
    ----------
    url : str
        Such as ``http://localhost:8080``, with ``/v1`` and ``/chat/completions`` or without.

    Returns
    -------
    Address
        Of its chat completions.

    Raises
    ------
    InputError
        If it is not plainly an address of http or https, or has a password in it.

    Examples
    --------
    >>> parse_address("http://localhost:8080").url
    'http://localhost:8080/v1/chat/completions'
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        parts, host, port = SplitResult("", "", "", "", ""), "", None
    plain = url.isascii() and url.isprintable() and " " not in url
    if parts.scheme not in {"http", "https"} or not host or not plain:
        msg = "--assistant needs an address that begins with http:// or https:// and a host."
        raise InputError(msg)
    if parts.username is not None or parts.query or parts.fragment:
        msg = (
            f"--assistant: the address of {host} holds more than a host and a path. "
            "Give a key in the environment variable GOODOFFICES_ASSISTANT_KEY."
        )
        raise InputError(msg)
    place = f"[{host}]" if ":" in host else host
    shown = f"{parts.scheme}://{place}" + (f":{port}" if port else "")
    safe = parts.scheme == "https" or host in _LOCAL
    return Address(shown + _completed(parts.path), shown, safe)


def _completed(path: str) -> str:
    path = path.rstrip("/")
    if path.endswith("/chat/completions"):
        return path
    return (path or "/v1") + "/chat/completions"


def exchange(address: Address, body: bytes, key: str | None, limits: Limits) -> bytes:
    """
    Send a request and receive its answer.

    Parameters
    ----------
    address : Address
        The only place that is contacted; no redirect is followed and no proxy is asked.
    body : bytes
        JSON.
    key : str or None
        Sent as a bearer token; it appears nowhere else.
    limits : Limits
        What the answer may cost, a second try after 429 or 5xx included.

    Returns
    -------
    bytes
        The body of an answer of status 200, in JSON.

    Raises
    ------
    AssistantError
        If there is none: no connection, too late, too large, another status or type.
    InputError
        If the extra ``assistants`` is not installed.
    """
    headers = {
        "Content-Type": "application/json",
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "User-Agent": "goodoffices",
    }
    if key:
        headers["Authorization"] = f"Bearer {key}"
    asked = _Asked(_httpx(), address, body, headers, limits)
    with ThreadPoolExecutor(1) as beside:  # a notebook has an event loop of its own
        return beside.submit(asyncio.run, asked.answer()).result()


def _httpx() -> Any:
    try:
        import httpx
    except ImportError:
        msg = (
            "--assistant needs the extra 'assistants'. "
            "Install it: pip install 'goodoffices[assistants]'."
        )
        raise InputError(msg) from None
    return httpx


@dataclass(frozen=True)
class _Asked:
    """A request as it is made."""

    httpx: Any
    address: Address
    body: bytes
    headers: dict[str, str]
    limits: Limits

    async def answer(self) -> bytes:
        """Try, and once more where the endpoint says that it is busy or broken."""
        try:
            async with asyncio.timeout(self.limits.seconds), self._client() as client:
                first = await self._try(client)
                if isinstance(first, bytes):
                    return first
                await asyncio.sleep(first)
                second = await self._try(client, last=True)
                assert isinstance(second, bytes)
                return second
        except TimeoutError:
            msg = f"no whole answer within {self.limits.seconds:g} s. Allow more time."
        except (self.httpx.HTTPError, self.httpx.InvalidURL, OSError):
            msg = "the connection failed or broke off. Check that it runs at this address."
        raise AssistantError(msg)

    def _client(self) -> Any:
        return self.httpx.AsyncClient(
            follow_redirects=False, trust_env=False, timeout=None, headers=self.headers
        )

    async def _try(self, client: Any, *, last: bool = False) -> bytes | float:
        """Give the answer, or the seconds to wait before another try."""
        async with client.stream("POST", self.address.url, content=self.body) as answer:
            if answer.status_code in _LATER and not last:
                return _wait(answer.headers.get("Retry-After", ""))
            self._check(answer)
            pieces, size = [], 0
            async for piece in answer.aiter_raw():
                size += len(piece)
                if size > self.limits.size:
                    msg = f"the answer is larger than {self.limits.size / 2**20:g} MB."
                    raise AssistantError(msg)
                pieces.append(piece)
            return b"".join(pieces)

    def _check(self, answer: Any) -> None:
        status = answer.status_code
        if 300 <= status < 400:
            msg = f"it redirects (status {status}), which is not followed. Name the right address."
            raise AssistantError(msg)
        if status in {401, 403}:
            msg = (
                f"it refuses access (status {status}). "
                "Set its key in the environment variable GOODOFFICES_ASSISTANT_KEY."
            )
            raise AssistantError(msg)
        if status in _LATER:
            msg = f"it is busy or broken (status {status}). Try again later."
            raise AssistantError(msg)
        if status != 200:
            msg = f"it answers with status {status}. Check the address and the model's name."
            raise AssistantError(msg)
        kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        packed = answer.headers.get("Content-Encoding", "identity").strip().lower()
        if kind != "application/json" or packed != "identity":
            msg = "its answer is no plain JSON. Check that the address is that of a chat endpoint."
            raise AssistantError(msg)


def _wait(asked: str) -> float:
    """Give the seconds that an endpoint asks to wait, at most twenty; one where it says none."""
    if re.fullmatch(r"[0-9]{1,6}", asked):
        return min(float(asked), _LONGEST_WAIT)
    return _WAIT
