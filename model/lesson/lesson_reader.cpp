#include "model/lesson/lesson_reader.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace hopscope::lesson {

std::string listed(const Words& words)
{
    std::string text;
    for (const std::string_view word : words)
        text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

void LessonReader::fault(FaultKind kind, const YAML::Node& at, std::vector<std::string> arguments)
{
    const YAML::Mark mark = at.IsDefined() ? at.Mark() : YAML::Mark::null_mark();
    m_faults.push_back({kind, std::max(mark.line, 0) + 1, std::max(mark.column, 0) + 1, std::move(arguments)});
}

bool LessonReader::isMapOf(const YAML::Node& node, const std::string& name, const Words& keys)
{
    if (!node.IsMap()) {
        fault(FaultKind::WrongForm, node, {name, "map"});
        return false;
    }
    std::set<std::string> seen;
    for (const auto& entry : node) {
        const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            fault(FaultKind::UnknownKey, entry.first, {key, listed(keys)});
        else if (!seen.insert(key).second)
            fault(FaultKind::KeyTwice, entry.first, {key});
    }
    return true;
}

bool LessonReader::isAtMost(std::size_t most, const YAML::Node& node, const std::string& name)
{
    if (node.size() <= most)
        return true;
    fault(FaultKind::TooMany, node, {name, std::to_string(most)});
    return false;
}

YAML::Node LessonReader::at(const YAML::Node& map, const std::string& key, bool required)
{
    const YAML::Node value = map[key];
    if (!value.IsDefined() && required)
        fault(FaultKind::MissingKey, map, {key});
    return value;
}

std::string LessonReader::word(const YAML::Node& map, const std::string& key, bool required)
{
    const YAML::Node value = at(map, key, required);
    if (!value.IsDefined())
        return {};
    if (value.IsScalar() && !value.Scalar().empty())
        return value.Scalar();
    fault(FaultKind::WrongForm, value, {key, "text"});
    return {};
}

bool LessonReader::isOneOf(const std::string& word, const YAML::Node& node, const Words& allowed)
{
    if (std::find(allowed.begin(), allowed.end(), word) != allowed.end())
        return true;
    fault(FaultKind::UnknownWord, node, {word, listed(allowed)});
    return false;
}

std::string LessonReader::oneOf(const YAML::Node& map, const std::string& key, const Words& allowed, bool required)
{
    const std::string found = word(map, key, required);
    return found.empty() || isOneOf(found, map[key], allowed) ? found : std::string();
}

std::optional<int> LessonReader::numberOf(const YAML::Node& node, const std::string& name)
{
    if (node.IsScalar()) {
        const std::string& text = node.Scalar();
        int value = 0;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (failure == std::errc{} && end == text.data() + text.size() && value >= 0)
            return value;
    }
    fault(FaultKind::WrongForm, node, {name, "number"});
    return std::nullopt;
}

std::optional<bool> LessonReader::flagOf(const YAML::Node& node, const std::string& name)
{
    if (node.IsScalar() && (node.Scalar() == "yes" || node.Scalar() == "true"))
        return true;
    if (node.IsScalar() && (node.Scalar() == "no" || node.Scalar() == "false"))
        return false;
    fault(FaultKind::WrongForm, node, {name, "yes or no"});
    return std::nullopt;
}

int LessonReader::number(const YAML::Node& map, const std::string& key, bool required)
{
    const YAML::Node value = at(map, key, required);
    return value.IsDefined() ? numberOf(value, key).value_or(0) : 0;
}

std::vector<std::string> LessonReader::wordsOf(const YAML::Node& node, const std::string& name)
{
    std::vector<std::string> found;
    if (node.IsScalar())
        return {node.Scalar()};
    if (!node.IsSequence()) {
        fault(FaultKind::WrongForm, node, {name, "list"});
        return found;
    }
    for (const YAML::Node& entry : node) {
        if (entry.IsScalar())
            found.push_back(entry.Scalar());
        else
            fault(FaultKind::WrongForm, entry, {name, "text"});
    }
    return found;
}

std::vector<std::string> LessonReader::words(const YAML::Node& map, const std::string& key, bool required)
{
    const YAML::Node value = at(map, key, required);
    return value.IsDefined() ? wordsOf(value, key) : std::vector<std::string>{};
}

} // namespace hopscope::lesson
