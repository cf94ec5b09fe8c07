// Reads maps and lists of a lesson's file and notes what is wrong in them. Private to model/lesson.
#pragma once

#include "model/lesson/lesson.h"
#include "model/lesson/lesson_fault.h"

#include <yaml-cpp/yaml.h>

#include <optional>
#include <string_view>
#include <vector>

namespace hopscope::lesson {

using Words = std::vector<std::string_view>;

class LessonReader
{
public:
    explicit LessonReader(std::vector<Fault>& faults) : m_faults(faults) {}

    void fault(FaultKind kind, const YAML::Node& at, std::vector<std::string> arguments);

    /// Whether it is a map; notes each key that is none of these, or stands twice.
    bool isMapOf(const YAML::Node& node, const std::string& name, const Words& keys);
    /// Whether a list or map has at most so many entries; notes it where it has more.
    bool isAtMost(std::size_t most, const YAML::Node& node, const std::string& name);
    /// The value of a key of a map; an undefined node, noted where it is required, when it is not there.
    YAML::Node at(const YAML::Node& map, const std::string& key, bool required = true);

    std::string word(const YAML::Node& map, const std::string& key, bool required = true);
    /// One of these.
    std::string oneOf(const YAML::Node& map, const std::string& key, const Words& allowed, bool required = true);
    int number(const YAML::Node& map, const std::string& key, bool required = true);
    /// One scalar, or a list of them.
    std::vector<std::string> words(const YAML::Node& map, const std::string& key, bool required = true);

    std::optional<int> numberOf(const YAML::Node& node, const std::string& name);
    std::optional<bool> flagOf(const YAML::Node& node, const std::string& name);
    std::vector<std::string> wordsOf(const YAML::Node& node, const std::string& name);
    bool isOneOf(const std::string& word, const YAML::Node& node, const Words& allowed);

private:
    std::vector<Fault>& m_faults;
};

/// "Type, Headless": as a message lists what may stand somewhere.
std::string listed(const Words& words);

} // namespace hopscope::lesson
