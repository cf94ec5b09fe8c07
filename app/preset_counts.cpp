#include "app/preset_counts.h"

#include "model/query/matcher.h"
#include "model/query/preset_queries.h"

namespace hopscope::app {

namespace {

std::optional<std::size_t> countOf(const query::QueryMatcher& matcher, const cluster::ClusterSnapshot& snapshot)
{
    std::size_t count = 0;
    bool known = true;
    const auto take = [&](const auto& objects) {
        for (const auto& object : objects) {
            const query::Answer answer = matcher.evaluate(object);
            count += answer == query::Answer::Yes ? 1 : 0;
            known = known && answer != query::Answer::Unknown;
        }
    };
    take(snapshot.pods);
    take(snapshot.services);
    take(snapshot.nodes);
    return known ? std::optional(count) : std::nullopt;
}

} // namespace

std::vector<std::optional<std::size_t>> presetCounts(const cluster::SnapshotPointer& snapshot)
{
    std::vector<std::optional<std::size_t>> counts;
    for (const query::PresetQuery& preset : query::presetQueries()) {
        const query::ParsedQuery parsed = query::parseQuery(preset.text);
        counts.push_back(parsed && snapshot ? countOf(query::QueryMatcher(*parsed, snapshot), *snapshot) : std::nullopt);
    }
    return counts;
}

} // namespace hopscope::app
