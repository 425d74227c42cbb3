"""axe-core finds nothing with a table, a menu or evidence open; test_pages has it on all pages."""

from __future__ import annotations

import pytest

from tests.browser.accessibility import violations
from tests.browser.test_pages import CHARTS


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/evidence/size-exaone-herald", "/models?axis=x", "/nowhere"])
def test_address_is_accessible(visit, path: str, theme: str) -> None:
    seen = visit()
    joined = "&" if "?" in path else "?"
    assert violations(seen.open(f"{path}{joined}lang=en&theme={theme}")) == []


@pytest.mark.parametrize("chart", CHARTS)
def test_what_opens_is_accessible(visit, chart: str) -> None:
    seen = visit()
    page = seen.open(f"/charts/{chart}?lang=en")
    page.locator(f"#chart-{chart}").get_by_role("button", name="Table").click()
    page.wait_for_selector(f"#chart-{chart} .ag-row")
    for menu in (f"#chart-{chart} .choices details", f"#chart-{chart} .action-menu"):
        for summary in page.locator(f"{menu} > summary").all()[:1]:
            summary.click()
        assert violations(page, f"#chart-{chart}") == []
    page.keyboard.press("Escape")
    page.locator(f"#chart-{chart}").get_by_role("button", name="Evidence").click()
    page.wait_for_selector(".panel.show q")
    assert violations(page, ".panel") == []
