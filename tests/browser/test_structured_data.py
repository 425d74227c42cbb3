"""The dataset's description in the page, as a browser has it."""

from __future__ import annotations

READ = """() => {
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return blocks.map((block) => JSON.parse(block.textContent)['@type']);
}"""


def test_a_block_of_data_is_read_and_breaks_no_policy(visit) -> None:
    visitor = visit()
    page = visitor.open("/data")
    assert page.evaluate(READ) == ["Dataset"]
    assert visitor.troubles == []
