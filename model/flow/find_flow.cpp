#include "model/flow/find_flow.h"

#include "model/flow/apply_policies.h"
#include "model/flow/cluster_dns.h"
#include "model/flow/entry_node.h"
#include "model/flow/name_lookup.h"
#include "model/flow/what_happened.h"
#include "model/flow/unread.h"

#include <algorithm>
#include <array>

namespace hopscope::flow {

namespace {

void fill(FlowTrace& trace, Answer&& answer)
{
    trace.verdict = answer.verdict;
    trace.clientSees = answer.clientSees;
    trace.matchedAs = answer.matchedAs;
    trace.decidedOn = std::move(answer.decidedOn);
    if (answer.service)
        trace.service = answer.service->meta.key();
    if (answer.servicePort)
        trace.servicePort = answer.servicePort->name;
    trace.candidates = std::move(answer.candidates);
    trace.attempt = std::move(answer.attempt);
    trace.why.insert(trace.why.end(), answer.why.begin(), answer.why.end());
}

/// What is said of the first endpoint only: it holds for each of them, with another pod.
bool isOfOneEndpoint(Decision decision)
{
    return decision == Decision::DestinationIsPod || decision == Decision::SameNode || decision == Decision::OtherNode;
}

/// A headless Service: DNS gives all ready addresses, and the client takes one.
void fillHeadless(const NetworkView& view, const Query& query, const Resolved& resolved, FlowTrace& trace)
{
    Answer all;
    for (const ip::Endpoint& destination : resolved.destinations) {
        Answer one = answerFor(view, query, resolved, destination);
        applyPolicies(view, query, resolved, destination, one);
        withholdUnread(view, resolved, destination, one);
        for (Why& why : one.why) {
            const bool isKnown = std::find(all.why.begin(), all.why.end(), why) != all.why.end();
            if (!isKnown && (all.candidates.empty() || !isOfOneEndpoint(why.decision)))
                all.why.push_back(std::move(why));
        }
        if (one.candidates.empty())
            all.attempt = std::move(one.attempt);
        all.decidedOn = one.decidedOn;
        all.verdict = one.verdict;
        all.clientSees = one.clientSees;
        for (Candidate& candidate : one.candidates)
            all.candidates.push_back(std::move(candidate));
    }
    for (Candidate& candidate : all.candidates)
        candidate.probability = {1, all.candidates.size()};
    if (!all.candidates.empty())
        settleDelivered(all);
    all.matchedAs = MatchedAs::Headless;
    all.service = resolved.headless;
    fill(trace, std::move(all));
}

void fillDirect(const NetworkView& view, const Query& query, const Resolved& resolved, FlowTrace& trace)
{
    Answer answer = answerFor(view, query, resolved, resolved.destinations.front());
    applyPolicies(view, query, resolved, resolved.destinations.front(), answer);
    withholdUnread(view, resolved, resolved.destinations.front(), answer);
    fill(trace, std::move(answer));
}

/// Where there is nothing to send: DNS has the last word.
void fillVerdict(const Resolved& resolved, FlowTrace& trace)
{
    trace.verdict = *resolved.verdict;
    trace.clientSees = resolved.clientSees;
    if (trace.verdict != Verdict::NameOnly)
        return;
    if (const kube::Service* service = resolved.headless ? resolved.headless : resolved.externalName) {
        trace.matchedAs = resolved.headless ? MatchedAs::Headless : MatchedAs::ExternalName;
        trace.service = service->meta.key();
    }
}

/// The question's own packet, from the source to the cluster's DNS. NodeLocal DNSCache has the same address bound on each node.
Query lookupQuery(const NetworkView& view, const Resolved& resolved, const Query& query, const ip::IpAddress& server)
{
    Query lookup{query.from, AddressTarget{server, "53"}, ip::Protocol::Udp, query.assume};
    const facts::Fact<bool>& nodeLocal = view.facts().known().nodeLocalDns;
    if (nodeLocal.isKnown() && nodeLocal.value) {
        lookup.assume.emplace("node-address", resolved.origin.node + "=" + server.toString());
        lookup.assume.emplace("listening", ip::joinHostPort(server, "53"));
    }
    return lookup;
}

std::optional<ip::IpAddress> nameServer(const NetworkView& view, const ip::IpAddress& source)
{
    const kube::Service* service = dnsService(view);
    if (!service)
        return std::nullopt;
    const auto same = service->clusterIp(source.family());
    if (same)
        return same;
    const auto all = service->clusterIpAddresses();
    return all.empty() ? std::nullopt : std::optional(all.front());
}

/// That nothing is known to answer to an address or a name says little where not every Service was read.
void noteServices(const NetworkView& view, const FlowTrace& trace)
{
    const cluster::Coverage coverage = view.snapshot().coverageOf(kube::Kind::Service);
    if (trace.matchedAs != MatchedAs::None || coverage == cluster::Coverage::Complete)
        return;
    const bool some = coverage == cluster::Coverage::Partial;
    view.facts().note("services", some ? "those that were read" : "none", facts::Basis::Assumed,
                      some ? "Service objects were read in part" : "Service objects were not read");
}

Result<FlowTrace> findFlowWith(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& known, const Query& query);

/// Whether the flow goes on after the question for its name, as takeLookup.
bool fillName(const NetworkView& view, const Resolved& resolved, const Query& query, FlowTrace& trace)
{
    trace.name = resolved.name;
    if (!resolved.asksClusterDns)
        return true;
    const auto server = nameServer(view, resolved.source);
    if (!server)
        return takeLookup(view, server, {}, trace);
    auto lookup = findFlowWith(view.snapshot(), view.facts().known(), lookupQuery(view, resolved, query, *server));
    return takeLookup(view, server, lookup ? std::optional(*std::move(lookup)) : std::nullopt, trace);
}

/// The kinds that decide where a packet goes, as far as their first lists are still under way.
std::vector<std::string> kindsStillArriving(const cluster::ClusterSnapshot& snapshot)
{
    using kube::Kind;
    constexpr std::array idle{Kind::Ingress, Kind::Tier, Kind::StagedNetworkPolicy, Kind::StagedGlobalNetworkPolicy,
                              Kind::StagedKubernetesNetworkPolicy};
    std::vector<std::string> names;
    for (const Kind kind : snapshot.arrivingKinds()) {
        if (std::find(idle.begin(), idle.end(), kind) == idle.end())
            names.emplace_back(kube::kindName(kind));
    }
    return names;
}

/// A Service whose endpoints have not come yet has not none, and an address that nobody has yet may be a pod's.
FlowTrace unknownUntilArrived(const Query& query, std::vector<std::string> kinds)
{
    FlowTrace trace;
    trace.query = query;
    trace.from = toString(query.from);
    trace.to = toString(query.to);
    trace.why.push_back({Decision::StillArriving, std::move(kinds)});
    return trace;
}

Result<FlowTrace> findFlowWith(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& known, const Query& query)
{
    if (std::vector<std::string> kinds = kindsStillArriving(snapshot); !kinds.empty())
        return unknownUntilArrived(query, std::move(kinds));
    FactsInUse facts(known);
    const NetworkView view(snapshot, facts, query.assume);
    if (auto error = checkEntryNode(view, query))
        return *std::move(error);
    auto resolved = resolveQuery(view, query);
    if (!resolved)
        return resolved.error();
    FlowTrace trace;
    trace.query = query;
    trace.query.protocol = resolved->protocol;
    trace.from = toString(query.from);
    trace.to = resolved->destinations.empty() || resolved->headless ? toString(query.to)
                                                                    : resolved->destinations.front().toString();
    trace.why = resolved->why;
    const bool goesOn = !resolved->name || fillName(view, *resolved, query, trace);
    if (goesOn && resolved->verdict)
        fillVerdict(*resolved, trace);
    else if (goesOn && resolved->headless)
        fillHeadless(view, query, *resolved, trace);
    else if (goesOn)
        fillDirect(view, query, *resolved, trace);
    keepWhatHappened(trace);
    settleName(trace);
    noteServices(view, trace);
    trace.assumptions = facts.assumptions();
    return trace;
}

} // namespace

Result<FlowTrace> findFlow(const cluster::ClusterSnapshot& snapshot, const facts::NetworkFacts& facts, const Query& query)
{
    if (query.assume.empty())
        return findFlowWith(snapshot, facts, query);
    return findFlowWith(snapshot, withAssumptions(facts, query.assume), query);
}

} // namespace hopscope::flow
