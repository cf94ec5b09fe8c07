// A file's bytes, gzip taken off.
#pragma once

#include "model/base/result.h"

#include <filesystem>
#include <string>

namespace hopscope::source {

/// The whole file as it is. Errors: FileMissing, FileUnreadable; context is the path.
Result<std::string> readFile(const std::filesystem::path& path);

/// Unpacks when the bytes are gzip's by their first two (RFC 1952, 2.3.1), also of several members one after another; other
/// bytes come back as they are. Errors: FileUnreadable (damaged, cut short, or over 4 GiB unpacked).
Result<std::string> unpack(std::string bytes);

} // namespace hopscope::source
