// Archives and packed files, opened in memory.
#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace hopscope::source {

/// What one file that somebody opens may unpack to, with all that is in it. Far beyond any dump: kubectl's output packs about
/// 30:1, while a file that was made to fill the memory packs 1000:1 and more.
struct UnpackLimits
{
    std::uint64_t always = std::uint64_t{64} << 20;  ///< bytes that may always come of a file
    std::uint64_t ratio = 200;                       ///< of more: so many times what was read of the file by then
    std::uint64_t kept = std::uint64_t{4} << 30;     ///< bytes held of it, at most
    std::uint64_t entry = std::uint64_t{1} << 30;    ///< bytes of one file in an archive
    std::size_t entries = 500'000;
    std::size_t name = 4096;                         ///< bytes of a name
    int depth = 4;                                   ///< archives within archives
};

struct UnpackSink
{
    /// A file that may be a dump; `inner` is its name within the archive, a name and never a place on this machine, and empty
    /// when the bytes were no archive. `isCut`: more of it is missing.
    std::function<void(std::string bytes, const std::filesystem::path& inner, bool isCut)> file;
    /// FileCut, FileUnreadable (damaged), ArchiveEncrypted, ArchiveTooLarge, NoFilesInArchive; context is the inner name.
    std::function<void(const Error& error)> trouble;
};

/// Whether these bytes begin like an archive or like something packed: gzip (RFC 1952, 2.3.1), xz, zstd (RFC 8878, 3.1.1),
/// bzip2, zip, tar (POSIX.1-2017 ustar).
bool beginsPacked(std::string_view bytes);
/// How many bytes beginsPacked() looks at.
inline constexpr std::size_t packedHead = 512;

/// In a folder and in an archive, names say what may be a dump: .json, .yaml and .yml, each also packed. What begins with a
/// dot is hidden.
bool isDumpName(const std::filesystem::path& path);
bool isHiddenName(std::string_view name);

/// Gives what is in `bytes` to `sink`: the bytes themselves when nothing is packed; unpacked ones; of an archive, each file with
/// a dump's name, and those of archives within it. `onlyArchives`: the file has no dump's name, so that it counts only if it is
/// an archive, and one without dumps is no trouble. Writes nothing to disk. An archive or file that ends in the middle gives what
/// is there, and a trouble; over a limit it stops.
void unpack(std::string bytes, const UnpackSink& sink, bool onlyArchives = false, const UnpackLimits& limits = {});

} // namespace hopscope::source
