#include "model/source/namespace_choice.h"

#include <algorithm>

namespace hopscope::source {

NamespaceChoice namespacesToRead(const std::vector<std::string>& wanted)
{
    const auto has = [](const std::vector<std::string>& names, const std::string& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    NamespaceChoice choice;
    for (const std::string& name : wanted) {
        if (name.empty() || has(choice.read, name) || has(choice.leftOut, name))
            continue;
        (choice.read.size() < mostNamespaces ? choice.read : choice.leftOut).push_back(name);
    }
    return choice;
}

} // namespace hopscope::source
