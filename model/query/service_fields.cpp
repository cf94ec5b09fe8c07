#include "model/cluster/cluster_index.h"
#include "model/query/field_values.h"

#include <algorithm>

namespace hopscope::query {

namespace {

void readAddresses(const kube::Service& service, ValueSink& sink)
{
    for (const std::string& address : service.clusterIps) {
        if (address != "None" && !address.empty())
            sink.writtenAddress(address);
    }
    for (const std::string& address : service.externalIps)
        sink.writtenAddress(address);
    for (const kube::LoadBalancerIngress& ingress : service.loadBalancerIngress)
        sink.writtenAddress(ingress.ip.empty() ? ingress.hostname : ingress.ip);
    if (!service.externalName.empty())
        sink.writtenAddress(service.externalName);
}

void readPorts(const kube::Service& service, Field field, ValueSink& sink)
{
    for (const kube::ServicePort& port : service.ports) {
        if (field == Field::TargetPort && !port.targetPort.empty())
            sink.text(port.targetPort);
        else if (field == Field::Port)
            sink.number(port.port);
        else if (field == Field::NodePort && port.nodePort != 0)
            sink.number(port.nodePort);
    }
}

/// That none is ready is known only where all slices are; an ExternalName Service has no endpoints to be ready.
Knowledge readReadiness(const kube::Service& service, const Surroundings& around, ValueSink& sink)
{
    if (service.isExternalName())
        return Knowledge::DoesNotApply;
    const auto slices = around.snapshot.index().slicesOf(service.meta.key());
    const bool anyReady = std::any_of(slices.begin(), slices.end(), [](const kube::EndpointSlice* slice) {
        return std::any_of(slice->endpoints.begin(), slice->endpoints.end(),
                           [](const kube::SliceEndpoint& endpoint) { return endpoint.ready; });
    });
    if (!anyReady && !around.snapshot.areEndpointsReadWhole(service.meta.namespace_))
        return Knowledge::Unknown;
    sink.yesNo(anyReady);
    return Knowledge::Known;
}

} // namespace

Knowledge readField(const kube::Service& service, AskedField asked, const Surroundings& around, ValueSink& sink)
{
    switch (asked.field) {
    case Field::Ip: readAddresses(service, sink); return Knowledge::Known;
    case Field::Anything: readMeta(service.meta, asked, sink); readAddresses(service, sink); return Knowledge::Known;
    case Field::Port:
    case Field::NodePort:
    case Field::TargetPort: readPorts(service, asked.field, sink); return Knowledge::Known;
    case Field::Type: sink.text(service.type); return Knowledge::Known;
    case Field::Selector: return readKey(service.selector, asked.key, sink);
    case Field::Ready: return readReadiness(service, around, sink);
    default: return readMeta(service.meta, asked, sink);
    }
}

} // namespace hopscope::query
