#include "model/kube/pod.h"

#include <algorithm>

namespace hopscope::kube {

HOPSCOPE_DEFINE_WIDE_VALUE(Pod);

const Condition* Pod::condition(std::string_view type) const
{
    const auto found =
        std::find_if(conditions.begin(), conditions.end(), [&](const Condition& each) { return each.type == type; });
    return found == conditions.end() ? nullptr : &*found;
}

bool Pod::isReady() const
{
    const Condition* ready = condition("Ready");
    return ready && ready->status == "True";
}

std::optional<ip::IpAddress> Pod::address(ip::Family family) const
{
    const auto found = std::find_if(podIps.begin(), podIps.end(),
                                    [&](const ip::IpAddress& each) { return each.family() == family; });
    return found == podIps.end() ? std::nullopt : std::optional(*found);
}

} // namespace hopscope::kube
