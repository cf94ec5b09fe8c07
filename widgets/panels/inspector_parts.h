// What several of the inspector's texts say in the same way: how pods are, who points at them, what a selector asks for.
#pragma once

#include "widgets/panels/html_rows.h"
#include "widgets/panels/inspector_text.h"

#include <QStringList>

namespace hopscope::panels {

QString text(std::string_view value);

/// A link, its address and, unless it is well, its state.
RichText podEntry(const kube::Pod& pod);
/// As a list: those that are not well first, each half in order; of many the first.
RichText podList(std::vector<const kube::Pod*> pods);
/// "12: 10 ready, 1 failing, 1 starting"
QString podCounts(const std::vector<const kube::Pod*>& pods);

/// Links to every Service one of whose slices lists the pod: by its address, or by name where the address is its node's.
RichTexts listingServices(const InspectedCluster& cluster, const kube::Pod& pod);
/// The same of many pods of one namespace, by a look at the slices there.
RichTexts servicesInFront(const InspectedCluster& cluster, const std::vector<const kube::Pod*>& pods);
/// Links to the NetworkPolicies that select one of the pods, which are of one namespace.
RichTexts selectingPolicies(const InspectedCluster& cluster, const std::vector<const kube::Pod*>& pods);
/// "AdminNetworkPolicy guard" as links: policies beside NetworkPolicy that select one of the pods, or may, in that namespace.
RichTexts otherPolicyLinks(const InspectedCluster& cluster, const std::string& nameSpace, const std::vector<const kube::Pod*>& pods);
/// "every pod", "pods with app=web"
QString podsWords(const kube::LabelSelector& selector);

/// The pods of a namespace; finished ones, too.
std::vector<const kube::Pod*> podsIn(const cluster::ClusterSnapshot& snapshot, std::string_view nameSpace);

/// That the objects of the kind in a namespace (or, without one, in the cluster) were not read, or not all; empty where they were.
QString unreadSentence(const cluster::ClusterSnapshot& snapshot, kube::Kind kind, const std::string& nameSpace = {});
/// `none`, or where not all objects of the kind were read, that.
QString noneOrUnread(const cluster::ClusterSnapshot& snapshot, kube::Kind kind, const std::string& nameSpace, const QString& none);
/// "12", or where not all objects of the kind were read, "12 of those that were read", "not read".
QString countOrUnread(const cluster::ClusterSnapshot& snapshot, kube::Kind kind, const std::string& nameSpace, const QString& count);

/// "app=web, tier in (a, b)", as kubectl writes it; empty for one that selects everything.
QString selectorWords(const kube::LabelSelector& selector);

} // namespace hopscope::panels
