"""A golden digest of what the Atlas answers, so that a move changes nothing that can be seen.

    python tools/digest.py make        write the digest of this tree
    python tools/digest.py compare     list what differs from it, and show the first difference
    python tools/digest.py compiled    hold what is said of a dataset a hundred times as large,
                                       compiled, against the same read from its files

Every chart as JSON, under each single choice, at three widths, in both languages; and whole
responses of pages, embeds, files, API, errors, HEAD and 304. Only addresses are asked, so that
nothing in here depends on how the Atlas is built. The first difference is shown beside the answer
of the commit that the digest was made from, whose server runs from a work tree of its own.
"""

from __future__ import annotations

import argparse
import difflib
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from hashlib import sha256
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.synthetic import SCALES, synthetic  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

DIGEST = ROOT / "tests" / "digest.txt"
WIDTHS = (340, 720, 1280)
LANGUAGES = ("ko", "en")
_PATIENCE = 60
_LONG = re.compile(r"-?\d+\.\d{9,}(?:e[+-]?\d+)?")
"""Numbers with more digits than are measured or drawn."""
_THINGS, _FEW = frozenset({"models", "developers"}), 3
"""Choices among things without end, and of how many of these each chart is asked for."""
_YEARS = frozenset({"from", "to"})
_NAMED = {"reference": ["gpt-3", "hyperclova", "exaone"], "title": ["0"]}
"""Choices of a year, and values of those with more than a document lists."""
_HEADERS = (
    "content-type",
    "cache-control",
    "content-security-policy",
    "content-disposition",
    "location",
    "vary",
    "access-control-allow-origin",
    "x-frame-options",
)
# What follows from the hour, the port and the bytes of a script, not from what is said.
_PASSING = (
    (re.compile(r"127\.0\.0\.1(:|%3A)\d+"), "HOST"),
    (re.compile(r"(\?|/suites/|[?&]m=|\.v\d\w*m|-)[0-9a-f]{8,}|fingerprint=\w+"), "FINGERPRINT"),
    (re.compile(r'snapshot="\w+"'), "SNAPSHOT"),
    (re.compile(r'"chunks":"[^"]*"'), "CHUNKS"),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*(Z|\+00:00)"), "TIME"),
    (re.compile(r"\([\d년월일 ]+ 접속\)|\(accessed [\w, ]+\)"), "TODAY"),
)

PAGES = (
    "/",
    "/models",
    "/alliances",
    "/market",
    "/investments",
    "/sources",
    "/organizations",
    "/organizations/naver",
    "/evidence",
    "/evidence?q=LG",
    "/evidence/size-exaone-herald",
    "/disagreements",
    "/data",
    "/about",
    "/verify",
    "/api",
    "/search?q=LG",
    "/charts/model-sizes",
    "/charts/market-growth?currency=KRW",
    "/?as_of=2022-03-05",
)
OTHERS = (
    "/embed/model-sizes",
    "/embed/alliance-matrix?lang=en&theme=dark",
    "/embed/page/market",
    "/charts/model-sizes.csv?lang=ko",
    "/charts/investments.csv?lang=en",
    "/charts/alliance-matrix.svg?lang=ko&width=720",
    "/api/tables",
    "/api/tables/models.json?limit=5",
    "/api/tables/models.csv",
    "/api/search?q=LG",
    "/openapi.json",
    "/llms.txt",
    "/embed.js",
    "/oembed?url=http%3A%2F%2F127.0.0.1%2Fcharts%2Fmodel-sizes",
    "/healthz",
    "/nothing",
    "/charts/nothing.json",
    "/charts/model-sizes.json?axis=cubic&nothing=1",
    "/charts/model-sizes?axis=cubic",
    "/embed/model-sizes?axis=cubic",
    "/api/tables/models.json?limit=-1",
    "/evidence/nothing",
)


