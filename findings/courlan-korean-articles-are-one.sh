#!/bin/sh
# courlan 1.4.0, which trafilatura's crawler and feeds check their links with.
#
# Most would expect: extract_links() gives the links of a page: an overview with a link to each of four
# articles gives four, without trackers and pictures.
#
# Seen: it gives one, and that leads nowhere. Two articles of a paper are articleView.html?idxno=138723
# and 138724, as the software of many Korean papers numbers them; only parameters of a list are kept,
# which has id, aid and article_id but no idxno, so both become articleView.html. The other two are
# Naver's, news_read.naver and, from before, read.nhn, and are left out: an ending of two to five letters
# that is in no list of web pages counts as that of a file, as .pdf does. check_url() refuses these as
# well, with and without strict=True; it keeps idxno, for it is not strict by default, and extract_links()
# is.
# It meets whoever collects Korean news: nothing warns, and one article is left of a paper.
#
# Way out: no_filter=True, and clean_url() for each link.
#
# Seen on 2026-11-30:
#   links: /news/articleView.html
#   links, strict=False: /news/articleView.html?idxno=138723 /news/articleView.html?idxno=138724
#   links, no_filter=True: 4
#   check_url, .naver .nhn .jsp .pdf: False False True False
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check courlan==1.4.0
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from courlan import check_url, clean_url, extract_links

SITE = "https://news.example.com"
ARTICLES = [
    "/news/articleView.html?idxno=138723",
    "/news/articleView.html?idxno=138724",
    "/item/news_read.naver?article_id=0004933829",
    "/main/read.nhn?aid=0012345678",
]
page = "".join(f'<p><a href="{path}">기사</a></p>' for path in ARTICLES)


def links(**options):
    found = extract_links(page, SITE, **options)
    return sorted(clean_url(link).removeprefix(SITE) for link in found)


kept = [
    check_url(f"{SITE}/view.{ending}?id=3") is not None for ending in ("naver", "nhn", "jsp", "pdf")
]
cases = {
    "links": (" ".join(links()), "/news/articleView.html"),
    "links, strict=False": (" ".join(links(strict=False)), " ".join(ARTICLES[:2])),
    "links, no_filter=True": (len(links(no_filter=True)), 4),
    "check_url, .naver .nhn .jsp .pdf": (" ".join(map(str, kept)), "False False True False"),
}
assert links(no_filter=True) == sorted(ARTICLES)
for case, (seen, expected) in cases.items():
    print(f"{case}: {seen}")
    assert seen == expected, f"no more {expected}"
PYTHON
