#include "model/kube/object.h"

#include <algorithm>
#include <array>

namespace hopscope::kube {

static constexpr std::array<std::string_view, kindCount> kindNames{
    "Namespace",     "Node",    "Pod",       "Service",   "EndpointSlice", "Endpoints", "NetworkPolicy",
    "Ingress",       "ConfigMap", "DaemonSet", "ServiceCIDR", "IPPool",     "BlockAffinity", "CiliumNode"};

const ObjectMeta& metaOf(const Object& object)
{
    return std::visit([](const auto& value) -> const ObjectMeta& { return value.meta; }, object);
}

std::string_view kindName(Kind kind)
{
    return kindNames[std::size_t(kind)];
}

std::optional<Kind> kindFromName(std::string_view name)
{
    const auto found = std::find(kindNames.begin(), kindNames.end(), name);
    if (found == kindNames.end())
        return std::nullopt;
    return Kind(found - kindNames.begin());
}

std::vector<Kind> allKinds()
{
    std::vector<Kind> kinds;
    for (std::size_t i = 0; i < kindCount; ++i)
        kinds.push_back(Kind(i));
    return kinds;
}

} // namespace hopscope::kube
