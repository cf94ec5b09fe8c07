#include "model/kube/decoders.h"

#include <algorithm>

namespace hopscope::kube {

const StatusCondition* conditionOf(const std::vector<StatusCondition>& conditions, std::string_view type)
{
    const auto found = std::find_if(conditions.begin(), conditions.end(), [&](const StatusCondition& each) { return each.type == type; });
    return found == conditions.end() ? nullptr : &*found;
}

namespace {

std::string textOr(const Json& parent, const char* name, std::string_view fallback)
{
    return member(parent, name) ? textAt(parent, name) : std::string(fallback);
}

std::vector<StatusCondition> decodeStatusConditions(const Json& parent)
{
    return eachAt(parent, "conditions", [](const Json& source) {
        return StatusCondition{textAt(source, "type"), textAt(source, "status"), textAt(source, "reason"), textAt(source, "message"),
                               numberAt(source, "observedGeneration")};
    });
}

ParentReference decodeParent(const Json& source, const ObjectMeta& owner)
{
    return {textOr(source, "group", gatewayGroup), textOr(source, "kind", "Gateway"), textOr(source, "namespace", owner.namespace_),
            textAt(source, "name"),               textAt(source, "sectionName"),     portAt(source, "port")};
}

GatewayListener decodeListener(const Json& source)
{
    GatewayListener listener;
    listener.name = textAt(source, "name");
    listener.hostname = textAt(source, "hostname");
    listener.port = portAt(source, "port");
    listener.protocol = textAt(source, "protocol");
    const Json& allowed = objectAt(source, "allowedRoutes");
    const Json& namespaces = objectAt(allowed, "namespaces");
    listener.allowedFrom = textOr(namespaces, "from", "Same");
    listener.allowedNamespaces = decodeSelector(objectAt(namespaces, "selector"));
    listener.allowedKinds = eachAt(allowed, "kinds", [](const Json& kind) { return textAt(kind, "kind"); });
    return listener;
}

std::vector<ListenerStatus> decodeListenerStatuses(const Json& status)
{
    return eachAt(status, "listeners", [](const Json& source) {
        return ListenerStatus{textAt(source, "name"), int(numberAt(source, "attachedRoutes")), decodeStatusConditions(source)};
    });
}

std::int64_t generationOf(const Json& object)
{
    return numberAt(objectAt(object, "metadata"), "generation");
}

BackendReference decodeBackendReference(const Json& source, const ObjectMeta& owner)
{
    return {textAt(source, "group"), textOr(source, "kind", "Service"), textOr(source, "namespace", owner.namespace_), textAt(source, "name"),
            portAt(source, "port"), int(numberAt(source, "weight", 1))};
}

RouteRule decodeRouteRule(const Json& source, const ObjectMeta& owner)
{
    RouteRule rule;
    rule.backends = eachAt(source, "backendRefs", [&](const Json& backend) { return decodeBackendReference(backend, owner); });
    for (const Json& filter : listAt(source, "filters")) {
        const std::string type = textAt(asObject(filter), "type");
        rule.answersItself = rule.answersItself || type == "RequestRedirect" || type == "ExtensionRef";
    }
    return rule;
}

} // namespace

GatewayClass decodeGatewayClass(const Json& object)
{
    return {decodeMeta(object), textAt(objectAt(object, "spec"), "controllerName"), decodeStatusConditions(objectAt(object, "status"))};
}

Gateway decodeGateway(const Json& object)
{
    const Json& spec = objectAt(object, "spec");
    const Json& status = objectAt(object, "status");
    Gateway gateway;
    gateway.meta = decodeMeta(object);
    gateway.generation = generationOf(object);
    gateway.className = textAt(spec, "gatewayClassName");
    gateway.listeners = eachAt(spec, "listeners", decodeListener);
    gateway.addresses = eachAt(status, "addresses", [](const Json& address) { return textAt(address, "value"); });
    gateway.listenerStatuses = decodeListenerStatuses(status);
    gateway.conditions = decodeStatusConditions(status);
    return gateway;
}

ListenerSet decodeListenerSet(const Json& object)
{
    const Json& spec = objectAt(object, "spec");
    const Json& status = objectAt(object, "status");
    ListenerSet set;
    set.meta = decodeMeta(object);
    set.generation = generationOf(object);
    set.parent = decodeParent(objectAt(spec, "parentRef"), set.meta);
    set.listeners = eachAt(spec, "listeners", decodeListener);
    set.listenerStatuses = decodeListenerStatuses(status);
    set.conditions = decodeStatusConditions(status);
    return set;
}

Route decodeRoute(const Json& object)
{
    const Json& spec = objectAt(object, "spec");
    Route route;
    route.meta = decodeMeta(object);
    route.generation = generationOf(object);
    route.parents = eachAt(spec, "parentRefs", [&](const Json& parent) { return decodeParent(parent, route.meta); });
    route.hostnames = textListAt(spec, "hostnames");
    route.rules = eachAt(spec, "rules", [&](const Json& rule) { return decodeRouteRule(rule, route.meta); });
    route.parentStatuses = eachAt(objectAt(object, "status"), "parents", [&](const Json& source) {
        return RouteParentStatus{decodeParent(objectAt(source, "parentRef"), route.meta), textAt(source, "controllerName"),
                                 decodeStatusConditions(source)};
    });
    return route;
}

ReferenceGrant decodeReferenceGrant(const Json& object)
{
    const Json& spec = objectAt(object, "spec");
    ReferenceGrant grant;
    grant.meta = decodeMeta(object);
    grant.from = eachAt(spec, "from", [](const Json& source) {
        return ReferenceGrant::From{textAt(source, "group"), textAt(source, "kind"), textAt(source, "namespace")};
    });
    grant.to = eachAt(spec, "to", [](const Json& source) {
        return ReferenceGrant::To{textAt(source, "group"), textAt(source, "kind"), textAt(source, "name")};
    });
    return grant;
}

} // namespace hopscope::kube
