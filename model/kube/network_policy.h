// networking.k8s.io/v1 NetworkPolicy and Ingress, core/v1 Namespace.
#pragma once

#include "model/base/wide_value.h"
#include "model/ip/cidr.h"
#include "model/ip/endpoint.h"
#include "model/kube/object_meta.h"

namespace hopscope::kube {

struct SelectorRequirement
{
    std::string key;
    std::string operator_; ///< In, NotIn, Exists, DoesNotExist
    std::vector<std::string> values;

    bool operator==(const SelectorRequirement&) const = default;
};

struct LabelSelector
{
    StringMap matchLabels;
    std::vector<SelectorRequirement> matchExpressions;

    bool operator==(const LabelSelector&) const = default;
    bool isEmpty() const { return matchLabels.empty() && matchExpressions.empty(); }
    /// The rule of metav1.LabelSelector: all requirements hold; NotIn and DoesNotExist hold where the key is missing.
    bool matches(const StringMap& labels) const;
};

/// A range as an object writes it, understood once: rules are asked for every packet. A malformed one contains nothing.
struct WrittenRange
{
    WrittenRange(std::string written) : text(std::move(written)), range(ip::Cidr::parse(text)) {}
    WrittenRange(const char* written) : WrittenRange(std::string(written)) {}

    std::string text;
    std::optional<ip::Cidr> range;

    bool operator==(const WrittenRange&) const = default;
    bool contains(const ip::IpAddress& address) const { return range && range->contains(address); }
};

struct IpBlock
{
    WrittenRange cidr;
    std::vector<WrittenRange> except;

    bool operator==(const IpBlock&) const = default;
};

struct PolicyPeer
{
    std::optional<LabelSelector> podSelector;
    std::optional<LabelSelector> namespaceSelector;
    std::optional<IpBlock> ipBlock;

    bool operator==(const PolicyPeer&) const = default;
};

struct PolicyPort
{
    ip::Protocol protocol = ip::Protocol::Tcp;
    std::string port; ///< number or name; empty: every port
    std::optional<std::uint16_t> endPort;

    bool operator==(const PolicyPort&) const = default;
};

/// One ingress or egress rule; an empty list of peers or ports allows all of them.
struct PolicyRule
{
    std::vector<PolicyPeer> peers;
    std::vector<PolicyPort> ports;

    bool operator==(const PolicyRule&) const = default;
};

struct NetworkPolicy : WithMeta
{
    HOPSCOPE_WIDE_VALUE(NetworkPolicy);

    LabelSelector podSelector;
    bool affectsIngress = true;  ///< policyTypes, defaulted as the API server does
    bool affectsEgress = false;
    bool namesTypes = false;     ///< policyTypes is there, and not what was made up for it
    std::vector<PolicyRule> ingress;
    std::vector<PolicyRule> egress;

    bool operator==(const NetworkPolicy&) const = default;
};

struct IngressBackend
{
    std::string host; ///< empty: any
    std::string path;
    std::string serviceName;
    std::string servicePort; ///< number or name
    std::string pathType = {}; ///< Exact, Prefix, ImplementationSpecific; "" for a default backend

    bool operator==(const IngressBackend&) const = default;
};

struct Ingress : WithMeta
{
    HOPSCOPE_WIDE_VALUE(Ingress);

    std::string className;
    bool tls = false;
    std::vector<IngressBackend> backends;
    std::vector<std::string> loadBalancerAddresses;

    bool operator==(const Ingress&) const = default;
};

struct IngressClass : WithMeta
{
    std::string controller;

    bool operator==(const IngressClass&) const = default;
    /// Ingresses without a class are of this one.
    bool isDefault() const { return meta.annotation("ingressclass.kubernetes.io/is-default-class") == "true"; }
};

struct Namespace : WithMeta
{
    SharedText phase;

    bool operator==(const Namespace&) const = default;
};

} // namespace hopscope::kube
