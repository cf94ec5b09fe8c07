#include "model/client/yaml_json.h"

#include "model/client/kubeconfig_section.h"
#include "model/kube/exec_credential_json.h"

#include <cmath>
#include <locale>
#include <sstream>

namespace hopscope::client {

namespace {

constexpr int deepest = 64;
constexpr int mostValues = 10'000; ///< an alias may stand for many

std::string scalar(const YAML::Node& node)
{
    bool flag = false;
    long long integer = 0;
    double number = 0;
    if (node.Tag() != "?")
        return kube::quotedJson(node.Scalar());
    if (YAML::convert<bool>::decode(node, flag))
        return flag ? "true" : "false";
    if (YAML::convert<long long>::decode(node, integer))
        return std::to_string(integer);
    if (YAML::convert<double>::decode(node, number) && std::isfinite(number)) {
        std::ostringstream text;
        text.imbue(std::locale::classic());
        text.precision(17);
        text << number;
        return text.str();
    }
    return kube::quotedJson(node.Scalar());
}

std::string valueOf(const YAML::Node& node, int depth, int& left)
{
    if (depth > deepest || --left < 0)
        throw Invalid{"is too deep or too big", "extensions"};
    if (node.IsScalar())
        return scalar(node);
    std::string text;
    const auto separated = [&text] { return text.empty() ? std::string() : std::string(","); };
    if (node.IsSequence()) {
        for (const YAML::Node& element : node)
            text += separated() + valueOf(element, depth + 1, left);
        return "[" + text + "]";
    }
    if (!node.IsMap())
        return "null";
    for (const auto& member : node)
        text += separated() + kube::quotedJson(member.first.IsScalar() ? member.first.Scalar() : std::string()) + ":" +
                valueOf(member.second, depth + 1, left);
    return "{" + text + "}";
}

} // namespace

std::string jsonOf(const YAML::Node& node)
{
    int left = mostValues;
    return node ? valueOf(node, 0, left) : std::string("null");
}

} // namespace hopscope::client
