// A command's arguments as they may be passed on: what names itself a secret is taken out.
#pragma once

#include <string>
#include <vector>

namespace hopscope::app {

struct MaskedArguments
{
    std::vector<std::string> args; ///< as many as there were; a secret is "***"
    bool anyMasked = false;
};

/// Masks the value of each option whose name speaks of a token, secret, password, passphrase, key or credential (--token x,
/// --token=x, TOKEN=x), and what looks like a JSON Web Token. It cannot know every secret: whoever shows the result says so.
MaskedArguments maskedArguments(const std::vector<std::string>& args);

} // namespace hopscope::app
