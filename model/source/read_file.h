// A file's bytes.
#pragma once

#include "model/base/result.h"

#include <filesystem>
#include <string>

namespace hopscope::source {

/// The whole file as it is. Errors: FileMissing, FileUnreadable; context is the path.
Result<std::string> readFile(const std::filesystem::path& path);

/// Its first bytes, `most` at most; fewer, or none, when it cannot be read.
std::string readHead(const std::filesystem::path& path, std::size_t most);

} // namespace hopscope::source
