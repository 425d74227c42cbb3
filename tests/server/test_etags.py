"""Strong tags, and 304 where nothing changed."""

from __future__ import annotations

from functools import partial

import pytest

from dashboard.export.formats import FileFormat
from dashboard.server.etags import tags_of
from tests.conftest import running_server
from tests.processes import until
from tests.server.client import HTML, Answer, ask

PACKED = {"Accept-Encoding": "gzip"}
ANSWERS = [
    "/embed/model-sizes",
    "/charts/model-sizes.xlsx",
    "/healthz",
    "/api/tables",
    "/api/tables/models.csv",
    "/api/tables/growth_rates.csv?limit=1",
    "/api/dataset.zip",
    "/llms.txt",
    "/openapi.json",
    "/assets/atlas.css",
    "/assets/icon.svg",
    "/static/bootstrap/bootstrap.min.css",
    "/_dash-dependencies",
    "/_dash-component-suites/dash/dcc/async-graph.js",
]


@pytest.fixture(scope="module")
def server(drawing_server: str) -> str:
    return drawing_server


def get(server: str, path: str, method: str = "GET", **headers: str) -> Answer:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return ask(server, path, method, headers={**HTML, **given})


@pytest.mark.parametrize("path", ANSWERS)
def test_an_unchanged_answer_is_not_sent_again_in_either_encoding(server, path: str) -> None:
    tags = set()
    for encoding in ({}, PACKED):
        first = get(server, path, **encoding)
        tag = first.headers["ETag"]
        assert first.status == 200
        assert tag.startswith('"')
        assert tag.endswith('"')
        assert tag.endswith('-gzip"') == (first.headers["Content-Encoding"] == "gzip")
        again = get(server, path, If_None_Match=tag, **encoding)
        assert (again.status, again.body) == (304, b"")
        for name in ("ETag", "Cache-Control", "Vary"):
            assert again.headers[name] == first.headers[name]
        assert again.headers["Content-Type"] is None
        tags.add((tag, len(first.body)))
    sizes = {size for _, size in tags}
    assert len({tag for tag, _ in tags}) == len(sizes), "other bytes have another tag"


def test_the_tag_of_the_other_encoding_is_not_what_would_be_sent(server) -> None:
    path = "/api/tables"
    plain, packed = get(server, path).headers["ETag"], get(server, path, **PACKED).headers["ETag"]
    assert plain != packed
    assert get(server, path, If_None_Match=packed).status == 200
    assert get(server, path, If_None_Match=plain, **PACKED).status == 200


PAGES = [
    *("/", "/models?lang=en", "/organizations?lang=ko", "/data?lang=en&theme=dark", "/api?lang=en"),
    *("/charts/market-growth?lang=ko&axis=log", "/evidence/size-exaone-herald", "/search?q=lg"),
]
FILES = [f"/charts/model-sizes.{format_}?lang=en" for format_ in FileFormat]


@pytest.mark.parametrize("path", PAGES)
def test_an_unchanged_page_is_not_sent_again(server, path: str) -> None:
    seen: list[str] = []
    while seen[-3:] != [path] * 3:
        first = get(server, path)
        again = get(server, path, If_None_Match=first.headers["ETag"])
        seen.append(path if (again.status, again.body) == (304, b"") else again.headers["ETag"])
        changes = [one for one in seen if one != path]
        assert len(changes) <= 2, "when it is made, and when its pictures are there"


def test_every_process_gives_the_same_tag(server) -> None:
    host = {"Host": "atlas.example"}
    with running_server(PYTHONHASHSEED="1") as other:

        def is_alike(path: str) -> bool:
            first, second = (get(one, path, **host) for one in (server, other))
            return (first.status, first.headers["ETag"]) == (200, second.headers["ETag"])

        addresses = (*ANSWERS, *PAGES, *FILES)
        assert not [one for one in addresses if not until(partial(is_alike, one))]


@pytest.mark.parametrize(
    ("shape", "status"),
    [
        ("{}", 304),
        ("W/{}", 304),
        ('"other", {}', 304),
        ('"with,comma",W/{} , "x"', 304),
        ("*", 304),
        (" * ", 304),
        ('"other"', 200),
        ("nonsense", 200),
        ("", 200),
        ('"*"', 200),
    ],
)
def test_what_a_client_has_may_be_a_list_weak_or_anything(server, shape: str, status: int) -> None:
    path = "/api/tables/models.json"
    tag = get(server, path).headers["ETag"]
    assert get(server, path, If_None_Match=shape.format(tag)).status == status


def test_a_tag_counts_before_a_date(server) -> None:
    path = "/assets/atlas.css"
    future = "Fri, 01 Jan 2100 00:00:00 GMT"
    both = get(server, path, If_None_Match='"other"', If_Modified_Since=future)
    assert both.status == 200
    assert both.body == get(server, path).body


@pytest.mark.parametrize(
    "path", ["/embed/model-sizes", "/api/tables", "/assets/atlas.css", "/api/dataset.zip"]
)
@pytest.mark.parametrize("encoding", [{}, PACKED], ids=["plain", "packed"])
def test_head_has_the_headers_of_get(server, path: str, encoding: dict[str, str]) -> None:
    whole, head = get(server, path, **encoding), get(server, path, "HEAD", **encoding)
    assert head.body == b""
    without_date = [
        {name: value for name, value in answer.headers.items() if name.lower() != "date"}
        for answer in (whole, head)
    ]
    assert without_date[0] == without_date[1]
    tag = whole.headers["ETag"]
    assert get(server, path, "HEAD", If_None_Match=tag, **encoding).status == 304


@pytest.mark.parametrize("path", ["/nowhere", "/api/tables/nothing.json", "/models?lang=xx"])
def test_what_is_wrong_has_no_tag(server, path: str) -> None:
    answer = get(server, path, If_None_Match="*")
    assert answer.status in {404, 422}
    assert answer.headers["ETag"] is None


def test_another_language_is_another_answer(server) -> None:
    path = "/charts/model-sizes.csv"
    korean, english = (get(server, path, Accept_Language=one) for one in ("ko", "en"))
    assert korean.headers["ETag"] != english.headers["ETag"]
    assert get(server, f"{path}?lang=ko").headers["ETag"] == korean.headers["ETag"]
    assert "Accept-Language" in korean.headers["Vary"]


def test_tags_are_read_with_commas_inside_them() -> None:
    assert tags_of(['"a,b", W/"c"', '"d"']) == {'"a,b"', '"c"', '"d"'}
    assert tags_of([]) == frozenset()
