// A part of a kubeconfig that is anything at all, as JSON. Private to model/client.
#pragma once

#include <yaml-cpp/yaml.h>

#include <string>

namespace hopscope::client {

/// Plain scalars have YAML 1.1's types, as sigs.k8s.io/yaml gives them to Go. Throws Invalid where it is too deep or too big.
std::string jsonOf(const YAML::Node& node);

} // namespace hopscope::client
