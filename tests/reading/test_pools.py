"""What `goodoffices.reading.pools` promises."""

import os
import signal
import sys
from multiprocessing import active_children
from threading import Event
from typing import Any

import pytest

from goodoffices.errors import InputError
from goodoffices.reading.pools import Pool, clustered, processes


def shielded(chunk: object) -> list[bool]:
    """Tell whether an interruption is kept from this process."""
    return [signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())]


def ended(chunk: object) -> list[bool]:
    """End this process, as a system does that has no memory left."""
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
    raise AssertionError


RELEASED = Event()
"""Set where reading may end."""


def held(chunk: object) -> list[bool]:
    """Read for as long as the test says: the worker is a thread of the same process."""
    RELEASED.wait()
    return []


def closed_meanwhile(pool: Pool, cluster: Any) -> None:
    """Wait for a result of a cluster that is closed before it is there."""
    RELEASED.clear()
    try:
        pending = pool.submit(held, ())
        cluster.close()
        pending.result()
    finally:
        RELEASED.set()


def refused(*given: object, **named: object) -> None:
    """Answer as what cannot be reached."""
    raise TimeoutError


class Begun:
    """A cluster that was begun."""

    is_closed = False

    def close(self) -> None:
        """End it."""
        self.is_closed = True


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
        """In a sentence, with the cure; the others are ended."""
        told = r"ended from outside, as for want of memory\. Give fewer --jobs"
        with pytest.raises(InputError, match=told), processes(3) as pool:
            pool.submit(ended, ()).result()
        assert not active_children()


class TestClustered:
    """Workers of a Dask cluster."""

    def test_a_worker_that_is_ended_from_outside_is_told_and_the_cluster_closed(self):
        """In a sentence, with the cure; no process of a local cluster is left."""
        dask = pytest.importorskip("dask")
        pytest.importorskip("distributed")
        told = r"^local: workers of the cluster were ended from outside .*Give fewer --jobs"
        once = dask.config.set({"distributed.scheduler.allowed-failures": 0})
        with once, pytest.raises(InputError, match=told), clustered("local", 1) as pool:
            pool.submit(ended, ()).result()
        assert not active_children()

    def test_a_scheduler_that_goes_away_is_told(self):
        """What it had under way is lost, and said to be."""
        distributed = pytest.importorskip("distributed")
        cluster = distributed.LocalCluster(
            n_workers=1,
            processes=False,
            protocol="tcp",
            dashboard_address=None,
            host="127.0.0.1",
        )
        told = r"^tcp://.*: the Dask scheduler answers no more\. Begin it anew"
        with (
            cluster,
            pytest.raises(InputError, match=told),
            clustered(cluster.scheduler_address, 1) as pool,
        ):
            closed_meanwhile(pool, cluster)

    def test_a_cluster_is_closed_where_nobody_can_join_it(self, monkeypatch):
        """The one that was begun for this is not left behind."""
        distributed = pytest.importorskip("distributed")
        begun: list[Begun] = []
        monkeypatch.setattr(
            distributed, "LocalCluster", lambda **_: begun.append(Begun()) or begun[0]
        )
        monkeypatch.setattr(distributed, "Client", refused)
        told = r"^local: no Dask scheduler answers there \(TimeoutError\)"
        with pytest.raises(InputError, match=told), clustered("local", 1):
            pass
        assert begun[0].is_closed
