#include "model/flow/unread.h"

#include "model/base/join.h"
#include "model/flow/listeners.h"
#include "model/kube/pod_status.h"
#include "model/policy/enforcement.h"

#include <algorithm>
#include <initializer_list>

namespace hopscope::flow {

namespace {

using kube::Kind;

std::string howFar(cluster::Coverage coverage)
{
    switch (coverage) {
    case cluster::Coverage::Partial: return "partial";
    case cluster::Coverage::Forbidden:
    case cluster::Coverage::Failed: return "refused";
    default: return "not-read";
    }
}

/// Of slices and Endpoints, what was refused counts: a permission would help.
std::string howFarEndpoints(const NetworkView& view, const kube::Service& service)
{
    if (view.snapshot().isOutside(Kind::EndpointSlice, service.meta.namespace_))
        return "refused";
    return howFar(view.snapshot().coverageOf(Kind::EndpointSlice));
}

bool saidAlready(const Answer& answer, Decision decision)
{
    return std::any_of(answer.why.begin(), answer.why.end(), [&](const Why& why) { return why.decision == decision; });
}

/// What the pods that the selector matches suggest. The endpoint slice controller takes those that are ready, and not done.
Why suggestion(const NetworkView& view, const kube::Service& service)
{
    constexpr std::size_t most = 3;
    const kube::LabelSelector selector{service.selector, {}};
    std::vector<std::string> names;
    std::size_t matching = 0;
    std::size_t ready = 0;
    for (const kube::Pod& pod : view.snapshot().pods) {
        if (pod.meta.namespace_ != service.meta.namespace_ || pod.isTerminal() || !selector.matches(pod.meta.labels))
            continue;
        ++matching;
        ready += pod.isReady() ? 1 : 0;
        if (names.size() < most)
            names.push_back(pod.meta.name);
    }
    if (matching == 0)
        return {Decision::SelectorMatchesNoPod, {service.meta.key().toString()}};
    const std::string more = matching > most ? ", ..." : "";
    return {Decision::EndpointsSuggested,
            {service.meta.key().toString(), std::to_string(matching), std::to_string(ready), join(names, ", ") + more}};
}

/// A socket of the node itself: hostNetwork pods and hostPorts are known by their pods only.
bool isOfNode(const Owner& owner, const ip::Endpoint& destination)
{
    return owner.kind == Owner::Kind::Node || destination.address.isLoopback();
}

std::vector<Kind> mayHave(const NetworkView& view, const ip::Endpoint& destination)
{
    const ip::IpAddress& address = destination.address;
    const Owner owner = view.ownerOf(address);
    if (owner.kind == Owner::Kind::Pod || view.index().serviceByClusterIp(address) ||
        !view.index().servicesByExternalAddress(address).empty())
        return {};
    if (isServiceAddress(view, address))
        return {Kind::Service};
    if (isOfNode(owner, destination) || owner.kind == Owner::Kind::PodRange)
        return {Kind::Service, Kind::Pod};
    // Where no range of the pods is known, any address may be a pod's.
    if (view.facts().podRanges().empty())
        return {Kind::Service, Kind::Node, Kind::Pod};
    return {Kind::Service, Kind::Node};
}

std::vector<std::string> unreadOf(const NetworkView& view, const std::vector<Kind>& kinds)
{
    std::vector<std::string> names;
    for (const Kind kind : kinds) {
        if (!view.snapshot().isReadWhole(kind))
            names.emplace_back(kube::kindName(kind));
    }
    return names;
}

/// Nothing outside leads to an address of the inside, whoever has it.
bool holdsForEveryOwner(const NetworkView& view, const ip::Endpoint& destination, const Answer& answer)
{
    return saidAlready(answer, Decision::NoRouteFromOutside) &&
           (isServiceAddress(view, destination.address) || view.ownerOf(destination.address).kind == Owner::Kind::PodRange);
}

/// Answers that rest on what was read: a known Service's port that it does not have, a known balancer, the node's own cache.
bool isOfKnownOwner(const Answer& answer)
{
    return saidAlready(answer, Decision::PortNotUsed) || saidAlready(answer, Decision::ProxyBalancer) ||
           saidAlready(answer, Decision::NodeLocalDnsCache);
}

/// At the sender a policy with rules may allow a pod that nobody read. "Denied" stays, for it is what the policies say of the address
/// itself, and the reasons name what may have it.
bool mayBeAllowedPod(const NetworkView& view, const Answer& answer)
{
    if (answer.attempt.back().reason != Reason::DeniedByEgressPolicy || view.snapshot().isReadWhole(Kind::Pod))
        return false;
    const auto& policies = view.snapshot().networkPolicies;
    const auto& from = answer.attempt.front().where.pod;
    const kube::Pod* pod = view.snapshot().pods.find(from);
    return pod && std::any_of(policies.begin(), policies.end(), [&](const kube::NetworkPolicy& policy) {
               return policy.meta.namespace_ == from.namespace_ && policy.affectsEgress && !policy.egress.empty() &&
                      policy.podSelector.matches(pod->meta.labels);
           });
}

/// A NodePort goes before whatever listens on the node; which Services there are is then part of the answer.
bool mayBeNodePort(const NetworkView& view, const ip::Endpoint& destination)
{
    const auto& range = view.facts().known().nodePortRange;
    const auto [first, last] = range.isKnown() ? range.value : std::pair{30000, 32767};
    return view.ownerOf(destination.address).kind == Owner::Kind::Node && destination.port >= first && destination.port <= last;
}

void withhold(const ip::Endpoint& destination, const std::vector<std::string>& kinds, Answer& answer)
{
    answer.verdict = Verdict::Unknown;
    answer.clientSees = ClientSees::Depends;
    answer.candidates.clear();
    answer.attempt.clear();
    std::erase_if(answer.why, [](const Why& why) {
        return why.decision == Decision::DestinationOutside || why.decision == Decision::UnownedServiceAddress ||
               why.decision == Decision::PolicyDenies;
    });
    answer.why.push_back({Decision::OwnerUnread, {destination.toString(), join(kinds, ", ")}});
}

bool arePoliciesReadOf(const NetworkView& view, const std::optional<kube::ObjectKey>& pod)
{
    return !pod || view.snapshot().isReadWhole(Kind::NetworkPolicy, pod->namespace_);
}

} // namespace

std::vector<Why> explainUnreadEndpoints(const NetworkView& view, const kube::Service& service)
{
    std::vector<Why> why{{Decision::EndpointsUnread, {service.meta.key().toString(), howFarEndpoints(view, service)}}};
    if (service.selector.empty())
        return why;
    Why suggested = suggestion(view, service);
    const bool none = suggested.decision == Decision::SelectorMatchesNoPod;
    if (!none || view.snapshot().isReadWhole(Kind::Pod, service.meta.namespace_))
        why.push_back(std::move(suggested));
    return why;
}

Why withoutAddressOf(const NetworkView& view, const kube::ObjectKey& pod, const std::string& family)
{
    const kube::Pod* object = view.snapshot().pods.find(pod);
    const std::string who = "pod/" + pod.toString();
    return object && kube::isStatusRead(*object) ? Why{Decision::HasNoAddress, {who, family}} : Why{Decision::StatusUnread, {who}};
}

Why withoutAddressOf(const NetworkView& view, const std::string& node, const std::string& family)
{
    const kube::Node* object = view.snapshot().nodes.find({"", node});
    const std::string who = "node/" + node;
    return object && !object->addresses.empty() ? Why{Decision::HasNoAddress, {who, family}} : Why{Decision::StatusUnread, {who}};
}

void withholdUnread(const NetworkView& view, const Resolved& resolved, const ip::Endpoint& destination, Answer& answer)
{
    if (view.isAssumedListening(destination.address, destination.port) || answer.verdict == Verdict::Unknown)
        return;
    if (answer.matchedAs == MatchedAs::Direct) {
        if (!resolved.targetPod && mayBeNodePort(view, destination) && !view.snapshot().isReadWhole(Kind::Service))
            withhold(destination, {std::string(kube::kindName(Kind::Service))}, answer);
        return;
    }
    if (answer.matchedAs != MatchedAs::None || isOfKnownOwner(answer) || holdsForEveryOwner(view, destination, answer))
        return;
    const std::vector<std::string> kinds = unreadOf(view, mayHave(view, destination));
    if (kinds.empty())
        return;
    const bool denied = answer.verdict == Verdict::DeniedByPolicy && !answer.attempt.empty();
    if (!denied)
        withhold(destination, kinds, answer);
    else if (mayBeAllowedPod(view, answer))
        answer.why.push_back({Decision::OwnerUnread, {destination.toString(), join(kinds, ", ")}});
}

void explainUnreadPolicies(const NetworkView& view, const Resolved& resolved, Answer& answer)
{
    const bool allRead = arePoliciesReadOf(view, resolved.sourcePod) &&
                         std::all_of(answer.candidates.begin(), answer.candidates.end(),
                                     [&](const Candidate& candidate) { return arePoliciesReadOf(view, candidate.pod); });
    const bool leaves = answer.candidates.empty() && answer.verdict == Verdict::NotCaptured;
    const bool isOpen = leaves || std::any_of(answer.candidates.begin(), answer.candidates.end(), works);
    if (allRead || !isOpen || policy::enforcementOf(view.facts().known()).value == policy::Enforcement::NotEnforced)
        return;
    const cluster::Coverage coverage = view.snapshot().coverageOf(Kind::NetworkPolicy);
    const bool some = coverage == cluster::Coverage::Partial;
    view.facts().note("network-policies", some ? "those that were read" : "none", facts::Basis::Assumed,
                      some ? "NetworkPolicy objects were read in part" : "NetworkPolicy objects were not read");
    answer.why.push_back({Decision::PoliciesUnread, {howFar(coverage)}});
}

} // namespace hopscope::flow
