#include "model/kube/protobuf_decoders.h"

namespace hopscope::kube {

namespace {

std::string readIntOrText(MessageReader source)
{
    enum : std::uint32_t { Type = 1, Number = 2, Text = 3 };
    bool isText = false;
    std::int32_t number = 0;
    std::string text;
    while (source.next()) {
        if (source.number() == Type)
            isText = source.boolean(); // 0 for a number, 1 for text
        else if (source.number() == Number)
            number = source.number32();
        else if (source.number() == Text)
            text = source.text();
    }
    return isText ? text : std::to_string(number);
}

ServicePort readServicePort(MessageReader source)
{
    enum : std::uint32_t { Name = 1, Protocol = 2, Port = 3, TargetPort = 4, NodePort = 5 };
    ServicePort port;
    while (source.next()) {
        switch (source.number()) {
        case Name:
            port.name = source.text();
            break;
        case Protocol:
            port.protocol = source.protocol();
            break;
        case Port:
            port.port = source.port();
            break;
        case TargetPort:
            port.targetPort = readIntOrText(source.message());
            break;
        case NodePort:
            port.nodePort = source.port();
            break;
        }
    }
    return port;
}

LoadBalancerIngress readIngress(MessageReader source)
{
    enum : std::uint32_t { Ip = 1, Hostname = 2, IpMode = 3 };
    LoadBalancerIngress ingress;
    while (source.next()) {
        if (source.number() == Ip)
            ingress.ip = source.text();
        else if (source.number() == Hostname)
            ingress.hostname = source.text();
        else if (source.number() == IpMode)
            ingress.ipMode = source.text();
    }
    return ingress;
}

void addSessionAffinityConfig(MessageReader source, Service& service)
{
    constexpr std::uint32_t clientIpField = 1;
    constexpr std::uint32_t timeoutSecondsField = 1;
    while (source.next()) {
        if (source.number() != clientIpField)
            continue;
        for (MessageReader clientIp = source.message(); clientIp.next();) {
            if (clientIp.number() == timeoutSecondsField)
                service.sessionAffinityTimeoutSeconds = clientIp.number32();
        }
    }
}

namespace SpecField {
enum : std::uint32_t {
    Ports = 1,
    Selector = 2,
    ClusterIp = 3,
    Type = 4,
    ExternalIps = 5,
    SessionAffinity = 7,
    LoadBalancerSourceRanges = 9,
    ExternalName = 10,
    ExternalTrafficPolicy = 11,
    HealthCheckNodePort = 12,
    PublishNotReadyAddresses = 13,
    SessionAffinityConfig = 14,
    IpFamilyPolicy = 17,
    ClusterIps = 18,
    IpFamilies = 19,
    LoadBalancerClass = 21,
    InternalTrafficPolicy = 22,
    TrafficDistribution = 23,
};
}

/// Where a field that is one string goes; nothing for the others.
SharedText* textOf(std::uint32_t field, Service& service)
{
    switch (field) {
    case SpecField::Type:
        return &service.type;
    case SpecField::SessionAffinity:
        return &service.sessionAffinity;
    case SpecField::ExternalName:
        return &service.externalName;
    case SpecField::ExternalTrafficPolicy:
        return &service.externalTrafficPolicy;
    case SpecField::LoadBalancerClass:
        return &service.loadBalancerClass;
    case SpecField::InternalTrafficPolicy:
        return &service.internalTrafficPolicy;
    case SpecField::IpFamilyPolicy:
        return &service.ipFamilyPolicy;
    case SpecField::TrafficDistribution:
        return &service.trafficDistribution;
    }
    return nullptr;
}

/// The same for lists of strings.
std::vector<std::string>* textListOf(std::uint32_t field, Service& service)
{
    switch (field) {
    case SpecField::ExternalIps:
        return &service.externalIps;
    case SpecField::LoadBalancerSourceRanges:
        return &service.loadBalancerSourceRanges;
    case SpecField::ClusterIps:
        return &service.clusterIps;
    }
    return nullptr;
}

void addSpecField(MessageReader& source, Service& service, std::string& clusterIp)
{
    switch (source.number()) {
    case SpecField::Ports:
        service.ports.push_back(readServicePort(source.message()));
        break;
    case SpecField::Selector:
        source.entryOf(service.selector);
        break;
    case SpecField::ClusterIp:
        clusterIp = source.text();
        break;
    case SpecField::IpFamilies:
        service.ipFamilies.push_back(source.text());
        break;
    case SpecField::HealthCheckNodePort:
        service.healthCheckNodePort = source.port();
        break;
    case SpecField::PublishNotReadyAddresses:
        service.publishNotReadyAddresses = source.boolean();
        break;
    case SpecField::SessionAffinityConfig:
        addSessionAffinityConfig(source.message(), service);
        break;
    default:
        if (SharedText* text = textOf(source.number(), service))
            *text = source.text();
        else if (auto* list = textListOf(source.number(), service))
            list->push_back(source.text());
    }
}

void addStatus(MessageReader source, Service& service)
{
    constexpr std::uint32_t loadBalancerField = 1;
    constexpr std::uint32_t ingressField = 1;
    while (source.next()) {
        if (source.number() != loadBalancerField)
            continue;
        for (MessageReader balancer = source.message(); balancer.next();) {
            if (balancer.number() == ingressField)
                service.loadBalancerIngress.push_back(readIngress(balancer.message()));
        }
    }
}

} // namespace

void addService(MessageReader object, Service& value)
{
    std::string clusterIp;
    while (object.next()) {
        if (object.number() == ObjectField::Spec) {
            for (MessageReader spec = object.message(); spec.next();)
                addSpecField(spec, value, clusterIp);
        } else if (object.number() == ObjectField::Status) {
            addStatus(object.message(), value);
        }
    }
    if (value.type.empty())
        value.type = "ClusterIP";
    if (value.clusterIps.empty() && !clusterIp.empty())
        value.clusterIps.push_back(std::move(clusterIp));
}

} // namespace hopscope::kube
