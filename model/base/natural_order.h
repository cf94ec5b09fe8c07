// Text in the order a person expects.
#pragma once

#include <string_view>

namespace hopscope {

/// Below, at or above zero, as strcmp: digits compare as numbers ("node9" before "node10"), ASCII letters without regard to
/// case; other letters of UTF-8 by their bytes.
int naturalCompare(std::string_view left, std::string_view right);

/// The same as an order in which no two different texts are equal: what is left is decided by the bytes.
bool naturallyBefore(std::string_view left, std::string_view right);

} // namespace hopscope
