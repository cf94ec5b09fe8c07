#include "model/findings/suppression.h"

#include "model/findings/rules.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace hopscope::findings {

namespace {

Error wrongEntry(const YAML::Node& node, std::string message)
{
    return {ErrorKind::InvalidArgument, std::move(message), "line " + std::to_string(node.Mark().line + 1)};
}

Result<Suppression> readEntry(const YAML::Node& node)
{
    if (!node.IsMap())
        return wrongEntry(node, "each entry of \"ignore\" needs a rule");
    Suppression entry;
    for (const auto& field : node) {
        const std::string name = field.first.IsScalar() ? field.first.Scalar() : std::string();
        std::string* place = name == "rule" ? &entry.rule : name == "object" ? &entry.object : name == "namespace" ? &entry.namespace_ : nullptr;
        if (!place || !field.second.IsScalar())
            return wrongEntry(field.first, "\"" + name + "\" is not rule, object or namespace");
        *place = field.second.Scalar();
    }
    if (entry.rule != "*" && !ruleFromName(entry.rule))
        return wrongEntry(node, "there is no rule \"" + entry.rule + "\"");
    return entry;
}

/// "*" stands for any text.
bool fits(std::string_view pattern, std::string_view text)
{
    std::size_t at = 0;
    std::size_t afterStar = std::string_view::npos; // in the pattern
    std::size_t taken = 0;                          // of the text, up to where the last star reaches
    for (std::size_t i = 0; i < text.size();) {
        if (at < pattern.size() && pattern[at] == '*') {
            afterStar = ++at;
            taken = i;
        } else if (at < pattern.size() && pattern[at] == text[i]) {
            ++at;
            ++i;
        } else if (afterStar != std::string_view::npos) {
            at = afterStar; // an earlier star need not reach further: what follows the last one is looked for
            i = ++taken;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', at) == std::string_view::npos;
}

bool names(std::string_view list, std::string_view rule)
{
    while (!list.empty()) {
        const std::size_t comma = list.find(',');
        std::string_view word = list.substr(0, comma);
        while (word.starts_with(' '))
            word.remove_prefix(1);
        while (word.ends_with(' '))
            word.remove_suffix(1);
        if (word == rule || word == "*")
            return true;
        list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
    }
    return false;
}

const kube::ObjectMeta* metaOf(const cluster::ClusterSnapshot& snapshot, const kube::ObjectReference& object)
{
    for (const kube::Kind kind : kube::allKinds()) {
        if (kube::writtenKind(kind) != object.kind.str())
            continue;
        if (const auto* found = cluster::chunksOf(snapshot, kind).find(object.key))
            return &(*found)->meta;
    }
    return nullptr;
}

bool isAnnotated(const cluster::ClusterSnapshot& snapshot, const Finding& finding)
{
    return std::any_of(finding.objects.begin(), finding.objects.end(), [&](const kube::ObjectReference& object) {
        const kube::ObjectMeta* meta = metaOf(snapshot, object);
        return meta && names(meta->annotation(ignoreAnnotation), ruleOf(finding.rule).name);
    });
}

bool isListed(const Finding& finding, const std::vector<Suppression>& entries)
{
    return std::any_of(entries.begin(), entries.end(), [&](const Suppression& entry) {
        const auto isIt = [&](const kube::ObjectReference& object) { return fits(entry.object, object.kind + " " + object.key.toString()); };
        return (entry.rule == "*" || entry.rule == ruleOf(finding.rule).name) &&
               (entry.namespace_.empty() || entry.namespace_ == finding.subject().key.namespace_.str()) &&
               (entry.object.empty() || std::any_of(finding.objects.begin(), finding.objects.end(), isIt));
    });
}

} // namespace

Result<std::vector<Suppression>> readSuppressions(const std::string& text)
{
    std::vector<Suppression> entries;
    try {
        const YAML::Node root = YAML::Load(text);
        if (!root.IsMap() || !root["ignore"] || !root["ignore"].IsSequence())
            return Error{ErrorKind::InvalidArgument, "it needs a list under \"ignore\"", "line 1"};
        for (const YAML::Node& node : root["ignore"]) {
            auto entry = readEntry(node);
            if (!entry)
                return entry.error();
            entries.push_back(std::move(*entry));
        }
    } catch (const YAML::Exception& error) {
        return Error{ErrorKind::InvalidArgument, error.msg, "line " + std::to_string(error.mark.line + 1)};
    }
    return entries;
}

std::size_t suppress(CheckResult& result, const cluster::ClusterSnapshot& snapshot, const std::vector<Suppression>& fromFile)
{
    const std::size_t before = result.findings.size();
    std::erase_if(result.findings, [&](const Finding& finding) { return isListed(finding, fromFile) || isAnnotated(snapshot, finding); });
    return before - result.findings.size();
}

} // namespace hopscope::findings
