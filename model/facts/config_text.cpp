#include "model/facts/config_text.h"

#include <yaml-cpp/yaml.h>

namespace hopscope::facts {

namespace {

/// The node at the path; undefined when it leads nowhere.
YAML::Node at(const YAML::Node& root, std::initializer_list<const char*> path)
{
    YAML::Node node;
    node.reset(root);
    for (const char* name : path) {
        if (!node.IsMap())
            return YAML::Node(YAML::NodeType::Undefined);
        const YAML::Node next = std::as_const(node)[name];
        if (!next.IsDefined())
            return YAML::Node(YAML::NodeType::Undefined);
        node.reset(next);
    }
    return node;
}

} // namespace

ConfigText::ConfigText(const std::string& text)
{
    try {
        const YAML::Node root = YAML::Load(text);
        if (root.IsMap())
            m_root = std::make_shared<const YAML::Node>(root);
    } catch (const YAML::Exception&) {
        m_root.reset();
    }
}

std::optional<std::string> ConfigText::text(std::initializer_list<const char*> path) const
{
    if (!m_root)
        return std::nullopt;
    try {
        const YAML::Node node = at(*m_root, path);
        if (!node.IsDefined())
            return std::nullopt;
        if (node.IsNull())
            return std::string();
        if (node.IsScalar())
            return node.Scalar();
    } catch (const YAML::Exception&) {
    }
    return std::nullopt;
}

std::optional<std::vector<std::string>> ConfigText::list(std::initializer_list<const char*> path) const
{
    if (!m_root)
        return std::nullopt;
    try {
        const YAML::Node node = at(*m_root, path);
        if (!node.IsDefined() || !(node.IsSequence() || node.IsNull()))
            return std::nullopt;
        std::vector<std::string> values;
        for (const YAML::Node& element : node) {
            if (element.IsScalar())
                values.push_back(element.Scalar());
        }
        return values;
    } catch (const YAML::Exception&) {
        return std::nullopt;
    }
}

std::optional<std::map<std::string, std::string>> ConfigText::map(std::initializer_list<const char*> path) const
{
    if (!m_root)
        return std::nullopt;
    try {
        const YAML::Node node = at(*m_root, path);
        if (!node.IsDefined() || !(node.IsMap() || node.IsNull()))
            return std::nullopt;
        std::map<std::string, std::string> values;
        for (const auto& element : node) {
            if (element.first.IsScalar() && element.second.IsScalar())
                values[element.first.Scalar()] = element.second.Scalar();
        }
        return values;
    } catch (const YAML::Exception&) {
        return std::nullopt;
    }
}

std::optional<std::string> ConfigText::named(std::initializer_list<const char*> path, const std::string& name) const
{
    if (!m_root)
        return std::nullopt;
    try {
        const YAML::Node node = at(*m_root, path);
        if (!node.IsDefined() || !node.IsSequence())
            return std::nullopt;
        for (const YAML::Node& element : node) {
            if (element.IsMap() && element["name"] && element["value"] && element["name"].Scalar() == name)
                return element["value"].Scalar();
        }
    } catch (const YAML::Exception&) {
    }
    return std::nullopt;
}

std::vector<std::string> words(const std::string& text)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while ((begin = text.find_first_not_of(", \t\n", begin)) != std::string::npos) {
        const std::size_t end = text.find_first_of(", \t\n", begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string::npos)
            break;
        begin = end;
    }
    return parts;
}

} // namespace hopscope::facts
