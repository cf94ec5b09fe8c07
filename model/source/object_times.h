// The times that objects carry: the newest of a text, and moving those of one object.
#pragma once

#include "model/kube/object.h"

namespace hopscope::source {

/// The newest time that JSON text names as something that has happened: creation, condition, heartbeat, start, finish,
/// renewal, event. Times of things to come (expiry, deletion with its grace period) do not count. `json` need not be valid.
std::optional<TimePoint> newestTimeNamed(std::string_view json);

/// Moves all times of an object that are not before `notBefore` by `offset`.
void shiftTimes(kube::Object& object, TimePoint notBefore, std::chrono::milliseconds offset);

} // namespace hopscope::source
