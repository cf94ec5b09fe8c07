#include "app/check_report.h"
#include "model/base/visible_text.h"
#include "widgets/wording/finding_wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <map>

namespace hopscope::app {

/// The translation context of this file.
class CheckText
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

namespace {

QString visible(const std::string& text)
{
    return QString::fromStdString(visibleText(text));
}

QString findingText(const findings::Finding& finding)
{
    QString text = QStringLiteral("%1  %2\n  %3\n").arg(wording::severityWord(finding.severity), wording::ruleName(finding.rule), wording::findingSentence(finding));
    for (const findings::Evidence& evidence : finding.evidence)
        text += QStringLiteral("  - %1\n").arg(wording::evidenceSentence(evidence));
    if (const QString fix = wording::fixSentence(finding); !fix.isEmpty())
        text += QLatin1String("  ") + CheckText::tr("What mends it: %1").arg(fix) + QLatin1Char('\n');
    text += QLatin1String("  ") + CheckText::tr("See it: %1").arg(visible(finding.command)) + QLatin1Char('\n');
    if (finding.proof) {
        QString trace = QStringLiteral("hopscope trace %1 %2").arg(visible(finding.proof->from), visible(finding.proof->to));
        if (finding.proof->protocol != ip::Protocol::Tcp)
            trace += QStringLiteral(" --protocol %1").arg(visible(std::string(ip::toString(finding.proof->protocol))));
        text += QLatin1String("  ") + CheckText::tr("See the packet: %1").arg(trace) + QLatin1Char('\n');
    }
    return text + QLatin1Char('\n');
}

/// Notes are many where nothing is wrong: one line each.
QString noteText(const findings::Finding& finding)
{
    return QStringLiteral("%1  %2: %3\n").arg(wording::severityWord(finding.severity), wording::ruleName(finding.rule), wording::findingSentence(finding));
}

QString summary(const CheckReport& report)
{
    int counts[3] = {};
    for (const findings::Finding& finding : report.result.findings)
        ++counts[std::size_t(finding.severity)];
    QStringList parts;
    if (counts[2] > 0)
        parts << CheckText::tr("%n error(s)", nullptr, counts[2]);
    if (counts[1] > 0)
        parts << CheckText::tr("%n warning(s)", nullptr, counts[1]);
    if (counts[0] > 0)
        parts << CheckText::tr("%n note(s)", nullptr, counts[0]);
    QString line = parts.isEmpty() ? CheckText::tr("Nothing was found.") : CheckText::tr("Found: %1.").arg(parts.join(QStringLiteral(", ")));
    line += QLatin1Char(' ') + CheckText::tr("%n rule(s) are clear.", nullptr, int(report.clear.size()));
    if (report.suppressed > 0)
        line += QLatin1Char(' ') + CheckText::tr("%n finding(s) are suppressed.", nullptr, int(report.suppressed));
    return line + QLatin1Char('\n');
}

/// The rules that could not be asked, by the reason.
QString gapsText(const CheckReport& report)
{
    std::map<QString, QStringList> byReason;
    for (const findings::NotChecked& gap : report.result.notChecked) {
        QStringList& rules = byReason[wording::notCheckedReason(gap)];
        if (!rules.contains(wording::ruleName(gap.rule)))
            rules << wording::ruleName(gap.rule);
    }
    if (byReason.empty())
        return {};
    QString text = QLatin1Char('\n') + CheckText::tr("Not checked:") + QLatin1Char('\n');
    for (const auto& [reason, rules] : byReason)
        text += QStringLiteral("  %1:\n    %2\n").arg(reason, rules.join(QStringLiteral(", ")));
    return text;
}

} // namespace

QString checkText(const CheckReport& report)
{
    QString text;
    for (const findings::Finding& finding : report.result.findings)
        text += finding.severity == findings::Severity::Note ? noteText(finding) : findingText(finding);
    if (!text.isEmpty() && !text.endsWith(QLatin1String("\n\n")))
        text += QLatin1Char('\n');
    return text + summary(report) + gapsText(report);
}

} // namespace hopscope::app
