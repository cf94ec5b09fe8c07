#include "model/query/field_values.h"

namespace hopscope::query {

namespace {

constexpr std::string_view zoneLabel = "topology.kubernetes.io/zone";

Knowledge readSliceField(const kube::EndpointSlice& slice, Field field, ValueSink& sink)
{
    for (const kube::SliceEndpoint& endpoint : slice.endpoints) {
        for (const ip::IpAddress& address : endpoint.addresses) {
            if (field == Field::Ip)
                sink.address(address);
        }
    }
    for (const kube::SlicePort& port : slice.ports) {
        if (field == Field::Port && port.port != 0)
            sink.number(port.port);
    }
    return Knowledge::Known;
}

} // namespace

void Surroundings::readZones()
{
    for (const kube::Node& node : snapshot.nodes)
        zones.emplace(node.meta.name, node.meta.label(zoneLabel));
}

Knowledge readKey(const kube::StringMap& map, std::string_view key, ValueSink& sink)
{
    if (const auto found = map.find(key); found != map.end())
        sink.text(found->second);
    return Knowledge::Known;
}

Knowledge readMeta(const kube::ObjectMeta& meta, AskedField asked, ValueSink& sink)
{
    switch (asked.field) {
    case Field::Anything:
        sink.text(meta.name);
        if (!meta.namespace_.empty())
            sink.text(meta.namespace_);
        return Knowledge::Known;
    case Field::Name: sink.text(meta.name); return Knowledge::Known;
    case Field::Label: return readKey(meta.labels, asked.key, sink);
    case Field::Namespace:
        if (meta.namespace_.empty())
            return Knowledge::DoesNotApply;
        sink.text(meta.namespace_);
        return Knowledge::Known;
    default: return Knowledge::DoesNotApply;
    }
}

/// A namespace is in itself: whoever looks for one looks for all of it.
Knowledge readField(const kube::Namespace& object, AskedField asked, const Surroundings&, ValueSink& sink)
{
    if (asked.field == Field::Namespace)
        asked.field = Field::Name;
    if (asked.field != Field::Phase)
        return readMeta(object.meta, asked, sink);
    if (!object.phase.empty())
        sink.text(object.phase);
    return Knowledge::Known;
}

Knowledge readField(const kube::EndpointSlice& slice, AskedField asked, const Surroundings&, ValueSink& sink)
{
    if (asked.field == Field::Ip || asked.field == Field::Port)
        return readSliceField(slice, asked.field, sink);
    return readMeta(slice.meta, asked, sink);
}

Knowledge readField(const kube::Endpoints& endpoints, AskedField asked, const Surroundings&, ValueSink& sink)
{
    if (asked.field != Field::Ip && asked.field != Field::Port)
        return readMeta(endpoints.meta, asked, sink);
    for (const kube::EndpointSlice& slice : endpoints.slices)
        readSliceField(slice, asked.field, sink);
    return Knowledge::Known;
}

Knowledge readField(const kube::NetworkPolicy& policy, AskedField asked, const Surroundings&, ValueSink& sink)
{
    if (asked.field == Field::Selector)
        return readKey(policy.podSelector.matchLabels, asked.key, sink);
    return readMeta(policy.meta, asked, sink);
}

Knowledge readField(const kube::Ingress& ingress, AskedField asked, const Surroundings&, ValueSink& sink)
{
    const Knowledge known = readMeta(ingress.meta, asked, sink);
    if (asked.field != Field::Ip && asked.field != Field::Anything)
        return known;
    for (const std::string& address : ingress.loadBalancerAddresses)
        sink.writtenAddress(address);
    return Knowledge::Known;
}

Knowledge readField(const kube::ConfigMap& map, AskedField asked, const Surroundings&, ValueSink& sink)
{
    return readMeta(map.meta, asked, sink);
}

Knowledge readField(const kube::DaemonSet& set, AskedField asked, const Surroundings&, ValueSink& sink)
{
    if (asked.field != Field::Image)
        return readMeta(set.meta, asked, sink);
    for (const kube::Container& container : set.containers)
        sink.text(container.image);
    return Knowledge::Known;
}

Knowledge readField(const kube::ServiceCidr& range, AskedField asked, const Surroundings&, ValueSink& sink)
{
    if (asked.field != Field::Range)
        return readMeta(range.meta, asked, sink);
    for (const std::string& cidr : range.cidrs)
        sink.range(cidr);
    return Knowledge::Known;
}

Knowledge readField(const kube::IpPool& pool, AskedField asked, const Surroundings&, ValueSink& sink)
{
    if (asked.field != Field::Range)
        return readMeta(pool.meta, asked, sink);
    sink.range(pool.cidr);
    return Knowledge::Known;
}

Knowledge readField(const kube::BlockAffinity& block, AskedField asked, const Surroundings&, ValueSink& sink)
{
    switch (asked.field) {
    case Field::Node: sink.text(block.node); return Knowledge::Known;
    case Field::Range: sink.range(block.cidr); return Knowledge::Known;
    default: return readMeta(block.meta, asked, sink);
    }
}

Knowledge readField(const kube::CiliumNode& node, AskedField asked, const Surroundings&, ValueSink& sink)
{
    switch (asked.field) {
    case Field::Node: sink.text(node.meta.name); return Knowledge::Known;
    case Field::Range:
        for (const std::string& cidr : node.podCidrs)
            sink.range(cidr);
        return Knowledge::Known;
    case Field::Anything: readMeta(node.meta, asked, sink); [[fallthrough]];
    case Field::Ip:
        for (const kube::NodeAddress& address : node.addresses)
            sink.writtenAddress(address.address);
        for (const std::string& address : node.healthAddresses)
            sink.writtenAddress(address);
        return Knowledge::Known;
    default: return readMeta(node.meta, asked, sink);
    }
}

Knowledge readField(const kube::TieredPolicy& policy, AskedField asked, const Surroundings&, ValueSink& sink)
{
    if (asked.field == Field::Selector)
        return readKey(policy.subject.selector.matchLabels, asked.key, sink);
    return readMeta(policy.meta, asked, sink);
}

Knowledge readField(const kube::PluginPolicy& policy, AskedField asked, const Surroundings&, ValueSink& sink)
{
    return readMeta(policy.meta, asked, sink);
}

} // namespace hopscope::query
