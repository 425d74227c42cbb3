#!/bin/sh
# Makes the collection epoch-ai of the bundled dataset anew, from files as Epoch AI hands them out.
#
#   tools/epoch_ai.sh FOLDER [DATASET]
#
# FOLDER has all_ai_models_2025-04.csv.gz, notable_ai_models_2025-06.csv, …_2026-03.csv,
# …_2026-07.csv and ai_companies_funding_rounds_2026-03.csv. What names, sizes and days mean was
# decided once and stands in decisions.csv of the dataset: an open question ends this.
set -eu
files=$1
dataset=${2:-data}
hyperatlas=${HYPERATLAS:-.venv/bin/hyperatlas}
address=https://epoch.ai/data/ai-models
korean=$(mktemp -d)/epoch-models-of-korea.json
trap 'rm -rf "$(dirname "$korean")"' EXIT

# Of the list of all models, beside the notable ones, everything Korean.
.venv/bin/python - "$korean" <<'PYTHON'
import json
import sys
from pathlib import Path

mapping = json.loads(Path("dashboard/intake/mappings/epoch-models.json").read_text())
mapping["name"] = "epoch-models-of-korea"
mapping["scope"] = [any_of for any_of in mapping["scope"] if any_of[0]["column"] == "country"]
Path(sys.argv[1]).write_text(json.dumps(mapping))
PYTHON

accept() {
    "$hyperatlas" accept "$@" --publisher "Epoch AI" \
        --collection epoch-ai --collection-title "Epoch AI" --aside --licence "CC BY 4.0" \
        --licence-url https://creativecommons.org/licenses/by/4.0/ \
        --credit "Epoch AI, “Data on AI”, epoch.ai"
}

for work in epoch-funding-rounds epoch-notable-models epoch-all-models; do
    if grep -q "^$work-" "$dataset/sources.csv"; then "$hyperatlas" withdraw "$work" "$dataset"; fi
done
accept "$files/all_ai_models_2025-04.csv.gz" "$dataset" --as "$korean" --vintage 2025-04 \
    --work epoch-all-models --title "Data on AI models: all models" --url "$address"
for vintage in 2025-06 2026-03 2026-07; do
    accept "$files/notable_ai_models_$vintage.csv" "$dataset" --vintage "$vintage" \
        --work epoch-notable-models --title "Data on AI models: notable models" --url "$address"
done
accept "$files/ai_companies_funding_rounds_2026-03.csv" "$dataset" --vintage 2026-03 \
    --work epoch-funding-rounds --title "Data on AI companies: funding rounds" \
    --url https://epoch.ai/data/ai-companies
"$hyperatlas" check "$dataset"
