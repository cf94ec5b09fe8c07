#include "model/kube/json_reader.h"
#include "model/kube/protobuf_decoders.h"

namespace hopscope::kube {

namespace {

ObjectReference readReference(MessageReader source)
{
    enum : std::uint32_t { Kind = 1, Namespace = 2, Name = 3 };
    ObjectReference reference;
    while (source.next()) {
        if (source.number() == Kind)
            reference.kind = source.text();
        else if (source.number() == Namespace)
            reference.key.namespace_ = source.text();
        else if (source.number() == Name)
            reference.key.name = source.text();
    }
    return reference;
}

void addConditions(MessageReader source, SliceEndpoint& endpoint)
{
    enum : std::uint32_t { Ready = 1, Serving = 2, Terminating = 3 };
    while (source.next()) {
        if (source.number() == Ready)
            endpoint.ready = source.boolean();
        else if (source.number() == Serving)
            endpoint.serving = source.boolean();
        else if (source.number() == Terminating)
            endpoint.terminating = source.boolean();
    }
}

void addHints(MessageReader source, SliceEndpoint& endpoint)
{
    enum : std::uint32_t { ForZones = 1, ForNodes = 2 };
    constexpr std::uint32_t nameField = 1;
    while (source.next()) {
        if (source.number() == ForZones)
            endpoint.hintZones.push_back(textIn(source.message(), nameField));
        else if (source.number() == ForNodes)
            endpoint.hintNodes.push_back(textIn(source.message(), nameField));
    }
}

namespace EndpointField {
enum : std::uint32_t { Addresses = 1, Conditions = 2, Hostname = 3, TargetRef = 4, NodeName = 6, Zone = 7, Hints = 8 };
}

void addEndpointField(MessageReader& source, SliceEndpoint& endpoint)
{
    switch (source.number()) {
    case EndpointField::Addresses:
        appendAddress(endpoint.addresses, source.text());
        break;
    case EndpointField::Conditions:
        addConditions(source.message(), endpoint);
        break;
    case EndpointField::Hostname:
        endpoint.hostname = source.text();
        break;
    case EndpointField::TargetRef:
        endpoint.targetReference = readReference(source.message());
        break;
    case EndpointField::NodeName:
        endpoint.nodeName = source.text();
        break;
    case EndpointField::Zone:
        endpoint.zone = source.text();
        break;
    case EndpointField::Hints:
        addHints(source.message(), endpoint);
        break;
    }
}

SliceEndpoint readEndpoint(MessageReader source)
{
    SliceEndpoint endpoint;
    while (source.next())
        addEndpointField(source, endpoint);
    return endpoint;
}

SlicePort readPort(MessageReader source)
{
    enum : std::uint32_t { Name = 1, Protocol = 2, Port = 3 };
    SlicePort port;
    port.nameIsNull = true;
    while (source.next()) {
        if (source.number() == Name) {
            port.name = source.text();
            port.nameIsNull = false;
        } else if (source.number() == Protocol) {
            port.protocol = source.protocol();
        } else if (source.number() == Port) {
            port.port = source.port();
        }
    }
    return port;
}

} // namespace

void addEndpointSlice(MessageReader object, EndpointSlice& value)
{
    enum : std::uint32_t { Endpoints = 2, Ports = 3, AddressType = 4 };
    while (object.next()) {
        if (object.number() == Endpoints)
            value.endpoints.push_back(readEndpoint(object.message()));
        else if (object.number() == Ports)
            value.ports.push_back(readPort(object.message()));
        else if (object.number() == AddressType)
            value.addressType = object.text();
    }
}

} // namespace hopscope::kube
