// A cluster from files as kubectl writes them.
#pragma once

#include "model/source/cluster_source.h"

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
/// What can be read is read. Objects that cannot, an end in the middle, and what is wrong with a file or an archive are in
/// `malformed`; lines that are part of no object (see splitDocuments) are passed over. Both are counted in `state.troubles`,
/// by their kind, foreign lines last. Errors, where no object at all was found, the first that went wrong: FileMissing,
/// FileUnreadable, FileCut, ArchiveEncrypted, ArchiveTooLarge, NoFilesInArchive, NotYamlOrJson, NoKubernetesObjects (its
/// message is the first foreign line).
/// Coverage: see CoverageEvidence.
Result<LoadedCluster> loadPath(const std::filesystem::path& path);

/// The same for text that was read elsewhere (standard input); `name` is how messages call it.
Result<LoadedCluster> loadText(std::string_view text, const std::string& name);

} // namespace hopscope::source
