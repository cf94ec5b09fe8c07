// What a person types, whole or half: every text is a query or an error with a place in it, a query answers for every object as
// its laws demand, and what is offered at the cursor can be taken.
#include "model/query/completions.h"
#include "model/query/matcher.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/support/generated_cluster.h"

using namespace hopscope;
using namespace hopscope::query;

namespace {

void checkError(const QueryError& error, std::string_view text)
{
    fuzz::require(error.offset <= text.size() && error.length <= text.size() - error.offset);
    fuzz::require(error.kind <= QueryErrorKind::TooDeep);
}

Answer turned(Answer answer)
{
    return Answer(std::uint8_t(Answer::Yes) - std::uint8_t(answer));
}

/// The answers of the query and of its opposite; a query that is nearly too deep has no opposite.
void checkAnswers(const Query& query, std::string_view text, const cluster::SnapshotPointer& snapshot)
{
    const QueryMatcher matcher(query, snapshot);
    const ParsedQuery opposite = parseQuery("not (" + std::string(text) + ")");
    if (!opposite) {
        fuzz::require(query.isEmpty() || opposite.error().kind == QueryErrorKind::TooDeep);
        return;
    }
    const QueryMatcher other(*opposite, snapshot);
    const auto check = [&](const auto& table) {
        for (const auto& object : table)
            fuzz::require(other.evaluate(object) == turned(matcher.evaluate(object)));
    };
    check(snapshot->pods);
    check(snapshot->nodes);
    check(snapshot->services);
    check(snapshot->endpointSlices);
    check(snapshot->networkPolicies);
    for (const kube::Kind kind : kube::allKinds())
        fuzz::require(matcher.matches(kind, {"shop", "web"}) == (matcher.evaluate(kind, {"shop", "web"}) == Answer::Yes));
}

void checkCompletions(std::string_view text, std::size_t cursor, const cluster::ClusterSnapshot& snapshot)
{
    const std::vector<Completion> offered = completions(text, cursor, snapshot);
    fuzz::require(offered.size() <= maximumCompletions);
    for (const Completion& each : offered) {
        fuzz::require(!each.text.empty() && each.replaceFrom <= std::min(cursor, text.size()));
        fuzz::require(each.length <= text.size() - each.replaceFrom);
    }
}

} // namespace

/// The first byte is the cursor.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const cluster::SnapshotPointer snapshot = test::generatedCluster(3, {3, 12, 6, 4});
    if (size == 0)
        return 0;
    const std::string_view text{reinterpret_cast<const char*>(data) + 1, size - 1};
    const ParsedQuery query = parseQuery(text);
    if (query)
        checkAnswers(*query, text, snapshot);
    else
        checkError(query.error(), text);
    checkCompletions(text, data[0], *snapshot);
    return 0;
}
