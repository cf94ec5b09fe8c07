// A line of `trace --lines`: a question or an error that names a word; a question has an answer or a reason, and its ends are
// written as they are read.
#include "app/flow_request.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/support/generated_cluster.h"

using namespace hopscope;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const cluster::SnapshotPointer snapshot = test::generatedCluster(3, {3, 12, 6, 4});
    static const facts::NetworkFacts facts = facts::detectNetwork(*snapshot);
    const auto request = app::parseFlowLine({reinterpret_cast<const char*>(data), size});
    if (!request) {
        fuzz::require(request.error().kind == ErrorKind::InvalidArgument);
        return 0;
    }
    const auto query = app::queryOf(*request);
    if (!query) {
        fuzz::require(query.error().kind == ErrorKind::InvalidArgument);
        return 0;
    }
    const auto from = flow::parseSource(flow::toString(query->from));
    fuzz::require(from && *from == query->from);
    const auto to = flow::parseTarget(flow::toString(query->to));
    fuzz::require(to && *to == query->to);
    const auto trace = flow::findFlow(*snapshot, facts, *query);
    fuzz::require(trace || trace.error().kind == ErrorKind::NotFound || trace.error().kind == ErrorKind::InvalidArgument);
    return 0;
}
