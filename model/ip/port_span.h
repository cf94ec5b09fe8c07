// The first and the last port of a range.
#pragma once

#include <string>
#include <utility>

namespace hopscope::ip {

/// "30000-32767".
std::string portSpan(const std::pair<int, int>& ports);

} // namespace hopscope::ip
