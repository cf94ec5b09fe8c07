#!/usr/bin/env bash
# update.sh: brings the translation files up to date with the texts in the sources.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
lupdate=$(command -v lupdate || echo /usr/lib/qt6/bin/lupdate)
for file in translations/*.ts; do
    flags=(-silent -I . -locations none -no-obsolete)
    [ "$(basename "$file")" != hopscope_en.ts ] || flags+=(-pluralonly) # English needs its plurals only
    "$lupdate" "${flags[@]}" app widgets -ts "$file"
done
