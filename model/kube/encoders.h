// One encoder a kind: from a value to its JSON. Private to model/kube.
#pragma once

#include "model/kube/json_reader.h"
#include "model/kube/object.h"
#include "model/kube/workload_resource.h"

namespace hopscope::kube {

/// What is empty is left out, as the API server leaves it out.
void put(Json& object, const char* name, const std::string& text);
void put(Json& object, const char* name, const std::vector<std::string>& texts);
void put(Json& object, const char* name, const StringMap& map);
void put(Json& object, const char* name, const SharedList<Condition>& conditions);
void putTime(Json& object, const char* name, const std::optional<TimePoint>& time);
void putPart(Json& object, const char* name, Json part);
/// A number as a number, a name as a text.
Json intOrText(const std::string& text);

template <class List, class Encode>
Json listOf(const List& values, Encode encode)
{
    Json list = Json::array();
    for (const auto& value : values)
        list.push_back(encode(value));
    return list;
}

Json encodeMeta(const ObjectMeta& meta);
Json encodeSelector(const LabelSelector& selector);
Json encodeContainers(const SharedList<Container>& containers);

Json encodePod(const Pod& pod);
Json encodeDaemonSet(const DaemonSet& set);
Json encodeWorkloadParts(const WorkloadResource& workload);
Json encodeService(const Service& service);
Json encodeEndpointSlice(const EndpointSlice& slice);
Json encodeEndpoints(const Endpoints& endpoints);
Json encodeNetworkPolicy(const NetworkPolicy& policy);
Json encodeIngress(const Ingress& ingress);
/// All in the words of v1alpha2 but AdminNetworkPolicy and BaselineAdminNetworkPolicy.
Json encodeTieredPolicy(const TieredPolicy& policy, Kind kind);
Json encodePluginPolicy(const PluginPolicy& policy, Kind kind);

} // namespace hopscope::kube
