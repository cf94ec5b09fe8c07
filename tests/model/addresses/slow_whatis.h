// The slow second reading of what `whatis` answers: every object is looked at for every question, nothing is kept.
#pragma once

#include "model/addresses/answer.h"
#include "model/cluster/cluster_snapshot.h"
#include "model/facts/network_facts.h"

namespace hopscope::support {

/// What objects say of an address, one line a statement, sorted: "claim pod Pod shop/web on n1 read ready", "range 10.0.0.0/24 node-pods
/// n1", "named ingress-allows NetworkPolicy shop/deny 1 10.0.0.0/8", "seen masqueraded 192.168.0.11".
std::vector<std::string> slowAnswer(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const ip::IpAddress& address);

/// The same lines of the answer that is tested.
std::vector<std::string> linesOf(const addresses::Answer& answer);

/// Every address that an object names; in a cluster that is not large, what lies beside it and at the ends of the ranges, too. Each once.
std::vector<ip::IpAddress> addressesToAsk(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts);

} // namespace hopscope::support
