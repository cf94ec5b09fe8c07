// Names of namespaces as a person types them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hopscope::kube {

/// A label of RFC 1123 as Kubernetes names namespaces: 1 to 63 of a-z, 0-9 and "-", which neither begins nor ends it.
bool isDnsLabel(std::string_view name);

/// What stands between commas and white space, each once, in that order; not whether a namespace may be called so.
std::vector<std::string> namesIn(std::string_view text);

} // namespace hopscope::kube
