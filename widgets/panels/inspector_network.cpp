// What the inspector says does not fit together about one object.
#include "model/facts/address_table.h"
#include "widgets/panels/html_rows.h"
#include "widgets/panels/inspector_parts.h"
#include "widgets/wording/wording.h"

#include <algorithm>

namespace hopscope::panels {

namespace {

constexpr std::size_t shownConflicts = 20;

RichText conflictList(const std::vector<const facts::Conflict*>& conflicts)
{
    RichTexts sentences;
    for (std::size_t i = 0; i < std::min(conflicts.size(), shownConflicts); ++i)
        sentences << asRich(wording::conflictSentence(*conflicts[i]));
    if (conflicts.size() > shownConflicts)
        sentences << asRich(Inspection::tr("and %n more", nullptr, int(conflicts.size() - shownConflicts)));
    return sentences.isEmpty() ? RichText() : section(Inspection::tr("What does not fit together")) + bulletList(sentences);
}

} // namespace

RichText conflictsHtml(const InspectedCluster& cluster, kube::Kind kind, const kube::ObjectKey& key)
{
    // What a finding says is not said twice; one that waits, or is suppressed, says nothing.
    std::vector<const facts::Conflict*> conflicts = cluster.facts.conflictsOf(kind, key);
    std::erase_if(conflicts, [&](const facts::Conflict* conflict) {
        return std::any_of(cluster.found.begin(), cluster.found.end(), [&](const findings::WatchedFinding* each) { return findings::tells(each->finding, *conflict); });
    });
    return findingsHtml(cluster, {std::string(kube::writtenKind(kind)), key}) + conflictList(conflicts);
}

} // namespace hopscope::panels
