"""The page about the Atlas: who is credited for what is shown."""

from __future__ import annotations

from dashboard.dataset.collections import collected
from dashboard.i18n import Language
from dashboard.pages.site import build_site
from dashboard.requests.choices import ChoiceValues
from tests.pages.conftest import every, looking, words
from tests.real import OUTSIDE, real_charts, real_dataset

CREDIT = "Epoch AI, “Data on AI”, epoch.ai"


def about(site):
    return site.pages["/about"].layout(site, looking("/about", Language.EN), ChoiceValues({}))


def test_a_collection_that_asks_for_credit_has_it_where_it_is_shown(site):
    page = about(build_site(collected(real_dataset(), [OUTSIDE]), real_charts()))
    assert f"{CREDIT}:" in words(page)
    [cited] = every(page, "Code")
    assert words(cited).endswith(f"CC BY 4.0; {CREDIT}, CC BY 4.0.")
    assert CREDIT not in words(about(site))
