#include "app/flow_request.h"

namespace hopscope::app {

Result<flow::Query> queryOf(const FlowRequest& request)
{
    return flow::readQuery(request.from, request.to, request.protocol, request.assume);
}

} // namespace hopscope::app
