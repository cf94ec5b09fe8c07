#include "model/kube/human_duration.h"

namespace hopscope::kube {

/// "3h20m", without the smaller part when it is zero.
static std::string joined(std::int64_t large, char largeUnit, std::int64_t small, char smallUnit)
{
    std::string text = std::to_string(large) + largeUnit;
    if (small != 0)
        text += std::to_string(small) + smallUnit;
    return text;
}

std::string humanDuration(std::chrono::milliseconds duration)
{
    using namespace std::chrono;
    const std::int64_t seconds = duration_cast<std::chrono::seconds>(duration).count();
    if (seconds < -1)
        return "<invalid>";
    if (seconds < 0)
        return "0s";
    if (seconds < 2 * 60)
        return std::to_string(seconds) + "s";
    const std::int64_t minutes = seconds / 60;
    if (minutes < 10)
        return joined(minutes, 'm', seconds % 60, 's');
    if (minutes < 3 * 60)
        return std::to_string(minutes) + "m";
    const std::int64_t hours = minutes / 60;
    if (hours < 8)
        return joined(hours, 'h', minutes % 60, 'm');
    if (hours < 2 * 24)
        return std::to_string(hours) + "h";
    const std::int64_t days = hours / 24;
    if (days < 8)
        return joined(days, 'd', hours % 24, 'h');
    if (days < 2 * 365)
        return std::to_string(days) + "d";
    if (days < 8 * 365)
        return joined(days / 365, 'y', days % 365, 'd');
    return std::to_string(days / 365) + "y";
}

std::string printedAge(const std::optional<TimePoint>& creation, TimePoint now)
{
    return creation ? humanDuration(now - *creation) : "<unknown>";
}

} // namespace hopscope::kube
