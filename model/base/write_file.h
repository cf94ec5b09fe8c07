// The one way to a file that a person or the settings name: all of it, or nothing of it.
#pragma once

#include "model/base/result.h"

#include <string>
#include <string_view>

namespace hopscope {

enum class FileAccess
{
    AsUsual,  ///< an existing file's, else what the umask leaves
    OwnerOnly ///< 0600
};

/// Whether a file may take this place: there is nothing, or a regular file, or a link to either, in a folder that can be written to.
/// Errors: WriteFailed (context is the path, message what is there, that the links go in a circle, or the system's reason).
Status checkReplaceable(const std::string& path);

/// Puts `bytes` there in one step: who looks sees the old file or the whole new one. A link stays, and what it leads to is
/// replaced. What is no regular file never is. Errors: WriteFailed (message is the system's reason, context the path).
Status replaceFile(const std::string& path, std::string_view bytes, FileAccess access = FileAccess::AsUsual);

} // namespace hopscope
