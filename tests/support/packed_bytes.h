// Archives and packed files, made in memory.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace hopscope::test {

/// Names and contents, in the archive's order.
using ArchiveFiles = std::vector<std::pair<std::string, std::string>>;

/// `format` is "ustar", "pax" or "zip"; `filter` is "none", "gzip", "xz", "zstd" or "bzip2". With a `password` a zip is encrypted.
std::string archiveOf(const ArchiveFiles& files, const char* format, const char* filter, const char* password = nullptr);
/// The bytes by themselves, packed.
std::string packed(const std::string& bytes, const char* filter);

} // namespace hopscope::test
