"""Tables fill their width, name what identifiers stand for, and lead to profiles and their head."""

from __future__ import annotations

from playwright.sync_api import expect

# Its columns are together as wide as the table, or wider.
FILLS = """() => [...document.querySelectorAll(".atlas-grid")]
  .filter((one) => one.checkVisibility()).every((grid) => {
    const heads = [...grid.querySelectorAll(".ag-header-cell")];
    const wide = heads.reduce((sum, one) => sum + one.getBoundingClientRect().width, 0);
    return heads.length && wide >= grid.querySelector(".ag-header-viewport").clientWidth - 1;
  })"""


def test_tables_fill_their_width(stay) -> None:
    seen = stay()
    page = seen.go("/evidence?lang=en")
    page.wait_for_selector(".ag-row")
    page.wait_for_function(FILLS)
    for path in ("/data?table=models", "/data?table=model_developers&lang=en"):
        seen.go(path)
        page.wait_for_selector(".ag-row")
        page.wait_for_function(FILLS)
    for chart in ("claims-by-source", "alliance-overlap"):
        seen.go(f"/charts/{chart}?lang=ko")
        page.get_by_role("button", name="표", exact=True).click()
        page.wait_for_selector(".ag-row")
        page.wait_for_function(FILLS)
    assert seen.troubles == []


def test_identifiers_stand_beside_names_and_numbers_are_grouped(stay) -> None:
    seen = stay()
    page = seen.go("/data?lang=ko")
    rows = page.locator(".atlas-grid .ag-row")
    expect(rows.filter(has_text="우다오 2.0 · wu-dao-2")).to_contain_text("1,750,000,000,000")
    expect(page.locator(".ag-header-cell").nth(1)).to_contain_text("모델 · model")
    seen.go("/data?table=market_forecasts&lang=en")
    expect(rows.filter(has_text="IDC · idc").first).to_contain_text("2024")
    assert "2,024" not in page.locator(".atlas-grid").inner_text()
    assert seen.troubles == []


def test_a_name_leads_to_its_profile_and_opens_no_evidence(stay) -> None:
    seen = stay()
    page = seen.go("/charts/model-sizes?lang=ko")
    page.get_by_role("button", name="표", exact=True).click()
    row = page.locator(".ag-row", has_text="메가트론")
    expect(row.get_by_role("link")).to_have_text(["마이크로소프트", "엔비디아"])
    assert page.locator(".ag-row", has_text="KT·KAIST 초거대 AI").get_by_role("link").count() == 2
    row.get_by_role("link", name="엔비디아").click()
    expect(page.locator("#page h1")).to_have_text("엔비디아")
    page.wait_for_url("**/organizations/nvidia?lang=ko")
    assert page.locator(".panel.show").count() == 0
    assert seen.troubles == []


def test_shift_and_tab_lead_from_any_cell_to_the_head_of_its_column(stay) -> None:
    seen = stay()
    page = seen.go("/evidence?lang=en")
    page.wait_for_selector(".is-measured")
    page.locator(".ag-row[row-index='5'] .ag-cell[aria-colindex='3']").focus()
    page.keyboard.press("Shift+Tab")
    expect(page.locator(".ag-header-cell:focus")).to_contain_text("Table")
    page.keyboard.press("Shift+Tab")
    expect(page.locator(".ag-header-cell:focus")).to_contain_text("As written")
    assert seen.troubles == []


def test_columns_beyond_the_edge_are_hinted_at_until_the_last_one_is_seen(stay) -> None:
    seen = stay(900, 800)
    page = seen.go("/data?table=models&lang=en")
    page.wait_for_selector(".atlas-grid .has-more .ag-row")
    page.locator(".ag-center-cols-viewport").evaluate("one => one.scrollLeft = one.scrollWidth")
    page.wait_for_selector(".atlas-grid :not(.has-more) .ag-row")
    expect(page.locator(".has-more")).to_have_count(0)
    assert seen.troubles == []


def test_a_box_to_tick_has_an_edge_that_is_seen_in_the_dark(stay) -> None:
    seen = stay(900, 800)
    page = seen.go("/data?lang=en&theme=dark")
    box = page.locator(".takeaway .form-check-input")
    expect(box).to_have_css("border-color", "rgb(155, 166, 178)")


def test_on_a_phone_a_disagreement_gives_each_claim_the_whole_width(stay) -> None:
    seen = stay(390, 800)
    page = seen.go("/disagreements?lang=en")
    claim = page.locator("#exaone-size tbody th").first
    shown = page.locator("#exaone-size tbody tr").first.locator("td")
    whole, cell = claim.bounding_box(), shown.first.bounding_box()
    assert whole["width"] > 3 * cell["width"] - 1
    assert cell["y"] >= whole["y"] + whole["height"] - 1
    expect(page.get_by_role("columnheader", name="Latest source").first).to_be_visible()
