"""What a process no longer uses goes back when nobody waits for it."""

import subprocess
import sys

_PROCESS = """
import time, weakref
from pathlib import Path
from dashboard.commands.memory import give_back_memory

class Day: ...

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

give_back_memory()
last = [b"x" * 100_000 for _ in range(2_000)][-1]  # what lasts stands behind the holes
day = Day()
day.itself, found = day, weakref.ref(day)
del day
assert found() and resident() > 200e6
while time.process_time() < 1.5:  # who did little has little to give back
    pass
ended = time.monotonic() + 30
while found() or resident() > 150e6:
    assert time.monotonic() < ended, (found(), resident())
    time.sleep(0.1)
"""


def test_garbage_and_holes_go_back_when_work_has_ended() -> None:
    subprocess.run([sys.executable, "-c", _PROCESS], check=True)
