// A query's port: a number, or a name that some object gives it. Private to model/flow.
#pragma once

#include "model/flow/network_view.h"

namespace hopscope::flow {

struct PortNumber
{
    std::uint16_t port = 0;
    ip::Protocol protocol = ip::Protocol::Tcp;
    bool named = false; ///< the query gave a name
};

/// Each takes the query's protocol, or that of the named port when the name stands for another one only. An empty text takes
/// the first port there is. Errors: InvalidArgument, with the text in context.
Result<PortNumber> podPort(const NetworkView& view, const kube::Pod& pod, const std::string& text, ip::Protocol protocol);
Result<PortNumber> servicePort(const kube::Service& service, const std::string& text, ip::Protocol protocol);
Result<PortNumber> nodePort(const NetworkView& view, const std::string& text, ip::Protocol protocol);
Result<PortNumber> addressPort(const NetworkView& view, const ip::IpAddress& address, const std::string& text,
                               ip::Protocol protocol);

} // namespace hopscope::flow
