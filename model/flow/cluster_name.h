// A name as the cluster's own DNS answers it, for who has no packet in mind.
#pragma once

#include "model/flow/find_flow.h"

namespace hopscope::flow {

struct ClusterName
{
    std::string name;                  ///< as it was asked, without a final dot
    std::vector<std::string> records;  ///< "A 10.96.0.20", "CNAME api.example.com."
    std::vector<ip::IpAddress> addresses;
    bool unread = false;               ///< the Service, or its EndpointSlices, may be there and was not read
};

/// The full name of the cluster's domain: "web.shop" is asked as web.shop.svc.cluster.local. packet-paths.md 6.4. Nothing where the
/// name has no records.
std::optional<ClusterName> askName(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const std::string& name);

} // namespace hopscope::flow
