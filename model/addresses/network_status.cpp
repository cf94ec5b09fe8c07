#include "model/addresses/network_status.h"

#include "model/ip/stored_address.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hopscope::addresses {

namespace {

using Json = nlohmann::json;

std::string textAt(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool isDefaultNetwork(const Json& attachment)
{
    const auto found = attachment.find("default");
    return found != attachment.end() && found->is_boolean() && found->get<bool>();
}

void addAttachment(const Json& attachment, std::vector<FurtherAddress>& found)
{
    if (!attachment.is_object() || isDefaultNetwork(attachment))
        return;
    const auto addresses = attachment.find("ips");
    if (addresses == attachment.end() || !addresses->is_array())
        return;
    for (const Json& text : *addresses) {
        const auto address = text.is_string() ? ip::parseStored(text.get<std::string>()) : std::nullopt;
        if (address)
            found.push_back({*address, textAt(attachment, "name"), textAt(attachment, "interface")});
    }
}

} // namespace

std::vector<FurtherAddress> furtherInterfaces(const kube::Pod& pod)
{
    std::vector<FurtherAddress> found;
    const std::string& text = pod.meta.annotation(networkStatusAnnotation);
    if (text.empty() || pod.hostNetwork)
        return found;
    const Json list = Json::parse(text, nullptr, false);
    if (!list.is_array())
        return found;
    for (const Json& attachment : list)
        addAttachment(attachment, found);
    // The pod's own address is the pod's, whatever the annotation forgets to mark.
    std::erase_if(found, [&](const FurtherAddress& one) { return std::find(pod.podIps.begin(), pod.podIps.end(), one.address) != pod.podIps.end(); });
    return found;
}

std::vector<ip::IpAddress> furtherAddresses(const kube::Pod& pod)
{
    std::vector<ip::IpAddress> addresses;
    for (const FurtherAddress& one : furtherInterfaces(pod))
        addresses.push_back(one.address);
    return addresses;
}

} // namespace hopscope::addresses
