// What the objects of a cluster have in the fields of the language. Private to model/query.
#pragma once

#include "model/cluster/cluster_snapshot.h"
#include "model/query/query.h"

#include <type_traits>
#include <unordered_map>

namespace hopscope::query {

/// Is told an object's values in one field, one by one. Texts are valid during the call.
class ValueSink
{
public:
    virtual void text(std::string_view value) = 0;
    virtual void address(const ip::IpAddress& value) = 0;
    /// As an object writes it; may be a host's name.
    virtual void writtenAddress(std::string_view value) = 0;
    virtual void range(std::string_view written) = 0;
    virtual void number(std::uint32_t value) = 0;
    virtual void yesNo(bool value) = 0;

protected:
    ~ValueSink() = default;
};

enum class Knowledge : std::uint8_t
{
    DoesNotApply, ///< objects of this kind have no such field
    Unknown,      ///< nobody read it: there may be values that were not told
    Known,        ///< those told are all; there may be none
};

/// What objects are seen in: a pod's zone is its node's, a Service's readiness that of its slices.
struct Surroundings
{
    const cluster::ClusterSnapshot& snapshot;
    std::unordered_map<std::string_view, std::string_view> zones; ///< of nodes; filled where somebody asks for a zone

    explicit Surroundings(const cluster::ClusterSnapshot& cluster) : snapshot(cluster) {}
    void readZones();
};

struct AskedField
{
    Field field = Field::Anything;
    std::string_view key = {};
};

// Kind, Service and Policy are not answered here: matcher.cpp and pod_sets.h do that for all objects at once.
Knowledge readField(const kube::Pod& pod, AskedField asked, const Surroundings& around, ValueSink& sink);
Knowledge readField(const kube::Node& node, AskedField asked, const Surroundings& around, ValueSink& sink);
Knowledge readField(const kube::Service& service, AskedField asked, const Surroundings& around, ValueSink& sink);
Knowledge readField(const kube::Namespace& object, AskedField asked, const Surroundings& around, ValueSink& sink);
Knowledge readField(const kube::EndpointSlice& slice, AskedField asked, const Surroundings& around, ValueSink& sink);
Knowledge readField(const kube::Endpoints& endpoints, AskedField asked, const Surroundings& around, ValueSink& sink);
Knowledge readField(const kube::NetworkPolicy& policy, AskedField asked, const Surroundings& around, ValueSink& sink);
Knowledge readField(const kube::Ingress& ingress, AskedField asked, const Surroundings& around, ValueSink& sink);
Knowledge readField(const kube::ConfigMap& map, AskedField asked, const Surroundings& around, ValueSink& sink);
Knowledge readField(const kube::DaemonSet& set, AskedField asked, const Surroundings& around, ValueSink& sink);
Knowledge readField(const kube::ServiceCidr& range, AskedField asked, const Surroundings& around, ValueSink& sink);
Knowledge readField(const kube::IpPool& pool, AskedField asked, const Surroundings& around, ValueSink& sink);
Knowledge readField(const kube::BlockAffinity& block, AskedField asked, const Surroundings& around, ValueSink& sink);
Knowledge readField(const kube::CiliumNode& node, AskedField asked, const Surroundings& around, ValueSink& sink);
Knowledge readField(const kube::TieredPolicy& policy, AskedField asked, const Surroundings& around, ValueSink& sink);
Knowledge readField(const kube::PluginPolicy& policy, AskedField asked, const Surroundings& around, ValueSink& sink);

/// The fields that every kind has. Of Anything: name and namespace, without addresses.
Knowledge readMeta(const kube::ObjectMeta& meta, AskedField asked, ValueSink& sink);
/// Of the ways in that controllers make, only what every object has is asked for.
template <class T>
    requires std::is_base_of_v<kube::Route, T> || std::is_same_v<T, kube::IngressClass> || std::is_same_v<T, kube::GatewayClass> ||
             std::is_same_v<T, kube::Gateway> || std::is_same_v<T, kube::ListenerSet> || std::is_same_v<T, kube::ReferenceGrant>
Knowledge readField(const T& object, AskedField asked, const Surroundings&, ValueSink& sink)
{
    return readMeta(object.meta, asked, sink);
}
/// The value of a key, if there is one.
Knowledge readKey(const kube::StringMap& map, std::string_view key, ValueSink& sink);

} // namespace hopscope::query
