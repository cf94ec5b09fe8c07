#include "model/base/natural_order.h"

namespace hopscope {
namespace {

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

unsigned char folded(char letter)
{
    return static_cast<unsigned char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
}

/// The run of digits at `at`, without leading zeros; moves `at` behind it.
std::string_view takeNumber(std::string_view text, std::size_t& at)
{
    while (at + 1 < text.size() && text[at] == '0' && isDigit(text[at + 1]))
        ++at;
    const std::size_t begin = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return text.substr(begin, at - begin);
}

} // namespace

int naturalCompare(std::string_view left, std::string_view right)
{
    std::size_t l = 0;
    std::size_t r = 0;
    while (l < left.size() && r < right.size()) {
        if (isDigit(left[l]) && isDigit(right[r])) {
            const std::string_view one = takeNumber(left, l);
            const std::string_view other = takeNumber(right, r);
            if (one.size() != other.size())
                return one.size() < other.size() ? -1 : 1;
            if (const int order = one.compare(other))
                return order;
            continue;
        }
        const unsigned char one = folded(left[l++]);
        const unsigned char other = folded(right[r++]);
        if (one != other)
            return one < other ? -1 : 1;
    }
    return int(l < left.size()) - int(r < right.size());
}

bool naturallyBefore(std::string_view left, std::string_view right)
{
    const int order = naturalCompare(left, right);
    return order != 0 ? order < 0 : left < right;
}

} // namespace hopscope
