#include "model/flow/endpoint_choice.h"

#include <algorithm>

namespace hopscope::flow {

namespace {

bool contains(const SharedList<SharedText>& list, const std::string& text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

bool servesWhileTerminating(const ServiceEndpoint& endpoint)
{
    return endpoint.slice->serving && endpoint.slice->terminating;
}

template <class Wanted>
std::vector<ServiceEndpoint> filtered(const std::vector<ServiceEndpoint>& all, Wanted wanted)
{
    std::vector<ServiceEndpoint> some;
    std::copy_if(all.begin(), all.end(), std::back_inserter(some), wanted);
    return some;
}

/// Keeps those whose hints name the place, if every one has hints and at least one names it.
template <class Hints>
std::optional<std::vector<ServiceEndpoint>> byHints(const std::vector<ServiceEndpoint>& ready, const std::string& place,
                                                    Hints hints)
{
    if (place.empty() || ready.empty())
        return std::nullopt;
    if (std::any_of(ready.begin(), ready.end(), [&](const ServiceEndpoint& e) { return hints(e).empty(); }))
        return std::nullopt;
    auto named = filtered(ready, [&](const ServiceEndpoint& e) { return contains(hints(e), place); });
    if (named.empty())
        return std::nullopt;
    return named;
}

std::vector<ServiceEndpoint> byTopology(const std::vector<ServiceEndpoint>& ready, const std::string& node,
                                        const std::string& zone, const TopologyHints& hints)
{
    const auto nodes = [](const ServiceEndpoint& e) -> const SharedList<SharedText>& { return e.slice->hintNodes; };
    const auto zones = [](const ServiceEndpoint& e) -> const SharedList<SharedText>& { return e.slice->hintZones; };
    if (auto named = hints.nodes ? byHints(ready, node, nodes) : std::nullopt)
        return std::move(*named);
    if (auto named = hints.zones ? byHints(ready, zone, zones) : std::nullopt)
        return std::move(*named);
    return ready;
}

} // namespace

EndpointChoice chooseEndpoints(const std::vector<ServiceEndpoint>& all, const std::string& node, const std::string& zone,
                               const TopologyHints& hints)
{
    EndpointChoice choice;
    const auto isReady = [](const ServiceEndpoint& e) { return e.slice->ready; };
    const auto isLocal = [&](const ServiceEndpoint& e) { return !node.empty() && e.slice->nodeName == node; };
    choice.usableAnywhere = std::any_of(all.begin(), all.end(), [&](const ServiceEndpoint& e) {
        return isReady(e) || servesWhileTerminating(e);
    });

    const std::vector<ServiceEndpoint> ready = filtered(all, isReady);
    choice.cluster = byTopology(ready, node, zone, hints);
    choice.hinted = choice.cluster.size() < ready.size();
    if (choice.cluster.empty()) {
        choice.cluster = filtered(all, servesWhileTerminating);
        choice.clusterTerminating = !choice.cluster.empty();
    }
    choice.local = filtered(ready, isLocal);
    if (choice.local.empty()) {
        choice.local = filtered(all, [&](const ServiceEndpoint& e) { return isLocal(e) && servesWhileTerminating(e); });
        choice.localTerminating = !choice.local.empty();
    }
    return choice;
}

} // namespace hopscope::flow
