#include "model/source/described_cluster.h"

#include "model/kube/yaml_to_json.h"
#include "model/source/described_objects.h"

#include <exception>
#include <set>

namespace hopscope::source {

namespace {

/// Each namespace that a key names, with its labels; the API server adds the one with its name.
void addNamespaces(Description& description)
{
    const Json labelled = description.root.value("namespaces", Json::object());
    std::set<std::string> names{"default", "kube-node-lease", "kube-public", "kube-system"};
    for (const auto& [name, labels] : labelled.items())
        names.insert(name);
    for (const char* kind : {"pods", "services", "policies"}) {
        const Json described = description.root.value(kind, Json::object());
        for (const auto& [key, form] : described.items())
            names.insert(key.substr(0, key.find('/')));
    }
    for (const std::string& name : names) {
        Json labels = labelled.value(name, Json::object());
        labels["kubernetes.io/metadata.name"] = name;
        description.add({{"apiVersion", "v1"}, {"kind", "Namespace"}, {"metadata", metadata(description, name, labels)}, {"status", {{"phase", "Active"}}}});
    }
}

void addDescribed(Description& description)
{
    for (const auto& [name, node] : description.root.at("nodes").items())
        description.add(nodeObject(description, name, node));
    for (const auto& [key, pod] : description.root.at("pods").items())
        description.add(podObject(description, key, pod));
    for (const auto& [key, service] : description.root.at("services").items()) {
        description.add(serviceObject(description, key, service));
        for (Json& slice : sliceObjects(description, key, service))
            description.add(std::move(slice));
    }
    const Json policies = description.root.value("policies", Json::object());
    for (const auto& [key, policy] : policies.items())
        description.add(policyObject(description, key, policy));
}

} // namespace

Result<DescribedCluster> describeCluster(const std::string& name, std::string_view text)
{
    const auto json = kube::yamlToJson(text);
    if (!json)
        return Error{json.error().kind, json.error().message, name + ':' + json.error().context};
    try {
        Description description;
        description.root = Json::parse(*json);
        description.created = description.root.value("created", "2026-01-06T09:12:31Z");
        addSystem(description);
        addNamespaces(description);
        addDescribed(description);
        const Json list{{"apiVersion", "v1"}, {"kind", "List"}, {"items", description.objects}};
        return DescribedCluster{list.dump(), description.root.at("clock").get<std::string>()};
    } catch (const std::exception& error) {
        return Error{ErrorKind::MalformedObject, error.what(), name};
    }
}

} // namespace hopscope::source
