"""Tables that grow with every article are never made a frame of."""

import pytest

from dashboard.dataset import frames
from dashboard.dataset.dataset import of_records
from dashboard.i18n import Language, Languages
from dashboard.pages.page_request import PageRequest
from dashboard.pages.render import render
from dashboard.pages.site import build_site
from dashboard.plotting.theme import LIGHT
from tests.real import served_charts

_LARGE = {
    *("memberships", "parameter_counts", "alliance_milestones"),
    *("model_developers", "training_data"),
}
_ONE_OF_MANY = ("/organizations/naver", "/evidence/size-exaone-herald")
_ASKED = {"/evidence": {"q": ["LG"]}, "/search": {"q": ["LG"]}}


@pytest.mark.parametrize("day", [[], ["2020-01-01"], ["2021-12-15"]], ids=["all", "none", "some"])
def test_no_page_makes_a_frame_of_a_large_table(compiled, monkeypatch, day) -> None:
    framed, make = set(), frames.table_frame

    def noted(table, records, languages):
        framed.add(table.name)
        return make(table, records, languages)

    monkeypatch.setattr(frames, "table_frame", noted)
    dataset = of_records(compiled, Languages())
    site = build_site(dataset, served_charts())
    for path in (*site.pages, *_ONE_OF_MANY):
        query = _ASKED.get(path, {}) | ({"as_of": day} if day else {})
        view = PageRequest(path, query, Language.KO, LIGHT, 1280, dataset=dataset)
        render(site, view, site.find(path))
    assert "organizations" in framed
    assert not framed & _LARGE
