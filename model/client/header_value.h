// What may stand in a header field of a request.
#pragma once

#include <string_view>

namespace hopscope::client {

/// Whether a text can be (part of) a header field's value (RFC 9110, 5.5; as Go's httpguts, and stricter: no tab): it is not
/// empty and not blank, and holds no control character. CR or LF would begin another field, NUL would end this one.
bool canBeAHeader(std::string_view value);

/// The same for a text that may be empty: a password goes encoded into its field, but a NUL in it would cut it without a word.
bool holdsAsciiControl(std::string_view text);

} // namespace hopscope::client
