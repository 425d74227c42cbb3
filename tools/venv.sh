#!/bin/sh
# Makes .venv, or another folder, with the locked versions of a requirements file:
# tools/venv.sh requirements.txt [FOLDER]
set -eu

python=${PYTHON:-$(command -v python3 || echo python3.11)}
folder=${2:-.venv}
if [ ! -x "$folder/bin/python" ] || ! "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
  rm -rf "$folder"
  if ! "$python" -m venv "$folder" >/dev/null 2>&1; then
    rm -rf "$folder"
    # Debian ships venv without pip's wheel in a package of its own.
    run=""
    [ "$(id -u)" = 0 ] || run="sudo -n"
    if command -v apt-get >/dev/null 2>&1 && $run apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive $run apt-get install -y -qq --no-install-recommends python3-venv >/dev/null; then
      "$python" -m venv "$folder"
    else
      echo "Python's venv is missing. Install with: sudo apt-get install python3-venv" >&2
      exit 1
    fi
  fi
fi
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --requirement "$1"
