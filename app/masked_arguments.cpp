#include "app/masked_arguments.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace hopscope::app {

namespace {

constexpr char mask[] = "***";

/// Of an option or a variable.
bool namesSecret(std::string name)
{
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char letter) { return char(std::tolower(letter)); });
    for (const char* word : {"token", "secret", "passw", "passphrase", "key", "credential"})
        if (name.find(word) != std::string::npos)
            return true;
    return false;
}

/// get-token, create-token: what to do, not what to do it with.
bool isOption(const std::string& word)
{
    return word.starts_with('-');
}

} // namespace

MaskedArguments maskedArguments(const std::vector<std::string>& args)
{
    MaskedArguments masked;
    bool valueFollows = false;
    for (const std::string& arg : args) {
        const std::size_t equals = arg.find('=');
        std::string shown = arg;
        if (std::exchange(valueFollows, false) && !arg.starts_with("--"))
            shown = mask;
        else if (equals != std::string::npos && namesSecret(arg.substr(0, equals)))
            shown = arg.substr(0, equals + 1) + mask;
        else if (arg.find("eyJ") != std::string::npos)
            shown = mask;
        else
            valueFollows = isOption(arg) && namesSecret(arg);
        masked.anyMasked = masked.anyMasked || shown != arg;
        masked.args.push_back(std::move(shown));
    }
    return masked;
}

} // namespace hopscope::app
