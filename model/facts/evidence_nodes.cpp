#include "model/facts/evidence.h"

#include "model/base/join.h"

namespace hopscope::facts {

/// One pass: the ladders ask for many keys, and large clusters have many nodes.
void Evidence::readNodes()
{
    for (const kube::Node& node : m_snapshot.nodes) {
        const std::string& version = node.info.kubeletVersion;
        m_isRke2 = m_isRke2 || version.find("+rke2") != std::string::npos;
        m_isK3s = m_isK3s || m_isRke2 || version.find("+k3s") != std::string::npos;
        for (const auto& [key, value] : node.meta.annotations) {
            if (!value.empty())
                m_annotated.try_emplace(key, &node);
        }
        for (const auto& [key, value] : node.meta.labels)
            m_labelled.try_emplace(key, &node);
        const kube::Condition* condition = node.condition("NetworkUnavailable");
        if (condition && condition->status == "False")
            m_reasoned.try_emplace(condition->reason, &node);
        for (const char* key : {"k3s.io/node-args", "rke2.io/node-args"})
            readNodeArguments(node, key);
    }
}

void Evidence::readNodeArguments(const kube::Node& node, const char* key)
{
    const std::string& text = node.meta.annotation(key);
    if (text.empty() || !m_nodeArguments.empty())
        return;
    // Flags of agents say nothing about the cluster: the first server's count.
    const auto arguments = ConfigText("{\"args\": " + text + "}").list({"args"});
    if (!arguments || arguments->empty() || arguments->front() != "server")
        return;
    m_nodeArguments = *arguments;
    m_nodeArgumentsEvidence = "Node " + node.meta.name + " annotation " + key;
}

std::optional<std::pair<std::string, std::string>> Evidence::nodeAnnotation(const std::string& key) const
{
    const auto found = m_annotated.find(key);
    if (found == m_annotated.end())
        return std::nullopt;
    const kube::Node& node = *found->second;
    return std::pair{node.meta.annotation(key), "Node " + node.meta.name + " annotation " + key};
}

std::optional<std::string> Evidence::nodeLabel(const std::string& key) const
{
    const auto found = m_labelled.find(key);
    return found == m_labelled.end() ? std::nullopt : std::optional("Node " + found->second->meta.name + " label " + key);
}

std::optional<std::string> Evidence::nodeReason(const std::string& reason) const
{
    const auto found = m_reasoned.find(reason);
    if (found == m_reasoned.end())
        return std::nullopt;
    return "Node " + found->second->meta.name + " condition NetworkUnavailable reason " + reason;
}

std::optional<std::pair<std::string, std::string>> Evidence::nodeArgument(const std::string& name) const
{
    Command command;
    for (const std::string& word : m_nodeArguments)
        command.words.push_back({word, true});
    const OptionValue option = optionIn(command, name);
    return option.isSet() ? std::optional(std::pair{option.value, m_nodeArgumentsEvidence}) : std::nullopt;
}

std::optional<std::pair<std::string, std::string>> Evidence::nodeArgumentList(const std::string& name) const
{
    const std::vector<std::string> values = nodeArguments(name);
    return values.empty() ? std::nullopt : std::optional(std::pair{join(values, ","), m_nodeArgumentsEvidence});
}

std::vector<std::string> Evidence::nodeArguments(const std::string& name) const
{
    std::vector<std::string> values;
    for (std::size_t i = 0; i < m_nodeArguments.size(); ++i) {
        const std::string& word = m_nodeArguments[i];
        if (word == name && i + 1 < m_nodeArguments.size())
            values.push_back(m_nodeArguments[i + 1]);
        else if (word.starts_with(name + "="))
            values.push_back(word.substr(name.size() + 1));
    }
    return values;
}

} // namespace hopscope::facts
