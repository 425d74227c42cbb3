#!/bin/sh
# csvkit 2.2.0 with agate 1.14.2.
#
# Most would expect: the sizes of models, 117M, 345M and 762M, are text to a tool that guesses the types
# of columns, as 1.3B is; at a stretch they are millions.
#
# Seen: they are minutes. in2csv and csvlook write 1:57:00, 5:45:00 and 12:42:00, and csvsql --insert puts
# 1970-01-01 01:57:00 into SQLite. 12D would be days, 3H hours. One model of "1.5B" in the column makes
# text of all of it, so whether parameters are a time hangs on which models are listed.
# The documentation says that types are guessed (numbers, dates, booleans, etc.), not that letters
# behind figures are units of time.
# It meets whoever prepares tables of models, or of millions, on the command line.
#
# Way out: --no-inference.
#
# Seen on 2026-11-30:
#   117M 345M 762M -> 1:57:00 5:45:00 12:42:00
#   117M 345M 1.5B -> 117M 345M 1.5B
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check csvkit==2.2.0 agate==1.14.2
for sizes in "117M 345M 762M" "117M 345M 1.5B"; do
	printf 'model,size\nGPT-2,%s\nGPT-2,%s\nGPT-2,%s\n' $sizes >"$folder/models.csv"
	"$folder/venv/bin/in2csv" "$folder/models.csv" | sed -n 's/GPT-2,//p' | xargs printf '%s -> %s %s %s\n' "$sizes"
done | tee "$folder/seen"
cat >"$folder/expected" <<'TEXT'
117M 345M 762M -> 1:57:00 5:45:00 12:42:00
117M 345M 1.5B -> 117M 345M 1.5B
TEXT
cmp "$folder/seen" "$folder/expected" || exit 1
