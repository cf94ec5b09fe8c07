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
    std::vector<Error> malformed;  ///< objects and documents that could not be read; the rest is kept
    /// When the dump was taken, as far as it tells: the newest time any object names. The default `now` for ages.
    std::optional<TimePoint> newestTime;
};

/// A file, or a folder read recursively in order of names: JSON (List, typed list, array, single objects, several documents
/// one after another), YAML (several documents), each also gzip-compressed. Errors: FileMissing, FileUnreadable,
/// NotYamlOrJson, NoKubernetesObjects; with several files an unreadable one is kept in `malformed` instead.
/// Coverage: Complete for kinds of which there are objects, NotRead for the others.
Result<LoadedCluster> loadPath(const std::filesystem::path& path);

/// The same for text that was read elsewhere (standard input); `name` is how messages call it.
Result<LoadedCluster> loadText(std::string_view text, const std::string& name);

} // namespace hopscope::source
