// Where two sequences in order differ, run by run.
#pragma once

#include <algorithm>
#include <cstddef>

namespace hopscope::cluster {

/// A run of rows that came, went or changed. What lies before it, both sequences have.
struct RowDifference
{
    enum class Kind
    {
        None, ///< as far as was looked: both go on from here, or both are at their ends
        Added,
        Removed,
        Changed
    };
    Kind kind = Kind::None;
    std::size_t before = 0; ///< the run's first row in the sequence before
    std::size_t now = 0;    ///< and in this one
    std::size_t count = 0;

    bool operator==(const RowDifference&) const = default;
};

/// The first run in which two sequences without duplicates differ, the one before from row `before` of `beforeCount` and this one
/// from `now` of `nowCount`; no longer than `most`, and not looking at more rows than that. `sharedFrom(b, n)` says how many rows
/// from there on are surely the same, nought when the first is not; `compare(b, n)` is below, at or above nought as row `b` stands
/// before, at or behind row `n`.
template <class SharedFrom, class Compare>
RowDifference nextDifference(std::size_t before, std::size_t beforeCount, std::size_t now, std::size_t nowCount, std::size_t most,
                             SharedFrom sharedFrom, Compare compare)
{
    using Kind = RowDifference::Kind;
    const auto run = [most](std::size_t longest, auto belongs) {
        std::size_t count = 1;
        while (count < std::min(longest, most) && belongs(count))
            ++count;
        return count;
    };
    for (std::size_t looks = 0; before < beforeCount && now < nowCount; ++looks) {
        if (looks == most)
            return {Kind::None, before, now, 0};
        if (const std::size_t shared = sharedFrom(before, now); shared > 0) {
            before += shared;
            now += shared;
            continue;
        }
        const auto order = compare(before, now);
        if (order > 0)
            return {Kind::Added, before, now, run(nowCount - now, [&](std::size_t i) { return compare(before, now + i) > 0; })};
        if (order < 0)
            return {Kind::Removed, before, now, run(beforeCount - before, [&](std::size_t i) { return compare(before + i, now) < 0; })};
        return {Kind::Changed, before, now, run(std::min(beforeCount - before, nowCount - now), [&](std::size_t i) {
                    return compare(before + i, now + i) == 0 && sharedFrom(before + i, now + i) == 0;
                })};
    }
    if (now < nowCount)
        return {Kind::Added, before, now, std::min(nowCount - now, most)};
    if (before < beforeCount)
        return {Kind::Removed, before, now, std::min(beforeCount - before, most)};
    return {Kind::None, before, now, 0};
}

} // namespace hopscope::cluster
