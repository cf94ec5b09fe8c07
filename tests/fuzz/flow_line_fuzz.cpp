// The words of a flow: FROM TO KEY=VALUE... Each is a part of a question or an error that names it; a question has an answer or a reason,
// and its ends are written as they are read.
#include "model/flow/find_flow.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/support/generated_cluster.h"

#include <sstream>

using namespace hopscope;

namespace {

template <class Read>
auto read(std::istringstream& words, Read readWord) -> std::optional<std::remove_cvref_t<decltype(*readWord(std::string_view()))>>
{
    std::string word;
    words >> word;
    auto result = readWord(word);
    if (!result) {
        fuzz::require(result.error().kind == ErrorKind::InvalidArgument);
        return std::nullopt;
    }
    return *result;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const cluster::SnapshotPointer snapshot = test::generatedCluster(3, {3, 12, 6, 4});
    static const facts::NetworkFacts facts = facts::detectNetwork(*snapshot);
    std::istringstream words(std::string(reinterpret_cast<const char*>(data), size));
    const auto from = read(words, flow::parseSource);
    const auto to = read(words, flow::parseTarget);
    if (!from || !to)
        return 0;
    const auto again = flow::parseSource(flow::toString(*from));
    fuzz::require(again && *again == *from);
    const auto toAgain = flow::parseTarget(flow::toString(*to));
    fuzz::require(toAgain && *toAgain == *to);
    flow::Query query{*from, *to, ip::Protocol::Tcp, {}};
    while (words) {
        if (const auto assumption = read(words, flow::parseAssumption))
            query.assume.insert(*assumption);
    }
    const auto trace = flow::findFlow(*snapshot, facts, query);
    fuzz::require(trace || trace.error().kind == ErrorKind::NotFound || trace.error().kind == ErrorKind::InvalidArgument);
    return 0;
}
