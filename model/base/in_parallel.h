// Work on many things at once, on all processors.
#pragma once

#include <cstddef>
#include <functional>

namespace hopscope {

/// Calls `work(i)` once for each i below `count`, some at the same time, and returns when all are done. `work` must bear being called
/// from several threads at once, for different i. The first that it throws is thrown here, when all have ended; the rest may then be
/// undone. Fewer than two times `atOnce` of them are worth no other thread:
/// `atOnce` is how many of them take about a tenth of a millisecond together.
void inParallel(std::size_t count, std::size_t atOnce, const std::function<void(std::size_t)>& work);

} // namespace hopscope
