#!/usr/bin/env bash
# translations_test.sh SOURCE BUILD: every text in the sources is in the translation files, and every translation is finished and
# holds the arguments (%1, %n) of its text.
set -euo pipefail
source=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
lupdate=$(command -v lupdate || echo /usr/lib/qt6/bin/lupdate)

failed=0
for file in "$source"/translations/*.ts; do
    cp "$file" "$work/copy.ts"
    flags=(-silent -I "$source" -locations none -no-obsolete)
    [ "$(basename "$file")" != hopscope_en.ts ] || flags+=(-pluralonly)
    "$lupdate" "${flags[@]}" "$source/app" "$source/widgets" -ts "$work/copy.ts"
    if ! cmp -s "$file" "$work/copy.ts"; then
        echo "$(basename "$file") is not what lupdate makes of the sources (translations/update.sh brings it up to date):"
        diff "$file" "$work/copy.ts" | head -40
        failed=1
    fi
    if grep -q 'type="unfinished"' "$file"; then
        echo "unfinished in $(basename "$file")"
        grep -B3 'type="unfinished"' "$file" | head -40
        failed=1
    fi
    if ! perl -0777 -e '
        my $wrong = 0;
        my $arguments = sub { my %seen; $seen{$1}++ while $_[0] =~ /(%(?:\d|n))/g; join " ", sort keys %seen };
        for my $message (<> =~ /<message.*?<\/message>/gs) {
            my ($text) = $message =~ /<source>(.*?)<\/source>/s;
            my @forms = $message =~ /<numerusform>(.*?)<\/numerusform>/gs;
            @forms = $message =~ /<translation>(.*?)<\/translation>/s unless @forms;
            for my $form (@forms) {
                next if $arguments->($form) eq $arguments->($text);
                print "other arguments than \"$text\": \"$form\"\n";
                $wrong = 1;
            }
        }
        exit $wrong' "$file"; then
        failed=1
    fi
done
exit $failed
