// A machine outside of which nobody has said the address.
#pragma once

#include "model/ip/ip_address.h"

namespace hopscope::flow {

/// The address it is shown with: 198.51.100.10 or 2001:db8::10 (RFC 5737, RFC 3849).
ip::IpAddress exampleClient(ip::Family family);

} // namespace hopscope::flow
