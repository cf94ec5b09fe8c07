// From a query's words to a sender and the addresses it dials. Private to model/flow.
#pragma once

#include "model/flow/route.h"

namespace hopscope::flow {

struct Resolved
{
    Origin origin;
    ip::IpAddress source;                     ///< a client's or pod's; a host process's depends on the destination
    std::vector<ip::Endpoint> destinations;   ///< several only for a headless Service
    ip::Protocol protocol = ip::Protocol::Tcp;
    std::optional<kube::ObjectKey> sourcePod; ///< the pod that sends, hostNetwork or not
    std::optional<kube::ObjectKey> targetPod; ///< the query names the pod itself
    const kube::Service* headless = nullptr;
    const kube::Service* externalName = nullptr; ///< the name stands for another one, outside
    std::optional<NameStep> name;             ///< when the query's target is a name
    bool asksClusterDns = false;              ///< for that name
    std::vector<Why> why;
    /// Set when there is nothing to send: the verdict, which `why` explains.
    std::optional<Verdict> verdict;
    ClientSees clientSees = ClientSees::Depends; ///< with `verdict`
};

/// Errors as findFlow.
Result<Resolved> resolveQuery(const NetworkView& view, const Query& query);

} // namespace hopscope::flow
