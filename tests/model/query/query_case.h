// A cluster, and what queries find in it.
#pragma once

#include "model/query/matcher.h"

#include <QString>

namespace hopscope::support {

/// The cluster that the query tests are about, with all kinds read:
///
///   node n1 192.168.0.11, zone a, control plane, ready            node n2 192.168.0.12, zone b, not ready, cordoned
///   pod web-1, web-2    of Deployment web (ReplicaSet web-5d9), app=web, behind Service web, on n1 and n2; web-2 is not ready
///   pod db              of StatefulSet db, app=db, tier=Back, restarts in a crash loop, behind Service db, selected by db-only
///   pod done            of Job backup, finished; its address is web-1's by now
///   pod waiting         without node, address and owner
///   hostpod shop/agent  of DaemonSet agent, hostNetwork on n1
///   services            web (NodePort 30080), db (headless), shop/public (LoadBalancer 203.0.113.7), shop/elsewhere (ExternalName)
cluster::SnapshotPointer queriedCluster();

/// All kinds of the snapshot as wholly read.
cluster::SnapshotPointer readWhole(const cluster::SnapshotPointer& snapshot);
/// The snapshot with another coverage of one kind.
cluster::SnapshotPointer covered(const cluster::SnapshotPointer& snapshot, kube::Kind kind, cluster::Coverage coverage,
                                 std::vector<std::string> onlyNamespaces = {});

/// The objects that match: "pod web-1, service web, pod shop/agent"; "nothing"; what is wrong with the text. Nodes, pods,
/// Services, namespaces, NetworkPolicies, then all others, each in order of keys; namespace default is left out.
QString found(const cluster::SnapshotPointer& snapshot, const std::string& text);
/// The same for those of which it is not known.
QString unknown(const cluster::SnapshotPointer& snapshot, const std::string& text);

/// Of a text that is right.
query::Query parsed(const std::string& text);

} // namespace hopscope::support
