// Bytes that are text become UTF-8.
#pragma once

#include <string>

namespace hopscope::source {

/// Text as UTF-8 without byte order marks, whether at its front or at the beginning of a later line (files put behind one
/// another). Windows PowerShell's ">" writes UTF-16; it is known by its mark, or by the zero byte in nearly every pair of its
/// first ones. Half a surrogate pair becomes U+FFFD (Unicode 15, 3.9, D93b), and an odd last byte is left out. Other text is
/// returned as it is.
std::string toUtf8(std::string text);

} // namespace hopscope::source
