"""What `goodoffices.reading.fetching` promises; servers stand on this machine only."""

import socket
from collections.abc import Iterator

import pytest
from tests.reading.formats.samples import PAGE
from tests.reading.web import Quiet, running

from goodoffices.errors import InputError
from goodoffices.reading.fetching import Limits, Network, fetch, is_public

PUBLIC = "192.0.43.8"


@pytest.fixture
def server() -> Iterator[Quiet]:
    """Run the server."""
    with running() as made:
        yield made


class Pretended(Network):
    """A network in which every name has a public address, and that leads to the server here."""

    def __init__(self, port, *answers):
        self.port = port
        self.answers = list(answers) or [[PUBLIC]]
        self.connected = []

    def addresses(self, host, port):
        """Give the next answer, and the last one for ever."""
        if host.replace(".", "").isdigit() or ":" in host:
            return [host]
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    def connect(self, address, port, timeout):
        """Note the address; connect to the server here."""
        self.connected.append(address)
        return socket.create_connection(("127.0.0.1", self.port), timeout)


@pytest.fixture
def network(server) -> Pretended:
    """Pretend that the server stands in the public network."""
    return Pretended(server.server_address[1])


class TestIsPublic:
    """Which addresses may be asked."""

    @pytest.mark.parametrize(
        "address",
        [
            *("127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254"),
            *("0.0.0.0", "100.64.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1"),
            *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:127.0.0.1"),
            *("64:ff9b::10.0.0.1", "2002:7f00:1::", "2001:0:7f00:1::", "localhost", ""),
        ],
    )
    def test_private_and_reserved_ones_are_not(self, address):
        """Whatever wraps them."""
        assert not is_public(address)

    @pytest.mark.parametrize(
        "address", [PUBLIC, "8.8.8.8", "2606:4700::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"]
    )
    def test_public_ones_are(self, address):
        """Of both kinds."""
        assert is_public(address)


class TestFetch:
    """What the user named, and no more."""

    def test_a_page_is_fetched_with_its_address_and_time(self, server, network):
        """Raw bytes; the host by its name, the connection by its checked address."""
        found = fetch("http://news.example/page/", network=network)

        assert found.data == PAGE.encode()
        assert (found.url, found.encoding) == ("http://news.example/page/", "utf-8")
        assert found.retrieved.endswith("+00:00")
        assert server.hosts == ["news.example"]
        assert network.connected == [PUBLIC]

    def test_a_packed_page_is_unpacked(self, network):
        """The bytes are the page's."""
        assert fetch("http://news.example/packed/", network=network).data == PAGE.encode()

    def test_a_redirect_is_followed(self, network):
        """And the address that answered is kept."""
        found = fetch("http://news.example/to/http://news.example/page/", network=network)
        assert (found.url, found.data) == ("http://news.example/page/", PAGE.encode())

    def test_a_name_is_resolved_once_for_each_connection(self, server):
        """A second answer that differs is never asked for: the checked address is used."""
        network = Pretended(server.server_address[1], [PUBLIC], ["127.0.0.1"])
        fetch("http://news.example/page/", network=network)
        assert network.connected == [PUBLIC]

    @pytest.mark.parametrize(
        "place",
        [
            "http://127.0.0.1/",
            "http://10.0.0.1/",
            "http://[::1]/",
            "http://169.254.169.254/latest/",
            "http://[::ffff:10.0.0.1]/",
            "//192.168.0.1/",
        ],
    )
    def test_no_redirect_to_a_private_address(self, network, place):
        """Nothing is connected to it."""
        with pytest.raises(InputError, match="no public address"):
            fetch(f"http://news.example/to/{place}", network=network)
        assert network.connected == [PUBLIC]

    def test_no_redirect_to_a_name_that_turns_private(self, server):
        """Each hop is checked anew."""
        network = Pretended(server.server_address[1], [PUBLIC], [PUBLIC, "10.0.0.1"])
        with pytest.raises(InputError, match=r"10\.0\.0\.1"):
            fetch("http://news.example/to/http://other.example/", network=network)

    def test_a_redirect_that_is_refused_names_both_addresses(self, network):
        """The user knows only the first."""
        url = "http://news.example/to/ftp://other.example/"
        with pytest.raises(InputError, match=r"^http:\S+ redirects to ftp://other\.example/: only"):
            fetch(url, network=network)

    @pytest.mark.parametrize(
        "place", ["file:///etc/passwd", "ftp://news.example/", "gopher://news.example/"]
    )
    def test_no_redirect_to_another_scheme(self, network, place):
        """Only http and https."""
        with pytest.raises(InputError, match="only addresses with"):
            fetch(f"http://news.example/to/{place}", network=network)

    def test_a_private_address_needs_its_own_word(self, server):
        """And then only for the address itself."""
        root = f"http://127.0.0.1:{server.server_address[1]}"
        with pytest.raises(InputError, match="--fetch-private"):
            fetch(f"{root}/page/")
        assert fetch(f"{root}/page/", private=True).data == PAGE.encode()
        with pytest.raises(InputError, match="No redirect"):
            fetch(f"{root}/loop/", private=True)

    @pytest.mark.parametrize(
        ("path", "words"),
        [
            ("missing/", "answers 404"),
            ("loop/", "redirects more than 5"),
            ("endless/", "larger than"),
            ("bomb/", "larger than"),
            ("brotli/", "packed as 'br'"),
            ("slow/", "within 0.3 s"),
            ("head/", "within 0.3 s|cannot be fetched"),
            ("broken/", "cannot be fetched"),
            ("cut/", "breaks off before its end"),
            ("cutpacked/", "breaks off before its end"),
        ],
    )
    def test_a_server_that_misbehaves(self, network, path, words):
        """Limits of size, time and redirects; one sentence."""
        is_slow = "within" in words
        limits = Limits(size=1_000_000, seconds=0.3 if is_slow else 30)
        with pytest.raises(InputError, match=words):
            fetch(f"http://news.example/{path}", limits=limits, network=network)

    @pytest.mark.parametrize(
        ("url", "words"),
        [
            ("ftp://news.example/", "only addresses"),
            ("http:///page", "only addresses"),
            ("http://ida:secret@news.example/", "user's name"),
            ("http://news.example/caf\u00e9", "escaped"),
            ("http://news.example/a b", "only addresses"),
            ("http://news.example:99999/", "no address"),
            ("http://[::1/", "no address"),
        ],
    )
    def test_an_address_that_cannot_be_used(self, network, url, words):
        """Before anything is resolved."""
        with pytest.raises(InputError, match=words):
            fetch(url, network=network)

    def test_a_host_that_does_not_exist(self):
        """No address, one sentence."""

        class Empty(Network):
            def addresses(self, host, port):
                """Find none."""
                raise socket.gaierror

        with pytest.raises(InputError, match="there is no host"):
            fetch("http://news.example/", network=Empty())
