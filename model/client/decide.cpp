#include "model/client/decide.h"

namespace hopscope::client {

Recovery decide(const Error& error, Activity during, bool otherPath, bool core, bool paging)
{
    const bool listing = during == Activity::List;
    switch (error.kind) {
    case ErrorKind::Expired:
        return listing && paging ? Recovery::ListUnpaged : Recovery::ListAgain;
    case ErrorKind::Forbidden:
        return listing ? Recovery::Exclude : Recovery::PollInstead;
    case ErrorKind::AbsentKind:
        if (!listing)
            return Recovery::ListAgain;
        // A server without /api/v1/pods is none of Kubernetes, or not yet ready behind its load balancer.
        return otherPath ? Recovery::TryOtherPath : core ? Recovery::Again : Recovery::Exclude;
    case ErrorKind::NotYamlOrJson:
    case ErrorKind::MalformedObject:
        return Recovery::ListAgain;
    default:
        return Recovery::Again;
    }
}

} // namespace hopscope::client
