// The lowest and the highest of addresses. Private to model/facts.
#pragma once

#include "model/ip/ip_address.h"

#include <algorithm>
#include <optional>
#include <string>

namespace hopscope::facts {

/// What was seen of each family. Two addresses tell nothing about the range that they are from: a span is said as what was
/// seen, and never stands for a range.
struct Seen
{
    struct Ends
    {
        ip::IpAddress lowest;
        ip::IpAddress highest;
    };
    std::optional<Ends> v4;
    std::optional<Ends> v6;
    std::size_t count = 0;

    void add(const ip::IpAddress& address)
    {
        auto& ends = address.family() == ip::Family::V4 ? v4 : v6;
        if (!ends)
            ends = Ends{address, address};
        ends->lowest = std::min(ends->lowest, address);
        ends->highest = std::max(ends->highest, address);
        ++count;
    }
    /// "between 10.244.1.4 and 10.244.2.9"; with both families both.
    std::string toString() const
    {
        std::string text;
        for (const auto& ends : {v4, v6}) {
            if (ends && ends->lowest == ends->highest)
                text += (text.empty() ? "at " : ", at ") + ends->lowest.toString();
            else if (ends)
                text += (text.empty() ? "between " : ", between ") + ends->lowest.toString() + " and " + ends->highest.toString();
        }
        return text;
    }
};

} // namespace hopscope::facts
