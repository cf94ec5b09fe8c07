// What an answer may not claim, because a kind that decides it was not read: not read is unknown, never empty. Private to
// model/flow.
#pragma once

#include "model/flow/answer.h"

namespace hopscope::flow {

/// Why it is not known where the Service's traffic goes, and what its selector and the pods suggest: inferred, never a verdict.
std::vector<Why> explainUnreadEndpoints(const NetworkView& view, const kube::Service& service);

/// That the pod or node has no address: of the family, or, where its status is not there, that nobody read one.
Why withoutAddressOf(const NetworkView& view, const kube::ObjectKey& pod, const std::string& family);
Why withoutAddressOf(const NetworkView& view, const std::string& node, const std::string& family);

/// Takes back that nothing answers at the destination, or that the packet leaves the cluster, where a Service, Node or Pod that
/// was not read may have the address. A known owner's answers stay.
void withholdUnread(const NetworkView& view, const Resolved& resolved, const ip::Endpoint& destination, Answer& answer);

/// Where NetworkPolicies of the ends' namespaces were not read and the plugin enforces them, or may: says so. The verdict stays.
void explainUnreadPolicies(const NetworkView& view, const Resolved& resolved, Answer& answer);

} // namespace hopscope::flow
