// What to do about an error: client-go's reflector as a table.
#pragma once

#include "model/base/result.h"

#include <chrono>
#include <optional>

namespace hopscope::client {

enum class Activity
{
    List,
    StreamingList, ///< a watch that begins with what there is
    Watch
};

struct Failure
{
    Error error;
    std::optional<std::chrono::milliseconds> retryAfter; ///< what the server asked for
    bool beforeAnswer = false; ///< no answer began: the server was not reached at all
    bool busy = false;         ///< 429 or 5xx: the server itself says that another time may do
};

enum class Recovery
{
    Again,         ///< the same request after a wait
    ListInstead,   ///< the server does not do streaming lists, or not for us: from now on, plain ones
    ListAgain,     ///< what was seen no longer serves as a start: list anew
    ListUnpaged,   ///< a page came too late: one list without pages (client-go's FullListIfExpired)
    TryOtherPath,  ///< the kind may be served in another version
    PollInstead,   ///< it may be listed, but not watched
    Exclude        ///< this kind cannot be read; the others go on
};

/// Pure. `otherPath`: there is one left. `core`: every Kubernetes serves the kind. `paging`: a continue token was sent.
Recovery decide(const Error& error, Activity during, bool otherPath, bool core, bool paging);

} // namespace hopscope::client