def main() -> int:
    """Make or compare."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("make", "compare", "compiled"))
    what = parser.parse_args().what
    if what == "compiled":
        return _compiled()
    with served(ROOT) as port:
        answers = _answers(port)
        found = {address: _hash(text) for address, text in answers.items()}
        if what == "make":
            return _make(found)
        return _compare(found, answers)


def _make(found: dict[str, str]) -> int:
    commit = _git("rev-parse", "HEAD")
    lines = [f"# of {commit}", *[f"{found[address]} {address}" for address in sorted(found)]]
    DIGEST.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{DIGEST.relative_to(ROOT)}: {len(found)} answers of {commit[:10]}")
    return 0


def _compare(found: dict[str, str], answers: dict[str, str]) -> int:
    head, *lines = DIGEST.read_text(encoding="utf-8").splitlines()
    known = {address: digest for digest, address in (line.split(" ", 1) for line in lines)}
    differing = sorted(one for one in known.keys() | found if known.get(one) != found.get(one))
    print(f"{len(known)} answers, {len(differing)} differ")
    for address in differing[:200]:
        kind = "differs" if address in known and address in found else "is new or gone"
        print(f"  {address} {kind}")
    shared = [one for one in differing if one in known and one in found]
    if shared:
        _show(shared[0], answers[shared[0]], head.removeprefix("# of "))
    return 1 if differing else 0


def _compiled() -> int:
    """Compare what a server says of a large dataset with and without a compiled edition."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        own = {"ATLAS_DATA": str(synthetic(ROOT / "data", SCALES[1], place))}
        with served(ROOT, {**own, "ATLAS_CACHE": ""}) as port:
            plain = _answers(port, WIDTHS[-1:])
        with served(ROOT, {**own, "ATLAS_CACHE": str(place / "cache")}) as port:
            compiled = _answers(port, WIDTHS[-1:])
        if not any((place / "cache").glob("*.columns")):
            raise RuntimeError("nothing was compiled")
    differing = [one for one in plain if plain[one] != compiled[one]]
    print(f"{len(plain)} answers, {len(differing)} differ")
    for address in differing:
        print(f"  {address} differs")
    if differing:
        _print_difference(differing[0], plain[differing[0]], compiled[differing[0]])
    return 1 if differing else 0


