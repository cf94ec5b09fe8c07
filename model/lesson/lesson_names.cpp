#include "model/lesson/lesson_names.h"

#include <algorithm>

namespace hopscope::lesson {

bool LessonNames::take(const std::string& name, const YAML::Node& at)
{
    const auto path = parseExpression(name);
    if (!path || path->root != name) {
        m_reader.fault(FaultKind::BadExpression, at, {name});
        return false;
    }
    if (!hasRole(name) && !m_flows.contains(name) && !m_whatIfs.contains(name))
        return true;
    m_reader.fault(FaultKind::NameTaken, at, {name});
    return false;
}

void LessonNames::declareRole(const std::string& name, ObjectKind kind, const YAML::Node& at)
{
    if (take(name, at))
        m_roles.emplace(name, kind);
}

void LessonNames::declareBrokenRole(const std::string& name, const YAML::Node& at)
{
    if (take(name, at))
        m_broken.insert(name);
}

void LessonNames::declareFlow(const std::string& name, const YAML::Node& at)
{
    if (take(name, at))
        m_flows.emplace(name, true);
}

void LessonNames::declareWhatIf(const std::string& name, const YAML::Node& at)
{
    if (take(name, at))
        m_whatIfs.emplace(name, true);
}

std::optional<ObjectKind> LessonNames::kindOf(const std::string& role) const
{
    const auto found = m_roles.find(role);
    return found == m_roles.end() ? std::nullopt : std::optional(found->second);
}

bool LessonNames::needsFlow(const std::string& name, const YAML::Node& at)
{
    if (isFlow(name))
        return true;
    m_reader.fault(FaultKind::UnknownName, at, {name});
    return false;
}

bool LessonNames::needsWhatIf(const std::string& name, const YAML::Node& at)
{
    if (m_whatIfs.contains(name))
        return true;
    m_reader.fault(FaultKind::UnknownName, at, {name});
    return false;
}

bool LessonNames::needsRole(const std::string& name, const std::vector<ObjectKind>& kinds, const YAML::Node& at)
{
    const auto kind = kindOf(name);
    if (m_broken.contains(name))
        return false;
    if (!kind) {
        m_reader.fault(FaultKind::UnknownName, at, {name});
        return false;
    }
    if (std::find(kinds.begin(), kinds.end(), *kind) != kinds.end())
        return true;
    std::string wanted;
    for (const ObjectKind each : kinds)
        wanted += (wanted.empty() ? "" : ", ") + std::string(toString(each));
    m_reader.fault(FaultKind::WrongAnswer, at, {name, std::string(toString(*kind)), wanted});
    return false;
}

std::optional<PropertyInfo> LessonNames::check(const Expression& expression, const YAML::Node& at)
{
    const auto kind = kindOf(expression.root);
    if (m_broken.contains(expression.root))
        return std::nullopt;
    if (!kind && !needsFlow(expression.root, at))
        return std::nullopt;
    const std::string what = kind ? std::string(toString(*kind)) : "flow";
    const auto found = kind ? propertyOf(*kind, expression.path) : propertyOfFlow(expression.path);
    const bool fits = found && (expression.selector.empty() || found->takesSelector) && (expression.only.empty() || !kind);
    if (!fits) {
        m_reader.fault(FaultKind::UnknownProperty, at, {expression.toString(), what});
        return std::nullopt;
    }
    if (!expression.only.empty() && !m_reader.isOneOf(expression.only, at, {"remote", "local", "own", "others"}))
        return std::nullopt;
    const bool whatIf = found->property == Property::PodCallers || found->property == Property::PodCallersCount;
    if (whatIf && !expression.selector.empty() && !needsWhatIf(expression.selector, at))
        return std::nullopt;
    return found;
}

Template LessonNames::templateOf(const std::string& text, const YAML::Node& at)
{
    Template result;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t open = rest.find('{');
        if (open != 0)
            result.pieces.emplace_back(std::string(rest.substr(0, open)));
        if (open == std::string_view::npos)
            break;
        const std::size_t close = rest.find('}', open);
        const std::string_view path = rest.substr(open + 1, close == std::string_view::npos ? close : close - open - 1);
        const auto expression = close == std::string_view::npos ? std::nullopt : parseExpression(path);
        if (!expression) {
            m_reader.fault(FaultKind::BadExpression, at, {std::string(path)});
            break;
        }
        check(*expression, at);
        result.pieces.emplace_back(*expression);
        rest.remove_prefix(close + 1);
    }
    return result;
}

Text LessonNames::textOf(const YAML::Node& node, const std::string& name)
{
    Text text;
    if (node.IsScalar() && !node.Scalar().empty()) {
        text.byLanguage[""] = templateOf(node.Scalar(), node);
    } else if (!node.IsMap() || node.size() == 0) {
        m_reader.fault(FaultKind::WrongForm, node, {name, "text"});
    } else {
        for (const auto& entry : node) {
            if (entry.first.IsScalar() && entry.second.IsScalar() && !entry.second.Scalar().empty())
                text.byLanguage[entry.first.Scalar()] = templateOf(entry.second.Scalar(), entry.second);
            else
                m_reader.fault(FaultKind::WrongForm, entry.second, {name, "text"});
        }
    }
    return text;
}

Text LessonNames::text(const YAML::Node& map, const std::string& key, bool required)
{
    const YAML::Node value = m_reader.at(map, key, required);
    return value.IsDefined() ? textOf(value, key) : Text{};
}

} // namespace hopscope::lesson
