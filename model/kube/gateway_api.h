// Gateway API (gateway.networking.k8s.io): GatewayClass, Gateway, ListenerSet, the routes and ReferenceGrant, as of v1.6.
#pragma once

#include "model/base/wide_value.h"
#include "model/kube/network_policy.h"

#include <cstdint>

namespace hopscope::kube {

inline constexpr std::string_view gatewayGroup = "gateway.networking.k8s.io";

/// metav1.Condition, as controllers write it.
struct StatusCondition
{
    std::string type;
    std::string status; ///< True, False or Unknown
    std::string reason;
    std::string message;
    std::int64_t observedGeneration = 0; ///< 0: it does not say

    bool operator==(const StatusCondition&) const = default;
};

/// The condition of a type; null where there is none.
const StatusCondition* conditionOf(const std::vector<StatusCondition>& conditions, std::string_view type);

struct GatewayClass : WithMeta
{
    std::string controllerName;
    std::vector<StatusCondition> conditions;

    bool operator==(const GatewayClass&) const = default;
};

/// What a route or a ListenerSet hangs on. Empty fields are defaulted as the API server does: a Gateway of the same namespace.
struct ParentReference
{
    std::string group{gatewayGroup};
    std::string kind = "Gateway";
    std::string namespace_; ///< never empty
    std::string name;
    std::string sectionName; ///< empty: every listener
    std::uint16_t port = 0;  ///< 0: every port

    bool operator==(const ParentReference&) const = default;
};

struct GatewayListener
{
    std::string name;
    std::string hostname; ///< empty: all
    std::uint16_t port = 0;
    std::string protocol; ///< HTTP, HTTPS, TLS, TCP, UDP
    std::string allowedFrom = "Same"; ///< Same, All, Selector or None
    LabelSelector allowedNamespaces;  ///< of Selector
    std::vector<std::string> allowedKinds; ///< empty: what the protocol takes

    bool operator==(const GatewayListener&) const = default;
};

struct ListenerStatus
{
    std::string name;
    int attachedRoutes = 0;
    std::vector<StatusCondition> conditions;

    bool operator==(const ListenerStatus&) const = default;
};

struct Gateway : WithMeta
{
    HOPSCOPE_WIDE_VALUE(Gateway);

    std::int64_t generation = 0; ///< 0: written by a person
    std::string className;
    std::vector<GatewayListener> listeners;
    std::vector<std::string> addresses; ///< status.addresses
    std::vector<ListenerStatus> listenerStatuses;
    std::vector<StatusCondition> conditions;

    bool operator==(const Gateway&) const = default;
};

struct ListenerSet : WithMeta
{
    HOPSCOPE_WIDE_VALUE(ListenerSet);

    std::int64_t generation = 0;
    ParentReference parent;
    std::vector<GatewayListener> listeners;
    std::vector<ListenerStatus> listenerStatuses;
    std::vector<StatusCondition> conditions;

    bool operator==(const ListenerSet&) const = default;
};

struct BackendReference
{
    std::string group; ///< "" for a Service
    std::string kind = "Service";
    std::string namespace_; ///< never empty
    std::string name;
    std::uint16_t port = 0; ///< 0: none
    int weight = 1;

    bool operator==(const BackendReference&) const = default;
    bool isService() const { return group.empty() && kind == "Service"; }
};

struct RouteRule
{
    std::vector<BackendReference> backends;
    bool answersItself = false; ///< a filter redirects or answers: no backend is needed

    bool operator==(const RouteRule&) const = default;
};

struct RouteParentStatus
{
    ParentReference parent;
    std::string controllerName;
    std::vector<StatusCondition> conditions;

    bool operator==(const RouteParentStatus&) const = default;
};

/// What the five kinds of routes have in common.
struct Route : WithMeta
{
    HOPSCOPE_WIDE_VALUE(Route);

    std::int64_t generation = 0;
    std::vector<ParentReference> parents;
    std::vector<std::string> hostnames;
    std::vector<RouteRule> rules;
    std::vector<RouteParentStatus> parentStatuses;

    bool operator==(const Route&) const = default;
};

struct HttpRoute : Route
{
    bool operator==(const HttpRoute&) const = default;
};
struct GrpcRoute : Route
{
    bool operator==(const GrpcRoute&) const = default;
};
struct TlsRoute : Route
{
    bool operator==(const TlsRoute&) const = default;
};
struct TcpRoute : Route
{
    bool operator==(const TcpRoute&) const = default;
};
struct UdpRoute : Route
{
    bool operator==(const UdpRoute&) const = default;
};

/// Lets routes of another namespace name what is in this one.
struct ReferenceGrant : WithMeta
{
    HOPSCOPE_WIDE_VALUE(ReferenceGrant);

    struct From
    {
        std::string group;
        std::string kind;
        std::string namespace_;

        bool operator==(const From&) const = default;
    };
    struct To
    {
        std::string group;
        std::string kind;
        std::string name; ///< empty: all of the kind

        bool operator==(const To&) const = default;
    };
    std::vector<From> from;
    std::vector<To> to;

    bool operator==(const ReferenceGrant&) const = default;
};

} // namespace hopscope::kube
