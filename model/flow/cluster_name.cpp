#include "model/flow/cluster_name.h"

#include "model/flow/cluster_dns.h"

namespace hopscope::flow {

std::optional<ClusterName> askName(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const std::string& name)
{
    FactsInUse inUse(facts);
    const NetworkView view(snapshot, inUse, {});
    const std::string plain = name.ends_with('.') ? name.substr(0, name.size() - 1) : name;
    const std::string& domain = inUse.clusterDomain();
    for (const std::string& asked : {plain, plain + "." + domain, plain + ".svc." + domain}) {
        DnsAnswer answer = askClusterDns(view, asked);
        if (answer.kind == DnsAnswer::Kind::NoSuchName || answer.kind == DnsAnswer::Kind::NotOurs)
            continue;
        return ClusterName{asked, std::move(answer.records), std::move(answer.addresses), answer.kind == DnsAnswer::Kind::Unread};
    }
    return std::nullopt;
}

} // namespace hopscope::flow
