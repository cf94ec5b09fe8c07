#include "model/layout/name_parts.h"

#include <unordered_map>

namespace hopscope::layout {

namespace {

constexpr std::size_t fewest = 3;

/// The longest of the texts counted that enough have.
std::string_view longestOf(const std::unordered_map<std::string_view, std::size_t>& counts, std::size_t enough)
{
    std::string_view best;
    for (const auto& [text, count] : counts) {
        if (count >= enough && (text.size() > best.size() || (text.size() == best.size() && text < best)))
            best = text;
    }
    return best;
}

} // namespace

std::string_view SharedParts::restOf(std::string_view name) const
{
    if (!suffix.empty() && name.ends_with(suffix) && name.size() > suffix.size())
        name.remove_suffix(suffix.size());
    if (!prefix.empty() && name.starts_with(prefix) && name.size() > prefix.size())
        name.remove_prefix(prefix.size());
    return name;
}

SharedParts sharedParts(const std::vector<std::string_view>& names, std::string_view separators, double share)
{
    if (names.size() < fewest)
        return {};
    std::unordered_map<std::string_view, std::size_t> prefixes;
    std::unordered_map<std::string_view, std::size_t> suffixes;
    for (const std::string_view name : names) {
        for (std::size_t at = name.find_first_of(separators); at != std::string_view::npos; at = name.find_first_of(separators, at + 1)) {
            if (at + 1 < name.size())
                ++prefixes[name.substr(0, at + 1)];
            if (at > 0 && name[at] == '.')
                ++suffixes[name.substr(at)];
        }
    }
    const auto enough = std::size_t(share * double(names.size()) + 0.999);
    SharedParts parts{std::string(longestOf(prefixes, enough)), std::string(longestOf(suffixes, enough))};
    for (const std::string_view name : names) {
        if (name.size() <= parts.prefix.size() + parts.suffix.size() && name.starts_with(parts.prefix) && name.ends_with(parts.suffix))
            parts.suffix.clear(); // else nothing would be left
    }
    return parts;
}

} // namespace hopscope::layout
