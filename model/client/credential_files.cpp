#include "model/client/credential_files.h"

#include <fstream>
#include <iterator>

namespace hopscope::client {

namespace {

std::optional<std::string> fileText(const std::string& path)
{
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

} // namespace

Result<Secret> pemText(const PemSource& source, ErrorKind whenUnreadable)
{
    if (!source.data.empty())
        return source.data;
    auto text = fileText(source.path);
    if (!text)
        return Error{whenUnreadable, "cannot be opened or read", source.path};
    return Secret(std::move(*text));
}

std::optional<Secret> tokenOfFile(const std::string& path)
{
    auto text = fileText(path);
    if (!text)
        return std::nullopt;
    text->erase(text->find_last_not_of(" \t\r\n") + 1);
    return Secret(std::move(*text));
}

} // namespace hopscope::client
