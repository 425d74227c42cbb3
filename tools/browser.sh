#!/bin/sh
# Chromium draws pictures, a Korean font their letters: installed where apt may, else said.
# With the word "driver" also what the tests need: the library of the browser's driver, and the
# programs of PostgreSQL, of which each run of the tests starts one of its own; with the word
# "browsers" also Firefox, WebKit with its driver and a screen for it, the proxy of the docs, and what
# reads a printed page.
set -eu

need=${1:-}
have() { for name in "$@"; do command -v "$name" >/dev/null 2>&1 && return 0; done; return 1; }
have_browser() { have chromium-headless-shell chromium chromium-browser google-chrome; }
have_font() { have fc-list && [ -n "$(fc-list :lang=ko family)" ]; }
have_driver() { [ -z "$need" ] || PATH="$PATH:/sbin:/usr/sbin" ldconfig -p | grep -q 'libatomic\.so\.1'; }
have_postgresql() { [ -z "$need" ] || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || have initdb; }
only_browsers() { [ "$need" != browsers ] || PATH="$PATH:/sbin:/usr/sbin" have "$@"; }

missing() {
  have_browser || printf ' chromium'
  have_font || printf ' fontconfig fonts-noto-cjk'
  have_driver || printf ' libatomic1'
  have_postgresql || printf ' postgresql'
  only_browsers firefox-esr firefox || printf ' firefox-esr'
  only_browsers WebKitWebDriver || printf ' webkit2gtk-driver'
  only_browsers Xvfb || printf ' xvfb'
  only_browsers nginx || printf ' nginx-light'
  only_browsers pdftotext || printf ' poppler-utils'
}

wanted=$(missing)
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
    # A package of a server starts it; the tests want it only while they run.
    for server in nginx postgresql; do
      case $wanted in *$server*) $run systemctl disable --quiet --now $server 2>/dev/null || true ;; esac
    done
    [ -z "$(missing)" ] && exit 0
  fi
fi
echo "Not installed:$wanted. Install with: sudo apt-get install$wanted. Without them the dashboard serves as usual and a reader's own browser and fonts draw it; the browser tests cannot run." >&2
exit 1
