#include "model/source/scenario.h"

#include "model/kube/decode_object.h"
#include "model/kube/yaml_to_json.h"
#include "model/source/object_times.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <charconv>

namespace hopscope::source {

namespace {

using std::chrono::milliseconds;

/// A duration as Go writes it, in the units a scenario needs: "1m30s", "2.5s", "400ms".
std::optional<milliseconds> parseDuration(std::string_view text)
{
    double total = 0;
    if (text.empty())
        return std::nullopt;
    while (!text.empty()) {
        double value = 0;
        const auto [rest, failure] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
        if (failure != std::errc{} || value < 0)
            return std::nullopt;
        text.remove_prefix(std::size_t(rest - text.data()));
        const std::string_view unit = text.substr(0, text.find_first_of("0123456789."));
        const double factor = unit == "ms" ? 1 : unit == "s" ? 1000 : unit == "m" ? 60'000 : unit == "h" ? 3'600'000 : 0;
        if (factor == 0)
            return std::nullopt;
        total += value * factor;
        text.remove_prefix(unit.size());
    }
    return milliseconds(std::int64_t(total + 0.5));
}

Error lifeError(const std::string& name, const YAML::Mark& mark, std::string message)
{
    return {ErrorKind::MalformedObject, std::move(message), name + ":" + std::to_string(mark.line + 1)};
}

std::string textOf(const YAML::Node& map, const char* key)
{
    const YAML::Node value = map[key];
    return value && value.IsScalar() ? value.Scalar() : std::string{};
}

/// `{type, object}` as one line of a watch would bring it; nothing for a kind that is not read.
Result<std::optional<cluster::ClusterChange>> readEvent(const std::string& name, const YAML::Node& node)
{
    if (!node.IsMap() || !node["object"] || !node["object"].IsMap())
        return lifeError(name, node.Mark(), "an event needs type and object");
    const auto kind = kube::kindFromName(textOf(node["object"], "kind"));
    if (!kind)
        return std::optional<cluster::ClusterChange>{};
    const auto json = kube::yamlToJson(node);
    if (!json)
        return lifeError(name, node.Mark(), json.error().message);
    auto event = kube::decodeWatchEvent(*json, *kind);
    if (!event)
        return lifeError(name, node.Mark(), event.error().message + " " + event.error().context);
    if (!event->object)
        return lifeError(name, node.Mark(), "type must be ADDED, MODIFIED or DELETED");
    if (event->type == kube::WatchEvent::Type::Deleted)
        return std::optional<cluster::ClusterChange>(cluster::ObjectRemoved{*kind, kube::metaOf(*event->object).key()});
    return std::optional<cluster::ClusterChange>(cluster::ObjectPut{std::move(*event->object)});
}

Result<std::vector<cluster::ClusterChange>> readEvents(const std::string& name, const YAML::Node& events)
{
    std::vector<cluster::ClusterChange> changes;
    for (const YAML::Node& node : events) {
        auto change = readEvent(name, node);
        if (!change)
            return change.error();
        if (*change)
            changes.push_back(std::move(**change));
    }
    return changes;
}

cluster::ClusterChange shifted(cluster::ClusterChange change, TimePoint start, milliseconds offset)
{
    if (auto* put = std::get_if<cluster::ObjectPut>(&change))
        shiftTimes(put->object, start, offset);
    return change;
}

/// A scenario is all there is of its cluster: what its text does not hold does not exist, and is not unread.
cluster::SnapshotPointer whole(const cluster::SnapshotPointer& snapshot)
{
    std::vector<cluster::ClusterChange> changes;
    for (const kube::Kind kind : kube::allKinds())
        changes.emplace_back(cluster::CoverageChanged{kind, cluster::Coverage::Complete});
    return cluster::apply(snapshot, std::move(changes));
}

} // namespace

Result<Scenario> Scenario::fromText(const std::string& name, std::string_view objects, std::string_view life)
{
    auto loaded = loadText(std::string(objects), name);
    if (!loaded)
        return loaded.error();
    if (!loaded->state.troubles.empty())
        return loaded->state.troubles.front().first;
    Scenario scenario;
    scenario.m_name = name;
    scenario.m_initial = whole(loaded->snapshot);
    try {
        const Status read = scenario.readLife(life);
        if (!read)
            return read.error();
    } catch (const YAML::Exception& error) {
        return lifeError(name, error.mark, error.msg);
    }
    return scenario;
}

Status Scenario::readLife(std::string_view life)
{
    const YAML::Node root = YAML::Load(std::string(life));
    const auto start = root.IsMap() ? parseRfc3339(textOf(root, "clock")) : std::nullopt;
    if (!start)
        return lifeError(m_name, root.Mark(), "clock must be an RFC 3339 time");
    m_start = *start;
    milliseconds at{0};
    for (const YAML::Node& node : root["steps"]) {
        const auto after = node.IsMap() ? parseDuration(textOf(node, "after")) : std::nullopt;
        if (!after)
            return lifeError(m_name, node.Mark(), "a step needs after, such as 4s");
        auto changes = readEvents(m_name, node["events"]);
        if (!changes)
            return changes.error();
        at += *after;
        m_steps.push_back({at, std::move(*changes)});
    }
    const YAML::Node repeatFrom = root["repeatFrom"];
    m_repeatFrom = repeatFrom ? repeatFrom.as<std::size_t>() : 0;
    if (m_repeatFrom >= std::max<std::size_t>(m_steps.size(), 1))
        return lifeError(m_name, repeatFrom.Mark(), "repeatFrom names no step");
    m_loopLength = at - (m_repeatFrom == 0 ? milliseconds{0} : m_steps[m_repeatFrom - 1].at);
    return success();
}

std::vector<cluster::ClusterChange> Scenario::changesBetween(milliseconds from, milliseconds to) const
{
    std::vector<cluster::ClusterChange> changes;
    const auto playSteps = [&](std::size_t first, milliseconds offset) {
        for (std::size_t i = first; i < m_steps.size(); ++i) {
            if (offset + m_steps[i].at <= from || offset + m_steps[i].at > to)
                continue;
            for (const cluster::ClusterChange& change : m_steps[i].changes)
                changes.push_back(shifted(change, m_start, offset));
        }
    };
    playSteps(0, milliseconds{0});
    if (m_loopLength.count() <= 0)
        return changes;
    const milliseconds firstPass = m_steps.back().at;
    const auto firstRound = std::max<milliseconds::rep>((from - firstPass) / m_loopLength, 0) + 1;
    for (auto round = firstRound; firstPass + (round - 1) * m_loopLength < to; ++round)
        playSteps(m_repeatFrom, round * m_loopLength);
    return changes;
}

milliseconds Scenario::nextEventAfter(milliseconds from) const
{
    if (m_loopLength.count() <= 0)
        return milliseconds::max();
    const milliseconds firstPass = m_steps.back().at;
    const auto rounds = from < firstPass ? 0 : (from - firstPass) / m_loopLength + 1;
    for (std::size_t i = rounds == 0 ? 0 : m_repeatFrom; i < m_steps.size(); ++i) {
        if (rounds * m_loopLength + m_steps[i].at > from)
            return rounds * m_loopLength + m_steps[i].at;
    }
    return milliseconds::max();
}

} // namespace hopscope::source
