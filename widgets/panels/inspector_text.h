// What is this, what addresses has it, who points at it: the answer for one thing on the map.
#pragma once

#include "model/facts/address_table.h"
#include "model/layout/map_layout.h"

#include <QCoreApplication>
#include <QString>

namespace hopscope::panels {

/// The translation context of all these texts.
struct Inspection
{
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

struct InspectedCluster
{
    const cluster::ClusterSnapshot& snapshot;
    const facts::NetworkFacts& facts;
    const facts::ObservedRanges& ranges;
    TimePoint now;
};

/// Rich text with links to other things. Says so where the thing is gone.
QString inspectorHtml(const InspectedCluster& cluster, const layout::ItemId& item);

/// What does not fit together about one object, as a section; empty where nothing is.
QString conflictsHtml(const InspectedCluster& cluster, kube::Kind kind, const kube::ObjectKey& key);

/// What is still arriving, and that what stands below may change with it; empty when nothing is.
QString arrivingSentence(const cluster::ClusterSnapshot& snapshot);

QString podHtml(const InspectedCluster& cluster, const kube::Pod& pod);
QString serviceHtml(const InspectedCluster& cluster, const kube::Service& service);
QString nodeHtml(const InspectedCluster& cluster, const kube::Node& node);
QString policyHtml(const InspectedCluster& cluster, const kube::NetworkPolicy& policy);
/// Of a policy of another kind, which the item's `detail` names; empty when it is gone.
QString otherPolicyHtml(const InspectedCluster& cluster, const layout::ItemId& item);
QString ingressHtml(const kube::Ingress& ingress);
// Of things without an object of their own.
QString workloadHtml(const InspectedCluster& cluster, const layout::ItemId& item);
QString namespaceHtml(const InspectedCluster& cluster, const layout::ItemId& item);
QString unscheduledHtml(const InspectedCluster& cluster, const layout::ItemId& item);
QString externalHtml(const InspectedCluster& cluster, const layout::ItemId& item);
QString nodePortHtml(const InspectedCluster& cluster, const layout::ItemId& item);

} // namespace hopscope::panels
