// From JSON as the API server and kubectl write it to values.
#pragma once

#include "model/base/result.h"
#include "model/kube/object.h"
#include "model/kube/workload_resource.h"

namespace hopscope::kube {

/// What a document held. `items` are the objects of kinds that are read; `skipped` counts the others.
/// For a List from the API server, resourceVersion and continueToken are its metadata.
struct DecodedList
{
    std::vector<Object> items;
    std::vector<WorkloadResource> workloads; ///< DaemonSets are among the items, too
    std::size_t skipped = 0;
    std::string resourceVersion;
    std::string continueToken;
    std::optional<std::size_t> remaining; ///< metadata.remainingItemCount: how many the pages after this one hold
    std::vector<Error> malformed; ///< one for each object of a known kind that could not be read; the rest are kept
    std::vector<Kind> emptyLists; ///< the kinds of lists without an item ("EndpointSliceList"): they were asked for, and none are there
    bool isDeleted = false;       ///< a watch event says of `items` that they are gone
    std::optional<std::string> errorEvent; ///< of a watch, and what it says: no object, and maybe the end
};

/// Reads one JSON document: an object, a v1 List, a typed list (PodList; also one without kind), an array of objects, or an
/// event as `kubectl get --watch --output-watch-events` writes it (metav1.WatchEvent: type and object).
/// Items of typed lists carry no kind: it is taken from the list's, or from `assumedKind`.
/// Errors: NotYamlOrJson (not JSON; context holds the position), NoKubernetesObjects (JSON, but nothing with a kind).
Result<DecodedList> decodeDocument(std::string_view json, std::optional<Kind> assumedKind = std::nullopt);

/// One event of a watch, as the API server writes it on one line.
struct WatchEvent
{
    enum class Type
    {
        Added,
        Modified,
        Deleted,
        Bookmark,
        Error
    };
    Type type = Type::Bookmark;
    std::optional<Object> object;  ///< nothing for bookmarks and errors
    std::optional<Error> malformed; ///< in the place of `object`, where it could not be read
    ObjectKey malformedKey;         ///< whose it is
    std::string resourceVersion;   ///< of the object or bookmark
    bool endsInitialEvents = false; ///< of a bookmark: everything there was has been sent (streaming lists, KEP-3157)
    int statusCode = 0;            ///< of an ERROR event's Status (410: list again)
    std::string statusMessage;
};
/// The annotation of such a bookmark.
inline constexpr std::string_view initialEventsEnd = "k8s.io/initial-events-end";
/// "ADDED" and its like.
std::optional<WatchEvent::Type> watchEventType(std::string_view name);

/// Reads one line of a watch of `kind`. An object that is broken in itself is part of its event (`malformed`).
/// Errors: NotYamlOrJson, MalformedObject: this is no event, or nothing can be known of its object.
Result<WatchEvent> decodeWatchEvent(std::string_view line, Kind kind);

/// `code`, `reason` and `message` of a metav1.Status document; code 0 when it is none.
struct StatusDocument
{
    int code = 0;
    std::string reason;
    std::string message;
};
StatusDocument decodeStatus(std::string_view json);

} // namespace hopscope::kube
