"""What the first visitor would wait for is made before; it can be left at any time."""

from __future__ import annotations

import logging
from collections import Counter
from concurrent.futures import Future
from contextlib import contextmanager
from threading import active_count
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from dashboard.export.troubles import PictureError
from dashboard.i18n import PAIR, Language
from dashboard.pages.page_request import PageRequest
from dashboard.pages.render import render
from dashboard.pages.site import build_site
from dashboard.plotting.theme import LIGHT
from dashboard.server.prerender.pages import PrerenderedPages
from dashboard.server.prerender.warming import Warming

if TYPE_CHECKING:
    from collections.abc import Iterator


def counting(catalogue, name: str):
    """A catalogue whose one chart counts how often its figure is drawn."""
    counted, real = Counter(), catalogue[name]

    def figure(context):
        counted[context.canvas.language] += 1
        return real.figure(context)

    return counted, {name: replace(real, figure=figure)}


def without_pictures(_chart_request, _format) -> Future:
    future = Future()
    future.set_exception(PictureError("not here"))
    return future


@contextmanager
def warming(site, **options: Any) -> Iterator[Warming]:
    with (
        PrerenderedPages(site, without_pictures) as first,
        Warming(site, first, **{"before": 0, **options}) as begun,
    ):
        yield begun


def test_the_first_visitor_finds_the_usual_pages_drawn(dataset, catalogue) -> None:
    counted, own = counting(catalogue, "model-sizes")
    site = build_site(dataset, own)
    with warming(site) as begun:
        begun.wait()
    drawn = Counter(counted)
    assert set(drawn) == set(PAIR)
    for path in ("/", "/models", "/charts/model-sizes"):
        for width in (1440, 390):
            render(
                site,
                PageRequest(path, {}, Language.KO, LIGHT, width, dataset=dataset),
                site.find(path),
            )
    assert counted == drawn


def test_leaving_before_it_begins_draws_nothing(dataset, catalogue) -> None:
    counted, own = counting(catalogue, "model-sizes")
    threads = active_count()
    with warming(build_site(dataset, own), before=600):
        pass
    assert not counted
    assert active_count() == threads


def test_nothing_is_drawn_from_a_dataset_that_is_not_served_any_more(dataset, catalogue) -> None:
    counted, own = counting(catalogue, "model-sizes")
    with warming(build_site(dataset, own), is_wanted=lambda: False) as begun:
        begun.wait()
    assert not counted


def test_a_chart_that_fails_does_not_keep_the_others_cold(dataset, catalogue, caplog) -> None:
    def fail(_context):
        raise ValueError("not today")

    counted, own = counting(catalogue, "model-sizes")
    broken = replace(catalogue["market-growth"], figure=fail)
    with (
        caplog.at_level(logging.CRITICAL, "dashboard"),
        warming(build_site(dataset, {broken.id: broken, **own})) as begun,
    ):
        begun.wait()
    assert counted
