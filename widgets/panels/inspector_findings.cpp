// The inspector's section of what is wrong with a thing.
#include "widgets/panels/html_rows.h"
#include "widgets/panels/inspector_text.h"
#include "widgets/panels/item_links.h"
#include "widgets/wording/finding_wording.h"

namespace hopscope::panels {

namespace {

constexpr int most = 8;

RichText entry(const findings::Finding& finding)
{
    return RichText::of(QStringLiteral("<span style=\"font-weight:600\">%1</span>: %2 <small>%3</small>"), wording::severityWord(finding.severity), wording::findingSentence(finding),
                        wording::ruleName(finding.rule));
}

} // namespace

RichText findingsHtml(const InspectedCluster& cluster, const kube::ObjectReference& object)
{
    if (cluster.found.empty())
        return {};
    RichTexts entries;
    for (const findings::WatchedFinding* found : cluster.found)
        entries << entry(found->finding);
    return section(Inspection::tr("What is wrong here")) + bulletList(entries, most) +
           RichText::of(QStringLiteral("<p>%1</p>"), findingsLink(object, Inspection::tr("Show among the findings")));
}

} // namespace hopscope::panels
