"""What `goodoffices.reading.pools` promises."""

import signal
import sys

import pytest

from goodoffices.reading.pools import processes


def shielded(chunk: object) -> list[bool]:
    """Tell whether an interruption is kept from this process."""
    return [signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())]


class TestProcesses:
    """Several processes of this machine."""

    @pytest.mark.skipif(sys.platform == "win32", reason="it has no signal masks")
    def test_an_interruption_never_reaches_a_process_that_begins(self):
        """It is the parent that ends them; the parent itself can be interrupted as before."""
        with processes(2) as pool:
            assert pool.submit is not None
            assert pool.submit(shielded, ()).result() == [True]
        assert shielded(()) == [False]
