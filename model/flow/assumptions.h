// Reading the values of --assume. Private to model/flow.
#pragma once

#include "model/flow/find_flow.h"

namespace hopscope::flow {

/// "a,b" in parts.
std::vector<std::string> splitList(std::string_view text);
/// "ADDRESS:PORT" with brackets around IPv6.
std::optional<std::pair<ip::IpAddress, std::uint16_t>> parseSocket(std::string_view text);

} // namespace hopscope::flow