def _show(address: str, now: str, commit: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _git("worktree", "add", "--detach", folder, commit)
        try:
            with served(Path(folder)) as port:
                before = _answer(port, address)
        finally:
            _git("worktree", "remove", "--force", folder)
    _print_difference(address, before, now)


def _print_difference(address: str, before: str, now: str) -> None:
    lines = difflib.unified_diff(_lines(before), _lines(now), "before", "now", lineterm="", n=2)
    print(f"\n{address}")
    print("\n".join(line[:300] for line in list(lines)[:60]))


def _lines(text: str) -> list[str]:
    """Return an answer in short lines, so that a difference can be seen."""
    return re.sub(r"(?<=[>,;}])(?=[<{\"\w])", "\n", text).splitlines()


def _answers(port: int, widths: Sequence[int] = WIDTHS) -> dict[str, str]:
    description = json.loads(_get(port, "GET", "/openapi.json")[2])
    addresses = list(_charts(description, widths))
    addresses += [
        f"{address}{'&' if '?' in address else '?'}lang={language}"
        for address in PAGES
        for language in LANGUAGES
    ]
    addresses += [*OTHERS, "HEAD /", "HEAD /charts/model-sizes.json", "304 /", "304 /llms.txt"]
    with ThreadPoolExecutor(4) as pool:
        return dict(
            zip(addresses, pool.map(lambda one: _answer(port, one), addresses), strict=True)
        )


def _charts(description: dict[str, Any], widths: Sequence[int]) -> Iterator[str]:
    """Return each chart under each single choice, at each width, in each language."""
    for path, operations in description["paths"].items():
        if not re.fullmatch(r"/charts/[a-z-]+\.json", path):
            continue
        choices = [{}]
        for parameter in operations["get"]["parameters"]:
            parameter = _resolved(parameter, description)
            if parameter["name"] not in {"lang", "width"}:
                choices += _single(parameter)
        for choice in choices:
            for width in widths:
                for language in LANGUAGES:
                    told = {**choice, "width": width, "lang": language}
                    yield f"{path}?{urlencode(told, quote_via=quote)}"


def _single(parameter: dict[str, Any]) -> list[dict[str, str]]:
    """Return a parameter's values, one at a time; of a number its ends."""
    name, schema = parameter["name"], parameter.get("schema", {})
    if parameter["in"] != "query":
        return []
    if name == "as_of":
        return [{name: day} for day in ("2021-06-01", "2022-03-05", "2022-03-20")]
    values = schema.get("enum") or schema.get("items", {}).get("enum") or _NAMED.get(name, [])
    if name in _YEARS:
        values = values[-_FEW:]
    if schema.get("type") == "number" and "minimum" in schema:
        values = [schema["minimum"], schema["maximum"]]
    if name in _THINGS:
        values = values[:_FEW]
    return [{name: str(value)} for value in values if value != schema.get("default")]


def _resolved(value: dict[str, Any], description: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in value:
        found: Any = description
        for part in value["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        value = found
    return value


def _answer(port: int, address: str) -> str:
    """Return an answer as text: status, headers that say something, body."""
    method, _, path = address.rpartition(" ")
    headers = {"Accept": "text/html"} if "." not in path.partition("?")[0] else {}
    if method == "304":
        tag = _settled(port, "GET", path, headers)[1].get("etag", "")
        method, headers = "GET", {**headers, "If-None-Match": tag}
    status, told, body = _settled(port, method or "GET", path, headers)
    lines = [str(status), *[f"{name}: {told[name]}" for name in _HEADERS if name in told]]
    text = "\n".join([*lines, body.decode("utf-8", "replace")])
    for pattern, instead in _PASSING:
        text = pattern.sub(instead, text)
    return text


def _settled(
    port: int, method: str, path: str, headers: dict[str, str]
) -> tuple[int, dict[str, str], bytes]:
    """Return an answer that is whole: a busy server sends a page's frame first."""
    deadline = time.monotonic() + _PATIENCE
    found = _get(port, method, path, headers)
    while b'class="loading"' in found[2]:
        if time.monotonic() > deadline:
            raise TimeoutError(f"{path} is still loading")
        time.sleep(0.1)
        found = _get(port, method, path, headers)
    return found


def _get(
    port: int, method: str, path: str, headers: dict[str, str] | None = None
) -> tuple[int, dict[str, str], bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request(method, path, headers={"Accept-Language": "ko", **(headers or {})})
        answer = connection.getresponse()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
    finally:
        connection.close()


@contextmanager
def served(folder: Path, settings: Mapping[str, str] | None = None) -> Iterator[int]:
    """Run the server of a tree with settings of its own; gives its port."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    command = [sys.executable, "-m", "dashboard.cli", "serve", "--port", str(port)]
    environment = {
        **os.environ,
        "PYTHONPATH": str(folder),
        "ATLAS_PRERENDER": "0",
        "ATLAS_BROWSERS": "0",
        **(settings or {}),
    }
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                if _get(port, "GET", "/readyz")[0] == 200:
                    break
            except OSError:
                if time.monotonic() > deadline or process.poll() is not None:
                    raise
            time.sleep(0.1)
        yield port
    finally:
        process.terminate()
        process.wait()


def _hash(text: str) -> str:
    """Return a hash that is the same on every processor: last digits are rounded differently."""
    rounded = _LONG.sub(lambda found: f"{float(found[0]):.9g}", text)
    return sha256(rounded.encode()).hexdigest()[:16]


def _git(*arguments: str) -> str:
    run = subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True, text=True)
    return run.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
