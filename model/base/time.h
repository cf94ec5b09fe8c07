// Points in time as Kubernetes writes them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace hopscope {

using TimePoint = std::chrono::sys_time<std::chrono::milliseconds>;

/// Reads an RFC 3339 time ("2026-01-15T10:00:00Z", fractions and numeric offsets allowed); nothing when it is none.
std::optional<TimePoint> parseRfc3339(std::string_view text);

/// Writes UTC in whole seconds, as Kubernetes' metav1.Time does.
std::string formatRfc3339(TimePoint time);

/// What the machine's clock says now.
TimePoint systemNow();

} // namespace hopscope
