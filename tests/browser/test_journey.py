"""From a name in Korean to a picture that can be made anew: the whole way of a reader."""

from __future__ import annotations

from io import BytesIO
from urllib.parse import parse_qs, urlsplit

from PIL import Image
from playwright.sync_api import expect


def test_from_an_alias_to_a_picture_and_back_to_the_same_picture(visit) -> None:
    seen = visit()
    page = seen.open("/?lang=ko")
    page.keyboard.press("/")
    page.keyboard.insert_text("LG그룹")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_contain_text("LG")
    page.keyboard.press("Enter")
    page.wait_for_url("**/organizations/lg-group?lang=ko")

    # A figure leads to what it was read from, and that to the charts that use it.
    page.get_by_role("link", name="3000억 (중앙일보)").click()
    page.wait_for_url("**/evidence/size-exaone-joongang?lang=ko")
    expect(page.locator(".claim-page q").first).to_contain_text("3000억 개")

    # Three articles back from all of them: the day of the claim itself.
    handle = page.locator("#known-handle")
    for _ in range(4):
        handle.press("ArrowLeft")
    expect(page.locator(".known-words")).to_contain_text("2022-02-23 기준")
    expect(page).to_have_url(
        f"{seen.server}/evidence/size-exaone-joongang?lang=ko&as_of=2022-02-23"
    )
    link = page.get_by_role("link", name="모델 크기")
    expect(link).to_have_attribute("href", "/charts/model-sizes?lang=ko&as_of=2022-02-23")
    link.press("Enter")
    page.wait_for_url("**/charts/model-sizes?lang=ko&as_of=2022-02-23")
    seen.drawn()

    # The picture knows the address that makes it anew, and so does the dialog.
    page.get_by_role("button", name="가져가기").press("Enter")
    page.wait_for_selector(".modal.show #takeaway-file")
    page.locator("#takeaway-for").get_by_text("문서").click()
    page.locator("#takeaway-kind").get_by_text("PNG").click()
    png = page.get_by_role("link", name="PNG 그림 내려받기")
    expect(png).to_be_visible()
    offered = seen.server + png.get_attribute("href")
    with page.expect_download() as download:
        png.press("Enter")
    content = download.value.path().read_bytes()
    with Image.open(BytesIO(content)) as picture:
        address = picture.text["URL"]
    parameters = {"lang": ["ko"], "theme": ["light"], "as_of": ["2022-02-23"]}
    for one in (address, offered):
        assert one.startswith(f"{seen.server}/charts/model-sizes.png?")
        assert parse_qs(urlsplit(one).query) == parameters
    answer = page.goto(address)
    assert answer.headers["content-type"] == "image/png"
    assert answer.body() == content
    assert seen.troubles == []
