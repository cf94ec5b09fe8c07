// The records that the cluster's DNS makes of its Services (packet-paths.md 6.4). Private to model/flow.
#pragma once

#include "model/flow/network_view.h"

namespace hopscope::flow {

struct DnsAnswer
{
    enum class Kind
    {
        NoSuchName, ///< also a name that exists without addresses: the resolver goes on with the next question
        Addresses,
        Unread,     ///< of a headless Service whose EndpointSlices were not read; without `service`: of a Service that was not
        DeadAlias,  ///< CNAME to what looks like an address: a name all the same, which does not resolve
        Alias,      ///< CNAME of an ExternalName Service
        Ports,      ///< SRV of a named port: nothing to connect to
        NotOurs     ///< outside the cluster's domain: another server answers
    };
    Kind kind = Kind::NoSuchName;
    std::vector<ip::IpAddress> addresses;
    std::string alias;
    const kube::Service* service = nullptr;
    std::vector<std::string> records; ///< "A 10.96.0.20", "AAAA fd00::1", "CNAME api.example.com.", "SRV 0 100 80 web..."
    std::string unreadNamespace = {};  ///< where a Service that was not read would be
};

/// What the cluster's DNS says to a question of A and AAAA (of SRV for a name that begins with "_"). `name` has no final dot.
DnsAnswer askClusterDns(const NetworkView& view, const std::string& name);

/// The Service of the cluster's DNS: its addresses are the pods' nameservers. Nothing when the cluster shows none.
const kube::Service* dnsService(const NetworkView& view);

} // namespace hopscope::flow
