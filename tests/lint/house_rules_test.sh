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
    model/base model/ip model/cluster model/client model/layout model/stage widgets
forbid 'dependencies run one way' '#include "(app)/' widgets
forbid 'tables return meaning, never colours' '#include <(QColor|QIcon|QFont|QBrush)>|DecorationRole|BackgroundRole' widgets/tables
forbid 'paint never sees a widget' '#include <Q(Widget|GraphicsScene|AbstractScrollArea)>' widgets/paint widgets/export widgets/stage/stage_painter.cpp widgets/stage/stage_brush.cpp widgets/stage/stage_page.cpp
forbid 'colours are data: resources/themes' '#[0-9a-fA-F]{6}\b' widgets app
forbid 'sizes of text follow a role and the reader' 'setPixelSize\([0-9]|setPointSize|font-size: ?[0-9]' widgets app
forbid 'old-style connections' 'SIGNAL\(|SLOT\(' widgets app
forbid 'no clock inside a flow or a picture' 'QTimer|QElapsedTimer|system_clock|steady_clock' model/flow model/layout model/stage widgets/paint widgets/stage
forbid 'tests do not sleep' 'QTest::qSleep|QTest::qWait\(|sleep_for|usleep\(' tests
forbid 'only model/client speaks to libcurl: what it sends and what it takes is checked there' 'CURLOPT_|curl_(easy|multi)_' \
    model/base model/ip model/kube model/cluster model/source model/facts model/flow model/policy model/query model/layout widgets app
forbid 'only ChildProcess starts programs: they end with this one' '[^a-zA-Z_]fork\(|popen\(|std::system\(|QProcess' \
    model/base model/ip model/kube model/cluster model/source model/facts model/flow model/policy model/query model/layout widgets app
forbid 'no debugging left behind' 'qDebug\(\)|std::cerr << "DEBUG' model widgets app
forbid 'no path is read but by readWhole, which knows types, sizes and times' \
    'ifstream|<fstream>|istreambuf_iterator|fopen\(|std::cin' model widgets app
# What is built in and what the kernel tells of this process are no paths that anybody names.
found=$(grep -rnE --include='*.h' --include='*.cpp' 'QFile [a-zA-Z]+[({]|QFile[({]|O_RDONLY' model widgets app |
    grep -vE 'QFile [a-z]+\((QStringLiteral\("(:/|/proc/)|scenarioFolder |bundled\))|^(model/base/read_whole|model/client/child_process|app/standard_descriptors)\.cpp:')
if [ -n "$found" ]; then
    printf 'no path is opened but by readWhole:\n%s\n' "$found"
    failed=1
fi
# A thread whose work throws ends the program: guarded(), threads::poolJob() or threads::Worker stand at its top.
found=$(grep -rnE --include='*.h' --include='*.cpp' 'm_pool\.start\(|globalInstance\(\)->start\(' widgets app | grep -vE 'threads::poolJob|\{\}\);')
if [ -n "$found" ]; then
    printf 'a thread bears no exception:\n%s\n' "$found"
    failed=1
fi

# One way to a terminal, and one to a file that somebody names.
forbid_but() {
    local rule=$1 pattern=$2 but=$3 found
    shift 3
    found=$(grep -rnE --include='*.h' --include='*.cpp' -- "$pattern" "$@" | grep -vE "^($but):")
    if [ -n "$found" ]; then
        printf '%s:\n%s\n' "$rule" "$found"
        failed=1
    fi
}
forbid_but 'text for a terminal goes through Streams (app/terminal_stream.h)' \
    '\b(cout|cerr|clog)\b|\b(f|v|vf|d)?printf *\(|\bf?puts *\(|\bf?putc(har)? *\(|\bfwrite *\(|write *\( *(1|2|STDOUT_FILENO|STDERR_FILENO) *,' \
    'app/terminal_stream\.cpp' model widgets app
