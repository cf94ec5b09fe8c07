// Which namespaces are read one by one.
#pragma once

#include <string>
#include <vector>

namespace hopscope::source {

/// A list and a watch for each kind in each of them: what one HTTP/2 connection carries (cluster-facts.md 7.8).
constexpr std::size_t mostNamespaces = 20;

struct NamespaceChoice
{
    std::vector<std::string> read;
    std::vector<std::string> leftOut;
};

/// Pure. The first mostNamespaces of `wanted`, each once, in that order; what is empty names none.
NamespaceChoice namespacesToRead(const std::vector<std::string>& wanted);

} // namespace hopscope::source
