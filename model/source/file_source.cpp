#include "model/source/file_source.h"

#include "model/source/dump_collector.h"
#include "model/source/read_file.h"
#include "model/source/unpacker.h"

#include <algorithm>
#include <cstdint>

namespace hopscope::source {

namespace {

namespace fs = std::filesystem;

/// Of an archive that nobody named, but that lies in the folder that was: a disk image may lie there as well.
constexpr std::uintmax_t largestFound = std::uintmax_t{1} << 30;

/// Whatever the bytes are, their texts go to the collector. `inner` is the file's name within the folder that was opened.
void addBytes(DumpCollector& collector, std::string bytes, const std::string& shown, const fs::path& inner, bool onlyArchives)
{
    const auto nameOf = [&](const fs::path& within) {
        return FileName{within.empty() ? shown : shown + "/" + within.string(), within.empty() ? inner : inner / within};
    };
    UnpackSink sink;
    sink.file = [&](std::string text, const fs::path& within, bool isCut) { collector.addText(std::move(text), nameOf(within), isCut); };
    sink.trouble = [&](const Error& error) {
        collector.addError({error.kind, error.message, nameOf(error.context).shown});
        // An encrypted file is missing as well, and so is what is behind a limit.
        if (error.kind != ErrorKind::NoFilesInArchive)
            collector.setFilesMissing();
    };
    unpack(std::move(bytes), sink, onlyArchives);
}

void addFile(DumpCollector& collector, const fs::path& path, const fs::path& inner)
{
    const bool onlyArchives = !inner.empty() && !isDumpName(path);
    if (onlyArchives && !beginsPacked(readHead(path, packedHead)))
        return;
    std::error_code code;
    const auto size = fs::file_size(path, code);
    if (onlyArchives && !code && size > largestFound)
        return collector.addError({ErrorKind::ArchiveTooLarge, "over " + std::to_string(largestFound >> 20) + " MiB", path.string()});
    auto bytes = readFile(path);
    if (bytes)
        addBytes(collector, std::move(*bytes), path.string(), inner, onlyArchives);
    else
        collector.addError(bytes.error());
}

/// All that are not hidden, in order of names.
Result<std::vector<fs::path>> filesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code code;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, code);
    for (; !code && entry != fs::recursive_directory_iterator(); entry.increment(code)) {
        std::error_code ignored;
        if (isHiddenName(entry->path().filename().native()))
            entry.disable_recursion_pending();
        else if (entry->is_regular_file(ignored))
            files.push_back(entry->path());
    }
    if (code)
        return Error{ErrorKind::FileUnreadable, code.message(), folder.string()};
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

Result<LoadedCluster> loadPath(const fs::path& path)
{
    std::error_code code;
    if (!fs::exists(path, code))
        return Error{ErrorKind::FileMissing, {}, path.string()};
    DumpCollector collector;
    if (!fs::is_directory(path, code)) {
        addFile(collector, path, {});
        return collector.finish(path.string());
    }
    const auto files = filesIn(path);
    if (!files)
        return files.error();
    for (const fs::path& file : *files)
        addFile(collector, file, file.lexically_relative(path));
    return collector.finish(path.string());
}

Result<LoadedCluster> loadText(std::string_view text, const std::string& name)
{
    DumpCollector collector;
    addBytes(collector, std::string(text), name, {}, false);
    return collector.finish(name);
}

} // namespace hopscope::source
