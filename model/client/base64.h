// RFC 4648 base64, as kubeconfig's *-data fields have it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hopscope::client {

/// The bytes; white space is passed over. Nothing when the text is no base64.
std::optional<std::string> decodeBase64(std::string_view text);

/// The same bytes as text, without line breaks.
std::string encodeBase64(std::string_view bytes);

} // namespace hopscope::client
