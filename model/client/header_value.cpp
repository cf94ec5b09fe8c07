#include "model/client/header_value.h"

#include <algorithm>

namespace hopscope::client {

bool holdsAsciiControl(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

bool canBeAHeader(std::string_view value)
{
    return value.find_first_not_of(' ') != std::string_view::npos && !holdsAsciiControl(value);
}

} // namespace hopscope::client
