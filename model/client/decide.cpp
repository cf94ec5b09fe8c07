#include "model/client/decide.h"

namespace hopscope::client {

Recovery decide(const Error& error, Activity during, bool otherPath, bool core, bool paging)
{
    const bool listing = during == Activity::List;
    const bool streaming = during == Activity::StreamingList;
    switch (error.kind) {
    case ErrorKind::Expired:
        return listing && paging ? Recovery::ListUnpaged : Recovery::ListAgain;
    case ErrorKind::Forbidden:
        // Whoever may not watch may yet list.
        return listing ? Recovery::Exclude : streaming ? Recovery::ListInstead : Recovery::PollInstead;
    case ErrorKind::AbsentKind:
        if (during == Activity::Watch)
            return Recovery::ListAgain;
        // A server without /api/v1/pods is none of Kubernetes, or not yet ready behind its load balancer.
        return otherPath ? Recovery::TryOtherPath : core ? Recovery::Again : Recovery::Exclude;
    case ErrorKind::NotYamlOrJson:
    case ErrorKind::MalformedObject:
        return Recovery::ListAgain;
    case ErrorKind::OverLimit:
        return listing ? Recovery::Again : Recovery::ListAgain;
    case ErrorKind::ServerError:
        // 400 and 422 say so outright; an API server whose etcd is too old for them says 500 (cluster-facts.md 7.3).
        return streaming ? Recovery::ListInstead : Recovery::Again;
    default:
        return Recovery::Again;
    }
}

} // namespace hopscope::client
