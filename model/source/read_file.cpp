#include "model/source/read_file.h"

#include <algorithm>
#include <fstream>

namespace hopscope::source {

Result<std::string> readFile(const std::filesystem::path& path)
{
    std::error_code code;
    if (!std::filesystem::exists(path, code))
        return Error{ErrorKind::FileMissing, code.message(), path.string()};
    std::ifstream stream(path, std::ios::binary);
    const Error unreadable{ErrorKind::FileUnreadable, "cannot be opened or read", path.string()};
    if (!stream || std::filesystem::is_directory(path, code))
        return unreadable;
    std::string bytes;
    const auto size = std::filesystem::file_size(path, code);
    if (!code)
        bytes.reserve(size + 1);
    // read() keeps what fails to itself; an iterator over the stream would throw.
    constexpr std::size_t step = 1 << 20;
    while (stream) {
        const std::size_t had = bytes.size();
        bytes.resize(had + step);
        stream.read(bytes.data() + had, std::streamsize(step));
        bytes.resize(had + std::size_t(stream.gcount()));
    }
    if (stream.bad())
        return unreadable;
    return bytes;
}

std::string readHead(const std::filesystem::path& path, std::size_t most)
{
    std::ifstream stream(path, std::ios::binary);
    std::string bytes(most, '\0');
    stream.read(bytes.data(), std::streamsize(most));
    bytes.resize(std::size_t(std::max<std::streamsize>(stream.gcount(), 0)));
    return bytes;
}

} // namespace hopscope::source
