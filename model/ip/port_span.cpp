#include "model/ip/port_span.h"

namespace hopscope::ip {

std::string portSpan(const std::pair<int, int>& ports)
{
    return std::to_string(ports.first) + "-" + std::to_string(ports.second);
}

} // namespace hopscope::ip
