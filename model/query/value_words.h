// What the values of a query mean where they are no texts. Private to model/query.
#pragma once

#include "model/ip/cidr.h"

namespace hopscope::query {

/// A range, or an address as the range of it alone.
std::optional<ip::Cidr> rangeOrAddress(std::string_view text);
/// A whole number without sign.
std::optional<std::uint32_t> numberFrom(std::string_view text);
/// true, false, yes, no in any case of letters.
std::optional<bool> yesOrNo(std::string_view text);

} // namespace hopscope::query
