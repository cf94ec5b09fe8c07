#include "model/kube/namespace_names.h"

#include <algorithm>

namespace hopscope::kube {

bool isDnsLabel(std::string_view name)
{
    const auto isPlain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    constexpr std::size_t longest = 63;
    if (name.empty() || name.size() > longest || !isPlain(name.front()) || !isPlain(name.back()))
        return false;
    return std::all_of(name.begin(), name.end(), [&](char c) { return isPlain(c) || c == '-'; });
}

std::vector<std::string> namesIn(std::string_view text)
{
    constexpr std::string_view separators = ", \t\r\n";
    std::vector<std::string> names;
    for (std::size_t from = text.find_first_not_of(separators); from != text.npos;) {
        const std::size_t until = std::min(text.find_first_of(separators, from), text.size());
        const std::string_view name = text.substr(from, until - from);
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.emplace_back(name);
        from = text.find_first_not_of(separators, until);
    }
    return names;
}

} // namespace hopscope::kube
