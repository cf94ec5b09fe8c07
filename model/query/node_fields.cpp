#include "model/kube/printed_columns.h"
#include "model/query/field_values.h"

namespace hopscope::query {

namespace {

void readAddresses(const kube::Node& node, ValueSink& sink)
{
    for (const kube::NodeAddress& address : node.addresses)
        sink.writtenAddress(address.address);
}

/// "NotReady,SchedulingDisabled" is also either of its words.
void readStatus(const kube::Node& node, ValueSink& sink)
{
    const std::string status = kube::nodeStatusText(node);
    sink.text(status);
    const std::size_t comma = status.find(',');
    if (comma == std::string::npos)
        return;
    sink.text(std::string_view(status).substr(0, comma));
    sink.text(std::string_view(status).substr(comma + 1));
}

/// As the column ROLES has them (cluster-facts.md 6.2).
void readRoles(const kube::Node& node, ValueSink& sink)
{
    constexpr std::string_view prefix = "node-role.kubernetes.io/";
    for (const auto& [name, value] : node.meta.labels) {
        if (name.starts_with(prefix) && name.size() > prefix.size())
            sink.text(std::string_view(name).substr(prefix.size()));
        else if (name == "kubernetes.io/role" && !value.empty())
            sink.text(value);
    }
}

/// Not ready as well when the kubelet has stopped to report (status Unknown); unknown before it ever has.
Knowledge readReadiness(const kube::Node& node, ValueSink& sink)
{
    const kube::Condition* ready = node.condition("Ready");
    if (!ready)
        return Knowledge::Unknown;
    sink.yesNo(ready->status == "True");
    return Knowledge::Known;
}

} // namespace

Knowledge readField(const kube::Node& node, AskedField asked, const Surroundings&, ValueSink& sink)
{
    switch (asked.field) {
    case Field::Node: sink.text(node.meta.name); return Knowledge::Known;
    case Field::Anything: readMeta(node.meta, asked, sink); readAddresses(node, sink); return Knowledge::Known;
    case Field::Ip: readAddresses(node, sink); return Knowledge::Known;
    case Field::Range:
        for (const std::string& range : node.podCidrs)
            sink.range(range);
        return Knowledge::Known;
    case Field::Ready: return readReadiness(node, sink);
    case Field::Status: readStatus(node, sink); return Knowledge::Known;
    case Field::Zone: return readKey(node.meta.labels, "topology.kubernetes.io/zone", sink);
    case Field::Role: readRoles(node, sink); return Knowledge::Known;
    default: return readMeta(node.meta, asked, sink);
    }
}

} // namespace hopscope::query
