"""Real callback bodies, changed at random: the server never answers with an error of its own."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.server.visitor import ANSWER, OPEN, SAY, SHARE, SHOW, Visitor, post

if TYPE_CHECKING:
    from collections.abc import Iterator

CHART = "market-growth"
NAMES = st.sampled_from(["id", "value", "property", "scope", "name", "part", "points", "claims"])
ATOMS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), NAMES)
GARBAGE = st.recursive(
    ATOMS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=5,
)


@pytest.fixture(scope="module")
def bodies(server) -> dict[str, Any]:
    visitor = Visitor(server, f"/charts/{CHART}")
    real = {
        "show": visitor.body(SHOW, "view.data"),
        "open": visitor.body(OPEN, "wanted.data"),
        "share": visitor.body(SHARE, "asked.data"),
        "answer": visitor.body(ANSWER, "portal.value"),
        "say": visitor.body(SAY, "chosen.data"),
    }
    assert {name: post(server, body).status for name, body in real.items()} == dict.fromkeys(
        real, 200
    )
    return real


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every container in a body, with each of its keys."""
    inner = list(value.items() if isinstance(value, dict) else enumerate(value))
    for name, one in inner:
        yield value, name
        if isinstance(one, dict | list):
            yield from places(one)


@pytest.mark.parametrize("name", ["show", "open", "share", "answer", "say"])
@settings(max_examples=50, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_changed_body_is_never_an_error(server, bodies, name: str, data: st.DataObject) -> None:
    body = copy.deepcopy(bodies[name])
    container, place = data.draw(st.sampled_from(list(places(body))))
    if data.draw(st.integers(0, 3)):
        container[place] = data.draw(GARBAGE)
    else:
        container.pop(place)
    told = post(server, body)
    assert told.status in {200, 204, 400}
    assert "Traceback" not in told.text
