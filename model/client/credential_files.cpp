#include "model/client/credential_files.h"

namespace hopscope::client {

Result<Secret> pemText(const PemSource& source, ErrorKind whenUnreadable, const std::atomic<bool>* cancelled)
{
    return pemText(source, whenUnreadable, smallFile(cancelled));
}

Result<Secret> pemText(const PemSource& source, ErrorKind whenUnreadable, const ReadLimits& limits)
{
    if (!source.data.empty())
        return source.data;
    auto text = readWhole(source.path, limits);
    if (!text)
        return Error{whenUnreadable, readProblem(text.error()), source.path};
    return Secret(std::move(*text));
}

Result<Secret> tokenOfFile(const std::string& path, const std::atomic<bool>* cancelled)
{
    auto text = readWhole(path, smallFile(cancelled));
    if (!text)
        return Error{ErrorKind::KubeconfigInvalid, readProblem(text.error()), path};
    text->erase(text->find_last_not_of(" \t\r\n") + 1);
    return Secret(std::move(*text));
}

} // namespace hopscope::client
