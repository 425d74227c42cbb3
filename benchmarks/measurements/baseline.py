"""The Atlas against an earlier commit of itself: what a reader and a portal wait for.

Each runs with the packages that its own requirements lock.
"""

from __future__ import annotations

import subprocess
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.bench import Measurement
from benchmarks.chromium import reader
from benchmarks.client import Client
from benchmarks.comparison import Comparison, in_turns
from benchmarks.kinds import ATLAS
from benchmarks.measurements import portal
from benchmarks.measurements.choice import new_states, record_change, seen_states
from benchmarks.measurements.first_paint import visit_to
from benchmarks.measurements.weight import parts_of
from benchmarks.peers.charts import CHARTS
from benchmarks.peers.portal import serving
from benchmarks.servers import ROOT, environment, free_port, running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from benchmarks.bench import Bench
    from benchmarks.callbacks import Values
    from benchmarks.chromium import Reader
    from benchmarks.servers import Kind, Server
    from benchmarks.synthetic import Scale

_NOW, _THEN = "now", "then"

_GROW = """
import sys
from pathlib import Path
from benchmarks.synthetic import SCALES, synthetic
place, name = sys.argv[1:]
[scale] = [one for one in SCALES if one.name == name]
print(synthetic(Path("data"), scale, Path(place)))
"""


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure first paint, weight, choice and portal of both commits in turns."""
    with checkout(bench.base, bench.place("base")) as earlier, reader() as person:
        base = earlier.kind
        kinds = {_NOW: ATLAS, _THEN: base}
        compare = partial(_comparison, bench.base)
        with ExitStack() as stack:
            servers = {
                name: stack.enter_context(_running(one, bench)) for name, one in kinds.items()
            }
            paints = _taken(
                bench, {name: visit_to(person, one.address) for name, one in servers.items()}
            )
            ours = {chart: record_change(person, servers[_NOW], chart) for chart in CHARTS}
            theirs = {chart: record_change(person, servers[_THEN], chart) for chart in CHARTS}
            asked: dict[str, list[dict[str, Values]]] = {_NOW: [], _THEN: []}
            measures = {}
            for name, changes in ((_NOW, ours), (_THEN, theirs)):
                client = Client(servers[name].port)
                measures[f"{name} new"] = new_states(changes, client, asked[name])
                measures[f"{name} seen"] = seen_states(changes, client, asked[name])
            choices = _taken(bench, measures)
            # When its pictures are drawn a page is heavier: not before both servers have had time.
            weights = {name: parts_of(person, one.address) for name, one in servers.items()}
        portals = _portals(bench, person, kinds)
    for what, place in (("first chart visible", 0), ("first chart can be hovered", 1)):
        samples = {name: tuple(one[place] for one in paints[name]) for name in kinds}
        yield compare(what, "ms", samples)
    heavy = {name: (parts["html"] + parts["style"],) for name, parts in weights.items()}
    yield compare("HTML and render-blocking style, compressed", "bytes", heavy)
    yield compare("portal page, all six embeds visible", "ms", portals)
    for what, which in (("not seen before", "new"), ("seen before", "seen")):
        changed = {name: choices[f"{name} {which}"] for name in kinds}
        yield compare(f"choice changed, {what}: server", "ms", changed)


@dataclass(frozen=True, slots=True)
class EarlierCommit:
    """An earlier commit, ready to run.

    Attributes:
        folder: Its files.
        python: The Python with the packages that it locks.
    """

    folder: Path
    python: Path

    @property
    def kind(self) -> Kind:
        """Its server."""
        return replace(ATLAS, name="base", folder=self.folder, python=self.python)

    @property
    def data(self) -> Path:
        """Its dataset."""
        return self.folder / "data"

    def said(self, *arguments: str) -> str:
        """Return what its Python prints, run among its files."""
        return subprocess.run(
            [str(self.python), *arguments],
            cwd=self.folder,
            env=environment(self.data, self.folder),
            check=True,
            capture_output=True,
            text=True,
        ).stdout

    def grown(self, scale: Scale, place: Path) -> Path:
        """Return the larger dataset that it makes of its own."""
        return Path(self.said("-c", _GROW, str(place), scale.name).strip())


@contextmanager
def checkout(commit: str, place: Path) -> Iterator[EarlierCommit]:
    """Give the files of a commit, until the block ends, and its packages.

    Raises:
        subprocess.CalledProcessError: If there is no such commit, or its packages cannot be had.
    """
    folder = place / commit
    git = ("git", "-C", str(ROOT), "worktree")
    subprocess.run([*git, "add", "--force", "--detach", str(folder), commit], check=True)
    try:
        packages = place / f"{commit}-packages"
        made = [ROOT / "tools" / "venv.sh", folder / "requirements.txt", packages]
        subprocess.run(made, check=True)
        yield EarlierCommit(folder, packages / "bin" / "python")
    finally:
        subprocess.run([*git, "remove", "--force", str(folder)], check=True)


def _running(kind: Kind, bench: Bench) -> AbstractContextManager[Server]:
    """Run a commit on its own dataset: an earlier one need not accept today's."""
    return running(kind, bench, kind.folder / "data")


def _portals(bench: Bench, person: Reader, kinds: dict[str, Kind]) -> dict[str, tuple[Any, ...]]:
    with ExitStack() as stack:
        visits = {}
        for name, kind in kinds.items():
            port = free_port()
            server = stack.enter_context(_running(portal.embeddable(kind, port), bench))
            frames = [f"{server.address}/{place}" for place in portal.EMBEDS]
            visits[name] = portal.visit_to(person, stack.enter_context(serving(frames, port)))
        visited = _taken(bench, visits)
        return {name: portal.seen_of(taken) for name, taken in visited.items()}


def _taken(bench: Bench, measures: dict[str, Callable[[], Any]]) -> dict[str, tuple[Any, ...]]:
    for measure in measures.values():  # The first of each is not counted.
        measure()
    return in_turns(bench.pairs, measures)


def _comparison(
    base: str, what: str, unit: str, samples: Mapping[str, tuple[float, ...]]
) -> Comparison:
    return Comparison(what, base, unit, samples[_NOW], samples[_THEN])


BASELINE = Measurement("baseline", (), run)
