// What is this, what addresses has it, who points at it: the answer for one thing on the map.
#pragma once

#include "model/facts/address_table.h"
#include "model/findings/finding_watch.h"
#include "model/layout/map_layout.h"
#include "widgets/labels/rich_text.h"

#include <QCoreApplication>
#include <QString>

namespace hopscope::panels {

using labels::RichText;

/// The translation context of all these texts.
struct Inspection
{
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

/// What was found at one thing, the worst first.
using FoundHere = std::vector<const findings::WatchedFinding*>;

struct InspectedCluster
{
    const cluster::ClusterSnapshot& snapshot;
    const facts::NetworkFacts& facts;
    const facts::ObservedRanges& ranges;
    TimePoint now;
    FoundHere found = {}; ///< at the thing that is asked about
};

/// Rich text with links to other things. Says so where the thing is gone.
RichText inspectorHtml(const InspectedCluster& cluster, const layout::ItemId& item);

/// What is wrong with one object, and what else does not fit together about it, as sections; empty where nothing is.
RichText conflictsHtml(const InspectedCluster& cluster, kube::Kind kind, const kube::ObjectKey& key);

/// What is still arriving, and that what stands below may change with it; empty when nothing is.
QString arrivingSentence(const cluster::ClusterSnapshot& snapshot);

RichText podHtml(const InspectedCluster& cluster, const kube::Pod& pod);
RichText serviceHtml(const InspectedCluster& cluster, const kube::Service& service);
RichText nodeHtml(const InspectedCluster& cluster, const kube::Node& node);
RichText policyHtml(const InspectedCluster& cluster, const kube::NetworkPolicy& policy);
/// Of a policy of another kind, which the item's `detail` names; empty when it is gone.
RichText otherPolicyHtml(const InspectedCluster& cluster, const layout::ItemId& item);
RichText ingressHtml(const InspectedCluster& cluster, const kube::Ingress& ingress);
/// What was found at the thing, as a section with a link to all of it; empty where nothing was.
RichText findingsHtml(const InspectedCluster& cluster, const kube::ObjectReference& object);
// Of things without an object of their own.
RichText workloadHtml(const InspectedCluster& cluster, const layout::ItemId& item);
RichText namespaceHtml(const InspectedCluster& cluster, const layout::ItemId& item);
RichText unscheduledHtml(const InspectedCluster& cluster, const layout::ItemId& item);
RichText externalHtml(const InspectedCluster& cluster, const layout::ItemId& item);
RichText nodePortHtml(const InspectedCluster& cluster, const layout::ItemId& item);

} // namespace hopscope::panels
