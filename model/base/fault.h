// Exceptions that nobody expected, as errors: caught at the top of each thread and at each border to C.
#pragma once

#include "model/base/result.h"

#include <type_traits>

namespace hopscope {

/// The exception that is being handled; only within a catch block. OutOfMemory, or Unexpected with what it says of itself.
Error faultNow();

namespace detail {

template <class T>
struct GuardedResult
{
    using Type = Result<T>;
};
template <class T>
struct GuardedResult<Result<T>>
{
    using Type = Result<T>;
};
template <>
struct GuardedResult<void>
{
    using Type = Status;
};

} // namespace detail

/// What `work` returns, or faultNow() of what it throws.
template <class Work>
auto guarded(Work&& work) -> typename detail::GuardedResult<std::invoke_result_t<Work>>::Type
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            return success();
        } else {
            return work();
        }
    } catch (...) {
        return faultNow();
    }
}

} // namespace hopscope
