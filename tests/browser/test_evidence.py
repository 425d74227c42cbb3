"""The pages of claims: searched, filtered, each at an address of its own."""

from __future__ import annotations


def test_evidence_page_searches_in_both_languages_and_filters(stay) -> None:
    seen = stay()
    page = seen.go("/evidence")
    total = page.locator(".count").inner_text()
    box = page.get_by_role("searchbox")
    box.fill("엑사원")
    box.press("Enter")
    page.wait_for_url("**q=**")
    page.wait_for_function(
        "total => document.querySelector('.count').innerText !== total", arg=total
    )
    korean = page.locator(".count").inner_text()
    page = seen.open("/evidence?q=exaone")
    assert page.locator(".count").inner_text() == korean
    page = seen.open("/evidence?table=parameter_counts&status=planned&lang=en")
    page.wait_for_selector(".ag-row")
    texts = page.locator(".ag-center-cols-container .ag-row").all_inner_texts()
    assert texts
    assert all("planned" in text for text in texts)
    assert seen.troubles == []


def test_a_claim_has_an_address_with_its_words_place_and_rivals(stay) -> None:
    seen = stay()
    page = seen.go("/evidence/size-exaone-herald?lang=en")
    text = page.locator("main").inner_text()
    assert "최대 3000억개" in text
    assert "paragraph 8 of 13" in text
    assert "300,000,000,000" in text
    assert "Known disagreement" in text
    page.get_by_role("link", name="3000억 개").first.click()
    page.wait_for_url("**/evidence/size-exaone-joongang**")
    assert seen.troubles == []


def test_an_unknown_claim_gets_no_evidence_and_no_error(stay) -> None:
    seen = stay()
    page = seen.go("/evidence?claim=nothing")
    assert page.locator(".count").inner_text().startswith("주장 0")
    assert seen.troubles == []


def test_a_computed_mark_opens_its_arithmetic(stay) -> None:
    page = stay().go("/market?lang=en&market-growth.currency=USD")
    page.evaluate("""() => {
      const plot = document.querySelector("#chart-market-growth .js-plotly-plot");
      plot.data.forEach((data, curveNumber) => {
        (data.customdata || []).forEach((customdata, pointNumber) => {
          const words = String((data.hovertext || [])[pointNumber]);
          if (data.hoverinfo !== "text" || !words.includes("2024")) return;
          if (!customdata.includes("2019-hankyung")) return;
          window.mark = { curveNumber, pointNumber, data, customdata };
        });
      });
    }""")
    page.evaluate("""() => document.querySelector("#chart-market-growth .js-plotly-plot")
      .emit("plotly_click", { points: [window.mark] })""")
    page.wait_for_selector("#panel.show .arithmetic >> text=^(5/6) ≈ $133B (2024)")
