// What a person may want to type next in a query.
#pragma once

#include "model/cluster/cluster_snapshot.h"
#include "model/query/query.h"

namespace hopscope::query {

enum class CompletionKind : std::uint8_t
{
    Field,    ///< "ns"; "label:", whose key follows without a blank
    Key,      ///< "label:app"
    Operator, ///< "=", "in"
    Keyword,  ///< "and", "or", "not"
    Value,    ///< of the cluster, in quotes where it needs them
};

/// To be put in the place of `length` bytes from `replaceFrom` on.
struct Completion
{
    std::size_t replaceFrom = 0;
    std::size_t length = 0;
    std::string text;
    CompletionKind kind = CompletionKind::Field;

    bool operator==(const Completion&) const = default;
};

inline constexpr std::size_t maximumCompletions = 50;

/// At most maximumCompletions that hold what stands before the cursor (a byte offset) of the word it is in or behind, in any
/// case of letters: first those that begin with it, each half in order, operators first and numbers by number. Values are
/// those that objects of the snapshot have now. The text need not be a query yet. Takes time in proportion to the cluster where
/// values are asked for.
std::vector<Completion> completions(std::string_view text, std::size_t cursor, const cluster::ClusterSnapshot& snapshot);

} // namespace hopscope::query
