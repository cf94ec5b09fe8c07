// What is asked: an address, with or without a port, a range, or a name.
#pragma once

#include "model/base/result.h"
#include "model/ip/cidr.h"
#include "model/ip/endpoint.h"

#include <string>
#include <vector>

namespace hopscope::addresses {

/// Exactly one of `address`, `range` and `name` is set.
struct Question
{
    std::string asked; ///< as typed, without blanks around it
    std::optional<ip::IpAddress> address;
    std::uint16_t port = 0; ///< of an address; 0: none was asked for
    std::optional<ip::Protocol> protocol; ///< with the port; nothing: whichever is served
    std::optional<ip::Cidr> range;
    bool hadHostBits = false; ///< the range was written with more than its base: 10.0.0.7/24
    std::string name;

    bool operator==(const Question&) const = default;
};

/// ADDRESS, ADDRESS:PORT, [IPv6], [IPv6]:PORT, a port with /tcp, /udp or /sctp behind it; ADDRESS/LENGTH, host bits allowed; else a
/// name. An address may be written as old objects write it (ip::parseStored). Errors: InvalidArgument for an empty text, and for
/// what can only be meant as an address or a range and is none: 10.1.2.300, 10.0.0.0/33, 10.0.0.1:99999.
Result<Question> parseQuestion(std::string_view text);

/// Whether a text of the window's search is a question about an address or a range.
bool isAddressQuestion(std::string_view text);

} // namespace hopscope::addresses
