#include "model/flow/example_client.h"

namespace hopscope::flow {

ip::IpAddress exampleClient(ip::Family family)
{
    return *ip::IpAddress::parse(family == ip::Family::V4 ? "198.51.100.10" : "2001:db8::10");
}

} // namespace hopscope::flow
