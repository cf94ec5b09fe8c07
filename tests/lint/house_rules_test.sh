#!/usr/bin/env bash
# house_rules_test.sh SOURCE BUILD: what the architecture forbids is not in the sources.
set -uo pipefail
cd "$1" || exit 1
failed=0

# forbid RULE PATTERN PATH...: no line of the sources under PATH matches
forbid() {
    local rule=$1 pattern=$2 found
    shift 2
    found=$(grep -rnE --include='*.h' --include='*.cpp' -- "$pattern" "$@")
    if [ -n "$found" ]; then
        printf '%s:\n%s\n' "$rule" "$found"
        failed=1
    fi
}

forbid 'model/ knows no Qt' '#include <Q|#include "(widgets|app)/' model
forbid 'the JSON library stays in kube/ and where a JSON text is written' 'nlohmann' \
    model/base model/ip model/cluster model/client model/layout widgets
forbid 'dependencies run one way' '#include "(app)/' widgets
forbid 'tables return meaning, never colours' '#include <(QColor|QIcon|QFont|QBrush)>|DecorationRole|BackgroundRole' widgets/tables
forbid 'paint never sees a widget' '#include <Q(Widget|GraphicsScene|AbstractScrollArea)>' widgets/paint widgets/export
forbid 'colours are data: resources/themes' '#[0-9a-fA-F]{6}\b' widgets app
forbid 'sizes of text follow a role and the reader' 'setPixelSize\([0-9]|setPointSize|font-size: ?[0-9]' widgets app
forbid 'old-style connections' 'SIGNAL\(|SLOT\(' widgets app
forbid 'no clock inside a flow or a picture' 'QTimer|QElapsedTimer|system_clock|steady_clock' model/flow model/layout widgets/paint
forbid 'tests do not sleep' 'QTest::qSleep|QTest::qWait\(|sleep_for|usleep\(' tests
forbid 'no debugging left behind' 'qDebug\(\)|std::cerr << "DEBUG' model widgets app

exit $failed
