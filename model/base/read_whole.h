// The one way to the bytes of a path that anyone names: by type, size and time.
#pragma once

#include "model/base/apart.h"
#include "model/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace hopscope {

struct ReadLimits
{
    std::uint64_t bytes = std::uint64_t{1} << 20;
    Patience patience;
    bool onlyFile = false; ///< a pipe is none
};

/// Certificates, keys, tokens: some kilobytes. `cancelled`: see Patience.
ReadLimits smallFile(const std::atomic<bool>* cancelled = nullptr);

/// All bytes of a regular file or a pipe; of /dev/null none. Whatever the path is, this returns: by poll(2) where the kernel says when
/// there is something, and by leaving a thread behind where it does not. Errors, context is the path: FileMissing, FileUnreadable
/// (message is the system's), NotAFile, FileTooLarge, ReadTimedOut (also when cancelled), OutOfMemory.
Result<std::string> readWhole(const std::filesystem::path& path, const ReadLimits& limits);

/// The first bytes of a regular file, `most` at most. Errors: as above.
Result<std::string> readHead(const std::filesystem::path& path, std::size_t most, const Patience& patience);

/// All bytes of standard input: a file, a pipe, a socket, a terminal. Errors: as above, `name` is the context.
Result<std::string> readStandardInput(const ReadLimits& limits, const std::string& name);

/// Gives each line, without its end, to `take` as it comes; `limits.bytes` is the most of one line. "-" is standard input. Errors:
/// as above; what came before was given.
Status readLines(const std::string& path, const ReadLimits& limits, const std::function<void(std::string_view)>& take);

/// In a few words what kept a file from being read, for a message about what it was needed for: "is a folder".
std::string readProblem(const Error& error);

} // namespace hopscope
