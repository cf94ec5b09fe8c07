#!/usr/bin/env bash
# installer_test.sh SOURCE BUILD: what is installed is valid, and the .deb has no errors.
set -euo pipefail
source=$1
build=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

desktop-file-validate "$source/installer/org.hopscope.Hopscope.desktop"
appstreamcli validate --no-net "$source/installer/org.hopscope.Hopscope.metainfo.xml"
xmllint --noout "$source/resources/icons/org.hopscope.Hopscope.svg"
for page in hopscope.1 hopscope-lesson.5; do
    man --warnings -l "$source/installer/$page" >/dev/null 2>"$work/man" || true
    [ ! -s "$work/man" ] || { cat "$work/man"; exit 1; }
done

cpack --config "$build/CPackConfig.cmake" -B "$work" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
package=$(echo "$work"/*.deb)
contents=$(dpkg-deb --contents "$package")
printf '%s\n' "$contents"
dpkg-deb --info "$package"
for file in usr/bin/hopscope usr/share/applications/org.hopscope.Hopscope.desktop usr/share/man/man1/hopscope.1.gz usr/share/man/man5/hopscope-lesson.5.gz \
    usr/share/metainfo/org.hopscope.Hopscope.metainfo.xml usr/share/doc/hopscope/copyright; do
    grep -q " ./$file\$" <<<"$contents" || { echo "missing: $file"; exit 1; }
done

# Position independent, stack protector, FORTIFY, read-only relocations that are bound at once; what else it lists is the compiler's choice.
dpkg-deb --extract "$package" "$work/files"
hardening=$(hardening-check "$work/files/usr/bin/hopscope" || true)
printf '%s\n' "$hardening"
for protection in 'Position Independent Executable' 'Stack protected' 'Fortify Source functions' 'Read-only relocations' 'Immediate binding'; do
    grep -q " $protection: yes" <<<"$hardening" || { echo "not hardened: $protection"; exit 1; }
done
lintian --fail-on error --tag-display-limit 0 --allow-root "$package"
