"""What `goodoffices.reading.pools` promises."""

import os
import signal
import sys

import pytest

from goodoffices.errors import InputError
from goodoffices.reading.pools import processes


def shielded(chunk: object) -> list[bool]:
    """Tell whether an interruption is kept from this process."""
    return [signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())]


def ended(chunk: object) -> list[bool]:
    """End this process, as a system does that has no memory left."""
    os._exit(9)


class TestProcesses:
    """Several processes of this machine."""

    @pytest.mark.skipif(sys.platform == "win32", reason="it has no signal masks")
    def test_an_interruption_never_reaches_a_process_that_begins(self):
        """It is the parent that ends them; the parent itself can be interrupted as before."""
        with processes(2) as pool:
            assert pool.submit is not None
            assert pool.submit(shielded, ()).result() == [True]
        assert shielded(()) == [False]

    def test_a_process_that_is_ended_from_outside_is_told(self):
        """In a sentence, with the cure."""
        told = r"ended from outside, as for want of memory\. Give fewer --jobs"
        with pytest.raises(InputError, match=told), processes(2) as pool:
            pool.submit(ended, ()).result()
