// RFC 4648 base64, as kubeconfig's *-data fields have it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hopscope::client {

/// The bytes; white space is passed over. Nothing when the text is no base64.
std::optional<std::string> decodeBase64(std::string_view text);

} // namespace hopscope::client
