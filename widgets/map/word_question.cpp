// Plain words as a question to the map.
#include "widgets/map/map_search.h"

#include "model/kube/pod_status.h"

#include <QStringList>

#include <algorithm>
#include <cctype>

namespace hopscope::map {

namespace {

/// The words still to be found in the texts of one thing. Names and addresses of Kubernetes are ASCII.
class WordHunt
{
public:
    explicit WordHunt(const std::vector<std::string>& words) : m_missing(words.begin(), words.end()) {}

    bool isOver() const { return m_missing.empty(); }

    void look(std::string_view text)
    {
        const auto isIn = [text](std::string_view word) {
            const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
            return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
        };
        m_missing.erase(std::remove_if(m_missing.begin(), m_missing.end(), isIn), m_missing.end());
    }

    template <class Texts>
    void lookAll(const Texts& texts)
    {
        for (const auto& text : texts)
            look(text);
    }

private:
    std::vector<std::string_view> m_missing;
};

bool isPod(const kube::Pod& pod, const std::vector<std::string>& words)
{
    WordHunt hunt(words);
    hunt.look(pod.meta.name);
    hunt.look(pod.meta.namespace_.str());
    if (hunt.isOver())
        return true;
    for (const ip::IpAddress& address : pod.podIps)
        hunt.look(address.toString());
    if (!hunt.isOver()) // last: the status is computed
        hunt.look(kube::podStatus(pod).text);
    return hunt.isOver();
}

bool isService(const kube::Service& service, const std::vector<std::string>& words)
{
    WordHunt hunt(words);
    hunt.look(service.meta.name);
    hunt.look(service.meta.namespace_.str());
    hunt.look(service.type.str());
    hunt.lookAll(service.clusterIps);
    hunt.lookAll(service.externalIps);
    for (const kube::LoadBalancerIngress& ingress : service.loadBalancerIngress) {
        hunt.look(ingress.ip);
        hunt.look(ingress.hostname);
    }
    for (const kube::ServicePort& port : service.ports) {
        hunt.look(std::to_string(port.port));
        if (port.nodePort != 0)
            hunt.look(std::to_string(port.nodePort));
    }
    return hunt.isOver();
}

bool isNode(const kube::Node& node, const std::vector<std::string>& words)
{
    WordHunt hunt(words);
    hunt.look(node.meta.name);
    for (const auto& address : node.addresses)
        hunt.look(address.address);
    hunt.lookAll(node.podCidrs);
    return hunt.isOver();
}

bool isOther(const OtherThing& thing, const std::vector<std::string>& words)
{
    WordHunt hunt(words);
    hunt.look(thing.id.key.name);
    hunt.look(thing.id.key.namespace_.str());
    hunt.look(thing.id.detail);
    if (thing.text) {
        hunt.look(thing.text->name);
        hunt.look(thing.text->detail);
        hunt.look(thing.text->address);
        hunt.lookAll(thing.text->ports);
    }
    if (thing.head) {
        hunt.look(thing.head->title);
        hunt.look(thing.head->role);
        hunt.look(thing.head->address);
        hunt.lookAll(thing.head->ranges);
    }
    return hunt.isOver();
}

} // namespace

MapQuestion questionOfWords(const QString& text)
{
    std::vector<std::string> words;
    for (const QString& word : text.toLower().split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    if (words.empty())
        return {};
    const auto shared = std::make_shared<const std::vector<std::string>>(std::move(words));
    MapQuestion question;
    question.pod = [shared](const kube::Pod& pod) { return isPod(pod, *shared); };
    question.service = [shared](const kube::Service& service) { return isService(service, *shared); };
    question.node = [shared](const kube::Node& node) { return isNode(node, *shared); };
    question.other = [shared](const OtherThing& thing) { return isOther(thing, *shared); };
    return question;
}

} // namespace hopscope::map
