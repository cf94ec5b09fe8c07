#include "model/source/file_source.h"

#include "model/base/fault.h"
#include "model/base/read_whole.h"
#include "model/source/dump_collector.h"
#include "model/source/picture_file.h"
#include "model/source/unpacker.h"

#include <algorithm>
#include <cstdint>

namespace hopscope::source {

namespace {

namespace fs = std::filesystem;

/// Of an archive that nobody named, but that lies in the folder that was: a disk image may lie there as well.
constexpr std::uint64_t largestFound = std::uint64_t{1} << 30;
constexpr std::uint64_t largestFile = std::uint64_t{4} << 30;
/// A pipe may have no end, and what it gave is in memory by then.
constexpr std::uint64_t largestPipe = std::uint64_t{1} << 30;
/// `--cluster <(kubectl get ...)`: the API server gives a list 60 s to begin.
constexpr std::chrono::seconds patience{90};
/// Who types or pipes into standard input knows what it waits for.
constexpr std::chrono::hours noLimit{10 * 365 * 24};

/// A picture that somebody names; one that lies in a folder of dumps is no dump.
void addPicture(DumpCollector& collector, std::string_view bytes, const FileName& name)
{
    auto data = dataOfPicture(bytes);
    if (!data)
        return collector.addError({data.error().kind, data.error().message, name.shown});
    auto claims = readClaims(*data);
    if (!claims)
        return collector.addError({ErrorKind::NoKubernetesObjects, {}, name.shown});
    collector.addText(std::move(*data), name, false);
    collector.setPicture(std::move(*claims));
}

/// Whatever the bytes are, their texts go to the collector. `inner` is the file's name within the folder that was opened.
void addBytes(DumpCollector& collector, std::string bytes, const std::string& shown, const fs::path& inner, bool onlyArchives)
{
    const auto nameOf = [&](const fs::path& within) {
        return FileName{within.empty() ? shown : shown + "/" + within.string(), within.empty() ? inner : inner / within};
    };
    UnpackSink sink;
    sink.file = [&](std::string text, const fs::path& within, bool isCut) {
        if (within.empty() && inner.empty() && isPicture(text))
            addPicture(collector, text, nameOf(within));
        else
            collector.addText(std::move(text), nameOf(within), isCut);
    };
    sink.trouble = [&](const Error& error) {
        collector.addError({error.kind, error.message, nameOf(error.context).shown});
        // An encrypted file is missing as well, and so is what is behind a limit.
        if (error.kind != ErrorKind::NoFilesInArchive)
            collector.setFilesMissing();
    };
    unpack(std::move(bytes), sink, onlyArchives);
}

void addFile(DumpCollector& collector, const fs::path& path, const fs::path& inner, const ReadLimits& limits)
{
    const bool onlyArchives = !inner.empty() && !isDumpName(path);
    if (onlyArchives) {
        const auto head = readHead(path, packedHead, limits.patience);
        if (!head || !beginsPacked(*head))
            return;
    }
    ReadLimits mine = limits;
    mine.bytes = onlyArchives ? std::min(limits.bytes, largestFound) : limits.bytes;
    auto bytes = readWhole(path, mine);
    if (bytes)
        addBytes(collector, std::move(*bytes), path.string(), inner, onlyArchives);
    else
        collector.addError(bytes.error());
}

/// What a path is and, of a folder, all files in it that are not hidden, in order of names.
struct Place
{
    bool exists = false;
    bool isFolder = false;
    bool isFile = false;
    std::error_code failure; ///< of a folder
    std::vector<fs::path> files;
};

Place placeAt(const fs::path& path, ApartCall& call)
{
    Place place;
    std::error_code code;
    place.exists = fs::exists(path, code);
    place.isFolder = fs::is_directory(path, code);
    place.isFile = fs::is_regular_file(path, code);
    if (!place.isFolder)
        return place;
    fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied, place.failure);
    for (; !place.failure && !call.isGivenUp() && entry != fs::recursive_directory_iterator(); entry.increment(place.failure)) {
        call.goesOn();
        std::error_code ignored;
        if (isHiddenName(entry->path().filename().native()))
            entry.disable_recursion_pending();
        else if (entry->is_regular_file(ignored))
            place.files.push_back(entry->path());
    }
    std::sort(place.files.begin(), place.files.end());
    return place;
}

Result<LoadedCluster> load(const fs::path& path, const std::atomic<bool>* cancelled)
{
    ReadLimits limits{largestFile, {patience, {}, cancelled}};
    // A folder may lie on a file system that is gone.
    const auto place = calledApart<Place>([path](ApartCall& call) { return placeAt(path, call); }, limits.patience);
    if (!place)
        return Error{ErrorKind::ReadTimedOut, std::to_string(patience.count()) + " s", path.string()};
    if (!place->exists)
        return Error{ErrorKind::FileMissing, {}, path.string()};
    if (place->failure)
        return Error{ErrorKind::FileUnreadable, place->failure.message(), path.string()};
    DumpCollector collector;
    if (!place->isFolder) {
        limits.bytes = place->isFile ? largestFile : largestPipe;
        addFile(collector, path, {}, limits);
        return collector.finish(path.string());
    }
    limits.onlyFile = true;
    for (const fs::path& file : place->files) {
        if (cancelled && *cancelled)
            break;
        addFile(collector, file, file.lexically_relative(path), limits);
    }
    return collector.finish(path.string());
}

/// What throws is about this cluster.
Result<LoadedCluster> named(Result<LoadedCluster> loaded, const std::string& name)
{
    if (loaded || loaded.error().kind != ErrorKind::OutOfMemory || !loaded.error().context.empty())
        return loaded;
    return Error{ErrorKind::OutOfMemory, loaded.error().message, name};
}

} // namespace

Result<LoadedCluster> loadPath(const fs::path& path, const std::atomic<bool>* cancelled)
{
    return named(guarded([&] { return load(path, cancelled); }), path.string());
}

Result<LoadedCluster> loadText(std::string text, const std::string& name)
{
    const auto loaded = [&] {
        DumpCollector collector;
        addBytes(collector, std::move(text), name, {}, false);
        return collector.finish(name);
    };
    return named(guarded(loaded), name);
}

Result<LoadedCluster> loadStandardInput(const std::string& name, const std::atomic<bool>* cancelled)
{
    auto text = readStandardInput({largestPipe, {noLimit, {}, cancelled}}, name);
    return text ? loadText(std::move(*text), name) : Result<LoadedCluster>(text.error());
}

} // namespace hopscope::source
