// A credential plugin that is running, as a person may see it.
#pragma once

#include <string>
#include <vector>

namespace hopscope::client {

struct SignIn
{
    std::string command;
    std::vector<std::string> lines; ///< the last of what it wrote to standard error: an address to open, a code to enter
    std::size_t said = 0;           ///< how many lines in all

    bool operator==(const SignIn&) const = default;
};

} // namespace hopscope::client