forbid_but 'files are replaced by replaceFile (model/base/write_file.h)' '\bQSaveFile\b|\bofstream\b|\bfopen *\(' 'model/base/write_file\.cpp' model widgets app
forbid_but 'JSON is written without controls (jsonWithoutControls)' '\.dump\(' \
    'app/(table_json|facts_command|connection_command|lesson_report|answer_sheet|check_json)\.cpp|model/flow/trace_json\.cpp' app model/flow widgets

# forbid_unless RULE PATTERN ALLOWED PATH...: the same, but for lines that match ALLOWED as well
forbid_unless() {
    local rule=$1 pattern=$2 allowed=$3 found
    shift 3
    found=$(grep -rnE --include='*.h' --include='*.cpp' -- "$pattern" "$@" | grep -vE -- "$allowed")
    if [ -n "$found" ]; then
        printf '%s:\n%s\n' "$rule" "$found"
        failed=1
    fi
}

# What others wrote is shown through widgets/labels only: there it is plain, visible and of a length.
mapfile -t labelled < <(printf '%s\n' app; find widgets -mindepth 1 -maxdepth 1 -type d ! -name labels)
ours='\((Words::|[A-Za-z]+::)?tr\("[^"]*"\)'
forbid_unless 'labels are labels::PlainLabel or labels::RichLabel' '\bQLabel\b' '"[^"]*QLabel( \{|\[)' "${labelled[@]}" # but in style sheets
forbid 'a text format is chosen in widgets/labels' 'setTextFormat|Qt::(AutoText|RichText|PlainText|MarkdownText)' "${labelled[@]}"
forbid 'tool tips are set with labels::setToolTip' '(->|\.|^ *)setToolTip\(|::setToolTip[^(]|QToolTip::(showText|hideText)' "${labelled[@]}"
forbid_unless 'tool tips of models are labels::plainToolTip' 'case Qt::(ToolTip|StatusTip|WhatsThis)Role' 'plainToolTip\(' "${labelled[@]}"
forbid 'no other role has Qt guess' 'Qt::(StatusTip|WhatsThis)Role|setStatusTip\(' "${labelled[@]}"
forbid_unless "what's this is our own text" 'setWhatsThis\(' 'setWhatsThis\(tr\("' "${labelled[@]}"
forbid 'boxes are labels::showBox' 'QMessageBox( |::|\(|>)|QErrorMessage|QInputDialog|QProgressDialog|QSystemTrayIcon' "${labelled[@]}"
forbid 'HTML is labels::RichText, shown by RichLabel and RichBrowser' \
    'setHtml\(|insertHtml|appendHtml|setMarkdown|toHtmlEscaped|QTextBrowser|QTextDocument|QGraphicsTextItem|QStaticText|"text/html"|->append\(tr' \
    "${labelled[@]}"
forbid 'what assistive technology reads is set with labels::' '(->|\.|^ *)setAccessible(Name|Description)\(' "${labelled[@]}"
forbid 'messages of the status bar are labels::showMessage' 'statusBar\(\)->showMessage' "${labelled[@]}"
forbid_unless 'names in window titles go through labels::plainWindowTitle' '(->|\.|^ *)setWindowTitle\(' "setWindowTitle$ours\);|plainWindowTitle\(" "${labelled[@]}"
forbid 'names in menus go through labels::addAction' '(->|\.)addAction\(([a-z][A-Za-z]*, this|QString::|[^;]*\.arg\()' "${labelled[@]}"
forbid 'a row of a form is named by tr() or a PlainLabel' '[fF]orm->addRow\(([a-z][A-Za-z]*|[^;]*\.arg\([^;]*), ' "${labelled[@]}"
forbid_unless 'titles and axes of charts are HTML: give them RichText' 'setTitle\(|setTitleText\(|setTitleFormat' 'setTitle\(\(m_data|Menu->setTitle\(|setTitle\(labels::' widgets/charts app

exit $failed
