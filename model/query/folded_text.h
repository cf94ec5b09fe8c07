// Comparing texts in any case of letters. Private to model/query.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace hopscope::query {

/// Of ASCII: names and values in Kubernetes have no other letters.
constexpr char folded(char character)
{
    return character >= 'A' && character <= 'Z' ? char(character - 'A' + 'a') : character;
}

inline std::string folded(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char character) { return folded(character); });
    return result;
}

/// `foldedOther` is folded already.
inline bool equalsFolded(std::string_view text, std::string_view foldedOther)
{
    return std::equal(text.begin(), text.end(), foldedOther.begin(), foldedOther.end(),
                      [](char one, char other) { return folded(one) == other; });
}

/// The same; std::search does a function call a character, and this is asked of every object.
inline bool containsFolded(std::string_view text, std::string_view foldedPart)
{
    if (foldedPart.empty())
        return true;
    for (std::size_t at = 0; at + foldedPart.size() <= text.size(); ++at) {
        if (folded(text[at]) == foldedPart.front() && equalsFolded(text.substr(at, foldedPart.size()), foldedPart))
            return true;
    }
    return false;
}

} // namespace hopscope::query
