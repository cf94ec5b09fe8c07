#include "app/finding_text.h"

#include "app/finding_items.h"
#include "model/base/visible_text.h"
#include "widgets/panels/html_rows.h"
#include "widgets/panels/item_links.h"
#include "widgets/wording/finding_wording.h"

#include <QCoreApplication>

namespace hopscope::app {

using labels::RichText;
using panels::objectName;

/// The translation context of this file.
class FindingText
{
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

QString findingCommand(const findings::Finding& finding)
{
    return QString::fromStdString(visibleText(finding.command));
}

namespace {

RichText objectsHtml(const findings::Finding& finding)
{
    panels::RichTexts links;
    for (const kube::ObjectReference& object : finding.objects) {
        const auto item = itemOf(object);
        links << (item ? panels::itemLink(*item, objectName(object)) : labels::asRich(objectName(object)));
    }
    return panels::bulletList(links, 12);
}

} // namespace

RichText findingHtml(const findings::WatchedFinding& found, TimePoint now)
{
    const findings::Finding& finding = found.finding;
    RichText html = panels::heading(wording::ruleTitle(finding.rule));
    html += panels::small(QStringLiteral("%1 · %2").arg(wording::severityWord(finding.severity), wording::ruleName(finding.rule)));
    html += panels::paragraph(wording::findingSentence(finding));
    panels::RichTexts evidence;
    for (const findings::Evidence& each : finding.evidence)
        evidence << labels::asRich(wording::evidenceSentence(each));
    if (!evidence.isEmpty())
        html += panels::section(FindingText::tr("What it was found in")) + panels::bulletList(evidence);
    if (const QString fix = wording::fixSentence(finding); !fix.isEmpty())
        html += panels::section(FindingText::tr("What mends it")) + panels::paragraph(fix);
    html += panels::section(FindingText::tr("How to see it")) + RichText::of(QStringLiteral("<p>%1</p>"), panels::fixedWidth(findingCommand(finding)));
    html += panels::section(FindingText::tr("Objects")) + objectsHtml(finding);
    html += panels::section(FindingText::tr("The rule")) + panels::paragraph(wording::ruleExplanation(finding.rule));
    panels::Rows rows;
    rows.addText(FindingText::tr("Field"), QString::fromStdString(finding.path));
    if (finding.since)
        rows.addText(FindingText::tr("Since"), wording::findingTime(*finding.since, now));
    rows.addText(FindingText::tr("First seen"), wording::findingTime(found.firstSeen, now));
    return html + rows.html();
}

} // namespace hopscope::app
