"""`ingest --scheduler` on a real cluster: one scheduler, two workers, all on this machine."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import psutil
import pytest

from backend.service.cluster import Cluster, ClusterLost, ClusterUnusable
from tests.backend.cli.ingests import (
    ROOT,
    corpus,
    finish,
    ingested,
    start,
    wait_until,
    write_documents,
)

pytest.importorskip("distributed", reason="Dask is not installed: see requirements-dask.txt")

COUNT = 120


@contextmanager
def dask(*arguments: object) -> Iterator[subprocess.Popen]:
    process = subprocess.Popen(
        [sys.executable, "-m", "dask", *map(str, arguments), "--host", "127.0.0.1"],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        for each in (*psutil.Process(process.pid).children(recursive=True), process):
            each.kill()
        process.wait()


@contextmanager
def scheduler() -> Iterator[tuple[subprocess.Popen, str]]:
    port = free_port()
    with dask("scheduler", "--port", port, "--no-dashboard") as process:
        yield process, f"tcp://127.0.0.1:{port}"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def workers(address: str):
    return dask("worker", address, "--nworkers", 2, "--nthreads", 1, "--no-dashboard")


def test_a_cluster_loses_and_doubles_nothing_whatever_dies(tmp_path, monkeypatch):
    database = tmp_path / "corpus.sqlite"
    documents = write_documents(tmp_path, COUNT)
    undisturbed = ingested(tmp_path, documents)
    with scheduler() as (leader, address), workers(address) as nannies:
        process = start(database, "--scheduler", address, documents)
        wait_until(database, 1, process)
        psutil.Process(nannies.pid).children(recursive=True)[-1].kill()
        assert finish(process)[0] == 0
        assert corpus(database) == undisturbed

        monkeypatch.setattr("backend.service.cluster.__version__", "0.0.1")
        with pytest.raises(ClusterUnusable, match=r"and here is Second Source 0\.0\.1"):
            Cluster(address)

        database = tmp_path / "broken-off.sqlite"
        process = start(database, "--scheduler", address, documents)
        wait_until(database, 1, process)
        leader.kill()
        status, out, err = finish(process)
        assert (status, out) == (1, "")
        assert f"The Dask scheduler at {address} is gone" in err
        assert "Traceback" not in err
    status, out, _ = finish(start(database, documents))
    assert status == 0
    assert " 0 unchanged" not in out
    assert corpus(database) == undisturbed


def test_a_scheduler_without_workers_is_told_in_one_line(tmp_path):
    with scheduler() as (_, address):
        process = start(tmp_path / "corpus.sqlite", "--scheduler", address, "x")
        status, _, err = finish(process)
    assert (status, err.count("\n")) == (2, 1)
    assert f"start some with `dask worker {address}`" in err


def test_a_cluster_whose_workers_are_all_gone_is_not_waited_for_without_end(monkeypatch):
    monkeypatch.setattr("backend.service.cluster._PATIENCE", 60)
    monkeypatch.setattr("backend.service.cluster._LOOK", 0.1)
    with scheduler() as (_, address):
        with workers(address):
            cluster = Cluster(address)
        with cluster, pytest.raises(ClusterLost, match=f"start some with `dask worker {address}`"):
            cluster.submit(list, []).result()


WRONG = ["tcp://127.0.0.1:{port}", "127.0.0.1:{port}", "nonsense", "http://127.0.0.1:{port}"]


@pytest.mark.parametrize("address", WRONG)
def test_where_no_scheduler_answers_one_line_says_so(tmp_path, address):
    address = address.format(port=free_port())
    process = start(tmp_path / "corpus.sqlite", "--scheduler", address, "x")
    status, _, err = finish(process)
    assert (status, err.count("\n")) == (2, 1)
    assert f"No Dask scheduler answers at {address}" in err


def test_without_dask_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterUnusable, match=r"requirements-dask\.txt"):
        Cluster("tcp://127.0.0.1:8786")
