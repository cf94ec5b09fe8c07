#include "model/client/kubeconfig_section.h"

namespace hopscope::client {

namespace {

bool isQuoted(const YAML::Node& value)
{
    return value.Tag() == "!";
}

/// Without quotes and without a tag, 123, 0x10 and yes are no strings.
bool isNumberOrFlag(const YAML::Node& value)
{
    bool flag = false;
    double number = 0;
    long long integer = 0;
    return value.Tag() == "?" && (YAML::convert<bool>::decode(value, flag) || YAML::convert<double>::decode(value, number) ||
                                  YAML::convert<long long>::decode(value, integer));
}

} // namespace

Section::Section(YAML::Node node, std::string place) : m_node(std::move(node)), m_place(std::move(place))
{
    if (m_node && !m_node.IsNull() && !m_node.IsMap())
        throw Invalid{"must be a map", m_place};
}

YAML::Node Section::at(const char* key) const
{
    YAML::Node found(YAML::NodeType::Undefined);
    if (m_node && m_node.IsMap()) {
        for (const auto& member : m_node) {
            if (member.first.IsScalar() && member.first.Scalar() == key)
                found.reset(member.second);
        }
    }
    return found;
}

std::vector<std::string> Section::keys() const
{
    std::vector<std::string> names;
    if (m_node && m_node.IsMap()) {
        for (const auto& member : m_node)
            names.push_back(member.first.Scalar());
    }
    return names;
}

std::string Section::stringOf(const YAML::Node& value, const char* key) const
{
    if (!value.IsScalar())
        throw Invalid{"must be a string", placeOf(key)};
    if (isNumberOrFlag(value))
        throw Invalid{"must be a string: put it in quotes", placeOf(key)};
    return value.Scalar();
}

std::string Section::text(const char* key) const
{
    return has(key) ? stringOf(at(key), key) : std::string();
}

bool Section::flag(const char* key) const
{
    bool yes = false;
    if (has(key) && (isQuoted(at(key)) || !YAML::convert<bool>::decode(at(key), yes)))
        throw Invalid{"must be true or false", placeOf(key)};
    return yes;
}

std::vector<YAML::Node> Section::list(const char* key) const
{
    if (!has(key))
        return {};
    const YAML::Node value = at(key);
    if (!value.IsSequence())
        throw Invalid{"must be a list", placeOf(key)};
    return {value.begin(), value.end()};
}

std::vector<std::string> Section::texts(const char* key) const
{
    std::vector<std::string> values;
    for (const YAML::Node& node : list(key))
        values.push_back(stringOf(node, key));
    return values;
}

void Section::requireText(const char* key, const std::string& wanted) const
{
    const std::string value = text(key);
    if (!value.empty() && value != wanted)
        throw Invalid{"must be " + wanted + ", not " + value, placeOf(key)};
}

} // namespace hopscope::client
