// Objects of a described cluster as JSON. Private to model/source.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace hopscope::source {

using Json = nlohmann::json;

/// What all objects of one description share.
struct Description
{
    Json root;
    std::string created; ///< when the objects were, RFC 3339
    std::vector<Json> objects;

    const Json& network() const { return root.at("network"); }
    void add(Json object) { objects.push_back(std::move(object)); }
};

/// metadata of "namespace/name", or of "name".
Json metadata(const Description& description, const std::string& key, const Json& labels = Json::object());

Json nodeObject(const Description& description, const std::string& name, const Json& node);
Json podObject(const Description& description, const std::string& key, const Json& pod);
Json serviceObject(const Description& description, const std::string& key, const Json& service);
Json policyObject(const Description& description, const std::string& key, const Json& spec);
/// The slices of a Service with a selector, one for each family.
std::vector<Json> sliceObjects(const Description& description, const std::string& key, const Json& service);

/// Everything that kubeadm, Calico and CoreDNS bring; adds pods and Services to `root` and objects to `objects`.
void addSystem(Description& description);

} // namespace hopscope::source
