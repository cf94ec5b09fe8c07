#include "tests/model/policy/policy_question.h"

#include "model/kube/decode_object.h"
#include "model/kube/yaml_to_json.h"
#include "tests/support/cluster_drawing.h"

#include <QtGlobal>

namespace hopscope::support {

namespace {

kube::ObjectKey keyOf(const std::string& name)
{
    const std::size_t slash = name.find('/');
    return slash == std::string::npos ? kube::ObjectKey{"default", name}
                                      : kube::ObjectKey{name.substr(0, slash), name.substr(slash + 1)};
}

kube::Object readPolicy(const PolicyText& text)
{
    const kube::ObjectKey key = keyOf(text.name);
    const auto json = kube::yamlToJson("{apiVersion: " + text.apiVersion + ", kind: " + text.kind + ", metadata: {name: " + key.name +
                                       ", namespace: " + key.namespace_ + "}, spec: {" + text.spec + "}}");
    const auto list = json ? kube::decodeDocument(*json) : Result<kube::DecodedList>(json.error());
    if (!list || list->items.size() != 1)
        qFatal("this is no policy: %s", text.spec.c_str());
    kube::Object object = list->items.front();
    if (!kube::isNamespaced(kube::kindOf(object)))
        std::visit([](auto& policy) { policy.meta.namespace_ = {}; }, object);
    return object;
}

} // namespace

PolicyQuestion::PolicyQuestion(const std::string& drawing, const std::vector<PolicyText>& policies)
{
    std::vector<cluster::ClusterChange> changes;
    for (const PolicyText& text : policies)
        changes.push_back(cluster::ObjectPut{readPolicy(text)});
    m_snapshot = cluster::apply(drawCluster(drawing), std::move(changes));
}

policy::PolicyVerdict PolicyQuestion::ask(const std::string& from, const std::string& to, const std::string& port) const
{
    return policy::evaluate(*m_snapshot, connection(from, to, port));
}

bool PolicyQuestion::allows(const std::string& from, const std::string& to, const std::string& port) const
{
    return ask(from, to, port).allowed();
}

policy::Connection PolicyQuestion::connection(const std::string& from, const std::string& to, const std::string& port) const
{
    const std::size_t slash = port.find('/');
    policy::Connection connection;
    connection.source = end(from);
    connection.destination = end(to);
    connection.port = ip::parsePort(port.substr(0, slash)).value();
    connection.protocol = slash == std::string::npos ? ip::Protocol::Tcp : ip::parseProtocol(port.substr(slash + 1)).value();
    return connection;
}

policy::Subject PolicyQuestion::end(const std::string& text) const
{
    if (const auto address = ip::IpAddress::parse(text))
        return {std::nullopt, "", *address};
    if (text.starts_with("node:")) {
        const kube::Node* node = m_snapshot->nodes.find({"", text.substr(5)});
        return {std::nullopt, node->meta.name, node->ipAddresses().front()};
    }
    const kube::Pod* pod = m_snapshot->pods.find(keyOf(text));
    if (!pod)
        qFatal("no pod is called %s", text.c_str());
    return {pod->meta.key(), "", pod->podIps.front()};
}

} // namespace hopscope::support
