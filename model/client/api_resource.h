// Where the API server keeps each kind.
#pragma once

#include "model/kube/object.h"

namespace hopscope::client {

/// One group and version under which a kind is served, e.g. {"/apis/apps/v1", "daemonsets"}.
struct ApiPath
{
    std::string_view root;
    std::string_view plural;
};

struct ApiResource
{
    kube::Kind kind = kube::Kind::Pod;
    std::vector<ApiPath> paths; ///< tried in order while the server answers 404
    bool namespaced = true;
    bool core = false; ///< every Kubernetes has it, and little can be said without: a 404 means that the server is something else
    bool custom = false; ///< of a CustomResourceDefinition: most servers have not even its group
};

/// How a kind is listed. ConfigMaps are not: see networkConfigMapKeys().
const ApiResource& resourceOf(kube::Kind kind);

/// The ConfigMaps that name the network, asked for one by one: no right to list them all is needed, and none that holds
/// somebody's secrets is read (cluster-facts.md 8.1).
const std::vector<kube::ObjectKey>& networkConfigMapKeys();

/// What a Role must name: the API group ("" for core) and the resource, e.g. {"discovery.k8s.io", "endpointslices"}.
struct RbacResource
{
    std::string group;
    std::string resource;
};
RbacResource rbacResourceOf(kube::Kind kind);

/// "/api/v1/namespaces/demo/pods": without a query; `namespace_` empty for all.
std::string collectionPath(const ApiPath& path, bool namespaced, const std::string& namespace_);
std::string configMapPath(const kube::ObjectKey& key);

/// Percent-encodes what may not stand in a query (RFC 3986, 2.3): continue tokens are base64 with "=" and "+".
std::string queryEscaped(std::string_view text);

} // namespace hopscope::client
