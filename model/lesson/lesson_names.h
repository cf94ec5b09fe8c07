// The roles, what-ifs and flows that a lesson has declared so far, and whether a path means something at them. Private to model/lesson.
#pragma once

#include "model/lesson/lesson_reader.h"

#include <map>
#include <set>

namespace hopscope::lesson {

class LessonNames
{
public:
    explicit LessonNames(LessonReader& reader) : m_reader(reader) {}

    /// Notes a name that is taken, or is no name.
    void declareRole(const std::string& name, ObjectKind kind, const YAML::Node& at);
    /// A role whose kind could not be read: what is asked of it is no further fault.
    void declareBrokenRole(const std::string& name, const YAML::Node& at);
    void declareFlow(const std::string& name, const YAML::Node& at);
    void declareWhatIf(const std::string& name, const YAML::Node& at);

    bool hasRole(const std::string& name) const { return m_roles.contains(name) || m_broken.contains(name); }
    std::optional<ObjectKind> kindOf(const std::string& role) const;
    bool isFlow(const std::string& name) const { return m_flows.contains(name); }
    /// Notes it where nothing is called so.
    bool needsFlow(const std::string& name, const YAML::Node& at);
    bool needsWhatIf(const std::string& name, const YAML::Node& at);
    /// A role whose object is of one of these kinds.
    bool needsRole(const std::string& name, const std::vector<ObjectKind>& kinds, const YAML::Node& at);

    /// The property of a path; notes what is wrong with it.
    std::optional<PropertyInfo> check(const Expression& expression, const YAML::Node& at);
    /// A template's text; its paths are checked.
    Template templateOf(const std::string& text, const YAML::Node& at);
    /// A text in one language, or a map of languages.
    Text textOf(const YAML::Node& node, const std::string& name);
    Text text(const YAML::Node& map, const std::string& key, bool required = true);

private:
    bool take(const std::string& name, const YAML::Node& at);

    LessonReader& m_reader;
    std::map<std::string, ObjectKind> m_roles;
    std::set<std::string> m_broken;
    std::map<std::string, bool> m_flows;
    std::map<std::string, bool> m_whatIfs;
};

} // namespace hopscope::lesson
