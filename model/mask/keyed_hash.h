// SipHash-2-4 (Aumasson, Bernstein 2012): numbers that look random, and are the same for the same key and text.
#pragma once

#include <cstdint>
#include <string_view>

namespace hopscope::mask {

struct HashKey
{
    std::uint64_t first = 0;
    std::uint64_t second = 0;

    bool operator==(const HashKey&) const = default;
};

std::uint64_t keyedHash(const HashKey& key, std::string_view text);

} // namespace hopscope::mask
