#include "app/flow_request.h"

namespace hopscope::app {

Result<flow::Query> queryOf(const FlowRequest& request)
{
    const auto from = flow::parseSource(request.from);
    if (!from)
        return from.error();
    const auto to = flow::parseTarget(request.to);
    if (!to)
        return to.error();
    const auto protocol = ip::parseProtocol(request.protocol);
    if (!protocol)
        return Error{ErrorKind::InvalidArgument, "TCP, UDP or SCTP", request.protocol};
    flow::Query query{*from, *to, *protocol, {}};
    for (const std::string& text : request.assume) {
        const auto assumption = flow::parseAssumption(text);
        if (!assumption)
            return assumption.error();
        query.assume.insert(*assumption);
    }
    return query;
}

} // namespace hopscope::app
