#!/bin/sh
# openapi-python-client 0.29.1.
#
# Most would expect: a query parameter that is a list and says "explode: false" (style "form") is
# sent as the OpenAPI specification has it, comma-separated in one parameter: country=KR,US.
#
# Seen: the generated function hands the list to httpx as it is, which repeats the name:
# country=KR&country=US. "explode: false" is read without a word of warning and has no effect. A
# server that takes the description at its word refuses the call or keeps one of the values.
#
# Way out: let the server accept both forms, or describe the parameter as a string with commas.
#
# Seen on 2026-11-29: country=['KR', 'US'] -> country=KR&country=US
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check openapi-python-client==0.29.1
cat >"$folder/openapi.json" <<'JSON'
{
  "openapi": "3.1.0",
  "info": {"title": "Models", "version": "1"},
  "paths": {"/models": {"get": {
    "operationId": "list_models",
    "parameters": [{
      "name": "country", "in": "query", "style": "form", "explode": false,
      "schema": {"type": "array", "items": {"type": "string"}}
    }],
    "responses": {"200": {"description": "Models", "content": {
      "application/json": {"schema": {"type": "array", "items": {"type": "string"}}}
    }}}
  }}}
}
JSON
cd "$folder"
PATH="$folder/venv/bin:$PATH" "$folder/venv/bin/openapi-python-client" generate \
  --path openapi.json --output-path client --meta none >/dev/null 2>&1
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
import sys

import httpx
from client.api.default import list_models

sent = list_models._get_kwargs(country=["KR", "US"])
query = httpx.Request("GET", "http://127.0.0.1/models", params=sent["params"]).url.query.decode()
print(f"country=['KR', 'US'] -> {query}")
sys.exit(query != "country=KR&country=US")
PYTHON
