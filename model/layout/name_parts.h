// What names of neighbours share, so that what is left tells them apart where the whole has no room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hopscope::layout {

struct SharedParts
{
    std::string prefix; ///< with the separator at its end
    std::string suffix; ///< with the separator at its beginning

    /// The name without what it shares; never empty.
    std::string_view restOf(std::string_view name) const;
    bool operator==(const SharedParts&) const = default;
};

/// The longest beginning and end, of whole parts, that at least `share` of the names have. Names of less than three neighbours
/// share nothing.
SharedParts sharedParts(const std::vector<std::string_view>& names, std::string_view separators, double share);

} // namespace hopscope::layout
