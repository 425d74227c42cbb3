#!/bin/sh
# Dash 4.4.1.
#
# Most would expect: one layout is written as the same JSON by every process of a server, so that an
# ETag or a cache over what Dash answers holds whichever worker answers. Python keeps the order of
# keyword arguments, and the attributes with names of their own do come in a fixed order.
#
# Seen: wildcard attributes (data-*, aria-*) pass through a set on their way into
# Component.to_plotly_json(), so their order follows the hash seed of the process. The same
# html.Div differs from process to process unless PYTHONHASHSEED is set; two workers behind one
# proxy give the same page other bytes, and a hash of the body never matches.
#
# Way out: sort the properties where the component is written, or set PYTHONHASHSEED for all workers.
#
# Seen on 2026-11-29: with hash seeds 1 to 8 the five attributes of one component come in more than
# one order, with one seed twice in the same order.
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check dash==4.4.1
cat >"$folder/order.py" <<'PYTHON'
from dash import html

attributes = {"data-a": "1", "data-b": "2", "data-c": "3", "aria-label": "x", "aria-live": "polite"}
print(" ".join(html.Div("text", **attributes).to_plotly_json()["props"]))
PYTHON
for seed in 1 2 3 4 5 6 7 8; do
  PYTHONHASHSEED=$seed "$folder/venv/bin/python" "$folder/order.py"
done | tee "$folder/orders"
again=$(PYTHONHASHSEED=1 "$folder/venv/bin/python" "$folder/order.py")
[ "$again" = "$(head -n 1 "$folder/orders")" ] || exit 1
[ "$(sort -u "$folder/orders" | wc -l)" -gt 1 ] || exit 1
