"""The first page's row of figures: what there is none of is not said."""

from __future__ import annotations

from dashboard.dataset.collections import collected
from dashboard.i18n import Language
from dashboard.pages.site import build_site
from dashboard.requests.choices import ChoiceValues
from tests.pages.conftest import every, looking, words
from tests.real import OUTSIDE, real_charts, real_dataset


def figures(site, language):
    [row] = every(site.pages["/"].layout(site, looking("/", language), ChoiceValues({})), "Dl")
    return row


def test_what_there_is_none_of_is_left_out(site):
    outside = build_site(collected(real_dataset(), [OUTSIDE]), real_charts())
    row = figures(outside, Language.EN)
    assert len(row.children) == 3
    assert not {"alliances", "undisclosed", "disagreements", "planned"} & set(words(row).split())
    row = figures(site, Language.EN)
    assert len(row.children) == 5
    assert {"alliances", "undisclosed", "disagreements", "planned"} <= set(words(row).split())


def test_amounts_in_two_currencies_are_not_written_as_a_sum(site):
    assert "1억 달러 · 3000억 원" in words(figures(site, Language.KO))
    assert "계획된 기업 자체 투자·공공 재정" in words(figures(site, Language.KO))


def test_rounds_of_funding_are_not_added_to_what_is_planned(site):
    both = build_site(collected(real_dataset(), ["articles", OUTSIDE]), real_charts())
    assert "1억 달러 · 3000억 원" in words(figures(both, Language.KO))
