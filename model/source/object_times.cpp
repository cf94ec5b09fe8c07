#include "model/source/object_times.h"

#include <algorithm>
#include <array>

namespace hopscope::source {

namespace {

constexpr std::array<std::string_view, 13> keysOfPastTimes{
    "creationTimestamp", "lastTransitionTime", "lastHeartbeatTime", "lastProbeTime", "lastUpdateTime",
    "startTime",         "startedAt",          "finishedAt",        "renewTime",     "acquireTime",
    "firstTimestamp",    "lastTimestamp",      "eventTime"};

/// The key before a value that begins at `valueQuote`, the position of its opening quote.
std::string_view keyBefore(std::string_view json, std::size_t valueQuote)
{
    std::size_t position = valueQuote;
    const auto skipBlanks = [&] {
        while (position > 0 && (json[position - 1] == ' ' || json[position - 1] == '\n' || json[position - 1] == '\t'))
            --position;
    };
    skipBlanks();
    if (position == 0 || json[--position] != ':')
        return {};
    skipBlanks();
    if (position == 0 || json[--position] != '"')
        return {};
    const std::size_t begin = json.rfind('"', position - 1);
    return position == 0 || begin == std::string_view::npos ? std::string_view{}
                                                            : json.substr(begin + 1, position - begin - 1);
}

struct Shift
{
    TimePoint notBefore;
    std::chrono::milliseconds offset;

    void operator()(std::optional<TimePoint>& time) const
    {
        if (time && *time >= notBefore)
            *time += offset;
    }
    void operator()(kube::ObjectMeta& meta) const
    {
        (*this)(meta.creationTimestamp);
        (*this)(meta.deletionTimestamp);
    }
};

} // namespace

std::optional<TimePoint> newestTimeNamed(std::string_view json)
{
    constexpr std::size_t longest = 40;
    std::optional<TimePoint> newest;
    for (std::size_t end = json.find("Z\""); end != std::string_view::npos; end = json.find("Z\"", end + 2)) {
        const std::size_t begin = json.rfind('"', end);
        if (begin == std::string_view::npos || end - begin > longest)
            continue;
        const auto time = parseRfc3339(json.substr(begin + 1, end - begin));
        if (!time || (newest && *time <= *newest))
            continue;
        if (std::find(keysOfPastTimes.begin(), keysOfPastTimes.end(), keyBefore(json, begin)) != keysOfPastTimes.end())
            newest = time;
    }
    return newest;
}

void shiftTimes(kube::Object& object, TimePoint notBefore, std::chrono::milliseconds offset)
{
    const Shift shift{notBefore, offset};
    std::visit([&](auto& typed) { shift(typed.meta); }, object);
    if (auto* endpoints = std::get_if<kube::Endpoints>(&object)) {
        for (kube::EndpointSlice& slice : endpoints->slices)
            shift(slice.meta);
    }
    if (auto* pod = std::get_if<kube::Pod>(&object)) {
        for (auto* statuses : {&pod->containerStatuses, &pod->initContainerStatuses}) {
            for (kube::ContainerStatus& status : statuses->edit())
                shift(status.lastTerminationFinishedAt);
        }
    }
}

} // namespace hopscope::source
