#include "model/ip/stored_address.h"

namespace hopscope::ip {

std::optional<IpAddress> parseStored(std::string_view text)
{
    for (const std::string_view mapped : {"::ffff:", "::FFFF:"}) {
        if (text.starts_with(mapped) && text.find('.') != std::string_view::npos)
            text.remove_prefix(mapped.size());
    }
    if (text.find(':') != std::string_view::npos)
        return IpAddress::parse(text);
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool atFront = plain.empty() || plain.back() == '.';
        const bool before = text[i] == '0' && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9';
        if (!atFront || !before)
            plain += text[i];
    }
    return IpAddress::parse(plain);
}

} // namespace hopscope::ip
