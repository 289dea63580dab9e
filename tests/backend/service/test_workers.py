import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from backend.service.workers import WorkerDied, Workers, WorkerStumbled

ROOT = Path(__file__).resolve().parents[3]


def die(_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_once(marker: Path) -> str:
    if not marker.exists():
        marker.touch()
        die(None)
    return "done"


def process(_: object) -> int:
    return os.getpid()


def divide(number: int) -> float:
    return 1 / number


def test_a_process_that_dies_is_replaced_and_its_task_done_again(tmp_path):
    with Workers(1) as workers:
        assert workers.submit(die_once, tmp_path / "marker").result() == "done"


def test_a_task_that_ends_every_process_is_given_up_and_the_next_is_done():
    with Workers(1) as workers:
        deadly, harmless = workers.submit(die, None), workers.submit(len, "abc")
        with pytest.raises(WorkerDied):
            deadly.result()
        assert harmless.result() == 3


def test_a_process_is_replaced_when_it_has_done_its_share():
    with Workers(1, tasks_each=2) as workers:
        first, second, third = [workers.submit(process, None) for _ in range(3)]
        assert first.result() == second.result() != third.result()


def test_what_goes_wrong_in_a_process_is_told_and_the_next_task_is_done():
    with Workers(1) as workers:
        with pytest.raises(WorkerStumbled, match="ZeroDivisionError"):
            workers.submit(divide, 0).result()
        assert workers.submit(divide, 2).result() == 0.5


def test_what_cannot_be_handed_over_is_told_and_the_next_task_is_done():
    with Workers(1) as workers:
        with pytest.raises(Exception, match="pickle"):
            workers.submit(lambda _: None, None).result()
        assert workers.submit(divide, 2).result() == 0.5


def test_leaving_ends_work_that_is_under_way():
    with Workers(1) as workers:
        number = workers.submit(process, None).result()
        workers.submit(time.sleep, 3600)
    assert not psutil.pid_exists(number)


def test_no_process_outlives_its_owner(tmp_path):
    script = tmp_path / "owner.py"
    script.write_text(
        "import time\n"
        "from backend.service.workers import Workers\n"
        "if __name__ == '__main__':\n"
        "    workers = Workers(2)\n"
        "    for _ in range(2):\n"
        "        workers.submit(time.sleep, 3600)\n"
        "    time.sleep(3600)\n"
    )
    owner = subprocess.Popen([sys.executable, script], env=os.environ | {"PYTHONPATH": str(ROOT)})
    family = []
    while sum(each.children() == [] for each in family) < 3:
        time.sleep(0.05)
        family = psutil.Process(owner.pid).children(recursive=True)
    owner.kill()
    owner.wait()
    gone, alive = psutil.wait_procs(family, timeout=30)
    assert (len(gone), alive) == (len(family), [])
