"""Every number of a document is in its text or among what was not taken over: exactly once."""

from __future__ import annotations

import re
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.intake.texts.limits import RefusedTextError
from dashboard.intake.texts.reading import read_text
from tests.intake.texts.documents import docx, word_paragraph, word_run

LONG = "회사는 초거대 인공지능 개발에 돈을 더 쓴다고 밝혔다, 그리고 이는 내년까지 이어진다고 한다. "
INLINE = st.sampled_from(
    ["b", "span", "em", "a", "i", "del", "s", "ins", "font", "u", "mark", "strong"]
)
BLOCK = st.sampled_from(
    [
        "p",
        "div",
        "blockquote",
        "h3",
        "section",
        "figcaption",
        "li",
        "td",
        "aside",
        "footer",
        "center",
    ]
)
PIECE = st.recursive(
    st.sampled_from(["#", f"{LONG}#", "#<br><br>#", "글 #<br>#", "<!-- c -->#", "&nbsp;#"]),
    lambda inner: st.one_of(
        st.tuples(INLINE, inner).map(lambda made: f"글 <{made[0]}>{made[1]}</{made[0]}> 글"),
        st.tuples(BLOCK, inner).map(lambda made: f"<{made[0]}>{made[1]}</{made[0]}>"),
        st.lists(inner, min_size=1, max_size=3).map(
            lambda cells: f"<table><tr>{''.join(f'<td>{one}</td>' for one in cells)}</tr></table>"
        ),
        st.lists(inner, max_size=3).map("".join),
    ),
    max_leaves=12,
)


def numbered(text: str) -> tuple[str, list[str]]:
    """A text with a number of its own in each place, and these numbers."""
    numbers = count(10_001)
    made = re.sub("#", lambda _: f"제품{next(numbers)}", text)
    return made, re.findall(r"\d{5}", made)


def found_in(data: bytes, name: str) -> list[str]:
    try:
        manuscript = read_text(data, name)
    except RefusedTextError:
        return []
    told = [number for one in manuscript.left_out for number in one.numbers]
    return sorted([*re.findall(r"\d{5}", manuscript.text), *told])


@given(st.lists(PIECE, min_size=1, max_size=6), st.booleans())
@settings(max_examples=200, deadline=None)
def test_no_number_of_a_page_is_lost_or_doubled(pieces, has_article) -> None:
    inner = "".join(pieces) + f"<p>{LONG}#</p><p>{LONG * 3}#</p>"
    body = (
        f"<div>메뉴 #</div><article>{inner}</article>#" if has_article else f"<div>{inner}</div>#"
    )
    page, numbers = numbered(f"<html lang='ko'><body>{body}</body></html>")
    assert found_in(page.encode(), "a.html") == sorted(numbers)


RUN = st.one_of(
    st.just(word_run("글 # 글")),
    st.just(word_run("#", "<w:strike/>")),
    st.just(word_run("#", "<w:vanish/>")),
    st.just("<w:del><w:r><w:delText>글 #</w:delText></w:r></w:del>"),
    st.just(f"<w:ins>{word_run('글 #')}</w:ins>"),
    st.just(f"<w:hyperlink>{word_run('글 #')}</w:hyperlink>"),
    st.just(f"<w:sdt><w:sdtContent>{word_run('글 #')}</w:sdtContent></w:sdt>"),
    st.just("<w:r><w:tab/><w:t>#</w:t><w:br/></w:r>"),
    st.just(
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>#</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    ),
)
PARAGRAPH = st.lists(RUN, max_size=4).map(lambda runs: word_paragraph(*runs))
BLOCKS = st.recursive(
    PARAGRAPH,
    lambda inner: st.lists(inner, min_size=1, max_size=3).map(
        lambda cells: (
            f"<w:tbl><w:tr>{''.join(f'<w:tc>{one}</w:tc>' for one in cells)}</w:tr></w:tbl>"
        )
    ),
    max_leaves=8,
)


@given(st.lists(BLOCKS, min_size=1, max_size=6))
@settings(max_examples=200, deadline=None)
def test_no_number_of_a_docx_is_lost_or_doubled(blocks) -> None:
    body, numbers = numbered("".join(blocks) + word_paragraph("끝 #"))
    assert found_in(docx(body), "a.docx") == sorted(numbers)
