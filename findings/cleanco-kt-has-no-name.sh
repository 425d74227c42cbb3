#!/bin/sh
# cleanco 2.3.
#
# Most would expect: basename() takes the legal form off the name of a company and leaves the name: Naver
# of "Naver Corporation", and KT of "KT Corporation", a Korean carrier with a language model of its own.
#
# Seen: nothing is left of KT, an empty text. "kt" is a legal form in the list (of Ukraine, says
# countrysources()), and forms are taken off the end while there are any, down to the last word. So it is
# with "KT" alone, and with AG and SA. The bracket that ends a name is cut as well: "(KAIST" stays open,
# and "카카오(주)", with the Korean form of a company, is "카카오(주". 주식회사 behind a name is left.
# (Issues tell of names that become empty since 2020.)
# It meets whoever merges tables of AI models by organization: Epoch AI lists KT by two letters, and all
# names that became empty are one company.
#
# Way out: the name itself where basename() gives nothing or an open bracket.
#
# Seen on 2026-11-30:
#   Naver Corporation -> Naver
#   KT Corporation -> ''
#   KT -> '', from ['Ukraine']
#   Korea Advanced Institute of Science and Technology (KAIST) -> ... (KAIST
#   카카오(주) -> 카카오(주
#   카카오 주식회사 -> 카카오 주식회사
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check cleanco==2.3
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from cleanco import basename, countrysources, matches

KAIST = "Korea Advanced Institute of Science and Technology (KAIST)"
cases = {
    "Naver Corporation": "Naver",
    "KT Corporation": "",
    "KT": "",
    KAIST: KAIST[:-1],
    "카카오(주)": "카카오(주",
    "카카오 주식회사": "카카오 주식회사",
}
for name, expected in cases.items():
    seen = basename(name)
    shown = seen.replace(KAIST[: KAIST.index("(")], "... ") or repr(seen)
    country = f", from {matches(name, countrysources())}" if name == "KT" else ""
    print(f"{name} -> {shown}{country}")
    assert seen == expected, f"no more {expected!r}"
assert matches("KT", countrysources()) == ["Ukraine"]
assert basename("AG") == basename("SA") == ""
PYTHON
