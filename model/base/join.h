// Texts in a row.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

namespace hopscope {

/// The texts of the items with `between` between them: "a, b, c". An item is a text itself, or has toString().
template <class Items>
std::string join(const Items& items, std::string_view between)
{
    std::string all;
    bool first = true;
    for (const auto& item : items) {
        if (!first)
            all.append(between);
        first = false;
        if constexpr (std::is_convertible_v<decltype(item), std::string_view>)
            all.append(std::string_view(item));
        else
            all.append(item.toString());
    }
    return all;
}

} // namespace hopscope
