#include "model/kube/version.h"

#include <charconv>

namespace hopscope::kube {

namespace {

/// Takes the number at the front; nothing when there is none.
std::optional<int> takeNumber(std::string_view& text)
{
    int number = 0;
    const auto [rest, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc{} || number < 0)
        return std::nullopt;
    text.remove_prefix(std::size_t(rest - text.data()));
    return number;
}

} // namespace

std::optional<Version> parseVersion(std::string_view text)
{
    if (text.starts_with('v'))
        text.remove_prefix(1);
    const auto major = takeNumber(text);
    if (!major || !text.starts_with('.'))
        return std::nullopt;
    text.remove_prefix(1);
    const auto minor = takeNumber(text);
    if (!minor)
        return std::nullopt;
    return Version{*major, *minor};
}

} // namespace hopscope::kube
