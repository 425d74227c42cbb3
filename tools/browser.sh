#!/bin/sh
# Chromium draws pictures, a Korean font their letters: installed where apt may, else said.
# With the word "driver" also the library that the browser tests' driver needs.
set -eu

have_browser() {
  for name in chromium-headless-shell chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && return 0
  done
  return 1
}
have_font() { command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list :lang=ko family)" ]; }
have_driver() { [ "$1" != driver ] || PATH="$PATH:/sbin:/usr/sbin" ldconfig -p | grep -q 'libatomic\.so\.1'; }

wanted=""
have_browser || wanted="$wanted chromium"
have_font || wanted="$wanted fontconfig fonts-noto-cjk"
have_driver "${1:-}" || wanted="$wanted libatomic1"
[ -z "$wanted" ] && exit 0

run=""
[ "$(id -u)" = 0 ] || run="sudo -n"
if command -v apt-get >/dev/null 2>&1 && { [ -z "$run" ] || $run true 2>/dev/null; }; then
  $run apt-get update -qq >&2 || true
  # Where there is one, a Chromium without windows: it starts sooner and is smaller.
  if apt-cache show chromium-headless-shell >/dev/null 2>&1; then
    wanted=$(echo "$wanted" | sed 's/ chromium\b/ chromium-headless-shell/')
  fi
  echo "Installing$wanted" >&2
  # shellcheck disable=SC2086
  if DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq --no-install-recommends $wanted >/dev/null; then
    have_browser && have_font && have_driver "${1:-}" && exit 0
  fi
fi
echo "Not installed:$wanted. Install with: sudo apt-get install$wanted. Without them the dashboard serves as usual and a reader's own browser and fonts draw it; the browser tests cannot run." >&2
exit 1
