// core/v1 Pod.
#pragma once

#include "model/base/shared_value.h"
#include "model/base/wide_value.h"
#include "model/ip/address_list.h"
#include "model/ip/endpoint.h"
#include "model/kube/node.h"

namespace hopscope::kube {

struct ContainerPort
{
    SharedText name;
    std::uint16_t containerPort = 0;
    std::uint16_t hostPort = 0; ///< 0: none
    SharedText hostIp;
    ip::Protocol protocol = ip::Protocol::Tcp;

    bool operator==(const ContainerPort&) const = default;
};

struct Container
{
    SharedText name;
    SharedText image;
    std::vector<std::string> command; ///< command and args in one list
    StringMap environment;            ///< literal values only, and only for pods of kube-system and CNI namespaces
    std::vector<ContainerPort> ports;
    bool restartPolicyAlways = false; ///< on an init container: a sidecar

    bool operator==(const Container&) const = default;
};

struct ContainerStatus
{
    enum class State
    {
        None,
        Waiting,
        Running,
        Terminated
    };
    SharedText name;
    State state = State::None;
    SharedText reason; ///< of the waiting or terminated state
    int exitCode = 0;
    int signal = 0;
    bool ready = false;
    bool started = false;
    int restartCount = 0;
    std::optional<TimePoint> lastTerminationFinishedAt;

    bool operator==(const ContainerStatus&) const = default;
};

/// spec.dnsConfig: what is added to, or with dnsPolicy None replaces, what the kubelet writes into resolv.conf.
struct DnsConfig
{
    std::vector<std::string> nameservers;
    std::vector<std::string> searches;
    std::optional<int> ndots;

    bool operator==(const DnsConfig&) const = default;
};

/// A pod's row as the server prints it, in cells; empty where it prints <none>.
struct PrintedPod
{
    std::string ready; ///< "1/2"
    std::string status;
    std::string restarts;
    std::string age;

    bool operator==(const PrintedPod&) const = default;
};

/// A cluster has up to 150,000 of them: what the pods of one template have alike is shared (value_pool.h).
struct Pod : WithMeta
{
    HOPSCOPE_WIDE_VALUE(Pod);

    SharedText nodeName;
    StringMap nodeSelector;
    SharedText dnsPolicy;
    SharedValue<std::optional<DnsConfig>> dnsConfig;
    SharedList<Container> containers;
    SharedList<Container> initContainers;
    SharedList<SharedText> readinessGates;

    SharedText phase;
    SharedText reason;
    SharedText nominatedNodeName;
    SharedText hostIp;
    ip::AddressList podIps;
    SharedList<Condition> conditions;
    SharedList<ContainerStatus> containerStatuses;
    SharedList<ContainerStatus> initContainerStatuses;
    bool hostNetwork = false;

    /// Set while the pod's object has not arrived: of the fields above only the key, nodeName, nominatedNodeName and the
    /// first of podIps are known.
    SharedValue<PrintedPod> printed;

    bool operator==(const Pod&) const = default;

    /// Succeeded or Failed: the address in the status is no longer the pod's (cluster-facts.md 3.3, N09).
    bool isTerminal() const { return phase == "Succeeded" || phase == "Failed"; }
    bool isTerminating() const { return meta.deletionTimestamp.has_value(); }
    const Condition* condition(std::string_view type) const;
    /// Condition Ready is True.
    bool isReady() const;
    std::optional<ip::IpAddress> address(ip::Family family) const;
};

} // namespace hopscope::kube
