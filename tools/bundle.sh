#!/bin/sh
# Puts the part of plotly.js that draws on axes into assets/vendor, of the version that the
# installed package brings. Needs npm, which also checks what it fetches.
set -eu

cd "$(dirname "$0")/.."
name=plotly.js-cartesian-dist-min
whole=$(.venv/bin/python -c 'from dashboard.server.static_files import WHOLE; print(WHOLE)')
version=$(head -c 200 "$whole/plotly.min.js" | sed -n 's/.*plotly\.js v\([0-9.]*\).*/\1/p')
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm pack --silent --pack-destination "$folder" "$name@$version" >/dev/null
tar -xzf "$folder"/*.tgz -C "$folder"
mkdir -p assets/vendor
cp "$folder/package/LICENSE" assets/vendor/
# Chromium compiles what says so beside the thread of the page, which is held for a third less.
{ echo '//# allFunctionsCalledOnLoad'; cat "$folder/package/plotly-cartesian.min.js"; } \
    >assets/vendor/plotly-cartesian.min.js
.venv/bin/python -c 'import brotli, sys; sys.stdout.buffer.write(brotli.compress(sys.stdin.buffer.read()))' \
    <assets/vendor/plotly-cartesian.min.js >assets/vendor/plotly-cartesian.min.js.br
echo "assets/vendor: plotly.js $version, the part that draws on axes"
