// A cluster from files as kubectl writes them.
#pragma once

#include "model/source/cluster_source.h"

#include <atomic>
#include <filesystem>

namespace hopscope::source {

struct LoadedCluster
{
    cluster::SnapshotPointer snapshot;
    SourceState state;
    std::size_t skipped = 0;       ///< objects of kinds that are not read
    std::vector<Error> malformed;  ///< objects, documents, files that could not be read; the rest is kept
    /// When the dump was taken, as far as it tells: the newest time any object names. The default `now` for ages.
    std::optional<TimePoint> newestTime;
};

/// A file, or a folder read recursively in order of names, or an archive (tar, zip; packed with gzip, xz, zstd or bzip2) like
/// the folder in it: JSON (List, typed list, array, single objects, several documents one after another), YAML (several
/// documents), events of a watch (the last state counts); each also packed. An archive within a folder or an archive is
/// opened too. What a file is, its bytes say; which files of a folder are read, their names (.json, .yaml, .yml).
///
/// A picture that Hopscope wrote, by itself, is what its data says (picture_document.h); `state.picture` then tells so.
///
/// What can be read is read. Objects that cannot, an end in the middle, and what is wrong with a file or an archive are in
/// `malformed`; lines that are part of no object (see splitDocuments) are passed over. Both are counted in `state.troubles`,
/// by their kind, foreign lines last. Errors, where no object at all was found, the first that went wrong: FileMissing,
/// FileUnreadable, FileCut, ArchiveEncrypted, ArchiveTooLarge, NoFilesInArchive, NotYamlOrJson, NoKubernetesObjects (its
/// message is the first foreign line).
/// A pipe is read as a file, as long as bytes come; a device, socket or what is larger than 4 GiB (a pipe: 1 GiB) is not:
/// NotAFile, FileTooLarge, ReadTimedOut. OutOfMemory where the memory is too small for what it holds.
/// Coverage: see CoverageEvidence. Once `cancelled` is set, by another thread, it ends soon, and what it returns means nothing.
Result<LoadedCluster> loadPath(const std::filesystem::path& path, const std::atomic<bool>* cancelled = nullptr);

/// The same for text that was read elsewhere; `name` is how messages call it.
Result<LoadedCluster> loadText(std::string text, const std::string& name);

/// The same for what standard input gives: 1 GiB at most, and however long it takes.
Result<LoadedCluster> loadStandardInput(const std::string& name, const std::atomic<bool>* cancelled = nullptr);

} // namespace hopscope::source
